/** The story of one release, without a registry and without a driver: what the protocol does when each effect goes well but for some. */
import { expect } from 'vitest';
import type { Done, Effect, Event, State } from '../../src/publish/protocol.ts';
import { begin, reduce, type Step } from '../../src/publish/reduce.ts';
import type { Release } from '../../src/publish/release.ts';
import { resultOf, textOf } from './driven.ts';

export type Answer = Done['result'] | Error;

/** What is done one after the other, when each effect goes well but for those that are answered here. */
export function tell(
  release: Release,
  answers: Readonly<Record<string, Answer>> = {},
  [first, effects]: Step = begin(release),
): { readonly story: readonly string[]; readonly state: State } {
  const story: string[] = [];
  const open = [...effects];
  let state = first;
  for (let effect = open.shift(); effect !== undefined; effect = open.shift()) {
    story.push(textOf(effect));
    const [next, more] = reduce(release, state, eventOf(effect, state, answers));
    state = next;
    open.push(...more);
  }
  expect(state.repositories.map(({ awaited }) => awaited)).toEqual(release.repositories.map(() => 0));
  return { story, state };
}

function eventOf(effect: Effect, state: State, answers: Readonly<Record<string, Answer>>): Event {
  const text = textOf(effect);
  const answer = answers[text];
  if (answer instanceof Error) return { type: 'failed', effect, error: answer };
  return text in answers ? ({ type: effect.do, effect, result: answer } as Done) : resultOf(effect, state);
}
