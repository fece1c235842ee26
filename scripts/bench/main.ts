// npm run bench: how long a release takes with this action, and how long without it. `--help` says what is compared.
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
import { reportLines, type Result } from './report.ts';
import { createSubject, type Release, type Subject, tagRules, tagsOf } from './subject.ts';

/** What takes part: it makes one release, from the start to the end. */
interface Contender {
  readonly name: string;
  readonly run: (release: Release) => Promise<Lap>;
}

interface Place {
  readonly engine: Engine;
  readonly api: GitHubApi;
  /** `host:port` */
  readonly registry: string;
}

function taskFor(name: string, { engine, registry }: Place): Task {
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
  const all: Contender[] = [
    { name: 'action', run: async (release) => (await action(release)).lap },
    { name: 'bare', run: async (release) => runBare({ task, release, env: await environment(place), description }) },
    { name: 'peers', run: async (release) => (await peers(release)).lap },
  ];
  return options.peers.length === 0 ? all.slice(0, 2) : all;
}

async function measure(contenders: readonly Contender[], subject: Subject, pairs: number): Promise<readonly Result[]> {
  const results = contenders.map(({ name, run }) => ({ name, run, laps: [] as Lap[] }));
  for (let round = 0; round <= pairs; round++) {
    for (const { run, laps } of round % 2 === 0 ? results : results.toReversed()) {
      const lap = await run(await subject.nextRelease());
      if (round > 0) laps.push(lap);
    }
  }
  return results;
}

async function bench(options: Options): Promise<void> {
  const engine = await startEngine();
  try {
    const registry = await startRegistry({ engine, users: [octocat] });
    const subject = await createSubject(engine.busybox);
    const api = await startGitHubApi(subject.repository);
    try {
      const all = await contenders(options, { engine, api, registry: registry.host }, subject);
      console.log(`${options.pairs} turns of ${all.map(({ name }) => name).join(', ')}; ${machine()}`);
      for (const line of reportLines(await measure(all, subject, options.pairs))) console.log(line);
    } finally {
      api.stop();
      await subject.dispose();
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
