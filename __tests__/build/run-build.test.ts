import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { runBuild, type BuiltImage } from '../../src/build/run-build.ts';
import { createTemporaryFiles } from '../../src/build/temporary-files.ts';
import { findBuildx } from '../../src/tools/buildx.ts';
import { createDocker } from '../../src/tools/docker.ts';
import { commandByCulture } from '../tools/runner-commands.ts';

let context: string;
let lines: string[];
beforeEach(async () => {
  context = await mkdtemp(path.join(tmpdir(), 'run-build-'));
  lines = [];
});
afterEach(() => rm(context, { recursive: true }));

async function build(dockerfile: string, ...argv: readonly string[]): Promise<BuiltImage> {
  await writeFile(path.join(context, 'Dockerfile'), dockerfile);
  await writeFile(path.join(context, 'hello.txt'), 'hello');
  const env = process.env;
  const buildx = await findBuildx({ env, cwd: context });
  const files = createTemporaryFiles(await mkdtemp(path.join(context, 'files-')));
  return runBuild({
    docker: createDocker({ buildx, env, cwd: context }),
    argv: ['build', '--iidfile', files.iidFile, '--metadata-file', files.metadataFile, ...argv, '--', '.'],
    files,
    onLine: (line) => lines.push(line),
  });
}

describe('runBuild, on the real engine,', () => {
  test('gives what buildx wrote about the image, and the findings of the build checks', async () => {
    const output = path.join(context, 'image.tar');
    const image = await build('FROM scratch\nMAINTAINER me\nCOPY hello.txt /\n', '--output', `type=oci,dest=${output}`);
    expect(image.digest).toMatch(/^sha256:[0-9a-f]{64}$/);
    expect(image.descriptor?.digest).toBe(image.digest);
    expect(image.imageId).toMatch(/^sha256:/);
    expect(image.warnings).toMatchObject([{ file: 'Dockerfile', line: 2, endLine: 2 }]);
    expect(JSON.parse(image.metadata)).toHaveProperty(['containerimage.digest'], image.digest);
    expect(lines.some((line) => line.includes('COPY hello.txt /'))).toBe(true);
  });

  test('gives neither digest nor id when nothing is exported', async () => {
    const image = await build('FROM scratch\nCOPY hello.txt /\n', '--output', 'type=cacheonly');
    expect(image).toMatchObject({ digest: undefined, imageId: '' });
  });

  test('says which step of a failed build failed, where, why, and what to do', async () => {
    await expect(build('FROM scratch\nCOPY none.txt /\n', '--output', 'type=cacheonly')).rejects.toMatchObject({
      failure: {
        code: 'build-failed',
        what: 'The build failed at "[1/1] COPY none.txt /" (Dockerfile:2)',
        value: expect.stringContaining('"/none.txt": not found') as string,
        remedy: expect.stringContaining('.dockerignore') as string,
        place: { file: 'Dockerfile', line: 2 },
        details: expect.arrayContaining([expect.stringContaining('>>> COPY none.txt /')]) as string[],
      },
    });
  });

  test('shows a Dockerfile that is made of workflow commands without giving the runner one', async () => {
    const hostile = '##[add-mask]a\u0640##[error]x';
    const built = build(`FROM scratch\nCOPY hello.txt "/${hostile}"\nCOPY none.txt /\n`, '--output', 'type=cacheonly');
    await expect(built).rejects.toMatchObject({ failure: { code: 'build-failed' } });
    expect(lines.filter((line) => line.includes('[add-mask]a')).length).toBeGreaterThan(1);
    expect(lines.filter((line) => commandByCulture(line) !== undefined)).toEqual([]);
  });
});
