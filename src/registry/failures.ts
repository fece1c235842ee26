import { type Addition, ReleaseError } from '../errors.ts';
import type { Digest } from '../image/digest.ts';
import type { Registry } from '../image/registry.ts';
import { clean } from '../tools/clean.ts';
import { filledIn } from './known-cause.ts';
import { networkCauses } from './network-causes.ts';
import { adviceOn, refusalOf } from './refusals.ts';

/** An answer that breaks the rules of the protocol or would be dangerous to believe. */
export function untrustedAnswer(what: string, value?: string): ReleaseError {
  const remedy = 'Nothing of this answer was used. Check the address of the registry and any proxy before it.';
  return new ReleaseError({ code: 'untrusted-answer', what, value, remedy });
}

/**
 * The error for a request to `host` that failed, after at most `deadline` milliseconds; what is no failure of the network
 * comes back as it is.
 */
export function unreachable(error: unknown, host: string, deadline: number): unknown {
  if (error instanceof ReleaseError || !(error instanceof Error)) return error;
  const code = networkCode(error);
  if (code === undefined) return error;
  const known = networkCauses.find((row) => row.code.test(code));
  const { problem = 'the connection failed', remedy = 'Try again; if it stays, check the network of the runner.' } =
    known ?? {};
  const detail = code === 'TimeoutError' ? `after ${deadline / 1000} s` : code;
  return new ReleaseError({
    code: 'registry-unreachable',
    what: `Cannot reach ${host}, because ${problem} (${detail})`,
    remedy,
    diagnosis: known && { cause: known.cause, evidence: undefined, remedy, add: filledIn(known.add, { host }) },
    cause: error,
  });
}

/** What Node calls a failure of the network, or what caused it: `ECONNRESET`; our own deadline is `TimeoutError`. */
export function networkCode(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  if (error.name === 'TimeoutError') return 'TimeoutError';
  return 'code' in error && typeof error.code === 'string' ? error.code : networkCode(error.cause);
}

/** The registry wants fewer requests for `wait` milliseconds, which is longer than we may wait. */
export function rateLimited(asked: { registry: string; what: string }, wait: number, bytes?: Uint8Array): ReleaseError {
  const until = new Date(Date.now() + wait).toISOString().replace(/\.[0-9]+Z$/, 'Z');
  return new ReleaseError({
    code: 'rate-limited',
    what: `${asked.registry} limits how often it may be asked, and lets nobody ${asked.what} before ${until}`,
    value: bytes === undefined ? undefined : describeBody(bytes),
    remedy: 'Run the job again after that, with a login if it had none, or with fewer jobs at once.',
  });
}

/** What was asked of whom, for the sentence: `subject` is `ghcr.io/owner/app:1.4.2`. */
export interface Asked {
  readonly registry: Registry;
  readonly subject: string;
  readonly verb: 'access' | 'read' | 'write' | 'push to' | 'delete' | 'list the tags of' | 'get a token for';
  /** How it was asked: a token was already given for the credential, so 401 then means "not allowed". */
  readonly by: 'nothing' | 'password' | 'token';
}

/** The error for an answer that is not the one hoped for. */
export function failureOf(answer: { readonly status: number; readonly bytes: Uint8Array }, asked: Asked): ReleaseError {
  const { registry, subject, verb, by } = asked;
  const known = refusalOf({ status: answer.status, text: textOf(answer.bytes), registry, by });
  const fail = (code: string, what: string, otherwise: string, add?: Addition): ReleaseError => {
    const diagnosis = known ?? { cause: code, evidence: undefined, remedy: otherwise, add };
    return new ReleaseError({ code, what, value: describeBody(answer.bytes), remedy: diagnosis.remedy, diagnosis });
  };
  const advice = adviceOn(registry);
  if (answer.status === 401 && by === 'password' && known === undefined) {
    const what = `${registry} refused the user name or password (to ${verb} ${subject})`;
    return fail('wrong-credentials', what, `Check "username" and "password". ${advice.remedy}`);
  }
  if (answer.status === 401 && by === 'nothing') {
    const remedy = `Set "username" and "password", or log in before this step. ${advice.remedy}`;
    return fail('not-logged-in', `${registry} wants a login to ${verb} ${subject}`, remedy);
  }
  if (answer.status === 401 || (answer.status === 403 && !isReadOnly(answer, verb))) {
    const remedy = `Give it the right to ${/^(?:read|list)/.test(verb) ? 'pull' : 'push'} there. ${advice.remedy}`;
    return fail('access-denied', `${registry} does not allow this login to ${verb} ${subject}`, remedy, advice.add);
  }
  if (isReadOnly(answer, verb)) {
    const remedy = 'Wait until it takes pushes again; whoever runs the registry knows until when.';
    return fail('read-only', `${registry} is read-only, nobody can ${verb} ${subject}`, remedy);
  }
  const what = `${registry} answered ${answer.status} (to ${verb} ${subject})`;
  if (answer.status === 404) {
    return fail('not-found', what, 'Check the name; some registries need the repository to be created first.');
  }
  return fail('registry-failed', what, 'Try again; if it stays, show this message to whoever runs the registry.');
}

/** distribution: 405 without a word; Harbor: 403 "read only mode"; Quay: 405 with `is_readonly`. */
function isReadOnly({ status, bytes }: { status: number; bytes: Uint8Array }, verb: Asked['verb']): boolean {
  if (status !== 403 && status !== 405) return false;
  const says = /read[ _-]?only/i.test(new TextDecoder().decode(bytes));
  return says || (status === 405 && verb === 'push to');
}

/** The registry keeps what a tag points at. `there` is what that is, when it could be read. */
export function immutableTag(
  answer: { readonly bytes: Uint8Array },
  { registry, subject }: Asked,
  there: Digest | undefined,
): ReleaseError {
  return new ReleaseError({
    code: 'immutable-tag',
    what: `${registry} does not let ${subject} be changed${there === undefined ? '' : `, which is ${there}`}`,
    value: describeBody(answer.bytes),
    remedy:
      'For a version that is released already, "on-exists" says what to do; a floating tag (1.4, latest) has to be ' +
      'allowed to move in the immutability settings of the repository.',
  });
}

/** What was pushed cannot be read after a minute and a half. */
export function notVisible(subject: string, cause: unknown): ReleaseError {
  return new ReleaseError({
    code: 'not-visible',
    what: `${subject} was pushed, but the registry still does not show it`,
    remedy:
      'Run the job again later: it carries on where this one stopped. If it stays, ask whoever runs the registry.',
    cause,
  });
}

/**
 * The registry's own words, `CODE: message` (OCI distribution-spec 1.1, "Error Codes"), or the text of a server before it;
 * cleaned for the log.
 */
function describeBody(bytes: Uint8Array): string | undefined {
  const shown = clean(textOf(bytes).trim());
  return shown === '' ? undefined : shown;
}

function textOf(bytes: Uint8Array): string {
  const text = new TextDecoder().decode(bytes);
  return errorsIn(text) ?? text;
}

function errorsIn(text: string): string | undefined {
  try {
    const { errors, details } = JSON.parse(text) as { errors?: unknown; details?: unknown };
    if (!Array.isArray(errors)) return typeof details === 'string' ? details : undefined;
    const lines = (errors as ({ code?: unknown; message?: unknown } | null)[]).map((entry) =>
      [entry?.code, entry?.message].filter((part) => typeof part === 'string' && part !== '').join(': '),
    );
    const shown = lines.filter((line) => line !== '');
    return shown.length === 0 ? undefined : shown.join('; ');
  } catch {
    return undefined;
  }
}
