/**
 * Does some work for each of several things, a few at a time. After a failure nothing more is begun, and what is on its way is
 * waited for: whoever hears of the failure knows that nothing happens any more.
 * @returns the results in the order of the things
 */
export async function eachAtOnce<Thing, Result>(
  things: readonly Thing[],
  limit: number,
  work: (thing: Thing) => Promise<Result>,
): Promise<readonly Result[]> {
  const results = new Map<number, Result>();
  const left = things.entries();
  const worker = async (): Promise<void> => {
    // An iterator ends for everybody when one of them leaves its loop.
    for (const [index, thing] of left) results.set(index, await work(thing));
  };
  const outcomes = await Promise.allSettled(Array.from({ length: limit }, worker));
  for (const outcome of outcomes) if (outcome.status === 'rejected') throw outcome.reason;
  return things.flatMap((_, index) => (results.has(index) ? [results.get(index) as Result] : []));
}
