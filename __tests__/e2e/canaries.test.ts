import { mkdtemp, mkdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ActionRun } from '../../scripts/runner/run.ts';
import { canaries, canariesIn, leaksIn, size } from './canaries.ts';
import { textsOf } from './canary-watch.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'canaries-'));
});
afterAll(() => rm(folder, { recursive: true }));

const names = Object.keys(canaries) as readonly (keyof typeof canaries)[];
const unharmed: ActionRun = {
  ...{ exitCode: 0, log: '', shownLog: 'Digest: sha256:…\n', commands: [], outputs: { version: '1.0.0' }, state: {} },
  ...{ env: {}, path: [], summary: '### Released', postExitCode: 0, postLog: '', postSummary: '', postCommands: [] },
  ...{ unexpectedInputs: [], temp: '', durations: { main: 0, ending: undefined, post: 0 } },
  dispose: () => Promise.resolve(),
};

async function leaksOf(run: ActionRun, folders: Readonly<Record<string, string>> = {}): Promise<readonly string[]> {
  return leaksIn({ texts: textsOf(run), folders, since: 0 });
}

test('there are at least twelve, no two alike, and a run without them leaks none', async () => {
  expect(size.canaries).toBeGreaterThanOrEqual(12);
  expect(new Set(Object.values(canaries)).size).toBe(size.canaries);
  expect(await leaksOf(unharmed)).toEqual([]);
});

describe.each(names)('a hole that lets %s out', (name) => {
  const secret: string = canaries[name];
  const line = secret.split('\n').find((each) => each.trim().length > 4) ?? '';

  test.each([
    ['as it is', secret],
    ['in JSON', JSON.stringify({ value: secret })],
    ['in a URL', `https://example.com/?value=${encodeURIComponent(secret.trim())}`],
    ['in base64', Buffer.from(secret).toString('base64')],
    ['in base64 after one byte', Buffer.from(`:${secret}`).toString('base64')],
    ['in base64 after two bytes', Buffer.from(`a:${secret}:b`).toString('base64')],
    ['line by line', line],
  ])('is found %s', (_form, text) => {
    expect(canariesIn(`before ${text} after`)).toContain(name);
  });

  test.each([
    ['log', { shownLog: `#5 0.123 ${line}\n` }],
    ['summary', { summary: `| ${line} |` }],
    ['outputs', { outputs: { metadata: JSON.stringify({ 'buildx.build.ref': line }) } }],
    ['state', { state: { 'docker-config': line } }],
    ['variables of later steps', { env: { DOCKER_AUTH_CONFIG: line } }],
    ['path', { path: [line] }],
    ['log of post', { postLog: `::warning::${line}\n` }],
    ['summary of post', { postSummary: line }],
  ] satisfies [string, Partial<ActionRun>][])('into the %s is found', async (place, leak) => {
    expect(await leaksOf({ ...unharmed, ...leak })).toContain(`${place}: ${name}`);
  });

  test('into a file, its name, or a compressed layer is found', async () => {
    const place = await mkdtemp(join(folder, 'place-'));
    await mkdir(join(place, 'blobs'));
    await writeFile(join(place, '.hidden'), `x${secret}`);
    await writeFile(join(place, 'blobs', 'layer'), gzipSync(Buffer.concat([Buffer.alloc(1000), Buffer.from(secret)])));
    await mkdir(join(place, encodeURIComponent(line)));
    await writeFile(join(place, encodeURIComponent(line), 'empty'), '');
    const leaks = await leaksOf(unharmed, { place });
    const files = ['.hidden', 'blobs/layer', `${encodeURIComponent(line)}/empty`];
    for (const file of files) expect(leaks).toContain(`place, ${join(place, file)}: ${name}`);
  });
});

test('the masks of the runner are no leak', async () => {
  expect(await leaksOf({ ...unharmed, postLog: `::add-mask::${canaries.password}\n` })).toEqual([]);
});

test('a file that was there before the run is none either, and one that only claims to be older is', async () => {
  const place = await mkdtemp(join(folder, 'old-'));
  await writeFile(join(place, 'file'), canaries.password);
  await utimes(join(place, 'file'), 0, 0);
  const traces = { texts: {}, folders: { place } };
  expect(await leaksIn({ ...traces, since: Date.now() + 60_000 })).toEqual([]);
  expect(await leaksIn({ ...traces, since: Date.now() - 60_000 })).toHaveLength(1);
});
