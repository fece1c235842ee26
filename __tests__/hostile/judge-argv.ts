import type { Inputs } from '../../src/inputs/inputs.ts';
import { readBuildxArgv, valuesOf, type ReadArgv } from './buildx-flags.ts';
import { goAttributes } from './go-csv.ts';

const tag = '[A-Za-z0-9_][A-Za-z0-9._-]{0,127}';
/** What a push may name: distribution/reference, regexp.go, in lower case. */
const reference = new RegExp(
  `^(?:(?:[a-z0-9.-]+|\\[[0-9a-f:]+\\])(?::[0-9]+)?/)?[a-z0-9]+(?:[._/-]+[a-z0-9]+)*(?::${tag})?$`,
);

/** The attributes that we write ourselves, and how their values look. */
const ownAttributes: Readonly<Record<string, RegExp>> = {
  type: /^(?:image|registry|gha|provenance|sbom)$/,
  push: /^true$/,
  'push-by-digest': /^true$/,
  'rewrite-timestamp': /^true$/,
  store: /^false$/,
  'name-canonical': /^true$/,
  'source-date-epoch': /^-?\d+$/,
  'oci-artifact': /^false$/,
  'ignore-error': /^true$/,
  'image-manifest': /^true$/,
  'oci-mediatypes': /^true$/,
  mode: /^(?:max|min)$/,
  scope: /^[A-Za-z0-9._-]{1,128}$/,
  ref: reference,
  'inline-only': /^true$/,
  'builder-id': /^https:\/\/[\w./-]+$/,
  disabled: /^(?:true|false)$/,
};

/** What is wrong with a call of buildx: nothing, unless something got through. */
export function judgeArgv(argv: readonly string[], inputs: Pick<Inputs, 'build'>): readonly string[] {
  try {
    const read = readBuildxArgv(argv);
    return [
      ...(read.command === 'build' && read.operands.length === 1 ? [] : ['it is not one build of one context']),
      ...(argv.at(-2) === '--' ? [] : ['the context could be an option']),
      ...(argv.some((word) => word.includes('\0')) ? ['a word has a NUL in it'] : []),
      ...judgeNames(read),
      ...judgeSecrets(read, inputs),
      ...judgeVerbatim(read, inputs),
      ...judgeOwn(read, inputs),
    ];
  } catch (error) {
    return [String(error)];
  }
}

function judgeNames(read: ReadArgv): readonly string[] {
  const names = valuesOf(read, 'tag').filter((name) => !reference.test(name));
  const platforms = valuesOf(read, 'platform').filter((list) => !/^[a-z0-9/.,]+$/.test(list));
  return [...names, ...platforms].map((name) => `${JSON.stringify(name)} is no name`);
}

/** Each secret is what the step says, and nothing else: one id, and one place. */
function judgeSecrets(read: ReadArgv, { build }: Pick<Inputs, 'build'>): readonly string[] {
  const given = valuesOf(read, 'secret');
  return build.secrets.flatMap((secret, index) => {
    const place = { value: ['src', `/tmp/secret-${index}`], env: ['env', ''], file: ['src', ''] }[secret.source];
    if (secret.source === 'env') place[1] = secret.variable;
    if (secret.source === 'file') place[1] = secret.path;
    // Go reads a line end of Windows as one of its own.
    const expected = [['id', secret.id], place].map(([key, value = '']) => [key, value.replace(/\r\n/g, '\n')]);
    const found = goAttributes(given[index] ?? '');
    const isEqual = JSON.stringify(found) === JSON.stringify(expected);
    return isEqual ? [] : [`the secret ${JSON.stringify(expected)} is read as ${JSON.stringify(found)}`];
  });
}

/** What the step says is one word each, as it stands. */
function judgeVerbatim(read: ReadArgv, { build }: Pick<Inputs, 'build'>): readonly string[] {
  const one = (value: string | undefined): readonly string[] => (value === undefined ? [] : [value]);
  const verbatim: readonly (readonly [flag: string, values: readonly string[]])[] = [
    ['add-host', build.addHosts],
    ['allow', build.allow],
    ['builder', one(build.builder)],
    ['call', one(build.call)],
    ['cgroup-parent', one(build.cgroupParent)],
    ['file', one(build.file)],
    ['network', one(build.network)],
    ['no-cache-filter', build.noCacheFilters],
    ['shm-size', one(build.shmSize)],
    ['ssh', build.ssh],
    ['target', one(build.target)],
    ['ulimit', build.ulimit],
  ];
  return verbatim.flatMap(([flag, values]) =>
    JSON.stringify(valuesOf(read, flag)) === JSON.stringify(values) ? [] : [`--${flag} is not what was given`],
  );
}

/** What we add is written by a grammar of our own. */
function judgeOwn(read: ReadArgv, { build }: Pick<Inputs, 'build'>): readonly string[] {
  const own = (flag: string, given: readonly string[]): readonly string[] =>
    valuesOf(read, flag).filter((value) => !given.includes(value));
  const values = [
    ...own('output', build.outputs),
    ...own('cache-from', build.cacheFrom),
    ...own('cache-to', build.cacheTo),
  ];
  return values.flatMap((value) =>
    goAttributes(value).flatMap(([key, text]) => {
      const names = key === 'name' ? text.split(',') : [];
      const isOurs = key === 'name' ? names.every((name) => reference.test(name)) : ownAttributes[key]?.test(text);
      return isOurs === true ? [] : [`${JSON.stringify(value)} says ${key} is ${JSON.stringify(text)}`];
    }),
  );
}
