import { createBoundedRun } from '../tools/bounded-run.ts';
import { firstProgram, type ProgramSearch, searchPath } from '../tools/find-program.ts';
import { parseJson, textAt } from '../tools/foreign-json.ts';
import { clean } from '../tools/clean.ts';
import type { Signing } from '../inputs/gate-inputs.ts';
import { cosignInWorkspace, cosignNotFound, cosignTooOld, cosignUnusable } from './failures.ts';

export interface Cosign {
  readonly command: string;
  /** The first number of its version. */
  readonly major: number;
}

/** How long cosign may take to say its version, in milliseconds. */
const deadline = 30_000;

/** What is not numbered is built by a distribution, which has nothing older than this. */
const unnumbered = 3;

/**
 * The cosign of this machine.
 * @throws ReleaseError when there is none, when it lies in the workspace, or when it is too old for what is asked of it
 */
export async function findCosign(search: ProgramSearch, { format }: Pick<Signing, 'format'>): Promise<Cosign> {
  const command = await firstProgram(searchPath(search), 'cosign', { ...search, refusal: cosignInWorkspace });
  if (command === undefined) throw cosignNotFound();
  const run = createBoundedRun({ deadline });
  const { exitCode, stdout } = await run(command, ['version', '--json'], search).catch((error: unknown) => {
    throw cosignUnusable(error);
  });
  if (exitCode !== 0) throw cosignUnusable(`it ended with exit code ${exitCode}`);
  const version = textAt(parseJson(stdout.slice(stdout.indexOf('{'))), 'gitVersion') ?? '';
  const major = majorOf(version);
  if (major < (format === 'legacy' ? 2 : 3)) throw cosignTooOld(clean(version), format);
  return { command, major };
}

/** `v3.1.3`, or `devel` where nobody has told the linker. */
export function majorOf(version: string): number {
  const [, major] = /^v?(\d{1,4})\./.exec(version) ?? [];
  return major === undefined ? unnumbered : Number(major);
}
