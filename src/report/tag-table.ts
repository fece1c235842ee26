import type { TagOutcome } from '../publish/outcome.ts';
import { codeSpan, table } from './markdown.ts';
import { imageCell, nameless, type NameOf } from './names.ts';
import { stateWords } from './tag-lines.ts';
import { isUnfinished } from './tags-json.ts';

/** More rows than this nobody reads; what did not end well is shown before everything else, then. */
const maxRows = 100;

/** Where every tag was and is. */
export function tagTable(tags: readonly TagOutcome[], nameOf: NameOf = nameless): string {
  const urgent =
    tags.length <= maxRows ? tags : tags.toSorted((a, b) => Number(isUnfinished(b)) - Number(isUnfinished(a)));
  const rows = urgent
    .slice(0, maxRows)
    .map((outcome) => [
      codeSpan(outcome.tag),
      codeSpan(outcome.repository.name),
      stateText(outcome),
      outcome.from === undefined ? '' : imageCell(outcome.from, nameOf),
      nowText(outcome, nameOf),
    ]);
  const shown = table(['Tag', 'Image', '', 'Before', 'Now'], rows);
  return tags.length <= maxRows ? shown : `${shown}\n\n… and ${tags.length - maxRows} more tags.`;
}

/** Nobody has looked at a tag that was not reached: nothing is said about it. */
function nowText({ state, to }: TagOutcome, nameOf: NameOf): string {
  if (to !== undefined) return imageCell(to, nameOf);
  return state === 'not-reached' ? 'not looked at' : '';
}

function stateText(outcome: TagOutcome): string {
  const words = stateWords(outcome.state);
  return isUnfinished(outcome) ? `**${words}**` : words;
}
