/** The table of threats is true as long as its tests are there. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const docs = join(import.meta.dirname, '../docs');

interface Row {
  readonly id: string;
  readonly tests: readonly { readonly file: string; readonly names: readonly string[] }[];
}

/** A test is a link to its file, and behind it what it is called, or a part of that. */
function readRow(line: string): Row | undefined {
  const [, id, tests = ''] = /^\| (T\d\d): .* \| .* \| (.*) \|$/.exec(line) ?? [];
  if (id === undefined) return undefined;
  const links = tests.split(/(?=\[[^\]]+\]\()/).map((text) => {
    const [, file = ''] = /^\[[^\]]+\]\(([^)]+)\)/.exec(text) ?? [];
    return { file, names: [...text.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name) };
  });
  return { id, tests: links };
}

/** What is wrong with a row: a test that is not there. */
function faultsOf({ id, tests }: Row): readonly string[] {
  return tests.flatMap(({ file, names }) => {
    const path = join(docs, file);
    if (file === '' || !existsSync(path)) return [`${id}: there is no ${file}`];
    const text = readFileSync(path, 'utf8');
    const missing = names.filter((name) => !text.includes(name)).map((name) => `${id}: ${file} has no test "${name}"`);
    return names.length === 0 ? [`${id}: ${file} is named without a test`] : missing;
  });
}

const lines = readFileSync(join(docs, 'threats.md'), 'utf8').split('\n');
const rows = lines.flatMap((line) => readRow(line) ?? []);

describe('the table of threats', () => {
  test('has each of the 45 once, in their order', () => {
    expect(rows.map(({ id }) => id)).toEqual(
      Array.from({ length: 45 }, (_, index) => `T${String(index + 1).padStart(2, '0')}`),
    );
  });

  test.each(rows)('names tests of $id that are there', (row) => {
    expect(faultsOf(row)).toEqual([]);
  });

  test.each([
    [
      'a file that is gone',
      '| T01: a | b | [x](../__tests__/gone.test.ts) `y` |',
      'there is no ../__tests__/gone.test.ts',
    ],
    ['a test that is gone', '| T01: a | b | [x](../__tests__/tally.ts) `gone` |', 'has no test "gone"'],
    ['a file by itself', '| T01: a | b | [x](../__tests__/tally.ts) |', 'is named without a test'],
    ['nothing', '| T01: a | b | nothing |', 'there is no '],
  ])('is refused with %s', (_, line, fault) => {
    const row = readRow(line);
    expect(row === undefined ? [] : faultsOf(row)).toEqual([expect.stringContaining(fault)]);
  });
});
