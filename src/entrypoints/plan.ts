import { fail } from '../commands/fail.ts';
import { plan } from '../commands/plan.ts';
import { withMaskedSummary } from '../tools/mask.ts';

const loadCore = withMaskedSummary(() => import('@actions/core'));
const loadGitHub = (): Promise<typeof import('@actions/github')> => import('@actions/github');

try {
  await plan({ env: process.env, loadCore, loadGitHub });
} catch (error) {
  await fail(await loadCore(), process.env, error);
}
