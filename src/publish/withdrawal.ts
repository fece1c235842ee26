import { digestOf, isDigest, type Digest } from '../image/digest.ts';
import { isTag, type Tag } from '../image/tag.ts';
import { clean } from '../tools/clean.ts';
import { dateAt, textAt, valueAt } from '../tools/foreign-json.ts';
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
  readonly holds: ReadonlyMap<Tag, Digest>;
}

export const markerType = 'application/vnd.release-image.withdrawal.v1+json';

/** OCI image-spec 1.1, `manifest.md`, "Guidance for an Empty Descriptor". */
export const emptyBlob = new TextEncoder().encode('{}');
const empty = { mediaType: 'application/vnd.oci.empty.v1+json', digest: digestOf(emptyBlob), size: emptyBlob.length };
const imageManifest = 'application/vnd.oci.image.manifest.v1+json';
const key = (name: string): string => `io.github.release-image.withdrawal.${name}`;
const createdKey = 'org.opencontainers.image.created';

/** The tag that says that a version is withdrawn. */
export function markerOf(version: Tag): Tag {
  const marker = `withdrawn-${version}`;
  // A version tag of more than 118 characters has no room for it, and can never be withdrawn.
  return isTag(marker) ? marker : version;
}

/** The artifact that says it: an image manifest without an image, about the image that `subject` is (OCI image-spec 1.1). */
export function markerManifest(withdrawal: Withdrawal, subject: Manifest): Manifest {
  const { state, reason, actor, run, time, holds } = withdrawal;
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
    },
  };
  const bytes = new TextEncoder().encode(JSON.stringify(document));
  return { digest: digestOf(bytes), mediaType: imageManifest, bytes };
}

/** What a marker says. One that nobody can read withdraws its version all the same: whoever wrote it meant something by it. */
export function readMarker({ bytes }: Pick<Manifest, 'bytes'>): Withdrawal {
  const document = parse(new TextDecoder().decode(bytes));
  const text = (name: string): string => clean(textAt(document, 'annotations', key(name)) ?? '').slice(0, 1000);
  return {
    state: stateOf(text('state')),
    reason: text('reason'),
    actor: text('actor'),
    run: text('run'),
    time: dateAt(document, 'annotations', createdKey),
    holds: holdsIn(parse(textAt(document, 'annotations', key('holds')) ?? '')),
  };
}

function stateOf(text: string): Withdrawal['state'] {
  return text === 'reinstated' || text === 'rolled-back' ? text : 'withdrawn';
}

function holdsIn(document: unknown): ReadonlyMap<Tag, Digest> {
  if (typeof document !== 'object' || document === null) return new Map();
  const entries = Object.keys(document).flatMap((name): [Tag, Digest][] => {
    const digest = valueAt(document, name);
    return isTag(name) && typeof digest === 'string' && isDigest(digest) ? [[name, digest]] : [];
  });
  return new Map(entries);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
