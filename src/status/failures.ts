import { ReleaseError } from '../errors.ts';

/** Of some images nobody can say what stands where. */
export function statusIncomplete(lines: readonly string[], cause: unknown): ReleaseError {
  return new ReleaseError({
    code: 'status-incomplete',
    what: `Not every image could be read:\n${lines.join('\n')}\n`,
    remedy:
      'The others are in the job summary and in the output "status". Run the step again when the registry answers.',
    cause,
  });
}
