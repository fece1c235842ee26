import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { startProgress } from '../../src/cli/progress.ts';

const clear = '\r\u001b[K';
let shown: string;
beforeEach(() => {
  shown = '';
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const screen = { write: (text: string) => void (shown += text), isTerminal: true, columns: 16 };

test('what is over soon shows nothing', () => {
  const progress = startProgress(screen, 'plan');
  vi.advanceTimersByTime(300);
  progress.stop();
  expect(shown).toBe('');
});

test('what takes longer is on one line, with its time, out of the way of what is printed, and gone at the end', () => {
  const progress = startProgress(screen, 'plan');
  vi.advanceTimersByTime(2000);
  expect(shown.split(clear).at(-1)).toMatch(/^. plan · 2\.0 s$/);
  progress.around(() => screen.write('line\n'));
  expect(shown.endsWith(`${clear}line\n`)).toBe(true);
  vi.advanceTimersByTime(1000);
  progress.stop();
  expect(shown.endsWith(clear)).toBe(true);
});

test('a line that is longer than the terminal is cut', () => {
  const progress = startProgress(screen, 'a very long name');
  vi.advanceTimersByTime(500);
  progress.stop();
  for (const line of shown.split(clear)) expect(line.length).toBeLessThan(16);
});
