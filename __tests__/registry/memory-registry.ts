/** A registry in memory, as large and as slow as a test wants it. It has no users; otherwise it does what the real ones do. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { digestOf, isDigest } from '../../src/image/digest.ts';
import { readArtifact, referrerEntry } from '../../src/registry/artifact.ts';
import type { Manifest } from '../../src/registry/manifest.ts';
import { readManifest } from '../../src/registry/manifest-content.ts';
import type { Running } from './servers.ts';

export interface MemoryOptions {
  /** Milliseconds before each answer. */
  readonly latency?: number;
  /** How many tags it lists at once at most. */
  readonly pageSize?: number;
  /** Whether it has the referrers API; `untold` is one that has it and does not say so when a manifest comes. */
  readonly referrers?: 'none' | 'told' | 'untold';
}

export interface MemoryRegistry extends Running {
  /** Makes a repository what it is said to be, without a request. Every tag points at the manifest. */
  fill(path: string, filling: Filling): void;
}

export interface Filling {
  readonly manifest: Manifest;
  /** What the manifest refers to. */
  readonly blobs: readonly Uint8Array<ArrayBuffer>[];
  readonly tags: readonly string[];
}

/** What a repository has. */
interface Content {
  readonly blobs: Map<string, Uint8Array>;
  readonly manifests: Map<string, Manifest>;
  /** What each tag points at. */
  readonly tags: Map<string, string>;
  /** In the order of the list. Tags are never removed: it is complete when it is as long as `tags`. */
  sorted: readonly string[];
}

interface Asked {
  readonly method: string;
  readonly url: URL;
  readonly mediaType: string;
  readonly body: Buffer<ArrayBuffer>;
}

interface Answer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Uint8Array | string;
}

export async function startMemoryRegistry(options: MemoryOptions = {}): Promise<MemoryRegistry> {
  const { latency = 0, pageSize = 1000, referrers = 'none' } = options;
  const store = new Store(pageSize, referrers);
  const respond = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const [body] = await Promise.all([readBody(request), latency === 0 ? undefined : delay(latency)]);
    const { method = '', url = '', headers } = request;
    const mediaType = headers['content-type'] ?? '';
    const answer = store.answer({ method, url: new URL(url, 'http://registry'), mediaType, body });
    response.writeHead(answer.status, { 'content-length': Buffer.byteLength(answer.body ?? ''), ...answer.headers });
    response.end(method === 'HEAD' ? undefined : answer.body);
  };
  // Clients keep their connections while they wait for slow answers.
  const server = createServer({ keepAliveTimeout: 120_000 }, (request, response) => {
    respond(request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const stop = async (): Promise<void> => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { host, stop, fill: (path, filling) => store.fill(path, filling) };
}

async function readBody(request: IncomingMessage): Promise<Buffer<ArrayBuffer>> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/** OCI distribution-spec 1.1. */
class Store {
  readonly #pageSize: number;
  readonly #referrers: MemoryOptions['referrers'];
  readonly #repositories = new Map<string, Content>();
  #uploads = 0;

  constructor(pageSize: number, referrers: MemoryOptions['referrers']) {
    this.#pageSize = pageSize;
    this.#referrers = referrers;
  }

  answer(asked: Asked): Answer {
    if (asked.url.pathname === '/v2/') return { status: 200, body: '{}' };
    const route = /^\/v2\/(?<path>.+)\/(?<kind>manifests|blobs\/uploads|blobs|tags|referrers)\/(?<name>[^/]*)$/;
    const { path = '', kind, name = '' } = route.exec(asked.url.pathname)?.groups ?? {};
    switch (kind) {
      case 'manifests':
        return asked.method === 'PUT' ? this.#putManifest(path, name, asked) : this.#manifest(path, name);
      case 'blobs':
        return this.#blob(path, name);
      case 'blobs/uploads':
        return this.#upload(path, asked);
      case 'tags':
        return this.#list(path, asked.url);
      case 'referrers':
        return this.#referrers === 'none' ? refused(404, 'UNSUPPORTED') : this.#referring(path, name);
      case undefined:
      default:
        return refused(404, 'UNSUPPORTED');
    }
  }

  fill(path: string, { manifest, blobs, tags }: Filling): void {
    const content = this.#made(path);
    for (const blob of blobs) content.blobs.set(digestOf(blob), blob);
    content.manifests.set(manifest.digest, manifest);
    for (const tag of tags) content.tags.set(tag, manifest.digest);
  }

  #made(path: string): Content {
    const empty: Content = { blobs: new Map(), manifests: new Map(), tags: new Map(), sorted: [] };
    const content = this.#repositories.get(path) ?? empty;
    this.#repositories.set(path, content);
    return content;
  }

  #manifest(path: string, reference: string): Answer {
    const content = this.#repositories.get(path);
    const manifest = content?.manifests.get(content.tags.get(reference) ?? reference);
    if (manifest === undefined) return refused(404, 'MANIFEST_UNKNOWN');
    const headers = { 'content-type': manifest.mediaType, 'docker-content-digest': manifest.digest };
    return { status: 200, headers, body: manifest.bytes };
  }

  #putManifest(path: string, reference: string, { mediaType, body }: Asked): Answer {
    const { blobs, manifests, tags } = this.#made(path);
    const manifest: Manifest = { digest: digestOf(body), mediaType, bytes: body };
    const read = readManifest(manifest);
    const isComplete =
      read.kind === 'index'
        ? read.children.every(({ digest }) => manifests.has(digest))
        : [read.config, ...read.layers].every(({ digest }) => blobs.has(digest));
    if (!isComplete) return refused(400, 'MANIFEST_BLOB_UNKNOWN');
    if (isDigest(reference) && reference !== manifest.digest) return refused(400, 'DIGEST_INVALID');
    manifests.set(manifest.digest, manifest);
    if (!isDigest(reference)) tags.set(reference, manifest.digest);
    const subject = this.#referrers === 'told' ? readArtifact(manifest).subject : undefined;
    const told = subject === undefined ? {} : { 'oci-subject': subject };
    return { status: 201, headers: { 'docker-content-digest': manifest.digest, ...told } };
  }

  #referring(path: string, subject: string): Answer {
    const there = [...(this.#repositories.get(path)?.manifests.values() ?? [])];
    const manifests = there.filter((manifest) => readArtifact(manifest).subject === subject).map(referrerEntry);
    const mediaType = 'application/vnd.oci.image.index.v1+json';
    const body = JSON.stringify({ schemaVersion: 2, mediaType, manifests });
    return { status: 200, headers: { 'content-type': mediaType }, body };
  }

  #blob(path: string, digest: string): Answer {
    const body = this.#repositories.get(path)?.blobs.get(digest);
    return body === undefined ? refused(404, 'BLOB_UNKNOWN') : { status: 200, body };
  }

  /** In one piece, or from another repository. */
  #upload(path: string, { method, url, body }: Asked): Answer {
    const [digest, mount, from] = ['digest', 'mount', 'from'].map((name) => url.searchParams.get(name) ?? '');
    switch (method) {
      case 'POST': {
        const there = this.#repositories.get(from ?? '')?.blobs.get(mount ?? '');
        if (there !== undefined) this.#made(path).blobs.set(mount ?? '', there);
        this.#uploads += 1;
        const location = `${url.pathname}${this.#uploads}`;
        return { status: there === undefined ? 202 : 201, headers: { location } };
      }
      case 'PUT':
        if (digestOf(body) !== digest) return refused(400, 'DIGEST_INVALID');
        this.#made(path).blobs.set(digest, body);
        return { status: 201 };
      case 'DELETE':
        return { status: 204 };
      default:
        return refused(405, 'UNSUPPORTED');
    }
  }

  #list(path: string, url: URL): Answer {
    const known = this.#repositories.get(path);
    if (known === undefined) return refused(404, 'NAME_UNKNOWN');
    const size = Math.min(this.#pageSize, Number(url.searchParams.get('n') ?? Infinity));
    const last = url.searchParams.get('last') ?? '';
    if (known.sorted.length < known.tags.size) known.sorted = [...known.tags.keys()].toSorted();
    const rest = known.sorted.filter((tag) => tag > last);
    const tags = rest.slice(0, size);
    const next = new URLSearchParams({ last: tags.at(-1) ?? '', n: String(size) }).toString();
    const link = rest.length > size ? { link: `<${url.pathname}?${next}>; rel="next"` } : {};
    return { status: 200, headers: link, body: JSON.stringify({ name: path, tags }) };
  }
}

function refused(status: number, code: string): Answer {
  return { status, body: JSON.stringify({ errors: [{ code, message: code.toLowerCase().replaceAll('_', ' ') }] }) };
}
