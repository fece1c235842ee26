import { type Addition, ReleaseError, sentencesOf } from '../errors.ts';
import { clean, cleanLines } from '../tools/clean.ts';
import type { Place } from '../tools/log.ts';
import { fitted } from './fit.ts';
import { codeBlock, codeSpan } from './markdown.ts';

/** A failure, ready to be told. Every line is safe for the log. */
export interface FailureReport {
  /** How far it came, in two words. */
  readonly title: string;
  /** What failed, with which value, what to do; several lines. */
  readonly message: string;
  /** The message without the lines to add. */
  readonly sentences: string;
  /** The name of the cause in the catalogue: `disk-full`. */
  readonly cause: string | undefined;
  /** The line that gave the cause away. */
  readonly evidence: string | undefined;
  readonly add: Addition | undefined;
  readonly details: readonly string[];
  readonly place: Place;
}

const titles: ReadonlyMap<string, string> = new Map([
  ['tags-not-published', 'Not complete'],
  ['version-moved', 'Not complete'],
  ['rollback-incomplete', 'Not complete'],
  ['diverged', 'Not reproduced'],
  ['cancelled', 'Cancelled'],
]);

/**
 * What is not in the catalogue is our bug, and is shown with its stack so that it can be reported.
 * @param otherwise how far it came, where the failure itself does not say
 */
export function reportFailure(error: unknown, otherwise = 'Not released'): FailureReport {
  if (error instanceof ReleaseError) {
    const { code, details = [], place, diagnosis: { cause, evidence, add } = noDiagnosis } = error.failure;
    return {
      title: titles.get(code) ?? otherwise,
      message: cleanLines(error.message),
      sentences: cleanLines(sentencesOf(error.failure)),
      cause,
      evidence: evidence === undefined ? undefined : clean(evidence),
      add: add === undefined ? undefined : { to: add.to, lines: add.lines.map(clean) },
      details: details.map(clean),
      place: place === undefined ? {} : { file: clean(place.file), startLine: place.line },
    };
  }
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  const message = 'This is a bug in release-image. Please report it with the lines below.';
  const details = cleanLines(stack).split('\n');
  return { title: otherwise, message, sentences: message, ...noDiagnosis, details, place: {} };
}

const noDiagnosis = { cause: undefined, evidence: undefined, add: undefined };

/** The failure in the job summary. Its text is shown as it is: nothing in it is markup. Sentences wrap, lines do not. */
export function failureSummary({ title, sentences, cause, evidence, add, details }: FailureReport): string {
  const [said = '', ...lines] = sentences.split('\n');
  return fitted([
    { text: `### ${title}`, cost: 0 },
    { text: codeSpan(said), cost: 1 },
    { text: lines.length === 0 ? undefined : codeBlock(lines), cost: 1 },
    {
      text:
        evidence === undefined
          ? undefined
          : `The cause is ${codeSpan(cause ?? '')}, because of this line:\n\n${codeBlock([evidence])}`,
      cost: 2,
    },
    { text: add === undefined ? undefined : `Add to ${add.to}:\n\n${codeBlock(add.lines, 'yaml')}`, cost: 1 },
    { text: details.length === 0 ? undefined : codeBlock(details), cost: 3 },
  ]);
}
