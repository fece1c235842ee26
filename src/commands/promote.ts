import { formatPinned } from '../image/reference.ts';
import { cancelled } from '../tools/failures.ts';
import type { LoadGitHub } from '../tools/github.ts';
import { type Core, createLog, type LateLog, type Log } from '../tools/log.ts';
import type { Retry } from '../registry/retry.ts';
import { loadYaml } from '../inputs/load-yaml.ts';
import { noGates } from '../inputs/gate-inputs.ts';
import { type PromoteInputs, readPromoteInputs } from '../inputs/promote-inputs.ts';
import { registriesOf } from '../inputs/registries.ts';
import { gatherFacts } from '../facts/facts.ts';
import { loadLanguages } from '../plan/load-languages.ts';
import { makePlan, references } from '../plan/plan.ts';
import { contentOf } from '../publish/place.ts';
import { rehearsal } from '../publish/rehearsal.ts';
import { asRelease } from '../promote/as-release.ts';
import { packed, readingOnce } from '../promote/luggage.ts';
import { findSource } from '../promote/source.ts';
import { type Promoted, promoteOutputs } from '../report/promote-outputs.ts';
import { leftLines, promoteHeadline, promoteLines, promoteSummary } from '../report/promote-summary.ts';
import { openSources } from './gather.ts';
import { usingGates } from './gates.ts';
import { openLog } from './open-log.ts';
import { promotePlan } from './publish-plan.ts';
import { openRegistries } from './registries.ts';
import { retryWarner } from './retry-warner.ts';
import { type Needed, signIn } from './sign-in.ts';
import { hasResult } from './tell.ts';

/** What the promote entrance hands in. */
export interface PromoteOptions {
  readonly env: NodeJS.ProcessEnv;
  /** Loads GitHub's toolkit, while the registries are asked (docs/adr/0004). */
  readonly loadCore: () => Promise<Core>;
  readonly loadGitHub: LoadGitHub;
  /** Aborted when the run is cancelled: nothing new is begun then. */
  readonly stopping: AbortSignal;
}

/**
 * The promote entrance: inputs -> source and facts -> plan -> publish -> report. No Docker engine is needed.
 * @throws ReleaseError with what could not be done; what was done is reported before
 */
export async function promote(options: PromoteOptions): Promise<void> {
  const { env, loadCore, stopping } = options;
  const inputs = readPromoteInputs(env, await loadYaml(env));
  const log = createLog();
  const promoting = promoteImage({ ...options, inputs, log });
  const opening = openLog(log, { inputs, env, loadCore });
  // A failure, too, is told only when everything is masked.
  const promoted = await promoting.finally(() => opening);
  const { failure } = promoted.published;
  if (hasResult(promoted.published)) await tell(promoted, { core: await opening, env, log });
  if (failure !== undefined) throw failure;
  if (stopping.aborted) throw cancelled('the promotion', 'The job summary says what was done until then');
}

interface Promoting extends PromoteOptions {
  readonly inputs: PromoteInputs;
  readonly log: LateLog;
}

async function promoteImage({ env, loadGitHub, stopping, inputs: given, log }: Promoting): Promise<Promoted> {
  const retries: Retry[] = [];
  const onRetry = retryWarner(log, retries);
  const sources = openSources(given, { env, loadGitHub });
  const logins = signIn(given, neededBy(given), { env, log });
  const registries = openRegistries(given, { env, stopping, onRetry, logins });
  const client = given.dryRun ? rehearsal(registries) : readingOnce(registries);
  const now = new Date();
  const [asked, source] = await Promise.all([
    gatherFacts(env, { ...sources, log, now, needsTags: true }),
    findSource(given.from, { client, style: given.flavor }),
  ]);
  const { repository, manifest, notes } = source;
  const { inputs, facts, version } = asRelease({ inputs: given, facts: asked }, source);
  const plan = makePlan(inputs, facts, await loadLanguages(inputs, { now, commit: facts.created }));
  log.info(`Promoting ${formatPinned(repository, manifest.digest)} as`);
  for (const reference of references(plan)) log.info(`  ${reference}`);
  const luggage = packed(client, source);
  const origin = { repository, digest: manifest.digest, content: contentOf(notes) };
  const publication = { ...sources, env, log, inputs, facts, plan, client: luggage.client, stopping };
  const promotion = { origin, version, platform: notes.platforms[0]?.platform ?? 'unknown' };
  const { directory: cwd } = facts.checkout;
  // A rehearsal names nothing, and in its registries nothing is for others to look at.
  const gated = given.dryRun ? { ...inputs, gates: noGates } : inputs;
  const options = { env, cwd, logins, version: plan.version, stopping, log, onRetry };
  const published = await usingGates(gated, options, (gates) => promotePlan({ ...publication, gates }, promotion));
  const attachments = await luggage.taken();
  return { inputs: { ...inputs, dryRun: given.dryRun }, plan, source, published, attachments, retries };
}

/** The source is only read, and so is everything in a rehearsal. */
function neededBy({ dryRun, from, ...inputs }: PromoteInputs): Needed {
  const written = registriesOf(inputs);
  const source = from.repository.registry;
  return dryRun ? { written: new Set(), read: new Set([...written, source]) } : { written, read: new Set([source]) };
}

/** Sets the outputs, writes the job summary, and says in the log where every tag stands. */
async function tell(
  promoted: Promoted,
  { core, env, log }: { readonly core: Core; readonly env: NodeJS.ProcessEnv; readonly log: Log },
): Promise<void> {
  for (const [name, value] of Object.entries(promoteOutputs(promoted))) core.setOutput(name, value);
  log.info(promoteHeadline(promoted).replaceAll('`', ''));
  for (const line of promoteLines(promoted)) log.info(`  ${line}`);
  for (const line of leftLines(promoted.attachments)) log.warning(`Not taken along: ${line}`);
  if (env['GITHUB_STEP_SUMMARY']) await core.summary.addRaw(promoteSummary(promoted)).write();
}
