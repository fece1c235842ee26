/** The names in a workflow that GitHub looks up only when it runs: inputs, outputs, secrets, jobs that are needed. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { type Job, needsOf, type Workflow } from './e2e/workflow-file.ts';

const root = join(import.meta.dirname, '..');

export interface Contract {
  readonly inputs: readonly string[];
  readonly outputs: readonly string[];
  readonly secrets: readonly string[];
}

/** Actions that are not ours, as far as our workflows and pages use them. */
const foreign: Readonly<Record<string, Partial<Contract>>> = {
  'actions/attest': {
    inputs: ['subject-checksums', 'subject-digest', 'subject-name', 'subject-path'],
    outputs: ['attestation-id', 'attestation-url', 'bundle-path'],
  },
  'actions/checkout': {
    inputs: ['fetch-depth', 'path', 'persist-credentials', 'ref', 'repository', 'submodules', 'token'],
  },
  'actions/setup-node': { inputs: ['cache', 'node-version', 'package-manager-cache'] },
  'actions/upload-artifact': { inputs: ['if-no-files-found', 'name', 'overwrite', 'path', 'retention-days'] },
  'actions/download-artifact': { inputs: ['artifact-ids', 'merge-multiple', 'name', 'path', 'pattern'] },
  'aws-actions/configure-aws-credentials': { inputs: ['aws-region', 'role-to-assume'] },
  'sigstore/cosign-installer': { inputs: ['cosign-release'] },
  'docker/setup-buildx-action': { inputs: ['buildkitd-flags', 'driver', 'driver-opts', 'endpoint', 'name'] },
  'docker/setup-qemu-action': { inputs: ['platforms'] },
  'docker/login-action': { inputs: ['registry', 'username', 'password'] },
  'docker/metadata-action': {
    inputs: ['annotations', 'context', 'flavor', 'images', 'labels', 'tags'],
    outputs: ['annotations', 'json', 'labels', 'tags', 'version'],
  },
  'docker/build-push-action': {
    inputs: ['build-args', 'cache-from', 'cache-to', 'context', 'file', 'labels', 'platforms', 'push', 'tags'],
    outputs: ['digest', 'imageid', 'metadata'],
  },
  'mr-smithers-excellent/docker-build-push': {
    inputs: ['addLatest', 'directory', 'dockerfile', 'image', 'password', 'registry', 'tags', 'username'],
  },
  'elgohr/Publish-Docker-Github-Action': {
    inputs: ['dockerfile', 'name', 'password', 'registry', 'tag_semver', 'tags', 'username', 'workdir'],
  },
};

/**
 * What a `uses:` takes and gives: an entrance of ours, by `$/plan` or `release-image/action/plan@v1`, our reusable workflow, or
 * an action that we know. @returns `undefined` for what nobody here knows
 */
export function contractOf(uses: string): Contract | undefined {
  const ours = /^(?:\$|release-image\/action)(\/[^@]*)?(?:@|$)/.exec(uses);
  if (ours !== null) return ownContract(join(root, ours[1] ?? ''));
  const known = foreign[uses.split('@')[0] ?? ''];
  return known && { inputs: [], outputs: [], secrets: [], ...known };
}

function ownContract(path: string): Contract | undefined {
  if (path.endsWith('.yml')) return existsSync(path) ? calledContract(path) : undefined;
  const file = join(path, 'action.yml');
  if (!existsSync(file)) return undefined;
  const { inputs, outputs } = parse(readFileSync(file, 'utf8')) as Record<'inputs' | 'outputs', object>;
  return { inputs: Object.keys(inputs), outputs: Object.keys(outputs), secrets: [] };
}

function calledContract(file: string): Contract {
  const {
    inputs = {},
    outputs = {},
    secrets = {},
  } = (parse(readFileSync(file, 'utf8')) as Workflow).on?.workflow_call ?? {};
  return { inputs: Object.keys(inputs), outputs: Object.keys(outputs), secrets: Object.keys(secrets) };
}

/** Every name in a workflow that nothing declares, and every input that nothing uses. */
export function nameFaults(text: string): readonly string[] {
  const workflow = parse(text) as Workflow;
  const { workflow_call: call, workflow_dispatch: dispatch } = workflow.on ?? {};
  const inputs = { ...call?.inputs, ...dispatch?.inputs };
  const used = new Set(namesIn(text, 'inputs'));
  return [
    ...Object.keys(inputs).flatMap((name) => (used.has(name) ? [] : [`nothing uses the input ${name}`])),
    ...[...used].flatMap((name) => (name in inputs ? [] : [`there is no input ${name}`])),
    ...(call === undefined ? [] : secretFaults(text, Object.keys(call.secrets ?? {}))),
    ...Object.entries(workflow.jobs).flatMap(([name, job]) => [
      ...needFaults(job, workflow).map((fault) => `${name}: ${fault}`),
      ...jobFaults(job).map((fault) => `${name}: ${fault}`),
    ]),
  ];
}

/** What is wrong inside of one job, when nothing is known of the others. */
export function jobFaults(job: Job): readonly string[] {
  return [...withFaults(job), ...outputFaults(job), ...(job.steps ?? []).flatMap(withFaults)];
}

function secretFaults(text: string, declared: readonly string[]): readonly string[] {
  return namesIn(text, 'secrets').flatMap((name) => (declared.includes(name) ? [] : [`there is no secret ${name}`]));
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
    if (!needsOf(job).includes(from)) return [`it does not need ${from}`];
    const { uses, outputs = {} } = jobs[from] ?? {};
    const known = uses === undefined ? Object.keys(outputs) : (contractOf(uses)?.outputs ?? []);
    return known.includes(output) ? [] : [`${from} has no output ${output}`];
  });
}

function outputFaults(job: Job): readonly string[] {
  return outputsIn(job, 'steps').flatMap(([id, output]) => {
    const step = job.steps?.find((each) => each.id === id);
    const outputs = step?.uses === undefined ? undefined : contractOf(step.uses)?.outputs;
    const isThere = outputs === undefined ? step?.run?.includes(output) === true : outputs.includes(output);
    return isThere ? [] : [`step ${id} has no output ${output}`];
  });
}

function withFaults({
  uses,
  with: given = {},
  secrets = {},
}: Pick<Job, 'uses' | 'with' | 'secrets'>): readonly string[] {
  if (uses === undefined) return [];
  const contract = contractOf(uses);
  if (contract === undefined) return [`nobody here knows ${uses}`];
  const { inputs, secrets: known } = contract;
  return [
    ...Object.keys(given).flatMap((name) => (inputs.includes(name) ? [] : [`${uses} has no input ${name}`])),
    ...Object.keys(secrets).flatMap((name) => (known.includes(name) ? [] : [`${uses} has no secret ${name}`])),
  ];
}
