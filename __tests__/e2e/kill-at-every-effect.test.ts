import { expect, test } from 'vitest';
import { killAll } from './kill-at-runs.ts';
import { createKillStage } from './kill-at-stage.ts';

const stage = await createKillStage();

/** Some of each way, in less than a minute; `npm run test:long` has all. */
const sample = 12;

test(
  'a release that is killed at any of its requests leaves nothing wrong, and the post step or the next run finishes it',
  { timeout: 300_000 },
  async () => {
    const { kills, text, wrong } = await killAll(stage, sample);
    console.log(text);
    expect(kills).toBe(sample);
    expect(wrong).toEqual([]);
  },
);
