import { apiHost, isLoopback, type Registry } from '../image/registry.ts';
import type { Repository } from '../image/repository.ts';
import type { Secret } from '../tools/secret.ts';
import { parseChallenges, type Challenge } from './challenge.ts';
import type { Credential, CredentialSource } from './credentials.ts';
import { failureOf, type Asked } from './failures.ts';
import { basicAuthorization, fetchToken } from './token.ts';
import { smallLimit } from './answer.ts';
import type { Send } from './transport.ts';

/** What a request wants to do, and where. */
export interface Access {
  readonly repository: Repository;
  readonly actions: 'pull' | 'pull,push' | 'pull,push,delete';
  /** Another repository of the same registry that is read with the same request. */
  readonly also?: Repository;
}

/** The header that proves it, and what it is made from. */
export interface Authorization {
  readonly by: Asked['by'];
  readonly header: string | undefined;
  /** Of the token. */
  readonly scope?: string;
}

interface HeldToken {
  readonly text: Secret;
  /** On the clock that never goes back. */
  readonly usableUntil: number;
}

/** What is known about one registry during a run. */
interface Session {
  readonly credential: Credential | undefined;
  challenge: Challenge | undefined;
  readonly tokens: Map<string, Promise<HeldToken>>;
}

/**
 * Knows how to authorize requests: each registry is asked once, unauthenticated, what it wants; after that every request
 * carries its authorization from the start.
 */
export class Authorizer {
  readonly #credentials: CredentialSource;
  readonly #now: () => number;
  readonly #sessions = new Map<Registry, Promise<Session>>();

  constructor(credentials: CredentialSource, now: () => number) {
    this.#credentials = credentials;
    this.#now = now;
  }

  /**
   * @param send for what has to be asked before
   * @throws ReleaseError when the registry or its token server cannot be reached, or refuses the credential
   */
  async authorize(access: Access, send: Send): Promise<Authorization> {
    const { credential, challenge, tokens } = await this.#session(access.repository.registry, send);
    if (challenge?.scheme === 'bearer') return this.#token(access, { credential, challenge, tokens }, send);
    if (challenge?.scheme === 'basic' && credential?.kind === 'password') {
      return { by: 'password', header: basicAuthorization(credential) };
    }
    return { by: 'nothing', header: undefined };
  }

  /**
   * Takes in that a request was answered with 401 although it carried `used`.
   * @returns whether trying again makes sense: there will be another authorization than before
   */
  async refused(access: Access, used: Authorization, wwwAuthenticate: string | undefined): Promise<boolean> {
    const session = await this.#sessions.get(access.repository.registry);
    const challenge = preferred(parseChallenges(wwwAuthenticate ?? ''));
    if (session === undefined || challenge === undefined) return false;
    session.challenge = challenge;
    if (used.scope !== undefined) {
      // Requests that run at the same time share the token: only the first that is refused may throw it away.
      const held = session.tokens.get(used.scope);
      if (held !== undefined && bearer(await held) === used.header) forget(session.tokens, used.scope, held);
      return true;
    }
    return challenge.scheme === 'bearer' || (used.by === 'nothing' && session.credential?.kind === 'password');
  }

  /** Asks for the credential anew with the next request: a helper may have a fresh one. */
  renew(registry: Registry): void {
    this.#sessions.delete(registry);
  }

  #session(registry: Registry, send: Send): Promise<Session> {
    return remember(this.#sessions, registry, async () => {
      const url = apiUrl(registry, '');
      const [credential, ping] = await Promise.all([
        this.#credentials(registry),
        send({ method: 'GET', url, limit: smallLimit }),
      ]);
      if (ping.status >= 500) throw failureOf(ping, { registry, subject: registry, verb: 'access', by: 'nothing' });
      const challenges = ping.status === 401 ? parseChallenges(ping.headers.get('www-authenticate') ?? '') : [];
      return { credential, challenge: preferred(challenges), tokens: new Map() };
    });
  }

  async #token(
    access: Access,
    session: Session & { readonly challenge: Challenge },
    send: Send,
  ): Promise<Authorization> {
    const { challenge, credential, tokens } = session;
    const wanted = scopeOf(access, challenge);
    const scope = [...tokens.keys()].find((known) => covers(known, wanted)) ?? wanted;
    const held = tokens.get(scope);
    if (held !== undefined && (await held).usableUntil <= this.#now()) forget(tokens, scope, held);
    const token = await remember(tokens, scope, async () => {
      const asked = this.#now();
      const request = { registry: access.repository.registry, challenge, credential, scope };
      const { text, lifetime } = await fetchToken(send, request);
      return { text, usableUntil: asked + lifetime };
    });
    return { by: credential === undefined ? 'nothing' : 'token', header: bearer(token), scope };
  }
}

function bearer({ text }: HeldToken): string {
  return `Bearer ${text.reveal()}`;
}

/** `https`, or `http` when the registry is on this machine. */
export function apiUrl(registry: Registry, path: string): URL {
  return new URL(`${isLoopback(registry) ? 'http' : 'https'}://${apiHost(registry)}/v2/${path}`);
}

function preferred(challenges: readonly Challenge[]): Challenge | undefined {
  return challenges.find(({ scheme }) => scheme === 'bearer') ?? challenges.find(({ scheme }) => scheme === 'basic');
}

/**
 * What we need (distribution, docs/spec/auth/scope.md), first because some servers read no further, and what the registry wants
 * on top for everybody: a bare word, as `aws` on ECR Public. Other repositories are none of its business.
 */
function scopeOf({ repository, actions, also }: Access, challenge: Challenge): string {
  const general = challenge.parameters.get('scope') ?? '';
  return [
    `repository:${repository.path}:${actions}`,
    ...(also === undefined ? [] : [`repository:${also.path}:pull`]),
    ...(/^[a-z]+$/.test(general) ? [general] : []),
  ].join(' ');
}

/** Whether a token for `known` allows everything that `wanted` does. */
function covers(known: string, wanted: string): boolean {
  const allowed = known.split(' ');
  return wanted.split(' ').every((scope) => allowed.includes(scope) || allowed.includes(`${scope},push`));
}

/** One promise for each key, so that requests at the same time share it; a failure is not remembered. */
function remember<Key, Value>(map: Map<Key, Promise<Value>>, key: Key, make: () => Promise<Value>): Promise<Value> {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  made.catch(() => {
    forget(map, key, made);
  });
  return made;
}

/** Unless somebody else has put a newer one in its place. */
function forget<Key, Value>(map: Map<Key, Promise<Value>>, key: Key, made: Promise<Value>): void {
  if (map.get(key) === made) map.delete(key);
}
