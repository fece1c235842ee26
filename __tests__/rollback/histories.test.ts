import { describe, expect, test } from 'vitest';
import { shownMoves } from './history.ts';

/** What is in the registry, what is asked, what moves. `latest=1.4.2` is a float at a version; `!1.4.1` is withdrawn. */
type History = readonly [there: string, request: string, moves: string];

describe('withdraw', () => {
  test.each<History>([
    ['1.4.1 1.4.2 1.4=1.4.2 1=1.4.2 latest=1.4.2', 'withdraw 1.4.2', '1.4>1.4.1 1>1.4.1 latest>1.4.1'],
    ['1.3.0 1.4.2 1.4=1.4.2 1=1.4.2 latest=1.4.2', 'withdraw 1.4.2', '1.4>- 1>1.3.0 latest>1.3.0'],
    ['0.9.0 1.0.0 1.0=1.0.0 1=1.0.0 latest=1.0.0', 'withdraw 1.0.0', '1.0>- 1>- latest>0.9.0'],
    ['1.0.0 1.0=1.0.0 1=1.0.0 latest=1.0.0', 'withdraw 1.0.0', '1.0>- 1>- latest>-'],
    ['1.4.1 !1.4.2 1.4.3 1.4=1.4.3 latest=1.4.3', 'withdraw 1.4.3', '1.4>1.4.1 latest>1.4.1'],
    ['1.4.1 1.4.2 1.4.3 latest=1.4.3', 'withdraw 1.4.3,1.4.2', 'latest>1.4.1'],
    ['1.4.1 1.4.2 1.4.3 latest=1.4.2', 'withdraw 1.4.2', 'latest>1.4.3'],
    ['1.4.1 1.4.2 2.0.0 1=1.4.2 2=2.0.0 latest=2.0.0', 'withdraw 1.4.2', '1>1.4.1'],
    ['1.4.1 1.4.2 2.0.0 1=1.4.2 2=2.0.0 latest=2.0.0', 'withdraw 2.0.0', '2>- latest>1.4.2'],
    ['1.4.1 1.4.2 latest=1.4.2', 'withdraw 1.4.1', ''],
    ['0.3.0 0.4.0 0.4=0.4.0 0=0.4.0 latest=0.4.0', 'withdraw 0.4.0', '0.4>- 0>0.3.0 latest>0.3.0'],
    ['1.4.2 1.5.0-beta.1 1.5.0-beta.2 beta=1.5.0-beta.2 latest=1.4.2', 'withdraw 1.5.0-beta.2', 'beta>1.5.0-beta.1'],
    ['1.4.2 1.5.0-beta.1 beta=1.5.0-beta.1', 'withdraw 1.5.0-beta.1', 'beta>-'],
    ['1.4.2 1.5.0-rc.1 1.5.0-beta.1 rc=1.5.0-rc.1 beta=1.5.0-beta.1', 'withdraw 1.5.0-rc.1', 'rc>-'],
    ['1.4.1 1.4.2 v1.4.1 v1.4.2 v1.4=v1.4.2', 'withdraw 1.4.2', 'v1.4>v1.4.1'],
    ['v1.4.1 v1.4.2 v1.4=v1.4.2 v1=v1.4.2 latest=v1.4.2', 'withdraw 1.4.2', 'v1.4>v1.4.1 v1>v1.4.1 latest>v1.4.1'],
    ['1.3.0 1.4.2 2.0.0 lts=1.4.2 latest=2.0.0', 'withdraw 1.4.2', 'lts>1.3.0'],
    ['1.4.2 lts=1.4.2', 'withdraw 1.4.2', ''],
    ['1.3.0 1.4.1 1.4.2 1.4-slim=1.4.2 slim=1.4.2', 'withdraw 1.4.2', '1.4-slim>1.4.1 slim>1.4.1'],
    ['1.3.0 1.4.0 1.4-slim=1.4.0 1-slim=1.4.0', 'withdraw 1.4.0', '1-slim>1.3.0'],
    ['1.4.1 1.4.2 main=1.4.2 edge=1.4.2 pr-7=1.4.2 sha-860c190=1.4.2', 'withdraw 1.4.2', ''],
    ['1.4.1 1.4.2 1.4.2-alpine latest=1.4.2', 'withdraw 1.4.2', 'latest>1.4.1'],
    ['1.2.3_b.1 1.2.3_b.2 1.2=1.2.3_b.2', 'withdraw 1.2.3+b.2', '1.2>1.2.3_b.1'],
    ['1.4.0 1.4.1 1.4.2(latest@1.4.0) latest=1.4.0', 'withdraw 1.4.1', ''],
    ['1.3.0 1.4.0 1.4.2(latest@1.4.0) latest=1.4.0', 'withdraw 1.4.0', 'latest>1.3.0'],
    ['1.4.0 1.4.2(latest@1.4.0) latest=1.4.0 1=1.4.2', 'withdraw 1.4.2', '1>1.4.0'],
  ])('%s: %s -> %s', async (there, request, moves) => {
    expect(await shownMoves(there, request)).toBe(moves);
  });

  test('knows the floats of a family with a suffix, and leaves those of the others', async () => {
    const there =
      '1.4.1 1.4.2 1.4.1-alpine 1.4.2-alpine 1.4=1.4.2 latest=1.4.2 1.4-alpine=1.4.2-alpine alpine=1.4.2-alpine';
    const flavor = 'suffix=-alpine';
    expect(await shownMoves(there, 'withdraw 1.4.2-alpine', { flavor })).toBe(
      '1.4-alpine>1.4.1-alpine alpine>1.4.1-alpine',
    );
    expect(await shownMoves(there, 'withdraw 1.4.2')).toBe('1.4>1.4.1 latest>1.4.1');
    const latest = '1.4.1-alpine 1.4.2-alpine latest-alpine=1.4.2-alpine';
    expect(await shownMoves(latest, 'withdraw 1.4.2', { flavor: `${flavor},onlatest=true` })).toBe(
      'latest-alpine>1.4.1-alpine',
    );
  });
});

describe('to', () => {
  test.each<History>([
    ['1.4.1 1.4.2 1.4=1.4.2 1=1.4.2 latest=1.4.2', 'to 1.4.1', '1.4>1.4.1 1>1.4.1 latest>1.4.1'],
    ['1.3.0 1.4.2 1.4=1.4.2 1=1.4.2 latest=1.4.2', 'to 1.3.0', '1>1.3.0 latest>1.3.0'],
    ['1.3.0 1.4.2 2.0.0 1=1.4.2 latest=2.0.0', 'to 1.3.0', '1>1.3.0 latest>1.3.0'],
    ['1.3.0 1.4.2 2.0.0 1=1.4.2 latest=2.0.0', 'to 1.3.0 latest', 'latest>1.3.0'],
    ['1.3.0 1.4.2 latest=1.3.0', 'to 1.4.2 latest', 'latest>1.4.2'],
    ['1.4.0 1.4.1 1.4.2(latest@1.4.0) latest=1.4.0', 'to 1.4.1 latest', 'latest>1.4.1'],
    ['1.4.1 1.4.2 stable=1.4.2', 'to 1.4.1 stable', 'stable>1.4.1'],
    ['1.4.1 1.4.2 1.4=1.4.2 latest=1.4.2', 'to previous', '1.4>1.4.1 latest>1.4.1'],
    ['1.3.0 1.4.0 1.4=1.4.0 1=1.4.0 latest=1.4.0', 'to previous', '1>1.3.0 latest>1.3.0'],
    ['1.3.0 !1.4.0 1.4.1 1=1.4.1 latest=1.4.1', 'to previous', '1>1.3.0 latest>1.3.0'],
    ['1.3.0 1.4.0 1.4.1 1=1.4.1 latest=1.4.0', 'to previous', 'latest>1.3.0'],
    ['1.3.0 1.4.0 2.0.0 1=1.4.0 latest=2.0.0', 'to previous 1', '1>1.3.0'],
    ['1.5.0-beta.1 1.5.0-beta.2 beta=1.5.0-beta.2', 'to previous beta', 'beta>1.5.0-beta.1'],
    ['1.3.0 1.4.2(latest@1.3.0) latest=1.3.0', 'to previous latest', '! no-previous'],
    ['1.4.1 latest=1.4.1', 'to 1.4.1', '! no-floats'],
    ['!1.4.1 1.4.2 latest=1.4.2', 'to 1.4.1', '! version-withdrawn'],
  ])('%s: %s -> %s', async (there, request, moves) => {
    expect(await shownMoves(there, request)).toBe(moves);
  });
});

describe('reinstate', () => {
  test.each<History>([
    ['1.4.1 !1.4.2 1.4=1.4.1 latest=1.4.1', 'reinstate 1.4.2', '1.4>1.4.2 latest>1.4.2'],
    ['1.4.1 !1.4.2 1.4.3 1.4=1.4.3 latest=1.4.3', 'reinstate 1.4.2', ''],
    ['1.4.1 !1.4.2 2.0.0 1=1.4.1 latest=2.0.0', 'reinstate 1.4.2', '1>1.4.2'],
    ['1.4.0 1.4.2(latest@1.4.0) latest=1.4.0', 'reinstate 1.4.2', 'latest>1.4.2'],
    ['1.4.1 1.4.2 latest=1.4.2', 'reinstate 1.4.2', '! not-withdrawn'],
  ])('%s: %s -> %s', async (there, request, moves) => {
    expect(await shownMoves(there, request)).toBe(moves);
  });
});
