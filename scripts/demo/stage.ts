import { join } from 'node:path';
import type { Engine } from '../engine/engine.ts';
import { octocat, type TestRegistry } from '../engine/registry.ts';
import type { RunEvent } from '../runner/environment.ts';
import type { TestRepository } from '../runner/repository.ts';
import { type ActionRun, runAction } from '../runner/run.ts';
import type { RegistryView } from './registry-view.ts';
import { logPrinter, show } from './show.ts';

/** Where the demo plays. */
export interface Stage {
  /** The folder of the action. */
  readonly action: string;
  readonly engine: Engine;
  readonly registry: TestRegistry;
  readonly application: TestRepository;
  readonly view: RegistryView;
}

export const image = 'octocat/greeter';

/** Pushes a git tag at HEAD and runs the action for that push. @throws Error when the action fails */
export async function release(tag: string, stage: Stage): Promise<ActionRun> {
  await stage.application.tag(tag);
  await stage.application.push();
  return succeeded(await runRelease(tag, stage));
}

/** Runs the action for the push of a git tag, whatever comes of it. */
export async function runRelease(tag: string, stage: Stage): Promise<ActionRun> {
  const { application, engine } = stage;
  const ref = `refs/tags/${tag}`;
  const event = { name: 'push', ref, sha: await application.sha(tag), payload: await application.pushEvent(ref) };
  const network = engine.runStepsNeedHostNetwork ? { network: 'host' } : {};
  return run(stage, { action: stage.action, event, inputs: network });
}

/** Runs the rollback entrance, as somebody would by hand. @throws Error when it fails */
export async function rollBack(inputs: Readonly<Record<string, string>>, stage: Stage): Promise<ActionRun> {
  const ref = 'refs/heads/main';
  const event = { name: 'workflow_dispatch', ref, sha: await stage.application.sha('main') };
  return succeeded(await run(stage, { action: join(stage.action, 'rollback'), event, inputs }));
}

interface Step {
  readonly action: string;
  readonly event: RunEvent;
  readonly inputs: Readonly<Record<string, string>>;
}

async function run({ engine, registry, application }: Stage, { action, event, inputs }: Step): Promise<ActionRun> {
  const { name: username, password } = octocat;
  const done = await runAction({
    action,
    inputs: { images: `${registry.host}/${image}`, username, password, ...inputs },
    event,
    workspace: application.folder,
    repository: application.fullName,
    env: engine.env,
    onLine: logPrinter(),
  });
  await done.dispose();
  const post = done.durations.post === 0 ? '' : `, post step ${Math.round(done.durations.post)} ms`;
  show(`Exit code ${done.exitCode} after ${Math.round(done.durations.main)} ms${post}`, []);
  return done;
}

function succeeded(run: ActionRun): ActionRun {
  if (run.exitCode === 0 && run.postExitCode === 0) return run;
  const ends = `main ended with ${run.exitCode}, post with ${run.postExitCode}`;
  throw new Error(`The action failed, ${ends}. Its whole log:\n${run.shownLog}${run.postLog}`);
}

/**
 * Shows where the floating tags stand.
 * @param expected the version that each of them must stand at
 * @throws Error when one does not
 */
export async function showTags({ view }: Stage, expected: Readonly<Record<string, string>>): Promise<void> {
  const tags = await view.tags(image);
  const versions = [...tags].filter(([tag]) => /^\d+\.\d+\.\d+$/.test(tag));
  const at = (digest: string | undefined): string => versions.find(([, each]) => each === digest)?.[0] ?? 'nothing';
  const standing = Object.keys(expected).map((tag) => [tag, at(tags.get(tag))] as const);
  show(
    `Tags in the registry, says ${view.client}`,
    standing.map(([tag, version]) => `${tag.padEnd(8)}-> ${version}`),
  );
  const wrong = standing.filter(([tag, version]) => version !== expected[tag]);
  if (wrong.length > 0) {
    const lines = wrong.map(([tag, version]) => `${tag} stands at ${version}, and not at ${expected[tag] ?? ''}`);
    throw new Error(`The registry does not hold what it should:\n${lines.join('\n')}`);
  }
}
