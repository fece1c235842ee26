import type { KnownCause } from '../registry/known-cause.ts';

/** What a runner can lack, whoever notices it: BuildKit itself, or a program of the Dockerfile. */
export const runnerCauses: readonly KnownCause[] = [
  {
    cause: 'disk-full',
    says: /no space left on device/i,
    remedy:
      'Free space on the builder ("docker buildx prune", "docker system prune") or take a runner with a larger disk.',
    add: {
      to: 'the steps before this one',
      lines: ['- run: sudo rm -rf /usr/local/lib/android /usr/share/dotnet /opt/ghc'],
    },
  },
  {
    cause: 'emulator-crashed',
    says: /^qemu: uncaught target signal \d+|: QEMU internal SIG[A-Z]+/m,
    remedy:
      'The emulator crashed, not the program: build this platform on a runner that has it, and merge the parts (docs/merge.md).',
    add: { to: 'the job that builds linux/arm64', lines: ['runs-on: ubuntu-24.04-arm'] },
  },
  {
    cause: 'wrong-architecture',
    says: /exec format error/i,
    remedy:
      'The program was made for another architecture. Where no emulator is installed, install them as below or take a runner of that ' +
      'architecture; or cross-compile with "FROM --platform=$BUILDPLATFORM".',
    add: { to: 'the steps before this one', lines: ['- uses: docker/setup-qemu-action@v4'] },
  },
];

/** What a program of the Dockerfile printed. Its words are its own: a program may print anything that a registry would say. */
export const printedCauses: readonly KnownCause[] = [
  {
    cause: 'secret-not-given',
    says: /\/run\/secrets\/(?<id>[\w.-]+)\W*: No such file or directory/,
    remedy:
      'The step is given no secret of this id, or the RUN instruction does not mount it ("--mount=type=secret,id=…").',
    add: { to: 'this step', lines: ['with:', '  secrets: |', '    <id>=${{ secrets.NAME }}'] },
  },
  {
    cause: 'package-mirror-failed',
    says: /^E: Failed to fetch |Hash Sum mismatch$|: temporary error \(try again later\)$/m,
    remedy:
      'A mirror of the distribution failed, or the list of packages is older than what it has: run the job again, fetch the list in ' +
      'the same RUN instruction ("apt-get update && apt-get install …"), or name another mirror.',
  },
];

/** How a program ended, when it printed nothing that is known. */
export const endCauses: readonly KnownCause[] = [
  {
    cause: 'command-not-found',
    says: /^exit code: 127(?!\d)/,
    remedy: 'The program is not in the image: install it in an earlier step, or correct its name.',
  },
  {
    cause: 'command-killed',
    says: /^exit code: 137(?!\d)/,
    remedy:
      'The command was killed (SIGKILL), most often because memory ran out: take a larger runner or fewer jobs at once.',
  },
  {
    cause: 'command-failed',
    says: /^/,
    remedy: 'The command itself failed: its last lines say why. Correct it, or what it works on.',
  },
];
