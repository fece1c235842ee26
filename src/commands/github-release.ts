import { ReleaseError } from '../errors.ts';
import { formatPinned } from '../image/reference.ts';
import type { LoadGitHub } from '../tools/octokit.ts';
import type { Log } from '../tools/log.ts';
import type { RegistryClient } from '../registry/client.ts';
import type { OnRetry } from '../registry/retry.ts';
import type { Inputs } from '../inputs/inputs.ts';
import type { Facts } from '../facts/facts.ts';
import type { Plan } from '../plan/plan.ts';
import type { Published } from '../publish/publish.ts';
import { attestationIn, type AttestationNews } from '../report/attestation.ts';
import { isUnfinished } from '../report/tags-json.ts';
import type { VersionNews } from '../report/version-outputs.ts';
import { releaseBody } from '../releases/body.ts';
import { digestsAsset } from '../releases/digests.ts';
import { ensureRelease, type EnsuredRelease, type WantedRelease } from '../releases/ensure-release.ts';
import { createGitHubReleases, type GitHubReleases } from '../releases/github-releases.ts';
import { imagesBlock } from '../releases/images-block.ts';
import { notAnnounced } from '../releases/failures.ts';
import { releaseNotes } from '../releases/notes.ts';
import { isLatest, releasedImages } from '../releases/released-images.ts';
import { isSbom, sbomAssets } from '../releases/sbom.ts';
import { isProvenance, listStatements } from '../releases/statements.ts';
import type { CommitNews, Noted } from './commit-news.ts';

export interface OpenReleasesOptions {
  readonly env: NodeJS.ProcessEnv;
  readonly loadGitHub: LoadGitHub;
  readonly stopping: AbortSignal;
  readonly onRetry: OnRetry;
}

/** Git tags and releases on GitHub. Nothing is loaded or asked before one of them is. */
export function openReleases(
  { githubToken: token, maxWait }: Pick<Inputs, 'githubToken' | 'maxWait'>,
  { env, ...options }: OpenReleasesOptions,
): GitHubReleases {
  return createGitHubReleases({
    ...options,
    token,
    maxWait,
    apiUrl: env['GITHUB_API_URL'] ?? 'https://api.github.com',
  });
}

/** What a run has published, and what is known of it. */
export interface ReleaseSubject {
  readonly releases: GitHubReleases;
  readonly client: RegistryClient;
  readonly inputs: Inputs;
  readonly facts: Facts;
  readonly plan: Plan;
  readonly news: CommitNews;
  readonly log: Log;
  /** What this run has attested. */
  readonly attestations?: readonly AttestationNews[];
}

/** What became of the release on GitHub: neither, when none is wanted. */
export interface Announced {
  readonly release?: EnsuredRelease;
  readonly failure?: ReleaseError;
}

/** Makes the release on GitHub of a version that stands published, or brings it up to date. The image is out, whatever GitHub says. */
export async function announce(subject: ReleaseSubject, published: Published | undefined): Promise<Announced> {
  const { inputs, facts, plan, news } = subject;
  const { noted } = news;
  const isPublished =
    plan.push.push && published?.failure === undefined && published?.tags.some(isUnfinished) === false;
  if (inputs.release === 'false' || noted === undefined || !isPublished) return {};
  try {
    const wanted = await wantedRelease({ ...subject, noted }, published);
    return { release: await ensureRelease(subject.releases, wanted) };
  } catch (error) {
    if (!(error instanceof ReleaseError)) throw error;
    return { failure: notAnnounced(noted.gitTag, facts.event.repository.fullName, error) };
  }
}

/** What the report says of the version. */
export function versionNews(
  { facts }: Pick<ReleaseSubject, 'facts'>,
  { reason, bump, noted }: CommitNews,
  { release }: Announced,
): VersionNews {
  return { reason, bump, notes: noted === undefined ? '' : notesOf(noted, facts), release };
}

/** The notes of a version, as Markdown. */
function notesOf({ version, gitTag: tag, previous, changes }: Noted, { event, created }: Facts): string {
  const repositoryUrl = event.repository.url;
  return releaseNotes(changes, { version, tag, previous: previous?.name, repositoryUrl, date: created });
}

async function wantedRelease(
  { client, inputs, facts, plan, news, noted, log, attestations = [] }: ReleaseSubject & { readonly noted: Noted },
  published: Published,
): Promise<WantedRelease> {
  const { version, gitTag: tag } = noted;
  const { platforms } = published;
  const { sha: commit, repository } = facts.event;
  const released = releasedImages(plan, published);
  const [first] = released;
  const statements = first === undefined ? [] : await listStatements(client, first.repository, first.digest);
  const sboms =
    first === undefined ? { assets: [], left: [] } : await sbomAssets(client, first.repository, { statements });
  for (const { platform, why } of sboms.left) log.warning(`The release has no SBOM of ${platform}: ${why}.`);
  const stored = { provenance: statements.some(isProvenance), sbom: statements.some(isSbom) };
  const naming = { ...inputs.flavor, tagPrefix: inputs.tagPrefix };
  const images = { version, images: released, platforms, attestations: stored, naming };
  const texts = (existing = ''): { notes: string; images: string } => {
    // Whoever attested it may have been an earlier run.
    const said =
      first === undefined ? undefined : attestationIn(existing, formatPinned(first.repository, first.digest));
    const attestedBy = attestations[0] ?? said;
    return { notes: notesOf(noted, facts), images: imagesBlock({ ...images, attestedBy }) };
  };
  const digests = digestsAsset({ version: version.version, gitTag: tag, commit, images: released, platforms });
  const known = news.tags?.map((each) => each.version) ?? [];
  return {
    ...{ repository: repository.fullName, tag, commit, name: tag },
    body: (existing) => releaseBody(existing, texts(existing)),
    prerelease: version.prerelease.length > 0,
    makeLatest: isLatest(version, { plan, published, known }),
    draft: inputs.release === 'draft',
    assets: [digests, ...sboms.assets],
  };
}
