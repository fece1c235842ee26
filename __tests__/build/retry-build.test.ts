import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { diagnose } from '../../src/build/failure.ts';
import { buildRetry } from '../../src/build/retry-build.ts';
import { runBuild, type BuiltImage } from '../../src/build/run-build.ts';
import { createTemporaryFiles } from '../../src/build/temporary-files.ts';
import type { Retry } from '../../src/registry/retry.ts';
import { findBuildx } from '../../src/tools/buildx.ts';
import { clean } from '../../src/tools/clean.ts';
import { createDocker } from '../../src/tools/docker.ts';
import { startFaultyProxy, type Asked, type Fault, type FaultyProxy } from '../registry/faulty-proxy.ts';
import { startDistribution, type Running } from '../registry/servers.ts';

const folder = new URL('recorded/', import.meta.url);
const push = 'failed to push ghcr.io/acme/app:1: ';
const status = 'unexpected status from PUT request to https://ghcr.io/v2/acme/app/manifests/1: ';
const pull = 'alpine:3: failed to resolve source metadata for docker.io/library/alpine:3: ';

function failure(error: string): ReturnType<typeof diagnose> {
  return diagnose([`ERROR: failed to build: failed to solve: ${error}`]);
}

describe('a failed build may succeed the next time, which', () => {
  test('finds three of the recorded failures worth it: a limit, and two registries that are not listening', () => {
    const names = readdirSync(folder).filter((name) => name.endsWith('.txt'));
    const worth = names.filter((name) => {
      const text = readFileSync(new URL(name, folder), 'utf8');
      return diagnose(text.split('\n').map(clean)).passes !== undefined;
    });
    expect(worth.toSorted()).toEqual(['base-rate-limited.txt', 'base-refused.txt', 'registry-refused.txt']);
  });

  test.each([
    ...['429 Too Many Requests', '500 Internal Server Error', '502 Bad Gateway', '503 Service Unavailable'].map(
      (answer) => `${push}${status}${answer}`,
    ),
    `${push}failed to do request: Put "https://ghcr.io/v2/acme/app/blobs/uploads/1": write tcp 10.0.0.1:5->1.1.1.1:443: write: broken pipe`,
    `${push}failed to copy: failed to do request: Put "https://ghcr.io/v2/x": read tcp 10.0.0.1:5->1.1.1.1:443: read: connection reset by peer`,
    `${push}failed to do request: Head "https://ghcr.io/v2/x": EOF`,
    `${push}failed to do request: Head "https://ghcr.io/v2/x": net/http: TLS handshake timeout`,
    `${pull}failed to do request: Head "https://registry-1.docker.io/v2/library/alpine/manifests/3": dial tcp 1.1.1.1:443: i/o timeout`,
    `${pull}failed to authorize: failed to fetch oauth token: unexpected status from GET request to https://auth.docker.io/token: 503 Service Unavailable`,
    'failed to compute cache key: failed to copy: httpReadSeeker: failed open: unexpected status from GET request to https://ghcr.io/v2/x: 503 Service Unavailable',
  ])('is true for %j', (error) => {
    expect(failure(error).passes).toBeDefined();
  });

  test.each([
    `${push}${status}401 Unauthorized`,
    `${push}${status}403 Forbidden`,
    `${push}${status}400 Bad Request`,
    `${push}write /var/lib/docker: no space left on device`,
    `${pull}docker.io/library/alpine:3: not found`,
    `${pull}failed to do request: Head "https://registry.invalid/v2/": dial tcp: lookup registry.invalid: no such host`,
    'process "/bin/sh -c echo failed to push x: 503 Service Unavailable" did not complete successfully: exit code: 1',
    'process "/bin/sh -c curl http://x # connection refused" did not complete successfully: exit code: 7',
    'process "/bin/sh -c echo toomanyrequests" did not complete successfully: exit code: 1',
    'process "/bin/sh -c test  # i/o timeout" did not complete successfully: exit code: 1',
    'dockerfile parse error on line 2: unknown instruction: 503',
    '503 Service Unavailable',
    '',
  ])('is false for %j', (error) => {
    expect(failure(error).passes).toBeUndefined();
  });
});

describe('buildRetry', () => {
  const broken = failure(`${push}${status}503 Service Unavailable`);

  test('names the host and the status, and waits longer each time, but three times only', () => {
    const expected = { registry: 'ghcr.io', class: 'transient', status: 503 };
    expect([1, 2, 3].map((attempt) => buildRetry(broken, attempt, 0.5))).toEqual(
      [3750, 15_000, 45_000].map((wait) => ({ ...expected, wait })),
    );
    expect(buildRetry(broken, 4, 0.5)).toBeUndefined();
  });

  test('takes no host from what only looks like one', () => {
    const odd = failure(`${push}unexpected status from PUT request to https://<b>/v2/: 429 Too Many Requests`);
    expect(buildRetry(odd, 1, 0)).toEqual({ registry: 'a registry', class: 'throttled', status: 429, wait: 2500 });
  });
});

describe('a push, by the real engine to a real registry,', () => {
  let registry: Running;
  let proxy: FaultyProxy;
  let context: string;
  let faultFor: (asked: Asked) => Fault | undefined;
  let sleeps: number[];
  let retries: Retry[];
  let lines: string[];

  beforeAll(async () => {
    registry = await startDistribution({ kind: 'none' });
    proxy = await startFaultyProxy(registry.host, (asked) => faultFor(asked));
    context = await mkdtemp(path.join(tmpdir(), 'retry-build-'));
    await writeFile(path.join(context, 'Dockerfile'), 'FROM scratch\nCOPY Dockerfile /\n');
  });
  afterAll(async () => {
    await proxy.stop();
    await registry.stop();
    await rm(context, { recursive: true });
  });
  beforeEach(() => {
    [sleeps, retries, lines] = [[], [], []];
    proxy.seen.length = 0;
  });

  async function pushTo(name: string): Promise<BuiltImage> {
    const env = process.env;
    const files = createTemporaryFiles(await mkdtemp(path.join(context, 'files-')));
    const output = `type=image,name=${proxy.host}/acme/${name},push=true`;
    return runBuild({
      docker: createDocker({ buildx: await findBuildx({ env, cwd: context }), env, cwd: context }),
      argv: ['build', '--iidfile', files.iidFile, '--metadata-file', files.metadataFile, '--output', output, '--', '.'],
      files,
      onLine: (line) => lines.push(line),
      onRetry: (retry) => retries.push(retry),
      retry: { sleep: (milliseconds) => Promise.resolve(sleeps.push(milliseconds)), random: () => 0 },
    });
  }

  test('is started again when the registry limits it, and its layer is sent once', async () => {
    // The engine itself tries five times.
    faultFor = ({ method, path: asked }) =>
      method === 'PUT' && asked.includes('/manifests/') && retries.length === 0
        ? { kind: 'answer', when: 'before', status: 429 }
        : undefined;
    const { digest } = await pushTo('limited:1');
    expect(retries).toEqual([
      { registry: proxy.host, what: 'build and push', class: 'throttled', status: 429, attempt: 1, wait: 2500 },
    ]);
    const answer = await fetch(`http://${registry.host}/v2/acme/limited/manifests/1`, {
      headers: {
        accept: 'application/vnd.oci.image.index.v1+json,application/vnd.docker.distribution.manifest.v2+json',
      },
    });
    expect(answer.headers.get('docker-content-digest')).toBe(digest);
    const uploads = proxy.seen.filter((line) => /^PUT 201 .*\/blobs\/uploads\//.test(line));
    expect(new Set(uploads.map((line) => /digest=([^&]+)/.exec(line)?.[1])).size).toBe(uploads.length);
  });

  test('is given up after four tries', async () => {
    faultFor = ({ method }) => (method === 'PUT' ? { kind: 'answer', when: 'before', status: 429 } : undefined);
    await expect(pushTo('always:1')).rejects.toMatchObject({ failure: { code: 'build-failed' } });
    expect(sleeps).toEqual([2500, 10_000, 30_000]);
  });

  test('is not started again when the registry forbids it', async () => {
    faultFor = ({ method }) => (method === 'POST' ? { kind: 'answer', when: 'before', status: 403 } : undefined);
    await expect(pushTo('forbidden:1')).rejects.toMatchObject({ failure: { code: 'build-failed' } });
    expect(retries).toEqual([]);
  });
});
