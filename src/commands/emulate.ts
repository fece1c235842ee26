import type { Builder } from '../tools/builder.ts';
import { createBoundedRun } from '../tools/bounded-run.ts';
import { clean } from '../tools/clean.ts';
import { findDocker } from '../tools/buildx.ts';
import { emulatorArgv, missingEmulators, withEmulators } from '../build/builder-platforms.ts';
import { runsOnTarget } from '../build/foreign-steps.ts';
import { readDockerfile } from '../build/read-dockerfile.ts';
import type { ImageBuild } from './build-image.ts';
import { buildContexts } from './build-request.ts';

/** How long it may take to pull the emulators and to install them, in milliseconds. */
const deadline = 180_000;

/**
 * Installs emulators (binfmt) for the platforms whose commands nobody here can run, unless the step does not want that, or the
 * Dockerfile runs nothing there. When that fails the build is begun all the same: it says best what it cannot run.
 * @returns the builder with what it can run now
 */
export async function emulate(build: ImageBuild): Promise<Builder> {
  const { inputs, env, log } = build;
  const { builder } = build.buildTools;
  if (inputs.builder.emulation === 'never') return builder;
  const architectures = missingEmulators(inputs.build.platforms, builder);
  if (architectures.length === 0 || !(await mayRun(build))) return builder;
  const argv = emulatorArgv(architectures);
  log.info(`Installing emulators for ${architectures.join(', ')}: docker ${argv.join(' ')}`);
  const problem = await install(argv, env).catch((error: unknown) => String(error));
  if (problem === undefined) return withEmulators(builder, architectures);
  log.warning(`Emulators for ${architectures.join(', ')} could not be installed (${clean(problem)}).`);
  return builder;
}

async function mayRun(build: ImageBuild): Promise<boolean> {
  const { file } = build.inputs.build;
  const { context } = await buildContexts(build);
  const dockerfile = await readDockerfile({ context, file, workspace: build.facts.checkout.directory });
  return dockerfile === undefined || runsOnTarget(dockerfile);
}

/** @returns why it failed, in docker's words */
async function install(argv: readonly string[], env: NodeJS.ProcessEnv): Promise<string | undefined> {
  const cwd = process.cwd();
  const docker = await findDocker({ env, cwd });
  if (docker === undefined) return 'there is no docker on PATH';
  const { exitCode, stderr } = await createBoundedRun({ deadline })(docker, argv, { env, cwd });
  return exitCode === 0 ? undefined : (stderr.trim().split('\n').at(-1) ?? '');
}
