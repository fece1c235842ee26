import { tmpdir } from 'node:os';
import type { Log } from '../tools/log.ts';
import type { Login } from '../tools/login.ts';
import { createPrivateConfig } from '../tools/private-config.ts';
import type { Secret } from '../tools/secret.ts';
import { createWorkplace, type Workplace } from '../tools/workplace.ts';
import type { OnRetry } from '../registry/retry.ts';
import { type GateInputs, isGated } from '../inputs/gate-inputs.ts';
import type { Inputs } from '../inputs/inputs.ts';
import { signGate } from '../gates/cosign.ts';
import type { Signer } from '../gates/cosign-argv.ts';
import { checkerEnvironment, signerEnvironment } from '../gates/environment.ts';
import { type Cosign, findCosign } from '../gates/find-cosign.ts';
import type { Gate } from '../gates/gate.ts';
import { keySigner } from '../gates/signer.ts';
import { verifyGate } from '../gates/verify.ts';
import { workflowIdentity } from '../gates/workflow-identity.ts';

export interface GatesOptions {
  readonly env: NodeJS.ProcessEnv;
  /** What programs find the logins by: DOCKER_CONFIG and the like. */
  readonly logins: Readonly<Record<string, string>>;
  /** Where the programs run: the checkout. */
  readonly cwd: string;
  readonly version: string;
  readonly workplace: Workplace;
  readonly stopping: AbortSignal;
  readonly log: Log & { readonly mask: (secret: Secret) => void };
  readonly onRetry: OnRetry;
}

/**
 * What has to agree before a release gets its names, in the order in which it is asked: who signs comes first, so that a command can look at
 * the signature. Whatever they need is looked for now, before anything is built.
 * @throws ReleaseError when something is missing that a gate needs
 */
export async function openGates({ sign, verify, verifyTimeout }: GateInputs, options: GatesOptions): Promise<Gate[]> {
  const { env, cwd, logins } = options;
  const common = { ...options, step: env, cwd };
  const gates: Gate[] = [];
  if (sign !== undefined) {
    // Cosign would ask for a password that is not there; a key without one has the empty one.
    const signing = { ...signerEnvironment(env), ...logins, COSIGN_PASSWORD: env['COSIGN_PASSWORD'] ?? '' };
    const cosign = await findCosign({ env, cwd }, sign);
    const signer = await signerOf(sign.key, { ...options, cosign, env: signing });
    gates.push(signGate({ ...common, cosign, signing: sign, signer, env: signing }));
  }
  const checking = { ...checkerEnvironment(env, sign), ...logins };
  return [...gates, ...verify.map((command) => verifyGate(command, { ...common, env: checking, time: verifyTimeout }))];
}

function signerOf(key: string | undefined, options: GatesOptions & { readonly cosign: Cosign }): Promise<Signer> {
  if (key !== undefined) return keySigner(key, { ...options, folder: options.workplace.directory });
  const mask = (secret: Secret): void => {
    options.log.mask(secret);
  };
  return workflowIdentity({ ...options, mask }).then((identity): Signer => ({ kind: 'workflow', ...identity }));
}

/** The gates of a step that needs no Docker engine, and the folder that they need until `use` has ended. */
export async function usingGates<T>(
  inputs: Inputs,
  { logins, ...options }: Omit<GatesOptions, 'workplace' | 'logins'> & { readonly logins: Promise<readonly Login[]> },
  use: (gates: readonly Gate[]) => Promise<T>,
): Promise<T> {
  if (!isGated(inputs)) return use([]);
  const { env, log } = options;
  const temp = env['RUNNER_TEMP'] ?? tmpdir();
  const workplace = await createWorkplace(temp);
  try {
    const config = await createPrivateConfig({ env, temp: workplace.directory, logins: await logins });
    return await use(await openGates(inputs.gates, { ...options, workplace, logins: config.environment }));
  } finally {
    await workplace.remove().catch((error: unknown) => log.warning(`A private folder stays for now: ${String(error)}`));
  }
}
