import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nextLink } from '../../src/registry/link.ts';
import { processorTime } from '../processor-time.ts';

describe('the next page', () => {
  test.each<[header: string, address: string | undefined]>([
    ['</v2/a/tags/list?n=2&last=b>; rel="next"', '/v2/a/tags/list?n=2&last=b'],
    ['<https://quay.io/v2/a/tags/list?last=b>; rel=next', 'https://quay.io/v2/a/tags/list?last=b'],
    ['</first>; rel="first", </next>; title="a, b; c"; rel="prefetch NEXT"', '/next'],
    ['</a,b>;rel="next"', '/a,b'],
    ['</previous>; rel="prev"', undefined],
    ['  <https://a/b>  ;  rel = next  ,  </c>', 'https://a/b'],
    ['</x>, </y>; REL="Next"', '/y'],
    ['</x>; rel="next prev"', '/x'],
    ['</x>; rel="prev\tnext"', '/x'],
    ['</x>; a; b=c; rel=next; d="e"', '/x'],
    ['</x>; a="\\""; rel=next', '/x'],
    ['</x>; a="\n"; rel=next', '/x'],
    ['</x>; a="\\\n"; rel=next', '/x'],
    ["</x>; !#$%&'*+.^_`|~0aZ-=b; rel=next", '/x'],
    ['<>; rel=next', ''],
    ['</x>; rel=""; rel="next"', undefined],
    ['</x>; rel=nextpage', undefined],
    ['</x>; rel="next-page"', undefined],
    ['</x>; xrel=next', undefined],
    ['</x>; rel', undefined],
    ['</x>; rel=', undefined],
    ['</x> rel=next', undefined],
    ['</x>; rel=next x, </y>; rel=next', undefined],
    ['</x>; rel=prev </y>; rel=next', undefined],
    ['x</x>; rel=next', undefined],
    ['</x>; a="b; rel=next', undefined],
    ['</x>', undefined],
    ['</x>; title="rel=next"', undefined],
    ['/v2/a; rel="next"', undefined],
    ['<</x>>; rel="next"', undefined],
    ['', undefined],
  ])('of %j is %j', (header, address) => {
    expect(nextLink(header)).toBe(address);
  });

  test('is found as it stands there, whatever it is', () => {
    const address = fc.string().filter((text) => !/[<>]/.test(text));
    fc.assert(fc.property(address, (text) => nextLink(`<${text}>; rel="next"`) === text));
  });

  test('of 64 KiB of nonsense is found in no time', () => {
    const milliseconds = processorTime(() => {
      for (const part of ['<', '<a>;', '<a>;b="', '<a>; ', ' ', ',', '<a>;b=;'])
        nextLink(part.repeat(65_536 / part.length));
    });
    expect(milliseconds).toBeLessThan(1000);
  });
});
