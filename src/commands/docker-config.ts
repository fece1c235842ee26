import { tmpdir } from 'node:os';
import type { Core, LateLog } from '../tools/log.ts';
import type { Login } from '../tools/login.ts';
import { createPrivateConfig, type PrivateConfig } from '../tools/private-config.ts';
import { readState, saveState } from '../tools/step-state.ts';
import { createWorkplace, type Workplace } from '../tools/workplace.ts';
import type { Inputs } from '../inputs/inputs.ts';

export interface DockerConfigOptions {
  readonly env: NodeJS.ProcessEnv;
  readonly inputs: Pick<Inputs, 'exportCredentials' | 'logout'>;
  readonly workplace: Workplace;
  readonly log: Pick<LateLog, 'warning'>;
  readonly openLog: () => Promise<Core>;
}

const stateKey = 'docker-config';

/**
 * Makes the configuration with which docker knows the logins: for this step alone; with `export-credentials` for all steps
 * after it too, until the post step removes it, or with `logout: false` until the runner clears RUNNER_TEMP after the job.
 */
export async function makeDockerConfig(logins: readonly Login[], options: DockerConfigOptions): Promise<PrivateConfig> {
  const { env, inputs, workplace, log, openLog } = options;
  if (!inputs.exportCredentials) return createPrivateConfig({ env, temp: workplace.directory, logins });
  const temp = env['RUNNER_TEMP'] ?? tmpdir();
  const place = inputs.logout ? (await createWorkplace(temp)).directory : temp;
  const config = await createPrivateConfig({ env, temp: place, logins });
  // Post steps have the variables of the job as well; ours must find the user's folder there, not one that it removes.
  saveState(env, stateKey, env['DOCKER_CONFIG'] ?? '');
  const core = await openLog();
  const { DOCKER_AUTH_CONFIG: hidden, ...variables } = config.environment;
  for (const [name, value] of Object.entries(variables)) core.exportVariable(name, value);
  // A variable of the job with logins in it would be written to a file again.
  if (hidden !== undefined)
    log.warning('Later steps use the login that DOCKER_AUTH_CONFIG has, not the one of this step.');
  return config;
}

/** The environment of a post step as the main step had it, before it exported its credentials. */
export function withoutExport(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const own = readState(env, stateKey);
  return own === undefined ? env : { ...env, DOCKER_CONFIG: own };
}
