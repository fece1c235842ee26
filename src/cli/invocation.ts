import { parseArgs } from 'node:util';
import { type Command, commandNames, type Input, inputsOf, isSecret, isSwitch, secretVariable } from './contract.ts';
import {
  secretFlag,
  unexpectedArgument,
  unknownCommand,
  unknownFlag,
  unknownShell,
  valueMissing,
  valueNotTaken,
} from './failures.ts';
import { ownFlags } from './own-flags.ts';
import { nearest } from './nearest.ts';

export const shells = ['bash', 'zsh', 'fish'] as const;

/** What a command line asks for. */
export type Invocation =
  | { readonly kind: 'help'; readonly command: Command | undefined }
  | { readonly kind: 'version' }
  | { readonly kind: 'completion'; readonly shell: (typeof shells)[number] }
  | RunInvocation;

export interface RunInvocation {
  readonly kind: 'run';
  readonly command: Command;
  /** By name. A flag that is given several times has several lines. */
  readonly inputs: ReadonlyMap<string, string>;
  readonly json: boolean;
  readonly passwordFromInput: boolean;
  readonly ref: string | undefined;
  readonly event: string | undefined;
  readonly workflow: string | undefined;
  readonly step: string | undefined;
  /** `name=value`, as they were given. */
  readonly set: readonly string[];
}

/**
 * Reads what stands behind `release-image`. What stands before the command is about the program (`--version` prints its version), what stands
 * behind it about the command (`--version` is the input of that name).
 * @throws ReleaseError `usage`
 */
export function parseInvocation(argv: readonly string[]): Invocation {
  const [word, ...rest] = argv;
  if (word === undefined || word === 'help' || word === '--help' || word === '-h') {
    return { kind: 'help', command: commandNames.find((name) => name === rest[0]) };
  }
  if (word === '--version' || word === '-V') return { kind: 'version' };
  if (word === 'completion') return completion(rest);
  const command = commandNames.find((name) => name === word);
  if (command === undefined) throw unknownCommand(word);
  const given = readFlags(command, rest);
  return given.has('help') ? { kind: 'help', command } : run(command, given);
}

function completion([shell = '', ...rest]: readonly string[]): Invocation {
  const known = shells.find((each) => each === shell);
  if (known === undefined) throw unknownShell(shell);
  if (rest[0] !== undefined) throw unexpectedArgument(rest[0]);
  return { kind: 'completion', shell: known };
}

function run(command: Command, given: ReadonlyMap<string, readonly string[]>): RunInvocation {
  const one = (name: string): string | undefined => given.get(name)?.at(-1);
  const own = new Set(ownFlags.map(({ name }) => name));
  const inputs = [...given].filter(([name]) => !own.has(name));
  return {
    kind: 'run',
    command,
    inputs: new Map(inputs.map(([name, values]) => [name, values.join('\n')])),
    json: given.has('json'),
    passwordFromInput: given.has('password-stdin'),
    ref: one('ref'),
    event: one('event'),
    workflow: one('workflow'),
    step: one('step'),
    set: given.get('set') ?? [],
  };
}

type Flag = Pick<Input, 'name'> & { readonly takes: 'value' | 'maybe' | 'nothing' };

function flagsOf(command: Command): ReadonlyMap<string, Flag> {
  const inputs = inputsOf(command).map((input): Flag => ({ ...input, takes: isSwitch(input) ? 'maybe' : 'value' }));
  const own = ownFlags.map(({ name, value }): Flag => ({ name, takes: value === undefined ? 'nothing' : 'value' }));
  return new Map([...inputs, ...own].map((flag) => [flag.name, flag]));
}

/** The values of each flag, in their order. */
function readFlags(command: Command, argv: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const flags = flagsOf(command);
  const options = Object.fromEntries(
    [...flags.values()].map(({ name, takes }) => [name, { type: takes === 'value' ? 'string' : 'boolean' } as const]),
  );
  const args = argv.map((word) => (word === '-h' ? '--help' : word));
  const { tokens } = parseArgs({ args, options, strict: false, tokens: true });
  const given = new Map<string, string[]>();
  for (const token of tokens) {
    if (token.kind === 'option-terminator') continue;
    if (token.kind === 'positional') throw unexpectedArgument(token.value);
    const flag = token.rawName.startsWith('--') ? flags.get(token.name) : undefined;
    if (flag === undefined) throw unknownFlag(token.rawName, command, nearest(token.name, [...flags.keys()]));
    given.set(flag.name, [...(given.get(flag.name) ?? []), valueOf(flag, token)]);
  }
  return given;
}

function valueOf(
  flag: Flag,
  { value, inlineValue = false }: { readonly value?: string | undefined; readonly inlineValue?: boolean | undefined },
): string {
  if (isSecret(flag)) throw secretFlag(flag.name, secretVariable(flag.name));
  switch (flag.takes) {
    case 'nothing':
      if (value !== undefined) throw valueNotTaken(flag.name, value);
      return 'true';
    case 'maybe':
      return value ?? 'true';
    case 'value':
      if (value === undefined || (!inlineValue && value.startsWith('-') && value !== '-'))
        throw valueMissing(flag.name);
      return value;
  }
}
