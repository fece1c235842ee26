const step = /^(#\d+) importing cache manifest from /;
const failed = /^(#\d+) ERROR: (.*)$/;
const repeated = /^ > (importing cache manifest from .*):$/;

/**
 * Makes the log of one build say what a cache that cannot be read means: the build goes on without it, as the first build of a
 * branch has to. BuildKit writes `ERROR`, and names the step once more at the end, as it does with what has failed
 * (moby/buildkit, solver/llbsolver/bridge.go; util/progress/progressui). For people only: a diagnosis needs the lines as they were.
 * @returns what is to be shown for each line, which are told one after the other
 */
export function createMissingCacheNotes(): (line: string) => string {
  const steps = new Set<string>();
  return (line) => {
    const begun = step.exec(line)?.[1];
    if (begun !== undefined) steps.add(begun);
    const [, number = '', problem = ''] = failed.exec(line) ?? [];
    if (steps.has(number)) return `${number} The build goes on without this cache: ${problem}`;
    return line.replace(repeated, ' > $1: the build went on without it');
  };
}
