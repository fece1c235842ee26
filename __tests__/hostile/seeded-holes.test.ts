import { appendFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ReleaseError } from '../../src/errors.ts';
import { buildArgv } from '../../src/build/argv.ts';
import { requestOf } from '../build/requests.ts';
import { judgeArgv } from './judge-argv.ts';
import { changedOutputs, type Ear, judgeFailure, judgeMarkdown, overhearing } from './judge-runner.ts';
import { samples } from './samples.ts';

/** A call of buildx with a secret, a tag and a cache, and what its judge says after something went wrong with it. */
function judgeAfter(damage: (argv: readonly string[]) => readonly string[]): readonly string[] {
  const request = requestOf({ secrets: 'a,b=c', 'cache-to': 'type=inline' }, { references: ['acme/widget:1'] });
  return judgeArgv(damage(buildArgv(request).argv), { build: request.inputs });
}

function replaced(flag: string, value: string): (argv: readonly string[]) => readonly string[] {
  return (argv) => argv.map((word, index) => (argv[index - 1] === flag ? value : word));
}

test('a call of buildx that nobody damaged is in order', () => {
  expect(judgeAfter((argv) => argv)).toEqual([]);
});

test.each<[hole: string, damage: (argv: readonly string[]) => readonly string[]]>([
  ['no "--" before the context', (argv) => argv.filter((word) => word !== '--')],
  ['a context that is read as an option', (argv) => [...argv.slice(0, -2), '--push']],
  ['a second context', (argv) => [...argv, '/etc']],
  ['a secret whose commas are not quoted', replaced('--secret', 'id=a,b,src=/tmp/secret-0')],
  ['a secret that is read from somewhere else', replaced('--secret', '"id=a,b",src=/etc/shadow')],
  ['a tag that nobody has parsed', replaced('--tag', 'acme/widget:1,name=ghcr.io/evil/x')],
  ['a registry with a letter that is none', replaced('--tag', 'ghc\u0433.io/a:1')],
  ['an option that is no option of buildx', (argv) => ['build', '--evil', ...argv.slice(1)]],
  ['an exporter that the step did not ask for', (argv) => ['build', '--output', 'type=local,dest=/', ...argv.slice(1)]],
  [
    'a cache with an attribute of somebody else',
    (argv) => ['build', '--cache-to', 'type=gha,scope=a,url=evil', ...argv.slice(1)],
  ],
  ['a file that the step did not name', (argv) => ['build', '--file', '/etc/passwd', ...argv.slice(1)]],
  ['a NUL', replaced('--tag', 'acme/widget:1\0')],
])('the judge of argv sees %s', (_, damage) => {
  expect(judgeAfter(damage)).not.toEqual([]);
});

/** Log lines that are forgotten to be cleaned of one thing. */
const weakCleaners: readonly (readonly [what: string, clean: (line: string) => string])[] = [
  ['the old notation', (line) => line.replace(/^\s*::/, ': :')],
  ['the new notation', (line) => line.replaceAll('##[', '# #[')],
  ['line ends', (line) => line.replace(/^::/, ': :').replaceAll('##[', '# #[')],
  [
    'what cannot be seen',
    (line) =>
      line
        .replace(/^\s*::/gm, ': :')
        .replaceAll('##[', '# #[')
        .replaceAll('\r', ' '),
  ],
];

test.each(weakCleaners)('the judge of the log sees a cleaner that forgets %s', async (_, weak) => {
  const faults = await overhearing((ear) =>
    Promise.resolve(
      ear.commandsIn((toolkit) => {
        for (const line of samples.commands) toolkit.info(weak(line));
      }),
    ),
  );
  expect(faults).not.toEqual([]);
});

test.each<[hole: string, print: (ear: Ear) => readonly string[]]>([
  ['what is printed past the toolkit', (ear) => (console.log('::add-mask::a'), ear.commandsIn(() => undefined))],
  ['a second command behind an annotation', (ear) => ear.commandsIn((toolkit) => toolkit.info('x\n::error::y'))],
  ['a mistake of ours', (ear) => judgeFailure(new TypeError('x is undefined'), ear)],
  ['a failure without a remedy', (ear) => judgeFailure(new ReleaseError({ code: 'x', what: 'x', remedy: '' }), ear)],
])('the judge of the log sees %s', async (_, print) => {
  const faults = await overhearing((ear) => Promise.resolve(print(ear)));
  expect(faults).not.toEqual([]);
});

test('the judge of outputs sees a writer of plain "name=value" lines, and one with a delimiter that can be guessed', () => {
  const plain = (name: string, value: string): void =>
    appendFileSync(process.env['GITHUB_OUTPUT'] ?? '', `${name}=${value}\n`);
  const guessed = (name: string, value: string): void =>
    appendFileSync(process.env['GITHUB_OUTPUT'] ?? '', `${name}<<EOF\n${value}\nEOF\n`);
  expect(changedOutputs(samples.outputs, plain)).not.toEqual([]);
  expect(changedOutputs(samples.outputs, guessed)).not.toEqual([]);
  expect(changedOutputs(samples.outputs)).toEqual([]);
});

test.each(['![x](https://evil/x.png)', '</details><img src=https://evil/?x>', '[Log in](https://evil/)', '<!-- x -->'])(
  'the judge of summaries sees %s',
  (text) => {
    expect(judgeMarkdown(`### ${text}`)).not.toEqual([]);
    expect(judgeMarkdown(`### \`${text}\``)).toEqual([]);
  },
);
