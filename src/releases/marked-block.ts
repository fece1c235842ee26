/** A part of a release's text that is ours, between two comments: the rest belongs to the people who edit it. */
export type BlockName = 'images' | 'withdrawn';

/** Markdown between the markers of its block. */
export function markedBlock(name: BlockName, content: string): string {
  return `${open(name)}\n${content.trim()}\n${close(name)}`;
}

/** Whether a block is in the text. */
export function hasBlock(body: string, name: BlockName): boolean {
  return grammarOf(name).test(body);
}

/** The text with `block` where one of this name is. Whoever has copied it gets both renewed. */
export function replaceBlocks(body: string, name: BlockName, block: string): string {
  return body.replace(grammarOf(name), () => block);
}

/** The text without any block of this name, and without the empty line after it. */
export function removeBlocks(body: string, name: BlockName): string {
  const blocks = new RegExp(`${grammarOf(name).source}(?:\\r?\\n){0,2}`, 'gm');
  let text = body;
  // Around one that goes, the markers of another may meet.
  while (blocks.test(text)) {
    blocks.lastIndex = 0;
    text = text.replace(blocks, '');
  }
  return text;
}

/** Foreign Markdown in which no marker begins or ends a block. */
export function withoutMarkers(text: string): string {
  return text.replace(/<(?=!--\s*\/?\s*release-image:)/gi, '&lt;');
}

/**
 * From a marker that stands alone in its line to the next one that ends it. One that another begins after is no beginning:
 * somebody has deleted its end.
 */
function grammarOf(name: BlockName): RegExp {
  return new RegExp(`^${open(name)}[ \\t]*$(?:(?!^${open(name)}[ \\t]*$)[^])*?^${close(name)}[ \\t]*$`, 'gm');
}

function open(name: BlockName): string {
  return `<!-- release-image:${name} -->`;
}

function close(name: BlockName): string {
  return `<!-- /release-image:${name} -->`;
}
