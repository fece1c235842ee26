import { formatReference } from '../image/reference.ts';
import type { TagOutcome } from '../publish/outcome.ts';

/** Whether a run wrote a tag, or wanted to. */
export function isWritten({ state }: TagOutcome): boolean {
  return state !== 'unchanged' && state !== 'kept';
}

/** Whether a tag is not where the run was to bring it. */
export function isUnfinished({ state }: TagOutcome): boolean {
  return state === 'failed' || state === 'not-reached' || state === 'restored';
}

/** An entry of the output `moved-tags`. */
export function moveJson({ repository, tag, from, to, state }: TagOutcome): object {
  return { repository: repository.name, tag, from, to, state };
}

/** The output `previous`: what to put back by hand, of each tag that this run moved. */
export function previousJson(tags: readonly TagOutcome[]): Readonly<Record<string, string>> {
  const moved = tags.flatMap((tag): [string, string][] =>
    tag.state === 'moved' && tag.from !== undefined ? [[formatReference(tag), tag.from]] : [],
  );
  return Object.fromEntries(moved);
}

/** An entry of the output `skipped`. */
export function skippedJson(outcome: TagOutcome): object {
  return { repository: outcome.repository.name, tag: outcome.tag, reason: keptReason(outcome) };
}

/** Why a tag was left where it is. */
export function keptReason({ to }: TagOutcome): string {
  return to === undefined
    ? 'there is nothing that this run could point it at'
    : `it stands at ${to}, which goes before this image`;
}
