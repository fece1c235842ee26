// npm run demo: a small application is released, a version turns out to be bad and is taken back, on a real engine and with a
// real registry, the way GitHub's runner would run the action. Another client says what the registry holds after each step.
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { startEngine } from '../engine/engine.ts';
import { octocat, startRegistry } from '../engine/registry.ts';
import { createApplication } from './application.ts';
import { registryView } from './registry-view.ts';
import { heading, show } from './show.ts';
import { image, release, rollBack, runRelease, showTags, type Stage } from './stage.ts';

async function demo(stage: Stage): Promise<void> {
  await firstReleases(stage);
  await backport(stage);
  await badRelease(stage);
  console.log('\nEvery tag is where it should be, says a client that is not ours.');
}

async function firstReleases(stage: Stage): Promise<void> {
  const { application } = stage;
  heading('git push origin v1.0.0');
  const first = await release('v1.0.0', stage);
  show('Job summary', first.summary.trimEnd().split('\n'));
  show(
    'Some of the outputs',
    ['version', 'digest', 'image-refs', 'platform-digests'].map((name) => `${name}: ${first.outputs[name] ?? ''}`),
  );
  await application.write({ 'greeting.txt': 'Hello again.\n' });
  await application.commit('Greet again');
  heading('git push origin v1.1.0');
  const second = await release('v1.1.0', stage);
  await showTags(stage, { '1.0': '1.0.0', '1.1': '1.1.0', '1': '1.1.0', latest: '1.1.0' });
  await showImage(second.outputs['digest'] ?? '', stage);

  heading('The run for v1.1.0 again: "Re-run all jobs"');
  const again = await runRelease('v1.1.0', stage);
  if (again.outputs['digest'] !== second.outputs['digest']) throw new Error('The run again gave another image.');
}

async function showImage(digest: string, { view }: Stage): Promise<void> {
  const { labels, output } = await view.pull(image, digest);
  show('docker run, by the digest that the action reported', output.split('\n'));
  const version = labels['org.opencontainers.image.version'];
  if (version !== '1.1.0') throw new Error(`The image is labelled with the version ${version ?? 'of nobody'}.`);
}

async function backport(stage: Stage): Promise<void> {
  heading('git push origin v1.0.1, a backport: latest stays where it is');
  const { application } = stage;
  await application.git('checkout', '--quiet', '-b', 'maintenance', 'v1.0.0');
  await application.write({ 'greeting.txt': 'Hello, without the typo.\n' });
  await application.commit('Correct a typo');
  await release('v1.0.1', stage);
  await showTags(stage, { '1.0': '1.0.1', '1.1': '1.1.0', '1': '1.1.0', latest: '1.1.0' });
  await application.git('checkout', '--quiet', 'main');
}

async function badRelease(stage: Stage): Promise<void> {
  const { application } = stage;
  await application.write({ 'greet.sh': 'cat greetings.txt\n' });
  await application.commit('Break it');
  heading('git push origin v1.1.1, which is bad');
  await release('v1.1.1', stage);
  await showTags(stage, { '1.0': '1.0.1', '1.1': '1.1.1', '1': '1.1.1', latest: '1.1.1' });

  heading('release-image/action/rollback with withdraw: 1.1.1');
  const rolledBack = await rollBack({ withdraw: '1.1.1', reason: 'greets nobody' }, stage);
  show('Job summary', rolledBack.summary.trimEnd().split('\n'));
  const after = { '1.0': '1.0.1', '1.1': '1.1.0', '1': '1.1.0', latest: '1.1.0' };
  await showTags(stage, after);

  heading('The run for v1.1.1 again: refused');
  const refused = await runRelease('v1.1.1', stage);
  if (refused.exitCode !== 1) throw new Error('The release of a withdrawn version was not refused.');
  await showTags(stage, after);
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
    const view = await registryView(engine, registry, octocat);
    try {
      await demo({ action: resolve(values.action), engine, registry, application, view });
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
