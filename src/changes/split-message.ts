/** A title in the form of Conventional Commits. */
const title = /^\w+(?:\([^()]*\))?!?: +\S/;
/** The same of a message further down, where a word and a colon may be anything: only types that are known, in lower case. */
const further = /^(?:build|chore|ci|docs|feat|fix|perf|refactor|revert|style|test)(?:\([^()]*\))?!?: +\S/;
/** How GitHub lists the commits in the message of a squash. */
const bullet = /^\* +(?=\S)/;

/** In UTF-16 code units. A parser that looks for "#1" in a line needs a time that grows with the square of its length. */
export const maxLine = 2000;

/**
 * The messages in one message, each with its own title:
 * - what stands between `BEGIN_COMMIT_OVERRIDE` and `END_COMMIT_OVERRIDE`, instead of the rest (release-please's README, "How can
 *   I fix release notes?");
 * - what a paragraph further down begins with (same place, "What if my PR contains multiple fixes or features?"), and in such a
 *   paragraph every line;
 * - the bullets of a squash, where the title is not one itself.
 */
export function splitMessage(message: string): readonly string[] {
  const lines = withoutBlankStart(overriding(message.trim().split(/\r\n|\r|\n/))).map(shortened);
  const hasTitle = title.test(lines[0] ?? '');
  const messages: string[][] = [[]];
  /** Whether the paragraph begins with a title, and whether this line begins a paragraph. */
  let [isTitled, isStart] = [hasTitle, false];
  for (const [index, line] of lines.entries()) {
    if (index > 0 && (isTitled || isStart) && further.test(line)) {
      messages.push([line]);
      isTitled = true;
    } else if (!hasTitle && bullet.test(line)) {
      messages.push([line.replace(bullet, '')]);
      isTitled = false;
    } else {
      if (isStart) isTitled = false;
      // The footers of a further message are indented.
      messages.at(-1)?.push(isTitled && messages.length > 1 ? line.trimStart() : line);
    }
    isStart = line.trim() === '';
  }
  return messages.map((each) => each.join('\n').trim()).filter((each) => each !== '');
}

function shortened(line: string): string {
  return line.length > maxLine ? `${line.slice(0, maxLine)}…` : line;
}

function overriding(lines: readonly string[]): readonly string[] {
  const start = lines.findIndex((line) => line.trim() === 'BEGIN_COMMIT_OVERRIDE');
  if (start < 0) return lines;
  const end = lines.findIndex((line, index) => index > start && line.trim() === 'END_COMMIT_OVERRIDE');
  const inside = lines.slice(start + 1, end < 0 ? undefined : end);
  return inside.every((line) => line.trim() === '') ? lines : inside;
}

function withoutBlankStart(lines: readonly string[]): readonly string[] {
  return lines.slice(
    Math.max(
      0,
      lines.findIndex((line) => line.trim() !== ''),
    ),
  );
}
