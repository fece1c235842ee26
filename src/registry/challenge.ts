/** One way in that a server offers with 401. Scheme and parameter names are in lower case: both are case-insensitive. */
export interface Challenge {
  readonly scheme: string;
  readonly parameters: ReadonlyMap<string, string>;
}

const separator = /[\s,]*/y;
const schemeGrammar = /([!#$%&'*+.^_`|~0-9A-Za-z-]+)(?:\s+|(?=,)|$)/y;
const token68Grammar = /[A-Za-z0-9._~+/-]+=*(?=\s*(?:,|$))/y;
/** Unquoted values may be more than a token: registries send `realm=https://…` without quotes. */
const parameterGrammar = /([!#$%&'*+.^_`|~0-9A-Za-z-]+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s",]+))\s*(?=,|$)/sy;

/**
 * Reads `WWW-Authenticate` (RFC 9110, section 11.6.1): several challenges, in one header or in several that were joined
 * by commas. A malformed rest is left out; no challenge at all gives an empty list. Of a repeated parameter the first holds.
 */
export function parseChallenges(header: string): Challenge[] {
  const challenges: Challenge[] = [];
  let position = 0;
  const take = (grammar: RegExp): RegExpExecArray | null => {
    grammar.lastIndex = position;
    const match = grammar.exec(header);
    if (match !== null) position = grammar.lastIndex;
    return match;
  };
  for (;;) {
    take(separator);
    const scheme = take(schemeGrammar)?.[1];
    if (scheme === undefined) return challenges;
    const parameters = new Map<string, string>();
    challenges.push({ scheme: scheme.toLowerCase(), parameters });
    if (take(token68Grammar) !== null) continue;
    for (;;) {
      take(separator);
      const [, name, quoted, plain] = take(parameterGrammar) ?? [];
      if (name === undefined) break;
      const key = name.toLowerCase();
      if (!parameters.has(key)) parameters.set(key, plain ?? quoted?.replace(/\\(.)/gs, '$1') ?? '');
    }
  }
}
