import { describe, expect, test } from 'vitest';
import {
  builderLine,
  emulatorArgv,
  missingEmulators,
  wayOf,
  withEmulators,
} from '../../src/build/builder-platforms.ts';
import { parsePlatform } from '../../src/image/platform.ts';
import type { Builder } from '../../src/tools/builder.ts';
import { builderOf } from './requests.ts';

const amd64 = ['linux/amd64', 'linux/amd64/v2', 'linux/amd64/v3', 'linux/386'];

function having(nodes: readonly (readonly string[])[], driver = 'docker-container'): Builder {
  const builder = builderOf(driver, 'v0.24.0');
  return { ...builder, nodes: nodes.flatMap((platforms) => builder.nodes.map((node) => ({ ...node, platforms }))) };
}

test.each([
  ['linux/amd64', [amd64], 'native'],
  ['linux/amd64/v2', [amd64], 'native'],
  ['linux/386', [amd64], 'native'],
  ['local', [amd64], 'native'],
  ['linux/arm64', [amd64], 'not at all'],
  ['linux/arm64', [[...amd64, 'linux/arm64']], 'emulated'],
  ['linux/arm/v7', [['linux/arm64', 'linux/arm/v7', 'linux/arm/v6']], 'native'],
  ['linux/arm64', [amd64, ['linux/arm64']], 'native'],
  ['linux/arm64', [[...amd64, 'linux/arm64'], ['linux/arm64']], 'native'],
  ['linux/arm64', [amd64, []], 'unknown'],
  ['linux/arm64', [], 'unknown'],
  ['windows/amd64', [amd64], 'not at all'],
] as const)('%s on nodes with %j runs: %s', (platform, nodes, way) => {
  expect(wayOf(parsePlatform(platform), having(nodes))).toBe(way);
});

describe('emulators are missing', () => {
  test.each([
    [['linux/amd64'], [amd64], []],
    [['linux/amd64', 'linux/arm64'], [amd64], ['arm64']],
    [['linux/arm64', 'linux/arm/v6', 'linux/arm/v7'], [amd64], ['arm64', 'arm']],
    [['linux/arm64'], [[...amd64, 'linux/arm64']], []],
    [['linux/arm64'], [amd64, ['linux/arm64']], []],
    [['windows/amd64', 'wasip1/wasm'], [amd64], []],
    [['linux/arm64'], [[]], []],
  ] as const)('for %j on nodes with %j: %j', (platforms, nodes, missing) => {
    expect(missingEmulators(platforms.map(parsePlatform), having(nodes))).toEqual(missing);
  });

  test.each([
    ['docker', ['arm64']],
    ['docker-container', ['arm64']],
    ['kubernetes', []],
    ['remote', []],
  ])('for a kernel that the engine has: %s', (driver, missing) => {
    expect(missingEmulators([parsePlatform('linux/arm64')], having([amd64], driver))).toEqual(missing);
  });
});

// docker/setup-qemu-action v4, src/main.ts.
test('they are installed as docker/setup-qemu-action installs them, from an image that is named exactly', () => {
  expect(emulatorArgv(['arm64', 's390x'])).toEqual([
    ...['run', '--rm', '--privileged', 'docker.io/tonistiigi/binfmt:qemu-v10.2.3-68', '--install', 'arm64,s390x'],
  ]);
});

describe('the line of the log', () => {
  test.each([
    [having([amd64], 'docker'), [], 'tag', 'docker, BuildKit v0.24.0): linux/amd64 native, pushes under a tag'],
    [having([amd64]), [], 'digest', 'docker-container, BuildKit v0.24.0): linux/amd64 native, pushes by digest'],
    [having([amd64]), [], undefined, 'docker-container, BuildKit v0.24.0): linux/amd64 native'],
    [
      having([[...amd64, 'linux/arm64'], ['linux/s390x']]),
      ['linux/amd64', 'linux/arm64', 'linux/s390x', 'linux/riscv64'],
      'tag',
      'docker-container, BuildKit v0.24.0, 2 nodes): linux/amd64 native, linux/arm64 emulated, linux/s390x native, ' +
        'linux/riscv64 only as far as nothing of it has to run, pushes under a tag',
    ],
  ] as const)('says what it is (%#)', (builder, platforms, push, line) => {
    expect(builderLine(builder, { platforms: platforms.map(parsePlatform), push })).toBe(
      `Building with default (${line}`,
    );
  });

  test('knows of emulators that were just installed', () => {
    const builder = withEmulators(having([amd64]), ['arm64']);
    expect(wayOf(parsePlatform('linux/arm64'), builder)).toBe('emulated');
  });
});
