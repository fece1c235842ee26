import type { BuildInputs } from '../inputs/inputs.ts';
import { readFields, splitField } from '../inputs/lists.ts';

/** One entry of `outputs`: where a result goes. */
export interface Exporter {
  /** `image`, `registry`, `docker`, `oci`, `local`, `tar`, …; empty when it does not say. */
  readonly type: string;
  /** Whether the result goes to a file. */
  readonly isFile: boolean;
  /** Whether it pushes without a tag. */
  readonly isByDigest: boolean;
  /** Whether it pushes. */
  readonly isPush: boolean;
}

/** The exporters that `outputs` names. A path by itself is `local` (docker/buildx, util/buildflags/export.go). */
export function exportersOf(inputs: BuildInputs): readonly Exporter[] {
  return inputs.outputs.flatMap(readFields).map(([first = '', ...more]) => {
    if (more.length === 0 && !first.startsWith('type='))
      return { type: 'local', isFile: true, isByDigest: false, isPush: false };
    const attributes = new Map([first, ...more].map(splitField).map(({ key, value }) => [key, value]));
    // As Go reads it (strconv.ParseBool).
    const isTrue = (name: string): boolean => /^(?:1|t|true)$/i.test(attributes.get(name) ?? '');
    const type = attributes.get('type') ?? '';
    const isPush = type === 'registry' || isTrue('push');
    return { type, isFile: attributes.has('dest'), isByDigest: isTrue('push-by-digest'), isPush };
  });
}

/** Whether the result is loaded into an engine, or written as `docker load` reads it. */
export function hasDockerExporter(inputs: BuildInputs): boolean {
  return inputs.load || exportersOf(inputs).some(({ type }) => type === 'docker');
}
