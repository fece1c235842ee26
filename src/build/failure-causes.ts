import { type Diagnosis, ReleaseError } from '../errors.ts';
import { parseReference } from '../image/reference.ts';
import { dockerHub, parseRegistry, type Registry } from '../image/registry.ts';
import { diagnosisBy, type KnownCause } from '../registry/known-cause.ts';
import { networkCauses } from '../registry/network-causes.ts';
import { adviceOn, refusalIn } from '../registry/refusals.ts';
import { builderCauses } from './builder-causes.ts';
import { passingCauses, pushDenied, refusedCauses } from './registry-causes.ts';
import { endCauses, printedCauses, runnerCauses } from './step-causes.ts';

/** Why a build failed. */
export interface FoundCause {
  readonly diagnosis: Diagnosis;
  /** Whether only a registry was to blame, and the same build may succeed when it is started again. */
  readonly passes: KnownCause['passes'];
}

export interface Said {
  /** BuildKit's final error, without the words that every one begins with. */
  readonly error: string;
  /** The last lines that the failed step printed. */
  readonly output: readonly string[];
}

/** A step of the Dockerfile that failed. What stands in the quotes is its command, not a message. */
const stepError = /^(?:process ".*"|executor failed running \[.*\]) ?(?:did not complete successfully)?: (?<end>.*)$/s;

/**
 * The beginnings of errors about a push or a pull (moby/buildkit, util/push, source/containerimage; the last two are the
 * engine's own).
 */
const registryErrors = [
  /^failed to push /,
  /^\S+: failed to (?:resolve source metadata for |copy: |authorize: )/,
  /^failed to (?:compute|load) cache key: failed to (?:copy|do request|authorize): /,
  /^failed to (?:copy|authorize|do request|load cache): /,
  /^(?:Get|Head|Post|Put|Patch) "?https?:\/\//,
  // A builder in a container has to be pulled itself (docker/buildx, driver/docker-container/driver.go, create).
  /^Error response from daemon: |^error pulling image configuration: /,
  /^(?:denied|unauthorized|toomanyrequests|name unknown|tag invalid|dial tcp): /,
];

/**
 * Finds the cause of a failed build in the catalogue. Whose words they are is asked first: a program of the Dockerfile may print
 * what a registry would say, and a name in a `RUN` instruction may be like a message.
 */
export function findCause({ error, output }: Said): FoundCause {
  const end = stepError.exec(error)?.groups?.['end'];
  if (end !== undefined) return stepCause(output, end);
  if (registryErrors.some((pattern) => pattern.test(error))) return registryCause(error) ?? unknownCause;
  return {
    ...(firstOf([...runnerCauses, ...builderCauses, ...networkCauses], error) ?? unknownCause),
    passes: undefined,
  };
}

const unknownCause: FoundCause = {
  diagnosis: { cause: 'unknown', evidence: undefined, remedy: 'The log above has the whole output of buildx.' },
  passes: undefined,
};

function stepCause(output: readonly string[], end: string): FoundCause {
  const printed = [...output, end].join('\n');
  const found = firstOf([...runnerCauses, ...printedCauses], printed) ?? firstOf(endCauses, end) ?? unknownCause;
  return { ...found, passes: undefined };
}

function registryCause(error: string): FoundCause | undefined {
  const host = registryIn(error);
  const early = firstOf([...runnerCauses, ...passingCauses], error, host);
  if (early !== undefined) return early;
  const refusal = error.startsWith('failed to push ') || host === undefined ? refusalIn(error, host) : undefined;
  if (refusal !== undefined) return { diagnosis: refusal, passes: undefined };
  const known = firstOf([...refusedCauses, ...networkCauses], error, host);
  if (known !== undefined) return known;
  const denied = diagnosisBy(pushDenied, { text: error, host });
  if (denied === undefined) return undefined;
  const { remedy, add } = adviceOn(host);
  return { diagnosis: { ...denied, remedy: `${denied.remedy} ${remedy}`, add }, passes: undefined };
}

function firstOf(causes: readonly KnownCause[], text: string, host?: Registry): FoundCause | undefined {
  for (const known of causes) {
    const diagnosis = diagnosisBy(known, { text, host });
    if (diagnosis !== undefined) return { diagnosis, passes: known.passes };
  }
  return undefined;
}

/** The host in the first URL that is none of a page to read, as it was asked: `ghcr.io`, `127.0.0.1:5000`. */
export function hostIn(error: string): string | undefined {
  return /\bhttps?:\/\/(?!www\.docker\.com\/)([a-z0-9.-]+(?::[0-9]+)?)\//.exec(error)?.[1];
}

/** The registry that an error is about: of its URL, or of the image that it begins with. */
function registryIn(error: string): Registry | undefined {
  const host = hostIn(error);
  if (/(?:^|\.)docker\.io$/.test(host ?? '')) return dockerHub;
  const reference = /^(?:failed to push )?(\S+): failed to |^failed to push (\S+): /.exec(error);
  try {
    if (host !== undefined) return parseRegistry(host);
    if (reference === null) return error.includes('docker.com/increase-rate-limit') ? dockerHub : undefined;
    return parseReference(reference[1] ?? reference[2] ?? '').repository.registry;
  } catch (problem) {
    if (!(problem instanceof ReleaseError)) throw problem;
    return undefined;
  }
}
