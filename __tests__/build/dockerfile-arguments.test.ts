import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { execFile } from 'node:child_process';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import fc from 'fast-check';
import { describe, expect, inject, it, test } from 'vitest';
import { processorTime } from '../processor-time.ts';
import { declaredArguments } from '../../src/build/dockerfile-arguments.ts';

/** What each Dockerfile declares. Every one of them can be built, so that BuildKit can be asked whether it agrees. */
const cases: readonly (readonly [name: string, dockerfile: string, declared: readonly string[]])[] = [
  ['a name', 'FROM scratch\nARG A\n', ['A']],
  ['a name with a default', 'FROM scratch\nARG A=1\n', ['A']],
  ['several in one instruction', 'FROM scratch\nARG A B=2 C="x D y" E=\'F G\'\n', ['A', 'B', 'C', 'E']],
  ['any case, any white space', 'FROM scratch\n\t arg\tA\n  aRg  B  \n', ['A', 'B']],
  ['a file with a byte order mark and Windows lines', '\uFEFFFROM scratch\r\nARG A\\\r\n=1 \\\r\n B\r\n', ['A', 'B']],
  ['a continued instruction', 'FROM scratch\nARG A=1 \\\n  B=2 \\ \t\n  C\n', ['A', 'B', 'C']],
  ['a continued name', 'FROM scratch\nARG VER\\\nSION\n', ['VERSION']],
  ['comments and empty lines inside', 'FROM scratch\nARG A \\\n# ARG X \\\n\n  # ARG Y\n  B\nARG C\n', ['A', 'B', 'C']],
  ['a comment that seems to go on', 'FROM scratch\n# ARG X \\\nARG A\n', ['A']],
  ['an escaped backslash at the end of a line', 'FROM scratch\nLABEL a=b\\\\\nARG A\n', ['A']],
  ['another escape', '# escape=`\nFROM scratch\nARG A `\n  B\nLABEL a=C:\\\nARG D\n', ['A', 'B', 'D']],
  ['another escape, after other directives', '# check=skip=all\n#Escape = ` \nFROM scratch\nARG A `\n B\n', ['A', 'B']],
  ['a directive that comes too late', '# hello\n# escape=`\nFROM scratch\nARG A \\\n B\n', ['A', 'B']],
  ['a directive after an empty line', '\n# escape=`\nFROM scratch\nARG A \\\n B\n', ['A', 'B']],
  ['what is printed', 'FROM scratch\nARG A\nRUN echo ARG X \\\n  ARG Y\n', ['A']],
  ['a here-document', 'FROM scratch\nRUN <<EOF\nARG X\nEOF\nARG A\n', ['A']],
  ['an indented one', 'FROM scratch\nRUN <<-EOF\nARG X\n\t\tEOF\nARG A\n', ['A']],
  ['one with a space, a number and quotes', 'FROM scratch\nRUN 3<< "E F"\nARG X\nE F\nARG A\n', ['A']],
  ['two at once', "FROM scratch\nCOPY <<A <<'B' /x/\nARG X\nA\nARG Y\nB\nARG C\n", ['C']],
  ['one with an indented name inside', 'FROM scratch\nRUN <<EOF\n EOF\nARG X\nEOF\nARG A\n', ['A']],
  ['one after a flag', 'FROM scratch\nCOPY --chmod=644 <<EOF /x\nARG X\nEOF\nARG A\n', ['A']],
  ['one for later', 'FROM scratch\nONBUILD RUN <<EOF\nARG X\nEOF\nARG A\n', ['A']],
  ['what is no here-document: a string', 'FROM scratch\nRUN echo "<<EOF"\nARG A\n', ['A']],
  ['what is no here-document: a shift', 'FROM scratch\nRUN echo $((1<<2)) cat<<EOF <<<word \\<<EOF\nARG A\n', ['A']],
  ['what is no here-document: JSON', 'FROM scratch\nRUN ["cat", "<<EOF"]\nARG A\n', ['A']],
  ['what is no here-document: an open quote', "FROM scratch\nRUN cat <<EOF it's\nARG A\n", ['A']],
  ['what is no here-document: a label', 'FROM scratch\nLABEL a=<<EOF\nARG A\n', ['A']],
  ['an argument for later', 'FROM scratch\nONBUILD ARG X\nARG A\n', ['A']],
  ['every stage', 'FROM scratch AS a\nARG A\nFROM a\nARG B\n', ['A', 'B']],
];

describe('declaredArguments', () => {
  it.each(cases)('reads %s', (_, dockerfile, declared) => {
    expect([...declaredArguments(dockerfile)].sort()).toEqual(declared);
  });

  it('leaves out what has a default before the first FROM: it is the version of something else', () => {
    const dockerfile = 'ARG VERSION=22.04 REVISION\nFROM ubuntu:$VERSION\nARG CREATED=never\n';
    expect([...declaredArguments(dockerfile)].sort()).toEqual(['CREATED', 'REVISION']);
  });

  it.each(['', '\n', '\\', 'ARG', 'ARG =x', 'FROM scratch\nRUN <<EOF\nARG X', 'RUN <<\nARG', 'ONBUILD'])(
    'finds nothing in %j',
    (dockerfile) => {
      expect([...declaredArguments(dockerfile)]).toEqual([]);
    },
  );

  const piece = fc.oneof(
    fc.constantFrom(
      'ARG ',
      'arg ',
      'RUN ',
      'COPY ',
      'ONBUILD ',
      'FROM x',
      '# escape=`',
      '#',
      '<<',
      '<<-',
      '<< ',
      'EOF',
    ),
    fc.constantFrom('\n', '\r\n', '\\\n', '`\n', '\t', ' ', '=', '"', "'", '\\', '`', '["', '"]', '\uFEFF', '\0'),
    fc.string({ unit: 'binary' }),
  );
  const text = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));

  it('never throws, and gives only names that are in the text', () => {
    fc.assert(
      fc.property(text, (dockerfile) => {
        const joined = dockerfile.replaceAll(/[\\`][ \t]*\r*\n(?:\s*(?:#[^\n]*)?\n)*/g, '');
        for (const name of declaredArguments(dockerfile)) {
          expect(name).not.toMatch(/^$|=/);
          expect(joined.replaceAll(/[\\`\s]/g, '')).toContain(name.replaceAll(/[\\`\s]/g, ''));
        }
      }),
      { numRuns: 10_000 },
    );
  });

  it.each([
    ['spaces', `ARG A${' '.repeat(1e6)}B`],
    ['backslashes', `ARG A ${'\\'.repeat(1e6)}`],
    ['escapes at the ends of lines', 'ARG A \\\n'.repeat(1e5)],
    ['here-documents', 'RUN <<E\nE\n'.repeat(1e5)],
    ['here-documents in one line', `RUN ${'<<E '.repeat(2e5)}`],
    ['quotes', `RUN ${`"'`.repeat(5e5)}`],
    ['a directive that is never one', `# escape=${' '.repeat(1e6)}x${' '.repeat(1e6)}y`],
  ])('reads a mebibyte of %s at once', (_, dockerfile) => {
    expect(processorTime(() => declaredArguments(dockerfile))).toBeLessThan(2000);
  });
});

test('BuildKit finds the same arguments', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'arguments-'));
  try {
    for (const [name, dockerfile, declared] of cases) {
      await writeFile(path.join(folder, 'Dockerfile'), dockerfile);
      const argv = ['buildx', 'build', '--call', 'outline,format=json', folder];
      const { stdout } = await promisify(execFile)('docker', argv, {
        env: { ...process.env, ...inject('engine').env },
      });
      const { args = [] } = JSON.parse(stdout) as { args?: readonly { name: string }[] };
      expect([name, ...args.map((argument) => argument.name).sort()]).toEqual([name, ...declared]);
    }
  } finally {
    await rm(folder, { recursive: true });
  }
});
