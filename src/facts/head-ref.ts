import { compareVersions, parseVersion } from '../image/version.ts';
import { type GitRef, parseGitRef } from './git-ref.ts';

/**
 * The ref that a detached HEAD stands for, as GITHUB_REF would have it: a tag before a pull request before a branch, as
 * docker/metadata-action has it (docker/actions-toolkit, git.ts, `getDetachedRef`). Of several tags it is the one that
 * started the run, else the highest version, where docker takes the longest name.
 * @param refs the full refs at HEAD's commit
 * @param wanted GITHUB_REF
 */
export function refAtHead(refs: readonly string[], wanted: string): GitRef | undefined {
  const candidates = asOnGitHub(refs);
  const tags = ofKind(candidates, 'tag');
  const kinds = [byVersion(tags), ofKind(candidates, 'pull-request'), ofKind(candidates, 'branch')];
  return kinds.map((kind) => choose(kind, wanted)).find((ref) => ref !== undefined);
}

/** The same for a commit that no ref names: a branch before a tag that contains it (`inferRefFromHead`, the same file). */
export function refContainingHead(refs: readonly string[], wanted: string): GitRef | undefined {
  const candidates = asOnGitHub(refs);
  return choose(ofKind(candidates, 'branch'), wanted) ?? choose(ofKind(candidates, 'tag'), wanted);
}

/**
 * Refs of a clone under their names on GitHub, the clone's own first. actions/checkout keeps a pull request in
 * `refs/remotes/pull/7/merge`; `refs/remotes/origin/HEAD` only points at another branch.
 */
function asOnGitHub(refs: readonly string[]): GitRef[] {
  const remote = refs.flatMap((ref) => {
    const [, owner = '', name = ''] = /^refs\/remotes\/([^/]+)\/(.+)$/.exec(ref) ?? [];
    if (name === '' || name === 'HEAD') return [];
    return [owner === 'pull' ? `refs/pull/${name}` : `refs/heads/${name}`];
  });
  const local = refs.filter((ref) => !ref.startsWith('refs/remotes/'));
  return [...new Set([...local, ...remote])].map(parseGitRef);
}

function ofKind(refs: readonly GitRef[], kind: GitRef['kind']): GitRef[] {
  return refs.filter((ref) => ref.kind === kind);
}

function choose(refs: readonly GitRef[], wanted: string): GitRef | undefined {
  return refs.find((ref) => ref.full === wanted) ?? refs[0];
}

/** Versions first, the highest of them at the front. */
function byVersion(tags: readonly GitRef[]): GitRef[] {
  const read = tags.map((tag) => ({ tag, version: parseVersion(tag.name) }));
  const versions = read.flatMap(({ tag, version }) => (version === undefined ? [] : [{ tag, version }]));
  const others = read.filter(({ version }) => version === undefined);
  const sorted = versions.toSorted(
    (a, b) => compareVersions(b.version, a.version) || b.version.compareBuild(a.version),
  );
  return [...sorted, ...others].map(({ tag }) => tag);
}
