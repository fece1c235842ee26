/** SBOMs of images in real registries, in the form in which BuildKit stores them. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { digestOf, type Digest } from '../../src/image/digest.ts';
import type { Manifest } from '../../src/registry/client.ts';
import { isSbom, sbomAssets, type Sboms } from '../../src/releases/sbom.ts';
import { isProvenance, listStatements, type Statement } from '../../src/releases/statements.ts';
import { descriptorOf, uploadPlatform } from '../registry/content.ts';
import { manifestFrom, ociConfig, ociImage, ociIndex, uploadBlob } from '../registry/images.ts';
import { at, countingClient, startBasic, startCraneRegistry, type TestRegistry } from '../registry/registries.ts';

const [spdx, slsa] = ['https://spdx.dev/Document', 'https://slsa.dev/provenance/v1'];
const document: object = { spdxVersion: 'SPDX-2.3', name: 'sbom', packages: [{ name: 'zlib' }] };
const { client, requests } = countingClient();

function statementAbout(subject: Digest, { predicateType = spdx, predicate = document } = {}): object {
  const named = [{ name: 'pkg:docker/acme/widget', digest: { sha256: subject.slice('sha256:'.length) } }];
  return { _type: 'https://in-toto.io/Statement/v0.1', predicateType, subject: named, predicate };
}

interface Layer {
  readonly predicateType: string;
  readonly content: string;
  /** As the manifest lists it, when that is not so. */
  readonly size?: number;
}

const layerOf = (statement: object, predicateType = spdx): Layer => ({
  predicateType,
  content: JSON.stringify(statement),
});

/** BuildKit, docs/attestations/attestation-storage.md: as an image, or as an artifact since 0.32. */
async function attestationOf(
  registry: TestRegistry,
  image: Manifest,
  { layers, isArtifact }: { readonly layers: readonly Layer[]; readonly isArtifact: boolean },
): Promise<Manifest> {
  const upload = await registry.upload('acme/widget');
  const config = await uploadBlob(upload, Buffer.from(isArtifact ? '{}' : '{"os":"unknown","architecture":"unknown"}'));
  const entries = [];
  for (const { predicateType, content, size } of layers) {
    const blob = await uploadBlob(upload, Buffer.from(content));
    const annotations = { 'in-toto.io/predicate-type': predicateType };
    entries.push({ mediaType: 'application/vnd.in-toto+json', ...blob, ...(size && { size }), annotations });
  }
  const artifact = {
    artifactType: 'application/vnd.docker.attestation.manifest.v1+json',
    subject: descriptorOf(image),
  };
  return manifestFrom({
    schemaVersion: 2,
    mediaType: ociImage,
    ...(isArtifact && artifact),
    config: { mediaType: isArtifact ? 'application/vnd.oci.empty.v1+json' : ociConfig, ...config },
    layers: entries,
  });
}

const nowhere = { os: 'unknown', architecture: 'unknown' };
const aboutOf = (subject: Digest): object => ({
  'vnd.docker.reference.type': 'attestation-manifest',
  'vnd.docker.reference.digest': subject,
});

/** Pushes an image for two platforms, and what the first is to have attached. */
async function pushImage(
  registry: TestRegistry,
  layersOf: (image: Digest) => readonly Layer[],
  { isArtifact = false, subjectOf = (image: Digest) => image } = {},
): Promise<Digest> {
  const upload = await registry.upload('acme/widget');
  const images = [await uploadPlatform(upload, 'amd64'), await uploadPlatform(upload, 'arm64')] as const;
  const [first, second] = images;
  const attestation = await attestationOf(registry, first, { layers: layersOf(first.digest), isArtifact });
  const manifests = [
    { ...descriptorOf(first), platform: { os: 'linux', architecture: 'amd64' } },
    { ...descriptorOf(second), platform: { os: 'linux', architecture: 'arm', variant: 'v7' } },
    { ...descriptorOf(attestation), platform: nowhere, annotations: aboutOf(subjectOf(first.digest)) },
  ];
  const index = manifestFrom({ schemaVersion: 2, mediaType: ociIndex, manifests }, ociIndex);
  const repository = at(registry, 'acme/widget');
  for (const each of [...images, attestation, index]) await client.putManifest(repository, each.digest, each);
  return index.digest;
}

async function read(registry: TestRegistry, digest: Digest): Promise<Sboms & { statements: readonly Statement[] }> {
  const repository = at(registry, 'acme/widget');
  const statements = await listStatements(client, repository, digest);
  return { statements, ...(await sbomAssets(client, repository, { statements })) };
}

describe.each([
  ['distribution', startBasic],
  ['crane', startCraneRegistry],
])('an image in %s', (_name, start) => {
  let registry: TestRegistry;
  beforeAll(async () => {
    registry = await start();
  });
  afterAll(() => registry.stop());

  test.each([[false], [true]])('with an SBOM has it as an asset (as an artifact: %s)', async (isArtifact) => {
    const about = (image: Digest): readonly Layer[] => [
      layerOf(statementAbout(image, { predicateType: slsa, predicate: {} }), slsa),
      layerOf(statementAbout(image)),
    ];
    const { statements, assets, left } = await read(registry, await pushImage(registry, about, { isArtifact }));
    expect(statements.map(isProvenance)).toEqual([true, false]);
    expect(statements.map(isSbom)).toEqual([false, true]);
    expect(left).toEqual([]);
    expect(assets.map(({ name, contentType }) => [name, contentType])).toEqual([
      ['sbom-linux-amd64.spdx.json', 'application/spdx+json'],
    ]);
    expect(new TextDecoder().decode(assets[0]?.bytes)).toBe(`${JSON.stringify(document)}\n`);
  });

  test('without one has none, for no request but those for its manifests', async () => {
    const about = (image: Digest): readonly Layer[] => [
      layerOf(statementAbout(image, { predicateType: slsa, predicate: {} }), slsa),
    ];
    const digest = await pushImage(registry, about);
    requests.length = 0;
    const { assets, left } = await read(registry, digest);
    expect([assets, left]).toEqual([[], []]);
    expect(requests.filter((request) => request.includes('/blobs/'))).toEqual([]);
  });
});

describe('what cannot be trusted', () => {
  let registry: TestRegistry;
  beforeAll(async () => {
    registry = await startCraneRegistry();
  });
  afterAll(() => registry.stop());

  test('an image that is no index has no statements', async () => {
    const image = await uploadPlatform(await registry.upload('acme/widget'), 'amd64');
    await client.putManifest(at(registry, 'acme/widget'), image.digest, image);
    expect((await read(registry, image.digest)).statements).toEqual([]);
  });

  test('a build that scans its stages gives several, each under its own name', async () => {
    const stages = ['sbom', 'sbom-build-stage-a', 'sbom-build-stage-b'];
    const about = (image: Digest): readonly Layer[] =>
      stages.map((name) => layerOf(statementAbout(image, { predicate: { ...document, name } })));
    const { assets } = await read(registry, await pushImage(registry, about));
    const parsed = assets.map(({ name, bytes }) => [name, JSON.parse(new TextDecoder().decode(bytes)) as object]);
    expect(parsed).toEqual([
      ['sbom-linux-amd64.spdx.json', { ...document, name: stages[0] }],
      ['sbom-linux-amd64-2.spdx.json', { ...document, name: stages[1] }],
      ['sbom-linux-amd64-3.spdx.json', { ...document, name: stages[2] }],
    ]);
  });

  test('a statement about an image that is not in the index is none', async () => {
    const subjectOf = (): Digest => digestOf(Buffer.from('another'));
    const digest = await pushImage(registry, (image) => [layerOf(statementAbout(image))], { subjectOf });
    expect((await read(registry, digest)).statements).toEqual([]);
  });

  test('a statement without a subject is that of its place: the image had no name when it was built', async () => {
    const about = (image: Digest): readonly Layer[] => [layerOf({ ...statementAbout(image), subject: [] })];
    expect((await read(registry, await pushImage(registry, about))).assets).toHaveLength(1);
  });

  const other = digestOf(Buffer.from('another'));
  const deep = `${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`;
  test.each<[what: string, layer: (image: Digest) => Layer, why: string]>([
    ['no JSON', () => ({ predicateType: spdx, content: '<html>' }), 'no statement'],
    ['nothing', () => layerOf({}), 'no statement'],
    ['a list', () => layerOf([]), 'no statement'],
    ['another predicate', (image) => layerOf(statementAbout(image, { predicateType: slsa })), 'no statement'],
    ['another document', (image) => layerOf(statementAbout(image, { predicate: { a: 1 } })), 'no statement'],
    ['a text for a document', (image) => layerOf({ ...statementAbout(image), predicate: 'SPDX-2.3' }), 'no statement'],
    ['another image', () => layerOf(statementAbout(other)), 'about another image'],
    ['subjects of a wrong type', (image) => layerOf({ ...statementAbout(image), subject: [null, 1] }), 'another image'],
    ['more bytes than listed', (image) => ({ ...layerOf(statementAbout(image)), size: 10 }), 'sent more than 10 bytes'],
    ['too many bytes', (image) => ({ ...layerOf(statementAbout(image)), size: 1e9 }), 'it has 1000000000 bytes'],
    [
      'what is nested without end',
      (image) => ({
        predicateType: spdx,
        content: JSON.stringify(statementAbout(image)).replace('"zlib"', () => deep),
      }),
      'nested too deep',
    ],
  ])('an SBOM that is %s is left out, and that is said', async (_what, layer, why) => {
    const { assets, left } = await read(registry, await pushImage(registry, (image) => [layer(image)]));
    expect(assets).toEqual([]);
    expect(left).toEqual([{ platform: 'linux/amd64', why: expect.stringContaining(why) as string }]);
  });

  test('all of them together are not read without end', async () => {
    const about = (image: Digest): readonly Layer[] =>
      [1, 2, 3].map((number) => layerOf(statementAbout(image, { predicate: { ...document, number } })));
    const repository = at(registry, 'acme/widget');
    const statements = await listStatements(client, repository, await pushImage(registry, about));
    const mostBytes = 2 * (statements[0]?.size ?? 0);
    const { assets, left } = await sbomAssets(client, repository, { statements, mostBytes });
    expect([assets.length, left.length]).toEqual([2, 1]);
  });
});
