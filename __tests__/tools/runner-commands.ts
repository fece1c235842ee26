/** How the runner finds commands in what an action prints: a port of actions/runner, ActionCommand.cs, with its culture. */

/** Commands that the runner registers (Runner.Worker/ActionCommandManager.cs and FileCommandManager.cs). */
const registered: Names = new Set(
  'internal-set-repo-path set-env set-output save-state add-path add-mask add-matcher remove-matcher debug warning error notice group endgroup echo stop-commands'.split(
    ' ',
  ),
);

/** Every name, in lower case: what the runner may register in another version, or as the token of `stop-commands`. */
export const anyName: Names = { has: () => true };

/** In lower case. */
export type Names = Pick<ReadonlySet<string>, 'has'>;

export interface RunnerCommand {
  readonly name: string;
  /** The runner looks them up in any case. */
  readonly properties: ReadonlyMap<string, string>;
  readonly data: string;
}

/** `string.TrimStart()` removes what `char.IsWhiteSpace` holds for; unlike JavaScript's, not the byte order mark. */
const leadingWhiteSpace = /^[\t-\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/;
const trailingWhiteSpace = /[\t-\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+$/;

/** The command in `line`, by an ordinal comparison: the runner with invariant globalization (`TryProcessCommand`). */
export function parseCommand(line: string, names = registered): RunnerCommand | undefined {
  return commandAtStart(line, names) ?? commandAnywhere(line, names);
}

/** The name of the command in `line`, in lower case. */
export function ordinalCommand(line: string, names = registered): string | undefined {
  return parseCommand(line, names)?.name.toLowerCase();
}

const dataEscapes = { '%0D': '\r', '%0A': '\n' } as const;

/** `ActionCommand.TryParseV2` */
export function commandAtStart(line: string, names = registered): RunnerCommand | undefined {
  if (!line.includes('::')) return undefined;
  const message = line.replace(leadingWhiteSpace, '');
  const end = message.indexOf('::', 2);
  if (!message.startsWith('::') || end < 0) return undefined;
  const [name, properties] = headOf(message.slice(2, end));
  if (!names.has(name.toLowerCase())) return undefined;
  const trimmed = properties.replace(leadingWhiteSpace, '').replace(trailingWhiteSpace, '');
  const unescape = unescaper({ ...dataEscapes, '%3A': ':', '%2C': ',', '%25': '%' });
  const data = unescaper({ ...dataEscapes, '%25': '%' })(message.slice(end + 2));
  return { name, properties: propertiesOf(trimmed, ',', unescape), data };
}

/** `ActionCommand.TryParse` */
export function commandAnywhere(line: string, names = registered): RunnerCommand | undefined {
  const start = line.indexOf('##[');
  const end = start < 0 ? -1 : line.indexOf(']', start);
  if (end < 0) return undefined;
  const [name, properties] = headOf(line.slice(start + 3, end));
  if (!names.has(name.toLowerCase())) return undefined;
  const unescape = unescaper({ '%3B': ';', ...dataEscapes, '%5D': ']', '%25': '%' });
  return { name, properties: propertiesOf(properties, ';', unescape), data: unescape(line.slice(end + 1)) };
}

function headOf(info: string): readonly [name: string, properties: string] {
  const space = info.indexOf(' ');
  return space < 0 ? [info, ''] : [info.slice(0, space), info.slice(space + 1)];
}

/** One replacement after the other, over the whole text, as the runner does it. */
function unescaper(escapes: Readonly<Record<string, string>>): (text: string) => string {
  return (text) => Object.entries(escapes).reduce((all, [escape, token]) => all.replaceAll(escape, token), text);
}

/** `Split('=', 2, RemoveEmptyEntries)`: what has no name or no value is none. The name of the first spelling stays. */
function propertiesOf(text: string, separator: string, unescape: (text: string) => string): Map<string, string> {
  const properties = new Map<string, string>();
  for (const pair of text.split(separator)) {
    const [, name, value] = /^=*([^=]+)=+(.+)$/s.exec(pair) ?? [];
    if (name === undefined || value === undefined) continue;
    const known = [...properties.keys()].find((key) => key.toLowerCase() === name.toLowerCase());
    properties.set(known ?? name, unescape(value));
  }
  return properties;
}

/** What the runner does with the lines of one step (Runner.Worker/ActionCommandManager.cs): stopping, and going on. */
export interface Runner {
  /** The command that it carried out; `undefined` for a line that it shows. @throws for a token that it does not take */
  readonly read: (line: string) => RunnerCommand | undefined;
}

export function createRunner(options: { readonly names?: Iterable<string>; readonly anyToken?: boolean } = {}): Runner {
  const names = new Set(options.names ?? (registered as ReadonlySet<string>)).add('stop-commands');
  let token: string | undefined;
  const stop = (asked: string): void => {
    const isInvalid = asked === '' || asked === 'pause-logging' || names.has(asked);
    if (isInvalid && options.anyToken !== true) throw new Error('The runner does not take this token');
    token = asked;
    names.add(asked);
  };
  return {
    read(line) {
      const command = parseCommand(line, names);
      const name = command?.name.toLowerCase();
      if (name === undefined || (token !== undefined && name !== token)) return undefined;
      if (token !== undefined) {
        names.delete(token);
        token = undefined;
      } else if (name === 'stop-commands') stop((command?.data ?? '').toLowerCase());
      return command;
    },
  };
}

/** The lines that `StreamReader.ReadLine` makes of the bytes of a process: without the mark of UTF-8 at the beginning. */
export function linesOf(bytes: Uint8Array): string[] {
  const lines = new TextDecoder().decode(bytes).split(/\r\n|\r|\n/);
  return lines.at(-1) === '' ? lines.slice(0, -1) : lines;
}

/**
 * The command that the runner could at worst find with ICU, which it compares by: code points without a weight count as
 * not there. The runner itself is tamer, because it goes on with indexes that do not know of them.
 */
export function commandByCulture(line: string, names = registered): string | undefined {
  if (!/[:#]/.test(line)) return undefined;
  const weighed = line.replace(/[^ -~]/gu, (character) => (hasWeight(character) ? character : ''));
  return ordinalCommand(line, names) ?? (weighed === line ? undefined : ordinalCommand(weighed, names));
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
