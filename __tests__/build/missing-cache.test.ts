import { expect, test } from 'vitest';
import { createMissingCacheNotes } from '../../src/build/missing-cache.ts';

function shown(lines: readonly string[]): readonly string[] {
  return lines.map(createMissingCacheNotes());
}

// As buildx 0.29.1 printed it.
const reference = 'ghcr.io/acme/app:buildcache-main-linux-amd64-ac75a9cc0e059470';
const importing = `#3 importing cache manifest from ${reference}`;
const error = `failed to configure registry cache importer: ${reference}: not found`;

test('a cache that is not there does not look like a failure', () => {
  expect(shown([importing, `#3 ERROR: ${error}`, '------', ` > importing cache manifest from ${reference}:`])).toEqual([
    ...[importing, `#3 The build goes on without this cache: ${error}`],
    ...['------', ` > importing cache manifest from ${reference}: the build went on without it`],
  ]);
});

test.each([
  ['of another step', [importing, '#30 ERROR: process "/bin/sh -c make" did not complete successfully: exit code: 2']],
  ['of a step that is called after one', ['#3 [2/2] RUN importing cache manifest from', '#3 ERROR: exit code: 1']],
  ['of a cache that cannot be written', ['#9 exporting cache to registry', '#9 ERROR: denied']],
  ['that is final', [importing, `ERROR: failed to solve: ${error}`]],
  ['that a step prints', [importing, '#4 0.12 #3 ERROR: not found', ' > [2/2] RUN make:']],
])('a failure %s stays as it is', (_, lines) => {
  expect(shown(lines)).toEqual(lines);
});
