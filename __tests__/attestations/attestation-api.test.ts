import { afterAll, beforeAll, expect, test } from 'vitest';
import { createAttestationApi, type AttestationApi } from '../../src/attestations/attestation-api.ts';
import { digestOf } from '../../src/image/digest.ts';
import { openAsk } from '../../src/releases/github-releases.ts';
import { Secret } from '../../src/tools/secret.ts';
import { createRepository, type TestRepository } from '../../scripts/runner/repository.ts';
import { startGitHub, type GitHubServer } from '../github/server.ts';
import { refused } from '../github/replies.ts';

const fullName = 'octocat/hello-world';
const post = 'POST /repos/{owner}/{repo}/attestations';
const digest = digestOf(new TextEncoder().encode('image'));
let repository: TestRepository;
let github: GitHubServer;
let api: AttestationApi;
beforeAll(async () => {
  repository = await createRepository({ files: { a: 'a' } });
  github = await startGitHub({ gitDir: repository.origin, fullName });
  const token = new Secret('ghs_secret');
  const loadGitHub = (): Promise<typeof import('@actions/github')> => import('@actions/github');
  const waiting = { stopping: new AbortController().signal, onRetry: () => undefined, maxWait: 1000 };
  const sleep = (): Promise<void> => Promise.resolve();
  api = createAttestationApi(openAsk({ loadGitHub, token, apiUrl: github.url, ...waiting, sleep }));
});
afterAll(async () => {
  await github.stop();
  await repository.dispose();
});

function bundleOf(signature: string): Uint8Array {
  const statement = {
    subject: [{ name: 'a', digest: { sha256: digest.replace('sha256:', '') } }],
    predicateType: 'https://slsa.dev/provenance/v1',
  };
  const payload = Buffer.from(JSON.stringify(statement)).toString('base64');
  const dsseEnvelope = { payload, payloadType: 'application/vnd.in-toto+json', signatures: [{ sig: signature }] };
  return new TextEncoder().encode(JSON.stringify({ mediaType: 'a/b', verificationMaterial: {}, dsseEnvelope }));
}

test('the permission is asked for with what cannot be stored, and nothing is stored', async () => {
  await api.probe(fullName);
  github.fail(post, { kind: 'page', when: 'before', status: 502, text: 'Bad gateway' });
  await api.probe(fullName);
  expect(github.attestations).toEqual([]);
});

test('a token that may not is told which permission it lacks, before anything is signed', async () => {
  github.settings.mayAttest = false;
  await expect(api.probe(fullName)).rejects.toThrow(/id-token: write\n {4}attestations: write/);
  github.settings.mayAttest = true;
});

test('a repository that GitHub has no attestations for is told so', async () => {
  const words =
    'Feature not available for user-owned private repositories. To enable this feature, please make this repository public.';
  github.fail(post, { kind: 'answer', when: 'before', reply: refused(403, words) });
  await expect(api.probe(fullName)).rejects.toThrow('GitHub has artifact attestations for public repositories');
});

test('what was stored is found by its signature, and a lost answer does not store it twice', async () => {
  const [first, second] = [bundleOf('b25l'), bundleOf('dHdv')];
  expect(await api.has(fullName, digest, first)).toBe(false);
  expect(await api.store(fullName, digest, first)).toBe(1);
  expect(await api.has(fullName, digest, first)).toBe(true);
  expect(await api.has(fullName, digest, second)).toBe(false);
  github.fail(post, { kind: 'reset', when: 'after' });
  expect(await api.store(fullName, digest, second)).toBeUndefined();
  expect(github.attestations).toHaveLength(2);
});
