import { ReleaseError, severalFailures, tagsNotPublished } from '../errors.ts';
import { formatReference } from '../image/reference.ts';
import { notBuilt, versionExists, versionIsAnother } from './failures.ts';
import type { TagOutcome } from './outcome.ts';
import type { State } from './protocol.ts';
import type { Found, Release } from './release.ts';
import type { Start } from './start.ts';

/** Why a release is not what it should be; `undefined` when it is. */
export function releaseFailure(
  release: Release,
  { start, repositories }: State,
  tags: readonly TagOutcome[],
): ReleaseError | undefined {
  if (start?.kind === 'refuse') {
    return refusal(start, release, repositories);
  }
  const failures = repositories.flatMap((known) => known.failures);
  const [first] = failures;
  if (first === undefined) return undefined;
  if (first.effect.do === 'build') return asReleaseError(first.error);
  // Where the bytes travel under a tag, that one was written; no other was tried.
  if (first.effect.do === 'gate' && failures.length === 1) return asReleaseError(first.error);
  const isNamed = repositories.some(({ moves, named }) => moves.length > 0 || named.size > 0);
  if (!isNamed) return asReleaseError(severalFailures(failures.map(({ error }) => error)));
  const lines = tags.flatMap((tag) => lineOf(tag) ?? []);
  const others = failures.flatMap(({ effect, error }) => {
    if (!('tag' in effect)) return [messageOf(error)];
    return effect.do === 'restore' ? [`${effect.tag} could not be put back: ${messageOf(error)}`] : [];
  });
  return tagsNotPublished([...lines, ...new Set(others)], first.error);
}

function refusal(
  start: Extract<Start, { readonly kind: 'refuse' }>,
  release: Release,
  repositories: State['repositories'],
): ReleaseError {
  const lines = foundVersions(release, repositories).map(describeFound);
  switch (start.reason) {
    case 'exists':
      return versionExists(lines);
    case 'other-content':
      return versionIsAnother(lines, release);
    case 'not-built':
      return notBuilt(release, start.unlike);
  }
}

interface FoundVersion extends Found {
  readonly reference: string;
}

function foundVersions(release: Release, repositories: State['repositories']): FoundVersion[] {
  return release.repositories.flatMap(({ repository, versions }, index) =>
    versions.flatMap((tag) => {
      const found = repositories[index]?.found.get(tag);
      return found === undefined ? [] : [{ ...found, reference: formatReference({ repository, tag }) }];
    }),
  );
}

function describeFound({ reference, digest, revision }: FoundVersion): string {
  return `${reference} is ${digest}, ${revision === undefined ? 'of an unknown commit' : `of commit ${revision}`}`;
}

function lineOf(tag: TagOutcome): string | undefined {
  switch (tag.state) {
    case 'failed':
      return `${formatReference(tag)}: ${messageOf(tag.error)}`;
    case 'not-reached':
      return `${formatReference(tag)}: not tried, because something before it failed`;
    case 'restored':
      return `${formatReference(tag)}: put back to ${tag.to ?? 'nothing'}`;
    case 'created':
    case 'moved':
    case 'unchanged':
    case 'kept':
      return undefined;
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function asReleaseError(error: unknown): ReleaseError {
  if (error instanceof ReleaseError) return error;
  throw error;
}
