import { invalidInputs } from '../errors.ts';
import { RawInputs } from './raw-inputs.ts';

/**
 * Whether a plan is to say what stands where: the one input that the release entrance does not have. A plan asks no registry
 * otherwise.
 * @throws ReleaseError when it is no boolean
 */
export function wantsStatus(env: NodeJS.ProcessEnv): boolean {
  const raw = new RawInputs(env);
  const wanted = raw.boolean('status');
  if (raw.faults.length > 0) throw invalidInputs(raw.faults);
  return wanted;
}
