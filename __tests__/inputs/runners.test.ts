import { describe, expect, test } from 'vitest';
import { loadYaml } from '../../src/inputs/load-yaml.ts';
import { readRunners, type RunnersInputs } from '../../src/inputs/runners.ts';

async function read(runners: string, platforms = ''): Promise<RunnersInputs> {
  const env = { INPUT_RUNNERS: runners, INPUT_PLATFORMS: platforms };
  return readRunners(env, await loadYaml(env));
}

describe('a runner', () => {
  test.each([
    ['linux/arm64: big', [['linux/arm64', 'big']]],
    ['linux/aarch64: big', [['linux/arm64', 'big']]],
    ['default: 24', [['default', '24']]],
    [
      'linux/amd64: [self-hosted, x64]\ndefault: other',
      [
        ['linux/amd64', ['self-hosted', 'x64']],
        ['default', 'other'],
      ],
    ],
    ['{"linux/arm64": ["a", "b"]}', [['linux/arm64', ['a', 'b']]]],
    ['', []],
  ])('%j', async (text, expected) => {
    expect([...(await read(text)).runners]).toEqual(expected);
  });

  test.each([
    ['big', 'Not a YAML mapping'],
    ['- linux/arm64: big', 'Not a YAML mapping'],
    ['linux/arm64: [', 'Not YAML'],
    ['linux/arm64:', 'No label of a runner'],
    ['linux/arm64: []', 'No label of a runner'],
    ['linux/arm64: [a, ""]', 'No label of a runner'],
    ['linux/arm64: { group: big }', 'No label of a runner'],
    ['arm64: big', 'os/architecture'],
  ])('%j is none', async (text, problem) => {
    await expect(read(text)).rejects.toThrow(problem);
  });
});
