/** What GitHub says of a workflow only when it runs: its grammar, and names that do not exist. */
import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { grammarFaults } from './github-grammar.ts';
import { nameFaults } from './workflow-names.ts';

const root = join(import.meta.dirname, '..');
const directory = join(root, '.github/workflows');
const files = readdirSync(directory).filter((file) => /\.ya?ml$/.test(file));
const release = readFileSync(join(directory, 'release.yml'), 'utf8');

describe('a workflow says only what GitHub knows', () => {
  test.each(files)('%s', async (file) => {
    const text = readFileSync(join(directory, file), 'utf8');
    expect(await grammarFaults(text)).toEqual([]);
    expect(nameFaults(text)).toEqual([]);
  });
});

test('the workflow that attests is the other one with what that takes', async () => {
  const script = join(root, 'scripts/attested-workflow.ts');
  const check = promisify(execFile)(process.execPath, [script, '--check']);
  await expect(check).resolves.toMatchObject({ stderr: '' });
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
