import { expect, test } from 'vitest';
import { addressOnSameServer } from '../../src/registry/same-server.ts';

const asked = new URL('https://registry.example:5000/v2/acme/widget/tags/list?n=1');

test.each([
  ['/v2/acme/widget/tags/list?last=b', 'https://registry.example:5000/v2/acme/widget/tags/list?last=b'],
  ['?last=b', 'https://registry.example:5000/v2/acme/widget/tags/list?last=b'],
  ['https://REGISTRY.example:5000/x?_state=a%2Fb', 'https://registry.example:5000/x?_state=a%2Fb'],
  ['//registry.example:5000/x', 'https://registry.example:5000/x'],
])('%s is on the same server, at %s', (text, address) => {
  expect(addressOnSameServer(text, asked).href).toBe(address);
});

test.each([
  ['https://evil.example/x', 'https://evil.example'],
  ['//evil.example/x', 'https://evil.example'],
  ['\\\\evil.example/x', 'https://evil.example'],
  ['http://registry.example:5000/x', 'http://registry.example:5000'],
  ['https://registry.example/x', 'https://registry.example'],
  ['https://registry.example:5000.evil.example/x', undefined],
  ['https://user@registry.example:5000/x', 'https://registry.example:5000'],
  ['https://:password@registry.example:5000/x', 'https://registry.example:5000'],
  ['file:///etc/passwd', 'null'],
])('%s is refused, and only its origin is shown', (text, value) => {
  const what = value === undefined ? 'does not say where to go on' : 'wants to go on at another server';
  expect(() => addressOnSameServer(text, asked)).toThrow(
    expect.objectContaining({
      failure: expect.objectContaining({
        code: 'untrusted-answer',
        what: `registry.example:5000 ${what}`,
        value: value ?? text,
      }) as unknown,
    }) as Error,
  );
});

test('no address is refused', () => {
  expect(() => addressOnSameServer(undefined, asked)).toThrow('registry.example:5000 does not say where to go on');
});
