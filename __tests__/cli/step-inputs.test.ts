import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { ReleaseError } from '../../src/errors.ts';
import type { Command } from '../../src/cli/contract.ts';
import { readStepInputs, type StepInputs } from '../../src/cli/step-inputs.ts';

const folder = await mkdtemp(join(tmpdir(), 'workflows-'));
afterAll(() => rm(folder, { recursive: true }));

const push = {
  GITHUB_EVENT_NAME: 'push',
  GITHUB_REF: 'refs/tags/v1.4.3',
  GITHUB_SHA: 'a'.repeat(40),
  GITHUB_REPOSITORY: 'octocat/hello-world',
};

interface Asked {
  readonly command?: Command;
  readonly name?: string;
  readonly set?: readonly string[];
  readonly given?: Readonly<Record<string, string>>;
  readonly env?: Readonly<Record<string, string>>;
}

let count = 0;
async function read(
  workflow: string,
  { command = 'plan', name, set = [], given = {}, env }: Asked = {},
): Promise<StepInputs> {
  const file = join(folder, `${++count}.yml`);
  await writeFile(file, workflow);
  return readStepInputs(
    { command, file, name, set, given: new Map(Object.entries(given)) },
    { env: { ...push, ...env }, loadLibrary: () => import('@actions/expressions') },
  );
}

async function failureOf(reading: Promise<unknown>): Promise<ReleaseError['failure']> {
  const error = await reading.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (error instanceof ReleaseError) return error.failure;
  throw new Error('It was taken, or ended otherwise', { cause: error });
}

/** A workflow with one step of release-image that has these lines below `with:`. */
function step(lines: readonly string[], { on = 'push', env = '{}' } = {}): string {
  return `on: ${on}
env: ${env}
jobs:
  image:
    runs-on: ubuntu-24.04
    steps:
      - uses: actions/checkout@v7
      - id: release
        uses: release-image/action@v1
        with:
${lines.map((line) => `          ${line}\n`).join('')}`;
}

async function imagesOf(expression: string, asked: Asked = {}, options?: Parameters<typeof step>[1]): Promise<string> {
  const { inputs } = await read(step([`images: ${JSON.stringify(expression)}`], options), asked);
  return inputs.get('images') ?? '';
}

describe('an expression has the value that it has on GitHub', () => {
  test.each<[string, string]>([
    ['ghcr.io/${{ github.repository }}', 'ghcr.io/octocat/hello-world'],
    ['${{ github.ref_name }} ${{ github.ref_type }}', 'v1.4.3 tag'],
    ['${{ GitHub.Repository_Owner }}/${{ github.event_name }}', 'octocat/push'],
    ["${{ format('{0}}}', 'a') }}", 'a}'],
    ["${{ startsWith(github.ref, 'refs/tags/') && 'release' || 'edge' }}", 'release'],
    ["${{ github.event.pull_request.number || 'none' }}", 'none'],
    ["${{ inputs.images || 'ghcr.io/a/b' }}", 'ghcr.io/a/b'],
    ['[${{ secrets.NOT_GIVEN }}]', '[]'],
    ['${{ 1 == 1.0 }}', 'true'],
  ])('%s is %s', async (expression, expected) => {
    expect(await imagesOf(expression)).toBe(expected);
  });

  test.each<[string, Asked, string]>([
    ['${{ vars.REGISTRY }}/a', { set: ['vars.REGISTRY=ghcr.io'] }, 'ghcr.io/a'],
    ['${{ vars.registry }}/a', { env: { VAR_REGISTRY: 'ghcr.io' } }, 'ghcr.io/a'],
    ['${{ secrets.OWNER }}', { env: { SECRET_OWNER: 'octocat' } }, 'octocat'],
    ['${{ secrets.GITHUB_TOKEN }}${{ github.token }}', { env: { GH_TOKEN: 'abc' } }, 'abcabc'],
    ['${{ matrix.image.name }}', { set: ['matrix.image.name=api'] }, 'api'],
    ['${{ needs.build.outputs.tags }}', { set: ['needs.build.outputs.tags=a=b'] }, 'a=b'],
    ['${{ github.event.inputs.x }}', { set: ['github.event.inputs.x=1'] }, '1'],
    ['${{ vars.EMPTY }}', { set: ['vars.EMPTY='] }, ''],
  ])('%s, when %j is given', async (expression, asked, expected) => {
    expect(await imagesOf(expression, asked)).toBe(expected);
  });

  test('a variable of the workflow is known, and so is what somebody who starts it by hand says by default', async () => {
    expect(await imagesOf('${{ env.IMAGE }}', {}, { env: '{ IMAGE: "ghcr.io/${{ github.repository }}" }' })).toBe(
      'ghcr.io/octocat/hello-world',
    );
    const on = '{ workflow_dispatch: { inputs: { image: { default: a/b } } } }';
    const dispatched = { env: { GITHUB_EVENT_NAME: 'workflow_dispatch' } };
    expect(await imagesOf('${{ inputs.image }}', dispatched, { on })).toBe('a/b');
  });

  test('a value that is no text becomes one', async () => {
    const { inputs } = await read(step(['push: true', 'version: 1.10', 'labels:', 'tags: |', '  a', '  b']));
    expect(Object.fromEntries(inputs)).toEqual({ push: 'true', version: '1.1', labels: '', tags: 'a\nb\n' });
  });
});

describe('an expression that cannot be evaluated is named, with what to do', () => {
  test.each<[string, string, RegExp]>([
    ['what an earlier step sets', '${{ steps.meta.outputs.tags }}', /--set steps\.meta\.outputs\.tags=VALUE/],
    ['a variable of the repository', '${{ vars.REGISTRY }}', /--set vars\.REGISTRY=VALUE/],
    [
      'a part of the push that nobody knows',
      '${{ github.event.head_commit.id }}',
      /--set github\.event\.head_commit\.id=VALUE/,
    ],
    ['a context behind a computed name', "${{ vars[format('{0}', 'A')] }}", /--set vars\.A=VALUE/],
  ])('%s', async (_, expression, remedy) => {
    const failure = await failureOf(imagesOf(`a/${expression}`));
    expect(failure).toMatchObject({ code: 'unknown-context', value: expression.slice(3, -2).trim() });
    expect(failure.remedy).toMatch(remedy);
  });

  test.each([
    ['${{ github.ref == }}', 'github.ref =='],
    ['${{ hashFiles() }}', 'hashFiles()'],
    ['${{ nothing.here }}', 'nothing.here'],
    ['a ${{ github.ref', '${{ github.ref'],
  ])('%s', async (expression, named) => {
    expect(await failureOf(imagesOf(expression))).toMatchObject({ code: 'unevaluated', value: named });
  });

  test('but only where it counts: not in an input that a flag gives, nor in one that the command does not take', async () => {
    const workflow = step(['images: a/b', 'tags: ${{ steps.meta.outputs.tags }}']);
    const { inputs } = await read(workflow, { given: { tags: 'x' } });
    expect(Object.fromEntries(inputs)).toEqual({ images: 'a/b' });
    expect((await read(workflow, { command: 'status' })).inputs.get('images')).toBe('a/b');
  });

  test.each([
    ['vars', 'usage'],
    ['REGISTRY=ghcr.io', 'usage'],
    ['secrets.TOKEN=hunter2', 'usage'],
  ])('--set %s is refused', async (setting, code) => {
    const failure = await failureOf(imagesOf('a', { set: [setting] }));
    expect(failure.code).toBe(code);
    expect(JSON.stringify(failure)).not.toMatch(/hunter2|ghcr\.io"/);
  });
});

const several = `on: push
jobs:
  build:
    steps:
      - uses: docker/login-action@v3
      - { name: The image, uses: release-image/action@v1, with: { images: a/one } }
  take-back:
    steps:
      - { id: back, uses: release-image/action/rollback@v1, with: { images: a/two, to: previous } }
  called:
    uses: release-image/action/.github/workflows/release.yml@v1
    with: { images: a/three, runner: ubuntu-24.04 }
    secrets: { build-secrets: id=value }
`;

describe('the step', () => {
  test.each<[string, Asked, string]>([
    ['the only one of its kind', { command: 'rollback' }, 'a/two'],
    ['by its name', { name: 'The image' }, 'a/one'],
    ['by its id', { command: 'status', name: 'back' }, 'a/two'],
    ['by its job and name', { name: 'build.The image' }, 'a/one'],
    ['a job that is our workflow', { name: 'called' }, 'a/three'],
  ])('is found: %s', async (_, asked, expected) => {
    expect((await read(several, asked)).inputs.get('images')).toBe(expected);
  });

  test.each<[string, Asked, string]>([
    ['there are two', {}, 'several-steps'],
    ['there is none of this kind', { command: 'promote' }, 'no-such-step'],
    ['there is none of this name', { name: 'nowhere' }, 'no-such-step'],
  ])('is not guessed when %s: those that there are, are listed', async (_, asked, code) => {
    const failure = await failureOf(read(several, asked));
    expect(failure.code).toBe(code);
    expect(failure.remedy).toContain('- build.The image (release-image/action@v1)');
  });

  test('of another action is read too, and what nobody knows in it is told', async () => {
    const workflow = several.replace(
      'docker/login-action@v3',
      'docker/build-push-action@v7\n        id: dock\n        with: { tags: a/b:1, frobnicate: 1 }',
    );
    const { inputs, ignored } = await read(workflow, { name: 'dock' });
    expect(Object.fromEntries(inputs)).toEqual({ tags: 'a/b:1' });
    expect(ignored).toEqual(['frobnicate']);
  });

  test('hands over the variables that decide about tags, and no other: a checkout must not name programs', async () => {
    const env = '{ DOCKER_METADATA_SHORT_SHA_LENGTH: 12, PATH: /tmp/evil, NODE_OPTIONS: --require=/tmp/evil }';
    expect((await read(step(['images: a/b'], { env }))).variables).toEqual({ DOCKER_METADATA_SHORT_SHA_LENGTH: '12' });
  });

  test('says which secrets there are', async () => {
    const { secrets } = await read(step(['images: a/b']), { env: { SECRET_A: 'one', GH_TOKEN: 'two' } });
    expect(secrets).toEqual(['one', 'two']);
  });
});

test.each([
  ['no YAML', 'a: [', 'unreadable-workflow'],
  ['no workflow', 'a: 1', 'unreadable-workflow'],
  ['nothing', '', 'unreadable-workflow'],
])('a file that is %s is refused', async (_, text, code) => {
  expect((await failureOf(read(text))).code).toBe(code);
});
