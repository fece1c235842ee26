import { attestationsRefused, refusesAttestations } from './refused-attestations.ts';
import { findCause, type FoundCause } from './failure-causes.ts';

/** What a person needs of a failed build. */
export interface BuildFailure extends FoundCause {
  /** Whether a registry refused the form of the attestations, and nothing else. */
  readonly isOfAttestations: boolean;
  /** The step as the Dockerfile has it, with its number: `[3/4] RUN make`. */
  readonly step: string | undefined;
  /** The last lines that the step printed, at most 20, without BuildKit's numbers and times. */
  readonly output: readonly string[];
  readonly file: string | undefined;
  readonly line: number | undefined;
  /** The lines of the Dockerfile that BuildKit shows; `>>>` marks those that failed. */
  readonly excerpt: readonly string[];
  /** The final error without the words that every one begins with. */
  readonly error: string;
}

const maxOutput = 20;
const maxErrorLines = 4;

/**
 * Reads the cleaned lines of a failed `docker buildx build --progress plain` (docker/buildx, util/progress, and
 * moby/buildkit, util/progress/progressui: `#7 0.12 text`, `#7 ERROR: …`, ` > [3/4] RUN make:`, `ERROR: …`).
 * Lines of a program that imitate these mislead at most what is said here, nothing that is done.
 */
export function diagnose(lines: readonly string[]): BuildFailure {
  const error = finalError(lines);
  const vertex = failedVertex(lines, error);
  const output = outputOf(lines, vertex).slice(-maxOutput);
  const isOfAttestations = refusesAttestations(error, lines);
  const found = isOfAttestations ? { diagnosis: attestationsRefused, passes: undefined } : findCause({ error, output });
  return { step: stepOf(lines, vertex), output, ...location(lines), error, isOfAttestations, ...found };
}

/** What stands in front of an error: who handed it on, and what gRPC makes of it (google.golang.org/grpc/codes). */
const handedOn =
  /^ERROR: (?:failed to build: )?(?:failed to solve: )?(?:rpc error: code = \w+ desc = )?(?:(?:Unknown|DeadlineExceeded|ResourceExhausted|Unavailable|Internal): )*/;

/** The last `ERROR:` with the lines that belong to it, such as what git printed; or the complaint about an argument. */
function finalError(lines: readonly string[]): string {
  const start = lines.findLastIndex((line) => line.startsWith('ERROR: '));
  if (start < 0) return lines.findLast((line) => line.startsWith('unknown flag: ')) ?? '';
  const text = lines.slice(start, start + maxErrorLines).join('\n');
  return text.trimEnd().replace(handedOn, '');
}

/** `#7 `: the step whose error is the final one. */
function failedVertex(lines: readonly string[], error: string): string | undefined {
  const matches = lines.map((line) => /^(#\d+ )ERROR: (.+)$/.exec(line));
  return matches.findLast((match) => match?.[2] !== undefined && error.endsWith(match[2]))?.[1];
}

/** The line that names the step, or the one in the final block, when the first is no longer there. */
function stepOf(lines: readonly string[], vertex: string | undefined): string | undefined {
  const named = vertex === undefined ? undefined : lines.find((line) => line.startsWith(vertex));
  if (vertex !== undefined && named !== undefined && /^#\d+ (?:\[|exporting )/.test(named))
    return named.slice(vertex.length);
  return lines.findLast((line) => /^ > .*:$/.test(line))?.slice(3, -1);
}

function outputOf(lines: readonly string[], vertex: string | undefined): string[] {
  if (vertex === undefined) return [];
  return lines
    .filter((line) => line.startsWith(vertex))
    .flatMap((line) => /^#\d+ \d+\.\d+ (.*)$/.exec(line)?.[1] ?? []);
}

/** `Dockerfile:4`, a rule, the lines, a rule. */
function location(lines: readonly string[]): Pick<BuildFailure, 'file' | 'line' | 'excerpt'> {
  const rule = '--------------------';
  const end = lines.lastIndexOf(rule);
  const start = lines.lastIndexOf(rule, end - 1);
  const head = start < 1 ? null : /^(.+):(\d+)$/.exec(lines[start - 1] ?? '');
  if (head === null) return { file: undefined, line: undefined, excerpt: [] };
  return { file: head[1], line: Number(head[2]), excerpt: lines.slice(start + 1, end) };
}
