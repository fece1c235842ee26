import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readDockerfile } from '../../src/build/read-dockerfile.ts';

let root: string;
let workspace: string;
beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'dockerfile-'));
  workspace = path.join(root, 'workspace');
  await mkdir(path.join(workspace, 'app'), { recursive: true });
  await mkdir(path.join(workspace, 'lower'));
  await writeFile(path.join(workspace, 'Dockerfile'), 'the root');
  await writeFile(path.join(workspace, 'app', 'Dockerfile'), 'the app');
  await writeFile(path.join(workspace, 'app', 'dockerfile'), 'a decoy');
  await writeFile(path.join(workspace, 'lower', 'dockerfile'), 'lower case');
  await writeFile(path.join(root, 'outside'), 'outside');
});
afterEach(() => rm(root, { recursive: true }));

function read(context: string, file?: string): Promise<string | undefined> {
  return readDockerfile({ context, file, workspace });
}

describe('readDockerfile', () => {
  it.each([
    ['.', undefined, 'the root'],
    ['app', undefined, 'the app'],
    ['lower', undefined, 'lower case'],
    ['.', 'app/Dockerfile', 'the app'],
    ['app', 'Dockerfile', 'the root'],
    ['app', '../outside', 'outside'],
  ])('reads for the context %j and the file %j what buildx builds: %j', async (context, file, text) => {
    expect(await read(context, file)).toBe(text);
  });

  it.each([
    ['https://github.com/acme/widget.git#abc', undefined],
    ['https://github.com/acme/widget.git#abc', 'Dockerfile'],
    ['git@github.com:acme/widget.git', undefined],
    ['-', undefined],
    ['.', '-'],
    ['.', 'https://example.com/Dockerfile'],
    ['.', 'none'],
    ['.', 'app'],
    ['none', undefined],
    ['Dockerfile', undefined],
    ['.', 'a\0b'],
  ])('has nothing to read for the context %j and the file %j', async (context, file) => {
    expect(await read(context, file)).toBeUndefined();
  });

  it('follows a link inside the workspace, and none that leads out of it', async () => {
    await mkdir(path.join(workspace, 'linked'));
    await symlink('../Dockerfile', path.join(workspace, 'linked', 'Dockerfile'));
    expect(await read('linked')).toBe('the root');
    await mkdir(path.join(workspace, 'hostile'));
    await symlink(path.join(root, 'outside'), path.join(workspace, 'hostile', 'Dockerfile'));
    expect(await read('hostile')).toBeUndefined();
    await symlink(root, path.join(workspace, 'away'));
    await writeFile(path.join(root, 'Dockerfile'), 'outside');
    expect(await read('away')).toBeUndefined();
  });

  it('reads a context outside of the workspace, which only the user can name', async () => {
    await writeFile(path.join(root, 'Dockerfile'), 'elsewhere');
    expect(await read('..')).toBe('elsewhere');
  });

  it('does not wait for a named pipe, and does not read a mebibyte and one byte', async () => {
    execFileSync('mkfifo', [path.join(workspace, 'pipe')]);
    expect(await read('.', 'pipe')).toBeUndefined();
    await writeFile(path.join(workspace, 'large'), 'x'.repeat(1024 * 1024));
    expect(await read('.', 'large')).toHaveLength(1024 * 1024);
    await writeFile(path.join(workspace, 'large'), 'x'.repeat(1024 * 1024 + 1));
    expect(await read('.', 'large')).toBeUndefined();
  });
});
