import type { Repository } from '../image/repository.ts';
import type { Version } from '../image/version.ts';
import { drive, type Perform } from '../publish/driver.ts';
import { noJournal } from '../publish/journal.ts';
import { createPerform } from '../publish/perform.ts';
import { Place } from '../publish/place.ts';
import type { RepositoryState } from '../publish/protocol.ts';
import { resume } from '../publish/reduce.ts';
import type { Float, Release, Survey } from '../publish/release.ts';
import type { RegistryClient } from '../registry/client.ts';
import { type Intent, said } from './intent.ts';

/** How the floats of an intent ended. */
export interface Moved {
  readonly state: RepositoryState;
  /** The first look, before anything was moved. */
  readonly first: Survey;
}

export interface LoopOptions {
  readonly repository: Repository;
  readonly intent: Intent;
  /** The real one, or that of the rehearsal. */
  readonly client: RegistryClient;
  readonly knownVersions: () => Promise<Iterable<Version> | undefined>;
  readonly sleep: (milliseconds: number) => Promise<unknown>;
  readonly signal?: AbortSignal | undefined;
  /** A look that was just taken, so that none is needed before the first move. */
  readonly first?: Survey | undefined;
}

/** Moves floats with the loop of a release, from its first look on, as a release that has nothing left to build or to name. */
export async function moveFloats(options: LoopOptions): Promise<Moved> {
  const { repository, intent, client, signal } = options;
  const floats = intent.floats.map(({ tag, line, leaves }): Float => {
    return { tag, kind: line === undefined ? 'free' : 'line', ...(leaves === undefined ? {} : { leaves }) };
  });
  // The way back is the shorter the better. A release goes from narrow to wide, so that no wide one is ahead of a narrow one.
  const planned = { repository, first: undefined, built: [], versions: [], floats, together: true };
  const release: Release = { repositories: [planned], onExists: 'verify', onFailure: 'roll-forward' };
  const lines = new Map(intent.floats.flatMap(({ tag, line }) => (line === undefined ? [] : [[tag, line] as const])));
  const relate = (): Promise<'unknown'> => Promise.resolve('unknown');
  const places = [new Place(planned, { client, overwrite: false, relate })];
  const build = (): Promise<never> => Promise.reject(new Error('A rollback builds nothing.'));
  const act = createPerform(release, { ...options, places, lines, build, marks: said(intent) });
  let { first } = options;
  let seen = first;
  const perform: Perform = async (effect, state) => {
    if (effect.do !== 'survey') return act(effect, state);
    const done = first === undefined ? await act(effect, state) : { type: effect.do, effect, result: first };
    first = undefined;
    if (done.type === 'survey') seen ??= done.result;
    return done;
  };
  const begun = resume(release, [{ digest: intent.digest, moves: [] }]);
  const { repositories } = await drive(release, begun, { perform, journal: noJournal, signal });
  const [state] = repositories;
  if (state === undefined) throw new Error('A rollback is about one repository at a time.');
  return { state, first: seen ?? { tags: new Map(), lines: new Map() } };
}
