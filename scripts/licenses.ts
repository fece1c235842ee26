import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

const folder = /^(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//;

/**
 * The folders of the packages in a bundle, read from webpack's statistics (https://webpack.js.org/api/stats/#module-objects).
 * ncc's own `--license` is not enough: with dynamic imports it lists the packages of the last chunk only.
 */
export function bundledPackages(stats: unknown): readonly string[] {
  if (!isRecord(stats) || !Array.isArray(stats['modules'])) return [];
  return stats['modules'].flatMap((module: unknown) => [packageOf(module), bundledPackages(module)].flat());
}

function packageOf(module: unknown): readonly string[] {
  const path = isRecord(module) ? module['nameForCondition'] : undefined;
  const found = typeof path === 'string' ? folder.exec(path.replaceAll('\\', '/'))?.[1] : undefined;
  return found === undefined ? [] : [found];
}

interface Licensed {
  readonly title: string;
  readonly license: string;
  /** Who keeps it: `github.com/npm`; `''` when it does not say. */
  readonly owner: string;
  /** `''` when the package ships none. */
  readonly text: string;
}

/**
 * One entry for each package, sorted: name, version, SPDX identifier, and the licences in full that the package ships. One that
 * ships none gets the text of another package of the same owner under the same licence.
 * @throws Error when a package names no licence, or nobody has its text
 */
export async function licenseText(packages: ReadonlySet<string>): Promise<string> {
  const found = await Promise.all([...packages].map(readLicense));
  const entries = found.map(({ title, license, owner, text }) => {
    const others = found.filter((other) => owner !== '' && other.owner === owner && other.license === license);
    const full = [text, ...others.map((other) => other.text).sort()].find((each) => each !== '');
    if (full === undefined) throw new Error(`${title} ships no licence: its code must not be bundled`);
    return `${title}\n${'='.repeat(title.length)}\n${full}\n`;
  });
  return [...new Set(entries)].sort().join('\n');
}

async function readLicense(directory: string): Promise<Licensed> {
  const manifest: unknown = JSON.parse(await readFile(join(directory, 'package.json'), 'utf8'));
  const { name, version, license, repository } = isRecord(manifest) ? manifest : {};
  if (typeof name !== 'string' || typeof license !== 'string') {
    throw new Error(`${directory}/package.json names no package or no licence: its code must not be bundled`);
  }
  // Several for a package under two licences, and a NOTICE, which Apache-2.0 wants passed on (section 4d).
  const files = (await readdir(directory)).filter((each) => /^(?:licen[cs]e|notice)/i.test(each)).sort();
  const texts = await Promise.all(files.map((file) => readFile(join(directory, file), 'utf8')));
  const url = isRecord(repository) ? String(repository['url']) : '';
  return {
    title: `${name} ${String(version)} (${license})`,
    license,
    owner: /github\.com\/[^/]+/.exec(url)?.[0] ?? '',
    text: texts.map((each) => each.replaceAll('\r\n', '\n').trim()).join('\n\n'),
  };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
