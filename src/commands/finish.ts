import { existsSync } from 'node:fs';
import type { LoadGitHub } from '../tools/github.ts';
import { diedInBuild } from '../tools/failures.ts';
import { type Core, createLog } from '../tools/log.ts';
import type { Retry } from '../registry/retry.ts';
import type { RegistryClient } from '../registry/client.ts';
import { loadYaml } from '../inputs/load-yaml.ts';
import { readInputs } from '../inputs/read-inputs.ts';
import { secretsOf } from '../inputs/secrets.ts';
import type { TagOutcome } from '../publish/outcome.ts';
import { failureSummary, reportFailure } from '../report/failure.ts';
import { finishedSummary } from '../report/summary.ts';
import { retryLine } from '../report/recovery.ts';
import { tagLines } from '../report/tag-lines.ts';
import { withoutExport } from './docker-config.ts';
import { decide } from './decide.ts';
import { openSources } from './gather.ts';
import { announce, openReleases } from './github-release.ts';
import { resumePlan } from './publish-plan.ts';
import { openRegistries } from './registries.ts';
import { readSecretFiles } from './secret-files.ts';
import { neededByRelease, signIn } from './sign-in.ts';

export interface FinishOptions {
  readonly env: NodeJS.ProcessEnv;
  readonly core: Core;
  readonly loadGitHub: LoadGitHub;
}

/** In milliseconds. A cancelled job has at least 45 s for its post steps (actions/runner, JobDispatcher.cs). */
const timeToFinish = 40_000;

/**
 * Finishes a release whose main step was killed after its bytes were proven to be everywhere: what was planned is decided anew
 * from the same inputs and the same event, which gives the same plan.
 * @throws ReleaseError when the release could not be finished; what was done is reported before
 */
export async function finish({ core, loadGitHub, ...options }: FinishOptions): Promise<void> {
  const env = withoutExport(options.env);
  const inputs = readInputs(env, { fileExists: existsSync, parseYaml: await loadYaml(env) });
  for (const secret of secretsOf(inputs, env, await readSecretFiles(inputs))) core.setSecret(secret.reveal());
  const log = createLog();
  log.open(core);
  const stopping = AbortSignal.timeout(timeToFinish);
  const sources = openSources(inputs, { env, loadGitHub });
  const decided = await decide(inputs, { ...sources, env, log });
  const isTarget = env['GITHUB_EVENT_NAME'] === 'pull_request_target';
  const onRetry = (retry: Retry): void => {
    log.info(retryLine(retry));
  };
  const client = openRegistries(inputs, {
    env,
    stopping,
    // A release on this event that came so far has passed `restrain`.
    logins: signIn(inputs, neededByRelease(inputs, env), { env, log, isVouchedFor: isTarget }),
    onRetry,
  });
  const releases = openReleases(inputs, { env, loadGitHub, stopping, onRetry });
  const publication = { ...sources, ...decided, env, log, inputs, client, releases, stopping };
  const published = await resumePlan(publication);
  if (published === undefined) return;
  const announced = await announce(publication, published);
  const tags = inputs.onFailure === 'restore' ? await whereTheyStand(published.tags, client) : published.tags;
  const summary = finishedSummary({ tags }, inputs.onFailure);
  log.info(summary.headline);
  for (const line of tagLines(tags)) log.info(`  ${line}`);
  if (env['GITHUB_STEP_SUMMARY']) await core.summary.addRaw(summary.text).write();
  const failure = published.failure ?? announced.failure;
  if (failure !== undefined) throw failure;
}

/** Who takes back looks only at what had moved; the report says of every tag where it is. */
function whereTheyStand(
  tags: readonly TagOutcome[],
  client: Pick<RegistryClient, 'resolve'>,
): Promise<readonly TagOutcome[]> {
  return Promise.all(
    tags.map(async (outcome): Promise<TagOutcome> => {
      const { repository, tag, from, to, state } = outcome;
      if (to !== undefined || (state !== 'kept' && state !== 'not-reached')) return outcome;
      const found = await client.resolve(repository, tag).catch(() => undefined);
      return { ...outcome, state: 'kept', from: from ?? found, to: found };
    }),
  );
}

/** Tells what nobody has told: the main step was cut short before its image was proven, and there is nothing to be finished. */
export async function tellOfBuild({ env, core }: Pick<FinishOptions, 'env' | 'core'>): Promise<void> {
  const report = reportFailure(diedInBuild());
  core.warning(report.message);
  if (env['GITHUB_STEP_SUMMARY']) await core.summary.addRaw(failureSummary(report)).write();
}
