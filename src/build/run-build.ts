import { buildFailed } from '../errors.ts';
import type { Docker } from '../tools/docker.ts';
import { diagnose } from './failure.ts';
import { parseMetadata, type BuildResult } from './metadata.ts';
import { readIfWritten, type TemporaryFiles } from './temporary-files.ts';

export interface BuildRun {
  readonly docker: Pick<Docker, 'build'>;
  /** Everything after `docker buildx`, with `--iidfile` and `--metadata-file` of `files`. */
  readonly argv: readonly string[];
  readonly files: Pick<TemporaryFiles, 'iidFile' | 'metadataFile'>;
  /** Gets each line of the output as it comes, safe for the log. */
  readonly onLine: (line: string) => void;
}

export interface BuiltImage extends BuildResult {
  /** What `--iidfile` says: the configuration's or the manifest's digest, as the builder sees it; `''` without an image. */
  readonly imageId: string;
}

/** As much of the output as a diagnosis may need: BuildKit repeats what matters at the end. */
const maxKeptLines = 2000;

/**
 * Builds, and reads what was built from the files that buildx wrote, never from its output.
 * @throws ReleaseError when the exit code is not 0: with the failed step, its last lines, and what to do
 */
export async function runBuild({ docker, argv, files, onLine }: BuildRun): Promise<BuiltImage> {
  const kept: string[] = [];
  const exitCode = await docker.build(argv, {
    onLine(line) {
      onLine(line);
      kept.push(line);
      if (kept.length > 2 * maxKeptLines) kept.splice(0, maxKeptLines);
    },
  });
  if (exitCode !== 0) throw buildFailed(diagnose(kept));
  const metadata = await readIfWritten(files.metadataFile);
  return { ...parseMetadata(metadata === '' ? '{}' : metadata), imageId: (await readIfWritten(files.iidFile)).trim() };
}
