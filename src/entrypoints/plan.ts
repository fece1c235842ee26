import * as core from '@actions/core';
import * as exec from '@actions/exec';
import { fail } from '../commands/fail.ts';
import { plan } from '../commands/plan.ts';

try {
  await plan({ env: process.env, exec, core, loadGitHub: () => import('@actions/github') });
} catch (error) {
  await fail(core, process.env, error);
}
