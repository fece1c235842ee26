import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  classifyAnswer,
  classifyNetworkFailure,
  maxTries,
  nextDelay,
  nextLook,
  nextPause,
  retryAfter,
} from '../../src/registry/retry-policy.ts';
import { error, immutableTexts } from './immutable-texts.ts';

type Kind = ReturnType<typeof classifyAnswer>['kind'];

function classOf(
  status: number,
  body = '',
  headers: Readonly<Record<string, string>> = {},
): (method: 'GET' | 'PUT' | 'POST' | 'PATCH' | 'DELETE') => unknown {
  const answer = { status, headers: new Map(Object.entries(headers)), bytes: new TextEncoder().encode(body) };
  return (method) => classifyAnswer(answer, method);
}

const immutableByText = immutableTexts.filter(([registry]) => registry !== 'Docker Hub');

const second = 1000;
const minute = 60 * second;
const transient = { kind: 'transient', tries: maxTries };
const week = 7 * 24 * 60 * minute;

const final: readonly (readonly [what: string, kind: Kind, status: number, body: string])[] = [
  ['a wrong password', 'auth', 401, error('UNAUTHORIZED', 'authentication required')],
  [
    "ECR's password after twelve hours",
    'auth',
    403,
    error('DENIED', 'Your authorization token has expired. Reauthenticate and try again.'),
  ],
  ['a missing right', 'permanent', 403, error('DENIED', 'permission_denied: write_package')],
  ['Docker Hub on an immutable tag', 'permanent', 403, 'Forbidden'],
  [
    'a repository that does not exist',
    'permanent',
    404,
    error('NAME_UNKNOWN', 'repository name not known to registry'),
  ],
  ['a read-only distribution', 'permanent', 405, ''],
  [
    'a read-only Harbor',
    'permanent',
    403,
    error('DENIED', 'The system is in read only mode. Any modification is prohibited.'),
  ],
  ['a full Quay', 'permanent', 403, error('DENIED', 'Quota has been exceeded on namespace')],
  ['a body that is too large', 'permanent', 413, ''],
  ['a method that is not implemented', 'permanent', 501, ''],
  ['a full disk of the registry', 'permanent', 507, ''],
];

describe('an answer', () => {
  test.each(immutableByText)('of %s, that the tag may not be changed, is a conflict', (_registry, status, body) => {
    expect(classOf(status, body)('PUT')).toEqual({ kind: 'conflict' });
  });

  test.each(final)('that tells of %s is %s', (_what, kind, status, body) => {
    expect(classOf(status, body)('GET')).toEqual({ kind });
    expect(classOf(status, body)('PUT')).toEqual({ kind });
  });

  test.each(['MANIFEST_BLOB_UNKNOWN', 'unknown blob'])(
    'that tells a write of a missing layer (%s) is asked for twice',
    (code) => {
      expect(classOf(400, error(code, 'blob unknown to registry'))('PUT')).toEqual({ kind: 'transient', tries: 2 });
      expect(classOf(404, error(code, ''))('GET')).toEqual({ kind: 'permanent' });
    },
  );

  test.each([408, 499, 500, 502, 503, 504, 522])('%d is transient for a read, and unknown for a write', (status) => {
    expect(classOf(status)('GET')).toEqual(transient);
    expect(classOf(status)('PUT')).toEqual({ kind: 'unknown-outcome', because: transient });
  });

  test.each(['POST', 'PATCH'] as const)('502 is unknown for a %s, which may have created something', (method) => {
    expect(classOf(502)(method)).toEqual({ kind: 'unknown-outcome', because: transient });
  });

  test('429 in words that mean something else is that', () => {
    expect(classOf(429, error('TAG_IMMUTABLE', ''))('PUT')).toEqual({ kind: 'conflict' });
    expect(classOf(429, 'Your authorization token has expired.')('GET')).toEqual({ kind: 'auth' });
  });

  test.each([409, 412])('%d is a conflict for a PUT, and for nothing else', (status) => {
    expect(classOf(status)('PUT')).toEqual({ kind: 'conflict' });
    for (const method of ['GET', 'POST', 'PATCH', 'DELETE'] as const) {
      expect(classOf(status)(method)).toEqual({ kind: 'permanent' });
    }
  });

  test('502 is transient for a DELETE: what is gone stays gone', () => {
    expect(classOf(502)('DELETE')).toEqual(transient);
  });

  test('503 with Retry-After is a pause for everybody, and still unknown for a write', () => {
    const throttled = { kind: 'throttled', asked: 2 * second, floor: second };
    expect(classOf(503, '', { 'retry-after': '2' })('GET')).toEqual(throttled);
    expect(classOf(503, '', { 'retry-after': '2' })('PUT')).toEqual({ kind: 'unknown-outcome', because: throttled });
  });

  test.each<[string, number, string, Record<string, string>, number | undefined, number]>([
    ['429', 429, '', {}, undefined, second],
    ['429 with Retry-After', 429, 'slow down', { 'retry-after': '7' }, 7 * second, second],
    [
      'Docker Hub’s pull limit',
      429,
      error('TOOMANYREQUESTS', 'You have reached your pull rate limit.'),
      {},
      undefined,
      second,
    ],
    ['ECR’s 400', 400, error('TOOMANYREQUESTS', 'Rate exceeded'), {}, undefined, second],
    ['GHCR’s 403', 403, 'You have exceeded a secondary rate limit. Please wait a few minutes', {}, undefined, minute],
  ])('%s is throttled, for reads and for writes', (_what, status, body, headers, asked, floor) => {
    for (const method of ['GET', 'PUT'] as const) {
      expect(classOf(status, body, headers)(method)).toEqual({ kind: 'throttled', asked, floor });
    }
  });
});

describe('no answer', () => {
  test.each([
    ['EAI_AGAIN', 7],
    ['ESERVFAIL', 7],
    ['ENOTFOUND', 2],
    ['ECONNREFUSED', 5],
    ['EHOSTUNREACH', 5],
    ['ENETUNREACH', 5],
  ])('because of %s, before anything was sent, is tried %d times, a write as well', (code, tries) => {
    expect(classifyNetworkFailure(code, 'GET')).toEqual({ kind: 'transient', tries });
    expect(classifyNetworkFailure(code, 'PUT')).toEqual({ kind: 'transient', tries });
  });

  test.each(['ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'TimeoutError', 'ECONNABORTED'])(
    'because of %s is transient for a read, and unknown for a write',
    (code) => {
      expect(classifyNetworkFailure(code, 'HEAD')).toEqual(transient);
      expect(classifyNetworkFailure(code, 'PUT')).toEqual({ kind: 'unknown-outcome', because: transient });
    },
  );

  test.each(['HPE_CR_EXPECTED', 'HPE_INVALID_HEADER_TOKEN'])('because of %s is throttled for a minute', (code) => {
    expect(classifyNetworkFailure(code, 'GET')).toEqual({ kind: 'throttled', asked: undefined, floor: minute });
  });

  test.each([
    ...['CERT_HAS_EXPIRED', 'DEPTH_ZERO_SELF_SIGNED_CERT', 'UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'EPROTO'],
    ...['ERR_TLS_CERT_ALTNAME_INVALID', 'ERR_SSL_WRONG_VERSION_NUMBER', 'ERR_INVALID_ARG_TYPE', undefined],
  ])('because of %s is permanent', (code) => {
    expect(classifyNetworkFailure(code, 'GET')).toEqual({ kind: 'permanent' });
  });
});

describe('Retry-After', () => {
  const date = 'Sun, 06 Nov 1994 08:49:37 GMT';
  test.each<[string, Record<string, string>, number | undefined]>([
    ['seconds', { 'retry-after': '120' }, 2 * minute],
    ['zero, which is too short', { 'retry-after': '0' }, second],
    ['an endless number', { 'retry-after': '9'.repeat(400) }, week],
    ['a date, by the date of the answer', { 'retry-after': 'Sun, 06 Nov 1994 08:50:37 GMT', date }, minute],
    ['a date that has passed', { 'retry-after': 'Sun, 06 Nov 1994 08:00:00 GMT', date }, second],
    ['a date far away', { 'retry-after': 'Fri, 31 Dec 9999 23:59:59 GMT', date }, week],
    ['a date in an answer without one', { 'retry-after': date }, undefined],
    ['a date that does not exist', { 'retry-after': 'Sun, 99 Nov 1994 08:50:37 GMT', date }, undefined],
    ['another form of date', { 'retry-after': '1994-11-06T08:50:37Z', date }, undefined],
    ['seconds among white space', { 'retry-after': ' 120\t' }, 2 * minute],
    ['more than a date', { 'retry-after': 'Sun, 06 Nov 1994 08:50:37 GMT+1', date }, undefined],
    ['a date behind something', { 'retry-after': 'on Sun, 06 Nov 1994 08:50:37 GMT', date }, undefined],
    ['a negative number', { 'retry-after': '-5' }, undefined],
    ['a fraction', { 'retry-after': '1.5' }, undefined],
    ['hexadecimal', { 'retry-after': '0x10' }, undefined],
    ['nothing', { 'retry-after': '' }, undefined],
    ['no such header', {}, undefined],
  ])('understands %s', (_what, headers, expected) => {
    expect(retryAfter(new Map(Object.entries(headers)))).toBe(expected);
  });

  test('is from a second to a week, or nothing, whatever the headers say', () => {
    const value = fc.oneof(
      fc.string(),
      fc.nat().map(String),
      fc.bigInt().map(String),
      fc.date().map((at) => at.toString()),
    );
    fc.assert(
      fc.property(value, fc.option(value), (text, at) => {
        const headers = new Map([['retry-after', text], ...(at === null ? [] : [['date', at] as const])]);
        const pause = retryAfter(headers);
        expect(pause === undefined || (pause >= second && pause <= week)).toBe(true);
      }),
    );
  });

  test('of any seconds or any later date is exactly that time', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 604_800 }),
        fc.integer({ min: 0, max: 4_000_000_000 }),
        (seconds, start) => {
          const [from, to] = [start, start + seconds].map((at) => new Date(at * second).toUTCString());
          expect(retryAfter(new Map([['retry-after', String(seconds)]]))).toBe(seconds * second);
          expect(
            retryAfter(
              new Map([
                ['retry-after', to ?? ''],
                ['date', from ?? ''],
              ]),
            ),
          ).toBe(seconds * second);
        },
      ),
    );
  });
});

const chance = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });

describe('the wait', () => {
  test.each([500, 1000, 2000, 4000, 8000, 16_000, 30_000, 30_000])('number %# is below %d ms', (bound) => {
    const attempt = [500, 1000, 2000, 4000, 8000, 16_000, 30_000].indexOf(bound) + 1;
    expect(nextDelay(attempt, 0)).toBe(0);
    expect(nextDelay(attempt, 0.5)).toBe(bound / 2);
  });

  test('has full jitter: from nothing to its bound, and six of them are below 61.5 s', () => {
    fc.assert(
      fc.property(fc.array(chance, { minLength: 6, maxLength: 6 }), (chances) => {
        const waits = chances.map((random, index) => nextDelay(index + 1, random));
        waits.forEach((wait, index) => {
          expect(wait).toBeGreaterThanOrEqual(0);
          expect(wait).toBeLessThan(500 * 2 ** index);
        });
        expect(waits.reduce((sum, wait) => sum + wait, 0)).toBeLessThan(61_500);
      }),
    );
  });

  test('of a pause is what the registry asked for, or doubles from its floor, with the jitter on top', () => {
    const pause = { kind: 'throttled', asked: undefined, floor: minute } as const;
    expect([1, 2, 3].map((attempt) => nextPause(pause, attempt, 0))).toEqual([minute, 2 * minute, 4 * minute]);
    expect(nextPause(pause, 2, 0.5)).toBe(2 * minute + 500);
    expect(nextPause({ ...pause, asked: second }, 5, 0.5)).toBe(second);
  });

  test('before the next look at what was pushed doubles from 0.2 s to 10 s', () => {
    expect([1, 2, 3, 6, 7, 20].map(nextLook)).toEqual([200, 400, 800, 6400, 10_000, 10_000]);
  });

  test('of a pause is never shorter than the registry asked for, nor than its floor', () => {
    const asked = fc.option(fc.integer({ min: second, max: week }), { nil: undefined });
    fc.assert(
      fc.property(asked, fc.integer({ min: 1, max: maxTries }), chance, (milliseconds, attempt, random) => {
        const pause = nextPause({ kind: 'throttled', asked: milliseconds, floor: minute }, attempt, random);
        expect(pause).toBeGreaterThanOrEqual(milliseconds ?? minute);
      }),
    );
  });
});
