import { setTimeout as delay } from 'node:timers/promises';
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, inject, it, test } from 'vitest';
import { imageOutput } from '../../src/build/image-output.ts';
import {
  type BuildEpoch,
  type BuildVersion,
  epochArgument,
  imageEpoch,
  versionArguments,
} from '../../src/build/version-arguments.ts';

const created = new Date('2026-01-10T00:30:00.750Z');
const all = new Set(['VERSION', 'REVISION', 'CREATED', 'OTHER']);

function argumentsOf(changes: Partial<BuildVersion>): readonly string[] {
  return versionArguments({ declared: all, given: [], version: '1.4.2+build.5', revision: 'abc', created, ...changes });
}

describe('versionArguments', () => {
  it.each<[string, Partial<BuildVersion>, string[]]>([
    ['what is declared', {}, ['VERSION=1.4.2+build.5', 'REVISION=abc', 'CREATED=2026-01-10T00:30:00.750Z']],
    ['nothing that is not', { declared: new Set(['version', 'REVISION']) }, ['REVISION=abc']],
    ['nothing that the user gave', { given: ['VERSION=mine', 'CREATED', 'REVISIONS=1'] }, ['REVISION=abc']],
    ['nothing that the user emptied', { given: ['VERSION=', 'REVISION=', 'CREATED='] }, []],
    ['nothing that nobody knows', { version: '', revision: '' }, ['CREATED=2026-01-10T00:30:00.750Z']],
  ])('gives %s', (_, changes, expected) => {
    expect(argumentsOf(changes)).toEqual(expected);
  });
});

describe('the time of the build', () => {
  const build: BuildEpoch = { declared: new Set(), given: [], environment: undefined, created };
  const declared = new Set(['SOURCE_DATE_EPOCH']);

  it('is the commit time in whole seconds, for the exporter', () => {
    expect(imageEpoch(build)).toBe(1768005000);
  });

  it('is an argument as well where the Dockerfile declares it', () => {
    expect(epochArgument(build)).toEqual([]);
    expect(epochArgument({ ...build, declared })).toEqual(['SOURCE_DATE_EPOCH=1768005000']);
  });

  it.each<[string, Partial<BuildEpoch>, boolean]>([
    ['a build argument', { given: ['A=1', 'SOURCE_DATE_EPOCH=1'] }, false],
    ['an empty build argument, which asks for the present time', { given: ['SOURCE_DATE_EPOCH='] }, false],
    ['a build argument from the environment', { given: ['SOURCE_DATE_EPOCH'] }, false],
    ['the environment', { environment: '1' }, false],
    ['an empty environment, which buildx ignores', { environment: '' }, true],
    ['an argument with another name', { given: ['SOURCE_DATE_EPOCH_X=1'] }, true],
  ])('after %s: ours is used: %s', (_, changes, isUsed) => {
    expect(epochArgument({ ...build, declared, ...changes })).toHaveLength(isUsed ? 1 : 0);
    expect(imageEpoch({ ...build, declared, ...changes }) !== undefined).toBe(isUsed);
  });
});

describe('an image that is built with the time of the commit, on the real engine,', () => {
  const time = '2026-01-10T00:30:00Z';
  const epoch = imageEpoch({ declared: new Set(), given: [], environment: undefined, created });
  const [output = ''] = imageOutput({ epoch, byDigest: [], attestations: 'default', isReproducible: false });
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'epoch-'));
    await writeFile(path.join(folder, 'Dockerfile'), 'FROM scratch\nWORKDIR /app\nCOPY hello.txt .\nLABEL a=b\n');
    await writeFile(path.join(folder, 'hello.txt'), 'hello');
  });
  afterAll(() => rm(folder, { recursive: true }));

  /** @returns its manifest's digest, its configuration, and what buildx printed */
  async function build(
    exporter: string,
    ...flags: readonly string[]
  ): Promise<{ digest: string; config: unknown; log: string }> {
    // As a checkout does: the same bytes, at another time.
    await utimes(path.join(folder, 'hello.txt'), new Date(), new Date());
    const dest = await mkdtemp(path.join(folder, 'out-'));
    const outputs = ['--output', `${exporter.replace('type=image', 'type=oci')},tar=false,dest=${dest}`];
    const argv = ['buildx', 'build', '--provenance=false', '--progress=plain', ...outputs, ...flags, folder];
    const { stderr } = await promisify(execFile)('docker', argv, { env: { ...process.env, ...inject('engine').env } });
    const read = async (file: string): Promise<unknown> => JSON.parse(await readFile(path.join(dest, file), 'utf8'));
    const blob = (digest: string): string => path.join('blobs', ...digest.split(':'));
    const index = (await read('index.json')) as { manifests: readonly [{ digest: string }] };
    const { digest } = index.manifests[0];
    const manifest = (await read(blob(digest))) as { config: { digest: string } };
    return { digest, config: await read(blob(manifest.config.digest)), log: stderr };
  }

  test('has it in its configuration and all of its history', async () => {
    const { config } = await build(output);
    const history = ['WORKDIR', 'COPY', 'LABEL'].map((word) => ({
      created: time,
      created_by: expect.stringContaining(word) as string,
    }));
    expect(config).toMatchObject({ created: time, history });
  });

  test('is the same image when the builder has its layers, and for another commit takes them from the cache', async () => {
    const first = await build(output);
    const second = await build(output);
    const other = await build('type=image,source-date-epoch=1768009999');
    expect(second.digest).toBe(first.digest);
    expect(other.digest).not.toBe(first.digest);
    expect(other.log).toMatch(/^#(\d+) \[2\/2\] COPY .*\n(?:.*\n)*?#\1 CACHED/m);
  });

  test('is the same image from scratch only with rewrite-timestamp', async () => {
    const rewritten = `${output},rewrite-timestamp=true`;
    const digests = [];
    for (const exporter of [output, output, rewritten, rewritten]) {
      digests.push((await build(exporter, '--no-cache')).digest);
      // Layers have times in whole seconds.
      await delay(1000);
    }
    expect(digests[0]).not.toBe(digests[1]);
    expect(digests[2]).toBe(digests[3]);
  });

  test('loses the cache after WORKDIR when the time is a build argument, which is why it is none', async () => {
    const now = Math.floor(Date.now() / 1000);
    await build(output, '--build-arg', `SOURCE_DATE_EPOCH=${now}`);
    const { log } = await build(output, '--build-arg', `SOURCE_DATE_EPOCH=${now + 1}`);
    expect(log).not.toContain('CACHED');
  });
});
