/** Where a release runs: behind two proxies that stand before two real registries, with its own repositories and its own clock. */
import { digestOf, type Digest } from '../../src/image/digest.ts';
import { parseRepository, type Repository } from '../../src/image/repository.ts';
import { createRegistryClient, type RegistryClient } from '../../src/registry/client.ts';
import type { Credential } from '../../src/registry/credentials.ts';
import { createSend, type HttpRequest } from '../../src/registry/transport.ts';
import { Secret } from '../../src/tools/secret.ts';
import { startFaultyProxy, type Asked, type FaultyProxy, type WireFault } from '../registry/faulty-proxy.ts';
import { user } from '../registry/servers.ts';
import { aimAt, requestOf, type Persistence, type Point, type Request, type SiteName } from './aim.ts';
import { createClock, type Clock } from './clock.ts';
import { startDeadEnds, strayingSend, type DeadEnds, type Hit } from './connections.ts';
import type { NamedFault } from './faults.ts';
import { before, digestNames, getManifest, released } from './images.ts';
import type { Report, Start, Truth, Truths } from './oracle.ts';
import { startMain, startMirror, type Site } from './sites.ts';

/** What a release gets. */
export interface Setting {
  readonly client: RegistryClient;
  readonly clock: Clock;
  /** The first is the main one. */
  readonly repositories: readonly [Repository, Repository];
  readonly siteOf: (repository: Repository) => SiteName;
  readonly start: Start;
  /** What buildx does: brings the bytes to both, past the proxies, under the version tag. */
  readonly build: () => Promise<Digest>;
  /** How often that was done. */
  readonly builds: () => number;
  /** From now on nothing happens any more. @returns a client that knows nothing of what was before */
  readonly calm: () => RegistryClient;
}

/** The system under test. It must not throw what is no answer of a release. */
export interface RunRelease {
  readonly name: string;
  readonly start: Start;
  /** Whether it ends with a run to which nothing happens. */
  readonly recovers: boolean;
  readonly run: (setting: Setting) => Promise<Report>;
}

/** One fault at one place. */
export interface Aimed {
  readonly fault: NamedFault;
  readonly point: Point;
  readonly persistence: Persistence;
}

export interface Ended {
  readonly report: Report;
  readonly truths: Truths;
  /** Every request, in the order in which they came. */
  readonly requests: readonly Request[];
  /** How often the fault happened. */
  readonly hits: number;
}

export interface Stage {
  run(release: RunRelease, aimed?: Aimed): Promise<Ended>;
  stop(): Promise<void>;
}

export interface Places {
  readonly sites: Readonly<Record<SiteName, Site>>;
  readonly deadEnds: DeadEnds;
  stop(): Promise<void>;
}

/** The registries, which all stages share. */
export async function startPlaces(): Promise<Places> {
  const [main, mirror, deadEnds] = await Promise.all([startMain(), startMirror(), startDeadEnds()]);
  const stop = async (): Promise<void> => {
    deadEnds.stop();
    await Promise.all([main.stop(), mirror.stop()]);
  };
  return { sites: { main, mirror }, deadEnds, stop };
}

const credential: Credential = { kind: 'password', username: user.username, password: new Secret(user.password) };
const siteNames: readonly SiteName[] = ['main', 'mirror'];
/** In real milliseconds; a release takes a twentieth of a second. */
const patience = 20_000;
let runs = 0;

/** Runs go one after another; several stages run at the same time. */
export async function startStage({ sites, deadEnds }: Places): Promise<Stage> {
  let faultFor: (site: SiteName, asked: Asked) => WireFault | undefined = () => undefined;
  const start = (site: SiteName): Promise<FaultyProxy> => {
    const { host, tokenServer } = sites[site];
    return startFaultyProxy(host, (asked) => faultFor(site, asked), tokenServer === undefined ? {} : { tokenServer });
  };
  const proxies = { main: await start('main'), mirror: await start('mirror') };
  const send = createSend();
  const siteAt = (host: string): SiteName => (host === proxies.main.host ? 'main' : 'mirror');

  const createClient = (aim: Aim, clock: Clock): RegistryClient => {
    const hitBy = ({ method, url }: HttpRequest): Hit | undefined =>
      aim.onLeaving(requestOf(siteAt(url.host), { method, path: `${url.pathname}${url.search}` }, digestNames));
    return createRegistryClient({
      credentials: () => Promise.resolve(credential),
      send: strayingSend(send, hitBy, { clock, deadEnds }),
      now: clock.now,
      retry: { sleep: clock.sleep, random: () => 0.5 },
    });
  };
  const run = async ({ start, run: perform }: RunRelease, aimed?: Aimed): Promise<Ended> => {
    runs += 1;
    const path = `acme/r${runs}`;
    await Promise.all(siteNames.map((site) => sites[site].prepare(path)));
    if (start === 'half') await sites.main.push(path);
    const requests: Request[] = [];
    let aim = createAim(aimed, sites);
    faultFor = (site, asked) => {
      const request = requestOf(site, asked, digestNames);
      requests.push(request);
      return aim.onWire(request, asked);
    };
    const clock = createClock();
    const repositoryAt = (site: SiteName): Repository => parseRepository(`${proxies[site].host}/${path}`);
    let [hits, builds] = [0, 0];
    const setting: Setting = {
      client: createClient(aim, clock),
      clock,
      repositories: [repositoryAt('main'), repositoryAt('mirror')],
      siteOf: ({ registry }) => siteAt(registry),
      start,
      async build() {
        builds += 1;
        await clock.during(() => Promise.all(siteNames.map((site) => sites[site].push(path))));
        return released.index.digest;
      },
      builds: () => builds,
      calm() {
        hits += aim.hits();
        aim = createAim(undefined, sites);
        return createClient(aim, clock);
      },
    };
    const report = await inTime(perform(setting));
    const [main, mirror] = await Promise.all(siteNames.map((site) => readTruth(sites[site].open, path)));
    if (main === undefined || mirror === undefined) throw new Error('There are two sites.');
    await Promise.all(siteNames.map((site) => sites[site].remove(path)));
    return { report, truths: { main, mirror }, requests, hits: hits + aim.hits() };
  };
  const stop = async (): Promise<void> => {
    await Promise.all([proxies.main.stop(), proxies.mirror.stop()]);
  };
  return { run, stop };
}

interface Aim {
  onWire(request: Request, asked: Asked): WireFault | undefined;
  /** Before it leaves the client; the proxy sees the same requests, unless they go astray. */
  onLeaving(request: Request): Hit | undefined;
  hits(): number;
}

function createAim(aimed: Aimed | undefined, sites: Places['sites']): Aim {
  if (aimed === undefined) return { onWire: () => undefined, onLeaving: () => undefined, hits: () => 0 };
  const { fault, point, persistence } = aimed;
  const [isHitOnWire, isHitLeaving] = [aimAt(point, persistence), aimAt(point, persistence)];
  const { apply, slow = false } = fault;
  let hits = 0;
  const drop = async ({ path }: Asked): Promise<void> => {
    const [, repository = '', tag = ''] = /^\/v2\/(.*)\/manifests\/(.*)$/.exec(path) ?? [];
    await sites[point.request.site].drop(repository, tag);
  };
  const wire = typeof apply === 'function' ? apply({ drop }) : undefined;
  const detour = typeof apply === 'function' ? undefined : apply;
  return {
    onWire(request) {
      if (wire === undefined || !isHitOnWire(request)) return undefined;
      hits += 1;
      return wire;
    },
    onLeaving(request) {
      if ((detour === undefined && !slow) || !isHitLeaving(request)) return undefined;
      if (detour === undefined) return { slow };
      hits += 1;
      return { detour, slow };
    },
    hits: () => hits,
  };
}

async function inTime(report: Promise<Report>): Promise<Report> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`The release did not end in ${patience} ms.`)), patience);
  });
  return Promise.race([report, late]).finally(() => clearTimeout(timer));
}

async function readTruth(open: string, path: string): Promise<Truth> {
  const listed: unknown = await (await fetch(`http://${open}/v2/${path}/tags/list`)).json();
  const names = (listed as { tags?: readonly string[] | null }).tags ?? [];
  const read = (reference: string): Promise<Uint8Array | undefined> =>
    getManifest(open, `${path}/manifests/${reference}`);
  const manifests = await Promise.all(names.map(async (tag) => [tag, await read(tag)] as const));
  const tags = new Map(
    manifests.flatMap(([tag, bytes]) => (bytes === undefined ? [] : [[tag, digestOf(bytes)] as const])),
  );
  const complete = new Set<Digest>();
  for (const { index, children } of [before, released].filter((image) =>
    [...tags.values()].includes(image.index.digest),
  )) {
    const found = await Promise.all(children.map(({ digest }) => read(digest)));
    const isThere = found.every((bytes, at) => bytes !== undefined && digestOf(bytes) === children[at]?.digest);
    if (isThere) complete.add(index.digest);
  }
  return { tags, complete };
}
