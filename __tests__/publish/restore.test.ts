import { describe, expect, test } from 'vitest';
import type { Digest } from '../../src/image/digest.ts';
import type { Tag } from '../../src/image/tag.ts';
import type { Effect, RepositoryState } from '../../src/publish/protocol.ts';
import { movesToTakeBack } from '../../src/publish/restore.ts';
import { move, knownRepository } from './known.ts';

function takeBack(known: Partial<RepositoryState>): string[] {
  const moves = movesToTakeBack(knownRepository({ digest: 'ours' as Digest, ...known }));
  return moves.map(({ tag, from, to }) => `${tag}: ${to} -> ${from ?? 'none'}`);
}

function failed(effect: Effect): RepositoryState['failures'][number] {
  return { effect, error: 'refused' };
}

describe('what is taken back', () => {
  test('the widest float first', () => {
    const moves = [move('1.4', 'old', 'ours'), move('1', 'old', 'ours'), move('latest', undefined, 'ours')];
    expect(takeBack({ moves })).toEqual(['latest: ours -> none', '1: ours -> old', '1.4: ours -> old']);
  });

  test('a float that was moved twice goes back to where it was before the first time', () => {
    const moves = [move('latest', 'old', 'ours'), move('latest', 'other', 'ours')];
    expect(takeBack({ moves })).toEqual(['latest: ours -> old']);
  });

  test('a write that failed may have happened', () => {
    const failures = [failed({ do: 'move', repository: 0, ...move('latest', 'old', 'ours') })];
    expect(takeBack({ failures })).toEqual(['latest: ours -> old']);
  });

  test('a float that this run has put to the version of another run stays there', () => {
    const moves = [move('1', 'old', 'ours'), move('latest', 'old', 'theirs'), move('1', 'ours', 'theirs')];
    expect(takeBack({ moves })).toEqual([]);
  });

  test('a version tag stays', () => {
    const named = new Map([['1.4.2' as Tag, 'ours' as Digest]]);
    expect(takeBack({ named, moves: [move('1.4.2', undefined, 'ours')] })).toEqual([]);
  });

  test('an equal image that was there under the version tag is ours', () => {
    const named = new Map([['1.4.2' as Tag, 'equal' as Digest]]);
    expect(takeBack({ named, moves: [move('latest', 'old', 'equal')] })).toEqual(['latest: equal -> old']);
  });
});
