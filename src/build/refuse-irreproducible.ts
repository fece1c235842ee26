import type { Builder } from '../tools/builder.ts';
import type { Event } from '../facts/event.ts';
import { reproducibleNeeds } from './builder-needs.ts';
import { builderCannot, noCommitTime } from './failures.ts';

/**
 * What is promised is kept, or not begun: a builder that was made from an image of somebody's choice is known only now.
 * @throws ReleaseError when the time of the commit is not known, or the builder is one that cannot write it
 */
export function refuseIrreproducible({ sha, committedAt }: Pick<Event, 'sha' | 'committedAt'>, builder: Builder): void {
  if (committedAt === undefined) throw noCommitTime(sha);
  const needs = reproducibleNeeds(builder);
  if (needs.length > 0) throw builderCannot(builder.name, needs);
}
