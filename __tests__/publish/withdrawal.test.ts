import { describe, expect, test } from 'vitest';
import { digestOf, parseDigest } from '../../src/image/digest.ts';
import { parseTag } from '../../src/image/tag.ts';
import {
  emptyBlob,
  isMarker,
  markerManifest,
  markerOf,
  markerType,
  readMarker,
  versionOfMarker,
  type Withdrawal,
} from '../../src/publish/withdrawal.ts';
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

  test.each(['withdrawn', 'rolled-back', 'reinstated'] as const)('says "%s"', (state) => {
    expect(readMarker(markerManifest({ ...whole, state }, subject)).state).toBe(state);
  });

  test('without a time is of the beginning of time', () => {
    expect(readMarker(markerManifest({ ...whole, time: undefined }, subject)).time).toEqual(new Date(0));
    expect(annotated({}).time).toBeUndefined();
  });

  test('has a tag that names its version, as long as that leaves room', () => {
    expect(markerOf(parseTag('1.4.2'))).toBe('withdrawn-1.4.2');
    expect(markerOf(parseTag('v'.repeat(118)))).toHaveLength(128);
    expect(markerOf(parseTag('v'.repeat(119)))).toBeUndefined();
  });

  test.each([
    ['withdrawn-1.4.2', '1.4.2'],
    ['withdrawn-withdrawn-1', 'withdrawn-1'],
    ['withdrawn-', undefined],
    ['withdrawn--rc', undefined],
    ['1.4.2', undefined],
    ['1.4.2-withdrawn-', undefined],
    ['x-withdrawn-1.4.2', undefined],
  ])('with the tag %s is about the version %s', (tag, version) => {
    expect(versionOfMarker(parseTag(tag))).toBe(version);
    expect(isMarker(parseTag(tag))).toBe(tag.startsWith('withdrawn-'));
  });

  test('is a manifest whose bytes have its digest, without an image in it (OCI image-spec 1.1, manifest.md)', () => {
    const { digest: own, mediaType, bytes } = markerManifest(whole, subject);
    expect(own).toBe(digestOf(bytes));
    const empty = { mediaType: 'application/vnd.oci.empty.v1+json', digest: digestOf(emptyBlob), size: 2 };
    expect(JSON.parse(new TextDecoder().decode(bytes))).toEqual({
      schemaVersion: 2,
      mediaType,
      artifactType: 'application/vnd.release-image.withdrawal.v1+json',
      config: empty,
      layers: [empty],
      subject: { mediaType: subject.mediaType, digest: subject.digest, size: subject.bytes.length },
      annotations: {
        'org.opencontainers.image.created': '2026-11-22T03:00:00.000Z',
        [key('state')]: 'rolled-back',
        [key('reason')]: 'crashes on arm64',
        [key('actor')]: 'octocat',
        [key('run')]: 'https://github.com/acme/widget/actions/runs/7',
        [key('holds')]: `{"latest":"${digest}"}`,
        [key('floats')]: `{"1":"${digest}","1.5":null}`,
      },
    });
    expect(mediaType).toBe('application/vnd.oci.image.manifest.v1+json');
    expect(new TextDecoder().decode(emptyBlob)).toBe('{}');
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
    for (const text of ['["latest"]', '7', 'null', '"a"', '']) {
      expect(annotated({ [key('holds')]: text, [key('floats')]: text })).toMatchObject({
        holds: new Map(),
        floats: new Map(),
      });
    }
  });
});
