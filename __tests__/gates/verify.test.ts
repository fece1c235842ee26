import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { digestOf } from '../../src/image/digest.ts';
import { parseRepository } from '../../src/image/repository.ts';
import { checkerEnvironment } from '../../src/gates/environment.ts';
import { passGates } from '../../src/gates/gate.ts';
import { gateNames } from '../../src/gates/names.ts';
import { verifyGate } from '../../src/gates/verify.ts';
import { parseGateCommand } from '../../src/inputs/gate-command.ts';
import { someInputs } from '../records.ts';

const digest = digestOf(new TextEncoder().encode('image'));
const images = ['ghcr.io/acme/widget', 'docker.io/acme/widget'].map((name) => ({
  repository: parseRepository(name),
  digest,
}));
const [first = ''] = images.map(({ repository }) => `${repository.name}@${digest}`);
let folder: string;
beforeAll(async () => (folder = await mkdtemp(join(tmpdir(), 'gate-'))));
afterAll(() => rm(folder, { recursive: true }));

async function run(line: string, { time = 20_000, stopping = new AbortController().signal } = {}): Promise<string[]> {
  const lines: string[] = [];
  const log = {
    info: (text: string) => lines.push(text),
    group: async <T>(_title: string, body: () => Promise<T>): Promise<T> => body(),
  };
  const env = { PATH: process.env['PATH'] };
  const gate = verifyGate(parseGateCommand(line), {
    env,
    step: {},
    cwd: folder,
    version: '1.4.2',
    time,
    stopping,
    log,
  });
  await passGates([gate], images, log);
  return lines.slice(1, -1);
}

describe('a command that is a gate', () => {
  test('gets the image in its words and in its environment, once for what several registries have', async () => {
    expect(await run(`sh -c 'echo "$0 $1 $IMAGE $DIGEST $VERSION"; echo "$IMAGES"' {{image}} v{{version}}`)).toEqual([
      `${first} v1.4.2 ${first} ${digest} 1.4.2`,
      first,
      `docker.io/acme/widget@${digest}`,
    ]);
  });

  test('keeps its own braces, and what looks like a shell in quotes', async () => {
    expect(await run(`printf %s\\n "{{.Config.User}}" '$HOME; rm -rf {{repository}}'`)).toEqual([
      '{{.Config.User}}',
      '$HOME; rm -rf ghcr.io/acme/widget',
    ]);
  });

  test('cannot command the runner by what it prints', async () => {
    expect(await run(`echo ::set-output name=digest::sha256:0`)).toEqual([': :set-output name=digest::sha256:0']);
  });

  test.each([
    ['exit', `sh -c 'echo found a hole; exit 4'`, {}, /did not let .* pass: .* exit code 4.*No tag of the release/s],
    ['time', 'sleep 30', { time: 50 }, /did not say anything about .* within 0.05 s/],
    ['no such program', './not-there', {}, /cannot be started \(spawn .\/not-there ENOENT\)/],
    ['stopped', 'sleep 30', { stopping: AbortSignal.timeout(50) }, /cancelled/],
  ])('says why nothing is named: %s', async (_, line, options, told) => {
    await expect(run(line, options)).rejects.toThrow(told);
  });

  test('has the time that it was given, however long that is', async () => {
    expect(await run('echo done', { time: 1000 * 3_600_000 })).toEqual(['done']);
  });

  test('is called by its program in the record that everybody can read', () => {
    const verify = ['/opt/bin/scan --token=s3cret {{image}}', './smoke.sh'].map(parseGateCommand);
    expect(gateNames(someInputs({ gates: { ...someInputs().gates, verify } }))).toEqual(['scan', 'smoke.sh']);
  });

  test('gets nothing of this step, of the identity of the workflow, or of what signs', () => {
    const kept = {
      PATH: '/bin',
      GITHUB_SHA: 'a',
      GITHUB_STEP_SUMMARY: '/s',
      DOCKER_CONFIG: '/c',
      TRIVY_SEVERITY: 'HIGH',
    };
    const hidden = {
      INPUT_PASSWORD: 'p',
      'INPUT_GITHUB-TOKEN': 't',
      STATE_reached: '[]',
      GITHUB_STATE: '/s',
      GITHUB_OUTPUT: '/o',
      GITHUB_ENV: '/e',
      GITHUB_PATH: '/p',
      ACTIONS_ID_TOKEN_REQUEST_TOKEN: 't',
      ACTIONS_ID_TOKEN_REQUEST_URL: 'u',
      ACTIONS_RUNTIME_TOKEN: 'r',
      COSIGN_PASSWORD: 'c',
      KEY: 'k',
    };
    const sign = { format: 'referrer', key: 'env://KEY', log: true } as const;
    expect(checkerEnvironment({ ...kept, ...hidden }, sign)).toEqual(kept);
  });
});
