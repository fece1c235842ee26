import type { ReleaseError } from '../errors.ts';
import type { Docker } from '../tools/docker.ts';
import { cancelled } from '../tools/failures.ts';
import { sleepUnlessStopped } from '../tools/stop-signal.ts';
import type { OnRetry, RetryOptions } from '../registry/retry.ts';
import { diagnose, type BuildFailure } from './failure.ts';
import { buildFailed } from './failures.ts';
import { parseMetadata, type BuildResult } from './metadata.ts';
import { createMissingCacheNotes } from './missing-cache.ts';
import { buildRetry } from './retry-build.ts';
import { type BuildStep, recordSteps, type StepRecord } from './step-record.ts';
import { readIfWritten, type TemporaryFiles } from './temporary-files.ts';

export interface BuildRun {
  readonly docker: Pick<Docker, 'build'>;
  /** Everything after `docker buildx`, with `--iidfile` and `--metadata-file` of `files`. */
  readonly argv: readonly string[];
  /**
   * The same with attestations as images, for registries that refuse them as OCI artifacts; it is asked for once, then. Without
   * it, such a push fails.
   */
  readonly argvForImages?: () => Promise<readonly string[]>;
  readonly files: Pick<TemporaryFiles, 'iidFile' | 'metadataFile'>;
  /** Where a Dockerfile is in the checkout, by the name that BuildKit has for it. */
  readonly placeOf?: (file: string) => string;
  /** Gets each line of the output as it comes, safe for the log. */
  readonly onLine: (line: string) => void;
  /** Hears of every build that is going to be started again. */
  readonly onRetry?: OnRetry;
  readonly retry?: Pick<RetryOptions, 'sleep' | 'random'>;
  /** Ends a build that runs, and starts none. */
  readonly stopping?: AbortSignal;
}

export interface BuiltImage extends BuildResult {
  /** What `--iidfile` says: the configuration's or the manifest's digest, as the builder sees it; `''` without an image. */
  readonly imageId: string;
  /** Whether a registry refused attestations as OCI artifacts, so that they are images. */
  readonly attestationsAreImages?: boolean;
  /** The image that has read the Dockerfile, where it is not docker's; foreign text. */
  readonly frontend?: string | undefined;
  /** What the builder did for each step of the Dockerfile, as far as it says. */
  readonly steps?: readonly BuildStep[];
}

/** For who cannot be stopped. */
const never = new AbortController().signal;

/** As much of the output as a diagnosis may need: BuildKit repeats what matters at the end. */
const maxKeptLines = 2000;

/**
 * Builds, and reads what was built from the files that buildx wrote, never from its output. When only a registry was to blame
 * the whole build is started again, up to three times: what it has done already is in the builder's cache.
 * @throws ReleaseError when the exit code is not 0: with the failed step, its last lines, and what to do; `cancelled` when it
 *   was stopped before it had come to its end
 */
export async function runBuild(build: BuildRun): Promise<BuiltImage> {
  const { onLine, onRetry, stopping = never } = build;
  const { sleep = sleepUnlessStopped(stopping, stopped), random = Math.random } = build.retry ?? {};
  const isStopped = (): boolean => stopping.aborted;
  if (isStopped()) throw cancelled('the preparations', 'Nothing was built, and no tag was moved');
  let { argv, argvForImages } = build;
  for (let attempt = 1; ; attempt += 1) {
    const record = recordSteps();
    const failure = await buildOnce({ ...build, argv, record });
    if (failure === undefined) {
      return { ...(await resultOf(build)), attestationsAreImages: argv !== build.argv, steps: record.steps() };
    }
    if (isStopped()) throw stopped();
    if (argvForImages !== undefined && failure.isOfAttestations) {
      onLine('A registry refuses attestations as OCI artifacts. The push is begun anew, with attestations as images.');
      argv = await argvForImages();
      argvForImages = undefined;
      continue;
    }
    const retry = buildRetry(failure, attempt, random());
    if (retry === undefined) throw buildFailed(failure, build.placeOf);
    onRetry?.({ ...retry, what: 'build and push', attempt });
    await sleep(retry.wait);
  }
}

async function resultOf({ files, placeOf = (file) => file }: BuildRun): Promise<BuiltImage> {
  const metadata = await readIfWritten(files.metadataFile);
  const result = parseMetadata(metadata === '' ? '{}' : metadata);
  const warnings = result.warnings.map((warning) => ({ ...warning, file: warning.file && placeOf(warning.file) }));
  return { ...result, warnings, imageId: (await readIfWritten(files.iidFile)).trim() };
}

/** @returns why it failed, or nothing */
async function buildOnce({
  docker,
  argv,
  onLine,
  stopping,
  record,
}: BuildRun & { readonly record: StepRecord }): Promise<BuildFailure | undefined> {
  const kept: string[] = [];
  const shown = createMissingCacheNotes();
  const exitCode = await docker.build(argv, {
    stopping,
    onLine(line) {
      onLine(shown(line));
      record.heard(line);
      kept.push(line);
      if (kept.length > 2 * maxKeptLines) kept.splice(0, maxKeptLines);
    },
  });
  return exitCode === 0 ? undefined : diagnose(kept);
}

function stopped(): ReleaseError {
  return cancelled(
    'the build',
    'Buildx may already have pushed the one tag of each repository that it pushes; no other tag was moved',
  );
}
