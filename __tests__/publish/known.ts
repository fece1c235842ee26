import type { Digest } from '../../src/image/digest.ts';
import { parseRepository } from '../../src/image/repository.ts';
import type { Tag } from '../../src/image/tag.ts';
import type { RepositoryState } from '../../src/publish/protocol.ts';
import { begin } from '../../src/publish/reduce.ts';
import type { Candidate, Float, Move, RepositoryRelease, Survey } from '../../src/publish/release.ts';

/** The state of one repository of which only this is known. */
export function knownRepository(known: Partial<RepositoryState>): RepositoryState {
  const [{ repositories }] = begin({ repositories: [planned([])], onExists: 'verify', onFailure: 'roll-forward' });
  const [unknown] = repositories;
  if (unknown === undefined) throw new Error('A release of one repository has one.');
  return { ...unknown, awaited: 0, ...known };
}

/** A release of 1.4.2 to one repository, with these floats. */
export function planned(floats: readonly Float[], first = '1.4.2'): RepositoryRelease {
  return {
    repository: parseRepository('a.example/app'),
    first: first as Tag,
    built: [],
    versions: ['1.4.2' as Tag],
    floats,
  };
}

export function float(tag: string, kind: Float['kind']): Float {
  return { tag: tag as Tag, kind };
}

export function move(tag: string, from: string | undefined, to: string): Move {
  return { tag: tag as Tag, from: from as Digest | undefined, to: to as Digest };
}

/** `1.5.0=five own`, `1.6.0=none higher`, `1.6.0=six higher withdrawn`. */
export function candidate(text: string): Candidate {
  const [, tag, digest, rank, withdrawn] = /^(\S+)=(\S+) (higher|equal|own|lower)( withdrawn)?$/.exec(text) ?? [];
  if (tag === undefined) throw new Error(`${text} is no candidate.`);
  return {
    tag: tag as Tag,
    digest: digest === 'none' ? undefined : (digest as Digest),
    rank: rank as Candidate['rank'],
    withdrawn: withdrawn !== undefined,
  };
}

/** A look at one float. */
export function surveyOf(tag: string, current: string | undefined, candidates: readonly string[] = []): Survey {
  return {
    tags: new Map([[tag as Tag, current as Digest | undefined]]),
    lines: new Map([[tag as Tag, candidates.map(candidate)]]),
  };
}
