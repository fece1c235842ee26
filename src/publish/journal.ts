import { isDigest, type Digest } from '../image/digest.ts';
import { isTag } from '../image/tag.ts';
import { valueAt } from '../tools/foreign-json.ts';
import type { EffectOf, State } from './protocol.ts';
import type { Reached } from './reduce.ts';
import type { Move } from './release.ts';

/** What a run writes down before it acts, so that whoever comes after it can go on. `$GITHUB_STATE` outlives a killed step. */
export interface Journal {
  /** The bytes are proven to be everywhere: from here on the release is finished, not begun anew. */
  reached(state: State): void;
  /** Before a build pushes, or a tag is written. */
  intend(effect: EffectOf<'build' | 'move'>): void;
  /** The run ends by itself, and nothing is left to the post step; to a cancelled one, what comes after the proof is. */
  ended(options?: { readonly isCancelled: boolean }): void;
}

const buildKey = 'building';
const reachedKey = 'reached';
const endedKey = 'ended';
const moveKey = (index: number): string => `move-${index}`;

/** @param save keeps a value for the post step, and has done so when it returns */
export function createJournal(save: (key: string, value: string) => void): Journal {
  let moves = 0;
  let isReached = false;
  return {
    reached({ repositories }) {
      isReached = true;
      save(reachedKey, JSON.stringify(repositories.map(({ digest, moves: made }) => ({ digest, moves: made }))));
    },
    intend(effect) {
      if (effect.do === 'build') {
        save(buildKey, 'true');
        return;
      }
      const { repository, tag, from, to } = effect;
      save(moveKey(moves), JSON.stringify({ repository, tag, from, to }));
      moves += 1;
    },
    ended({ isCancelled } = { isCancelled: false }) {
      if (!isCancelled || !isReached) save(endedKey, 'true');
    },
  };
}

const ignore = (): void => undefined;
/** Of a run that is begun anew when it died: it finds what it has done, and does the rest. */
export const noJournal: Journal = { reached: ignore, intend: ignore, ended: ignore };

/** Whether a run was killed while it built, or before what it had built was proven: buildx may have pushed. */
export function diedBuilding(read: (key: string) => string | undefined): boolean {
  return read(buildKey) !== undefined && read(reachedKey) === undefined && read(endedKey) === undefined;
}

/** Whether a run was killed between its proof and its end. */
export function hasLeftovers(read: (key: string) => string | undefined): boolean {
  return read(endedKey) === undefined && read(reachedKey) !== undefined;
}

/**
 * Where a run that died had come to; `undefined` when it had named nothing, or had ended by itself.
 * @param read what was kept under a key
 */
export function readJournal(read: (key: string) => string | undefined): Reached | undefined {
  if (!hasLeftovers(read)) return undefined;
  const reached = parse(read(reachedKey));
  if (!Array.isArray(reached)) return undefined;
  const repositories = reached.map((entry: unknown) => ({
    digest: digestAt(entry, 'digest'),
    moves: list(valueAt(entry, 'moves')).flatMap(readMove),
  }));
  for (let index = 0; ; index += 1) {
    const entry = parse(read(moveKey(index)));
    if (entry === undefined) return repositories;
    const place = valueAt(entry, 'repository');
    if (typeof place === 'number') repositories[place]?.moves.push(...readMove(entry));
  }
}

function readMove(entry: unknown): Move[] {
  const tag = valueAt(entry, 'tag');
  const to = digestAt(entry, 'to');
  if (typeof tag !== 'string' || !isTag(tag) || to === undefined) return [];
  return [{ tag, from: digestAt(entry, 'from'), to }];
}

function digestAt(entry: unknown, key: string): Digest | undefined {
  const value = valueAt(entry, key);
  return typeof value === 'string' && isDigest(value) ? value : undefined;
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function parse(text: string | undefined): unknown {
  try {
    return text === undefined ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}
