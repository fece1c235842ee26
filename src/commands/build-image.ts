import type { Docker } from '../tools/docker.ts';
import type { Log } from '../tools/log.ts';
import type { Workplace } from '../tools/workplace.ts';
import type { OnRetry } from '../registry/retry.ts';
import { secretsOf } from '../inputs/secrets.ts';
import { isPlainPush } from '../plan/plan.ts';
import { buildArgv } from '../build/argv.ts';
import { buildKitAdvice } from '../build/buildkit-advice.ts';
import { exposedSecrets } from '../build/exposed-secrets.ts';
import { dockerfilePlace } from '../build/dockerfile-place.ts';
import { frontendOf } from '../build/frontend.ts';
import { readDockerfile } from '../build/read-dockerfile.ts';
import { type BuiltImage, runBuild } from '../build/run-build.ts';
import { createTemporaryFiles, type TemporaryFiles } from '../build/temporary-files.ts';
import type { Clock } from '../report/heartbeat.ts';
import { audibly } from './audibly.ts';
import {
  buildContexts,
  type BuildFiles,
  buildRequest,
  type BuildSubject,
  cacheOf,
  type Contexts,
  gitTokenHost,
} from './build-request.ts';

/** A build and what it works with. */
export interface ImageBuild extends BuildSubject {
  readonly env: NodeJS.ProcessEnv;
  readonly docker: Docker;
  readonly workplace: Workplace;
  readonly log: Log;
  readonly onRetry: OnRetry;
  readonly stopping: AbortSignal;
  readonly clock?: Clock;
}

/**
 * Builds the image of a plan, and pushes it to each repository when it is to be pushed: under one tag, or without any.
 * @throws ReleaseError with the failing step of the Dockerfile and what to do
 */
export async function buildImage(build: ImageBuild): Promise<BuiltImage> {
  const { env, inputs, facts, docker, workplace, log, onRetry, stopping } = build;
  const contexts = await buildContexts(build);
  if (inputs.build.context === undefined) {
    const reason = facts.checkout.isGit ? 'the workspace is a checkout' : 'the workspace is no checkout';
    log.info(`Building from ${contexts.context}, because ${reason}.`);
  }
  const cache = cacheOf(build);
  if (cache.line !== undefined) log.info(cache.line);
  const frontend = await foreignFrontend(build, contexts);
  const advice = buildKitAdvice({ nodes: build.buildTools.builder.nodes, frontend, contexts: [contexts.context] });
  if (advice !== undefined) log[advice.level](advice.text);
  const files = createTemporaryFiles(workplace.directory);
  const buildFiles = await writeSecrets(build, contexts, files);
  const request = await buildRequest(build, contexts, buildFiles);
  const { argv, warnings } = buildArgv(request);
  const argvForImages = async (): Promise<readonly string[]> =>
    buildArgv(await buildRequest({ ...build, attestations: 'image' }, contexts, buildFiles)).argv;
  for (const warning of [...warnings, ...exposedSecrets(request, secretsOf(inputs, env))]) log.warning(warning);
  const image = await log.group('Build', () => {
    log.info(`docker buildx ${argv.map(shown).join(' ')}`);
    return audibly('building', build, (heard) =>
      runBuild({
        docker,
        argv,
        ...(isPlainPush(build.plan, inputs) ? { argvForImages } : {}),
        files,
        placeOf: (named) =>
          dockerfilePlace({ ...contexts, file: inputs.build.file, workspace: facts.checkout.directory }, named),
        stopping,
        onLine(line) {
          heard(line);
          log.info(line);
        },
        onRetry,
      }),
    );
  });
  return { ...image, frontend };
}

/** The frontend that is not docker's, as far as that can be told here. */
async function foreignFrontend({ env, inputs, facts }: ImageBuild, { context }: Contexts): Promise<string | undefined> {
  const { file, buildArgs } = inputs.build;
  const dockerfile = await readDockerfile({ context, file, workspace: facts.checkout.directory });
  const frontend = frontendOf({ dockerfile, buildArgs, env });
  return frontend.kind === 'foreign' ? frontend.image : undefined;
}

/** Writes the secrets into files: buildx gets their paths, never their contents. */
async function writeSecrets(build: ImageBuild, contexts: Contexts, files: TemporaryFiles): Promise<BuildFiles> {
  const { build: inputs, githubToken } = build.inputs;
  const paths = await Promise.all(
    inputs.secrets.map(async (secret) => (secret.source === 'value' ? files.writeSecret(secret.value) : '')),
  );
  const needsToken = githubToken !== undefined && gitTokenHost(build, contexts) !== undefined;
  return {
    iid: files.iidFile,
    metadata: files.metadataFile,
    secret: (index) => paths[index] ?? '',
    gitToken: needsToken ? await files.writeSecret(githubToken) : undefined,
  };
}

/** An argument as it would be typed; only for people to read. */
function shown(argument: string): string {
  return /^[\w./:=@,+-]+$/.test(argument) ? argument : `'${argument.replaceAll("'", String.raw`'\''`)}'`;
}
