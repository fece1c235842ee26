import { quote, ReleaseError } from '../errors.ts';
import type { Registry } from '../image/registry.ts';
import { clean } from '../tools/clean.ts';

/** `docker-credential-<helper>` gave no usable answer. `output` must not be its good answer: there is a password in it. */
export function credentialHelperFailed(helper: string, server: string, problem: string, output?: string): ReleaseError {
  return new ReleaseError({
    code: 'credential-helper-failed',
    what: `Docker's credential helper ${quote(helper)} did not give the login for ${server} (${problem})`,
    value: output === undefined ? undefined : clean(output),
    remedy: 'Install or correct it, take it out of Docker\'s config.json, or set "username" and "password" here.',
  });
}

/** The program that knows the login for a registry is not on this machine. */
export function loginProgramMissing(registry: Registry, program: string, remedy: string): ReleaseError {
  return new ReleaseError({
    code: 'no-login',
    what: `${registry} wants a login, which the program "${program}" would know, and it is not on this runner`,
    remedy,
  });
}

/**
 * Who knows the login for a registry did not give it.
 * @param asked who was asked: `aws ecr get-login-password`
 * @param answer what it said of its failure, never its good answer, which is a password
 */
export function loginNotGiven(
  registry: Registry,
  { asked, problem, answer = '', remedy }: { asked: string; problem: string; answer?: string; remedy: string },
): ReleaseError {
  const value = clean(answer.trim());
  return new ReleaseError({
    code: 'no-login',
    what: `${registry} wants a login, and ${asked} did not give it (${problem})`,
    value: value === '' ? undefined : value,
    remedy,
  });
}
