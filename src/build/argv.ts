import { invalidInputs } from '../errors.ts';
import type { BuildInputs } from '../inputs/inputs.ts';
import type { BuildSecret } from '../inputs/build-secret.ts';
import { type AttestationRequest, attestations, supportsAttestations } from './attestations.ts';
import { exportersOf } from './exporters.ts';
import { isBuildxAtLeast } from './versions.ts';

/** Everything that a call of buildx depends on. */
export interface BuildRequest extends AttestationRequest {
  /** A folder or a URL, without expressions. */
  readonly context: string;
  /** `name=…`, without expressions; they stand for those of `inputs`. */
  readonly buildContexts: readonly string[];
  /** `NAME=value`; they stand for those of `inputs`. */
  readonly buildArgs: readonly string[];
  /** Values of `--output` besides those of `inputs`. */
  readonly outputs: readonly string[];
  /** Values of `--tag`. */
  readonly references: readonly string[];
  readonly push: boolean;
  /** Whether `outputs` says already where the bytes are pushed to, by their digest. */
  readonly pushesByDigest: boolean;
  /** `key=value`; they stand for those of `inputs`. */
  readonly labels: readonly string[];
  /** `[level:]key=value`; they stand for those of `inputs`. */
  readonly annotations: readonly string[];
  /** Docker's git context of the event, which is what the token is for. */
  readonly defaultContext: string;
  /** The job's token: the host that it is for, and the file that it is in. */
  readonly gitToken: { readonly host: string; readonly path: string } | undefined;
  readonly files: {
    readonly iid: string;
    readonly metadata: string;
    /** The file of a secret that was given by value; `index` counts all of `inputs.secrets`. */
    secret(index: number): string;
  };
}

/** Arguments of buildx, the first one `build`, and what its version made us leave out. */
export interface BuildArgv {
  readonly argv: readonly string[];
  readonly warnings: readonly string[];
}

/**
 * The call of buildx for a build: for the same inputs the same flags as docker/build-push-action (context.ts, getArgs).
 * `--` stands before the context, so that one that begins with `-` is not read as a flag.
 * @throws ReleaseError when `call` is given and buildx is too old for it
 */
export function buildArgv(request: BuildRequest): BuildArgv {
  const { inputs } = request;
  const gated = gatedFlags(request);
  const argv = [
    'build',
    ...inputFlags(inputs),
    ...many('--build-arg', request.buildArgs),
    ...many('--output', request.outputs),
    ...gated.flatMap(({ flags }) => flags),
    ...many('--attest', attestations(request)),
    ...many('--label', request.labels),
    ...secretFlags(request),
    ...fileFlags(request),
    ...many('--tag', request.references),
    ...(request.push && !request.pushesByDigest ? ['--push'] : []),
    '--',
    request.context,
  ];
  const warnings = gated.flatMap(({ warning }) => warning ?? []);
  return { argv, warnings: [...warnings, ...attestationWarning(request)] };
}

/**
 * Whether buildx is given the job's token for the git server: only for the event's own repository, and only when the user
 * gave no token of their own. docker/build-push-action overrides a `GIT_AUTH_TOKEN.<host>` of the user.
 */
export function usesGitToken(
  inputs: BuildInputs,
  { context, defaultContext, host }: { context: string; defaultContext: string; host: string },
): boolean {
  const own = new Set(['GIT_AUTH_TOKEN', `GIT_AUTH_TOKEN.${host}`]);
  const isGiven = inputs.secrets.some(({ source, id }) => source === 'value' && own.has(id));
  return !isGiven && context.startsWith(defaultContext);
}

function inputFlags(inputs: BuildInputs): string[] {
  return [
    ...many('--add-host', inputs.addHosts),
    ...many('--allow', inputs.allow),
    ...many('--cache-from', inputs.cacheFrom),
    ...many('--cache-to', inputs.cacheTo),
    ...one('--cgroup-parent', inputs.cgroupParent),
    ...one('--file', inputs.file),
    ...many('--no-cache-filter', inputs.noCacheFilters),
    ...many('--output', inputs.outputs),
    ...one('--platform', inputs.platforms.length === 0 ? undefined : inputs.platforms.join(',')),
    ...one('--shm-size', inputs.shmSize),
    ...many('--ssh', inputs.ssh),
    ...one('--target', inputs.target),
    ...many('--ulimit', inputs.ulimit),
    ...one('--builder', inputs.builder),
    ...(inputs.load ? ['--load'] : []),
    ...one('--network', inputs.network),
    ...(inputs.noCache ? ['--no-cache'] : []),
    ...(inputs.pull ? ['--pull'] : []),
  ];
}

interface GatedFlags {
  readonly flags: readonly string[];
  readonly warning?: string;
}

function gatedFlags({ inputs, annotations, buildContexts, buildxVersion }: BuildRequest): readonly GatedFlags[] {
  if (inputs.call !== undefined && !isBuildxAtLeast(buildxVersion, '0.15.0')) {
    const problem = `buildx ${buildxVersion ?? ''} is too old for it`;
    throw invalidInputs([{ input: 'call', value: inputs.call, problem, remedy: 'Install buildx 0.15.0 or newer.' }]);
  }
  return [
    gate(many('--annotation', annotations), { input: 'annotations', minimum: '0.12.0', buildxVersion }),
    gate(many('--build-context', buildContexts), { input: 'build-contexts', minimum: '0.8.0', buildxVersion }),
    { flags: one('--call', inputs.call) },
  ];
}

function gate(
  flags: readonly string[],
  { input, minimum, buildxVersion }: { input: string; minimum: string; buildxVersion: string | undefined },
): GatedFlags {
  if (flags.length === 0 || isBuildxAtLeast(buildxVersion, minimum)) return { flags };
  return { flags: [], warning: `"${input}" is ignored: buildx ${buildxVersion ?? ''} is older than ${minimum}.` };
}

function attestationWarning(request: BuildRequest): readonly string[] {
  const { inputs, buildxVersion = '' } = request;
  const isAsked = inputs.attests.length > 0 || inputs.provenance !== undefined || inputs.sbom !== undefined;
  if (!isAsked || supportsAttestations(request)) return [];
  return [`"attests", "provenance" and "sbom" are ignored: buildx ${buildxVersion} is older than 0.10.0.`];
}

function secretFlags(request: BuildRequest): string[] {
  const { inputs, gitToken } = request;
  const given = inputs.secrets.map((secret, index) => secretValue(secret, () => request.files.secret(index)));
  const isUsed = gitToken !== undefined && usesGitToken(inputs, { ...request, host: gitToken.host });
  const token = isUsed ? [csv(`id=GIT_AUTH_TOKEN.${gitToken.host}`, `src=${gitToken.path}`)] : [];
  return many('--secret', [...given, ...token]);
}

function secretValue(secret: BuildSecret, file: () => string): string {
  switch (secret.source) {
    case 'value':
      return csv(`id=${secret.id}`, `src=${file()}`);
    case 'env':
      return csv(`id=${secret.id}`, `env=${secret.variable}`);
    case 'file':
      return csv(`id=${secret.id}`, `src=${secret.path}`);
  }
}

/** Fields as buildx reads them from `--secret`: an id or a path with a comma cannot add a field. */
function csv(...fields: readonly string[]): string {
  return fields.map((field) => (/[",\n\r]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field)).join(',');
}

/** The image id is not to be had for results that are no image, nor from a buildx that cannot give it for a platform. */
function fileFlags({ inputs, buildxVersion, files }: BuildRequest): string[] {
  const isImage = !exportersOf(inputs).some(({ type }) => type === 'local' || type === 'tar');
  const hasIid = isImage && (inputs.platforms.length === 0 || isBuildxAtLeast(buildxVersion, '0.4.2'));
  const hasMetadata = isBuildxAtLeast(buildxVersion, '0.6.0');
  return [...(hasIid ? ['--iidfile', files.iid] : []), ...(hasMetadata ? ['--metadata-file', files.metadata] : [])];
}

function many(flag: string, values: readonly string[]): string[] {
  return values.flatMap((value) => [flag, value]);
}

function one(flag: string, value: string | undefined): string[] {
  return value === undefined ? [] : [flag, value];
}
