/** One look of a release of 1.4.2 at a registry that counts what it is asked. */
import { parseDigest, type Digest } from '../../src/image/digest.ts';
import { parseRepository } from '../../src/image/repository.ts';
import { parseTag, type Tag } from '../../src/image/tag.ts';
import { parseVersion, type Version } from '../../src/image/version.ts';
import type { Line } from '../../src/plan/lines.ts';
import type { LineFloat } from '../../src/publish/candidates.ts';
import type { Candidate, Float, Move, Survey } from '../../src/publish/release.ts';
import { survey } from '../../src/publish/survey.ts';
import type { Withdrawal } from '../../src/publish/withdrawal.ts';

export const own = digestOf(0);
const lines: Readonly<Record<string, Line>> = {
  '1.4': { kind: 'minor', major: 1, minor: 4 },
  '1': { kind: 'major', major: 1 },
  latest: { kind: 'stable' },
};

export function digestOf(number: number): Digest {
  return parseDigest(`sha256:${number.toString(16).padStart(64, '0')}`);
}

function version(text: string): Version {
  const parsed = parseVersion(text);
  if (parsed === undefined) throw new Error(`${text} is no version.`);
  return parsed;
}

interface Scene {
  /** What is in the registry, besides 1.4.2 itself; each tag has a digest of its own. */
  readonly there?: readonly string[];
  /** What the registry's list shows; all that is there when nothing is said. */
  readonly listed?: readonly string[];
  /** What git knows; `undefined` is no answer. */
  readonly known: readonly string[] | undefined;
  readonly floats?: readonly string[];
  /** Whether the rules do not reach this repository, so that its floats are free. */
  readonly isFree?: boolean;
  /** Whether versions have a tag of their own. */
  readonly isNamed?: boolean;
  /** Whether the plan left the floats where they are. */
  readonly isKept?: boolean;
  readonly own?: string;
  /** The only images that the floats leave. */
  readonly leaves?: readonly Digest[];
  readonly moves?: readonly Move[];
  readonly marks?: ReadonlyMap<Tag, Withdrawal>;
  /** What the registry says about 1.4.2, when that is not so. */
  readonly claimed?: Digest | 'absent';
}

interface Looked extends Survey {
  /** Which tags were asked for, in the order of their names. */
  readonly asked: readonly string[];
  readonly lists: number;
  /** How often git was asked, and whether that was before the registry was. */
  readonly git: readonly ('first' | 'later')[];
}

/** One look of the release of 1.4.2, and what it asked the registry. */
export async function look({
  known,
  isNamed = true,
  isKept = false,
  isFree = false,
  ...scene
}: Scene): Promise<Looked> {
  const { own: text = '1.4.2' } = scene;
  const name = text.replace('+', '_');
  const { there = [], listed = [name, ...there], floats = ['1.4', '1', 'latest'] } = scene;
  const naming = isNamed ? { before: '', after: '', build: true } : undefined;
  const asked: string[] = [];
  const git: ('first' | 'later')[] = [];
  let lists = 0;
  const tags = new Map<string, Digest>([
    [name, own],
    ...there.map((tag, index): [string, Digest] => [tag, digestOf(index + 1)]),
  ]);
  const lineFloats = Object.entries(lines).map(([tag, line]): [Tag, LineFloat] => {
    return [parseTag(tag), { tag: parseTag(tag), line, version: version(text), naming, isKept }];
  });
  const result = await survey(
    {
      repository: parseRepository('acme/widget'),
      first: parseTag(name),
      built: [],
      versions: [parseTag(name)],
      floats: floats.map((tag): Float => ({
        tag: parseTag(tag),
        kind: tag in lines && !isFree ? 'line' : 'free',
        ...(scene.leaves === undefined ? {} : { leaves: new Set(scene.leaves) }),
      })),
    },
    {
      client: {
        getManifest(_, reference) {
          asked.push(`bytes of ${reference}`);
          return Promise.resolve({
            digest: own,
            mediaType: 'application/vnd.oci.image.index.v1+json',
            bytes: new Uint8Array(),
          });
        },
        resolve(_, tag) {
          asked.push(tag);
          if (tag !== name || scene.claimed === undefined) return Promise.resolve(tags.get(tag));
          return Promise.resolve(scene.claimed === 'absent' ? undefined : scene.claimed);
        },
        tags() {
          lists += 1;
          return Promise.resolve(listed.map(parseTag));
        },
      },
      lines: new Map(lineFloats),
      digest: own,
      named: new Map(isNamed ? [[parseTag(name), own]] : []),
      knownVersions: () => {
        git.push(asked.length === 0 ? 'first' : 'later');
        return Promise.resolve(known?.map(version));
      },
      ...(scene.moves === undefined ? {} : { moves: scene.moves }),
      ...(scene.marks === undefined ? {} : { marks: scene.marks }),
    },
  );
  return { ...result, asked: asked.toSorted(), lists, git };
}

/** The candidates of a float as `2.0.0 higher missing`. */
export function shown(candidates: readonly Candidate[] | undefined): string[] | undefined {
  return candidates?.map(({ tag, rank, digest, withdrawn }) =>
    [tag, rank, ...(digest === undefined ? ['missing'] : []), ...(withdrawn ? ['withdrawn'] : [])].join(' '),
  );
}
