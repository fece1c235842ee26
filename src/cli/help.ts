import {
  type Command,
  commandNames,
  commands,
  type Input,
  inputsOf,
  isSecret,
  isSwitch,
  secretVariable,
} from './contract.ts';
import { type OwnFlag, ownFlags } from './own-flags.ts';

/** In characters: how far flags stand from the edge, and where their descriptions begin. */
const [edge, descriptions] = [2, 6];
const widest = 100;

/** The help of the program. */
export function globalHelp(columns: number): string {
  const width = Math.max(...commandNames.map((name) => name.length));
  const list = commandNames.map((name) => `  ${name.padEnd(width)}  ${commands[name]}`);
  const paragraphs = [
    'Usage: release-image <command> [flags]',
    'Releases the container image of what is checked out, as the GitHub Action of the same name does.',
    ['Commands:', ...list].join('\n'),
    [
      'Others:',
      '  release-image <command> --help             what a command takes',
      '  release-image completion bash|zsh|fish     prints what a shell needs to complete flags',
      '  release-image --version                    prints the version of this program',
    ].join('\n'),
    [
      'Examples:',
      '  release-image plan --images ghcr.io/octocat/app --ref refs/tags/v1.4.3',
      '  release-image plan --workflow .github/workflows/release.yml --step release --ref refs/tags/v1.4.3',
      '  release-image rollback --images ghcr.io/octocat/app --withdraw 1.4.2 --reason "crashes on arm64"',
    ].join('\n'),
    exitCodes,
  ];
  return `${paragraphs.map((text) => fit(text, columns)).join('\n\n')}\n`;
}

const exitCodes = [
  'Exit codes:',
  '  0         all is done',
  '  1         something could not be done; the message says what was',
  '  2         the command line, the workflow or an input is wrong; nothing was done',
  '  130, 143  stopped by Ctrl-C or SIGTERM',
].join('\n');

/** The help of one command: its flags are the inputs of the action, under the headings of its contract. */
export function commandHelp(command: Command, columns: number): string {
  const inputs = inputsOf(command);
  const groups = [...new Set(inputs.map(({ group }) => group))];
  const sections = groups.map((group) =>
    section(group, inputs.filter((input) => input.group === group).map(inputLines(columns))),
  );
  const own = section('The command line', ownFlags.map(ownLines(columns)));
  const intro = [
    `Usage: release-image ${command} [flags]`,
    fit(`${commands[command]}.`, columns),
    fit(
      'A flag that is given several times has one value a line. Paths are relative to the root of the checkout.',
      columns,
    ),
  ];
  return `${[...intro, own, ...sections, exitCodes].join('\n\n')}\n`;
}

function section(title: string, entries: readonly string[]): string {
  return [`${title}:`, ...entries].join('\n');
}

function inputLines(columns: number): (input: Input) => string {
  return (input) => {
    const { name, description, default: given } = input;
    if (isSecret(input)) return entry(`$${secretVariable(name)}`, `${description} No flag gives it.`, columns);
    const otherwise = given === undefined || given === '' ? '' : ` [default: ${given}]`;
    return entry(`--${name}${isSwitch(input) ? '[=true|false]' : ' VALUE'}`, `${description}${otherwise}`, columns);
  };
}

function ownLines(columns: number): (flag: OwnFlag) => string {
  return ({ name, value, description }) =>
    entry(`--${name}${value === undefined ? '' : ` ${value}`}`, description, columns);
}

function entry(head: string, description: string, columns: number): string {
  return `${' '.repeat(edge)}${head}\n${wrap(description, columns - descriptions)
    .map((line) => `${' '.repeat(descriptions)}${line}`)
    .join('\n')}`;
}

function fit(text: string, columns: number): string {
  return text.includes('\n') ? text : wrap(text, columns).join('\n');
}

/** Lines that are no longer than `columns`, or than 100 characters, but for single words that are. */
function wrap(text: string, columns: number): readonly string[] {
  const width = Math.min(Math.max(columns, 40), widest);
  const lines: string[] = [''];
  for (const word of text.split(' ')) {
    const line = lines.at(-1) ?? '';
    if (line === '') lines[lines.length - 1] = word;
    else if (line.length + 1 + word.length <= width) lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(word);
  }
  return lines;
}
