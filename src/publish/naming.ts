import { isTag, type Tag } from '../image/tag.ts';
import { parseVersion, tagText, type Version } from '../image/version.ts';
import type { Flavor } from '../inputs/inputs.ts';

/** How the version tags of a repository are made of versions: `v1.4.2-alpine` has `v` before and `-alpine` after. */
export interface Naming {
  readonly before: string;
  readonly after: string;
  /** Whether build metadata is in the tag. */
  readonly build: boolean;
}

/** How version tags may be called: `1.4.2-alpine`, and `v1.4.2-alpine` where the rules take the git tag as it is. */
export function namings({ prefix, suffix }: Pick<Flavor, 'prefix' | 'suffix'>): readonly Naming[] {
  return [prefix, `${prefix}v`].map((before) => ({ before, after: suffix, build: true }));
}

/** The naming that gives this tag to this version; `undefined` when the version is not in it in one piece. */
export function namingOf(tag: Tag, version: Version): Naming | undefined {
  for (const build of [true, false]) {
    const text = build ? tagText(version) : version.version;
    const start = tag.indexOf(text);
    if (start >= 0) return { before: tag.slice(0, start), after: tag.slice(start + text.length), build };
  }
  return undefined;
}

/** The version tag of another version; `undefined` when it would be no tag. */
export function nameOf(version: Version, { before, after, build }: Naming): Tag | undefined {
  const tag = `${before}${build ? tagText(version) : version.version}${after}`;
  return isTag(tag) ? tag : undefined;
}

/** The version that a tag in the registry stands for; `undefined` when it is not named so. */
export function versionOf(tag: Tag, naming: Naming): Version | undefined {
  const { before, after } = naming;
  if (!tag.startsWith(before) || !tag.endsWith(after) || tag.length < before.length + after.length) return undefined;
  const version = parseVersion(tag.slice(before.length, tag.length - after.length).replace('_', '+'));
  return version !== undefined && nameOf(version, naming) === tag ? version : undefined;
}

/** What an image says that its version is (`org.opencontainers.image.version`), as a version tag. */
export function nameOfText(text: string, naming: Naming): Tag | undefined {
  const version = parseVersion(text);
  if (version !== undefined) {
    const tag = nameOf(version, naming);
    if (tag !== undefined) return tag;
  }
  return isTag(text) && versionOf(text, naming) !== undefined ? text : undefined;
}
