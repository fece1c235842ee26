import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';

import ts from 'typescript';
import { describe, expect, test } from 'vitest';

/** From left to right: a file imports only from its own room or from one further left. */
const rooms =
  'errors image tools registry inputs facts changes plan build merge publish gates promote rollback status report releases comments attestations commands cli entrypoints'.split(
    ' ',
  );
const pureRooms = ['inputs', 'changes', 'plan'];
/** What a pure room may take from Node: these neither read nor write anything outside the process. */
const pureModules = ['node:buffer', 'node:path', 'node:path/posix', 'node:url', 'node:util'];
/** And this: a hash is a function of its text, which the rest of node:crypto is not. */
const pureName = { specifier: 'node:crypto', name: 'createHash' };
const outsideWorld = ['process', 'performance', 'fetch', 'console', 'globalThis'];

/** Source texts by their path from the project's root, `src/plan/tags.ts`. */
type Sources = Readonly<Record<string, string>>;

interface Import {
  readonly specifier: string;
  /** What the braces name. */
  readonly names: readonly string[];
  /** Erased when compiled. `import { type X }` is not: with verbatimModuleSyntax it still loads the module. */
  readonly typeOnly: boolean;
}

const unknownSpecifier = '(computed)';

function parse(path: string, text: string): ts.SourceFile {
  return ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
}

function nodesOf(root: ts.Node): readonly ts.Node[] {
  const nodes = [root];
  for (const node of nodes) ts.forEachChild(node, (child) => void nodes.push(child));
  return nodes;
}

function textOf(node: ts.Node | undefined): string {
  return node !== undefined && ts.isStringLiteralLike(node) ? node.text : unknownSpecifier;
}

function importOf(node: ts.Node): Import | undefined {
  if (ts.isImportDeclaration(node)) {
    const typeOnly = node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword;
    const bindings = node.importClause?.namedBindings;
    const named = bindings !== undefined && ts.isNamedImports(bindings) ? bindings.elements : [];
    const names = named.map((element) => (element.propertyName ?? element.name).text);
    return { specifier: textOf(node.moduleSpecifier), names, typeOnly };
  }
  if (ts.isExportDeclaration(node) && node.moduleSpecifier !== undefined) {
    return { specifier: textOf(node.moduleSpecifier), names: [], typeOnly: node.isTypeOnly };
  }
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
    return { specifier: textOf(node.arguments[0]), names: [], typeOnly: false };
  }
  if (ts.isImportTypeNode(node)) {
    const specifier = ts.isLiteralTypeNode(node.argument) ? textOf(node.argument.literal) : unknownSpecifier;
    return { specifier, names: [], typeOnly: true };
  }
  return undefined;
}

function importsOf(file: ts.SourceFile): readonly Import[] {
  return nodesOf(file)
    .map(importOf)
    .filter((found) => found !== undefined);
}

function roomOf(path: string): string {
  return path.split('/')[1]?.replace(/\.ts$/, '') ?? '';
}

function targetOf(path: string, { specifier }: Import): string | undefined {
  return specifier.startsWith('.') ? posix.join(dirname(path), specifier) : undefined;
}

function roomFaults(path: string, found: Import): readonly string[] {
  if (found.specifier === unknownSpecifier) return ['imports a computed name, which nobody can check'];
  const target = targetOf(path, found);
  if (target === undefined) return [];
  if (!rooms.includes(roomOf(target))) return [`imports ${target}, which is in no room`];
  const further = rooms.indexOf(roomOf(target)) > rooms.indexOf(roomOf(path));
  return further ? [`imports ${target}, which is further right`] : [];
}

function isPure({ specifier, names }: Import): boolean {
  if (!specifier.startsWith('node:') || pureModules.includes(specifier)) return true;
  return specifier === pureName.specifier && names.length > 0 && names.every((name) => name === pureName.name);
}

function packageFaults(path: string, found: Import): readonly string[] {
  const { specifier, typeOnly } = found;
  if (typeOnly) return [];
  const faults = [];
  if (specifier.startsWith('@actions/') && roomOf(path) !== 'entrypoints') faults.push(`loads ${specifier}`);
  if (pureRooms.includes(roomOf(path)) && !isPure(found)) faults.push(`is pure and loads ${specifier}`);
  return faults;
}

/** Whether an identifier stands for a value, and is not the name of a member (`options.process`, `{ process: 1 }`). */
function isValue(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node;
  return !ts.isPropertyAssignment(parent) && !ts.isPropertySignature(parent) && !ts.isTypeNode(parent);
}

function outsideFault(node: ts.Node): string | undefined {
  if (ts.isIdentifier(node) && outsideWorld.includes(node.text) && isValue(node)) return `uses ${node.text}`;
  if (ts.isPropertyAccessExpression(node) && /^(Date\.now|Math\.random)$/.test(node.getText())) {
    return `uses ${node.getText()}`;
  }
  const isDate = (callee: ts.Expression): boolean => ts.isIdentifier(callee) && callee.text === 'Date';
  if (ts.isNewExpression(node) && isDate(node.expression) && (node.arguments?.length ?? 0) === 0) {
    return 'asks the clock by new Date()';
  }
  return ts.isCallExpression(node) && isDate(node.expression) ? 'asks the clock by Date()' : undefined;
}

function outsideFaults(file: ts.SourceFile): readonly string[] {
  if (!pureRooms.includes(roomOf(file.fileName))) return [];
  const faults = nodesOf(file).map(outsideFault);
  return faults.filter((fault) => fault !== undefined).map((fault) => `is pure and ${fault}`);
}

/** Files that import each other in a ring, each ring once. Type imports count: a ring of types is one file in two. */
function cycles(imports: ReadonlyMap<string, readonly string[]>): readonly string[] {
  const found: string[] = [];
  const done = new Set<string>();
  const visit = (path: string, trail: readonly string[]): void => {
    const start = trail.indexOf(path);
    if (start >= 0) found.push(`import each other: ${[...trail.slice(start), path].join(' -> ')}`);
    if (start >= 0 || done.has(path)) return;
    for (const next of imports.get(path) ?? []) visit(next, [...trail, path]);
    done.add(path);
  };
  for (const path of imports.keys()) visit(path, []);
  return found;
}

/** Every breach of the layout, one sentence each. */
function faultsOf(sources: Sources): readonly string[] {
  const files = Object.entries(sources).map(([path, text]) => parse(path, text));
  const own = files.flatMap((file) => {
    const path = file.fileName;
    const imports = importsOf(file);
    const faults = [
      ...(rooms.includes(roomOf(path)) ? [] : ['is in no room']),
      ...imports.flatMap((found) => [...roomFaults(path, found), ...packageFaults(path, found)]),
      ...outsideFaults(file),
    ];
    return faults.map((fault) => `${path} ${fault}`);
  });
  const targets = files.map((file) => {
    const found = importsOf(file).map((each) => targetOf(file.fileName, each));
    return [file.fileName, found.filter((target) => target !== undefined)] as const;
  });
  return [...own, ...cycles(new Map(targets))];
}

function readSources(): Sources {
  const root = join(import.meta.dirname, '..');
  const files = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.ts'),
  );
  return Object.fromEntries(files.map((file) => [`src/${file}`, readFileSync(join(root, 'src', file), 'utf8')]));
}

test('the sources keep to the layout', () => {
  const sources = readSources();
  expect(Object.keys(sources).length).toBeGreaterThan(20);
  expect(faultsOf(sources)).toEqual([]);
});

describe('a breach of the layout is found', () => {
  const right = 'is further right';
  const bad: [name: string, path: string, text: string, fault: string][] = [
    ['an import over several lines', 'src/plan/a.ts', "import {\n  push,\n} from '../publish/b.ts';", right],
    ['a type import', 'src/image/a.ts', "import type { Plan } from '../plan/plan.ts';", right],
    ['an import type node', 'src/image/a.ts', "type P = import('../plan/plan.ts').Plan;", right],
    ['an export from', 'src/errors.ts', "export { tag } from './image/tag.ts';", right],
    ['an export of everything', 'src/tools/a.ts', "export * from '../registry/b.ts';", right],
    ['an import for its effect', 'src/build/a.ts', "import '../report/b.ts';", right],
    ['a dynamic import', 'src/facts/a.ts', "const b = await import('../commands/b.ts');", right],
    ['a dynamic import of a computed name', 'src/facts/a.ts', 'const b = await import(name);', 'computed name'],
    ['a file outside the rooms', 'src/utils/a.ts', '', 'is in no room'],
    ['an import from outside src', 'src/plan/a.ts', "import { a } from '../../scripts/a.ts';", 'in no room'],
    [
      'the toolkit outside the entrypoints',
      'src/tools/a.ts',
      "import { exec } from '@actions/exec';",
      'loads @actions',
    ],
    ['the toolkit, dynamically', 'src/facts/a.ts', "await import('@actions/github');", 'loads @actions/github'],
    [
      'an inline type import, which loads',
      'src/tools/a.ts',
      "import { type A } from '@actions/exec';",
      'loads @actions',
    ],
    ['files in a pure room', 'src/plan/a.ts', "import { readFile } from 'node:fs/promises';", 'loads node:fs/promises'],
    ['processes in a pure room', 'src/inputs/a.ts', "import { spawn } from 'node:child_process';", 'loads node:child'],
    [
      'chance in a pure room, from Node',
      'src/plan/a.ts',
      "import { createHash, randomUUID } from 'node:crypto';",
      'loads node:crypto',
    ],
    [
      'all of node:crypto in a pure room',
      'src/plan/a.ts',
      "import * as crypto from 'node:crypto';",
      'loads node:crypto',
    ],
    ['the environment in a pure room', 'src/inputs/a.ts', "const home = process.env['HOME'];", 'uses process'],
    ['the environment, taken apart', 'src/inputs/a.ts', 'const { env } = process;', 'uses process'],
    ['the clock in a pure room', 'src/plan/a.ts', 'const now = Date.now();', 'uses Date.now'],
    ['the clock as a date', 'src/plan/a.ts', 'const now = new Date();', 'asks the clock'],
    ['the clock without brackets', 'src/plan/a.ts', 'const now = new Date;', 'asks the clock'],
    ['chance in a pure room', 'src/plan/a.ts', 'const id = Math.random();', 'uses Math.random'],
    ['the network in a pure room', 'src/plan/a.ts', "await fetch('https://example.com');", 'uses fetch'],
  ];
  test.each(bad)('%s', (_, path, text, fault) => {
    const faults = faultsOf({ [path]: text });
    expect(faults).toHaveLength(1);
    expect(faults[0]).toContain(fault);
  });

  test('two files that import each other', () => {
    const ring = {
      'src/plan/a.ts': "import { b } from './b.ts';",
      'src/plan/b.ts': "import type { A } from './a.ts';",
    };
    expect(faultsOf(ring)).toEqual(['import each other: src/plan/a.ts -> src/plan/b.ts -> src/plan/a.ts']);
  });
});

describe('what the layout allows is not a breach', () => {
  const good: [name: string, path: string, text: string][] = [
    ['an import from the left', 'src/plan/a.ts', "import { parseTag } from '../image/tag.ts';"],
    ['the toolkit in an entrypoint', 'src/entrypoints/a.ts', "import * as core from '@actions/core';"],
    ['a type of the toolkit anywhere', 'src/tools/a.ts', "import type { ExecOptions } from '@actions/exec';"],
    ['a type of Node in a pure room', 'src/plan/a.ts', "import type { Stats } from 'node:fs';"],
    ['a hash in a pure room', 'src/plan/a.ts', "import { createHash } from 'node:crypto';"],
    ['a given time in a pure room', 'src/plan/a.ts', 'const created = new Date(seconds * 1000);'],
    ['a member that is called process', 'src/plan/a.ts', 'const shown = options.process;'],
    ['the environment outside the pure rooms', 'src/tools/a.ts', "const home = process.env['HOME'];"],
  ];
  test.each(good)('%s', (_, path, text) => {
    expect(faultsOf({ [path]: text })).toEqual([]);
  });
});
