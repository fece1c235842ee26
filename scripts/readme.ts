import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { parse } from 'yaml';

import { tagRows } from './readme-tags.ts';

interface Entry {
  readonly description: string;
  readonly default?: string;
}

/** The part of action.yml that a reader of the README wants to see. */
interface Contract {
  readonly inputs: Readonly<Record<string, Entry>>;
  readonly outputs: Readonly<Record<string, Entry>>;
}

/** One line of prose in a table cell, where `|` would end the cell. */
function cell(text: string): string {
  return text.trim().replaceAll(/\s+/g, ' ').replaceAll('|', '\\|');
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [head, head.map(() => '---'), ...rows];
  return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

function inputsTable({ inputs }: Contract): string {
  const rows = Object.entries(inputs).map(([name, { description, default: given }]) => {
    return [`\`${name}\``, cell(description), given === undefined ? '' : `\`${cell(given)}\``];
  });
  return table(['Input', 'What it says', 'Default'], rows);
}

function outputsTable({ outputs }: Contract): string {
  const rows = Object.entries(outputs).map(([name, { description }]) => [`\`${name}\``, cell(description)]);
  return table(['Output', 'What it holds'], rows);
}

function replaceBetween(text: string, name: string, content: string): string {
  const [start, end] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const [from, to] = [text.indexOf(start), text.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`There is no place for a table between ${start} and ${end}`);
  return `${text.slice(0, from)}${start}\n\n${content}\n\n${text.slice(to)}`;
}

const root = join(import.meta.dirname, '..');
const contract = parse(await readFile(join(root, 'action.yml'), 'utf8')) as Contract;
const rollback = parse(await readFile(join(root, 'rollback/action.yml'), 'utf8')) as Contract;
const promote = parse(await readFile(join(root, 'promote/action.yml'), 'utf8')) as Contract;
const merge = parse(await readFile(join(root, 'merge/action.yml'), 'utf8')) as Contract;
const { head, rows } = tagRows();
/** The tables of each page, by the name of their place. */
const pages: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'README.md': { tags: table(head, rows), inputs: inputsTable(contract), outputs: outputsTable(contract) },
  'docs/rollback.md': { 'rollback-inputs': inputsTable(rollback), 'rollback-outputs': outputsTable(rollback) },
  'docs/promote.md': { 'promote-inputs': inputsTable(promote), 'promote-outputs': outputsTable(promote) },
  'docs/merge.md': { 'merge-inputs': inputsTable(merge), 'merge-outputs': outputsTable(merge) },
};

for (const [page, tables] of Object.entries(pages)) {
  const text = await readFile(join(root, page), 'utf8');
  const wanted = Object.entries(tables).reduce((all, [name, content]) => replaceBetween(all, name, content), text);
  if (wanted === text) continue;
  if (process.argv.includes('--check')) {
    console.error(
      `The tables of ${page} are not what action.yml and the planner say. Run "npm run readme" and commit it.`,
    );
    process.exitCode = 1;
  } else {
    await writeFile(join(root, page), wanted);
  }
}
