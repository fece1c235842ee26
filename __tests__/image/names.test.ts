import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { digestOf, parseDigest } from '../../src/image/digest.ts';
import { parsePlatform } from '../../src/image/platform.ts';
import { formatPinned, formatReference, parseReference } from '../../src/image/reference.ts';
import { apiHost, configKey, isLoopback, parseRegistry } from '../../src/image/registry.ts';
import { parseRepository, sameRepository } from '../../src/image/repository.ts';
import { isTag, parseTag, replaceIllegal } from '../../src/image/tag.ts';

const hex = 'a'.repeat(64);
const digest = parseDigest(`sha256:${hex}`);

describe('image names that Docker accepts', () => {
  it.each([
    ['alpine', 'docker.io', 'library/alpine', 'alpine'],
    ['Acme/Widget', 'docker.io', 'acme/widget', 'acme/widget'],
    ['index.docker.io/acme/widget', 'docker.io', 'acme/widget', 'index.docker.io/acme/widget'],
    ['ghcr.io/acme/widget', 'ghcr.io', 'acme/widget', 'ghcr.io/acme/widget'],
    ['localhost/a', 'localhost', 'a', 'localhost/a'],
    ['127.0.0.1:5000/a/b', '127.0.0.1:5000', 'a/b', '127.0.0.1:5000/a/b'],
    ['[::1]:5000/a', '[::1]:5000', 'a', '[::1]:5000/a'],
    ['quay.io/a/b__c-d.e', 'quay.io', 'a/b__c-d.e', 'quay.io/a/b__c-d.e'],
    ['a---b/c---d', 'docker.io', 'a---b/c---d', 'a---b/c---d'],
    // What only begins or ends as a registry does is none.
    ['localhosts', 'docker.io', 'library/localhosts', 'localhosts'],
    ['a.b', 'docker.io', 'library/a.b', 'a.b'],
    // Only 64 digits alone could be the identifier of an image.
    [`${hex}0`, 'docker.io', `library/${hex}0`, `${hex}0`],
    [`0-${hex}`, 'docker.io', `library/0-${hex}`, `0-${hex}`],
    [`acme/${hex}`, 'docker.io', `acme/${hex}`, `acme/${hex}`],
    [`ghcr.io/${'a'.repeat(255)}`, 'ghcr.io', 'a'.repeat(255), `ghcr.io/${'a'.repeat(255)}`],
  ])('%s is at %s, %s', (text, registry, path, name) => {
    expect(parseRepository(text)).toEqual({ registry, path, name });
  });

  it('are the same place however they are written', () => {
    expect(sameRepository(parseRepository('docker.io/library/alpine'), parseRepository('Alpine'))).toBe(true);
  });

  it.each(['ghcr.io/acme/gadget', 'quay.io/acme/widget', 'quay.io/acme/gadget'])(
    'are not in the place of %s',
    (other) => {
      expect(sameRepository(parseRepository('ghcr.io/acme/widget'), parseRepository(other))).toBe(false);
    },
  );
});

describe('image names that nobody may push to', () => {
  it.each([
    '',
    '/',
    'a//b',
    'ghcr.io/',
    'https://ghcr.io/a',
    'ghcr.io@evil.example/a',
    'ghc\u0433.io/a',
    // A lower case of its own in ASCII: the name would become another one.
    'doc\u212aer.io/a/b',
    'ghcr.io/\u212aey',
    'ghcr.io/a/../b',
    'ghcr.io/a/%2e%2e/b',
    'ghcr.io/a b',
    'ghcr.io/a:tag',
    `ghcr.io/a@sha256:${hex}`,
    'ghcr.io/a,push-by-digest=false',
    'ghcr.io/a\n',
    'a___b',
    '-a',
    hex,
    `ghcr.io/${'a'.repeat(256)}`,
  ])('%j', (text) => {
    expect(() => parseRepository(text)).toThrow('Not a valid image name');
  });
});

describe('references', () => {
  it.each([
    ['ghcr.io/a/b:1.2', 'ghcr.io/a/b:1.2'],
    ['localhost:5000/a', 'localhost:5000/a:latest'],
    ['a:B_c', 'a:B_c'],
    ['app', 'app:latest'],
  ])('%s reads as %s', (text, expected) => {
    expect(formatReference(parseReference(text))).toBe(expected);
  });

  it.each(['a:', 'a:.b', `a:${'x'.repeat(129)}`, 'a:b c', 'a:1\u20240', `a@sha256:${hex}`])('%j is refused', (text) => {
    expect(() => parseReference(text)).toThrow('Not a valid image reference');
  });

  it('to an image are printed as people wrote its name', () => {
    expect(formatPinned(parseRepository('Acme/Widget'), digest)).toBe(`acme/widget@${digest}`);
  });

  it('read as they were printed', () => {
    const part = fc.stringMatching(/^[a-z0-9]+(?:[._-][a-z0-9]+)*$/).filter((text) => text.length < 40);
    const tag = fc.stringMatching(/^[A-Za-z0-9_][A-Za-z0-9._-]{0,127}$/);
    fc.assert(
      fc.property(fc.constantFrom('ghcr.io', 'localhost:5000', '10.0.0.1:443'), part, part, tag, (host, a, b, name) => {
        const text = `${host}/${a}/${b}:${name}`;
        expect(formatReference(parseReference(text))).toBe(text);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('tags', () => {
  it('have nothing illegal left after replacing, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1, maxLength: 100 }), (text) =>
        isTag(`x${replaceIllegal(text)}`),
      ),
      { numRuns: 5000 },
    );
  });

  it.each([
    ['feature/new  thing', 'feature-new-thing'],
    ['Release_1.0-rc', 'Release_1.0-rc'],
    ['/é/', '-'],
  ])('%s is written %s', (text, expected) => {
    expect(replaceIllegal(text)).toBe(expected);
  });

  it.each(['latest\n', '', '.hidden', '-v1'])('%j is refused', (text) => {
    expect(() => parseTag(text)).toThrow('Not a valid tag');
  });
});

describe('digests', () => {
  it('are computed over bytes', () => {
    expect(digestOf(Buffer.from('abc'))).toBe(
      'sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    );
  });

  it.each([`sha256:${'A'.repeat(64)}`, `sha512:${hex}`, `@sha256:${hex}`, `sha256:${hex}\n`, hex])(
    '%j is refused',
    (text) => {
      expect(() => parseDigest(text)).toThrow('Not a valid digest');
    },
  );
});

describe('registries', () => {
  it('of Docker Hub answer elsewhere and have an old key', () => {
    const hub = parseRegistry('registry-1.docker.io');
    expect([hub, apiHost(hub), configKey(hub)]).toEqual([
      'docker.io',
      'registry-1.docker.io',
      'https://index.docker.io/v1/',
    ]);
  });

  it.each(['index.docker.io', 'docker.io', 'Registry-1.Docker.IO'])('%s is Docker Hub', (text) => {
    expect(parseRegistry(text)).toBe('docker.io');
  });

  it('other than Docker Hub answer at their name, which is their key', () => {
    const registry = parseRegistry('GHCR.io');
    expect([registry, apiHost(registry), configKey(registry)]).toEqual(['ghcr.io', 'ghcr.io', 'ghcr.io']);
  });

  it.each(['a-b.example', 'a--b.example:1', '[fe80::1]:65535', '10.0.0.1', 'a'])('%s is one', (text) => {
    expect(parseRegistry(text)).toBe(text);
  });

  it.each([
    ...['', '-a.example', 'a-.example', 'a..example', '.example', 'a_b.example', 'a.example.', 'a.example:'],
    ...['a.example:123456', 'a.example:x', '[::1', '::1', '[g::1]', 'https://a.example', 'a.example/b', 'u@a.example'],
    ...['a.example\n', ' a.example', 'a.ex\u0430mple'],
  ])('%j is none', (text) => {
    expect(() => parseRegistry(text)).toThrow(`Not a valid registry`);
  });

  it.each([
    ['127.0.0.1:5000', true],
    ['127.9.9.9', true],
    ['localhost', true],
    ['[::1]:80', true],
    ['127.100.200.255', true],
    ['127.0.0.1234', false],
    ['10.127.0.0.1', false],
    ['127.0.0', false],
    ['[::2]', false],
    ['localhost.evil.example', false],
    ['127.0.0.1.evil.example', false],
    ['ghcr.io', false],
  ])('%s on this machine: %s', (text, expected) => {
    expect(isLoopback(parseRegistry(text))).toBe(expected);
  });
});

describe('platforms', () => {
  it.each([
    ['linux/amd64', 'linux/amd64'],
    ['linux/x86_64', 'linux/amd64'],
    ['linux/arm64/v8', 'linux/arm64'],
    ['linux/arm', 'linux/arm/v7'],
    ['Linux/ARM/v6', 'linux/arm/v6'],
    ['linux/amd64/v2', 'linux/amd64/v2'],
    ['linux/amd64/v1', 'linux/amd64'],
    ['linux/arm64/v8.2', 'linux/arm64/v8.2'],
    ['linux/arm64/v9', 'linux/arm64/v9'],
    ['linux/arm64/v12.34', 'linux/arm64/v12.34'],
    ['linux/arm/v8', 'linux/arm/v8'],
    ['linux/ppc64le/v8', 'linux/ppc64le/v8'],
    ['linux/riscv64/v1', 'linux/riscv64/v1'],
    ['linux/x86-64', 'linux/amd64'],
    ['linux/i386', 'linux/386'],
    ['linux/aarch64', 'linux/arm64'],
    ['linux/armhf', 'linux/arm/v7'],
    ['linux/armel', 'linux/arm/v6'],
    ['linux/armel/v5', 'linux/arm/v5'],
    ['macos/arm64', 'darwin/arm64'],
    ['windows/amd64', 'windows/amd64'],
    ['local', 'local'],
  ])('%s is %s', (text, expected) => {
    expect(parsePlatform(text)).toBe(expected);
  });

  it.each([
    ...['', 'linux', 'linux/', '/amd64', 'linux/amd46', 'linus/amd64', 'LOCAL', 'linux/amd64,linux/arm64'],
    ...[
      'linux/arm/7',
      'linux/arm/',
      'linux/arm/v',
      'linux/arm/xv7',
      'linux/arm/v7x',
      'linux/arm/v7.',
      'linux/arm/v7.x',
    ],
    ...['linux/arm/v7/', 'linux/arm/v7/x', 'linux/arm64/v8/x'],
  ])('%j is refused', (text) => {
    expect(() => parsePlatform(text)).toThrow('Not a valid platform');
  });
});

describe('a name that is refused', () => {
  it.each<[what: string, parse: (text: string) => unknown, remedy: string]>([
    ['digest', parseDigest, 'A digest is "sha256:" and 64 lower-case hexadecimal digits.'],
    ['registry', parseRegistry, 'Give a host with an optional port, without "https://" and without a path.'],
    ['tag', parseTag, 'A tag is 1 to 128 letters, digits, "_", "." and "-", and does not start with "." or "-".'],
    [
      'platform',
      parsePlatform,
      'Write it as "os/architecture[/variant]", for example "linux/amd64" or "linux/arm/v7".',
    ],
    [
      'image name',
      parseRepository,
      'Write it as "[registry[:port]/]path", for example "ghcr.io/owner/app", without a tag or a digest.',
    ],
    [
      'image reference',
      (text) => parseReference(`app:${text}`),
      'Write it as "name:tag". A tag is 1 to 128 letters, digits, "_", "." and "-", and does not start with "." or "-".',
    ],
  ])('as a %s is named, with what to write instead', (what, parse, remedy) => {
    const refused: unknown = expect.objectContaining({ what: `Not a valid ${what}`, remedy });
    expect(() => parse('?')).toThrow(expect.objectContaining({ failure: refused }) as Error);
  });
});
