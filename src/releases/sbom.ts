import { ReleaseError } from '../errors.ts';
import type { Repository } from '../image/repository.ts';
import type { RegistryClient } from '../registry/client.ts';
import { listAt, parseJson, textAt, valueAt } from '../tools/foreign-json.ts';
import type { ReleaseAsset } from './asset.ts';
import type { Statement } from './statements.ts';

/** The SBOMs of an image, as files of its release. */
export interface Sboms {
  readonly assets: readonly ReleaseAsset[];
  /** Those that cannot be told from something else, or are too long: the image has them all the same. */
  readonly left: readonly { readonly platform: string; readonly why: string }[];
}

export interface SbomOptions {
  /** What BuildKit has stored with the image, as {@link listStatements} lists it. */
  readonly statements: readonly Statement[];
  /** How many bytes are read at most, all SBOMs together; 256 MiB when nothing is said. */
  readonly mostBytes?: number;
}

/** BuildKit, docs/attestations/sbom.md. */
const spdx = 'https://spdx.dev/Document';
/** In bytes. Those of large images have some 20 MB; GitHub takes 2 GiB. */
const [mostOfOne, mostOfAll] = [64 * 1024 * 1024, 256 * 1024 * 1024];

/** Whether a statement is an SBOM that can be an asset. */
export function isSbom({ predicateType }: Pick<Statement, 'predicateType'>): boolean {
  return predicateType === spdx;
}

/**
 * Reads the SBOMs among the statements about an image, one after the other because of their size, each as a file
 * `sbom-linux-amd64.spdx.json` with the SPDX document only. None when there is none. A build that scans its stages too gives
 * several for one platform: the others are `sbom-linux-amd64-2.spdx.json` and so on.
 * @throws ReleaseError when the registry does not answer; what it answers never fails a release that is out already
 */
export async function sbomAssets(
  client: Pick<RegistryClient, 'getBlob'>,
  repository: Repository,
  { statements, mostBytes = mostOfAll }: SbomOptions,
): Promise<Sboms> {
  const assets = new Map<string, ReleaseAsset>();
  const left: { platform: string; why: string }[] = [];
  let room = mostBytes;
  for (const statement of statements.filter(isSbom)) {
    const { platform, size } = statement;
    const limit = Math.min(mostOfOne, room);
    room -= size <= limit ? size : 0;
    const read = size <= limit ? await readPredicate(client, repository, statement) : tooLong(size, limit);
    if (typeof read === 'string') {
      left.push({ platform, why: read });
      continue;
    }
    const name = freeName(platform, assets);
    assets.set(name, { name, contentType: 'application/spdx+json', bytes: read });
  }
  return { assets: [...assets.values()], left };
}

function freeName(platform: string, taken: ReadonlyMap<string, unknown>): string {
  const stem = `sbom-${platform.replaceAll('/', '-')}`;
  for (let number = 1; ; number += 1) {
    const name = `${stem}${number === 1 ? '' : `-${number}`}.spdx.json`;
    if (!taken.has(name)) return name;
  }
}

function tooLong(size: number, limit: number): string {
  return `it has ${size} bytes, and at most ${limit} are read`;
}

/** The document in a statement, or why there is none. */
async function readPredicate(
  client: Pick<RegistryClient, 'getBlob'>,
  repository: Repository,
  statement: Statement,
): Promise<Uint8Array<ArrayBuffer> | string> {
  try {
    return predicateOf(
      await client.getBlob(repository, { digest: statement.digest, limit: statement.size }),
      statement,
    );
  } catch (error) {
    const code = error instanceof ReleaseError ? error.failure.code : '';
    if (code === 'untrusted-answer' || code === 'not-found') return (error as ReleaseError).failure.what;
    throw error;
  }
}

/** @see https://github.com/in-toto/attestation/blob/main/spec/v1/statement.md */
function predicateOf(bytes: Uint8Array, { subject }: Statement): Uint8Array<ArrayBuffer> | string {
  const document = parseJson(bytes);
  const predicate = valueAt(document, 'predicate');
  const isSpdx = textAt(predicate, 'spdxVersion')?.startsWith('SPDX-') === true;
  if (textAt(document, 'predicateType') !== spdx || !isSpdx) return 'it is no statement with an SPDX document';
  const subjects = listAt(document, 'subject');
  const isAboutIt = subjects.some((each) => `sha256:${textAt(each, 'digest', 'sha256') ?? ''}` === subject);
  // An image that was pushed by digest alone had no name, and then BuildKit names no subject.
  if (subjects.length > 0 && !isAboutIt) return 'it says that it is about another image';
  try {
    return new TextEncoder().encode(`${JSON.stringify(predicate)}\n`);
  } catch (error) {
    // What is nested some thousand times can be read, and not be written.
    if (error instanceof RangeError) return 'it is nested too deep';
    throw error;
  }
}
