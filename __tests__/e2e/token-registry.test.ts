import { afterAll, expect, test } from 'vitest';
import { createSelfSigned } from '../registry/certificate.ts';
import { startDistribution, startTokenServer, user, userBase64 } from '../registry/servers.ts';
import { createStage, engine } from './stage.ts';

// The registry is a program that came with the engine.
process.env['PATH'] = engine.env['PATH'];

const stage = await createStage({ Dockerfile: 'FROM scratch\nCOPY hello.txt /\n', 'hello.txt': 'hello\n' });
const identity = createSelfSigned('token server');
const tokens = await startTokenServer({ identity, expiresIn: 300, granted: ['pull', 'push'] });
const registry = await startDistribution({ kind: 'token', realm: `http://${tokens.host}/token`, identity });
afterAll(() => Promise.all([registry.stop(), tokens.stop()]));

test('a registry that wants tokens gets every tag, with one token of ours for reading and writing', async () => {
  await stage.repository.tag('v1.0.0');
  const images = `${registry.host}/acme/widget`;
  const run = await stage.release('refs/tags/v1.0.0', { inputs: { ...user, images } });
  expect(run.exitCode, run.log).toBe(0);

  const ours = tokens.requests.filter(({ url }) => url.includes('client_id=release-image'));
  expect(ours).toHaveLength(1);
  expect(ours[0]?.url).toContain(`scope=${encodeURIComponent('repository:acme/widget:pull,push')}`);
  const authorization = `Bearer ${await token()}`;
  for (const tag of ['1.0.0', '1.0', '1', 'latest']) {
    const headers = { authorization, accept: 'application/vnd.oci.image.index.v1+json' };
    const answer = await fetch(`http://${registry.host}/v2/acme/widget/manifests/${tag}`, { headers });
    expect(answer.headers.get('docker-content-digest')).toBe(run.outputs['digest']);
  }
  expect(run.shownLog + run.summary).not.toMatch(/eyJ|demo-password/);
});

test('a wrong password is found out before anything is built', async () => {
  const inputs = { username: user.username, password: 'not-the-password', images: `${registry.host}/acme/widget` };
  const run = await stage.release('refs/tags/v1.0.0', { inputs });
  expect(run.exitCode).toBe(1);
  expect(run.calls.map(({ argv }) => argv[0])).not.toContain('build');
  expect(run.shownLog).toMatch(/refused the user name or password .*unknown user/);
});

async function token(): Promise<string> {
  const query = 'service=test-service&scope=repository:acme/widget:pull';
  const headers = { authorization: `Basic ${userBase64}` };
  const answer = await fetch(`http://${tokens.host}/token?${query}`, { headers });
  return ((await answer.json()) as { token: string }).token;
}
