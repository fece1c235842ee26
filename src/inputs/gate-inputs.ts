import { type GateCommand, parseGateCommand } from './gate-command.ts';
import type { RawInputs } from './raw-inputs.ts';

/** What has to agree between the proof of an image and its names (docs/adr/0026). */
export interface GateInputs {
  readonly sign: Signing | undefined;
  /** Commands that are run one after another; all of them have to succeed. */
  readonly verify: readonly GateCommand[];
  /** How long each of them may take, in milliseconds. */
  readonly verifyTimeout: number;
}

/** How cosign signs. */
export interface Signing {
  /** `referrer`: a Sigstore bundle that refers to the image (cosign 3). `legacy`: the tag `sha256-<digest>.sig`, as older readers expect it. */
  readonly format: 'referrer' | 'legacy';
  /** What `--key` gets: a file, `env://NAME` or the address of a key management service; without one, the workflow signs as itself. */
  readonly key: string | undefined;
  /** Whether the signature is written into the public log (Rekor), where everybody can see that it exists. */
  readonly log: boolean;
}

/** The variable that has the key, where it is in one. */
export function keyVariable(signing: Signing | undefined): string | undefined {
  const { key = '' } = signing ?? {};
  return key.startsWith('env://') ? key.slice('env://'.length) : undefined;
}

/** Whether an image gets its names only when something else agrees. */
export function isGated({ attest, gates }: { readonly attest: boolean; readonly gates: GateInputs }): boolean {
  return attest || gates.sign !== undefined || gates.verify.length > 0;
}

export const noGates: GateInputs = { sign: undefined, verify: [], verifyTimeout: 0 };

export function readGateInputs(raw: RawInputs): GateInputs {
  return { sign: readSigning(raw), verify: readCommands(raw), verifyTimeout: raw.duration('verify-timeout', '10m') };
}

function readSigning(raw: RawInputs): Signing | undefined {
  const how = raw.choice('sign', ['none', 'cosign', 'cosign-legacy']);
  const key = raw.optional('sign-key');
  if (key !== undefined && !isKeyReference(key)) {
    // The value is not told: whoever writes a key here has given away a secret already.
    const remedy =
      'Give the path of a file, "env://NAME" for a key in the environment, or the address of a key service.';
    raw.faults.push({ input: 'sign-key', problem: 'It is not where a key is', remedy });
  }
  if (key !== undefined && how === 'none') {
    const remedy = 'Set "sign: cosign", or leave "sign-key" out.';
    raw.faults.push({ input: 'sign-key', problem: 'There is nothing to sign with it', remedy });
  }
  const log = raw.given('sign-log') === undefined || raw.boolean('sign-log');
  if (!log && key === undefined && how !== 'none') {
    const remedy =
      'Give a key with "sign-key", or leave "sign-log" at true: a certificate of minutes is worth something only with the log.';
    raw.faults.push({ input: 'sign-log', value: 'false', problem: 'Without a key, a signature needs the log', remedy });
  }
  return how === 'none' ? undefined : { format: how === 'cosign' ? 'referrer' : 'legacy', key, log };
}

/** One line, and no option of cosign: a key itself would be seen by everybody who can list processes. */
function isKeyReference(text: string): boolean {
  return /^[^\s-][^\r\n]*$/.test(text) && !text.includes('PRIVATE KEY');
}

function readCommands(raw: RawInputs): readonly GateCommand[] {
  const lines = raw.text('verify').split(/\r\n|\r|\n/);
  return lines.flatMap((text, index) => {
    const line = text.trim();
    if (line === '' || line.startsWith('#')) return [];
    return raw.attempt('verify', () => parseGateCommand(line), index + 1) ?? [];
  });
}
