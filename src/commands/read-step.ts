import { existsSync } from 'node:fs';
import { severalFailures } from '../errors.ts';
import { type Buildx, findBuildx } from '../tools/buildx.ts';
import { createDocker } from '../tools/docker.ts';
import type { Inputs } from '../inputs/inputs.ts';
import { loadYaml } from '../inputs/load-yaml.ts';
import { readInputs } from '../inputs/read-inputs.ts';
import type { BuildTools } from '../facts/facts.ts';

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

/** Starts asking buildx what it is and what its builder can do: two processes, the longest wait before the build. */
export function askBuildTools(
  { inputs, buildx }: StepRequest,
  { env }: { env: NodeJS.ProcessEnv },
): Promise<BuildTools> {
  const docker = createDocker({ env, buildx, cwd: process.cwd() });
  const asked = Promise.all([docker.version(), docker.inspectBuilder(inputs.build.builder)]);
  const tools = asked.then(([buildxVersion, builder]) => ({ buildxVersion, builder }));
  tools.catch(() => undefined); // It is awaited later; until then a refusal is nobody's.
  return tools;
}
