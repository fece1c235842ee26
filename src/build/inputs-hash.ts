import { createHash } from 'node:crypto';

/** What a field of the build inputs may be. `undefined` is not the same as empty. */
type Value = string | boolean | undefined | readonly string[];

/** Everything that can change the bytes of an image, as far as the step decides it (docs/adr/0015). */
export interface BuildContent {
  /** Of a folder the hash of what is in it, of anything else its text with the commit or the digest. */
  readonly context: string;
  readonly dockerfile: string;
  /** `name=`, and the same. */
  readonly buildContexts: readonly string[];
  readonly target: string | undefined;
  /** In any order. */
  readonly platforms: readonly string[];
  /** `NAME=value`, and `NAME` without any value; those that we add as well. */
  readonly buildArgs: readonly string[];
  /** The time of the image, as far as the step sets it. */
  readonly epoch: readonly string[];
  /** Names only: contents of secrets are in no image. */
  readonly secrets: readonly string[];
  readonly ssh: readonly string[];
  /** The user's own, rendered. */
  readonly labels: readonly string[];
  readonly annotations: readonly string[];
  readonly attests: readonly string[];
  readonly provenance: string | undefined;
  readonly sbom: string | undefined;
  readonly noDefaultAttestations: boolean;
  /** It decides how much the provenance tells. */
  readonly isPrivate: boolean;
  readonly outputs: readonly string[];
  readonly load: boolean;
  readonly call: string | undefined;
  readonly network: string | undefined;
  readonly addHosts: readonly string[];
  readonly ulimit: readonly string[];
  readonly shmSize: string | undefined;
  readonly cgroupParent: string | undefined;
  readonly allow: readonly string[];
  readonly noCache: boolean;
  readonly noCacheFilters: readonly string[];
  readonly pull: boolean;
}

/** Raised whenever the same content would be written in another way. */
const formatVersion = 1;

/**
 * The hash of a build's inputs: 64 hexadecimal digits. What is hashed is a JSON list of pairs of name and value, ordered by
 * name: JSON says where each text begins and ends, so that no two contents are written the same. Pure.
 */
export function inputsHash(content: BuildContent): string {
  const canonical: BuildContent = { ...content, platforms: [...new Set(content.platforms)].toSorted() };
  const fields = Object.entries<Value>({ ...canonical })
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value = null]) => [name, value]);
  return createHash('sha256')
    .update(JSON.stringify([formatVersion, fields]))
    .digest('hex');
}
