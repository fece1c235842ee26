import { setTimeout as delay } from 'node:timers/promises';
import type { Registry } from '../image/registry.ts';
import { networkCode, rateLimited } from './failures.ts';
import { classifyAnswer, classifyNetworkFailure, maxTries, nextDelay, nextPause } from './retry-policy.ts';
import type { FailureClass, Throttled, Transient } from './retry-policy.ts';
import type { HttpAnswer, HttpRequest, Send } from './transport.ts';

/** One request, or one build, that is going to be tried again. */
export interface Retry {
  readonly registry: string;
  /** `write ghcr.io/owner/app:1.4.2` */
  readonly what: string;
  readonly class: 'transient' | 'throttled' | 'unknown-outcome';
  /** The status, or the code of the network's error; `undefined` when the builder does not tell. */
  readonly status: number | string | undefined;
  /** The try that failed, from 1. */
  readonly attempt: number;
  /** In milliseconds. */
  readonly wait: number;
}

export type OnRetry = (retry: Retry) => void;

export interface RetryOptions {
  readonly sleep?: (milliseconds: number) => Promise<unknown>;
  /** From 0 to 1, without 1. */
  readonly random?: () => number;
  /** How long an operation pauses at most, all in all, because a registry asks for it; in milliseconds. */
  readonly maxWait?: number;
}

/** Whether what was to be written is there. @throws when that cannot be read */
export type Reread = () => Promise<boolean>;

/**
 * Sends a request of one operation, again where that helps. `reread` is asked after a write of which nobody knows whether it
 * happened: only if it did not, the write is sent again.
 */
export type RetryingSend = (request: HttpRequest, reread?: Reread) => Promise<HttpAnswer>;

/** What happened to a request. */
type Outcome =
  | { readonly answer: HttpAnswer; readonly failure: FailureClass | undefined; readonly status: number }
  | { readonly error: unknown; readonly failure: FailureClass; readonly status: string | undefined };

/** For manifests and access, in milliseconds; pauses that a registry asks for are added. */
const operationTime = 120_000;
/** Stands for the answer to a write that has happened. */
const lostAnswer: HttpAnswer = { status: 201, headers: new Map(), bytes: new Uint8Array() };
const defaultMaxWait = 5 * 60_000;

/** The one place that tries again. Hosts that ask for a pause get it from every operation of this engine. */
export class RetryEngine {
  readonly #send: Send;
  readonly #now: () => number;
  readonly #onRetry: OnRetry;
  readonly #options: Required<RetryOptions>;
  /** By host, on the clock that never goes back. */
  readonly #pausedUntil = new Map<string, number>();

  constructor(send: Send, { now, onRetry, retry }: { now: () => number; onRetry?: OnRetry; retry?: RetryOptions }) {
    this.#send = send;
    this.#now = now;
    this.#onRetry = onRetry ?? ((): void => undefined);
    this.#options = { sleep: delay, random: Math.random, maxWait: defaultMaxWait, ...retry };
  }

  /**
   * Begins an operation, which has 120 s for all its requests together.
   * @returns how to send them. Answers that do not get better by asking again come back as they are
   * @throws from there, ReleaseError when no answer comes, or when the registry asks for a longer pause than is allowed
   */
  operation(registry: Registry, what: string): RetryingSend {
    const operation = { registry, what, end: this.#now() + operationTime, paused: 0 };
    return (request, reread) => this.#perform(operation, request, reread);
  }

  async #perform(operation: Operation, request: HttpRequest, reread: Reread | undefined): Promise<HttpAnswer> {
    for (let attempt = 1; ; attempt += 1) {
      await this.#pause(operation, request.url.host);
      const outcome = await this.#try(operation, request);
      const { failure } = outcome;
      const reason = reasonToRetry(failure);
      if (failure === undefined || reason === undefined) return answerOf(outcome);
      const again = await this.#wait(operation, { request, outcome, reason, attempt });
      if (failure.kind === 'unknown-outcome' && reread !== undefined) {
        const isThere = await reread().catch(() => undefined);
        if (isThere === true) return lostAnswer;
        if (isThere === undefined) return answerOf(outcome);
      }
      if (!again || this.#now() >= operation.end) return this.#giveUp(operation, { request, outcome, reason });
    }
  }

  async #try(operation: Operation, request: HttpRequest): Promise<Outcome> {
    const timeout = Math.max(1, Math.ceil(operation.end - this.#now()));
    try {
      const answer = await this.#send({ ...request, timeout });
      const isFailure = answer.status >= 400;
      return { answer, failure: isFailure ? classifyAnswer(answer, request.method) : undefined, status: answer.status };
    } catch (error) {
      const status = networkCode(error);
      return { error, failure: classifyNetworkFailure(status, request.method), status };
    }
  }

  /** Waits before the next try. @returns whether there is to be one */
  async #wait(
    operation: Operation,
    { request, outcome, reason, attempt }: Failed & { attempt: number },
  ): Promise<boolean> {
    const random = this.#options.random();
    const isPause = reason.kind === 'throttled';
    const wait = isPause ? nextPause(reason, attempt, random) : nextDelay(attempt, random);
    const inTime = isPause ? operation.paused + wait <= this.#options.maxWait : this.#now() + wait < operation.end;
    if (isPause) this.#announcePause(request.url.host, wait);
    if (!inTime || attempt >= (isPause ? maxTries : reason.tries)) return false;
    const { registry, what } = operation;
    const kind = outcome.failure?.kind === 'unknown-outcome' ? 'unknown-outcome' : reason.kind;
    this.#onRetry({ registry, what, class: kind, status: outcome.status, attempt, wait });
    if (isPause) await this.#pause(operation, request.url.host);
    else await this.#options.sleep(wait);
    return true;
  }

  #announcePause(host: string, wait: number): void {
    this.#pausedUntil.set(host, Math.max(this.#pausedUntil.get(host) ?? 0, this.#now() + wait));
  }

  /** Waits until the host may be asked. The time is not counted: the operation cannot use it. */
  async #pause(operation: Operation, host: string): Promise<void> {
    for (let seen: number | undefined; seen !== this.#pausedUntil.get(host);) {
      seen = this.#pausedUntil.get(host);
      const wait = (seen ?? 0) - this.#now();
      if (wait <= 0) return;
      if (operation.paused + wait > this.#options.maxWait) throw rateLimited(operation, wait);
      operation.paused += wait;
      operation.end += wait;
      await this.#options.sleep(wait);
    }
  }

  #giveUp(operation: Operation, { request, outcome, reason }: Failed): HttpAnswer {
    if ('error' in outcome || reason.kind !== 'throttled') return answerOf(outcome);
    const wait = (this.#pausedUntil.get(request.url.host) ?? 0) - this.#now();
    throw rateLimited(operation, wait, outcome.answer.bytes);
  }
}

interface Operation {
  readonly registry: Registry;
  readonly what: string;
  /** When no request is begun any more. */
  end: number;
  /** How long it has paused because the registry wanted it, in milliseconds. */
  paused: number;
}

interface Failed {
  readonly request: HttpRequest;
  readonly outcome: Outcome;
  readonly reason: Transient | Throttled;
}

function reasonToRetry(failure: FailureClass | undefined): Transient | Throttled | undefined {
  switch (failure?.kind) {
    case 'transient':
    case 'throttled':
      return failure;
    case 'unknown-outcome':
      return failure.because;
    case 'auth':
    case 'conflict':
    case 'permanent':
    case undefined:
      return undefined;
  }
}

function answerOf(outcome: Outcome): HttpAnswer {
  if ('error' in outcome) throw outcome.error;
  return outcome.answer;
}
