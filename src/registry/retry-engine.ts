import { setTimeout as delay } from 'node:timers/promises';
import { networkCode, rateLimited } from './failures.ts';
import { HostLimit } from './host-limit.ts';
import { HostPauses } from './host-pauses.ts';
import { answerOf, reasonToRetry, verdictOf, type Outcome } from './outcome.ts';
import type { OnRetry, Retry, RetryingSend, RetryOptions, Sending } from './retry.ts';
import { classifyAnswer, classifyNetworkFailure, maxTries, nextDelay, nextLook, nextPause } from './retry-policy.ts';
import type { Throttled, Transient } from './retry-policy.ts';
import type { HttpAnswer } from './answer.ts';
import type { HttpRequest, Send } from './transport.ts';

/** For manifests and access, in milliseconds; pauses that a registry asks for are added. */
const operationTime = 120_000;
/** How long a registry may take to show what was pushed, in milliseconds. */
const visibleTime = 90_000;
/** Stands for the answer to a write that has happened. */
const lostAnswer: HttpAnswer = { status: 201, headers: new Map(), bytes: new Uint8Array() };
const defaultMaxWait = 5 * 60_000;

/** The one place that tries again. Hosts that ask for a pause get it from every operation of this engine. */
export class RetryEngine {
  readonly #send: Send;
  readonly #now: () => number;
  readonly #onRetry: OnRetry;
  readonly #options: Required<RetryOptions>;
  readonly #pauses: HostPauses;
  readonly #limit = new HostLimit();

  constructor(send: Send, { now, onRetry, retry }: { now: () => number; onRetry?: OnRetry; retry?: RetryOptions }) {
    this.#send = send;
    this.#now = now;
    this.#pauses = new HostPauses(now);
    this.#onRetry = onRetry ?? ((): void => undefined);
    this.#options = { sleep: delay, random: Math.random, maxWait: defaultMaxWait, ...retry };
  }

  /**
   * Begins an operation, which has `time` milliseconds for all its requests together.
   * @returns how to send them. Answers that do not get better by asking again come back as they are
   * @throws from there, ReleaseError when no answer comes, or when the registry asks for a longer pause than is allowed
   */
  operation(registry: string, what: string, { tries = maxTries, time = operationTime }: Bounds = {}): RetryingSend {
    const operation = { registry, what, tries, end: this.#now() + time, paused: 0 };
    return (request, sending = {}) => this.#perform(operation, request, sending);
  }

  /** Asks until it is there: the replicas of a registry may lag behind a push. @returns the last answer, after 90 s */
  async untilThere<T>(
    { registry, what }: Pick<Retry, 'registry' | 'what'>,
    ask: () => Promise<T>,
    isThere: (answer: T) => boolean,
  ): Promise<T> {
    const end = this.#now() + visibleTime;
    for (let attempt = 1; ; attempt += 1) {
      const answer = await ask();
      const wait = nextLook(attempt);
      if (isThere(answer) || this.#now() + wait > end) return answer;
      this.#onRetry({ registry, what, class: 'transient', status: 404, attempt, wait });
      await this.#options.sleep(wait);
    }
  }

  async #perform(operation: Operation, template: HttpRequest, { reread, renew }: Sending): Promise<HttpAnswer> {
    for (let attempt = 1; ; attempt += 1) {
      const request = renew === undefined ? template : { ...template, ...(await renew()) };
      const outcome = await this.#inTurn(operation, request);
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

  /** Sends the request when its host has a place and no pause. Neither wait is counted: the operation cannot use it. */
  async #inTurn(operation: Operation, request: HttpRequest): Promise<Outcome> {
    const { host } = request.url;
    for (;;) {
      const waitedUntil = await this.#pause(operation, host);
      const asked = this.#now();
      await this.#limit.enter(host);
      operation.end += this.#now() - asked;
      if (this.#pauses.end(host) === waitedUntil) break;
      this.#limit.leave(host, 'unclear');
    }
    const outcome = await this.#try(operation, request);
    this.#limit.leave(host, verdictOf(outcome));
    return outcome;
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
    if (isPause) this.#pauses.announce(request.url.host, wait);
    if (!inTime || attempt >= Math.min(operation.tries, isPause ? maxTries : reason.tries)) return false;
    const { registry, what } = operation;
    const kind = outcome.failure?.kind === 'unknown-outcome' ? 'unknown-outcome' : reason.kind;
    this.#onRetry({ registry, what, class: kind, status: outcome.status, attempt, wait });
    if (isPause) await this.#pause(operation, request.url.host);
    else await this.#options.sleep(wait);
    return true;
  }

  /** Waits until the host may be asked. @returns the end of the pause */
  async #pause(operation: Operation, host: string): Promise<number> {
    for (;;) {
      const end = this.#pauses.end(host);
      const wait = end - this.#now();
      if (wait > 0) {
        if (operation.paused + wait > this.#options.maxWait) throw rateLimited(operation, wait);
        operation.paused += wait;
        operation.end += wait;
        await this.#options.sleep(wait);
      }
      if (this.#pauses.end(host) === end) return end;
    }
  }

  #giveUp(operation: Operation, { request, outcome, reason }: Failed): HttpAnswer {
    if ('error' in outcome || reason.kind !== 'throttled') return answerOf(outcome);
    const wait = this.#pauses.end(request.url.host) - this.#now();
    throw rateLimited(operation, wait, outcome.answer.bytes);
  }
}

interface Bounds {
  /** How often a request is sent at most. */
  readonly tries?: number | undefined;
  readonly time?: number | undefined;
}

interface Operation {
  /** The name of the host for people. */
  readonly registry: string;
  readonly what: string;
  readonly tries: number;
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
