import type { Core } from '../tools/log.ts';
import { failureSummary, reportFailure } from '../report/failure.ts';

/**
 * Tells why the step failed, in the log, as an annotation and in the job summary, and makes it fail.
 * @param title of the summary, when it did not come far
 */
export async function fail(core: Core, env: NodeJS.ProcessEnv, error: unknown, title?: string): Promise<void> {
  const report = reportFailure(error, title);
  process.exitCode = core.ExitCode.Failure;
  for (const line of report.details) core.info(line);
  core.error(report.message, report.place);
  if (env['GITHUB_STEP_SUMMARY']) await core.summary.addRaw(failureSummary(report)).write();
}
