import type { Tag } from '../../../src/image/tag.ts';
import type { Reached } from '../../../src/publish/reduce.ts';
import { perform, type Context } from './driver.ts';
import { digestOf, markerOf } from './names.ts';
import { brokenByStep } from './properties.ts';
import type { Budget, Rules, Run } from './run.ts';
import { journalOf, type Left, provenBy, releaseOf, type Running, running, settle, takeIn } from './running.ts';
import { tagAt, withGitTag, withTag, type World } from './world.ts';

/** Where a workflow run is. `over` keeps nothing but what the last state is judged by, so that many ends are one. */
export type Process =
  | { readonly phase: 'waiting' }
  | { readonly phase: 'withdrawing'; readonly step: number; readonly picked: readonly (readonly Tag[])[] }
  | Running
  | {
      readonly phase: 'dead';
      readonly attempt: number;
      readonly inPost: boolean;
      readonly reached: Reached | undefined;
    }
  | { readonly phase: 'over'; readonly left: Left };

/** One atomic step of one run. */
export interface Transition {
  readonly label: string;
  readonly process: Process;
  readonly world: World;
  readonly cost?: keyof Budget | undefined;
  /** Whether a new job begins, so that other runs may have to be over. */
  readonly begins?: boolean;
  /** The property that it breaks. */
  readonly wrong?: string | undefined;
}

/** What a run is, in which place of its scenario, under which rules. */
export interface Member {
  readonly run: Run;
  readonly index: number;
  readonly rules: Rules;
  /** What of the budget is asked for: then only the steps that take some of it, else only those that take nothing. */
  readonly may: Budget | undefined;
}

/** Everything that a run can do next. It depends on nothing but the run itself and the world. */
export function transitions(member: Member, process: Process, world: World): readonly Transition[] {
  if (member.may !== undefined && process.phase !== 'running') return [];
  switch (process.phase) {
    case 'waiting':
      return waiting(member, world);
    case 'withdrawing':
      return withdrawing(member, process, world);
    case 'running':
      return [...acting(member, process, world), ...dying(member, process, world)];
    case 'dead':
      return dead(member, process, world);
    case 'over':
      return [];
  }
}

function waiting(member: Member, world: World): readonly Transition[] {
  const { run } = member;
  if (run.kind === 'rollback') {
    const process: Process = { phase: 'withdrawing', step: 0, picked: [] };
    return [{ label: 'begin', process, world, begins: true }];
  }
  if (run.release.gitTag !== undefined || world.git.includes(run.version)) return [begin(member, 0, world)];
  return [{ label: `git tag ${run.version}`, process: { phase: 'waiting' }, world: withGitTag(world, run.version) }];
}

function begin({ run, rules }: Member, attempt: number, world: World): Transition {
  const process = running({ attempt, inPost: false }, rules.protocol.begin(run.release));
  return { label: attempt === 0 ? 'begin' : 'begin again', process, world, begins: true };
}

/** Writes the marker into every repository, then looks in each which floats stand at what is withdrawn, then loops over them. */
function withdrawing(
  { run, rules }: Member,
  { step, picked }: Extract<Process, { readonly phase: 'withdrawing' }>,
  world: World,
): readonly Transition[] {
  const count = run.release.repositories.length;
  if (step < count) {
    const marked = withTag(world, step, { tag: markerOf(run.version), digest: withdrawal });
    return [{ label: `mark ${step}`, process: { phase: 'withdrawing', step: step + 1, picked }, world: marked }];
  }
  const repository = step - count;
  const bad = tagAt(world, repository, run.version);
  const floats = run.release.repositories[repository]?.floats ?? [];
  const standing = floats.filter(({ tag }) => bad !== undefined && tagAt(world, repository, tag) === bad);
  const next = [...picked, standing.map(({ tag }) => tag)];
  const label = `pick ${repository}: ${next.at(-1)?.join(' ') ?? ''}`;
  if (next.length < count) return [{ label, process: { phase: 'withdrawing', step: step + 1, picked: next }, world }];
  const as = { attempt: 0, inPost: false, picked: next };
  const nothing: Reached = next.map(() => ({ digest: undefined, moves: [] }));
  return [{ label, process: running(as, rules.protocol.resume(releaseOf(run, as), nothing)), world }];
}

const withdrawal = digestOf({ version: 'withdrawal', commit: 0, build: '' });

function acting(member: Member, process: Running, world: World): readonly Transition[] {
  const { run, rules, index, may } = member;
  const build = `#${index}${"'".repeat(process.attempt)}`;
  const built = digestOf({ version: run.version, commit: run.commit, build });
  const context: Context = { run, release: releaseOf(run, process), rules, built, proven: provenBy(process), may };
  return process.flights.flatMap((flight) => {
    return perform(context, world, flight).map(({ label, world: after, cost, next }): Transition => {
      const rest = process.flights.flatMap((other) => (other !== flight ? [other] : 'type' in next ? [] : [next]));
      const follows =
        'type' in next ? takeIn(context, { ...process, flights: rest }, next) : { ...process, flights: rest };
      const wrong = brokenByStep(context, { world, after, process, follows });
      return { label, cost, world: after, process: settle(run, follows), wrong };
    });
  });
}

/** Ways to die: killed, with the intent of a move in flight written down or not yet; cancelled, when what is in flight still ends. */
function dying({ run, rules, may }: Member, process: Running, world: World): readonly Transition[] {
  if (run.afterKill === 'immortal' || may === undefined || may.kills === 0) return [];
  const { attempt, inPost, state, flights } = process;
  const unwritten = flights.filter(({ effect }) => effect.do === 'move');
  const deaths = [undefined, ...unwritten].map((flight): Transition => ({
    label: flight === undefined ? 'killed' : 'killed before the intent of a move was written',
    process: { phase: 'dead', attempt, inPost, reached: journalOf(process, flight) },
    world,
    cost: 'kills',
  }));
  if (state.stopped || inPost) return deaths;
  const stopped = takeIn({ run, rules, release: run.release, built: noDigest, proven: [], may }, process, {
    type: 'stop',
  });
  return [...deaths, { label: 'cancelled', process: stopped, world, cost: 'kills' }];
}

const noDigest = digestOf({ version: 'none', commit: 0, build: '' });

/** The post step, unless the machine is lost; and a run of the same version, from the start. */
function dead(
  member: Member,
  { attempt, inPost, reached }: Extract<Process, { readonly phase: 'dead' }>,
  world: World,
): readonly Transition[] {
  const { run, rules } = member;
  const after: Transition[] = [];
  if (run.afterKill === 'again' || run.afterKill === 'post, again') after.push(begin(member, attempt + 1, world));
  const hasPost = run.afterKill === 'post' || run.afterKill === 'post, again';
  if (hasPost && !inPost && reached !== undefined) {
    const process = running({ attempt, inPost: true }, rules.protocol.resume(run.release, reached));
    after.push({ label: 'post step', process: settle(run, process), world });
  }
  if (after.length > 0) return after;
  const left = reached === undefined ? 'tag' : 'anything';
  return [{ label: 'is not healed', process: { phase: 'over', left }, world }];
}
