import { invalidEntry } from '../errors.ts';

/** A program and its arguments, in which `{{image}}` and the like stand for what is released. */
export interface GateCommand {
  /** As it was written. */
  readonly text: string;
  readonly words: readonly [program: string, ...args: readonly string[]];
}

/** What has a meaning to a shell, and would be an ordinary character here. */
const shellOnly = /[|&;<>`$()]/;

/**
 * Reads a line of `verify`. Words are parted by spaces and tabs; what stands between two `'` or two `"` belongs to one word, as it is.
 * Nothing else has a meaning, a backslash neither. No shell reads it: what only a shell understands is refused outside of quotes.
 * @throws ReleaseError when a quote is not closed, or the line is meant for a shell
 */
export function parseGateCommand(text: string): GateCommand {
  const words: string[] = [];
  // Neighbours without a space between them are one word: --format="a b".
  for (const [word] of text.matchAll(/(?:"[^"]*"|'[^']*'|[^\s"'])+|["']/g)) {
    if (word === '"' || word === "'") throw unclosedQuote(text);
    if (shellOnly.test(word.replaceAll(/"[^"]*"|'[^']*'/g, ''))) throw meantForShell(text);
    words.push(
      word.replaceAll(/"([^"]*)"|'([^']*)'/g, (_, double?: string, single?: string) => double ?? single ?? ''),
    );
  }
  const [program = '', ...args] = words;
  if (program === '' || program.startsWith('-')) throw noProgram(text);
  return { text, words: [program, ...args] };
}

function unclosedQuote(text: string): Error {
  return invalidEntry('A quote is opened and never closed', text, 'Close it in the same line.');
}

function noProgram(text: string): Error {
  return invalidEntry(
    'It does not begin with a program',
    text,
    'Write the program first: "./smoke-test.sh {{image}}".',
  );
}

function meantForShell(text: string): Error {
  return invalidEntry(
    'No shell reads this line, and it is written for one',
    text,
    'Put what the program is to get in quotes; or call a script, or a shell by its name: sh -c \'docker run --rm "$IMAGE" | grep ok\'.',
  );
}
