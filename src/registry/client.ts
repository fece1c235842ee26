import type { Digest } from '../image/digest.ts';
import type { Repository } from '../image/repository.ts';
import type { Tag } from '../image/tag.ts';
import { attach } from './attach.ts';
import { findAttached, type Attachments, type LeftOut } from './attached.ts';
import { Authorizer } from './authorization.ts';
import { getSmallBlob } from './blobs.ts';
import { copyImage } from './copy.ts';
import { copyAttached } from './copy-attached.ts';
import { putSmallBlob } from './copy-blob.ts';
import type { CredentialSource } from './credentials.ts';
import { deleteTag } from './delete-tag.ts';
import { readNotes, type ImageNotes } from './image-notes.ts';
import type { Manifest } from './manifest.ts';
import { getManifest, getPushedManifest, locate, putManifest } from './manifests.ts';
import { accessOperation, createPerform, successOf } from './operations.ts';
import { probePush } from './push-right.ts';
import { listReferrers, type Referrer } from './referrers.ts';
import type { OnRetry, RetryOptions } from './retry.ts';
import { RetryEngine } from './retry-engine.ts';
import { listTags } from './tags.ts';
import { createSend, type Send } from './transport.ts';

export type { Attachment, Attachments, LeftOut } from './attached.ts';
export type { ImageNotes } from './image-notes.ts';
export type { Manifest } from './manifest.ts';
export type { Referrer } from './referrers.ts';

/**
 * What is asked of registries (OCI distribution-spec 1.1). Every function throws ReleaseError: with which registry, what
 * it said and what to do. What passes by itself is tried again (retry-engine.ts); everything else once, except when another
 * token or password may help.
 */
export interface RegistryClient {
  /** That the registry is there and takes the credential for pulling and pushing, as far as it says without a push. */
  checkAccess(repository: Repository): Promise<void>;
  /** That the login may push, that the repository exists or is made, and that the registry is not read-only. */
  probePush(repository: Repository): Promise<void>;
  /** @param options.awaited waits up to 90 s for what was just pushed: replicas of a registry may lag behind */
  getManifest(
    repository: Repository,
    reference: Tag | Digest,
    options?: { readonly awaited?: boolean },
  ): Promise<Manifest>;
  /**
   * Stores the manifest under a tag, or under its own digest only. What it refers to must be in the repository already.
   * Throws `immutable-tag` when the registry does not let the tag be changed.
   */
  putManifest(repository: Repository, reference: Tag | Digest, manifest: Manifest): Promise<void>;
  /** What `tag` points at; `undefined` when there is no such tag, or no such repository. */
  resolve(repository: Repository, tag: Tag): Promise<Digest | undefined>;
  /** Whether there is a manifest with this digest. */
  exists(repository: Repository, digest: Digest): Promise<boolean>;
  /**
   * The bytes of a blob, in memory.
   * @param blob.limit the most bytes that are read
   */
  getBlob(repository: Repository, blob: { readonly digest: Digest; readonly limit: number }): Promise<Uint8Array>;
  /** Every tag, in no particular order; none when there is no such repository. */
  tags(repository: Repository): Promise<readonly Tag[]>;
  /** Makes a manifest and everything that it refers to present in another repository, byte for byte, without a tag. */
  copy(from: Repository, to: Repository, digest: Digest): Promise<void>;
  /**
   * Stores a small blob, such as the configuration of an artifact.
   * @param options.isNew sends it without asking whether it is there
   */
  putBlob(
    repository: Repository,
    bytes: Uint8Array<ArrayBuffer>,
    options?: { readonly isNew?: boolean },
  ): Promise<void>;
  /** Deletes a tag, never what it points at. Whether it is gone: most registries delete nothing. */
  deleteTag(repository: Repository, tag: Tag): Promise<boolean>;
  /** The manifests whose `subject` is `digest`. */
  referrers(repository: Repository, digest: Digest): Promise<readonly Referrer[]>;
  /**
   * What is attached to an image and to everything that it is made of: signatures, SBOMs, provenance.
   * @param options.except artifact types that are left out
   */
  attached(
    repository: Repository,
    image: Manifest,
    options: { readonly except: ReadonlySet<string> },
  ): Promise<Attachments>;
  /** Attaches the same in another repository that has the image. What could not be: something else is in its place. */
  copyAttached(from: Repository, to: Repository, attachments: Attachments): Promise<readonly LeftOut[]>;
  /** Stores an artifact about `subject`, whose blobs are there already, so that `referrers` finds it. */
  attach(repository: Repository, subject: Digest, artifact: Manifest): Promise<void>;
  /** What an image says about itself: version, commit, platforms. */
  describe(repository: Repository, manifest: Manifest): Promise<ImageNotes>;
}

export interface RegistryClientOptions {
  readonly credentials: CredentialSource;
  readonly send?: Send;
  /** Milliseconds on a clock that never goes back. */
  readonly now?: () => number;
  readonly retry?: RetryOptions;
  /** Hears of every request that is going to be sent again. */
  readonly onRetry?: OnRetry;
}

export function createRegistryClient({
  credentials,
  send = createSend(),
  now = () => performance.now(),
  ...retrying
}: RegistryClientOptions): RegistryClient {
  const engine = new RetryEngine(send, { now, ...retrying });
  const perform = createPerform(engine, new Authorizer(credentials, now));
  return {
    async checkAccess(repository) {
      successOf(await perform(accessOperation(repository)));
    },
    probePush: (repository) => probePush(perform, repository),
    getManifest: (repository, reference, { awaited = false } = {}) =>
      awaited
        ? getPushedManifest(perform, engine, { repository, reference })
        : getManifest(perform, repository, reference),
    async putManifest(repository, reference, manifest) {
      await putManifest(perform, { repository, reference }, manifest);
    },
    resolve: (repository, tag) => locate(perform, repository, tag),
    exists: async (repository, digest) => (await locate(perform, repository, digest)) !== undefined,
    getBlob: (repository, blob) => getSmallBlob(perform, repository, blob),
    tags: (repository) => listTags(perform, repository),
    copy: (from, to, digest) => copyImage(perform, { from, to }, digest),
    putBlob: (repository, bytes, options) => putSmallBlob(perform, { repository, bytes, ...options }),
    deleteTag: (repository, tag) => deleteTag(perform, repository, tag),
    referrers: (repository, digest) => listReferrers(perform, repository, digest),
    attached: (repository, image, { except }) => findAttached(perform, repository, { image, except }),
    copyAttached: (from, to, attachments) => copyAttached(perform, { from, to }, attachments),
    attach: (repository, subject, artifact) => attach(perform, repository, { subject, artifact }),
    describe: (repository, manifest) => readNotes(perform, repository, manifest),
  };
}
