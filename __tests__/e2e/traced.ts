/** Runs the action as the runner does, and under strace: what it starts, whom it calls, and where it writes. */
import { mkdtemp, readFile, symlink, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Strace } from '../../scripts/engine/strace.ts';
import { runAction, type ActionRun, type RunOptions } from '../../scripts/runner/run.ts';
import { engine } from './stage.ts';

const project = resolve(import.meta.dirname, '../..');

export interface TracedRun extends ActionRun {
  /** Every program that was started, by its file, with its arguments as it got them. */
  readonly started: readonly (readonly [program: string, ...argv: readonly string[]])[];
  /** `127.0.0.1:5000`, or the path of a socket. */
  readonly connected: readonly string[];
  /** Every file that was opened to be written. */
  readonly written: readonly string[];
}

/** @param entrance the folder of the action: `.`, `plan`, … */
export async function runTraced(
  entrance: string,
  strace: Strace,
  options: Omit<RunOptions, 'action'>,
): Promise<TracedRun> {
  const action = await mkdtemp(join(engine.folder, 'traced-'));
  const trace = join(action, 'trace');
  const metadata = await readFile(join(project, entrance, 'action.yml'), 'utf8');
  const main = /^ {2}main: (?:\.\.\/)?(.*)$/m.exec(metadata)?.[1] ?? '';
  const argv = [...strace, '-f', '-qq', '-xx', '-s', '100000', '-e', 'trace=execve,connect,openat', '-o', trace];
  await writeFile(
    join(action, 'action.yml'),
    metadata.replace(/^ {2}main:.*$/m, '  main: traced.mjs').replace(/^ {2}post:.*\n/m, ''),
  );
  await symlink(join(project, 'dist'), join(action, 'dist'));
  await writeFile(
    join(action, 'traced.mjs'),
    [
      `import { spawnSync } from 'node:child_process';`,
      `const [command, ...args] = ${JSON.stringify([...argv, process.execPath, join(action, main)])};`,
      `process.exitCode = spawnSync(command, args, { stdio: 'inherit' }).status ?? 1;`,
    ].join('\n'),
  );
  const run = await runAction({ action, ...options });
  const calls = (await readFile(trace, 'utf8')).split('\n');
  return {
    ...run,
    started: calls.flatMap(startedIn),
    connected: [...new Set(calls.flatMap(connectedIn))],
    written: [...new Set(calls.flatMap((call) => writtenIn(call, options.workspace)))],
  };
}

/** strace writes every text as bytes in hexadecimal (`-xx`). */
function textOf(bytes: string): string {
  return Buffer.from(bytes.replaceAll('\\x', ''), 'hex').toString('utf8');
}

/** A program that is not there was not started. Of a call that another one comes between, the end is in another line. */
function startedIn(call: string): TracedRun['started'] {
  const [, file = '', list] = /^\d+\s+execve\("([^"]*)", \[([^\]]*)\].*(?: = 0| <unfinished \.\.\.>)$/.exec(call) ?? [];
  const words = [...(list ?? '').matchAll(/"([^"]*)"/g)].map(([, word = '']) => textOf(word));
  return list === undefined ? [] : [[textOf(file), ...words.slice(1)]];
}

function connectedIn(call: string): readonly string[] {
  const [, port, address] = /connect\(.*sin_port=htons\((\d+)\), sin_addr=inet_addr\("([^"]*)"\)/.exec(call) ?? [];
  if (port !== undefined && address !== undefined) return [`${textOf(address)}:${port}`];
  const [, six] = /connect\(.*inet_pton\(AF_INET6, "([^"]*)"/.exec(call) ?? [];
  if (six !== undefined) return [textOf(six)];
  const [, socket] = /connect\(.*sun_path=@?"([^"]*)"/.exec(call) ?? [];
  return socket === undefined ? [] : [textOf(socket)];
}

function writtenIn(call: string, workspace: string): readonly string[] {
  const [, file] = /openat\(AT_FDCWD, "([^"]*)", \S*\bO_(?:WRONLY|RDWR|CREAT)\b(?!.*\) = -1)/.exec(call) ?? [];
  return file === undefined ? [] : [resolve(workspace, textOf(file))];
}
