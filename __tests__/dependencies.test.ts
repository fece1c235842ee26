/** The code of others that becomes a part of ours: which, from where, under which licence (docs/dependencies.md). */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { marked, type Tokens } from 'marked';
import { describe, expect, test } from 'vitest';
import { licenseText } from '../scripts/licenses.ts';
import { tally } from './tally.ts';

const root = join(import.meta.dirname, '..');
const read = (file: string): string => readFileSync(join(root, file), 'utf8');
const permitted = ['0BSD', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'BlueOak-1.0.0', 'ISC', 'MIT'];
/** Packages of which two versions run, because packages of GitHub or of npm ask for both. */
const twice = [
  '@actions/http-client',
  '@octokit/openapi-types',
  '@octokit/types',
  'content-type',
  'minimatch',
  'minipass',
];

interface Manifest {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly scripts?: Readonly<Record<string, string>>;
}

interface Locked {
  readonly version?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly link?: boolean;
  readonly dev?: boolean;
  readonly devOptional?: boolean;
  readonly hasInstallScript?: boolean;
  readonly inBundle?: boolean;
}

interface Lock {
  readonly lockfileVersion: number;
  readonly packages: Readonly<Record<string, Locked>>;
}

/** One row of the page, and one title of `licenses.txt`. */
interface Bundled {
  readonly name: string;
  readonly license: string;
}

const manifest = JSON.parse(read('package.json')) as Manifest;
const lock = JSON.parse(read('package-lock.json')) as Lock;
const page = read('docs/dependencies.md');
const licenses = read('dist/licenses.txt');

function rowsOf(text: string): readonly (Bundled & { readonly why: string })[] {
  const table = marked.lexer(text).find((token): token is Tokens.Table => token.type === 'table');
  return (table?.rows ?? []).map(([name, license, why]) => ({
    name: (name?.text ?? '').replaceAll('`', ''),
    license: license?.text ?? '',
    why: why?.text ?? '',
  }));
}

function bundled(text: string): readonly Bundled[] {
  const titles = [...text.matchAll(/^(\S+) \d\S* \((.+)\)\n=+$/gm)].map(([, name = '', license = '']) => ({
    name,
    license,
  }));
  return [...new Map(titles.map((each) => [each.name, each])).values()];
}

/** What is in the bundle or in package.json and not in the page, or not as there. */
function pageFaults(text: string, found: readonly Bundled[], { dependencies = {} }: Manifest): readonly string[] {
  const rows = rowsOf(text);
  const key = ({ name, license }: Bundled): string => `${name} (${license})`;
  const [allowed, there] = [new Set(rows.map(key)), new Set(found.map(key))];
  const own = rows.filter(({ why }) => !why.startsWith('of ')).map(({ name }) => name);
  return [
    ...[...there].filter((each) => !allowed.has(each)).map((each) => `${each} is bundled and not in the page`),
    ...[...allowed].filter((each) => !there.has(each)).map((each) => `${each} is in the page and not bundled`),
    ...found
      .filter(({ license }) => !permitted.includes(license))
      .map(({ name, license }) => `${name} is under ${license}`),
    ...Object.keys(dependencies)
      .filter((name) => !own.includes(name))
      .map((name) => `${name} has no reason of its own`),
    ...own.filter((name) => !(name in dependencies)).map((name) => `${name} is not in package.json`),
    ...rows.filter(({ why }) => why.length < 4).map(({ name }) => `${name} is there for no reason`),
  ];
}

/** What npm runs by itself in the package that is installed (npm's "Life Cycle Scripts"). */
const lifeCycle = /^(?:pre|post)?(?:install|prepare|publish|pack)$|^prepublishOnly$|^dependencies$/;

function manifestFaults({
  dependencies = {},
  devDependencies = {},
  optionalDependencies = {},
  scripts = {},
}: Manifest): readonly string[] {
  const exact = Object.entries({ ...dependencies, ...optionalDependencies });
  return [
    ...exact
      .filter(([, range]) => !/^\d+\.\d+\.\d+$/.test(range))
      .map(([name, range]) => `${name} may be any of ${range}`),
    ...Object.entries(devDependencies)
      .filter(([, range]) => !/^[~^]?\d/.test(range))
      .map(([name]) => `${name} is not of the registry`),
    ...Object.keys(scripts)
      .filter((name) => lifeCycle.test(name))
      .map((name) => `npm runs ${name} by itself`),
  ];
}

function lockFaults({ lockfileVersion, packages }: Lock): readonly string[] {
  const entries = Object.entries(packages).filter(([place]) => place !== '');
  return [
    ...(lockfileVersion === 3 ? [] : [`the lock file has version ${lockfileVersion}`]),
    ...entries.flatMap(([place, locked]) => entryFaults(place, locked).map((fault) => `${place} ${fault}`)),
    ...duplicates(entries.filter(([, { dev, devOptional }]) => dev !== true && devOptional !== true)),
    ...(new Set(entries.flatMap(([, { resolved = '' }]) => URL.parse(resolved)?.origin ?? [])).size > 1
      ? ['there are two registries']
      : []),
  ];
}

function entryFaults(place: string, { version = '', resolved, integrity = '', ...locked }: Locked): readonly string[] {
  const name = nameOf(place);
  const tarball = `/${name}/-/${name.replace(/^@[^/]+\//, '')}-${version}.tgz`;
  const isOfRegistry = resolved === undefined || (resolved.startsWith('https://') && resolved.endsWith(tarball));
  return [
    ...(/^sha512-[A-Za-z0-9+/]{86}==$/.test(integrity) ? [] : ['has no SHA-512']),
    ...(isOfRegistry && locked.link !== true ? [] : ['is not of the registry']),
    ...(locked.hasInstallScript === true ? ['runs a script when it is installed'] : []),
    ...(locked.inBundle === true ? ['comes inside of another'] : []),
  ];
}

function nameOf(place: string): string {
  return place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length);
}

function duplicates(entries: readonly (readonly [string, Locked])[]): readonly string[] {
  const versions = Map.groupBy(entries, ([place]) => nameOf(place));
  return [...versions]
    .filter(([name, found]) => new Set(found.map(([, { version }]) => version)).size > (twice.includes(name) ? 2 : 1))
    .map(([name]) => `${name} is there in several versions`);
}

describe('what is bundled', () => {
  test('is what the page says, with its reason and a licence that is permitted', () => {
    expect(pageFaults(page, bundled(licenses), manifest)).toEqual([]);
  });

  test('is as many packages as the page counts', () => {
    const [own, all] = [Object.keys(manifest.dependencies ?? {}).length, rowsOf(page).length];
    expect(page).toContain(`\n${own} packages, and with what they need ${all}.`);
  });

  test('has its licence in full', async () => {
    const folders = rowsOf(page).map(({ name }) => join(root, 'node_modules', name));
    const texts = (await licenseText(new Set(folders))).split(/^(?=.*\n=+$)/m);
    expect(texts).toHaveLength(folders.length);
    expect(texts.filter((text) => text.length < 600)).toEqual([]);
  });
});

test('every package is locked by digest, of the registry, and runs nothing when it is installed', () => {
  const entries = Object.keys(lock.packages).length - 1;
  const faults = [...lockFaults(lock), ...manifestFaults(manifest)];
  expect(faults).toEqual([]);
  tally('locked packages', { tried: entries, through: faults.length });
});

test('npm is told so, wherever it runs here', () => {
  const settings = read('.npmrc').split('\n');
  expect(settings).toEqual(expect.arrayContaining(['ignore-scripts=true', 'allow-git=none', 'allow-remote=none']));
  expect(read('scripts/run.mjs')).toContain("['ci', '--ignore-scripts',");
});

describe('what must not get in is found', () => {
  const place = 'node_modules/semver';
  const withEntry = (entry: Partial<Locked>, at = place): Lock => ({
    ...lock,
    packages: { ...lock.packages, [at]: { ...lock.packages[place], ...entry } },
  });

  test.each<[name: string, lock: Lock, fault: string]>([
    ['a package without a digest', withEntry({ integrity: '' }), 'has no SHA-512'],
    ['a digest that is broken', withEntry({ integrity: 'sha1-AAAA' }), 'has no SHA-512'],
    ['one from git', withEntry({ resolved: 'git+ssh://git@github.com/npm/semver.git#abc' }), 'is not of the registry'],
    ['one from a URL', withEntry({ resolved: 'https://evil.example/semver.tgz' }), 'is not of the registry'],
    [
      'another package under its name',
      withEntry({ resolved: 'https://r.example/semvver/-/semvver-7.8.6.tgz' }),
      'is not of the registry',
    ],
    ['one from a folder', withEntry({ link: true }), 'is not of the registry'],
    ['one that runs a script', withEntry({ hasInstallScript: true }), 'runs a script'],
    ['one inside of another', withEntry({ inBundle: true }), 'comes inside'],
    ['a second version', withEntry({ version: '6.0.0' }, `node_modules/yaml/${place}`), 'semver is there in several'],
    ['an older lock file', { ...lock, lockfileVersion: 1 }, 'the lock file has version 1'],
  ])('%s', (_, changed, fault) => {
    expect(lockFaults(changed).join('\n')).toContain(fault);
  });

  test('a second registry', () => {
    const tarball = '/semver/-/semver-7.8.6.tgz';
    const other = withEntry({ resolved: `https://one.example${tarball}` });
    const both = {
      ...other,
      packages: {
        ...other.packages,
        [`node_modules/yaml/${place}`]: { ...other.packages[place], resolved: `https://two.example${tarball}` },
      },
    };
    expect(lockFaults(other)).toEqual([]);
    expect(lockFaults(both)).toEqual(['there are two registries']);
  });

  test.each<[name: string, manifest: Manifest, fault: string]>([
    ['a range at run time', { dependencies: { semver: '^7.0.0' } }, 'semver may be any of ^7.0.0'],
    ['a repository at run time', { dependencies: { semver: 'github:npm/node-semver' } }, 'semver may be any of'],
    [
      'a repository for development',
      { devDependencies: { vitest: 'git+https://x/y.git' } },
      'vitest is not of the registry',
    ],
    ['a script of our own', { scripts: { postinstall: 'x' } }, 'npm runs postinstall by itself'],
    ['one before publication', { scripts: { prepare: 'x' } }, 'npm runs prepare by itself'],
  ])('%s', (_, changed, fault) => {
    expect(manifestFaults(changed)).toEqual([expect.stringContaining(fault)]);
  });

  test.each<[name: string, more: Bundled, fault: string]>([
    [
      'a package that nobody decided on',
      { name: 'left-pad', license: 'MIT' },
      'left-pad (MIT) is bundled and not in the page',
    ],
    ['a licence that is not permitted', { name: 'yaml', license: 'AGPL-3.0' }, 'yaml is under AGPL-3.0'],
    ['a licence that has changed', { name: 'yaml', license: 'MIT' }, 'yaml (MIT) is bundled and not in the page'],
  ])('%s', (_, more, fault) => {
    const changed = [...bundled(licenses).filter(({ name }) => name !== more.name), more];
    expect(pageFaults(page, changed, manifest)).toContain(fault);
  });

  test('a dependency that is not in the bundle yet', () => {
    const more = { dependencies: { ...manifest.dependencies, 'left-pad': '1.3.0' } };
    expect(pageFaults(page, bundled(licenses), more)).toEqual(['left-pad has no reason of its own']);
  });
});
