import { mkdtemp, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Origin, originVariables } from './git-origin.ts';
import { type Ask, offline } from './git-process.ts';
import type { RunResult } from './run.ts';

/** A bare repository of our own, for parts of origin's history: the user's checkout stays as it is. */
export interface HistoryRepository {
  /** Asks about what is there. Nothing that is missing is fetched. */
  readonly ask: (args: readonly string[], input?: string) => Promise<RunResult>;
  /**
   * Fetches commits with `depth` generations of their history, each its own first one.
   * @returns what git said; the repository is as it was when it failed
   */
  fetch(commits: readonly string[], depth: number): Promise<RunResult>;
  /** The commits whose parents are missing, as git's file `shallow` has them. */
  shallow(): Promise<string>;
}

export interface RepositoryOptions {
  readonly ask: Ask;
  readonly env: NodeJS.ProcessEnv;
  readonly origin: Origin;
  /** An existing private folder: git writes the address of origin into the new repository. */
  readonly folder: string;
  /** Whether commits are to come with their trees, for questions about paths; file contents never come. */
  readonly withTrees: boolean;
}

/** Makes the repository, empty. `like` is a commit id of origin: its length tells the hash that origin uses. */
export async function createHistoryRepository(like: string, options: RepositoryOptions): Promise<HistoryRepository> {
  const { ask, env, origin, folder, withTrees } = options;
  const directory = await mkdtemp(join(folder, 'history-'));
  const format = like.length === 64 ? ['--object-format=sha256'] : [];
  // No template: it could bring hooks and settings along.
  const made = await ask(['init', '--quiet', '--bare', '--template=', ...format, '--', directory]);
  const online = originVariables(origin, env, { directory });
  const filter = withTrees ? '--filter=blob:none' : '--filter=tree:0';
  return {
    ask: (args, input = '') => ask(args, { ...offline, GIT_DIR: directory }, { input }),
    async fetch(commits, depth) {
      if (made.exitCode !== 0) return made;
      const how = ['--quiet', '--no-tags', '--no-recurse-submodules', '--no-auto-gc', filter, `--depth=${depth}`];
      // By a ref of its own each commit is known to be there when more is fetched.
      const refs = commits.map((commit) => `+${commit}:refs/history/${commit}`);
      return ask(['fetch', ...how, '--', origin.url, ...refs], online);
    },
    shallow: () => readFile(join(directory, 'shallow'), 'utf8').catch(() => ''),
  };
}
