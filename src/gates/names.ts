import { basename } from 'node:path';
import type { GateCommand } from '../inputs/gate-command.ts';
import type { Signing } from '../inputs/gate-inputs.ts';
import type { Inputs } from '../inputs/inputs.ts';

/**
 * What stands in the record of what an image has passed: in the message of its git tag, which everybody can read for good. So a command is
 * called by its program only: there may be a secret among its arguments.
 */
export function gateNames({ attest, gates: { sign, verify } }: Pick<Inputs, 'attest' | 'gates'>): readonly string[] {
  const attested = attest ? [attestName] : [];
  return [...attested, ...(sign === undefined ? [] : [signName(sign)]), ...verify.map(commandName)];
}

/** What `attest` is called there. */
export const attestName = 'GitHub, attested as the workflow';

export function signName({ key }: Pick<Signing, 'key'>): string {
  return key === undefined ? 'cosign, signed as the workflow' : 'cosign, signed with a key';
}

export function commandName({ words: [program] }: GateCommand): string {
  return basename(program);
}
