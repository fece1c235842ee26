import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseRepository } from '../../src/image/repository.ts';
import { parseTag } from '../../src/image/tag.ts';
import { standClient } from '../publish/stand.ts';
import { commandsWith, patiently } from '../tools/processes.ts';
import { type Running, startCrane } from '../registry/servers.ts';
import { createCosign } from './cosign.ts';
import { createStage, everythingOf, type RunOverrides, type StagedRun } from './stage.ts';

/** Says what it got, and that nobody can see a name yet. */
const look = `echo "looking at $1 $DIGEST $VERSION"; env | cut -d= -f1 | sort | tr '\\n' ' '; test "$IMAGE" = "$1"`;
const stage = await createStage({
  Dockerfile: 'FROM scratch\nCOPY hello.txt /\n',
  'hello.txt': 'hello\n',
  'look.sh': `${look}\n`,
  'wait.sh': 'echo begun > "$1"; exec sleep 4242\n',
});
const { client, image, repository } = stage;
const cosign = await createCosign(stage);
let crane: Running;
let mirror: string;

beforeAll(async () => {
  crane = await startCrane();
  mirror = `${crane.host}/acme/widget`;
});
afterAll(() => crane.stop());

const tagged = new Set<string>();

/** A release of a version that has its gates; the key and its password are in the environment of the step. */
async function release(version: string, { inputs, env, ...others }: RunOverrides = {}): Promise<StagedRun> {
  if (!tagged.has(version)) await repository.tag(`v${version}`);
  tagged.add(version);
  await repository.push();
  return stage.release(`refs/tags/v${version}`, { ...others, inputs: { ...inputs }, env: { ...cosign.env, ...env } });
}

const signed = { sign: 'cosign', 'sign-key': 'env://SIGNING_KEY', 'sign-log': 'false' };
const names = async (version: string): Promise<readonly string[]> =>
  (await client.tags()).filter((tag) => tag === version || tag === 'latest');

describe('a release that is signed and looked at', () => {
  let run: StagedRun;
  beforeAll(async () => {
    const verify = `
      # what cosign has signed is there
      cosign verify --key ${cosign.own.publicKey} --insecure-ignore-tlog=true {{image}}
      sh look.sh {{image}}
    `;
    run = await release('1.0.0', {
      inputs: { ...signed, registry: stage.registry.host, images: `${image}\n${mirror}`, verify },
    });
  });

  test('gets its names in both registries, and every one of its digests is signed', async () => {
    expect(run.exitCode, run.log).toBe(0);
    const digest = run.outputs['digest'] ?? '';
    expect(await client.digest(`${image}:1.0.0`)).toBe(digest);
    for (const name of [image, mirror]) expect(await cosign.verify(`${name}@${digest}`, { by: cosign.own })).toBe(0);
    expect(await cosign.verify(`${image}@${digest}`, { by: cosign.other })).not.toBe(0);
  });

  test('shows each gate in the log, in the order in which they were asked, and in the summary', () => {
    const told = [...run.log.matchAll(/^Passed the gate: (.*)$/gm)].map(([, name]) => name);
    expect(told).toEqual(['cosign, signed with a key', 'cosign', 'sh']);
    expect(run.log).toContain(
      `looking at ${image}@${run.outputs['digest'] ?? ''} ${run.outputs['digest'] ?? ''} 1.0.0`,
    );
    expect(run.summary).toContain('Passed before it was named: `cosign, signed with a key`, `cosign`, `sh`.');
  });

  test('lets its commands see neither the inputs nor the state of the step, nor what signs', () => {
    const seen = / (?:INPUT_\S*|STATE_\S*|GITHUB_STATE|GITHUB_ENV|COSIGN_PASSWORD|SIGNING_KEY|ACTIONS_\S*TOKEN\S*) /;
    expect(run.log).not.toMatch(seen);
    expect(run.log).toMatch(/ DOCKER_CONFIG .* IMAGE IMAGES /);
  });

  test('has neither the key nor its password in anything that it shows or leaves, nor in an argument', async () => {
    const left = await everythingOf(run);
    const [, , body = ''] = cosign.own.text.split('\n');
    for (const secret of [cosign.password, body]) expect(left).not.toContain(secret);
    expect(run.log).toContain(`::add-mask::${cosign.password}`);
  });
});

describe('a gate that is red', () => {
  test('leaves no name behind, says which gate it was and what it said, and lets the next run go on', async () => {
    const red = await release('1.1.0', { inputs: { verify: `sh -c 'echo "CVE-2026-1 is in it"; exit 3'` } });
    expect(red.exitCode).toBe(1);
    expect(red.log).toContain('The gate did not let');
    expect(red.log).toContain('the command ended with exit code 3');
    expect(red.log).toContain('CVE-2026-1 is in it');
    expect(await names('1.1.0')).toEqual(['latest']);
    expect(await client.digest(`${image}:latest`)).toBe(await client.digest(`${image}:1.0.0`));
    const green = await release('1.1.0', { inputs: { verify: 'true' } });
    expect(green.exitCode, green.log).toBe(0);
    expect(await client.digest(`${image}:latest`)).toBe(await client.digest(`${image}:1.1.0`));
  });
});

describe('a signature that is not of the key', () => {
  test('is found out at once, and nothing is named', async () => {
    const run = await release('1.2.0', { inputs: signed, env: { PATH: cosign.forgerPath } });
    expect(run.exitCode).toBe(1);
    expect(run.log).toContain('The signature that cosign made is not good');
    expect(await names('1.2.0')).toEqual(['latest']);
  });
});

describe('a run that is killed while a gate is asked', () => {
  test('names nothing, neither itself nor in its post step, which ends the command', async () => {
    const begun = join(stage.config, 'begun');
    const end = new AbortController();
    const running = release('1.3.0', { inputs: { verify: `sh wait.sh ${begun}` }, kill: end.signal });
    await expect.poll(() => readFile(begun, 'utf8').catch(() => ''), patiently).toBe('begun\n');
    end.abort();
    const run = await running;
    expect(run).toMatchObject({ exitCode: 137, postExitCode: 0 });
    expect(await names('1.3.0')).toEqual(['latest']);
    await expect.poll(() => commandsWith('sleep 4242'), patiently).toEqual([]);
  });
});

describe('what a gate needs', () => {
  test('is looked for before anything is built', async () => {
    const run = await release('1.4.0', { inputs: { sign: 'cosign' } });
    expect(run.exitCode).toBe(1);
    expect(run.log).toContain('id-token: write');
    expect(run.calls.filter(({ argv }) => argv.includes('build'))).toEqual([]);
  });
});

describe('a promotion with a gate', () => {
  const promote = (verify: string): Promise<StagedRun> =>
    stage.release('refs/heads/main', {
      action: join(import.meta.dirname, '../../promote'),
      inputs: { from: `${image}:1.0.0`, images: mirror, tags: 'production', registry: stage.registry.host, verify },
      env: cosign.env,
    });
  const production = (): Promise<unknown> => standClient().resolve(parseRepository(mirror), parseTag('production'));

  test('gives the tag only when the gate lets the image pass', async () => {
    const red = await promote(`sh -c 'exit 7'`);
    expect(red.exitCode).toBe(1);
    expect(red.log).toContain('the command ended with exit code 7');
    expect(await production()).toBeUndefined();
    const green = await promote('true');
    expect(green.exitCode, green.log).toBe(0);
    expect(await production()).toBe(await client.digest(`${image}:1.0.0`));
    expect(green.summary).toContain('Passed before it was named: `true`.');
  });
});
