/** Releases that are killed at every one of their requests, what is judged of each, and how many of them there were. */
import { availableParallelism } from 'node:os';
import { sampleOf } from '../faults/matrix.ts';
import { judgeEnd, judgeKilled, judgeRerun, type Ended } from './kill-at-judge.ts';
import type { Point } from './kill-at-point.ts';
import type { How, KillStage, OnFailure } from './kill-at-stage.ts';

/** What happens to a release, and what comes after it: the post step, a backport, in any case the same release again. */
interface Way {
  readonly name: string;
  readonly how: How;
  readonly onFailure: OnFailure;
  readonly withPost: boolean;
  readonly withBackport: boolean;
}

const rollForward = { how: 'kill', onFailure: 'roll-forward', withPost: true, withBackport: false } as const;
const ways: readonly Way[] = [
  { ...rollForward, name: 'killed' },
  { ...rollForward, name: 'cancelled', how: 'cancel' },
  { ...rollForward, name: 'killed with its machine', withPost: false },
  { ...rollForward, name: 'killed with its machine, before a backport', withPost: false, withBackport: true },
  { ...rollForward, name: 'killed, to be restored', onFailure: 'restore' },
  { ...rollForward, name: 'cancelled, to be restored', how: 'cancel', onFailure: 'restore' },
];

/** Before a float moves there is nothing to be restored. */
function pointsFor({ onFailure }: Way, { points }: KillStage): readonly Point[] {
  return onFailure === 'restore' ? points.filter(({ phase }) => phase === 'float') : points;
}

interface Case {
  readonly way: Way;
  readonly point: Point;
}

interface Verdict extends Ended {
  readonly name: string;
  readonly problems: readonly string[];
}

export interface Figures {
  readonly kills: number;
  readonly text: string;
  readonly wrong: readonly string[];
}

/** Kills `size` of all cases, spread evenly. */
export async function killAll(stage: KillStage, size: number): Promise<Figures> {
  const all = ways.flatMap((way) => pointsFor(way, stage).map((point) => ({ way, point })));
  const cases = sampleOf(all, size);
  const started = performance.now();
  const verdicts: Verdict[] = [];
  const waiting = cases.values();
  const work = async (): Promise<void> => {
    for (const each of waiting) verdicts.push(await play(stage, each));
  };
  await Promise.all(Array.from({ length: 2 * availableParallelism() }, work));
  const seconds = Math.round((performance.now() - started) / 1000);
  const wrong = verdicts.flatMap(({ name, problems }) =>
    problems.length === 0 ? [] : [`${name}: ${problems.join('; ')}`],
  );
  const text = `${verdicts.length} kills of ${all.length} in ${seconds} s: ${summaryOf(verdicts)}; ${wrong.length} wrong`;
  return { kills: verdicts.length, text, wrong };
}

async function play(stage: KillStage, { way, point }: Case): Promise<Verdict> {
  const name = `${way.name} ${point.when} ${point.key} #${point.occurrence}`;
  try {
    const theatre = await stage.open();
    const killed = await theatre.kill({ point, ...way });
    const left = await theatre.standing();
    const { problems, ended } = judgeKilled(stage, { ...way, point, killed, left });
    if (way.withBackport) {
      const backport = await theatre.release('1.0.1');
      problems.push(
        ...judgeRerun(stage, { version: '1.0.1', rerun: backport, before: left, after: await theatre.standing() }),
      );
    }
    const before = await theatre.standing();
    const rerun = await theatre.release('1.1.0');
    const after = await theatre.standing();
    problems.push(...judgeRerun(stage, { version: '1.1.0', rerun, before, after }));
    problems.push(...judgeEnd(stage, { after, revision: await theatre.revision('1.1.0') }));
    return { name, problems, ...ended };
  } catch (error) {
    const problem = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { name, problems: [problem], state: 'unknown', ending: undefined };
  }
}

function summaryOf(verdicts: readonly Verdict[]): string {
  const counts = new Map<string, number>();
  for (const { state } of verdicts) counts.set(state, (counts.get(state) ?? 0) + 1);
  const states = [...counts].map(([state, count]) => `${count} ${state}`).join(', ');
  const longest = Math.max(0, ...verdicts.map(({ ending = 0 }) => ending));
  return `${states}; the longest cancellation took ${(longest / 1000).toFixed(1)} s`;
}
