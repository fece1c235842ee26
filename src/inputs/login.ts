import type { Fault } from '../errors.ts';
import { dockerHub, type Registry } from '../image/registry.ts';
import type { LoginInput } from './inputs.ts';
import type { ParseYaml } from './load-yaml.ts';
import { readLoginEntry } from './login-entry.ts';
import type { RawInputs } from './raw-inputs.ts';
import { parseRegistryAuth } from './registry-auth.ts';

/** What logins depend on besides their own inputs. */
export interface LoginOptions {
  /** Where the images are: a login is for the one registry there when none is named, for Docker Hub when there is no image. */
  readonly registries: ReadonlySet<Registry>;
  /** A pull request from a fork gets no secrets: its steps run with empty ones, and nothing is pushed. */
  readonly maySecretsBeMissing: boolean;
  /** Where the knobs of docker/login-action are. */
  readonly env: NodeJS.ProcessEnv;
  /** Needed where `registry-auth` is given. */
  readonly parseYaml: ParseYaml | undefined;
}

/** What the step says about logins: `registry`, `username`, `password` and `ecr`, or `registry-auth` in their place. */
export function readLogins(raw: RawInputs, options: LoginOptions): readonly LoginInput[] {
  const list = raw.text('registry-auth');
  if (list === '') return readSingle(raw, options);
  const both = ['registry', 'username', 'password', 'ecr'].filter((name) => raw.text(name) !== '');
  if (both.length > 0) raw.faults.push(notTogether(both));
  return readList(raw, list, options);
}

function readSingle(raw: RawInputs, options: LoginOptions): readonly LoginInput[] {
  const { registries } = options;
  const [registry, username, password, ecr] = [
    raw.text('registry'),
    raw.text('username'),
    raw.text('password'),
    raw.text('ecr'),
  ];
  const isEmpty = username === '' && password === '' && ecr === '';
  if (registry === '' && isEmpty) return [];
  if (registry === '' && registries.size > 1) raw.faults.push(ambiguous(registries));
  const [otherwise = dockerHub] = registries;
  const login = readLoginEntry(
    { registry, username, password, ecr },
    { ...options, raw, number: undefined, otherwise },
  );
  return login === undefined ? [] : [login];
}

function readList(raw: RawInputs, list: string, options: LoginOptions): readonly LoginInput[] {
  const { parseYaml } = options;
  if (parseYaml === undefined) throw new Error('Nobody has loaded the YAML parser for "registry-auth".');
  const entries = raw.attempt('registry-auth', () => parseRegistryAuth(list, parseYaml)) ?? [];
  const logins = entries.flatMap(
    (entry, index) => readLoginEntry(entry, { ...options, raw, number: index + 1, otherwise: dockerHub }) ?? [],
  );
  const names = logins.map(({ registry }) => registry);
  const twice = names.find((name, index) => names.indexOf(name) < index);
  if (twice !== undefined) raw.faults.push(repeated(twice));
  return logins;
}

function ambiguous(registries: ReadonlySet<Registry>): Fault {
  return {
    input: 'registry',
    value: [...registries].join(', '),
    problem: 'The images are on several registries and it is not said which one the username is for',
    remedy: 'Name the registry, or give a login for each of them in "registry-auth".',
  };
}

function notTogether(names: readonly string[]): Fault {
  const others = names.map((name) => `"${name}"`).join(', ');
  return {
    input: 'registry-auth',
    problem: `Given together with ${others}`,
    remedy: 'Write all logins into "registry-auth", or leave it out.',
  };
}

function repeated(registry: Registry): Fault {
  return {
    input: 'registry-auth',
    value: registry,
    problem: 'A registry is named twice',
    remedy: 'Docker knows one login for a registry: keep one of them.',
  };
}
