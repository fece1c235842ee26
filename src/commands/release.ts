import { tmpdir } from 'node:os';
import type * as actionsExec from '@actions/exec';
import { noDigest, tagsNotPublished } from '../errors.ts';
import { formatReference } from '../image/reference.ts';
import { createDocker } from '../tools/docker.ts';
import type { LoadGitHub } from '../tools/github.ts';
import { type Core, createLog, type LateLog } from '../tools/log.ts';
import { createPrivateConfig } from '../tools/private-config.ts';
import { createRun } from '../tools/run.ts';
import type { Stopwatch } from '../tools/stopwatch.ts';
import { createWorkplace, type Workplace } from '../tools/workplace.ts';
import { createRegistryClient, type RegistryClient } from '../registry/client.ts';
import { dockerCredentials, withLogin } from '../registry/credentials.ts';
import { createSend } from '../registry/transport.ts';
import type { OnRetry, Retry } from '../registry/retry.ts';
import { secretsOf } from '../inputs/secrets.ts';
import type { BuildTools, Facts } from '../facts/facts.ts';
import { loadLanguages } from '../plan/load-languages.ts';
import { makePlan, type Plan, pushedRepositories } from '../plan/plan.ts';
import { publish, type Published } from '../publish/publish.ts';
import { retryLine } from '../report/recovery.ts';
import { buildImage } from './build-image.ts';
import { gather } from './gather.ts';
import { askBuildTools, readStep, type StepRequest } from './read-step.ts';
import { tell, tellPlan } from './tell.ts';

/** What the entrance hands in. */
export interface ReleaseOptions {
  readonly env: NodeJS.ProcessEnv;
  readonly exec: typeof actionsExec;
  /** Loads GitHub's toolkit: that takes longer than all our own code, so it happens while buildx builds (docs/adr/0004). */
  readonly loadCore: () => Promise<Core>;
  /** Loads octokit, for a run whose event does not say enough. */
  readonly loadGitHub: LoadGitHub;
  readonly stopwatch: Stopwatch;
}

/** What a release works with once it knows what is asked of it. */
interface Step extends ReleaseOptions, StepRequest {
  readonly log: LateLog;
  /** Loads the toolkit and lets the log speak; before that nothing is printed, so that everything is masked. */
  readonly openLog: () => Promise<Core>;
  readonly workplace: Workplace;
}

/**
 * The release entrance: inputs -> facts -> plan -> digest -> publish -> report.
 * @throws ReleaseError with what failed and what to do; what had happened until then is reported before
 */
export async function release(options: ReleaseOptions): Promise<void> {
  const { env } = options;
  const request = await readStep(env);
  const log = createLog();
  const openLog = once(async () => {
    const core = await options.loadCore();
    for (const secret of secretsOf(request.inputs, env)) core.setSecret(secret.reveal());
    log.open(core);
    return core;
  });
  const workplace = await createWorkplace(env['RUNNER_TEMP'] ?? tmpdir());
  try {
    await releaseImage({ ...options, ...request, log, openLog, workplace });
  } finally {
    await openLog();
    // What cannot be removed now is left to the post step; it must not hide why the step failed.
    await workplace.remove().catch((error: unknown) => log.warning(`A private folder stays for now: ${String(error)}`));
  }
}

async function releaseImage(step: Step): Promise<void> {
  const { env, exec, inputs, log, openLog, workplace, stopwatch } = step;
  const asked = askBuildTools(step, step);
  const config = await createPrivateConfig({ env, temp: workplace.directory, login: inputs.login });
  const credentials = withLogin(inputs.login, dockerCredentials({ env, run: createRun(exec) }));
  const retries: Retry[] = [];
  const onRetry: OnRetry = (retry) => retries.push(retry);
  const client = createRegistryClient({
    credentials,
    send: createSend({ env }),
    onRetry(retry) {
      log.info(retryLine(retry));
      onRetry(retry);
      openLog().catch(() => undefined); // A wait is to be seen while it lasts. Who needs the toolkit hears of its failure.
    },
  });
  stopwatch.lap('start');
  const { plan, facts, buildTools } = await decide(step, { asked, client });
  tellPlan(log, plan);
  stopwatch.lap('plan');
  const docker = createDocker({ ...step, env: { ...env, ...config.environment }, cwd: facts.checkout.directory });
  const building = buildImage({ inputs, facts, plan, buildTools, docker, workplace, log, onRetry });
  const [image, core] = await Promise.all([building, openLog()]);
  stopwatch.lap('build');
  const defaultPlatform = inputs.build.platforms[0] ?? buildTools.builder.nodes[0]?.platforms[0] ?? 'unknown';
  const repositories = pushedRepositories(plan);
  const { digest } = image;
  if (digest === undefined && repositories.length > 0 && inputs.build.call === undefined) throw noDigest();
  const published = digest === undefined ? undefined : await publish(client, repositories, { digest, defaultPlatform });
  stopwatch.lap('publish');
  await tell({ ...step, core }, { plan, inputs, image, published, retries });
  refuseUnpublished(published);
}

/** The plan, and what it rests on. A wrong password is found out here, in milliseconds, and not after the build. */
async function decide(
  step: Step,
  { asked, client }: { asked: Promise<BuildTools>; client: RegistryClient },
): Promise<{ plan: Plan; facts: Facts; buildTools: BuildTools }> {
  const now = new Date();
  const facts = await gather(step.inputs, { ...step, now });
  const languages = await loadLanguages(step.inputs, { now, commit: facts.created });
  const plan = makePlan(step.inputs, facts, languages);
  const accesses = pushedRepositories(plan).map(({ repository }) => client.checkAccess(repository));
  const [buildTools] = await Promise.all([asked, ...accesses]);
  return { plan, facts, buildTools };
}

function refuseUnpublished(published: Published | undefined): void {
  const failed = published?.tags.filter((tag) => tag.state === 'failed') ?? [];
  if (failed.length === 0) return;
  const lines = failed.map((tag) => `${formatReference(tag)}: ${tag.error.message}`);
  throw tagsNotPublished(lines, failed[0]?.error);
}

function once<T>(load: () => Promise<T>): () => Promise<T> {
  let loaded: Promise<T> | undefined;
  return () => (loaded ??= load());
}
