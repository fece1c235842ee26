import { describe, expect, test } from 'vitest';
import { createLineSplitter } from '../../src/tools/line-splitter.ts';
import { createLog } from '../../src/tools/log.ts';
import { tally } from '../tally.ts';
import { drawFrom, hostileLine, judge, ownPath, type Path, writtenBy } from './hostile-lines.ts';
import { commandByCulture, hasWeight, linesOf } from './runner-commands.ts';

const seed = 20_260_109;

test('no line that goes through the log is a command for the runner, wherever its bytes are cut', () => {
  const { tried, through } = judge(ownPath, { lines: 100_000, seed });
  tally('hostile lines in the log', { tried, through: through.length });
});

test('a message, a warning, its place and a title are one command of ours each, whatever is in them', () => {
  const draw = drawFrom(seed);
  let [tried, through] = [0, 0];
  for (; tried < 2000; tried += 1) {
    const text = Buffer.from(hostileLine(draw) + hostileLine(draw) + hostileLine(draw), 'latin1').toString();
    const shown = writtenBy((toolkit) => {
      const log = createLog();
      log.open(toolkit);
      log.info(text);
      log.debug(text);
      log.warning(text, { title: text, file: text });
      log.section(text, [text]);
    });
    const commands = linesOf(shown).flatMap((line) => commandByCulture(line) ?? []);
    if (commands.join() !== 'debug,warning,group,endgroup') through += 1;
  }
  tally('hostile messages, warnings and titles', { tried, through });
});

/** What a sanitiser has to do at least, one after the other. */
const steps = {
  'carriage returns': (line: string) => line.replace(/\r/g, ' '),
  'what ICU does not see': (line: string) => line.replace(/[^ -~\r]/gu, (each) => (hasWeight(each) ? each : '')),
  'commands at the start of a line': (line: string) => line.replace(/^([\s\u0085]*):(?=:)/u, '$1: '),
  'commands anywhere in a line': (line: string) => line.replace(/##\[/g, '# #['),
};

/** A sanitiser of these steps, behind a splitter that ends lines at line feeds only. */
function sanitiser(todo: readonly ((line: string) => string)[]): Path {
  return (toolkit) => {
    let kept = '';
    const show = (line: string): void => {
      toolkit.info(todo.reduce((text, step) => step(text), line));
    };
    const write = (chunk: Uint8Array): void => {
      const whole = (kept + Buffer.from(chunk).toString('latin1')).split('\n');
      kept = whole.pop() ?? '';
      for (const line of whole) show(Buffer.from(line, 'latin1').toString());
    };
    return { write, end: () => undefined };
  };
}

const lines = 2000;

function found(path: Path): number {
  return judge(path, { lines, seed }).through.length;
}

describe('a log that is weaker on purpose', () => {
  test('keeps all commands back while it does everything', () => {
    expect(found(sanitiser(Object.values(steps)))).toBe(0);
  });

  test.each(Object.keys(steps))('lets commands through when it forgets %s', (forgotten) => {
    const others = Object.entries(steps).filter(([name]) => name !== forgotten);
    expect(found(sanitiser(others.map(([, step]) => step)))).toBeGreaterThan(0);
  });

  test('lets commands through when it breaks them first, and takes out what ICU does not see then', () => {
    const [returns, unseen, ...breaking] = Object.values(steps);
    expect(found(sanitiser([...breaking, returns, unseen].filter((step) => step !== undefined)))).toBeGreaterThan(0);
  });

  test('lets commands through when it takes every chunk for whole lines', () => {
    const path: Path = (toolkit) => ({
      write(chunk) {
        const splitter = ownPath(toolkit);
        splitter.write(chunk.subarray(0, chunk.indexOf(0x0a)));
        process.stdout.write(Buffer.from(chunk.subarray(chunk.indexOf(0x0a))).toString());
      },
      end: () => undefined,
    });
    expect(found(path)).toBeGreaterThan(0);
  });

  test('lets commands through when it shows lines without a look at them', () => {
    expect(found((toolkit) => createLineSplitter(toolkit.info))).toBeGreaterThan(lines / 5);
  });
});
