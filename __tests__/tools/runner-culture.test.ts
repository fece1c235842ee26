import { describe, expect, test } from 'vitest';
import { commandByCulture, hasWeight, ordinalCommand } from './runner-commands.ts';

describe('the comparison of the runner', () => {
  test('has skipped code points inside ASCII that are all controls, and no character that equals a mark of a command', () => {
    const collator = new Intl.Collator('en-US');
    const marks = ['#', '[', ':', '::', '##', '#[', '##['];
    for (let codePoint = 0; codePoint <= 0x10ffff; codePoint += 1) {
      const character = String.fromCodePoint(codePoint);
      if (codePoint < 0x80 && !hasWeight(character)) expect(character).toMatch(/\p{Control}/u);
      const equal = marks.filter((mark) => collator.compare(character, mark) === 0);
      if (equal.length > 0) expect(equal).toEqual([character]);
    }
  }, 30_000);

  test.each(['\u200b', '\0', '\u0640', '\u0591'])('does not see %j inside of a command', (character) => {
    expect(ordinalCommand(`#${character}#[error]x`)).toBeUndefined();
    expect(commandByCulture(`#${character}#[error]x`)).toBe('error');
  });

  test('sees a space inside of a command', () => {
    expect(commandByCulture('# #[error]x')).toBeUndefined();
  });
});
