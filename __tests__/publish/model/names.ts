import type { Digest } from '../../../src/image/digest.ts';
import { parseRepository, type Repository } from '../../../src/image/repository.ts';
import { parseTag, type Tag } from '../../../src/image/tag.ts';
import type { Relation } from '../../../src/publish/release.ts';

/** What an image of the model is: two builds of one commit are equal, although their digests differ (provenance). */
export interface Image {
  readonly version: string;
  /** The place of its commit in the history: a greater one is a descendant. */
  readonly commit: number;
  readonly build: string;
}

/** What an image of a branch has for a version, and no git tag is after: the label of a real one names the branch. */
export const ofBranch = '0.0.0' as Tag;

/** Digests of the model can be read, which real ones cannot: the traces show them. */
export function digestOf({ version, commit, build }: Image): Digest {
  return `${version}@${commit}${build}` as Digest;
}

export function imageOf(digest: Digest): Image {
  const [, version = '', commit = '', build = ''] = /^(.*)@(\d+)(.*)$/.exec(digest) ?? [];
  return { version, commit: Number(commit), build };
}

/** What the commit of `digest` is to `commit`. */
export function relationOf(digest: Digest, commit: number): Relation {
  const other = imageOf(digest).commit;
  if (other === commit) return 'same';
  return other > commit ? 'descendant' : 'ancestor';
}

export const repositories: readonly Repository[] = ['a.example/app', 'b.example/app'].map(parseRepository);

/** Where images are promoted from. */
export const elsewhere = parseRepository('staging.example/app');

export function markerOf(version: Tag): Tag {
  return parseTag(`withdrawn-${version}`);
}

/** `1.0.0` and `1.0.0_build`: whether it is the tag of a version, and no float, no marker, no branch. */
export function isVersion(tag: string): boolean {
  return /^\d+\.\d+\.\d+(?:_\w+)?$/.test(tag);
}

/** Whether the line that a float stands for has a version: `1.0`, `1`, `latest`. */
export function isOfLine(float: string, version: string): boolean {
  return isVersion(version) && (float === 'latest' || version.startsWith(`${float}.`));
}
