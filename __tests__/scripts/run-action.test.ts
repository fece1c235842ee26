import { existsSync } from 'node:fs';
import { mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { runAction, type ActionRun, type RunOptions } from '../../scripts/runner/run.ts';

const actionYml = `
inputs:
  Word Count: { default: 3 }
  token: { default: '\${{ github.token }}' }
  where: { default: '\${{ github.repository }}/\${{ runner.os }}' }
  push: { default: false }
  nothing: {}
runs: { using: node24, main: main.mjs, post: post.mjs }
`;

let folder: string;
let runs: ActionRun[];

beforeEach(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'action-')));
  runs = [];
});

afterEach(async () => {
  await Promise.all(runs.map(async (run) => run.dispose()));
  await rm(folder, { recursive: true });
});

async function run(main: string, options: Partial<RunOptions> = {}, post = ''): Promise<ActionRun> {
  await writeFile(join(folder, 'action.yml'), actionYml);
  await writeFile(join(folder, 'main.mjs'), `import { appendFileSync as append } from 'node:fs';\n${main}`);
  await writeFile(join(folder, 'post.mjs'), post);
  const event = { name: 'push', ref: 'refs/tags/v1.0.0', sha: '0'.repeat(40), payload: { after: 'x' } };
  const result = await runAction({ action: folder, inputs: {}, event, workspace: folder, ...options });
  runs.push(result);
  return result;
}

test('outputs, summary, environment and path come out of the files that the step was given', async () => {
  const result = await run(`
    append(process.env.GITHUB_OUTPUT, 'digest=sha256:0\\n');
    append(process.env.GITHUB_OUTPUT, 'tags<<E\\na\\nb\\nE\\n');
    append(process.env.GITHUB_STEP_SUMMARY, '# Done\\n');
    append(process.env.GITHUB_ENV, 'X=1\\n');
    append(process.env.GITHUB_PATH, '/a\\n');`);
  expect(result).toMatchObject({
    exitCode: 0,
    outputs: { digest: 'sha256:0', tags: 'a\nb' },
    summary: '# Done\n',
    env: { X: '1' },
    path: ['/a'],
    log: '',
  });
});

test('state, environment and path of main are handed to post', async () => {
  const result = await run(
    `append(process.env.GITHUB_STATE, 'journal=one\\n'); append(process.env.GITHUB_ENV, 'X=1\\n');
     append(process.env.GITHUB_PATH, '/a\\n/b\\n');`,
    {},
    `console.log(process.env.STATE_journal, process.env.X, process.env.PATH.split(':').slice(0, 2).join())`,
  );
  expect(result.postLog).toBe('one 1 /b,/a\n');
});

test('post runs after a failing main, and its own failure is reported by itself', async () => {
  const result = await run('process.exit(3)', {}, `console.log('cleaned'); process.exit(4)`);
  expect(result).toMatchObject({ exitCode: 3, postExitCode: 4, postLog: 'cleaned\n' });
});

test('inputs are given, else defaulted, with what expressions in defaults stand for', async () => {
  const main = `for (const name of ['WORD_COUNT', 'TOKEN', 'WHERE', 'PUSH', 'NOTHING', 'MORE'])
    console.log(JSON.stringify(process.env['INPUT_' + name]))`;
  const inputs = { 'word count': '7', more: 'm' };
  const result = await run(main, { inputs, token: 'secret', repository: 'a/b' });
  expect(result.log).toBe('"7"\n"secret"\n"a/b/"\n"false"\n""\n"m"\n');
  expect(result.unexpectedInputs).toEqual(['more']);
});

test('the environment is the runner’s, and nothing of ours leaks into it', async () => {
  process.env['LEAK'] = 'leaked';
  const result = await run(
    `
    const { GITHUB_REF_NAME, GITHUB_REF_TYPE, GITHUB_WORKSPACE, RUNNER_TEMP, LEAK, EXTRA } = process.env;
    const event = (await import('node:fs')).readFileSync(process.env.GITHUB_EVENT_PATH, 'utf8');
    console.log(JSON.stringify([GITHUB_REF_NAME, GITHUB_REF_TYPE, GITHUB_WORKSPACE === process.cwd(), LEAK, EXTRA,
      JSON.parse(event), RUNNER_TEMP]))`,
    { env: { EXTRA: 'e' } },
  );
  delete process.env['LEAK'];
  expect(JSON.parse(result.log)).toEqual(['v1.0.0', 'tag', true, null, 'e', { after: 'x' }, result.temp]);
});

test('the log shows what a run on GitHub shows: commands carried out, secrets masked', async () => {
  const result = await run(`
    process.stdout.write('::add-mask::hunter2\\n::group::Build\\npassword hunter2\\r\\n::endgroup::\\n');
    process.stdout.write('::set-output name=a::1\\n progress\\r::error::bad hunter2\\nlast');`);
  expect(result.shownLog).toBe('##[group]Build\npassword ***\n##[endgroup]\n progress\n##[error]bad ***\nlast\n');
  expect(result.log).toContain('password hunter2\n');
  expect(result.outputs).toEqual({ a: '1' });
  expect(result.commands.map(({ name }) => name)).toEqual(['add-mask', 'group', 'endgroup', 'set-output', 'error']);
});

test('a cancelled main gets SIGINT, and post runs all the same', async () => {
  const cancelling = new AbortController();
  const result = await run(
    `process.on('SIGINT', () => { console.log('stopping'); process.exit(5) }); setInterval(() => {}, 1000); console.log('started');`,
    {
      signal: cancelling.signal,
      onLine: (line) => {
        if (line === 'started') cancelling.abort();
      },
    },
    `console.log('cleaned')`,
  );
  expect(result).toMatchObject({ exitCode: 5, log: 'started\nstopping\n', postLog: 'cleaned\n' });
});

test('a killed main leaves its state to post, and what it started to itself', async () => {
  const killing = new AbortController();
  const result = await run(
    `import { spawn } from 'node:child_process';
     const { pid } = spawn('sleep', ['60'], { detached: true, stdio: 'ignore' });
     process.on('SIGINT', () => {}); process.on('SIGTERM', () => {});
     append(process.env.GITHUB_STATE, 'child=' + pid + '\\n');
     console.log('started'); setInterval(() => {}, 1000);`,
    {
      kill: killing.signal,
      onLine: (line) => {
        if (line === 'started') killing.abort();
      },
    },
    `process.kill(Number(process.env.STATE_child), 'SIGKILL'); console.log('cleaned')`,
  );
  expect(result).toMatchObject({ exitCode: 137, postExitCode: 0, postLog: 'cleaned\n' });
  expect(result.durations.ending).toBeLessThan(5000);
});

test('every process of a job has the mark by which the runner finds what was left behind', async () => {
  expect((await run('console.log(process.env.RUNNER_TRACKING_ID)')).log).toMatch(/^github_[0-9a-f-]{36}\n$/);
});

test('RUNNER_TEMP stays until it is disposed of', async () => {
  const result = await run('');
  expect(existsSync(result.temp)).toBe(true);
  await result.dispose();
  expect(existsSync(result.temp)).toBe(false);
});
