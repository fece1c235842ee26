import { isDigest, type Digest } from '../image/digest.ts';
import type { Repository } from '../image/repository.ts';
import type { Tag } from '../image/tag.ts';
import { apiUrl, type Access, type Authorizer } from './authorization.ts';
import { failureOf, type Asked } from './failures.ts';
import { acceptedTypes, type Manifest } from './manifest.ts';
import type { Sending } from './retry.ts';
import type { RetryEngine } from './retry-engine.ts';
import { classifyAnswer } from './retry-policy.ts';
import { manifestLimit, smallLimit, type HttpAnswer } from './answer.ts';
import type { HttpRequest } from './transport.ts';

/** One request on a repository, before it is authorized. */
export interface Operation extends Access, Omit<HttpRequest, 'timeout'> {
  readonly verb: Asked['verb'];
  readonly subject: string;
  /** How often it is sent at most; seven times when nothing is said. */
  readonly tries?: number;
  /** Milliseconds for all tries together; 120 s when nothing is said. */
  readonly time?: number;
}

export interface Exchange {
  readonly answer: HttpAnswer;
  readonly asked: Asked;
}

/** Sends an operation, authorized, again where that helps. Any status is an answer. */
export type Perform = (operation: Operation, sending?: Sending) => Promise<Exchange>;

/**
 * At most two challenges for each request: the registry's first one, and one more. A third 401 is an answer. To what
 * is tried only once, the first is: the token stays good for the others.
 */
export function createPerform(engine: RetryEngine, authorizer: Authorizer): Perform {
  return async (operation, sending = {}) => {
    const { verb, subject, repository, actions, also, tries, time, ...request } = operation;
    const access = { repository, actions, ...(also === undefined ? {} : { also }) };
    const { registry } = repository;
    const what = `${verb} ${subject}`;
    for (let attempt = 1; ; attempt += 1) {
      // Many wait for one token: their own time begins when they have it, however long its server lets the first one pause.
      const authorization = await authorizer.authorize(access, engine.operation(registry, what, { tries }));
      const send = engine.operation(registry, what, { tries, time });
      const { by, header } = authorization;
      const headers = { ...request.headers, ...(header === undefined ? {} : { authorization: header }) };
      const answer = await send({ ...request, headers }, sending);
      const exchange = { answer, asked: { registry, verb, subject, by } };
      if (attempt === 2 || tries === 1 || !isAboutLogin(answer, request)) return exchange;
      if (answer.status !== 401) authorizer.renew(registry);
      else if (!(await authorizer.refused(access, authorization, answer.headers.get('www-authenticate'))))
        return exchange;
    }
  };
}

function isAboutLogin(answer: HttpAnswer, { method }: Pick<HttpRequest, 'method'>): boolean {
  return answer.status >= 400 && classifyAnswer(answer, method).kind === 'auth';
}

/** The answer, if it is the one hoped for. @throws ReleaseError when it is another */
export function successOf({ answer, asked }: Exchange): HttpAnswer {
  if (!isSuccess(answer)) throw failureOf(answer, asked);
  return answer;
}

export function isSuccess({ status }: HttpAnswer): boolean {
  return status >= 200 && status < 300;
}

/** OCI distribution-spec 1.1, "Determining Support". */
export function accessOperation(repository: Repository): Operation {
  const url = apiUrl(repository.registry, '');
  const subject = repository.name;
  return { method: 'GET', url, repository, actions: 'pull,push', verb: 'access', subject, limit: smallLimit };
}

/** OCI distribution-spec 1.1, "Pulling manifests" and "Checking if content exists in the registry". */
export function readOperation(method: 'GET' | 'HEAD', repository: Repository, reference: Tag | Digest): Operation {
  const headers = { accept: acceptedTypes };
  const [url, subject] = [manifestUrl(repository, reference), manifestName(repository, reference)];
  return { method, url, repository, actions: 'pull', verb: 'read', subject, headers, limit: manifestLimit };
}

/** OCI distribution-spec 1.1, "Pushing Manifests". */
export function writeOperation(repository: Repository, reference: Tag | Digest, manifest: Manifest): Operation {
  const headers = { 'content-type': manifest.mediaType };
  const [url, subject] = [manifestUrl(repository, reference), manifestName(repository, reference)];
  const asked = { method: 'PUT', url, headers, body: manifest.bytes, limit: smallLimit } as const;
  return { ...asked, repository, actions: 'pull,push', verb: 'write', subject };
}

function manifestUrl({ registry, path }: Repository, reference: Tag | Digest): URL {
  return apiUrl(registry, `${path}/manifests/${reference}`);
}

function manifestName({ name }: Repository, reference: Tag | Digest): string {
  return `${name}${isDigest(reference) ? '@' : ':'}${reference}`;
}
