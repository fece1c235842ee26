/** A stage for releases that are ended from outside, at points that can be told from their log or their requests. */
import { cp, mkdir, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { octocat } from '../../scripts/engine/registry.ts';
import { commandsWith } from '../tools/processes.ts';
import { startSlowRegistry, type Behaviour } from './slow-registry.ts';
import { busybox, createStage, engine, filesBelow, runSteps, shell, type Stage, type StagedRun } from './stage.ts';

/** Sleeps only when it is asked to; nobody else on this machine sleeps that long. */
export const asleep = 'sleep 86399';
const Dockerfile = `${shell}ARG SLEEP\nRUN if [ "$SLEEP" ]; then echo asleep; exec ${asleep}; fi\n`;

/** Where a release is interrupted. */
export const points = [
  'the first question to a registry that does not answer',
  'a build',
  'a push to a slow registry',
  'the wait between two tries of a build',
  'a build whose buildx does not listen',
] as const;
export type Point = (typeof points)[number];

/** Where no build runs. */
export const quietPoints: readonly Point[] = [points[0], points[3]];

export interface Interrupted {
  readonly run: StagedRun;
  /** RUNNER_TEMP; the command line of every build has it. */
  readonly temp: string;
  /** When the interruption came: the files with the password, and whether a build ran. */
  readonly before: { readonly withPassword: readonly string[]; readonly isBuilding: boolean };
}

export interface InterruptStage extends Stage {
  /** Releases `v1.0.0` until `point`, and has it end there as GitHub ends a cancelled run, or as a lost process. */
  interrupt(point: Point, how: 'cancel' | 'kill'): Promise<Interrupted>;
}

export async function createInterruptStage(): Promise<InterruptStage> {
  const stage = await createStage({ ...busybox, Dockerfile });
  await stage.repository.tag('v1.0.0');
  let onRequest: (method: string, path: string) => Behaviour = () => 'pass';
  const registry = await startSlowRegistry(stage.registry.host, (method, path) => onRequest(method, path));
  afterAll(() => registry.stop());
  const deaf = await deafConfig(stage.config);

  const interrupt: InterruptStage['interrupt'] = async (point, how) => {
    const temp = await mkdtemp(join(engine.folder, 'temp-'));
    const [signal, kill] = [new AbortController(), new AbortController()];
    let before: Promise<Interrupted['before']> | undefined;
    const onPoint = async (): Promise<Interrupted['before']> => {
      const isBuilding = (await commandsWith(temp)).length > 0;
      const found = { withPassword: await filesWithPassword(temp), isBuilding };
      (how === 'cancel' ? signal : kill).abort();
      return found;
    };
    const reach = (): void => {
      before ??= onPoint();
    };
    onRequest = (method, path) => {
      const isPush = method === 'PUT' && path.includes('/manifests/');
      if (isPush && point === 'the wait between two tries of a build') return 'limit';
      if (!(isPush ? point === 'a push to a slow registry' : point.startsWith('the first question'))) return 'pass';
      reach();
      return 'hold';
    };
    const run = await stage.release('refs/tags/v1.0.0', {
      inputs: {
        images: `${registry.host}/octocat/hello-world`,
        ...runSteps,
        'no-cache': 'true',
        'build-args': point === 'a build' ? 'SLEEP=yes' : '',
      },
      env: { RUNNER_TEMP: temp, ...(point === 'a build whose buildx does not listen' ? { DOCKER_CONFIG: deaf } : {}) },
      signal: signal.signal,
      kill: kill.signal,
      onLine(line) {
        if (/^#\d+ \d+\.\d+ asleep$|Try 2 follows in|^deaf$/.test(line)) reach();
      },
    });
    if (before === undefined) throw new Error(`The run ended before ${point}:\n${run.log}`);
    return { run, temp, before: await before };
  };
  return { ...stage, interrupt };
}

/** A Docker configuration whose buildx answers every question, and builds for a minute. @returns its folder */
async function deafConfig(config: string): Promise<string> {
  const deaf = await mkdtemp(join(engine.folder, 'deaf-'));
  await cp(config, deaf, { recursive: true });
  await mkdir(join(deaf, 'cli-plugins'), { recursive: true });
  const script = `#!/bin/sh
    test "$1" = build || exec '${config}/cli-plugins/docker-buildx' "$@"
    trap '' INT TERM
    echo deaf
    for second in $(seq 60); do sleep 1; done`;
  await writeFile(join(deaf, 'cli-plugins', 'docker-buildx'), script, { mode: 0o755 });
  return deaf;
}

async function filesWithPassword(folder: string): Promise<string[]> {
  const encoded = Buffer.from(`${octocat.name}:${octocat.password}`).toString('base64');
  const files = await filesBelow(folder);
  const texts = await Promise.all(files.map((file) => readFile(file, 'latin1').catch(() => '')));
  return files.filter((_file, index) => texts[index]?.includes(encoded));
}
