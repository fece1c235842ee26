import { ReleaseError } from '../errors.ts';
import { digestOf, type Digest } from '../image/digest.ts';
import { formatReference } from '../image/reference.ts';
import type { Repository } from '../image/repository.ts';
import { valueAt } from '../tools/foreign-json.ts';
import { referrerEntry } from './artifact.ts';
import { untrustedAnswer } from './failures.ts';
import type { Manifest } from './manifest.ts';
import { readDescriptors, readManifest } from './manifest-content.ts';
import { putManifest, readBy } from './manifests.ts';
import { readOperation, type Perform } from './operations.ts';
import { fallbackTag } from './referrers.ts';

const indexType = 'application/vnd.oci.image.index.v1+json';
/** How often the list is written, when somebody else writes it at the same time. */
const maxRounds = 5;

/**
 * Adds artifacts to the list of what refers to `subject`, in a registry that keeps none by itself (OCI distribution-spec 1.1,
 * "Referrers Tag Schema"): what is there stays there. The list is read again after it was written, because nothing keeps two
 * writers apart; whoever finds that the other one has lost its entries adds them once more.
 * @throws ReleaseError when something else is under that tag, or it cannot be written
 */
export async function listAsReferrers(
  perform: Perform,
  repository: Repository,
  { subject, artifacts }: { readonly subject: Digest; readonly artifacts: readonly Manifest[] },
): Promise<void> {
  const tag = fallbackTag(subject);
  for (let round = 0; round <= maxRounds; round += 1) {
    const merged = merge(await readList(perform, repository, subject), artifacts, subject);
    if (merged === undefined) return;
    await putManifest(perform, { repository, reference: tag }, merged);
  }
  throw contested(formatReference({ repository, tag }));
}

async function readList(perform: Perform, repository: Repository, subject: Digest): Promise<Manifest | undefined> {
  const tag = fallbackTag(subject);
  const exchange = await perform(readOperation('GET', repository, tag));
  if (exchange.answer.status === 404) return undefined;
  const manifest = readBy(exchange, tag);
  if (manifest.mediaType !== indexType) {
    const reference = formatReference({ repository, tag });
    throw untrustedAnswer(`${reference}, where the list of what refers to an image belongs, is something else`);
  }
  return manifest;
}

/** The list with these in it; `undefined` when they are in it already. Everything else in it stays as it is. */
export function merge(
  list: Manifest | undefined,
  artifacts: readonly Manifest[],
  subject: Digest,
): Manifest | undefined {
  if (list !== undefined) readManifest(list); // Refuses what is not JSON or could be read in two ways.
  const document: unknown = list === undefined ? {} : JSON.parse(new TextDecoder().decode(list.bytes));
  const fail = (problem: string): Error => untrustedAnswer(`The referrers of ${subject} cannot be read: ${problem}`);
  const entries = list === undefined ? [] : readDescriptors(valueAt(document, 'manifests'), fail);
  const there = new Set(entries.map(([{ digest }]) => digest));
  const added = artifacts.filter(({ digest }) => !there.has(digest)).map(referrerEntry);
  if (added.length === 0) return undefined;
  const manifests = [...entries.map(([, entry]) => entry), ...added];
  const merged = { schemaVersion: 2, mediaType: indexType, ...(document as object), manifests };
  const bytes = new TextEncoder().encode(JSON.stringify(merged));
  return { digest: digestOf(bytes), mediaType: indexType, bytes };
}

function contested(reference: string): ReleaseError {
  return new ReleaseError({
    code: 'tag-contested',
    what: `${reference}, the list of what refers to an image, was written ${maxRounds + 1} times, and each time somebody else wrote it too`,
    remedy: 'No tag of the image was moved. Run this again when the other one has ended.',
  });
}
