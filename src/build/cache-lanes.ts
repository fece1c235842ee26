import { parseVersion } from '../image/version.ts';
import type { Event } from '../facts/event.ts';
import type { Plan } from '../plan/plan.ts';
import { pushingEvents } from '../plan/push.ts';

/** What a cache may be used for depends on who could write it. */
export interface CacheSubject {
  readonly event: Pick<Event, 'name' | 'ref' | 'workflowRef' | 'baseRef' | 'fromFork'> & {
    readonly repository: Pick<Event['repository'], 'defaultBranch'>;
  };
  readonly plan: Pick<Plan, 'names' | 'push'>;
}

/** Caches by who writes them, as git refs: the builds of a branch, of a pull request, or of all releases (`refs/tags`). */
export interface Lanes {
  /** The nearest first. */
  readonly read: readonly string[];
  /** `undefined` for a run that only reads. */
  readonly write: string | undefined;
}

/** The builds of version tags share one, which no ref can be called. */
const releases = 'refs/tags';

/**
 * Whose caches in a registry a run reads, and whose it writes: its own branch's, then the default branch's; a release only
 * what the default branch and releases wrote. Only a run that pushes writes. Pure.
 */
export function registryLanes(subject: CacheSubject): Lanes {
  const { event, plan } = subject;
  const { ref, baseRef, repository } = event;
  const own = ownLane(subject);
  const write = plan.push.push && mayWrite(event) ? own : undefined;
  const main = branch(repository.defaultBranch);
  if (ref.kind === 'tag' || isRelease(plan))
    return { read: distinct([isRelease(plan) ? releases : undefined, main]), write };
  // Nobody but a run that pushes has written a pull request's.
  if (ref.kind === 'pull-request') return { read: distinct([write, branch(baseRef), main]), write };
  return { read: distinct([own, main]), write };
}

/**
 * Whether a run writes GitHub's cache. GitHub itself keeps refs apart: a run reads what was written for its own ref, for the base
 * of its pull request and for the default branch, and writes for its own ref (GitHub Docs, "Restrictions for accessing a cache").
 * So what is built has to be of that ref: `pull_request_target` has the cache of the default branch. What is written for a
 * tag, no other tag can read. Pure.
 */
export function writesActionsCache({ event }: CacheSubject): boolean {
  const { ref, workflowRef } = event;
  return mayWrite(event) && ref.full === workflowRef && (ref.kind === 'branch' || ref.kind === 'pull-request');
}

/** Comments, merge queues and runs after runs build what nobody with write access need have seen. */
function mayWrite({ name, fromFork }: Pick<Event, 'name' | 'fromFork'>): boolean {
  return !fromFork && (pushingEvents.has(name) || name === 'pull_request');
}

function ownLane({ event: { ref }, plan }: CacheSubject): string | undefined {
  switch (ref.kind) {
    case 'branch':
    case 'pull-request':
      return ref.full;
    case 'tag':
      return isRelease(plan) ? releases : undefined;
    case 'other':
      return undefined;
  }
}

function isRelease({ names }: Pick<Plan, 'names'>): boolean {
  return names.some((name) => parseVersion(name) !== undefined);
}

function branch(name: string | undefined): string | undefined {
  return name === undefined ? undefined : `refs/heads/${name}`;
}

function distinct(lanes: readonly (string | undefined)[]): readonly string[] {
  return [...new Set(lanes.flatMap((lane) => lane ?? []))];
}
