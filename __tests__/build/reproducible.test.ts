/** What a machine may do otherwise, and the image that comes of it: with the real BuildKit, by the very flags of a run. */
import { execFile } from 'node:child_process';
import { chmod, mkdir, mkdtemp, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, describe, expect, inject, test } from 'vitest';
import { buildArgv } from '../../src/build/argv.ts';
import { imageOutput, layoutOutput } from '../../src/build/image-output.ts';
import { openLayout } from '../../src/build/layout.ts';
import { parseMetadata } from '../../src/build/metadata.ts';
import { rebuildOf } from '../../src/build/rebuild.ts';
import { fixedEpoch } from '../../src/build/version-arguments.ts';
import { digestOf, parseDigest } from '../../src/image/digest.ts';
import { type ComparedImage, compareImages, platformsOf } from '../../src/publish/compare-images.ts';
import { tally } from '../tally.ts';
import { requestOf } from './requests.ts';

const root = await mkdtemp(path.join(tmpdir(), 'reproducible-'));
afterAll(() => rm(root, { recursive: true }));

const created = new Date('2026-01-10T00:30:00Z');
const epoch = created.getTime() / 1000;

describe('the time of a reproducible image', () => {
  test.each<[string, { given?: readonly string[]; environment?: string }, number]>([
    ['is that of the commit', {}, epoch],
    ['is what the environment says', { environment: '17' }, 17],
    [
      'is what a build argument says, also where the environment says something',
      { given: ['SOURCE_DATE_EPOCH=5'], environment: '17' },
      5,
    ],
    ['is the environment where a build argument has no value', { given: ['SOURCE_DATE_EPOCH'], environment: '17' }, 17],
    ['is that of the commit where a build argument is empty', { given: ['SOURCE_DATE_EPOCH='] }, epoch],
    ['is that of the commit where BuildKit is to find one', { given: ['SOURCE_DATE_EPOCH=context'] }, epoch],
    ['is that of the commit where the environment is empty', { environment: '' }, epoch],
  ])('%s', (_, { given = [], environment }, expected) => {
    expect(fixedEpoch({ given, environment, created })).toBe(expected);
  });
});

describe('a build that is only compared', () => {
  const request = requestOf(
    {
      ...{ images: 'acme/app', 'cache-from': 'type=gha', 'cache-to': 'type=gha\ntype=inline', sbom: 'true' },
      ...{
        'no-cache-filters': 'build',
        labels: 'a=b',
        annotations: 'index:c=d',
        'build-args': 'A=1',
        platforms: 'linux/arm64',
      },
    },
    { push: true, references: ['acme/app:1'], outputs: [layoutOutput('/tmp/a,b', 17)] },
  );
  const { argv } = buildArgv(rebuildOf(request));

  test('goes to a folder and to nothing else, whatever the release does', () => {
    expect(argv).toContain(
      'type=oci,tar=false,"dest=/tmp/a,b",source-date-epoch=17,rewrite-timestamp=true,oci-mediatypes=true',
    );
    expect(argv.filter((word) => word === '--output')).toHaveLength(1);
    expect(argv.join(' ')).not.toMatch(/--push|push=|--tag|--load|acme\/app/);
  });

  test('takes nothing from a cache and leaves none, but for what is in the image', () => {
    expect(argv).toContain('--no-cache');
    expect(argv.join(' ')).not.toMatch(/gha|--cache-from|--no-cache-filter/);
    expect(argv).toContain('type=inline');
  });

  test('keeps everything else', () => {
    const words = argv.join(' ');
    for (const flag of ['--label a=b', '--annotation index:c=d', '--build-arg A=1', '--platform linux/arm64']) {
      expect(words).toContain(flag);
    }
  });
});

test('what is read of a folder is what its digest says, or an error', async () => {
  const folder = path.join(root, 'layout');
  await mkdir(path.join(folder, 'blobs/sha256'), { recursive: true });
  const bytes = new TextEncoder().encode('{}');
  const [right, wrong] = [digestOf(bytes), parseDigest(`sha256:${'0'.repeat(64)}`)];
  for (const digest of [right, wrong]) await writeFile(path.join(folder, 'blobs', ...digest.split(':')), bytes);
  const layout = openLayout(folder);
  expect(await layout.blob(right)).toEqual(Buffer.from(bytes));
  for (const digest of [wrong, parseDigest(`sha256:${'1'.repeat(64)}`)]) {
    await expect(layout.blob(digest)).rejects.toMatchObject({ failure: { code: 'unreadable-layout' } });
  }
});

/** One machine: how its checkout came about, and what it tells BuildKit. */
interface Machine {
  readonly mode?: number;
  readonly time?: Date;
  readonly flags?: readonly string[];
  readonly reversed?: boolean;
}

const dockerfile = 'FROM scratch\nCOPY --chmod=u=rwX,go=rX a b /app/\nWORKDIR /srv\n';
const exact = layoutOutput('', epoch).replace(/,"?dest="?,?/, ',');
const nothing = digestOf(new Uint8Array());
let count = 0;

/** @param exporter the attributes of the image */
async function build(
  { mode = 0o644, time = new Date(), flags = [], reversed = false }: Machine,
  exporter = exact,
): Promise<ComparedImage> {
  const folder = path.join(root, `machine-${(count += 1)}`);
  await mkdir(folder);
  await writeFile(path.join(folder, 'Dockerfile'), dockerfile);
  for (const name of reversed ? ['b', 'a'] : ['a', 'b']) {
    await writeFile(path.join(folder, name), name);
    await chmod(path.join(folder, name), mode);
    await utimes(path.join(folder, name), time, time);
  }
  const [out, metadata] = [path.join(folder, 'out'), path.join(folder, 'metadata.json')];
  const platform = ['--platform', 'linux/amd64,linux/arm64'];
  const output = ['--output', `${exporter},dest=${out}`, '--metadata-file', metadata];
  const argv = ['buildx', 'build', '--no-cache', ...platform, ...output, ...flags, folder];
  await promisify(execFile)('docker', argv, { env: { ...process.env, ...inject('engine').env } });
  const { digest = nothing } = parseMetadata(await readFile(metadata, 'utf8'));
  const source = openLayout(out);
  return { source, platforms: await platformsOf(digest, source) };
}

const others: readonly Machine[] = [
  { time: new Date('2026-02-11T00:00:00Z') },
  { mode: 0o664, reversed: true },
  { flags: ['--provenance=mode=max'] },
  { flags: ['--provenance=false', '--build-arg', 'UNUSED=1'] },
];

describe('a commit that is built on another machine', () => {
  test('gives the same image for every platform', async () => {
    const first = await build({});
    let through = 0;
    for (const machine of others) if ((await compareImages(first, await build(machine))) !== undefined) through += 1;
    tally('reproducible', { tried: others.length, through });
  });

  test('is found out when files keep their times', async () => {
    const weak = exact.replace('rewrite-timestamp=true', 'rewrite-timestamp=false');
    const [first, second] = [await build({ time: created }, weak), await build({ time: new Date() }, weak)];
    expect(await compareImages(first, second)).toMatchObject({
      kind: 'layer',
      number: 1,
      instruction: expect.stringContaining('COPY') as string,
    });
  });

  test('pushes with the same attributes as those of what it is compared with', () => {
    const [pushed = ''] = imageOutput({ epoch, byDigest: [], attestations: 'default', isReproducible: true });
    const attributes = (text: string): string[] =>
      text.split(',').filter((field) => !/^(?:type|tar|store)=/.test(field));
    expect(attributes(pushed)).toEqual(attributes(exact));
  });
});
