/** The systems under test: the real plan, protocol and client, from whatever is in the registries to the end of a run. */
import { createJournal, readJournal } from '../../src/publish/journal.ts';
import type { Published } from '../../src/publish/publish.ts';
import { publish } from '../../src/publish/publish.ts';
import { resume } from '../../src/publish/reduce.ts';
import type { RegistryClient } from '../../src/registry/client.ts';
import { createStand, type Stand } from '../publish/stand.ts';
import { newVersion, oldVersion, revisionOf } from './images.ts';
import type { Report, Start } from './oracle.ts';
import type { RunRelease, Setting } from './stage.ts';

interface Run {
  readonly stand: Stand;
  /** What it has written down for its post step. */
  readonly state: Map<string, string>;
}

function prepare({ clock, repositories, build }: Setting, client: RegistryClient): Run {
  const state = new Map<string, string>();
  const journal = createJournal((key, value) => state.set(key, value));
  const stand = createStand({
    images: repositories.map(({ name }) => name),
    ref: `refs/tags/v${newVersion}`,
    sha: revisionOf(newVersion),
    gitTags: () => [`v${oldVersion}`, `v${newVersion}`],
    relations: { [revisionOf(oldVersion)]: 'ancestor' },
    client,
    publish: { build, journal, sleep: clock.sleep },
  });
  return { stand, state };
}

function reportOf({ siteOf }: Setting, { tags, failure }: Published): Report {
  const claims = tags.map(({ repository, tag, state, from, to }) => ({
    site: siteOf(repository),
    tag,
    state,
    from,
    to,
  }));
  return { ok: failure === undefined, claims, others: [] };
}

/** A release, once. */
export function releaseFrom(start: Start): RunRelease {
  return {
    name: `a release, ${start}`,
    recovers: false,
    start,
    async run(setting) {
      return reportOf(setting, await prepare(setting, setting.client).stand.run());
    },
  };
}

/** A release to which something happens, and the same workflow run again when all is well: that ends with everything in place. */
export function rerunFrom(start: Start): RunRelease {
  return {
    name: `run again, ${start}`,
    recovers: true,
    start,
    async run(setting) {
      await prepare(setting, setting.client).stand.run();
      return again(setting);
    },
  };
}

/** The same, but the post step of the run that was cut short is the one that finishes it, if that had come so far. */
export function finishFrom(start: Start): RunRelease {
  return {
    name: `post step, ${start}`,
    recovers: true,
    start,
    async run(setting) {
      const { stand, state } = prepare(setting, setting.client);
      await stand.run();
      const reached = readJournal((key) => state.get(key));
      if (reached === undefined) return again(setting);
      const { planned, options } = prepare(setting, setting.calm()).stand;
      const builds = setting.builds();
      const published = await publish(planned, resume(planned.release, reached), options);
      return { ...reportOf(setting, published), others: builtSince(builds, setting) };
    },
  };
}

async function again(setting: Setting): Promise<Report> {
  const isThere = setting.start === 'half' || setting.builds() > 0;
  const builds = setting.builds();
  const published = await prepare(setting, setting.calm()).stand.run();
  return { ...reportOf(setting, published), others: isThere ? builtSince(builds, setting) : [] };
}

function builtSince(builds: number, setting: Setting): readonly string[] {
  return setting.builds() > builds ? ['what was there was built again'] : [];
}
