import fc from 'fast-check';
import handlebars from 'handlebars';
import { describe, expect, it } from 'vitest';
import { isPlain, renderPlain } from '../../src/plan/plain-expressions.ts';

const values = {
  branch: 'feature/x&y',
  tag: '',
  sha: '860c190',
  major: '0',
  minor: '12',
  version: '0.12.3-rc.1',
  raw: 'v"<',
};

describe('a plain text', () => {
  it('is filled as Handlebars fills it', () => {
    const name = fc.constantFrom(...Object.keys(values).map((key) => `{{${key}}}`));
    const other = fc.string({
      unit: fc.constantFrom('a', '-', '.', '$&', '$1', ' ', '\n', '{', '}', '\\', '"', '{{', '}}'),
    });
    const text = fc.array(fc.oneof(name, other), { maxLength: 6 }).map((parts) => parts.join(''));
    let plain = 0;
    fc.assert(
      fc.property(text, (given) => {
        if (!isPlain(given)) return;
        plain += 1;
        expect(renderPlain(given, values)).toBe(handlebars.compile(given, { noEscape: true, strict: true })(values));
      }),
      { numRuns: 10_000 },
    );
    expect(plain).toBeGreaterThan(1000);
  });

  it.each([
    '{{ branch }}',
    '{{{branch}}}',
    '{{#if tag}}x{{/if}}',
    "{{date 'YYYY'}}",
    '{{unknown}}',
    '\\{{branch}}',
    '}',
  ])('is not %s', (text) => {
    expect(isPlain(text)).toBe(false);
  });

  it('puts two numbers side by side', () => {
    expect(renderPlain('{{major}}{{minor}}', { major: 1, minor: 12 })).toBe('112');
  });

  it('refuses a name that has no value there', () => {
    expect(() => renderPlain('{{major}}', { branch: 'main' })).toThrow('Not a valid expression: "{{major}}"');
  });
});
