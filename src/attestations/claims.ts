import type { Secret } from '../tools/secret.ts';
import { parseJson, textAt } from '../tools/foreign-json.ts';
import { unusableIdentity } from './failures.ts';

/**
 * What the identity of a workflow says (GitHub Docs, "OpenID Connect reference", "Understanding the OIDC token"), by GitHub's
 * names.
 */
const names = [
  'iss',
  'sub',
  'ref',
  'sha',
  'repository',
  'event_name',
  'job_workflow_ref',
  'workflow_ref',
  'repository_id',
  'repository_owner_id',
  'repository_visibility',
  'runner_environment',
  'run_id',
  'run_attempt',
] as const;

export type Claims = Readonly<Record<(typeof names)[number], string>>;

/**
 * Reads the claims in a token. Its signature is not looked at: it came from GitHub itself, whoever gives the certificate checks it,
 * and what that certificate says in the end is compared with these claims.
 * @throws ReleaseError when it is no such token, or somebody else's
 */
export function readClaims(token: Secret, issuer: string): Claims {
  const [, payload = ''] = token.reveal().split('.');
  const claims = parseJson(Buffer.from(payload, 'base64url'));
  const entries = names.map((name) => [name, textAt(claims, name) ?? ''] as const);
  const missing = entries.filter(([, value]) => value === '').map(([name]) => name);
  if (missing.length > 0) throw unusableIdentity(`it does not say ${missing.join(', ')}`);
  const read = Object.fromEntries(entries) as Claims;
  // An enterprise may have its own issuer, below GitHub's.
  if (read.iss !== issuer && !read.iss.startsWith(`${issuer}/`)) throw unusableIdentity(`it is from ${read.iss}`);
  return read;
}
