import { describe, expect, test } from 'vitest';
import { isInRange, releaseBranch } from '../../src/changes/release-branch.ts';
import { parseVersion } from '../../src/image/version.ts';

describe('the name of a branch says what it releases', () => {
  const minor = (major: number, minor?: number): object => ({ kind: 'maintenance', major, minor });
  const rows: [name: string, branch: object][] = [
    ['main', { kind: 'main' }],
    ['1.x', minor(1)],
    ['1.x.x', minor(1)],
    ['1.4.x', minor(1, 4)],
    ['v1.x', minor(1)],
    ['v1.4.x', minor(1, 4)],
    ['1.X', minor(1)],
    ['0.x', minor(0)],
    ['0.0.x', minor(0, 0)],
    ['2026.11.x', minor(2026, 11)],
    ['next', { kind: 'prerelease', channel: 'next' }],
    ['beta', { kind: 'prerelease', channel: 'beta' }],
    ['alpha', { kind: 'prerelease', channel: 'alpha' }],
    ['rc', { kind: 'prerelease', channel: 'rc' }],
    ...[
      'master',
      'Beta',
      'beta/x',
      'release/1.x',
      '1',
      '1.4',
      '1.4.2',
      '01.x',
      '1.04.x',
      'x',
      'x.1',
      '1.x.4',
      '1.4.x.x',
      '',
    ].map((name): [string, object] => [name, { kind: 'none', name }]),
    ['9999999999999999.x', { kind: 'none', name: '9999999999999999.x' }],
  ];
  test.each(rows)('%s', (name, branch) => {
    expect(releaseBranch(name, 'main')).toEqual(branch);
  });

  test('the default branch is the main one, however it is called', () => {
    for (const name of ['beta', '1.x', 'develop']) expect(releaseBranch(name, name)).toEqual({ kind: 'main' });
  });
});

describe('a branch may release', () => {
  const rows: [branch: string, allowed: string, refused: string][] = [
    ['1.x', '1.0.0 1.9.9 1.2.0-rc.1', '0.9.0 2.0.0 2.0.0-rc.1'],
    ['1.4.x', '1.4.0 1.4.9 1.4.3-rc.1', '1.3.9 1.5.0 1.5.0-rc.1 2.4.0'],
    ['beta', '1.0.0-beta.1 2.0.0-beta.30', '1.0.0 1.0.0-rc.1 1.0.0-beta 1.0.0-beta1 1.0.0-beta.x 1.0.0-beta.1.2'],
    ['main', '1.0.0 2.0.0-rc.1', ''],
    ['other', '', '1.0.0'],
  ];
  test.each(rows)('on %s: %s; and not: %s', (name, allowed, refused) => {
    const branch = releaseBranch(name, 'main');
    const isAllowed = (text: string): boolean => isInRange(parseVersion(text) ?? expect.fail(text), branch);
    expect(allowed.split(' ').filter((text) => text !== '' && !isAllowed(text))).toEqual([]);
    expect(refused.split(' ').filter((text) => text !== '' && isAllowed(text))).toEqual([]);
  });
});
