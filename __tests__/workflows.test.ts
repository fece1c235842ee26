import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}

interface Job {
  readonly if?: string;
  readonly needs?: readonly string[];
  readonly permissions?: Readonly<Record<string, string>>;
  readonly steps?: readonly Step[];
  readonly 'timeout-minutes'?: number;
}

interface Workflow {
  readonly permissions?: Readonly<Record<string, string>>;
  readonly concurrency?: unknown;
  readonly jobs: Readonly<Record<string, Job>>;
}

/** Workflows that gate a merge: they have one job, `ok`, that stands for all. */
const gates = ['check-dist.yml', 'test.yml'];

/** Every breach of our rules for workflows, one sentence each. */
function faultsOf(text: string, { gate }: { readonly gate: boolean }): readonly string[] {
  const workflow = parse(text) as Workflow;
  const jobs = Object.entries(workflow.jobs);
  return [
    ...(isEmpty(workflow.permissions) ? [] : ['the workflow has permissions of its own']),
    ...(workflow.concurrency === undefined ? ['concurrency is not set'] : []),
    ...jobs.flatMap(([name, job]) => jobFaults(job).map((fault) => `${name}: ${fault}`)),
    ...jobs.flatMap(([name, job]) => (job.steps ?? []).flatMap(stepFaults).map((fault) => `${name}: ${fault}`)),
    ...commentFaults(text),
    ...(gate ? gateFaults(workflow) : []),
  ];
}

function isEmpty(value: object | undefined): boolean {
  return value !== undefined && Object.keys(value).length === 0;
}

function jobFaults(job: Job): readonly string[] {
  return [
    ...(job['timeout-minutes'] === undefined ? ['no timeout'] : []),
    ...(job.permissions === undefined ? ['no permissions, not even none'] : []),
  ];
}

function stepFaults({ uses, run, with: options }: Step): readonly string[] {
  const faults = [];
  if (uses !== undefined && !uses.startsWith('./') && !/@[0-9a-f]{40}$/.test(uses))
    faults.push(`${uses} is not pinned`);
  if (uses?.startsWith('actions/checkout@') === true && options?.['persist-credentials'] !== false) {
    faults.push('the checkout leaves its token on disk');
  }
  if (run?.includes('${{') === true) faults.push('an expression inside run: is pasted into the shell');
  return faults;
}

/** What only the text shows: a pin says its version, a permission says its reason. */
function commentFaults(text: string): readonly string[] {
  const lines = text.split('\n');
  const pins = lines.filter((line) => /uses: [^.].*@/.test(line) && !/ # v\d+\.\d+\.\d+$/.test(line));
  const grants = lines.filter((line) => /^ {6}[a-z-]+: (read|write)\b/.test(line) && !/ # .+/.test(line));
  return [
    ...pins.map((line) => `no version behind the pin: ${line.trim()}`),
    ...grants.map((line) => `no reason behind the permission: ${line.trim()}`),
  ];
}

function gateFaults({ jobs }: Workflow): readonly string[] {
  const { ok, ...others } = jobs;
  if (ok === undefined) return ['there is no job "ok"'];
  const forgotten = Object.keys(others).filter((name) => ok.needs?.includes(name) !== true);
  return [
    ...forgotten.map((name) => `ok does not need ${name}`),
    ...(ok.if === 'always()' ? [] : ['ok is skipped, which counts as passed, when a job fails']),
  ];
}

const directory = join(import.meta.dirname, '../.github/workflows');
const files = readdirSync(directory).filter((file) => /\.ya?ml$/.test(file));

describe('our workflows keep our rules', () => {
  test('there are workflows', () => {
    expect(files).toEqual(expect.arrayContaining([...gates, 'release.yml']));
  });

  test.each(files)('%s', (file) => {
    expect(faultsOf(readFileSync(join(directory, file), 'utf8'), { gate: gates.includes(file) })).toEqual([]);
  });
});

describe('a breach of the rules is found', () => {
  const good = readFileSync(join(directory, 'test.yml'), 'utf8');
  const bad: [name: string, from: string | RegExp, to: string, fault: string][] = [
    ['a tag instead of a commit', /checkout@\w{40}/, 'checkout@v7', 'is not pinned'],
    ['a short commit', /checkout@(\w{12})\w{28}/, 'checkout@$1', 'is not pinned'],
    ['a pin without its version', / # v7\.0\.1/, '', 'no version behind the pin'],
    [
      'permissions for every job',
      'permissions: {} #',
      'permissions: { contents: write } #',
      'has permissions of its own',
    ],
    ['a permission without a reason', 'contents: read # to check out', 'contents: read', 'no reason behind'],
    ['a job without permissions', '    permissions: {} # none\n', '', 'no permissions'],
    ['an expression in a script', 'run: npm test', "run: npm test '${{ github.ref }}'", 'pasted into the shell'],
    ['a token left on disk', 'persist-credentials: false', 'persist-credentials: true', 'leaves its token'],
    ['a job without a timeout', '    timeout-minutes: 20\n', '', 'no timeout'],
    ['a workflow without concurrency', 'concurrency:', 'env:', 'concurrency is not set'],
    ['a job that ok forgets', 'needs: [check, test, demo]', 'needs: [check, test]', 'ok does not need demo'],
    ['an ok that may be skipped', '    if: always()\n', '', 'ok is skipped'],
  ];
  test.each(bad)('%s', (_, from, to, fault) => {
    const changed = good.replace(from, to);
    expect(changed).not.toBe(good);
    const faults = faultsOf(changed, { gate: true });
    expect(faults.length).toBeGreaterThan(0);
    expect(faults.every((each) => each.includes(fault))).toBe(true);
  });
});
