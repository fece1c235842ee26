import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { removeBeforeExit } from './ending.ts';

const run = promisify(execFile);

/**
 * GitHub's description of its REST API, as octokit publishes it. It is no dependency, because it has 390 MB: what the tests
 * need of it is extracted.
 */
export const source = {
  package: '@octokit/openapi',
  version: '23.0.2',
  integrity: 'sha512-pV8M7L9GY23AybNvTmo2nyjmpmnt6+2sRE/tqr0ZLQcPS4lnw7u5eZGNmwRNkBC3D7gZXbFx5AHzLUVRBXGDhg==',
};
const file = 'package/generated/api.github.com.json';

/** What the tests' server answers. */
const operations: readonly (readonly [path: string, ...methods: string[]])[] = [
  ['/repos/{owner}/{repo}', 'get'],
  ['/repos/{owner}/{repo}/attestations', 'post'],
  ['/repos/{owner}/{repo}/attestations/{subject_digest}', 'get'],
  ['/repos/{owner}/{repo}/commits/{ref}', 'get'],
  ['/repos/{owner}/{repo}/compare/{basehead}', 'get'],
  ['/repos/{owner}/{repo}/git/ref/{ref}', 'get'],
  ['/repos/{owner}/{repo}/git/refs', 'post'],
  ['/repos/{owner}/{repo}/git/tags', 'post'],
  ['/repos/{owner}/{repo}/git/tags/{tag_sha}', 'get'],
  ['/repos/{owner}/{repo}/issues/comments/{comment_id}', 'patch'],
  ['/repos/{owner}/{repo}/issues/{issue_number}/comments', 'get', 'post'],
  ['/repos/{owner}/{repo}/releases', 'get', 'post'],
  ['/repos/{owner}/{repo}/releases/assets/{asset_id}', 'delete'],
  ['/repos/{owner}/{repo}/releases/latest', 'get'],
  ['/repos/{owner}/{repo}/releases/tags/{tag}', 'get'],
  ['/repos/{owner}/{repo}/releases/{release_id}', 'get', 'patch'],
  ['/repos/{owner}/{repo}/releases/{release_id}/assets', 'get', 'post'],
];

/** The description in the package, whole. */
export async function published(): Promise<unknown> {
  const folder = await mkdtemp(join(tmpdir(), 'openapi-'));
  const remove = removeBeforeExit(folder);
  await run('npm', ['pack', '--silent', `${source.package}@${source.version}`], { cwd: folder });
  const archive = join(folder, `octokit-openapi-${source.version}.tgz`);
  const integrity = `sha512-${createHash('sha512')
    .update(await readFile(archive))
    .digest('base64')}`;
  if (integrity !== source.integrity) throw new Error(`${source.package} is ${integrity}`);
  await run('tar', ['-xzf', archive, file], { cwd: folder });
  const description: unknown = JSON.parse(await readFile(join(folder, file), 'utf8'));
  await remove();
  return description;
}

/** The operations, and all that they refer to, without what is there for readers only. */
export function extract(description: unknown): object {
  const paths = Object.fromEntries(
    operations.map(([path, ...methods]) => {
      const described = methods.map((method) => [method, withoutProse(at(description, ['paths', path, method]))]);
      return [path, Object.fromEntries(described) as object];
    }),
  );
  const components: Record<string, Record<string, unknown>> = {};
  const queue = refsIn(paths);
  for (const ref of queue) {
    const [, , kind = '', name = ''] = ref.split('/');
    const room = (components[kind] ??= {});
    if (name in room) continue;
    room[name] = withoutProse(at(description, ['components', kind, name]));
    queue.push(...refsIn(room[name]));
  }
  const sorted = Object.entries(components).map(([kind, room]) => [kind, sortKeys(room)] as const);
  return { source, paths, components: sortKeys(Object.fromEntries(sorted)) };
}

const prose = /^(?:description|summary|title|tags|example|examples|externalDocs|deprecated|x-.*)$/;

/** Below `properties` and the like, keys are names, whatever they are. */
function withoutProse(value: unknown, areNames = false): unknown {
  if (Array.isArray(value)) return value.map((item) => withoutProse(item));
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(([key]) => areNames || !prose.test(key));
  return Object.fromEntries(kept.map(([key, inner]) => [key, withoutProse(inner, !areNames && key === 'properties')]));
}

function refsIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === '$ref' && typeof inner === 'string' ? [inner] : refsIn(inner),
  );
}

function at(value: unknown, path: readonly string[]): unknown {
  let found = value;
  for (const name of path) found = (found as Record<string, unknown> | undefined)?.[name];
  if (found === undefined) throw new Error(`${source.package} ${source.version} has no ${path.join(' ')}`);
  return found;
}

function sortKeys(record: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(record).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
