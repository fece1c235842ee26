import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseFileCommand } from '../../scripts/runner/file-commands.ts';
import { readState, saveState } from '../../src/tools/step-state.ts';

let folder: string;
let env: NodeJS.ProcessEnv;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'step-state-'));
  env = { GITHUB_STATE: join(folder, 'state') };
});
afterAll(() => rm(folder, { recursive: true }));

/** What the runner reads from the file, and hands to post. */
async function stateOfPost(): Promise<NodeJS.ProcessEnv> {
  const state = parseFileCommand(await readFile(join(folder, 'state'), 'utf8'));
  return Object.fromEntries(Object.entries(state).map(([key, value]) => [`STATE_${key}`, value]));
}

describe('the state of a step', () => {
  test('comes to the post step as it was saved, whatever it holds', async () => {
    const value = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.string({ unit: fc.constantFrom('\n', 'a', '=', '<', ':') }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(value, { minLength: 1, maxLength: 5 }), async (values) => {
        await writeFile(join(folder, 'state'), '');
        for (const each of values) saveState(env, 'journal', each);
        expect(readState(await stateOfPost(), 'journal')).toBe(values.at(-1));
      }),
    );
  });

  test('has several keys', async () => {
    await writeFile(join(folder, 'state'), '');
    saveState(env, 'a', '1');
    saveState(env, 'b-c', '2\n');
    expect(await stateOfPost()).toEqual({ STATE_a: '1', 'STATE_b-c': '2\n' });
  });

  test('is nothing when nothing was saved', () => {
    expect(readState({}, 'journal')).toBeUndefined();
  });

  test('is not kept outside of GitHub', () => {
    expect(() => {
      saveState({}, 'journal', 'x');
    }).not.toThrow();
  });
});
