import { resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startSlowRegistry } from './slow-registry.ts';
import { createStage, type RunOverrides, type StagedRun } from './stage.ts';

const stage = await createStage({ Dockerfile: 'FROM scratch\nCOPY hello.txt /\n', 'hello.txt': 'hello\n' });
const { client, image, repository } = stage;
let held = /never/;
let onHeld = (): void => undefined;
const slow = await startSlowRegistry(stage.registry.host, (method, path) => {
  if (!held.test(`${method} ${path}`)) return 'pass';
  onHeld();
  return 'hold';
});
afterAll(() => slow.stop());
const floats = ['1.4', '1', 'latest'];
const digests: Record<string, string> = {};

function rollBack(overrides: RunOverrides = {}): Promise<StagedRun> {
  const action = resolve(import.meta.dirname, '../../rollback');
  const inputs = { images: `${slow.host}/octocat/hello-world`, withdraw: '1.4.2' };
  return stage.release('refs/heads/main', { action, inputs, ...overrides });
}

async function standings(): Promise<readonly (string | undefined)[]> {
  const found = await Promise.all(floats.map((tag) => client.digest(`${image}:${tag}`)));
  return found.map((digest) => Object.keys(digests).find((version) => digests[version] === digest));
}

beforeAll(async () => {
  for (const version of ['1.4.1', '1.4.2']) {
    await repository.write({ 'hello.txt': version });
    await repository.commit(version);
    await repository.tag(`v${version}`);
    await repository.push();
    digests[version] = (await stage.release(`refs/tags/v${version}`)).outputs['digest'] ?? '';
  }
});

// Each goes on where the one before was cancelled.
test.each([
  ['the first look', /GET .*\/tags\/list/, ['1.4.2', '1.4.2', '1.4.2'], ''],
  ['the marker', /PUT .*\/withdrawn-1\.4\.2/, ['1.4.2', '1.4.2', '1.4.2'], ':latest not-reached 1.4.2'],
  ['a float', /PUT .*\/manifests\/1$/, ['1.4.1', '1.4.2', '1.4.1'], ':latest moved 1.4.2 ('],
])(
  'a rollback that is cancelled at %s is gone within 5 seconds, and says what was moved',
  async (_, at, left, told) => {
    const signal = new AbortController();
    held = at;
    onHeld = (): void => {
      signal.abort();
    };
    const run = await rollBack({ signal: signal.signal });
    held = /never/;
    expect(run.exitCode, run.log).toBe(130);
    expect(run.durations.ending).toBeLessThan(5000);
    expect(await standings()).toEqual(left);
    expect(run.log).toContain(told);
    expect(run.summary).toContain('The run was cancelled');
    expect(JSON.parse(run.outputs['failed'] ?? '')).toMatchObject([{ code: 'cancelled' }]);
  },
);

test('done again, it does the rest', async () => {
  const run = await rollBack();
  expect(run.exitCode, run.log).toBe(0);
  expect(JSON.parse(run.outputs['moved-tags'] ?? '')).toMatchObject([{ tag: '1', state: 'moved' }]);
  expect(await standings()).toEqual(['1.4.1', '1.4.1', '1.4.1']);
  expect((await stage.release('refs/tags/v1.4.2')).exitCode).toBe(1);
});
