import { findBuildx } from '../tools/buildx.ts';
import { createDocker } from '../tools/docker.ts';
import { leftBuilder } from '../tools/left-builder.ts';
import { removeArgv } from '../build/builder-argv.ts';

/**
 * Removes the builder that a killed main step left, if it did, with its container and, unless that is kept, its cache.
 * Buildx is not asked first whether it is there: a BuildKit that does not answer would hold up the job for 20 s.
 * One that the main step was still making may not be there: nothing of it had been started yet.
 * @throws Error with buildx's own words when it cannot be removed
 */
export async function removeLeftBuilder(env: NodeJS.ProcessEnv): Promise<void> {
  const left = leftBuilder(env);
  if (left === undefined) return;
  const cwd = process.cwd();
  const docker = createDocker({ buildx: await findBuildx({ env, cwd }), env, cwd });
  await docker.command(removeArgv(left.name, left)).catch((error: unknown) => {
    if (left.isMade) throw error;
  });
}
