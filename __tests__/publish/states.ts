/** States of a release, to be overridden where a test cares. */
import { ReleaseError } from '../../src/errors.ts';
import { type Digest, parseDigest } from '../../src/image/digest.ts';
import { parseRepository } from '../../src/image/repository.ts';
import { parseTag, type Tag } from '../../src/image/tag.ts';
import type { Effect, Failure, RepositoryState, State } from '../../src/publish/protocol.ts';
import type { Found, Move, Release, Survey } from '../../src/publish/release.ts';

export const [old, own, other] = ['1', '2', '3'].map((digit) => parseDigest(`sha256:${digit.repeat(64)}`)) as [
  Digest,
  Digest,
  Digest,
];
export const [version, minor, latest] = ['1.4.2', '1.4', 'latest'].map(parseTag) as [Tag, Tag, Tag];

/** `app` and, when there are two, `mirror`: 1.4.2 with 1.4 and latest. */
export function someRelease(repositories = 1, overrides: Partial<Release> = {}): Release {
  const floats = [minor, latest].map((tag) => ({ tag, kind: 'line' as const }));
  return {
    repositories: ['app', 'mirror'].slice(0, repositories).map((name) => ({
      repository: parseRepository(name),
      first: version,
      built: [],
      versions: [version],
      floats,
    })),
    onExists: 'verify',
    onFailure: 'roll-forward',
    ...overrides,
  };
}

export function someKnown(overrides: Partial<RepositoryState> = {}): RepositoryState {
  return {
    awaited: 0,
    found: new Map(),
    digest: own,
    named: new Map(),
    moves: [],
    queue: [],
    round: 0,
    survey: undefined,
    fresh: false,
    notes: new Map(),
    done: false,
    failures: [],
    restored: new Map(),
    ...overrides,
  };
}

export function someState(repositories: readonly Partial<RepositoryState>[], overrides: Partial<State> = {}): State {
  return {
    stage: 'end',
    stopped: false,
    start: { kind: 'build' },
    repositories: repositories.map(someKnown),
    ...overrides,
  };
}

export function found(digest: Digest, fields: Partial<Found> = {}): Found {
  return { digest, relation: 'same', content: 'linux/amd64', ...fields };
}

export function move(tag: Tag, from: Digest | undefined, to = own): Move {
  return { tag, from, to };
}

export function surveyOf(tags: Readonly<Record<string, Digest | undefined>>): Survey {
  return { tags: new Map(Object.entries(tags).map(([tag, digest]) => [parseTag(tag), digest])), lines: new Map() };
}

export function problem(text: string): ReleaseError {
  return new ReleaseError({ code: 'registry-failed', what: text, remedy: 'Try again.' });
}

export function failure(effect: Effect, text = 'It says no'): Failure {
  return { effect, error: problem(text) };
}
