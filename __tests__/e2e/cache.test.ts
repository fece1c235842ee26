/** Builds that find the layers of an earlier one in the registry, because their builder no longer has them. */
import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { busybox, createStage, everythingOf, runSteps, shell, type StagedRun } from './stage.ts';

/** What the builder and the log know the step by, and the one after it, without which it cannot be forgotten. */
const marker = `step-${randomUUID()}`;
const stage = await createStage({
  ...busybox,
  Dockerfile: `${shell}RUN echo ${marker} > /made.txt\nCOPY ${marker}.txt /\n`,
  [`${marker}.txt`]: 'hello\n',
});
const { repository, image } = stage;
const inputs = { cache: 'registry', promote: 'never', ...runSteps };

/** Makes the builder forget the steps, and nothing of other tests. @returns what it still has of them */
async function forget(): Promise<string> {
  // What another step builds on is only forgotten after that.
  for (const description of [marker, 'imported', marker])
    await stage.docker('buildx', 'prune', '--all', '--force', '--filter', `description~=${description}`);
  return stage.docker('buildx', 'du', '--verbose', '--filter', `description~=${marker}`);
}

/** Whether the step ran, or its layer was found. */
function wasCached({ log }: StagedRun): boolean {
  const [, number = ''] = new RegExp(`^#(\\d+) \\[.*${marker}`, 'm').exec(log) ?? [];
  return new RegExp(`^#${number} CACHED$`, 'm').test(log);
}

/** The tags of the caches that a run was told to read and to write. */
function cacheTags({ calls }: StagedRun): Record<'from' | 'to', readonly string[]> {
  const [argv = []] = calls.map((call) => call.argv).filter((words) => words[0] === 'build');
  const after = (flag: string): readonly string[] =>
    argv.flatMap((word, index) => (argv[index - 1] === flag ? (/:(buildcache-[^,]*)/.exec(word)?.[1] ?? word) : []));
  return { from: after('--cache-from'), to: after('--cache-to') };
}

let first: StagedRun;
beforeAll(async () => {
  first = await stage.release('refs/heads/main', { inputs });
});

describe('cache: registry', () => {
  test('the first build finds no cache, goes on without, and writes one', async () => {
    expect(first.exitCode, first.log).toBe(0);
    expect(first.log).toContain(`\nCache: ${image}, read and written\n`);
    expect(first.log).toMatch(/^#\d+ The build goes on without this cache: .*not found$/m);
    expect(first.log).not.toContain('ERROR');
    expect(wasCached(first)).toBe(false);
    const { from, to } = cacheTags(first);
    expect(from).toEqual(to);
    const manifest = await stage.client.manifest(to[0] ?? '');
    expect(manifest).toMatchObject({ mediaType: 'application/vnd.oci.image.manifest.v1+json' });
  });

  test('the build of another commit, by a builder that knows nothing of it, runs only what has changed', async () => {
    expect(await forget()).not.toContain(marker);
    await repository.write({ [`${marker}.txt`]: 'hello again\n' });
    await repository.commit('Say it again');
    const second = await stage.release('refs/heads/main', { inputs });
    expect(second.exitCode, second.log).toBe(0);
    expect(wasCached(second), second.log).toBe(true);
  });

  test('without it, the same builder runs the step again', async () => {
    expect(await forget()).not.toContain(marker);
    const without = await stage.release('refs/heads/main', { inputs: { ...inputs, cache: 'off' } });
    expect(without.exitCode, without.log).toBe(0);
    expect(wasCached(without)).toBe(false);
    expect(cacheTags(without)).toEqual({ from: [], to: [] });
  });

  test('a release reads the cache of the default branch, and never that of another one', async () => {
    expect(await forget()).not.toContain(marker);
    await repository.git('branch', 'elsewhere');
    const elsewhere = await stage.release('refs/heads/elsewhere', { inputs });
    await repository.tag('v1.0.0');
    expect(await forget()).not.toContain(marker);
    const release = await stage.release('refs/tags/v1.0.0', { inputs });
    expect([elsewhere.exitCode, release.exitCode], release.log).toEqual([0, 0]);
    expect(wasCached(release), release.log).toBe(true);
    expect(cacheTags(release).from).toContain(cacheTags(first).to[0]);
    expect(cacheTags(release).from).not.toContain(cacheTags(elsewhere).to[0]);
  });
});

// There is no server of GitHub's cache here: what it would be asked ends at a port where nobody listens.
test("GitHub's cache is asked by BuildKit; when it does not answer, no build fails, and its token is seen nowhere", async () => {
  // BuildKit reads in the token for which refs it is (tonistiigi/go-actions-cache).
  const scopes = JSON.stringify([{ Scope: 'refs/heads/main', Permission: 3 }]);
  const claims = JSON.stringify({ ac: scopes, nbf: 0, exp: 4_102_444_800, nonce: randomUUID() });
  const body = Buffer.from(claims).toString('base64url');
  const env = {
    ACTIONS_RUNTIME_TOKEN: `eyJhbGciOiJub25lIn0.${body}.c2lnbmF0dXJl`,
    ACTIONS_RESULTS_URL: 'http://127.0.0.1:9/',
    ACTIONS_CACHE_SERVICE_V2: 'true',
  };
  const run = await stage.release('refs/heads/main', { inputs: { ...inputs, cache: 'gha', push: 'false' }, env });
  expect(run.exitCode, run.log).toBe(0);
  expect(run.log).toContain("\nCache: GitHub's cache, read and written\n");
  const asked = [
    ...run.log.matchAll(
      /^#(\d+) (?:ERROR|The build goes on without this cache): Post "http:\/\/127\.0\.0\.1:9\/twirp\//gm,
    ),
  ].map(([, step]) => step);
  expect(new Set(asked).size).toBe(2);
  const { from, to } = cacheTags(run);
  expect(from.join()).toMatch(/^type=gha,scope=release-image-linux-amd64-[0-9a-f]{16}$/);
  expect(to).toEqual([`${from.join()},mode=max,ignore-error=true`]);
  expect(await everythingOf(run)).not.toContain(body);
});
