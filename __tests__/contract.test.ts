import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';

import { wantsComment } from '../src/inputs/comment-input.ts';
import { readInputs } from '../src/inputs/read-inputs.ts';
import { readMergeInputs } from '../src/inputs/merge-inputs.ts';
import { readPromoteInputs } from '../src/inputs/promote-inputs.ts';
import { readRollbackInputs } from '../src/inputs/rollback-inputs.ts';
import { readRunners } from '../src/inputs/runners.ts';
import { wantsStatus } from '../src/inputs/status-input.ts';
import { mergeOutputNames, outputNames, planEntranceOutputNames } from '../src/report/outputs.ts';
import { promoteOutputNames } from '../src/report/promote-outputs.ts';
import { rollbackOutputNames } from '../src/report/rollback-outputs.ts';

interface Entry {
  readonly description?: string;
  readonly default?: string;
}

interface Contract {
  readonly inputs: Readonly<Record<string, Entry>>;
  readonly outputs: Readonly<Record<string, Entry>>;
  readonly runs: Readonly<Record<string, string>>;
}

const root = join(import.meta.dirname, '..');
const contract = parse(readFileSync(join(root, 'action.yml'), 'utf8')) as Contract;
const planContract = parse(readFileSync(join(root, 'plan/action.yml'), 'utf8')) as Contract;
const rollbackContract = parse(readFileSync(join(root, 'rollback/action.yml'), 'utf8')) as Contract;
const promoteContract = parse(readFileSync(join(root, 'promote/action.yml'), 'utf8')) as Contract;
const mergeContract = parse(readFileSync(join(root, 'merge/action.yml'), 'utf8')) as Contract;
const buildContract = parse(readFileSync(join(root, 'build/action.yml'), 'utf8')) as Contract;
const inputs = Object.entries(contract.inputs);

/** The inputs of docker/build-push-action v7. Its users find every one of them here. */
const dockerInputs = [
  ...['add-hosts', 'allow', 'annotations', 'attests', 'build-args', 'build-contexts', 'builder', 'cache-from'],
  ...['cache-to', 'call', 'cgroup-parent', 'context', 'file', 'github-token', 'labels', 'load', 'network', 'no-cache'],
  ...['no-cache-filters', 'outputs', 'platforms', 'provenance', 'pull', 'push', 'sbom', 'secret-envs', 'secret-files'],
  ...['secrets', 'shm-size', 'ssh', 'tags', 'target', 'ulimit'],
];

/** Those of docker/login-action v4 but `scope` (docs/adr/0017). */
const loginInputs = ['registry', 'username', 'password', 'registry-auth', 'ecr', 'logout'];

/** The names for which the code asks the runner, without asking what it does with them. */
function namesRead(
  given: Readonly<Record<string, string>>,
  read: (env: NodeJS.ProcessEnv) => unknown = (env) => readInputs(env, { fileExists: () => true }),
): readonly string[] {
  const asked = new Set<string>();
  const record = (key: string | symbol): void => {
    if (typeof key === 'string' && key.startsWith('INPUT_')) asked.add(key.slice('INPUT_'.length).toLowerCase());
  };
  const env = new Proxy<NodeJS.ProcessEnv>(
    { ...given },
    {
      get: (target, key) => (record(key), Reflect.get(target, key) as unknown),
      has: (target, key) => (record(key), Reflect.has(target, key)),
    },
  );
  read(env);
  return [...asked].sort();
}

const defaults = Object.fromEntries(
  inputs.flatMap(([name, entry]) => (entry.default === undefined ? [] : [[variable(name), entry.default]])),
);

/** As the runner names it (actions/runner, src/Runner.Worker/Handlers/Handler.cs). */
function variable(name: string): string {
  return `INPUT_${name.toUpperCase()}`;
}

describe('inputs', () => {
  test('action.yml declares exactly the inputs that the code reads', () => {
    expect(namesRead(defaults)).toEqual(Object.keys(contract.inputs).sort());
  });

  test('every input of docker/build-push-action is there', () => {
    expect(Object.keys(contract.inputs)).toEqual(expect.arrayContaining(dockerInputs));
  });

  test('every input of docker/login-action is there but its scope', () => {
    expect(Object.keys(contract.inputs)).toEqual(expect.arrayContaining(loginInputs));
  });

  test('a step without inputs is valid', () => {
    const empty = Object.fromEntries(inputs.map(([name]) => [variable(name), '']));
    expect(() => readInputs({ ...empty, ...defaults }, { fileExists: () => true })).not.toThrow();
  });
});

describe('outputs', () => {
  test('action.yml declares exactly the outputs that the code sets', () => {
    expect(Object.keys(contract.outputs).sort()).toEqual([...outputNames].sort());
  });
});

describe('the build entrance', () => {
  test('is the release entrance, but pushes by digest only', () => {
    const { 'digest-only': ours, ...shared } = buildContract.inputs;
    const { 'digest-only': theirs, ...others } = contract.inputs;
    expect(shared).toEqual(others);
    expect(ours).toEqual({ ...theirs, default: 'true' });
    expect(buildContract.outputs).toEqual(contract.outputs);
    const runs = Object.entries(contract.runs).map(([key, value]) => [key, value.replace(/^dist/, '../dist')]);
    expect(buildContract.runs).toEqual(Object.fromEntries(runs));
  });
});

describe('the plan entrance', () => {
  test('takes the inputs of the release entrance, word for word, and three of its own', () => {
    const { runners, status, comment, ...shared } = planContract.inputs;
    expect(shared).toEqual(contract.inputs);
    expect(namesRead({ INPUT_STATUS: status?.default ?? '' }, wantsStatus)).toEqual(['status']);
    expect(namesRead({ INPUT_COMMENT: comment?.default ?? '' }, wantsComment)).toEqual(['comment']);
    expect(runners).toBeDefined();
    expect(namesRead({}, readRunners)).toEqual(['platforms', 'runners']);
  });

  test('declares exactly the outputs that the code sets', () => {
    expect(Object.keys(planContract.outputs).sort()).toEqual([...planEntranceOutputNames].sort());
  });
});

describe('the rollback entrance', () => {
  test('declares exactly the inputs that the code reads', () => {
    const given = { INPUT_IMAGES: 'acme/widget', INPUT_WITHDRAW: '1.4.2', 'INPUT_DRY-RUN': 'false' };
    expect(namesRead(given, readRollbackInputs)).toEqual(Object.keys(rollbackContract.inputs).sort());
  });

  test('declares exactly the outputs that the code sets', () => {
    expect(Object.keys(rollbackContract.outputs).sort()).toEqual([...rollbackOutputNames].sort());
  });

  test('starts one bundle, and leaves nothing to a post step', () => {
    expect(rollbackContract.runs).toEqual({ using: 'node24', main: '../dist/rollback/index.js' });
  });
});

describe('the promote entrance', () => {
  test('declares exactly the inputs that the code reads', () => {
    const given = { INPUT_IMAGES: 'acme/widget', INPUT_FROM: '1.4.2', 'INPUT_DRY-RUN': 'false' };
    expect(namesRead(given, readPromoteInputs)).toEqual(Object.keys(promoteContract.inputs).sort());
  });

  test('declares exactly the outputs that the code sets', () => {
    expect(Object.keys(promoteContract.outputs).sort()).toEqual([...promoteOutputNames].sort());
  });

  test('starts one bundle, and leaves nothing to a post step', () => {
    expect(promoteContract.runs).toEqual({ using: 'node24', main: '../dist/promote/index.js' });
  });
});

describe('the merge entrance', () => {
  test('declares exactly the inputs that the code reads', () => {
    const given = { INPUT_IMAGES: 'acme/widget', INPUT_DIGESTS: `sha256:${'a'.repeat(64)}` };
    expect(namesRead(given, readMergeInputs)).toEqual(Object.keys(mergeContract.inputs).sort());
  });

  test('declares exactly the outputs that the code sets', () => {
    expect(Object.keys(mergeContract.outputs).sort()).toEqual([...mergeOutputNames].sort());
  });

  test('starts one bundle, and leaves nothing to a post step', () => {
    expect(mergeContract.runs).toEqual({ using: 'node24', main: '../dist/merge/index.js' });
  });
});

const described = [contract, planContract, rollbackContract, promoteContract].flatMap((each) => [
  ...Object.entries(each.inputs),
  ...Object.entries(each.outputs),
]);

describe('prose', () => {
  test.each(described)('%s is described in whole sentences', (_, { description }) => {
    expect(description).toMatch(/^[A-Z`].{15,}\.$/s);
  });

  test('the tables in the pages are those of action.yml', async () => {
    const check = promisify(execFile)(process.execPath, [join(root, 'scripts/readme.ts'), '--check']);
    await expect(check).resolves.toMatchObject({ stderr: '' });
  });
});

test('the runner starts one bundle for the step and one for its post step', () => {
  expect(contract.runs).toEqual({ using: 'node24', main: 'dist/release/index.js', post: 'dist/post/index.js' });
});
