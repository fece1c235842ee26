import { ReleaseError } from '../errors.ts';
import { formatReference } from '../image/reference.ts';
import type { BuildStep } from '../build/step-record.ts';
import type { Divergence, Layer } from '../publish/divergence.ts';
import type { Reproduction } from '../publish/reproduction.ts';
import { clean } from '../tools/clean.ts';
import { codeSpan, table } from './markdown.ts';
import { formatBytes } from './units.ts';

/** Whether what was built again is what is published; nothing where nothing was compared. */
export type Verdict = 'reproduced' | 'diverged' | '';

export function verdictOf(reproductions: readonly Reproduction[]): Verdict {
  if (reproductions.length === 0) return '';
  return reproductions.every(({ divergence }) => divergence === undefined) ? 'reproduced' : 'diverged';
}

const maxShown = 200;

/** Foreign text in one line that is short enough for a sentence. */
function shown(text: string): string {
  const points = Array.from(clean(text));
  return codeSpan(points.length > maxShown ? `${points.slice(0, maxShown).join('')}…` : points.join(''));
}

/** In what an image differs, as a sentence without its end, in Markdown. */
export function divergenceText(divergence: Divergence): string {
  switch (divergence.kind) {
    case 'platforms':
      return `it is for ${divergence.rebuilt.join(', ')} instead of ${divergence.published.join(', ')}`;
    case 'layer': {
      const { number, platform, instruction, isOnlyPacking } = divergence;
      const what = isOnlyPacking ? 'has the same files, compressed in another way' : 'is another one';
      return `layer ${number} of ${platform} ${what}${instruction === undefined ? '' : `: ${shown(instruction)}`}`;
    }
    case 'field':
      return `every layer is the same, but not ${shown(divergence.path)} in the ${divergence.document} of ${divergence.platform}`;
    case 'bytes':
      return `the manifest of ${divergence.platform} says the same in other bytes`;
  }
}

/** Both sides of it, for who wants to look closer. */
function sidesOf(divergence: Divergence): readonly [published: string, rebuilt: string] | undefined {
  switch (divergence.kind) {
    case 'platforms':
    case 'bytes':
      return undefined;
    case 'layer':
      return [layerCell(divergence.published), layerCell(divergence.rebuilt)];
    case 'field':
      return [valueCell(divergence.published), valueCell(divergence.rebuilt)];
  }
}

function layerCell(layer: Layer | undefined): string {
  return layer === undefined ? 'no such layer' : `${codeSpan(layer.digest)}, ${formatBytes(layer.size)}`;
}

function valueCell(value: string | undefined): string {
  return value === undefined ? 'not there' : shown(value) || 'empty';
}

type Steps = readonly Pick<BuildStep, 'isCached'>[];

/** One sentence for each repository, in Markdown; two where a part of it proves nothing. */
export function reproductionLines(reproductions: readonly Reproduction[], steps: Steps = []): readonly string[] {
  const cached = steps.filter(({ isCached }) => isCached).length;
  const but =
    cached === 0
      ? ''
      : ` But ${cached} of ${steps.length} build steps came from the cache, which proves nothing about them.`;
  return reproductions.map(({ published, divergence }) => {
    const image = `${codeSpan(formatReference(published))} (${codeSpan(published.digest)})`;
    return divergence === undefined
      ? `Reproduced: every platform of ${image} came out with the same digest.${but}`
      : `Diverged from ${image}: ${divergenceText(divergence)}.`;
  });
}

/** The verdict for the job summary, and both sides of what is different. */
export function reproductionSection(reproductions: readonly Reproduction[], steps: Steps): string | undefined {
  if (reproductions.length === 0) return undefined;
  const sides = reproductions.flatMap(({ published, divergence }) => {
    const pair = divergence === undefined ? undefined : sidesOf(divergence);
    return pair === undefined ? [] : [[codeSpan(published.repository.name), ...pair]];
  });
  const lines = reproductionLines(reproductions, steps).map((line) => `- ${line}`);
  return [...lines, ...(sides.length === 0 ? [] : ['', table(['Repository', 'Published', 'Built again'], sides)])].join(
    '\n',
  );
}

/** What is published cannot be made again from its commit. */
export function imageDiverged({ published, divergence }: Reproduction): ReleaseError {
  const how = divergence === undefined ? '' : `: ${divergenceText(divergence).replaceAll('`', '')}`;
  return new ReleaseError({
    code: 'diverged',
    what: `The image that was built again is not what is published${how}`,
    value: formatReference(published),
    remedy: 'Nothing was pushed and no tag was moved. docs/reproducible.md says what makes builds differ.',
  });
}
