/** The fault matrix as tests run it: as many stages as the machine has use for, the whole or a sample of it, and its figures. */
import { availableParallelism } from 'node:os';
import { faults } from './faults.ts';
import { casesOf, runMatrix, sampleOf, type Case, type Figures } from './matrix.ts';
import { finishFrom, releaseFrom, rerunFrom } from './release.ts';
import { startPlaces, startStage, type Places, type RunRelease, type Stage } from './stage.ts';

export const releases: readonly RunRelease[] = (['before', 'half'] as const).flatMap((start) => [
  releaseFrom(start),
  rerunFrom(start),
  finishFrom(start),
]);

export interface Theatre {
  /** One of the stages, for runs by themselves. */
  readonly stage: Stage;
  /** Runs `size` of all cases. @returns what was wrong, a line for each run */
  play(size: number): Promise<{ readonly figures: Figures; readonly wrong: readonly string[] }>;
  close(): Promise<void>;
}

export async function openTheatre(): Promise<Theatre> {
  const places: Places = await startPlaces();
  const stage = await startStage(places);
  const others = Array.from({ length: 2 * availableParallelism() - 1 }, () => startStage(places));
  const stages = [stage, ...(await Promise.all(others))];

  const play: Theatre['play'] = async (size) => {
    const all: Case[] = [];
    for (const release of releases) all.push(...(await casesOf(release, faults, stage)));
    const cases = sampleOf(all, size);
    const { results, figures } = await runMatrix(cases, stages);
    console.log(summaryOf(figures, all.length));
    const wrong = results.filter(({ verdict }) => verdict.kind === 'wrong');
    return { figures, wrong: wrong.map(({ name, verdict }) => `${name}: ${verdict.problems.join('; ')}`) };
  };
  const close = async (): Promise<void> => {
    await Promise.all(stages.map((each) => each.stop()));
    await places.stop();
  };
  return { stage, play, close };
}

function summaryOf({ runs, perSecond, verdicts, alarms, guessing }: Figures, all: number): string {
  const share = runs === all ? 'all' : `every ${(all / runs).toFixed(1)}th of ${all}`;
  const ends = Object.entries(verdicts).map(([kind, count]) => `${count} ${kind}`);
  return [
    `${runs} runs (${share}; ${faults.length} faults), ${perSecond} a second: ${ends.join(', ')}`,
    `${alarms} red with everything in place, ${guessing} with a wrong guess at a tag that could not be read`,
  ].join('; ');
}
