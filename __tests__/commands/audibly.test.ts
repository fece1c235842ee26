import { expect, test } from 'vitest';
import { audibly } from '../../src/commands/audibly.ts';
import { fakeClock } from '../report/fake-clock.ts';

test('a silent step is named once a minute, until the build ends, however it does', async () => {
  const [clock, said] = [fakeClock(), [] as string[]];
  const log = { info: (text: string): void => void said.push(text) };
  const run = audibly('building', { log, clock }, (heard) => {
    heard('#5 [2/2] RUN make');
    clock.pass(65);
    heard('#5 0.1 done');
    clock.pass(55);
    return Promise.reject(new Error('The build failed.'));
  });
  await expect(run).rejects.toThrow('The build failed.');
  expect(clock.isWatched()).toBe(false);
  clock.pass(600);
  clock.late();
  expect(said).toEqual(['Still building after 1 min 0 s: [2/2] RUN make']);
});

test('what was built is handed on', async () => {
  const log = { info: (): void => undefined };
  expect(await audibly('building', { log, clock: fakeClock() }, () => Promise.resolve(7))).toBe(7);
});
