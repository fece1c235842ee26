import { ReleaseError } from '../errors.ts';
import type { Registry } from '../image/registry.ts';
import { parseJson } from '../tools/foreign-json.ts';
import { Secret } from '../tools/secret.ts';
import type { Challenge } from './challenge.ts';
import type { Credential } from './credentials.ts';
import { failureOf, untrustedAnswer } from './failures.ts';
import { isTrustedRealm } from './realm.ts';
import { smallLimit } from './answer.ts';
import type { HttpRequest, Send } from './transport.ts';

export interface TokenRequest {
  readonly registry: Registry;
  readonly challenge: Challenge;
  readonly credential: Credential | undefined;
  /** What the token is to allow: `repository:owner/app:pull,push`. */
  readonly scope: string | undefined;
}

export interface Token {
  readonly text: Secret;
  /** How long it may be used, in milliseconds. */
  readonly lifetime: number;
}

const clientId = 'release-image';
/** In seconds. Without `expires_in` a token lives 60 s (distribution, docs/spec/auth/token.md); other figures are kept within reason. */
const defaultLife = 60;
const [shortestLife, longestLife] = [30, 3600];
/** A token is asked for again when this much of its life has passed. */
const usableShare = 0.8;

/**
 * Gets a token for `scope` from the token server that `challenge` names (distribution, docs/spec/auth/token.md; with an
 * identity token docs/spec/auth/oauth.md).
 * @throws ReleaseError when the server is not the registry's own, refuses the credential, or answers with no token
 */
export async function fetchToken(send: Send, request: TokenRequest): Promise<Token> {
  const { registry, challenge, credential, scope } = request;
  const realm = readRealm(challenge, registry);
  const answer = await send(tokenHttpRequest(realm, request));
  if (answer.status !== 200) {
    const by = credential === undefined ? 'nothing' : 'password';
    if (answer.status === 400 && credential?.kind === 'identity-token') throw expiredIdentity(registry);
    throw failureOf(answer, { registry, subject: scope ?? registry, verb: 'get a token for', by });
  }
  return readToken(answer.bytes, realm);
}

function expiredIdentity(registry: Registry): Error {
  return new ReleaseError({
    code: 'wrong-credentials',
    what: `${registry} refused the identity token in Docker's configuration`,
    remedy: 'It has probably expired: log in again before this step, or set "username" and "password".',
  });
}

function readRealm(challenge: Challenge, registry: Registry): URL {
  const text = challenge.parameters.get('realm') ?? '';
  if (!URL.canParse(text)) throw untrustedAnswer(`${registry} names no token server`, text);
  const realm = new URL(text);
  if (!isTrustedRealm(realm, registry)) {
    throw untrustedAnswer(`${registry} wants its credentials to be sent to a server that is not its own`, text);
  }
  return realm;
}

function tokenHttpRequest(realm: URL, { challenge, credential, scope }: TokenRequest): HttpRequest {
  const parameters = new URLSearchParams({ client_id: clientId });
  const service = challenge.parameters.get('service');
  if (service !== undefined) parameters.set('service', service);
  if (credential?.kind === 'identity-token') {
    if (scope !== undefined) parameters.set('scope', scope);
    parameters.set('grant_type', 'refresh_token');
    parameters.set('refresh_token', credential.token.reveal());
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    const body = new TextEncoder().encode(parameters.toString());
    return { method: 'POST', url: realm, headers, body, limit: smallLimit };
  }
  // In a query every scope is a parameter of its own (token.md); the identity token's form has one, with spaces (oauth.md).
  for (const each of scope?.split(' ') ?? []) parameters.append('scope', each);
  const url = new URL(realm);
  for (const [name, value] of parameters) url.searchParams.append(name, value);
  const headers = credential === undefined ? {} : { authorization: basicAuthorization(credential) };
  return { method: 'GET', url, headers, limit: smallLimit };
}

/** The Basic scheme (RFC 7617), with UTF-8 as docker has it. */
export function basicAuthorization(credential: Extract<Credential, { kind: 'password' }>): string {
  const text = `${credential.username}:${credential.password.reveal()}`;
  return `Basic ${Buffer.from(text, 'utf8').toString('base64')}`;
}

function readToken(bytes: Uint8Array, realm: URL): Token {
  const { token, access_token: accessToken, expires_in: expiresIn } = parse(bytes);
  const text = token ?? accessToken;
  // Node's error for a header with a line break quotes the header: such a token would end up in the log.
  if (typeof text !== 'string' || !/^[\x21-\x7e]+$/.test(text)) {
    throw untrustedAnswer(`The token server ${realm.host} answered without a usable token`);
  }
  const seconds = typeof expiresIn === 'number' && Number.isFinite(expiresIn) ? expiresIn : defaultLife;
  const life = Math.min(Math.max(seconds, shortestLife), longestLife);
  return { text: new Secret(text), lifetime: life * 1000 * usableShare };
}

function parse(bytes: Uint8Array): Readonly<Record<string, unknown>> {
  const value = parseJson(bytes);
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
