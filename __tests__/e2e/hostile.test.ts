import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { octocat } from '../../scripts/engine/registry.ts';
import { canaries } from './canaries.ts';
import { busybox, createStage, runSteps, shell, type StagedRun } from './stage.ts';

const stage = await createStage({ ...busybox, Dockerfile: 'FROM scratch\nCOPY busybox /\n' });
const { repository } = stage;

/** What a shell would have made of the name of the branch, in any folder that one may have run in. */
async function expectNothingTouched(run: StagedRun): Promise<void> {
  for (const folder of [repository.folder, run.temp, stage.env['HOME'] ?? '/', process.cwd()])
    await expect(access(join(folder, 'pwned'))).rejects.toThrow('ENOENT');
}

test('a branch that is a shell command is a name and nothing else', async () => {
  const branch = 'feature/$(touch${IFS}pwned)';
  await repository.git('branch', '--', branch);
  const run = await stage.release(`refs/heads/${branch}`);
  expect(run.exitCode, run.log).toBe(0);
  expect(run.outputs['version']).toBe('feature-touch-IFS-pwned-');
  expect(await stage.client.digest(`${stage.image}:feature-touch-IFS-pwned-`)).toBe(run.outputs['digest']);
  await expectNothingTouched(run);
});

// Git refuses a space in a name; GitHub's variables are not bound to that.
test('so is one with a space, which git itself would refuse', async () => {
  const event = { name: 'push', ref: 'refs/heads/feature/$(touch pwned)', sha: await repository.sha() };
  const run = await stage.release('HEAD', { event });
  expect(run.exitCode, run.log).toBe(0);
  expect(run.outputs['version']).toBe('feature-touch-pwned-');
  await expectNothingTouched(run);
});

test('labels may have line breaks, quotes, dollars and commas', async () => {
  await repository.tag('v4.0.0');
  const labels = [`quoted=it's "so", they say`, 'shell=$(id) `id` ; rm', 'command=::error::x'];
  const inputs = { labels: labels.map((label) => `"${label.replaceAll('"', '""')}"`).join('\n') };
  const event = {
    name: 'push',
    ref: 'refs/tags/v4.0.0',
    sha: await repository.sha(),
    payload: { repository: { full_name: 'octocat/hello-world', description: 'one\ntwo\n::error::x\nname<<EOF\r\n' } },
  };
  const run = await stage.release('HEAD', { inputs, event });
  expect(run.exitCode, run.log).toBe(0);
  const pinned = run.outputs['image-refs'] ?? '';
  await stage.client.docker('pull', '--quiet', pinned);
  const found: unknown = JSON.parse(
    await stage.client.docker('image', 'inspect', '--format', '{{json .Config.Labels}}', pinned),
  );
  await stage.client.docker('image', 'rm', '--force', pinned);
  expect(found).toMatchObject({
    quoted: `it's "so", they say`,
    shell: '$(id) `id` ; rm',
    command: '::error::x',
    'org.opencontainers.image.description': 'one\ntwo\n::error::x\nname<<EOF\r\n',
  });
  expect(JSON.parse(run.outputs['json'] ?? '')).toMatchObject({ labels: found });
  expect(run.commands.filter(({ name }) => name === 'error')).toEqual([]);
});

const lines = [
  '::error::x',
  '  ::warning::x',
  '::set-output name=digest::x',
  '##[set-output name=digest;]sha256:0',
  'text ##[error]x',
  '##[add-mask]a',
  '::add-mask::a',
  '::save-state name=workplace::/',
  '::stop-commands::token',
  ':\u200b:error::x',
  '\ufeff::error::x',
  ':\u0007:error::x',
  '#\u200d#\u0001[error]x',
  'progress\r::error::x',
  '\u001b[1m::error::x',
  '\u001b]0;title\u0007::error::x',
  '\u009b1m##\u009b0m[error]x',
  '\u2028::error::x',
  '\v::error::x',
];

/** Builds a Dockerfile with a step that prints all of them, and one line more. */
async function releasePrinting(version: string, exitCode: number): Promise<StagedRun> {
  await repository.write({
    Dockerfile: `${shell}COPY lines /lines\nRUN busybox cat /lines; exit ${exitCode}\n`,
    lines: `${lines.join('\n')}\nlast line\n`,
  });
  await repository.tag(version);
  return stage.release(`refs/tags/${version}`, { inputs: { ...runSteps, 'no-cache': 'true' } });
}

/** The commands of a run, without what only a debugging run shows. */
function commandsOf(run: StagedRun): string[] {
  const encoded = Buffer.from(`${octocat.name}:${octocat.password}`).toString('base64');
  const secrets = [
    octocat.password,
    encoded,
    ...Object.values(canaries).flatMap((secret) => [secret, ...secret.split('\n')]),
  ];
  const commands = run.commands.filter(({ name }) => name !== 'debug');
  const start = commands.findIndex(({ name }) => name !== 'add-mask');
  const masks = commands.slice(0, start).map(({ data }) => data);
  expect(masks).toEqual(expect.arrayContaining([octocat.password, encoded]));
  expect(masks.filter((mask) => !secrets.includes(mask))).toEqual([]);
  const others = commands.slice(start).map(({ name, data }) => `${name} ${data}`);
  expect(others.slice(0, 4)).toEqual(['group Plan', 'endgroup ', 'group Build', 'endgroup ']);
  return others.slice(4);
}

/** The runner compares by culture, where what cannot be seen does not count: so it must not save a command here either. */
function expectNoHiddenCommand(run: StagedRun): void {
  const ours = /^::(add-mask|group|endgroup|error|debug)\b/;
  for (const line of run.log.split('\n').filter((text) => !ours.test(text))) {
    const seen = line.replace(/[^ -~]/g, '').trimStart();
    expect(seen.startsWith('::') || seen.includes('##['), JSON.stringify(line)).toBe(false);
  }
}

test('a RUN step that prints workflow commands is shown, and gives no command', async () => {
  const run = await releasePrinting('v5.0.0', 0);
  expect(run.exitCode, run.log).toBe(0);
  expect(run.log).toMatch(/^#\d+ \d+\.\d+ last line$/m);
  expect(run.log.match(/error/g)?.length).toBeGreaterThan(10);
  expect(commandsOf(run)).toEqual([]);
  expectNoHiddenCommand(run);
  expect(run.outputs['digest']).toBe(await stage.client.digest(`${stage.image}:5.0.0`));
  expect(run.state).not.toHaveProperty('workplace');
});

test('neither does one that fails, whose last lines are repeated as they were printed', async () => {
  const run = await releasePrinting('v6.0.0', 3);
  expect(run.exitCode).toBe(1);
  expect(commandsOf(run)).toEqual([expect.stringMatching(/^error The build failed at "[^\n]*exit code: 3/)]);
  expect(run.log).toMatch(/^last line$/m);
  expect(run.log.match(/^: :error::x$/gm)?.length).toBeGreaterThan(1);
  expectNoHiddenCommand(run);
  expect(run.outputs).toEqual({});
  expect(run.state).not.toHaveProperty('workplace');
});
