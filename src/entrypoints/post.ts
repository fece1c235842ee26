import { leftBuilder } from '../tools/left-builder.ts';
import { endLeftGroup } from '../tools/left-group.ts';
import { withMaskedSummary } from '../tools/mask.ts';
import { diedBuilding, hasLeftovers } from '../publish/journal.ts';
import { readState } from '../tools/step-state.ts';
import { removeWorkplaces } from '../tools/workplace.ts';

// A main step that ends by itself leaves nothing; this is for one that was killed. No toolkit: it takes longer to load
// than this takes to run, on every job.
await endLeftGroup(process.env);
if (leftBuilder(process.env) !== undefined) {
  const { removeLeftBuilder } = await import('../commands/remove-builder.ts');
  await removeLeftBuilder(process.env).catch(async (error: unknown) => {
    (await import('@actions/core')).warning(`The builder of this step could not be removed: ${String(error)}`);
  });
}
const temp = process.env['RUNNER_TEMP'];
if (temp) await removeWorkplaces(temp);
const read = (key: string): string | undefined => readState(process.env, key);
if (hasLeftovers(read) || diedBuilding(read)) {
  const core = await withMaskedSummary(() => import('@actions/core'))();
  const [{ finish, tellOfBuild }, { fail }] = await Promise.all([
    import('../commands/finish.ts'),
    import('../commands/fail.ts'),
  ]);
  const options = { env: process.env, core, loadGitHub: () => import('@actions/github') };
  await (diedBuilding(read) ? tellOfBuild(options) : finish(options)).catch((error: unknown) =>
    fail(core, process.env, error),
  );
}
