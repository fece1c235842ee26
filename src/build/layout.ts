import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { digestOf, type Digest } from '../image/digest.ts';
import { parseJson, textAt } from '../tools/foreign-json.ts';
import type { Manifest } from '../registry/client.ts';
import { unreadableLayout } from './failures.ts';

/** An image in a folder (OCI image-spec, image-layout.md). What is read is what its digest says. */
export interface Layout {
  /** @throws ReleaseError when it is not there, or has other bytes */
  manifest(digest: Digest): Promise<Manifest>;
  /** @throws ReleaseError as above */
  blob(digest: Digest): Promise<Uint8Array<ArrayBuffer>>;
}

/** @param folder into which the builder has exported */
export function openLayout(folder: string): Layout {
  async function blob(digest: Digest): Promise<Uint8Array<ArrayBuffer>> {
    const [algorithm = '', hex = ''] = digest.split(':');
    const bytes = await readFile(path.join(folder, 'blobs', algorithm, hex)).catch((cause: unknown) => {
      throw unreadableLayout(digest, cause);
    });
    if (digestOf(bytes) !== digest) throw unreadableLayout(digest);
    return bytes;
  }
  return {
    blob,
    async manifest(digest) {
      const bytes = await blob(digest);
      return { digest, bytes, mediaType: textAt(parseJson(bytes), 'mediaType') ?? '' };
    },
  };
}
