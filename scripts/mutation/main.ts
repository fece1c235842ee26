// npm run mutation [group …]: changes the code that a release is trusted for in thousands of ways, one at a time, and fails when
// the tests notice fewer than nine in ten. What was tried before and has not changed since is not tried again.
import { Stryker } from '@stryker-mutator/core';
import { type Group, groups } from './groups.ts';

const folder = '.mutation';

async function mutate({ name, mutate }: Group): Promise<void> {
  process.env['MUTATION_GROUP'] = name;
  await new Stryker({
    mutate: [...mutate],
    testRunner: 'vitest',
    vitest: { configFile: 'scripts/mutation/vitest.config.ts', related: false },
    coverageAnalysis: 'perTest',
    concurrency: 1,
    incremental: true,
    incrementalFile: `${folder}/${name}.json`,
    tempDirName: `${folder}/sandbox`,
    ignorePatterns: ['dist', 'lib', '.engine', folder, 'docs/images'],
    disableTypeChecks: false,
    reporters: ['clear-text'],
    clearTextReporter: { allowColor: false, logTests: false, reportTests: false, allowEmojis: false },
    thresholds: { high: 95, low: 90, break: 90 },
    warnings: { slow: false },
  }).runMutationTest();
}

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !groups.some((group) => group.name === name));
if (unknown.length > 0) {
  console.error(`No group ${unknown.join(', ')}: there are ${groups.map(({ name }) => name).join(', ')}.`);
  process.exitCode = 1;
} else {
  for (const group of groups) {
    if (asked.length > 0 && !asked.includes(group.name)) continue;
    const started = performance.now();
    console.log(`=== ${group.name}`);
    await mutate(group);
    console.log(`=== ${group.name}: ${Math.round((performance.now() - started) / 1000)} s`);
  }
}
