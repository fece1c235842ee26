/** Deeper than anything that is meant; Go's reader gives up at ten times as many levels. */
const deepest = 1000;
const colon = /\s*:/y;

/**
 * Whether an object in `json`, which is valid, has a name twice, or objects in objects without an end: JavaScript keeps the last
 * value, other readers the first, or a mixture of both (RFC 8259, section 4).
 */
export function repeatsName(json: string): boolean {
  const open: Set<string>[] = [];
  for (let at = 0; at < json.length; at += 1) {
    const character = json[at];
    if (character === '{' && open.push(new Set()) > deepest) return true;
    if (character === '}') open.pop();
    if (character !== '"') continue;
    const start = at;
    at = endOfString(json, start);
    colon.lastIndex = at + 1;
    if (!colon.test(json)) continue;
    const name = JSON.parse(json.slice(start, at + 1)) as string;
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
