/** The points at which a release can be killed: before and after each of its requests, by the action and by the engine. */
import { setTimeout as delay } from 'node:timers/promises';
import { startFaultyProxy, type Asked, type FaultyProxy, type WireFault } from '../registry/faulty-proxy.ts';

/** `action PUT manifests/1.1`, `engine HEAD blobs/<digest>`: the same in every run. */
export type Key = string;

export interface Point {
  readonly key: Key;
  /** From 1: which of all requests of this key. */
  readonly occurrence: number;
  /** `before`: the registry never sees the request. `after`: it has done what it was asked, and the run does not know. */
  readonly when: 'before' | 'after';
  readonly phase: Phase;
}

/** `build` lasts until the action has read all that was pushed; after that it only asks for names and writes floats. */
export type Phase = 'look' | 'build' | 'float';

export function keyOf({ method, path, agent }: Asked): Key {
  const place = path
    .replace(/^\/v2\/octocat\/[^/]+\//, '')
    .replace(/\?.*$/, '')
    .replace(/sha256:[0-9a-f]{64}/, '<digest>')
    .replace(/^(blobs\/uploads\/)[^/]+$/, '$1<upload>');
  return `${agent === 'release-image' ? 'action' : 'engine'} ${method} ${place}`;
}

/** The points of a run, in its order. */
export function pointsOf(requests: readonly Key[]): readonly Point[] {
  const counts = new Map<Key, number>();
  const build = requests.findIndex(isEngine);
  // Once a float is looked at, images are only read for the report.
  const float = requests.findIndex((key) => /^action HEAD manifests\/\d+\.\d+$/.test(key));
  const proof = requests.slice(0, float).lastIndexOf('action GET manifests/<digest>');
  return requests.flatMap((key, index) => {
    const occurrence = (counts.get(key) ?? 0) + 1;
    counts.set(key, occurrence);
    const phase: Phase = index < build ? 'look' : index <= proof ? 'build' : 'float';
    const point = { key, occurrence, phase };
    return [
      { ...point, when: 'before' as const },
      { ...point, when: 'after' as const },
    ];
  });
}

export function isEngine(key: Key): boolean {
  return key.startsWith('engine ');
}

export interface Watched extends FaultyProxy {
  /** All requests so far, in the order in which they came. */
  readonly requests: readonly Key[];
}

/** How long an answer is late when the run is cancelled while it waits for it, in milliseconds. */
const lateness = 300;

/**
 * A registry that calls `reach` at `point`. A request that is held before it is never answered. One that was carried out is
 * answered late: nobody is there to hear it any more, or a run that is being cancelled.
 */
export async function watch(target: string, point?: Point, reach: () => void = () => undefined): Promise<Watched> {
  const requests: Key[] = [];
  let count = 0;
  const proxy = await startFaultyProxy(target, (asked): WireFault | undefined => {
    const key = keyOf(asked);
    requests.push(key);
    if (key !== point?.key) return undefined;
    count += 1;
    if (count !== point.occurrence) return undefined;
    if (point.when === 'before') {
      reach();
      return { kind: 'silence', when: 'before' };
    }
    const change = async <Answer>(answer: Answer): Promise<Answer> => {
      reach();
      await delay(lateness);
      return answer;
    };
    return { kind: 'change', when: 'after', change };
  });
  return { ...proxy, requests };
}
