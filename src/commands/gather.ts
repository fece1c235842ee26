import { createBoundedRun } from '../tools/bounded-run.ts';
import { createGit, type Git } from '../tools/git.ts';
import { createGitHub, type GitHub, type LoadGitHub } from '../tools/github.ts';
import type { Log } from '../tools/log.ts';
import type { Inputs } from '../inputs/inputs.ts';
import { serverUrlOf } from '../facts/event.ts';
import { type Facts, gatherFacts } from '../facts/facts.ts';

/** Who knows what is so. */
export interface Sources {
  readonly git: Git;
  readonly github: GitHub;
}

/** Git in the checkout, and GitHub's API for what is not in it. */
export function openSources(
  { githubToken: token }: Pick<Inputs, 'githubToken'>,
  { env, loadGitHub }: { readonly env: NodeJS.ProcessEnv; readonly loadGitHub: LoadGitHub },
): Sources {
  const { GITHUB_REPOSITORY: repository = '' } = env;
  const { GITHUB_WORKSPACE: directory = process.cwd(), GITHUB_API_URL: apiUrl = 'https://api.github.com' } = env;
  const origin = repository === '' ? {} : { github: { url: `${serverUrlOf(env)}/${repository}`, token } };
  return {
    git: createGit(createBoundedRun(), directory, { env, ...origin }),
    github: createGitHub({ loadGitHub, token, apiUrl }),
  };
}

/** Whom the facts are asked from. */
export interface GatherOptions extends Sources {
  readonly env: NodeJS.ProcessEnv;
  readonly log: Log;
  readonly now: Date;
}

/** The facts that these inputs need, and a warning when they are not all there. */
export async function gather(inputs: Inputs, { env, ...options }: GatherOptions): Promise<Facts> {
  const { source: from } = inputs;
  const facts = await gatherFacts(env, { ...options, source: from, needsTags: needsGitTags(inputs, env) });
  const { source, problem } = facts.gitTags;
  if (problem !== undefined) {
    const instead = source === 'local' ? 'the tags of the checkout' : 'no other version';
    options.log.warning(`Which versions exist is not known from origin (${problem}). The plan sees ${instead}.`);
  }
  return facts;
}

/** Other versions only matter to a run that has one. */
function needsGitTags({ version, source, tags }: Inputs, env: NodeJS.ProcessEnv): boolean {
  const isTag = source === 'git' || (env['GITHUB_REF'] ?? '').startsWith('refs/tags/');
  const hasValue = tags.some(
    (line) => line.kind === 'rule' && line.rule.type === 'semver' && line.rule.value !== undefined,
  );
  return isTag || version !== undefined || hasValue;
}
