import type { Digest } from '../image/digest.ts';
import { formatPinned } from '../image/reference.ts';
import { labelLines } from '../plan/labels.ts';
import { type Plan, references } from '../plan/plan.ts';
import type { PlatformImage } from '../publish/image-platforms.ts';

/** What a build and a publication gave. Nothing of it exists before the build has ended. */
export interface Result {
  readonly digest: Digest | undefined;
  readonly imageId: string | undefined;
  /** The text of buildx's metadata file. */
  readonly metadata: string | undefined;
  readonly platforms: readonly PlatformImage[];
}

/** The outputs that action.yml declares; `__tests__/contract.test.ts` holds the two together. */
export const outputNames = [
  'version',
  'tags',
  'tag-names',
  'labels',
  'annotations',
  'json',
  'digest',
  'imageid',
  'metadata',
  'image-refs',
  'platform-digests',
] as const;

/** The outputs by name. */
export type Outputs = Readonly<Partial<Record<(typeof outputNames)[number], string>>>;

/** What the plan alone decides: the outputs of docker/metadata-action, under its names and in its formats. */
export function planOutputs(plan: Plan): Outputs {
  const annotations = labelLines(plan.annotations).map((line) => `manifest:${line}`);
  const json = {
    tags: references(plan),
    'tag-names': plan.names,
    labels: Object.fromEntries(plan.labels),
    annotations,
  };
  return {
    version: plan.version,
    tags: references(plan).join('\n'),
    'tag-names': plan.names.join('\n'),
    labels: labelLines(plan.labels).join('\n'),
    annotations: annotations.join('\n'),
    json: JSON.stringify(json),
  };
}

/** What only the build can tell: the outputs of docker/build-push-action, and the references to pull by. */
export function resultOutputs(plan: Plan, result: Result): Outputs {
  const { digest, imageId, metadata, platforms } = result;
  const pushed = plan.push.push && digest !== undefined;
  return {
    ...(digest === undefined ? {} : { digest }),
    ...(imageId === undefined ? {} : { imageid: imageId }),
    ...(metadata === undefined ? {} : { metadata }),
    'image-refs': pushed ? plan.repositories.map(({ repository }) => formatPinned(repository, digest)).join('\n') : '',
    'platform-digests': JSON.stringify(Object.fromEntries(platforms.map((image) => [image.platform, image.digest]))),
  };
}
