import { digestOf, isDigest, type Digest } from '../image/digest.ts';
import { isTag, type Tag } from '../image/tag.ts';
import { clean } from '../tools/clean.ts';
import { dateAt, parseJson, textAt, valueAt } from '../tools/foreign-json.ts';
import type { Manifest } from '../registry/client.ts';

/** That a version is not to be chosen, written into the registry beside it (design rule 7, docs/adr/0013). */
export interface Withdrawal {
  /**
   * `withdrawn`: no float goes to the version. `rolled-back`: the floats of `holds` stay where they were put, until a higher
   * version is released. `reinstated`: as if nothing had been.
   */
  readonly state: 'withdrawn' | 'rolled-back' | 'reinstated';
  readonly reason: string;
  /** Who did it. */
  readonly actor: string;
  /** The address of the workflow run. */
  readonly run: string;
  readonly time: Date | undefined;
  /** Where floats stay that a rollback has moved. A reinstated version holds nothing. */
  readonly holds: ReadonlyMap<Tag, Digest>;
  /** Where the floats went that stood at a withdrawn version; `undefined` is one that was deleted. */
  readonly floats: ReadonlyMap<Tag, Digest | undefined>;
}

export const markerType = 'application/vnd.release-image.withdrawal.v1+json';

/** OCI image-spec 1.1, `manifest.md`, "Guidance for an Empty Descriptor". */
export const emptyBlob = new TextEncoder().encode('{}');
const empty = { mediaType: 'application/vnd.oci.empty.v1+json', digest: digestOf(emptyBlob), size: emptyBlob.length };
const imageManifest = 'application/vnd.oci.image.manifest.v1+json';
const key = (name: string): string => `io.github.release-image.withdrawal.${name}`;
/** How much of a reason is shown, in UTF-16 code units. */
const maxText = 1000;
const markerPrefix = 'withdrawn-';
const createdKey = 'org.opencontainers.image.created';

/**
 * The tag that says that a version is withdrawn (design rule 7); `undefined` when the version tag has more than 118 characters,
 * which leaves no room for it: that version cannot be withdrawn.
 */
export function markerOf(version: Tag): Tag | undefined {
  const marker = `${markerPrefix}${version}`;
  return isTag(marker) ? marker : undefined;
}

/** Whether a tag says such a thing of a version. */
export function isMarker(tag: Tag): boolean {
  return tag.startsWith(markerPrefix);
}

/** The version tag that a marker is about; `undefined` when the tag is no marker. */
export function versionOfMarker(marker: Tag): Tag | undefined {
  const version = isMarker(marker) ? marker.slice(markerPrefix.length) : '';
  return isTag(version) ? version : undefined;
}

/** The artifact that says it: an image manifest without an image, about the image that `subject` is (OCI image-spec 1.1). */
export function markerManifest(withdrawal: Withdrawal, subject: Manifest): Manifest {
  const { state, reason, actor, run, time, holds, floats } = withdrawal;
  const document = {
    schemaVersion: 2,
    mediaType: imageManifest,
    artifactType: markerType,
    config: empty,
    layers: [empty],
    subject: { mediaType: subject.mediaType, digest: subject.digest, size: subject.bytes.length },
    annotations: {
      [createdKey]: (time ?? new Date(0)).toISOString(),
      [key('state')]: state,
      [key('reason')]: reason,
      [key('actor')]: actor,
      [key('run')]: run,
      [key('holds')]: JSON.stringify(Object.fromEntries(holds)),
      [key('floats')]: JSON.stringify(Object.fromEntries([...floats].map(([tag, digest]) => [tag, digest ?? null]))),
    },
  };
  const bytes = new TextEncoder().encode(JSON.stringify(document));
  return { digest: digestOf(bytes), mediaType: imageManifest, bytes };
}

/** What a marker says. One that nobody can read withdraws its version all the same: whoever wrote it meant something by it. */
export function readMarker({ bytes }: Pick<Manifest, 'bytes'>): Withdrawal {
  const document = parseJson(bytes);
  const whole = (name: string): string => textAt(document, 'annotations', key(name)) ?? '';
  const text = (name: string): string => clean(whole(name)).slice(0, maxText);
  return {
    state: stateOf(text('state')),
    reason: text('reason'),
    actor: text('actor'),
    run: text('run'),
    time: dateAt(document, 'annotations', createdKey),
    holds: new Map([...tagsIn(whole('holds'))].flatMap(([tag, at]) => (at === undefined ? [] : [[tag, at]]))),
    floats: tagsIn(whole('floats')),
  };
}

function stateOf(text: string): Withdrawal['state'] {
  return text === 'reinstated' || text === 'rolled-back' ? text : 'withdrawn';
}

/** Tags and where they are, of an annotation that is JSON. */
function tagsIn(text: string): ReadonlyMap<Tag, Digest | undefined> {
  const document = parseJson(text);
  if (typeof document !== 'object' || document === null) return new Map();
  const entries = Object.keys(document).flatMap((name): [Tag, Digest | undefined][] => {
    const digest = valueAt(document, name);
    const isKnown = digest === null || (typeof digest === 'string' && isDigest(digest));
    return isTag(name) && isKnown ? [[name, digest ?? undefined]] : [];
  });
  return new Map(entries);
}
