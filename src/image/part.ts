import { invalidName } from '../errors.ts';
import { type Digest, isDigest } from './digest.ts';

/** What one job has built and pushed by its digest, so that another job can merge it with what others have built. */
export interface Part {
  readonly digest: Digest;
  /** `linux/arm64`; for people to read: what an image is for is what the registry says. */
  readonly platforms: readonly string[];
}

/** A part as one line of JSON. It is safe in an output, an environment variable and a file name list. */
export function formatPart({ digest, platforms }: Part): string {
  return JSON.stringify({ digest, platforms });
}

/**
 * @param line what {@link formatPart} gives, or a bare digest, as docker's own way to distribute a build over jobs has it
 * @throws ReleaseError when there is no digest in it
 */
export function parsePart(line: string): Part {
  if (isDigest(line)) return { digest: line, platforms: [] };
  const fields = objectIn(line);
  const { digest, platforms } = fields;
  if (typeof digest !== 'string' || !isDigest(digest)) {
    const remedy =
      'Write what the output "part" of a release step with "digest-only: true" has, or a digest, one in each line.';
    throw invalidName('part of an image', line, remedy);
  }
  const texts = Array.isArray(platforms) ? platforms.filter((each): each is string => typeof each === 'string') : [];
  return { digest, platforms: texts };
}

function objectIn(text: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}
