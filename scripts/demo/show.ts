/** The start of a chapter. */
export function heading(text: string): void {
  console.log(`\n── ${text} ${'─'.repeat(Math.max(0, 100 - text.length))}`);
}

export function show(title: string, lines: readonly string[]): void {
  console.log(`\n  ${title}`);
  for (const line of lines) console.log(`    ${line}`);
}

/** @returns what prints the lines of a log as GitHub's page shows them at first: groups are folded, blank lines left out. */
export function logPrinter(): (line: string) => void {
  let folded = false;
  return (line) => {
    const title = /^##\[group\](.*)$/.exec(line)?.[1];
    if (title !== undefined) console.log(`  ▸ ${title} …`);
    else if (!folded && line.trim() !== '' && line !== '##[endgroup]')
      console.log(`  ${line.replace(/^##\[(\w+)\]/, '$1: ')}`);
    folded = title !== undefined || (folded && line !== '##[endgroup]');
  };
}
