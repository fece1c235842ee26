import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Engine } from '../engine/engine.ts';
import { runAction } from '../runner/run.ts';
import { startFarRegistry } from './far-registry.ts';
import { freshDockerConfig } from './docker-config.ts';
import { type Lap, spread } from './figures.ts';
import type { Task } from './inputs.ts';
import { createLongHistory, history, type LongHistory } from './long-history.ts';
import { reportLines, type Result } from './report.ts';
import { runTimed } from './timed.ts';
import { type Contender, takeTurns } from './turns.ts';

export interface RollbackBench {
  readonly engine: Engine;
  /** `images` is the repository that is rolled back. */
  readonly task: Task;
  /** The folder of this action. */
  readonly action: string;
  readonly turns: number;
}

/** In milliseconds, for each request. */
const distance = 25;

/**
 * How long it takes to take the three floats of a bad version back: with the rollback entrance, with crane, and by a build of
 * the version before; with the registry on this machine, and further away.
 * @returns the figures as text
 */
export async function benchRollback({ engine, task, action, turns }: RollbackBench): Promise<readonly string[]> {
  const far = await startFarRegistry(task.registry, distance);
  try {
    const farTask = { ...task, registry: far.host, images: task.images.replace(task.registry, far.host) };
    const env = { ...process.env, ...engine.env, DOCKER_CONFIG: await loggedIn(engine, [task, farTask]) };
    const past = await createLongHistory(task, { env }, engine.busybox);
    try {
      const counted = new Map<string, number[]>();
      const near = contenders({ task, action, env, past, engine });
      const distant = contenders({ task: farTask, action, env, past, engine }).map((each) =>
        counting(each, far.requests, counted),
      );
      const results = await takeTurns([...near, ...distant], turns);
      return reportOf(results.slice(0, near.length), results.slice(near.length), counted);
    } finally {
      await past.repository.dispose();
    }
  } finally {
    far.stop();
  }
}

/** A folder for DOCKER_CONFIG, with which docker and crane are logged in. */
async function loggedIn({ env, folder }: Engine, tasks: readonly Task[]): Promise<string> {
  const config = await freshDockerConfig(env, await mkdtemp(join(folder, 'rollback-')));
  const file = join(config, 'config.json');
  const auths = tasks.map(({ registry, username, password }) => {
    return [registry, { auth: Buffer.from(`${username}:${password}`).toString('base64') }] as const;
  });
  const document = JSON.parse(await readFile(file, 'utf8')) as Record<string, unknown>;
  await writeFile(file, JSON.stringify({ ...document, auths: Object.fromEntries(auths) }));
  return config;
}

interface Place {
  readonly engine: Engine;
  readonly task: Task;
  readonly action: string;
  readonly env: NodeJS.ProcessEnv;
  readonly past: LongHistory;
}

function contenders(place: Place): readonly Contender[] {
  const { past, engine } = place;
  const after =
    (run: () => Promise<number>, mayBeNew = false) =>
    async (): Promise<Lap> => {
      await past.reset();
      const total = await run();
      await past.check(mayBeNew);
      return { total, parts: new Map() };
    };
  const { crane } = engine;
  return [
    { name: 'action', run: after(() => runRollback(place)) },
    ...(crane === undefined ? [] : [{ name: 'crane', run: after(() => runCrane(crane, place)) }]),
    { name: 'rebuild', run: after(() => runRebuild(place), true) },
  ];
}

async function runRollback({ action, task, past: { repository }, engine }: Place): Promise<number> {
  const { images, username, password } = task;
  const run = await runAction({
    action: join(action, 'rollback'),
    inputs: { images, username, password, withdraw: history.bad },
    event: { name: 'workflow_dispatch', ref: 'refs/heads/main', sha: await repository.sha('main') },
    workspace: repository.folder,
    repository: repository.fullName,
    env: engine.env,
  });
  await run.dispose();
  if (run.exitCode !== 0) throw new Error(`The rollback ended with ${run.exitCode}:\n${run.shownLog}`);
  return run.durations.main;
}

/** What a person would write: the highest version that is not the bad one, and a tag for each float. Nothing is withdrawn. */
const craneScript = `set -e
target=$("$CRANE" ls "$IMAGE" | grep -E '^[0-9]+\\.[0-9]+\\.[0-9]+$' | grep -vxF "$BAD" | sort -V | tail -n 1)
for float in $FLOATS; do "$CRANE" tag "$IMAGE:$target" "$float"; done
`;

async function runCrane(crane: string, { task, env, past }: Place): Promise<number> {
  const variables = { CRANE: crane, IMAGE: task.images, BAD: history.bad, FLOATS: history.floats.join(' ') };
  return runTimed(['sh', '-c', craneScript], { cwd: past.repository.folder, env: { ...env, ...variables } });
}

/** The builder still has everything in its cache, which a fresh runner has not. */
async function runRebuild({ task, env, past }: Place): Promise<number> {
  const options = { cwd: past.repository.folder, env };
  const tags = history.floats.flatMap((float) => ['--tag', `${task.images}:${float}`]);
  const network = task.network === undefined ? [] : ['--network', task.network];
  const checkout = await runTimed(['git', 'checkout', '--quiet', `v${history.old}`], options);
  return checkout + (await runTimed(['docker', 'buildx', 'build', '--push', ...network, ...tags, '.'], options));
}

function counting(contender: Contender, requests: () => number, counted: Map<string, number[]>): Contender {
  const { name, run } = contender;
  return {
    name,
    run: async () => {
      const before = requests();
      const lap = await run();
      counted.set(name, [...(counted.get(name) ?? []), requests() - before]);
      return lap;
    },
  };
}

/** The figures as text. */
function reportOf(
  near: readonly Result[],
  distant: readonly Result[],
  counted: ReadonlyMap<string, readonly number[]>,
): readonly string[] {
  const requests = [...counted].map(([name, counts]) => `${name} ${spread(counts).median}`).join(', ');
  return [
    `Rollback of ${history.floats.join(', ')} in a repository with ${history.versions} versions, the registry on this machine`,
    ...reportLines(near),
    `The same, every request ${distance} ms further away`,
    ...reportLines(distant),
    `Requests: ${requests}`,
  ];
}
