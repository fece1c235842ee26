import type { BuildSecret, Inputs } from '../inputs/inputs.ts';
import type { Docker } from '../tools/docker.ts';
import type { Log } from '../tools/log.ts';
import type { Workplace } from '../tools/workplace.ts';
import type { BuildTools, Facts } from '../facts/facts.ts';
import { labelLines, type Labels } from '../plan/labels.ts';
import { buildReferences, type Plan } from '../plan/plan.ts';
import { type BuildRequest, buildArgv, usesGitToken } from '../build/argv.ts';
import { defaultContext } from '../build/default-context.ts';
import { expandContext } from '../build/expand-context.ts';
import { makesIndex } from '../build/makes-index.ts';
import { type BuiltImage, runBuild } from '../build/run-build.ts';
import { createTemporaryFiles, type TemporaryFiles } from '../build/temporary-files.ts';

/** What a build needs to know and to hold. */
export interface ImageBuild {
  readonly inputs: Inputs;
  readonly facts: Facts;
  readonly plan: Plan;
  readonly buildTools: BuildTools;
  readonly docker: Docker;
  readonly workplace: Workplace;
  readonly log: Log;
}

/**
 * Builds the image of a plan, and pushes it under one tag of each repository when it is to be pushed.
 * @throws ReleaseError with the failing step of the Dockerfile and what to do
 */
export async function buildImage(build: ImageBuild): Promise<BuiltImage> {
  const { docker, workplace, log } = build;
  const files = await createTemporaryFiles(workplace.directory);
  const { argv, warnings } = buildArgv(await buildRequest(build, files));
  for (const warning of warnings) log.warning(warning);
  return log.group('Build', () => {
    log.info(`docker buildx ${argv.map(shown).join(' ')}`);
    return runBuild({ docker, argv, files, onLine: log.info });
  });
}

async function buildRequest(build: ImageBuild, files: TemporaryFiles): Promise<BuildRequest> {
  const { inputs, facts, plan, buildTools, log } = build;
  const { event, checkout } = facts;
  const gitContext = defaultContext({
    serverUrl: event.run.serverUrl,
    repository: event.repository.fullName,
    ref: event.ref.full,
    sha: event.sha,
    headSha: event.headSha,
    buildxVersion: buildTools.buildxVersion,
    ...inputs.knobs,
  });
  const expand = (text: string, input: string): Promise<string> =>
    expandContext(text, { input, defaultContext: gitContext });
  const context = await expand(inputs.build.context ?? (checkout.isGit ? '.' : gitContext), 'context');
  if (inputs.build.context === undefined) {
    log.info(
      `Context: ${context} (the workspace is ${checkout.isGit ? 'a checkout' : 'not a checkout, so git is asked'})`,
    );
  }
  const request = {
    ...buildTools,
    inputs: inputs.build,
    context,
    buildContexts: await Promise.all(inputs.build.buildContexts.map((text) => expand(text, 'build-contexts'))),
    references: buildReferences(plan, inputs),
    push: plan.push.push,
    labels: labelLines(withoutEmpty(plan.labels)),
    run: { url: event.run.url, privateRepository: event.repository.isPrivate },
    noDefaultAttestations: inputs.knobs.noDefaultAttestations,
    defaultContext: gitContext,
  };
  const annotations = [...plan.ownAnnotations, ...(makesIndex(request) ? indexAnnotations(plan.annotations) : [])];
  return {
    ...request,
    annotations,
    ...(await secretFiles(inputs, files, { context, defaultContext: gitContext, event })),
  };
}

/** The files that hold secrets: buildx gets their paths, never their contents. */
async function secretFiles(
  inputs: Inputs,
  files: TemporaryFiles,
  source: { context: string; defaultContext: string; event: Facts['event'] },
): Promise<Pick<BuildRequest, 'files' | 'gitToken'>> {
  const write = async (secret: BuildSecret): Promise<string> =>
    secret.source === 'value' ? files.writeSecret(secret.value) : '';
  const paths = await Promise.all(inputs.build.secrets.map(write));
  const { host } = new URL(source.event.run.serverUrl);
  const token = usesGitToken(inputs.build, { ...source, host }) ? inputs.githubToken : undefined;
  return {
    files: { iid: files.iidFile, metadata: files.metadataFile, secret: (index) => paths[index] ?? '' },
    gitToken: token === undefined ? undefined : { host, path: await files.writeSecret(token) },
  };
}

/**
 * The OCI annotations once more for the index: registries show those of what a tag points at, and that is the index. Lines of
 * the user that name no level stay what they are with docker's actions: annotations of the manifests.
 */
function indexAnnotations(annotations: Labels): string[] {
  const standard = [...withoutEmpty(annotations)].filter(([key]) => key.startsWith('org.opencontainers.image.'));
  return labelLines(new Map(standard)).map((line) => `index:${line}`);
}

function withoutEmpty(labels: Labels): Labels {
  return new Map([...labels].filter(([, value]) => value !== ''));
}

/** An argument as it would be typed; only for people to read. */
function shown(argument: string): string {
  return /^[\w./:=@,+-]+$/.test(argument) ? argument : `'${argument.replaceAll("'", String.raw`'\''`)}'`;
}
