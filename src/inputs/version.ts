import { parseVersion, type Version } from '../image/version.ts';
import type { Flavor } from './inputs.ts';
import type { RawInputs } from './raw-inputs.ts';

/** The input `version`. */
export function readVersion(raw: RawInputs): Version | undefined {
  const text = raw.optional('version');
  if (text === undefined) return undefined;
  const version = parseVersion(text);
  if (version === undefined) {
    const remedy = 'Write it as "1.4.2", "v1.4.2" or "1.5.0-beta.1".';
    raw.faults.push({ input: 'version', value: text, problem: 'Not a SemVer 2.0 version', remedy });
  }
  return version;
}

/** A version that exists already: people write the git tag, the version, or the tag of the image. */
export function parseAsked(text: string, { suffix }: Pick<Flavor, 'suffix'>): Version | undefined {
  const plain = suffix !== '' && text.endsWith(suffix) ? text.slice(0, -suffix.length) : text;
  return parseVersion(plain.replace('_', '+'));
}
