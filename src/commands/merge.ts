import type { ReleaseError } from '../errors.ts';
import { cancelled } from '../tools/failures.ts';
import type { LoadGitHub } from '../tools/github.ts';
import { type Core, createLog, type LateLog } from '../tools/log.ts';
import type { Stopwatch } from '../tools/stopwatch.ts';
import type { Retry } from '../registry/retry.ts';
import { loadYaml } from '../inputs/load-yaml.ts';
import { type MergeInputs, readMergeInputs } from '../inputs/merge-inputs.ts';
import type { Plan } from '../plan/plan.ts';
import { parseMetadata } from '../build/metadata.ts';
import type { Published } from '../publish/publish.ts';
import type { AttestationNews } from '../report/attestation.ts';
import type { VersionNews } from '../report/version-outputs.ts';
import { readyToAttest } from './attest.ts';
import { decide } from './decide.ts';
import { openSources } from './gather.ts';
import { usingGates } from './gates.ts';
import { announce, openReleases, versionNews } from './github-release.ts';
import { openLog } from './open-log.ts';
import { publishMerged } from './publish-plan.ts';
import { openRegistries } from './registries.ts';
import { retryWarner } from './retry-warner.ts';
import { neededByRelease, signIn } from './sign-in.ts';
import { hasResult, tell, tellPlan } from './tell.ts';

/** What the merge entrance hands in. */
export interface MergeOptions {
  readonly env: NodeJS.ProcessEnv;
  /** Loads GitHub's toolkit, while the registries are asked (docs/adr/0004). */
  readonly loadCore: () => Promise<Core>;
  readonly loadGitHub: LoadGitHub;
  readonly stopwatch: Stopwatch;
  /** Aborted when the run is cancelled: nothing new is begun then. */
  readonly stopping: AbortSignal;
}

/**
 * The merge entrance: inputs -> facts -> plan -> index -> publish -> report. No Docker engine is needed.
 * @throws ReleaseError with what could not be done; what was done is reported before
 */
export async function merge(options: MergeOptions): Promise<void> {
  const { env, loadCore, stopwatch, stopping } = options;
  const inputs = readMergeInputs(env, await loadYaml(env));
  const log = createLog();
  const retries: Retry[] = [];
  const merging = mergeImage({ ...options, inputs, log, retries });
  const opening = openLog(log, { inputs, env, loadCore });
  // A failure, too, is told only when everything is masked.
  const { plan, published, news, attestations, failure } = await merging.finally(() => opening);
  if (hasResult(published)) {
    await tell(
      { core: await opening, log, env, stopwatch },
      { plan, inputs, image: noBuild, published, retries, news, attestations },
    );
  }
  if (failure !== undefined) throw failure;
  if (stopping.aborted) throw cancelled('the merge', 'The job summary says what was done until then');
}

/** What a build of this job would have given. */
const noBuild = { ...parseMetadata('{}'), metadata: '', imageId: '' };

interface Merging extends MergeOptions {
  readonly inputs: MergeInputs;
  readonly log: LateLog;
  readonly retries: Retry[];
}

interface Merged {
  readonly plan: Plan;
  readonly published: Published;
  readonly news: VersionNews;
  readonly attestations: readonly AttestationNews[];
  readonly failure: ReleaseError | undefined;
}

async function mergeImage({ env, loadGitHub, stopwatch, stopping, inputs, log, retries }: Merging): Promise<Merged> {
  const onRetry = retryWarner(log, retries);
  const sources = openSources(inputs, { env, loadGitHub });
  const logins = signIn(inputs, neededByRelease(inputs, env), { env, log });
  const client = openRegistries(inputs, { env, stopping, onRetry, logins });
  stopwatch.lap('start');
  const decided = await decide(inputs, { ...sources, env, log });
  stopwatch.lap('plan');
  const { plan, news } = decided;
  tellPlan(log, plan);
  const releases = openReleases(inputs, { env, loadGitHub, stopping, onRetry });
  const publication = { ...sources, ...decided, env, log, inputs, client, releases, stopping };
  const attesting = await readyToAttest({ ...publication, loadGitHub, onRetry });
  const { directory: cwd } = decided.facts.checkout;
  const published = await usingGates(
    inputs,
    { env, cwd, logins, version: plan.version, stopping, log, onRetry },
    (gates) => publishMerged({ ...publication, gates: [...attesting.gates, ...gates] }, inputs),
  );
  stopwatch.lap('publish');
  const attestations = attesting.news();
  const announced = await announce({ ...publication, attestations }, published);
  stopwatch.lap('announce');
  const failure = published.failure ?? announced.failure;
  return { plan, published, news: versionNews(decided, news, announced), attestations, failure };
}
