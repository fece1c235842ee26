import type { Digest } from '../image/digest.ts';
import { eachAtOnce } from './at-once.ts';
import type { Attachment, Attachments, LeftOut } from './attached.ts';
import { copyParts } from './copy.ts';
import type { Route } from './copy-blob.ts';
import { saysAll } from './cosign-tags.ts';
import type { Manifest } from './manifest.ts';
import { findManifest, isStored, putManifest } from './manifests.ts';
import type { Perform } from './operations.ts';
import { apiOf } from './referrers.ts';
import { listAsReferrers } from './referrers-index.ts';

/** How many are on their way at the same time. */
const atOnce = 3;

/**
 * Makes what is attached to an image present in another repository, where the image has to be already: referrers as what the
 * registry lists, by itself or by the tag that stands for that, and cosign's under their tags. What is there is never lost.
 * @returns what could not be taken along, because something else is in its place
 * @throws ReleaseError when something cannot be read, or is not accepted
 */
export async function copyAttached(
  perform: Perform,
  route: Route,
  { found }: Pick<Attachments, 'found'>,
): Promise<readonly LeftOut[]> {
  const api = apiOf(perform, route.to);
  const left: LeftOut[] = [];
  for (const [subject, attachments] of bySubject(found)) {
    const referrers = attachments.filter(({ tag }) => tag === undefined).map(({ manifest }) => manifest);
    if (referrers.length > 0) await copyReferrers(perform, route, { subject, referrers, api });
    const kept = await eachAtOnce(attachments, atOnce, (attachment) => copyTagged(perform, route, attachment));
    left.push(...kept.flatMap((each) => each ?? []));
  }
  return left;
}

/** In the order in which they were found: what something is about comes before it. */
function bySubject(found: readonly Attachment[]): ReadonlyMap<Digest, readonly Attachment[]> {
  const groups = new Map<Digest, Attachment[]>();
  for (const attachment of found) {
    const group = groups.get(attachment.subject) ?? [];
    groups.set(attachment.subject, [...group, attachment]);
  }
  return groups;
}

interface ReferrersOf {
  readonly subject: Digest;
  readonly referrers: readonly Manifest[];
  readonly api: ReturnType<typeof apiOf>;
}

/** A registry that has the API lists what is pushed with a subject, and says so (`OCI-Subject`). For any other one, we do. */
async function copyReferrers(perform: Perform, route: Route, { subject, referrers, api }: ReferrersOf): Promise<void> {
  const listed = await api(subject);
  const missing = without(referrers, listed);
  const told = await eachAtOnce(missing, atOnce, (manifest) =>
    copyReferrer(perform, route, { manifest, hasApi: listed !== undefined }),
  );
  if (listed !== undefined && told.every((said) => said === subject)) return;
  const artifacts = without(missing, listed === undefined ? undefined : await api(subject));
  if (artifacts.length > 0) await listAsReferrers(perform, route.to, { subject, artifacts });
}

function without(
  manifests: readonly Manifest[],
  listed: readonly { readonly digest: Digest }[] = [],
): readonly Manifest[] {
  const there = new Set(listed.map(({ digest }) => digest));
  return manifests.filter(({ digest }) => !there.has(digest));
}

async function copyReferrer(
  perform: Perform,
  route: Route,
  { manifest, hasApi }: { readonly manifest: Manifest; readonly hasApi: boolean },
): Promise<string | undefined> {
  const isThere = await isStored(perform, route.to, manifest.digest);
  await copyParts(perform, route, { manifest, isThere });
  // A registry that has it and does not list it gets it once more, to take in its subject.
  if (isThere && !hasApi) return undefined;
  return putManifest(perform, { repository: route.to, reference: manifest.digest }, manifest);
}

/** Somebody may have signed the image over there as well: one signature is not written over another. */
async function copyTagged(
  perform: Perform,
  route: Route,
  { subject, manifest, type, tag }: Attachment,
): Promise<LeftOut | undefined> {
  if (tag === undefined) return undefined;
  const there = await findManifest(perform, route.to, tag);
  if (there !== undefined && saysAll(there, manifest)) return undefined;
  if (there !== undefined && !saysAll(manifest, there)) {
    const why = `another one is there (${tag}), which is not in this one`;
    return { subject, digest: manifest.digest, type, why };
  }
  await copyParts(perform, route, { manifest, isThere: false });
  await putManifest(perform, { repository: route.to, reference: tag }, manifest);
  return undefined;
}
