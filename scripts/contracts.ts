/** Writes what the command line knows of the contracts, or says with `--check` whether it still holds. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { format } from 'prettier';
import { isMap, isScalar, parseDocument, type YAMLMap } from 'yaml';

const root = join(import.meta.dirname, '..');
const target = join(root, 'src/cli/contracts.json');
const folders = { plan: 'plan', release: '.', rollback: 'rollback', promote: 'promote', merge: 'merge' };

/** One line of prose. */
function prose(text: string): string {
  return text.trim().replaceAll(/\s+/g, ' ');
}

function heading(comment: string | null | undefined): string | undefined {
  return comment ? prose(comment) : undefined;
}

/** The inputs of a contract, each with the heading that it stands under. */
function inputsOf(inputs: YAMLMap): readonly object[] {
  let group = heading(inputs.commentBefore) ?? '';
  return inputs.items.map(({ key, value }) => {
    if (!isScalar(key) || !isMap(value)) throw new Error(`An input is no mapping: ${String(key)}`);
    group = heading(key.commentBefore) ?? group;
    const [description, given] = [value.get('description'), value.get('default')];
    if (typeof description !== 'string') throw new Error(`An input is not described: ${String(key.value)}`);
    const otherwise = typeof given === 'string' ? { default: given } : {};
    return { name: String(key.value), group, description: prose(description), ...otherwise };
  });
}

async function contractOf(folder: string): Promise<object> {
  const document = parseDocument(await readFile(join(root, folder, 'action.yml'), 'utf8'), { schema: 'failsafe' });
  const inputs = document.get('inputs');
  if (!isMap(inputs)) throw new Error(`${folder}/action.yml has no inputs`);
  return { inputs: inputsOf(inputs) };
}

const entries = Object.entries(folders).map(async ([name, folder]) => [name, await contractOf(folder)] as const);
const wanted = await format(JSON.stringify(Object.fromEntries(await Promise.all(entries))), { parser: 'json' });
if (!process.argv.includes('--check')) {
  await writeFile(target, wanted);
} else if (wanted !== (await readFile(target, 'utf8'))) {
  console.error('src/cli/contracts.json is not what the contracts say. Run "npm run readme" and commit it.');
  process.exitCode = 1;
}
