// npm run demo: releases v1.0.0 and v1.1.0 of a small application, and v1.1.0 once more, on a real engine and to a real
// registry, the way GitHub's runner would run the action, and shows what the registry holds afterwards.
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { startEngine, type Engine } from '../engine/engine.ts';
import { octocat, startRegistry, type TestRegistry } from '../engine/registry.ts';
import type { TestRepository } from '../runner/repository.ts';
import { runAction, type ActionRun } from '../runner/run.ts';
import { createApplication } from './application.ts';
import { registryView } from './registry-view.ts';

const image = 'octocat/greeter';

interface Stage {
  readonly action: string;
  readonly engine: Engine;
  readonly registry: TestRegistry;
  readonly application: TestRepository;
}

/** Pushes a tag and runs the action for that push. @throws Error when the action fails */
async function release(tag: string, stage: Stage): Promise<ActionRun> {
  heading(`git push origin ${tag}`);
  await stage.application.tag(tag);
  await stage.application.push();
  return runFor(tag, stage);
}

async function runFor(tag: string, { action, engine, registry, application }: Stage): Promise<ActionRun> {
  const ref = `refs/tags/${tag}`;
  const run = await runAction({
    action,
    inputs: {
      images: `${registry.host}/${image}`,
      registry: registry.host,
      username: octocat.name,
      password: octocat.password,
      ...(engine.runStepsNeedHostNetwork ? { network: 'host' } : {}),
    },
    event: { name: 'push', ref, sha: await application.sha(), payload: await application.pushEvent(ref) },
    workspace: application.folder,
    repository: application.fullName,
    env: engine.env,
    onLine: (line) => {
      console.log(`  ${line}`);
    },
  });
  await run.dispose();
  show(
    'Outputs',
    Object.entries(run.outputs).map(([name, value]) => `${name}: ${value.replaceAll('\n', '\n      ')}`),
  );
  show('Job summary', run.summary.split('\n'));
  show('Duration', [`main ${Math.round(run.durations.main)} ms, post ${Math.round(run.durations.post)} ms`]);
  if (run.exitCode !== 0 || run.postExitCode !== 0) {
    throw new Error(`The action failed on ${tag}: main ended with ${run.exitCode}, post with ${run.postExitCode}.`);
  }
  return run;
}

/** Compares what the registry holds with what the action reported. @returns one line for each tag that is elsewhere */
function differences(
  view: ReadonlyMap<string, string>,
  expected: Readonly<Record<string, string | undefined>>,
): string[] {
  return Object.entries(expected)
    .filter(([tag, digest]) => digest === undefined || view.get(tag) !== digest)
    .map(([tag, digest]) => `${tag} is on ${view.get(tag) ?? 'nothing'}, reported was ${digest ?? 'nothing'}`);
}

async function demo(stage: Stage): Promise<void> {
  const first = await release('v1.0.0', stage);
  await stage.application.write({ 'greeting.txt': 'Hello again.\n' });
  await stage.application.commit('Greet again');
  const second = await release('v1.1.0', stage);
  heading('The run for v1.1.0 again: "Re-run all jobs"');
  const again = await runFor('v1.1.0', stage);
  if (again.outputs['digest'] !== second.outputs['digest']) throw new Error('The run again gave another image.');

  const registry = await registryView(stage.engine, stage.registry, octocat);
  const view = await registry.tags(image);
  heading(`What is in ${stage.registry.host}/${image}, says ${registry.client}`);
  for (const [tag, digest] of view) console.log(`  ${tag.padEnd(12)} ${digest}`);
  const [older, newer] = [first.outputs['digest'], second.outputs['digest']];
  const wrong = differences(view, {
    '1.0.0': older,
    '1.0': older,
    '1.1.0': newer,
    '1.1': newer,
    '1': newer,
    latest: newer,
  });
  if (wrong.length > 0) throw new Error(`The registry does not hold what the action reported:\n${wrong.join('\n')}`);

  const { labels, output } = await registry.pull(image, newer ?? '');
  heading('docker run, by the digest that the action reported');
  show(
    'Labels',
    Object.entries(labels).map(([name, value]) => `${name}: ${value}`),
  );
  show('It prints', output.split('\n'));
  if (labels['org.opencontainers.image.version'] !== '1.1.0')
    throw new Error('The image is not labelled with its version.');
  console.log('\nEvery tag is on the digest that the action reported, and the image has its labels.');
}

function heading(text: string): void {
  console.log(`\n── ${text} ${'─'.repeat(Math.max(0, 100 - text.length))}`);
}

function show(title: string, lines: readonly string[]): void {
  console.log(`\n  ${title}`);
  for (const line of lines) console.log(`    ${line}`);
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { action: { type: 'string', default: resolve(import.meta.dirname, '../..') } },
  });
  const engine = await startEngine();
  console.log(
    `Docker engine: ${engine.provided === 'found' ? 'the one that answers' : "started from Debian's packages"}`,
  );
  try {
    const registry = await startRegistry({ engine, users: [octocat] });
    const application = await createApplication(engine.busybox);
    try {
      await demo({ action: resolve(values.action), engine, registry, application });
    } finally {
      await application.dispose();
      await registry.stop();
    }
  } finally {
    await engine.stop();
  }
}

try {
  await main();
} catch (error) {
  console.error(`\n${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}
