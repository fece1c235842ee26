import type { Digest } from '../image/digest.ts';
import type { Tag } from '../image/tag.ts';
import { compareVersions, fullText, type Version } from '../image/version.ts';
import { isInLine } from '../plan/lines.ts';
import type { LineFloat } from '../publish/candidates.ts';
import { decides, judgeFloat } from '../publish/floats.ts';
import { nameOf, versionOf } from '../publish/naming.ts';
import type { Survey } from '../publish/release.ts';
import type { Withdrawal } from '../publish/withdrawal.ts';
import type { NamedVersion } from '../rollback/view.ts';
import type { Belongs, Standing } from './model.ts';

/** What is known when it is judged how a float stands. */
export interface Looked {
  readonly survey: Survey;
  /** The versions that are there, highest first. */
  readonly there: readonly NamedVersion[];
  /** What was said about versions, by their tags. */
  readonly marks: ReadonlyMap<Tag, Withdrawal>;
}

/** Where a float is: an image, and the version that this is. */
export interface Place {
  readonly digest: Digest;
  readonly version: Version | undefined;
}

/** Where a float belongs, if its line has a version that is good. Where it is held, only the digest is known. */
export function belongs({ tag }: LineFloat, { survey: { lines } }: Looked): Belongs | undefined {
  const best = lines.get(tag)?.find(decides);
  const digest = best?.held ?? best?.digest;
  if (best === undefined || digest === undefined) return undefined;
  return { digest, version: best.held === undefined || best.held === best.digest ? best.tag : undefined };
}

/** How a float of a line stands. The verdict is that of a release, which would leave it or move it. Pure. */
export function standingOf(float: LineFloat, at: Place, looked: Looked): Standing {
  const { survey, marks } = looked;
  const { digest, version } = at;
  const own = version === undefined || float.naming === undefined ? undefined : nameOf(version, float.naming);
  const notes = new Map([[digest, { relation: 'unknown', version: own } as const]]);
  const verdict = judgeFloat({ tag: float.tag, kind: 'line' }, survey, { digest: undefined, moves: [], notes });
  const best = survey.lines.get(float.tag)?.find(decides);
  const highest = best === undefined || float.naming === undefined ? undefined : versionOf(best.tag, float.naming);
  const isBelow = version !== undefined && highest !== undefined && compareVersions(version, highest) < 0;
  const behind = isBelow ? countBetween(float, { version, highest }, looked) : 0;
  const mark = best === undefined ? undefined : marks.get(best.tag);
  if (verdict.kind === 'right') {
    const isHeld = best?.held !== undefined && best.held !== best.digest && mark !== undefined;
    return isHeld ? { kind: 'held', from: best.tag, behind, mark } : { kind: 'right' };
  }
  const isWithdrawn = own !== undefined && marks.get(own)?.state === 'withdrawn';
  if (isWithdrawn) return { kind: 'withdrawn' };
  return isBelow && best !== undefined ? { kind: 'behind', behind, highest: best.tag } : { kind: 'elsewhere' };
}

/** How many versions of the line are above `version`, up to `highest`, without those that were declared bad. */
function countBetween(
  { line }: LineFloat,
  { version, highest }: { readonly version: Version; readonly highest: Version },
  { there, marks }: Looked,
): number {
  const between = there.filter(
    (other) =>
      isInLine(other.version, line) &&
      compareVersions(other.version, version) > 0 &&
      compareVersions(other.version, highest) <= 0 &&
      marks.get(other.tag)?.state !== 'withdrawn',
  );
  return new Set(between.map((other) => fullText(other.version))).size;
}
