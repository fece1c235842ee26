import { parseJson } from '../tools/foreign-json.ts';

/** Deeper than anything that is meant: 4 MiB of brackets are hundreds of megabytes once they are read. */
const deepest = 100;
const colon = /\s*:/y;

/**
 * Whether an object in `json` has a name twice, of which JavaScript keeps the last value, other readers the first, or a mixture
 * of both (RFC 8259, section 4); or whether it is too deep to be read. To be asked before it is read.
 */
export function repeatsName(json: string): boolean {
  const open: Set<string>[] = [];
  for (let at = 0; at < json.length; at += 1) {
    const character = json[at];
    if ((character === '{' || character === '[') && open.push(new Set()) > deepest) return true;
    if (character === '}' || character === ']') open.pop();
    if (character !== '"') continue;
    const start = at;
    at = endOfString(json, start);
    colon.lastIndex = at + 1;
    if (!colon.test(json)) continue;
    const name = String(parseJson(json.slice(start, at + 1)));
    const names = open.at(-1);
    if (names?.has(name) === true) return true;
    names?.add(name);
  }
  return false;
}

/** Not a regular expression: it would need the stack for every escaped character. */
function endOfString(json: string, start: number): number {
  let at = start + 1;
  while (at < json.length && json[at] !== '"') at += json[at] === '\\' ? 2 : 1;
  return at;
}
