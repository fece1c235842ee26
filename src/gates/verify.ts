import { cancelled } from '../tools/failures.ts';
import type { Log } from '../tools/log.ts';
import { runShown } from '../tools/shown-run.ts';
import { formatPinned } from '../image/reference.ts';
import type { GateCommand } from '../inputs/gate-command.ts';
import type { ProvenImage } from '../publish/perform.ts';
import { gateNotStarted, gateRed, gateTimedOut } from './failures.ts';
import type { Gate } from './gate.ts';
import { commandName } from './names.ts';

export interface VerifyOptions {
  /** What the commands get. */
  readonly env: NodeJS.ProcessEnv;
  /** The environment of this step. */
  readonly step: NodeJS.ProcessEnv;
  readonly cwd: string;
  /** The version that is released, as its main tag. */
  readonly version: string;
  /** How long the command may take for an image, in milliseconds. */
  readonly time: number;
  readonly stopping: AbortSignal;
  readonly log: Pick<Log, 'info'>;
}

/** The longest that a timer of Node can wait: 24 days. */
const longest = 2 ** 31 - 1;

/** How many of the last lines of a command its failure shows. */
const shownLines = 20;

/**
 * A command as a gate: its exit code decides. It is run once for each digest, with the first image that has it: the same bytes in
 * several registries are looked at once, and what belongs to an index is the index's.
 */
export function verifyGate(command: GateCommand, options: VerifyOptions): Gate {
  return {
    name: commandName(command),
    async ask(images) {
      const byDigest = new Map(images.toReversed().map((image) => [image.digest, image]));
      for (const image of images.filter((each) => byDigest.get(each.digest) === each)) {
        await runFor(image, { ...options, command, images });
      }
    },
  };
}

type Asked = VerifyOptions & { readonly command: GateCommand; readonly images: readonly ProvenImage[] };

async function runFor(image: ProvenImage, { command, images, version, ...options }: Asked): Promise<void> {
  const { env, step, cwd, time, stopping, log } = options;
  const name = formatPinned(image.repository, image.digest);
  const { digest, repository } = image;
  const values = { image: name, digest, repository: repository.name, version };
  const [program, ...args] = command.words.map((word) => filledIn(word, values));
  if (program === undefined) return;
  const variables = {
    IMAGE: name,
    IMAGES: images.map((each) => formatPinned(each.repository, each.digest)).join('\n'),
    DIGEST: digest,
    VERSION: version,
  };
  log.info(command.text);
  const last: string[] = [];
  const timer = AbortSignal.timeout(Math.min(time, longest));
  const exitCode = await runShown(program, args, {
    env: { ...env, ...variables },
    step,
    cwd,
    stopping: AbortSignal.any([stopping, timer]),
    onLine(line) {
      log.info(line);
      last.push(line);
      if (last.length > shownLines) last.shift();
    },
  }).catch((error: unknown) => {
    throw gateNotStarted(command.text, error);
  });
  if (stopping.aborted) throw cancelled('a gate', 'No tag of the release was written');
  if (timer.aborted) throw gateTimedOut(command.text, name, time);
  if (exitCode !== 0) throw gateRed(command.text, name, { exitCode, lines: last });
}

/** Replaces the four names that there are; other braces are the program's own. */
function filledIn(word: string, values: Readonly<Record<string, string>>): string {
  return word.replaceAll(/\{\{(image|digest|repository|version)\}\}/g, (_, name: string) => values[name] ?? '');
}
