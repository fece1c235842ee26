import type { HttpAnswer } from './answer.ts';
import type { HttpRequest } from './transport.ts';

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

/** Makes what has to be new in a request for every try: a body that can be read only once, and where it goes. */
export type Renew = () => Promise<Pick<HttpRequest, 'url' | 'body'>>;

/** What a request needs to be sent again. */
export interface Sending {
  /** Asked after a write of which nobody knows whether it happened: only if it did not, the write is sent again. */
  readonly reread?: Reread | undefined;
  readonly renew?: Renew | undefined;
}

/** Sends a request of one operation, again where that helps. */
export type RetryingSend = (request: HttpRequest, sending?: Sending) => Promise<HttpAnswer>;
