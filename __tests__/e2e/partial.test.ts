/** Two registries, of which the second one does not take what it is to get. */
import { afterAll, expect, test } from 'vitest';
import { octocat, startRegistry } from '../../scripts/engine/registry.ts';
import { startFaultyProxy, type Asked, type Fault } from '../registry/faulty-proxy.ts';
import { imageCell } from './image-cell.ts';
import { createStage, engine, type StagedRun } from './stage.ts';

const stage = await createStage({ Dockerfile: 'FROM scratch\nCOPY hello.txt /\n', 'hello.txt': 'hello\n' });
const other = await startRegistry({ engine });
let faultFor: (asked: Asked) => Fault | undefined = () => undefined;
const proxy = await startFaultyProxy(other.host, (asked) => faultFor(asked));
afterAll(async () => {
  await proxy.stop();
  await other.stop();
});
const [one, two] = [stage.image, `${proxy.host}/octocat/copy`];
const readOnly: Fault = { kind: 'answer', when: 'before', status: 405 };

async function release(version: string): Promise<StagedRun> {
  await stage.repository.commit(version);
  await stage.repository.tag(version);
  await stage.repository.push();
  const inputs = { images: `${one}\n${two}`, registry: stage.registry.host };
  return stage.release(`refs/tags/${version}`, { inputs });
}

/** The digest of each tag, of the first registry and of the second. */
async function standings(): Promise<readonly Record<string, string>[]> {
  return Promise.all([standingsOf(stage.registry.host, 'hello-world'), standingsOf(other.host, 'copy')]);
}

async function standingsOf(host: string, name: string): Promise<Record<string, string>> {
  const headers = {
    authorization: `Basic ${Buffer.from(`${octocat.name}:${octocat.password}`).toString('base64')}`,
    accept: 'application/vnd.oci.image.index.v1+json',
  };
  const get = (path: string): Promise<Response> => fetch(`http://${host}/v2/octocat/${name}/${path}`, { headers });
  const { tags } = (await (await get('tags/list')).json()) as { tags?: string[] };
  const entries = (tags ?? []).toSorted().map(async (tag) => {
    const { headers: answered } = await get(`manifests/${tag}`);
    return [tag, answered.get('docker-content-digest') ?? ''] as const;
  });
  return Object.fromEntries(await Promise.all(entries));
}

function errorOf(run: StagedRun): string {
  expect(run.exitCode, run.log).toBe(1);
  return run.commands.find(({ name }) => name === 'error')?.data ?? '';
}

test('a registry that is read-only is found out before anything is built, and no tag moves anywhere', async () => {
  faultFor = () => undefined;
  const { exitCode, log } = await release('v1.0.0');
  expect(exitCode, log).toBe(0);
  const before = await standings();
  expect(Object.keys(before[1] ?? {})).toEqual(['1', '1.0', '1.0.0', 'latest']);
  faultFor = ({ method }) => (/^(?:GET|HEAD)$/.test(method) ? undefined : readOnly);
  const run = await release('v1.1.0');
  expect(errorOf(run)).toMatch(/ is read-only, nobody can push to .*copy/);
  expect(run.calls.map(({ argv }) => argv[0])).not.toContain('build');
  expect(await standings()).toEqual(before);
});

test('one that becomes so during the build gets nothing, and the first one has no more than the version', async () => {
  const before = await standings();
  faultFor = ({ method, agent }) => (agent === 'release-image' || /^(?:GET|HEAD)$/.test(method) ? undefined : readOnly);
  const run = await release('v1.2.0');
  const error = errorOf(run);
  const after = await standings();
  const { '1.2.0': pushed, ...others } = after[0] ?? {};
  expect([others, after[1]]).toEqual(before);
  expect(error).toMatch(/^The build failed .* "failed to push .*\/octocat\/copy:1\.2\.0: .* 405 Method Not Allowed/);
  expect(run.summary).toMatch(/^### `1\.2\.0` is only partly published: 7 of 8 tags were not moved\n/);
  expect(pushed).toMatch(/^sha256:/);
  expect(run.summary).toContain(`| \`1.2.0\` | \`${one}\` | created |  | ${imageCell(pushed ?? '')} |`);
  expect(run.summary).toContain(`| \`1.2.0\` | \`${two}\` | **not tried** |`);
  expect(JSON.parse(run.outputs['moved-tags'] ?? '')).toHaveLength(8);
});

test('one that loses what was pushed to it leaves every float of both where it is, and the report says which', async () => {
  const before = await standings();
  faultFor = ({ path, agent }) =>
    agent === 'release-image' && path.includes('/manifests/sha256:')
      ? { kind: 'answer', when: 'before', status: 403 }
      : undefined;
  const run = await release('v1.3.0');
  const error = errorOf(run);
  const after = await standings();
  const digest = after[0]?.['1.3.0'] ?? '';
  expect(digest).toMatch(/^sha256:/);
  expect(after).toEqual(before.map((tags) => ({ ...tags, '1.3.0': digest })));
  expect(error).toContain('The image is pushed, but not every tag points at it:');
  for (const name of [one, two]) {
    for (const tag of ['1.3', '1', 'latest']) {
      expect(error).toContain(`- ${name}:${tag}: not tried, because something before it failed`);
      expect(run.summary).toContain(`| \`${tag}\` | \`${name}\` | **not tried** |`);
    }
    expect(run.summary).toContain(`| \`1.3.0\` | \`${name}\` | created |  | ${imageCell(digest, '1.3.0')} |`);
  }
});
