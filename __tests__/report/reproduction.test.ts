import { describe, expect, test } from 'vitest';
import { parseRepository } from '../../src/image/repository.ts';
import { parseTag } from '../../src/image/tag.ts';
import type { Divergence } from '../../src/publish/divergence.ts';
import type { Reproduction } from '../../src/publish/reproduction.ts';
import { headline } from '../../src/report/headline.ts';
import { divergenceText, reproductionLines, reproductionSection, verdictOf } from '../../src/report/reproduction.ts';
import { digestOf, planOf, reportOf } from './results.ts';

const platform = 'linux/amd64';
const layer: Divergence = {
  ...{ kind: 'layer', platform, number: 3, isOnlyPacking: false, instruction: 'RUN date > /x' },
  ...{ published: { digest: digestOf('1'), size: 1200 }, rebuilt: { digest: digestOf('2'), size: 1300 } },
};
const label: Divergence = {
  ...{ kind: 'field', platform, document: 'configuration', path: 'config.Labels.a' },
  ...{ published: '1', rebuilt: undefined },
};

function reproduction(divergence?: Divergence): Reproduction {
  const image = { repository: parseRepository('acme/widget'), tag: parseTag('1.4.2'), digest: digestOf('f') };
  return { published: image, divergence };
}

test.each([
  ['', []],
  ['reproduced', [reproduction()]],
  ['diverged', [reproduction(), reproduction(layer)]],
])('the verdict is "%s"', (verdict, reproductions) => {
  expect(verdictOf(reproductions)).toBe(verdict);
});

describe('what differs is said as', () => {
  test.each<[string, Divergence]>([
    ['layer 3 of linux/amd64 is another one: `RUN date > /x`', layer],
    ['layer 3 of linux/amd64 is another one', { ...layer, instruction: undefined }],
    [
      'layer 3 of linux/amd64 has the same files, compressed in another way: `RUN date > /x`',
      { ...layer, isOnlyPacking: true },
    ],
    ['every layer is the same, but not `config.Labels.a` in the configuration of linux/amd64', label],
    ['the manifest of linux/amd64 says the same in other bytes', { kind: 'bytes', platform }],
    ['it is for a, b instead of a', { kind: 'platforms', published: ['a'], rebuilt: ['a', 'b'] }],
  ])('%s', (text, divergence) => {
    expect(divergenceText(divergence)).toBe(text);
  });
});

test('both sides of a layer stand beside each other, with their digests and sizes', () => {
  expect(reproductionSection([reproduction(layer)], [])).toContain(
    `| \`acme/widget\` | \`${digestOf('1')}\`, 1.2 kB | \`${digestOf('2')}\`, 1.3 kB |`,
  );
  expect(reproductionSection([reproduction(label)], [])).toContain('| `1` | not there |');
  expect(reproductionSection([], [])).toBeUndefined();
});

test('what came from a cache is not called proven', () => {
  const steps = [{ isCached: true }, { isCached: false }];
  expect(reproductionLines([reproduction()], steps)[0]).toMatch(/ But 1 of 2 build steps came from the cache, which/);
  expect(reproductionLines([reproduction(layer)], steps)[0]).not.toContain('cache');
});

test('who only compares says that first, and who releases says what was released', () => {
  const reproductions = [reproduction(layer)];
  expect(headline(reportOf([], { plan: planOf('never'), reproductions }))).toBe(
    '`1.4.2` was built again in 2.3 s, and has diverged',
  );
  expect(headline(reportOf([], { reproductions }))).toMatch(/^Released/);
});

test('an instruction is foreign text: nothing in it is markup, a command of the runner or longer than a sentence', () => {
  const hostile =
    '`](https://evil.example) ::error::x\n::add-mask::y | <img src=x> \u202e \u001b[31m##[group]z' + 'a'.repeat(5000);
  const text = divergenceText({ ...layer, instruction: hostile });
  const [, inside = ''] = /: `([^`]*)`$/.exec(text) ?? [];
  expect(inside).not.toBe('');
  expect(text).not.toMatch(/[\n\r|\p{Cc}\u202e]/u);
  expect(text.length).toBeLessThan(400);
});
