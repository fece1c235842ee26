import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { ReleaseError } from '../../src/errors.ts';
import { parseRegistry } from '../../src/image/registry.ts';
import { dockerCredentials } from '../../src/registry/credentials.ts';
import { parseDockerConfig } from '../../src/tools/docker-config.ts';
import { createPrivateConfig } from '../../src/tools/private-config.ts';
import { Secret } from '../../src/tools/secret.ts';
import { tally } from '../tally.ts';
import { corpus } from './corpus.ts';

const root = await mkdtemp(join(tmpdir(), 'docker-config-'));
afterAll(() => rm(root, { recursive: true }));
const [workspace, temp] = [join(root, 'work'), join(root, 'temp')];
const folder = join(workspace, '.docker');
await mkdir(folder, { recursive: true });
await mkdir(temp);
const env = { GITHUB_WORKSPACE: workspace, DOCKER_CONFIG: folder, HOME: root };
const logins = [{ registry: parseRegistry('ghcr.io'), username: 'octocat', password: new Secret('hunter2') }];

/** The fields of docker/cli, cli/config/configfile/file.go, that start a program or lead to another host. */
const commanding = [
  'credsStore',
  'credHelpers',
  'cliPluginsExtraDirs',
  'plugins',
  'aliases',
  'currentContext',
  'proxies',
  'HttpHeaders',
];

/** Go, unicode/letter.go, `SimpleFold`, for the letters that have a third form in it. */
const fold = (key: string): string =>
  key
    .replaceAll('\u017f', 's')
    .replaceAll('\u212a', 'k')
    .replace(/[A-Z]/g, (letter) => letter.toLowerCase());

/** What of the document docker would obey. */
function obeyed(document: Readonly<Record<string, unknown>>): readonly string[] {
  const known = new Set(commanding.map(fold));
  const isSaid = (value: unknown): boolean =>
    typeof value === 'object' && value !== null ? Object.keys(value).length > 0 : Boolean(value);
  return Object.entries(document).flatMap(([key, value]) => (known.has(fold(key)) && isSaid(value) ? [key] : []));
}

const spelled = fc
  .tuple(fc.constantFrom(...commanding, 'auths', 'psFormat'), fc.array(fc.boolean(), { maxLength: 8 }))
  .map(([key, odd]) =>
    Array.from(key, (letter, index) => {
      if (odd[index % Math.max(odd.length, 1)] !== true) return letter;
      return (
        { s: '\u017f', k: '\u212a' }[letter.toLowerCase()] ??
        (letter === letter.toLowerCase() ? letter.toUpperCase() : letter.toLowerCase())
      );
    }).join(''),
  );
const texts = corpus(600);
const text = fc.constantFrom(...texts);
const value = fc.oneof(
  text,
  fc.dictionary(text, text, { maxKeys: 2 }),
  fc.array(text, { maxLength: 2 }),
  fc.constant(null),
  fc.constant({}),
);
const documents = fc.sample(fc.dictionary(spelled, value, { minKeys: 1, maxKeys: 3 }), { numRuns: 250, seed: 9 });

/** Accepts what the action accepts: `undefined` for a refusal in its own words. */
async function accepted(document: string): Promise<unknown> {
  await writeFile(join(folder, 'config.json'), document);
  try {
    const config = await createPrivateConfig({ env, temp, logins });
    const written: unknown = JSON.parse(await readFile(join(config.directory, 'config.json'), 'utf8'));
    await config.remove();
    return written;
  } catch (error) {
    if (error instanceof ReleaseError) return undefined;
    throw error;
  }
}

test("a checkout's Docker configuration that docker would obey is refused, however it is spelled", async () => {
  const through: string[] = [];
  let refused = 0;
  for (const document of documents) {
    const written = await accepted(JSON.stringify(document));
    if (written === undefined) refused += 1;
    else if (obeyed(document).length > 0) through.push(JSON.stringify(document));
  }
  expect(through).toEqual([]);
  expect(refused).toBeGreaterThan(50);
  tally('Docker configurations of a checkout', { tried: documents.length, through: through.length });
});

test('a check that does not fold case as Go does would let some through', () => {
  const exact = documents.filter((document) => !commanding.some((key) => key in document));
  const caseless = exact.filter(
    (document) =>
      !Object.keys(document).some((key) => commanding.some((each) => each.toLowerCase() === key.toLowerCase())),
  );
  expect(exact.some((document) => obeyed(document).length > 0)).toBe(true);
  expect(caseless.some((document) => obeyed(document).length > 0)).toBe(true);
});

test('what is no configuration is refused in words that do not quote it', () => {
  let through = 0;
  for (const each of texts) {
    try {
      parseDockerConfig(each, 'config.json');
    } catch (error) {
      const isOurs = error instanceof ReleaseError && (each.length < 12 || !error.message.includes(each));
      if (!isOurs) through += 1;
    }
  }
  tally('Docker configurations that are none', { tried: texts.length, through });
});

test('no other program is started for a login than one that is called as helpers are', async () => {
  const started = new Set<string>();
  const run = (command: string): Promise<never> => {
    started.add(command);
    return Promise.reject(new Error('not here'));
  };
  const ask = dockerCredentials({ env: { DOCKER_CONFIG: folder, HOME: root }, run });
  const through: string[] = [];
  for (const name of texts) {
    await writeFile(
      join(folder, 'config.json'),
      JSON.stringify({ credsStore: name, credHelpers: { 'quay.io': name } }),
    );
    for (const registry of ['ghcr.io', 'quay.io']) {
      await ask(parseRegistry(registry)).catch((error: unknown) => {
        if (!(error instanceof ReleaseError)) through.push(`${name}: ${String(error)}`);
      });
    }
  }
  through.push(...[...started].filter((command) => !/^docker-credential-[A-Za-z0-9][A-Za-z0-9_.-]*$/.test(command)));
  expect(through).toEqual([]);
  tally('Names of credential helpers', { tried: texts.length, through: through.length });
});
