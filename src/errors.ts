/**
 * The catalogue of failures: one function for each, so that every message has the same three parts — what failed, with
 * which value, what to do — and a test can name it by its code.
 */

/** What a person needs to act on a failure. `value` is foreign text: it is quoted and shortened before it is shown. */
export interface Failure {
  readonly code: string;
  readonly what: string;
  readonly value?: string | undefined;
  readonly remedy: string;
  readonly cause?: unknown;
}

/** A failure with a remedy. Everything else that is thrown is a bug of ours. */
export class ReleaseError extends Error {
  override readonly name = 'ReleaseError';
  readonly failure: Failure;

  constructor(failure: Failure) {
    super(
      describe(failure.what, failure.value, failure.remedy),
      failure.cause === undefined ? {} : { cause: failure.cause },
    );
    this.failure = failure;
  }
}

/** One thing that is wrong with one input. */
export interface Fault {
  readonly input: string;
  readonly value?: string | undefined;
  readonly problem: string;
  readonly remedy: string;
}

const maxQuotedLength = 200;

/** Foreign text, made safe to show inside a sentence: one line, quoted, control characters escaped, at most 200 characters. */
export function quote(text: string): string {
  const shown = text.length > maxQuotedLength ? `${text.slice(0, maxQuotedLength)}…` : text;
  return JSON.stringify(shown);
}

function describe(what: string, value: string | undefined, remedy: string): string {
  return `${what}${value === undefined ? '' : `: ${quote(value)}`}. ${remedy}`;
}

/** A name (image, tag, digest, platform, registry) that its grammar refuses. */
export function invalidName(kind: string, value: string, remedy: string): ReleaseError {
  return new ReleaseError({ code: 'invalid-name', what: `Not a valid ${kind}`, value, remedy });
}

/** Every fault of the configuration in one error, because fixing them one run at a time is what people complain about. */
export function invalidInputs(faults: readonly Fault[]): ReleaseError {
  const lines = faults.map((fault) => `- ${fault.input}: ${describe(fault.problem, fault.value, fault.remedy)}`);
  return new ReleaseError({
    code: 'invalid-inputs',
    what: `${faults.length === 1 ? 'One input is' : `${faults.length} inputs are`} wrong, nothing was built`,
    remedy: `Correct the step's "with:" block:\n${lines.join('\n')}`,
  });
}
