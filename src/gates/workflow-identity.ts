import { Secret } from '../tools/secret.ts';
import { parseJson, textAt } from '../tools/foreign-json.ts';
import { smallLimit } from '../registry/answer.ts';
import type { OnRetry } from '../registry/retry.ts';
import { RetryEngine } from '../registry/retry-engine.ts';
import { createSend } from '../registry/transport.ts';
import { noIdentity } from './failures.ts';

/** Who a workflow is to Sigstore. */
export interface WorkflowIdentity {
  /** `https://github.com/owner/name/.github/workflows/release.yml@refs/tags/v1.4.2`: what Fulcio writes into the certificate. */
  readonly identity: string;
  readonly issuer: string;
}

export interface IdentityOptions {
  readonly env: NodeJS.ProcessEnv;
  readonly mask: (secret: Secret) => void;
  readonly onRetry: OnRetry;
}

/**
 * Asks GitHub who this workflow is, as cosign does (GitHub Docs, "OpenID Connect reference"): the variables of the job name the
 * workflow that was started, not the reusable one that the job is in, which is the one that signs (`job_workflow_ref`).
 * @throws ReleaseError when the job may not ask, or GitHub does not say
 */
export async function workflowIdentity({ env, mask, onRetry }: IdentityOptions): Promise<WorkflowIdentity> {
  const { ACTIONS_ID_TOKEN_REQUEST_URL: address = '', ACTIONS_ID_TOKEN_REQUEST_TOKEN: token = '' } = env;
  if (!URL.canParse(address) || token === '') throw noIdentity('the job may not ask');
  const url = new URL(address);
  url.searchParams.set('audience', 'sigstore');
  const engine = new RetryEngine(createSend({ env }), { now: Date.now, onRetry });
  const send = engine.operation(url.host, 'ask who the workflow is');
  const headers = { authorization: `Bearer ${token}` };
  const { status, bytes } = await send({ method: 'GET', url, headers, limit: smallLimit });
  if (status !== 200) throw noIdentity(`it answered ${status}`);
  const value = textAt(parseJson(bytes), 'value') ?? '';
  if (value !== '') mask(new Secret(value));
  const found = identityIn(value, env['GITHUB_SERVER_URL'] ?? 'https://github.com');
  if (found === undefined) throw noIdentity('its answer does not name the workflow');
  return found;
}

/** What the token says. It is not verified: whoever made it up gets no certificate for it, and then nothing is signed. */
export function identityIn(token: string, server: string): WorkflowIdentity | undefined {
  const [, payload = ''] = token.split('.');
  const claims = parseJson(Buffer.from(payload, 'base64url'));
  const [workflow, issuer] = [textAt(claims, 'job_workflow_ref'), textAt(claims, 'iss')];
  if (workflow === undefined || issuer === undefined || !/^https:\/\/[\x21-\x7e]+$/.test(issuer)) return undefined;
  return /[\r\n\0]/.test(workflow) ? undefined : { identity: `${server}/${workflow}`, issuer };
}
