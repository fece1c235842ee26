import { bullets, quote, ReleaseError } from '../errors.ts';

/** There is an image to release, and no rule gave a tag that this run may write. */
export function nothingToTag(run: { event: string; ref: string; reasons: readonly string[] }): ReleaseError {
  const { event, ref, reasons } = run;
  const why = reasons.length === 0 ? 'No rule of "tags" fits it.' : `The rules of "tags":\n${bullets(reasons)}`;
  return new ReleaseError({
    code: 'nothing-to-tag',
    what: `The event ${quote(event)} gives the image no tag`,
    value: ref,
    remedy: `${why}\nAdd a rule that fits, for example "type=sha", or run this step only on events that release something.`,
  });
}

/** A name that means something else: a referrers tag, a cosign tag, the mark of a withdrawn version, a part, a cache. */
export function reservedTag(name: string): ReleaseError {
  return new ReleaseError({
    code: 'reserved-tag',
    what: 'This tag means something else to registries and to this action',
    value: name,
    remedy:
      'Take a name that does not begin with "withdrawn-", and is not "sha256-<digest>", "part-<commit>-…" or "buildcache-…-<hash>".',
  });
}

/** A cache that would be written where an image belongs. */
export function cacheOnImage(reference: string): ReleaseError {
  return new ReleaseError({
    code: 'reserved-tag',
    what: '"cache-to" names a tag that this run gives to the image',
    value: reference,
    remedy: 'Keep the cache under a tag of its own, for example "buildcache", or leave it to "cache: registry".',
  });
}

/** An expression (`{{…}}`) that is not one, or that names nothing. */
export function invalidExpression(text: string, cause: unknown): ReleaseError {
  return new ReleaseError({
    code: 'invalid-expression',
    what: 'Not a valid expression',
    value: text,
    remedy: 'The README lists the expressions; write them as "{{branch}}".',
    cause,
  });
}
