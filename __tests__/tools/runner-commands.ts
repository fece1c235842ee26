/** How the runner finds commands in what an action prints: a port of actions/runner, ActionCommand.cs, with its culture. */

/** Commands that the runner registers (Runner.Worker/ActionCommandManager.cs and FileCommandManager.cs). */
const registered = new Set(
  'internal-set-repo-path set-env set-output save-state add-path add-mask add-matcher remove-matcher debug warning error notice group endgroup echo stop-commands'.split(
    ' ',
  ),
);

/** `string.TrimStart()` removes what `char.IsWhiteSpace` holds for; unlike JavaScript's, not the byte order mark. */
const leadingWhiteSpace = /^[\t-\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/;

/** The command that an ordinal comparison finds in `line`: the runner with invariant globalization. */
export function ordinalCommand(line: string): string | undefined {
  return commandAtStart(line.replace(leadingWhiteSpace, '')) ?? commandAnywhere(line);
}

function commandAtStart(message: string): string | undefined {
  const end = message.indexOf('::', 2);
  return message.startsWith('::') && end >= 0 ? nameOf(message.slice(2, end)) : undefined;
}

function commandAnywhere(message: string): string | undefined {
  const start = message.indexOf('##[');
  const end = start < 0 ? -1 : message.indexOf(']', start);
  return end < 0 ? undefined : nameOf(message.slice(start + 3, end));
}

function nameOf(info: string): string | undefined {
  const name = info.split(' ', 1)[0]?.toLowerCase() ?? '';
  return registered.has(name) ? name : undefined;
}

/**
 * The command that the runner could at worst find with ICU, which it compares by: code points without a weight count as
 * not there. The runner itself is tamer, because it goes on with indexes that do not know of them.
 */
export function commandByCulture(line: string): string | undefined {
  const weighed = Array.from(line, (character) => (hasWeight(character) ? character : '')).join('');
  return ordinalCommand(line) ?? ordinalCommand(weighed);
}

const collator = new Intl.Collator('en-US');
const weights = new Map<string, boolean>();

/** Whether ICU's collation sees `character` at all; .NET and Node use the same library and the same default strength. */
export function hasWeight(character: string): boolean {
  const known = weights.get(character);
  if (known !== undefined) return known;
  const weight = ['#', ':'].every((mark) => collator.compare(`${mark}${character}${mark}`, mark + mark) !== 0);
  weights.set(character, weight);
  return weight;
}
