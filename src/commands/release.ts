import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import type * as actionsExec from '@actions/exec';
import { severalFailures, tagsNotPublished } from '../errors.ts';
import { formatReference } from '../image/reference.ts';
import { type Buildx, findBuildx } from '../tools/buildx.ts';
import { createDocker } from '../tools/docker.ts';
import type { LoadGitHub } from '../tools/github.ts';
import { type Core, createLog, type Log } from '../tools/log.ts';
import { createPrivateConfig } from '../tools/private-config.ts';
import { createRun } from '../tools/run.ts';
import type { Stopwatch } from '../tools/stopwatch.ts';
import { createWorkplace, type Workplace } from '../tools/workplace.ts';
import { createRegistryClient } from '../registry/client.ts';
import { dockerCredentials, withLogin } from '../registry/credentials.ts';
import type { Inputs } from '../inputs/inputs.ts';
import { readInputs } from '../inputs/read-inputs.ts';
import { secretsOf } from '../inputs/secrets.ts';
import type { BuildTools } from '../facts/facts.ts';
import { loadLanguages } from '../plan/load-languages.ts';
import { makePlan } from '../plan/plan.ts';
import { publish } from '../publish/publish.ts';
import { buildImage } from './build-image.ts';
import { gather } from './gather.ts';
import { tell, tellPlan } from './tell.ts';

/** What the entrance hands in. */
export interface ReleaseOptions {
  readonly env: NodeJS.ProcessEnv;
  readonly exec: typeof actionsExec;
  /** Loads GitHub's toolkit: that takes longer than all our own code, so it happens while buildx answers. */
  readonly loadCore: () => Promise<Core>;
  /** Loads octokit, for a run whose event does not say enough. */
  readonly loadGitHub: LoadGitHub;
  readonly stopwatch: Stopwatch;
}

/** What a release works with once it knows what is asked of it. */
interface Step extends ReleaseOptions {
  readonly inputs: Inputs;
  readonly buildx: Buildx;
  readonly asked: Promise<BuildTools>;
  readonly core: Core;
  readonly log: Log;
  readonly workplace: Workplace;
}

/**
 * The release entrance: inputs -> facts -> plan -> digest -> publish -> report.
 * @throws ReleaseError with what failed and what to do; what had happened until then is reported before
 */
export async function release(options: ReleaseOptions): Promise<void> {
  const { env, exec, stopwatch } = options;
  const { inputs, buildx } = await readStep(env);
  const asked = askBuildTools(inputs, { env, exec, buildx });
  const core = await options.loadCore();
  for (const secret of secretsOf(inputs, env)) core.setSecret(secret.reveal());
  const workplace = await createWorkplace(env['RUNNER_TEMP'] ?? tmpdir());
  core.saveState('workplace', workplace.directory);
  stopwatch.lap('start');
  try {
    await releaseImage({ ...options, inputs, buildx, asked, core, log: createLog(core), workplace });
  } finally {
    await workplace.remove();
  }
}

async function releaseImage(step: Step): Promise<void> {
  const { env, exec, inputs, log, workplace, stopwatch } = step;
  const run = createRun(exec);
  const config = createPrivateConfig({ env, temp: workplace.directory, login: inputs.login });
  const now = new Date();
  const facts = await gather(inputs, { ...step, now });
  const plan = makePlan(inputs, facts, await loadLanguages(inputs, { now, commit: facts.created }));
  const client = createRegistryClient({ credentials: withLogin(inputs.login, dockerCredentials({ env, run })) });
  const repositories = plan.push.push ? plan.repositories : [];
  // A wrong password is found out here, in milliseconds, and not after the build.
  const [buildTools] = await Promise.all([
    step.asked,
    ...repositories.map(({ repository }) => client.checkAccess(repository)),
  ]);
  stopwatch.lap('plan');
  tellPlan(log, plan);
  const docker = createDocker({
    ...step,
    env: { ...env, ...(await config).environment },
    cwd: facts.checkout.directory,
  });
  const image = await buildImage({ inputs, facts, plan, buildTools, docker, workplace, log });
  stopwatch.lap('build');
  const { digest } = image;
  const defaultPlatform = inputs.build.platforms[0] ?? buildTools.builder.nodes[0]?.platforms[0] ?? 'unknown';
  const published = digest === undefined ? undefined : await publish(client, repositories, { digest, defaultPlatform });
  stopwatch.lap('publish');
  await tell(step, { plan, inputs, image, published });
  const failed = published?.tags.filter((tag) => tag.state === 'failed') ?? [];
  if (failed.length > 0)
    throw tagsNotPublished(
      failed.map((tag) => `${formatReference(tag)}: ${tag.error.message}`),
      failed[0]?.error,
    );
}

/** The inputs and the buildx to use, or everything that is wrong with either. */
async function readStep(env: NodeJS.ProcessEnv): Promise<{ inputs: Inputs; buildx: Buildx }> {
  const [buildx, inputs] = await Promise.allSettled([
    findBuildx({ env, cwd: process.cwd() }),
    Promise.resolve(env).then((variables) =>
      readInputs(variables, { fileExists: existsSync, contextExists: existsSync }),
    ),
  ]);
  if (buildx.status === 'fulfilled' && inputs.status === 'fulfilled')
    return { inputs: inputs.value, buildx: buildx.value };
  throw severalFailures(
    [inputs, buildx].flatMap((result) => (result.status === 'rejected' ? [result.reason as unknown] : [])),
  );
}

/** Starts asking buildx what it is and what its builder can do: two processes, the longest wait before the build. */
function askBuildTools(
  inputs: Inputs,
  options: { env: NodeJS.ProcessEnv; exec: typeof actionsExec; buildx: Buildx },
): Promise<BuildTools> {
  const docker = createDocker({ ...options, cwd: process.cwd() });
  const asked = Promise.all([docker.version(), docker.inspectBuilder(inputs.build.builder)]);
  const tools = asked.then(([buildxVersion, builder]) => ({ buildxVersion, builder }));
  tools.catch(() => undefined); // It is awaited later; until then a refusal is nobody's.
  return tools;
}
