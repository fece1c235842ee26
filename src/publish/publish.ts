import { ReleaseError } from '../errors.ts';
import type { Digest } from '../image/digest.ts';
import type { Repository } from '../image/repository.ts';
import type { Tag } from '../image/tag.ts';
import type { Manifest, RegistryClient } from '../registry/client.ts';
import type { RepositoryPlan } from '../plan/repositories.ts';
import { describeImage, type PlatformImage } from './image-platforms.ts';

/** What became of one tag. */
export type TagOutcome =
  | { readonly state: 'published'; readonly repository: Repository; readonly tag: Tag }
  | { readonly state: 'failed'; readonly repository: Repository; readonly tag: Tag; readonly error: ReleaseError };

/** What is in the registries after publishing. */
export interface Published {
  /** In the order of the plan. */
  readonly tags: readonly TagOutcome[];
  readonly platforms: readonly PlatformImage[];
}

/**
 * Points every tag of the plan that buildx has not pushed at the digest that it has: one manifest GET for each
 * repository, which proves that the bytes are there, then one PUT for each tag, all at once. A tag that could not be
 * pointed, or whose bytes could not be seen, is an outcome, not an exception: the others are real and must be reported.
 */
export async function publish(
  client: RegistryClient,
  repositories: readonly RepositoryPlan[],
  options: { digest: Digest; defaultPlatform: string },
): Promise<Published> {
  const published = await Promise.all(
    repositories.map(async (plan, index) => {
      const manifest = client.getManifest(plan.repository, options.digest);
      const isMain = index === 0;
      const [tags, platforms] = await Promise.all([
        pointTags(client, plan, manifest),
        isMain ? platformsOf(client, plan, { ...options, manifest }) : [],
      ]);
      return { tags, platforms };
    }),
  );
  return { tags: published.flatMap(({ tags }) => tags), platforms: published.flatMap(({ platforms }) => platforms) };
}

function pointTags(client: RegistryClient, plan: RepositoryPlan, manifest: Promise<Manifest>): Promise<TagOutcome[]> {
  const { repository, tags, first } = plan;
  return Promise.all(
    tags.map(async (tag): Promise<TagOutcome> => {
      try {
        const bytes = await manifest;
        if (tag !== first) await client.putManifest(repository, tag, bytes);
        return { state: 'published', repository, tag };
      } catch (error) {
        if (!(error instanceof ReleaseError)) throw error;
        return { state: 'failed', repository, tag, error };
      }
    }),
  );
}

/** What the report shows of the platforms; when a registry does not tell, the tags are right all the same. */
async function platformsOf(
  client: RegistryClient,
  { repository }: RepositoryPlan,
  { manifest, defaultPlatform }: { manifest: Promise<Manifest>; defaultPlatform: string },
): Promise<readonly PlatformImage[]> {
  try {
    return await describeImage(client, repository, { manifest: await manifest, defaultPlatform });
  } catch (error) {
    if (!(error instanceof ReleaseError)) throw error;
    return [];
  }
}
