import { describe, expect, test } from 'vitest';
import { diagnose } from '../../src/build/failure.ts';
import { bootRetry } from '../../src/build/retry-boot.ts';

/** From issues of docker/setup-buildx-action (#64, #395, #445, #458) and of others that have them from there. */
const passing = [
  'Error response from daemon: toomanyrequests: You have reached your pull rate limit. You may increase the limit by authenticating and upgrading: https://www.docker.com/increase-rate-limit',
  'Error response from daemon: Head "https://registry-1.docker.io/v2/moby/buildkit/manifests/buildx-stable-1": received unexpected HTTP status: 503 Service Unavailable',
  'error pulling image configuration: download failed after attempts=6: received unexpected HTTP status: 500 Internal Server Error',
  'Error response from daemon: Get "https://registry-1.docker.io/v2/": net/http: request canceled (Client.Timeout exceeded while awaiting headers)',
];
const final = [
  'Error response from daemon: manifest for moby/buildkit:none not found: manifest unknown: manifest unknown',
  'Error response from daemon: exec: "docker-init": executable file not found in $PATH',
];

const failureOf = (error: string): ReturnType<typeof diagnose> => diagnose([`ERROR: ${error}`]);
const first = { attempt: 1, images: 1, random: 0 };

test.each(passing)('a builder that has no image because of %j is started again', (error) => {
  expect(failureOf(error).passes).toBeDefined();
  expect(bootRetry({ failure: failureOf(error), isPull: true }, first)).toMatchObject({ wait: 2500 });
});

test.each(final)('one because of %j is not', (error) => {
  expect(bootRetry({ failure: failureOf(error), isPull: true }, first)).toBeUndefined();
});

test('one that had its image is not', () => {
  expect(bootRetry({ failure: failureOf(passing[1] ?? ''), isPull: false }, first)).toBeUndefined();
});

describe('of three images', () => {
  const waitOf = (error: string | undefined, attempt: number): number | undefined =>
    bootRetry({ failure: failureOf(error ?? ''), isPull: true }, { attempt, images: 3, random: 0 })?.wait;

  test('the next is tried at once, whatever is wrong with the one before', () => {
    expect([1, 2].map((attempt) => waitOf(final[0], attempt))).toEqual([0, 0]);
  });

  test('all are tried again after a while, when the last was not to be had for a reason that passes', () => {
    expect([3, 6, 9, 12].map((attempt) => waitOf(passing[0], attempt))).toEqual([2500, 10_000, 30_000, undefined]);
    expect(waitOf(final[0], 3)).toBeUndefined();
  });
});
