/** What ShellCheck has against the scripts of our workflows and examples; actionlint would ask it too. GitHub's machines have it. */
import { execFileSync, spawnSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readWorkflow } from './e2e/workflow-file.ts';

const root = join(import.meta.dirname, '..');
const isThere = spawnSync('shellcheck', ['--version']).status === 0;
const files = globSync(['.github/workflows/*.yml', 'examples/*.yml'], { cwd: root }).toSorted();

/** @returns what it says, one line for each finding; nothing for a script that is well */
function check(script: string): string {
  // GitHub runs `bash -e` with these scripts (docs, "jobs.<job_id>.steps[*].shell"). SC2016: a single quote around `$` is meant.
  const argv = ['--shell=bash', '--format=gcc', '--exclude=SC2016', '-'];
  const { stdout, status } = spawnSync('shellcheck', argv, { input: script, encoding: 'utf8' });
  return status === 0 ? '' : stdout;
}

function scriptsOf(file: string): readonly string[] {
  const { jobs } = readWorkflow(join(root, file));
  return Object.values(jobs).flatMap((job) => (job.steps ?? []).flatMap(({ run }) => run ?? []));
}

test('bash can read every script', () => {
  for (const script of files.flatMap(scriptsOf)) execFileSync('bash', ['-n'], { input: script });
});

describe.skipIf(!isThere)('with ShellCheck, which has to be on the PATH', () => {
  test.each(files)('%s', (file) => {
    expect(scriptsOf(file).map(check).join('')).toBe('');
  });

  test('.ci/run', () => {
    expect(check(readFileSync(join(root, '.ci/run'), 'utf8'))).toBe('');
  });

  test.each(['rm -rf $DIR/', 'cd "$A" | read x; echo $x', 'for f in $(ls); do echo "$f"; done'])(
    'what is wrong is found: %s',
    (script) => {
      expect(check(script)).not.toBe('');
    },
  );
});
