import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { homeAt } from '../../src/attestations/authority.ts';
import { readClaims } from '../../src/attestations/claims.ts';
import { trustOf } from '../../src/attestations/trust.ts';
import { createSend } from '../../src/registry/transport.ts';
import { Secret } from '../../src/tools/secret.ts';
import { type Authorities, startAuthorities } from './authorities.ts';
import { jobOf } from './identity.ts';

let authorities: Authorities;
let folder: string;
beforeAll(async () => {
  authorities = await startAuthorities(jobOf());
  folder = await mkdtemp(join(tmpdir(), 'trust-'));
});
afterAll(async () => {
  await authorities.stop();
  await rm(folder, { recursive: true });
});

test('a public repository is signed for in public, any other one by GitHub alone', () => {
  const home = homeAt('https://github.com');
  expect(home?.authority('public')).toMatchObject({ fulcio: 'https://fulcio.sigstore.dev', timestamps: undefined });
  for (const visibility of ['private', 'internal', ''])
    expect(home?.authority(visibility)).toMatchObject({ fulcio: 'https://fulcio.githubapp.com', rekor: undefined });
});

test.each([
  'https://github.com/',
  'http://github.com',
  'https://github.example.com',
  'https://acme.ghe.com',
  'https://127.0.0.1.example.com',
  'http://127.0.0.1@example.com',
  'http://localhost.example.com',
  'http://127.0.0.1:8080/path',
  '',
])('at %j there are no attestations, and nobody is asked for a signature', (serverUrl) => {
  expect(homeAt(serverUrl)).toBeUndefined();
});

test.each([
  [{ iss: 'https://evil.example.com' }, 'it is from https://evil.example.com'],
  [{ iss: 'https://token.actions.githubusercontent.com.example.com' }, 'it is from'],
  [{ sha: '' }, 'it does not say sha'],
])('an identity with %j is not used', (more, problem) => {
  const payload = Buffer.from(JSON.stringify({ ...jobOf(), ...more })).toString('base64url');
  const read = (): unknown => readClaims(new Secret(`a.${payload}.c`), 'https://token.actions.githubusercontent.com');
  expect(read).toThrow(problem);
});

test('an identity may be from the issuer of an enterprise, and one that is no token is not used', () => {
  const issuer = 'https://token.actions.githubusercontent.com';
  const payload = Buffer.from(JSON.stringify(jobOf({ iss: `${issuer}/acme` }))).toString('base64url');
  expect(readClaims(new Secret(`a.${payload}.c`), issuer).iss).toBe(`${issuer}/acme`);
  for (const text of ['', 'a', 'a.b.c', 'a.e30.c']) expect(() => readClaims(new Secret(text), issuer)).toThrow();
});

test('keys are only taken from a chain that begins with the root that is known', async () => {
  const [authority, send] = [homeAt(authorities.url)?.authority('public'), createSend()];
  if (authority === undefined) throw new Error('A server on this machine stands for GitHub.');
  const { trust } = authority;
  const pinned = { ...trust, begins: { with: 'pinned root', version: 1, sha256: 'a'.repeat(64) } as const };
  const begun = (root: typeof trust): Promise<unknown> => trustOf({ ...authority, trust: root }, { folder, send });
  await begun(trust);
  await expect(begun(pinned)).rejects.toThrow('is not the root of trust that it has to be');
  await expect(begun({ ...trust, begins: { with: 'known root' } })).rejects.toThrow('its keys cannot be had');
  authorities.faults.set('tuf', { status: 200, body: '{"signed":{},"signatures":[]}' });
  await expect(begun(trust)).rejects.toThrow('its keys cannot be had');
  authorities.faults.clear();
});
