/** Debian's cosign with two key pairs: one that signs, and one that has no business here. */
import { execFile } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { cosignSet, programIn, unpack } from '../../scripts/engine/debian.ts';
import { octocat } from '../../scripts/engine/registry.ts';
import { engine, type Stage } from './stage.ts';

const run = promisify(execFile);

export interface CosignStage {
  /** `env:` of the step: cosign is on PATH, the key and its password are in variables. */
  readonly env: Readonly<Record<string, string>>;
  /** A PATH with a cosign that signs with the other key. */
  readonly forgerPath: string;
  readonly key: string;
  readonly password: string;
  /** Files. */
  readonly publicKey: string;
  readonly otherKey: string;
  /** Verifies as anybody would, with a login. @returns the exit code */
  verify(image: string, publicKey?: string, ...options: readonly string[]): Promise<number>;
}

export async function createCosign(stage: Stage): Promise<CosignStage> {
  const folder = join(stage.config, '..', 'cosign');
  const program = programIn(await unpack(cosignSet, engine.folder), 'cosign');
  const password = 'correct horse battery staple';
  for (const name of ['own', 'other']) {
    await mkdir(join(folder, name), { recursive: true });
    const env = { ...process.env, COSIGN_PASSWORD: password };
    await run(program, ['generate-key-pair'], { cwd: join(folder, name), env });
  }
  const publicKey = join(folder, 'own/cosign.pub');
  const key = await readFile(join(folder, 'own/cosign.key'), 'utf8');
  const path = stage.env['PATH'] ?? '';
  const place = async (name: string, script: string): Promise<string> => {
    await mkdir(join(folder, name), { recursive: true });
    await writeFile(join(folder, name, 'cosign'), `#!/bin/sh\n${script}\n`, { mode: 0o755 });
    return `${join(folder, name)}:${path}`;
  };
  const PATH = await place('bin', `exec '${program}' "$@"`);
  const forgery = `[ "$1" != sign ] || SIGNING_KEY=$(cat '${join(folder, 'other/cosign.key')}')`;
  const forgerPath = await place('forger', `${forgery}\nexport SIGNING_KEY\nexec '${program}' "$@"`);
  const auth = Buffer.from(`${octocat.name}:${octocat.password}`).toString('base64');
  await writeFile(join(folder, 'config.json'), JSON.stringify({ auths: { [stage.registry.host]: { auth } } }));
  return {
    env: { PATH, SIGNING_KEY: key, COSIGN_PASSWORD: password },
    forgerPath,
    key,
    password,
    publicKey,
    otherKey: join(folder, 'other/cosign.pub'),
    async verify(image, by = publicKey, ...options) {
      const argv = ['verify', `--key=${by}`, '--insecure-ignore-tlog=true', ...options, image];
      const env = { ...process.env, DOCKER_CONFIG: folder };
      return run(program, argv, { env }).then(
        () => 0,
        (error: { code?: number }) => error.code ?? -1,
      );
    },
  };
}
