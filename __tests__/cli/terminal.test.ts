import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { failure } from './failures.ts';
import { outputsJson } from '../../src/cli/outputs-json.ts';
import type { Screen } from '../../src/cli/screen.ts';
import { createTerminal, type Terminal } from '../../src/cli/terminal.ts';

interface Staged extends Terminal {
  readonly out: () => string;
  readonly err: () => string;
}

function stage({ isTerminal = false, json = false, env = {} } = {}): Staged {
  const texts = { out: '', err: '' };
  const screen = (name: 'out' | 'err'): Screen => ({
    write: (text) => void (texts[name] += text),
    isTerminal,
    columns: 80,
  });
  const terminal = createTerminal({ stdout: screen('out'), stderr: screen('err'), env, json, what: 'plan' });
  return { ...terminal, out: () => texts.out, err: () => texts.err };
}

function sayAll(staged: Staged): void {
  const { core } = staged;
  core.startGroup('Build');
  core.info('one\ntwo');
  core.warning('three', { file: 'Dockerfile', startLine: 4 });
  core.endGroup();
  core.debug('four');
  core.info('five');
  staged.close();
}

describe('a terminal', () => {
  test('shows the log on standard output and what is wrong on standard error', () => {
    const staged = stage();
    sayAll(staged);
    expect(staged.out()).toBe('Build\n  one\n  two\nfive\n');
    expect(staged.err()).toBe('  warning: Dockerfile:4: three\n');
  });

  test('leaves standard output to the outputs when they are wanted', () => {
    const staged = stage({ json: true });
    sayAll(staged);
    expect(staged.out()).toBe('');
    expect(staged.err()).toContain('five\n');
  });

  test.each([
    ['in a pipe', { isTerminal: false, env: {} }, false],
    ['on a terminal', { isTerminal: true, env: {} }, true],
    ['with NO_COLOR', { isTerminal: true, env: { NO_COLOR: '1' } }, false],
    ['with an empty NO_COLOR', { isTerminal: true, env: { NO_COLOR: '' } }, true],
    ['in CI', { isTerminal: true, env: { CI: 'true' } }, false],
    ['on a terminal that can do nothing', { isTerminal: true, env: { TERM: 'dumb' } }, false],
  ])('%s, colours are shown: %#', (_, options, expected) => {
    const staged = stage(options);
    sayAll(staged);
    expect((staged.out() + staged.err()).includes('\u001b[')).toBe(expected);
  });

  test('shows debugging where a runner would', () => {
    const staged = stage({ env: { RUNNER_DEBUG: '1' } });
    sayAll(staged);
    expect(staged.err()).toContain('four');
  });

  test('appends the summary to the file that GITHUB_STEP_SUMMARY names', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'summary-'));
    const file = join(folder, 'summary.md');
    const { core } = stage({ env: { GITHUB_STEP_SUMMARY: file } });
    core.setSecret('hunter2');
    await core.summary.addRaw('### Plan hunter2\n').write();
    expect(await readFile(file, 'utf8')).toBe('### Plan ***\n');
    await rm(folder, { recursive: true });
  });
});

describe('a secret is never shown', () => {
  const secret = 'pass"wörd & more';

  test.each([
    ['as it is', secret],
    ['quoted as JSON', JSON.stringify(secret)],
    ['in an address', `https://x:${encodeURIComponent(secret)}@host`],
  ])('%s', (_, text) => {
    const staged = stage();
    staged.core.setSecret(secret);
    staged.core.info(text);
    staged.tellFailure(text, [text]);
    expect(staged.out() + staged.err()).not.toMatch(/w(?:ö|%C3%B6)rd/);
    expect(staged.out()).toContain('***');
  });

  test('not even the part of it that is a secret as well', () => {
    const { mask } = stage();
    for (const text of ['abc', 'abcdef']) mask.add(text);
    expect(mask.hide('abcdef abc')).toBe('*** ***');
  });

  test('in the outputs, where it is in a value of JSON', () => {
    const { core, mask, outputs } = stage();
    core.setSecret(secret);
    core.setOutput('plan', JSON.stringify({ label: `a ${secret}` }));
    const text = outputsJson({ outputs, failure: undefined, hide: (shown) => mask.hide(shown) });
    expect(JSON.parse(text)).toEqual({ plan: { label: 'a ***' } });
  });
});

describe('the outputs as JSON', () => {
  const json = (outputs: Record<string, string>, error?: unknown): string =>
    outputsJson({ outputs: new Map(Object.entries(outputs)), failure: error, hide: (text) => text });

  test('have values for those that hold JSON, and texts for the others', () => {
    const outputs = { version: '1.0', moves: '[{"tag":"1"}]', metadata: '', tags: '{"a":1}' };
    expect(JSON.parse(json(outputs))).toEqual({
      version: '1.0',
      moves: [{ tag: '1' }],
      metadata: null,
      tags: '{"a":1}',
    });
  });

  test('say why it failed, beside what was done until then', () => {
    expect(JSON.parse(json({ version: '1' }, failure))).toEqual({
      version: '1',
      error: { code: 'a-code', what: 'It failed', value: 'x', remedy: 'Do this.' },
    });
    expect(JSON.parse(json({}, new TypeError('oops')))).toMatchObject({ error: { code: 'bug' } });
  });

  test('control no terminal, and stay what they are', () => {
    const hostile = { version: '\u001b[31m\u009b2J\u202e\u2066\u200b\u{e0001}\u007f' };
    const text = json(hostile);
    expect(text).not.toMatch(/[[\p{Control}\p{Default_Ignorable_Code_Point}]--\n]/v);
    expect(JSON.parse(text)).toEqual(hostile);
  });
});
