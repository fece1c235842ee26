/** The model of the publish protocol in a small configuration: a second for each mutant, where `npm test` takes minutes. */
import { expect, test } from 'vitest';
import { explore, type Scenario } from '../../__tests__/publish/model/explore.ts';
import { scenarios } from '../../__tests__/publish/model/scenarios.ts';

/** States that are visited of each scenario, the nearest first. Some have fewer. */
const limit = 250;

test('the publish protocol holds its properties in the nearest states of every scenario', () => {
  expect(scenarios.map(brokenNearby).filter((broken) => broken !== undefined)).toEqual([]);
});

function brokenNearby(scenario: Scenario): string | undefined {
  try {
    return explore(scenario, limit).broken?.what;
  } catch (error) {
    if (error instanceof Error && error.message === `${scenario.name}: more than ${limit} states`) return undefined;
    throw error;
  }
}
