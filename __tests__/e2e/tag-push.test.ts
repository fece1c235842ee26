import { beforeAll, describe, expect, test } from 'vitest';
import { inputsKey } from '../../src/registry/image-notes.ts';
import { octocat } from '../../scripts/engine/registry.ts';
import { imageCell } from './image-cell.ts';
import { createStage, everythingOf, filesBelow, type StagedRun } from './stage.ts';

const stage = await createStage({ Dockerfile: 'FROM scratch\nCOPY hello.txt /\n', 'hello.txt': 'hello\n' });
const { client, image, repository } = stage;
let first: StagedRun;
let second: StagedRun;

beforeAll(async () => {
  await repository.tag('v1.0.0');
  await repository.push();
  first = await stage.release('refs/tags/v1.0.0');
  await repository.write({ 'hello.txt': 'hello again\n' });
  await repository.commit('Say it again');
  await repository.tag('v1.1.0');
  await repository.push();
  second = await stage.release('refs/tags/v1.1.0');
});

describe('after v1.0.0 and v1.1.0 were pushed', () => {
  test('both runs succeeded', () => {
    expect([first.exitCode, second.exitCode], first.log + second.log).toEqual([0, 0]);
  });

  test('everybody sees the tags on the digests that the action reported', async () => {
    expect(await client.tags()).toEqual(['1', '1.0', '1.0.0', '1.1', '1.1.0', 'latest']);
    expect(first.outputs['digest']).not.toBe(second.outputs['digest']);
    for (const tag of ['1.0.0', '1.0']) expect(await client.digest(`${image}:${tag}`)).toBe(first.outputs['digest']);
    for (const tag of ['1.1.0', '1.1', '1', 'latest'])
      expect(await client.digest(`${image}:${tag}`)).toBe(second.outputs['digest']);
  });

  const standard = async (): Promise<Record<string, string>> => ({
    'org.opencontainers.image.created': '2026-01-02T03:05:05.000Z',
    'org.opencontainers.image.description': 'Says hello',
    'org.opencontainers.image.licenses': 'Apache-2.0',
    'org.opencontainers.image.revision': await repository.sha('v1.1.0'),
    'org.opencontainers.image.source': 'https://github.com/octocat/hello-world',
    'org.opencontainers.image.title': 'hello-world',
    'org.opencontainers.image.url': 'https://github.com/octocat/hello-world',
    'org.opencontainers.image.version': '1.1.0',
  });

  test('the image that is pulled by its digest has the labels', async () => {
    const pinned = second.outputs['image-refs'] ?? '';
    await client.docker('pull', '--quiet', pinned);
    const labels = await client.docker('image', 'inspect', '--format', '{{json .Config.Labels}}', pinned);
    await client.docker('image', 'rm', '--force', pinned);
    expect(JSON.parse(labels)).toEqual(await standard());
  });

  test('the index has the same as annotations, and says from which inputs it was built', async () => {
    const index = await client.manifest('1.1.0');
    expect(index.mediaType).toBe('application/vnd.oci.image.index.v1+json');
    const { [inputsKey]: inputs, ...others } = index.annotations ?? {};
    expect(others).toEqual(await standard());
    expect(inputs).toMatch(/^[0-9a-f]{64}$/);
  });

  test('the outputs say what was planned', async () => {
    const names = ['1.1.0', '1.1', '1', 'latest'];
    const tags = names.map((name) => `${image}:${name}`);
    const labels = Object.entries(await standard());
    expect(second.outputs).toMatchObject({
      version: '1.1.0',
      tags: tags.join('\n'),
      'tag-names': names.join('\n'),
      labels: labels.map(([key, value]) => `${key}=${value}`).join('\n'),
      annotations: labels.map(([key, value]) => `manifest:${key}=${value}`).join('\n'),
    });
    expect(JSON.parse(second.outputs['json'] ?? '')).toEqual({
      tags,
      'tag-names': names,
      labels: await standard(),
      annotations: labels.map(([key, value]) => `manifest:${key}=${value}`),
    });
  });

  test('the outputs say what was built', async () => {
    const { digest = '', imageid, metadata = '' } = second.outputs;
    const [child] = (await client.manifest(digest)).manifests ?? [];
    expect(digest).toMatch(/^sha256:[0-9a-f]{64}$/);
    expect(second.outputs['image-refs']).toBe(`${image}@${digest}`);
    expect(imageid).toBe(digest);
    expect(JSON.parse(metadata)).toMatchObject({ 'containerimage.digest': digest, 'image.name': `${image}:1.1.0` });
    const platform = `${child?.platform?.os ?? ''}/${child?.platform?.architecture ?? ''}`;
    expect(JSON.parse(second.outputs['platform-digests'] ?? '')).toEqual({ [platform]: child?.digest });
  });

  test('the log has its plan and its build folded, and ends with where every tag stands', () => {
    const [before = '', now = ''] = [first, second].map(({ outputs }) => outputs['digest']?.slice(0, 19));
    const groups = second.commands.filter(({ name }) => name === 'group').map(({ data }) => data);
    expect(groups).toEqual(['Plan', 'Build']);
    const open = second.shownLog.slice(second.shownLog.lastIndexOf('##[endgroup]')).split('\n').slice(1, 7);
    const gap = ' '.repeat(before.length);
    expect(open).toEqual([
      expect.stringMatching(/^Released 1\.1\.0 in \d+\.\d s: created 1\.1; moved 1, latest from 1\.0\.0 to 1\.1\.0$/),
      `  1.1.0   -${gap.slice(1)}  ->  ${now}  created`,
      `  1.1     -${gap.slice(1)}  ->  ${now}  created`,
      `  1       ${before}  ->  ${now}  moved`,
      `  latest  ${before}  ->  ${now}  moved`,
      `Digest: ${second.outputs['digest'] ?? ''}`,
    ]);
  });

  test('the summary tells every tag, the platform with its size, and how to pull by digest', async () => {
    const [{ digest: before = '' }, { digest = '' }] = [first.outputs, second.outputs];
    const [child] = (await client.manifest(digest)).manifests ?? [];
    const { config, layers = [] } = await client.manifest(child?.digest ?? '');
    const size = [config, ...layers].reduce((sum, part) => sum + (part?.size ?? 0), 0);
    expect(second.summary).toMatch(
      /^### Released `1\.1\.0` in \d+\.\d s: created `1\.1`; moved `1`, `latest` from 1\.0\.0 to 1\.1\.0\n/,
    );
    for (const tag of ['1.1.0', '1.1'])
      expect(second.summary).toContain(`| \`${tag}\` | \`${image}\` | created |  | ${imageCell(digest, '1.1.0')} |`);
    for (const tag of ['1', 'latest'])
      expect(second.summary).toContain(
        `| \`${tag}\` | \`${image}\` | moved | ${imageCell(before, '1.0.0')} | ${imageCell(digest, '1.1.0')} |`,
      );
    const shown = size < 1000 ? `${size} B` : `${(size / 1000).toFixed(1)} kB`;
    expect(second.summary).toMatch(
      new RegExp(`\\| ${shown} \\| (?:[+−].*|same size) \\| ${imageCell(child?.digest ?? '')} \\|`),
    );
    expect(second.summary).toMatch(/^<summary>Cache: \d of \d build steps?<\/summary>$/m);
    expect(second.summary).toMatch(/^ {2}Build and push \d+\.\d s :/m);
    expect(second.summary).toContain(`\`\`\`sh\ndocker pull ${image}@${digest}\n\`\`\``);
  });

  test('the post step is silent and succeeds', () => {
    expect(second).toMatchObject({ postExitCode: 0, postLog: '', postSummary: '', postCommands: [] });
    expect(second).toMatchObject({ env: {}, path: [] });
  });

  test('the password is nowhere but in the commands that mask it', async () => {
    const encoded = Buffer.from(`${octocat.name}:${octocat.password}`).toString('base64');
    expect(second.log).toContain(`::add-mask::${octocat.password}\n`);
    expect(second.log).toContain(`::add-mask::${encoded}\n`);
    const everything = await everythingOf(second);
    expect(everything).toContain('docker buildx build');
    for (const text of [octocat.password, encoded]) expect(everything).not.toContain(text);
  });

  test('three processes of buildx were started, and none of docker itself', () => {
    const started = second.calls.map(({ program, argv }) => `${program} ${argv[0] ?? ''}`);
    expect(started.toSorted()).toEqual(['docker-buildx build', 'docker-buildx inspect', 'docker-buildx version']);
  });

  // Where origin is, and which tags it has: for the plan, and anew for each of the two looks at the floats.
  test('git was started four times by the action', () => {
    expect(second.git.toSorted()).toEqual(['config', 'ls-remote', 'ls-remote', 'ls-remote']);
  });

  test('the registry was asked twenty-four times for four tags', async () => {
    const { digest = '' } = second.outputs;
    const { manifests = [] } = await client.manifest(digest);
    const [uploads, manifest] = ['/v2/octocat/hello-world/blobs/uploads', '/v2/octocat/hello-world/manifests'];
    const look = [
      'GET 401 /v2/',
      `POST 202 ${uploads}/`,
      `DELETE 204 ${uploads}/…`,
      `HEAD 404 ${manifest}/1.1.0`,
      `HEAD 404 ${manifest}/sha-${(await repository.sha('v1.1.0')).slice(0, 7)}`,
      `HEAD 404 ${manifest}/withdrawn-1.1.0`,
    ];
    const proof = [digest, ...manifests.map((child) => child.digest)].map((each) => `GET 200 ${manifest}/${each}`);
    const { manifests: earlier = [] } = await client.manifest('1.0.0');
    // For the report: what the tags were at before, and the size of its one platform; its provenance is of no interest.
    const before = [first.outputs['digest'] ?? '', earlier[0]?.digest ?? ''].map(
      (each) => `GET 200 ${manifest}/${each}`,
    );
    const survey = (ofMinor: number): string[] => [
      ...['1.1.0', '1', 'latest'].map((tag) => `HEAD 200 ${manifest}/${tag}`),
      `HEAD ${ofMinor} ${manifest}/1.1`,
      `HEAD 404 ${manifest}/withdrawn-1.1.0`,
    ];
    const moves = ['1.1', '1', 'latest'].map((tag) => `PUT 201 ${manifest}/${tag}`);
    const requests = second.requests.map((line) => line.replace(/(uploads\/)[^/]+$/, '$1…'));
    expect(requests).toEqual([...look, ...proof, ...survey(404), ...before, ...moves, ...survey(200)].toSorted());
    expect(requests).toHaveLength(24);
  });
});

test('a run leaves nothing in RUNNER_TEMP for its post step', async () => {
  const inputs = { images: `${image}-again` };
  const { exitCode, temp, calls } = await stage.release('refs/tags/v1.1.0', { withoutPost: true, inputs });
  expect(exitCode).toBe(0);
  expect(calls.map(({ argv }) => argv[0])).toContain('build');
  const ofTheRunner = /\/(_github_workflow|_runner_file_commands)\//;
  expect((await filesBelow(temp)).filter((file) => !ofTheRunner.test(file))).toEqual([]);
});
