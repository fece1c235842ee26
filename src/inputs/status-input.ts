import { invalidInputs } from '../errors.ts';
import { readFlavor } from './flavor.ts';
import { readImages } from './images.ts';
import type { Inputs } from './inputs.ts';
import type { ParseYaml } from './load-yaml.ts';
import { readLogins } from './login.ts';
import { RawInputs } from './raw-inputs.ts';
import { registriesOf } from './registries.ts';

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

/** What a status by itself has to be told. */
export type StatusInputs = Pick<Inputs, 'flavor' | 'githubToken' | 'images' | 'logins' | 'maxWait' | 'tagPrefix'>;

/**
 * Reads the inputs of a status that is no part of a plan.
 * @param parseYaml needed where `registry-auth` is given
 * @throws ReleaseError that lists every fault of every input
 */
export function readStatusInputs(env: NodeJS.ProcessEnv, parseYaml?: ParseYaml): StatusInputs {
  const raw = new RawInputs(env);
  const images = readImages(raw);
  if (images.length === 0 && raw.faults.length === 0) {
    const remedy = 'Name the repositories to look at: "ghcr.io/owner/app".';
    raw.faults.push({ input: 'images', problem: 'There is no image', remedy });
  }
  const registries = registriesOf({ images, tags: [] });
  const inputs = {
    images,
    flavor: readFlavor(raw),
    tagPrefix: raw.text('tag-prefix'),
    maxWait: raw.duration('max-wait', '5m'),
    logins: readLogins(raw, { registries, maySecretsBeMissing: false, env, parseYaml }),
    githubToken: raw.secret('github-token'),
  };
  if (raw.faults.length > 0) throw invalidInputs(raw.faults);
  return inputs;
}
