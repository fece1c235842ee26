/**
 * What buildx writes down of a builder that we make, beside what it writes of one that docker/setup-buildx-action makes from the
 * same inputs: the same buildx runs our calls, and those that docker's action was seen to make.
 */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bootArgv, removeArgv } from '../../src/build/builder-argv.ts';
import { OwnBuilder } from '../../src/commands/own-builder.ts';
import { loadYaml } from '../../src/inputs/load-yaml.ts';
import { readInputs } from '../../src/inputs/read-inputs.ts';
import { findBuildx } from '../../src/tools/buildx.ts';
import { createDocker, type Docker } from '../../src/tools/docker.ts';
import { createLog } from '../../src/tools/log.ts';
import { builderOf } from './requests.ts';

/** A run of docker/setup-buildx-action for a builder `b`; `<file text>` stands for the path of a file with that text. */
interface Recording {
  readonly name: string;
  readonly inputs: Readonly<Record<string, string>>;
  readonly env?: Readonly<Record<string, string>>;
  /** The calls of `docker buildx` that make, start and remove it. */
  readonly calls: readonly (readonly string[])[];
}

/** Engines that have no container: buildx asks each when it writes it down. */
const engines = await Promise.all(
  [1, 2, 3].map(async () => {
    const server = createServer((request, response) => {
      const isPing = request.url?.endsWith('/_ping') === true;
      response.writeHead(isPing ? 200 : 404, { 'api-version': '1.44' }).end('{}');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return server;
  }),
);
afterAll(() => {
  for (const engine of engines) engine.close();
});

const recorded = await readFile(new URL('recorded/setup-buildx-action.json', import.meta.url), 'utf8');
const recordings = JSON.parse(
  recorded.replace(/engine-(\d)\.example:2375/g, (_, number) => {
    const { port } = engines[Number(number) - 1]?.address() as AddressInfo;
    return `127.0.0.1:${port}`;
  }),
) as readonly Recording[];

let root: string;
beforeAll(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'recorded-builders-'));
  const cluster = { server: 'https://127.0.0.1:1' };
  const kubeconfig = {
    ...{ apiVersion: 'v1', kind: 'Config', 'current-context': 'x', users: [{ name: 'u', user: {} }] },
    clusters: [{ name: 'c', cluster }],
    contexts: [{ name: 'x', context: { cluster: 'c', user: 'u', namespace: 'build' } }],
  };
  await writeFile(path.join(root, 'kubeconfig'), JSON.stringify(kubeconfig));
});
afterAll(() => rm(root, { recursive: true }));

/** A place of its own for what buildx writes down, and the buildx that writes there. */
interface Side {
  readonly folder: string;
  readonly env: NodeJS.ProcessEnv;
  readonly docker: Docker;
}

async function side(more: Readonly<Record<string, string>>): Promise<Side> {
  const folder = await mkdtemp(path.join(root, 'side-'));
  const kubeconfig = path.join(root, 'kubeconfig');
  const env = { ...process.env, ...more, BUILDX_CONFIG: path.join(folder, 'buildx'), KUBECONFIG: kubeconfig };
  return { folder, env, docker: createDocker({ buildx: await findBuildx({ env, cwd: folder }), env, cwd: folder }) };
}

async function madeByDocker({ calls, env = {} }: Recording): Promise<unknown> {
  const { folder, docker } = await side(env);
  for (const [number, argv] of calls.filter(([command]) => command === 'create').entries()) {
    const words = argv.map(async (word, index) => {
      const [, before = '', text] = /^([^]*)<file ([^]*)>$/.exec(word) ?? [];
      if (text === undefined) return word;
      const file = path.join(folder, `${number}-${index}`);
      await writeFile(file, text);
      return before + file;
    });
    await docker.command(await Promise.all(words));
  }
  return written(folder);
}

async function madeByUs({ inputs, env = {} }: Recording): Promise<unknown> {
  const given = Object.entries({ builder: 'b', driver: 'docker-container', ...inputs });
  const variables = Object.fromEntries(given.map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]));
  const { folder, docker, ...rest } = await side({ ...env, ...variables, GITHUB_STATE: '/dev/null' });
  const { builder } = readInputs(rest.env, { fileExists: () => true, parseYaml: await loadYaml(rest.env) });
  const own = new OwnBuilder({
    ...{ env: rest.env, log: createLog(), folder, name: 'b', driver: builder.driver ?? 'docker', inputs: builder },
    ...{ onRetry: () => undefined, stopping: new AbortController().signal },
    // Nobody is there to be started.
    docker: { ...docker, build: () => Promise.resolve(0), inspectBuilder: () => Promise.resolve(builderOf('remote')) },
  });
  await own.make();
  return written(folder);
}

/** What is in buildx's file; files that it names are told by their text, names that it made up are all the same. */
async function written(folder: string): Promise<unknown> {
  const text = await readFile(path.join(folder, 'buildx', 'instances', 'b'), 'utf8');
  const named = [...text.matchAll(new RegExp(`${folder}/[^"]+`, 'g'))].map(([file]) => file);
  const texts = await Promise.all(named.map((file) => readFile(file, 'utf8')));
  const told = named.reduce((all, file, index) => all.replace(file, () => `<${texts[index] ?? ''}>`), text);
  const plain = told.replace(/buildkit-[0-9a-f-]{36}-[0-9a-f]{5}/g, 'buildkit-<random>');
  return { ...(JSON.parse(plain) as object), LastActivity: undefined };
}

describe('buildx writes down the same builder', () => {
  test.each(recordings.map((recording) => [recording.name, recording] as const))('%s', async (_, recording) => {
    const [ours, theirs] = await Promise.all([madeByUs(recording), madeByDocker(recording)]);
    expect(ours).toEqual(theirs);
  });
});

test('each is started and removed by the same calls, but for the order of their words', () => {
  for (const { inputs, calls } of recordings) {
    const [boot, remove] = calls.slice(-2);
    expect(boot).toEqual(bootArgv('b'));
    const ours = removeArgv('b', { keepState: inputs['keep-state'] === 'true' }).filter((word) => word !== '--');
    expect(ours.toSorted()).toEqual(remove?.toSorted());
  }
});
