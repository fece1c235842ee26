import { builderUnusable } from './failures.ts';
import { parseBuildxVersion, parseInspect, type Builder } from './builder.ts';
import type { Buildx } from './buildx.ts';
import { clean } from './clean.ts';
import { createLineSplitter } from './line-splitter.ts';
import { createRun, noInput, quoteCommand, withoutGaps } from './run.ts';

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
   * Runs `docker buildx <argv>` and hands over what it prints, line by line, as it comes, cleaned for the log.
   * @returns the exit code; not 0 when a signal ended it
   */
  build(argv: readonly string[], options: { readonly onLine: (line: string) => void }): Promise<number>;
}

export interface DockerOptions {
  readonly exec: Pick<typeof import('@actions/exec'), 'exec' | 'getExecOutput'>;
  readonly buildx: Buildx;
  readonly env: NodeJS.ProcessEnv;
  readonly cwd: string;
}

/** Makes buildx write the findings of the build checks into its metadata file (docker/buildx, docs/reference: buildx build). */
const withWarnings = { BUILDX_METADATA_WARNINGS: '1' };

/** @returns docker's buildx on top of `@actions/exec`, run in `cwd` with `env` and nothing else */
export function createDocker({ exec, buildx, env, cwd }: DockerOptions): Docker {
  const run = createRun(exec);
  const ask = (args: readonly string[], more: NodeJS.ProcessEnv = {}): ReturnType<typeof run> =>
    run(buildx.command, [...buildx.prefix, ...args], { env: { ...env, ...more }, cwd });

  return {
    async version() {
      const { exitCode, stdout } = await ask(['version']);
      return exitCode === 0 ? parseBuildxVersion(stdout) : undefined;
    },

    async inspectBuilder(name) {
      // With DEBUG, buildx also lists what the builder's driver can do (docker/buildx, commands/inspect.go).
      const asked = await ask(['inspect', ...(name === undefined ? [] : ['--', name])], { DEBUG: '1' });
      const builder = parseInspect(asked.stdout);
      const problem = asked.exitCode === 0 ? builder.error : errorLine(asked.stderr);
      if (problem !== undefined) throw builderUnusable(name, new Error(clean(problem)));
      return builder;
    },

    async build(argv, { onLine }) {
      const show = (line: string): void => {
        onLine(clean(line));
      };
      const [stdout, stderr] = [createLineSplitter(show), createLineSplitter(show)];
      const exitCode = await exec.exec(quoteCommand(buildx.command), [...buildx.prefix, ...argv], {
        env: withoutGaps({ ...withWarnings, ...env }),
        cwd,
        input: noInput,
        silent: true,
        ignoreReturnCode: true,
        listeners: { stdout: stdout.write, stderr: stderr.write },
      });
      stdout.end();
      stderr.end();
      return exitCode;
    },
  };
}

/** What follows `ERROR:`; with DEBUG, a trace of Go functions stands around it. */
function errorLine(stderr: string): string {
  return /^ERROR: (.*)$/m.exec(stderr)?.[1] ?? stderr;
}
