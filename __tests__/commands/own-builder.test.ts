/** A builder that a run makes, with a program that stands in for buildx and says what the test wants to hear. */
import { writeFileSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { OwnBuilder, type OwnBuilderOptions } from '../../src/commands/own-builder.ts';
import type { Retry } from '../../src/registry/retry.ts';
import { createDocker } from '../../src/tools/docker.ts';
import { createLog } from '../../src/tools/log.ts';
import { someBuilderInputs, someNode } from '../records.ts';

const root = await mkdtemp(path.join(tmpdir(), 'own-builder-'));
afterAll(() => rm(root, { recursive: true }));
let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(root, 'case-'));
});

const limited = 'ERROR: Error response from daemon: toomanyrequests: You have reached your pull rate limit.';
const notFound = 'ERROR: Error response from daemon: manifest for a:1 not found';

/** Writes down its arguments, and ends the n-th call of a command as the n-th answer to that command says. */
function standIn(answers: Readonly<Record<string, readonly string[]>>): string {
  return `
    const { appendFileSync, readFileSync } = require('node:fs');
    const argv = process.argv.slice(2);
    const record = ${JSON.stringify(path.join(folder, 'calls'))};
    appendFileSync(record, JSON.stringify(argv) + '\\n');
    const command = argv.includes('--bootstrap') ? 'boot' : argv[0];
    const isSame = (line) => (line.includes('"--bootstrap"') ? 'boot' : JSON.parse(line)[0]) === command;
    const count = readFileSync(record, 'utf8').trim().split('\\n').filter(isSame).length;
    const answer = (${JSON.stringify(answers)}[command] ?? [])[count - 1] ?? '';
    console.error('#1 [internal] booting buildkit\\n#1 pulling image x\\n' + answer);
    console.log('Name: b\\nDriver: docker-container\\n\\nNodes:\\nName: b0\\nStatus: running\\n');
    process.exit(answer === '' ? 0 : 1);
  `;
}

interface Case extends Partial<Pick<OwnBuilderOptions, 'driver' | 'inputs' | 'stopping'>> {
  readonly answers?: Readonly<Record<string, readonly string[]>>;
  readonly env?: Readonly<Record<string, string>>;
}

function builder({ answers = {}, env = {}, ...changes }: Case): { own: OwnBuilder; retries: Retry[]; state: string } {
  const retries: Retry[] = [];
  const state = path.join(folder, 'state');
  const program = path.join(folder, 'buildx.cjs');
  writeFileSync(program, standIn(answers));
  const buildx = { command: process.execPath, prefix: [program] };
  const all = { ...process.env, ...env, GITHUB_STATE: state };
  const own = new OwnBuilder({
    env: all,
    docker: createDocker({ buildx, env: all, cwd: folder }),
    log: createLog(),
    folder,
    name: 'b',
    driver: 'docker-container',
    inputs: someBuilderInputs(),
    onRetry: (retry) => retries.push(retry),
    stopping: new AbortController().signal,
    sleep: () => Promise.resolve(),
    ...changes,
  });
  return { own, retries, state };
}

async function calls(): Promise<readonly (readonly string[])[]> {
  const text = await readFile(path.join(folder, 'calls'), 'utf8');
  return text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as string[]);
}

const shortCalls = async (): Promise<readonly string[]> =>
  (await calls()).map((argv) => (argv.includes('--bootstrap') ? 'boot' : (argv[0] ?? '')));

describe('a builder', () => {
  test('is made, started, asked what it can do, and removed', async () => {
    const { own } = builder({});
    expect(await own.make()).toMatchObject({ name: 'b', driver: 'docker-container', nodes: [{ name: 'b0' }] });
    await own.remove();
    expect(await shortCalls()).toEqual(['create', 'boot', 'inspect', 'rm']);
  });

  test('is written down for the post step before it is made, and crossed out when it is removed', async () => {
    const { own, state } = builder({ inputs: someBuilderInputs({ keepState: true }) });
    await own.make();
    expect(await readFile(state, 'utf8')).toMatch(
      /^builder<<(\S+)\n\{"name":"b","keepState":true,"isMade":false\}\n\1\n/,
    );
    await own.remove();
    expect(await readFile(state, 'utf8')).toMatch(/builder<<(\S+)\n\n\1\n$/);
    expect((await calls()).at(-1)).toEqual(['rm', '--keep-state', '--', 'b']);
  });

  test('stays written down when it cannot be removed', async () => {
    const { own, state } = builder({ answers: { rm: ['ERROR: busy'] } });
    await own.make();
    await own.remove();
    expect(await readFile(state, 'utf8')).not.toMatch(/builder<<(\S+)\n\n/);
  });

  test('that could not be made is not removed', async () => {
    const { own } = builder({ answers: { create: ['ERROR: no valid drivers found'] } });
    await expect(own.make()).rejects.toMatchObject({ failure: { code: 'builder-not-made', value: 'b' } });
    await own.remove();
    expect(await shortCalls()).toEqual(['create']);
  });

  test('has all its nodes before it is started', async () => {
    const nodes = [someNode(), someNode({ endpoint: 'other' })] as const;
    const { own } = builder({ inputs: someBuilderInputs({ nodes }) });
    await own.make();
    expect((await shortCalls()).slice(0, 3)).toEqual(['create', 'create', 'boot']);
    expect((await calls())[1]).toEqual(expect.arrayContaining(['--append', 'other']));
  });
});

describe('a start that fails', () => {
  test('because a registry limits pulls is tried again, without making the builder anew', async () => {
    const { own, retries } = builder({ answers: { boot: [limited, limited] } });
    await own.make();
    expect(await shortCalls()).toEqual(['create', 'boot', 'boot', 'boot', 'inspect']);
    expect(retries).toMatchObject([
      { what: 'start BuildKit', class: 'throttled', attempt: 1 },
      { class: 'throttled', attempt: 2 },
    ]);
  });

  test('is given up after four tries', async () => {
    const { own } = builder({ answers: { boot: [limited, limited, limited, limited] } });
    await expect(own.make()).rejects.toThrow(
      /could not be made \(Error response from daemon: toomanyrequests.*The registry limits how often it may be asked.*"buildkit-image"/s,
    );
    expect((await shortCalls()).filter((call) => call === 'boot')).toHaveLength(4);
  });

  test('is final when nothing passes by itself', async () => {
    const { own } = builder({ answers: { boot: [notFound] } });
    await expect(own.make()).rejects.toThrow(/name others in "buildkit-image"/);
    expect(await shortCalls()).toEqual(['create', 'boot']);
  });

  test('leads to the next image, in a builder that is made anew', async () => {
    const { own } = builder({
      answers: { boot: [notFound, limited] },
      inputs: someBuilderInputs({ images: ['a:1', 'mirror.example/a:1'] }),
    });
    await own.make();
    expect(await shortCalls()).toEqual(['create', 'boot', 'rm', 'create', 'boot', 'rm', 'create', 'boot', 'inspect']);
    const images = (await calls()).flatMap((argv) => argv.filter((word) => word.startsWith('image=')));
    expect(images).toEqual(['image=a:1', 'image=mirror.example/a:1', 'image=a:1']);
  });

  test('is not tried again by a run that is cancelled', async () => {
    const stop = new AbortController();
    stop.abort();
    const { own } = builder({ answers: { boot: [limited] }, stopping: stop.signal });
    await expect(own.make()).rejects.toMatchObject({ failure: { code: 'cancelled' } });
  });
});

describe('what BuildKit is given', () => {
  test('as text is in a file of this user alone', async () => {
    const { own } = builder({ inputs: someBuilderInputs({ config: { text: 'debug = true' } }) });
    await own.make();
    const file = path.join(folder, 'buildkitd.toml');
    expect((await calls())[0]).toEqual(expect.arrayContaining(['--config', file]));
    expect(await readFile(file, 'utf8')).toBe('debug = true');
  });

  test('as certificates is in files, and not in the arguments', async () => {
    const nodes = [someNode({ endpoint: 'tcp://10.0.0.1:1234' })] as const;
    const env = { BUILDER_NODE_0_AUTH_TLS_KEY: '-----KEY-----', BUILDER_NODE_0_AUTH_TLS_CACERT: 'ca' };
    const { own } = builder({ driver: 'remote', inputs: someBuilderInputs({ nodes }), env });
    await own.make();
    const options = (await calls())[0]?.filter((word) => /^(?:cacert|cert|key)=/.test(word)) ?? [];
    expect(options).toEqual([`cacert=${folder}/cacert-0.pem`, `key=${folder}/key-0.pem`]);
    expect(await readFile(`${folder}/key-0.pem`, 'utf8')).toBe('-----KEY-----');
    expect(JSON.stringify(await calls())).not.toContain('-----KEY-----');
  });
});
