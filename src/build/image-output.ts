/** What buildx is told about the image that it pushes, besides `--push` and `--tag`. */
export interface ImageOutput {
  /** The time of the image, in seconds; without it, it is the builder's or the user's affair. */
  readonly epoch: number | undefined;
  /** Where the bytes go without a tag, instead of those of `--tag`; none when they travel under tags. */
  readonly byDigest: readonly string[];
  /** How attestations are stored: as BuildKit does it by itself, or as images (BuildKit 0.11's way), which every registry takes. */
  readonly attestations: 'default' | 'image';
  /** Whether the same build is to give the same bytes at any time, by any BuildKit that can. */
  readonly isReproducible: boolean;
}

/** Files get the time of the image where theirs is later, and the manifest is OCI's, which BuildKit 0.32 made its default. */
const reproducible = ['rewrite-timestamp=true', 'oci-mediatypes=true'];

/**
 * The value of `--output`, when there is anything to say; `--push` then counts for it (docker/buildx, build/opt.go). Names of
 * attributes are those of BuildKit's image exporter (moby/buildkit, exporter/containerimage/exptypes/keys.go).
 */
export function imageOutput({ epoch, byDigest, attestations, isReproducible }: ImageOutput): string[] {
  const attributes = [
    ...(byDigest.length === 0
      ? []
      : [`"name=${byDigest.join(',')}"`, 'push=true', 'push-by-digest=true', 'name-canonical=true']),
    // The exporter writes the time after everything is built, so the cache stays what it was.
    ...timeOf(epoch),
    ...(attestations === 'image' ? ['oci-artifact=false'] : []),
    // An engine unpacks what it keeps, and refuses to do so with times that are written anew (exporter/containerimage/export.go).
    ...(isReproducible ? [...reproducible, 'store=false'] : []),
  ];
  return attributes.length === 0 ? [] : [['type=image', ...attributes].join(',')];
}

/** The value of `--output` for the same image in a folder, as an OCI layout: what is in it has the digests that it has in a registry. */
export function layoutOutput(folder: string, epoch: ImageOutput['epoch']): string {
  const attributes = ['type=oci', 'tar=false', `dest=${folder}`, ...timeOf(epoch), ...reproducible];
  return attributes.map((field) => (/[",]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field)).join(',');
}

function timeOf(epoch: ImageOutput['epoch']): readonly string[] {
  return epoch === undefined ? [] : [`source-date-epoch=${epoch}`];
}
