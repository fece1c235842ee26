import * as exec from '@actions/exec';
import { fail } from '../commands/fail.ts';
import { release } from '../commands/release.ts';
import { startStopwatch } from '../tools/stopwatch.ts';

const stopwatch = startStopwatch(() => performance.now());
const loadCore = (): Promise<typeof import('@actions/core')> => import('@actions/core');

try {
  await release({ env: process.env, exec, loadCore, loadGitHub: () => import('@actions/github'), stopwatch });
} catch (error) {
  await fail(await loadCore(), process.env, error);
}
