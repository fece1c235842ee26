import { describe, expect, test } from 'vitest';
import type { Platform } from '../../src/image/platform.ts';
import type { RunnerLabels } from '../../src/inputs/runners.ts';
import { buildMatrix } from '../../src/plan/matrix.ts';

function runnerOf(platform: string, runners: Record<string, RunnerLabels> = {}): RunnerLabels | undefined {
  const entries = Object.entries(runners) as [Platform, RunnerLabels][];
  return buildMatrix({ platforms: [platform as Platform], runners: new Map(entries) }).include[0]?.runner;
}

describe('a job of the matrix', () => {
  test.each([
    ['linux/amd64', 'ubuntu-24.04'],
    ['linux/arm64', 'ubuntu-24.04-arm'],
    ['linux/arm/v7', 'ubuntu-24.04-arm'],
    ['linux/riscv64', 'ubuntu-24.04'],
    ['windows/amd64', 'ubuntu-24.04'],
  ])('%s runs on %s', (platform, runner) => {
    expect(runnerOf(platform)).toBe(runner);
  });

  test('runs where it is said to, before what is said of all', () => {
    const runners = { 'linux/arm64': ['self-hosted', 'arm64'], default: 'big' };
    expect(runnerOf('linux/arm64', runners)).toEqual(['self-hosted', 'arm64']);
    expect(runnerOf('linux/amd64', runners)).toBe('big');
  });

  test('has a name that a file can have', () => {
    const { include } = buildMatrix({ platforms: ['linux/arm/v7' as Platform], runners: new Map() });
    expect(include).toEqual([{ platform: 'linux/arm/v7', runner: 'ubuntu-24.04-arm', name: 'linux-arm-v7' }]);
  });

  test('is one when no platform is named', () => {
    const { include } = buildMatrix({ platforms: [], runners: new Map() });
    expect(include).toEqual([{ platform: 'linux/amd64', runner: 'ubuntu-24.04', name: 'linux-amd64' }]);
  });
});
