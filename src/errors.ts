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
  /** Which known cause it is, where its message is one that the catalogue has. */
  readonly diagnosis?: Diagnosis | undefined;
  /** Lines that show it: the output of a failed step, the part of the Dockerfile. */
  readonly details?: readonly string[];
  /** Where in the sources it is. */
  readonly place?: { readonly file: string; readonly line: number } | undefined;
  readonly cause?: unknown;
}

/** Why something failed, as far as its message is known. */
export interface Diagnosis {
  /** Its name in the catalogue: `disk-full`. */
  readonly cause: string;
  /** The line that said so; foreign text. `undefined` where no line did, but an exit code or an answer without words. */
  readonly evidence: string | undefined;
  readonly remedy: string;
  /** What repairs it, where that is a matter of a few lines. */
  readonly add?: Addition | undefined;
}

/** Lines of YAML for the workflow. */
export interface Addition {
  /** Where they go: `the job`. */
  readonly to: string;
  readonly lines: readonly string[];
}

/** A failure with a remedy. Everything else that is thrown is a bug of ours. */
export class ReleaseError extends Error {
  override readonly name = 'ReleaseError';
  readonly failure: Failure;

  constructor(failure: Failure) {
    super(message(failure), failure.cause === undefined ? {} : { cause: failure.cause });
    this.failure = failure;
  }
}

/** One thing that is wrong with one input. */
export interface Fault {
  readonly input: string;
  /** The line of the input, from 1, where it has several. */
  readonly line?: number | undefined;
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

/** All of it but the lines to add: what, with which value, the line that said so where the value does not have it, the remedy. */
export function sentencesOf({ what, value, remedy, diagnosis }: Failure): string {
  const evidence = diagnosis?.evidence;
  const isTold = evidence === undefined || (value !== undefined && quote(value).includes(quote(evidence).slice(1, -1)));
  return describe(what, value, isTold ? remedy : `It said ${quote(evidence)}. ${remedy}`);
}

function message(failure: Failure): string {
  const add = failure.diagnosis?.add;
  const lines = add === undefined ? [] : [`Add to ${add.to}:`, ...add.lines.map((line) => `  ${line}`)];
  return [sentencesOf(failure), ...lines].join('\n');
}

/** A name (image, tag, digest, platform, registry) that its grammar refuses. */
export function invalidName(kind: string, value: string, remedy: string): ReleaseError {
  return new ReleaseError({ code: 'invalid-name', what: `Not a valid ${kind}`, value, remedy });
}

/** An entry of an input that breaks the grammar of that input; `readInputs` makes a `Fault` of it. */
export function invalidEntry(problem: string, value: string | undefined, remedy: string): ReleaseError {
  return new ReleaseError({ code: 'invalid-entry', what: problem, value, remedy });
}

/** Every fault of the configuration in one error, because fixing them one run at a time is what people complain about. */
export function invalidInputs(faults: readonly Fault[]): ReleaseError {
  const place = ({ input, line }: Fault): string => (line === undefined ? input : `${input}, line ${line}`);
  const lines = faults.map((fault) => `- ${place(fault)}: ${describe(fault.problem, fault.value, fault.remedy)}`);
  return new ReleaseError({
    code: 'invalid-inputs',
    what: `${faults.length === 1 ? 'One input is' : `${faults.length} inputs are`} wrong, nothing was built`,
    remedy: `Correct the inputs:\n${lines.join('\n')}`,
  });
}

/** The file that `GITHUB_EVENT_PATH` names cannot be read as JSON. */
export function unreadablePayload(path: string, cause: unknown): ReleaseError {
  return new ReleaseError({
    code: 'unreadable-payload',
    what: 'The event payload is not readable JSON',
    value: path,
    remedy: 'GitHub writes this file; outside of GitHub, unset GITHUB_EVENT_PATH or point it at a JSON file.',
    cause,
  });
}

/** buildx says that it pushed, and not what. */
export function noDigest(): ReleaseError {
  return new ReleaseError({
    code: 'no-digest',
    what: 'The image was pushed, but buildx does not say under which digest, so no further tag can be pointed at it',
    remedy: 'Install buildx 0.6.0 or newer, and a builder that writes "containerimage.digest" into its metadata file.',
  });
}

/** Some tags point at the new image and some do not. */
export function tagsNotPublished(failed: readonly string[], cause: unknown): ReleaseError {
  return new ReleaseError({
    code: 'tags-not-published',
    what: `The image is pushed, but not every tag points at it:\n${bullets(failed)}\n`,
    remedy: 'The job summary says where each tag stands. Run the job again: it is safe, and it moves the rest.',
    cause,
  });
}

/** Failures that were found at the same time, as one. What is not in the catalogue goes first, as it is. */
export function severalFailures(failures: readonly unknown[]): unknown {
  const unknown = failures.find((failure) => !(failure instanceof ReleaseError));
  if (unknown !== undefined || failures.length < 2) return unknown ?? failures[0];
  const messages = (failures as readonly ReleaseError[]).map(({ message }) => message);
  return new ReleaseError({ code: 'several-failures', what: 'Several things are wrong', remedy: messages.join('\n') });
}

/** Lines as a list. */
export function bullets(lines: readonly string[]): string {
  return lines.map((line) => `- ${line}`).join('\n');
}

/** A pattern that only fails when it is used: V8 compiles it then. */
export function unusablePattern(pattern: string, cause: unknown): ReleaseError {
  return new ReleaseError({
    code: 'unusable-pattern',
    what: 'The pattern is too large',
    value: pattern,
    remedy: 'Write a shorter one.',
    cause,
  });
}

/** A pattern that does not come to an end in time. */
export function slowPattern(pattern: string, limit: number, cause: unknown): ReleaseError {
  return new ReleaseError({
    code: 'slow-pattern',
    what: `The pattern took longer than ${limit} ms`,
    value: pattern,
    remedy: 'Avoid repetitions inside of repetitions: "(a+)+" can be written as "a+".',
    cause,
  });
}
