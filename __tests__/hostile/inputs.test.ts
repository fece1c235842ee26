import { describe, expect, test } from 'vitest';
import { tally } from '../tally.ts';
import { corpus } from './corpus.ts';
import { type Entrance, entrances } from './entrances.ts';
import { runInputs } from './run-inputs.ts';

/** Where what others have written most often ends up: a title in a label, a branch in a tag. */
const thorough = new Set(['images', 'tags', 'labels', 'build-args', 'secrets', 'from', 'digests', 'reason']);

const [release] = entrances;

/** The build entrance reads what a release reads, and the plan entrance little more. */
function ownInputs({ inputs }: Entrance): readonly string[] {
  return [...inputs.keys()].filter((name) => release?.inputs.has(name) !== true || thorough.has(name));
}

test('the corpus has a thousand texts and more, the same ones each time', () => {
  expect(corpus(1200).length).toBeGreaterThanOrEqual(1000);
  expect(corpus(1200)).toEqual(corpus(1200));
});

// `npm run test:long` puts all texts through every input.
describe('hostile texts in the inputs', () => {
  test.each(entrances)('of $name are refused, or are what they are and nothing else', async (entrance) => {
    const inputs = entrance === release ? [...entrance.inputs.keys()] : ownInputs(entrance);
    const extent = { inputs, texts: 1200, perInput: 15, ...(entrance === release && { thorough }) };
    const { tried, refused, through } = await runInputs(entrance, extent);
    expect(through).toEqual([]);
    expect(refused).toBeGreaterThan(0);
    expect(refused).toBeLessThan(tried);
    tally(`Inputs of ${entrance.name}`, { tried, through: through.length });
  });
});
