/**
 * The plan entrance held against what docker/metadata-action and docker/build-push-action were recorded to do. The recordings are
 * not part of this repository; where they are not beside it, there is nothing to compare with. The files here list the
 * differences on purpose, each with its reason.
 */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';

const project = join(import.meta.dirname, '../..');
const check = join(project, '../shared/vectors/check.mjs');

describe.skipIf(!existsSync(check))('the plan entrance', () => {
  it.each(['metadata', 'build'])(
    'does what docker’s actions were recorded to do: %s',
    async (kind) => {
      const known = join(import.meta.dirname, `../vectors/known-${kind}.json`);
      const argv = [check, kind, '--action', join(project, 'plan'), '--known', known];
      const { stdout } = await promisify(execFile)(process.execPath, argv, { cwd: project, env: plainEnvironment() });
      expect(stdout).toMatch(/^\d+ passed, 0 failed, \d+ skipped$/m);
      expect(stdout).not.toContain('no longer differs');
    },
    300_000,
  );
});

/** The check brings its own docker; the engine of this run must not be found instead. */
function plainEnvironment(): NodeJS.ProcessEnv {
  const { PATH, HOME } = process.env;
  return { PATH, HOME };
}
