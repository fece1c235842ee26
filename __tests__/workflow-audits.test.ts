/**
 * What zizmor looks for (docs.zizmor.sh/audits, 1.32), by its own names: it is not among the packages that npm has. Its audits
 * `unpinned-uses`, `excessive-permissions`, `undocumented-permissions`, `artipacked`, `dangerous-triggers`, `template-injection`,
 * `github-env` and `concurrency-limits` are in workflows.test.ts. Those that ask GitHub cannot be had here: `archived-uses`,
 * `impostor-commit`, `known-vulnerable-actions`, `ref-confusion`, `ref-version-mismatch`, `stale-action-refs`.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { Job, Step, Workflow } from './e2e/workflow-file.ts';

const github = join(import.meta.dirname, '../.github');
const files = readdirSync(join(github, 'workflows')).filter((file) => /\.ya?ml$/.test(file));
const read = (file: string): string => readFileSync(join(github, file), 'utf8');

/** What no workflow may have anywhere, comments left out. */
const forbidden: Readonly<Record<string, RegExp>> = {
  'adhoc-packages': /\b(?:npm (?:i|install|add|exec)|npx|pip3? install|gem install|go install|cargo install|apt-get)\b/,
  'bot-conditions': /github\.(?:actor|triggering_actor)\b/,
  'hardcoded-container-credentials': /^ +credentials:/m,
  'insecure-commands': /ACTIONS_ALLOW_UNSECURE_COMMANDS/,
  misfeature: /^ +shell: (?!bash)/m,
  'overprovisioned-secrets': /toJSON\(\s*secrets\s*\)|\bsecrets\[/i,
  'secrets-inherit': /^ +secrets: inherit\b/m,
  'self-hosted-runner': /runs-on: .*self-hosted/,
  'unredacted-secrets': /fromJSON\(\s*secrets\b/i,
  'unsound-condition': /^ +(?:- )?if: [|>]/m,
  'unsound-contains': /contains\(\s*'/,
  'unsound-ternary': /&& *(?:''|false|0|null) *\|\|/,
};

function audit(text: string): readonly string[] {
  const workflow = parse(text) as Workflow & { readonly name?: string };
  const code = text.replace(/(^| )#.*$/gm, '');
  const steps = Object.values(workflow.jobs).flatMap((job) => job.steps ?? []);
  return [
    ...Object.entries(forbidden).flatMap(([name, pattern]) => (pattern.test(code) ? [name] : [])),
    ...([workflow, ...Object.values(workflow.jobs)].every((each) => 'name' in each) ? [] : ['anonymous-definition']),
    ...(imagesOf(workflow).every((image) => /@sha256:[0-9a-f]{64}$/.test(image)) ? [] : ['unpinned-images']),
    ...(mayWrite(workflow) && steps.some(restoresCache) ? ['cache-poisoning'] : []),
    ...(steps.some(({ with: options }) => JSON.stringify(options?.['script'] ?? '').includes('${{'))
      ? ['template-injection']
      : []),
  ];
}

/** The images that run: of jobs, of their services, and of steps. */
function imagesOf({ jobs }: Workflow): readonly string[] {
  return Object.values(jobs).flatMap((job: Job & Containers) => {
    const containers = [job.container, ...Object.values(job.services ?? {})].filter((each) => each !== undefined);
    const steps = (job.steps ?? []).flatMap(({ uses = '' }) => (uses.startsWith('docker://') ? [uses] : []));
    return [...containers.map((each) => (typeof each === 'string' ? each : each.image)), ...steps];
  });
}

interface Containers {
  readonly container?: string | { readonly image: string };
  readonly services?: Readonly<Record<string, { readonly image: string }>>;
}

/** Whether what it makes is given to others. */
function mayWrite({ jobs }: Workflow): boolean {
  return Object.values(jobs).some(({ permissions = {} }) => Object.values(permissions).includes('write'));
}

/** A cache is written by who may only open a pull request. Of itself, setup-node keeps one where package.json names a manager. */
function restoresCache({ uses = '', with: options = {} }: Step): boolean {
  const [action = ''] = uses.split('@');
  const isSwitchedOff = options['package-manager-cache'] === false || options['cache'] === false;
  return action === 'actions/cache' || (action.startsWith('actions/setup-') && !isSwitchedOff);
}

describe('nothing that zizmor warns of is in our workflows', () => {
  test.each(files)('%s', (file) => {
    expect(audit(read(`workflows/${file}`))).toEqual([]);
  });

  test('nor in what Dependabot is told', () => {
    const { updates } = parse(read('dependabot.yml')) as {
      readonly updates: readonly Readonly<Record<string, unknown>>[];
    };
    for (const update of updates) {
      expect(update).toMatchObject({ cooldown: { 'default-days': 7 } });
      expect(update).not.toHaveProperty('insecure-external-code-execution');
    }
  });
});

describe('each audit finds what it is for', () => {
  const script = '    steps:\n      - run: ';
  const job = (lines: string): string => `name: x\njobs:\n  one:\n    name: y\n${lines}`;
  const writer = '    permissions: { packages: write }\n    steps:\n';

  test.each([
    ['adhoc-packages', job(`${script}npx some-tool`)],
    ['anonymous-definition', 'name: x\njobs:\n  one:\n    steps: []'],
    ['bot-conditions', job("    if: github.actor == 'dependabot[bot]'")],
    ['cache-poisoning', job(`${writer}      - uses: actions/cache@v5`)],
    ['cache-poisoning', job(`${writer}      - uses: actions/setup-node@v7\n        with: { cache: npm }`)],
    ['cache-poisoning', job(`${writer}      - uses: actions/setup-go@v7`)],
    [
      'hardcoded-container-credentials',
      job('    container:\n      image: a@sha256:0\n      credentials: { username: me }'),
    ],
    ['insecure-commands', job('    env: { ACTIONS_ALLOW_UNSECURE_COMMANDS: true }')],
    ['misfeature', job(`${script}dir\n        shell: cmd`)],
    ['overprovisioned-secrets', job(`    env: { ALL: '\${{ toJSON(secrets) }}' }`)],
    ['overprovisioned-secrets', job(`    env: { ONE: '\${{ secrets[matrix.name] }}' }`)],
    ['secrets-inherit', job('    uses: a/b/.github/workflows/c.yml@v1\n    secrets: inherit')],
    ['self-hosted-runner', job('    runs-on: [self-hosted, linux]')],
    ['template-injection', job(`    steps:\n      - with: { script: 'f("\${{ github.ref }}")' }`)],
    ['unpinned-images', job('    container: node:24')],
    ['unpinned-images', job('    services:\n      db: { image: postgres:18 }')],
    ['unpinned-images', job('    steps:\n      - uses: docker://alpine:3')],
    ['unredacted-secrets', job(`    env: { ONE: '\${{ fromJSON(secrets.all).one }}' }`)],
    ['unsound-condition', job('    if: |\n      ${{ false }}')],
    ['unsound-contains', job(`    if: contains('refs/heads/main refs/heads/develop', github.ref)`)],
    ['unsound-ternary', job(`    env: { ONE: "\${{ inputs.a && '' || 'b' }}" }`)],
  ])('%s', (name, text) => {
    expect(audit(text)).toContain(name);
  });

  test('and only that', () => {
    expect(
      audit(job(`${writer}      - uses: actions/setup-node@v7\n        with: { package-manager-cache: false }`)),
    ).toEqual([]);
    expect(audit(job(`    container: node@sha256:${'0'.repeat(64)} # npx in a comment`))).toEqual([]);
  });
});
