import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type BuildContent, inputsHash } from '../../src/build/inputs-hash.ts';

const content: BuildContent = {
  context: 'c',
  dockerfile: 'd',
  buildContexts: [],
  target: undefined,
  platforms: ['linux/amd64', 'linux/arm64'],
  buildArgs: ['A=1'],
  epoch: [],
  secrets: [],
  ssh: [],
  labels: [],
  annotations: [],
  attests: [],
  provenance: undefined,
  sbom: undefined,
  noDefaultAttestations: false,
  isPrivate: false,
  outputs: [],
  load: false,
  call: undefined,
  network: undefined,
  addHosts: [],
  ulimit: [],
  shmSize: undefined,
  cgroupParent: undefined,
  allow: [],
  noCache: false,
  noCacheFilters: [],
  pull: false,
};

/** Another value of the same type. */
function changed(value: BuildContent[keyof BuildContent]): unknown {
  if (typeof value === 'boolean') return !value;
  return typeof value === 'string' || value === undefined ? `${value ?? ''}x` : [...value, 'x'];
}

describe('the hash of the build inputs', () => {
  // Written down: images in registries say it. Another value here needs another format version.
  test('is the same for everybody', () => {
    expect(inputsHash(content)).toBe('36a3803bc244032ea29f5300ee976f122bee4c63147a00d61c00409e0403bbb4');
  });

  test.each(Object.keys(content) as (keyof BuildContent)[])('changes with %s', (field) => {
    const other = { ...content, [field]: changed(content[field]) };
    expect(inputsHash(other)).not.toBe(inputsHash(content));
  });

  test('does not depend on the order of platforms, nor on the order of fields', () => {
    const fields = Object.fromEntries(Object.entries(content).toReversed()) as unknown as BuildContent;
    const platforms = ['linux/arm64', 'linux/amd64', 'linux/arm64'];
    expect(inputsHash({ ...fields, platforms })).toBe(inputsHash(content));
  });

  test('depends on the order of build arguments: the last one counts', () => {
    const [one, two] = [
      ['A=1', 'A=2'],
      ['A=2', 'A=1'],
    ].map((buildArgs) => inputsHash({ ...content, buildArgs }));
    expect(one).not.toBe(two);
  });

  test('knows an empty text from none', () => {
    expect(inputsHash({ ...content, target: '' })).not.toBe(inputsHash(content));
  });

  test('is another one for other texts, wherever one ends and the next begins', () => {
    const texts = fc.array(fc.string({ unit: fc.constantFrom('a', '"', ',', '\\', '[', '\n', '\0', '\uD800') }));
    fc.assert(
      fc.property(texts, texts, texts, texts, (a, b, c, d) => {
        const isSame = JSON.stringify([a, b]) === JSON.stringify([c, d]);
        const [one, two] = [
          inputsHash({ ...content, labels: a, ssh: b }),
          inputsHash({ ...content, labels: c, ssh: d }),
        ];
        expect(one === two).toBe(isSame);
      }),
    );
  });
});
