import { join } from 'node:path';
import { noDigest, ReleaseError } from '../errors.ts';
import type { Digest } from '../image/digest.ts';
import type { RegistryClient } from '../registry/client.ts';
import type { Plan } from '../plan/plan.ts';
import { openLayout } from '../build/layout.ts';
import type { BuiltImage } from '../build/run-build.ts';
import { type ComparedImage, compareImages, platformsOf } from '../publish/compare-images.ts';
import type { Published } from '../publish/publish.ts';
import { findPublished, type PublishedImage, registrySource } from '../publish/published-image.ts';
import { compareEach, type Reproduction } from '../publish/reproduction.ts';
import { beginInputsHash } from './build-once.ts';
import { PendingBuild, type PendingBuildOptions } from './pending-build.ts';
import type { Publication } from './publish-plan.ts';

export interface ReproduceOptions extends Omit<PendingBuildOptions, 'inputsHash'> {
  readonly client: RegistryClient;
}

/** What was built again, under the digest of what is published. */
export interface Reproduced {
  readonly image: BuiltImage;
  readonly reproductions: readonly Reproduction[];
}

/**
 * Builds what is published of this commit once more, and compares. It writes to no registry: registries -> build into a folder -> verdict.
 * @throws ReleaseError when nothing of this commit is published, or it cannot be built
 */
export async function reproduce({ client, ...build }: ReproduceOptions): Promise<Reproduced> {
  const { facts, workplace } = build;
  const plan = asPushed(build.plan);
  const inputsHash = beginInputsHash({ ...build, plan });
  const published = await findPublished(shelvesOf(plan), { revision: facts.event.sha, client });
  const layout = join(workplace.directory, 'rebuilt');
  const pending = new PendingBuild({ ...build, inputsHash, plan: asNamed(plan, published), layout });
  await pending.run().finally(() => pending.close());
  const { digest } = pending.image;
  if (digest === undefined) throw noDigest();
  const source = openLayout(layout);
  const rebuilt = { source, platforms: await platformsOf(digest, source) };
  const reproductions = await compareEach(published, rebuilt);
  return { image: { ...pending.image, digest: published[0]?.digest, imageId: '' }, reproductions };
}

/** What is made is what would be pushed; where it goes is the affair of the build. */
function asPushed(plan: Plan): Plan {
  return { ...plan, push: { ...plan.push, push: true } };
}

/** The tags that a release of this commit would write, and those of an earlier build that it would have taken. */
function shelvesOf({ repositories, built }: Plan): Parameters<typeof findPublished>[0] {
  return repositories.map(({ repository, tags }) => ({ repository, tags: [...new Set([...tags, ...built])] }));
}

const versionLabel = 'org.opencontainers.image.version';

/** A version that was built for its branch says so, and what it says is a part of it (docs/build-once.md). */
function asNamed(plan: Plan, [first]: readonly PublishedImage[]): Plan {
  const isOwn = plan.ownLabels.some((line) => line.startsWith(`${versionLabel}=`));
  if (first?.version === undefined || isOwn) return plan;
  return { ...plan, labels: new Map([...plan.labels, [versionLabel, first.version]]) };
}

/**
 * Compares what a run has built and pushed with the image of the same commit that was there before, when there was one. Only a
 * build that promises to be reproducible is asked that, and the release stands, whatever comes of it.
 */
export async function compareWithEarlier(
  { inputs, plan, client, log, stopping }: Pick<Publication, 'inputs' | 'plan' | 'client' | 'log' | 'stopping'>,
  published: Published | undefined,
): Promise<readonly Reproduction[]> {
  const { earlier, digest } = published ?? {};
  const [planned] = plan.repositories;
  const isAsked = inputs.reproducible === 'true' && !stopping.aborted;
  if (!isAsked || earlier === undefined || digest === undefined || planned === undefined) return [];
  const source = registrySource(planned.repository, client);
  const read = async (of: Digest): Promise<ComparedImage> => ({ source, platforms: await platformsOf(of, source) });
  try {
    const divergence = await compareImages(await read(earlier.digest), await read(digest));
    return [{ published: { repository: planned.repository, ...earlier }, divergence }];
  } catch (error) {
    if (!(error instanceof ReleaseError)) throw error;
    log.warning(`Whether the image is the same as before is not known: ${error.message}`);
    return [];
  }
}
