import { createHash } from 'node:crypto';
import type { Repository } from '../image/repository.ts';
import { replaceIllegal } from '../image/tag.ts';
import type { Builder } from '../tools/builder.ts';
import type { BuildInputs, Inputs } from '../inputs/inputs.ts';
import { type CacheSubject, registryLanes, writesActionsCache } from './cache-lanes.ts';

type CacheInputs = Pick<Inputs, 'build' | 'cache' | 'images' | 'knobs' | 'tags'>;

export interface CacheRequest extends CacheSubject {
  readonly inputs: CacheInputs;
  readonly builder: Builder;
}

/** What buildx is told about the cache. */
export interface CacheFlags {
  /** They stand for those of the inputs. */
  readonly flags: Pick<BuildInputs, 'cacheFrom' | 'cacheTo'>;
  /** For the log; `undefined` when nobody has asked for a cache. */
  readonly line: string | undefined;
}

/** Where the cache is, or why there is none. */
type Place =
  | { readonly type: 'gha' }
  | { readonly type: 'registry'; readonly image: Repository }
  | { readonly type: 'none'; readonly reason: string | undefined };

/**
 * A failed export fails no build (`ignore-error`), and `mode=max` keeps the layers of all stages. One image manifest instead of an
 * index of layers is what ECR and others take; it wants OCI's media types (BuildKit, README, "Registry").
 */
const exportOptions = 'mode=max,ignore-error=true';
const registryOptions = `${exportOptions},image-manifest=true,oci-mediatypes=true`;

/** The cache of a build. What the user says with `cache-from` and `cache-to` stays as it is. Pure. */
export function cacheFlags(request: CacheRequest): CacheFlags {
  const { build } = request.inputs;
  const place = placeOf(request);
  switch (place.type) {
    case 'none': {
      const { reason } = place;
      const line = reason === undefined ? undefined : `No cache is added, because ${reason}.`;
      return { flags: { cacheFrom: build.cacheFrom, cacheTo: build.cacheTo }, line };
    }
    case 'gha': {
      const entry = `type=gha,scope=${cacheScope(request, { prefix: 'release-image' })}`;
      const cacheTo = writesActionsCache(request) ? [`${entry},${exportOptions}`] : [];
      return told({ cacheFrom: [entry], cacheTo }, "GitHub's cache");
    }
    case 'registry': {
      const entry = (lane: string): string => `type=registry,ref=${place.image.name}:${laneTag(request, lane)}`;
      const { read, write } = registryLanes(request);
      const cacheTo = write === undefined ? [] : [`${entry(write)},${registryOptions}`];
      return told({ cacheFrom: read.map(entry), cacheTo }, place.image.name);
    }
  }
}

/** The cache that the step asks for by name, where it can be had: the builder has to be one that can write it. */
export function namedCache(inputs: CacheInputs): 'gha' | 'registry' | undefined {
  const { type } = inputs.cache === 'auto' ? { type: 'none' as const } : askedPlace(inputs);
  return type === 'none' ? undefined : type;
}

function placeOf({ inputs, plan, builder }: CacheRequest): Place {
  const place = askedPlace(inputs);
  if (inputs.cache !== 'auto' || place.type === 'none') return place;
  if (!canExport(builder))
    return none(`the builder ${builder.name} cannot write one ("cache: gha" makes one that can)`);
  const isLost = place.type === 'registry' && !plan.push.push;
  return isLost ? none("nothing is pushed, and GitHub's cache is not offered to this step") : place;
}

/** As far as the inputs decide. */
function askedPlace({ cache, build, knobs, images, tags }: CacheInputs): Place {
  if (cache === 'off') return none();
  if (build.cacheFrom.length > 0 || build.cacheTo.length > 0)
    return none('"cache-from" or "cache-to" says which to use');
  if (build.call !== undefined) return none(`call is ${build.call}`);
  if (cache !== 'registry' && knobs.actionsCache) return { type: 'gha' };
  if (cache === 'gha') return none("GitHub's cache is not offered to this step");
  const image = firstImage({ images, tags });
  return image === undefined ? none('no image is named') : { type: 'registry', image };
}

function firstImage({ images, tags }: Pick<Inputs, 'images' | 'tags'>): Repository | undefined {
  return images[0] ?? tags.find((line) => line.kind === 'literal')?.reference.repository;
}

function none(reason?: string): Place {
  return { type: 'none', reason };
}

/** An engine can only with containerd's store, and an old buildx does not say which one it has. */
function canExport({ driver, nodes }: Builder): boolean {
  const isSaid = (value: boolean): boolean => nodes.some(({ features }) => features.get('Cache export') === value);
  return !isSaid(false) && (driver !== 'docker' || isSaid(true));
}

function told(flags: CacheFlags['flags'], place: string): CacheFlags {
  return {
    flags,
    line: `Cache: ${place}, ${flags.cacheTo.length === 0 ? 'which this run only reads' : 'read and written'}`,
  };
}

/** `buildcache-main-linux-amd64-<hash>` */
function laneTag(request: CacheRequest, lane: string): string {
  return cacheScope(request, { prefix: 'buildcache', lane });
}

/**
 * A name for each image, Dockerfile, target, set of platforms and lane. The hash tells apart what reads the same: a branch must not
 * have the cache of another one, whatever it is called.
 */
function cacheScope(
  { inputs, builder }: CacheRequest,
  { prefix, lane = '' }: { readonly prefix: string; readonly lane?: string },
): string {
  const { build } = inputs;
  const { file = '', target = '' } = build;
  const platforms = build.platforms.length > 0 ? build.platforms.toSorted() : builder.nodes[0]?.platforms.slice(0, 1);
  const identity = JSON.stringify([firstImage(inputs)?.name, file, target, platforms, lane]);
  const hash = createHash('sha256').update(identity).digest('hex').slice(0, hashLength);
  const words = [lane.replace(/^refs\/(?:heads\/)?/, ''), target, ...(platforms ?? [])].filter((word) => word !== '');
  return `${prefix}-${replaceIllegal(words.join('-')).slice(0, readableLength)}-${hash}`;
}

const hashLength = 16;
const readableLength = 80;
