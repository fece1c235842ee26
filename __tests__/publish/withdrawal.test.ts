import { describe, expect, test } from 'vitest';
import { parseDigest } from '../../src/image/digest.ts';
import { parseTag } from '../../src/image/tag.ts';
import { markerManifest, markerType, readMarker, type Withdrawal } from '../../src/publish/withdrawal.ts';
import { manifestFrom } from '../registry/images.ts';

const digest = parseDigest(`sha256:${'a'.repeat(64)}`);
const whole: Withdrawal = {
  state: 'rolled-back',
  reason: 'crashes on arm64',
  actor: 'octocat',
  run: 'https://github.com/acme/widget/actions/runs/7',
  time: new Date('2026-11-22T03:00:00.000Z'),
  holds: new Map([[parseTag('latest'), digest]]),
  floats: new Map([
    [parseTag('1'), digest],
    [parseTag('1.5'), undefined],
  ]),
};
const subject = manifestFrom({ schemaVersion: 2 });
const annotated = (annotations: unknown): Withdrawal => readMarker(manifestFrom({ annotations }));
const key = (name: string): string => `io.github.release-image.withdrawal.${name}`;

describe('a marker', () => {
  test('says what was written into it', () => {
    expect(readMarker(markerManifest(whole, subject))).toEqual(whole);
  });

  test('is an artifact about the image', () => {
    const document: unknown = JSON.parse(new TextDecoder().decode(markerManifest(whole, subject).bytes));
    expect(document).toMatchObject({ artifactType: markerType, subject: { digest: subject.digest } });
  });

  test.each([['not JSON'], ['[]'], ['null'], ['{"annotations":7}'], ['']])('that reads %j withdraws', (text) => {
    expect(readMarker({ bytes: new TextEncoder().encode(text) })).toMatchObject({ state: 'withdrawn', reason: '' });
  });

  test('is foreign text', () => {
    const { reason, actor } = annotated({
      [key('reason')]: '::set-output name=a::b\n::error::c',
      [key('actor')]: '\u001b[31mroot',
    });
    expect([reason, actor]).toEqual([': :set-output name=a::b ::error::c', 'root']);
    expect(annotated({ [key('reason')]: 'x'.repeat(5000) }).reason).toHaveLength(1000);
  });

  test('holds nothing that is no tag or no digest', () => {
    const holds = JSON.stringify({ latest: digest, '1': 'sha256:abc', 'a b': digest, '2': 7, '3': null });
    expect([...annotated({ [key('holds')]: holds }).holds]).toEqual([['latest', digest]]);
    expect(annotated({ [key('holds')]: '["latest"]' }).holds.size).toBe(0);
  });
});
