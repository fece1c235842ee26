/** A job with cosign on its PATH. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { octocat } from '../../scripts/engine/registry.ts';
import { type DebianCosign, debianCosign } from '../gates/debian-cosign.ts';
import type { Stage } from './stage.ts';

export interface CosignStage extends DebianCosign {
  /** `env:` of the step: cosign is on PATH, the key and its password are in variables. */
  readonly env: Readonly<Record<string, string>>;
  /** A PATH with a cosign that signs with the other key. */
  readonly forgerPath: string;
}

export async function createCosign(stage: Stage): Promise<CosignStage> {
  const folder = join(stage.config, '../cosign');
  await mkdir(folder);
  const cosign = await debianCosign(folder);
  const { program, password, own, other } = cosign;
  const auth = Buffer.from(`${octocat.name}:${octocat.password}`).toString('base64');
  await writeFile(join(folder, 'config.json'), JSON.stringify({ auths: { [stage.registry.host]: { auth } } }));
  const pathWith = async (name: string, script: string): Promise<string> => {
    await mkdir(join(folder, name));
    await writeFile(join(folder, name, 'cosign'), `#!/bin/sh\n${script}exec '${program}' "$@"\n`, { mode: 0o755 });
    return `${join(folder, name)}:${stage.env['PATH'] ?? ''}`;
  };
  const PATH = await pathWith('bin', '');
  const forgery = `[ "$1" != sign ] || SIGNING_KEY=$(cat '${other.key}')\nexport SIGNING_KEY\n`;
  const forgerPath = await pathWith('forger', forgery);
  return { ...cosign, env: { PATH, SIGNING_KEY: own.text, COSIGN_PASSWORD: password }, forgerPath };
}
