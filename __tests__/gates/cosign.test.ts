import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseRepository } from '../../src/image/repository.ts';
import { parseTag } from '../../src/image/tag.ts';
import { formatPinned } from '../../src/image/reference.ts';
import { signGate } from '../../src/gates/cosign.ts';
import { signArgv, verifyArgv } from '../../src/gates/cosign-argv.ts';
import { keySigner } from '../../src/gates/signer.ts';
import type { Signing } from '../../src/inputs/gate-inputs.ts';
import type { ProvenImage } from '../../src/publish/perform.ts';
import type { Retry } from '../../src/registry/retry.ts';
import { standClient, uploadImageOf } from '../publish/stand.ts';
import { type Running, startDistribution, userBase64 } from '../registry/servers.ts';
import { type DebianCosign, debianCosign } from './debian-cosign.ts';

const client = standClient();
let folder: string;
let cosign: DebianCosign;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cosign-'));
  cosign = await debianCosign(folder);
});
afterAll(() => rm(folder, { recursive: true }));

/** What is signed as a referrer is in __tests__/e2e/gates.test.ts, in two registries. */
describe('an image', () => {
  let registry: Running;
  let image: ProvenImage;
  beforeAll(async () => {
    registry = await startDistribution({ kind: 'none' });
    const repository = parseRepository(`${registry.host}/acme/widget`);
    const upload = { host: registry.host, repository: repository.path, authorization: `Basic ${userBase64}` };
    const manifest = await uploadImageOf(upload, { sha: 'a'.repeat(40), version: '1.0.0' });
    await client.putManifest(repository, parseTag('1.0.0'), manifest);
    image = { repository, digest: manifest.digest };
  });
  afterAll(() => registry.stop());

  async function sign(format: Signing['format'], subject = image): Promise<readonly Retry[]> {
    const env = { ...process.env, COSIGN_PASSWORD: cosign.password, DOCKER_CONFIG: folder };
    const retries: Retry[] = [];
    const place = await mkdtemp(join(folder, 'run-'));
    const program = { command: cosign.program, major: 3 };
    const signer = await keySigner(cosign.own.key, { cosign: program, env, cwd: folder, folder: place });
    const gate = signGate({
      cosign: program,
      signing: { format, key: cosign.own.key, log: false },
      signer,
      env,
      step: {},
      cwd: folder,
      stopping: new AbortController().signal,
      log: { info: () => undefined },
      onRetry: (retry) => retries.push(retry),
    });
    await gate.ask([subject]);
    return retries;
  }
  const name = (): string => formatPinned(image.repository, image.digest);

  test('is signed as older readers expect it', async () => {
    expect(await sign('legacy')).toEqual([]);
    const more = ['--new-bundle-format=false'];
    expect(await cosign.verify(name(), { by: cosign.own, more })).toBe(0);
    expect(await client.tags(image.repository)).toContain(`${image.digest.replace(':', '-')}.sig`);
  });

  test('is not signed when it is not there', async () => {
    const gone = { ...image, digest: `sha256:${'0'.repeat(64)}` } as ProvenImage;
    await expect(sign('referrer', gone)).rejects.toThrow(/Cosign did not sign .* 404 /s);
  });
});

const image = 'ghcr.io/acme/widget@sha256:0';
const byKey = { kind: 'key', key: 'awskms:///alias/a', publicKey: '/tmp/cosign.pub' } as const;
const identity = 'https://github.com/acme/widget/.github/workflows/release.yml@refs/tags/v1.0.0';
const issuer = 'https://token.actions.githubusercontent.com';
const asWorkflow = { kind: 'workflow', identity, issuer } as const;

test.each([
  [
    'cosign 3, as the workflow',
    { format: 'referrer', key: undefined, log: true },
    { signer: asWorkflow, major: 3 },
    ['sign', '--yes', '--oidc-provider=github-actions', '--', image],
    [
      'verify',
      '--output=text',
      `--certificate-identity=${identity}`,
      `--certificate-oidc-issuer=${issuer}`,
      '--',
      image,
    ],
  ],
  [
    'cosign 3 in the old format',
    { format: 'legacy', key: byKey.key, log: true },
    { signer: byKey, major: 3 },
    [
      ...['sign', '--yes', '--key=awskms:///alias/a', '--new-bundle-format=false'],
      ...['--registry-referrers-mode=legacy', '--use-signing-config=false', '--', image],
    ],
    ['verify', '--output=text', '--key=/tmp/cosign.pub', '--new-bundle-format=false', '--', image],
  ],
  [
    'cosign 2, which knows nothing else, without the log',
    { format: 'legacy', key: byKey.key, log: false },
    { signer: byKey, major: 2 },
    ['sign', '--yes', '--key=awskms:///alias/a', '--tlog-upload=false', '--', image],
    ['verify', '--output=text', '--key=/tmp/cosign.pub', '--insecure-ignore-tlog=true', '--', image],
  ],
] as const)('what is asked of %s', (_, signing, { signer, major }, sign, verify) => {
  const call = { signing, signer, major, image };
  expect(signArgv(call)).toEqual(sign);
  expect(verifyArgv(call)).toEqual(verify);
});
