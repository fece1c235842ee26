import { mkdir, mkdtemp, symlink } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { octocat } from '../../scripts/engine/registry.ts';
import { findStrace } from '../../scripts/engine/strace.ts';
import { samples } from '../hostile/samples.ts';
import { tally } from '../tally.ts';
import { createStage, engine, filesBelow } from './stage.ts';
import { runTraced, type TracedRun } from './traced.ts';

const found = await findStrace();
const stage = await createStage({ Dockerfile: 'FROM scratch\nCOPY Dockerfile /\n' });
const { repository } = stage;

/** Without the programs that keep a record, which are scripts. */
const PATH = engine.env['PATH'] ?? '';
const config = await mkdtemp(join(engine.folder, 'config-'));
const plugins = join(engine.env['DOCKER_CONFIG'] ?? '', 'cli-plugins');
await mkdir(config, { recursive: true });
await symlink(plugins, join(config, 'cli-plugins'));
const env: Readonly<Record<string, string>> = { ...stage.env, PATH, DOCKER_CONFIG: config };

/** What a step may start: itself, git with what git is made of, docker and its plugin, from where the machine has them. */
const programs = /^(?:node|git|git-[a-z-]+|docker|docker-buildx|buildx)$/;
const places = [...PATH.split(':'), dirname(process.execPath), join(config, 'cli-plugins')];

function isProgram(file: string): boolean {
  const folder = dirname(file);
  const isKnown = places.includes(folder) || /\/(?:git-core|docker\/cli-plugins)$/.test(folder);
  return isKnown && programs.test(basename(file));
}

async function run(
  entrance: string,
  ref: string,
  inputs: Readonly<Record<string, string>>,
  variables: Readonly<Record<string, string>> = env,
): Promise<TracedRun> {
  if ('reason' in found) throw new Error(found.reason);
  return runTraced(entrance, found.strace, {
    workspace: repository.folder,
    inputs: { images: stage.image, ...inputs },
    env: variables,
    event: {
      name: 'push',
      ref,
      sha: await repository.sha(),
      payload: {
        repository: {
          name: 'x',
          html_url: 'https://x',
          description: samples.commands.join('\n'),
          default_branch: 'main',
          license: null,
        },
      },
    },
  });
}

/** Where a run may write: its own temporary folder, and what buildx keeps of itself and of its builds. */
function isAllowed(file: string, { temp }: TracedRun): boolean {
  const folders = [
    temp,
    config,
    join(env['HOME'] ?? '/nonexistent', '.docker'),
    '/dev',
    '/proc',
    '/tmp/node-compile-cache',
  ];
  return folders.some((folder) => file === folder || file.startsWith(`${folder}/`));
}

/** What is wrong with a run: programs, arguments, sockets and files that nobody needs. */
function faultsOf(traced: TracedRun, hosts: readonly string[]): readonly string[] {
  const sockets = traced.connected.filter((socket) => !hosts.includes(socket) && !/docker[^/]*\.sock$/.test(socket));
  const others = traced.started.filter(([program]) => !isProgram(program));
  const files = traced.written.filter((file) => !isAllowed(file, traced));
  return [
    ...others.map((argv) => `started ${JSON.stringify(argv)}`),
    ...sockets.map((to) => `called ${to}`),
    ...files.map((file) => `wrote ${file}`),
  ];
}

const branch = 'refs/heads/$(touch${IFS}pwned);`id`';
const labels = ['a="]', 'b=##[add-mask]a', 'c={{branch}}', "d='; touch pwned; '"]
  .map((text) => `"${text.replaceAll('"', '""')}"`)
  .join('\n');

describe.skipIf('reason' in found)('a hostile step, call by call', () => {
  test.each(['plan', 'rollback', 'promote'])(
    'of %s starts, calls and writes nothing that it does not need',
    async (entrance) => {
      const inputs = {
        plan: { labels, 'build-args': '--output=type=local,dest=/\nA=$(id)' },
        rollback: { to: '$(id)' },
        promote: { from: '--x' },
      }[entrance];
      const traced = await run(entrance, branch, inputs ?? {});
      expect(traced.exitCode, traced.log).toBe(entrance === 'plan' ? 0 : 1);
      const faults = faultsOf(traced, [stage.registry.host]);
      expect(faults).toEqual([]);
      expect(traced.started.length).toBeGreaterThan(0);
      tally(`Processes, sockets and files of ${entrance}`, {
        tried: traced.started.length + traced.connected.length + traced.written.length,
        through: faults.length,
      });
    },
  );

  test('of a release tells buildx each text in one word, and calls the registry alone', async () => {
    const before = await filesBelow(repository.folder);
    const traced = await run('.', branch, { labels, username: octocat.name, password: octocat.password });
    expect(traced.exitCode, traced.log).toBe(0);
    const faults = faultsOf(traced, [stage.registry.host, ...engineHosts()]);
    expect(faults).toEqual([]);
    const build = traced.started.find((argv) => argv.includes('build'));
    expect(build).toContain("d='; touch pwned; '");
    expect(build).toContain('c=$(touch${IFS}pwned);`id`');
    expect(build?.at(-2)).toBe('--');
    expect(JSON.stringify(traced.started)).not.toContain(octocat.password);
    expect(await filesBelow(repository.folder)).toEqual(before);
    tally('Processes, sockets and files of a release', {
      tried: traced.started.length + traced.connected.length + traced.written.length,
      through: faults.length,
    });
  });
});

// The programs of the stage that keep a record are scripts that write into its folder.
test.skipIf('reason' in found)('a program that somebody has put before git is seen, and what it writes', async () => {
  const traced = await run('plan', branch, {}, stage.env);
  const faults = faultsOf(traced, [stage.registry.host]);
  expect(faults).toContainEqual(expect.stringMatching(/^started \[".*\/stage-\w+\/bin\/git"/));
  expect(faults).toContainEqual(expect.stringMatching(/^wrote .*\/record\/\d+$/));
});

/** Where the engine is reached, when that is not a socket of the file system. */
function engineHosts(): readonly string[] {
  const host = env['DOCKER_HOST'] ?? '';
  return host.startsWith('tcp://') ? [host.slice('tcp://'.length)] : [host.replace(/^unix:\/\//, '')];
}

test.runIf('reason' in found)('strace is not to be had here, and nothing was watched', () => {
  console.log(`Not watched: ${'reason' in found ? found.reason : ''}`);
  expect(found).toHaveProperty('reason');
});
