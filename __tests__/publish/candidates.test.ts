import { expect, test } from 'vitest';
import { fullText, parseVersion, type Version } from '../../src/image/version.ts';
import type { Line } from '../../src/plan/lines.ts';
import { rivalsOf } from '../../src/publish/candidates.ts';

function versions(texts: string): Version[] {
  return texts.split(' ').flatMap((text) => parseVersion(text) ?? []);
}

const stable: Line = { kind: 'stable' };
const major: Line = { kind: 'major', major: 1 };
const minor: Line = { kind: 'minor', major: 1, minor: 4 };
const beta: Line = { kind: 'channel', name: 'beta' };

test.each<[line: Line, own: string, known: string, rivals: string]>([
  [stable, '1.4.2', '', '1.4.2 own'],
  [stable, '1.4.2', '1.4.2', '1.4.2 own'],
  [stable, '1.4.2', '1.4.1 2.0.0 1.10.0 0.9.0', '2.0.0 higher, 1.10.0 higher, 1.4.2 own, 1.4.1 lower, 0.9.0 lower'],
  [stable, '1.4.2', '2.0.0-beta.1 1.4.2-rc.1', '1.4.2 own'],
  [major, '1.4.2', '2.0.0 1.5.0 1.4.1 0.1.0', '1.5.0 higher, 1.4.2 own, 1.4.1 lower'],
  [minor, '1.4.2', '2.0.0 1.5.0 1.4.10 1.4.1', '1.4.10 higher, 1.4.2 own, 1.4.1 lower'],
  [
    beta,
    '1.5.0-beta.2',
    '1.5.0 1.5.0-rc.1 1.5.0-beta.10 1.5.0-beta.1',
    '1.5.0-beta.10 higher, 1.5.0-beta.2 own, 1.5.0-beta.1 lower',
  ],
  [stable, '1.4.2+1.2', '1.4.2+12 1.4.2+1.2', '1.4.2+1.2 own, 1.4.2+12 equal'],
  [stable, '1.4.2+b', '1.4.2 1.4.2+a 1.4.2+b 1.4.3', '1.4.3 higher, 1.4.2+b own, 1.4.2 equal, 1.4.2+a equal'],
])('the rivals in %j of %s among "%s" are %s', (line, own, known, expected) => {
  const [version] = versions(own);
  if (version === undefined) throw new Error(own);
  const { higher, same, lower } = rivalsOf({ line, version }, versions(known));
  const rivals = [...higher, ...same, ...lower()];
  expect(rivals.map(({ version: of, rank }) => `${fullText(of)} ${rank}`).join(', ')).toBe(expected);
});

test('a float of which nobody knows what it ranges over has no higher rivals', () => {
  const [version] = versions('1.4.2');
  if (version === undefined) throw new Error('1.4.2');
  const { higher, lower } = rivalsOf({ line: stable, version, onlyLower: true }, versions('2.0.0 1.4.1'));
  expect(higher).toEqual([]);
  expect(lower()).toHaveLength(1);
});
