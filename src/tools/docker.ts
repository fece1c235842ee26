import { builderUnusable } from './failures.ts';
import { parseBuildxVersion, parseInspect, type Builder } from './builder.ts';
import type { Buildx } from './buildx.ts';
import { clean } from './clean.ts';
import { createBoundedRun } from './bounded-run.ts';
import { rememberGroup } from './left-group.ts';
import type { Ending } from './process-group.ts';
import type { Run, RunResult } from './run.ts';
import { runShown } from './shown-run.ts';

/** What we ask of docker: only buildx does it. */
export interface Docker {
  /** Buildx's version as SemVer, `undefined` when it does not tell one. */
  version(): Promise<string | undefined>;
  /**
   * @param name the builder; without one, the current builder
   * @throws ReleaseError when there is no such builder or it does not answer
   */
  inspectBuilder(name?: string): Promise<Builder>;
  /**
   * Runs a short `docker buildx <argv>`, for its effect. Like a build, it is ended by the post step when this process is killed.
   * @throws Error with buildx's own words when its exit code is not 0
   */
  command(argv: readonly string[]): Promise<void>;
  /**
   * Runs `docker buildx <argv>` and hands over what it prints, line by line, as it comes, cleaned for the log. It is ended
   * with all that it started when `stopping` is aborted, and by the post step when this process is killed.
   * @returns the exit code; not 0 when a signal ended it
   */
  build(argv: readonly string[], options: BuildOptions): Promise<number>;
}

export interface BuildOptions extends Ending {
  readonly onLine: (line: string) => void;
}

export interface DockerOptions {
  readonly buildx: Buildx;
  readonly env: NodeJS.ProcessEnv;
  readonly cwd: string;
}

/** Makes buildx write the findings of the build checks into its metadata file (docker/buildx, docs/reference: buildx build). */
const withWarnings = { BUILDX_METADATA_WARNINGS: '1' };

/** The longest that a question may take, in milliseconds: the engine can be on another machine. Buildx gives a builder 20 s. */
const deadline = 60_000;

/** @returns docker's buildx, run in `cwd` with `env` and nothing else */
export function createDocker({ buildx, env, cwd }: DockerOptions): Docker {
  const asked = createBoundedRun({ deadline });
  const commanded = createBoundedRun({ deadline, onStart: (leader) => rememberGroup(env, leader) });
  const run = (how: Run, args: readonly string[], more: NodeJS.ProcessEnv = {}): Promise<RunResult> =>
    how(buildx.command, [...buildx.prefix, ...args], { env: { ...env, ...more }, cwd });

  return {
    async version() {
      const { exitCode, stdout } = await run(asked, ['version']);
      return exitCode === 0 ? parseBuildxVersion(stdout) : undefined;
    },

    async inspectBuilder(name) {
      // With DEBUG, buildx also lists what the builder's driver can do (docker/buildx, commands/inspect.go).
      const argv = ['inspect', ...(name === undefined ? [] : ['--', name])];
      const answer = await run(asked, argv, { DEBUG: '1' }).catch((error: unknown) => {
        throw builderUnusable(name, error instanceof Error ? error : new Error(String(error)));
      });
      const builder = parseInspect(answer.stdout);
      const problem = answer.exitCode === 0 ? builder.error : errorLine(answer.stderr);
      if (problem !== undefined) throw builderUnusable(name, new Error(clean(problem)));
      return builder;
    },

    async command(argv) {
      const { exitCode, stderr } = await run(commanded, argv);
      if (exitCode !== 0) throw new Error(stderr.trim().split('\n').map(clean).join('; '));
    },

    build: (argv, options) =>
      runShown(buildx.command, [...buildx.prefix, ...argv], {
        ...options,
        env: { ...withWarnings, ...env },
        cwd,
        step: env,
      }),
  };
}

/** What follows `ERROR:`; with DEBUG, a trace of Go functions stands around it. */
function errorLine(stderr: string): string {
  return /^ERROR: (.*)$/m.exec(stderr)?.[1] ?? stderr;
}
