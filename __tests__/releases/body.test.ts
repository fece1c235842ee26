import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { maxBody, releaseBody } from '../../src/releases/body.ts';
import { imagesBlock } from '../../src/releases/images-block.ts';
import { maxNotes } from '../../src/releases/notes.ts';
import { withBanner, withoutBanner, type WithdrawnVersion } from '../../src/releases/withdrawn-banner.ts';
import { imageIn, someImages } from './changes.ts';
import { hostileText, magnets, render, repositoryUrl } from './rendered.ts';
import { digestOf } from '../report/results.ts';

const [open, close] = ['<!-- release-image:images -->', '<!-- /release-image:images -->'];
const images = `${open}\nnew\n${close}`;
const old = `${open}\nold\n${close}`;
const update = (existing: string | undefined): string => releaseBody(existing, { notes: 'the notes\n', images });

test.each<[what: string, existing: string | undefined, body: string]>([
  ['no release yet', undefined, `the notes\n\n${images}\n`],
  ['a release without a text', ' \r\n', `the notes\n\n${images}\n`],
  ["somebody's own text", 'Mine.', `Mine.\n\n${images}\n`],
  ["somebody's own text with a line end", 'Mine.\n', `Mine.\n\n${images}\n`],
  ["somebody's own text with an empty line", 'Mine.\r\n\r\n', `Mine.\r\n\r\n${images}\n`],
  ['a block', `Mine.\n\n${old}\n\nMore.`, `Mine.\n\n${images}\n\nMore.`],
  [
    'a block with the line ends of a browser',
    `Mine.\r\n${old.replaceAll('\n', '\r\n')}\r\nMore.`,
    `Mine.\r\n${images}\r\nMore.`,
  ],
  ['a block that was copied', `${old}\n${old}`, `${images}\n${images}`],
  ['a beginning without an end', `${open}\nMine.\n${old}`, `${open}\nMine.\n${images}`],
  ['a beginning without an end, and no block', `${open}\nMine.`, `${open}\nMine.\n\n${images}\n`],
  ['an end without a beginning', `${close}\nMine.`, `${close}\nMine.\n\n${images}\n`],
  ['markers inside of lines', `a ${open}\nMine.\n${close} b`, `a ${open}\nMine.\n${close} b\n\n${images}\n`],
])('%s', (_what, existing, body) => {
  expect(update(existing)).toBe(body);
});

test('what looks like a replacement pattern in the block is text', () => {
  const block = `${open}\n$& $1 $\`\n${close}`;
  expect(releaseBody(old, { notes: '', images: block })).toBe(block);
});

test('a text without room for the block stays as it is', () => {
  const long = 'x'.repeat(maxBody - 10);
  expect(update(long)).toBe(long);
  const withdrawn = {
    version: '1.4.2',
    reason: '',
    actor: '',
    run: '',
    time: undefined,
    instead: undefined,
    repositoryUrl,
  };
  expect(withBanner(long, withdrawn)).toBe(long);
});

const lineEnd = fc.constantFrom('\n', '\r\n', '\n\n', ' ', '');
const markers = fc.constantFrom(open, close, '<!-- release-image:withdrawn -->', '<!-- /release-image:withdrawn -->');
/** A text with markers anywhere, whole blocks among them. */
const anyBody = fc
  .array(fc.oneof(markers, markers, lineEnd, lineEnd, hostileText, fc.constantFrom('Mine.', old)), { maxLength: 24 })
  .map((parts) => parts.join(''));

describe('whatever the text of a release is', () => {
  test('to do it twice is to do it once', () => {
    fc.assert(
      fc.property(fc.option(anyBody, { nil: undefined }), hostileText, (existing, notes) => {
        const once = releaseBody(existing, { notes, images });
        expect(releaseBody(once, { notes, images })).toBe(once);
        expect(once).toContain(images);
      }),
      { numRuns: 2000 },
    );
  });

  test('what stands outside of blocks stays', () => {
    fc.assert(
      fc.property(anyBody, (existing) => {
        fc.pre(existing.trim() !== '');
        expect(outside(update(existing)).trimEnd()).toBe(outside(existing).trimEnd());
      }),
      { numRuns: 2000 },
    );
  });
});

/** The text without its blocks, line by line. */
function outside(body: string): string {
  const lines = body.split(/(?<=\r\n|[\n\u2028\u2029]|\r(?!\n))/);
  let begun: number | undefined;
  for (const [index, line] of lines.entries()) {
    const marker = line.replace(/[ \t]*[\r\n\u2028\u2029]*$/, '');
    if (marker === open) begun = index;
    if (marker !== close || begun === undefined) continue;
    lines.fill('', begun, index);
    lines[index] = line.slice(line.trimEnd().length).replace(/^[ \t]+/, '');
    begun = undefined;
  }
  return lines.join('');
}

describe('notes with markers in them', () => {
  test('neither open nor close a block', () => {
    fc.assert(
      fc.property(anyBody, (notes) => {
        const first = releaseBody(undefined, { notes, images: old });
        expect(first.endsWith(`${old}\n`)).toBe(true);
        const second = releaseBody(first, { notes, images });
        expect(second).toBe(`${first.slice(0, -`${old}\n`.length)}${images}\n`);
        expect(withoutBanner(first)).toBe(first);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('the banner of a withdrawn version', () => {
  const withdrawn: WithdrawnVersion = {
    version: '1.4.2',
    reason: 'crashes on arm64, issue #812',
    actor: 'octocat',
    run: `${repositoryUrl}/actions/runs/123/attempts/2`,
    time: new Date('2026-11-23T02:53:10Z'),
    instead: { version: '1.4.1', gitTag: 'v1.4.1' },
    repositoryUrl,
  };

  test('says why, who, when, where, and what to use', () => {
    expect(withBanner('The notes.\n', withdrawn)).toMatchInlineSnapshot(`
      "<!-- release-image:withdrawn -->
      > [!CAUTION]
      > **\`1.4.2\` is withdrawn: do not use it.** Use [\`1.4.1\`](https://github.com/acme/widget/releases/tag/v1.4.1) instead.
      >
      > Reason: crashes on arm64, issue [#812](https://github.com/acme/widget/issues/812)
      >
      > Withdrawn by \`octocat\` on 2026-11-23 02:53 UTC in [this run](https://github.com/acme/widget/actions/runs/123/attempts/2).
      <!-- /release-image:withdrawn -->

      The notes.
      "
    `);
  });

  test('says only what is known', () => {
    const bare = { ...withdrawn, reason: '', actor: '', run: '', time: undefined, instead: undefined };
    expect(withBanner('', bare)).toMatchInlineSnapshot(`
      "<!-- release-image:withdrawn -->
      > [!CAUTION]
      > **\`1.4.2\` is withdrawn: do not use it.** There is no other version of its line.
      >
      > Withdrawn.
      <!-- /release-image:withdrawn -->

      "
    `);
  });

  test.each([
    ['https://evil.example/acme/widget/actions/runs/1'],
    ['https://github.com.evil.example/acme/widget/actions/runs/1'],
    ['https://github.com@evil.example/a/b/actions/runs/1'],
    ['javascript:alert(1)'],
    [`${repositoryUrl}/actions/runs/1) [x](https://evil.example`],
    [`${repositoryUrl}/issues/1`],
    [`${repositoryUrl}/../../actions/runs/1/..`],
  ])('does not link to %s', (run) => {
    expect(withBanner('', { ...withdrawn, run })).not.toContain('this run');
  });

  test('is at the top, once, and what is below it comes back', () => {
    fc.assert(
      fc.property(anyBody, hostileText, (body, reason) => {
        const [first, second] = [withBanner(body, withdrawn), withBanner(body, { ...withdrawn, reason })];
        expect(first.startsWith('<!-- release-image:withdrawn -->\n> [!CAUTION]\n')).toBe(true);
        expect(withBanner(first, withdrawn)).toBe(first);
        expect(withBanner(first, { ...withdrawn, reason })).toBe(second);
        expect(withoutBanner(second)).toBe(withoutBanner(body));
        expect(withoutBanner(withoutBanner(body))).toBe(withoutBanner(body));
      }),
      { numRuns: 2000 },
    );
    fc.assert(
      fc.property(fc.oneof(hostileText, fc.constantFrom('', '\n', '\r\n\r\nMine.')), (body) => {
        fc.pre(!body.includes('release-image:withdrawn'));
        expect(withoutBanner(withBanner(body, withdrawn))).toBe(body);
      }),
    );
  });

  test('that somebody has copied into itself goes as a whole', () => {
    const [begin, end] = ['<!-- release-image:withdrawn -->', '<!-- /release-image:withdrawn -->'];
    expect(withoutBanner(`${begin}\n${begin}\nx\n${end}\n${end}\nMine.`)).toBe('Mine.');
  });

  test('says whatever the registry says without doing it', () => {
    fc.assert(
      fc.property(hostileText, hostileText, hostileText, (reason, actor, run) => {
        const banner = withBanner('', { ...withdrawn, reason, actor, run });
        const { tags, links, loose } = render(banner);
        expect([...tags].filter((tag) => !['!', 'blockquote', 'p', 'strong', 'code', 'a'].includes(tag))).toEqual([]);
        expect(
          links.filter(
            (link) => !/^https:\/\/github\.com\/acme\/widget\/(?:issues\/\d+|releases\/tag\/v1\.4\.1)$/.test(link),
          ),
        ).toEqual([]);
        expect(loose).not.toMatch(magnets);
        expect(withoutBanner(banner)).toBe('');
      }),
      { numRuns: 1000 },
    );
  });

  test('has room above the longest notes and the longest block', () => {
    const name = (index: number): string => `registry-${index}.example/${'x'.repeat(250)}`;
    const tag = 'v'.repeat(128);
    const block = imagesBlock(
      someImages({
        images: Array.from({ length: 12 }, (_, index) => imageIn(name(index), tag)),
        platforms: Array.from({ length: 40 }, () => ({ platform: 'p'.repeat(98), digest: digestOf('3'), size: 1e9 })),
        attestations: { provenance: true, sbom: true },
        attestedBy: { source: `${'o'.repeat(39)}/${'r'.repeat(100)}`, signer: `${'s'.repeat(39)}/${'r'.repeat(100)}` },
      }),
    );
    const body = releaseBody(undefined, { notes: 'x'.repeat(maxNotes), images: block });
    expect(withBanner(body, { ...withdrawn, reason: '`#1` '.repeat(300) }).length).toBeLessThanOrEqual(maxBody);
    expect(withBanner(body, withdrawn)).not.toBe(body);
  });
});
