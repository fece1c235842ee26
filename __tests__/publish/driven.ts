/** A release that is driven without a registry: what is begun, and what is written down. */
import { drive, type Perform } from '../../src/publish/driver.ts';
import type { Journal } from '../../src/publish/journal.ts';
import type { Done, Effect, State } from '../../src/publish/protocol.ts';
import { begin } from '../../src/publish/reduce.ts';
import type { Release } from '../../src/publish/release.ts';
import { latest, minor, old, own, surveyOf, version } from './states.ts';

/** `move 0 latest` */
export function textOf(effect: Effect): string {
  const place = 'repository' in effect ? ` ${effect.repository}` : '';
  return `${effect.do}${place}${'tag' in effect ? ` ${effect.tag}` : ''}`;
}

/** What goes well: no tag is there before, and what was moved is seen. */
export function resultOf(effect: Effect, { repositories }: State): Done {
  switch (effect.do) {
    case 'build':
      return { type: 'build', effect, result: { digest: own, isTagged: true } };
    case 'check':
      return { type: 'check', effect, result: undefined };
    case 'look':
      return { type: 'look', effect, result: new Map() };
    case 'copy':
      return { type: 'copy', effect, result: undefined };
    case 'prove':
      return { type: 'prove', effect, result: undefined };
    case 'gate':
      return { type: 'gate', effect, result: undefined };
    case 'git-tag':
      return { type: 'git-tag', effect, result: undefined };
    case 'name':
      return { type: 'name', effect, result: effect.digest };
    case 'survey': {
      const moved = (tag: typeof latest): typeof own => {
        return repositories[effect.repository]?.moves.some((move) => move.tag === tag) === true ? own : old;
      };
      const lines = [minor, latest].map(
        (tag) => [tag, [{ tag: version, digest: own, withdrawn: false, rank: 'own' }]] as const,
      );
      const tags = surveyOf({ '1.4.2': own, '1.4': moved(minor), latest: moved(latest) });
      return { type: 'survey', effect, result: { ...tags, lines: new Map(lines) } };
    }
    case 'inspect':
      return { type: 'inspect', effect, result: { relation: 'unknown', version: undefined } };
    case 'move':
      return { type: 'move', effect, result: undefined };
    case 'restore':
      return { type: 'restore', effect, result: 'restored' };
  }
}

interface Driven {
  readonly state: Promise<State>;
  /** What was begun and what was written down, in their order; journal entries in brackets. */
  readonly story: string[];
  readonly stop: () => void;
}

/** Drives a release in which `act` may do something else than what goes well. */
export function driven(
  release: Release,
  act: (effect: Effect) => Promise<unknown> | undefined = () => undefined,
  first = begin(release),
): Driven {
  const story: string[] = [];
  const controller = new AbortController();
  const stop = (): void => {
    controller.abort();
  };
  const journal: Journal = {
    reached: ({ stage }) => story.push(`[reached ${stage}]`),
    intend: (effect) => story.push(`[${textOf(effect)}]`),
    ended: () => story.push('[ended]'),
  };
  const perform: Perform = async (effect, state) => {
    story.push(textOf(effect));
    await act(effect);
    return resultOf(effect, state);
  };
  return { state: drive(release, first, { perform, journal, signal: controller.signal }), story, stop };
}

/** A promise that is kept from outside. */
export function gate(): { readonly opened: Promise<void>; readonly open: () => void } {
  const { promise, resolve } = Promise.withResolvers<undefined>();
  return {
    opened: promise,
    open: () => {
      resolve(undefined);
    },
  };
}
