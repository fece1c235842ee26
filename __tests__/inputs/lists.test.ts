import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fieldsOf, type ListOptions, readEntries, readFields, readList, splitField } from '../../src/inputs/lists.ts';

describe('readList', () => {
  it.each<[text: string, options: ListOptions, entries: string[]]>([
    ['', {}, []],
    ['a\n\n b \r\nc', {}, ['a', 'b', 'c']],
    ['a,b', {}, ['a,b']],
    ['a, b\nc,', { commas: true }, ['a', 'b', 'c']],
    ['"a,b"', { commas: true }, ['a', 'b']],
    ['A=x,"y"', {}, ['A=x,y']],
    ['A={"x": [1,2]}', {}, ['A={"x": [1,2]}']],
    ['"A=""b"""', {}, ['A="b"']],
    ['"KEY=line 1\nline 2"\nB=c', {}, ['KEY=line 1\nline 2', 'B=c']],
    ['type=image,"name=a,b",push=true', { quotes: false }, ['type=image,"name=a,b",push=true']],
    ['A= b \n', { whitespace: true }, ['A= b ']],
    ['# a\nb # c', {}, ['# a', 'b # c']],
    ['# a\nb # c\n#d', { comments: true }, ['b # c']],
  ])('reads %j with %j as %j', (text, options, entries) => {
    expect(readList(text, options)).toEqual(entries);
  });

  it('names the line up to which a quote is not closed', () => {
    expect(() => readList('a\n"b\nc')).toThrow('A quote is opened and never closed in line 3');
  });

  it('does not repeat what it read in its error, for it may be a secret', () => {
    expect(() => readList('KEY="hunter2')).not.toThrow();
    expect(() => readList('"KEY=hunter2')).toThrow(/^(?!.*hunter2)/s);
  });

  it('gives every quoted entry back as it was', () => {
    const entry = fc.string({ minLength: 1 }).filter((text) => text.trim() === text);
    fc.assert(
      fc.property(fc.array(entry, { minLength: 1 }), (entries) => {
        const text = entries.map((each) => `"${each.replaceAll('"', '""')}"`).join('\n');
        expect(readList(text)).toEqual(entries);
      }),
    );
  });

  it('never gives an empty entry, whatever it reads', () => {
    fc.assert(
      fc.property(
        fc.string().filter((text) => !text.includes('"')),
        fc.boolean(),
        (text, commas) => {
          expect(readList(text, { commas, whitespace: true })).not.toContain('');
        },
      ),
    );
  });
});

describe('the parts of an entry', () => {
  it('are its columns, or what is in the one column that was quoted as a whole', () => {
    const [first, second] = readEntries('type=a,"b=1,2"\n"type=a,""b=1,2"""');
    expect(first && fieldsOf(first)).toEqual(['type=a', 'b=1,2']);
    expect(second && fieldsOf(second)).toEqual(['type=a', 'b=1,2']);
  });

  it('are split at the first "=", and never at one that has nothing before it', () => {
    expect(splitField(' a = b=c ')).toEqual({ key: 'a', value: 'b=c' });
    expect(splitField('=a')).toEqual({ key: undefined, value: '=a' });
  });

  it('are read strictly', () => {
    expect(readFields('type=sbom, "generator=a,b"')).toEqual([['type=sbom', 'generator=a,b']]);
    expect(() => readFields('generator="x')).toThrow('in the middle of a value in line 1');
  });
});
