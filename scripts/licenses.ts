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

/** One entry for each package, sorted: name, version, SPDX identifier, and the licences in full that the package ships. */
export async function licenseText(packages: ReadonlySet<string>): Promise<string> {
  const entries = await Promise.all([...packages].map(licenseEntry));
  return [...new Set(entries)].sort().join('\n');
}

async function licenseEntry(directory: string): Promise<string> {
  const manifest: unknown = JSON.parse(await readFile(join(directory, 'package.json'), 'utf8'));
  const { name, version, license } = isRecord(manifest) ? manifest : {};
  if (typeof name !== 'string' || typeof license !== 'string') {
    throw new Error(`${directory}/package.json names no package or no licence: its code must not be bundled`);
  }
  const title = `${name} ${String(version)} (${license})`;
  // Several for a package under two licences, and a NOTICE, which Apache-2.0 wants passed on (section 4d).
  const files = (await readdir(directory)).filter((each) => /^(?:licen[cs]e|notice)/i.test(each)).sort();
  const texts = await Promise.all(files.map((file) => readFile(join(directory, file), 'utf8')));
  const text = texts.map((each) => each.replaceAll('\r\n', '\n').trim()).join('\n\n');
  return `${title}\n${'='.repeat(title.length)}\n${text}\n`;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
