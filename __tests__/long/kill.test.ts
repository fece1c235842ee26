import { expect, test } from 'vitest';
import { killAll } from '../e2e/kill-at-runs.ts';
import { createKillStage } from '../e2e/kill-at-stage.ts';

const stage = await createKillStage();

test(
  'a release that is killed at any of its requests leaves nothing wrong, and the post step or the next run finishes it: all of them',
  { timeout: 3_600_000 },
  async () => {
    const { kills, text, wrong } = await killAll(stage, Infinity);
    console.log(text);
    expect(kills).toBeGreaterThan(200);
    expect(wrong).toEqual([]);
  },
);
