import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { tally } from './tally.ts';
import { audit, auditNames } from './workflow-audits.ts';
import { lint, lintNames } from './workflow-lints.ts';
import { blocksOf, examples, pages, placed } from './yaml-blocks.ts';

const root = join(import.meta.dirname, '..');
const read = (file: string): string => readFileSync(join(root, file), 'utf8');
const workflows = globSync('.github/workflows/*.{yml,yaml}', { cwd: root }).toSorted();

/** Whoever calls a workflow says whose secrets they are: an environment's own do not reach it (zizmor's note on secrets-outside-env). */
const exceptionsOf = (text: string): readonly string[] =>
  /^ {2}workflow_call:/m.test(text) ? ['secrets-outside-env'] : [];
/** What people copy names versions, not commits: docs/security.md says how to pin them. Jobs go by their ids. */
const inExamples = ['anonymous-definition', 'unpinned-uses'];
/** A part of a workflow does not show what its whole would have: grants, groups, environments. What is migrated from is not ours to choose. */
const inPages = [
  ...inExamples,
  ...[
    'artipacked',
    'concurrency-limits',
    'excessive-permissions',
    'forbidden-uses',
    'secrets-outside-env',
    'undocumented-permissions',
  ],
];

/** zizmor 1.30 has these 41. Not done from the text: what asks GitHub, and what is about other files. */
const elsewhere: Readonly<Record<string, string>> = {
  'dependabot-cooldown': 'below',
  'dependabot-execution': 'below',
  'impostor-commit': 'scripts/pins.ts',
  'ref-version-mismatch': 'scripts/pins.ts',
  'stale-action-refs': 'scripts/pins.ts',
  'known-vulnerable-actions': 'asks the advisory database; Dependabot does',
  'ref-confusion': 'asks GitHub; a whole commit cannot be confused, and unpinned-uses finds the rest',
};

test('every audit of zizmor is here, or it is said where', () => {
  expect([...auditNames, ...Object.keys(elsewhere)].length).toBe(41);
});

describe('nothing that zizmor or actionlint warns of is in', () => {
  test.each(workflows)('%s', (file) => {
    const text = read(file);
    expect([...audit(text, exceptionsOf(text)), ...lint(text)]).toEqual([]);
  });

  test.each(examples)('%s', (file) => {
    expect([...audit(read(file), inExamples), ...lint(read(file))]).toEqual([]);
  });

  test('what the pages show', () => {
    const blocks = pages.flatMap(blocksOf);
    const found = blocks.map(({ name, text }) => {
      const { workflow } = placed(text);
      // The page on security shows how a workflow on such an event is made safe.
      const shown = name.startsWith('docs/security.md') ? ['dangerous-triggers'] : [];
      return { name, faults: [...audit(workflow, [...inPages, ...shown]), ...lint(workflow)] };
    });
    const faulty = found.filter(({ faults }) => faults.length > 0);
    expect(faulty).toEqual([]);
    tally('blocks of pages', { tried: blocks.length, through: faulty.length });
  });

  test('nor in what Dependabot is told', () => {
    const { updates } = parse(read('.github/dependabot.yml')) as {
      readonly updates: readonly Readonly<Record<string, unknown>>[];
    };
    for (const update of updates) {
      expect(update).toMatchObject({ cooldown: { 'default-days': 7 }, groups: expect.anything() as unknown });
      expect(update).not.toHaveProperty('insecure-external-code-execution');
    }
  });
});

/** A workflow that no audit and no lint has anything against, to put a hole into. */
const good = `name: x
on: push
permissions: {} # none
concurrency:
  group: x
  cancel-in-progress: true
jobs:
  one:
    name: y
    runs-on: ubuntu-24.04
    permissions:
      contents: read # to check out
    steps:
      - uses: actions/checkout@${'0'.repeat(40)} # v1.0.0
        with:
          persist-credentials: false
      - run: make
`;
const job = (lines: string): [from: string, to: string] => ['    runs-on:', `${lines}\n    runs-on:`];
const step = (lines: string): [from: string, to: string] => [
  '      - run: make',
  `      - ${lines.replaceAll('\n', '\n        ')}`,
];
const pin = `@${'0'.repeat(40)}`;

const holes: readonly [name: string, change: [from: string, to: string]][] = [
  ['adhoc-packages', step('run: npx some-tool')],
  ['adhoc-packages', step('run: yarn add some-tool')],
  ['anonymous-definition', ['    name: y\n', '']],
  ['archived-uses', step(`uses: actions/create-release${pin}`)],
  ['artipacked', ['          persist-credentials: false\n', '          fetch-depth: 0\n']],
  ['bot-conditions', job("    if: github.actor == 'dependabot[bot]'")],
  ['cache-poisoning', ['contents: read #', 'contents: write #']],
  ['concurrency-limits', ['  cancel-in-progress: true\n', '']],
  ['dangerous-triggers', ['on: push', 'on: [push, pull_request_target]']],
  ['dangerous-triggers', ['on: push', 'on: { issue_comment: { types: [created] } }']],
  ['excessive-permissions', ['permissions: {} # none\n', '']],
  ['excessive-permissions', ['permissions: {} # none', 'permissions: read-all # all']],
  ['forbidden-uses', step(`uses: tj-actions/changed-files${pin}`)],
  ['github-app', step(`uses: actions/create-github-app-token${pin}\nwith: { app-id: 1 }`)],
  ['github-env', step('run: echo x >> "$GITHUB_PATH"')],
  [
    'hardcoded-container-credentials',
    job(`    container:\n      image: a@sha256:${'0'.repeat(64)}\n      credentials: { username: me }`),
  ],
  ['insecure-commands', job('    env: { ACTIONS_ALLOW_UNSECURE_COMMANDS: true }')],
  ['insecure-url-scheme', step('run: curl http://example.com')],
  ['misfeature', step('run: dir\nshell: cmd')],
  ['obfuscation', step(`uses: actions/./checkout${pin}`)],
  ['obfuscation', step("run: x\nenv: { A: \"${{ format('{0}/{1}', 'a', 'b') }}\" }")],
  ['overprovisioned-secrets', job(`    env: { ALL: '\${{ toJSON(secrets) }}' }`)],
  ['overprovisioned-secrets', job(`    env: { ONE: '\${{ secrets[matrix.name] }}' }`)],
  ['secrets-inherit', job(`    uses: docker/b/.github/workflows/c.yml${pin}\n    secrets: inherit`)],
  ['secrets-outside-env', step("run: x\nenv: { A: '${{ secrets.TOKEN }}' }")],
  ['self-hosted-runner', ['runs-on: ubuntu-24.04', 'runs-on: [self-hosted, linux]']],
  ['self-repository', step('uses: ./plan')],
  ['superfluous-actions', step(`uses: softprops/action-gh-release${pin}`)],
  ['template-injection', step('run: echo ${{ github.ref }}')],
  ['template-injection', step(`uses: actions/github-script${pin}\nwith: { script: 'f("\${{ github.ref }}")' }`)],
  ['typosquat-uses', step(`uses: action/checkout${pin}`)],
  ['typosquat-uses', step(`uses: dokcer/login-action${pin}`)],
  ['undocumented-permissions', ['contents: read # to check out', 'contents: read']],
  ['unpinned-images', job('    container: node:24')],
  ['unpinned-images', job('    services:\n      db: { image: postgres:18 }')],
  ['unpinned-images', step('uses: docker://alpine:3')],
  ['unpinned-tools', step(`uses: aquasecurity/setup-trivy${pin}`)],
  ['unpinned-uses', [pin, '@v7']],
  ['unpinned-uses', [pin, '@3d3c42e5aac5']],
  ['unredacted-secrets', job(`    env: { ONE: '\${{ fromJSON(secrets.all).one }}' }`)],
  ['unsound-condition', job('    if: |\n      ${{ false }}')],
  ['unsound-condition', job('    if: ${{ false }} || true')],
  ['unsound-contains', job(`    if: contains('refs/heads/main refs/heads/develop', github.ref)`)],
  ['unsound-ternary', job(`    env: { ONE: "\${{ inputs.a && '' || 'b' }}" }`)],
  ['use-trusted-publishing', step("run: npm publish\nenv: { NODE_AUTH_TOKEN: '${{ secrets.NPM }}' }")],
];

const slips: typeof holes = [
  ['deprecated-commands', step('run: echo "::set-output name=a::b"')],
  ['env-var', job('    env: { "A B": c }')],
  ['events', ['on: push', 'on: { push: { paths: [a], paths-ignore: [b] } }']],
  ['glob', ['on: push', "on: { push: { branches: ['refs/heads/main'] } }"]],
  ['glob', ['on: push', "on: { push: { tags: ['v[0-9.*'] } }"]],
  ['matrix', step('run: x\nenv: { A: "${{ matrix.platform }}" }')],
  ['runner-label', ['ubuntu-24.04', 'ubuntu-20.04']],
  ['shell-name', step('run: x\nshell: fish')],
  ['timeout', job('    timeout-minutes: 0')],
];

function seeded([from, to]: readonly [string, string]): string {
  const changed = good.replace(from, () => to);
  expect(changed).not.toBe(good);
  return changed;
}

describe('each finds what it is for', () => {
  test('and nothing in what is right', () => {
    expect([...audit(good), ...lint(good)]).toEqual([]);
  });

  test.each(holes)('%s', (name, change) => {
    const text = seeded(change);
    const cached = text.replace('      - run: make', `      - uses: actions/setup-node${pin}`);
    expect(audit(name === 'cache-poisoning' ? cached : text)).toContain(name);
  });

  test.each(slips)('%s', (name, change) => {
    expect(lint(seeded(change))).toContain(name);
  });

  test('none is without a hole that it finds', () => {
    expect(auditNames.filter((name) => !holes.some(([each]) => each === name))).toEqual([]);
    expect(lintNames.filter((name) => !slips.some(([each]) => each === name))).toEqual([]);
    const through = holes.filter(
      ([name, change]) => name !== 'cache-poisoning' && !audit(seeded(change)).includes(name),
    );
    tally('holes in workflows', { tried: holes.length + slips.length, through: through.length });
  });
});
