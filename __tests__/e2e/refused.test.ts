import { expect, test } from 'vitest';
import { createServer, type AddressInfo } from 'node:net';
import { createStage, type StagedRun } from './stage.ts';

const stage = await createStage({ Dockerfile: 'FROM scratch\nCOPY hello.txt /\n', 'hello.txt': 'hello\n' });
await stage.repository.tag('v1.0.0');

function errorsOf(run: StagedRun): string[] {
  return run.commands.filter(({ name }) => name === 'error').map(({ data }) => data);
}

async function expectNothingBuilt(run: StagedRun): Promise<void> {
  expect(run.exitCode).toBe(1);
  expect(run.calls.map(({ argv }) => argv[0])).not.toContain('build');
  expect(run.outputs).toEqual({});
  expect(await stage.client.tags()).toEqual([]);
  expect(run.summary).toMatch(/^### Not released\n/);
}

test('a wrong password is found out before anything is built', async () => {
  const run = await stage.release('refs/tags/v1.0.0', { inputs: { password: 'not-the-password' } });
  await expectNothingBuilt(run);
  expect(errorsOf(run)).toEqual([
    expect.stringMatching(
      /refused the user name or password \(to push to .*\): "UNAUTHORIZED: .*"\. Check "username" and "password"\./,
    ),
  ]);
  // What the registry wants, then at the same time the version tag, that of an earlier build and the mark of a withdrawal, each
  // with the reason of the refusal, and the right to push.
  const early = `sha-${(await stage.repository.sha()).slice(0, 7)}`;
  const name = '/v2/octocat/hello-world';
  expect(run.requests).toEqual([
    'GET 401 /v2/',
    `GET 401 ${name}/manifests/1.0.0`,
    `GET 401 ${name}/manifests/${early}`,
    `GET 401 ${name}/manifests/withdrawn-1.0.0`,
    `HEAD 401 ${name}/manifests/1.0.0`,
    `HEAD 401 ${name}/manifests/${early}`,
    `HEAD 401 ${name}/manifests/withdrawn-1.0.0`,
    `POST 401 ${name}/blobs/uploads/`,
  ]);
  expect(run.shownLog).not.toContain('not-the-password');
});

test('a registry that wants a login and gets none is found out before anything is built', async () => {
  const run = await stage.release('refs/tags/v1.0.0', { inputs: { username: '', password: '' } });
  await expectNothingBuilt(run);
  expect(errorsOf(run)).toEqual([
    expect.stringMatching(
      /wants a login to push to .*: "UNAUTHORIZED: .*"\. Set "username" and "password", or log in before this step\./,
    ),
  ]);
});

test('a registry that is not there is found out before anything is built', async () => {
  const host = `127.0.0.1:${await closedPort()}`;
  const run = await stage.release('refs/tags/v1.0.0', { inputs: { images: `${host}/octocat/hello-world` } });
  await expectNothingBuilt(run);
  expect(errorsOf(run)).toEqual([
    `Cannot reach ${host}, because nothing accepts connections there (ECONNREFUSED). ` +
      'Check host and port, that the registry runs, and that no firewall is in between.',
  ]);
});

async function closedPort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
