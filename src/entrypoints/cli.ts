import { readFile, realpath } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { runCommandLine } from '../cli/run.ts';
import type { Screen } from '../cli/screen.ts';

function screenOf(stream: NodeJS.WriteStream): Screen {
  return {
    write: (output) => void stream.write(output),
    isTerminal: stream.isTTY,
    columns: stream.isTTY ? stream.columns : 100,
  };
}

/** The package lies around `dist/cli/`, which holds the program. */
async function readVersion(): Promise<string> {
  const program = await realpath(process.argv[1] ?? '');
  const manifest = await readFile(join(dirname(program), '../../package.json'), 'utf8');
  return (JSON.parse(manifest) as { readonly version: string }).version;
}

// Who reads a pipe may have seen enough: "release-image plan | head -1".
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});
process.exitCode = await runCommandLine({
  argv: process.argv.slice(2),
  env: process.env,
  stdout: screenOf(process.stdout),
  stderr: screenOf(process.stderr),
  readInput: () => text(process.stdin),
  readVersion,
  loadGitHub: () => import('@actions/github'),
  loadLibrary: () => import('@actions/expressions'),
});
