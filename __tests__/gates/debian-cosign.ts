/** Debian's cosign with two key pairs: one that signs, and one that has no business here. */
import { execFile } from 'node:child_process';
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { numberAt } from '../../src/tools/foreign-json.ts';
import { cosignSet, programIn, unpack } from '../../scripts/engine/debian.ts';

const run = promisify(execFile);

export interface KeyPair {
  /** A private key in PEM, encrypted. */
  readonly text: string;
  /** The files. */
  readonly key: string;
  readonly publicKey: string;
}

export interface DebianCosign {
  readonly program: string;
  /** Of both keys. */
  readonly password: string;
  readonly own: KeyPair;
  readonly other: KeyPair;
  /** Verifies as anybody would. @returns the exit code */
  verify(image: string, options: { readonly by: KeyPair; readonly more?: readonly string[] }): Promise<number>;
}

/** @param folder gets the keys, and may have a `config.json` with logins */
export async function debianCosign(folder: string): Promise<DebianCosign> {
  const program = programIn(await unpack(cosignSet, folder), 'cosign');
  const password = 'correct horse battery staple';
  const pair = async (name: string): Promise<KeyPair> => {
    const cwd = join(folder, name);
    await mkdir(cwd, { recursive: true });
    await run(program, ['generate-key-pair'], { cwd, env: { ...process.env, COSIGN_PASSWORD: password } });
    const key = join(cwd, 'cosign.key');
    return { text: await readFile(key, 'utf8'), key, publicKey: join(cwd, 'cosign.pub') };
  };
  const [own, other] = await Promise.all([pair('own'), pair('other')]);
  return {
    program,
    password,
    own,
    other,
    async verify(image, { by, more = [] }) {
      const argv = ['verify', `--key=${by.publicKey}`, '--insecure-ignore-tlog=true', ...more, image];
      const verifying = run(program, argv, { env: { ...process.env, DOCKER_CONFIG: folder } });
      const ended = await verifying.catch((error: unknown) => error);
      return numberAt(ended, 'code') ?? 0;
    },
  };
}
