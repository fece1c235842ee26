/** A release as large as asked for, without a build, and what it costs. */
import { digestOf } from '../../src/image/digest.ts';
import { createSend, type HttpRequest, type Send } from '../../src/registry/transport.ts';
import { rule } from '../records.ts';
import { manifestFrom, ociConfig, ociImage } from '../registry/images.ts';
import type { Filling } from '../registry/memory-registry.ts';
import { commitOf, createStand, standClient } from './stand.ts';

export interface Scale {
  /** The released version. */
  readonly version: string;
  /** Tags that the release writes in each repository, `X.Y.Z`, `X.Y`, `X` and `latest` among them. */
  readonly tags: number;
  /** `127.0.0.1:5000/acme/widget`; each has been filled. */
  readonly images: readonly string[];
  /** How many old versions git knows; `undefined` when git does not answer. */
  readonly known: number | undefined;
}

export interface Cost {
  /** How many requests of each kind, without those of the build: `HEAD tag`, `GET list`, … */
  readonly requests: Readonly<Record<string, number>>;
  readonly total: number;
  /** Milliseconds, without the build. */
  readonly time: number;
}

/** `1.0.0`, `1.0.1`, … up to `1.99.999`, which is the last of 100,000. */
export function oldVersions(count: number): string[] {
  return Array.from({ length: count }, (_, index) => `1.${Math.floor(index / 1000)}.${index % 1000}`);
}

/** A repository with an old image under so many versions and the floats `1` and `latest`, to which the new one can be pushed. */
export function filling(version: string, versions: number): Filling {
  const old = oldVersions(versions).filter((other) => other !== version);
  return { ...image('old'), blobs: [...image('old').blobs, ...image(version).blobs], tags: [...old, '1', 'latest'] };
}

function image(version: string): { readonly manifest: Filling['manifest']; readonly blobs: Filling['blobs'] } {
  const labels = {
    'org.opencontainers.image.revision': commitOf(version),
    'org.opencontainers.image.version': version,
  };
  const config = new TextEncoder().encode(
    JSON.stringify({ architecture: 'amd64', os: 'linux', config: { Labels: labels } }),
  );
  const descriptor = { mediaType: ociConfig, digest: digestOf(config), size: config.length };
  return {
    manifest: manifestFrom({ schemaVersion: 2, mediaType: ociImage, config: descriptor, layers: [] }),
    blobs: [config],
  };
}

/** Makes a release. @throws Error when it does not write all its tags */
export async function releaseAt({ version, tags, images, known }: Scale): Promise<Cost> {
  const requests: Record<string, number> = {};
  const names = known === undefined ? undefined : oldVersions(known).map((name) => `v${name}`);
  const stand = createStand({
    images,
    ref: `refs/tags/v${version}`,
    sha: commitOf(version),
    client: standClient({ send: counting(requests) }),
    inputs: { tags: [...versionRules, ...rawRules(tags - versionTags)] },
    gitTags: () => names,
  });
  const { repositories } = stand.planned.release;
  const { manifest } = image(version);
  let buildTime = 0;
  const build: typeof stand.options.build = async () => {
    const begin = performance.now();
    const builder = standClient();
    await Promise.all(
      repositories.map(({ repository, first = manifest.digest }) => builder.putManifest(repository, first, manifest)),
    );
    buildTime = performance.now() - begin;
    return manifest.digest;
  };
  Object.assign(stand.options, { build });
  const begin = performance.now();
  const published = await stand.run();
  const time = performance.now() - begin - buildTime;
  if (published.failure !== undefined) throw published.failure;
  const outcomes = published.tags.length;
  if (outcomes !== tags * images.length) throw new Error(`There are ${outcomes} tags.`);
  const total = Object.values(requests).reduce((sum, count) => sum + count, 0);
  return { requests, total, time };
}

const versionRules = ['{{version}}', '{{major}}.{{minor}}', '{{major}}'].map((pattern) =>
  rule<'semver'>({ type: 'semver', pattern, value: undefined, match: undefined }, { priority: 900 }),
);
/** Those of the rules, and `latest`. */
const versionTags = versionRules.length + 1;

function rawRules(count: number): ReturnType<typeof rule>[] {
  return Array.from({ length: count }, (_, index) => rule<'raw'>({ type: 'raw', value: `other-${index}` }));
}

function counting(requests: Record<string, number>): Send {
  const send = createSend();
  return (request) => {
    const kind = kindOf(request);
    requests[kind] = (requests[kind] ?? 0) + 1;
    return send(request);
  };
}

function kindOf({ method, url: { pathname } }: HttpRequest): string {
  const kinds = {
    '/tags/list': 'list',
    '/manifests/sha256:': 'manifest',
    '/manifests/': 'tag',
    '/blobs/uploads/': 'upload',
  };
  const [, kind = 'access'] = Object.entries(kinds).find(([part]) => pathname.includes(part)) ?? [];
  return `${method} ${kind}`;
}
