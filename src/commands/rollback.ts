import { severalFailures } from '../errors.ts';
import { cancelled } from '../tools/failures.ts';
import type { LoadGitHub } from '../tools/github.ts';
import { type Core, createLog, type Log } from '../tools/log.ts';
import { sleepUnlessStopped } from '../tools/stop-signal.ts';
import { loadYaml } from '../inputs/load-yaml.ts';
import { registriesOf } from '../inputs/registries.ts';
import { readRollbackInputs, type RollbackInputs } from '../inputs/rollback-inputs.ts';
import { readEvent } from '../facts/event.ts';
import type { RepositoryOutcome } from '../rollback/carry-out.ts';
import { rollbackIncomplete } from '../rollback/failures.ts';
import { rollBack } from '../rollback/roll-back.ts';
import { rollbackOutputs } from '../report/rollback-outputs.ts';
import { rollbackHeadline, rollbackLines, rollbackSummary } from '../report/rollback-summary.ts';
import { openSources } from './gather.ts';
import { openReleases } from './github-release.ts';
import { openLog } from './open-log.ts';
import { imageVersions } from './image-versions.ts';
import { openRegistries } from './registries.ts';
import { markReleases } from './release-marks.ts';
import { retryWarner } from './retry-warner.ts';
import { signIn } from './sign-in.ts';

/** What the rollback entrance hands in. */
export interface RollbackOptions {
  readonly env: NodeJS.ProcessEnv;
  /** Loads GitHub's toolkit, while the registries are asked (docs/adr/0004). */
  readonly loadCore: () => Promise<Core>;
  readonly loadGitHub: LoadGitHub;
  /** Aborted when the run is cancelled: nothing new is begun then. */
  readonly stopping: AbortSignal;
}

/** In milliseconds. What is left of the time after a stop (stop-signal.ts) is for telling what was done. */
const graceOfWrites = 2000;

/**
 * The rollback entrance: inputs -> ground -> intent -> marks -> floats -> report. No Docker engine is needed.
 * @throws ReleaseError with what could not be done; what was done is reported before
 */
export async function rollback({ env, loadCore, loadGitHub, stopping }: RollbackOptions): Promise<void> {
  const inputs = readRollbackInputs(env, await loadYaml(env));
  const log = createLog();
  const { git } = openSources(inputs, { env, loadGitHub });
  const audit = { ...auditOf(env), time: new Date() };
  const onRetry = retryWarner(log);
  const [registries, none] = [registriesOf({ ...inputs, tags: [] }), new Set<never>()];
  const needed = inputs.dryRun ? { written: none, read: registries } : { written: registries, read: none };
  const logins = signIn(inputs, needed, { env, log });
  const rollingBack = rollBack(inputs, {
    client: openRegistries(inputs, { env, stopping, onRetry, logins, grace: graceOfWrites }),
    knownVersions: imageVersions(git, { tagPrefix: inputs.tagPrefix, log }),
    sleep: sleepUnlessStopped(stopping, () => cancelled('a wait for a registry', 'No tag was moved after that')),
    signal: stopping,
    audit: { reason: inputs.reason, ...audit },
  });
  const opening = openLog(log, { inputs, env, loadCore });
  // A failure, too, is told only when everything is masked.
  const outcomes = await rollingBack.finally(() => opening);
  await tell({ inputs, outcomes, env, log }, await opening);
  const failure = failureOf(outcomes, inputs);
  if (failure !== undefined) throw failure;
  if (inputs.release === 'auto' && !inputs.dryRun && !stopping.aborted) {
    const releases = openReleases(inputs, { env, loadGitHub, stopping, onRetry });
    const { repository } = readEvent(env, {});
    for (const line of await markReleases({ inputs, outcomes, releases, git, repository, audit })) log.info(line);
  }
  if (stopping.aborted) throw cancelled('the rollback', 'The job summary says what was done until then');
}

function auditOf(env: NodeJS.ProcessEnv): { readonly actor: string; readonly run: string } {
  return { actor: env['GITHUB_TRIGGERING_ACTOR'] ?? env['GITHUB_ACTOR'] ?? '', run: readEvent(env, {}).run.url };
}

interface Ending {
  readonly inputs: RollbackInputs;
  readonly outcomes: readonly RepositoryOutcome[];
  readonly env: NodeJS.ProcessEnv;
  readonly log: Log;
}

/** Sets the outputs, writes the job summary, and says in the log where every tag stands. */
async function tell({ inputs, outcomes, env, log }: Ending, core: Core): Promise<void> {
  for (const [name, value] of Object.entries(rollbackOutputs(outcomes, inputs))) core.setOutput(name, value);
  log.info(rollbackHeadline({ inputs, outcomes }).replaceAll('`', ''));
  for (const line of rollbackLines(outcomes)) log.info(`  ${line}`);
  for (const { warnings, repository, floats } of outcomes) {
    for (const warning of warnings) log.warning(warning);
    const left = floats.filter(({ state }) => state === 'left').map(({ tag }) => tag);
    if (left.length > 0) {
      const why = 'no version is left that it could go to, and the registry does not delete tags';
      log.warning(`${repository.name}: ${left.join(', ')} still stands at a withdrawn version, because ${why}.`);
    }
  }
  if (env['GITHUB_STEP_SUMMARY']) await core.summary.addRaw(rollbackSummary({ inputs, outcomes })).write();
}

/** The failures as they are when nothing was done anywhere, else all of them with their repositories. */
function failureOf(
  outcomes: readonly RepositoryOutcome[],
  { request }: Pick<RollbackInputs, 'request'>,
): Error | undefined {
  const failures = outcomes.flatMap((outcome) => outcome.failures);
  const [first] = failures;
  if (first === undefined) return undefined;
  const all = severalFailures(failures);
  if (outcomes.every(({ floats }) => floats.length === 0)) return all instanceof Error ? all : first;
  const lines = outcomes.flatMap(({ repository, failures: own }) =>
    own.map(({ message }) => `- ${repository.name}: ${message}`),
  );
  const isRelative = request.kind === 'move' && request.to.kind === 'previous';
  return rollbackIncomplete(lines, { isRelative, cause: first });
}
