import { fullText, parseVersion, type Version } from '../image/version.ts';
import type { Inputs } from '../inputs/inputs.ts';
import type { Facts } from '../facts/facts.ts';
import { knownVersions } from '../plan/lines.ts';
import { versionSource } from '../plan/tags.ts';
import { otherCommit } from './failures.ts';
import type { Source } from './source.ts';

/** What a release of the image would be asked for, and what would be so. */
export interface AsRelease {
  readonly inputs: Inputs;
  readonly facts: Facts;
  /** The version that is released; `undefined` when it has none. */
  readonly version: Version | undefined;
}

/**
 * The promotion of an image as its release: the version is the one that is asked for, else the one by which the image was found,
 * else that of the git tag, else the one that the image says it has; the commit is the one it was built from. Pure.
 * @throws ReleaseError when the version comes from a git tag, and the image is of another commit
 */
export function asRelease(
  given: { readonly inputs: Inputs; readonly facts: Facts },
  { version: found, notes }: Pick<Source, 'version' | 'notes'>,
): AsRelease {
  const { event } = given.facts;
  const explicit = given.inputs.version ?? found;
  const ofGitTag = explicit === undefined ? parseVersion(versionSource(given.inputs, event.ref) ?? '') : undefined;
  const version = explicit ?? ofGitTag ?? parseVersion(notes.version ?? '');
  const { revision } = notes;
  const isOther = revision !== undefined && revision !== event.sha;
  if (ofGitTag !== undefined && isOther && event.sha !== '') throw otherCommit(fullText(ofGitTag), revision, event.sha);
  const inputs = version === undefined ? given.inputs : { ...given.inputs, version };
  const { gitTags } = given.facts;
  const isTheirs = knowsVersion(knownVersions(gitTags.names, inputs.tagPrefix), version);
  return {
    inputs,
    version,
    facts: {
      ...given.facts,
      // What the push was about is about another commit.
      event: isOther ? { ...event, sha: revision, before: undefined, forced: false } : event,
      gitTags: isTheirs ? gitTags : { source: 'none', names: [] },
    },
  };
}

/**
 * Whether git's versions are those of the image. A promotion may run in a repository that has other tags, or none; what git does
 * not have there must not look as if the registry had nothing higher.
 */
export function knowsVersion(known: Iterable<Version>, version: Version | undefined): boolean {
  if (version === undefined) return false;
  const text = fullText(version);
  return [...known].some((other) => fullText(other) === text);
}
