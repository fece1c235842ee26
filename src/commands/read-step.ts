import { existsSync } from 'node:fs';
import { severalFailures } from '../errors.ts';
import type { Builder } from '../tools/builder.ts';
import { type Buildx, findBuildx } from '../tools/buildx.ts';
import { createDocker, type Docker } from '../tools/docker.ts';
import { currentContext } from '../tools/docker-config.ts';
import type { Inputs } from '../inputs/inputs.ts';
import { loadYaml } from '../inputs/load-yaml.ts';
import { readInputs } from '../inputs/read-inputs.ts';
import type { BuildTools } from '../facts/facts.ts';
import { type BuilderChoice, chooseBuilder } from '../build/choose-builder.ts';

/** What a step is asked to do, and with what. */
export interface StepRequest {
  readonly inputs: Inputs;
  readonly buildx: Buildx;
}

/**
 * The inputs, and the buildx to use.
 * @throws ReleaseError with everything that is wrong with either
 */
export async function readStep(env: NodeJS.ProcessEnv): Promise<StepRequest> {
  const options = { fileExists: existsSync, contextExists: existsSync };
  const [buildx, inputs] = await Promise.allSettled([
    findBuildx({ env, cwd: process.cwd() }),
    loadYaml(env).then((parseYaml) => readInputs(env, { ...options, parseYaml })),
  ]);
  if (buildx.status === 'fulfilled' && inputs.status === 'fulfilled') {
    return { inputs: inputs.value, buildx: buildx.value };
  }
  throw severalFailures(
    [inputs, buildx].flatMap((each) => (each.status === 'rejected' ? [each.reason as unknown] : [])),
  );
}

/** The tools of a build, and whether the builder is still to be made. */
export type ChosenTools = BuildTools & Omit<BuilderChoice, 'builder'>;

export interface AskOptions {
  readonly env: NodeJS.ProcessEnv;
  /** What a builder is called that nobody has named. */
  readonly newName: string;
}

/** Starts asking buildx what it is and what its builder can do: two processes, the longest wait before the build. */
export function askBuildTools({ inputs, buildx }: StepRequest, { env, newName }: AskOptions): Promise<ChosenTools> {
  const docker = createDocker({ env, buildx, cwd: process.cwd() });
  const asked = Promise.all([docker.version(), findBuilder(docker, inputs, env)]);
  const tools = asked.then(([buildxVersion, found]) => ({
    buildxVersion,
    ...chooseBuilder({ inputs, found, buildxVersion, newName }),
  }));
  tools.catch(() => undefined); // It is awaited later; until then a refusal is nobody's.
  return tools;
}

/** The builder that there is, when the step does not want another one. */
async function findBuilder(docker: Docker, inputs: Inputs, env: NodeJS.ProcessEnv): Promise<Builder | undefined> {
  const { builder: name } = inputs.build;
  const { driver } = inputs.builder;
  if (driver === undefined) return docker.inspectBuilder(name);
  // The engine itself is the builder that is called as the context is.
  if (driver === 'docker') return docker.inspectBuilder(await currentContext(env));
  // One of this name is used as it is (docker/setup-buildx-action, README, "name").
  return name === undefined ? undefined : docker.inspectBuilder(name).catch(() => undefined);
}
