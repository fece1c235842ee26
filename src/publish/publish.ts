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
 * repository, which also proves that the bytes are there, then one PUT for each tag, all at once. A tag that could not be
 * pointed is an outcome, not an exception: the others are real and must be reported.
 */
export async function publish(
  client: RegistryClient,
  repositories: readonly RepositoryPlan[],
  options: { digest: Digest; defaultPlatform: string },
): Promise<Published> {
  const pointed = repositories.map((plan) => {
    const manifest = client.getManifest(plan.repository, options.digest);
    return { manifest, repository: plan.repository, outcomes: pointTags(client, plan, manifest) };
  });
  const [main] = pointed;
  const [outcomes, platforms] = await Promise.all([
    Promise.all(pointed.map(({ outcomes: tags }) => tags)),
    main === undefined
      ? []
      : main.manifest
          .then((manifest) => describeImage(client, main.repository, { manifest, ...options }))
          .catch(() => []),
  ]);
  return { tags: outcomes.flat(), platforms };
}

function pointTags(client: RegistryClient, plan: RepositoryPlan, manifest: Promise<Manifest>): Promise<TagOutcome[]> {
  const { repository, tags, first } = plan;
  return Promise.all(
    tags.map(async (tag): Promise<TagOutcome> => {
      try {
        if (tag !== first) await client.putManifest(repository, tag, await manifest);
        return { state: 'published', repository, tag };
      } catch (error) {
        if (!(error instanceof ReleaseError)) throw error;
        return { state: 'failed', repository, tag, error };
      }
    }),
  );
}
