import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { parseRepository } from '../../src/image/repository.ts';
import { parseTag } from '../../src/image/tag.ts';
import { commitOf, standClient } from '../publish/stand.ts';
import { startFaultyProxy } from '../registry/faulty-proxy.ts';
import { manifestFrom, ociImage } from '../registry/images.ts';
import { type Running, startCrane, startDistribution } from '../registry/servers.ts';
import { attach, built, everything, promoted, type PromoteRun, withdraw } from './promoted.ts';

const client = standClient();
let [distribution, crane]: Running[] = [];
beforeAll(async () => {
  [distribution, crane] = await Promise.all([startDistribution({ kind: 'basic' }), startCrane()]);
});
afterAll(async () => {
  await distribution?.stop();
  await crane?.stop();
});
let count = 0;
let [staging, production]: [string, string] = ['', ''];
beforeEach(() => {
  count += 1;
  staging = `${distribution?.host ?? ''}/acme/staging-${count}`;
  production = `${crane?.host ?? ''}/acme/widget-${count}`;
});

const floats = ['1.4', '1', 'latest'];
const failed = ({ error }: PromoteRun): unknown => (error === undefined ? undefined : { error });

describe('an image is promoted', () => {
  test('by its version into another registry, with what is attached to it and the same digest', async () => {
    const digest = await built(staging, { sha: commitOf('a'), version: '1.4.2', tags: ['1.4.2'] });
    const signature = await attach(staging, '1.4.2', 'application/vnd.example.seal');
    const run = await promoted({ from: `${staging}:1.4.2`, images: production });
    expect(failed(run)).toBeUndefined();
    const expected = Object.fromEntries(['1.4.2', ...floats].map((tag) => [tag, digest]));
    expect(await everything(production)).toEqual({ ...expected, [`${digest.replace(':', '-')}.sig`]: signature });
    expect(run.outputs).toMatchObject({ version: '1.4.2', digest, previous: '{}', skipped: '[]', retries: '0' });
    expect(run.outputs['image-refs']).toBe(`${production}@${digest}`);
    expect(run.outputs['platform-digests']).toBe(JSON.stringify({ 'linux/amd64': digest }));
    expect(JSON.parse(run.outputs['attached'] ?? '')).toEqual([
      { type: 'cosign signature', digest: signature, subject: digest },
    ]);
    expect(run.summary).toContain(`### Promoted \`1.4.2\` from \`${staging}\`: 4 tags written`);
    expect(run.summary).toContain(`| \`${staging}:1.4.2\` | \`${digest}\` | \`1.4.2\` | \`${commitOf('a')}\` |`);
    expect(run.summary).toContain('| `cosign signature` | 1 |');
  });

  test('by the tag of its commit in its own repository, as a version', async () => {
    const digest = await built(staging, { sha: commitOf('b'), tags: ['main', 'sha-abc1234'] });
    const run = await promoted({ from: 'sha-abc1234', images: staging, version: '1.4.2' });
    expect(failed(run)).toBeUndefined();
    const tags = ['main', 'sha-abc1234', '1.4.2', ...floats];
    expect(await everything(staging)).toEqual(Object.fromEntries(tags.map((tag) => [tag, digest])));
    expect(run.outputs['attached']).toBe('[]');
  });

  test.each([
    ['a digest', (digest: string) => digest],
    ['a version with v', () => 'v1.4.2'],
    ['a version', () => '1.4.2'],
  ])('by %s, under a tag of its own, in every repository', async (_, from) => {
    const digest = await built(staging, { sha: commitOf('c'), version: '1.4.2', tags: ['1.4.2'] });
    const images = `${staging}\n${production}`;
    const run = await promoted({ from: from(digest), images, tags: 'production' });
    expect(failed(run)).toBeUndefined();
    expect(await everything(staging)).toEqual({ '1.4.2': digest, production: digest });
    expect(await everything(production)).toEqual({ production: digest });
  });

  test('by its digest, as the version that it says it has', async () => {
    const digest = await built(staging, { sha: commitOf('d'), version: '1.4.2', tags: ['x'] });
    const run = await promoted({ from: `${staging}:y@${digest}`, images: production });
    expect(failed(run)).toBeUndefined();
    expect(Object.keys(await everything(production)).toSorted()).toEqual(['1', '1.4', '1.4.2', 'latest']);
  });

  test('as the version of the git tag, when it is of its commit', async () => {
    await built(staging, { sha: commitOf('e'), tags: ['sha-eee'] });
    const run = await promoted(
      { from: `${staging}:sha-eee`, images: production },
      { ref: 'refs/tags/v2.0.0', sha: commitOf('e') },
    );
    expect(failed(run)).toBeUndefined();
    expect(run.outputs['version']).toBe('2.0.0');
  });

  test('of a branch, as the branch and the commit that it was built from', async () => {
    const sha = commitOf('of a branch');
    const digest = await built(staging, { sha, tags: ['main'] });
    const run = await promoted({ from: `${staging}:main`, images: production });
    expect(failed(run)).toBeUndefined();
    expect(await everything(production)).toEqual({ main: digest, [`sha-${sha.slice(0, 7)}`]: digest });
  });

  test('a second time, and only what has come since is written', async () => {
    await built(staging, { sha: commitOf('f'), version: '1.4.2', tags: ['1.4.2'] });
    const given = { from: `${staging}:1.4.2`, images: production };
    await promoted(given);
    const signature = await attach(staging, '1.4.2', 'application/vnd.example.seal');
    const run = await promoted(given);
    expect(failed(run)).toBeUndefined();
    expect(run.outputs['moved-tags']).toBe('[]');
    expect(run.log.join('\n')).toContain('1.4.2 was promoted before, and all is as it should be');
    expect(Object.values(await everything(production))).toContain(signature);
  });

  test('and floats stay at a higher version that is there', async () => {
    const higher = await built(production, {
      sha: commitOf('g'),
      version: '1.5.0',
      tags: ['1.5.0', '1.5', '1', 'latest'],
    });
    const digest = await built(staging, { sha: commitOf('h'), version: '1.4.2', tags: ['1.4.2'] });
    const run = await promoted({ from: `${staging}:1.4.2`, images: production });
    expect(failed(run)).toBeUndefined();
    expect(await everything(production)).toMatchObject({ '1.4.2': digest, '1.4': digest, '1': higher, latest: higher });
  });
});

describe('few requests', () => {
  test('in one repository: nothing is uploaded but manifests', async () => {
    await built(staging, { sha: commitOf('k'), tags: ['sha-kkk'] });
    const proxy = await startFaultyProxy(distribution?.host ?? '', () => undefined);
    const run = await promoted({
      from: 'sha-kkk',
      images: `${proxy.host}/acme/staging-${count}`,
      version: '1.4.2',
    });
    expect(failed(run)).toBeUndefined();
    const path = `/v2/acme/staging-${count}/`;
    const seen = proxy.seen.map((line) => line.replace(path, '').replaceAll(/sha256:\w+|uploads\/.+/g, '…'));
    await proxy.stop();
    expect(seen.toSorted().join('\n')).toMatchInlineSnapshot(`
      "DELETE 204 blobs/…
      GET 200 blobs/…
      GET 200 manifests/sha-kkk
      GET 200 tags/list?n=1000
      GET 200 tags/list?n=1000
      GET 200 tags/list?n=1000
      GET 401 /v2/
      HEAD 200 manifests/1
      HEAD 200 manifests/1.4
      HEAD 200 manifests/1.4.2
      HEAD 200 manifests/1.4.2
      HEAD 200 manifests/latest
      HEAD 404 manifests/1
      HEAD 404 manifests/1.4
      HEAD 404 manifests/1.4.2
      HEAD 404 manifests/1.4.2
      HEAD 404 manifests/latest
      HEAD 404 manifests/withdrawn-1.4.2
      HEAD 404 manifests/withdrawn-1.4.2
      HEAD 404 manifests/withdrawn-1.4.2
      POST 202 blobs/uploads/
      PUT 201 manifests/1
      PUT 201 manifests/1.4
      PUT 201 manifests/1.4.2
      PUT 201 manifests/latest"
    `);
  });
});

describe('a dry run', () => {
  test('says what the run then does, and writes nothing', async () => {
    await built(production, { sha: commitOf('i'), version: '1.3.0', tags: ['1.3.0', '1.3', '1', 'latest'] });
    await built(staging, { sha: commitOf('j'), version: '1.4.2', tags: ['1.4.2'] });
    await attach(staging, '1.4.2', 'application/vnd.example.seal');
    const before = [await everything(staging), await everything(production)];
    const given = { from: `${staging}:1.4.2`, images: `${production}\n${staging}` };
    const rehearsed = await promoted({ ...given, 'dry-run': 'true' });
    expect(failed(rehearsed)).toBeUndefined();
    expect([await everything(staging), await everything(production)]).toEqual(before);
    expect(rehearsed.summary).toContain('### Dry run: promote `1.4.2`');
    const run = await promoted(given);
    const planned = (run.outputs['moved-tags'] ?? '').replaceAll(/"state":"\w+"/g, '"state":"planned"');
    expect(rehearsed.outputs).toEqual({ ...run.outputs, 'moved-tags': planned });
    expect(JSON.parse(planned)).toHaveLength(7);
  });
});

describe('nothing is written when', () => {
  async function refused(given: Readonly<Record<string, string>>, code: string, text: RegExp): Promise<void> {
    const before = [await everything(staging), await everything(production)];
    const run = await promoted(given);
    expect(run.error).toMatchObject({ failure: { code } });
    expect(String(run.error)).toMatch(text);
    expect([await everything(staging), await everything(production)]).toEqual(before);
  }

  beforeEach(async () => {
    for (const version of ['1.3.0', '1.4.1', '1.4.2']) {
      await built(staging, { sha: commitOf(version), version, tags: [version] });
    }
  });

  test('the version is not there, and what is near it is said', () =>
    refused(
      { from: '1.4.3', images: staging },
      'unknown-version',
      /no version 1\.4\.3\..* It has 1\.4\.2, 1\.4\.1, 1\.3\.0\./,
    ));

  test('the version of another repository is not there', () =>
    refused({ from: `${staging}:1.5.0`, images: production }, 'unknown-version', /It has 1\.4\.2, 1\.4\.1/));

  test('the tag is not there', () =>
    refused({ from: `${staging}:1.4`, images: production }, 'unknown-source', /Like it are 1\.4\.1, 1\.4\.2\./));

  test('the digest is not there', () =>
    refused({ from: `sha256:${'0'.repeat(64)}`, images: staging }, 'unknown-source', /There is no image .*@sha256:0/));

  test.each(['1.4.2', 'by digest'])('the source is withdrawn, asked for %s', async (from) => {
    await withdraw(staging, '1.4.2');
    const { '1.4.2': digest = '' } = await everything(staging);
    const given = { from: from === '1.4.2' ? `${staging}:1.4.2` : `${staging}@${digest}`, images: production };
    await refused(given, 'version-withdrawn', /1\.4\.2 was withdrawn by octocat .*: "crashes"/);
  });

  test('the source is withdrawn, asked for by the commit of the branch that it was built for', async () => {
    const digest = await built(staging, { sha: commitOf('b'), tags: ['main', 'sha-abc1234', '1.5.0'] });
    await withdraw(staging, '1.5.0');
    for (const from of [`${staging}:sha-abc1234`, `${staging}@${digest}`]) {
      await refused({ from, images: production, version: '1.5.0' }, 'version-withdrawn', /1\.5\.0 was withdrawn/);
    }
  });

  test('the version is withdrawn where it is to go', async () => {
    await built(production, { sha: commitOf('x'), version: '1.4.2', tags: ['1.4.2'] });
    await withdraw(production, '1.4.2');
    await refused({ from: `${staging}:1.4.2`, images: production }, 'version-withdrawn', /1\.4\.2 was withdrawn/);
  });

  test('the version is there as another image', async () => {
    await built(production, { sha: commitOf('x'), version: '1.4.2', tags: ['1.4.2'] });
    await refused({ from: `${staging}:1.4.2`, images: production }, 'version-is-another', /that is promoted/);
  });

  test('a part of the image is not there', async () => {
    const { '1.4.1': one = '' } = await everything(staging);
    const { bytes } = await client.getManifest(parseRepository(staging), parseTag('1.4.1'));
    const type = 'application/vnd.oci.image.index.v1+json';
    const manifests = [{ mediaType: ociImage, digest: one, size: bytes.length }];
    const index = manifestFrom({ schemaVersion: 2, mediaType: type, manifests }, type);
    await client.putManifest(parseRepository(staging), parseTag('index'), index);
    const proxy = await startFaultyProxy(distribution?.host ?? '', ({ path }) =>
      path.includes(one) ? { kind: 'answer', when: 'before', status: 404 } : undefined,
    );
    const from = `${proxy.host}/acme/staging-${count}:index`;
    await refused({ from, images: production }, 'incomplete-image', /is not complete/);
    await proxy.stop();
  });

  test.each([
    ['the image cannot be copied', /^POST .*\/blobs\/uploads\//],
    ['what is attached to it cannot be copied', /^PUT .*\.sig$/],
  ])('%s', async (_, what) => {
    await attach(staging, '1.4.2', 'application/vnd.example.seal');
    let probed = 0;
    const proxy = await startFaultyProxy(crane?.host ?? '', ({ method, path }) => {
      if (!what.test(`${method} ${path}`)) return undefined;
      probed += 1;
      // The first upload asks for the right to push.
      return method === 'POST' && probed === 1 ? undefined : { kind: 'answer', when: 'before', status: 403 };
    });
    const images = `${proxy.host}/acme/widget-${count}`;
    await refused({ from: `${staging}:1.4.2`, images }, 'access-denied', /does not allow this login/);
    expect(probed).toBeGreaterThan(0);
    await proxy.stop();
  });

  test('the git tag is at another commit than the image', async () => {
    const run = await promoted(
      { from: `${staging}@${(await everything(staging))['1.4.2'] ?? ''}`, images: production },
      { ref: 'refs/tags/v1.4.2', sha: commitOf('another') },
    );
    expect(run.error).toMatchObject({ failure: { code: 'other-commit' } });
    expect(await everything(production)).toEqual({});
  });

  test('the login is refused', async () => {
    const run = await promoted({ from: `${staging}:1.4.2`, images: production }, { password: 'wrong' });
    expect(run.error).toMatchObject({ failure: { code: 'wrong-credentials' } });
    expect(await everything(production)).toEqual({});
  });
});
