import { invalidInputs } from '../errors.ts';
import { parsePart, type Part } from '../image/part.ts';
import type { Platform } from '../image/platform.ts';
import { readBuildlessInputs } from './buildless-inputs.ts';
import type { Inputs } from './inputs.ts';
import type { ParseYaml } from './load-yaml.ts';
import { readPlatforms } from './platforms.ts';
import { RawInputs } from './raw-inputs.ts';
import { readReleaseInputs } from './release-inputs.ts';

/** The `with:` block of a merge as values: that of a release that builds nothing, and what other jobs have built. */
export interface MergeInputs extends Inputs {
  /** At least one. */
  readonly parts: readonly Part[];
  /** What the image has to be for; empty when it is whatever was built. */
  readonly platforms: readonly Platform[];
}

/**
 * Reads the inputs of a merge.
 * @param parseYaml needed where `registry-auth` is given
 * @throws ReleaseError that lists every fault of every input
 */
export function readMergeInputs(env: NodeJS.ProcessEnv, parseYaml?: ParseYaml): MergeInputs {
  const raw = new RawInputs(env);
  const inputs = {
    ...readBuildlessInputs(raw, { env, parseYaml }),
    ...readReleaseInputs(raw),
    annotations: raw.list('annotations', { comments: true }),
    parts: readParts(raw),
    platforms: readPlatforms(raw),
  };
  if (raw.faults.length > 0) throw invalidInputs(raw.faults);
  return inputs;
}

/** One in each line. The lines are JSON, so they are no list with quotes and commas of its own. */
function readParts(raw: RawInputs): readonly Part[] {
  const lines = raw
    .text('digests')
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim());
  const parts = lines.flatMap((line, index) => {
    if (line === '') return [];
    return raw.attempt('digests', () => parsePart(line), index + 1) ?? [];
  });
  if (parts.length === 0 && !raw.faults.some(({ input }) => input === 'digests')) {
    const remedy = 'Give what the output "part" of each build job has, one in each line.';
    raw.faults.push({ input: 'digests', problem: 'There is nothing to merge', remedy });
  }
  return parts;
}
