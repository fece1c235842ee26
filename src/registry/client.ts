import { isDigest, type Digest } from '../image/digest.ts';
import type { Repository } from '../image/repository.ts';
import type { Tag } from '../image/tag.ts';
import { apiUrl, Authorizer, type Access } from './authorization.ts';
import type { CredentialSource } from './credentials.ts';
import { failureOf, untrustedAnswer, type Asked } from './failures.ts';
import { acceptedTypes, manifestOf, type Manifest } from './manifest.ts';
import { RetryEngine, type OnRetry, type Reread, type RetryOptions } from './retry.ts';
import { classifyAnswer } from './retry-policy.ts';
import { createSend, manifestLimit, smallLimit, type HttpAnswer, type HttpRequest, type Send } from './transport.ts';

export type { Manifest } from './manifest.ts';

/**
 * What is asked of registries (OCI distribution-spec 1.1). Every function throws ReleaseError: with which registry, what
 * it said and what to do. What passes by itself is tried again (retry.ts); everything else once, except when another token or password may help.
 */
export interface RegistryClient {
  /** That the registry is there and takes the credential for pulling and pushing, as far as it says without a push. */
  checkAccess(repository: Repository): Promise<void>;
  getManifest(repository: Repository, reference: Tag | Digest): Promise<Manifest>;
  /** Points `tag` at the manifest. What it refers to must be in the repository already. */
  putManifest(repository: Repository, tag: Tag, manifest: Manifest): Promise<void>;
  /** What `tag` points at; `undefined` when there is no such tag, or no such repository. */
  resolve(repository: Repository, tag: Tag): Promise<Digest | undefined>;
}

export interface RegistryClientOptions {
  readonly credentials: CredentialSource;
  readonly send?: Send;
  /** Milliseconds on a clock that never goes back. */
  readonly now?: () => number;
  readonly retry?: RetryOptions;
  /** Hears of every request that is going to be sent again. */
  readonly onRetry?: OnRetry;
}

/** One request on a repository, before it is authorized. */
interface Operation extends Access {
  readonly method: HttpRequest['method'];
  /** Below `/v2/`. */
  readonly path: string;
  readonly verb: Asked['verb'];
  readonly subject: string;
  readonly limit: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Uint8Array<ArrayBuffer>;
}

/** With what an operation is performed. */
interface Performers {
  readonly engine: RetryEngine;
  readonly authorizer: Authorizer;
  readonly reread: Reread | undefined;
}

interface Exchange {
  readonly answer: HttpAnswer;
  readonly asked: Asked;
}

type Perform = (operation: Operation, reread?: Reread) => Promise<Exchange>;

export function createRegistryClient({
  credentials,
  send = createSend(),
  now = () => performance.now(),
  ...retrying
}: RegistryClientOptions): RegistryClient {
  const authorizer = new Authorizer(credentials, now);
  const engine = new RetryEngine(send, { now, ...retrying });
  const exchange: Perform = (operation, reread) => perform(operation, { engine, authorizer, reread });

  const getManifest = async (repository: Repository, reference: Tag | Digest): Promise<Manifest> => {
    const operation = readOperation('GET', repository, reference);
    const answer = successOf(await exchange(operation));
    return manifestOf(answer, operation.subject, isDigest(reference) ? reference : undefined);
  };

  const resolve = (repository: Repository, tag: Tag): Promise<Digest | undefined> =>
    resolveTag(exchange, repository, tag);

  return {
    getManifest,
    resolve,
    async checkAccess(repository) {
      successOf(await exchange(accessOperation(repository)));
    },
    async putManifest(repository, tag, manifest) {
      const operation = writeOperation(repository, tag, manifest);
      const isThere = async (): Promise<boolean> => (await resolve(repository, tag)) === manifest.digest;
      const { headers } = successOf(await exchange(operation, isThere));
      const stored = headers.get('docker-content-digest');
      if (stored !== undefined && stored !== manifest.digest) {
        throw untrustedAnswer(`${repository.registry} stored something else as ${operation.subject}`, stored);
      }
    },
  };
}

async function resolveTag(exchange: Perform, repository: Repository, tag: Tag): Promise<Digest | undefined> {
  const { answer } = await exchange(readOperation('HEAD', repository, tag));
  const digest = answer.headers.get('docker-content-digest') ?? '';
  if (answer.status === 200 && isDigest(digest)) return digest;
  if (answer.status === 404) return undefined;
  // No digest, no HEAD, or a refusal, which has no text on HEAD: the same question with GET says more.
  const operation = readOperation('GET', repository, tag);
  const full = await exchange(operation);
  return full.answer.status === 404 ? undefined : manifestOf(successOf(full), operation.subject, undefined).digest;
}

/** At most two challenges for each request: the registry's first one, and one more. A third 401 is an answer. */
async function perform(operation: Operation, { engine, authorizer, reread }: Performers): Promise<Exchange> {
  const { registry } = operation.repository;
  const send = engine.operation(registry, `${operation.verb} ${operation.subject}`);
  for (let attempt = 1; ; attempt += 1) {
    const authorization = await authorizer.authorize(operation, send);
    const { by, header } = authorization;
    const answer = await send(httpRequest(operation, header), reread);
    const { verb, subject } = operation;
    const exchange = { answer, asked: { registry, verb, subject, by } };
    if (attempt === 2 || !isAboutLogin(answer, operation)) return exchange;
    if (answer.status !== 401) authorizer.renew(registry);
    else if (!(await authorizer.refused(operation, authorization, answer.headers.get('www-authenticate'))))
      return exchange;
  }
}

function isAboutLogin(answer: HttpAnswer, { method }: Operation): boolean {
  return answer.status >= 400 && classifyAnswer(answer, method).kind === 'auth';
}

function httpRequest(operation: Operation, authorization: string | undefined): HttpRequest {
  const { method, path, repository, limit, headers, body } = operation;
  return {
    method,
    url: apiUrl(repository.registry, path),
    limit,
    headers: { ...headers, ...(authorization === undefined ? {} : { authorization }) },
    ...(body === undefined ? {} : { body }),
  };
}

function accessOperation(repository: Repository): Operation {
  const subject = repository.name;
  return { method: 'GET', path: '', repository, actions: 'pull,push', verb: 'access', subject, limit: smallLimit };
}

function readOperation(method: 'GET' | 'HEAD', repository: Repository, reference: Tag | Digest): Operation {
  const headers = { accept: acceptedTypes };
  const path = `${repository.path}/manifests/${reference}`;
  const subject = `${repository.name}${isDigest(reference) ? '@' : ':'}${reference}`;
  return { method, path, repository, actions: 'pull', verb: 'read', subject, headers, limit: manifestLimit };
}

function writeOperation(repository: Repository, tag: Tag, { mediaType, bytes }: Manifest): Operation {
  const headers = { 'content-type': mediaType };
  const path = `${repository.path}/manifests/${tag}`;
  const subject = `${repository.name}:${tag}`;
  const limit = smallLimit;
  return { method: 'PUT', path, repository, actions: 'pull,push', verb: 'write', subject, headers, limit, body: bytes };
}

function successOf({ answer, asked }: Exchange): HttpAnswer {
  if (answer.status < 200 || answer.status >= 300) throw failureOf(answer, asked);
  return answer;
}
