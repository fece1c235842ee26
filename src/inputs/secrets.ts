import type { Fault } from '../errors.ts';
import { encoded } from '../tools/login.ts';
import { Secret } from '../tools/secret.ts';
import type { BuildSecret } from './build-secret.ts';
import { keyVariable, type Signing } from './gate-inputs.ts';
import type { Inputs } from './inputs.ts';
import type { RawInputs } from './raw-inputs.ts';

const form =
  'Write one "id=value" a line; put a value of several lines in double quotes as a whole: "id=line 1⏎line 2".';

/**
 * `secrets`, `secret-envs` and `secret-files` (docker/build-push-action, "secrets"). What docker skips with a warning is
 * a fault here. A variable that is not set is none: buildx makes it an empty secret, which may be meant.
 */
export function readSecrets(raw: RawInputs, fileExists: (path: string) => boolean): readonly BuildSecret[] {
  return [
    ...pairs(raw, 'secret-envs', raw.list('secret-envs', { commas: true })).map(({ id, value }): BuildSecret => ({
      source: 'env',
      id,
      variable: value,
    })),
    ...pairs(raw, 'secrets', raw.list('secrets', { whitespace: true })).map(({ id, value }): BuildSecret => ({
      source: 'value',
      id,
      value: new Secret(value),
    })),
    ...pairs(raw, 'secret-files', raw.list('secret-files')).map(({ id, value }): BuildSecret => {
      if (!fileExists(value)) raw.faults.push(missingFile(id, value));
      return { source: 'file', id, path: value };
    }),
  ];
}

/** The entries as `id=value`. The fault of a bad one names its place and its id only: the rest may be the secret. */
function pairs(raw: RawInputs, input: string, entries: readonly string[]): { id: string; value: string }[] {
  return entries.flatMap((entry, index) => {
    const equals = entry.indexOf('=');
    const id = entry.slice(0, Math.max(equals, 0));
    const value = entry.slice(equals + 1);
    if (equals > 0 && value !== '') return [{ id, value }];
    raw.faults.push(
      equals > 0
        ? { input, value: `${id}=`, problem: `Entry ${index + 1} is empty`, remedy: 'Give it a value or leave it out.' }
        : { input, problem: `Entry ${index + 1} has no "${equals < 0 ? '=' : 'id" before its "='}"`, remedy: form },
    );
    return [];
  });
}

function missingFile(id: string, path: string): Fault {
  return {
    input: 'secret-files',
    value: path,
    problem: `The file of secret "${id}" does not exist`,
    remedy: 'Give a path relative to the workspace, one "id=path" a line.',
  };
}

/** The value of a secret, where it is known without reading a file. */
function valueOf(secret: BuildSecret, env: NodeJS.ProcessEnv): Secret | undefined {
  switch (secret.source) {
    case 'value':
      return secret.value;
    case 'env':
      return new Secret(env[secret.variable] ?? '');
    case 'file':
      return undefined;
  }
}

/** What cosign reads that must not be seen: the passwords of keys, and a key that is in a variable. */
function signingVariables(signing: Signing): readonly string[] {
  return ['COSIGN_PASSWORD', 'COSIGN_PKCS11_PIN', ...[keyVariable(signing) ?? []].flat()];
}

/** A shorter text stands in every log by chance, and the runner drops each output that a masked text is in. */
const shortestMask = 4;

/** A file may be a configuration, whose short lines (`[default]`, `true`) are no secrets. */
const shortestFileLine = 8;

/** The key that a node of a builder is reached with (docker/setup-buildx-action, README). */
const nodeKey = /^BUILDER_NODE_\d+_AUTH_TLS_KEY$/;

/**
 * Every text that must not be seen: tokens (that with which buildx reaches GitHub's cache as well), the password, keys of
 * builders, the values of build secrets, and each line of those with several. Build secrets shorter than four characters
 * (`DEBUG=1`) are left out, and short lines of files.
 * @param files what is in the files of `secret-files`
 */
export function secretsOf(
  {
    logins,
    githubToken,
    build,
    gates,
  }: Pick<Inputs, 'logins' | 'githubToken'> & Partial<Pick<Inputs, 'build' | 'gates'>>,
  env: NodeJS.ProcessEnv,
  files: readonly string[] = [],
): readonly Secret[] {
  const given = logins.flatMap((login) => ('password' in login ? [login.password, encoded(login)] : []));
  const tokens = [githubToken, ...given].flatMap((secret) => secret?.reveal() ?? []);
  const names = ['ACTIONS_RUNTIME_TOKEN', ...(gates?.sign === undefined ? [] : signingVariables(gates.sign))];
  const credentials = [...tokens, ...names.flatMap((name) => env[name] ?? [])].filter((text) => text !== '');
  const ofBuild = (build?.secrets ?? []).flatMap((secret) => valueOf(secret, env)?.reveal() ?? []);
  const ofNodes = Object.entries(env).flatMap(([name, value]) => (nodeKey.test(name) && value ? [value] : []));
  const lines = [...credentials, ...ofBuild, ...ofNodes].flatMap(linesOf);
  const parts = [...ofBuild, ...ofNodes, ...lines, ...files].filter((text) => text.trim().length >= shortestMask);
  const ofFiles = files.flatMap(linesOf).filter((text) => text.trim().length >= shortestFileLine);
  return [...new Set([...credentials, ...parts, ...ofFiles])].map((text) => new Secret(text));
}

function linesOf(text: string): readonly string[] {
  return text.split(/\r?\n|\r/);
}
