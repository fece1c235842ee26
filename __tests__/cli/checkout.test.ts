import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { createRepository } from '../../scripts/runner/repository.ts';
import { checkoutEvent, fullNameOf, rootOf } from '../../src/cli/checkout.ts';
import type { Command } from '../../src/cli/contract.ts';

const repository = await createRepository({ files: { 'hello.txt': 'hello\n', 'deep/file': '' } });
await repository.git('tag', 'v1.0.0');
const sha = await repository.sha();
const nowhere = await mkdtemp(join(tmpdir(), 'nowhere-'));
afterAll(async () => {
  await repository.dispose();
  await rm(nowhere, { recursive: true });
});

const clean = { PATH: process.env['PATH'], HOME: nowhere, USER: 'mona' };

interface Asked {
  readonly ref?: string;
  readonly event?: string;
  readonly workflow?: string;
}

async function variables(
  command: Command,
  { ref, event, workflow }: Asked = {},
  { root = repository.folder, env = {} } = {},
): Promise<Readonly<Record<string, string>>> {
  return (await checkoutEvent({ command, ref, event, workflow }, root, { ...clean, ...env })).variables;
}

describe('without a runner', () => {
  test('the event is the push of what is checked out', async () => {
    expect(await variables('plan')).toMatchObject({
      GITHUB_EVENT_NAME: 'push',
      GITHUB_REF: 'refs/heads/main',
      GITHUB_SHA: sha,
      GITHUB_WORKSPACE: repository.folder,
      GITHUB_ACTOR: 'mona',
    });
  });

  test('a plan may be about a ref that does not exist, at the commit that is checked out', async () => {
    expect(await variables('plan', { ref: 'refs/tags/v9.9.9', event: 'create' })).toMatchObject({
      GITHUB_EVENT_NAME: 'create',
      GITHUB_REF: 'refs/tags/v9.9.9',
      GITHUB_SHA: sha,
    });
  });

  test('what writes is only about a ref that is checked out', async () => {
    expect(await variables('release', { ref: 'refs/tags/v1.0.0' })).toMatchObject({ GITHUB_REF: 'refs/tags/v1.0.0' });
    for (const command of ['release', 'merge', 'promote'] as const) {
      const refused = variables(command, { ref: 'refs/tags/v9.9.9' });
      await expect(refused).rejects.toMatchObject({ failure: { code: 'ref-not-at-head' } });
    }
  });

  test('the repository is the one on GitHub that origin is', async () => {
    const elsewhere = await createRepository({ files: { a: '' } });
    expect(await variables('plan', {}, { root: elsewhere.folder })).not.toHaveProperty('GITHUB_REPOSITORY');
    await elsewhere.git('remote', 'set-url', 'origin', 'git@github.com:octocat/hello-world.git');
    expect(await variables('plan', {}, { root: elsewhere.folder })).toMatchObject({
      GITHUB_REPOSITORY: 'octocat/hello-world',
    });
    await elsewhere.dispose();
  });

  test('only what needs a commit insists on one', async () => {
    for (const command of ['plan', 'release', 'merge'] as const) {
      const refused = variables(command, {}, { root: nowhere });
      await expect(refused).rejects.toMatchObject({ failure: { code: 'no-checkout' } });
    }
    for (const command of ['promote', 'rollback', 'status'] as const) {
      expect(await variables(command, {}, { root: nowhere })).not.toHaveProperty('GITHUB_SHA');
    }
  });
});

describe('in a job', () => {
  const env = { GITHUB_REF: 'refs/heads/next', GITHUB_SHA: 'b'.repeat(40), GITHUB_EVENT_NAME: 'schedule' };

  test('its own event holds', async () => {
    expect(await variables('plan', {}, { env })).toEqual({});
  });

  test('another ref is asked for as on a laptop, and nothing is left of the event', async () => {
    expect(await variables('plan', { ref: 'refs/tags/v2.0.0' }, { env })).toMatchObject({
      GITHUB_EVENT_NAME: 'push',
      GITHUB_EVENT_PATH: '',
      GITHUB_REF: 'refs/tags/v2.0.0',
      GITHUB_SHA: sha,
    });
  });
});

test('the default branch is the one that a clone remembers', async () => {
  const known = async (): Promise<string | undefined> => {
    const asked = { command: 'plan', ref: undefined, event: undefined, workflow: undefined } as const;
    return (await checkoutEvent(asked, repository.folder, clean)).defaultBranch;
  };
  expect(await known()).toBeUndefined();
  await repository.git('fetch', '--quiet');
  await repository.git('remote', 'set-head', 'origin', 'main');
  expect(await known()).toBe('main');
});

test.each([
  'v1.4.3',
  'refs/tags/',
  'refs/tags/a b',
  'refs/tags/v1\u001b[31m',
  'refs/tags/v1\u009b31m',
  'refs/heads/a\u202eb',
  'refs/heads/a..b',
  'refs/notes/x',
])('%j is no ref to ask about', async (ref) => {
  await expect(variables('plan', { ref })).rejects.toMatchObject({ failure: { code: 'usage', value: ref } });
});

test.each([
  ['https://github.com/octocat/hello.world', 'octocat/hello.world'],
  ['https://github.com/octocat/hello.git/', 'octocat/hello'],
  ['https://user:secret@github.com/octocat/hello.git', 'octocat/hello'],
  ['ssh://git@github.com:22/octocat/hello.git', 'octocat/hello'],
  ['git@GitHub.com:octocat/hello.git', 'octocat/hello'],
  ['https://gitlab.com/octocat/hello.git', undefined],
  ['https://evil.test/github.com/octocat/hello', undefined],
  ['https://github.com.evil.test/octocat/hello', undefined],
  ['/srv/git/hello.git', undefined],
  ['', undefined],
])('origin %j is %s on github.com', (url, expected) => {
  expect(fullNameOf(url, 'https://github.com')).toBe(expected);
});

test('the root of the checkout is found from a folder in it', async () => {
  await mkdir(join(nowhere, 'inside'));
  expect(rootOf(join(repository.folder, 'deep'))).toBe(repository.folder);
  expect(rootOf(join(nowhere, 'inside'))).toBe(join(nowhere, 'inside'));
});
