import { afterAll, describe, expect, test } from 'vitest';
import { explore } from './explore.ts';
import { scenarios } from './scenarios.ts';

describe('the publish protocol, in all orders of events', () => {
  const figures = { states: 0, seconds: 0 };
  afterAll(() => {
    console.log(
      `publish protocol: ${figures.states} distinct states in ${figures.seconds.toFixed(1)} s of the processor`,
    );
    expect(figures.states).toBeGreaterThan(1_000_000);
  });

  test.each(scenarios.map((scenario) => [scenario.name, scenario] as const))(
    '%s: every property holds',
    { timeout: 600_000 },
    (_name, scenario) => {
      const { states, seconds, broken } = explore(scenario);
      figures.states += states;
      figures.seconds += seconds;
      console.log(`${scenario.name}: ${states} states in ${seconds.toFixed(1)} s`);
      expect(broken).toBeUndefined();
    },
  );
});
