import type { BuildInputs } from '../inputs/inputs.ts';
import { readFields, splitField } from '../inputs/lists.ts';

/** One entry of `outputs`: where a result goes. */
export interface Exporter {
  /** `image`, `registry`, `docker`, `oci`, `local`, `tar`, …; empty when it does not say. */
  readonly type: string;
  /** Whether the result goes to a file. */
  readonly isFile: boolean;
}

/** The exporters that `outputs` names. A path by itself is `local` (docker/buildx, util/buildflags/export.go). */
export function exportersOf(inputs: BuildInputs): readonly Exporter[] {
  return inputs.outputs.flatMap(readFields).map(([first = '', ...more]) => {
    if (more.length === 0 && !first.startsWith('type=')) return { type: 'local', isFile: true };
    const attributes = new Map([first, ...more].map(splitField).map(({ key, value }) => [key, value]));
    return { type: attributes.get('type') ?? '', isFile: attributes.has('dest') };
  });
}

/** Whether the result is loaded into an engine, or written as `docker load` reads it. */
export function hasDockerExporter(inputs: BuildInputs): boolean {
  return inputs.load || exportersOf(inputs).some(({ type }) => type === 'docker');
}
