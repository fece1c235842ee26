import { corpus } from './corpus.ts';
import { type Entrance, judgeStep, stepEnvironment } from './entrances.ts';
import { changedOutputs, overhearing } from './judge-runner.ts';
import { allSamples } from './samples.ts';

/** How much goes through an entrance. */
export interface Extent {
  /** The inputs to try; left out, all of them. */
  readonly inputs?: readonly string[];
  /** How many texts the corpus has. */
  readonly texts: number;
  /** How many of them go through each input: another part for each, so that all inputs together have all of it. */
  readonly perInput: number;
  /** The inputs that every sample goes through. */
  readonly thorough?: ReadonlySet<string>;
  readonly seed?: number;
}

/** What all inputs of an entrance came to. */
export interface Course {
  readonly tried: number;
  readonly refused: number;
  /** `input=text: what got through` */
  readonly through: readonly string[];
}

/** Puts hostile texts through the inputs of an entrance. */
export function runInputs(entrance: Entrance, extent: Extent): Promise<Course> {
  const { inputs = [...entrance.inputs.keys()], texts, perInput, thorough = new Set(), seed } = extent;
  const all = corpus(texts, seed);
  const outputs = new Set<string>();
  const through: string[] = [];
  let [tried, refused] = [0, 0];
  return overhearing(async (ear) => {
    for (const [position, input] of inputs.entries()) {
      for (const text of thorough.has(input) ? allSamples : partOf(all, position, perInput)) {
        const verdict = await judgeStep(entrance.name, stepEnvironment(entrance, input, text), { ear });
        tried += 1;
        if (verdict.isRefused) refused += 1;
        for (const output of verdict.outputs) outputs.add(output);
        if (verdict.faults.length > 0) through.push(`${input}=${JSON.stringify(text)}: ${verdict.faults.join('; ')}`);
      }
    }
    return { tried, refused, through: [...through, ...changedOutputs(outputs)] };
  });
}

function partOf(all: readonly string[], position: number, size: number): readonly string[] {
  if (size >= all.length) return all;
  return Array.from({ length: size }, (_, index) => all[(position * size + index) % all.length] ?? '');
}
