import { ReleaseError } from '../errors.ts';

/** Neither the plugin, nor docker, nor buildx by itself is on this machine. */
export function buildxNotFound(): ReleaseError {
  return new ReleaseError({
    code: 'buildx-not-found',
    what: 'There is no docker buildx on this machine',
    remedy: 'Put "uses: docker/setup-buildx-action" before this step, or install the package docker-buildx-plugin.',
  });
}

/** The program that would be started lies where foreign code lies. */
export function buildxInWorkspace(path: string): ReleaseError {
  return new ReleaseError({
    code: 'buildx-in-workspace',
    what: 'The first docker buildx that was found lies inside the checkout, and is not started',
    value: path,
    remedy: 'Keep DOCKER_CONFIG, its "cliPluginsExtraDirs", and PATH outside of the checkout.',
  });
}

/** A builder that does not exist or does not answer. */
export function builderUnusable(name: string | undefined, cause: Error): ReleaseError {
  return new ReleaseError({
    code: 'builder-unusable',
    what: `The ${name === undefined ? 'current builder' : 'builder'} cannot be used (${cause.message})`,
    value: name,
    remedy: '"docker buildx ls" lists the builders and what is wrong with them.',
    cause,
  });
}

/** A Docker `config.json` that cannot be used. `problem` must not quote the file: there are passwords in it. */
export function invalidDockerConfig(file: string, problem: string): ReleaseError {
  return new ReleaseError({
    code: 'invalid-docker-config',
    what: `Cannot use Docker's configuration, because ${problem}`,
    value: file,
    remedy: 'Correct the file, or set DOCKER_CONFIG to a folder outside of the checkout that has a valid one.',
  });
}

/** The workspace cannot say which ref and commit it holds. `problem` is git's own sentence. */
export function unusableCheckout(directory: string, problem: string): ReleaseError {
  return new ReleaseError({
    code: 'unusable-checkout',
    what: `"context: git" takes the ref and the commit from the checkout, which does not tell them (${problem})`,
    value: directory,
    remedy: 'Put "uses: actions/checkout" before this step, or take them from the event with "context: workflow".',
  });
}

/**
 * Somebody cancelled the run: SIGINT or SIGTERM.
 * @param during what was not brought to its end
 * @param certain what is known of the registries all the same; a sentence without its full stop
 */
export function cancelled(during: string, certain: string): ReleaseError {
  return new ReleaseError({
    code: 'cancelled',
    what: `The run was cancelled during ${during}`,
    remedy: `${certain}. Run the job again: it is safe, and it does what is missing.`,
  });
}

/** The process of the run was killed, or did not end when it was cancelled: nobody told how far it had come. */
export function diedInBuild(): ReleaseError {
  return new ReleaseError({
    code: 'died-in-build',
    what: 'The run was cut short during its build, or right after it',
    remedy:
      'Buildx may already have pushed the one tag of each repository that it pushes; no other tag was moved. Run the job again: it is safe, and it does what is missing.',
  });
}

/**
 * Which commits a release is made of is not in the checkout, and origin does not give them.
 * @param problem git's own sentence
 */
export function historyUnreachable(commit: string, problem: string): ReleaseError {
  return new ReleaseError({
    code: 'history-unreachable',
    what: `The checkout does not have all of the history of the commit, and it cannot be fetched from origin (${problem})`,
    value: commit,
    remedy:
      'Run the job again if origin did not answer. Otherwise give "uses: actions/checkout" the setting "fetch-depth: 0", or this step a "github-token" that may read the repository.',
  });
}

/** The tags of origin decide which version is next, and origin does not tell them. */
export function tagsUnreachable(problem: string): ReleaseError {
  return new ReleaseError({
    code: 'tags-unreachable',
    what: `Which versions exist is not known, because the tags of origin cannot be read (${problem})`,
    remedy:
      'Run the job again if origin did not answer. Otherwise give this step a "github-token" that may read the repository.',
  });
}

/** What is looked for is further back than anything that is fetched. */
export function historyTooLong(commit: string, limit: number): ReleaseError {
  return new ReleaseError({
    code: 'history-too-long',
    what: `What was released before is not among the latest ${limit} commits of the history, and no more are fetched`,
    value: commit,
    remedy: 'Give "uses: actions/checkout" the setting "fetch-depth: 0": a whole checkout has no limit.',
  });
}

/** The commits are there, and git does not list them: as a rule because of a pathspec. */
export function commitsNotListed(paths: readonly string[], problem: string): ReleaseError {
  return new ReleaseError({
    code: 'commits-not-listed',
    what: `Git does not list the commits since the last release (${problem})`,
    value: paths.length === 0 ? undefined : paths.join(' '),
    remedy:
      'Correct "bump-paths" if the reason names one of them: each line is a pathspec, seen from the root of the repository.',
  });
}
