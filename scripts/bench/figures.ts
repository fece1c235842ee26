/** Milliseconds by the name of what they were spent on, in the order in which it happened. */
export type Parts = ReadonlyMap<string, number>;

/** What one run of one contender took, in milliseconds; `parts` add up to `total`. */
export interface Lap {
  readonly total: number;
  readonly parts: Parts;
}

/** Several figures of the same thing. */
export interface Spread {
  readonly median: number;
  readonly lowest: number;
  readonly highest: number;
}

/** @throws RangeError without figures */
export function spread(figures: readonly number[]): Spread {
  const sorted = figures.toSorted((a, b) => a - b);
  const at = (index: number): number => {
    const figure = sorted.at(index);
    if (figure === undefined) throw new RangeError('There is no median of nothing.');
    return figure;
  };
  const [lower, upper] = [at(Math.floor((sorted.length - 1) / 2)), at(Math.ceil((sorted.length - 1) / 2))];
  return { median: (lower + upper) / 2, lowest: at(0), highest: at(-1) };
}

/**
 * The ratio of two contenders, taken pair by pair: what slows the machine down for a while slows down both of a pair.
 * @param laps and `others` in the order of the pairs, equally many
 * @throws RangeError without pairs
 */
export function ratio(laps: readonly Lap[], others: readonly Lap[]): Spread {
  return spread(laps.map(({ total }, pair) => total / (others[pair]?.total ?? NaN)));
}

/** The median of each part. Every lap has the parts of the first one. */
export function medianParts(laps: readonly Lap[]): Parts {
  const names = [...(laps[0]?.parts.keys() ?? [])];
  return new Map(names.map((name) => [name, spread(laps.map(({ parts }) => parts.get(name) ?? 0)).median]));
}

const phasesLine = /^Milliseconds: (\{.*\})$/;

/**
 * Reads what this action says in a debug message about the phases of its main step.
 * @param message the text of a `::debug::` command
 * @returns `undefined` when the message is about something else
 */
export function parsePhases(message: string): Parts | undefined {
  const text = phasesLine.exec(message)?.[1];
  if (text === undefined) return undefined;
  const phases = Object.entries(JSON.parse(text) as Record<string, unknown>);
  return new Map(phases.map(([name, milliseconds]) => [name, Number(milliseconds)]));
}
