import type { Repository } from '../image/repository.ts';
import type { Git } from '../tools/git.ts';
import type { LoadGitHub } from '../tools/github.ts';
import { type Core, createLog, type LateLog } from '../tools/log.ts';
import { loadYaml } from '../inputs/load-yaml.ts';
import { readStatusInputs, type StatusInputs } from '../inputs/status-input.ts';
import { statusJson, statusLines, statusSummary } from '../report/status.ts';
import { statusIncomplete } from '../status/failures.ts';
import type { ImageStatus } from '../status/model.ts';
import { readStatus } from '../status/read-status.ts';
import { imageVersions } from './image-versions.ts';
import { openSources } from './gather.ts';
import { openLog } from './open-log.ts';
import { openRegistries } from './registries.ts';
import { retryWarner } from './retry-warner.ts';
import { signIn } from './sign-in.ts';

export interface StatusCommandOptions {
  readonly env: NodeJS.ProcessEnv;
  readonly core: Core;
  readonly log: LateLog;
  readonly git: Git;
}

/** What the command line hands in. */
export interface StatusOptions {
  readonly env: NodeJS.ProcessEnv;
  readonly loadCore: () => Promise<Core>;
  readonly loadGitHub: LoadGitHub;
}

/**
 * The status by itself: inputs -> registries -> report. It needs neither a checkout nor an engine.
 * @throws ReleaseError when an image could not be read; what is known of the others is told before
 */
export async function status({ env, loadCore, loadGitHub }: StatusOptions): Promise<void> {
  const inputs = readStatusInputs(env, await loadYaml(env));
  const log = createLog();
  const core = await openLog(log, { inputs, env, loadCore });
  checkStatus(
    await tellStatus(inputs.images, inputs, { env, core, log, git: openSources(inputs, { env, loadGitHub }).git }),
  );
}

/**
 * Says what stands where in some images: in the log, in the job summary and in the output `status`. It only reads.
 * @returns the same; images that could not be read are among it
 */
export async function tellStatus(
  images: readonly Repository[],
  inputs: Omit<StatusInputs, 'images'>,
  { env, core, log, git }: StatusCommandOptions,
): Promise<readonly ImageStatus[]> {
  const { signal: stopping } = new AbortController();
  const onRetry = retryWarner(log);
  const read = new Set(images.map(({ registry }) => registry));
  const logins = signIn(inputs, { written: new Set(), read }, { env, log });
  const found = await readStatus(images, {
    client: openRegistries(inputs, { env, stopping, onRetry, logins }),
    style: inputs.flavor,
    knownVersions: imageVersions(git, { tagPrefix: inputs.tagPrefix, log }),
  });
  for (const line of statusLines(found)) log.info(line);
  for (const warning of found.flatMap(({ warnings }) => warnings)) log.warning(warning);
  core.setOutput('status', JSON.stringify(statusJson(found)));
  if (env['GITHUB_STEP_SUMMARY']) await core.summary.addRaw(statusSummary(found)).write();
  return found;
}

/** @throws ReleaseError when an image could not be read */
export function checkStatus(found: readonly ImageStatus[]): void {
  const failures = found.flatMap(({ repository, failure }) => (failure === undefined ? [] : [{ repository, failure }]));
  const lines = failures.map(({ repository, failure }) => `- ${repository.name}: ${failure.message}`);
  if (failures.length > 0) throw statusIncomplete(lines, failures[0]?.failure);
}
