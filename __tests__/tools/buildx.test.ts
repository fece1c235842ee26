import { chmod, mkdir, mkdtemp, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { findBuildx, systemFolders, type Buildx } from '../../src/tools/buildx.ts';

let root: string;
const at = (...parts: readonly string[]): string => path.join(root, ...parts);

beforeEach(async () => {
  root = await realpath(await mkdtemp(path.join(tmpdir(), 'buildx-')));
  await mkdir(at('workspace'), { recursive: true });
});
afterEach(() => rm(root, { recursive: true }));

async function program(...parts: readonly string[]): Promise<string> {
  const file = at(...parts);
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, '#!/bin/sh\n', { mode: 0o755 });
  return file;
}

async function config(document: unknown): Promise<void> {
  await mkdir(at('config'), { recursive: true });
  await writeFile(at('config', 'config.json'), JSON.stringify(document));
}

function find(): Promise<Buildx> {
  return findBuildx({
    env: {
      DOCKER_CONFIG: at('config'),
      GITHUB_WORKSPACE: at('workspace'),
      PATH: ['first', 'bin'].map((folder) => at(folder)).join(path.delimiter),
    },
    cwd: at('workspace'),
    systemFolders: [at('system'), at('libexec')],
  });
}

describe('findBuildx', () => {
  test('prefers extra folders to the config folder, that to the system, and all of them to PATH, as docker does', async () => {
    await config({ cliPluginsExtraDirs: [at('extra'), 7] });
    const standalone = await program('bin', 'buildx');
    expect(await find()).toEqual({ command: standalone, prefix: [] });
    const docker = await program('bin', 'docker');
    expect(await find()).toEqual({ command: docker, prefix: ['buildx'] });
    for (const folder of ['libexec', 'system', 'config/cli-plugins', 'extra']) {
      const plugin = await program(folder, 'docker-buildx');
      expect(await find()).toEqual({ command: plugin, prefix: [] });
    }
  });

  test('passes over folders and files that are no programs', async () => {
    await mkdir(at('system', 'docker-buildx'), { recursive: true });
    const plugin = await program('libexec', 'docker-buildx');
    await chmod(await program('config/cli-plugins', 'docker-buildx'), 0o644);
    expect(await find()).toEqual({ command: plugin, prefix: [] });
  });

  test('refuses a plugin in the workspace, instead of passing over it to a docker that would start it', async () => {
    await config({ cliPluginsExtraDirs: ['./plug'] });
    await program('workspace/plug', 'docker-buildx');
    await program('bin', 'docker');
    await program('system', 'docker-buildx');
    await expect(find()).rejects.toMatchObject({
      failure: { code: 'buildx-in-workspace', value: at('workspace/plug/docker-buildx') },
    });
  });

  test('refuses a plugin outside that is a link into the workspace', async () => {
    await mkdir(at('config/cli-plugins'), { recursive: true });
    await symlink(await program('workspace', 'evil'), at('config/cli-plugins/docker-buildx'));
    await expect(find()).rejects.toMatchObject({ failure: { code: 'buildx-in-workspace' } });
  });

  test('takes a folder whose name only begins like the workspace', async () => {
    await config({ cliPluginsExtraDirs: ['../workspace-tools'] });
    const plugin = await program('workspace-tools', 'docker-buildx');
    expect(await find()).toEqual({ command: plugin, prefix: [] });
  });

  test('says what to do when there is no buildx at all', async () => {
    await expect(find()).rejects.toThrow(/docker\/setup-buildx-action.*docker-buildx-plugin/);
  });
});

test.each<[NodeJS.Platform, string[]]>([
  ['win32', ['C:\\Program Files\\Docker\\cli-plugins']],
  ['linux', ['/usr/local/lib', '/usr/local/libexec', '/usr/lib', '/usr/libexec'].map((f) => `${f}/docker/cli-plugins`)],
  [
    'darwin',
    ['/usr/local/lib', '/usr/local/libexec', '/usr/lib', '/usr/libexec'].map((f) => `${f}/docker/cli-plugins`),
  ],
])('the system folders of %s are those of the docker CLI', (platform, folders) => {
  expect(systemFolders({ ProgramFiles: 'C:\\Program Files' }, platform)).toEqual(folders);
});
