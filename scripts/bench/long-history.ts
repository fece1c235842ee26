import { readFile } from 'node:fs/promises';
import { createRepository, type TestRepository } from '../runner/repository.ts';
import type { Task } from './inputs.ts';
import { type TimedOptions, runTimed } from './timed.ts';

/** An application with a thousand versions, of which the highest one is bad. */
export interface LongHistory {
  readonly repository: TestRepository;
  /** Puts the floats back to the bad version, takes back its withdrawal, and checks out the newest commit. */
  readonly reset: () => Promise<void>;
  /** @throws Error when a float stands where it does not belong after a rollback */
  readonly check: (mayBeNew: boolean) => Promise<void>;
}

export const history = { old: '1.4.1', bad: '1.4.2', floats: ['1.4', '1', 'latest'], versions: 1000 } as const;

const dockerfile =
  'FROM scratch\nCOPY busybox /bin/busybox\nRUN ["/bin/busybox", "--install", "-s", "/bin"]\nCOPY news /news\n';

/**
 * Builds and pushes the two highest versions, and gives all others the image of one of their own, by its manifest.
 * @param options of Docker's client, logged in to the registry of `task`
 * @param busybox the path of a statically linked busybox
 */
export async function createLongHistory(
  task: Task,
  options: Omit<TimedOptions, 'cwd'>,
  busybox: string,
): Promise<LongHistory> {
  const repository = await createRepository({
    fullName: 'octocat/history',
    files: { Dockerfile: dockerfile, busybox: { mode: 0o755, content: await readFile(busybox) } },
  });
  const network = task.network === undefined ? [] : ['--network', task.network];
  for (const version of ['1.3.0', history.old, history.bad]) {
    await repository.write({ news: version });
    await repository.commit(`Release ${version}`);
    await repository.tag(`v${version}`);
    const argv = ['docker', 'buildx', 'build', '--push', ...network, '--tag', `${task.images}:${version}`, '.'];
    await runTimed(argv, { ...options, cwd: repository.folder });
  }
  await repository.push();
  const registry = manifestsOf(task);
  const others = Array.from({ length: history.versions - 3 }, (_, n) => `1.${n % 3}.${Math.floor(n / 3)}`);
  const filler = await registry.get('1.3.0');
  for (let n = 0; n < others.length; n += parallel) {
    await Promise.all(others.slice(n, n + parallel).map((tag) => registry.put(tag, filler)));
  }
  await repository.git('push', '--quiet', 'origin', ...others.map((version) => `HEAD:refs/tags/v${version}`));
  return resettable(repository, registry);
}

const parallel = 20;

async function resettable(repository: TestRepository, registry: Manifests): Promise<LongHistory> {
  const [old, bad] = [await registry.get(history.old), await registry.get(history.bad)];
  return {
    repository,
    reset: async () => {
      await Promise.all(history.floats.map((tag) => registry.put(tag, bad)));
      await registry.remove(`withdrawn-${history.bad}`);
      await repository.git('checkout', '--quiet', 'main');
    },
    check: async (mayBeNew) => {
      const digests = await Promise.all(history.floats.map((tag) => registry.digest(tag)));
      const isRight = (digest: string): boolean => (mayBeNew ? digest !== bad.digest : digest === old.digest);
      if (!digests.every(isRight)) throw new Error(`After a rollback the floats stand at ${digests.join(', ')}.`);
    },
  };
}

interface Content {
  readonly type: string;
  readonly body: ArrayBuffer;
  readonly digest: string;
}

interface Manifests {
  readonly digest: (reference: string) => Promise<string>;
  readonly get: (reference: string) => Promise<Content>;
  readonly put: (tag: string, content: Content) => Promise<void>;
  /** Removes what a tag stands at, and with it the tag; nothing when there is none. */
  readonly remove: (tag: string) => Promise<void>;
}

/** The manifests of a repository, by plain requests of the OCI distribution API. */
function manifestsOf({ registry, images, username, password }: Task): Manifests {
  const authorization = `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`;
  const accept = 'application/vnd.oci.image.index.v1+json, application/vnd.oci.image.manifest.v1+json';
  const api = `http://${registry}/v2/${images.slice(registry.length + 1)}/manifests`;
  const ask = async (reference: string, init: RequestInit = {}): Promise<Response> => {
    const headers = { authorization, accept, ...(init.headers as Record<string, string> | undefined) };
    return fetch(`${api}/${reference}`, { ...init, headers });
  };
  const digest = async (reference: string): Promise<string> => {
    const { headers } = await ask(reference, { method: 'HEAD' });
    return headers.get('docker-content-digest') ?? '';
  };
  return {
    digest,
    get: async (reference) => {
      const answer = await ask(reference);
      const type = answer.headers.get('content-type') ?? '';
      return { type, body: await answer.arrayBuffer(), digest: await digest(reference) };
    },
    put: async (tag, { type, body }) => {
      const { status } = await ask(tag, { method: 'PUT', body, headers: { 'content-type': type } });
      if (status !== 201) throw new Error(`The registry answers a PUT of ${tag} with ${status}.`);
    },
    remove: async (tag) => {
      const found = await digest(tag);
      if (found !== '') await ask(found, { method: 'DELETE' });
    },
  };
}
