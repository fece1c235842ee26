import { booleanOf, goBooleanOf } from '../inputs/booleans.ts';
import type { BuildInputs } from '../inputs/inputs.ts';
import { readFields, splitField } from '../inputs/lists.ts';
import type { Builder } from '../tools/builder.ts';
import { hasClassicStore } from './engine.ts';
import { hasDockerExporter } from './exporters.ts';
import { isBuildKitAtLeast, isBuildxAtLeast } from './versions.ts';

/** What the attestations of a build depend on. */
export interface AttestationRequest {
  readonly inputs: BuildInputs;
  readonly builder: Builder;
  /** SemVer text; `undefined` when buildx does not say. */
  readonly buildxVersion: string | undefined;
  readonly run: {
    /** The attempt of the workflow run, which provenance names as its builder. */
    readonly url: string;
    readonly privateRepository: boolean;
  };
  readonly noDefaultAttestations: boolean;
}

/**
 * The values of `--attest`, as docker/build-push-action chooses them (context.ts, getAttestArgs): `provenance` and `sbom`
 * win over `attests`; without either there is provenance where the builder can make it and nobody loads the image, in
 * full for a public repository, and with nothing of the source in it for a private one. Other than theirs, it is left out
 * for an engine that is known to refuse it ("Attestation is not supported for the docker driver").
 */
export function attestations(request: AttestationRequest): readonly string[] {
  const { inputs, run } = request;
  if (!supportsAttestations(request)) return [];
  const provenance = provenanceOf(request);
  const sbom = inputs.sbom === undefined ? [] : [withGoBooleans(`type=sbom,${inputs.sbom}`)];
  const others = inputs.attests.flatMap((attest) => {
    if (isOfType(attest, 'provenance')) {
      return inputs.provenance === undefined ? [withBuilder(attest, run.url)] : [];
    }
    if (isOfType(attest, 'sbom')) return inputs.sbom === undefined ? [attest] : [];
    return [withGoBooleans(attest)];
  });
  return [...provenance, ...sbom, ...others];
}

/** Whether this buildx knows `--attest` at all. */
export function supportsAttestations({ buildxVersion }: AttestationRequest): boolean {
  return isBuildxAtLeast(buildxVersion, '0.10.0');
}

/** Whether an attestation `type=…` is of this type. */
export function isOfType(attest: string, type: string): boolean {
  return attributesOf(attest).some(({ key, value }) => key === 'type' && value === type);
}

/** Whether an attestation is wanted: not `disabled=true`. */
export function isEnabled(attest: string): boolean {
  return !attributesOf(attest).some(({ key, value }) => key === 'disabled' && goBooleanOf(value) === true);
}

/** Whether an attestation is only for images that go to a registry or a containerd store. */
export function isInlineOnly(attest: string): boolean {
  return attributesOf(attest).some(({ key, value }) => key === 'inline-only' && goBooleanOf(value) === true);
}

function provenanceOf(request: AttestationRequest): readonly string[] {
  const { inputs, run } = request;
  if (inputs.provenance !== undefined) {
    return [withGoBooleans(`type=provenance,${provenanceAttributes(inputs.provenance, run.url)}`)];
  }
  if (!hasDefaultProvenance(request)) return [];
  const mode = run.privateRepository ? 'mode=min,inline-only=true' : 'mode=max';
  return [withBuilder(`type=provenance,${mode}`, run.url)];
}

function provenanceAttributes(text: string, runUrl: string): string {
  const isWanted = booleanOf(text);
  if (isWanted === undefined) return withBuilder(text, runUrl);
  if (!isWanted) return 'false';
  return runUrl === '' ? 'disabled=false' : `builder-id=${runUrl}`;
}

function hasDefaultProvenance({ inputs, builder, noDefaultAttestations }: AttestationRequest): boolean {
  if (noDefaultAttestations || hasDockerExporter(inputs) || hasClassicStore(builder)) return false;
  if (inputs.attests.some((attest) => isOfType(attest, 'provenance'))) return false;
  // A Docker engine names its BuildKit "v0.11.0-moby" from the version on that makes attestations.
  return builder.nodes.every(
    ({ buildkit }) =>
      isBuildKitAtLeast(buildkit, '0.11.0') && (builder.driver !== 'docker' || buildkit?.endsWith('-moby') === true),
  );
}

function withBuilder(text: string, runUrl: string): string {
  const [first = []] = readFields(text);
  const isThere = first.some((field) => field === 'builder-id' || splitField(field).key === 'builder-id');
  return isThere || runUrl === '' ? text : `${text},builder-id=${runUrl}`;
}

/** `true` and `false` by themselves become `disabled=`, as the flags `--provenance` and `--sbom` of buildx do it. */
function withGoBooleans(text: string): string {
  return readFields(text)
    .flat()
    .map((field) => {
      const isWanted = goBooleanOf(field);
      return isWanted === undefined ? field : `disabled=${!isWanted}`;
    })
    .join(',');
}

function attributesOf(text: string): readonly ReturnType<typeof splitField>[] {
  return readFields(text).flat().map(splitField);
}
