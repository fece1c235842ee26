import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';

import { type Job, needsOf, type Step, type Workflow } from './e2e/workflow-file.ts';

/** Workflows that gate a merge: they have one job, `ok`, that stands for all. */
const gates = ['check-dist.yml', 'test.yml'];

/** Every breach of our rules for workflows, one sentence each. */
function faultsOf(text: string, { gate }: { readonly gate: boolean }): readonly string[] {
  const workflow = parse(text) as Workflow;
  const jobs = Object.entries(workflow.jobs);
  return [
    ...(isEmpty(workflow.permissions) ? [] : ['the workflow has permissions of its own']),
    ...triggerFaults(workflow),
    ...concurrencyFaults(workflow),
    ...jobs.flatMap(([name, job]) => jobFaults(job).map((fault) => `${name}: ${fault}`)),
    ...jobs.flatMap(([name, job]) => (job.steps ?? []).flatMap(stepFaults).map((fault) => `${name}: ${fault}`)),
    ...commentFaults(text),
    ...(gate ? gateFaults(workflow) : []),
  ];
}

/** These events give what strangers wrote the rights and secrets of the repository. */
function triggerFaults({ on = {} }: Workflow): readonly string[] {
  const dangerous = Object.keys(on).filter((event) => ['pull_request_target', 'workflow_run'].includes(event));
  return dangerous.map((event) => `it runs on ${event}`);
}

/** A workflow that others call would wait for its caller for ever if both named one group: its last job has the group. */
function concurrencyFaults({ on, concurrency, jobs }: Workflow): readonly string[] {
  if (on?.workflow_call === undefined) return concurrency === undefined ? ['concurrency is not set'] : [];
  const last = Object.values(jobs).at(-1)?.concurrency;
  const isQueue = last?.['cancel-in-progress'] === false && last['queue'] === 'max';
  return isQueue && concurrency === undefined ? [] : ['who publishes has no queue'];
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
  if (uses !== undefined && !uses.startsWith('$/') && !/@[0-9a-f]{40}$/.test(uses))
    faults.push(`${uses} is not pinned`);
  if (uses?.startsWith('actions/checkout@') === true && options?.['persist-credentials'] !== false) {
    faults.push('the checkout leaves its token on disk');
  }
  if (run?.includes('${{') === true) faults.push('an expression inside run: is pasted into the shell');
  if (/GITHUB_(ENV|PATH)\b/.test(run ?? '')) faults.push('a script changes what later steps run');
  return faults;
}

/** What only the text shows: a pin says its version, a permission says its reason. */
function commentFaults(text: string): readonly string[] {
  const lines = text.split('\n');
  const pins = lines.filter((line) => /uses: .*@/.test(line) && !/ # v\d+\.\d+\.\d+$/.test(line));
  const grants = lines.filter((line) => /^ {6}[a-z-]+: (read|write)\b/.test(line) && !/ # .+/.test(line));
  return [
    ...pins.map((line) => `no version behind the pin: ${line.trim()}`),
    ...grants.map((line) => `no reason behind the permission: ${line.trim()}`),
  ];
}

function gateFaults({ jobs }: Workflow): readonly string[] {
  const { ok, ...others } = jobs;
  if (ok === undefined) return ['there is no job "ok"'];
  const forgotten = Object.keys(others).filter((name) => !needsOf(ok).includes(name));
  return [
    ...forgotten.map((name) => `ok does not need ${name}`),
    ...(ok.if === 'always()' ? [] : ['ok is skipped, which counts as passed, when a job fails']),
  ];
}

const directory = join(import.meta.dirname, '../.github/workflows');
const files = readdirSync(directory).filter((file) => /\.ya?ml$/.test(file));

describe('our workflows keep our rules', () => {
  test('there are workflows', () => {
    expect(files).toEqual(expect.arrayContaining([...gates, 'release.yml', 'release-action.yml']));
  });

  test.each(files)('%s', (file) => {
    expect(faultsOf(readFileSync(join(directory, file), 'utf8'), { gate: gates.includes(file) })).toEqual([]);
  });
});

describe('a breach of the rules is found', () => {
  const good = readFileSync(join(directory, 'test.yml'), 'utf8');
  const bad: [name: string, from: string | RegExp, to: string, fault: string][] = [
    ['a tag instead of a commit', /checkout@\w{40}/, 'checkout@v7', 'is not pinned'],
    ['a short commit', /checkout@(\w{12})\w{28}/, 'checkout@3d3c42e5aac5', 'is not pinned'],
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
    ['an event of strangers', '  pull_request:', '  pull_request_target:', 'it runs on pull_request_target'],
    ['a path for later steps', 'run: npm test', 'run: echo x >> $GITHUB_PATH', 'what later steps run'],
    ['a token left on disk', 'persist-credentials: false', 'persist-credentials: true', 'leaves its token'],
    ['a job without a timeout', '    timeout-minutes: 20\n', '', 'no timeout'],
    ['a workflow without concurrency', 'concurrency:', 'env:', 'concurrency is not set'],
    ['a job that ok forgets', 'needs: [check, test, demo]', 'needs: [check, test]', 'ok does not need demo'],
    ['an ok that may be skipped', '    if: always()\n', '', 'ok is skipped'],
  ];
  const called = readFileSync(join(directory, 'release.yml'), 'utf8');
  const badCall: typeof bad = [
    ['a publication that cancels another', 'cancel-in-progress: false', 'cancel-in-progress: true', 'has no queue'],
    ['a publication that replaces one that waits', '      queue: max\n', '', 'has no queue'],
    ['an action of the workspace', '$/merge', './merge', 'is not pinned'],
  ];
  const cases = [
    ...bad.map(([name, ...change]) => [name, good, ...change] as const),
    ...badCall.map(([name, ...change]) => [name, called, ...change] as const),
  ];
  test.each(cases)('%s', (_, text, from, to, fault) => {
    const changed = text.replace(from, () => to);
    expect(changed).not.toBe(text);
    const faults = faultsOf(changed, { gate: text === good });
    expect(faults.length).toBeGreaterThan(0);
    expect(faults.every((each) => each.includes(fault))).toBe(true);
  });
});
