import { setTimeout as delay } from 'node:timers/promises';
import { buildFailed } from '../errors.ts';
import type { Docker } from '../tools/docker.ts';
import type { OnRetry, RetryOptions } from '../registry/retry.ts';
import { diagnose, type BuildFailure } from './failure.ts';
import { parseMetadata, type BuildResult } from './metadata.ts';
import { buildRetry } from './retry-build.ts';
import { readIfWritten, type TemporaryFiles } from './temporary-files.ts';

export interface BuildRun {
  readonly docker: Pick<Docker, 'build'>;
  /** Everything after `docker buildx`, with `--iidfile` and `--metadata-file` of `files`. */
  readonly argv: readonly string[];
  readonly files: Pick<TemporaryFiles, 'iidFile' | 'metadataFile'>;
  /** Gets each line of the output as it comes, safe for the log. */
  readonly onLine: (line: string) => void;
  /** Hears of every build that is going to be started again. */
  readonly onRetry?: OnRetry;
  readonly retry?: Pick<RetryOptions, 'sleep' | 'random'>;
}

export interface BuiltImage extends BuildResult {
  /** What `--iidfile` says: the configuration's or the manifest's digest, as the builder sees it; `''` without an image. */
  readonly imageId: string;
}

/** As much of the output as a diagnosis may need: BuildKit repeats what matters at the end. */
const maxKeptLines = 2000;

/**
 * Builds, and reads what was built from the files that buildx wrote, never from its output. When only a registry was to blame
 * the whole build is started again, up to three times: what it has done already is in the builder's cache.
 * @throws ReleaseError when the exit code is not 0: with the failed step, its last lines, and what to do
 */
export async function runBuild(build: BuildRun): Promise<BuiltImage> {
  const { files, onRetry, retry: { sleep = delay, random = Math.random } = {} } = build;
  for (let attempt = 1; ; attempt += 1) {
    const failure = await buildOnce(build);
    if (failure === undefined) break;
    const retry = buildRetry(failure, attempt, random());
    if (retry === undefined) throw buildFailed(failure);
    onRetry?.({ ...retry, what: 'build and push', attempt });
    await sleep(retry.wait);
  }
  const metadata = await readIfWritten(files.metadataFile);
  return { ...parseMetadata(metadata === '' ? '{}' : metadata), imageId: (await readIfWritten(files.iidFile)).trim() };
}

/** @returns why it failed, or nothing */
async function buildOnce({ docker, argv, onLine }: BuildRun): Promise<BuildFailure | undefined> {
  const kept: string[] = [];
  const exitCode = await docker.build(argv, {
    onLine(line) {
      onLine(line);
      kept.push(line);
      if (kept.length > 2 * maxKeptLines) kept.splice(0, maxKeptLines);
    },
  });
  return exitCode === 0 ? undefined : diagnose(kept);
}
