import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseRepository, type Repository } from '../../src/image/repository.ts';
import { parseTag, type Tag } from '../../src/image/tag.ts';
import type { RepositoryPlan } from '../../src/plan/repositories.ts';
import { publish, type Published } from '../../src/publish/publish.ts';
import { createRegistryClient, type Manifest, type RegistryClient } from '../../src/registry/client.ts';
import { createSend, type Send } from '../../src/registry/transport.ts';
import { Secret } from '../../src/tools/secret.ts';
import { manifestFrom, ociIndex, uploadImage } from '../registry/images.ts';
import { startDistribution, type Running, user } from '../registry/servers.ts';

let registry: Running;
let image: Manifest;
beforeAll(async () => {
  registry = await startDistribution({ kind: 'basic' });
  image = await uploadImage(registry.host, 'acme/widget');
  await client().putManifest(at('acme/widget'), parseTag('1.4.2'), image);
});
afterAll(() => registry.stop());

/** A client of the real registry; what `refuses` names is answered with 405 instead, as a registry does that is read-only. */
function client(refuses = /never/): RegistryClient {
  const send = createSend();
  const refusing: Send = (request) => {
    const isRefused = refuses.test(`${request.method} ${request.url.pathname}`);
    return isRefused ? Promise.resolve({ status: 405, headers: new Map(), bytes: new Uint8Array() }) : send(request);
  };
  const password = { kind: 'password', username: user.username, password: new Secret(user.password) } as const;
  return createRegistryClient({ credentials: () => Promise.resolve(password), send: refusing });
}

function at(path: string): Repository {
  return parseRepository(`${registry.host}/${path}`);
}

function planned(path: string, ...names: [string, ...string[]]): RepositoryPlan {
  const [first, ...others] = names.map(parseTag) as [Tag, ...Tag[]];
  return { repository: at(path), tags: [first, ...others], first };
}

function states({ tags }: Published): readonly string[] {
  return tags.map(({ repository, tag, state }) => `${repository.path}:${tag} ${state}`);
}

describe('publishing', () => {
  const options = (): { digest: Manifest['digest']; defaultPlatform: string } => ({
    digest: image.digest,
    defaultPlatform: 'linux/amd64',
  });

  test('points every further tag at the digest and tells the platform', async () => {
    const published = await publish(client(), [planned('acme/widget', '1.4.2', '1.4', 'latest')], options());
    expect(states(published)).toEqual([
      'acme/widget:1.4.2 published',
      'acme/widget:1.4 published',
      'acme/widget:latest published',
    ]);
    expect(published.platforms).toMatchObject([{ platform: 'linux/amd64', digest: image.digest }]);
    expect(await client().resolve(at('acme/widget'), parseTag('latest'))).toBe(image.digest);
  });

  test('reports the tags of a repository that does not have the bytes, its only one included', async () => {
    const plans = [planned('acme/widget', '1.4.2', '1'), planned('acme/other', '1.4.2')];
    const published = await publish(client(), plans, options());
    expect(states(published)).toEqual([
      'acme/widget:1.4.2 published',
      'acme/widget:1 published',
      'acme/other:1.4.2 failed',
    ]);
    expect(published.tags[2]).toMatchObject({ error: { failure: { code: 'not-found' } } });
  });

  test('moves the other tags when one is refused', async () => {
    const refusing = client(/^PUT .*\/manifests\/1\.4$/);
    const published = await publish(refusing, [planned('acme/widget', '1.4.2', '1.4', 'stable')], options());
    expect(states(published)).toEqual([
      'acme/widget:1.4.2 published',
      'acme/widget:1.4 failed',
      'acme/widget:stable published',
    ]);
    expect(await client().resolve(at('acme/widget'), parseTag('stable'))).toBe(image.digest);
  });

  test('is no failure when only a platform cannot be described', async () => {
    const { mediaType, digest, bytes } = image;
    const platform = { os: 'linux', architecture: 'arm64' };
    const child = { mediaType, digest, size: bytes.length, platform };
    const index = manifestFrom({ schemaVersion: 2, mediaType: ociIndex, manifests: [child] }, ociIndex);
    await client().putManifest(at('acme/widget'), parseTag('2.0.0'), index);
    const plans = [planned('acme/widget', '2.0.0', '2')];
    const refusing = client(new RegExp(`^GET .*/manifests/${digest}$`));
    const published = await publish(refusing, plans, { digest: index.digest, defaultPlatform: 'linux/amd64' });
    expect(states(published)).toEqual(['acme/widget:2.0.0 published', 'acme/widget:2 published']);
    expect(published.platforms).toEqual([]);
    const described = await publish(client(), plans, { digest: index.digest, defaultPlatform: 'linux/amd64' });
    expect(described.platforms).toMatchObject([{ platform: 'linux/arm64', digest }]);
  });
});
