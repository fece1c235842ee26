import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { type Command, commandNames, inputsOf } from '../../src/cli/contract.ts';
import { jsonOutputs } from '../../src/cli/outputs-json.ts';
import { ownFlags } from '../../src/cli/own-flags.ts';
import { readStatusInputs } from '../../src/inputs/status-input.ts';

interface Contract {
  readonly inputs: Readonly<Record<string, unknown>>;
  readonly outputs: Readonly<Record<string, { readonly description: string }>>;
}

const root = join(import.meta.dirname, '../..');
const folders = { plan: 'plan', release: '.', rollback: 'rollback', promote: 'promote', merge: 'merge' };
const contracts = Object.entries(folders).map(
  ([name, folder]) =>
    [name as Command, parse(readFileSync(join(root, folder, 'action.yml'), 'utf8')) as Contract] as const,
);

describe('the flags', () => {
  test('are made of what the contracts say now', async () => {
    const check = promisify(execFile)(process.execPath, [join(root, 'scripts/contracts.ts'), '--check']);
    await expect(check).resolves.toMatchObject({ stderr: '' });
  });

  test.each(contracts)('of %s are the inputs of its contract, but for what only jobs could use', (name, contract) => {
    const onlyInJobs = ['comment', 'export-credentials', 'logout'];
    const expected = Object.keys(contract.inputs).filter((each) => !onlyInJobs.includes(each));
    expect(inputsOf(name).map((input) => input.name)).toEqual(expected);
  });

  test('of a status are exactly the inputs that its code reads', () => {
    const asked = new Set<string>();
    const env = new Proxy<NodeJS.ProcessEnv>(
      { INPUT_IMAGES: 'acme/widget' },
      {
        get(target, key) {
          if (typeof key === 'string' && key.startsWith('INPUT_')) asked.add(key.slice('INPUT_'.length).toLowerCase());
          return Reflect.get(target, key) as unknown;
        },
      },
    );
    readStatusInputs(env);
    const flags = inputsOf('status').map(({ name }) => name);
    expect([...asked].sort()).toEqual(flags.sort());
  });

  test('of the command line itself are called as no input is', () => {
    const inputs = new Set(commandNames.flatMap((command) => inputsOf(command).map(({ name }) => name)));
    expect(ownFlags.filter(({ name }) => inputs.has(name))).toEqual([]);
  });
});

test('the outputs that become JSON values are those of which a contract says that they are JSON', () => {
  const outputs = contracts.flatMap(([, contract]) => Object.entries(contract.outputs));
  const isJson = (description: string): boolean => /\bJSON (?:list|object)\b|\bas JSON\b|`\{"/.test(description);
  const names = outputs.filter(([, { description }]) => isJson(description)).map(([name]) => name);
  expect([...new Set(names)].sort()).toEqual([...jsonOutputs].sort());
});
