import { createBoundedRun } from '../tools/bounded-run.ts';
import { createGit } from '../tools/git.ts';
import { createGitHub, type LoadGitHub } from '../tools/github.ts';
import type { Log } from '../tools/log.ts';
import type { Inputs } from '../inputs/inputs.ts';
import { serverUrlOf } from '../facts/event.ts';
import { type Facts, gatherFacts } from '../facts/facts.ts';

/** Whom the facts are asked from. */
export interface GatherOptions {
  readonly env: NodeJS.ProcessEnv;
  readonly log: Log;
  readonly loadGitHub: LoadGitHub;
  readonly now: Date;
}

/** The facts that these inputs need, and a warning when they are not all there. */
export async function gather(inputs: Inputs, { env, log, loadGitHub, now }: GatherOptions): Promise<Facts> {
  const { GITHUB_REPOSITORY: repository = '' } = env;
  const { GITHUB_WORKSPACE: directory = process.cwd(), GITHUB_API_URL: apiUrl = 'https://api.github.com' } = env;
  const token = inputs.githubToken;
  const origin = repository === '' ? {} : { github: { url: `${serverUrlOf(env)}/${repository}`, token } };
  const git = createGit(createBoundedRun(), directory, { env, ...origin });
  const github = createGitHub({ loadGitHub, token, apiUrl });
  const facts = await gatherFacts(env, {
    git,
    github,
    log,
    now,
    source: inputs.source,
    needsTags: needsGitTags(inputs, env),
  });
  const { source, problem } = facts.gitTags;
  if (problem !== undefined) {
    const instead = source === 'local' ? 'the tags of the checkout' : 'no other version';
    log.warning(`Which versions exist is not known from origin (${problem}). This run sees ${instead}.`);
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
