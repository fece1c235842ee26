/** What each operation does. */
import { assetBody, bot, commitBody, comparisonBody, refBody, releaseBody, repositoryBody, tagBody } from './bodies.ts';
import type { Place, StoredRelease } from './bodies.ts';
import type { Call, Sent } from './description.ts';
import { bodyProblem, commentBody, type CommentStore } from './comment-store.ts';
import { iso, type Commit, type GitStore } from './git-store.ts';
import { pageOf } from './pages.ts';
import { type AttestationStore, noAttestationPermission } from './attestation-store.ts';
import type { ReleaseRequest, ReleaseStore } from './release-store.ts';
import { created, notFound, ok, refused, restrictedRef, type Reply } from './replies.ts';

export interface Stores {
  readonly place: Place;
  readonly git: GitStore;
  readonly releases: ReleaseStore;
  readonly comments: CommentStore;
  readonly attestations: AttestationStore;
  /** Whether the token has `attestations: write`. */
  readonly mayAttest: () => boolean;
  /** Whether the rules of the repository allow a new tag of that name. */
  readonly mayCreateTag: (tag: string) => boolean;
  /** Whether whoever asks may write, and so see drafts. */
  readonly mayWrite: () => boolean;
}

export interface Asked extends Sent {
  readonly call: Call;
  readonly json: unknown;
}

export type Route = (stores: Stores, asked: Asked) => Promise<Reply> | Reply;

const repo = '/repos/{owner}/{repo}';
const parameter = ({ call }: Asked, name: string): string => call.parameters[name] ?? '';

/** By the names of `Call`. */
export const routes: Readonly<Record<string, Route>> = {
  [`GET ${repo}`]: async ({ git, place }) => {
    const head = await git.commit('HEAD');
    return ok(repositoryBody(place, { defaultBranch: 'main', pushedAt: head?.committer.date ?? iso(0) }));
  },

  [`GET ${repo}/attestations/{subject_digest}`]: ({ attestations }, asked) => {
    const found = attestations.of(parameter(asked, 'subject_digest'), asked.query.get('predicate_type'));
    return ok({ attestations: found.map(({ bundle }) => ({ bundle, repository_id: 1 })) });
  },

  [`POST ${repo}/attestations`]: ({ attestations, mayAttest }, { json }) => {
    if (!mayAttest()) return noAttestationPermission;
    const stored = attestations.add((json as { bundle: unknown }).bundle);
    return 'status' in stored ? stored : created({ id: stored.id });
  },

  [`GET ${repo}/commits/{ref}`]: async ({ git, place }, asked) => {
    const commit = await git.commit(parameter(asked, 'ref'));
    return commit === undefined
      ? refused(422, `No commit found for SHA: ${parameter(asked, 'ref')}`)
      : ok(commitBody(place, commit));
  },

  [`GET ${repo}/compare/{basehead}`]: async ({ git, place }, asked) => {
    const basehead = parameter(asked, 'basehead');
    const [from = '', to = ''] = basehead.split('...');
    const [base, head] = [await git.commit(from), await git.commit(to)];
    const mergeBase = await git.commit((await git.mergeBase(from, to)) ?? '');
    if (base === undefined || head === undefined || mergeBase === undefined) return notFound;
    const commits = await Promise.all((await git.between(base.sha, head.sha)).map((sha) => git.commit(sha)));
    const ahead = commits.filter((commit): commit is Commit => commit !== undefined);
    const behind = (await git.between(head.sha, base.sha)).length;
    return ok(comparisonBody(place, basehead, { base, mergeBase, ahead, behind }));
  },

  [`GET ${repo}/git/ref/{ref}`]: async ({ git, place }, asked) => {
    const name = `refs/${parameter(asked, 'ref')}`;
    const object = await git.ref(name);
    return object === undefined ? notFound : ok(refBody(place, name, object));
  },

  [`POST ${repo}/git/refs`]: async ({ git, place, mayCreateTag }, { json }) => {
    const { ref, sha } = json as { ref: string; sha: string };
    if (!/^refs\/[^/]+\/./.test(ref))
      return refused(422, "Reference name must start with 'refs/' and contain at least two slashes.");
    const type = await git.typeOf(sha);
    if (type === undefined) return refused(422, 'Object does not exist');
    if ((await git.ref(ref)) !== undefined) return refused(422, 'Reference already exists');
    if (!mayCreateTag(ref.replace('refs/tags/', ''))) return restrictedRef;
    if (!(await git.createRef(ref, sha))) return refused(422, 'Reference already exists');
    return created(refBody(place, ref, { type, sha }));
  },

  [`GET ${repo}/git/tags/{tag_sha}`]: async ({ git, place }, asked) => {
    const sha = parameter(asked, 'tag_sha');
    const tag = await git.readTag(sha);
    return tag === undefined ? notFound : ok(tagBody(place, sha, tag));
  },

  [`POST ${repo}/git/tags`]: async ({ git, place }, { json }) => {
    const { tag, message, object, type } = json as { tag: string; message: string; object: string; type: string };
    if ((await git.typeOf(object)) !== type) return refused(422, 'Object does not exist');
    const annotated = { tag, message, object: { sha: object, type }, tagger: { ...bot, date: iso(Date.now()) } };
    return created(tagBody(place, await git.makeTag(annotated), annotated));
  },

  [`GET ${repo}/issues/{issue_number}/comments`]: ({ place, comments }, asked) => {
    const issue = Number(parameter(asked, 'issue_number'));
    const url = `${place.api}/repositories/1/issues/${issue}/comments`;
    return pageOf(comments.of(issue), asked, url, (comment) => commentBody(place, comment));
  },

  [`POST ${repo}/issues/{issue_number}/comments`]: ({ place, comments }, asked) => {
    const { body } = asked.json as { body: string };
    const issue = Number(parameter(asked, 'issue_number'));
    return bodyProblem(body) ?? created(commentBody(place, comments.add(issue, body)));
  },

  [`PATCH ${repo}/issues/comments/{comment_id}`]: ({ place, comments }, asked) => {
    const { body } = asked.json as { body: string };
    const comment = comments.byId(Number(parameter(asked, 'comment_id')));
    if (comment === undefined) return notFound;
    const problem = bodyProblem(body);
    if (problem === undefined) comment.body = body;
    return problem ?? ok(commentBody(place, comment));
  },

  [`GET ${repo}/releases`]: ({ place, releases, mayWrite }, asked) => {
    const visible = releases.all.filter(({ draft }) => !draft || mayWrite());
    return pageOf(visible, asked, `${place.api}/repositories/1/releases`, (release) => releaseBody(place, release));
  },

  [`POST ${repo}/releases`]: async ({ place, releases }, { json }) => {
    const release = await releases.create(json as ReleaseRequest);
    return 'status' in release ? release : created(releaseBody(place, release));
  },

  [`GET ${repo}/releases/latest`]: ({ place, releases }) =>
    releases.latest === undefined ? notFound : ok(releaseBody(place, releases.latest)),

  [`GET ${repo}/releases/tags/{tag}`]: ({ place, releases }, asked) => {
    const release = releases.published(parameter(asked, 'tag'));
    return release === undefined ? notFound : ok(releaseBody(place, release));
  },

  [`GET ${repo}/releases/{release_id}`]: (stores, asked) =>
    withRelease(stores, asked, (release) => ok(releaseBody(stores.place, release))),

  [`PATCH ${repo}/releases/{release_id}`]: (stores, asked) =>
    withRelease(stores, asked, async (release) => {
      const problem = await stores.releases.update(release, asked.json as ReleaseRequest);
      return problem ?? ok(releaseBody(stores.place, release));
    }),

  [`GET ${repo}/releases/{release_id}/assets`]: (stores, asked) =>
    withRelease(stores, asked, (release) => {
      const url = `${stores.place.api}/repositories/1/releases/${release.id}/assets`;
      return pageOf(release.assets, asked, url, (asset) => assetBody(stores.place, release, asset));
    }),

  [`POST ${repo}/releases/{release_id}/assets`]: (stores, asked) =>
    withRelease(stores, asked, (release) => {
      const { contentType = '', body: bytes } = asked;
      const asset = stores.releases.upload(release, { name: asked.query.get('name') ?? '', contentType, bytes });
      return 'status' in asset ? asset : created(assetBody(stores.place, release, asset));
    }),

  [`DELETE ${repo}/releases/assets/{asset_id}`]: ({ releases }, asked) => {
    const id = Number(parameter(asked, 'asset_id'));
    const release = releases.all.find(({ assets }) => assets.some((asset) => asset.id === id));
    if (release === undefined) return notFound;
    if (release.immutable) return refused(422, 'Cannot delete assets from an immutable release.');
    release.assets = release.assets.filter((asset) => asset.id !== id);
    return { status: 204 };
  },
};

function withRelease(
  { releases, mayWrite }: Stores,
  asked: Asked,
  act: (release: StoredRelease) => Promise<Reply> | Reply,
): Promise<Reply> | Reply {
  const release = releases.byId(Number(parameter(asked, 'release_id')));
  return release === undefined || (release.draft && !mayWrite()) ? notFound : act(release);
}
