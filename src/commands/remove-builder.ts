import { findBuildx } from '../tools/buildx.ts';
import { createDocker } from '../tools/docker.ts';
import { leftBuilder } from '../tools/left-builder.ts';
import { removeArgv } from '../build/builder-argv.ts';

/**
 * Removes the builder that a killed main step left, if it did, with its container and, unless that is kept, its cache.
 * @throws Error with buildx's own words when it stays
 */
export async function removeLeftBuilder(env: NodeJS.ProcessEnv): Promise<void> {
  const left = leftBuilder(env);
  if (left === undefined) return;
  const cwd = process.cwd();
  const docker = createDocker({ buildx: await findBuildx({ env, cwd }), env, cwd });
  const isThere = await docker.inspectBuilder(left.name).then(
    () => true,
    () => false,
  );
  if (isThere) await docker.command(removeArgv(left.name, left));
}
