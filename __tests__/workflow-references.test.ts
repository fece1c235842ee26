/** What GitHub says of a workflow only when it runs: its grammar, and names that do not exist. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { Job, Step, Workflow } from './e2e/workflow-file.ts';
import { grammarFaults } from './github-grammar.ts';

const root = join(import.meta.dirname, '..');
const directory = join(root, '.github/workflows');
const files = readdirSync(directory).filter((file) => /\.ya?ml$/.test(file));
const release = readFileSync(join(directory, 'release.yml'), 'utf8');

/** Inputs of the actions that are not ours, at the commits that are pinned. */
const foreignInputs: Readonly<Record<string, readonly string[]>> = {
  'actions/checkout': ['fetch-depth', 'path', 'persist-credentials', 'ref', 'repository', 'submodules', 'token'],
  'actions/setup-node': ['cache', 'node-version', 'package-manager-cache'],
  'actions/upload-artifact': ['if-no-files-found', 'name', 'overwrite', 'path', 'retention-days'],
  'actions/download-artifact': ['artifact-ids', 'merge-multiple', 'name', 'path', 'pattern'],
};

interface Contract {
  readonly inputs: Readonly<Record<string, unknown>>;
  readonly outputs: Readonly<Record<string, unknown>>;
}

function contractOf(uses: string): Contract | undefined {
  if (!uses.startsWith('$/')) return undefined;
  return parse(readFileSync(join(root, uses.slice(2), 'action.yml'), 'utf8')) as Contract;
}

/** Every name in a workflow that nothing declares, and every input that nothing uses. */
function nameFaults(text: string): readonly string[] {
  const workflow = parse(text) as Workflow;
  const { inputs = {}, secrets = {} } = workflow.on?.workflow_call ?? {};
  const used = new Set(namesIn(text, 'inputs'));
  return [
    ...Object.keys(inputs).flatMap((name) => (used.has(name) ? [] : [`nothing uses the input ${name}`])),
    ...[...used].flatMap((name) => (name in inputs ? [] : [`there is no input ${name}`])),
    ...namesIn(text, 'secrets').flatMap((name) => (name in secrets ? [] : [`there is no secret ${name}`])),
    ...Object.entries(workflow.jobs).flatMap(([name, job]) => [
      ...needFaults(job, workflow).map((fault) => `${name}: ${fault}`),
      ...outputFaults(job).map((fault) => `${name}: ${fault}`),
      ...(job.steps ?? []).flatMap(withFaults).map((fault) => `${name}: ${fault}`),
    ]),
  ];
}

function namesIn(text: string, context: string): readonly string[] {
  return [...text.matchAll(new RegExp(`\\b${context}\\.([a-z][a-z0-9-]*)`, 'g'))].map(([, name = '']) => name);
}

function outputsIn(job: Job, context: 'needs' | 'steps'): readonly (readonly [from: string, output: string])[] {
  const pattern = new RegExp(`\\b${context}\\.([a-z-]+)\\.outputs\\.([a-z-]+)`, 'g');
  return [...JSON.stringify(job).matchAll(pattern)].map(([, from = '', output = '']) => [from, output]);
}

function needFaults(job: Job, { jobs }: Workflow): readonly string[] {
  return outputsIn(job, 'needs').flatMap(([from, output]) => {
    if (job.needs?.includes(from) !== true) return [`it does not need ${from}`];
    return output in (jobs[from]?.outputs ?? {}) ? [] : [`${from} has no output ${output}`];
  });
}

function outputFaults(job: Job): readonly string[] {
  return outputsIn(job, 'steps').flatMap(([id, output]) => {
    const step = job.steps?.find((each) => each.id === id);
    const outputs = step?.uses === undefined ? undefined : contractOf(step.uses)?.outputs;
    const isThere = outputs === undefined ? step?.run?.includes(output) === true : output in outputs;
    return isThere ? [] : [`step ${id} has no output ${output}`];
  });
}

function withFaults({ uses = '', with: given = {} }: Step): readonly string[] {
  const contract = contractOf(uses);
  const known = contract === undefined ? (foreignInputs[uses.split('@')[0] ?? ''] ?? []) : Object.keys(contract.inputs);
  return Object.keys(given).flatMap((name) => (known.includes(name) ? [] : [`${uses} has no input ${name}`]));
}

describe('a workflow says only what GitHub knows', () => {
  test.each(files)('%s', async (file) => {
    const text = readFileSync(join(directory, file), 'utf8');
    expect(await grammarFaults(text)).toEqual([]);
    expect(nameFaults(text)).toEqual([]);
  });
});

describe('what GitHub does not know is found', () => {
  test.each([
    ['a key that does not exist', 'timeout-minutes: 10', 'timeout: 10'],
    ['a context that a job name may not use', 'Build ${{ matrix.platform }}', 'Build ${{ steps.plan.outputs.matrix }}'],
    ['an expression that does not end', '${{ matrix.runner }}', '${{ matrix.runner'],
    ['a word of the queue', 'queue: max', 'queue: all'],
    ['a job that waits for nobody', 'needs: [plan, build]', 'needs: [plan, builds]'],
    ['a grant that does not exist', 'packages: write # to push', 'package: write # to push'],
  ])('%s', async (_, from, to) => {
    const changed = release.replace(from, () => to);
    expect(changed).not.toBe(release);
    expect(await grammarFaults(changed)).not.toEqual([]);
  });

  test.each([
    ['an input of ours', 'on-exists: ${{', 'on-exist: ${{', 'publish: $/merge has no input on-exist'],
    ['an input of another action', 'merge-multiple: true', 'merge: true', 'has no input merge'],
    ['an input of the workflow', 'inputs.target }}', 'inputs.stage }}', 'there is no input stage'],
    ['a secret', 'secrets.build-secrets', 'secrets.build', 'there is no secret build'],
    ['an output of a step', 'steps.build.outputs.part', 'steps.build.outputs.parts', 'step build has no output parts'],
    ['an output of a job', 'needs.plan.outputs.image', 'needs.plan.outputs.images', 'plan has no output images'],
    ['a need', 'needs: [plan, build]', 'needs: [build]', 'publish: it does not need plan'],
  ])('%s', (_, from, to, fault) => {
    const changed = release.replace(from, () => to);
    expect(changed).not.toBe(release);
    expect(nameFaults(changed).join('\n')).toContain(fault);
  });
});
