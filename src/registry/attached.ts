import type { Digest } from '../image/digest.ts';
import type { Repository } from '../image/repository.ts';
import type { Tag } from '../image/tag.ts';
import { readArtifact } from './artifact.ts';
import { eachAtOnce } from './at-once.ts';
import { cosignTags, type CosignTag } from './cosign-tags.ts';
import { untrustedAnswer } from './failures.ts';
import { imageTypes, indexTypes, type Manifest } from './manifest.ts';
import { readManifest } from './manifest-content.ts';
import { findManifest, getManifest } from './manifests.ts';
import type { Perform } from './operations.ts';
import { apiOf, referrersByTag, type Referrer } from './referrers.ts';

/** Something that is about an image without being a part of it: a signature, an SBOM, provenance. */
export interface Attachment {
  /** The image, one of its children, or another attachment. */
  readonly subject: Digest;
  readonly manifest: Manifest;
  /** Its artifact type, or what cosign keeps under its tag. Foreign text, in the form of a media type. */
  readonly type: string;
  /** Where cosign keeps it; `undefined` of a referrer. */
  readonly tag?: Tag;
}

/** What is listed as attached, and cannot be taken along. */
export interface LeftOut extends Pick<Attachment, 'subject' | 'type'> {
  readonly digest: Digest;
  readonly why: string;
}

export interface Attachments {
  /** What something is about comes before it. */
  readonly found: readonly Attachment[];
  readonly left: readonly LeftOut[];
}

/** An index has its images, an image its SBOM, that its signature. More than that is somebody's joke. */
const deepest = 8;
/** More than that is no release: how often something is asked for or comes, and how many bytes come together. */
const [mostReads, mostBytes] = [10_000, 64 * 1024 * 1024];
/** How many are asked for at the same time. */
const atOnce = 8;

/** Something that others may be about. */
interface Subject {
  readonly digest: Digest;
  readonly mediaType: string;
  readonly manifest?: Manifest;
}

/**
 * What is attached to an image, to each of its children and to what is attached to them, by the referrers API, by the tag that
 * stands for it, and by cosign's tags.
 * @param except the artifact types that are nobody's business elsewhere
 * @throws ReleaseError when something cannot be read, or it does not come to an end
 */
export async function findAttached(
  perform: Perform,
  repository: Repository,
  { image, except }: { readonly image: Manifest; readonly except: ReadonlySet<string> },
): Promise<Attachments> {
  const spend = budget(image.digest);
  const search = { perform, repository, except, spend, api: apiOf(perform, repository) };
  const [found, left]: [Attachment[], LeftOut[]] = [[], []];
  const seen = new Set<Digest>();
  let subjects: readonly Subject[] = [{ ...image, manifest: image }];
  for (let depth = 0; subjects.length > 0; depth += 1) {
    if (depth > deepest)
      throw untrustedAnswer('What is attached to the image has too much attached to it', image.digest);
    for (const { digest } of subjects) seen.add(digest);
    const results = await eachAtOnce(subjects, atOnce, (subject) => attachedTo(subject, search));
    found.push(...results.flatMap((result) => result.found));
    left.push(...results.flatMap((result) => result.left));
    const next = results.flatMap((result) => [...result.children, ...result.found.map(asSubject)]);
    subjects = [...new Map(next.map((subject) => [subject.digest, subject])).values()].filter(
      ({ digest }) => !seen.has(digest),
    );
  }
  return { found, left };
}

interface Search {
  readonly perform: Perform;
  readonly repository: Repository;
  readonly except: ReadonlySet<string>;
  readonly spend: (bytes: number) => void;
  readonly api: ReturnType<typeof apiOf>;
}

/** Counts what is read. @throws ReleaseError when it is too much */
function budget(image: Digest): Search['spend'] {
  let [count, total] = [0, 0];
  return (bytes) => {
    count += 1;
    total += bytes;
    if (count <= mostReads && total <= mostBytes) return;
    throw untrustedAnswer('The image has too much attached to it', image);
  };
}

async function attachedTo(
  subject: Subject,
  search: Search,
): Promise<Attachments & { readonly children: readonly Subject[] }> {
  const { api, except, spend } = search;
  const { digest } = subject;
  spend(0);
  const listed = (await api(digest)) ?? (await referrersByTag(search.perform, search.repository, digest));
  const wanted = listed.filter(({ artifactType = '' }) => !except.has(artifactType));
  const [referrers, tagged, children] = await Promise.all([
    eachAtOnce(wanted, atOnce, (referrer) => readReferrer(digest, referrer, search)),
    Promise.all(cosignTags(digest).map((kind) => readTagged(digest, kind, search))),
    childrenOf(subject, search),
  ]);
  const found = [
    ...referrers.flatMap((each) => ('manifest' in each ? [each] : [])),
    ...tagged.flatMap((each) => each ?? []),
  ];
  const left = referrers.flatMap((each) => ('why' in each ? [each] : []));
  return { found: found.filter(({ type, tag }) => tag !== undefined || !except.has(type)), left, children };
}

async function readTagged(
  subject: Digest,
  { tag, type }: CosignTag,
  { perform, repository, spend }: Search,
): Promise<Attachment | undefined> {
  const manifest = await findManifest(perform, repository, tag);
  if (manifest === undefined) return undefined;
  spend(manifest.bytes.length);
  return { subject, manifest, type, tag };
}

/** Lists of referrers by tag are kept by clients: what is deleted stays in them, and nobody has checked the rest. */
async function readReferrer(
  subject: Digest,
  referrer: Referrer,
  { perform, repository, spend }: Search,
): Promise<Attachment | LeftOut> {
  const { digest, mediaType, artifactType = mediaType } = referrer;
  const type = shown(artifactType);
  const isKnown = imageTypes.includes(mediaType) || indexTypes.includes(mediaType);
  if (!isKnown) return { subject, digest, type, why: 'it is neither an image manifest nor an index' };
  const manifest = await findManifest(perform, repository, digest);
  spend(manifest?.bytes.length ?? 0);
  if (manifest === undefined) return { subject, digest, type, why: 'it is listed, but not there' };
  const notes = readArtifact(manifest);
  if (notes.subject !== subject) return { subject, digest, type, why: 'it says that it is about something else' };
  return { subject, manifest, type: notes.type === undefined ? type : shown(notes.type) };
}

/** RFC 6838, section 4.2. */
function shown(type: string): string {
  return /^[\w.+-]{1,127}\/[\w.+-]{1,127}$/.test(type) ? type : 'unknown';
}

async function childrenOf(
  { digest, mediaType, manifest }: Subject,
  { perform, repository }: Search,
): Promise<readonly Subject[]> {
  if (!indexTypes.includes(mediaType)) return [];
  const content = readManifest(manifest ?? (await getManifest(perform, repository, digest)));
  return content.kind === 'index' ? content.children : [];
}

function asSubject({ manifest }: Attachment): Subject {
  return { ...manifest, manifest };
}
