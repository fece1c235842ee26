/** A push that is refused for its attestations, by a program that stands in for buildx. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { runBuild, type BuiltImage } from '../../src/build/run-build.ts';
import { createTemporaryFiles } from '../../src/build/temporary-files.ts';
import { createDocker } from '../../src/tools/docker.ts';

/** Refuses the calls that are told to be refused, and lets the others pass. */
const standIn = `
  if (process.argv.at(-1) !== 'refused') process.exit(0);
  console.error('#4 exporting attestation manifest sha256:${'2'.repeat(64)} done');
  console.error('ERROR: failed to build: failed to solve: failed to push a/b:1: denied: unknown manifest class for application/vnd.oci.empty.v1+json');
  process.exit(1);
`;

async function build(argv: string, ...again: readonly string[]): Promise<{ image: BuiltImage; lines: string[] }> {
  const folder = await mkdtemp(path.join(tmpdir(), 'again-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const lines: string[] = [];
  const [next] = again;
  const buildx = { command: process.execPath, prefix: ['-e', standIn, '--'] };
  const image = await runBuild({
    docker: createDocker({ buildx, env: process.env, cwd: folder }),
    argv: ['build', argv],
    ...(next === undefined ? {} : { argvForImages: () => Promise.resolve(['build', next]) }),
    files: createTemporaryFiles(folder),
    onLine: (line) => lines.push(line),
  });
  return { image, lines };
}

test('it is begun once more, with attestations as images, and that is said', async () => {
  const { image, lines } = await build('refused', 'taken');
  expect(image.attestationsAreImages).toBe(true);
  expect(lines.join('\n')).toMatch(/^A registry refuses attestations as OCI artifacts\. The push is begun anew/m);
});

test('one that is taken at once says nothing of it', async () => {
  const { image, lines } = await build('taken', 'refused');
  expect([image.attestationsAreImages, lines]).toEqual([false, []]);
});

test.each([['refused'], ['refused', 'refused']])('it fails when there is no other way (%j)', async (argv, ...again) => {
  await expect(build(argv, ...again)).rejects.toMatchObject({ failure: { code: 'build-failed' } });
});
