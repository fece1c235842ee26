/** What only GitHub can say of a pinned action: that the commit is the one of the version beside it, in that very repository. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/** `uses: owner/repository/path@commit # v1.2.3` */
export interface Pin {
  readonly repository: string;
  readonly commit: string;
  readonly version: string;
}

/** Every pin of a workflow, once. What is not pinned is not here: `__tests__/workflows.test.ts` refuses it. */
export function pinsIn(text: string): readonly Pin[] {
  const found = text.matchAll(/uses: ([\w.-]+\/[\w.-]+)[\w./-]*@([0-9a-f]{40}) # (v\d+\.\d+\.\d+)$/gm);
  const pins = [...found].map(([, repository = '', commit = '', version = '']) => ({ repository, commit, version }));
  return [...new Map(pins.map((pin) => [Object.values(pin).join(), pin])).values()];
}

/**
 * Asks the repository of a pin for its tags. A commit of a fork can be had under the name of the original ("impostor commit"), but no tag of the
 * original leads to it.
 * @param base where repositories are: `https://github.com/`
 * @returns what is wrong with it, in one sentence; `undefined` when nothing is
 * @throws Error with git's words when the repository does not answer
 */
export async function pinFault({ repository, commit, version }: Pin, base: string): Promise<string | undefined> {
  const refs = [`refs/tags/${version}`, `refs/tags/${version}^{}`];
  const { stdout } = await promisify(execFile)('git', ['ls-remote', '--', `${base}${repository}`, ...refs]);
  const lines = stdout.split('\n').filter((line) => line !== '');
  const [commitOfTag] = (lines.find((line) => line.endsWith('^{}')) ?? lines[0] ?? '').split('\t');
  if (commitOfTag === undefined || commitOfTag === '') return `${repository} has no ${version}`;
  return commitOfTag === commit ? undefined : `${repository} ${version} is ${commitOfTag}, not ${commit}`;
}
