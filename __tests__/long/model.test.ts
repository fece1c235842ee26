import { describe, expect, test } from 'vitest';
import { explore } from '../publish/model/explore.ts';
import { largeScenarios } from '../publish/model/large-scenarios.ts';

describe('the publish protocol, in all orders of events of larger scenarios', () => {
  test.each(largeScenarios.map((scenario) => [scenario.name, scenario] as const))(
    '%s: every property holds',
    { timeout: 3_600_000 },
    (_name, scenario) => {
      const { states, seconds, broken } = explore(scenario);
      console.log(`${scenario.name}: ${states} distinct states in ${seconds.toFixed(1)} s`);
      expect(broken).toBeUndefined();
    },
  );
});
