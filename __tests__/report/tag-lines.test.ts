import { expect, test } from 'vitest';
import { parseRepository } from '../../src/image/repository.ts';
import { tagLines } from '../../src/report/tag-lines.ts';
import { digestOf, outcome } from './results.ts';

const [old, own] = [digestOf('1'), digestOf('2')];

test('the tags of a release are columns: tag, before, now, what was done', () => {
  expect(
    tagLines([
      outcome('created', '1.4.2'),
      outcome('moved', 'latest', { from: old, to: own }),
      outcome('kept', '2', { from: old, to: old }),
      outcome('failed', '1', { from: old, to: undefined }),
      outcome('not-reached', '1.4', { from: undefined, to: undefined }),
      outcome('restored', 'beta', { from: old, to: old }),
    ]),
  ).toEqual([
    '1.4.2   -                    ->  sha256:222222222222  created',
    'latest  sha256:111111111111  ->  sha256:222222222222  moved',
    '2       sha256:111111111111  ->  sha256:111111111111  kept',
    '1       sha256:111111111111  ->  -                    not moved',
    '1.4     -                    ->  ?                    not tried',
    'beta    sha256:111111111111  ->  sha256:111111111111  put back',
  ]);
});

test('the images are named where there are several', () => {
  const tags = [
    outcome('created', '1'),
    outcome('created', '1', { repository: parseRepository('ghcr.io/acme/widget') }),
  ];
  expect(tagLines(tags).map((line) => line.split(' ')[0])).toEqual(['acme/widget:1', 'ghcr.io/acme/widget:1']);
});

test('of no tags there is nothing to say', () => {
  expect(tagLines([])).toEqual([]);
});
