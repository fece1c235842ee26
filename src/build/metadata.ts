import { ReleaseError } from '../errors.ts';
import { listAt, numberAt, textAt } from '../tools/foreign-json.ts';
import { parseDigest, type Digest } from '../image/digest.ts';

/** What the digest points at (OCI image-spec, descriptor.md). */
export interface Descriptor {
  readonly mediaType: string;
  readonly digest: Digest;
  /** In bytes: the size of the manifest or index, not of the image. */
  readonly size: number;
}

/** A finding of the build checks (docs.docker.com/reference/build-checks). */
export interface BuildWarning {
  readonly message: string;
  readonly detail: string;
  readonly url: string | undefined;
  readonly file: string | undefined;
  readonly line: number | undefined;
  readonly endLine: number | undefined;
}

export interface BuildResult {
  /** Of the index or manifest as it was pushed or stored; `undefined` when nothing was exported. */
  readonly digest: Digest | undefined;
  readonly descriptor: Descriptor | undefined;
  readonly warnings: readonly BuildWarning[];
  /**
   * The text of the metadata file, for the output `metadata`; without the copy of the whole Dockerfile that each warning
   * carries, because outputs of a job end at 1 MiB.
   */
  readonly metadata: string;
}

/**
 * Reads what `docker buildx build --metadata-file` wrote. Warnings that have another form than we know are left out:
 * they are no reason to fail a build that succeeded.
 * @throws ReleaseError when it is not JSON or its digest is not one
 */
export function parseMetadata(text: string): BuildResult {
  const metadata = parseJson(text);
  const digest = textAt(metadata, 'containerimage.digest');
  const warnings = listAt(metadata, 'buildx.build.warnings');
  return {
    digest: digest === undefined ? undefined : parseDigest(digest),
    descriptor: parseDescriptor(metadata),
    warnings: warnings.flatMap((warning) => parseWarning(warning) ?? []),
    metadata: warnings.length === 0 ? text : JSON.stringify(metadata, withoutSource, 2),
  };
}

function withoutSource(key: string, value: unknown): unknown {
  return key === 'sourceInfo' ? { filename: textAt(value, 'filename'), language: textAt(value, 'language') } : value;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new ReleaseError({
      code: 'unreadable-metadata',
      what: 'What buildx wrote into its metadata file is not JSON',
      value: text,
      remedy: 'Update docker buildx. When that does not help, report this message to us.',
      cause,
    });
  }
}

function parseDescriptor(metadata: unknown): Descriptor | undefined {
  const name = 'containerimage.descriptor';
  const [mediaType, digest] = [textAt(metadata, name, 'mediaType'), textAt(metadata, name, 'digest')];
  const size = numberAt(metadata, name, 'size');
  if (mediaType === undefined || digest === undefined || size === undefined) return undefined;
  return { mediaType, digest: parseDigest(digest), size };
}

/** BuildKit's VertexWarning (moby/buildkit, client/graph.go) in Go's JSON, where `[]byte` is base64. */
function parseWarning(warning: unknown): BuildWarning | undefined {
  const message = decode(textAt(warning, 'short'));
  if (message === '') return undefined;
  const range = listAt(warning, 'range')[0];
  return {
    message,
    detail: listAt(warning, 'detail').map(decode).join('\n'),
    url: textAt(warning, 'url'),
    file: textAt(warning, 'sourceInfo', 'filename'),
    line: numberAt(range, 'start', 'line'),
    endLine: numberAt(range, 'end', 'line'),
  };
}

function decode(base64: unknown): string {
  return typeof base64 === 'string' ? Buffer.from(base64, 'base64').toString('utf8') : '';
}
