import { describe, expect, test } from 'vitest';
import { rollbackHeadline, rollbackSummary } from '../../src/report/rollback-summary.ts';
import type { RollbackReport } from '../../src/report/rollback-summary.ts';
import { clientWith, Scene } from '../publish/scene.ts';
import { startCrane, startDistribution } from '../registry/servers.ts';
import { everything, rolled, shown } from './rolled.ts';

const request = { kind: 'withdraw', versions: [] } as const;

function reportOf(outcomes: RollbackReport['outcomes']): RollbackReport {
  return { inputs: { request, reason: '', dryRun: false }, outcomes };
}

describe.each([
  ['docker-registry', 'leaves', () => startDistribution({ kind: 'basic' })],
  // 2.8 deletes by digest only, which takes every tag along; 3.0 deletes tags too.
  ['docker-registry with deletion enabled', 'leaves', () => startDistribution({ kind: 'basic' }, { deletes: true })],
  ['crane registry', 'deletes', startCrane],
] as const)('%s', (_, does, start) => {
  const scene = new Scene(start);

  test(`${does} a float whose line has no version any more, and nothing else`, async () => {
    for (const version of ['1.4.1', '1.5.0']) await scene.releaseOf(version).run();
    const before = await everything(scene.image);
    const outcomes = await rolled(scene, { withdraw: '1.5.0' });
    const ending = does === 'deletes' ? '1.5 deleted 1.5.0 -> -' : '1.5 left 1.5.0';
    expect(shown(outcomes)).toEqual([ending, '1 moved 1.5.0 -> 1.4.1', 'latest moved 1.5.0 -> 1.4.1']);
    const { '1.5': float, 'withdrawn-1.5.0': marker, ...others } = await everything(scene.image);
    const { '1.5': old, ...unchanged } = before;
    expect(float).toBe(does === 'deletes' ? undefined : old);
    expect(marker).toBeDefined();
    expect(others).toEqual({ ...unchanged, '1': before['1.4.1'], latest: before['1.4.1'] });
  });
});

describe('a registry that does not delete tags', () => {
  const scene = new Scene(startCrane);

  // Docker Hub, GHCR and ECR, each in its way; a token without the right to delete.
  test.each([400, 401, 403, 404, 405, 501])(
    'and says so with %d is no failure, but nobody can miss it',
    async (status) => {
      for (const version of ['1.4.1', '1.5.0']) await scene.releaseOf(version).run();
      const client = clientWith(({ method }) => (method === 'DELETE' ? { status } : undefined));
      const outcomes = await rolled(scene, { withdraw: '1.5.0' }, { client });
      expect(outcomes.flatMap(({ failures }) => failures)).toEqual([]);
      expect(shown(outcomes)).toContain('1.5 left 1.5.0');
      expect(rollbackHeadline(reportOf(outcomes))).toMatch(/: 2 tags moved, 1 tag still at a withdrawn version$/);
      expect(rollbackSummary(reportOf(outcomes))).toContain(`**Whoever pulls \`${scene.image}:1.5\` still gets`);
    },
  );
});
