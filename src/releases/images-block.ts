import type { Digest } from '../image/digest.ts';
import { formatPinned } from '../image/reference.ts';
import type { Repository } from '../image/repository.ts';
import type { Tag } from '../image/tag.ts';
import { tagText, type Version } from '../image/version.ts';
import type { Flavor } from '../inputs/inputs.ts';
import type { PlatformImage } from '../publish/image-platforms.ts';
import { attestationCommand, type AttestationNews } from '../report/attestation.ts';
import { codeBlock, codeSpan, table } from '../report/markdown.ts';
import { formatBytes } from '../report/units.ts';
import { markedBlock } from './marked-block.ts';

/** Where a version is: under its version tag, in one repository. */
export interface ReleasedImage {
  readonly repository: Repository;
  readonly tag: Tag;
  readonly digest: Digest;
}

export interface ImagesOptions {
  readonly version: Version;
  readonly images: readonly ReleasedImage[];
  readonly platforms: readonly PlatformImage[];
  /** What BuildKit has stored with the image. */
  readonly attestations: {
    readonly provenance: boolean;
    readonly sbom: boolean;
  };
  /** Who has attested these digests at GitHub, when somebody has. */
  readonly attestedBy?: Pick<AttestationNews, 'source' | 'signer'> | undefined;
  /** How the version is called in git and in the registry: the rollback has to be told too. */
  readonly naming: Pick<Flavor, 'prefix' | 'prefixLatest' | 'suffix' | 'suffixLatest'> & { readonly tagPrefix: string };
}

/** More than these would be a list for programs, and that is `digests.json`. */
const [maxImages, maxPlatforms] = [10, 30];

/**
 * The block "Images" of a release's text: what to pull, what it is, how to verify it and how to take it back. Commands only
 * that work for this image.
 */
export function imagesBlock(options: ImagesOptions): string {
  const { images, platforms } = options;
  const shown = images.slice(0, maxImages);
  const sections = [
    '### Images',
    shown.map((image) => `- ${codeSpan(pinned(image))}`).join('\n'),
    leftOut(images.length - shown.length, 'repositories'),
    platforms.length === 0 ? '' : platformTable(platforms.slice(0, maxPlatforms)),
    leftOut(platforms.length - maxPlatforms, 'platforms'),
    codeBlock(
      shown.map((image) => `docker pull ${pinned(image)}`),
      'sh',
    ),
    verifying(shown, options),
    rollingBack(shown, options),
  ];
  return markedBlock('images', sections.filter(Boolean).join('\n\n'));
}

/** `name:1.4.2@sha256:…`: the digest decides what is pulled, the tag tells people what it is. */
function pinned({ repository, tag, digest }: ReleasedImage): string {
  return `${repository.name}:${tag}@${digest}`;
}

function leftOut(count: number, what: string): string {
  return count > 0 ? `… and ${count} more ${what}, in \`digests.json\`.` : '';
}

function platformTable(platforms: readonly PlatformImage[]): string {
  const rows = platforms.map(({ platform, digest, size }) => [codeSpan(platform), formatBytes(size), codeSpan(digest)]);
  return table(['Platform', 'Size', 'Digest'], rows);
}

function verifying(images: readonly ReleasedImage[], { attestations, attestedBy }: ImagesOptions): string {
  const inspect = (image: ReleasedImage, format: string): string =>
    `docker buildx imagetools inspect ${pinned(image)}${format === '' ? '' : ` --format '{{ json .${format} }}'`}`;
  const [first] = images;
  if (first === undefined) return '';
  const commands = [
    inspect(first, ''),
    ...(attestations.provenance ? [inspect(first, 'Provenance')] : []),
    ...(attestations.sbom ? [inspect(first, 'SBOM')] : []),
    ...(attestedBy === undefined
      ? []
      : images.map(({ repository, digest }) => attestationCommand(formatPinned(repository, digest), attestedBy))),
  ];
  return `**Verify** what it is${attestations.provenance ? ', and how it was built' : ''}:\n\n${codeBlock(commands, 'sh')}`;
}

function rollingBack(images: readonly ReleasedImage[], { version, naming }: ImagesOptions): string {
  const text = tagText(version);
  const flavor = flavorOf(naming);
  const step = [
    '- uses: release-image/action/rollback@v1',
    '  with:',
    '    images: |',
    ...images.map(({ repository }) => `      ${repository.name}`),
    ...(naming.tagPrefix === '' ? [] : [`    tag-prefix: ${JSON.stringify(naming.tagPrefix)}`]),
    ...(flavor.length === 0 ? [] : ['    flavor: |', ...flavor.map((line) => `      ${line}`)]),
    `    withdraw: ${text}`,
    '    reason: why, in one line',
  ];
  return [
    `**Take it back**: every floating tag that stands at ${codeSpan(text)} goes to the highest version that is left of its ` +
      `line, without a build, and no release moves one back. ${codeSpan(text)} itself stays. ` +
      `${codeSpan(`reinstate: ${text}`)} undoes it.`,
    codeBlock(step, 'yaml'),
  ].join('\n\n');
}

function flavorOf({ prefix, prefixLatest, suffix, suffixLatest }: ImagesOptions['naming']): readonly string[] {
  const line = (name: string, value: string, onLatest: boolean): readonly string[] =>
    value === '' ? [] : [`${name}=${value}${onLatest ? ',onlatest=true' : ''}`];
  return [...line('prefix', prefix, prefixLatest), ...line('suffix', suffix, suffixLatest)];
}
