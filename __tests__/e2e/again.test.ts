/** A version that the registry has already: the release once more, and what is no such thing. */
import { beforeAll, describe, expect, test } from 'vitest';
import { imageCell } from './image-cell.ts';
import { createStage, type RunOverrides, type StagedRun } from './stage.ts';

const stage = await createStage({ Dockerfile: 'FROM scratch\nCOPY hello.txt /\n', 'hello.txt': 'hello\n' });
const { client, image, repository } = stage;
let first: StagedRun;
let everything: Readonly<Record<string, string>>;

beforeAll(async () => {
  await repository.tag('v1.0.0');
  await repository.push();
  first = await stage.release('refs/tags/v1.0.0');
  expect(first.exitCode, first.log).toBe(0);
  everything = await client.everything();
});

function errorOf(run: StagedRun): string {
  expect([run.exitCode, run.outputs]).toEqual([1, {}]);
  expect(run.summary).toMatch(/^### Not released\n/);
  const [error, ...others] = run.commands.filter(({ name }) => name === 'error');
  expect(others).toEqual([]);
  return error?.data ?? '';
}

/** A run that builds nothing, writes nothing and leaves every byte as it is. */
async function releaseNothing(overrides: RunOverrides = {}, ref = 'refs/tags/v1.0.0'): Promise<StagedRun> {
  const run = await stage.release(ref, overrides);
  expect(run.calls.map(({ argv }) => argv[0])).not.toContain('build');
  expect(run.requests.filter((line) => line.startsWith('PUT'))).toEqual([]);
  expect(await client.everything()).toEqual(everything);
  return run;
}

describe('a finished release that is run again', () => {
  let again: StagedRun;
  beforeAll(async () => {
    again = await releaseNothing();
  });

  test('is green after seconds, and its post step has nothing to do', () => {
    expect(again).toMatchObject({ exitCode: 0, postExitCode: 0, postLog: '' });
    expect(again.durations.main).toBeLessThan(15_000);
  });

  test('has the outputs that it had, except for what only a build knows', () => {
    const { imageid, metadata, 'moved-tags': moved = '', ...same } = first.outputs;
    expect([imageid, metadata]).not.toContain(undefined);
    expect(again.outputs).toEqual({ ...same, metadata: '{}', 'moved-tags': '[]' });
    expect(JSON.parse(moved)).toHaveLength(4);
  });

  test('says that it was released before, and where every tag is', () => {
    const { digest = '' } = first.outputs;
    expect(again.summary).toMatch(/^### `1\.0\.0` was released before, and all is as it should be\n/);
    for (const tag of ['1.0.0', '1.0', '1', 'latest'])
      expect(again.summary).toContain(
        `| \`${tag}\` | \`${image}\` | unchanged | ${imageCell(digest, '1.0.0')} | ${imageCell(digest, '1.0.0')} |`,
      );
  });

  test('reads nothing but manifests, and writes nothing: it only asks whether it may', () => {
    const kinds = again.requests.map((line) =>
      line.replace(/ \/v2\/.*\/(manifests|blobs|blobs\/uploads)\/[^/]*$/, ' $1'),
    );
    expect(new Set(kinds)).toEqual(
      new Set([
        'GET 401 /v2/',
        'POST 202 blobs/uploads',
        'DELETE 204 blobs/uploads',
        'HEAD 200 manifests',
        'HEAD 404 manifests',
        'GET 200 manifests',
      ]),
    );
  });
});

test('a float that somebody else has moved away is put right without a build', async () => {
  const [child] = (await client.manifest('1.0.0')).manifests ?? [];
  await client.point('latest', child?.digest ?? '');
  expect(await client.everything()).not.toEqual(everything);
  const run = await stage.release('refs/tags/v1.0.0');
  expect(run.exitCode, run.log).toBe(0);
  expect(run.calls.map(({ argv }) => argv[0])).not.toContain('build');
  expect(run.requests.filter((line) => line.startsWith('PUT'))).toHaveLength(1);
  expect(await client.everything()).toEqual(everything);
  const previous = { [`${image}:latest`]: child?.digest };
  expect(JSON.parse(run.outputs['previous'] ?? '')).toEqual(previous);
  expect(run.summary).toMatch(
    /^### `1\.0\.0` was released before, and what was missing is there now; moved `latest` from [0-9a-f]{12} to 1\.0\.0\n/,
  );
});

test('with on-exists: fail a release that is run again is refused, and names what is there', async () => {
  const error = errorOf(await releaseNothing({ inputs: { 'on-exists': 'fail' } }));
  expect(error).toContain('The version is released already, and "on-exists" is "fail":');
  expect(error).toContain(
    `${image}:1.0.0 is ${first.outputs['digest'] ?? ''}, of commit ${await repository.sha('v1.0.0')}`,
  );
});

test('a tag that was moved to another commit is refused, with the digest of what is there and both commits', async () => {
  const released = await repository.sha('v1.0.0');
  await repository.commit('Something else');
  await repository.git('tag', '--force', '--message', 'v1.0.0', 'v1.0.0');
  expect(await repository.sha('v1.0.0')).not.toBe(released);
  const error = errorOf(await releaseNothing());
  expect(error).toContain(
    `The version is released already, and not as the image of this commit, ${await repository.sha('v1.0.0')}, on every registry:`,
  );
  expect(error).toContain(`${image}:1.0.0 is ${first.outputs['digest'] ?? ''}, of commit ${released}`);
  expect(error).toContain('Nothing was built and no tag was moved. Release the next version');
});

test('with on-exists: skip that is left as it is, and the run is green', async () => {
  const run = await releaseNothing({ inputs: { 'on-exists': 'skip' } });
  expect(run.exitCode, run.log).toBe(0);
  expect(run.outputs['digest']).toBe(first.outputs['digest']);
  expect(run.summary).toMatch(/^### `1\.0\.0` is released already, and was left as it is\n/);
});
