import { readInstructions, wordsOf } from './dockerfile-instructions.ts';

/**
 * The names that the `ARG` instructions of a Dockerfile declare. One before the first `FROM` that has a default is left out:
 * `ARG VERSION=22.04` there is the version of a base image, not ours. `ONBUILD ARG` is not among them: it belongs to the builds
 * that come after this one. Never throws: what is wrong with a Dockerfile is for the builder to say.
 */
export function declaredArguments(dockerfile: string): ReadonlySet<string> {
  const { instructions, escape } = readInstructions(dockerfile);
  const names = new Set<string>();
  let isGlobal = true;
  for (const { keyword, rest } of instructions) {
    if (keyword === 'FROM') isGlobal = false;
    if (keyword !== 'ARG') continue;
    const texts = wordsOf(rest, escape).map(({ text }) => text);
    for (const text of texts) if (!isGlobal || !text.includes('=')) names.add(text.replace(/=.*$/s, ''));
  }
  names.delete('');
  return names;
}
