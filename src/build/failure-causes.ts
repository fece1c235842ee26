/** Why a build failed, as far as we know the message. */
export type Cause =
  | 'engine-unreachable'
  | 'builder-of-another-context'
  | 'disk-full'
  | 'wrong-architecture'
  | 'rate-limited'
  | 'push-denied'
  | 'base-denied'
  | 'registry-unreachable'
  | 'base-platform-missing'
  | 'base-not-found'
  | 'git-context-failed'
  | 'dockerfile-not-found'
  | 'dockerfile-invalid'
  | 'stage-not-found'
  | 'source-not-found'
  | 'file-not-found'
  | 'command-not-found'
  | 'command-killed'
  | 'command-failed'
  | 'unknown';

interface KnownCause {
  readonly cause: Cause;
  readonly pattern: RegExp;
  /** Whether the words may stand in what the step printed, and not only in BuildKit's own error. */
  readonly inOutput?: true;
  readonly remedy: string;
}

/** Most telling first. The messages are those of BuildKit 0.25 and buildx 0.29, recorded in the tests. */
const knownCauses: readonly KnownCause[] = [
  {
    cause: 'engine-unreachable',
    pattern: /Cannot connect to the Docker daemon|error during connect:|failed to connect to the docker API/,
    remedy:
      'Start the Docker engine, or correct DOCKER_HOST or the docker context; "docker info" shows whether it answers.',
  },
  {
    cause: 'builder-of-another-context',
    pattern: /use `docker --context=/,
    remedy:
      'The builder belongs to another Docker context: set DOCKER_CONTEXT to it, or leave "builder" empty and unset DOCKER_HOST.',
  },
  {
    cause: 'disk-full',
    pattern: /no space left on device/i,
    inOutput: true,
    remedy:
      'Free space on the builder ("docker buildx prune", "docker system prune") or take a runner with a larger disk.',
  },
  {
    cause: 'wrong-architecture',
    pattern: /exec format error/i,
    inOutput: true,
    remedy:
      'The program was made for another architecture. Use docker/setup-qemu-action or a runner of that architecture, or cross-compile with "FROM --platform=$BUILDPLATFORM".',
  },
  {
    cause: 'rate-limited',
    pattern: /429 Too Many Requests|toomanyrequests|pull rate limit/i,
    remedy: 'The registry limits how often it may be asked. Log in to it, use a mirror, or run the job again later.',
  },
  {
    cause: 'push-denied',
    pattern: /^failed to push .*(?:\b40[13]\b|denied|unauthorized|authorization failed|authentication required)/i,
    remedy:
      'Log in with an account that may push there (inputs "registry", "username", "password"); for ghcr.io the job needs "permissions: packages: write".',
  },
  {
    cause: 'base-denied',
    pattern:
      /failed to resolve source metadata .*(?:\b40[13]\b|denied|unauthorized|authorization failed|no basic auth)/i,
    remedy:
      'Correct the name after FROM, or log in with an account that may read it: registries hide private images like this.',
  },
  {
    cause: 'git-context-failed',
    pattern: /git stderr:/,
    remedy:
      'Correct the URL and the ref of the git context; for a private repository the input "github-token" must be able to read it.',
  },
  {
    cause: 'registry-unreachable',
    pattern: /connection refused|no such host|i\/o timeout|network is unreachable|TLS handshake timeout/i,
    remedy:
      'Correct the host of the image, or see whether the builder can reach it (proxy, firewall, network of the builder).',
  },
  {
    cause: 'base-platform-missing',
    pattern: /no match for platform in manifest/,
    remedy: 'The base image does not exist for this platform: leave it out of "platforms", or take another base image.',
  },
  {
    cause: 'base-not-found',
    pattern: /failed to resolve source metadata .*not found/,
    remedy: 'Correct the name or the tag after FROM: the registry does not have it.',
  },
  {
    cause: 'dockerfile-not-found',
    pattern:
      /failed to read dockerfile: open |^resolve .*: lstat .*no such file or directory|unable to prepare context/,
    remedy:
      'Correct the inputs "file" (a path from the workspace) and "context", and see that the checkout has the file.',
  },
  {
    cause: 'dockerfile-invalid',
    pattern: /dockerfile parse error|unknown instruction|the Dockerfile cannot be empty|file with no instructions/i,
    remedy: 'Correct the Dockerfile at this line; "docker buildx build --check" finds such faults without building.',
  },
  {
    cause: 'stage-not-found',
    pattern: /target stage .* could not be found/,
    remedy: 'Correct the input "target": it is the name after AS of one FROM line.',
  },
  {
    cause: 'source-not-found',
    pattern: /failed to (?:calculate checksum|compute cache key).*not found/,
    remedy:
      'Correct the path: it starts at the build context, and the file must be neither ignored by .dockerignore nor missing from the checkout.',
  },
  {
    cause: 'file-not-found',
    pattern: /failed to stat |^stat .*no such file or directory/,
    remedy: 'Correct the path of the file that an input names ("secret-files", "build-contexts", "context").',
  },
  {
    cause: 'command-not-found',
    pattern: /did not complete successfully: exit code: 127(?:\D|$)/,
    remedy: 'The program is not in the image: install it in an earlier step, or correct its name.',
  },
  {
    cause: 'command-killed',
    pattern: /did not complete successfully: exit code: 137(?:\D|$)/,
    remedy:
      'The command was killed (SIGKILL), most often because memory ran out: take a larger runner or fewer jobs at once.',
  },
  {
    cause: 'command-failed',
    pattern: /did not complete successfully: /,
    remedy: 'The command itself failed: its last lines say why. Correct it, or what it works on.',
  },
];

/** @returns the first known cause that fits, with what to do about it */
export function findCause({ error, output }: { readonly error: string; readonly output: readonly string[] }): {
  readonly cause: Cause;
  readonly remedy: string;
} {
  const found = knownCauses.find(
    ({ pattern, inOutput }) => pattern.test(error) || (inOutput && output.some((line) => pattern.test(line))),
  );
  return found === undefined
    ? { cause: 'unknown', remedy: 'The log above has the whole output of buildx.' }
    : { cause: found.cause, remedy: found.remedy };
}
