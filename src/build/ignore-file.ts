import path from 'node:path';

/** The patterns of a `.dockerignore`. */
export interface IgnoreRules {
  readonly patterns: readonly Pattern[];
}

interface Pattern {
  /** Cleaned, without `!`. */
  readonly text: string;
  /** Whether it takes back what an earlier pattern ignores (`!`). */
  readonly isException: boolean;
  readonly matches: (path: string) => boolean;
}

/** Whether a path is ignored, and which patterns say so: what is in a folder depends on what matches the folder. */
export interface Verdict {
  readonly isIgnored: boolean;
  readonly matches: readonly boolean[];
}

/**
 * Reads an ignore file as BuildKit does (moby/patternmatcher: ignorefile/ignorefile.go, ReadAll, and patternmatcher.go, New).
 * A pattern that Go understands and we do not ignores nothing, and as an exception takes back everything: what counts too much
 * only costs a build, what counts too little would be a wrong image.
 */
export function readIgnoreFile(text: string): IgnoreRules {
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  const patterns = lines.flatMap((line): Pattern[] => {
    const trimmed = line.trim();
    const isException = trimmed.startsWith('!');
    const rest = isException ? trimmed.slice(1).trim() : trimmed;
    if (line.startsWith('#') || rest === '') return [];
    const cleaned = clean(rest);
    const pattern = cleaned.length > 1 ? cleaned.replace(/^\//, '') : cleaned;
    return [{ text: pattern, isException, matches: matcher(pattern) ?? (() => isException) }];
  });
  return { patterns };
}

/**
 * Whether a path is ignored: the last pattern that matches it or its folder decides (patternmatcher.go,
 * MatchesUsingParentResults).
 * @param file with `/`, relative to the context
 * @param folder what was said about the folder that it is in; nothing at the top
 */
export function judge({ patterns }: IgnoreRules, file: string, folder?: Verdict): Verdict {
  let isIgnored = false;
  const matches = patterns.map(({ isException, matches: matchesFile }, index) => {
    const isInherited = folder?.matches[index] === true;
    if (!isInherited && isException !== isIgnored) return false;
    const isMatch = isInherited || matchesFile(file);
    if (isMatch) isIgnored = !isException;
    return isMatch;
  });
  return { isIgnored, matches };
}

/** Whether something in an ignored folder may not be ignored (tonistiigi/fsutil, filter.go, onlyPrefixExcludeExceptions). */
export function mayHoldExceptions({ patterns }: IgnoreRules, folder: string): boolean {
  const exceptions = patterns
    .filter(({ isException }) => isException)
    .map(({ text }) => text.replace(/\/\*\*$/, '').replace(/\/\*$/, ''));
  return (
    exceptions.some((text) => /[*[\]?^\\]/.test(text)) || exceptions.some((text) => `${text}/`.startsWith(`${folder}/`))
  );
}

/** Go's filepath.Clean. */
function clean(text: string): string {
  const normal = path.posix.normalize(text);
  return normal.length > 1 ? normal.replace(/\/$/, '') : normal;
}

type Kind = 'exact' | 'prefix' | 'suffix' | 'expression';

/**
 * What a pattern matches (patternmatcher.go, compile and match).
 * @returns `undefined` for what Go's regular expressions may read in another way than ours
 */
function matcher(pattern: string): ((path: string) => boolean) | undefined {
  const { kind, source } = translate(pattern);
  switch (kind) {
    case 'exact':
      return (file) => file === pattern;
    case 'prefix':
      return (file) => file.startsWith(pattern.slice(0, -2));
    case 'suffix': {
      const suffix = pattern.slice(2);
      return (file) => file.endsWith(suffix) || (suffix.startsWith('/') && file === suffix.slice(1));
    }
    case 'expression':
      return /\\[A-Za-z0-9]|\\$/.test(pattern) ? undefined : expressionMatcher(source);
  }
}

function expressionMatcher(source: string): ((path: string) => boolean) | undefined {
  try {
    const expression = new RegExp(`^${source}$`, 'u');
    return (file) => expression.test(file);
  } catch {
    return undefined;
  }
}

function translate(pattern: string): { readonly kind: Kind; readonly source: string } {
  const tokens = pattern.match(/\*\*\/?|\\?./gsu) ?? [];
  let kind: Kind = 'exact';
  let source = '';
  tokens.forEach((token, index) => {
    const isLast = index === tokens.length - 1;
    if (token.startsWith('**')) {
      const isPrefix = isLast && kind === 'exact';
      source += isLast ? '[^\\n]*' : '([^\\n]*/)?';
      kind = isPrefix ? 'prefix' : 'expression';
      if (index === 0) kind = 'suffix';
    } else {
      source += translateToken(token);
      if (/^[*?[\]\\]/.test(token)) kind = 'expression';
    }
  });
  return { kind, source };
}

function translateToken(token: string): string {
  if (token === '*') return '[^/]*';
  if (token === '?') return '[^/]';
  return /^[.+()|{}$]$/.test(token) ? `\\${token}` : token;
}
