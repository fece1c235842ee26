import { ReleaseError } from '../errors.ts';
import { digestOf, type Digest } from '../image/digest.ts';
import { formatReference, type Reference } from '../image/reference.ts';
import type { Repository } from '../image/repository.ts';
import { valueAt } from '../tools/foreign-json.ts';
import { referrerEntry } from './artifact.ts';
import { eachAtOnce } from './at-once.ts';
import { untrustedAnswer } from './failures.ts';
import type { Manifest } from './manifest.ts';
import { readDescriptors, readManifest } from './manifest-content.ts';
import { isStored, putManifest, readBy } from './manifests.ts';
import { readOperation, type Perform } from './operations.ts';
import { fallbackTag } from './referrers.ts';

const indexType = 'application/vnd.oci.image.index.v1+json';
/** How often the list is written, when somebody else writes it at the same time. */
const maxRounds = 5;
/** How many entries are looked for at the same time. */
const atOnce = 8;

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
    await putList(perform, { repository, tag }, merged);
  }
  throw contested(formatReference({ repository, tag }));
}

/** Registries refuse a list with entries that they do not have, as after a clean-up of untagged manifests: those are left out. */
async function putList(perform: Perform, { repository, tag }: Reference, list: Manifest): Promise<void> {
  try {
    await putManifest(perform, { repository, reference: tag }, list);
  } catch (error) {
    if (!(error instanceof ReleaseError)) throw error;
    const { document, entries } = readEntries(list, list.digest);
    const there = await eachAtOnce(entries, atOnce, ([{ digest }]) => isStored(perform, repository, digest));
    const left = entries.filter((_, index) => there[index] === true);
    if (left.length === entries.length) throw error;
    await putManifest(
      perform,
      { repository, reference: tag },
      listOf(
        document,
        left.map(([, entry]) => entry),
      ),
    );
  }
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
  const { document, entries } = list === undefined ? { document: {}, entries: [] } : readEntries(list, subject);
  const there = new Set(entries.map(([{ digest }]) => digest));
  const added = artifacts.filter(({ digest }) => !there.has(digest)).map(referrerEntry);
  return added.length === 0 ? undefined : listOf(document, [...entries.map(([, entry]) => entry), ...added]);
}

interface Entries {
  readonly document: object;
  readonly entries: ReturnType<typeof readDescriptors>;
}

/** @throws ReleaseError when it is not JSON, or could be read in two ways */
function readEntries(list: Manifest, subject: Digest): Entries {
  readManifest(list);
  const document = JSON.parse(new TextDecoder().decode(list.bytes)) as object;
  const fail = (problem: string): Error => untrustedAnswer(`The referrers of ${subject} cannot be read: ${problem}`);
  return { document, entries: readDescriptors(valueAt(document, 'manifests'), fail) };
}

function listOf(document: object, manifests: readonly object[]): Manifest {
  const list = { schemaVersion: 2, mediaType: indexType, ...document, manifests };
  const bytes = new TextEncoder().encode(JSON.stringify(list));
  return { digest: digestOf(bytes), mediaType: indexType, bytes };
}

function contested(reference: string): ReleaseError {
  return new ReleaseError({
    code: 'tag-contested',
    what: `${reference}, the list of what refers to an image, was written ${maxRounds + 1} times, and each time somebody else wrote it too`,
    remedy: 'No tag of the image was moved. Run this again when the other one has ended.',
  });
}
