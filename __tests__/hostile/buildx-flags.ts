/** How buildx reads its arguments: a port of what it uses for that (spf13/pflag, flag.go, `parseArgs`). */

/** Whether a flag takes a value, of those that a build and the making of a builder have (docker/buildx, commands/build.go, create.go). */
const valued = new Set([
  ...[
    'add-host',
    'allow',
    'annotation',
    'attest',
    'build-arg',
    'build-context',
    'builder',
    'cache-from',
    'cache-to',
    'call',
  ],
  ...['cgroup-parent', 'file', 'iidfile', 'label', 'metadata-file', 'network', 'no-cache-filter', 'output', 'platform'],
  ...['secret', 'shm-size', 'ssh', 'tag', 'target', 'ulimit'],
  ...['buildkitd-flags', 'config', 'driver', 'driver-opt', 'name', 'node'],
]);
const plain = new Set(['load', 'no-cache', 'pull', 'push', 'append', 'bootstrap', 'keep-state']);

/** A call of buildx as it understands it. */
export interface ReadArgv {
  readonly command: string;
  readonly flags: readonly (readonly [name: string, value: string])[];
  readonly operands: readonly string[];
}

/** @throws Error for a flag that it does not have, or that lacks its value */
export function readBuildxArgv([command = '', ...argv]: readonly string[]): ReadArgv {
  const flags: (readonly [string, string])[] = [];
  const operands: string[] = [];
  for (let at = 0; at < argv.length; at += 1) {
    const word = argv[at] ?? '';
    if (word === '--') return { command, flags, operands: [...operands, ...argv.slice(at + 1)] };
    if (!word.startsWith('-') || word === '-') {
      operands.push(word);
      continue;
    }
    const [, name = '', value] = /^--([^=]+)(?:=(.*))?$/s.exec(word) ?? [];
    if (plain.has(name) && value === undefined) flags.push([name, '']);
    else if (!valued.has(name)) throw new Error(`unknown flag: ${word}`);
    else if (value !== undefined) flags.push([name, value]);
    else if (at + 1 < argv.length) flags.push([name, argv[(at += 1)] ?? '']);
    else throw new Error(`flag needs an argument: ${word}`);
  }
  return { command, flags, operands };
}

/** The values of one flag, in their order. */
export function valuesOf({ flags }: ReadArgv, name: string): readonly string[] {
  return flags.flatMap(([flag, value]) => (flag === name ? [value] : []));
}
