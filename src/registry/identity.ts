import { parseJson, textAt } from '../tools/foreign-json.ts';
import { Secret } from '../tools/secret.ts';
import { type HttpAnswer, smallLimit } from './answer.ts';
import type { HttpRequest, Send } from './transport.ts';

export interface IdentityOptions {
  readonly env: NodeJS.ProcessEnv;
  readonly send: Send;
  /**
   * The failure to throw.
   * @param said GitHub's own words, foreign text; `''` when it said nothing
   */
  readonly fail: (problem: string, said: string) => Error;
}

/** Whether the job may ask GitHub who it is, which takes `permissions: id-token: write`. */
export function mayAskIdentity(env: NodeJS.ProcessEnv): boolean {
  const { ACTIONS_ID_TOKEN_REQUEST_URL: address = '', ACTIONS_ID_TOKEN_REQUEST_TOKEN: token = '' } = env;
  return URL.canParse(address) && token !== '';
}

/**
 * Has GitHub say who the job is: a JWT for one audience, good for some minutes (GitHub Docs, "OpenID Connect reference", "Methods
 * for requesting the OIDC token"). It is a secret.
 */
export async function askIdentity(audience: string, { env, send, fail }: IdentityOptions): Promise<Secret> {
  if (!mayAskIdentity(env)) throw fail('the job may not ask who it is', '');
  const url = new URL(env['ACTIONS_ID_TOKEN_REQUEST_URL'] ?? '');
  url.searchParams.set('audience', audience);
  const headers = { authorization: `Bearer ${env['ACTIONS_ID_TOKEN_REQUEST_TOKEN'] ?? ''}` };
  const request: HttpRequest = { method: 'GET', url, headers, limit: smallLimit };
  return tokenIn(await send(request), 'value', fail);
}

/** The token in the answer of a server that gives tokens. */
export function tokenIn({ status, bytes }: HttpAnswer, field: string, fail: IdentityOptions['fail']): Secret {
  const answer = parseJson(bytes);
  const token = status === 200 ? textAt(answer, field) : undefined;
  if (token !== undefined && /^[\x21-\x7e]+$/.test(token)) return new Secret(token);
  if (status === 200) throw fail('its answer has no token', '');
  throw fail(`it answered ${status}`, textAt(answer, 'message') ?? textAt(answer, 'error_description') ?? '');
}
