/** Gives every run on a stage its canaries, and looks afterwards where they are. */
import { appendFileSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ActionRun, RunOptions } from '../../scripts/runner/run.ts';
import { canaryEnv, canaryInputs, canaries, leaksIn, size, type Traces } from './canaries.ts';
import { canaryRecord } from './canary-tally.ts';

/** What a test says about a run, as far as its canaries depend on it. */
export interface WatchedOptions extends Partial<Pick<RunOptions, 'action' | 'inputs' | 'env' | 'token'>> {
  readonly withoutPost?: boolean;
}

export interface WatchedRun {
  readonly run: ActionRun;
  /** When it began, in milliseconds. */
  readonly since: number;
  /** How programs were called, one a line. */
  readonly argv: string;
  readonly folders: Readonly<Record<string, string>>;
}

export interface CanaryWatch {
  /** What the run gets besides what its test gives it, which wins. */
  optionsFor(given: WatchedOptions): Promise<Required<Pick<RunOptions, 'inputs' | 'env' | 'token'>>>;
  /** @throws Error that names every place with a canary in it */
  judge(watched: WatchedRun, given: WatchedOptions): Promise<void>;
}

/** @param folder where the stage keeps its things; `tmp` in it becomes the folder for temporary files */
export async function createCanaryWatch(folder: string, record: string): Promise<CanaryWatch> {
  const [file, tmp] = [join(folder, 'canary-file'), join(folder, 'tmp')];
  await mkdir(tmp);
  await writeFile(file, canaries['a file']);
  return {
    async optionsFor({ action, inputs = {}, env = {}, token }) {
      const builds =
        action === undefined || (await readFile(join(action, 'action.yml'), 'utf8')).includes('secret-envs:');
      return {
        inputs: { ...(builds ? canaryInputs(file) : {}), ...inputs },
        env: { ...canaryEnv, TMPDIR: tmp, ...env },
        token: token ?? canaries['token of the job'],
      };
    },
    async judge({ run, since, argv, folders }, given) {
      const places = keepsLogin(run, given) ? folders : { ...folders, RUNNER_TEMP: run.temp, ...tempOf(given) };
      const leaks = await leaksIn({ texts: { ...textsOf(run), argv }, folders: { ...places, tmp }, since });
      appendFileSync(canaryRecord(record), `${JSON.stringify({ ...size, leaks: leaks.length })}\n`);
      if (leaks.length > 0) throw new Error(`Canaries got out:\n${leaks.join('\n')}`);
    },
  };
}

/** Everything that a run shows or hands on. The masks of the runner have their own lines. */
export function textsOf(run: ActionRun): Traces['texts'] {
  const { shownLog, summary, outputs, state, env, path, postLog, postSummary } = run;
  return {
    ...{ log: shownLog, summary, 'summary of post': postSummary },
    outputs: Object.values(outputs).join('\n'),
    state: Object.entries(state).flat().join('\n'),
    'variables of later steps': Object.entries(env).flat().join('\n'),
    path: path.join('\n'),
    'log of post': postLog.replaceAll(/^::add-mask::.*$/gm, ''),
  };
}

/** A step that was killed leaves its files to its post step, and credentials that are exported live until that or until the job ends. */
function keepsLogin({ exitCode }: ActionRun, { inputs = {}, withoutPost = false }: WatchedOptions): boolean {
  const isExported = inputs['export-credentials'] === 'true';
  return (isExported && (withoutPost || inputs['logout'] === 'false')) || (withoutPost && exitCode !== 0);
}

function tempOf({ env }: WatchedOptions): Readonly<Record<string, string>> {
  const own = env?.['RUNNER_TEMP'];
  return own === undefined ? {} : { 'RUNNER_TEMP of the test': own };
}
