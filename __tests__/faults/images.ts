/** The two images of the release: 1.4.1, which is there, and 1.4.2, which is released. Each has two platforms and two layers. */
import { digestOf } from '../../src/image/digest.ts';
import { acceptedTypes, type Manifest } from '../../src/registry/manifest.ts';
import { manifestFrom, ociImage, ociIndex } from '../registry/images.ts';

export interface Image {
  readonly index: Manifest;
  readonly children: readonly Manifest[];
  readonly blobs: readonly Uint8Array<ArrayBuffer>[];
}

const platforms = ['amd64', 'arm64'];

function descriptor(bytes: Uint8Array, mediaType: string): object {
  return { mediaType, digest: digestOf(bytes), size: bytes.length };
}

/** The commit of a version. */
export function revisionOf(version: string): string {
  return digestOf(new TextEncoder().encode(version)).slice('sha256:'.length, 'sha256:'.length + 40);
}

function createImage(version: string): Image {
  const bytesOf = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);
  const layers = ['base', `program ${version}`].map((text) => bytesOf(text.padEnd(200)));
  const annotations = {
    'org.opencontainers.image.version': version,
    'org.opencontainers.image.revision': revisionOf(version),
  };
  const configs = platforms.map((architecture) => {
    const config = { Labels: annotations };
    return bytesOf(JSON.stringify({ architecture, os: 'linux', config, rootfs: { type: 'layers', diff_ids: [] } }));
  });
  const children = configs.map((config) =>
    manifestFrom({
      schemaVersion: 2,
      mediaType: ociImage,
      config: descriptor(config, 'application/vnd.oci.image.config.v1+json'),
      layers: layers.map((layer) => descriptor(layer, 'application/vnd.oci.image.layer.v1.tar')),
    }),
  );
  const manifests = children.map((child, index) => ({
    ...descriptor(child.bytes, ociImage),
    platform: { os: 'linux', architecture: platforms[index] },
  }));
  const index = manifestFrom({ schemaVersion: 2, mediaType: ociIndex, manifests, annotations }, ociIndex);
  return { index, children, blobs: [...configs, ...layers] };
}

export const before = createImage('1.4.1');
export const released = createImage('1.4.2');
export const floats = ['1.4', '1', 'latest'];
export const [oldVersion, newVersion] = ['1.4.1', '1.4.2'];

/** What the digests are called in the names of requests, without `sha256:`. */
export const digestNames: ReadonlyMap<string, string> = new Map(
  Object.entries({ old: before, new: released }).flatMap(([name, { index, children, blobs }]) => [
    ...blobs.map((blob, position) => [hexOf(digestOf(blob)), `${name} blob ${position}`] as const),
    ...children.map((child, position) => [hexOf(child.digest), `${name} ${platforms[position] ?? ''}`] as const),
    [hexOf(index.digest), name] as const,
  ]),
);

function hexOf(digest: string): string {
  return digest.slice('sha256:'.length);
}

/** Puts blobs and platforms into a repository, with plain requests. `open` is an address that asks for no login. */
export async function uploadContent(open: string, path: string, { children, blobs }: Image): Promise<void> {
  for (const blob of blobs) {
    const started = await fetch(`http://${open}/v2/${path}/blobs/uploads/`, { method: 'POST' });
    const location = new URL(started.headers.get('location') ?? '', `http://${open}`);
    location.searchParams.set('digest', digestOf(blob));
    await expectStatus(201, await fetch(location, { method: 'PUT', body: blob }));
  }
  for (const child of children) await putManifest(open, `${path}/manifests/${child.digest}`, child);
}

export async function putManifest(open: string, place: string, { mediaType, bytes }: Manifest): Promise<void> {
  const headers = { 'content-type': mediaType };
  await expectStatus(201, await fetch(`http://${open}/v2/${place}`, { method: 'PUT', headers, body: bytes }));
}

/** What a manifest is in truth: its bytes, or nothing. */
export async function getManifest(open: string, place: string): Promise<Uint8Array | undefined> {
  const answer = await fetch(`http://${open}/v2/${place}`, { headers: { accept: acceptedTypes } });
  const bytes = new Uint8Array(await answer.arrayBuffer());
  if (answer.status !== 200 && answer.status !== 404) throw new Error(`${place} was answered with ${answer.status}.`);
  return answer.status === 200 ? bytes : undefined;
}

async function expectStatus(status: number, answer: Response): Promise<void> {
  const text = await answer.text();
  if (answer.status !== status) throw new Error(`${answer.url} was answered with ${answer.status}: ${text}`);
}
