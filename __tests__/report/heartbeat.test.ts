import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { followSteps } from '../../src/build/running-steps.ts';
import { type Heartbeat, startHeartbeat } from '../../src/report/heartbeat.ts';
import { fakeClock, type FakeClock } from './fake-clock.ts';

function started(current?: string): Heartbeat & { readonly clock: FakeClock; readonly said: readonly string[] } {
  const [clock, said] = [fakeClock(), [] as string[]];
  const say = (line: string): void => void said.push(line);
  return { clock, said, ...startHeartbeat({ doing: 'building', clock, steps: { current: () => current }, say }) };
}

test('a build that says nothing is said to go on once a minute, with how long it takes and what it is at', () => {
  const { clock, said } = started('[3/4] RUN make');
  clock.pass(59);
  expect(said).toEqual([]);
  clock.pass(126);
  expect(said).toEqual([
    'Still building after 1 min 0 s: [3/4] RUN make',
    'Still building after 2 min 0 s: [3/4] RUN make',
    'Still building after 3 min 0 s: [3/4] RUN make',
  ]);
});

test('a build that says something is not talked over', () => {
  const { clock, said, heard } = started();
  for (let line = 0; line < 10; line += 1) {
    clock.pass(50);
    heard();
  }
  expect(said).toEqual([]);
  clock.pass(60);
  expect(said).toEqual(['Still building after 9 min 20 s']);
});

test('nothing is said after the end, even by a timer that was due', () => {
  const { clock, said, stop } = started();
  clock.pass(50);
  stop();
  expect(clock.isWatched()).toBe(false);
  clock.pass(600);
  clock.late();
  expect(said).toEqual([]);
});

test('a long step is shortened', () => {
  const { clock, said } = started(`[2/2] RUN ${'x'.repeat(9000)}`);
  clock.pass(60);
  expect(said[0]).toMatch(/^Still building after 1 min 0 s: \[2\/2\] RUN x{110}…$/);
});

test('the real clock keeps no process alive', async () => {
  const file = new URL('../../src/report/heartbeat.ts', import.meta.url).pathname;
  const script = `const { realClock } = await import(${JSON.stringify(file)}); realClock.every(3_600_000, () => {}); console.log('done')`;
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', script]);
  expect(stdout).toBe('done\n');
});

test('a step runs from the line that names it to the one that ends it', () => {
  const steps = followSteps();
  const at = (line: string): string | undefined => {
    steps.heard(line);
    return steps.current();
  };
  expect(at('#0 building with "default" instance using docker driver')).toBeUndefined();
  expect(at('#1 [internal] load build definition from Dockerfile')).toBe(
    '[internal] load build definition from Dockerfile',
  );
  expect(at('#1 DONE 0.0s')).toBeUndefined();
  expect(at('#5 [2/4] RUN make')).toBe('[2/4] RUN make');
  expect(at('#6 [other 2/2] RUN sleep 1')).toBe('[other 2/2] RUN sleep 1');
  expect(at('#6 0.1 [9/9] RUN forged')).toBe('[other 2/2] RUN sleep 1');
  expect(at('#6 0.2 DONE 1.0s')).toBe('[other 2/2] RUN sleep 1');
  expect(at('#6 CANCELED')).toBe('[2/4] RUN make');
  expect(at('#5 ERROR: process "/bin/sh -c make" did not complete successfully: exit code: 2')).toBeUndefined();
  expect(at('#7 [3/4] COPY a /')).toBe('[3/4] COPY a /');
  expect(at('#7 CACHED')).toBeUndefined();
  expect(at('#8 exporting to image')).toBe('exporting to image');
  expect(at('#8 exporting layers 0.1s done')).toBe('exporting to image');
});
