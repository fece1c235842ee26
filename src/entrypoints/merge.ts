import { fail } from '../commands/fail.ts';
import { merge } from '../commands/merge.ts';
import { withMaskedSummary } from '../tools/mask.ts';
import { listenForStop } from '../tools/stop-signal.ts';
import { startStopwatch } from '../tools/stopwatch.ts';

const stopwatch = startStopwatch(() => performance.now());
const { stopping, overdue, leave } = listenForStop();
const loadCore = withMaskedSummary(() => import('@actions/core'));
const loadGitHub = (): Promise<typeof import('@actions/github')> => import('@actions/github');

try {
  await Promise.race([merge({ env: process.env, loadCore, loadGitHub, stopwatch, stopping }), overdue]);
} catch (error) {
  await fail(await loadCore(), process.env, error);
}
leave();
