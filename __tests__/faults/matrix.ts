/** Every fault at every request of a release, once, twice and for ever; and what came of it. */
import { keyOf, persistences, type Key, type Persistence, type Point } from './aim.ts';
import type { NamedFault } from './faults.ts';
import { judge, type Happened, type Verdict } from './oracle.ts';
import { releaseFrom } from './release.ts';
import type { Aimed, RunRelease, Stage } from './stage.ts';

/** The requests of one release to which nothing happens, each with its number among its kind; in the order of their keys. */
export async function enumerateRequests(stage: Stage, release: RunRelease): Promise<readonly Point[]> {
  const { requests } = await stage.run(release);
  const counts = new Map<Key, number>();
  const inOrder = requests.toSorted((a, b) => keyOf(a).localeCompare(keyOf(b), 'en'));
  return inOrder.map((request) => {
    const occurrence = (counts.get(keyOf(request)) ?? 0) + 1;
    counts.set(keyOf(request), occurrence);
    return { request, occurrence };
  });
}

export interface Case {
  readonly release: RunRelease;
  readonly aimed: Aimed;
}

/**
 * What can happen to a release, no HEAD having a body that could be cut. Only what lasts cuts a release short; and of one that
 * finds half of it done, the requests are new that the other does not make.
 */
export async function casesOf(
  release: RunRelease,
  faults: readonly NamedFault[],
  stage: Stage,
): Promise<readonly Case[]> {
  const lengths: readonly Persistence[] = release.recovers ? ['for ever'] : persistences;
  const all = await enumerateRequests(stage, releaseFrom(release.start));
  const known = release.start === 'half' ? await enumerateRequests(stage, releaseFrom('before')) : [];
  const keys = new Set(known.map(({ request }) => keyOf(request)));
  const points = all.filter(({ request }) => !keys.has(keyOf(request)));
  return faults.flatMap((fault) =>
    points
      .filter(({ request }) => fault.hits(request))
      .flatMap((point) => lengths.map((persistence) => ({ release, aimed: { fault, point, persistence } }))),
  );
}

/** `size` of them, spread evenly, so that every fault, kind of request and persistence has its share. */
export function sampleOf<Item>(items: readonly Item[], size: number): readonly Item[] {
  if (size >= items.length) return items;
  return Array.from({ length: size }, (_none, index) => items[Math.floor((index * items.length) / size)]).filter(
    (item) => item !== undefined,
  );
}

export interface Result {
  readonly name: string;
  readonly verdict: Verdict;
  /** Whether the fault had no occasion to happen. */
  readonly missed: boolean;
}

export interface Figures {
  readonly runs: number;
  readonly perSecond: number;
  readonly missed: number;
  readonly verdicts: Readonly<Record<string, number>>;
  /** Runs that ended red with everything in place, and those that had a wrong guess about a tag that they could not read. */
  readonly alarms: number;
  readonly guessing: number;
}

export function nameOf({ release, aimed: { fault, point, persistence } }: Case): string {
  return `${release.name}: ${fault.id} ${persistence} on ${keyOf(point.request)} #${point.occurrence}`;
}

/** Deals the cases out to the stages. */
export async function runMatrix(
  cases: readonly Case[],
  stages: readonly Stage[],
): Promise<{ readonly results: readonly Result[]; readonly figures: Figures }> {
  const results: Result[] = [];
  const started = performance.now();
  let next = 0;
  const work = async (stage: Stage): Promise<void> => {
    for (let each = cases[(next += 1) - 1]; each !== undefined; each = cases[(next += 1) - 1]) {
      const { verdict, hits } = await runCase(stage, each);
      results.push({ name: nameOf(each), verdict, missed: hits === 0 });
    }
  };
  await Promise.all(stages.map(work));
  const seconds = (performance.now() - started) / 1000;
  const verdicts = Object.fromEntries(
    ['all', 'none', 'partial', 'misled', 'wrong'].map((kind) => [
      kind,
      results.filter(({ verdict }) => verdict.kind === kind).length,
    ]),
  );
  const figures = {
    runs: results.length,
    perSecond: Math.round(results.length / seconds),
    missed: results.filter(({ missed }) => missed).length,
    verdicts,
    alarms: results.filter(({ verdict }) => verdict.alarm).length,
    guessing: results.filter(({ verdict }) => verdict.guesses > 0).length,
  };
  return { results, figures };
}

async function runCase(
  stage: Stage,
  { release, aimed }: Case,
): Promise<{ readonly verdict: Verdict; readonly hits: number }> {
  try {
    const { report, truths, hits } = await stage.run(release, aimed);
    return { verdict: judge(report, truths, happenedIn(release, aimed)), hits };
  } catch (error) {
    // A release ends with a report; everything else that it throws is a bug.
    const problem = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { verdict: { kind: 'wrong', alarm: false, guesses: 0, problems: [problem] }, hits: 1 };
  }
}

/** What is over is no excuse: not for the run that survives it, nor for the one after it. */
function happenedIn({ start, recovers }: RunRelease, { fault, point, persistence }: Aimed): Happened {
  if (recovers) return { start: undefined, hidden: undefined, drops: false, lies: false, denies: false };
  const isForEver = persistence === 'for ever';
  return {
    start,
    hidden: isForEver ? point.request.site : undefined,
    drops: isForEver && fault.drops === true,
    lies: isForEver && fault.lies === true,
    denies: fault.denies === true || fault.lies === true,
  };
}
