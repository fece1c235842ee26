import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';

import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const dist = join(import.meta.dirname, '../../dist');
const entrances = readdirSync(join(dist, '../src/entrypoints')).map((file) => basename(file, '.ts'));

/** Words that are in a package and in nothing else of the bundle. */
const packages = {
  '@actions/core': 'supports job summaries',
  '@actions/github': 'octokit/graphql',
  '@sigstore/sign': 'CA_CREATE_SIGNING_CERTIFICATE_ERROR',
  '@sigstore/tuf': 'TUF_INIT_CACHE_ERROR',
  handlebars: 'Handlebars',
  'moment-timezone': 'moment-timezone',
};
type Package = keyof typeof packages;

let scratch: string;
beforeAll(async () => {
  scratch = await mkdtemp(join(tmpdir(), 'loaded-'));
  const tell = `process.on('exit', () => console.error('loaded ' + JSON.stringify(Object.keys(require.cache))));\n`;
  await writeFile(join(scratch, 'tell.cjs'), tell);
});
afterAll(() => rm(scratch, { recursive: true }));

/** Starts an entrance and sees which files of the bundle it has read when it ends. */
async function loadedBy(
  entrance: string,
  ...words: readonly string[]
): Promise<{ readonly bytes: number; readonly packages: readonly Package[] }> {
  const argv = ['--require', join(scratch, 'tell.cjs'), join(dist, entrance, 'index.js'), ...words];
  const env = { RUNNER_TEMP: scratch, INPUT_IMAGES: 'Not A Name' };
  const end = await promisify(execFile)(process.execPath, argv, { env }).catch((error: unknown) => error);
  const list = /^loaded (.*)$/m.exec((end as { stderr: string }).stderr)?.[1] ?? '[]';
  const files = (JSON.parse(list) as string[]).filter((file) => file.startsWith(join(dist, 'bundle')));
  const text = (await Promise.all(files.map((file) => readFile(file, 'utf8')))).join('');
  const found = Object.entries(packages).filter(([, words]) => text.includes(words));
  return { bytes: Buffer.byteLength(text), packages: found.map(([name]) => name as Package) };
}

describe('of the one bundle in dist/', () => {
  test('every package that may be left out is a part', async () => {
    const files = readdirSync(join(dist, 'bundle')).map((file) => readFile(join(dist, 'bundle', file), 'utf8'));
    const text = (await Promise.all(files)).join('');
    expect(Object.entries(packages).filter(([, words]) => !text.includes(words))).toEqual([]);
  });

  test.each(entrances.filter((name) => name !== 'post' && name !== 'cli'))(
    'a %s that refuses its inputs loads the toolkit and no other of these packages',
    async (name) => {
      expect((await loadedBy(name)).packages).toEqual(['@actions/core']);
    },
  );

  test('a plan from the command line loads none of these packages, and nothing of a build or a release', async () => {
    const [plan, release] = await Promise.all([loadedBy('cli', 'plan', '--images', 'a/b'), loadedBy('cli', 'release')]);
    expect([plan.packages, release.packages]).toEqual([[], []]);
    expect(plan.bytes).toBeLessThan(release.bytes);
  });

  test('a post step with nothing to do loads less than a twentieth of what a release loads', async () => {
    const [post, release] = await Promise.all([loadedBy('post'), loadedBy('release')]);
    expect(post.packages).toEqual([]);
    expect(post.bytes).toBeGreaterThan(0);
    expect(post.bytes).toBeLessThan(release.bytes / 20);
  });
});
