import { tmpdir } from 'node:os';
import { cancelled } from '../tools/failures.ts';
import type { LoadGitHub } from '../tools/github.ts';
import type { LateLog } from '../tools/log.ts';
import type { Secret } from '../tools/secret.ts';
import { sleepUnlessStopped } from '../tools/stop-signal.ts';
import { createWorkplace } from '../tools/workplace.ts';
import type { RegistryClient } from '../registry/client.ts';
import { askIdentity, mayAskIdentity } from '../registry/identity.ts';
import type { OnRetry } from '../registry/retry.ts';
import { RetryEngine } from '../registry/retry-engine.ts';
import { createSend, type Send } from '../registry/transport.ts';
import type { Inputs } from '../inputs/inputs.ts';
import type { Facts } from '../facts/facts.ts';
import { type Plan, pushedRepositories } from '../plan/plan.ts';
import type { Gate } from '../gates/gate.ts';
import { attestName } from '../gates/names.ts';
import type { ProvenImage } from '../publish/perform.ts';
import type { AttestationNews } from '../report/attestation.ts';
import { openAsk } from '../releases/github-releases.ts';
import { type AttestationApi, createAttestationApi } from '../attestations/attestation-api.ts';
import { type Attested, attestImages } from '../attestations/attest.ts';
import { type Home, homeAt } from '../attestations/authority.ts';
import {
  attestNeedsToken,
  identityNotAllowed,
  identityNotGiven,
  noAttestationsHere,
} from '../attestations/failures.ts';
import { trustOf } from '../attestations/trust.ts';

export interface AttestSubject {
  readonly env: NodeJS.ProcessEnv;
  readonly inputs: Inputs;
  readonly plan: Plan;
  readonly facts: Facts;
  readonly client: RegistryClient;
  readonly log: Pick<LateLog, 'debug' | 'info' | 'mask'>;
  readonly loadGitHub: LoadGitHub;
  readonly stopping: AbortSignal;
  readonly onRetry: OnRetry;
}

/** The gate, none when nothing is to be attested, and what it came to. */
export interface Attesting {
  readonly gates: readonly Gate[];
  readonly news: () => readonly AttestationNews[];
}

/** Whether this run attests what it publishes: a part of an image (`digest-only`) is attested by the run that merges it. */
export function attests({ attest, digestOnly, build }: Inputs, plan: Plan): boolean {
  return attest && !digestOnly && build.call === undefined && pushedRepositories(plan).length > 0;
}

/**
 * Gets ready to attest what is going to be published, before anything is built.
 * @throws ReleaseError when the job is not allowed what that takes
 */
export async function readyToAttest(subject: AttestSubject): Promise<Attesting> {
  const { env, inputs, plan, facts } = subject;
  if (!attests(inputs, plan)) return { gates: [], news: () => [] };
  const { serverUrl } = facts.event.run;
  const home = homeAt(serverUrl);
  if (home === undefined) throw noAttestationsHere(serverUrl);
  if (!mayAskIdentity(env)) throw identityNotAllowed();
  if (inputs.githubToken === undefined) throw attestNeedsToken();
  const api = createAttestationApi(openGitHub(subject));
  await api.probe(facts.event.repository.fullName);
  const attested: Attested[] = [];
  const ask = async (images: readonly ProvenImage[]): Promise<void> => {
    attested.push(...(await attestIn(subject, images, { home, api })));
  };
  return { gates: [{ name: attestName, ask }], news: () => attested };
}

async function attestIn(
  subject: AttestSubject,
  images: readonly ProvenImage[],
  { home, api }: { readonly home: Home; readonly api: AttestationApi },
): Promise<readonly Attested[]> {
  const { client, env, log, stopping } = subject;
  const workplace = await createWorkplace(env['RUNNER_TEMP'] ?? tmpdir());
  const send = retrying(subject);
  const stopped = (): Error => cancelled('the attestation', 'No tag was written');
  try {
    return await attestImages(images, {
      ...{ client, api, home, log, now: () => new Date(), sleep: sleepUnlessStopped(stopping, stopped) },
      identity: () => identify(subject, send),
      trust: (authority) => trustOf(authority, { folder: workplace.directory, send }),
      goOn() {
        if (stopping.aborted) throw stopped();
      },
    });
  } finally {
    await workplace.remove();
  }
}

/** Whoever has this token is the workflow for some minutes. */
async function identify({ env, log }: AttestSubject, send: Send): Promise<Secret> {
  const token = await askIdentity('sigstore', { env, send, fail: identityNotGiven });
  log.mask(token);
  return token;
}

function openGitHub({ env, inputs, ...options }: AttestSubject): ReturnType<typeof openAsk> {
  const { githubToken: token, maxWait } = inputs;
  return openAsk({ ...options, token, maxWait, apiUrl: env['GITHUB_API_URL'] ?? 'https://api.github.com' });
}

/** Sends what changes nothing, again where that helps. */
function retrying({ env, inputs, stopping, onRetry }: AttestSubject): Send {
  const sleep = sleepUnlessStopped(stopping, () => cancelled('a wait for GitHub', 'No tag was written'));
  const retry = { sleep, maxWait: inputs.maxWait };
  const engine = new RetryEngine(createSend({ env }), { now: () => performance.now(), onRetry, retry });
  return (request) => engine.operation(request.url.host, 'prepare the attestation')(request);
}
