// npm run bench: how long a release and a rollback take with this action, and how long without it. `--help` says what is compared.
import { availableParallelism } from 'node:os';
import { type Engine, startEngine } from '../engine/engine.ts';
import { octocat, startRegistry } from '../engine/registry.ts';
import { type Description, runBare } from './bare.ts';
import { type ChainRun, runChain } from './chain.ts';
import { freshDockerConfig } from './docker-config.ts';
import type { Lap } from './figures.ts';
import { type GitHubApi, startGitHubApi } from './github-api.ts';
import type { Task } from './inputs.ts';
import { type Options, parseOptions, usage } from './options.ts';
import { reportLines } from './report.ts';
import { benchRollback } from './rollback.ts';
import { createSubject, type Release, type Subject, tagRules, tagsOf } from './subject.ts';
import { type Contender, takeTurns } from './turns.ts';

interface Place {
  readonly engine: Engine;
  readonly api: GitHubApi;
  /** `host:port` */
  readonly registry: string;
}

function taskFor(name: string, { engine, registry }: Omit<Place, 'api'>): Task {
  return {
    registry,
    username: octocat.name,
    password: octocat.password,
    images: `${registry}/octocat/${name}`,
    rules: tagRules,
    ...(engine.runStepsNeedHostNetwork ? { network: 'host' } : {}),
  };
}

async function environment({ engine, api }: Place): Promise<Record<string, string>> {
  const config = await freshDockerConfig(engine.env, engine.folder);
  return { ...engine.env, DOCKER_CONFIG: config, GITHUB_API_URL: api.url };
}

function chainOf(name: string, folders: readonly string[], place: Place): (release: Release) => Promise<ChainRun> {
  const task = taskFor(name, place);
  return async (release) => runChain(folders, { task, release, env: await environment(place) });
}

/** Lets the action make a release, to see what the others have to do. @throws Error when its tags are not the expected ones */
async function describe(run: (release: Release) => Promise<ChainRun>, release: Release): Promise<Description> {
  const { outputs } = await run(release);
  const lines = (name: string): string[] => (outputs[name] ?? '').split('\n').filter((line) => line !== '');
  const tags = new Set(lines('tag-names'));
  const expected = tagsOf(release.version);
  if (tags.size !== expected.length || !expected.every((tag) => tags.has(tag))) {
    throw new Error(`The action made the tags ${[...tags].join(', ')}, and not ${expected.join(', ')}.`);
  }
  // The action writes the standard annotations on the index, where registries show them.
  const annotations = lines('annotations').map((line) => line.replace(/^manifest:/, 'index:'));
  return { labels: lines('labels'), annotations };
}

async function contenders(options: Options, place: Place, subject: Subject): Promise<readonly Contender[]> {
  const action = chainOf('action', [options.action], place);
  const peers = chainOf('peers', options.peers, place);
  const description = await describe(action, await subject.nextRelease());
  const task = taskFor('bare', place);
  const releasing = (name: string, run: (release: Release) => Promise<Lap>): Contender => ({
    name,
    run: async () => run(await subject.nextRelease()),
  });
  const all = [
    releasing('action', async (release) => (await action(release)).lap),
    releasing('bare', async (release) => runBare({ task, release, env: await environment(place), description })),
    releasing('peers', async (release) => (await peers(release)).lap),
  ];
  return options.peers.length === 0 ? all.slice(0, 2) : all;
}

async function benchRelease(options: Options, { engine, registry }: Omit<Place, 'api'>): Promise<readonly string[]> {
  const subject = await createSubject(engine.busybox);
  const api = await startGitHubApi(subject.repository);
  try {
    return reportLines(await takeTurns(await contenders(options, { engine, api, registry }, subject), options.pairs));
  } finally {
    api.stop();
    await subject.dispose();
  }
}

async function bench(options: Options): Promise<void> {
  const engine = await startEngine();
  try {
    const registry = await startRegistry({ engine, users: [octocat] });
    const place = { engine, registry: registry.host };
    const { action, pairs: turns, only } = options;
    try {
      console.log(`${turns} turns; ${machine()}`);
      if (only !== 'rollback') {
        console.log('Release of a new version');
        for (const line of await benchRelease(options, place)) console.log(line);
      }
      if (only === 'release') return;
      const task = taskFor('history', place);
      for (const line of await benchRollback({ engine, task, action, turns })) console.log(line);
    } finally {
      await registry.stop();
    }
  } finally {
    await engine.stop();
  }
}

function machine(): string {
  return `Node ${process.versions.node}, ${process.platform} ${process.arch}, ${availableParallelism()} processors`;
}

try {
  const options = parseOptions(process.argv.slice(2));
  if (options.help) console.log(usage);
  else await bench(options);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
