import { chmod, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, test } from 'vitest';
import { createRepository, type TestRepository } from '../../scripts/runner/repository.ts';
import { createBoundedRun } from '../../src/tools/bounded-run.ts';
import { createGit, type GitOptions } from '../../src/tools/git.ts';
import type { TagList } from '../../src/tools/git-tags.ts';
import { Secret } from '../../src/tools/secret.ts';
import { startServer } from '../registry/servers.ts';

const basic = `basic ${Buffer.from('x-access-token:ghs_token').toString('base64')}`;
const tags = { kind: 'names', names: ['v1.0.0'] };
const isProblem = { kind: 'problem', problem: expect.any(String) as string };

let repository: TestRepository;
let canaries: string;
let bin: string;

beforeAll(async () => {
  bin = await mkdtemp(join(tmpdir(), 'bin-'));
  // What it was called with, in a file whose name begins with its own.
  const script = '#!/bin/sh\necho "$0 $*" > "$(mktemp "$CANARIES/$(basename "$0")-XXXXXX")"\n';
  for (const name of ['ssh', 'evil', 'git-remote-evil', 'git-credential-evil']) {
    await writeFile(join(bin, name), script);
    await chmod(join(bin, name), 0o755);
  }
});
beforeEach(async () => {
  canaries = await mkdtemp(join(tmpdir(), 'canaries-'));
  repository = await createRepository({ files: { f: 'hi' } });
  await repository.tag('v1.0.0');
  await repository.push();
});
afterEach(async () => {
  await repository.dispose();
  await rm(canaries, { recursive: true });
});
afterAll(() => rm(bin, { recursive: true }));

const environment = (): NodeJS.ProcessEnv => ({
  PATH: `${bin}:${process.env['PATH'] ?? ''}`,
  HOME: '/nonexistent',
  CANARIES: canaries,
  RUNNER_TEMP: '/runner temp',
});
const remoteTags = (options: GitOptions = {}, deadline = 10_000): Promise<TagList> =>
  createGit(createBoundedRun({ deadline }), repository.folder, { env: environment(), ...options }).remoteTags();
const config = (...args: string[]): Promise<string> => repository.git('config', '--local', ...args);

describe('credentials for origin', () => {
  let server: Awaited<ReturnType<typeof startServer>>;
  let origin: string;

  beforeEach(async () => {
    server = await startServer((request, response) => {
      const known = request.headers.authorization === basic;
      const found = request.url?.startsWith('/acme/widget/info/refs') ?? false;
      response.writeHead(known ? (found ? 200 : 404) : 401, {
        'content-type': 'text/plain',
        'www-authenticate': 'Basic realm="GitHub"',
      });
      response.end(found ? `${'a'.repeat(40)}\trefs/tags/v1.0.0\n${'b'.repeat(40)}\trefs/tags/v1.0.0^{}\n` : '');
    });
    origin = `http://${server.host}`;
    await repository.git('remote', 'set-url', 'origin', `${origin}/acme/widget`);
  });
  afterEach(() => server.stop());

  it('are the header that actions/checkout leaves in the configuration', async () => {
    await config(`http.${origin}/.extraheader`, `AUTHORIZATION: ${basic}`);
    expect(await remoteTags()).toEqual(tags);
  });

  it('are the header in a file that the configuration includes for this folder', async () => {
    const file = join(canaries, 'credentials.config');
    await writeFile(file, `[http "${origin}/"]\n\textraheader = AUTHORIZATION: ${basic}\n`);
    await config(`includeIf.gitdir:${join(repository.folder, '.git')}.path`, file);
    expect(await remoteTags()).toEqual(tags);
  });

  it('are added to the settings that the environment already has', async () => {
    await config(`http.${origin}/.extraheader`, `AUTHORIZATION: ${basic}`);
    const own = { GIT_CONFIG_COUNT: '1', GIT_CONFIG_KEY_0: 'http.userAgent', GIT_CONFIG_VALUE_0: 'mine' };
    expect(await remoteTags({ env: { ...environment(), ...own } })).toEqual(tags);
  });

  it('are the token of the job when the checkout keeps none', async () => {
    const github = { url: `${origin}/acme/widget`, token: new Secret('ghs_token') };
    expect(await remoteTags({ github })).toEqual(tags);
  });

  it('open the repository without a remote as well', async () => {
    await repository.git('remote', 'remove', 'origin');
    const github = { url: `${origin}/acme/widget`, token: new Secret('ghs_token') };
    expect(await remoteTags({ github })).toEqual(tags);
  });

  it('are not sent to another server', async () => {
    const github = { url: 'https://github.com/acme/widget', token: new Secret('ghs_token') };
    await config('http.https://github.com/.extraheader', `AUTHORIZATION: ${basic}`);
    expect(await remoteTags({ github })).toEqual(isProblem);
    expect(server.requests.map(({ authorization }) => authorization)).not.toContain(basic);
  });

  it('are not asked for when there are none', async () => {
    const url = origin.replace('//', '//mona:secret@');
    await repository.git('remote', 'set-url', 'origin', `${url}/acme/widget`);
    const answer = await remoteTags();
    expect(answer).toEqual(isProblem);
    expect(JSON.stringify(answer)).not.toContain('secret');
  });

  it('are not taken from helpers that the checkout names', async () => {
    await config('credential.helper', '!evil');
    await config('--add', 'credential.helper', 'evil');
    await config(`credential.${origin}.helper`, '!evil');
    await config('core.askPass', 'evil');
    expect(await remoteTags()).toEqual(isProblem);
    expect(await readdir(canaries)).toEqual([]);
  });
});

describe('a hostile checkout', () => {
  test.each([
    ['the file system monitor', ['core.fsmonitor', 'evil']],
    ['hooks', ['core.hooksPath', '.']],
    ['an upload-pack of origin', ['remote.origin.uploadpack', 'evil']],
    ['a helper of origin', ['remote.origin.vcs', 'evil']],
    ['a pager', ['core.pager', 'evil']],
    ['a signature program', ['gpg.program', 'evil']],
    ['a command for alternate refs', ['core.alternateRefsCommand', 'evil']],
    ['a hook of upload-pack', ['uploadpack.packObjectsHook', 'evil']],
    ['an alias', ['alias.ls-remote', '!evil']],
    ['another address for origin', ['url.ext::evil .insteadOf', '/']],
    ['proxies', ['core.gitProxy', 'evil']],
  ])('cannot start %s', async (_, [key = '', value = '']) => {
    await config('protocol.ext.allow', 'always');
    await config('protocol.allow', 'always');
    await config('log.showSignature', 'true');
    await config(key, value);
    const git = createGit(createBoundedRun(), repository.folder, { env: environment() });
    const { sha } = await git.head();
    expect(await git.committedAt(sha)).toBeInstanceOf(Date);
    expect(await git.refsContaining(sha)).toContain('refs/heads/main');
    expect(await git.isAncestor(sha, sha)).toBe(true);
    expect(await git.localTags()).toEqual(tags);
    expect(await git.remoteTags()).toEqual(tags);
    expect(await readdir(canaries)).toEqual([]);
  });

  test.each(['ext::evil', 'evil::x', 'evil://x', '--upload-pack=evil', '-u evil'])(
    'cannot start a program by the address %s',
    async (url) => {
      await config('protocol.ext.allow', 'always');
      await config('protocol.allow', 'always');
      await config('remote.origin.url', url);
      expect(await remoteTags()).toEqual(isProblem);
      expect(await readdir(canaries)).toEqual([]);
    },
  );

  it('cannot be taken for a repository by its files, be they at its top or below', async () => {
    const bare = join(repository.folder, 'docs');
    await repository.git('init', '--quiet', '--bare', bare);
    await repository.git('-C', bare, 'config', 'remote.origin.url', '/evil');
    const options = { env: environment() };
    expect(await createGit(createBoundedRun(), repository.folder, options).originUrl()).toBe(repository.origin);
    expect(await createGit(createBoundedRun(), bare, options).originUrl()).toBeUndefined();
  });

  it('cannot make git fetch a missing commit from a helper', async () => {
    await config('protocol.ext.allow', 'always');
    await config('extensions.partialClone', 'origin');
    await config('core.repositoryFormatVersion', '1');
    await config('remote.origin.promisor', 'true');
    await config('remote.origin.url', 'ext::evil');
    const git = createGit(createBoundedRun(), repository.folder, { env: environment() });
    expect(await git.committedAt('1'.repeat(40))).toBeUndefined();
    expect(await git.refsContaining('1'.repeat(40))).toEqual([]);
    expect(await git.isAncestor('1'.repeat(40), await repository.sha())).toBeUndefined();
    expect(await readdir(canaries)).toEqual([]);
  });

  it('cannot name the program for SSH', async () => {
    await config('core.sshCommand', 'evil');
    await config('remote.origin.url', 'git@example.invalid:acme/widget.git');
    expect(await remoteTags()).toEqual(isProblem);
    expect((await readdir(canaries)).map((name) => name.split('-')[0])).toEqual(['ssh']);
  });

  test.each([
    ['an origin that never answers', 'git'],
    ['an origin that takes a request and never answers it', 'http'],
  ])('is given up after the deadline: %s', async (_, protocol) => {
    const silent = createServer(() => undefined);
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
    const url = `${protocol}://127.0.0.1:${(silent.address() as AddressInfo).port}/acme/widget`;
    await repository.git('remote', 'set-url', 'origin', url);
    const started = performance.now();
    expect(await remoteTags({}, 300)).toEqual({ kind: 'problem', problem: '"git did not end within 0.3 s"' });
    expect(performance.now() - started).toBeLessThan(2000);
    silent.close();
  });
});

describe('the key of actions/checkout', () => {
  const written =
    '"/usr/bin/ssh" -i "$RUNNER_TEMP/0b1c" -o StrictHostKeyChecking=yes -o CheckHostIP=no -o "UserKnownHostsFile=$RUNNER_TEMP/0b1c_known_hosts"';
  const seen = async (setting: string): Promise<string> => {
    await config('core.sshCommand', setting);
    await repository.git('remote', 'set-url', 'origin', 'ssh://git@example.invalid/acme/widget.git');
    const record = join(canaries, 'seen');
    await writeFile(join(bin, 'ssh'), `#!/bin/sh\necho "$*" > "${record}"\n`);
    await remoteTags();
    return readFile(record, 'utf8');
  };

  it('is used by SSH', async () => {
    expect(await seen(written)).toContain('-i /runner temp/0b1c -o StrictHostKeyChecking=yes -o CheckHostIP=no');
  });

  test.each([
    ['a command behind it', `${written}; evil`],
    ['a command in a name', written.replace('0b1c"', '$(evil)"')],
    ['an option that runs a command', `${written} -o ProxyCommand=evil`],
  ])('is not used with %s', async (_, setting) => {
    expect(await seen(setting)).not.toContain('-i ');
    expect((await readdir(canaries)).filter((name) => name.startsWith('evil'))).toEqual([]);
  });
});
