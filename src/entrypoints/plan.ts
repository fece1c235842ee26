import * as core from '@actions/core';
import { fail } from '../commands/fail.ts';
import { plan } from '../commands/plan.ts';

try {
  await plan({ env: process.env, core, loadGitHub: () => import('@actions/github') });
} catch (error) {
  await fail(core, process.env, error);
}
