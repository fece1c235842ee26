import type { Digest } from '../image/digest.ts';
import type { Repository } from '../image/repository.ts';
import { parseJson, textAt } from '../tools/foreign-json.ts';
import { getSmallBlob } from './blobs.ts';
import { imageTypes, type Manifest } from './manifest.ts';
import { platformName, readManifest, type Child } from './manifest-content.ts';
import { getManifest } from './manifests.ts';
import type { Perform } from './operations.ts';

/** What an image says about itself. */
export interface ImageNotes {
  readonly version?: string;
  /** The commit it was built from: 40 to 64 hexadecimal digits. */
  readonly revision?: string;
  /** The hash of what it was built from: 64 hexadecimal digits (docs/adr/0015). */
  readonly inputs?: string;
  /** `linux/arm64`, or `unknown`; attestations are no platforms. */
  readonly platforms: readonly { readonly platform: string; readonly digest: Digest }[];
}

type Said = Omit<ImageNotes, 'platforms'>;

/** The label, or annotation, in which an image says what it was built from. */
export const inputsKey = 'io.github.release-image.inputs';

/** Of an image that does not say what it is for. */
export const unknownPlatform = 'unknown';

/**
 * Reads `org.opencontainers.image.version` and `.revision` (OCI image-spec 1.1, `annotations.md`) from the annotations of an index,
 * else from those of its first image, else from the labels of that image's configuration. Foreign text: what has not the
 * form of a version or a commit is left out.
 * @throws ReleaseError when a manifest or a configuration cannot be read
 */
export async function readNotes(perform: Perform, repository: Repository, manifest: Manifest): Promise<ImageNotes> {
  const content = readManifest(manifest);
  const said = saidIn(parse(manifest.bytes), 'annotations');
  switch (content.kind) {
    case 'image': {
      const config = await readConfig(perform, repository, content.config.digest);
      const platforms = [{ platform: platformName(config) ?? unknownPlatform, digest: manifest.digest }];
      return { ...saidIn(config['config'], 'Labels'), ...said, platforms };
    }
    case 'index': {
      const images = content.children.filter(({ attestation }) => !attestation);
      const platforms = images.map(({ platform = unknownPlatform, digest }) => ({ platform, digest }));
      const isComplete = said.version !== undefined && said.revision !== undefined;
      const more = isComplete ? {} : await saidByFirst(perform, repository, images);
      return { ...more, ...said, platforms };
    }
  }
}

/** The version that an index or an image carries as an annotation, without any request. Foreign text. */
export function annotatedVersion({ bytes }: Manifest): string | undefined {
  return saidIn(parse(bytes), 'annotations').version;
}

async function saidByFirst(perform: Perform, repository: Repository, images: readonly Child[]): Promise<Said> {
  const first = images.find(({ mediaType }) => imageTypes.includes(mediaType));
  if (first === undefined) return {};
  const { platforms, ...said } = await readNotes(
    perform,
    repository,
    await getManifest(perform, repository, first.digest),
  );
  return platforms.length === 1 ? said : {};
}

type JsonObject = Readonly<Record<string, unknown>>;

async function readConfig(perform: Perform, repository: Repository, digest: Digest): Promise<JsonObject> {
  return parse(await getSmallBlob(perform, repository, { digest }));
}

/** Nothing of what is not an object, as the configurations of artifacts may be. */
function parse(bytes: Uint8Array): JsonObject {
  const value = parseJson(bytes);
  return typeof value === 'object' && value !== null ? (value as JsonObject) : {};
}

function saidIn(document: unknown, field: 'annotations' | 'Labels'): Said {
  const version = matching(/^[!-~]{1,128}$/, textAt(document, field, 'org.opencontainers.image.version'));
  const revision = matching(/^[0-9a-f]{40,64}$/, textAt(document, field, 'org.opencontainers.image.revision'));
  const inputs = matching(/^[0-9a-f]{64}$/, textAt(document, field, inputsKey));
  return {
    ...(version === undefined ? {} : { version }),
    ...(revision === undefined ? {} : { revision }),
    ...(inputs === undefined ? {} : { inputs }),
  };
}

function matching(grammar: RegExp, text: string | undefined): string | undefined {
  return text !== undefined && grammar.test(text) ? text : undefined;
}
