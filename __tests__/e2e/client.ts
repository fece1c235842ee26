import { execFile } from 'node:child_process';
import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { octocat } from '../../scripts/engine/registry.ts';
import { inject } from 'vitest';

const run = promisify(execFile);
const engine = inject('engine');

export interface Descriptor {
  readonly mediaType: string;
  readonly digest: string;
  readonly size: number;
  readonly platform?: { readonly os: string; readonly architecture: string };
  readonly annotations?: Readonly<Record<string, string>>;
}

/** An index or the manifest of an image, as it stands in the registry. */
export interface ManifestJson {
  readonly mediaType: string;
  readonly annotations?: Readonly<Record<string, string>>;
  readonly manifests?: readonly Descriptor[];
  readonly config?: Descriptor;
  readonly layers?: readonly Descriptor[];
}

/** Somebody else, who looks at registry and engine, and writes there, with the tools that everybody has. */
export interface Client {
  /** What a reference points at: asked with crane, or with docker where there is no crane. */
  digest(reference: string): Promise<string>;
  /** The tags of `octocat/hello-world` in the registry, sorted; none when there is no such repository. */
  tags(): Promise<readonly string[]>;
  manifest(reference: string): Promise<ManifestJson>;
  /** Every byte that a tag or digest reaches, unpacked: manifests, configurations, layers, attestations. */
  content(reference: string): Promise<string>;
  /** Every tag with every byte that it reaches. */
  everything(): Promise<Readonly<Record<string, string>>>;
  /** Points a tag at what another one is at. */
  point(tag: string, at: string): Promise<void>;
  docker(...args: readonly string[]): Promise<string>;
}

const accept = [
  'application/vnd.oci.image.index.v1+json',
  'application/vnd.oci.image.manifest.v1+json',
  'application/vnd.docker.distribution.manifest.list.v2+json',
  'application/vnd.docker.distribution.manifest.v2+json',
].join(', ');

/** @param place `folder` is for the client's own Docker configuration, which has a login for the registry at `host` */
export async function createClient(place: { host: string; folder: string; env: NodeJS.ProcessEnv }): Promise<Client> {
  const auth = Buffer.from(`${octocat.name}:${octocat.password}`).toString('base64');
  const config = join(place.folder, 'client');
  await mkdir(config);
  await writeFile(join(config, 'config.json'), JSON.stringify({ auths: { [place.host]: { auth } } }));
  await symlink(join(place.folder, 'docker', 'cli-plugins'), join(config, 'cli-plugins'));
  const env = { ...place.env, DOCKER_CONFIG: config };
  const print = async (program: string, args: readonly string[]): Promise<string> =>
    (await run(program, args, { env, maxBuffer: 1 << 26 })).stdout.trimEnd();
  const url = `http://${place.host}/v2/octocat/hello-world`;
  const authorization = `Basic ${auth}`;
  const get = (path: string): Promise<Response> => fetch(`${url}/${path}`, { headers: { authorization, accept } });
  const manifest = async (reference: string): Promise<ManifestJson> =>
    (await get(`manifests/${reference}`)).json() as Promise<ManifestJson>;
  const blob = async (digest: string): Promise<Uint8Array> => (await get(`blobs/${digest}`)).bytes();
  const client: Client = {
    digest: (reference) =>
      engine.crane === undefined
        ? print('docker', ['buildx', 'imagetools', 'inspect', '--format', '{{.Manifest.Digest}}', reference])
        : print(engine.crane, ['digest', reference]),
    tags: async () => {
      const { tags } = (await (await get('tags/list')).json()) as { tags?: readonly string[] | null };
      return (tags ?? []).toSorted();
    },
    manifest,
    content: (reference) => content(reference, { manifest, blob }),
    everything: async () => {
      const tags = await client.tags();
      return Object.fromEntries(await Promise.all(tags.map(async (tag) => [tag, await client.content(tag)] as const)));
    },
    point: async (tag, at) => {
      const there = await get(`manifests/${at}`);
      const headers = { authorization, 'content-type': there.headers.get('content-type') ?? '' };
      await fetch(`${url}/manifests/${tag}`, { method: 'PUT', headers, body: await there.bytes() });
    },
    docker: (...args) => print('docker', args),
  };
  return client;
}

async function content(
  reference: string,
  read: { manifest(reference: string): Promise<ManifestJson>; blob(digest: string): Promise<Uint8Array> },
): Promise<string> {
  const document = await read.manifest(reference);
  const { manifests = [], config, layers = [] } = document;
  const blobs = [...(config === undefined ? [] : [config]), ...layers];
  const parts = await Promise.all([
    ...manifests.map(async ({ digest }) => content(digest, read)),
    ...blobs.map(async ({ digest }) => unpacked(await read.blob(digest))),
  ]);
  return [JSON.stringify(document), ...parts].join('\n');
}

function unpacked(bytes: Uint8Array): string {
  const isGzip = bytes[0] === 0x1f && bytes[1] === 0x8b;
  return Buffer.from(isGzip ? gunzipSync(bytes) : bytes).toString('latin1');
}
