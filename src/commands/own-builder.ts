import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ReleaseError } from '../errors.ts';
import type { Builder } from '../tools/builder.ts';
import type { Docker } from '../tools/docker.ts';
import { forgetBuilder, rememberBuilder } from '../tools/left-builder.ts';
import type { Log } from '../tools/log.ts';
import { cancelled } from '../tools/failures.ts';
import { sleepUnlessStopped } from '../tools/stop-signal.ts';
import type { OnRetry, RetryOptions } from '../registry/retry.ts';
import type { BuilderInputs, Driver, NodeInputs } from '../inputs/builder-inputs.ts';
import { bootArgv, certificatesOf, createArgv, removeArgv } from '../build/builder-argv.ts';
import { builderNotMade } from '../build/failures.ts';
import { diagnose } from '../build/failure.ts';
import { type BootProblem, bootRetry } from '../build/retry-boot.ts';
import { audibly } from './audibly.ts';

export interface OwnBuilderOptions {
  readonly env: NodeJS.ProcessEnv;
  readonly docker: Docker;
  readonly log: Log;
  /** A private folder: certificates are written into it. */
  readonly folder: string;
  readonly name: string;
  readonly driver: Driver;
  readonly inputs: BuilderInputs;
  readonly onRetry: OnRetry;
  readonly stopping: AbortSignal;
  readonly sleep?: RetryOptions['sleep'];
}

/** A builder that a run makes for itself, and removes again. */
export class OwnBuilder {
  readonly #options: OwnBuilderOptions;
  #isThere = false;

  constructor(options: OwnBuilderOptions) {
    this.#options = options;
  }

  /**
   * Makes the builder and starts it. When the image of BuildKit cannot be pulled, the next one is tried, and all of them again
   * after a while when only a registry was to blame.
   * @throws ReleaseError when it cannot be made, or does not start
   */
  async make(): Promise<Builder> {
    const { docker, name, inputs, stopping, onRetry } = this.#options;
    const images = inputs.images.length === 0 ? [undefined] : inputs.images;
    const { sleep = sleepUnlessStopped(stopping, stopped) } = this.#options;
    for (let attempt = 1; ; attempt += 1) {
      if (!this.#isThere) await this.#create(images[(attempt - 1) % images.length]);
      const problem = await this.#boot();
      if (problem === undefined) return docker.inspectBuilder(name);
      const retry = bootRetry(problem, { attempt, images: images.length, random: Math.random() });
      if (stopping.aborted) throw stopped();
      if (retry === undefined) throw builderNotMade(name, new Error(problem.failure.error), problem.failure.diagnosis);
      if (images.length > 1) await this.#remove({ keepState: true });
      onRetry({ ...retry, what: 'start BuildKit', attempt });
      await sleep(retry.wait);
    }
  }

  /** Removes it, if it is there. What cannot be removed now is left to the post step. */
  async remove(): Promise<void> {
    if (!this.#isThere) return;
    const { log, name, inputs } = this.#options;
    try {
      await this.#remove(inputs);
    } catch (error) {
      log.warning(`The builder ${name} stays for now: ${error instanceof Error ? error.message : String(error)}`);
    }
  }

  async #create(image: string | undefined): Promise<void> {
    const { env, docker, name, driver, inputs } = this.#options;
    const config = await this.#configFile();
    const left = { name, keepState: inputs.keepState };
    rememberBuilder(env, { ...left, isMade: false });
    try {
      for (const [index, node] of inputs.nodes.entries()) {
        const certificates = await this.#certificates(node, index);
        const isAppended = index > 0;
        await docker.command(createArgv({ builder: name, driver, node, isAppended, certificates, image, config }));
        if (!isAppended) rememberBuilder(env, { ...left, isMade: true });
        this.#isThere = true;
      }
    } catch (error) {
      throw builderNotMade(name, error instanceof Error ? error : new Error(String(error)));
    }
  }

  /** @returns why it does not start */
  async #boot(): Promise<BootProblem | undefined> {
    const { docker, log, name, stopping } = this.#options;
    const lines: string[] = [];
    const exitCode = await log.group(`Start the builder ${name}`, () =>
      audibly('starting the builder', { log }, (heard) =>
        docker.build(bootArgv(name), {
          stopping,
          onLine(line) {
            heard(line);
            lines.push(line);
            // What follows is the description of the builder, for programs.
            if (line.startsWith('#')) log.info(line);
          },
        }),
      ),
    );
    if (exitCode === 0) return undefined;
    return {
      failure: diagnose(lines),
      isPull: !lines.some((line) => /^#\d+ (?:creat|start)ing container /.test(line)),
    };
  }

  async #remove({ keepState }: Pick<BuilderInputs, 'keepState'>): Promise<void> {
    const { env, docker, name } = this.#options;
    await docker.command(removeArgv(name, { keepState }));
    this.#isThere = false;
    forgetBuilder(env);
  }

  async #configFile(): Promise<string | undefined> {
    const { config } = this.#options.inputs;
    if (config === undefined || 'path' in config) return config?.path;
    const file = join(this.#options.folder, 'buildkitd.toml');
    await writeFile(file, config.text, { mode: 0o600 });
    return file;
  }

  async #certificates(node: NodeInputs, index: number): Promise<readonly string[]> {
    const { env, driver, folder } = this.#options;
    const given = certificatesOf(driver, node, index).filter(({ variable }) => env[variable]);
    return Promise.all(
      given.map(async ({ option, variable }) => {
        const file = join(folder, `${option}-${index}.pem`);
        await writeFile(file, env[variable] ?? '', { mode: 0o600 });
        return `${option}=${file}`;
      }),
    );
  }
}

function stopped(): ReleaseError {
  return cancelled('the start of the builder', 'Nothing was built, and no tag was moved');
}
