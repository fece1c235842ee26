import { beforeAll, expect, test } from 'vitest';
import { createStage, type RunOverrides, type StagedRun } from './stage.ts';

const stage = await createStage({ Dockerfile: 'FROM scratch\nCOPY hello.txt /\n', 'hello.txt': 'hello\n' });
const host = stage.env['DOCKER_HOST'] ?? '';

beforeAll(async () => {
  await stage.repository.tag('v1.0.0');
  await stage.docker('context', 'create', 'other', '--docker', `host=${host}`);
});

let count = 0;

/** Releases where nothing was released before. */
async function release({ inputs, ...others }: RunOverrides): Promise<StagedRun & { image: string }> {
  count += 1;
  const image = `${stage.image}-${count}`;
  return { ...(await stage.release('refs/tags/v1.0.0', { ...others, inputs: { images: image, ...inputs } })), image };
}

async function expectOtherBuilds(overrides: RunOverrides): Promise<void> {
  const run = await release(overrides);
  expect(run.exitCode, run.log).toBe(0);
  expect(run.log).toContain('#0 building with "other" instance using docker driver\n');
  expect(await stage.client.digest(`${run.image}:1.0.0`)).toBe(run.outputs['digest']);
}

// Buildx builds on a context by its name only when that context is the current one; DOCKER_HOST would be the current one.
test('the input "builder" may name the context that DOCKER_CONTEXT selects', async () => {
  await expectOtherBuilds({ inputs: { builder: 'other' }, env: { DOCKER_HOST: '', DOCKER_CONTEXT: 'other' } });
});

test('the context that the user has selected in the configuration builds', async () => {
  await stage.docker('context', 'use', 'other');
  await expectOtherBuilds({ env: { DOCKER_HOST: '' } });
});

test('the variable BUILDX_BUILDER may name that context', async () => {
  await expectOtherBuilds({ env: { DOCKER_HOST: '', BUILDX_BUILDER: 'other' } });
});

test('a builder that does not exist is found out before anything is built', async () => {
  const run = await release({ inputs: { builder: 'nobody' } });
  expect(run.exitCode).toBe(1);
  expect(run.calls.map(({ argv }) => argv[0])).not.toContain('build');
  const [error] = run.commands.filter(({ name }) => name === 'error');
  expect(error?.data).toMatch(/^The builder cannot be used .*: "nobody"\. "docker buildx ls" lists/);
});
