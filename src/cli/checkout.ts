import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ReleaseError } from '../errors.ts';
import { createBoundedRun } from '../tools/bounded-run.ts';
import { createGit, type Git } from '../tools/git.ts';
import { serverUrlOf } from '../facts/event.ts';
import { headOf } from '../facts/facts.ts';
import type { Command } from './contract.ts';
import { invalidRef, noCheckout, refNotAtHead } from './failures.ts';
import type { RunInvocation } from './invocation.ts';

type Variables = Readonly<Record<string, string>>;
type Asked = Pick<RunInvocation, 'command' | 'event' | 'ref' | 'workflow'>;

/** The event that a run is about. */
export interface CheckoutEvent {
  /** The variables of a runner. */
  readonly variables: Variables;
  /** The one thing that nothing but the body of an event says, where it is known. */
  readonly defaultBranch: string | undefined;
}

/**
 * What a runner would say about the event: that what is checked out is pushed. Inside of a job, the job's own variables say it, unless another
 * ref or event is asked for.
 * @param root of the checkout
 * @throws ReleaseError when a command needs a ref or a commit that is not there
 */
export async function checkoutEvent(asked: Asked, root: string, env: NodeJS.ProcessEnv): Promise<CheckoutEvent> {
  const { command, event, ref, workflow } = asked;
  if (ref !== undefined && !isFullRef(ref)) throw invalidRef(ref);
  if (env['GITHUB_REF'] && ref === undefined) {
    return { variables: event === undefined ? {} : { ...noEvent, GITHUB_EVENT_NAME: event }, defaultBranch: undefined };
  }
  const name = { ...actor(env), ...noEvent, GITHUB_WORKSPACE: root, GITHUB_EVENT_NAME: event ?? 'push' };
  if (needs[command] === 'nothing' && ref === undefined && workflow === undefined) {
    return { variables: name, defaultBranch: undefined };
  }
  const git = createGit(createBoundedRun(), root, { env });
  const [head, repository, defaultBranch] = await Promise.all([
    headVariables(asked, { git, env, root }),
    env['GITHUB_REPOSITORY'] ? {} : originVariables(git, env),
    git.originBranch(),
  ]);
  return { variables: { ...name, ...head, ...repository }, defaultBranch };
}

/** The folder that holds the checkout, or this one when there is none. In a job it is where every step starts. */
export function rootOf(folder: string): string {
  for (let at = folder; ; at = dirname(at)) {
    if (existsSync(join(at, '.git'))) return at;
    if (dirname(at) === at) return folder;
  }
}

/** What a command wants to know of the checkout. */
const needs: Readonly<Record<Command, 'head' | 'head-if-any' | 'nothing'>> = {
  plan: 'head',
  release: 'head',
  merge: 'head',
  promote: 'head-if-any',
  rollback: 'nothing',
  status: 'nothing',
};

/** What is said about another event does not hold for this one. */
const noEvent: Variables = { GITHUB_EVENT_PATH: '', GITHUB_HEAD_REF: '', GITHUB_BASE_REF: '' };

/** Who did it is written down in the registry when a version is withdrawn. */
function actor(env: NodeJS.ProcessEnv): Variables {
  const name = env['GITHUB_ACTOR'] ?? env['USER'] ?? env['LOGNAME'];
  return name === undefined ? {} : { GITHUB_ACTOR: name };
}

interface Place {
  readonly git: Git;
  readonly env: NodeJS.ProcessEnv;
  readonly root: string;
}

async function headVariables({ command, ref }: Asked, { git, env, root }: Place): Promise<Variables> {
  try {
    if (ref === undefined) {
      const head = await headOf(git, env, root);
      return { GITHUB_REF: head.ref.full, GITHUB_SHA: head.sha };
    }
    const { sha, refs } = await git.head();
    if (command !== 'plan' && !refs.includes(ref)) throw refNotAtHead(ref, sha);
    return { GITHUB_REF: ref, GITHUB_SHA: sha };
  } catch (error) {
    if (!(error instanceof ReleaseError) || error.failure.code !== 'unusable-checkout') throw error;
    if (needs[command] !== 'head') return {};
    throw noCheckout(error.failure.what.replace(/^.*?\((.*)\)$/s, '$1'), error);
  }
}

async function originVariables(git: Git, env: NodeJS.ProcessEnv): Promise<Variables> {
  const name = fullNameOf((await git.originUrl()) ?? '', serverUrlOf(env));
  return name === undefined ? {} : { GITHUB_REPOSITORY: name };
}

/**
 * `owner/name` of a repository on GitHub, from what `git clone` was given.
 * @param serverUrl `https://github.com`, or an enterprise's own
 */
export function fullNameOf(url: string, serverUrl: string): string | undefined {
  const host = new URL(serverUrl).hostname;
  const form =
    /^(?:(?:https?|ssh|git):\/\/(?:[^@/]*@)?([^:/]+)(?::\d+)?\/|[^@/]+@([^:/]+):)([\w.-]+\/[\w.-]+?)(?:\.git)?\/?$/;
  const [, one, other, name] = form.exec(url) ?? [];
  return (one ?? other)?.toLowerCase() === host.toLowerCase() ? name : undefined;
}

/** git-check-ref-format(1), without what only git itself can make of a name. */
function isFullRef(ref: string): boolean {
  return (
    /^refs\/(?:heads|tags|pull)\/[^\p{Control}\p{Default_Ignorable_Code_Point}\s~^:?*[\\]+$/u.test(ref) &&
    !ref.includes('..')
  );
}
