import { inputsKey } from '../registry/image-notes.ts';
import type { Inputs } from '../inputs/inputs.ts';
import type { BuildTools, Facts } from '../facts/facts.ts';
import { labelLines, type Labels } from '../plan/labels.ts';
import { buildReferences, isPlainPush, type Plan } from '../plan/plan.ts';
import { type BuildRequest, usesGitToken } from '../build/argv.ts';
import { type CacheFlags, cacheFlags } from '../build/cache.ts';
import { declaredArguments } from '../build/dockerfile-arguments.ts';
import { defaultContext } from '../build/default-context.ts';
import { exportersOf } from '../build/exporters.ts';
import { expandContext } from '../build/expand-context.ts';
import { writesIndexes } from '../build/engine.ts';
import { type ImageOutput, imageOutput, layoutOutput } from '../build/image-output.ts';
import { makesIndex } from '../build/makes-index.ts';
import { readDockerfile } from '../build/read-dockerfile.ts';
import { rebuildOf } from '../build/rebuild.ts';
import { epochArgument, fixedEpoch, imageEpoch, versionArguments } from '../build/version-arguments.ts';

/** What a build is decided from. */
export interface BuildSubject {
  readonly inputs: Inputs;
  readonly facts: Facts;
  readonly plan: Plan;
  readonly buildTools: BuildTools;
  /** The hash of everything that it is built from, which the image is to say; `undefined` when it is to say nothing. */
  readonly inputsHash: string | undefined;
  /** Whether the bytes are pushed without a tag; left out, they travel under one. */
  readonly pushesByDigest?: boolean;
  readonly attestations?: ImageOutput['attestations'];
  /** The folder into which the image goes instead of to its repositories, made anew from nothing that is remembered. */
  readonly layout?: string;
}

/** The files to build from, and what docker's actions would take when nothing is said. */
export interface Contexts {
  readonly context: string;
  readonly defaultContext: string;
}

/** Where a build finds its secrets and leaves its results. */
export type BuildFiles = BuildRequest['files'] & {
  /** The file of the job's token, when the builder needs it to fetch the git context. */
  readonly gitToken: string | undefined;
};

type ContextSubject = Pick<BuildSubject, 'inputs' | 'facts' | 'buildTools'>;

/**
 * The context: the one that is given, else the workspace where that is a checkout, else the commit in git.
 * @throws ReleaseError when an expression in it is malformed
 */
export async function buildContexts({ inputs, facts, buildTools }: ContextSubject): Promise<Contexts> {
  const { event, checkout } = facts;
  const gitContext = defaultContext({
    serverUrl: event.run.serverUrl,
    repository: event.repository.fullName,
    ref: event.workflowRef,
    sha: event.sha,
    headSha: event.headSha,
    buildxVersion: buildTools.buildxVersion,
    ...inputs.knobs,
  });
  const given = inputs.build.context ?? (checkout.isGit ? '.' : gitContext);
  const context = await expandContext(given, { input: 'context', defaultContext: gitContext });
  return { context: context === '' ? gitContext : context, defaultContext: gitContext };
}

/** The further contexts, `name=…`, without expressions. */
export function namedContexts(inputs: Inputs, contexts: Contexts): Promise<string[]> {
  const named = inputs.build.buildContexts.map((text) => expandContext(text, { input: 'build-contexts', ...contexts }));
  return Promise.all(named);
}

/** The git server that the builder needs the job's token for, when it does. */
export function gitTokenHost({ inputs, facts }: BuildSubject, contexts: Contexts): string | undefined {
  const { host } = new URL(facts.event.run.serverUrl);
  const isUsed = inputs.githubToken !== undefined && usesGitToken(inputs.build, { ...contexts, host });
  return isUsed ? host : undefined;
}

/** Where the layers come from and go to, besides the builder's own cache. */
export function cacheOf({ inputs, facts, plan, buildTools }: BuildSubject): CacheFlags {
  return cacheFlags({ inputs, event: facts.event, plan, builder: buildTools.builder });
}

/** Everything that the call of buildx depends on. */
export async function buildRequest(
  subject: BuildSubject,
  contexts: Contexts,
  files: BuildFiles,
): Promise<BuildRequest> {
  const { inputs, facts, plan, buildTools, pushesByDigest = false } = subject;
  const host = gitTokenHost(subject, contexts);
  const request = {
    ...buildTools,
    ...contexts,
    inputs: { ...inputs.build, ...cacheOf(subject).flags },
    buildContexts: await namedContexts(inputs, contexts),
    ...(await versionFlags(subject, contexts.context)),
    references: pushesByDigest ? [] : namesOf(plan, inputs),
    push: plan.push.push,
    pushesByDigest,
    labels: [...labelLines(without(plan.labels, plan.ownLabels)), ...plan.ownLabels],
    run: { url: facts.event.run.url, privateRepository: facts.event.repository.isPrivate },
    noDefaultAttestations: inputs.knobs.noDefaultAttestations,
    gitToken: host === undefined || files.gitToken === undefined ? undefined : { host, path: files.gitToken },
    files,
  };
  const inputsNote = subject.inputsHash === undefined ? [] : [`${inputsKey}=${subject.inputsHash}`];
  const described = describedBy(request, plan, inputsNote);
  return subject.layout === undefined ? described : rebuildOf(described);
}

/** What the image says of itself: on its index, where it has one. */
function describedBy(
  request: Omit<BuildRequest, 'annotations'>,
  plan: Plan,
  inputsNote: readonly string[],
): BuildRequest {
  if (!makesIndex(request)) {
    return { ...request, labels: [...request.labels, ...inputsNote], annotations: plan.ownAnnotations };
  }
  const standard = indexAnnotations(plan.indexAnnotations);
  // Of the index alone: its platforms stay what they are without it.
  const annotations = [...standard, ...plan.ownAnnotations, ...inputsNote.map((line) => `index:${line}`)];
  return { ...request, annotations };
}

/** What `--tag` says. Where `outputs` pushes by digest it is the repository: BuildKit refuses a tag (exporter/containerimage/export.go). */
function namesOf(plan: Plan, inputs: Inputs): readonly string[] {
  const isByDigest = exportersOf(inputs.build).some((exporter) => exporter.isByDigest);
  return isByDigest ? plan.repositories.map(({ repository }) => repository.name) : buildReferences(plan, inputs);
}

/** What tells a build its version and its time (docs/plan.md). */
async function versionFlags(
  subject: BuildSubject,
  context: string,
): Promise<Pick<BuildRequest, 'buildArgs' | 'outputs'>> {
  const { inputs, plan, buildTools, pushesByDigest = false, attestations = 'default', layout } = subject;
  const { buildArgs, epoch } = await versionArgs(subject, context);
  if (layout !== undefined) return { buildArgs, outputs: [layoutOutput(layout, epoch)] };
  const output = {
    epoch: writesIndexes(buildTools.builder) ? epoch : undefined,
    byDigest: pushesByDigest ? plan.repositories.map(({ repository }) => repository.name) : [],
    attestations,
    isReproducible: inputs.reproducible !== 'false',
  };
  return { buildArgs, outputs: isPlainPush(plan, inputs) ? imageOutput(output) : [] };
}

/** The build arguments, those that are added included, and the time of the image, in seconds. */
export async function versionArgs(
  { inputs, facts, plan }: Pick<BuildSubject, 'inputs' | 'facts' | 'plan'>,
  context: string,
): Promise<{ readonly buildArgs: readonly string[]; readonly epoch: number | undefined }> {
  const { file, buildArgs: given } = inputs.build;
  const { event, checkout, created } = facts;
  const declared = declaredArguments((await readDockerfile({ context, file, workspace: checkout.directory })) ?? '');
  const epoch = { declared, given, environment: inputs.knobs.sourceDateEpoch, created };
  const version = { declared, given, version: plan.fullVersion, revision: event.sha, created };
  const buildArgs = [...given, ...(inputs.versionArgs ? versionArguments(version) : []), ...epochArgument(epoch)];
  return { buildArgs, epoch: inputs.reproducible === 'false' ? imageEpoch(epoch) : fixedEpoch(epoch) };
}

/**
 * The OCI annotations once more for the index: registries show those of what a tag points at, and that is the index. Lines of
 * the user that name no level stay what they are with docker's actions: annotations of the manifests.
 */
function indexAnnotations(annotations: Labels): string[] {
  const standard = [...without(annotations)].filter(([key]) => key.startsWith('org.opencontainers.image.'));
  return labelLines(new Map(standard)).map((line) => `index:${line}`);
}

/** What is not empty, and not said by the user's own lines. */
function without(labels: Labels, own: readonly string[] = []): Labels {
  const keys = new Set(own.map((line) => line.replace(/=.*$/s, '')));
  return new Map([...labels].filter(([key, value]) => value !== '' && !keys.has(key)));
}
