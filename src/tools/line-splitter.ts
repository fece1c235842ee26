import { maxLineLength } from './clean.ts';

/** Takes the bytes of a stream as they come. */
export interface LineSplitter {
  readonly write: (chunk: Uint8Array) => void;
  /** The stream has ended: gives what stands after the last line end, if anything does. */
  readonly end: () => void;
}

/**
 * Makes lines of a stream of UTF-8: `\n`, `\r\n` and a lone `\r` end a line, as they do for the runner's `ReadLine`.
 * @param onLine gets each line, without its end, as soon as it is complete. Of a line longer than 8 KiB it gets one
 *   character more than that, which is what `clean` needs to see that it was cut; the rest is dropped, never kept.
 */
export function createLineSplitter(onLine: (line: string) => void): LineSplitter {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  let line = '';
  let afterCarriageReturn = false;

  const take = (part: string): void => {
    line += part.slice(0, maxLineLength + 1 - line.length);
  };
  const finish = (): void => {
    onLine(line);
    line = '';
  };
  const split = (text: string): void => {
    if (text === '') return;
    const parts = (afterCarriageReturn && text.startsWith('\n') ? text.slice(1) : text).split(/\r\n|\r|\n/);
    afterCarriageReturn = text.endsWith('\r');
    parts.forEach((part, index) => {
      if (index > 0) finish();
      take(part);
    });
  };

  return {
    write(chunk) {
      split(decoder.decode(chunk, { stream: true }));
    },
    end() {
      split(decoder.decode());
      if (line !== '') finish();
    },
  };
}
