/** Ten releases of one repository, started at once: do its tags end where they belong, and are the reports true? */
import { setTimeout as delay } from 'node:timers/promises';
import type { Digest } from '../../src/image/digest.ts';
import { parseRepository, type Repository } from '../../src/image/repository.ts';
import type { Tag } from '../../src/image/tag.ts';
import type { Published } from '../../src/publish/publish.ts';
import { createSend, type Send } from '../../src/registry/transport.ts';
import { commitOf, createStand, type Stand, standClient } from './stand.ts';

/** Where every tag has to end, whoever comes first. */
const ends: Readonly<Record<string, string>> = {
  ...{ '0.9': '0.9.0', '1.0': '1.0.3', '1.1': '1.1.1', '2.0': '2.0.1', '2.1': '2.1.0' },
  ...{ '1': '1.1.1', '2': '2.1.0', latest: '2.1.0' },
};
const versions = ['0.9.0', '1.0.0', '1.0.1', '1.0.2', '1.0.3', '1.1.0', '1.1.1', '2.0.0', '2.0.1', '2.1.0'];

/** One way to release. The real one surveys until a survey agrees; the others are what everybody else does. */
export type Writer = (stand: Stand) => Promise<Published | undefined>;

interface Ends {
  /** How often a tag was not where it belongs, a release failed, or a report was not true. */
  readonly wrong: readonly string[];
  /** Entries of reports that were compared with the registry; and those that another release had made old by then. */
  readonly reports: { readonly current: number; readonly overtaken: number };
  /** The surveys of each release. */
  readonly surveys: readonly number[];
}

/** One request about a tag, on the clock of this process. */
interface Wire {
  readonly release: string;
  readonly method: 'HEAD' | 'PUT';
  readonly tag: string;
  readonly begin: number;
  readonly end: number;
  readonly digest: string | undefined;
}

interface Finished {
  readonly version: string;
  readonly published: Published | undefined;
  readonly digest: Digest;
  readonly surveys: number;
}

/**
 * @param image a repository that nobody else uses, `127.0.0.1:5000/acme/round-1`
 * @param options.spread the releases start at random within so many milliseconds
 */
async function race(image: string, { write, spread }: { write: Writer; spread: number }): Promise<Ends> {
  const [repository, wires, gitTags] = [parseRepository(image), [] as Wire[], [] as string[]];
  const course: Course = { image, write, spread, wires, gitTags };
  const finished = await Promise.all(versions.map((version) => release(version, course)));
  const final = await readAll(repository);
  const wrong = [...wrongTags(finished, final), ...finished.flatMap(failureOf)];
  let [current, overtaken] = [0, 0];
  for (const { version, published } of finished) {
    for (const { tag, to } of published?.tags ?? []) {
      const truth = judgeReport({ release: version, tag, to }, wires, final);
      if (truth === 'current') current += 1;
      else if (truth === 'overtaken') overtaken += 1;
      else wrong.push(`${version} reports ${tag} at ${to ?? 'nothing'}, ${truth}`);
    }
  }
  return { wrong, reports: { current, overtaken }, surveys: finished.map(({ surveys }) => surveys) };
}

interface Course {
  readonly image: string;
  readonly spread: number;
  readonly wires: Wire[];
  readonly gitTags: string[];
  readonly write: Writer;
}

/** Somebody pushes a git tag, and a little later the release of it starts, with a client of its own. */
async function release(version: string, { image, wires, gitTags, write, spread }: Course): Promise<Finished> {
  await delay((Math.random() * spread) / 2);
  gitTags.push(`v${version}`);
  await delay((Math.random() * spread) / 2);
  const client = standClient({ send: recording(version, wires) });
  const [ref, sha] = [`refs/tags/v${version}`, commitOf(version)];
  let surveys = 0;
  const stand = createStand({ images: [image], ref, sha, client, gitTags: () => [...gitTags] });
  const { build, knownVersions } = stand.options;
  let digest: Digest | undefined;
  Object.assign(stand.options, {
    build: async () => (digest = await build()),
    // What git answers is as old as the way from it.
    knownVersions: async () => {
      surveys += 1;
      const known = await knownVersions();
      await delay(Math.random() * 5);
      return known;
    },
  });
  const published = await write(stand);
  if (digest === undefined) throw new Error(`${version} was not built.`);
  return { version, published, digest, surveys };
}

/** Sends what it is given, and writes down when what was said about which tag. */
function recording(release: string, wires: Wire[]): Send {
  const send = createSend();
  return async (request) => {
    const begin = performance.now();
    const answer = await send(request);
    const { method, url } = request;
    const [, tag] = /\/manifests\/([^:]+)$/.exec(url.pathname) ?? [];
    if (tag !== undefined && (method === 'HEAD' || method === 'PUT')) {
      const digest = answer.headers.get('docker-content-digest');
      wires.push({ release, method, tag, begin, end: performance.now(), digest });
    }
    return answer;
  };
}

/** What every tag points at, and the version that it says it is. */
async function readAll(repository: Repository): Promise<ReadonlyMap<string, { digest: Digest; version: string }>> {
  const client = standClient();
  const entries = (await client.tags(repository)).map(async (tag) => {
    const manifest = await client.getManifest(repository, tag);
    const { version = '' } = await client.describe(repository, manifest);
    return [tag, { digest: manifest.digest, version }] as const;
  });
  return new Map(await Promise.all(entries));
}

type Final = Awaited<ReturnType<typeof readAll>>;

function wrongTags(finished: readonly Finished[], final: Final): string[] {
  const expected = new Map([...Object.entries(ends), ...versions.map((version) => [version, version] as const)]);
  return [...new Set([...expected.keys(), ...final.keys()])].flatMap((tag) => {
    const there = final.get(tag);
    const right = expected.get(tag);
    const { digest } = finished.find(({ version }) => version === right) ?? {};
    const isRight = there !== undefined && there.version === right && there.digest === digest;
    return isRight ? [] : [`${tag} is at ${there?.version ?? 'nothing'}, and belongs to ${right ?? 'nobody'}`];
  });
}

function failureOf({ version, published }: Finished): string[] {
  return published?.failure === undefined ? [] : [`${version} failed: ${published.failure.message}`];
}

/**
 * A report is true when it says what the registry said to the last question of this run, and when that is still so, unless
 * another release has written the tag since that question was asked.
 */
function judgeReport(
  { release, tag, to }: { readonly release: string; readonly tag: string; readonly to: Digest | undefined },
  wires: readonly Wire[],
  final: Final,
): string {
  const ofTag = wires.filter((wire) => wire.tag === tag);
  const last = ofTag.findLast((wire) => wire.release === release);
  if (last === undefined) return 'and has never asked';
  if (last.digest !== to) return `and was told ${last.digest ?? 'nothing'}`;
  if (final.get(tag)?.digest === to) return 'current';
  const isOvertaken = ofTag.some((wire) => wire.method === 'PUT' && wire.release !== release && wire.end > last.begin);
  return isOvertaken ? 'overtaken' : 'and it is elsewhere, although nobody has written it since';
}

/** The protocol. */
export const surveyor: Writer = (stand) => stand.run();

/** Pushes all its tags, as most tools do. */
export const blind: Writer = async (stand) => {
  await eachFloat(stand, () => Promise.resolve(true));
  return undefined;
};

/** Pushes a tag when its own version is higher than what is there, which is looked at before. */
export const ifNewer: Writer = async (stand) => {
  const { client } = stand.options;
  await eachFloat(stand, async (repository, tag, own) => {
    const current = await client.resolve(repository, tag);
    if (current === undefined) return true;
    const { version = '' } = await client.describe(repository, await client.getManifest(repository, current));
    return versions.indexOf(own) > versions.indexOf(version);
  });
  return undefined;
};

async function eachFloat(
  { planned, options: { build, client } }: Stand,
  isWanted: (repository: Repository, tag: Tag, own: string) => Promise<boolean>,
): Promise<void> {
  const digest = await build();
  for (const { repository, first, floats } of planned.release.repositories) {
    const manifest = await client.getManifest(repository, digest);
    for (const { tag } of floats) {
      if (first !== undefined && (await isWanted(repository, tag, first)))
        await client.putManifest(repository, tag, manifest);
    }
  }
}

export interface Rounds extends Ends {
  readonly rounds: number;
  /** In how many of them something was wrong. */
  readonly wrongRounds: number;
}

/** In milliseconds: from all in the same moment to some that end before others start. */
const spreads = [50, 150, 400, 1000, 2500];

/** Races one after the other, each in a repository of its own. */
export async function raceRounds(host: string, rounds: number, write: Writer): Promise<Rounds> {
  const all: Ends[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const spread = spreads[round % spreads.length] ?? 0;
    all.push(await race(`${host}/acme/${write.name.toLowerCase()}-${round}`, { write, spread }));
  }
  const sum = (of: (ends: Ends) => number): number => all.reduce((total, one) => total + of(one), 0);
  return {
    rounds,
    wrong: all.flatMap(({ wrong }) => wrong),
    wrongRounds: all.filter(({ wrong }) => wrong.length > 0).length,
    reports: { current: sum(({ reports }) => reports.current), overtaken: sum(({ reports }) => reports.overtaken) },
    surveys: all.flatMap(({ surveys }) => surveys),
  };
}

/** The figures of some races, on one line. */
export function figures({ rounds, wrong, wrongRounds, reports, surveys }: Rounds): string {
  const ofSurveys = [...new Set(surveys)]
    .toSorted((a, b) => a - b)
    .map((count) => {
      return `${surveys.filter((other) => other === count).length} with ${count}`;
    });
  return [
    `${rounds} rounds, ${rounds * versions.length} releases, ${wrong.length} wrong ends in ${wrongRounds} rounds`,
    `surveys: ${ofSurveys.join(', ')}`,
    `reports: ${reports.current} entries true, ${reports.overtaken} true until another release wrote the tag`,
  ].join('; ');
}
