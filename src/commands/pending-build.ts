import { noDigest } from '../errors.ts';
import type { Digest } from '../image/digest.ts';
import { parseMetadata } from '../build/metadata.ts';
import type { BuiltImage } from '../build/run-build.ts';
import type { BuildTools } from '../facts/facts.ts';
import { buildImage, type ImageBuild } from './build-image.ts';

export interface PendingBuildOptions extends Omit<ImageBuild, 'buildTools' | 'inputsHash'> {
  /** What buildx is asked while everything else is decided. */
  readonly buildTools: Promise<BuildTools>;
  /** What the image says that it is built from; `undefined` when it says nothing. */
  readonly inputsHash: () => Promise<string | undefined>;
  /** Called when the build begins: what takes time beside it is for this moment. */
  readonly onBegin: () => Promise<unknown>;
}

/** The build of a run, which happens when the publication asks for it, or never. */
export class PendingBuild {
  readonly #options: PendingBuildOptions;
  #image: BuiltImage = { ...parseMetadata('{}'), imageId: '' };
  #platform: string | undefined;

  constructor(options: PendingBuildOptions) {
    this.#options = options;
  }

  /** What it gave; an image without anything as long as it has not ended. */
  get image(): BuiltImage {
    return this.#image;
  }

  /** What an image is for that does not say. */
  get platform(): string {
    return this.#options.inputs.build.platforms[0] ?? this.#platform ?? 'unknown';
  }

  /** @throws ReleaseError when the builder cannot be used, or the build fails */
  async run(): Promise<void> {
    const { onBegin, ...build } = this.#options;
    const [buildTools, inputsHash] = await Promise.all([build.buildTools, build.inputsHash()]);
    this.#platform = buildTools.builder.nodes[0]?.platforms[0];
    const [image] = await Promise.all([buildImage({ ...build, buildTools, inputsHash }), onBegin()]);
    this.#image = image;
  }

  /** @throws ReleaseError also when buildx does not say under which digest it pushed */
  async push(): Promise<Digest> {
    await this.run();
    if (this.#image.digest === undefined) throw noDigest();
    return this.#image.digest;
  }
}
