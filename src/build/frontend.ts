/** The program that reads a Dockerfile: the one in BuildKit, or an image that BuildKit pulls and runs. */
export type Frontend =
  | { readonly kind: 'docker' }
  /** `image` is foreign text. */
  | { readonly kind: 'foreign'; readonly image: string }
  /** The Dockerfile would say, and cannot be read. */
  | { readonly kind: 'unknown' };

/** What decides about the frontend. */
export interface FrontendSource {
  /** `undefined` when it cannot be read here. */
  readonly dockerfile: string | undefined;
  /** `NAME=value`, or `NAME` alone, which takes the value of the environment. */
  readonly buildArgs: readonly string[];
  readonly env: NodeJS.ProcessEnv;
}

/**
 * The frontend of a build. The build argument wins over the Dockerfile (moby/buildkit, frontend/dockerfile/builder/build.go,
 * `keySyntaxArg`). Pure.
 */
export function frontendOf({ dockerfile, buildArgs, env }: FrontendSource): Frontend {
  const argument = buildArgs.findLast((line) => /^BUILDKIT_SYNTAX(?:=|$)/.test(line));
  const given = argument?.includes('=') === false ? env['BUILDKIT_SYNTAX'] : argument?.slice('BUILDKIT_SYNTAX='.length);
  if (given === undefined && dockerfile === undefined) return { kind: 'unknown' };
  const image = given === undefined ? syntaxOf(dockerfile ?? '') : firstWord(given.trim());
  return image === undefined || isDockers(image) ? { kind: 'docker' } : { kind: 'foreign', image };
}

/** Every repository of docker's on Docker Hub: `docker/dockerfile`, `docker/dockerfile-upstream`. */
function isDockers(image: string): boolean {
  return /^(?:(?:index\.)?docker\.io\/)?docker\/[a-z0-9][a-z0-9._-]*(?:[:@][\w.:-]*)*$/.test(image);
}

/**
 * What the Dockerfile names, as BuildKit finds it (moby/buildkit, frontend/dockerfile/parser/directives.go, `DetectSyntax`): in a
 * comment at the top, in one of another language, or in JSON. Older ones also take blanks before a comment.
 */
export function syntaxOf(dockerfile: string): string | undefined {
  const text = dockerfile.replace(/^\uFEFF/, '').replace(/^#![^\n]*(?:\n|$)/, '');
  const lines = text.split('\n');
  return directive(lines, '#') ?? directive(lines, '//') ?? fromJson(text);
}

/** The blanks of Go's `unicode.IsSpace`, which has one more than JavaScript's. */
const blank = String.raw`[\s\u0085]`;

/** Directives stand at the top, and the first line that is none ends them. */
function directive(lines: readonly string[], comment: '#' | '//'): string | undefined {
  const grammar = new RegExp(`^${blank}*${comment}${blank}*([a-z][a-z0-9]*)${blank}*=([^]+)$`, 'i');
  for (const line of lines) {
    const [, name = '', value = ''] = grammar.exec(line.replace(/\r+$/, '')) ?? [];
    if (!['syntax', 'escape', 'check'].includes(name.toLowerCase())) return undefined;
    if (name.toLowerCase() === 'syntax') return firstWord(value.trim());
  }
  return undefined;
}

function fromJson(text: string): string | undefined {
  if (!/^\s*\{/.test(text)) return undefined;
  try {
    const { syntax } = JSON.parse(text) as { readonly syntax?: unknown };
    return typeof syntax === 'string' ? syntax : undefined;
  } catch {
    return undefined;
  }
}

function firstWord(text: string): string {
  return text.split(' ', 1)[0] ?? '';
}
