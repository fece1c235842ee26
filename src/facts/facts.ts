import { readFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { unreadablePayload } from '../errors.ts';
import { unusableCheckout } from '../tools/failures.ts';
import type { Builder } from '../tools/builder.ts';
import type { Git } from '../tools/git.ts';
import type { GitHub } from '../tools/github.ts';
import type { Log } from '../tools/log.ts';
import { askGitHub } from './ask-github.ts';
import { type Event, readEvent } from './event.ts';
import { parseGitRef } from './git-ref.ts';
import { gatherGitTags, type GitTags } from './git-tags.ts';
import { refAtHead, refContainingHead } from './head-ref.ts';
import { dateAt, valueAt } from '../tools/foreign-json.ts';
import { isDescribed, type SourceRepository, sourceRepository } from './repository.ts';

/** What is so, before anything is decided. */
export interface Facts {
  readonly event: Event;
  readonly checkout: Checkout;
  /** When the commit was made; the present time where nobody can say. */
  readonly created: Date;
  readonly gitTags: GitTags;
}

/** Whether the workspace holds the sources. */
export interface Checkout {
  readonly directory: string;
  readonly isGit: boolean;
}

/** What builds: the buildx program and the builder that it will use. */
export interface BuildTools {
  /** SemVer text; `undefined` when buildx does not say. */
  readonly buildxVersion: string | undefined;
  readonly builder: Builder;
}

/** Whom to ask, and how much. */
export interface FactsOptions {
  readonly git: Git;
  readonly now: Date;
  /** Where ref and commit come from: the event, or what is checked out (`context` of docker/metadata-action). */
  readonly source?: 'workflow' | 'git';
  /** Whether the plan depends on the tags in git; asking for them takes a second where origin is far away. */
  readonly needsTags?: boolean;
  /** Without it, what the payload does not say stays empty. */
  readonly github?: GitHub;
  /** Gets the reason when GitHub's API did not answer. */
  readonly log?: Pick<Log, 'debug'>;
}

/**
 * Asks the runner's environment and the event payload; git and GitHub's API only for what those two do not say, all at the
 * same time.
 * @throws ReleaseError when the payload is not readable JSON, or nothing is checked out where `source` is `git`
 */
export async function gatherFacts(env: NodeJS.ProcessEnv, options: FactsOptions): Promise<Facts> {
  const { git, now, source = 'workflow', needsTags = false } = options;
  const payload = await readPayload(env['GITHUB_EVENT_PATH']);
  const fromWorkflow = readEvent(env, payload);
  const directory = env['GITHUB_WORKSPACE'] ?? process.cwd();
  const checkout = { directory, isGit: existsSync(join(directory, '.git')) };
  const [about, repository, gitTags] = await Promise.all([
    source === 'git' ? headOf(git, env, directory) : commitDate(fromWorkflow, checkout, options),
    askRepository(env, payload, options),
    needsTags ? gatherGitTags(git) : ({ source: 'none', names: [] } as const),
  ]);
  const event = { ...fromWorkflow, ...about, repository };
  return { event, checkout, created: event.committedAt ?? now, gitTags };
}

type About = Pick<Event, 'ref' | 'sha' | 'committedAt'>;

/**
 * What is checked out, in the words of an event. It need not be what was pushed.
 * @throws ReleaseError when there is no commit, or no ref leads to it
 */
export async function headOf(
  git: Git,
  env: NodeJS.ProcessEnv,
  directory: string,
): Promise<About & Pick<Event, 'before' | 'forced'>> {
  const { sha, committedAt, branch, refs } = await git.head();
  const head = { sha, committedAt, before: undefined, forced: false };
  if (branch !== undefined) return { ...head, ref: parseGitRef(branch) };
  const wanted = env['GITHUB_REF'] ?? '';
  const ref = refAtHead(refs, wanted) ?? refContainingHead(await git.refsContaining(sha), wanted);
  if (ref === undefined) throw unusableCheckout(directory, `HEAD is ${sha}, and no branch or tag leads to it`);
  return { ...head, ref };
}

/** The payload, the checkout, the API: the first that knows when the commit was made. */
async function commitDate(
  event: Event,
  { isGit }: Checkout,
  options: FactsOptions,
): Promise<Pick<About, 'committedAt'>> {
  const { sha, repository } = event;
  const known = event.committedAt ?? (isGit ? await options.git.committedAt(sha) : undefined);
  if (known !== undefined || sha === '') return { committedAt: known };
  const commit = await askGitHub(options, 'the commit', (github) => github.commit(repository.fullName, sha));
  return { committedAt: dateAt(commit, 'commit', 'committer', 'date') };
}

async function askRepository(
  env: NodeJS.ProcessEnv,
  payload: unknown,
  options: FactsOptions,
): Promise<SourceRepository> {
  const described = valueAt(payload, 'repository');
  const known = sourceRepository(env, described);
  if (isDescribed(described)) return known;
  const answer = await askGitHub(options, 'the repository', (github) => github.repository(known.fullName));
  return sourceRepository(env, described, answer);
}

/**
 * The body of the event, `{}` where there is none.
 * @throws ReleaseError when it is not readable JSON
 */
export async function readPayload(path: string | undefined): Promise<unknown> {
  if (path === undefined || path === '') return {};
  try {
    return parsePayload(await readFile(path, 'utf8'));
  } catch (cause) {
    throw unreadablePayload(path, cause);
  }
}

/** JSON can say NUL, and no argument of a process can have it: a description with it would be the end of every build. */
export function parsePayload(text: string): unknown {
  const withoutNul = (_key: string, value: unknown): unknown =>
    typeof value === 'string' ? value.replaceAll('\0', '') : value;
  return JSON.parse(text, text.includes('\\u0000') ? withoutNul : undefined) as unknown;
}
