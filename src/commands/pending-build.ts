import { randomUUID } from 'node:crypto';
import { noDigest } from '../errors.ts';
import type { Digest } from '../image/digest.ts';
import { isPlainPush } from '../plan/plan.ts';
import { builderLine } from '../build/builder-platforms.ts';
import { parseMetadata } from '../build/metadata.ts';
import { refuseIrreproducible } from '../build/refuse-irreproducible.ts';
import type { BuiltImage } from '../build/run-build.ts';
import { buildImage, type ImageBuild } from './build-image.ts';
import { emulate } from './emulate.ts';
import { OwnBuilder } from './own-builder.ts';
import type { ChosenTools } from './read-step.ts';

export interface PendingBuildOptions extends Omit<ImageBuild, 'buildTools' | 'inputsHash'> {
  /** What buildx is asked while everything else is decided. */
  readonly buildTools: Promise<ChosenTools>;
  /** What the image says that it is built from; `undefined` when it says nothing. */
  readonly inputsHash: () => Promise<string | undefined>;
  /** Called when the build begins: what takes time beside it is for this moment. */
  readonly onBegin: () => Promise<unknown>;
}

/** What a builder is called that a run makes for itself, and nobody has named. */
export function newBuilderName(): string {
  return `release-image-${randomUUID().slice(0, 8)}`;
}

/** The build of a run, which happens when the publication asks for it, or never. */
export class PendingBuild {
  readonly #options: PendingBuildOptions;
  #image: BuiltImage = { ...parseMetadata('{}'), imageId: '' };
  #platform: string | undefined;
  #pushesByDigest = false;
  #removal: Promise<void> | undefined;

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

  /** Whether it pushes, or has pushed, without a tag; known when it is over. */
  get pushesByDigest(): boolean {
    return this.#pushesByDigest;
  }

  /** @throws ReleaseError when the builder cannot be made or used, or the build fails */
  async run(): Promise<void> {
    const { onBegin, ...options } = this.#options;
    const [chosen, inputsHash] = await Promise.all([options.buildTools, options.inputsHash()]);
    this.#pushesByDigest = isPlainPush(options.plan, options.inputs) && chosen.canPushByDigest;
    const build = { ...options, pushesByDigest: this.#pushesByDigest };
    if (chosen.make === undefined) return this.#build({ ...build, buildTools: chosen, inputsHash }, onBegin());
    if (chosen.because.length > 0) {
      build.log.info(`The current builder cannot make ${chosen.because.join(' and ')}: one in a container is made.`);
    }
    const { name } = chosen.builder;
    const own = new OwnBuilder({
      ...build,
      driver: chosen.make,
      name,
      folder: build.workplace.directory,
      inputs: build.inputs.builder,
    });
    const begun = onBegin();
    try {
      const builder = await own.make();
      const inputs = { ...build.inputs, build: { ...build.inputs.build, builder: name } };
      await this.#build({ ...build, inputs, buildTools: { ...chosen, builder }, inputsHash }, begun);
    } finally {
      // What comes after the build need not wait for it.
      this.#removal = own.remove();
      await begun;
    }
  }

  /** @throws ReleaseError also when buildx does not say under which digest it pushed */
  async push(): Promise<Digest> {
    await this.run();
    if (this.#image.digest === undefined) throw noDigest();
    return this.#image.digest;
  }

  /** Waits until a builder of its own is removed. */
  async close(): Promise<void> {
    await this.#removal;
  }

  async #build(build: ImageBuild, begun: Promise<unknown>): Promise<void> {
    if (build.inputs.reproducible !== 'false') refuseIrreproducible(build.facts.event, build.buildTools.builder);
    this.#platform = build.buildTools.builder.nodes[0]?.platforms[0];
    const builder = await emulate(build);
    const push =
      build.plan.push.push && build.layout === undefined
        ? build.pushesByDigest === true
          ? 'digest'
          : 'tag'
        : undefined;
    build.log.info(builderLine(builder, { platforms: build.inputs.build.platforms, push }));
    const [image] = await Promise.all([buildImage(build), begun]);
    this.#image = image;
  }
}
