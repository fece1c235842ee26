import { fail } from '../commands/fail.ts';
import { plan } from '../commands/plan.ts';

const loadCore = (): Promise<typeof import('@actions/core')> => import('@actions/core');
const loadGitHub = (): Promise<typeof import('@actions/github')> => import('@actions/github');

try {
  await plan({ env: process.env, loadCore, loadGitHub });
} catch (error) {
  await fail(await loadCore(), process.env, error);
}
