/** A stage for releases of 1.1.0 after 1.0.0, each in a repository of its own, that are killed at any of their requests. */
import { mkdtemp, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'vitest';
import { commandsWith, patiently } from '../tools/processes.ts';
import { type Key, type Point, pointsOf, watch } from './kill-at-point.ts';
import { Onlooker, type Standing } from './kill-at-registry.ts';
import { type Call, createStage, engine, filesBelow, type Stage, type StagedRun } from './stage.ts';

export type OnFailure = 'roll-forward' | 'restore';
/** As a lost process, or as GitHub ends a cancelled run. */
export type How = 'kill' | 'cancel';
/** A backport is a version of another line, which shares the floats `1` and `latest`. */
export type Version = '1.1.0' | '1.0.1';

export interface Killed {
  readonly run: StagedRun;
  /** Whether the point was reached. */
  readonly isReached: boolean;
  /** What is left of the run: its processes and its files. */
  readonly leftovers: readonly string[];
}

export interface Rerun {
  readonly run: StagedRun;
  readonly builds: number;
}

/** A repository in which 1.0.0 was released. */
export interface Theatre {
  /** The run with the post step, or on a machine that is lost with all that ran on it. */
  kill(at: { point: Point; how: How; onFailure: OnFailure; withPost: boolean }): Promise<Killed>;
  release(version: Version): Promise<Rerun>;
  standing(): Promise<Standing>;
  revision(tag: string): Promise<string | undefined>;
}

export interface KillStage {
  /** What every repository has at first. */
  readonly before: Standing;
  /** Of the commits. */
  readonly revisions: Readonly<Record<Version, string>>;
  /** Those of a release to which nothing happens, in its order. */
  readonly points: readonly Point[];
  open(): Promise<Theatre>;
}

const dockerfile = 'FROM scratch\nCOPY hello /\n';
const origin = 'octocat/hello-world';

export async function createKillStage(): Promise<KillStage> {
  const stage = await createStage({ Dockerfile: dockerfile, hello: '1.0.0\n' });
  const revisions = await tagVersions(stage);
  const onlooker = new Onlooker(stage.registry.host);
  let opened = 0;

  const open = async (): Promise<Theatre> => {
    const name = `octocat/hello-${(opened += 1)}`;
    await onlooker.copy(origin, name);
    return {
      kill: (at) => kill(stage, name, at),
      release: (version) => release(stage, version, `${stage.registry.host}/${name}`),
      standing: () => onlooker.standing(name),
      revision: (tag) => onlooker.revision(name, tag),
    };
  };
  const requestsOf = async (name: string): Promise<readonly Key[]> => {
    const proxy = await watch(stage.registry.host);
    await onlooker.copy(origin, name);
    const { run } = await release(stage, '1.1.0', `${proxy.host}/${name}`);
    expect(run.exitCode, run.log).toBe(0);
    await proxy.stop();
    return proxy.requests;
  };
  // The engine mounts a layer that it has pushed to another repository: only the first release uploads it.
  await requestsOf('octocat/hello-first');
  const points = pointsOf(await requestsOf('octocat/hello-second'));
  return { before: await onlooker.standing(origin), revisions, points, open };
}

/** Releases 1.0.0, and makes the commits of the others. */
async function tagVersions(stage: Stage): Promise<Record<Version, string>> {
  const { repository } = stage;
  const commit = async (version: string): Promise<string> => {
    await repository.write({ hello: `${version}\n` });
    const sha = await repository.commit(version);
    await repository.tag(`v${version}`);
    return sha;
  };
  await repository.tag('v1.0.0');
  await repository.push();
  const first = await stage.release('refs/tags/v1.0.0');
  expect(first.exitCode, first.log).toBe(0);
  await repository.git('checkout', '--quiet', '-b', '1.0');
  const backport = await commit('1.0.1');
  await repository.git('checkout', '--quiet', 'main');
  const next = await commit('1.1.0');
  await repository.push();
  return { '1.0.1': backport, '1.1.0': next };
}

async function release(stage: Stage, version: Version, images: string): Promise<Rerun> {
  const temp = await mkdtemp(join(engine.folder, 'temp-'));
  const run = await stage.release(`refs/tags/v${version}`, { inputs: { images }, env: { RUNNER_TEMP: temp } });
  return { run, builds: (await buildsOf(stage, temp)).length };
}

async function kill(
  stage: Stage,
  name: string,
  { point, how, onFailure, withPost }: Parameters<Theatre['kill']>[0],
): Promise<Killed> {
  const temp = await mkdtemp(join(engine.folder, 'temp-'));
  const end = new AbortController();
  const proxy = await watch(stage.registry.host, point, () => {
    end.abort();
  });
  const run = await stage.release('refs/tags/v1.1.0', {
    inputs: { images: `${proxy.host}/${name}`, 'on-failure': onFailure },
    env: { RUNNER_TEMP: temp },
    [how === 'kill' ? 'kill' : 'signal']: end.signal,
    withoutPost: !withPost,
  });
  const leftovers = withPost ? [...(await commandsWith(temp)), ...(await filesBelow(temp))] : [];
  if (!withPost) await loseMachine(stage, temp);
  await proxy.stop();
  return { run, isReached: end.signal.aborted, leftovers };
}

/** Ends the builds that a run has left. */
async function loseMachine(stage: Stage, temp: string): Promise<void> {
  for (const { pid } of await buildsOf(stage, temp)) {
    const command = await readFile(`/proc/${pid}/cmdline`, 'latin1').catch(() => '');
    // Where it has ended by itself, the number may be somebody else's by now.
    if (command.includes(temp)) process.kill(pid, 'SIGKILL');
  }
  await expect.poll(() => commandsWith(temp), patiently).toEqual([]);
}

/** Each has RUNNER_TEMP in its command line. The numbers of processes come round again, so that `run.calls` may lack some. */
async function buildsOf(stage: Stage, temp: string): Promise<readonly Call[]> {
  return (await stage.calls()).filter(({ argv }) => argv.some((word) => word.includes(temp)));
}
