import { type Platform, parsePlatform } from '../image/platform.ts';
import type { RawInputs } from './raw-inputs.ts';

/** `platforms`: a list by lines and commas, in normal form, each platform once. */
export function readPlatforms(raw: RawInputs): readonly Platform[] {
  const platforms = raw
    .list('platforms', { commas: true })
    .filter((text) => text !== '')
    .map((text) => raw.attempt('platforms', () => parsePlatform(text)));
  return [...new Set(platforms)].filter((platform) => platform !== undefined);
}
