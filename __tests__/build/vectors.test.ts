import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { type BuildRequest, buildArgv } from '../../src/build/argv.ts';
import { defaultContext } from '../../src/build/default-context.ts';
import { expandContext } from '../../src/build/expand-context.ts';
import { readEvent } from '../../src/facts/event.ts';
import { formatReference } from '../../src/image/reference.ts';
import { readInputs } from '../../src/inputs/read-inputs.ts';
import { parseBuildxVersion, parseInspect } from '../../src/tools/builder.ts';

interface Vector {
  readonly id: string;
  readonly inputs: Readonly<Record<string, string>>;
  readonly env: Readonly<Record<string, string>>;
  readonly github: Readonly<Record<string, unknown>>;
  readonly builderDriver: string;
  readonly buildxVersion: string;
  readonly install?: string;
  readonly files?: Readonly<Record<string, string>>;
  readonly shim?: object;
  readonly expected: {
    readonly exitCode: number;
    readonly command: string | null;
    readonly argv: readonly string[] | null;
    readonly warnings: readonly (string | { readonly message: string })[];
  };
}

interface Recordings {
  readonly header: {
    readonly inputDefaults: Readonly<Record<string, string>>;
    readonly githubEnv: Readonly<Record<string, string>>;
    readonly inspect: Readonly<Record<string, string>>;
  };
  readonly vectors: readonly Vector[];
}

/** Where we differ from docker/build-push-action on purpose. */
const onPurpose: Readonly<Record<string, string>> = {
  'context-query-sub/001': 'the default context is not HTML-escaped, so it is a URL that works',
  'tags/009': 'a malformed reference is refused here, buildx would refuse it later',
};
const noImage = 'docker starts buildx, which refuses to push without a tag; here it is said before anything starts';
const isPushWithoutImage = ({ inputs }: Vector): boolean => inputs['push'] === 'true' && !inputs['tags'];
const elsewhere = /^error\/(?:builder-missing|no-buildx|repository|noref|server-url|buildx-version|build-|metadata)/;

const file = path.join(import.meta.dirname, '..', '..', '..', 'shared', 'vectors', 'build.visible.json');

describe.skipIf(!existsSync(file))('the recorded runs of docker/build-push-action', () => {
  const { header, vectors } = existsSync(file)
    ? (JSON.parse(readFileSync(file, 'utf8')) as Recordings)
    : { header: { inputDefaults: {}, githubEnv: {}, inspect: {} }, vectors: [] };

  async function argvOf(vector: Vector): Promise<readonly string[]> {
    const env: Record<string, string> = { ...vector.env };
    for (const [name, value] of Object.entries({ ...header.inputDefaults, ...vector.inputs })) {
      env[`INPUT_${name.toUpperCase()}`] = value;
    }
    for (const [field, name] of Object.entries(header.githubEnv)) {
      const value = vector.github[field];
      if (typeof value === 'string') env[name] = value;
    }
    return buildArgv(await requestOf(vector, env, header.inspect)).argv;
  }

  const known = ({ id }: Vector): boolean => id in onPurpose;
  const failsElsewhere = ({ id, shim = {} }: Vector): boolean => elsewhere.test(id) || Object.keys(shim).length > 0;
  it.each(vectors.filter(known))('still differs on purpose: $id', async (vector) => {
    const flags = await argvOf(vector).then(
      (argv) => flagsOf(argv, false),
      () => [],
    );
    expect(flags.toSorted()).not.toEqual(flagsOf(vector.expected.argv ?? [], false).toSorted());
  });

  const here = vectors.filter((vector) => !failsElsewhere(vector) && !known(vector));
  const succeeds = here.filter((vector) => vector.expected.command !== null && !hasBadSecret(vector));
  const fails = here.filter((vector) => vector.expected.command === null || hasBadSecret(vector));

  it.each(succeeds.filter((vector) => !isPushWithoutImage(vector)))('gives the same flags for $id', async (vector) => {
    const isPush = vector.inputs['push'] === 'true';
    const wanted = flagsOf(vector.expected.argv ?? [], isPush);
    expect(flagsOf(await argvOf(vector), isPush).toSorted()).toEqual(wanted.toSorted());
  });

  it.each(fails)('refuses $id', async (vector) => {
    await expect(argvOf(vector)).rejects.toThrow();
  });

  it.each(succeeds.filter(isPushWithoutImage))(`refuses $id: ${noImage}`, async (vector) => {
    await expect(argvOf(vector)).rejects.toThrow('There is no image to push to');
  });
});

async function requestOf(
  { github, files = {}, ...vector }: Vector,
  env: NodeJS.ProcessEnv,
  inspect: Readonly<Record<string, string>>,
): Promise<BuildRequest> {
  const inputs = readInputs(env, {
    fileExists: (name) =>
      Object.keys(files).some((each) => each.split('/')[0] === name.replace('<ws>/', '')) || name in files,
  });
  const buildxVersion = parseBuildxVersion(`github.com/docker/buildx ${vector.buildxVersion} abc`);
  const event = readEvent(env, github['payload']);
  const { serverUrl, url } = event.run;
  const { fullName, isPrivate } = event.repository;
  const fallback = defaultContext({
    ...{ serverUrl, repository: fullName, ref: event.ref.full, sha: event.sha, headSha: event.headSha },
    ...{ ...inputs.knobs, buildxVersion },
  });
  const context = await expandContext(inputs.build.context ?? '', { input: 'context', defaultContext: fallback });
  const buildContexts = await Promise.all(
    inputs.build.buildContexts.map((text) =>
      expandContext(text, { input: 'build-contexts', defaultContext: fallback }),
    ),
  );
  return {
    inputs: inputs.build,
    context: context === '' ? fallback : context,
    buildContexts,
    references: inputs.tags.flatMap((line) => (line.kind === 'literal' ? [formatReference(line.reference)] : [])),
    push: inputs.push === 'always',
    labels: inputs.labels,
    annotations: inputs.annotations,
    builder: parseInspect((inspect[vector.builderDriver] ?? '').replaceAll('@NAME@', 'builder-x')),
    buildxVersion,
    run: { url, privateRepository: isPrivate },
    defaultContext: fallback,
    gitToken: inputs.githubToken && { host: new URL(serverUrl).host, path: '<tmp>/token' },
    files: { iid: '<tmp>/iidfile', metadata: '<tmp>/metadata-file', secret: (index) => `<tmp>/secret-${index}` },
    noDefaultAttestations: inputs.knobs.noDefaultAttestations,
  };
}

function hasBadSecret({ expected }: Vector): boolean {
  const texts = expected.warnings.map((warning) => (typeof warning === 'string' ? warning : warning.message));
  return texts.some((text) => /not a valid secret|secret file/.test(text));
}

const switches = new Set(['--push', '--load', '--pull', '--no-cache']);
/** Flags that are ours to choose. */
const own = new Set(['--iidfile', '--metadata-file', '--push']);

/** Each flag with its value; of a secret only the id, and no tags where the image is pushed. */
function flagsOf(argv: readonly string[], isPush: boolean): readonly string[] {
  const rest = argv.slice(argv.indexOf('build') + 1);
  const flags: string[] = [];
  while (rest.length > 0) {
    const flag = rest.shift() ?? '';
    if (flag === '--') continue;
    const value = !flag.startsWith('--') || switches.has(flag) ? '' : (rest.shift() ?? '');
    if (own.has(flag) || (flag === '--tag' && isPush)) continue;
    flags.push(`${flag} ${flag === '--secret' ? (value.split(',')[0] ?? '') : value}`);
  }
  return flags;
}
