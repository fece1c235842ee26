/**
 * Foreign text as a Markdown code span: nothing in it is markup. Backticks, line breaks and pipes, which would end the
 * span or the table cell, are replaced, because no name of ours has them.
 */
export function codeSpan(text: string): string {
  const safe = text.replace(/[`|\r\n]+/g, ' ').trim();
  return safe === '' ? '' : `\`${safe}\``;
}

/** A table in GitHub Flavored Markdown. Cells are Markdown already. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** Lines as they are. The fence is longer than any run of backticks in them, so that none of them can end it. */
export function codeBlock(lines: readonly string[], language = ''): string {
  const runs = lines.flatMap((line) => line.match(/`+/g) ?? []);
  const longest = runs.reduce((length, run) => Math.max(length, run.length), 2);
  const fence = '`'.repeat(longest + 1);
  return [`${fence}${language}`, ...lines, fence].join('\n');
}

/** What is folded away until somebody asks for it. `title` is ours; `body` is Markdown already. */
export function details(title: string, body: string): string {
  return `<details>\n<summary>${title}</summary>\n\n${body}\n\n</details>`;
}
