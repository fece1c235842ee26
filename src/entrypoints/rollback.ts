import { fail } from '../commands/fail.ts';
import { rollback } from '../commands/rollback.ts';
import { withMaskedSummary } from '../tools/mask.ts';
import { listenForStop } from '../tools/stop-signal.ts';

const { stopping, overdue, leave } = listenForStop();
const loadCore = withMaskedSummary(() => import('@actions/core'));
const loadGitHub = (): Promise<typeof import('@actions/github')> => import('@actions/github');

try {
  await Promise.race([rollback({ env: process.env, loadCore, loadGitHub, stopping }), overdue]);
} catch (error) {
  await fail(await loadCore(), process.env, error, 'Not rolled back');
}
leave();
