import { expect, test } from 'vitest';
import { entrances } from '../hostile/entrances.ts';
import { runInputs } from '../hostile/run-inputs.ts';
import { tally } from '../tally.ts';

/** How many corpora, each of them with other texts beside the samples. */
const seeds = Number(process.env['HOSTILE_SEEDS'] ?? 1);
const texts = Number(process.env['HOSTILE_TEXTS'] ?? 1200);

test.each(entrances)(
  'every hostile text in every input of $name is refused, or is what it is and nothing else',
  async (entrance) => {
    const through: string[] = [];
    let tried = 0;
    for (let seed = 1; seed <= seeds; seed += 1) {
      const course = await runInputs(entrance, { texts, perInput: Infinity, seed });
      tried += course.tried;
      through.push(...course.through);
    }
    expect(through.slice(0, 20)).toEqual([]);
    tally(`All inputs of ${entrance.name}`, { tried, through: through.length });
  },
);
