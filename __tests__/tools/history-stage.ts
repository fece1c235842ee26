/** A repository with real histories, clones of it, and a count of what is started to look at them. */
import { execFile } from 'node:child_process';
import { mkdtemp } from 'node:fs/promises';
import { join } from 'node:path';
import { createRepository, type TestRepository } from '../../scripts/runner/repository.ts';
import { createBoundedRun } from '../../src/tools/bounded-run.ts';
import { createGit, type Git, type GitOptions } from '../../src/tools/git.ts';
import type { History, HistoryOptions } from '../../src/tools/history.ts';
import type { Run } from '../../src/tools/run.ts';

export interface HistoryStage {
  readonly repository: TestRepository;
  /** What git was started for: `merge-base`, `fetch`, … */
  readonly calls: string[];
  /** All arguments of all of them. */
  readonly words: string[];
  /** Commits one after the other, the oldest first, on top of HEAD. */
  commits(...messages: string[]): Promise<string[]>;
  /** As many commits, a day apart and the oldest first, which become all of `main`. They change nothing but the first. */
  days(count: number): Promise<string[]>;
  /** A clone of origin. */
  clone(...options: string[]): Promise<string>;
  gitIn(folder: string, options?: GitOptions): Git;
  /** The history of `commit` in a checkout; what is fetched goes two, then four, then eight generations back. */
  historyIn(folder: string, commit: string, options?: Partial<HistoryOptions & GitOptions>): Promise<History>;
  /** A new private folder. */
  privateFolder(): Promise<string>;
  /** The run that counts. */
  readonly run: Run;
}

export async function createHistoryStage(): Promise<HistoryStage> {
  const repository = await createRepository({ files: { f: 'hi' } });
  await repository.git('-C', repository.origin, 'config', 'uploadpack.allowFilter', 'true');
  const base = join(repository.origin, '..');
  const calls: string[] = [];
  const words: string[] = [];
  const bounded = createBoundedRun();
  const run: Run = (command, args, options) => {
    calls.push(subcommand(args));
    words.push(...args);
    return bounded(command, args, options);
  };
  const privateFolder = (): Promise<string> => mkdtemp(join(base, 'private-'));
  const gitIn = (folder: string, options: GitOptions = {}): Git => createGit(run, folder, options);
  return {
    repository,
    calls,
    words,
    run,
    gitIn,
    privateFolder,
    async commits(...messages) {
      const made: string[] = [];
      for (const message of messages) made.push(await repository.commit(message));
      return made;
    },
    async days(count) {
      const start = Date.UTC(2025, 0, 1) / 1000;
      const commit = (_: unknown, day: number): string =>
        `commit refs/heads/days\ncommitter A <a@example.com> ${start + day * 86_400} +0000\ndata <<END\nfix: ${day}\nEND\n` +
        (day === 0 ? 'M 644 inline f\ndata 2\nhi\n' : '');
      await feedGit(repository.folder, ['fast-import', '--quiet'], Array.from({ length: count }, commit).join(''));
      await repository.git('reset', '--quiet', '--hard', 'days');
      return (await repository.git('rev-list', '--reverse', 'days')).split('\n');
    },
    async clone(...options) {
      const folder = await mkdtemp(join(base, 'clone-'));
      await repository.git('clone', '--quiet', ...options, `file://${repository.origin}`, folder);
      return folder;
    },
    historyIn: async (folder, commit, options = {}) =>
      gitIn(folder, options).history(commit, { run, folder: await privateFolder(), depths: [2, 4, 8], ...options }),
  };
}

/** The first argument that is no setting. */
function subcommand(args: readonly string[]): string {
  return args.find((arg, index) => arg !== '-c' && args[index - 1] !== '-c') ?? '';
}

/** Gives git a text on its standard input, in `folder`: `fast-import`, `hash-object`. */
export function feedGit(folder: string, args: readonly string[], input: string | Buffer): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = execFile('git', args, { cwd: folder, maxBuffer: 1e8 }, (error, stdout) => {
      if (error === null) resolve(stdout.trim());
      else reject(new Error('git cannot do that', { cause: error }));
    });
    if (input.length > 0) child.stdin?.write(input);
    child.stdin?.end();
  });
}
