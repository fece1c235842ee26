import path from 'node:path';
import { contextSource } from '../build/context-source.ts';
import { noInputsHash } from '../build/failures.ts';
import { type BuildContent, inputsHash } from '../build/inputs-hash.ts';
import { hashLocalContext, hashNamedFolder, type LocalContext } from '../build/local-context.ts';
import type { BuildTools } from '../facts/facts.ts';
import type { BuildInputs, Inputs } from '../inputs/inputs.ts';
import { versionArgs, buildContexts, type BuildSubject, type Contexts, namedContexts } from './build-request.ts';

/** What the hash of a build is made of. */
export interface HashedSubject extends Omit<BuildSubject, 'buildTools' | 'inputsHash'> {
  readonly env: NodeJS.ProcessEnv;
  /** What buildx is asked while files are read. */
  readonly buildTools: Promise<BuildTools>;
}

/**
 * The hash of everything that the image of a plan depends on, except what the registry and the builder decide (docs/adr/0015).
 * @throws ReleaseError when something of it cannot be told
 */
export async function hashBuildInputs(subject: HashedSubject): Promise<string> {
  const { inputs, facts, plan, env } = subject;
  if ((env['EXPERIMENTAL_BUILDKIT_SOURCE_POLICY'] ?? '') !== '') throw noInputsHash('a source policy is in effect');
  const early = hashEarly(subject);
  early?.catch(() => undefined); // It is awaited below, when buildx has answered.
  const buildTools = await subject.buildTools;
  const contexts = await buildContexts({ inputs, facts, buildTools });
  const named = await namedContexts(inputs, contexts);
  const { buildArgs, epoch } = await versionArgs({ inputs, facts, plan }, contexts.context);
  return inputsHash({
    ...settings(inputs),
    ...(await (early ?? hashContext(contexts, subject))),
    buildContexts: await Promise.all(named.map((text) => hashNamed(text, facts.checkout.directory))),
    platforms: platformsOf(inputs, { env, buildTools }),
    buildArgs: buildArgs.map((line) => withValue(line, env)),
    epoch: [String(epoch ?? ''), inputs.knobs.sourceDateEpoch ?? '', ...timesOfFiles(inputs)],
    labels: plan.ownLabels,
    annotations: plan.ownAnnotations,
    isPrivate: facts.event.repository.isPrivate,
  });
}

type Settings = Omit<
  BuildContent,
  keyof LocalContext | 'buildContexts' | 'platforms' | 'buildArgs' | 'epoch' | 'labels' | 'annotations' | 'isPrivate'
>;

/** What the step says, as it says it. */
function settings({ build, knobs }: Inputs): Settings {
  const { target, attests, provenance, sbom, outputs, load, call, network, addHosts, ulimit } = build;
  const { shmSize, cgroupParent, allow, noCache, noCacheFilters, pull } = build;
  return {
    ...{ target, attests, provenance, sbom, outputs, load, call, network, addHosts, ulimit },
    ...{ shmSize, cgroupParent, allow, noCache, noCacheFilters, pull },
    secrets: build.secrets.map(({ id }) => id),
    ssh: build.ssh.map((line) => line.replace(/=.*$/s, '')),
    noDefaultAttestations: knobs.noDefaultAttestations,
  };
}

/** An image whose files have the times at which they were written is not one whose files have that of the commit. */
function timesOfFiles({ reproducible }: Inputs): readonly string[] {
  return reproducible === 'false' ? [] : ['rewrite-timestamp'];
}

/** Files are read while buildx is asked, where nothing that buildx says decides which. */
function hashEarly(subject: HashedSubject): Promise<LocalContext> | undefined {
  const { inputs, facts } = subject;
  const context = inputs.build.context ?? (facts.checkout.isGit ? '.' : undefined);
  return context === undefined || context.includes('{{') ? undefined : hashContext({ context }, subject);
}

async function hashContext(
  { context }: Pick<Contexts, 'context'>,
  { inputs, facts }: Pick<BuildSubject, 'inputs' | 'facts'>,
): Promise<LocalContext> {
  const { file, buildArgs } = inputs.build;
  const source = contextSource(context);
  switch (source.kind) {
    case 'open':
      throw noInputsHash(source.reason, context);
    case 'pinned':
      if (isElsewhere(file)) throw noInputsHash('the Dockerfile is not in the context', file);
      return { context: source.text, dockerfile: file ?? '' };
    case 'folder': {
      const syntax = buildArgs.findLast((line) => /^BUILDKIT_SYNTAX(?:=|$)/.test(line))?.replace(/^[^=]*=?/, '');
      const place = { context: source.folder, file, workspace: facts.checkout.directory };
      return hashLocalContext(place, { syntax });
    }
  }
}

/** Whether buildx takes the Dockerfile of a remote context from another place (docker/buildx, build/opt.go, loadInputs). */
function isElsewhere(file: string | undefined): boolean {
  return file !== undefined && (file === '-' || path.isAbsolute(file) || /^[a-z]+:\/\//i.test(file));
}

async function hashNamed(text: string, workspace: string): Promise<string> {
  const [name = '', ...value] = text.split('=');
  const source = contextSource(value.join('='));
  switch (source.kind) {
    case 'open':
      throw noInputsHash(source.reason, text);
    case 'pinned':
      return `${name}=${source.text}`;
    case 'folder':
      return `${name}=${await hashNamedFolder(source.folder, workspace)}`;
  }
}

/** Without any, the image is for the platform of the builder. */
function platformsOf(
  { build: { platforms } }: { readonly build: Pick<BuildInputs, 'platforms'> },
  { env, buildTools }: { readonly env: NodeJS.ProcessEnv; readonly buildTools: BuildTools },
): readonly string[] {
  if (platforms.length > 0) return platforms;
  const { DOCKER_DEFAULT_PLATFORM: wanted = '' } = env;
  const platform = wanted === '' ? buildTools.builder.nodes[0]?.platforms[0] : wanted;
  if (platform === undefined) throw noInputsHash('the builder does not say for which platform it builds');
  return [platform];
}

/** A build argument without a value has that of the environment (docker/buildx, util/buildflags). */
function withValue(line: string, env: NodeJS.ProcessEnv): string {
  const value = line.includes('=') ? undefined : env[line];
  return value === undefined ? line : `${line}=${value}`;
}
