import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What the search after one run came to. */
interface Search {
  readonly canaries: number;
  readonly forms: number;
  readonly leaks: number;
}

/** The file to which every search of a run of the tests adds a line. @param folder of the engine */
export function canaryRecord(folder: string): string {
  return join(folder, 'canaries.jsonl');
}

/** One line about all searches; `undefined` when there was none. */
export function canaryTally(folder: string): string | undefined {
  const searches = readSearches(canaryRecord(folder));
  if (searches.length === 0) return undefined;
  const sum = (of: (search: Search) => number): number => searches.map(of).reduce((total, each) => total + each, 0);
  const [each] = searches;
  const held = `${searches.length} runs with ${each?.canaries ?? 0} secrets each, searched for in ${each?.forms ?? 0} forms`;
  return `Canaries: ${sum(({ canaries }) => canaries)} inputs tried (${held}), ${sum(({ leaks }) => leaks)} got through`;
}

function readSearches(file: string): readonly Search[] {
  try {
    const lines = readFileSync(file, 'utf8').split('\n');
    return lines.flatMap((line) => (line === '' ? [] : [JSON.parse(line) as Search]));
  } catch {
    return [];
  }
}
