import { createBoundedRun } from '../tools/bounded-run.ts';
import { cancelled } from '../tools/failures.ts';
import type { Login } from '../tools/login.ts';
import { sleepUnlessStopped } from '../tools/stop-signal.ts';
import { createRegistryClient, type RegistryClient } from '../registry/client.ts';
import { dockerCredentials, withLogins } from '../registry/credentials.ts';
import { endedByStop } from '../registry/ended-by-stop.ts';
import type { OnRetry } from '../registry/retry.ts';
import { createSend } from '../registry/transport.ts';
import type { Inputs } from '../inputs/inputs.ts';

/** In milliseconds: a credential helper may ask a cloud. */
export const helperDeadline = 60_000;

export interface RegistriesOptions {
  readonly env: NodeJS.ProcessEnv;
  /** Ends every wait. */
  readonly stopping: AbortSignal;
  readonly onRetry: OnRetry;
  /** Those that Docker does not have; they are awaited by the first question to a registry. */
  readonly logins: Promise<readonly Login[]>;
  /** Milliseconds that a write on its way has after a stop, when requests are to be ended by it. */
  readonly grace?: number;
}

/** The registries of a run, with the logins of the step, else with those that Docker has. */
export function openRegistries(
  { maxWait }: Pick<Inputs, 'maxWait'>,
  { env, stopping, onRetry, logins, grace }: RegistriesOptions,
): RegistryClient {
  logins.catch(() => undefined); // Who asks a registry hears of it; until then a refusal is nobody's.
  const stopped = (): Error => cancelled('a wait for a registry', 'No tag was moved after that');
  const lost = (): Error => cancelled('a request to a registry', 'What was on its way may have arrived all the same');
  const send = createSend({ env });
  return createRegistryClient({
    credentials: withLogins(logins, dockerCredentials({ env, run: createBoundedRun({ deadline: helperDeadline }) })),
    send: grace === undefined ? send : endedByStop(send, { stopping, grace, failure: lost }),
    retry: { sleep: sleepUnlessStopped(stopping, stopped), maxWait },
    onRetry,
  });
}
