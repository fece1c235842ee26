import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findCosign, majorOf } from '../../src/gates/find-cosign.ts';
import { keySigner } from '../../src/gates/signer.ts';
import { identityIn, workflowIdentity } from '../../src/gates/workflow-identity.ts';
import { startServer } from '../registry/servers.ts';
import { debianCosign } from './debian-cosign.ts';

let folder: string;
beforeAll(async () => (folder = await mkdtemp(join(tmpdir(), 'needs-'))));
afterAll(() => rm(folder, { recursive: true }));

/** A PATH with a program that says that it is this cosign. */
async function saying(version: string): Promise<{ env: NodeJS.ProcessEnv; cwd: string }> {
  const place = await mkdtemp(join(folder, 'bin-'));
  await writeFile(join(place, 'cosign'), `#!/bin/sh\necho '{"gitVersion":"${version}"}'\n`);
  await chmod(join(place, 'cosign'), 0o755);
  return { env: { PATH: `${place}:/usr/bin:/bin` }, cwd: folder };
}

describe('cosign', () => {
  test.each([
    ['v3.1.3', 3],
    ['2.6.0', 2],
    ['v10.0.0-rc.1', 10],
    ['devel', 3],
    ['', 3],
  ])('of version "%s" counts as %i', (version, major) => {
    expect(majorOf(version)).toBe(major);
  });

  test('is refused when it is too old for the format, with what would do', async () => {
    const two = await saying('v2.6.0');
    await expect(findCosign(two, { format: 'referrer' })).rejects.toThrow(/needs cosign 3 .*"sign: cosign-legacy"/);
    expect(await findCosign(two, { format: 'legacy' })).toMatchObject({ major: 2 });
    await expect(findCosign(await saying('v1.13.1'), { format: 'legacy' })).rejects.toThrow(/needs cosign 2/);
  });

  test('is asked for with the step that installs it, when there is none', async () => {
    const none = { env: { PATH: join(folder, 'nothing') }, cwd: folder };
    await expect(findCosign(none, { format: 'referrer' })).rejects.toThrow(/uses: sigstore\/cosign-installer@/);
  });

  test('is not started out of the checkout', async () => {
    const found = await saying('v3.0.0');
    const env = { ...found.env, GITHUB_WORKSPACE: folder };
    await expect(findCosign({ ...found, env }, { format: 'referrer' })).rejects.toThrow(/lies inside the checkout/);
  });
});

test('a key whose password is wrong is found out before anything is built, and neither is told', async () => {
  const cosign = await debianCosign(folder);
  const place = join(folder, 'run');
  await mkdir(place);
  const options = { cosign: { command: cosign.program, major: 3 }, cwd: folder, folder: place };
  const env = { ...process.env, COSIGN_PASSWORD: 'not it' };
  const failure = await keySigner(cosign.own.key, { ...options, env }).catch((error: unknown) => String(error));
  expect(failure).toMatch(/Cosign cannot use the key .*decryption failed/s);
  expect(failure).not.toContain('not it');
  const good = { ...process.env, COSIGN_PASSWORD: cosign.password };
  expect(await keySigner(cosign.own.key, { ...options, env: good })).toMatchObject({ kind: 'key' });
});

const claims = {
  iss: 'https://token.actions.githubusercontent.com',
  job_workflow_ref: 'acme/workflows/.github/workflows/release.yml@refs/heads/main',
  workflow_ref: 'acme/widget/.github/workflows/ci.yml@refs/tags/v1.0.0',
};
const tokenOf = (payload: object): string => `e30.${Buffer.from(JSON.stringify(payload)).toString('base64url')}.x`;

describe('who a workflow is', () => {
  test('is the workflow that the job is in, not the one that was started', async () => {
    const server = await startServer((_, response) => response.end(JSON.stringify({ value: tokenOf(claims) })));
    const masked: string[] = [];
    const env = {
      ACTIONS_ID_TOKEN_REQUEST_URL: `http://${server.host}/token?api-version=2.0`,
      ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'request-token',
    };
    const found = await workflowIdentity({
      env,
      mask: (secret) => masked.push(secret.reveal()),
      onRetry: () => undefined,
    });
    await server.stop();
    expect(found).toEqual({ identity: `https://github.com/${claims.job_workflow_ref}`, issuer: claims.iss });
    expect(server.requests).toMatchObject([
      { url: '/token?api-version=2.0&audience=sigstore', authorization: 'Bearer request-token' },
    ]);
    expect(masked).toEqual([tokenOf(claims)]);
  });

  test('is asked for with the permission, when the job may not know', async () => {
    const mask = (): undefined => undefined;
    await expect(workflowIdentity({ env: {}, mask, onRetry: mask })).rejects.toThrow(
      /permissions:\n {4}id-token: write/,
    );
  });

  test.each([
    ['no token', ''],
    ['no claims', 'a.b.c'],
    ['no workflow', tokenOf({ iss: claims.iss })],
    ['an issuer that is none', tokenOf({ ...claims, iss: 'file:///etc' })],
    ['lines', tokenOf({ ...claims, job_workflow_ref: 'a\nb' })],
  ])('is nobody when there is %s', (_, token) => {
    expect(identityIn(token, 'https://github.com')).toBeUndefined();
  });
});
