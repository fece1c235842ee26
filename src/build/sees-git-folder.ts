import { readInstructions, splitInstruction, wordsOf } from './dockerfile-instructions.ts';

/**
 * Whether a build may see the folder `.git` of its context, which says which tag is checked out: `git describe` in a step would
 * give another version. It may when an instruction takes the whole context, or something that only the build knows the name of;
 * and whenever a frontend of somebody else reads the Dockerfile. Says `true` when in doubt. What `ONBUILD` of a base image takes
 * is not to be seen here.
 * @param syntax the build argument `BUILDKIT_SYNTAX`
 */
export function seesGitFolder(dockerfile: string, syntax: string | undefined): boolean {
  if (!isDockerfile(dockerfile, syntax)) return true;
  const { instructions, escape } = readInstructions(dockerfile);
  return instructions.some(({ keyword, rest }) => {
    const own = keyword === 'ONBUILD' ? splitInstruction(rest) : { keyword, rest };
    if (own.keyword === 'RUN') return bindSources(own.rest, escape).some(mayBeGitFolder);
    return (own.keyword === 'COPY' || own.keyword === 'ADD') && copySources(own.rest, escape).some(mayBeGitFolder);
  });
}

/** moby/buildkit, frontend/dockerfile/parser/directives.go, DetectSyntax: a comment, one of another language, or JSON. */
function isDockerfile(dockerfile: string, syntax: string | undefined): boolean {
  const named = [...dockerfile.matchAll(/^\s*(?:#|\/\/)\s*syntax\s*=\s*(\S*)/gim)].map(([, image = '']) => image);
  const frontends = syntax === undefined ? named : [...named, syntax];
  return (
    !/^\s*\{/.test(dockerfile) &&
    frontends.every((image) => /^(?:docker\.io\/)?docker\/dockerfile(?:[:@]|$)/.test(image))
  );
}

function copySources(rest: string, escape: string): readonly string[] {
  const words = wordsOf(rest, escape).map(({ text }) => text);
  const flags = words.filter(
    (word, index) => word.startsWith('--') && words.slice(0, index).every((w) => w.startsWith('--')),
  );
  if (flags.some((flag) => flag.startsWith('--from='))) return [];
  const paths = words.slice(flags.length);
  // In JSON, every word is a name in brackets and quotes.
  return paths[0]?.startsWith('[') === true ? jsonSources(paths.join(' ')) : paths.slice(0, -1);
}

function jsonSources(text: string): readonly string[] {
  try {
    const value: unknown = JSON.parse(text);
    return Array.isArray(value) ? value.slice(0, -1).map(String) : ['.'];
  } catch {
    return ['.'];
  }
}

/** What `RUN --mount=type=bind` takes from the context; `bind` is the type of a mount that names none. */
function bindSources(rest: string, escape: string): readonly string[] {
  const mounts = wordsOf(rest, escape).flatMap(({ text }) => (text.startsWith('--mount=') ? [text.slice(8)] : []));
  return mounts.flatMap((mount) => {
    const fields = new Map(mount.split(',').map((field): [string, string] => splitAtEquals(field)));
    const isBind = !['cache', 'tmpfs', 'secret', 'ssh'].includes(fields.get('type') ?? 'bind');
    return isBind && (fields.get('from') ?? '') === '' ? [fields.get('source') ?? fields.get('src') ?? '.'] : [];
  });
}

function splitAtEquals(field: string): [string, string] {
  const [key = '', ...value] = field.split('=');
  return [key.toLowerCase(), value.join('=')];
}

/** Only a plain name at the top of the context that is another one is surely not it. */
function mayBeGitFolder(source: string): boolean {
  if (/^(?:<<|https?:\/\/|git@|git:\/\/|ssh:\/\/)/.test(source)) return false;
  const [first = '', ...others] = source.split('/').filter((part) => part !== '' && part !== '.');
  return !/^[\w@+~-][\w. @+~-]*$|^\.[\w-]+$/.test(first) || first.toLowerCase() === '.git' || others.includes('..');
}
