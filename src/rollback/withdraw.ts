import type { Digest } from '../image/digest.ts';
import type { Tag } from '../image/tag.ts';
import { compareVersions, isStable, type Version } from '../image/version.ts';
import { channelOf, type Line } from '../plan/lines.ts';
import type { LineFloat } from '../publish/candidates.ts';
import { byWidth, floatsOf } from './float-names.ts';
import { deciderOf, findVersion, type FoundVersion, type Ground } from './ground.ts';
import { withoutHoldsAt } from './holds.ts';
import { otherTags } from './view.ts';
import { type Intent, type IntendedFloat, type Mark, requireRoom, said } from './intent.ts';

/**
 * Versions are declared bad: every float that stands at one of them goes to the highest remaining version of its line.
 * @throws ReleaseError when one of them is not there
 */
export async function intendWithdrawal(ground: Ground, versions: readonly Version[]): Promise<Intent> {
  const found = (await Promise.all(versions.map((version) => findVersion(ground, version))))
    .flat()
    .toSorted((a, b) => compareVersions(b.version, a.version));
  const [highest] = found;
  if (highest === undefined) throw new Error('A withdrawal is about a version.');
  for (const { tag } of found) requireRoom(ground.repository, tag);
  const own = await ownFloats(ground, found);
  const marks = new Map(found.map((each) => [each.tag, markFor(each, ground)]));
  const [{ others, warnings }] = await Promise.all([
    otherFloats(ground, found, new Set(own.map(({ tag }) => tag))),
    // Where their floats will go is asked at the same time.
    ...own.map(({ line }) => deciderOf(ground, line, said({ marks }))),
  ]);
  const floats = byWidth([...own, ...others], ({ line }) => line?.line);
  const intent = { marks, floats, digest: highest.manifest.digest, names: new Map(), warnings };
  return { ...intent, ...(await withoutHoldsAt(ground, intent, found)) };
}

/** Who withdrew it first is what counts. */
function markFor({ mark, manifest: subject }: FoundVersion, { audit }: Ground): Mark {
  if (mark?.state === 'withdrawn') return { subject, says: mark, isNew: false };
  const holds = mark?.state === 'rolled-back' ? mark.holds : new Map<Tag, Digest>();
  return { subject, says: { ...audit, state: 'withdrawn', holds, floats: new Map() }, isNew: true };
}

/** A float of which the name says what it ranges over. */
type OwnFloat = IntendedFloat & { readonly line: LineFloat };

/** The floats that are named after the versions, as far as they exist. Those of a higher version come first. */
async function ownFloats(ground: Ground, found: readonly FoundVersion[]): Promise<readonly OwnFloat[]> {
  const floats = new Map<Tag, OwnFloat>();
  for (const { version, naming } of found) {
    for (const { tag, line } of floatsOf(version, naming, ground.style)) {
      const range = { tag, line, version, naming, isKept: false };
      if (!floats.has(tag)) floats.set(tag, { tag, line: range, leaves: digestsOf(found), isOfVersion: true });
    }
  }
  return existing(ground, [...floats.values()]);
}

/** Those of some floats that are in the registry. */
export async function existing<Named extends { readonly tag: Tag }>(
  { client, repository }: Ground,
  floats: readonly Named[],
): Promise<readonly Named[]> {
  const digests = await Promise.all(floats.map(({ tag }) => client.resolve(repository, tag)));
  return floats.filter((_, index) => digests[index] !== undefined);
}

function digestsOf(found: readonly FoundVersion[]): ReadonlySet<Digest> {
  return new Set(found.map(({ manifest }) => manifest.digest));
}

/** What else stands at a withdrawn image: `stable`, `lts`, `1.4-alpine`. It goes back, never forward, because nobody knows what it ranges over. */
async function otherFloats(
  ground: Ground,
  found: readonly FoundVersion[],
  known: ReadonlySet<Tag>,
): Promise<{ readonly others: readonly IntendedFloat[]; readonly warnings: readonly string[] }> {
  const { client, repository } = ground;
  const { asked, warnings } = otherTags(ground, known);
  const others = asked.map(async (tag): Promise<readonly IntendedFloat[]> => {
    const digest = await client.resolve(repository, tag);
    const at = found.find(({ manifest }) => manifest.digest === digest);
    const line = at === undefined ? undefined : guessLine(tag, at.version);
    if (at === undefined || line === undefined) return [];
    const { version, naming } = at;
    const range = { tag, line, version, naming, isKept: false, onlyLower: true };
    return [{ tag, line: range, leaves: digestsOf(found), isOfVersion: false }];
  });
  return { others: (await Promise.all(others)).flat(), warnings };
}

/** What a float at `version` ranges over, by the numbers in its name. */
function guessLine(tag: Tag, version: Version): Line | undefined {
  const { major, minor } = version;
  const name = channelOf(version);
  if (name !== undefined) return { kind: 'channel', name };
  if (!isStable(version)) return undefined;
  const words = tag.split(/[^\d.]+/);
  if (words.includes(`${major}.${minor}`)) return { kind: 'minor', major, minor };
  return words.includes(String(major)) ? { kind: 'major', major } : { kind: 'stable' };
}
