/** What no line of the sources does, so that no hostile text can make it do it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '../../src');
const sources = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => ({ name, text: readFileSync(join(root, name), 'utf8') }));

interface Ban {
  /** What is not done. */
  readonly what: string;
  readonly pattern: RegExp;
  /** The files that may, and do. */
  readonly allowed: readonly string[];
  /** A line that the pattern has to find. */
  readonly hole: string;
}

const bans: readonly Ban[] = [
  {
    what: 'starts a program, but for one function, and that without a shell',
    pattern: /from 'node:child_process'|process\.binding/,
    allowed: ['tools/process-group.ts'],
    hole: `import { exec } from 'node:child_process';`,
  },
  {
    what: 'asks for a shell',
    pattern:
      /\bshell: *(?:true|'[^']*'|"|`)|(?<![.\w])(?:exec|execSync|execFileSync|spawnSync)\(|'(?:\/bin\/)?(?:ba)?sh', *\[/,
    allowed: [],
    hole: `spawn(command, args, { shell: true })`,
  },
  {
    what: 'runs text as code',
    pattern: /\beval\(|new Function\(|from 'node:vm'/,
    allowed: ['tools/match-within.ts'],
    hole: `eval(text)`,
  },
  {
    what: 'puts anything into the environment of later steps, but outputs that docker has there too and a folder',
    pattern: /\bexportVariable\(|\baddPath\(|\bGITHUB_(?:ENV|PATH|ARTIFACTS)\b/,
    allowed: ['commands/docker-config.ts', 'commands/plan.ts'],
    hole: `appendFileSync(env['GITHUB_ENV'], text)`,
  },
  {
    what: 'prints past the log, but the command line, which has no runner',
    pattern: /\bconsole\.|process\.std(?:out|err)\b/,
    allowed: ['entrypoints/cli.ts'],
    hole: `console.log(text)`,
  },
  {
    what: 'decides by who it is that started the run',
    pattern: /dependabot|ACTOR'\][^;\n]*(?:===|!==|\.includes|\.endsWith|\.test)/,
    allowed: [],
    hole: `if (env['GITHUB_ACTOR'] === 'x') return;`,
  },
  {
    what: 'makes a file that can be started',
    pattern: /\bchmod\b|mode: *0o[0-7]*[1357]\b|mode: *0o[1357][0-7]{2}\b/,
    allowed: [],
    hole: `await writeFile(file, bytes, { mode: 0o755 });`,
  },
  {
    what: 'keeps cookies',
    pattern: /['"`](?:set-)?cookie['"`]/i,
    allowed: [],
    hole: `headers['set-cookie']`,
  },
  {
    what: 'copies what others have written over an object with a prototype',
    pattern: /Object\.assign\((?!new Error|ask,|settle,)|\.__proto__|setPrototypeOf/,
    allowed: [],
    hole: `Object.assign(target, JSON.parse(text))`,
  },
];

test.each(bans)('no source $what', ({ pattern, allowed, hole }) => {
  const found = sources.filter(({ text }) => pattern.test(text)).map(({ name }) => name);
  expect(found.toSorted()).toEqual([...allowed].toSorted());
  expect(hole).toMatch(pattern);
});
