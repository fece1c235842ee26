/** Bytes that a build or a registry may print to have the runner take them for commands, and what becomes of them in the log. */
import * as core from '@actions/core';
import { clean } from '../../src/tools/clean.ts';
import { createLineSplitter, type LineSplitter } from '../../src/tools/line-splitter.ts';
import { createLog } from '../../src/tools/log.ts';
import { anyName, commandByCulture, linesOf } from './runner-commands.ts';

/** Bytes, one a character. */
type Bytes = string;

function utf8(...texts: readonly string[]): readonly Bytes[] {
  return texts.map((text) => Buffer.from(text).toString('latin1'));
}

const esc = '\u001b';

const marks = utf8('::', ':', '##[', '##', '#', '[', ']', ' ', ';', '=', ',', '%0A', '%0D', '%3A%3A', '%25', '\t');
const names = utf8(
  ...['error', 'set-output', 'add-mask', 'stop-commands', 'SAVE-STATE', 'Group', 'endgroup', 'add-matcher', 'debug'],
  ...['add-path', 'set-env', 'internal-set-repo-path', 'start-action', 'token', 'name=a', 'x', '日本', 'é'],
);
const spaces = utf8('\u3000', '\u00a0', '\u1680', '\u2003', '\u202f', '\u205f', '\v', '\f');
const invisible = utf8(
  ...['\ufeff', '\u200b', '\u200d', '\u2060', '\u00ad', '\ufe0f', '\u202e', '\u2066', '\u034f', '\u115f', '\u180e'],
  ...['\u{e0001}', '\u{e0041}', '\u{1d173}', '\u0640', '\u0591', '\u064b', '\u0301', '\u{1bca0}', '\uffff'],
);
const controls = utf8(
  '\0',
  '\u0001',
  '\b',
  '\u0007',
  '\u000e',
  '\u007f',
  '\u0085',
  '\u2028',
  '\u2029',
  '\u009b',
  '\u0090',
);
const escapes = utf8(
  ...[`${esc}[31m`, `${esc}[2K`, `${esc}[`, `${esc}]0;t\u0007`, `${esc}]0;`, `${esc}(B`, `${esc}c`, `${esc}${esc}[0m`],
  ...['\u009b1m', `${esc}P1\u001b\\`, `${esc}_::error::${esc}\\`, `${esc}[1;3`, esc],
);
const confusables = utf8('：：', '﹕', 'ː', '∶', '＃＃［', '﹟', '［', '꞉', '♯', '⌗', '﹇');
/** Not UTF-8: overlong, cut off, surrogates, beyond Unicode, and the marks of UTF-16. */
const broken: readonly Bytes[] = [
  ...['\xc0\xba', '\xc0\xa3', '\xe0\x80\xba', '\xf0\x80\x80\xa3', '\xe2\x80', '\xf0\x9f\x99', '\xc2', '\x80', '\x9b'],
  ...['\xed\xa0\x80', '\xed\xb0\x80', '\xf4\x90\x80\x80', '\xf8\x88\x80\x80\x80', '\xff\xfe', '\xfe\xff', '\xfe'],
];
const ends: readonly Bytes[] = [
  '\n',
  '\n',
  '\n',
  '\n',
  '\r\n',
  '\r\n',
  '\r',
  '\r',
  '\n\r',
  '\r\r\n',
  '\v\n',
  '\xc2\x85\n',
];
const noise = [marks, names, spaces, invisible, controls, escapes, confusables, broken];

const commands = utf8(
  ...['::error::x', ' ::add-mask::a', '::set-output name=digest::sha256:00', '::stop-commands::token', '::token::'],
  ...['##[add-mask]a', 'x ##[set-output name=a;]b', '###[Error]::debug::', '##[stop-commands]x##[save-state name=a;]/'],
  ...['##[start-action display=a;id=b]', '::save-state name=a::/', '##[group]a::endgroup::', '::any thing::'],
);

/** Numbers from 0 to below `below`, the same in every run (Vigna's xorshift32). */
export type Draw = (below: number) => number;

export function drawFrom(seed: number): Draw {
  let state = seed | 1;
  return (below) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % below;
  };
}

function pick<Value>(draw: Draw, from: readonly Value[]): Value {
  return from[draw(from.length)] as Value;
}

/** One line with its end: a command with something in it at any byte, or anything that can be made of the parts. */
export function hostileLine(draw: Draw): Bytes {
  let line = '';
  if (draw(2) === 0) {
    line = pick(draw, commands);
    for (let count = draw(4); count > 0; count -= 1) {
      const at = draw(line.length + 1);
      line = line.slice(0, at) + pick(draw, pick(draw, noise)) + line.slice(at);
    }
  } else for (let count = draw(12); count > 0; count -= 1) line += pick(draw, pick(draw, noise));
  const isLong = draw(2000) === 0;
  return (isLong ? 'x'.repeat(8185 + draw(12)) : '') + line + pick(draw, ends);
}

/** `count` lines, cut into chunks at any byte, and a few of them at every byte. */
export function* hostileChunks(draw: Draw, count: number): Generator<Buffer> {
  let bytes = '';
  for (let index = 0; index < count; index += 1) bytes += hostileLine(draw);
  const block = Buffer.from(bytes, 'latin1');
  const longest = draw(8) === 0 ? 1 : 1 + draw(4096);
  for (let at = 0; at < block.length;) {
    const end = at + 1 + draw(longest);
    yield block.subarray(at, end);
    at = end;
  }
}

/** What takes in the bytes of a stream and shows its lines by GitHub's toolkit. */
export type Path = (toolkit: typeof core) => LineSplitter;

/** As the output of buildx is shown (src/tools/docker.ts). */
export const ownPath: Path = (toolkit) => {
  const log = createLog();
  log.open(toolkit);
  return createLineSplitter((line) => {
    log.info(clean(line));
  });
};

/** What GitHub's own toolkit writes to the runner while `work` is done. */
export function writtenBy(work: (toolkit: typeof core) => void): Buffer {
  const write = process.stdout.write.bind(process.stdout);
  const written: string[] = [];
  process.stdout.write = (text: string | Uint8Array): boolean => {
    written.push(String(text));
    return true;
  };
  try {
    work(core);
  } finally {
    process.stdout.write = write;
  }
  return Buffer.from(written.join(''));
}

export interface Judged {
  readonly tried: number;
  /** Lines of the log in which the runner finds a command, whatever its name. */
  readonly through: readonly string[];
}

/** Sends lines through a log, a thousand in each stream. */
export function judge(path: Path, { lines, seed }: { readonly lines: number; readonly seed: number }): Judged {
  const draw = drawFrom(seed);
  const through: string[] = [];
  let tried = 0;
  for (; tried < lines; tried += 1000) {
    const chunks = [...hostileChunks(draw, 1000)];
    const shown = writtenBy((toolkit) => {
      const splitter = path(toolkit);
      for (const chunk of chunks) splitter.write(chunk);
      splitter.end();
    });
    through.push(...foundIn(shown));
  }
  return { tried, through };
}

function foundIn(bytes: Uint8Array): string[] {
  return linesOf(bytes).filter((line) => commandByCulture(line, anyName) !== undefined);
}
