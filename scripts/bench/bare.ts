import type { Lap } from './figures.ts';
import type { Task } from './inputs.ts';
import { type Release, tagsOf } from './subject.ts';
import { runTimed } from './timed.ts';

/** What the image is described with, one `key=value` each. */
export interface Description {
  readonly labels: readonly string[];
  /** With their level: `index:key=value`. */
  readonly annotations: readonly string[];
}

export interface BareJob {
  readonly task: Task;
  readonly release: Release;
  readonly env: Readonly<Record<string, string>>;
  readonly description: Description;
}

/**
 * Does with Docker's own command line what the action does: `docker login`, then one `docker buildx build --push` with
 * all tags, labels and annotations. Nobody logs out.
 * @throws Error with what it printed when one of them fails
 */
export async function runBare({ task, release, env, description }: BareJob): Promise<Lap> {
  const { registry, username, password, images, network } = task;
  const options = { cwd: release.workspace, env: { ...process.env, ...env } };
  const loginArgv = ['docker', 'login', '--username', username, '--password-stdin', registry];
  const login = await runTimed(loginArgv, { ...options, input: password });
  const { labels, annotations } = description;
  const buildArgv = [
    ...['docker', 'buildx', 'build', '--push'],
    ...(network === undefined ? [] : ['--network', network]),
    ...labels.flatMap((label) => ['--label', label]),
    ...annotations.flatMap((annotation) => ['--annotation', annotation]),
    ...tagsOf(release.version).flatMap((tag) => ['--tag', `${images}:${tag}`]),
    '.',
  ];
  const build = await runTimed(buildArgv, options);
  return { total: login + build, parts: new Map(Object.entries({ login, build })) };
}
