/** Attestations at GitHub and in two registries, by dist/, against authorities on this machine; Sigstore's own verifier judges. */
import { resolve } from 'node:path';
import { bundleFromJSON } from '@sigstore/bundle';
import { TrustedRoot } from '@sigstore/protobuf-specs';
import { toSignedEntity, toTrustMaterial, Verifier } from '@sigstore/verify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { octocat } from '../../scripts/engine/registry.ts';
import { parseJson } from '../../src/tools/foreign-json.ts';
import { type Authorities, startAuthorities } from '../attestations/authorities.ts';
import { jobOf } from '../attestations/identity.ts';
import { startGitHub, type GitHubServer } from '../github/server.ts';
import { startCrane } from '../registry/servers.ts';
import { watch } from './kill-at-point.ts';
import { createStage, everythingOf, type RunOverrides, type StagedRun } from './stage.ts';

const stage = await createStage({ Dockerfile: 'FROM scratch\nCOPY hello.txt /\n', 'hello.txt': 'hello\n' });
const { client, image, repository } = stage;
const crane = await startCrane();
const copy = `${crane.host}/octocat/copy`;
let authorities: Authorities;
let github: GitHubServer;

beforeAll(async () => {
  authorities = await startAuthorities(jobOf());
  github = await startGitHub({ gitDir: repository.origin });
});
afterAll(async () => {
  await Promise.all([authorities.stop(), github.stop(), crane.stop()]);
});

/** Pushes a version tag at a new commit. */
async function version(tag: string): Promise<void> {
  await repository.write({ 'hello.txt': `${tag}\n` });
  await repository.commit(tag);
  await repository.tag(tag);
  await repository.push();
}

async function release(tag: string, { inputs, env, ...others }: RunOverrides = {}): Promise<StagedRun> {
  const ref = `refs/tags/${tag}`;
  const workflow = `octocat/hello-world/.github/workflows/release.yml@${ref}`;
  const sha = await repository.sha(ref);
  Object.assign(authorities.claims, { ref, sha, workflow_ref: workflow, job_workflow_ref: workflow });
  return stage.release(ref, {
    ...others,
    inputs: {
      attest: 'true',
      images: `${image}\n${copy}`,
      registry: stage.registry.host,
      'github-token': 'ghs_secret',
      ...inputs,
    },
    env: { GITHUB_API_URL: github.url, ...authorities.env, ...env },
  });
}

interface Listed {
  readonly manifests: readonly { readonly digest: string; readonly artifactType: string }[];
}
const basic = `Basic ${Buffer.from(`${octocat.name}:${octocat.password}`).toString('base64')}`;

async function read(name: string, path: string): Promise<Response> {
  const [host = '', ...rest] = name.split('/');
  const accept = 'application/vnd.oci.image.index.v1+json, application/vnd.oci.image.manifest.v1+json';
  return fetch(`http://${host}/v2/${rest.join('/')}/${path}`, { headers: { authorization: basic, accept } });
}

/** The bundles that somebody finds who knows a repository and a digest, by the registry's list or by the tag that stands for it. */
async function bundlesOf(name: string, digest: string): Promise<readonly unknown[]> {
  const byApi = await read(name, `referrers/${digest}`);
  const list = byApi.ok ? byApi : await read(name, `manifests/${digest.replace(':', '-')}`);
  if (!list.ok) return [];
  const { manifests } = (await list.json()) as Listed;
  const bundles = manifests.filter(
    ({ artifactType }) => artifactType === 'application/vnd.dev.sigstore.bundle.v0.3+json',
  );
  return Promise.all(
    bundles.map(async (entry) => {
      const manifest = (await (await read(name, `manifests/${entry.digest}`)).json()) as {
        layers: readonly { digest: string }[];
      };
      return (await read(name, `blobs/${manifest.layers[0]?.digest ?? ''}`)).json();
    }),
  );
}

/** What a bundle says and who signed it. @throws what Sigstore's verifier throws */
function verified(bundle: unknown): { readonly statement: unknown; readonly signer: string | undefined } {
  const trust = toTrustMaterial(TrustedRoot.fromJSON(authorities.trustedRoot));
  const signed = bundleFromJSON(bundle);
  const { identity } = new Verifier(trust).verify(toSignedEntity(signed));
  const payload = signed.content.$case === 'dsseEnvelope' ? signed.content.dsseEnvelope.payload : Buffer.from('');
  return { statement: parseJson(payload), signer: identity?.subjectAlternativeName };
}

describe('a release that is attested', () => {
  let run: StagedRun;
  let digest: string;
  beforeAll(async () => {
    await version('v1.0.0');
    run = await release('v1.0.0');
    digest = run.outputs['digest'] ?? '';
  });

  test('has one attestation, of one digest under both its names, at GitHub and in both registries', async () => {
    expect(run.exitCode, run.log).toBe(0);
    const [bundle, ...others] = await bundlesOf(image, digest);
    expect(others).toEqual([]);
    expect(await bundlesOf(copy, digest)).toEqual([bundle]);
    expect(github.attestations.map((each) => each.bundle)).toEqual([bundle]);
    expect(run.outputs).toMatchObject({
      'attestation-id': '1',
      'attestation-url': `${authorities.url}/octocat/hello-world/attestations/1`,
    });
    expect(run.summary).toContain(
      `The image is attested, and that was verified before it got a name: ${authorities.url}/`,
    );
  });

  test('verifies: signed by the workflow, and says of which repository, commit and run the image is', async () => {
    const [bundle] = await bundlesOf(image, digest);
    const { statement, signer } = verified(bundle);
    const [ref, server] = ['refs/tags/v1.0.0', authorities.url];
    const workflow = `${server}/octocat/hello-world/.github/workflows/release.yml@${ref}`;
    expect(signer).toBe(workflow);
    const sha256 = digest.replace('sha256:', '');
    expect(statement).toMatchObject({
      _type: 'https://in-toto.io/Statement/v1',
      subject: [image, copy].map((name) => ({ name, digest: { sha256 } })),
      predicateType: 'https://slsa.dev/provenance/v1',
      predicate: {
        buildDefinition: {
          externalParameters: { workflow: { ref, path: '.github/workflows/release.yml' } },
          resolvedDependencies: [{ digest: { gitCommit: await repository.sha(ref) } }],
        },
        runDetails: { builder: { id: workflow } },
      },
    });
  });

  test('gives away neither the identity of the workflow nor a token', async () => {
    const everything = await everythingOf(run);
    expect(authorities.tokens).toHaveLength(1);
    for (const secret of [...authorities.tokens, 'runtime-token', 'ghs_secret'])
      expect(everything).not.toContain(secret);
  });

  test('is not attested twice: a second run asks nobody', async () => {
    const before = authorities.requests.length;
    const again = await release('v1.0.0');
    expect(again.exitCode, again.log).toBe(0);
    expect(authorities.requests.slice(before)).toEqual([]);
    expect(github.attestations).toHaveLength(1);
  });
});

describe('a job that may not attest', () => {
  const built = (run: StagedRun): readonly unknown[] =>
    run.calls.filter(({ argv }) => argv[0] === 'buildx' && argv[1] === 'build');

  test.each([
    ['id-token', { ACTIONS_ID_TOKEN_REQUEST_URL: '', ACTIONS_ID_TOKEN_REQUEST_TOKEN: '' }, true],
    ['attestations', {}, false],
  ])('for want of "%s: write" builds nothing, and learns which lines to add', async (permission, env, mayAttest) => {
    await version(`v1.1.0-${permission}.1`);
    github.settings.mayAttest = mayAttest;
    const run = await release(`v1.1.0-${permission}.1`, { env });
    github.settings.mayAttest = true;
    expect(run.exitCode).toBe(1);
    expect(built(run)).toEqual([]);
    expect(run.shownLog).toMatch(
      /Add to the job:\s+permissions:\s+contents: read\s+packages: write\s+id-token: write\s+attestations: write/,
    );
    expect(await client.tags()).not.toContain(`1.1.0-${permission}.1`);
  });
});

describe('a version whose attestation fails', () => {
  const tags = 'type=semver,pattern={{version}}\ntype=sha';

  test('gets no name when the log does not take the signature, nor when somebody else was certified', async () => {
    await version('v1.2.0');
    authorities.faults.set('rekor', { status: 400, body: '{"message":"not today"}' });
    const unlogged = await release('v1.2.0', { inputs: { tags } });
    authorities.faults.clear();
    expect(unlogged.exitCode).toBe(1);
    expect(unlogged.shownLog).toContain('did not sign the attestation');
    expect(unlogged.shownLog).toContain('not today');
    authorities.impostor = true;
    const impostor = await release('v1.2.0', { inputs: { tags } });
    authorities.impostor = false;
    expect(impostor.exitCode).toBe(1);
    expect(impostor.shownLog).toMatch(/The attestation of sha256:\w+ does not hold/);
    for (const run of [unlogged, impostor]) {
      const everything = await everythingOf(run);
      for (const secret of [...authorities.tokens, 'runtime-token']) expect(everything).not.toContain(secret);
    }
    expect(await client.tags()).not.toContain('1.2.0');
    expect(github.attestations).toHaveLength(1);
  });

  test('is completed by the next run, which takes the attestation of one that was killed before the names', async () => {
    const end = new AbortController();
    const point = { key: 'action PUT manifests/1.2.0', occurrence: 1, when: 'before', phase: 'float' } as const;
    const proxy = await watch(stage.registry.host, point, () => {
      end.abort();
    });
    const through = image.replace(stage.registry.host, proxy.host);
    const killed = await release('v1.2.0', {
      inputs: { tags, images: through, registry: proxy.host },
      kill: end.signal,
      withoutPost: true,
    });
    expect(killed.exitCode).not.toBe(0);
    expect(github.attestations).toHaveLength(2);
    expect(await client.tags()).not.toContain('1.2.0');
    const completed = await release('v1.2.0', { inputs: { tags, images: through, registry: proxy.host } });
    await proxy.stop();
    expect(completed.exitCode, completed.log).toBe(0);
    expect(completed.summary).toContain('The image was attested by an earlier run');
    expect(completed.outputs['attestation-id']).toBeUndefined();
    expect(github.attestations).toHaveLength(2);
    expect(await client.tags()).toContain('1.2.0');
    expect(await bundlesOf(image, completed.outputs['digest'] ?? '')).toHaveLength(1);
  });
});

test('a merge attests the index, and the parts are not attested', async () => {
  await version('v1.3.0');
  const inputs = { attest: 'false', images: image, 'digest-only': 'true', platforms: 'linux/amd64' };
  const part = await release('v1.3.0', { inputs });
  expect(part.exitCode, part.log).toBe(0);
  const action = resolve(import.meta.dirname, '../../merge');
  const merged = await release('v1.3.0', { action, inputs: { images: image, digests: part.outputs['part'] ?? '' } });
  expect(merged.exitCode, merged.log).toBe(0);
  expect(merged.outputs['attestation-id']).toBe('3');
  const [bundle] = await bundlesOf(image, merged.outputs['digest'] ?? '');
  expect(verified(bundle).statement).toMatchObject({ subject: [{ name: image }] });
  expect(await bundlesOf(image, part.outputs['digest'] ?? '')).toEqual([]);
});
