import { describe, expect, test } from 'vitest';
import { type GivenInputs, inputVariables, withoutInputs } from '../../src/cli/environment.ts';

const nothing: GivenInputs = { command: 'rollback', flags: new Map(), step: new Map(), password: undefined };
const given = (inputs: Readonly<Record<string, string>>): ReadonlyMap<string, string> =>
  new Map(Object.entries(inputs));

describe('the inputs that a command gets', () => {
  test('are those that its contract has by default', () => {
    expect(inputVariables(nothing, {})).toEqual({
      INPUT_RELEASE: 'false',
      'INPUT_DRY-RUN': 'false',
      'INPUT_MAX-WAIT': '5m',
    });
  });

  test('are those of the flags before those of the step', () => {
    const asked = { ...nothing, flags: given({ to: '1.4.1' }), step: given({ to: 'previous', images: 'a/b' }) };
    expect(inputVariables(asked, {})).toMatchObject({ INPUT_TO: '1.4.1', INPUT_IMAGES: 'a/b' });
  });

  test.each<[string, Partial<GivenInputs>, Readonly<Record<string, string>>, string | undefined]>([
    ['from standard input', { password: 'piped' }, { RELEASE_IMAGE_PASSWORD: 'set' }, 'piped'],
    ['from its variable', { step: given({ password: 'said' }) }, { RELEASE_IMAGE_PASSWORD: 'set' }, 'set'],
    ['from the step', { step: given({ password: 'said' }) }, {}, 'said'],
    ['from nowhere', {}, { INPUT_PASSWORD: 'of another step' }, undefined],
  ])('have the password %s', (_, more, env, expected) => {
    expect(inputVariables({ ...nothing, ...more }, env)['INPUT_PASSWORD']).toBe(expected);
  });

  test.each([
    [{ RELEASE_IMAGE_GITHUB_TOKEN: 'own', GH_TOKEN: 'gh', GITHUB_TOKEN: 'job' }, 'own'],
    [{ GH_TOKEN: 'gh', GITHUB_TOKEN: 'job' }, 'gh'],
    [{ GH_TOKEN: '', GITHUB_TOKEN: 'job' }, 'job'],
    [{}, undefined],
  ])('have the token of %j', (env, expected) => {
    expect(inputVariables(nothing, env)['INPUT_GITHUB-TOKEN']).toBe(expected);
  });
});

test('nothing that is started inherits inputs or our own secrets', () => {
  const env = { PATH: '/bin', INPUT_IMAGES: 'a/b', RELEASE_IMAGE_PASSWORD: 'hunter2', SECRET_NPM: 'for secret-envs' };
  expect(withoutInputs(env)).toEqual({ PATH: '/bin', SECRET_NPM: 'for secret-envs' });
});
