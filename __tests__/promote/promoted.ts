/** Promotions between real registries, by the command as the entrance calls it, without a checkout. */
import { parseRepository } from '../../src/image/repository.ts';
import { parseTag } from '../../src/image/tag.ts';
import { promote } from '../../src/commands/promote.ts';
import { emptyBlob, markerManifest } from '../../src/publish/withdrawal.ts';
import type { Core } from '../../src/tools/log.ts';
import { commitOf, standClient, uploadImageOf } from '../publish/stand.ts';
import { manifestFrom, ociImage } from '../registry/images.ts';
import { user, userBase64 } from '../registry/servers.ts';

export interface PromoteRun {
  readonly outputs: Readonly<Record<string, string>>;
  readonly summary: string;
  readonly log: readonly string[];
  readonly error: unknown;
}

export interface Circumstances {
  /** `refs/heads/main` when nothing is said. */
  readonly ref?: string;
  /** Of the event. */
  readonly sha?: string;
  readonly password?: string;
}

/** Runs a promote step with these inputs (`with:`), and a login to every registry that is named in them. */
export async function promoted(
  given: Readonly<Record<string, string>>,
  { ref = 'refs/heads/main', sha = commitOf('main'), password = user.password }: Circumstances = {},
): Promise<PromoteRun> {
  const run = { outputs: {} as Record<string, string>, summary: '', log: [] as string[], error: undefined as unknown };
  const say = (text: string): unknown => run.log.push(text);
  const summary = {
    addRaw: (text: string) => ((run.summary += text), summary),
    write: () => Promise.resolve(summary),
  };
  const setOutput = (name: string, value: string): void => void (run.outputs[name] = value);
  const nothing = (): void => undefined;
  const core = { setOutput, summary, info: say, warning: say, debug: nothing, error: say, setSecret: nothing };
  const hosts = [
    ...Object.values(given)
      .join('\n')
      .matchAll(/127\.0\.0\.1:\d+/g),
  ].map(([host]) => host);
  const auth = Buffer.from(`${user.username}:${password}`).toString('base64');
  const inputs = Object.entries(given).map(([name, text]) => [`INPUT_${name.toUpperCase()}`, text]);
  const env = {
    ...(Object.fromEntries(inputs) as Record<string, string>),
    DOCKER_AUTH_CONFIG: JSON.stringify({ auths: Object.fromEntries(hosts.map((host) => [host, { auth }])) }),
    GITHUB_WORKSPACE: import.meta.dirname,
    GITHUB_EVENT_NAME: 'push',
    GITHUB_REF: ref,
    GITHUB_SHA: sha,
    GITHUB_STEP_SUMMARY: 'summary',
  };
  const loadGitHub = (): Promise<never> => Promise.reject(new Error('There is no GitHub here.'));
  try {
    const loadCore = (): Promise<Core> => Promise.resolve(core as unknown as Core);
    await promote({ env, loadCore, loadGitHub, stopping: new AbortController().signal });
  } catch (error) {
    run.error = error;
  }
  return run;
}

/** Every tag of a repository, and what it points at. */
export async function everything(name: string): Promise<Readonly<Record<string, string | undefined>>> {
  const [client, repository] = [standClient(), parseRepository(name)];
  const tags = (await client.tags(repository)).toSorted();
  const entries = tags.map(async (tag) => [tag, await client.resolve(repository, tag)] as const);
  return Object.fromEntries(await Promise.all(entries));
}

/** Uploads an image of a commit under these tags, and says which digest it has. */
export async function built(
  name: string,
  {
    sha,
    version = 'main',
    tags,
  }: { readonly sha: string; readonly version?: string; readonly tags: readonly string[] },
): Promise<string> {
  const repository = parseRepository(name);
  const upload = { host: repository.registry, repository: repository.path, authorization: `Basic ${userBase64}` };
  const manifest = await uploadImageOf(upload, { sha, version });
  for (const tag of tags) await standClient().putManifest(repository, parseTag(tag), manifest);
  return manifest.digest;
}

/** Attaches a note of this type to what a tag points at, where cosign keeps its signatures. */
export async function attach(name: string, tag: string, artifactType: string): Promise<string> {
  const repository = parseRepository(name);
  const { mediaType, digest, bytes } = await standClient().getManifest(repository, parseTag(tag));
  const empty = { mediaType: 'application/vnd.oci.empty.v1+json', size: 2 };
  const config = { ...empty, digest: 'sha256:44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a' };
  await standClient().putBlob(repository, emptyBlob);
  const subject = { mediaType, digest, size: bytes.length };
  const note = manifestFrom({ schemaVersion: 2, mediaType: ociImage, artifactType, config, layers: [config], subject });
  await standClient().putManifest(repository, parseTag(`${digest.replace(':', '-')}.sig`), note);
  return note.digest;
}

/** Declares a version bad, as a rollback does. */
export async function withdraw(name: string, version: string): Promise<void> {
  const repository = parseRepository(name);
  const subject = await standClient().getManifest(repository, parseTag(version));
  const says = { reason: 'crashes', actor: 'octocat', run: '', time: undefined, holds: new Map(), floats: new Map() };
  await standClient().putBlob(repository, emptyBlob);
  await standClient().putManifest(
    repository,
    parseTag(`withdrawn-${version}`),
    markerManifest({ state: 'withdrawn', ...says }, subject),
  );
}
