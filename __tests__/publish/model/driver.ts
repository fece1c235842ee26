import type { Digest } from '../../../src/image/digest.ts';
import type { Tag } from '../../../src/image/tag.ts';
import type { Effect, EffectOf, Event, Results } from '../../../src/publish/protocol.ts';
import type { Found, Release, Survey } from '../../../src/publish/release.ts';
import { labelOf } from './label.ts';
import { imageOf, ofBranch, relationOf } from './names.ts';
import type { Budget, Rules, Run } from './run.ts';
import { candidatesOf, listedVersions, tagsOf } from './survey.ts';
import { registryOf, tagAt, withBytes, withOwnGitTag, withPassed, withTag, type World } from './world.ts';

/** An effect that is begun: how many of its steps are done, and what they saw. */
export interface Flight {
  readonly effect: Effect;
  readonly step: number;
  readonly seen: Partial<Survey>;
}

/** What one atomic step of an effect can lead to: its next step, or its answer. */
export interface Outcome {
  readonly label: string;
  readonly world: World;
  /** What of the budget it takes. */
  readonly cost: keyof Budget | undefined;
  readonly next: Flight | Event;
}

export interface Context {
  readonly run: Run;
  readonly release: Release;
  readonly rules: Rules;
  /** What this attempt builds. */
  readonly built: Digest;
  /** What it has now, in every repository. */
  readonly proven: readonly Digest[];
  /** What may go wrong; without it, nothing does. */
  readonly may: Budget | undefined;
}

/**
 * Does one atomic step of an effect: as it should go or, where something may go wrong, in every way in which it can do so: refused,
 * carried out with the answer lost, with a stale list. A survey is two steps, because it is many requests; to name is HEAD, then PUT; to restore likewise; to move
 * is a PUT; a build pushes to one repository after the other.
 */
export function perform(context: Context, world: World, flight: Flight): readonly Outcome[] {
  const outcomes = stepsOf(context, world, flight);
  const { may } = context;
  if (may === undefined) return outcomes.filter(({ cost }) => cost === undefined);
  const costly = outcomes.filter(({ cost }) => cost !== undefined && may[cost] > 0);
  if (may.faults === 0) return costly;
  const failed: Event = { type: 'failed', effect: flight.effect, error: 'fault' };
  const label = `${labelOf(flight.effect)}: the request fails`;
  const refused: Outcome = { label, world, cost: 'faults', next: failed };
  const lost = outcomes
    .filter((outcome) => outcome.world !== world && outcome.cost === undefined)
    .map((outcome): Outcome => ({ ...outcome, label: `${outcome.label}, answer lost`, cost: 'faults', next: failed }));
  return [...costly, refused, ...lost];
}

function stepsOf(context: Context, world: World, flight: Flight): readonly Outcome[] {
  const { effect } = flight;
  const { proven } = context;
  switch (effect.do) {
    case 'look':
      return [answer(world, 'look', { type: 'look', effect, result: look(context, world, effect) })];
    case 'build':
      return build(context, world, { ...flight, effect });
    case 'copy': {
      const next = withBytes(world, effect.repository, effect.digest);
      return [answer(next, labelOf(effect), { type: 'copy', effect, result: undefined })];
    }
    case 'check': {
      const { first } = context.release.repositories[effect.repository] ?? {};
      const isTagged = first !== undefined && context.rules.push === 'tag';
      const result = isTagged ? tagAt(world, effect.repository, first) : undefined;
      return [answer(world, labelOf(effect), { type: 'check', effect, result })];
    }
    case 'prove':
      return [prove(world, effect)];
    case 'gate':
      return [answer(withPassed(world, proven), 'gate', { type: 'gate', effect, result: undefined })];
    case 'git-tag':
      return [gitTag(context, world, effect)];
    case 'name':
      return [nameStep(context, world, { ...flight, effect })];
    case 'survey':
      return survey(context, world, { ...flight, effect });
    case 'inspect': {
      const { version } = imageOf(effect.digest);
      const notes = {
        relation: relationOf(effect.digest, context.run.commit),
        version: version === ofBranch ? undefined : (version as Tag),
      };
      return [answer(world, labelOf(effect), { type: 'inspect', effect, result: notes })];
    }
    case 'move': {
      const next = withTag(world, effect.repository, { tag: effect.tag, digest: effect.to });
      return [answer(next, labelOf(effect), { type: 'move', effect, result: undefined })];
    }
    case 'restore':
      return [restore(world, { ...flight, effect })];
  }
}

function answer(world: World, label: string, next: Event): Outcome {
  return { world, label, cost: undefined, next };
}

function look({ run, release }: Context, world: World, { repository }: EffectOf<'look'>): Results['look'] {
  const planned = release.repositories[repository];
  const { versions = [], built = [], first } = planned ?? {};
  const tags = [...versions, ...built, ...(first === undefined ? [] : [first])];
  const found = new Map<Tag, Found>();
  for (const tag of tags) {
    const digest = tagAt(world, repository, tag);
    if (digest === undefined) continue;
    const { version, commit } = imageOf(digest);
    // Of which inputs an image of the model was built goes without saying: of those of its commit.
    const sameInputs = commit === run.commit;
    found.set(tag, { digest, relation: relationOf(digest, run.commit), content: `${version}@${commit}`, sameInputs });
  }
  return found;
}

type FlightOf<Kind extends Effect['do']> = Flight & { readonly effect: EffectOf<Kind> };

/** A step for every repository: its bytes, and the first tag with the docker driver. A fault can leave a hole in the bytes. */
function build({ release, rules, built }: Context, world: World, { effect, step }: FlightOf<'build'>): Outcome[] {
  const { first } = release.repositories[step] ?? {};
  if (first === undefined) return [];
  const tagged = (next: World): World =>
    rules.push === 'tag' ? withTag(next, step, { tag: first, digest: built }) : next;
  const isLast = step + 1 === release.repositories.length;
  const next = isLast
    ? ({ type: 'build', effect, result: { digest: built, isTagged: rules.push === 'tag' } } as const)
    : { effect, step: step + 1, seen: {} };
  const label = `build: push ${built} to repository ${step}`;
  const whole: Outcome = { world: tagged(withBytes(world, step, built)), label, cost: undefined, next };
  const holed: Outcome = { world, label: `${label}, a blob is missing`, cost: 'faults', next };
  return rules.push === 'digest' ? [whole, holed] : [whole];
}

function prove(world: World, effect: EffectOf<'prove'>): Outcome {
  const isWhole = registryOf(world, effect.repository).complete.has(effect.digest);
  const label = labelOf(effect);
  return isWhole
    ? answer(world, label, { type: 'prove', effect, result: undefined })
    : answer(world, `${label}, a blob is missing`, { type: 'failed', effect, error: 'blob unknown' });
}

/** GitHub makes a ref or refuses, in one step. */
function gitTag({ run }: Context, world: World, effect: EffectOf<'git-tag'>): Outcome {
  const done: Event = { type: 'git-tag', effect, result: undefined };
  const label = `git tag ${run.version} at ${run.commit}`;
  if (!world.git.includes(run.version)) return answer(withOwnGitTag(world, run.version, run.commit), label, done);
  return world.made.get(run.version) === run.commit
    ? answer(world, `${label}: is there`, done)
    : answer(world, `${label}: is elsewhere`, { type: 'failed', effect, error: 'taken' });
}

function nameStep({ release, rules }: Context, world: World, { effect, step }: FlightOf<'name'>): Outcome {
  const { repository, tag, digest } = effect;
  const label = labelOf(effect);
  const current = tagAt(world, repository, tag);
  const put = (): Outcome =>
    answer(withTag(world, repository, { tag, digest }), label, { type: 'name', effect, result: digest });
  if (rules.naming === 'blind' || step === 1) return put();
  if (current === undefined || release.onExists === 'overwrite') {
    return rules.naming === 'atomic'
      ? put()
      : { label: `${label}, HEAD`, world, cost: undefined, next: { effect, step: 1, seen: {} } };
  }
  return imageOf(current).commit === imageOf(digest).commit
    ? answer(world, `${label}, HEAD: is there`, { type: 'name', effect, result: current })
    : answer(world, `${label}, HEAD: other content`, { type: 'failed', effect, error: 'conflict' });
}

/** Two looks, the one at the candidates and the one at the floats, in either order: the driver makes them at the same time. */
function survey(context: Context, world: World, flight: FlightOf<'survey'>): Outcome[] {
  const { repository } = flight.effect;
  const { run, release, rules } = context;
  const planned = release.repositories[repository];
  if (planned === undefined) return [];
  const asker = { version: run.version, kind: run.kind, planned, repository };
  const candidates = (names: readonly Tag[]): Partial<Survey> => ({ lines: candidatesOf(asker, world, names) });
  const listed = (isStale: boolean): readonly Tag[] => listedVersions(world, repository, isStale);
  const looks: Outcome[] = [];
  const look = (what: string, seen: Partial<Survey>, cost?: keyof Budget): void => {
    const next = surveyed({ ...flight, seen: { ...flight.seen, ...seen } });
    looks.push({ label: `survey ${repository}: ${what}`, world, cost, next });
  };
  if (flight.seen.lines === undefined) {
    look('candidates', candidates(rules.candidates === 'git' ? world.git : listed(false)));
    if (rules.candidates === 'list') look('candidates, stale list', candidates(listed(true)), 'staleLists');
  }
  const isLater = rules.looks === 'candidates first' && flight.seen.lines === undefined;
  if (flight.seen.tags === undefined && !isLater) look('floats', { tags: tagsOf(world, repository, planned) });
  return looks;
}

function surveyed(flight: FlightOf<'survey'>): Flight | Event {
  const { effect, seen } = flight;
  const { tags, lines } = seen;
  return tags === undefined || lines === undefined ? flight : { type: 'survey', effect, result: { tags, lines } };
}

function restore(world: World, { effect, step }: FlightOf<'restore'>): Outcome {
  const { repository, tag, from, to } = effect;
  const label = labelOf(effect);
  if (step === 1 && from !== undefined) {
    return answer(withTag(world, repository, { tag, digest: from }), label, {
      type: 'restore',
      effect,
      result: 'restored',
    });
  }
  const current = tagAt(world, repository, tag);
  const result = current === to ? 'new' : 'moved-on';
  if (current === to && from !== undefined)
    return { label: `${label}, HEAD`, world, cost: undefined, next: { effect, step: 1, seen: {} } };
  return answer(world, `${label}, HEAD: ${result}`, { type: 'restore', effect, result });
}
