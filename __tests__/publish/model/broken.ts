import { scenario, type ScenarioSpec } from './builder.ts';
import { explore } from './explore.ts';

/** What breaks, and the shortest way to it. */
export function broken(spec: Omit<ScenarioSpec, 'name'>): string {
  const found = explore(scenario({ name: 'wrong', ...spec }), 1_000_000).broken;
  return found === undefined ? 'nothing' : [...found.trace, `=> ${found.what}`].join('\n');
}
