/** A BuildKit for the tests of builders that a run makes for itself. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { engine } from './stage.ts';

const run = promisify(execFile);
const standard = 'moby/buildkit:buildx-stable-1';

/** An image that the engine has, or why it has none. */
export type FoundImage = { readonly image: string } | { readonly missing: string };

/**
 * Finds an image of BuildKit: the archive of `docker save` that TEST_BUILDKIT_ARCHIVE names, else buildx's own, which is pulled
 * where that is possible.
 */
export async function findBuildKit(): Promise<FoundImage> {
  const options = { env: { ...process.env, ...engine.env }, timeout: 120_000 };
  const archive = process.env['TEST_BUILDKIT_ARCHIVE'];
  if (archive !== undefined) {
    const { stdout } = await run('docker', ['load', '--input', archive], options);
    return { image: /^Loaded image: (\S+)$/m.exec(stdout)?.[1] ?? '' };
  }
  const isThere = async (argv: readonly string[]): Promise<boolean> =>
    run('docker', argv, options).then(
      () => true,
      () => false,
    );
  const image = standard;
  if ((await isThere(['image', 'inspect', image])) || (await isThere(['pull', '--quiet', image]))) return { image };
  return { missing: `${image} cannot be pulled here, and TEST_BUILDKIT_ARCHIVE names no archive of it` };
}
