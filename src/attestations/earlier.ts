import { ReleaseError } from '../errors.ts';
import type { Digest } from '../image/digest.ts';
import type { Repository } from '../image/repository.ts';
import type { Log } from '../tools/log.ts';
import type { RegistryClient } from '../registry/client.ts';
import { bundleIn, bundleType } from './bundle-artifact.ts';
import type { StoredBundle } from './stored-bundle.ts';
import { type Expected, verifyBundle } from './verify.ts';

/** How many attestations of an image are looked at: more than that is no release. */
const mostLookedAt = 20;
/** Bytes of a bundle; those of GitHub's workflows have some 10 KiB. */
const bundleLimit = 1024 * 1024;

type Reader = Pick<RegistryClient, 'getBlob' | 'getManifest' | 'referrers'>;

interface Searching {
  readonly client: Reader;
  readonly log: Pick<Log, 'debug'>;
  readonly expected: Expected;
}

/**
 * The attestation that an earlier run has made of this image, in any of its repositories: one that would do, and verifies. Anybody
 * who may push can put others there; they are left alone.
 */
export async function findEarlier(
  { digest, repositories }: { readonly digest: Digest; readonly repositories: readonly Repository[] },
  { client, log, expected }: Searching,
): Promise<StoredBundle | undefined> {
  for (const repository of repositories) {
    const listed = await client.referrers(repository, digest);
    const bundles = listed.filter(({ artifactType }) => artifactType === bundleType).slice(-mostLookedAt);
    for (const { digest: artifact } of bundles.toReversed()) {
      try {
        const stored = await readStored(repository, { subject: digest, artifact }, client);
        if (stored === undefined) continue;
        await verifyBundle(stored.bundle, expected);
        return stored;
      } catch (error) {
        if (!(error instanceof ReleaseError)) throw error;
        log.debug(`The attestation ${artifact} is not taken: ${error.message}`);
      }
    }
  }
  return undefined;
}

/** What is in an artifact; `undefined` when that is no bundle about the image. */
export async function readStored(
  repository: Repository,
  { subject, artifact }: { readonly subject: Digest; readonly artifact: Digest },
  client: Reader,
): Promise<StoredBundle | undefined> {
  const manifest = await client.getManifest(repository, artifact);
  const digest = bundleIn(manifest, subject);
  if (digest === undefined) return undefined;
  const bundle = await client.getBlob(repository, { digest, limit: bundleLimit });
  return { subject, manifest, bundle: Uint8Array.from(bundle) };
}
