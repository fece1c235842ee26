import { describe, expect, test } from 'vitest';
import { parseRepository } from '../../src/image/repository.ts';
import { parseTag } from '../../src/image/tag.ts';
import type { HttpAnswer } from '../../src/registry/answer.ts';
import { createRegistryClient, type RegistryClient } from '../../src/registry/client.ts';
import type { HttpRequest } from '../../src/registry/transport.ts';
import { manifestFrom, ociIndex } from './images.ts';

const repository = parseRepository('127.0.0.1:5000/acme/widget');
const tag = parseTag('1.4.2');
const manifest = manifestFrom({ schemaVersion: 2, manifests: [] }, ociIndex);
const other = `sha256:${'0'.repeat(64)}`;

/** A client of a registry that answers so, and what it is asked. */
function clientOf(answerTo: (request: HttpRequest) => Partial<HttpAnswer>): {
  client: RegistryClient;
  asked: string[];
} {
  const asked: string[] = [];
  const client = createRegistryClient({
    credentials: () => Promise.resolve(undefined),
    send(request) {
      asked.push(request.method);
      return Promise.resolve({ status: 200, headers: new Map(), bytes: new Uint8Array(), ...answerTo(request) });
    },
  });
  return { client, asked };
}

describe('a manifest', () => {
  test('that is stored as it is, whatever digest the answer names, is written', async () => {
    const { client, asked } = clientOf(({ method }) => ({
      status: method === 'PUT' ? 201 : 200,
      headers: new Map([['docker-content-digest', method === 'HEAD' ? manifest.digest : other]]),
    }));
    await expect(client.putManifest(repository, tag, manifest)).resolves.toBeUndefined();
    expect(asked).toEqual(['GET', 'PUT', 'HEAD']);
  });

  test('is copied over other bytes under its digest', async () => {
    const half = manifest.bytes.slice(0, manifest.bytes.length / 2);
    const { client, asked } = clientOf(({ method, url }) => ({
      status: method === 'PUT' ? 201 : 200,
      headers: new Map([['content-type', ociIndex]]),
      bytes: method !== 'GET' ? new Uint8Array() : url.pathname.includes('/mirror/') ? half : manifest.bytes,
    }));
    await client.copy(repository, parseRepository('127.0.0.1:5000/mirror/widget'), manifest.digest);
    expect(asked).toContain('PUT');
  });
});
