import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { TrustMaterial } from '@sigstore/verify';
import { ReleaseError } from '../errors.ts';
import { parseJson } from '../tools/foreign-json.ts';
import { smallLimit } from '../registry/answer.ts';
import type { Send } from '../registry/transport.ts';
import type { Authority, TrustRoot } from './authority.ts';
import { rootIsAnother, rootNotGiven } from './failures.ts';

export interface TrustOptions {
  /** A private folder of this run: what an earlier step may have left in a cache is not looked at. */
  readonly folder: string;
  readonly send: Send;
}

/** Milliseconds for one request, and how often one is sent again. */
const exchange = { timeout: 15_000, retry: 3 };

/**
 * The keys and certificates that an authority has now, by The Update Framework: a chain of signed documents from a root that we
 * know, so that neither a mirror nor whoever sits before it can add one.
 * @throws ReleaseError when the chain does not hold, or nobody answers
 */
export async function trustOf({ name, trust }: Authority, options: TrustOptions): Promise<TrustMaterial> {
  const [{ getTrustedRoot }, { toTrustMaterial }] = await Promise.all([
    import('@sigstore/tuf'),
    import('@sigstore/verify'),
  ]);
  try {
    const rootPath = await firstRoot(trust, options);
    const cache = { mirrorURL: trust.mirror, cachePath: join(options.folder, 'tuf'), forceInit: true };
    return toTrustMaterial(await getTrustedRoot({ ...cache, ...exchange, ...(rootPath && { rootPath }) }));
  } catch (error) {
    if (error instanceof ReleaseError || !(error instanceof Error)) throw error;
    throw rootNotGiven(name, error);
  }
}

/** @returns the file with the root that the chain begins with; `undefined` when the library has it */
async function firstRoot({ mirror, begins }: TrustRoot, { folder, send }: TrustOptions): Promise<string | undefined> {
  if (begins.with === 'known root') return undefined;
  const version = begins.with === 'pinned root' ? begins.version : 1;
  const url = new URL(`${mirror}/${version}.root.json`);
  const { status, bytes } = await send({ method: 'GET', url, limit: smallLimit });
  const root = parseJson(bytes);
  if (status !== 200 || root === undefined) throw rootIsAnother(url.href, `status ${status}`);
  const sha256 = createHash('sha256').update(JSON.stringify(root)).digest('hex');
  if (begins.with === 'pinned root' && sha256 !== begins.sha256) throw rootIsAnother(url.href, sha256);
  const file = join(folder, 'root.json');
  await writeFile(file, bytes, { mode: 0o600 });
  return file;
}
