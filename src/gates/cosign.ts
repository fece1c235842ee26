import { cancelled } from '../tools/failures.ts';
import type { Log } from '../tools/log.ts';
import { runShown } from '../tools/shown-run.ts';
import { sleepUnlessStopped } from '../tools/stop-signal.ts';
import { formatPinned } from '../image/reference.ts';
import { ofLimit, transientStatuses } from '../registry/words.ts';
import type { OnRetry } from '../registry/retry.ts';
import { nextDelay } from '../registry/retry-policy.ts';
import type { Signing } from '../inputs/gate-inputs.ts';
import { type Signer, signArgv, verifyArgv } from './cosign-argv.ts';
import { notSigned } from './failures.ts';
import type { Cosign } from './find-cosign.ts';
import type { Gate } from './gate.ts';
import { signName } from './names.ts';

export interface SignOptions {
  readonly cosign: Cosign;
  readonly signing: Signing;
  readonly signer: Signer;
  /** What cosign gets: the password of the key is in it, and where the logins are. */
  readonly env: NodeJS.ProcessEnv;
  /** The environment of this step. */
  readonly step: NodeJS.ProcessEnv;
  readonly cwd: string;
  readonly stopping: AbortSignal;
  readonly log: Pick<Log, 'info'>;
  readonly onRetry: OnRetry;
}

const maxTries = 4;
const shownLines = 10;

/**
 * What passes by itself: a log that has the entry of another signature of the moment (sigstore/cosign#4711), services that are down, a
 * network that breaks. Only whether to try again goes by these words; whether it is signed goes by the exit code.
 */
const passes = new RegExp(
  [
    String.raw`equivalent entry|\b409\b|\bstatus(?: code)?:? ?(?:${transientStatuses.join('|')})\b|unexpected status code ?(?:${transientStatuses.join('|')})`,
    'giving up after|connection (?:refused|reset)|i/o timeout|TLS handshake timeout|context deadline exceeded|unexpected EOF',
    ofLimit.source,
  ].join('|'),
  'i',
);
/** Replicas of a registry may lag behind the write of the signature. */
const notYetThere = /no signatures found/i;

/** Signs each image with cosign, and looks at once whether the signature is there and good. */
export function signGate(options: SignOptions): Gate {
  return {
    name: signName(options.signing),
    async ask(images) {
      // One after another: the log refuses entries that come at the same time.
      for (const { repository, digest } of images) {
        const image = formatPinned(repository, digest);
        const call = { ...options, major: options.cosign.major, image };
        const at = { ...options, image, registry: repository.registry };
        await untilDone('sign', signArgv(call), at);
        await untilDone('verify', verifyArgv(call), at);
      }
    },
  };
}

type Called = SignOptions & { readonly image: string; readonly registry: string };

async function untilDone(what: 'sign' | 'verify', argv: readonly string[], options: Called): Promise<void> {
  const { image, registry, stopping, onRetry } = options;
  const stopped = (): Error => cancelled('signing', 'No tag of the release was written');
  const sleep = sleepUnlessStopped(stopping, stopped);
  for (let attempt = 1; ; attempt += 1) {
    const { exitCode, lines } = await runCosign(argv, options);
    if (stopping.aborted) throw stopped();
    if (exitCode === 0) return;
    const said = lines.join('\n');
    const isWorthIt = passes.test(said) || (what === 'verify' && notYetThere.test(said));
    if (!isWorthIt || attempt === maxTries) throw notSigned(what, image, { exitCode, lines });
    const wait = nextDelay(attempt + 1, Math.random());
    onRetry({ registry, what: `${what} ${image} with cosign`, class: 'transient', status: undefined, attempt, wait });
    await sleep(wait);
  }
}

async function runCosign(
  argv: readonly string[],
  { cosign, log, ...options }: Called,
): Promise<{ readonly exitCode: number; readonly lines: readonly string[] }> {
  const lines: string[] = [];
  const onLine = (line: string): void => {
    log.info(line);
    // Cosign says the reason of its failure twice.
    if (line.trim() !== '' && !line.startsWith('error during command execution')) lines.push(line);
    if (lines.length > shownLines) lines.shift();
  };
  const exitCode = await runShown(cosign.command, argv, { ...options, onLine });
  return { exitCode, lines };
}
