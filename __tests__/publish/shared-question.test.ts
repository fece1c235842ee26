import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shared } from '../../src/publish/shared-question.ts';

test('nobody gets an answer that was begun before they asked, nor are two begun at a time', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.scheduler(),
      fc.array(fc.boolean(), { minLength: 1, maxLength: 12 }),
      async (scheduler, fails) => {
        let time = 0;
        let begun = 0;
        let running = 0;
        const ask = shared(async () => {
          time += 1;
          const beganAt = time;
          const isFailure = fails[begun % fails.length];
          begun += 1;
          running += 1;
          expect(running).toBe(1);
          await scheduler.schedule(Promise.resolve(), 'answer');
          running -= 1;
          if (isFailure === true) throw new Error(String(beganAt));
          return beganAt;
        });
        const askers = fails.map(async (_, index) => {
          await scheduler.schedule(Promise.resolve(), `asker ${index}`);
          time += 1;
          const askedAt = time;
          // A failure is an answer too, to those alone who waited for it.
          const beganAt = await ask().catch((error: unknown) => Number((error as Error).message));
          expect(beganAt).toBeGreaterThan(askedAt);
        });
        await scheduler.waitFor(Promise.all(askers));
        expect(begun).toBeLessThanOrEqual(fails.length);
      },
    ),
  );
});

test('a question that is asked by many at once is asked once', async () => {
  let count = 0;
  const ask = shared(() => Promise.resolve((count += 1)));
  expect(await Promise.all([ask(), ask(), ask()])).toEqual([1, 1, 1]);
  expect(await ask()).toBe(2);
});

test('who asks while it is being answered waits for the next answer', async () => {
  const answers: ((value: string) => void)[] = [];
  const ask = shared(() => new Promise<string>((resolve) => answers.push(resolve)));
  const early = ask();
  await Promise.resolve();
  const late = [ask(), ask()];
  answers[0]?.('first');
  expect(await early).toBe('first');
  await new Promise(setImmediate);
  expect(answers).toHaveLength(2);
  answers[1]?.('second');
  expect(await Promise.all(late)).toEqual(['second', 'second']);
});
