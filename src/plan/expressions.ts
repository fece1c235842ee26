import type { Event } from '../facts/event.ts';
import type { Version } from './version.ts';

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
  const { ref, repository } = event;
  const isDefaultBranch = ref.kind === 'branch' ? ref.name === repository.defaultBranch : false;
  return {
    branch: ref.kind === 'branch' ? ref.name : '',
    tag: ref.kind === 'tag' ? ref.name : '',
    sha: shortSha,
    base_ref: ref.kind === 'tag' || ref.kind === 'pull-request' ? (event.baseRef ?? '') : '',
    is_default_branch: String(isDefaultBranch),
    is_not_default_branch: String(!isDefaultBranch),
  };
}

/** The expressions that a version adds (the same README, `type=semver`). */
export function versionValues(version: Version, raw: string): Values {
  return { raw, version: version.text, major: version.major, minor: version.minor, patch: version.patch };
}
