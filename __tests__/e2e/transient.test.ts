import { afterAll, beforeEach, expect, test } from 'vitest';
import { octocat } from '../../scripts/engine/registry.ts';
import { startFaultyProxy, type Asked, type Fault } from '../registry/faulty-proxy.ts';
import { createStage } from './stage.ts';

const stage = await createStage({ Dockerfile: 'FROM scratch\nCOPY hello.txt /\n', 'hello.txt': 'hello\n' });
let faultFor: (asked: Asked) => Fault | undefined;
const proxy = await startFaultyProxy(stage.registry.host, (asked) => faultFor(asked));
afterAll(() => proxy.stop());
const image = `${proxy.host}/octocat/hello-world`;
const headers = { authorization: `Basic ${Buffer.from(`${octocat.name}:${octocat.password}`).toString('base64')}` };

beforeEach(() => {
  proxy.seen.length = 0;
});

async function digestOf(tag: string): Promise<string | null> {
  const accept = 'application/vnd.oci.image.index.v1+json, application/vnd.docker.distribution.manifest.v2+json';
  const url = `http://${stage.registry.host}/v2/octocat/hello-world/manifests/${tag}`;
  return (await fetch(url, { headers: { ...headers, accept } })).headers.get('docker-content-digest');
}

test('a release survives one 503 on each request of its own, and says so', async () => {
  await stage.repository.tag('v1.0.0');
  const failed = new Set<string>();
  faultFor = ({ method, path, agent }) => {
    const kind = `${method} ${path}`;
    if (agent !== 'release-image' || failed.has(kind)) return undefined;
    failed.add(kind);
    return { kind: 'answer', when: 'before', status: 503 };
  };
  const run = await stage.release('refs/tags/v1.0.0', { inputs: { images: image } });
  expect(run.exitCode, run.log).toBe(0);
  for (const tag of ['1.0.0', '1.0', '1', 'latest']) expect(await digestOf(tag)).toBe(run.outputs['digest']);
  // The end of the upload that was begun to see whether one may push is tried once.
  const count = proxy.seen.filter((line) => line.includes(' 503* ') && !line.startsWith('DELETE')).length;
  expect([...failed].map((kind) => kind.replace(/ .*/, '')).toSorted()).toEqual(
    expect.arrayContaining(['GET', 'HEAD', 'PUT']),
  );
  expect(run.outputs['retries']).toBe(String(count));
  const line = `Recovered from ${count} transient failures: ${proxy.host} 503 (${count})`;
  expect(run.summary).toContain(`\n${line}\n`);
  expect(run.shownLog).toContain(line);
  expect(run.shownLog.match(/at the moment \(.*503\)\. Try 2 follows in 0\.\d s\./g)).toHaveLength(count);
});

test('a push that the registry limits is started again after a few seconds, with a warning', async () => {
  await stage.repository.tag('v1.1.0');
  // The engine tries five times by itself, without waiting; the action waits for 2.5 s at least.
  let first: number | undefined;
  faultFor = ({ method, path, agent }) => {
    if (agent === 'release-image' || method !== 'PUT' || !path.includes('/manifests/')) return undefined;
    first ??= performance.now();
    return performance.now() - first < 1500 ? { kind: 'answer', when: 'before', status: 429 } : undefined;
  };
  const run = await stage.release('refs/tags/v1.1.0', { inputs: { images: image } });
  expect(run.exitCode, run.log).toBe(0);
  const warnings = run.commands.filter(({ name }) => name === 'warning').map(({ data }) => data);
  expect(warnings).toEqual([
    expect.stringMatching(
      /^Cannot build and push at the moment \(.*throttled, 429\)\. Try 2 follows in [2-5]\.\d s\.$/,
    ),
  ]);
  expect(run.outputs['retries']).toBe('1');
  expect(
    run.calls.filter(({ program, argv }) => program === 'docker-buildx' && argv.includes('--iidfile')),
  ).toHaveLength(2);
  expect(await digestOf('1.1.0')).toBe(run.outputs['digest']);
  expect(run.summary).toContain(`Recovered from 1 transient failure: ${proxy.host} 429 (1)`);
});
