/** What a registry that lies is asked for. */
import type { RequestListener } from 'node:http';
import { digestOf, type Digest } from '../../src/image/digest.ts';
import { parseRepository, type Repository } from '../../src/image/repository.ts';
import { parseTag } from '../../src/image/tag.ts';
import type { RegistryClient } from '../../src/registry/client.ts';
import { manifestFrom, ociImage, ociIndex } from './images.ts';

export interface Lie {
  readonly name: string;
  readonly answer: RequestListener;
  readonly run: (client: RegistryClient, repository: Repository) => Promise<unknown>;
  /** Whether what came of it is harmless; a refusal always is. Nothing else is, where nothing is said. */
  readonly isHarmless?: (found: unknown) => boolean;
  /** Whether there is a token server, at `/token`. */
  readonly byToken?: boolean;
}

/** Where the registry is. */
export const ownHost = '127.0.0.1:5000';

export const tag = parseTag('1.0.0');
export const blob = Buffer.from('{"a":"blob"}');
export const config = {
  mediaType: 'application/vnd.oci.image.config.v1+json',
  digest: digestOf(blob),
  size: blob.length,
};
export const good = manifestFrom({ schemaVersion: 2, mediaType: ociImage, config, layers: [config] }, ociImage);
export const other = manifestFrom({ schemaVersion: 2, mediaType: ociIndex, manifests: [] }, ociIndex);

export const [hex, upper] = [good.digest.slice(7), good.digest.toUpperCase()];
export function sends(
  headers: Readonly<Record<string, string | readonly string[]>>,
  body: Uint8Array | string,
  status = 200,
): RequestListener {
  return (_request, response) => {
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    response.writeHead(status).end(body);
  };
}

export const readTag: Lie['run'] = (client, repository) => client.getManifest(repository, tag);
export const readDigest: Lie['run'] = (client, repository) => client.getManifest(repository, good.digest);
export function copy(client: RegistryClient, { registry }: Repository, digest: Digest = good.digest): Promise<unknown> {
  return client.copy(parseRepository(`${registry}/acme/widget`), parseRepository(`${registry}/copy/x`), digest);
}
