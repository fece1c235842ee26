import { once } from 'node:events';
import { mkdir, mkdtemp, readdir } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { octocat } from '../../scripts/engine/registry.ts';
import { packAndInstall, type Ended } from './packed.ts';
import { createStage } from './stage.ts';

const workflow = `on: { push: { tags: ['v*'] } }
jobs:
  image:
    runs-on: ubuntu-24.04
    steps:
      - uses: actions/checkout@v7
      - id: release
        uses: release-image/action@v1
        with:
          images: \${{ vars.REGISTRY }}/\${{ secrets.OWNER }}/hello-world
          flavor: latest=\${{ startsWith(github.ref, 'refs/tags/') && 'auto' || 'false' }}
`;

const stage = await createStage({
  Dockerfile: 'FROM scratch\nCOPY hello.txt /\n',
  'hello.txt': 'hello\n',
  '.github/workflows/release.yml': workflow,
});
const { repository, image, client } = stage;
const packed = await packAndInstall();
/** A laptop: nothing of GitHub, no CI, no login. */
const laptop = Object.fromEntries(
  Object.entries({ ...process.env, ...stage.env }).filter(
    ([name]) => !/^(?:GITHUB|RUNNER|INPUT|NPM|npm)_|^(?:CI|NO_COLOR|VITEST)/.test(name),
  ),
);
const secret = { RELEASE_IMAGE_PASSWORD: octocat.password };
const login = ['--images', image, '--username', octocat.name];

interface Options {
  readonly env?: Readonly<Record<string, string>>;
  readonly input?: string;
  readonly cwd?: string;
}

function start(argv: readonly string[], { env = {}, input, cwd = repository.folder }: Options = {}): Promise<Ended> {
  return packed.run(argv, { cwd, env: { ...laptop, ...env }, ...(input === undefined ? {} : { input }) });
}

async function json(argv: readonly string[], options?: Options): Promise<Record<string, unknown>> {
  const { exitCode, stdout, stderr } = await start([...argv, '--json'], options);
  expect(exitCode, stderr).toBe(0);
  return JSON.parse(stdout) as Record<string, unknown>;
}

beforeAll(async () => {
  await repository.tag('v1.0.0');
  await repository.push();
});

describe('the package', () => {
  test('has what runs, what it may be used for and how, and nothing else', () => {
    const others = packed.files.filter((file) => !file.startsWith('dist/'));
    expect(others).toEqual(['LICENSE', 'README.md', 'package.json']);
    expect(packed.files).toEqual(expect.arrayContaining(['dist/cli/index.js', 'dist/licenses.txt']));
  });

  test('says its version and what it can do', async () => {
    expect((await start(['--version'])).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
    const help = await start(['rollback', '--help']);
    expect(help).toMatchObject({ exitCode: 0, stderr: '' });
    expect(help.stdout).toMatch(
      /^Usage: release-image rollback [\s\S]*\n {2}--withdraw VALUE\n[\s\S]*\n {2}--reason VALUE\n/,
    );
  });
});

describe('a plan', () => {
  test('of a tag that is not pushed yet, by the workflow that would release it, is one command', async () => {
    const argv = [
      'plan',
      '--workflow',
      '.github/workflows/release.yml',
      '--step',
      'release',
      '--ref',
      'refs/tags/v1.4.3',
    ];
    const before = { log: (await stage.registry.log()).length, processes: (await stage.processes()).length };
    const more = ['--set', `vars.REGISTRY=${stage.registry.host}`];
    const { exitCode, stdout, stderr } = await start([...argv, ...more], { env: { SECRET_OWNER: 'octocat' } });
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    expect(stdout).toMatch(/^ *1\.4\.3 +create +is version 1\.4\.3$/m);
    // A secret is hidden, whatever it is.
    expect(stdout).toContain(`${stage.registry.host}/***/hello-world:latest\n`);
    expect((await stage.registry.log()).length).toBe(before.log);
    // Four for what is checked out, three for its time and the other versions, and docker's two.
    expect((await stage.processes()).slice(before.processes)).toHaveLength(9);
  });

  test('names the expression that nobody can evaluate here', async () => {
    const { exitCode, stdout, stderr } = await start(['plan', '--workflow', '.github/workflows/release.yml']);
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
    expect(stderr).toMatch(
      /^error: .*vars\.REGISTRY.*"vars\.REGISTRY"\n {2}Say what it is with "--set vars\.REGISTRY=VALUE"/,
    );
  });

  test('is one JSON object when it is asked for, and what is said stands beside it', async () => {
    const { plan, tags, ...others } = await json(['plan', '--images', image]);
    expect(plan).toMatchObject({ schema: 1, event: 'push', ref: 'refs/heads/main', revision: await repository.sha() });
    expect(tags).toMatch(/:main\n/);
    expect(others).not.toHaveProperty('bake-file');
  });

  test('starts from any folder of the checkout, and leaves nothing behind', async () => {
    await mkdir(join(repository.folder, 'deep'), { recursive: true });
    const temp = join(repository.folder, '..', 'temp');
    await mkdir(temp);
    const options = { cwd: join(repository.folder, 'deep'), env: { TMPDIR: temp } };
    expect(await json(['plan', '--images', image, '--file', 'Dockerfile'], options)).toHaveProperty('plan');
    expect(await readdir(temp)).toEqual([]);
  });
});

describe('what is wrong', () => {
  test.each([
    [
      'a flag',
      ['plan', '--platform', 'x'],
      /^error: "plan" has no such flag: "--platform"\n {2}Did you mean "--platforms"\?\n$/,
    ],
    [
      'an input',
      ['plan', '--images', 'Not A Name'],
      /^error: One input is wrong.*\n {2}Correct the inputs:\n {2}- images, line 1: /,
    ],
    [
      'the ref of a release',
      ['release', '--images', image, '--ref', 'refs/tags/v9.9.9'],
      /^error: The ref is not at the commit.*"refs\/tags\/v9\.9\.9"\n {2}Check it out/,
    ],
  ])('with %s is told in three parts and without a stack, with an exit code of its own', async (_, argv, message) => {
    const { exitCode, stdout, stderr } = await start(argv);
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
    expect(stderr).toMatch(message);
    expect(stderr).not.toMatch(/^ *at /m);
  });

  test('is in the JSON as well', async () => {
    const { exitCode, stdout } = await start(['rollback', ...login, '--withdraw', '9.9.9', '--json'], { env: secret });
    expect(exitCode).toBe(1);
    expect(JSON.parse(stdout)).toHaveProperty('error.code', expect.any(String));
    expect(JSON.parse((await start(['plan', '--nope', '--json'])).stdout)).toHaveProperty('error.code', 'usage');
  });
});

describe('a life of an image, without GitHub', () => {
  test('two releases, one of them with its password on standard input', async () => {
    const release = ['release', ...login, '--ref'];
    const first = await json([...release, 'refs/tags/v1.0.0', '--password-stdin'], { input: `${octocat.password}\n` });
    expect(first['digest']).toBe(await client.digest(`${image}:1.0.0`));
    await repository.write({ 'hello.txt': 'hello again\n' });
    await repository.commit('Say it again');
    await repository.tag('v1.0.1');
    await repository.push();
    const { exitCode, stdout, stderr } = await start([...release, 'refs/tags/v1.0.1'], { env: secret });
    expect(exitCode, stderr).toBe(0);
    expect(stdout).toMatch(/^Released 1\.0\.1 in /m);
    expect(await client.digest(`${image}:latest`)).toBe(await client.digest(`${image}:1.0.1`));
    expect(stdout + stderr + JSON.stringify(await stage.calls())).not.toContain(octocat.password);
  });

  test('where its tags stand', async () => {
    const { exitCode, stdout } = await start(['status', ...login], { env: secret });
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(/^ {2}latest +1\.0\.1 /m);
  });

  test('the second is taken back, by whoever is at the machine', async () => {
    const argv = ['rollback', ...login, '--withdraw', '1.0.1', '--reason', 'says it twice'];
    const { withdrawn } = await json(argv, { env: { ...secret, USER: 'mona' } });
    expect(withdrawn).toMatchObject([{ version: '1.0.1', actor: 'mona', reason: 'says it twice', run: '' }]);
    expect(await client.digest(`${image}:latest`)).toBe(await client.digest(`${image}:1.0.0`));
    const { status } = await json(['status', ...login], { env: secret });
    expect(status).toMatchObject([{ repository: image, withdrawn: [{ version: '1.0.1' }] }]);
  });

  test('the first is promoted into another repository', async () => {
    const images = `${stage.registry.host}/octocat/production`;
    const argv = [
      'promote',
      '--from',
      `${image}:1.0.0`,
      '--images',
      images,
      '--username',
      octocat.name,
      '--version',
      '1.0.0',
    ];
    await json(argv, { env: secret });
    expect(await client.digest(`${images}:1.0.0`)).toBe(await client.digest(`${image}:1.0.0`));
  });
});

test('Ctrl-C ends a rollback in order: it is told, and nothing is left behind', async () => {
  const asked = Promise.withResolvers<unknown>();
  const server = createServer(asked.resolve).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const images = `127.0.0.1:${(server.address() as AddressInfo).port}/octocat/app`;
  const temp = await mkdtemp(join(repository.folder, '..', 'stopped-'));
  const options = { cwd: repository.folder, env: { ...laptop, TMPDIR: temp }, when: asked.promise };
  const { exitCode, stderr } = await packed.stop(['rollback', '--images', images, '--withdraw', '1.0.0'], options);
  server.close();
  expect(exitCode).toBe(130);
  expect(stderr).toMatch(/^error: The run was cancelled during /m);
  expect(await readdir(temp)).toEqual([]);
});

describe('on a terminal', () => {
  const argv = ['plan', '--images', 'Not A Name'];
  const options = { cwd: repository.folder, env: { ...laptop, TERM: 'xterm' } };

  test('there are colours, and none in a pipe or where they are not wanted', async () => {
    expect(await packed.runOnTerminal(argv, options)).toContain('\u001b[31merror:\u001b[0m');
    const plain = await packed.runOnTerminal(argv, { ...options, env: { ...options.env, NO_COLOR: '1' } });
    expect(plain).toMatch(/^error: /);
    expect((await start(argv)).stderr).toMatch(/^error: /);
  });

  test('a hostile branch name controls nothing', async () => {
    await repository.git('checkout', '--quiet', '-b', 'evil\u009b31m\u202ename');
    for (const more of [[], ['--json']]) {
      const shown = await packed.runOnTerminal(['plan', '--images', image, ...more], {
        ...options,
        env: { ...options.env, CI: 'true' },
      });
      expect(shown).toContain('evil');
      expect(shown.replaceAll('\r\n', '\n')).not.toMatch(/[[\p{Control}\p{Default_Ignorable_Code_Point}]--\n]/v);
    }
    await repository.git('checkout', '--quiet', 'main');
  });
});
