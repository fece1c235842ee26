// npm run mutation [--fresh] [--concurrency <n>] [group …]: changes the code that a release is trusted for in thousands of ways,
// one at a time, and fails when the tests notice fewer than nine in ten. A change that a test noticed before is not tried again as
// long as neither of the two is touched; what else they depend on is not looked at, so the figures that count are those of --fresh.
import { readFile, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { Stryker } from '@stryker-mutator/core';
import { type Group, groups } from './groups.ts';

const folder = '.mutation';

interface Report {
  readonly files: Readonly<Record<string, { mutants: { status: string }[] }>>;
}

/** Stryker keeps survivors too: in code that runs on import it does not see that there are new tests, which could kill them. */
async function forgetSurvivors(file: string): Promise<void> {
  const text = await readFile(file, 'utf8').catch(() => undefined);
  if (text === undefined) return;
  const report = JSON.parse(text) as Report;
  for (const each of Object.values(report.files)) {
    each.mutants = each.mutants.filter(({ status }) => ['Killed', 'Timeout'].includes(status));
  }
  await writeFile(file, JSON.stringify(report));
}

async function run({ name, mutate }: Group, options: { force: boolean; concurrency: number }): Promise<void> {
  const incrementalFile = `${folder}/${name}.json`;
  await forgetSurvivors(incrementalFile);
  process.env['MUTATION_GROUP'] = name;
  await new Stryker({
    mutate: [...mutate],
    testRunner: 'vitest',
    vitest: { configFile: 'scripts/mutation/vitest.config.ts', related: false },
    coverageAnalysis: 'perTest',
    // A busy machine is not to be taken for a loop without end.
    timeoutMS: 10_000,
    incremental: true,
    incrementalFile,
    ...options,
    tempDirName: `${folder}/sandbox`,
    ignorePatterns: ['dist', 'lib', '.engine', folder, 'docs/images'],
    disableTypeChecks: false,
    reporters: ['progress-append-only', 'clear-text'],
    clearTextReporter: { allowColor: false, logTests: false, reportTests: false, allowEmojis: false },
    thresholds: { high: 95, low: 90, break: 90 },
  }).runMutationTest();
}

const { values, positionals } = parseArgs({
  options: { fresh: { type: 'boolean', default: false }, concurrency: { type: 'string', default: '1' } },
  allowPositionals: true,
});
const unknown = positionals.filter((name) => !groups.some((group) => group.name === name));
if (unknown.length > 0) {
  console.error(`No group ${unknown.join(', ')}: there are ${groups.map(({ name }) => name).join(', ')}.`);
  process.exitCode = 1;
} else {
  for (const group of groups.filter(({ name }) => positionals.length === 0 || positionals.includes(name))) {
    const started = performance.now();
    console.log(`=== ${group.name}`);
    await run(group, { force: values.fresh, concurrency: Number(values.concurrency) });
    console.log(`=== ${group.name}: ${Math.round((performance.now() - started) / 1000)} s`);
  }
}
