import type { Secret } from '../tools/secret.ts';
import { parseJson, textAt } from '../tools/foreign-json.ts';
import { askIdentity } from '../registry/identity.ts';
import type { OnRetry } from '../registry/retry.ts';
import { RetryEngine } from '../registry/retry-engine.ts';
import { createSend, type Send } from '../registry/transport.ts';
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
  const engine = new RetryEngine(createSend({ env }), { now: Date.now, onRetry });
  const send: Send = (request) => engine.operation(request.url.host, 'ask who the workflow is')(request);
  const token = await askIdentity('sigstore', { env, send, fail: noIdentity });
  mask(token);
  const found = identityIn(token.reveal(), env['GITHUB_SERVER_URL'] ?? 'https://github.com');
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
