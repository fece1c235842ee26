import { setImmediate } from 'node:timers/promises';
import type { Core, LateLog } from '../tools/log.ts';
import { secretsOf } from '../inputs/secrets.ts';
import { readSecretFiles } from './secret-files.ts';

export interface OpenLogOptions {
  readonly inputs: Parameters<typeof secretsOf>[0];
  readonly env: NodeJS.ProcessEnv;
  readonly loadCore: () => Promise<Core>;
}

/**
 * Loads GitHub's toolkit, masks every secret, and lets the log speak. The load keeps the processor for itself (docs/adr/0016), so
 * what was begun before this call gets to send its first requests first.
 */
export async function openLog(log: LateLog, { inputs, env, loadCore }: OpenLogOptions): Promise<Core> {
  await setImmediate();
  const [core, files] = await Promise.all([loadCore(), readSecretFiles(inputs)]);
  for (const secret of secretsOf(inputs, env, files)) core.setSecret(secret.reveal());
  log.open(core);
  return core;
}
