/** A registry as one line of text, and what a rollback would move in it. */
import { parseDigest, type Digest } from '../../src/image/digest.ts';
import { parseRepository } from '../../src/image/repository.ts';
import { isTag, parseTag, type Tag } from '../../src/image/tag.ts';
import { parseVersion } from '../../src/image/version.ts';
import { readRollbackInputs } from '../../src/inputs/rollback-inputs.ts';
import { markerManifest, markerOf, type Withdrawal } from '../../src/publish/withdrawal.ts';
import type { Manifest, RegistryClient } from '../../src/registry/client.ts';
import { rollBack } from '../../src/rollback/roll-back.ts';
import { failureOf } from '../../src/registry/failures.ts';
import { manifestFrom, ociConfig, ociImage } from '../registry/images.ts';

export const repository = parseRepository('acme.example/widget');
const config = { mediaType: ociConfig, digest: parseDigest(`sha256:${'c'.repeat(64)}`), size: 2 };
const audit = { reason: '', actor: '', run: '', time: new Date(0) };

/** `1.4.1 !1.4.2 1.4.3(latest@1.4.1) latest=1.4.1`: versions, a withdrawn one, one that holds a float, a float. */
export function registryOf(text: string): {
  readonly client: RegistryClient;
  readonly names: ReadonlyMap<Digest, string>;
} {
  const tags = new Map<Tag, Manifest>();
  const names = new Map<Digest, string>();
  const words = text.split(' ');
  for (const word of words) {
    const [, version = ''] = /^!?([^=(]+)(?:\(.*\))?$/.exec(word) ?? [];
    if (version === '') continue;
    const annotations = { 'org.opencontainers.image.version': version };
    const manifest = manifestFrom({ schemaVersion: 2, mediaType: ociImage, config, layers: [], annotations });
    tags.set(parseTag(version), manifest);
    names.set(manifest.digest, version);
  }
  const at = (name: string): Manifest => {
    const manifest = isTag(name) ? tags.get(name) : undefined;
    if (manifest === undefined) throw new Error(`${name} is not in ${text}`);
    return manifest;
  };
  const mark = (version: string, says: Pick<Withdrawal, 'state' | 'holds'>): void => {
    const marker = markerOf(parseTag(version));
    if (marker !== undefined) tags.set(marker, markerManifest({ ...audit, floats: new Map(), ...says }, at(version)));
  };
  for (const word of words) {
    const [, float, standing = ''] = /^(.+)=(.+)$/.exec(word) ?? [];
    if (float !== undefined) tags.set(parseTag(float), at(standing));
    if (word.startsWith('!')) mark(word.slice(1), { state: 'withdrawn', holds: new Map() });
    const [, holder, held = '', target = ''] = /^(.+)\((.+)@(.+)\)$/.exec(word) ?? [];
    if (holder !== undefined)
      mark(holder, { state: 'rolled-back', holds: new Map([[parseTag(held), at(target).digest]]) });
  }
  return { client: clientOf(tags), names };
}

/** What a rollback reads; it is only rehearsed, so it writes nothing. */
function clientOf(tags: ReadonlyMap<Tag, Manifest>): RegistryClient {
  const never = (): Promise<never> => Promise.reject(new Error('A rehearsal does not ask for this.'));
  const find = (reference: string): Manifest | undefined =>
    isTag(reference) ? tags.get(reference) : [...tags.values()].find(({ digest }) => digest === reference);
  return {
    checkAccess: never,
    probePush: never,
    putManifest: never,
    getBlob: never,
    putBlob: never,
    deleteTag: never,
    copy: never,
    referrers: never,
    attach: never,
    attached: never,
    copyAttached: never,
    tags: () => Promise.resolve([...tags.keys()]),
    resolve: (_, tag) => Promise.resolve(tags.get(tag)?.digest),
    exists: (_, digest) => Promise.resolve(find(digest) !== undefined),
    getManifest(_, reference) {
      const { registry } = repository;
      const asked = { registry, subject: reference, verb: 'read', by: 'nothing' } as const;
      const manifest = find(reference);
      return manifest === undefined
        ? Promise.reject(failureOf({ status: 404, bytes: new Uint8Array() }, asked))
        : Promise.resolve(manifest);
    },
    describe(_, { bytes }) {
      const { annotations } = JSON.parse(new TextDecoder().decode(bytes)) as { annotations: Record<string, string> };
      const version = annotations['org.opencontainers.image.version'];
      return Promise.resolve({ platforms: [], ...(version === undefined ? {} : { version }) });
    },
  };
}

/**
 * What a rollback would do: `1.4>1.4.1 1.5>-`.
 * @param request `withdraw 1.4.2`, `to 1.4.1 latest`, `reinstate 1.4.2`
 */
export async function shownMoves(
  there: string,
  request: string,
  { flavor = '' }: { readonly flavor?: string } = {},
): Promise<string> {
  const { client, names } = registryOf(there);
  const [kind = '', what = '', tags = ''] = request.split(' ');
  const env = {
    INPUT_IMAGES: repository.name,
    [`INPUT_${kind.toUpperCase()}`]: what,
    INPUT_TAGS: tags,
    INPUT_FLAVOR: flavor,
    'INPUT_DRY-RUN': 'true',
  };
  const versions = [...names.values()].flatMap((name) => {
    const plain = name.replace('_', '+').replace(flavor === '' ? '' : '-alpine', '');
    return parseVersion(plain) ?? [];
  });
  const [outcome] = await rollBack(readRollbackInputs(env), {
    client,
    audit,
    knownVersions: () => Promise.resolve(versions),
    sleep: () => Promise.resolve(),
  });
  const moves = (outcome?.floats ?? []).filter(({ state }) => state === 'moved' || state === 'deleted');
  const failures = (outcome?.failures ?? []).map(({ failure }) => `! ${failure.code}`);
  return [
    ...moves.map(({ tag, now }) => `${tag}>${now === undefined ? '-' : (names.get(now) ?? now)}`),
    ...failures,
  ].join(' ');
}
