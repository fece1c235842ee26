import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What a step wrote into the files that the runner gave it. */
export interface FileCommands {
  readonly outputs: Readonly<Record<string, string>>;
  readonly state: Readonly<Record<string, string>>;
  readonly env: Readonly<Record<string, string>>;
  /** Folders for the front of PATH, in the order in which they were written. */
  readonly path: readonly string[];
  readonly summary: string;
}

/** The context name of each file and the start of its name (actions/runner, FileCommandManager.cs). */
const files = {
  GITHUB_ENV: 'set_env_',
  GITHUB_OUTPUT: 'set_output_',
  GITHUB_PATH: 'add_path_',
  GITHUB_STATE: 'save_state_',
  GITHUB_STEP_SUMMARY: 'step_summary_',
};

/** Makes the empty files of one step below RUNNER_TEMP. @returns the variables that name them */
export async function createFileCommands(temp: string, suffix: string): Promise<Record<string, string>> {
  const folder = join(temp, '_runner_file_commands');
  await mkdir(folder, { recursive: true });
  const variables = Object.entries(files).map(([name, prefix]) => [name, join(folder, prefix + suffix)] as const);
  for (const [, file] of variables) await writeFile(file, '');
  return Object.fromEntries(variables);
}

/**
 * Reads what the step left in them.
 * @param variables as `createFileCommands` gave them
 * @throws Error when a file breaks the grammar; the runner fails the step then
 */
export async function readFileCommands(variables: Readonly<Record<string, string>>): Promise<FileCommands> {
  const text = async (name: keyof typeof files): Promise<string> =>
    readFile(variables[name] ?? '', 'utf8').catch(() => '');
  return {
    outputs: parseFileCommand(await text('GITHUB_OUTPUT')),
    state: parseFileCommand(await text('GITHUB_STATE')),
    env: parseFileCommand(await text('GITHUB_ENV')),
    path: (await text('GITHUB_PATH')).split(/\r\n|\r|\n/).filter((line) => line !== ''),
    summary: await text('GITHUB_STEP_SUMMARY'),
  };
}

/**
 * Reads `name=value` lines and `name<<delimiter` blocks (FileCommandManager.cs EnvFileKeyValuePairs, not on Windows:
 * only a line feed ends a line).
 * @throws Error for a line that is neither, and for a block that is not closed
 */
export function parseFileCommand(text: string): Record<string, string> {
  const values = new Map<string, string>();
  const lines = text.split('\n');
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] ?? '';
    if (line === '') continue;
    const equals = line.indexOf('=');
    const block = line.indexOf('<<');
    if (equals >= 0 && (block < 0 || equals < block)) {
      values.set(line.slice(0, equals), line.slice(equals + 1));
      continue;
    }
    const [name, delimiter] = [line.slice(0, block), line.slice(block + 2)];
    if (block <= 0 || delimiter === '') throw new Error(`Invalid format '${line}'`);
    const end = lines.indexOf(delimiter, index + 1);
    if (end < 0) throw new Error(`Invalid value. Matching delimiter not found '${delimiter}'`);
    values.set(name, lines.slice(index + 1, end).join('\n'));
    index = end;
  }
  return Object.fromEntries(values);
}
