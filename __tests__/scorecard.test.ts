/**
 * OpenSSF Scorecard's checks (github.com/ossf/scorecard, docs/checks.md) of this repository, as far as its files answer them. Branch-Protection,
 * CI-Tests, CII-Best-Practices, Code-Review, Contributors, Maintained, Packaging, SAST, Vulnerabilities and Webhooks ask GitHub and others: the
 * settings that they want are in CONTRIBUTING.md.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { audit } from './workflow-audits.ts';

const root = join(import.meta.dirname, '..');

/** Text of what is committed, or would be, by path; `undefined` for what is not text. */
type Files = ReadonlyMap<string, string | undefined>;

function filesOfProject(): Files {
  const argv = ['ls-files', '-z', '--cached', '--others', '--exclude-standard'];
  const paths = execFileSync('git', argv, { cwd: root, encoding: 'utf8' })
    .split('\0')
    .filter((path) => path !== '');
  return new Map(paths.map((path) => [path, textOf(readFileSync(join(root, path)))]));
}

function textOf(bytes: Buffer): string | undefined {
  return bytes.includes(0) ? undefined : bytes.toString('utf8');
}

const workflows = (files: Files): readonly string[] =>
  [...files].flatMap(([path, text]) => (path.startsWith('.github/workflows/') ? [text ?? ''] : []));

/** Each says what is wrong, one sentence for each fault. */
const checks: Readonly<Record<string, (files: Files) => readonly string[]>> = {
  'Binary-Artifacts': (files) =>
    [...files]
      .filter(([path, text]) => text === undefined && !/^docs\/images\/[\w-]+\.png$/.test(path))
      .map(([path]) => `${path} is a binary`),
  'Dangerous-Workflow': (files) =>
    workflows(files).flatMap((text) =>
      audit(text).filter((name) => /^(?:dangerous-triggers|template-injection)$/.test(name)),
    ),
  'Dependency-Update-Tool': (files) => {
    const { updates = [] } = (parse(files.get('.github/dependabot.yml') ?? '{}') ?? {}) as {
      updates?: { 'package-ecosystem': string }[];
    };
    const kept = updates.map((each) => each['package-ecosystem']);
    return ['npm', 'github-actions'].filter((each) => !kept.includes(each)).map((each) => `nobody updates ${each}`);
  },
  Fuzzing: (files) =>
    [...files].some(([path, text]) => path.endsWith('.test.ts') && (text ?? '').includes("from 'fast-check'"))
      ? []
      : ['nothing is fuzzed'],
  License: (files) => (/Apache License\s+Version 2\.0/.test(files.get('LICENSE') ?? '') ? [] : ['there is no licence']),
  'Pinned-Dependencies': (files) => [
    ...workflows(files).flatMap((text) => audit(text).filter((name) => /^(?:unpinned-|adhoc-)/.test(name))),
    ...[...files]
      .filter(
        ([path, text]) => /\.(?:sh|ya?ml)$|^\.ci\//.test(path) && /(?:curl|wget)[^|\n]*\| *(?:ba)?sh/.test(text ?? ''),
      )
      .map(([path]) => `${path} runs what it downloads`),
    ...[...files]
      .filter(([path, text]) => /(?:^|\/)Dockerfile$/.test(path) && /^FROM (?!scratch)(?!.*@sha256:)/m.test(text ?? ''))
      .map(([path]) => `${path} names a tag`),
  ],
  'Security-Policy': (files) => {
    const text = files.get('SECURITY.md') ?? '';
    return [/vulnerability/i, /disclosed/i, /within a week/, /What is supported/]
      .filter((each) => !each.test(text))
      .map((each) => `SECURITY.md has no ${each.source}`);
  },
  'Signed-Releases': (files) =>
    (files.get('.github/workflows/release-action.yml') ?? '').includes('.intoto.jsonl')
      ? []
      : ['a release has no provenance'],
  'Token-Permissions': (files) =>
    workflows(files).flatMap((text) => audit(text).filter((name) => name === 'excessive-permissions')),
};

const files = filesOfProject();

describe('the files of this repository have what Scorecard looks for', () => {
  test.each(Object.entries(checks))('%s', (_, faults) => {
    expect(faults(files)).toEqual([]);
  });
});

describe('each check finds what it is for', () => {
  const workflow =
    'name: x\non: pull_request_target\njobs:\n  one:\n    name: y\n    runs-on: x\n    steps:\n      - uses: a/b@v1\n';
  test.each<[name: string, path: string, text: string | undefined]>([
    ['Binary-Artifacts', 'bin/tool', undefined],
    ['Dangerous-Workflow', '.github/workflows/more.yml', workflow],
    ['Dependency-Update-Tool', '.github/dependabot.yml', 'version: 2\nupdates: []\n'],
    ['License', 'LICENSE', 'All rights reserved'],
    ['Pinned-Dependencies', '.github/workflows/more.yml', workflow],
    ['Pinned-Dependencies', 'setup.sh', 'curl -sL https://example.com/install | sh'],
    ['Pinned-Dependencies', 'tools/Dockerfile', 'FROM alpine:3\n'],
    ['Security-Policy', 'SECURITY.md', '# Security\n'],
    ['Signed-Releases', '.github/workflows/release-action.yml', workflow],
    ['Token-Permissions', '.github/workflows/more.yml', workflow],
  ])('%s: %s', (name, path, text) => {
    expect(checks[name]?.(new Map([...files, [path, text]]))).not.toEqual([]);
  });

  test('Fuzzing', () => {
    expect(checks['Fuzzing']?.(new Map())).toEqual(['nothing is fuzzed']);
  });
});

/** GitHub's "About code owners": the last pattern that fits a path decides. Only what our file uses: folders, files, and `*` for one name. */
function ownersOf(path: string, text: string): string {
  const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  const rules = lines.map((line) => line.split(/\s+/) as [string, string]);
  const fits = (pattern: string): boolean => {
    const source = pattern.replace(/^\//, '').replaceAll('.', '\\.').replaceAll('*', '[^/]*');
    return pattern === '*' || new RegExp(`^${source}${pattern.endsWith('/') ? '' : '$'}`).test(path);
  };
  return rules.findLast(([pattern]) => fits(pattern))?.[1] ?? '';
}

describe('the owners of the code', () => {
  const text = files.get('.github/CODEOWNERS') ?? '';
  /** What runs with everybody's rights, or decides what does. */
  const careful = [...files.keys()].filter((path) =>
    /^(?:dist|\.github|\.ci|src\/entrypoints|src\/registry|scripts\/release)\/|^(?:[a-z]+\/)?action\.yml$|^package(?:-lock)?\.json$|^\.npmrc$/.test(
      path,
    ),
  );

  test('are asked about every file, and those of security about what runs everywhere', () => {
    expect([...files.keys()].filter((path) => ownersOf(path, text) === '')).toEqual([]);
    expect(careful.length).toBeGreaterThan(80);
    expect(careful.filter((path) => ownersOf(path, text) !== '@release-image/security')).toEqual([]);
  });

  test('have no line for what is not there', () => {
    const patterns = text.split('\n').flatMap((line) => /^(\S+)\s+@/.exec(line)?.[1] ?? []);
    expect(
      patterns.filter((pattern) => ![...files.keys()].some((path) => ownersOf(path, `${pattern} x`) === 'x')),
    ).toEqual([]);
  });

  test('lose it all to a line at the end that fits everything, which is seen here', () => {
    expect(
      careful.every((path) => ownersOf(path, `${text}* @release-image/maintainers\n`) === '@release-image/maintainers'),
    ).toBe(true);
  });
});
