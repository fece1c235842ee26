import { hasBlock, replaceBlocks, withoutMarkers } from './marked-block.ts';

/** What GitHub takes: "body is too long (maximum is 125000 characters)". */
export const maxBody = 125_000;

/** What this run has to say. */
export interface ReleaseText {
  /** Markdown of {@link releaseNotes}. */
  readonly notes: string;
  /** Markdown of {@link imagesBlock}. */
  readonly images: string;
}

/**
 * The text of a release. One that exists keeps what people have written there: only the block of the images is put in its
 * place, or added. Doing it twice is doing it once.
 * @param existing what is there; `undefined` when there is no release, and as good as that when it is empty
 * @returns `existing` itself when the block has no room below it: nobody's words are cut for it
 */
export function releaseBody(existing: string | undefined, { notes, images }: ReleaseText): string {
  if (existing === undefined || existing.trim() === '') return `${withoutMarkers(notes).trim()}\n\n${images}\n`;
  const body = hasBlock(existing, 'images')
    ? replaceBlocks(existing, 'images', images)
    : `${existing}${separator(existing)}${images}\n`;
  return body.length > maxBody ? existing : body;
}

function separator(text: string): string {
  if (/\n\r?\n$/.test(text)) return '';
  return text.endsWith('\n') ? '\n' : '\n\n';
}
