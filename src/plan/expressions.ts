import type { Event } from '../facts/event.ts';
import type { Version } from '../image/version.ts';

/**
 * Fills the expressions of a text: `{{branch}}` and the like. A function, handed in, because the library behind it is
 * loaded only when a text has an expression.
 */
export type Render = (text: string, values: Values) => string;

/** What an expression can name. */
export type Values = Readonly<Record<string, string | number>>;

/** Whether a text needs `Render` at all. */
export function hasExpression(text: string): boolean {
  return text.includes('{{');
}

/** The expressions that hold everywhere (docker/metadata-action, README, "Global expressions"). */
export function globalValues(event: Event, shortSha: string): Values {
  const { ref } = event;
  const isDefault = isDefaultBranch(event);
  return {
    branch: ref.kind === 'branch' ? ref.name : '',
    tag: ref.kind === 'tag' ? ref.name : '',
    sha: shortSha,
    base_ref: ref.kind === 'tag' || ref.kind === 'pull-request' ? (event.baseRef ?? '') : '',
    is_default_branch: String(isDefault),
    is_not_default_branch: String(!isDefault),
  };
}

/** These events run on the default branch, whatever else they are about (GitHub Docs, "Events that trigger workflows"). */
function isDefaultBranch({ name, ref, repository }: Event): boolean {
  if (ref.kind === 'branch' && ref.name === repository.defaultBranch) return true;
  return ref.full !== '' && /discussion|issues|schedule/.test(name);
}

/** The expressions that a version adds (the same README, `type=semver`). */
export function versionValues(version: Version, raw: string): Values {
  const { major, minor, patch, prerelease, build } = version;
  const joined = { prerelease: prerelease.join('.'), build: build.join('.') };
  return { raw, version: version.version, major, minor, patch, ...joined };
}
