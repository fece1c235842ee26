/** Changes and images, to be overridden where a test cares. */
import { parseRepository } from '../../src/image/repository.ts';
import { parseTag } from '../../src/image/tag.ts';
import { parseVersion, type Version } from '../../src/image/version.ts';
import type { ImagesOptions, ReleasedImage } from '../../src/releases/images-block.ts';
import type { NotedChange, NotesOptions } from '../../src/releases/notes.ts';
import { digestOf } from '../report/results.ts';
import { repositoryUrl } from './rendered.ts';

export const sha = '860c1904a1ce19322e91ac35af1ab07466440c37';

export function versionOf(text: string): Version {
  const version = parseVersion(text);
  if (version === undefined) throw new Error(`${text} is no version`);
  return version;
}

export function change(type: string, description: string, fields: Partial<NotedChange> = {}): NotedChange {
  return { type, description, isBreaking: false, breakingNotes: [], commit: { sha }, ...fields };
}

export function someNotes(fields: Partial<NotesOptions> = {}): NotesOptions {
  const date = new Date('2026-11-23T02:53:00Z');
  return { version: versionOf('1.5.0'), tag: 'v1.5.0', previous: 'v1.4.2', repositoryUrl, date, ...fields };
}

export function imageIn(name: string, tag = '1.5.0'): ReleasedImage {
  return { repository: parseRepository(name), tag: parseTag(tag), digest: digestOf('2') };
}

export function someImages(fields: Partial<ImagesOptions> = {}): ImagesOptions {
  return {
    version: versionOf('1.5.0'),
    images: [imageIn('ghcr.io/acme/widget')],
    platforms: [
      { platform: 'linux/amd64', digest: digestOf('3'), size: 1_234_567 },
      { platform: 'linux/arm64', digest: digestOf('4'), size: 1_234_000 },
    ],
    attestations: { provenance: false, sbom: false },
    naming: { tagPrefix: '', prefix: '', prefixLatest: false, suffix: '', suffixLatest: false },
    ...fields,
  };
}
