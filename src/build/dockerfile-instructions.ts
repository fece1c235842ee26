/** A Dockerfile as a list of instructions. */
export interface Instructions {
  readonly instructions: readonly Instruction[];
  /** The character that continues lines and takes the meaning from the next one. */
  readonly escape: string;
}

export interface Instruction {
  /** In capitals. */
  readonly keyword: string;
  readonly rest: string;
}

/**
 * Takes a Dockerfile apart as BuildKit does (moby/buildkit, frontend/dockerfile/parser): directives, comments and empty lines
 * inside a continued instruction, here-documents, quotes. Never throws.
 */
export function readInstructions(dockerfile: string): Instructions {
  const lines = dockerfile.replace(/^\uFEFF/, '').split(/\r*\n/);
  const escape = escapeToken(lines);
  const instructions: Instruction[] = [];
  let next = 0;
  while (next < lines.length) {
    const joined = joinContinued(lines, next, escape);
    next = joined.next;
    const instruction = splitInstruction(joined.text);
    if (instruction.keyword !== '') instructions.push(instruction);
    for (const heredoc of heredocsOf(instruction)) next = afterHeredoc(lines, next, heredoc);
  }
  return { instructions, escape };
}

export interface Word {
  readonly text: string;
  /** Whether a quote in it was never closed. */
  readonly isOpen: boolean;
}

interface Heredoc {
  readonly name: string;
  /** Whether tabs may stand before the name that ends it (`<<-`). */
  readonly isIndented: boolean;
}

/** parser/directives.go: directives stand at the top, and the first line that is none ends them. */
function escapeToken(lines: readonly string[]): string {
  let escape = '\\';
  for (const line of lines) {
    const [, name = '', value = ''] = /^\s*#\s*([a-z]+)\s*=(.*)/i.exec(line) ?? [];
    if (!['syntax', 'escape', 'check'].includes(name.toLowerCase())) break;
    if (name.toLowerCase() === 'escape' && value.trim() === '`') escape = '`';
  }
  return escape;
}

/** One instruction with the lines that continue it, and the index of the line after them. */
function joinContinued(lines: readonly string[], start: number, escape: string): { text: string; next: number } {
  const continued = escape === '`' ? /(^|[^`])`[ \t]*$/ : /(^|[^\\])\\[ \t]*$/;
  let text = '';
  for (let index = start; index < lines.length; index += 1) {
    const line = lines[index] ?? '';
    const isFirst = index === start;
    if (isFirst && isComment(line)) return { text: '', next: index + 1 };
    if (!isFirst && (isComment(line) || line.trim() === '')) continue;
    const kept = line.replace(continued, '$1');
    text += kept;
    if (kept === line) return { text, next: index + 1 };
  }
  return { text, next: lines.length };
}

function isComment(line: string): boolean {
  return line.trimStart().startsWith('#');
}

/** The first word of an instruction, and what follows it. */
export function splitInstruction(text: string): Instruction {
  const [, keyword = '', rest = ''] = /^(\S+)\s*(.*)$/s.exec(text.trim()) ?? [];
  return { keyword: keyword.toUpperCase(), rest };
}

/** Words as a shell separates them; quotes and escapes stay in them. */
export function wordsOf(text: string, escape: string): readonly Word[] {
  const words: Word[] = [];
  let word = '';
  let quote = '';
  for (let index = 0; index < text.length; index += 1) {
    const char = text.charAt(index);
    if (quote === '' && /\s/.test(char)) {
      if (word !== '') words.push({ text: word, isOpen: false });
      word = '';
    } else if (char === escape && quote !== "'") {
      index += 1;
      word += char + text.charAt(index);
    } else {
      if (quote === char) quote = '';
      else if (quote === '' && (char === '"' || char === "'")) quote = char;
      word += char;
    }
  }
  return word === '' ? words : [...words, { text: word, isOpen: quote !== '' }];
}

/** parser/parser.go, heredocsFromLine: `RUN`, `COPY` and `ADD` have them, unless their arguments are JSON. */
function heredocsOf({ keyword, rest }: Instruction): readonly Heredoc[] {
  const { keyword: own, rest: args } = keyword === 'ONBUILD' ? splitInstruction(rest) : { keyword, rest };
  if (!['RUN', 'COPY', 'ADD'].includes(own) || !args.includes('<<') || isJsonForm(args)) return [];
  const words = wordsOf(args.replaceAll(/<<\s+/g, '<<'), '\\');
  // BuildKit splits nothing where a quote is not closed.
  return words.some(({ isOpen }) => isOpen) ? [] : words.flatMap(({ text }) => heredocOf(text) ?? []);
}

function heredocOf(word: string): Heredoc | undefined {
  const [, indented = '', quoted = ''] = /^\d*<<(-?)([^<]+)$/.exec(word) ?? [];
  const name = quoted.replaceAll(/\\(.)|["']/g, '$1');
  return name === '' ? undefined : { name, isIndented: indented === '-' };
}

function isJsonForm(args: string): boolean {
  const text = args.replace(/^(?:--\S+\s+)+/, '');
  if (!text.startsWith('[')) return false;
  try {
    const value: unknown = JSON.parse(text);
    return Array.isArray(value) && value.every((item) => typeof item === 'string');
  } catch {
    return false;
  }
}

function afterHeredoc(lines: readonly string[], start: number, { name, isIndented }: Heredoc): number {
  for (let index = start; index < lines.length; index += 1) {
    const line = lines[index] ?? '';
    if ((isIndented ? line.replace(/^\t+/, '') : line) === name) return index + 1;
  }
  return lines.length;
}
