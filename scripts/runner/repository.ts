import { execFile } from 'node:child_process';
import { chmod, mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { removeBeforeExit } from '../ending.ts';
import { author, pushEvent, type PushEvent } from './push-event.ts';

const run = promisify(execFile);

/** What files hold, by their path in the repository; `mode` where 0o644 will not do. */
export type Files = Readonly<Record<string, Content | { readonly content: Content; readonly mode: number }>>;
type Content = string | Uint8Array;

export interface RepositoryOptions {
  /** What the first commit holds. */
  readonly files: Files;
  /** `owner/name` on GitHub; `octocat/hello-world` if it does not matter. */
  readonly fullName?: string;
  /** GitHub's description of the repository. */
  readonly description?: string;
}

/** A real git repository with a bare `origin`, on branch `main`, with one commit that is pushed. */
export interface TestRepository {
  /** The work tree: what actions/checkout would leave in GITHUB_WORKSPACE. */
  readonly folder: string;
  readonly origin: string;
  readonly fullName: string;
  /** Runs git in the work tree. @returns what it printed, without the last line end */
  git(...args: string[]): Promise<string>;
  write(files: Files): Promise<void>;
  /** Commits everything in the work tree. @returns the commit */
  commit(message: string): Promise<string>;
  /** Makes an annotated tag at HEAD. */
  tag(name: string): Promise<void>;
  /** Pushes every branch and tag. */
  push(): Promise<void>;
  /** The commit that `ref` names; HEAD if nothing is named. */
  sha(ref?: string): Promise<string>;
  /** The body of GitHub's event for the push that created `ref` (`refs/tags/v1.0.0`) or moved it to where it is. */
  pushEvent(ref: string): Promise<PushEvent>;
  /** Removes work tree and origin. It happens anyway, when this process ends. */
  readonly dispose: () => Promise<void>;
}

/** The first commit's time, in seconds; each later one is a minute after the one before, so that hashes are repeatable. */
const firstTime = Date.UTC(2026, 0, 2, 3, 4, 5) / 1000;

/**
 * Makes a repository in a temporary folder. No configuration of the user or the machine has an effect on it, and the same
 * steps give the same hashes.
 */
export async function createRepository(options: RepositoryOptions): Promise<TestRepository> {
  const base = await mkdtemp(join(tmpdir(), 'repository-'));
  const dispose = removeBeforeExit(base);
  const [folder, origin] = [join(base, 'workspace'), join(base, 'origin.git')];
  const fullName = options.fullName ?? 'octocat/hello-world';
  let time = firstTime;
  const git = async (...args: string[]): Promise<string> => {
    const { stdout } = await run('git', args, { cwd: folder, env: gitEnvironment(time) });
    return stdout.trimEnd();
  };
  const repository: TestRepository = {
    folder,
    origin,
    fullName,
    git,
    write: async (files) => writeFiles(folder, files),
    commit: async (message) => {
      await git('add', '--all');
      await git('commit', '--quiet', '--allow-empty', '--message', message);
      time += 60;
      return repository.sha();
    },
    tag: async (name) => {
      await git('tag', '--message', name, '--', name);
    },
    push: async () => {
      await git('push', '--quiet', 'origin', 'refs/heads/*:refs/heads/*', 'refs/tags/*:refs/tags/*');
    },
    sha: async (ref = 'HEAD') => git('rev-parse', '--verify', '--end-of-options', `${ref}^{commit}`),
    pushEvent: async (ref) => pushEvent({ fullName, git, description: options.description ?? 'Says hello' }, ref),
    dispose,
  };
  await mkdir(folder);
  await run('git', ['init', '--quiet', '--bare', '--initial-branch=main', origin], { env: gitEnvironment(time) });
  await git('init', '--quiet', '--initial-branch=main');
  await git('remote', 'add', 'origin', origin);
  await repository.write(options.files);
  await repository.commit('Say hello');
  await repository.push();
  return repository;
}

function gitEnvironment(time: number): NodeJS.ProcessEnv {
  const date = `${time} +0000`;
  return {
    PATH: process.env['PATH'],
    HOME: '/nonexistent',
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_TERMINAL_PROMPT: '0',
    GIT_AUTHOR_NAME: author.name,
    GIT_AUTHOR_EMAIL: author.email,
    GIT_AUTHOR_DATE: date,
    GIT_COMMITTER_NAME: author.name,
    GIT_COMMITTER_EMAIL: author.email,
    GIT_COMMITTER_DATE: date,
  };
}

async function writeFiles(folder: string, files: Files): Promise<void> {
  for (const [path, file] of Object.entries(files)) {
    const { content, mode } =
      typeof file === 'string' || file instanceof Uint8Array ? { content: file, mode: 0o644 } : file;
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
    await chmod(join(folder, path), mode);
  }
}
