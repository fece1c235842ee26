import { type Lap, medianParts, ratio, type Spread, spread } from './figures.ts';

/** The laps of a contender in the order of the rounds. */
export interface Result {
  readonly name: string;
  readonly laps: readonly Lap[];
}

/**
 * The figures as text: the time of each contender and what it was spent on, then the first contender's ratio to the others.
 * @param results of at least one round, our own first
 */
export function reportLines(results: readonly Result[]): readonly string[] {
  const [own, ...others] = results;
  if (own === undefined) return [];
  return [
    'Milliseconds: the median (lowest to highest), then the median of each part',
    ...results.map(({ name, laps }) => {
      const time = spreadText(spread(laps.map(({ total }) => total)), 0);
      const parts = [...medianParts(laps)].map(([part, milliseconds]) => `${part} ${milliseconds.toFixed(0)}`);
      return `  ${name.padEnd(nameWidth)}${time.padEnd(timeWidth)}${parts.join(', ')}`;
    }),
    'Ratio, pair by pair: the median (lowest to highest)',
    ...others.map(({ name, laps }) => {
      const label = `${own.name} / ${name}`;
      return `  ${label.padEnd(nameWidth)}${spreadText(ratio(own.laps, laps), 2)}`;
    }),
  ];
}

const nameWidth = 18;
const timeWidth = 22;

function spreadText({ median, lowest, highest }: Spread, digits: number): string {
  return `${median.toFixed(digits)} (${lowest.toFixed(digits)} to ${highest.toFixed(digits)})`;
}
