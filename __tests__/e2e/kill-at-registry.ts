/** What is in a registry, seen with plain requests: no code of ours takes part. */
import { createHash } from 'node:crypto';
import { octocat } from '../../scripts/engine/registry.ts';
import type { ManifestJson } from './client.ts';

const authorization = `Basic ${Buffer.from(`${octocat.name}:${octocat.password}`).toString('base64')}`;
const accept = ['application/vnd.oci.image.index.v1+json', 'application/vnd.oci.image.manifest.v1+json']
  .concat('application/vnd.docker.distribution.manifest.list.v2+json')
  .concat('application/vnd.docker.distribution.manifest.v2+json')
  .join(', ');

/** What the tags of a repository point at. */
export type Standing = Readonly<Record<string, string>>;

interface Stored {
  readonly digest: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly json: ManifestJson;
}

/** One registry, seen by a user who may do everything. */
export class Onlooker {
  readonly #host: string;

  constructor(host: string) {
    this.#host = host;
  }

  /** @throws Error when a tag points at something that is not all there */
  async standing(repository: string): Promise<Standing> {
    const answer = await this.#ask('GET', `${repository}/tags/list`);
    const { tags } = (await answer.json()) as { tags?: readonly string[] | null };
    const found = (tags ?? []).map(async (tag) => [tag, await this.#complete(repository, tag)] as const);
    return Object.fromEntries(await Promise.all(found));
  }

  /** Gives another repository the same tags at the same images. */
  async copy(from: string, to: string): Promise<void> {
    const tags = Object.keys(await this.standing(from));
    for (const tag of tags) await this.#copy({ from, to }, tag);
  }

  /** The commit that an image says it was built from. */
  async revision(repository: string, reference: string): Promise<string | undefined> {
    const { json } = await this.#manifest(repository, reference);
    const [child] = json.manifests ?? [];
    if (child !== undefined) return this.revision(repository, child.digest);
    const config = await this.#ask('GET', `${repository}/blobs/${json.config?.digest ?? ''}`);
    const { config: inner } = (await config.json()) as { config?: { Labels?: Record<string, string> } };
    return inner?.Labels?.['org.opencontainers.image.revision'];
  }

  async #copy(way: { from: string; to: string }, reference: string): Promise<void> {
    const { bytes, json } = await this.#manifest(way.from, reference);
    for (const child of json.manifests ?? []) await this.#copy(way, child.digest);
    for (const { digest } of blobsOf(json)) {
      const mount = `${way.to}/blobs/uploads/?mount=${digest}&from=${way.from}`;
      const { status } = await this.#ask('POST', mount);
      if (status !== 201) throw new Error(`The mount of ${digest} was answered with ${status}.`);
    }
    const headers = { 'content-type': json.mediaType };
    const { status } = await this.#ask('PUT', `${way.to}/manifests/${reference}`, { headers, body: bytes });
    if (status !== 201) throw new Error(`${reference} could not be copied: ${status}.`);
  }

  /** @returns the digest */
  async #complete(repository: string, reference: string): Promise<string> {
    const { digest, json } = await this.#manifest(repository, reference);
    await Promise.all([
      ...(json.manifests ?? []).map((child) => this.#complete(repository, child.digest)),
      ...blobsOf(json).map(async (blob) => {
        const { status } = await this.#ask('HEAD', `${repository}/blobs/${blob.digest}`);
        if (status !== 200) throw new Error(`${reference} is incomplete: ${blob.digest} is ${status}.`);
      }),
    ]);
    return digest;
  }

  async #manifest(repository: string, reference: string): Promise<Stored> {
    const answer = await this.#ask('GET', `${repository}/manifests/${reference}`);
    if (answer.status !== 200) throw new Error(`${repository}:${reference} is not there: ${answer.status}.`);
    const bytes = new Uint8Array(await answer.arrayBuffer());
    const digest = `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
    return { digest, bytes, json: JSON.parse(Buffer.from(bytes).toString()) as ManifestJson };
  }

  async #ask(method: string, path: string, init: RequestInit = {}): Promise<Response> {
    const headers = { authorization, accept, ...(init.headers as Record<string, string> | undefined) };
    return fetch(`http://${this.#host}/v2/${path}`, { ...init, method, headers });
  }
}

function blobsOf({ config, layers = [] }: ManifestJson): readonly { readonly digest: string }[] {
  return config === undefined ? layers : [config, ...layers];
}
