import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createBoundedRun } from '../tools/bounded-run.ts';
import { cleanLines } from '../tools/clean.ts';
import type { Signer } from './cosign-argv.ts';
import { keyUnusable } from './failures.ts';
import type { Cosign } from './find-cosign.ts';

export interface KeyOptions {
  readonly cosign: Cosign;
  readonly env: NodeJS.ProcessEnv;
  readonly cwd: string;
  /** A folder that does not outlive the run. */
  readonly folder: string;
}

/** A key service may be on the other side of the world; in milliseconds. */
const deadline = 60_000;

/**
 * The signer of a key: its public part is asked for before anything is built, which shows that the key and its password are good.
 * @throws ReleaseError when cosign cannot use the key
 */
export async function keySigner(key: string, { cosign, env, cwd, folder }: KeyOptions): Promise<Signer> {
  const run = createBoundedRun({ deadline });
  const { exitCode, stdout, stderr } = await run(cosign.command, ['public-key', `--key=${key}`], { env, cwd }).catch(
    (error: unknown) => {
      throw keyUnusable([String(error)]);
    },
  );
  const pem = /-----BEGIN PUBLIC KEY-----[\s\S]*?-----END PUBLIC KEY-----/.exec(stdout)?.[0];
  if (exitCode !== 0 || pem === undefined) throw keyUnusable(cleanLines(stderr.trim()).split('\n').slice(-3));
  const publicKey = join(folder, 'cosign.pub');
  await writeFile(publicKey, `${pem}\n`, { mode: 0o600, flag: 'wx' });
  return { kind: 'key', key, publicKey };
}
