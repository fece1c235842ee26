import { expect, test } from 'vitest';
import { commandsWith, patiently } from '../tools/processes.ts';
import { asleep, createInterruptStage, points, quietPoints } from './interrupt.ts';
import { filesBelow } from './stage.ts';

const stage = await createInterruptStage();
const told =
  /The run was cut short during its build, or right after it\.[^]*Buildx may already have pushed [^]*Run the job again/;

test.each(points)(
  'after a kill of the main step during %s, the post step ends the build, removes the folder with the password, and tells of the build',
  async (point) => {
    const { run, temp, before } = await stage.interrupt(point, 'kill');
    expect(before.withPassword).toHaveLength(1);
    expect(before.isBuilding).toBe(!quietPoints.includes(point));
    expect(run).toMatchObject({ exitCode: 137, outputs: {}, summary: '', postExitCode: 0 });
    const hasBegun = !point.startsWith('the first question');
    expect(run.postCommands.map(({ name, data }) => [name, told.test(data)])).toEqual(
      hasBegun ? [['warning', true]] : [],
    );
    expect(run.postSummary).toMatch(hasBegun ? told : /^$/);
    expect(await commandsWith(temp)).toEqual([]);
    expect(await filesBelow(temp)).toEqual([]);
    await expect.poll(() => commandsWith(asleep), patiently).toEqual([]);
    expect(await stage.client.tags()).toEqual([]);
  },
);
