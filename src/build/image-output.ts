/** What buildx is told about the image that it pushes, besides `--push` and `--tag`. */
export interface ImageOutput {
  /** The time of the image, in seconds; without it, it is the builder's or the user's affair. */
  readonly epoch: number | undefined;
  /** Where the bytes go without a tag, instead of those of `--tag`; none when they travel under tags. */
  readonly byDigest: readonly string[];
  /** How attestations are stored: as BuildKit does it by itself, or as images (BuildKit 0.11's way), which every registry takes. */
  readonly attestations: 'default' | 'image';
}

/**
 * The value of `--output`, when there is anything to say; `--push` then counts for it (docker/buildx, build/opt.go). Names of
 * attributes are those of BuildKit's image exporter (moby/buildkit, exporter/containerimage/exptypes/keys.go).
 */
export function imageOutput({ epoch, byDigest, attestations }: ImageOutput): string[] {
  const attributes = [
    ...(byDigest.length === 0
      ? []
      : [`"name=${byDigest.join(',')}"`, 'push=true', 'push-by-digest=true', 'name-canonical=true']),
    // The exporter writes the time after everything is built, so the cache stays what it was.
    ...(epoch === undefined ? [] : [`source-date-epoch=${epoch}`]),
    ...(attestations === 'image' ? ['oci-artifact=false'] : []),
  ];
  return attributes.length === 0 ? [] : [['type=image', ...attributes].join(',')];
}
