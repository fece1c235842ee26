import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder in the place of RUNNER_TEMP. */
export interface TemporaryFolder {
  readonly path: string;
  /** Whether it is there when the program has ended. */
  readonly isKept: boolean;
}

/** The folder that the user names as RUNNER_TEMP; else one of this program's own, which goes with it. */
export function temporaryFolder(env: NodeJS.ProcessEnv): TemporaryFolder {
  const given = env['RUNNER_TEMP'];
  if (given) return { path: given, isKept: true };
  const path = mkdtempSync(join(tmpdir(), 'release-image-'));
  process.on('exit', () => {
    rmSync(path, { recursive: true, force: true });
  });
  return { path, isKept: false };
}
