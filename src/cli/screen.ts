/** Where a program prints: one of its two streams. */
export interface Screen {
  readonly write: (text: string) => void;
  readonly isTerminal: boolean;
  /** How wide it is, in characters. */
  readonly columns: number;
}

const codes = { bold: 1, red: 31, yellow: 33 } as const;

/**
 * Whether somebody looks on who wants to see colours and movement: on a terminal, unless it can do neither (`TERM=dumb`), unless the
 * user does not want them (https://no-color.org), and not in CI, whose terminals are files.
 */
export function isLively({ isTerminal }: Pick<Screen, 'isTerminal'>, env: NodeJS.ProcessEnv): boolean {
  const { NO_COLOR: none = '', CI: ci = '', TERM: kind = '' } = env;
  return isTerminal && none === '' && (ci === '' || ci === 'false') && kind !== 'dumb';
}

/** The text in a colour (ECMA-48, SGR), as it is where there are none. */
export function paint(text: string, colour: keyof typeof codes, lively: boolean): string {
  return lively ? `\u001b[${codes[colour]}m${text}\u001b[0m` : text;
}
