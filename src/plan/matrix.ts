import type { Platform } from '../image/platform.ts';
import type { RunnerLabels, RunnersInputs } from '../inputs/runners.ts';

/** One job of a build over several machines. */
export interface MatrixJob {
  readonly platform: Platform;
  /** For `runs-on`. */
  readonly runner: RunnerLabels;
  /** The platform as a name of files and caches can have it: `linux-arm-v7`. */
  readonly name: string;
}

/** What GitHub has for everybody ("GitHub-hosted runners reference", "Standard runners"). */
const amd64Runner = 'ubuntu-24.04';
const arm64Runner = 'ubuntu-24.04-arm';

/**
 * `strategy.matrix` of a workflow: one job for each platform, on a machine of its kind where GitHub has one. What it has none
 * for is emulated. Without platforms it is the one that everybody has, because GitHub refuses a matrix without jobs.
 */
export function buildMatrix({ platforms, runners }: RunnersInputs): { readonly include: readonly MatrixJob[] } {
  const asked = platforms.length === 0 ? ['linux/amd64' as Platform] : platforms;
  const runnerOf = (platform: Platform): RunnerLabels =>
    runners.get(platform) ?? runners.get('default') ?? hostedRunner(platform);
  return {
    include: asked.map((platform) => ({
      platform,
      runner: runnerOf(platform),
      name: platform.replaceAll('/', '-'),
    })),
  };
}

/** docker/github-builder sends all of ARM there, too; whether a core runs 32-bit programs, the builder finds out. */
function hostedRunner(platform: Platform): string {
  return /^[^/]+\/arm(64)?(\/|$)/.test(platform) ? arm64Runner : amd64Runner;
}
