import { describe, expect, test } from 'vitest';
import { ReleaseError } from '../../src/errors.ts';
import { type Invocation, parseInvocation } from '../../src/cli/invocation.ts';

function failureOf(argv: readonly string[]): ReleaseError['failure'] {
  try {
    parseInvocation(argv);
  } catch (error) {
    if (error instanceof ReleaseError) return error.failure;
    throw error;
  }
  throw new Error(`${argv.join(' ')} was taken`);
}

function inputsOf(argv: readonly string[]): Record<string, string> {
  const asked = parseInvocation(argv);
  if (asked.kind !== 'run') throw new Error(`${argv.join(' ')} runs nothing`);
  return Object.fromEntries(asked.inputs);
}

describe('what a command line asks for', () => {
  test.each<[string[], Invocation]>([
    [[], { kind: 'help', command: undefined }],
    [['--help'], { kind: 'help', command: undefined }],
    [['help', 'rollback'], { kind: 'help', command: 'rollback' }],
    [['plan', '--images', 'a', '-h'], { kind: 'help', command: 'plan' }],
    [['--version'], { kind: 'version' }],
    [['completion', 'fish'], { kind: 'completion', shell: 'fish' }],
  ])('%j', (argv, expected) => {
    expect(parseInvocation(argv)).toEqual(expected);
  });

  test.each<[string[], Record<string, string>]>([
    [['plan', '--images', 'ghcr.io/a/b'], { images: 'ghcr.io/a/b' }],
    [['plan', '--images=ghcr.io/a/b'], { images: 'ghcr.io/a/b' }],
    [['plan', '--version', '1.4.2'], { version: '1.4.2' }],
    [['release', '--images', 'a', '--images', 'b'], { images: 'a\nb' }],
    [['release', '--load'], { load: 'true' }],
    [['release', '--load=false', '--push', 'true'], { load: 'false', push: 'true' }],
    [['release', '--file', '-'], { file: '-' }],
    [['rollback', '--reason=--really'], { reason: '--really' }],
    [['plan', '--sep-tags', ''], { 'sep-tags': '' }],
  ])('%j gives its flags as inputs', (argv, expected) => {
    expect(inputsOf(argv)).toEqual(expected);
  });

  test('what is about the command line itself is no input', () => {
    const argv = [
      'plan',
      '--json',
      '--ref',
      'refs/tags/v1',
      '--set',
      'vars.A=1',
      '--set',
      'vars.B=2',
      '--password-stdin',
    ];
    expect(parseInvocation(argv)).toMatchObject({
      inputs: new Map(),
      json: true,
      ref: 'refs/tags/v1',
      set: ['vars.A=1', 'vars.B=2'],
      passwordFromInput: true,
    });
  });
});

describe('what is refused, as a mistake in the command line', () => {
  test.each<[string, string[], RegExp]>([
    ['a command that there is not', ['relaese'], /"release-image --help"/],
    ['a flag of another command', ['rollback', '--platforms', 'linux/amd64'], /"release-image rollback --help"/],
    ['a mistyped flag', ['plan', '--platform', 'linux/amd64'], /Did you mean "--platforms"\?/],
    ['a short flag', ['plan', '-p'], /--help/],
    ['a flag that needs later steps', ['release', '--export-credentials'], /--help/],
    ['a text without a flag', ['plan', 'ghcr.io/a/b'], /behind their flags/],
    ['what stands behind --', ['plan', '--', '--images'], /behind their flags/],
    ['a value that is left out', ['plan', '--images'], /--images VALUE/],
    ['a flag in the place of a value', ['plan', '--images', '--json'], /--images=-value/],
    ['a value that is not taken', ['plan', '--json=yes'], /Write "--json"/],
    ['a shell that is not known', ['completion', 'tcsh'], /"zsh" or "fish"/],
  ])('%s', (_, argv, remedy) => {
    const failure = failureOf(argv);
    expect(failure.code).toBe('usage');
    expect(failure.remedy).toMatch(remedy);
  });

  test.each(['password', 'registry-auth', 'secrets', 'github-token'])(
    'a secret in --%s, without repeating it, and the variable for it is named',
    (name) => {
      const failure = failureOf(['release', `--${name}`, 'hunter2']);
      expect(failure).toMatchObject({ code: 'usage', remedy: expect.stringContaining('RELEASE_IMAGE_') as string });
      expect(JSON.stringify(failure)).not.toContain('hunter2');
    },
  );
});
