import type { Digest } from '../image/digest.ts';
import { isDigest } from '../image/digest.ts';
import type { Repository } from '../image/repository.ts';
import { askedOnce } from '../publish/shared-question.ts';
import { markerType } from '../publish/withdrawal.ts';
import type { Attachments, ImageNotes, LeftOut, Manifest, RegistryClient } from '../registry/client.ts';
import type { Source } from './source.ts';

/**
 * What says something about an image in one repository, and nothing about it elsewhere: that a version was withdrawn there, and
 * until when it is supported there (Microsoft's lifecycle artifacts).
 */
const staysBehind: ReadonlySet<string> = new Set([markerType, 'application/vnd.microsoft.artifact.lifecycle']);

/** What goes along with an image. */
export interface Luggage {
  /** Copies with the image what is attached to it. */
  readonly client: RegistryClient;
  /** What went along; nothing when the image has not left its repository. */
  taken(): Promise<Attachments>;
}

/** A client whose copies of the image are followed by copies of what is attached to it, which is looked for once. */
export function packed(client: RegistryClient, { repository, manifest }: Source): Luggage {
  let found: Promise<Attachments> | undefined;
  const left: LeftOut[] = [];
  return {
    client: {
      ...client,
      async copy(from, to, digest) {
        await client.copy(from, to, digest);
        if (digest !== manifest.digest) return;
        found ??= client.attached(repository, manifest, { except: staysBehind });
        left.push(...(await client.copyAttached(repository, to, await found)));
      },
    },
    async taken() {
      const attachments = await found?.catch(() => undefined);
      return { found: attachments?.found ?? [], left: [...(attachments?.left ?? []), ...left] };
    },
  };
}

/** A client that reads what a digest stands for once: it never changes. */
export function readingOnce(client: RegistryClient): RegistryClient {
  const manifests = new Map<string, Promise<Manifest>>();
  const notes = new Map<string, Promise<ImageNotes>>();
  return {
    ...client,
    async getManifest(repository, reference, options) {
      if (isDigest(reference)) {
        return askedOnce(manifests, key(repository, reference), () =>
          client.getManifest(repository, reference, options),
        );
      }
      const manifest = await client.getManifest(repository, reference, options);
      manifests.set(key(repository, manifest.digest), Promise.resolve(manifest));
      return manifest;
    },
    describe: (repository, manifest) =>
      askedOnce(notes, key(repository, manifest.digest), () => client.describe(repository, manifest)),
  };
}

function key({ registry, path }: Repository, digest: Digest): string {
  return `${registry}/${path}@${digest}`;
}
