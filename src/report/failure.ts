import { ReleaseError } from '../errors.ts';
import { clean, cleanLines } from '../tools/clean.ts';
import type { Place } from '../tools/log.ts';
import { codeBlock } from './markdown.ts';

/** A failure, ready to be told. Every line is safe for the log. */
export interface FailureReport {
  /** How far it came, in two words. */
  readonly title: string;
  /** What failed, with which value, what to do; several lines. */
  readonly message: string;
  readonly details: readonly string[];
  readonly place: Place;
}

const titles: ReadonlyMap<string, string> = new Map([
  ['tags-not-published', 'Not complete'],
  ['version-moved', 'Not complete'],
  ['rollback-incomplete', 'Not complete'],
  ['cancelled', 'Cancelled'],
]);

/**
 * What is not in the catalogue is our bug, and is shown with its stack so that it can be reported.
 * @param otherwise how far it came, where the failure itself does not say
 */
export function reportFailure(error: unknown, otherwise = 'Not released'): FailureReport {
  if (error instanceof ReleaseError) {
    const { code, details = [], place } = error.failure;
    return {
      title: titles.get(code) ?? otherwise,
      message: cleanLines(error.message),
      details: details.map(clean),
      place: place === undefined ? {} : { file: clean(place.file), startLine: place.line },
    };
  }
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  const message = 'This is a bug in release-image. Please report it with the lines below.';
  return { title: otherwise, message, details: cleanLines(stack).split('\n'), place: {} };
}

/** The failure in the job summary. Its text is shown as it is: nothing in it is markup. */
export function failureSummary({ title, message, details }: FailureReport): string {
  return (
    [`### ${title}`, codeBlock(message.split('\n')), ...(details.length > 0 ? [codeBlock(details)] : [])].join('\n\n') +
    '\n'
  );
}
