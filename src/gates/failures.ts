import { bullets, ReleaseError } from '../errors.ts';

/** What is so in every case; where bytes cannot travel without a tag, they have one that is no name. */
const nothingNamed = 'No tag of the release was written, and no git tag was made';
const runAgain = 'Running the job again asks again.';

/** A command of `verify` does not agree. */
export function gateRed(
  command: string,
  image: string,
  { exitCode, lines }: { readonly exitCode: number; readonly lines: readonly string[] },
): ReleaseError {
  return new ReleaseError({
    code: 'gate-red',
    what: `The gate did not let ${image} pass: the command ended with exit code ${exitCode}`,
    value: command,
    remedy: `${nothingNamed}. Its last lines say why. ${runAgain}`,
    details: lines,
  });
}

export function gateTimedOut(command: string, image: string, time: number): ReleaseError {
  return new ReleaseError({
    code: 'gate-timed-out',
    what: `The gate did not say anything about ${image} within ${time / 1000} s`,
    value: command,
    remedy: `${nothingNamed}. Give it more time with "verify-timeout". ${runAgain}`,
  });
}

export function gateNotStarted(command: string, cause: unknown): ReleaseError {
  const why = cause instanceof Error ? cause.message : String(cause);
  return new ReleaseError({
    code: 'gate-not-started',
    what: `The command of a gate cannot be started (${why})`,
    value: command,
    remedy: `${nothingNamed}. Install the program in a step before this one; a script needs its path ("./smoke-test.sh") and the right to be executed.`,
    cause,
  });
}

const installation = {
  to: 'the steps of the job, before this one',
  lines: ['- uses: sigstore/cosign-installer@<commit> # v4'],
};

/** `sign: cosign`, and there is none. */
export function cosignNotFound(): ReleaseError {
  return new ReleaseError({
    code: 'cosign-not-found',
    what: '"sign" needs cosign, and there is no such program on this machine',
    remedy: 'Nothing was built.',
    diagnosis: { cause: 'cosign-not-found', evidence: undefined, remedy: 'Install cosign.', add: installation },
  });
}

export function cosignTooOld(version: string, format: 'referrer' | 'legacy'): ReleaseError {
  return new ReleaseError({
    code: 'cosign-too-old',
    what: `"sign: ${format === 'legacy' ? 'cosign-legacy' : 'cosign'}" needs cosign ${format === 'legacy' ? '2' : '3'} or newer`,
    value: version,
    remedy:
      format === 'legacy' ? 'Nothing was built.' : 'Nothing was built. Cosign 2 can sign with "sign: cosign-legacy".',
    diagnosis: { cause: 'cosign-too-old', evidence: undefined, remedy: 'Install a newer one.', add: installation },
  });
}

/** The program that would get the key lies where foreign code lies. */
export function cosignInWorkspace(path: string): ReleaseError {
  return new ReleaseError({
    code: 'cosign-in-workspace',
    what: 'The first cosign that was found lies inside the checkout, and is not started',
    value: path,
    remedy: 'Nothing was built. Keep PATH outside of the checkout.',
  });
}

export function cosignUnusable(cause: unknown): ReleaseError {
  const why = cause instanceof Error ? cause.message : String(cause);
  return new ReleaseError({
    code: 'cosign-unusable',
    what: `Cosign cannot be used (${why})`,
    remedy: 'Nothing was built. "cosign version" says what is wrong with it.',
    cause,
  });
}

/** A workflow that signs without a key signs as itself, and may not say who it is. */
export function noIdentity(problem: string): ReleaseError {
  return new ReleaseError({
    code: 'no-identity',
    what: `"sign" without "sign-key" signs as the workflow, and GitHub does not say who that is (${problem})`,
    remedy: 'Nothing was built. Give the job the permission, or a key with "sign-key".',
    diagnosis: {
      cause: 'no-identity',
      evidence: undefined,
      remedy: 'The job needs the permission to ask for its identity.',
      add: { to: 'the job', lines: ['permissions:', '  id-token: write'] },
    },
  });
}

/** Cosign could not sign, or does not find its own signature good. */
export function notSigned(
  what: 'sign' | 'verify',
  image: string,
  { exitCode, lines }: { readonly exitCode: number; readonly lines: readonly string[] },
): ReleaseError {
  const did = what === 'sign' ? 'Cosign did not sign' : 'The signature that cosign made is not good, or not there, for';
  return new ReleaseError({
    code: what === 'sign' ? 'not-signed' : 'signature-not-good',
    what: `${did} ${image} (exit code ${exitCode}):\n${bullets(lines)}\n`,
    remedy: `${nothingNamed}. ${runAgain}`,
  });
}

/** The public part of the key cannot be had. */
export function keyUnusable(lines: readonly string[]): ReleaseError {
  return new ReleaseError({
    code: 'key-unusable',
    what: `Cosign cannot use the key of "sign-key":\n${bullets(lines)}\n`,
    remedy: 'Nothing was built. Check where the key is, and that COSIGN_PASSWORD is its password ("env:" of the step).',
  });
}
