/** A workflow command, as the runner understood a line. */
export interface Command {
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly data: string;
}

/** actions/runner, ActionCommandManager.cs: every command that it has an extension for. */
export const registeredCommands: readonly string[] = [
  ...['add-mask', 'add-matcher', 'add-path', 'debug', 'echo', 'endgroup', 'error', 'group', 'internal-set-repo-path'],
  ...['notice', 'remove-matcher', 'save-state', 'set-env', 'set-output', 'stop-commands', 'warning'],
];

/** Characters as they are escaped in each place of a command, in the order in which the runner unescapes them. */
type Escapes = readonly (readonly [escaped: string, character: string])[];

const dataEscapes: Escapes = [
  ['%0D', '\r'],
  ['%0A', '\n'],
  ['%25', '%'],
];
const propertyEscapes: Escapes = [
  ['%0D', '\r'],
  ['%0A', '\n'],
  ['%3A', ':'],
  ['%2C', ','],
  ['%25', '%'],
];
const oldEscapes: Escapes = [
  ['%3B', ';'],
  ['%0D', '\r'],
  ['%0A', '\n'],
  ['%5D', ']'],
  ['%25', '%'],
];

/**
 * Reads `::name key=value,key=value::data`: only blanks may stand before it
 * (actions/runner, ActionCommand.cs TryParseV2).
 */
export function parseCommand(line: string, registered: ReadonlySet<string>): Command | undefined {
  const message = line.trimStart();
  if (!message.startsWith('::')) return undefined;
  const end = message.indexOf('::', 2);
  if (end < 0) return undefined;
  const [name, properties] = splitName(message.slice(2, end));
  if (!registered.has(name.toLowerCase())) return undefined;
  return {
    name,
    properties: parseProperties(properties.trim(), ',', propertyEscapes),
    data: unescape(message.slice(end + 2), dataEscapes),
  };
}

/** Reads `##[name key=value;key=value]data`: it may stand anywhere in a line (ActionCommand.cs TryParse). */
export function parseOldCommand(line: string, registered: ReadonlySet<string>): Command | undefined {
  const start = line.indexOf('##[');
  const end = start < 0 ? -1 : line.indexOf(']', start);
  if (end < 0) return undefined;
  const [name, properties] = splitName(line.slice(start + 3, end));
  if (!registered.has(name.toLowerCase())) return undefined;
  return {
    name,
    properties: parseProperties(properties, ';', oldEscapes),
    data: unescape(line.slice(end + 1), oldEscapes),
  };
}

/**
 * Makes a reader for the output of one step, line by line, stdout and stderr together: `stop-commands` in one stops them
 * in both (ActionCommandManager.cs TryProcessCommand).
 * @returns what the runner makes of a line; nothing when it is only printed
 */
export function commandReader(): (line: string) => Command | undefined {
  const registered = new Set(registeredCommands);
  let stopToken: string | undefined;
  return (line) => {
    const command = parseCommand(line, registered) ?? parseOldCommand(line, registered);
    if (command === undefined) return undefined;
    if (stopToken !== undefined) {
      if (command.name.toLowerCase() !== stopToken) return undefined;
      registered.delete(stopToken);
      stopToken = undefined;
    } else if (command.name.toLowerCase() === 'stop-commands' && isStopToken(command.data, registered)) {
      stopToken = command.data.toLowerCase();
      registered.add(stopToken);
    }
    return command;
  };
}

/** ActionCommandManager.cs ValidateStopToken: the command fails, and nothing is stopped, when the token is refused. */
function isStopToken(token: string, registered: ReadonlySet<string>): boolean {
  return token !== '' && token.toLowerCase() !== 'pause-logging' && !registered.has(token.toLowerCase());
}

function splitName(text: string): [name: string, properties: string] {
  const space = text.indexOf(' ');
  return space < 0 ? [text, ''] : [text.slice(0, space), text.slice(space + 1)];
}

/** `key=value` pairs; one without a key or without a value is dropped. Keys do not differ by case, the last one counts. */
function parseProperties(text: string, separator: string, escapes: Escapes): Record<string, string> {
  const properties = new Map<string, readonly [key: string, value: string]>();
  for (const pair of text.split(separator)) {
    // .NET's Split with a count of 2 and without empty entries: every "=" before the key and before the value is skipped.
    const [, key, value] = /^=*([^=]+)=+([^=][^]*)$/.exec(pair) ?? [];
    if (key === undefined || value === undefined) continue;
    const known = properties.get(key.toLowerCase());
    properties.set(key.toLowerCase(), [known?.[0] ?? key, unescape(value, escapes)]);
  }
  return Object.fromEntries(properties.values());
}

function unescape(text: string, escapes: Escapes): string {
  return escapes.reduce((result, [escaped, character]) => result.replaceAll(escaped, character), text);
}
