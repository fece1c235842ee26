import { invalidInputs } from '../errors.ts';
import { RawInputs } from './raw-inputs.ts';

/**
 * Whether a plan is to comment on its pull request. It is the one thing that a plan writes anywhere.
 * @throws ReleaseError when it is no boolean
 */
export function wantsComment(env: NodeJS.ProcessEnv): boolean {
  const raw = new RawInputs(env);
  const wanted = raw.boolean('comment');
  if (raw.faults.length > 0) throw invalidInputs(raw.faults);
  return wanted;
}
