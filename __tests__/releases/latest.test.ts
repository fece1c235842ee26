import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isLatestRelease, latestRelease } from '../../src/releases/latest.ts';
import { planTags } from '../../src/plan/planned-tag.ts';
import { versionOf } from './changes.ts';

const versions = (text: string): ReturnType<typeof versionOf>[] => text.split(' ').filter(Boolean).map(versionOf);
const withdrawnAre = (text: string): { isWithdrawn: (version: { version: string }) => boolean } => ({
  isWithdrawn: ({ version }) => text.split(' ').includes(version),
});

test.each<[version: string, known: string, withdrawn: string, isLatest: boolean, latest: string | undefined]>([
  ['1.0.0', '', '', true, undefined],
  ['1.5.0', '1.4.2 1.5.0 0.9.0', '', true, '1.5.0'],
  ['1.4.3', '1.4.2 1.5.0', '', false, '1.5.0'],
  ['1.10.0', '1.9.0', '', true, '1.9.0'],
  ['2.0.0-beta.1', '1.5.0', '', false, '1.5.0'],
  ['1.5.0', '2.0.0-beta.1', '', true, undefined],
  ['1.4.3', '1.4.2 1.5.0', '1.5.0', true, '1.4.2'],
  ['1.5.0', '1.4.2 1.5.0', '1.5.0', false, '1.4.2'],
  ['1.5.0', '1.5.0', '1.5.0', false, undefined],
  ['1.5.0+b', '1.5.0+a', '', true, '1.5.0'],
])('of %s, beside %j without %j, it is %s that it is the latest', (version, known, withdrawn, isLatest, latest) => {
  const options = withdrawnAre(withdrawn);
  expect(isLatestRelease(versionOf(version), versions(known), options)).toBe(isLatest);
  expect(latestRelease(versions(known), options)?.version).toBe(latest);
});

const someVersion = fc
  .tuple(fc.nat(2), fc.nat(12), fc.nat(2), fc.constantFrom('', '-beta.1', '-rc.2'))
  .map(([major, minor, patch, end]) => versionOf(`${major}.${minor}.${patch}${end}`));

test('it is the latest exactly when the float "latest" moves to it', () => {
  fc.assert(
    fc.property(someVersion, fc.array(someVersion, { maxLength: 6 }), (version, known) => {
      const wanted = { kind: 'line', text: 'latest', line: { kind: 'stable' }, version } as const;
      const [planned] = planTags([wanted], known);
      const moves = version.prerelease.length === 0 && planned?.action === 'move';
      expect(isLatestRelease(version, known, { isWithdrawn: () => false })).toBe(moves);
    }),
  );
});

test('exactly one release is the latest, as long as one stable version is left', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(someVersion, fc.boolean()), { maxLength: 8 }), (entries) => {
      const bad = new Set(entries.filter(([, isBad]) => isBad).map(([{ version }]) => version));
      const options = { isWithdrawn: ({ version }: { version: string }) => bad.has(version) };
      const known = entries.map(([version]) => version);
      const latest = new Set(known.filter((version) => isLatestRelease(version, known, options)).map(String));
      expect([...latest]).toEqual([latestRelease(known, options)].flatMap((version) => version?.version ?? []));
    }),
  );
});
