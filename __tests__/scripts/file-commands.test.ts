import { expect, test } from 'vitest';
import { parseFileCommand } from '../../scripts/runner/file-commands.ts';

test.each([
  ['a=1\nb=2=3\n', { a: '1', b: '2=3' }],
  ['a=1\na=2', { a: '2' }],
  ['\na<<END\none\n\ntwo\nEND\nb=\n', { a: 'one\n\ntwo', b: '' }],
  ['a<<END\nEND', { a: '' }],
  ['a=x<<y\n', { a: 'x<<y' }],
  ['a<<E=F\nx=1\nE=F\n', { a: 'x=1' }],
  ['', {}],
])('the file %j sets %j', (text, values) => {
  expect(parseFileCommand(text)).toEqual(values);
});

test.each(['nothing\n', '<<END\nx\nEND\n', 'a<<\nx\n', 'a<<END\nx\n', 'a<<END\nx\nEND \n'])(
  'the file %j is refused',
  (text) => {
    expect(() => parseFileCommand(text)).toThrow(/^Invalid/);
  },
);
