import { invalidEntry, invalidInputs, type ReleaseError } from '../errors.ts';
import { type Digest, isDigest, parseDigest } from '../image/digest.ts';
import { parseReference } from '../image/reference.ts';
import { parseRepository, type Repository } from '../image/repository.ts';
import { isTag, type Tag } from '../image/tag.ts';
import type { Version } from '../image/version.ts';
import { readBuildlessInputs } from './buildless-inputs.ts';
import type { Flavor, Inputs } from './inputs.ts';
import type { ParseYaml } from './load-yaml.ts';
import { RawInputs } from './raw-inputs.ts';
import { parseAsked } from './version.ts';

/** The `with:` block of a promotion as values: that of a release that builds nothing and always pushes, and where its image is. */
export interface PromoteInputs extends Inputs {
  readonly from: From;
  readonly dryRun: boolean;
}

/** An image that exists. */
export type From =
  | { readonly kind: 'digest'; readonly repository: Repository; readonly digest: Digest }
  /** By a version, whatever its tag is called there. */
  | { readonly kind: 'version'; readonly repository: Repository; readonly version: Version }
  | { readonly kind: 'tag'; readonly repository: Repository; readonly tag: Tag };

/**
 * Reads the inputs of a promotion.
 * @param parseYaml needed where `registry-auth` is given
 * @throws ReleaseError that lists every fault of every input
 */
export function readPromoteInputs(env: NodeJS.ProcessEnv, parseYaml?: ParseYaml): PromoteInputs {
  const raw = new RawInputs(env);
  const inputs = readBuildlessInputs(raw, { env, parseYaml });
  const from = readFrom(raw, inputs);
  const dryRun = raw.boolean('dry-run');
  if (raw.faults.length > 0 || from === undefined) throw invalidInputs(raw.faults);
  return { ...inputs, from, dryRun };
}

interface FromOptions {
  readonly images: readonly Repository[];
  readonly flavor: Pick<Flavor, 'suffix'>;
}

function readFrom(raw: RawInputs, options: FromOptions): From | undefined {
  const text = raw.text('from');
  if (text === '') {
    const remedy = `Say which image is promoted: ${forms}.`;
    raw.faults.push({ input: 'from', problem: 'It is missing', remedy });
    return undefined;
  }
  return raw.attempt('from', () => parseFrom(text, options));
}

const forms =
  'a digest ("sha256:…"), a version ("1.4.2"), a tag ("sha-860c190") or a whole reference ("ghcr.io/owner/staging:1.4.2")';

/** @throws ReleaseError when it is none of the forms, or a short one and there is no image that it could be about */
function parseFrom(text: string, { images, flavor }: FromOptions): From {
  const isShort = isDigest(text) || !/[/:@]/.test(text);
  if (!isShort) return parseWhole(text);
  const [repository] = images;
  if (repository === undefined) {
    const remedy = 'Name the image in "images", or write a whole reference: "ghcr.io/owner/app:1.4.2".';
    throw invalidEntry('There is no image to look for it in', text, remedy);
  }
  if (isDigest(text)) return { kind: 'digest', repository, digest: text };
  const version = parseAsked(text, flavor);
  if (version !== undefined) return { kind: 'version', repository, version };
  if (isTag(text)) return { kind: 'tag', repository, tag: text };
  throw invalidFrom(text);
}

/** `name:tag`, `name@digest`, or both, and then the digest counts. No tag is not `latest` here: that is too easily forgotten. */
function parseWhole(text: string): From {
  if (/^sha\d+:/.test(text)) throw invalidFrom(text);
  const at = text.indexOf('@');
  if (at >= 0) {
    const name = text.slice(0, at).replace(/:[^/:]*$/, '');
    return { kind: 'digest', repository: parseRepository(name), digest: parseDigest(text.slice(at + 1)) };
  }
  if (text.lastIndexOf(':') <= text.lastIndexOf('/')) throw invalidFrom(text);
  return { kind: 'tag', ...parseReference(text) };
}

function invalidFrom(text: string): ReleaseError {
  return invalidEntry('Not an image that could be promoted', text, `Write ${forms}.`);
}
