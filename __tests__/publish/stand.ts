/** A release without buildx: real registries, the real plan and protocol, and in place of a build an upload under the first tag. */
import { parseRepository } from '../../src/image/repository.ts';
import type { Digest } from '../../src/image/digest.ts';
import { compareVersions, parseVersion, type Version } from '../../src/image/version.ts';
import type { Relation } from '../../src/facts/ancestry.ts';
import type { Inputs } from '../../src/inputs/inputs.ts';
import { knownVersions } from '../../src/plan/lines.ts';
import { renderPlain } from '../../src/plan/plain-expressions.ts';
import { makePlan } from '../../src/plan/plan.ts';
import type { Journal } from '../../src/publish/journal.ts';
import { makeRelease, type PlannedRelease } from '../../src/publish/make-release.ts';
import { publish, type Published, type PublishOptions } from '../../src/publish/publish.ts';
import { begin } from '../../src/publish/reduce.ts';
import {
  createRegistryClient,
  type Manifest,
  type RegistryClient,
  type RegistryClientOptions,
} from '../../src/registry/client.ts';
import { Secret } from '../../src/tools/secret.ts';
import { someFacts, someInputs } from '../records.ts';
import { manifestFrom, ociConfig, ociImage, type Upload, uploadBlob } from '../registry/images.ts';
import { user, userBase64 } from '../registry/servers.ts';

export interface StandOptions {
  /** `127.0.0.1:5000/acme/widget`, the first one first. */
  readonly images: readonly string[];
  /** `refs/tags/v1.4.2` */
  readonly ref: string;
  /** The commit; also what makes the bytes of one image differ from those of another. */
  readonly sha: string;
  readonly inputs?: Partial<Inputs>;
  /** The git tags, now: asked anew with every survey. `undefined` is a git that does not answer. */
  readonly gitTags?: () => readonly string[] | undefined;
  /** How old images are related to this commit; without it, only equal commits are known. */
  readonly relations?: Readonly<Record<string, Relation>>;
  readonly client?: RegistryClient;
  readonly publish?: Partial<PublishOptions>;
}

export interface Stand {
  readonly planned: PlannedRelease;
  readonly options: PublishOptions;
  /** How often it was built. */
  builds: number;
  run(): Promise<Published>;
}

const ignore = (): void => undefined;
export const noJournal: Journal = { reached: ignore, intend: ignore, ended: ignore };

/** A client with the login of the test registries. */
export function standClient(options: Omit<RegistryClientOptions, 'credentials'> = {}): RegistryClient {
  const password = { kind: 'password', username: user.username, password: new Secret(user.password) } as const;
  return createRegistryClient({ ...options, credentials: () => Promise.resolve(password) });
}

export function createStand(options: StandOptions): Stand {
  const { images, ref, sha, relations = {}, gitTags = () => [], client = standClient() } = options;
  const inputs = someInputs({ images: images.map(parseRepository), ...options.inputs });
  const names = gitTags();
  const facts = { ...someFacts(ref, { sha }), gitTags: { source: 'origin', names: names ?? [] } as const };
  const plan = makePlan(inputs, facts, { render: renderPlain, pep440: () => undefined });
  const planned = makeRelease(plan, inputs, facts);
  const stand: Stand = {
    planned,
    builds: 0,
    options: {
      client,
      async build() {
        stand.builds += 1;
        return pushImage(planned, { client, sha, version: plan.fullVersion });
      },
      knownVersions: () => {
        const tags = gitTags();
        return Promise.resolve(tags === undefined ? undefined : knownVersions(tags, ''));
      },
      relate: (revision = '') => Promise.resolve(revision === sha ? 'same' : (relations[revision] ?? 'unknown')),
      defaultPlatform: () => 'linux/amd64',
      journal: noJournal,
      sleep: () => Promise.resolve(),
      signal: undefined,
      ...options.publish,
    },
    run: () => publish(planned, begin(planned.release), stand.options),
  };
  return stand;
}

/** What buildx does: the bytes and one tag, repository by repository. */
async function pushImage(
  { release }: PlannedRelease,
  { client, sha, version }: { client: RegistryClient; sha: string; version: string },
): Promise<Digest> {
  let digest: Digest | undefined;
  for (const { repository, first } of release.repositories) {
    const upload = { host: repository.registry, repository: repository.path, authorization: `Basic ${userBase64}` };
    const manifest = await uploadImageOf(upload, { sha, version });
    await client.putManifest(repository, first ?? manifest.digest, manifest);
    ({ digest } = manifest);
  }
  if (digest === undefined) throw new Error('There is nothing to push to.');
  return digest;
}

/** Everything of an image of a commit but its manifest, which is the same for the same commit and version. */
export async function uploadImageOf(
  upload: Upload,
  { sha, version }: { readonly sha: string; readonly version: string },
): Promise<Manifest> {
  const labels = { 'org.opencontainers.image.revision': sha, 'org.opencontainers.image.version': version };
  const rootfs = { type: 'layers', diff_ids: [] };
  const config = { architecture: 'amd64', os: 'linux', rootfs, config: { Labels: labels } };
  const blob = await uploadBlob(upload, new TextEncoder().encode(JSON.stringify(config)));
  const document = { schemaVersion: 2, mediaType: ociImage, config: { mediaType: ociConfig, ...blob }, layers: [] };
  return manifestFrom({ ...document, annotations: labels });
}

/** The highest of some versions. */
export function highest(versions: readonly string[]): Version | undefined {
  return versions
    .flatMap((text) => parseVersion(text) ?? [])
    .toSorted(compareVersions)
    .at(-1);
}

/** A commit of its own for each text. */
export function commitOf(text: string): string {
  return Buffer.from(text).toString('hex').padEnd(40, '0').slice(0, 40);
}
