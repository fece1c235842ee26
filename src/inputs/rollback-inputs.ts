import { type Digest, isDigest } from '../image/digest.ts';
import { isTag, type Tag } from '../image/tag.ts';
import { parseVersion, type Version } from '../image/version.ts';
import { invalidEntry, invalidInputs, type ReleaseError } from '../errors.ts';
import { readFlavor } from './flavor.ts';
import { readImages } from './images.ts';
import type { Flavor, Inputs } from './inputs.ts';
import type { ParseYaml } from './load-yaml.ts';
import { readLogins } from './login.ts';
import { RawInputs } from './raw-inputs.ts';
import { registriesOf } from './registries.ts';
import { parseAsked } from './version.ts';

/** The `with:` block of a rollback step as values. */
export interface RollbackInputs extends Pick<Inputs, 'images' | 'tagPrefix' | 'logins' | 'githubToken' | 'maxWait'> {
  readonly naming: Pick<Flavor, 'prefix' | 'prefixLatest' | 'suffix' | 'suffixLatest'>;
  readonly request: RollbackRequest;
  readonly reason: string;
  /** Whether releases on GitHub are told. */
  readonly release: 'false' | 'auto';
  readonly dryRun: boolean;
}

/** What is asked for: one of the three. */
export type RollbackRequest =
  /** Declare versions bad: the floats that stand at them leave, and never come back. */
  | { readonly kind: 'withdraw'; readonly versions: readonly Version[] }
  /** Take that back. */
  | { readonly kind: 'reinstate'; readonly versions: readonly Version[] }
  /** Move floats, all that stand above the target when none is named, and hold them there. */
  | { readonly kind: 'move'; readonly to: Target; readonly tags: readonly Tag[] };

export type Target =
  | { readonly kind: 'previous' }
  | { readonly kind: 'version'; readonly version: Version }
  | { readonly kind: 'digest'; readonly digest: Digest };

/** In UTF-16 code units: more than that is a report, and annotations of manifests are for a line. */
const maxReason = 500;

/**
 * Reads the inputs of a rollback step.
 * @param parseYaml needed where `registry-auth` is given
 * @throws ReleaseError that lists every fault of every input
 */
export function readRollbackInputs(env: NodeJS.ProcessEnv, parseYaml?: ParseYaml): RollbackInputs {
  const raw = new RawInputs(env);
  const images = readImages(raw);
  if (images.length === 0 && raw.faults.length === 0) {
    const remedy = 'Name the repositories whose tags are to be moved: "ghcr.io/owner/app".';
    raw.faults.push({ input: 'images', problem: 'There is no image', remedy });
  }
  const naming = readFlavor(raw);
  const request = readRequest(raw, naming);
  const inputs = {
    images,
    tagPrefix: raw.text('tag-prefix'),
    naming,
    reason: readReason(raw),
    release: raw.choice('release', ['false', 'auto']),
    dryRun: raw.boolean('dry-run'),
    maxWait: raw.duration('max-wait', '5m'),
    logins: readLogins(raw, {
      registries: registriesOf({ images, tags: [] }),
      maySecretsBeMissing: false,
      env,
      parseYaml,
    }),
    githubToken: raw.secret('github-token'),
  };
  if (raw.faults.length > 0 || request === undefined) throw invalidInputs(raw.faults);
  return { ...inputs, request };
}

function readRequest(raw: RawInputs, naming: Pick<Flavor, 'suffix'>): RollbackRequest | undefined {
  const withdraw = readVersions(raw, 'withdraw', naming);
  const reinstate = readVersions(raw, 'reinstate', naming);
  const to = raw.optional('to');
  const tags = readFloats(raw);
  const given = [withdraw !== undefined, to !== undefined, reinstate !== undefined].filter(Boolean).length;
  if (given !== 1) {
    const problem = given === 0 ? 'None of "withdraw", "to" and "reinstate" is given' : 'Only one of them can be given';
    const remedy = 'Give exactly one of "withdraw", "to" and "reinstate".';
    raw.faults.push({ input: 'withdraw, to, reinstate', problem, remedy });
  }
  if (tags.length > 0 && to === undefined) {
    const remedy = 'Leave it out: the floats of the version are known. "to" moves the tags that you name.';
    raw.faults.push({ input: 'tags', value: tags.join(', '), problem: '"tags" belongs to "to"', remedy });
  }
  if (withdraw !== undefined) return { kind: 'withdraw', versions: withdraw };
  if (reinstate !== undefined) return { kind: 'reinstate', versions: reinstate };
  const target = to === undefined ? undefined : raw.attempt('to', () => parseTarget(to, naming));
  return target === undefined ? undefined : { kind: 'move', to: target, tags };
}

/** @returns `undefined` when nothing is given */
function readVersions(raw: RawInputs, input: string, naming: Pick<Flavor, 'suffix'>): readonly Version[] | undefined {
  const texts = raw.list(input, { commas: true });
  if (texts.length === 0) return undefined;
  return texts.flatMap((text) => raw.attempt(input, () => parseVersionOf(text, naming)) ?? []);
}

function parseVersionOf(text: string, naming: Pick<Flavor, 'suffix'>): Version {
  const version = parseAsked(text, naming);
  if (version === undefined) throw invalidEntry('Not a SemVer 2.0 version', text, 'Write it as "1.4.2" or "v1.4.2".');
  return version;
}

function parseTarget(text: string, naming: Pick<Flavor, 'suffix'>): Target {
  if (text === 'previous') return { kind: 'previous' };
  if (isDigest(text)) return { kind: 'digest', digest: text };
  if (text.includes(':')) throw invalidTarget(text);
  return { kind: 'version', version: parseVersionOf(text, naming) };
}

function invalidTarget(text: string): ReleaseError {
  const remedy = 'Write a version ("1.4.1"), "previous", or "sha256:" and 64 lower-case hexadecimal digits.';
  return invalidEntry('Neither a version nor a digest', text, remedy);
}

function readFloats(raw: RawInputs): readonly Tag[] {
  const names = raw.list('tags', { commas: true });
  return [...new Set(names)].flatMap((name) => raw.attempt('tags', () => parseFloatName(name)) ?? []);
}

/** @throws ReleaseError when it is the tag of one version or one commit, which never moves, or a reserved one */
function parseFloatName(name: string): Tag {
  const remedy = 'Name floating tags: "latest", "1", "1.4", "beta".';
  if (!isTag(name)) throw invalidEntry('Not a tag', name, remedy);
  const isFixed = parseVersion(name.replace('_', '+')) !== undefined || /^sha-[0-9a-f]{7,}$/.test(name);
  const isOurs = /^(?:withdrawn-|sha256-[0-9a-f]{64})/.test(name);
  if (isFixed || isOurs) throw invalidEntry('This tag belongs to one image for good, and is never moved', name, remedy);
  return name;
}

function readReason(raw: RawInputs): string {
  const reason = raw.text('reason').replace(/\s+/g, ' ');
  if (reason.length > maxReason) {
    const remedy = `Say it in ${maxReason} characters, with the address of the report in it.`;
    raw.faults.push({ input: 'reason', value: reason, problem: 'The reason is too long', remedy });
  }
  return reason;
}
