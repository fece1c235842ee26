import { existsSync } from 'node:fs';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ReleaseError } from '../errors.ts';
import { findBuildx } from '../tools/buildx.ts';
import type { LoadGitHub } from '../tools/github.ts';
import { type Core, createLog, type Log } from '../tools/log.ts';
import type { Inputs } from '../inputs/inputs.ts';
import { loadYaml } from '../inputs/load-yaml.ts';
import { readInputs } from '../inputs/read-inputs.ts';
import { readRunners } from '../inputs/runners.ts';
import { secretsOf } from '../inputs/secrets.ts';
import { wantsComment } from '../inputs/comment-input.ts';
import { wantsStatus } from '../inputs/status-input.ts';
import type { BuildTools, Facts } from '../facts/facts.ts';
import { buildMatrix } from '../plan/matrix.ts';
import { isPlainPush, type Plan } from '../plan/plan.ts';
import { buildArgv } from '../build/argv.ts';
import { exposedSecrets } from '../build/exposed-secrets.ts';
import { bakeDefinitions } from '../report/bake.ts';
import { planOutputs } from '../report/outputs.ts';
import { movesJson, planJson } from '../report/plan-json.ts';
import { planTable } from '../report/plan-table.ts';
import { plannedVersionOutputs } from '../report/version-outputs.ts';
import { attests } from './attest.ts';
import { buildContexts, buildRequest } from './build-request.ts';
import { decide } from './decide.ts';
import { openSources } from './gather.ts';
import { versionNews } from './github-release.ts';
import { openLog } from './open-log.ts';
import { askBuildTools, type ChosenTools } from './read-step.ts';
import { commentPlan } from './plan-comment.ts';
import { checkStatus, tellStatus } from './status.ts';
import { showPlan } from './tell.ts';
import { restrain } from './trust.ts';

/** What the plan entrance hands in. */
export interface PlanOptions {
  readonly env: NodeJS.ProcessEnv;
  /** Loads GitHub's toolkit, while git and buildx are asked (docs/adr/0004). */
  readonly loadCore: () => Promise<Core>;
  readonly loadGitHub: LoadGitHub;
}

/**
 * The plan entrance: inputs -> facts -> plan -> report, and on request the status of the images and a comment on the pull request.
 * It changes nothing else anywhere, and writes the bake files below RUNNER_TEMP, because later steps read them.
 * @throws ReleaseError as a release would before its build
 */
export async function plan({ env, loadCore, loadGitHub }: PlanOptions): Promise<void> {
  const parseYaml = await loadYaml(env);
  const given = readInputs(env, { fileExists: existsSync, parseYaml });
  const matrix = buildMatrix(readRunners(env, parseYaml));
  const isStatusWanted = wantsStatus(env);
  const isCommentWanted = wantsComment(env);
  const log = createLog();
  const sources = openSources(given, { env, loadGitHub });
  const { inputs, refusal } = await restrain(given, { env, log, ...sources });
  const asked = Promise.all([askOrAssume(inputs, { env, log }), decide(inputs, { ...sources, env, log })]);
  const opening = openLog(log, { inputs: given, env, loadCore });
  // A failure, too, is told only when everything is masked.
  const [buildTools, { facts, news, plan: planned }] = await asked.finally(() => opening);
  const pushesByDigest = isPlainPush(planned, inputs) && buildTools.canPushByDigest;
  const subject = { inputs, facts, plan: planned, buildTools, pushesByDigest, inputsHash: undefined };
  const contexts = await buildContexts(subject);
  const request = await buildRequest(subject, contexts, futureFiles);
  const { argv, warnings } = buildArgv(request);
  for (const warning of [...warnings, ...exposedSecrets(request, secretsOf(given, env))]) log.warning(warning);
  if (refusal !== undefined) log.warning(`A release would end here. ${refusal.message}`);
  showPlan(log, planned);
  if (attests(inputs, planned)) log.info('Each image is attested at GitHub and verified before a tag is written.');
  const core = await opening;
  await setOutputs({ env, core, inputs }, { plan: planned, facts, argv: ['buildx', ...argv] });
  const version = plannedVersionOutputs(planned, versionNews({ facts }, news, {}));
  for (const [name, value] of Object.entries(version)) core.setOutput(name, value);
  core.setOutput('matrix', JSON.stringify(matrix));
  if (env['GITHUB_STEP_SUMMARY']) await core.summary.addRaw(`### Plan\n\n${planTable(planned)}\n`).write();
  const images = planned.repositories.map(({ repository }) => repository);
  const { git } = sources;
  const status = isStatusWanted ? await tellStatus(images, inputs, { env, core, log, git }) : undefined;
  if (isCommentWanted) await commentPlan(given, { env, loadGitHub, log, facts, git, status });
  checkStatus(status ?? []);
}

/** Files that a release will make; a plan only knows what they are for. */
const futureFiles = {
  iid: '$RUNNER_TEMP/iid',
  metadata: '$RUNNER_TEMP/metadata.json',
  secret: (index: number): string => `$RUNNER_TEMP/secret-${index + 1}`,
  gitToken: '$RUNNER_TEMP/git-token',
};

/** Nobody can say what it can do; it is taken for one of today. */
const unknownBuilder: BuildTools & Pick<ChosenTools, 'canPushByDigest'> = {
  buildxVersion: undefined,
  canPushByDigest: false,
  builder: { name: '', driver: '', error: undefined, nodes: [] },
};

/** A plan does without buildx and without an engine, but not without the builder that the step names. */
async function askOrAssume(
  inputs: Inputs,
  options: { env: NodeJS.ProcessEnv; log: Log },
): Promise<typeof unknownBuilder> {
  try {
    const buildx = await findBuildx({ env: options.env, cwd: process.cwd() });
    return await askBuildTools({ inputs, buildx }, { ...options, newName: 'release-image' });
  } catch (error) {
    if (!(error instanceof ReleaseError) || inputs.build.builder !== undefined) throw error;
    options.log.info(`Planning without a builder: ${error.message}`);
    return unknownBuilder;
  }
}

async function setOutputs(
  { env, core, inputs }: { env: NodeJS.ProcessEnv; core: Core; inputs: Inputs },
  { plan: planned, facts, argv }: { plan: Plan; facts: Facts; argv: readonly string[] },
): Promise<void> {
  const folder = await mkdtemp(join(env['RUNNER_TEMP'] ?? tmpdir(), 'release-image-plan-'));
  const compatible: Record<string, string> = { ...planOutputs(planned, inputs) };
  for (const [name, definition] of bakeDefinitions(planned, inputs)) {
    const file = join(folder, `docker-metadata-action-${name.replace('-file', '')}.json`);
    await writeFile(file, JSON.stringify(definition, null, 2));
    compatible[name] = file;
  }
  for (const [name, value] of Object.entries(compatible)) {
    core.setOutput(name, value);
    if (inputs.knobs.setOutputEnv)
      core.exportVariable(`DOCKER_METADATA_OUTPUT_${name.replaceAll('-', '_').toUpperCase()}`, value);
  }
  core.setOutput('plan', JSON.stringify(planJson(planned, facts, argv)));
  core.setOutput('moves', JSON.stringify(movesJson(planned)));
  core.setOutput('buildx-argv', JSON.stringify(argv));
}
