import { tmpdir } from 'node:os';
import { createDocker } from '../tools/docker.ts';
import { cancelled } from '../tools/failures.ts';
import type { LoadGitHub } from '../tools/github.ts';
import { type Core, createLog, type LateLog } from '../tools/log.ts';
import type { Stopwatch } from '../tools/stopwatch.ts';
import { createWorkplace, type Workplace } from '../tools/workplace.ts';
import type { OnRetry, Retry } from '../registry/retry.ts';
import { isGated } from '../inputs/gate-inputs.ts';
import { partPlan } from '../plan/part-plan.ts';
import { type Plan, pushedRepositories } from '../plan/plan.ts';
import type { Gate } from '../gates/gate.ts';
import type { Published } from '../publish/publish.ts';
import { retryLine } from '../report/recovery.ts';
import { readyToAttest } from './attest.ts';
import { imageDiverged } from '../report/reproduction.ts';
import { makeDockerConfig } from './docker-config.ts';
import { decide, type Decided } from './decide.ts';
import { openSources, type Sources } from './gather.ts';
import { type GatesOptions, openGates } from './gates.ts';
import { announce, type Announced, openReleases, versionNews } from './github-release.ts';
import { openLog } from './open-log.ts';
import { newBuilderName, PendingBuild } from './pending-build.ts';
import { beginInputsHash } from './build-once.ts';
import { type BuildOptions, type Publication, publishPlan } from './publish-plan.ts';
import { askBuildTools, readStep, type StepRequest } from './read-step.ts';
import { openRegistries } from './registries.ts';
import { compareWithEarlier, reproduce, type ReproduceOptions } from './reproduce.ts';
import { neededByRelease, signIn } from './sign-in.ts';
import { restrain } from './trust.ts';
import { type Ending, hasResult, tell, tellPlan } from './tell.ts';

/** What the entrance hands in. */
export interface ReleaseOptions {
  readonly env: NodeJS.ProcessEnv;
  /** Loads GitHub's toolkit: that takes longer than all our own code, so it happens while buildx builds (docs/adr/0004). */
  readonly loadCore: () => Promise<Core>;
  /** Loads octokit, for a run whose event does not say enough. */
  readonly loadGitHub: LoadGitHub;
  readonly stopwatch: Stopwatch;
  /** Aborted when the run is cancelled: nothing new is begun then. */
  readonly stopping: AbortSignal;
}

/** What a release works with once it knows what is asked of it. */
interface Step extends ReleaseOptions, StepRequest, Sources {
  readonly log: LateLog;
  /** Loads the toolkit and lets the log speak; before that nothing is printed, so that everything is masked. */
  readonly openLog: () => Promise<Core>;
  readonly workplace: Workplace;
  readonly isVouchedFor: boolean;
  readonly retries: Retry[];
}

/**
 * The release entrance: inputs -> facts -> plan -> digest -> publish -> report.
 * @throws ReleaseError with what failed and what to do; what had happened until then is reported before
 */
export async function release(options: ReleaseOptions): Promise<void> {
  const { env } = options;
  const request = await readStep(env);
  const log = createLog();
  const loadLog = once(() => openLog(log, { ...options, inputs: request.inputs }));
  const workplace = await createWorkplace(env['RUNNER_TEMP'] ?? tmpdir());
  try {
    const sources = openSources(request.inputs, options);
    const { refusal, ...restrained } = await restrain(request.inputs, { env, log, ...sources });
    if (refusal !== undefined) throw refusal;
    await releaseImage({
      ...options,
      ...request,
      ...sources,
      ...restrained,
      log,
      openLog: loadLog,
      workplace,
      retries: [],
    });
  } finally {
    await loadLog();
    // What cannot be removed now is left to the post step; it must not hide why the step failed.
    await workplace.remove().catch((error: unknown) => log.warning(`A private folder stays for now: ${String(error)}`));
  }
}

async function releaseImage(step: Step): Promise<void> {
  const { env, inputs, log, openLog, stopwatch, stopping } = step;
  const buildTools = askBuildTools(step, { env, newName: newBuilderName() });
  const logins = signIn(inputs, neededByRelease(inputs, env), step);
  const client = openRegistries(inputs, { env, stopping, logins, onRetry: retryTeller(step, 'info') });
  stopwatch.lap('start');
  const { plan, facts, news } = await decide(inputs, step);
  tellPlan(log, plan);
  stopwatch.lap('plan');
  const config = await makeDockerConfig(await logins, step);
  const docker = createDocker({ ...step, env: { ...env, ...config.environment }, cwd: facts.checkout.directory });
  if (inputs.reproducible === 'check') return check({ ...step, plan, facts, news, client, docker, buildTools });
  const inputsHash = beginInputsHash({ env, inputs, facts, plan, buildTools, log });
  const built = inputs.digestOnly ? partPlan(plan, inputs.build, facts.event.sha) : plan;
  const decided = { ...step, plan, facts, inputsHash };
  const attesting = await readyToAttest({ ...decided, client, onRetry: retryTeller(step, 'warning') });
  const build = new PendingBuild({
    ...decided,
    plan: built,
    buildTools,
    docker,
    onBegin: openLog,
    onRetry: retryTeller(step, 'warning'),
  });
  const gates = await gatesOf(plan, { ...decided, cwd: facts.checkout.directory, logins: config.environment });
  const releases = openReleases(inputs, { ...step, onRetry: retryTeller(step, 'warning') });
  const all = [...attesting.gates, ...gates];
  const published = await buildAndPublish(build, { ...decided, client, releases, gates: all });
  stopwatch.lap('publish');
  const announced = await announce({ ...decided, client, releases, news, attestations: attesting.news() }, published);
  stopwatch.lap('announce');
  const { image, platform } = build;
  const reproductions = await compareWithEarlier({ ...decided, client }, published);
  const told = { news: versionNews(decided, news, announced), attestations: attesting.news(), reproductions };
  await conclude({ ...decided, ...told, image, published, platform }, announced);
}

/** Builds what is published once more, tells whether it is the same, and fails when it is not. */
async function check(step: Step & Decided & Pick<ReproduceOptions, 'client' | 'docker' | 'buildTools'>): Promise<void> {
  const { openLog, stopwatch, news } = step;
  const { image, reproductions } = await reproduce({
    ...step,
    onBegin: openLog,
    onRetry: retryTeller(step, 'warning'),
  });
  stopwatch.lap('build');
  const ending = { ...step, news: versionNews(step, news, {}), image, published: undefined, reproductions };
  await tell({ ...step, core: await openLog() }, ending);
  const diverged = reproductions.find(({ divergence }) => divergence !== undefined);
  if (diverged !== undefined) throw imageDiverged(diverged);
}

/** Tells how it ended, and fails when it did not end well. */
async function conclude(ending: Step & Ending, announced: Announced): Promise<void> {
  const { published, openLog, stopping } = ending;
  if (published === undefined || hasResult(published)) await tell({ ...ending, core: await openLog() }, ending);
  const failure = published?.failure ?? announced.failure;
  if (failure !== undefined) throw failure;
  if (stopping.aborted) throw cancelled('the release', 'The job summary says what was done until then');
}

/** A part has no name that a gate could stand before, and what is not pushed has none either. */
async function gatesOf(plan: Plan, step: Step & Pick<GatesOptions, 'cwd' | 'logins'>): Promise<readonly Gate[]> {
  const { inputs } = step;
  if (!isGated(inputs) || inputs.digestOnly || inputs.build.call !== undefined) return [];
  if (pushedRepositories(plan).length > 0) {
    return openGates(inputs.gates, { ...step, version: plan.version, onRetry: retryTeller(step, 'warning') });
  }
  step.log.info('Nothing is pushed, so no gate is asked.');
  return [];
}

/** @returns `undefined` when nothing is to be pushed */
async function buildAndPublish(
  build: PendingBuild,
  publication: Publication & Pick<BuildOptions, 'inputsHash'> & Pick<Step, 'stopwatch'>,
): Promise<Published | undefined> {
  const { plan, inputs, client, stopwatch } = publication;
  const repositories = pushedRepositories(plan);
  if (inputs.digestOnly) await Promise.all(repositories.map(({ repository }) => client.probePush(repository)));
  if (repositories.length === 0 || inputs.digestOnly || inputs.build.call !== undefined) {
    await build.run().finally(() => build.close());
    stopwatch.lap('build');
    return undefined;
  }
  const { inputsHash } = publication;
  return publishPlan(publication, {
    inputsHash,
    build() {
      stopwatch.lap('look');
      return build.push().finally(() => stopwatch.lap('build'));
    },
    pushesByDigest: () => build.pushesByDigest,
    defaultPlatform: () => build.platform,
  }).finally(() => build.close());
}

/** A wait is to be seen while it lasts, and told at the end. */
function retryTeller({ retries, openLog, log }: Step, level: 'info' | 'warning'): OnRetry {
  return (retry) => {
    retries.push(retry);
    log[level](retryLine(retry));
    openLog().catch(() => undefined); // Who needs the toolkit hears of its failure.
  };
}

function once<T>(load: () => Promise<T>): () => Promise<T> {
  let loaded: Promise<T> | undefined;
  return () => (loaded ??= load());
}
