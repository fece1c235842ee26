import { readInstructions, wordsOf } from './dockerfile-instructions.ts';

/** A stage that is built on the platform of the builder, whatever platform the image is for. */
const ownPlatform = /^--platform=["']?\$(?:BUILDPLATFORM|\{BUILDPLATFORM\})["']?$/;

/**
 * Whether a Dockerfile may run a command on the platform that the image is for: a stage with a `RUN` that is not
 * `--platform=$BUILDPLATFORM`, nor stands on one that is. Cross-compiling Dockerfiles, and those that only copy, do not.
 */
export function runsOnTarget(dockerfile: string): boolean {
  const pinned = new Set<string>();
  let isPinned = false;
  const { instructions, escape } = readInstructions(dockerfile);
  for (const { keyword, rest } of instructions) {
    if (keyword === 'RUN' && !isPinned) return true;
    if (keyword !== 'FROM') continue;
    const words = wordsOf(rest, escape).map(({ text }) => text);
    const [base = '', as = '', name = ''] = words.filter((word) => !word.startsWith('--'));
    isPinned = words.some((word) => ownPlatform.test(word)) || pinned.has(base.toLowerCase());
    if (isPinned && as.toUpperCase() === 'AS') pinned.add(name.toLowerCase());
  }
  return false;
}
