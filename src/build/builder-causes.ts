import type { KnownCause } from '../registry/known-cause.ts';

/** What BuildKit and buildx say themselves. Most telling first. */
export const builderCauses: readonly KnownCause[] = [
  {
    cause: 'engine-unreachable',
    says: /Cannot connect to the Docker daemon|error during connect:|failed to connect to the docker API/,
    remedy:
      'Start the Docker engine, or correct DOCKER_HOST or the docker context; "docker info" shows whether it answers.',
  },
  {
    cause: 'builder-of-another-context',
    says: /use `docker --context=/,
    remedy:
      'The builder belongs to another Docker context: set DOCKER_CONTEXT to it, or leave "builder" empty and unset DOCKER_HOST.',
  },
  {
    cause: 'buildx-too-old',
    says: /^unknown flag: --/,
    remedy: 'This docker buildx is older than what the inputs ask for: install a newer one, or leave that input out.',
    add: { to: 'the steps before this one', lines: ['- uses: docker/setup-buildx-action@v4'] },
  },
  {
    cause: 'driver-without-platforms',
    says: /multi(?:-|ple )platforms? (?:build|feature) is (?:currently )?not supported for (?:the )?docker driver/i,
    remedy:
      'This builder makes one platform at a time: leave "builder" empty, so that one is made that can, or keep the images of the ' +
      'engine in the containerd store.',
    add: { to: 'this step', lines: ['with:', '  driver: docker-container'] },
  },
  {
    cause: 'git-context-failed',
    says: /git stderr:/,
    remedy:
      'Correct the URL and the ref of the git context; for a private repository the input "github-token" must be able to read it.',
  },
  {
    cause: 'dockerfile-not-found',
    says: /failed to read dockerfile: open |^resolve .*: lstat .*no such file or directory|unable to prepare context/,
    remedy:
      'Correct the inputs "file" (a path from the workspace) and "context", and see that the checkout has the file.',
  },
  {
    cause: 'dockerfile-invalid',
    says: /dockerfile parse error|unknown instruction|the Dockerfile cannot be empty|file with no instructions/i,
    remedy: 'Correct the Dockerfile at this line; "docker buildx build --check" finds such faults without building.',
  },
  {
    cause: 'stage-not-found',
    says: /target stage .* could not be found/,
    remedy: 'Correct the input "target": it is the name after AS of one FROM line.',
  },
  {
    cause: 'secret-not-given',
    says: /^secret (?<id>[\w.-]+): not found$/m,
    remedy: 'The Dockerfile wants a secret that the step does not give: add it under the id that the Dockerfile has.',
    add: { to: 'this step', lines: ['with:', '  secrets: |', '    <id>=${{ secrets.NAME }}'] },
  },
  {
    cause: 'ssh-not-given',
    says: /^unset ssh forward key (?<id>[\w.-]+)$/m,
    remedy:
      'The Dockerfile wants an SSH agent or key that the step does not give: start an agent before it, and name it.',
    add: { to: 'this step', lines: ['with:', '  ssh: <id>'] },
  },
  {
    cause: 'source-not-found',
    says: /failed to (?:calculate checksum|compute cache key).*not found/,
    remedy:
      'Correct the path: it starts at the build context, and the file must be neither ignored by .dockerignore nor missing from the checkout.',
  },
  {
    cause: 'file-not-found',
    says: /failed to stat |^stat .*no such file or directory/m,
    remedy: 'Correct the path of the file that an input names ("secret-files", "build-contexts", "context").',
  },
];
