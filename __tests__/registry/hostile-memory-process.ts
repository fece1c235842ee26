/** A process of its own that asks a giant of a registry, at the address in its argument, and says what that cost. */
import { parseDigest } from '../../src/image/digest.ts';
import { parseRepository, type Repository } from '../../src/image/repository.ts';
import { parseTag } from '../../src/image/tag.ts';
import { createRegistryClient, type RegistryClient } from '../../src/registry/client.ts';
import { createSend } from '../../src/registry/transport.ts';
import { Secret } from '../../src/tools/secret.ts';
import type { Cost } from './hostile-memory.ts';

const [host = '', ...names] = process.argv.slice(2);
const tag = parseTag('1.0.0');
const digest = parseDigest(`sha256:${'0'.repeat(64)}`);

const operations: Readonly<Record<string, (client: RegistryClient, repository: Repository) => Promise<unknown>>> = {
  manifest: (client, repository) => client.getManifest(repository, tag),
  access: (client, repository) => client.checkAccess(repository),
  tags: (client, repository) => client.tags(repository),
  referrers: (client, repository) => client.referrers(repository, digest),
  blob: (client, repository) => client.getBlob(repository, { digest, limit: 1000 }),
  write: (client, repository) =>
    client.putManifest(repository, tag, { digest, mediaType: 'x', bytes: new Uint8Array(10) }),
  // What no operation does: the judge has to see it.
  greedy: () =>
    createSend({ deadline: 300_000 })({ method: 'GET', url: new URL(`http://${host}/greedy`), limit: 400 * 2 ** 20 }),
  async copy(client, repository) {
    const { digest: found } = await client.getManifest(repository, tag);
    await client.copy(repository, parseRepository(`${host}/copy/x`), found);
  },
};

const costs: Cost[] = [];
for (const name of names) {
  await createSend()({ method: 'GET', url: new URL(`http://${host}/case/${name}`), limit: 1 });
  let slept = 0;
  const client = createRegistryClient({
    credentials: () => Promise.resolve({ kind: 'password', username: 'demo', password: new Secret('demo') }),
    send: createSend({ deadline: 600 }),
    now: () => performance.now() + slept,
    retry: {
      random: () => 0,
      sleep: () => {
        slept += 121_000;
        return Promise.resolve();
      },
    },
  });
  const began = performance.now();
  const operation = operations[name.split('-', 1)[0] ?? ''];
  const outcome = await operation?.(client, parseRepository(`${host}/acme/${name}`)).then(
    () => 'believed',
    (error: unknown) => (error as Error).name,
  );
  const time = performance.now() - began;
  costs.push({ name, outcome: outcome ?? 'unknown', time, memory: process.resourceUsage().maxRSS * 1024 });
}
process.stdout.write(JSON.stringify(costs));
process.exit();
