/** What a build is told about its version. */
export interface BuildVersion {
  /** The names that the Dockerfile declares. */
  readonly declared: ReadonlySet<string>;
  /** The user's own build arguments: `NAME=value`, or `NAME` to take it from the environment. They win. */
  readonly given: readonly string[];
  /** With build metadata: `1.4.2+build.5`. */
  readonly version: string;
  /** The commit, or `''`. */
  readonly revision: string;
  /** When the commit was made. */
  readonly created: Date;
}

/**
 * `VERSION`, `REVISION` and `CREATED` (RFC 3339, UTC) for a Dockerfile that declares them, as values of `--build-arg`: the
 * same as in the labels of the image (issue 3). What the user gave, and what nobody knows, is left out.
 */
export function versionArguments({ declared, given, version, revision, created }: BuildVersion): string[] {
  const known = { VERSION: version, REVISION: revision, CREATED: created.toISOString() };
  const isWanted = (name: string): boolean => declared.has(name) && !isGiven(name, given);
  return Object.entries(known).flatMap(([name, value]) => (isWanted(name) && value !== '' ? [`${name}=${value}`] : []));
}

const epoch = 'SOURCE_DATE_EPOCH';

/** What the time of a build depends on. */
export interface BuildEpoch {
  readonly declared: ReadonlySet<string>;
  readonly given: readonly string[];
  /** The variable `SOURCE_DATE_EPOCH`, which buildx passes on by itself unless it is empty (commands/build.go). */
  readonly environment: string | undefined;
  readonly created: Date;
}

/**
 * `SOURCE_DATE_EPOCH`, the time of the commit in seconds, for a Dockerfile that declares it. Not for others: BuildKit gives
 * the argument to `WORKDIR`, whose layer then is another one for each commit, and all that come after it are built again.
 * Nothing when the user set it: as a build argument, which wins in buildx, or in the environment.
 */
export function epochArgument(build: BuildEpoch): string[] {
  return isEpochSet(build) || !build.declared.has(epoch) ? [] : [`${epoch}=${secondsOf(build.created)}`];
}

/** The time of the commit, in seconds, as that of the image and its history. Nothing when the user set the time. */
export function imageEpoch(build: BuildEpoch): number | undefined {
  return isEpochSet(build) ? undefined : secondsOf(build.created);
}

/**
 * The time of a reproducible image, in seconds: the user's, where that is a number, else that of the commit. What else BuildKit
 * takes for a time (`context`, or nothing) would leave the times of the files as they are, without a word.
 */
export function fixedEpoch({ given, environment, created }: Omit<BuildEpoch, 'declared'>): number {
  const own = given.findLast((line) => line.startsWith(`${epoch}=`))?.slice(epoch.length + 1) ?? environment ?? '';
  return /^\d{1,15}$/.test(own) ? Number(own) : secondsOf(created);
}

function isEpochSet({ given, environment }: BuildEpoch): boolean {
  return isGiven(epoch, given) || (environment !== undefined && environment !== '');
}

function secondsOf(time: Date): number {
  return Math.floor(time.getTime() / 1000);
}

function isGiven(name: string, given: readonly string[]): boolean {
  return given.some((line) => line === name || line.startsWith(`${name}=`));
}
