import type { Digest } from '../image/digest.ts';
import { formatPart, type Part } from '../image/part.ts';
import { formatPinned } from '../image/reference.ts';
import type { Retry } from '../registry/retry.ts';
import type { Inputs } from '../inputs/inputs.ts';
import { labelLines } from '../plan/labels.ts';
import { type Plan, references } from '../plan/plan.ts';
import type { BuiltImage } from '../build/run-build.ts';
import type { PlatformImage } from '../publish/image-platforms.ts';
import type { TagOutcome } from '../publish/outcome.ts';
import { attestationOutputNames, attestationOutputs, type AttestationNews } from './attestation.ts';
import { plannedVersionOutputNames, versionOutputNames } from './version-outputs.ts';
import { isWritten, moveJson, previousJson, skippedJson } from './tags-json.ts';

/** What a build and a publication gave. Nothing of it exists before the build has ended. */
export interface Result extends Pick<BuiltImage, 'attestationsAreImages' | 'frontend' | 'steps'> {
  readonly digest: Digest | undefined;
  /** `''` without an image. */
  readonly imageId: string;
  /** The text of buildx's metadata file. */
  readonly metadata: string;
  readonly platforms: readonly PlatformImage[];
  /** What became of each tag; none when nothing was to be pushed. */
  readonly tags: readonly TagOutcome[];
  /** What is handed over to a merge. */
  readonly part?: Part | undefined;
  readonly attestations?: readonly AttestationNews[] | undefined;
  /** What was tried again, and why. */
  readonly retries: readonly Retry[];
}

/** The outputs that a plan gives, under the names of docker/metadata-action. */
const planOutputNames = ['version', 'tags', 'tag-names', 'labels', 'annotations', 'json'] as const;

/** The outputs of the release entrance; `__tests__/contract.test.ts` holds them and action.yml together. */
export const outputNames = [
  ...planOutputNames,
  'digest',
  'imageid',
  'metadata',
  'image-refs',
  'platform-digests',
  'part',
  'moved-tags',
  'previous',
  'skipped',
  'retries',
  ...attestationOutputNames,
  'reproduced',
  ...versionOutputNames,
] as const;

/** The outputs of the merge entrance: those of a release, but for what only a build gives. */
export const mergeOutputNames = outputNames.filter(
  (name) => !['imageid', 'metadata', 'part', 'reproduced'].includes(name),
);

/** The outputs of the plan entrance. */
export const planEntranceOutputNames = [
  ...planOutputNames,
  'bake-file',
  'bake-file-tags',
  'bake-file-labels',
  'bake-file-annotations',
  'plan',
  'moves',
  'buildx-argv',
  ...plannedVersionOutputNames,
  'matrix',
  'status',
] as const;

type Named<Names extends readonly string[]> = Readonly<Record<Names[number], string>>;

/** What the plan alone decides, in the formats of docker/metadata-action. Without an image, tags are bare names. */
export function planOutputs(plan: Plan, inputs: Inputs): Named<typeof planOutputNames> {
  const { separators } = inputs.outputs;
  const tags = taggedNames(plan);
  const annotations = leveledAnnotations(plan, inputs);
  const labels = Object.fromEntries(plan.labels);
  return {
    version: plan.version,
    tags: tags.join(separators.tags),
    'tag-names': plan.names.join(separators.tags),
    labels: labelLines(plan.labels).join(separators.labels),
    annotations: annotations.join(separators.annotations),
    json: JSON.stringify({ tags, 'tag-names': plan.names, labels, annotations }),
  };
}

/** What only the build can tell: the outputs of docker/build-push-action, and the references to pull by. */
export function resultOutputs(plan: Plan, result: Result): Partial<Named<typeof outputNames>> {
  const { digest, imageId, metadata, platforms, tags, retries, part } = result;
  const pushed = plan.push.push && digest !== undefined;
  return {
    ...(digest === undefined ? {} : { digest }),
    ...(imageId === '' ? {} : { imageid: imageId }),
    ...(metadata === '' ? {} : { metadata }),
    ...(part === undefined ? {} : { part: formatPart(part) }),
    'image-refs': pushed ? plan.repositories.map(({ repository }) => formatPinned(repository, digest)).join('\n') : '',
    'platform-digests': JSON.stringify(Object.fromEntries(platforms.map((image) => [image.platform, image.digest]))),
    'moved-tags': JSON.stringify(tags.filter(isWritten).map(moveJson)),
    previous: JSON.stringify(previousJson(tags)),
    skipped: JSON.stringify(tags.filter(({ state }) => state === 'kept').map(skippedJson)),
    retries: String(retries.length),
    ...attestationOutputs(result.attestations),
  };
}

/** The whole references, or the bare tags of a plan without an image. */
export function taggedNames(plan: Plan): readonly string[] {
  return plan.repositories.length === 0 ? plan.names : references(plan);
}

/** `manifest:key=value`, once for each level that is asked for. */
export function leveledAnnotations(plan: Plan, inputs: Inputs): readonly string[] {
  const lines = labelLines(plan.annotations);
  return inputs.knobs.annotationLevels.flatMap((level) => lines.map((line) => `${level}:${line}`));
}
