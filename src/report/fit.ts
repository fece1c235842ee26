/** A part of a job summary. What has the highest `cost` is left out first when all of it would be too long. */
export interface Section {
  readonly text: string | undefined;
  readonly cost: number;
}

/** In bytes of UTF-8. GitHub takes 1 MiB a step, and shows long summaries badly. */
export const maxSummary = 64 * 1024;

const leftOut = 'Some of this summary was left out, because it was too long. The log has all of it.';

/** The sections one after the other, as many as fit. The first one is always there, and is cut if it has to be. */
export function fitted(sections: readonly Section[], limit = maxSummary): string {
  const kept = sections.filter(({ text }) => text !== undefined);
  const whole = joined(kept);
  if (Buffer.byteLength(whole) <= limit) return whole;
  const [first, ...others] = kept;
  const dropping = others.toSorted((a, b) => b.cost - a.cost);
  while (dropping.length > 0) {
    dropping.shift();
    const left = [first, ...others.filter((section) => dropping.includes(section)), { text: leftOut, cost: 0 }];
    const text = joined(left.filter((section) => section !== undefined));
    if (Buffer.byteLength(text) <= limit) return text;
  }
  const room = limit - Buffer.byteLength(`\n\n${leftOut}\n`);
  const cut = Buffer.from(first?.text ?? '')
    .subarray(0, room)
    .toString('utf8')
    .replace(/\uFFFD+$/, '');
  return joined([
    { text: cut, cost: 0 },
    { text: leftOut, cost: 0 },
  ]);
}

function joined(sections: readonly Section[]): string {
  return `${sections.map(({ text }) => text).join('\n\n')}\n`;
}
