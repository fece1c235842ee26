/** What has to be so after a release was killed, after its post step, and after the next run. */
import { isEngine, type Point } from './kill-at-point.ts';
import type { Standing } from './kill-at-registry.ts';
import type { How, Killed, KillStage, OnFailure, Rerun, Version } from './kill-at-stage.ts';

export interface Ended {
  /** What a run has left in the registry. */
  readonly state: 'nothing new' | 'the version alone' | 'some floats' | 'all' | 'unknown';
  /** How long a cancellation took, in milliseconds. */
  readonly ending: number | undefined;
}

export interface KilledRun {
  readonly point: Point;
  readonly how: How;
  readonly onFailure: OnFailure;
  readonly withPost: boolean;
  readonly killed: Killed;
  readonly left: Standing;
}

const [version, floats] = ['1.1.0', ['1.1', '1', 'latest']];

/** Collects what is not as it should be. */
class Problems extends Array<string> {
  check(what: string, isRight: boolean): void {
    if (!isRight) this.push(what);
  }
}

type Known = Pick<KillStage, 'before' | 'revisions'>;

export function judgeKilled(known: Known, killedRun: KilledRun): { problems: string[]; ended: Ended } {
  const { how, withPost, killed, left } = killedRun;
  const { run, isReached, leftovers } = killed;
  const problems = new Problems();
  // Whether the engine uploads a layer or mounts it is its own affair: a release that it did not ask then was not killed.
  if (!isReached && isEngine(killedRun.point.key) && run.exitCode === 0) {
    return { problems: [], ended: { state: stateOf(known, left), ending: undefined } };
  }
  problems.check('the point was not reached', isReached);
  problems.check(`left over: ${leftovers.join(', ')}`, leftovers.length === 0);
  problems.check(`exit code ${run.exitCode}`, run.exitCode === (how === 'kill' ? 137 : 130));
  const { ending } = run.durations;
  problems.check(`it took ${String(ending)} ms to end`, ending !== undefined && ending < 6000);
  for (const tag of ['1.0.0', '1.0']) problems.check(`${tag} was changed`, left[tag] === known.before[tag]);
  const state = stateOf(known, left);
  problems.check('a float was moved, and the version is not there', state !== 'unknown');
  problems.push(...(withPost ? judgePost(state, killedRun) : []));
  return { problems: [...problems], ended: { state, ending: how === 'cancel' ? ending : undefined } };
}

function stateOf({ before }: Known, left: Standing): Ended['state'] {
  const ours = left[version];
  const moved = floats.filter((float) => left[float] !== before[float]);
  if (moved.some((float) => ours === undefined || left[float] !== ours)) return 'unknown';
  if (ours === undefined) return 'nothing new';
  if (moved.length === 0) return 'the version alone';
  return moved.length === floats.length ? 'all' : 'some floats';
}

/** Before the bytes were proven nothing moves; after it, the post step brings all to the end, or back to the beginning. */
function judgePost(state: Ended['state'], killedRun: KilledRun): string[] {
  const { point, onFailure, how, killed, left } = killedRun;
  const { postExitCode, postLog, postSummary } = killed.run;
  const problems = new Problems();
  problems.check(`the post step ended with ${postExitCode}: ${postLog}`, postExitCode === 0);
  const told = point.phase === 'float' ? headlines[onFailure] : mayBePushed;
  // A cancelled build has told it itself, unless the run had to go while it waited for an answer.
  const hasTold = how === 'cancel' && !killed.run.summary.includes('cancelled during something that did not end');
  const isSilent = point.phase === 'look' || (point.phase === 'build' && hasTold);
  for (const text of [postLog, postSummary]) {
    problems.check(`the post step says: ${text}`, isSilent ? text === '' : text.includes(told));
  }
  problems.check(`${JSON.stringify(left)} after the post step`, expected(killedRun).includes(state));
  for (const [tag, now] of reported(postSummary)) {
    problems.check(
      `the post step says that ${tag} is at ${now}, and it is at ${String(left[tag])}`,
      now === (left[tag]?.slice('sha256:'.length).slice(0, 12) ?? ''),
    );
  }
  return [...problems];
}

/** The first and the last column of the table in a summary. */
function reported(summary: string): (readonly [tag: string, now: string])[] {
  const rows = summary.matchAll(/^\| `([^`]+)` \|.*\|([^|]*)\|$/gm);
  return [...rows].map(([, tag = '', now = '']) => [tag, now.replaceAll('`', '').trim()]);
}

function expected({ point, onFailure, left }: KilledRun): readonly Ended['state'][] {
  if (point.phase !== 'float') return ['nothing new', 'the version alone'];
  if (onFailure === 'roll-forward') return ['all'];
  // A float that was new cannot be taken back: few registries delete.
  const isOld = ['1', 'latest'].every((float) => left[float] === left['1.0.0']);
  return isOld ? ['the version alone', 'some floats'] : ['the version alone'];
}

const headlines: Readonly<Record<OnFailure, string>> = {
  'roll-forward': 'Finished a release that was cut short',
  restore: 'Put back what a release that was cut short had moved',
};
const mayBePushed = 'Buildx may already have pushed';

export interface Reran {
  readonly version: Version;
  readonly rerun: Rerun;
  readonly before: Standing;
  readonly after: Standing;
}

/** A run after a killed one is green, builds only what is not there, and leaves the versions that are. */
export function judgeRerun(known: Known, { version: tag, rerun, before, after }: Reran): string[] {
  const { run, builds } = rerun;
  const problems = new Problems();
  problems.check(`the run of ${tag} ended with ${run.exitCode}: ${run.log}`, run.exitCode === 0);
  const wasThere = before[tag] !== undefined;
  problems.check(`the run of ${tag} built ${builds} times`, wasThere ? builds === 0 : builds > 0);
  for (const other of ['1.0.0', '1.0.1', '1.1.0']) {
    const isKept = before[other] === undefined ? true : after[other] === before[other];
    problems.check(`the run of ${tag} changed ${other}`, isKept);
  }
  const highest = after['1.1.0'] ?? after['1.0.1'] ?? known.before['1.0.0'];
  for (const float of ['1', 'latest']) {
    problems.check(`${float} is not at the highest version after ${tag}`, after[float] === highest);
  }
  return [...problems];
}

export function judgeEnd(
  { revisions }: Known,
  { after, revision }: { after: Standing; revision: string | undefined },
): string[] {
  const problems = new Problems();
  problems.check(`1.1.0 is of ${String(revision)}`, revision === revisions['1.1.0']);
  for (const float of floats) problems.check(`${float} is not at 1.1.0`, after[float] === after[version]);
  problems.check('1.0 is not at the highest version of its line', after['1.0'] === (after['1.0.1'] ?? after['1.0.0']));
  return [...problems];
}
