import { execFile } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { EngineFacts } from '../engine/engine.ts';
import type { RegistryUser, TestRegistry } from '../engine/registry.ts';

const run = promisify(execFile);

/** What clients that are not ours make of a repository in a registry. */
export interface RegistryView {
  /** Who looks at the tags. */
  readonly client: string;
  /** The digest of each tag. */
  readonly tags: (repository: string) => Promise<ReadonlyMap<string, string>>;
  /** Pulls the image that has this digest and runs it. @returns its labels and what it prints */
  readonly pull: (
    repository: string,
    digest: string,
  ) => Promise<{ readonly labels: Readonly<Record<string, string>>; readonly output: string }>;
}

/** @returns a view through crane and docker; without crane, the tags come from plain requests of the distribution API */
export async function registryView(
  engine: EngineFacts,
  registry: TestRegistry,
  user: RegistryUser,
): Promise<RegistryView> {
  const auth = Buffer.from(`${user.name}:${user.password}`).toString('base64');
  const config = join(engine.folder, 'demo-client');
  await mkdir(config, { recursive: true });
  await writeFile(join(config, 'config.json'), JSON.stringify({ auths: { [registry.host]: { auth } } }));
  const ask = async (program: string, ...args: string[]): Promise<string> => {
    const { stdout } = await run(program, args, { env: { ...process.env, ...engine.env, DOCKER_CONFIG: config } });
    return stdout.trim();
  };
  const { crane } = engine;
  return {
    client: crane === undefined ? 'the registry' : 'crane',
    tags: async (repository) => {
      if (crane === undefined) return tagsByRequests(`http://${registry.host}/v2/${repository}`, `Basic ${auth}`);
      const name = `${registry.host}/${repository}`;
      const tags = (await ask(crane, 'ls', name)).split('\n').sort();
      return new Map(
        await Promise.all(tags.map(async (tag) => [tag, await ask(crane, 'digest', `${name}:${tag}`)] as const)),
      );
    },
    pull: async (repository, digest) => {
      const name = `${registry.host}/${repository}@${digest}`;
      await ask('docker', 'pull', '--quiet', name);
      const labels = JSON.parse(await ask('docker', 'inspect', '--format', '{{json .Config.Labels}}', name)) as Record<
        string,
        string
      >;
      const network = engine.runStepsNeedHostNetwork ? ['--network', 'host'] : [];
      return { labels, output: await ask('docker', 'run', '--rm', ...network, name) };
    },
  };
}

async function tagsByRequests(api: string, authorization: string): Promise<ReadonlyMap<string, string>> {
  const list = await fetch(`${api}/tags/list`, { headers: { authorization } });
  const { tags } = (await list.json()) as { tags: string[] };
  const accept = 'application/vnd.oci.image.index.v1+json, application/vnd.oci.image.manifest.v1+json';
  const digest = async (tag: string): Promise<string> => {
    const answer = await fetch(`${api}/manifests/${tag}`, { method: 'HEAD', headers: { authorization, accept } });
    return answer.headers.get('docker-content-digest') ?? '';
  };
  return new Map(await Promise.all(tags.sort().map(async (tag) => [tag, await digest(tag)] as const)));
}
