import { readdir } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { commandsWith, patiently } from '../tools/processes.ts';
import { asleep, createInterruptStage, points, quietPoints } from './interrupt.ts';
import { filesBelow } from './stage.ts';

const stage = await createInterruptStage();

test.each(points)('a run that is cancelled during %s ends it, says so, and is gone within 6 seconds', async (point) => {
  const { run, temp, before } = await stage.interrupt(point, 'cancel');
  expect(before.withPassword).toHaveLength(1);
  expect(before.isBuilding).toBe(!quietPoints.includes(point));
  expect(run.exitCode, run.log).toBe(130);
  expect(run.durations.ending).toBeLessThan(6000);
  expect(run.summary).toMatch(/^### Cancelled\n[^]*The run was cancelled during [^]*Run the job again/);
  if (before.isBuilding) expect(run.summary).toContain('during the build. Buildx may already have pushed');
  expect(run.commands.filter(({ name }) => name === 'error')).toMatchObject([
    { data: expect.stringContaining('The run was cancelled') as string },
  ]);
  expect(await commandsWith(temp)).toEqual([]);
  expect(await filesBelow(temp)).toEqual([]);
  expect(run).toMatchObject({ postExitCode: 0, postLog: '' });
  await expect.poll(() => commandsWith(asleep), patiently).toEqual([]);
  expect(await stage.client.tags()).toEqual([]);
});

test('the main step itself leaves nothing behind when it is cancelled', async () => {
  const { run, temp } = await stage.interrupt('a build', 'cancel');
  expect(run.exitCode).toBe(130);
  expect(await readdir(temp)).toEqual([]);
});
