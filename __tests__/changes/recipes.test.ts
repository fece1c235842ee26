import { describe, expect, test } from 'vitest';
import { History } from './history.ts';

/** A line of a history (history.ts), and the git tag of the release that it brings about. */
type Step = readonly [line: string, released?: string];

/** Does one line after the other, decides after each commit, and makes the tag, as the runs on a real branch do. */
function released(steps: readonly Step[]): readonly Step[] {
  const history = new History();
  return steps.map(([line]): Step => {
    history.do(line);
    if (/^[>@]/.test(line)) return [line];
    const decision = history.decide();
    if (decision.kind !== 'release') return [line];
    history.tag(decision.tagName);
    return [line, decision.tagName];
  });
}

const breaks = '\n\nBREAKING CHANGE: it breaks something';

/** docs/recipes/release-workflow of semantic-release 25; what is released otherwise here is said. */
describe("the recipes of semantic-release's documentation give these versions", () => {
  const recipes: [name: string, steps: readonly Step[]][] = [
    [
      'pre-releases.md',
      [
        ['feat: initial commit', 'v1.0.0'],
        ['>beta'],
        [`feat: first feature${breaks}`, 'v2.0.0-beta.1'],
        ['feat: second feature', 'v2.0.0-beta.2'],
        ['>main'],
        ['fix: a fix', 'v1.0.1'],
        ['>beta'],
        ['>alpha'],
        [`feat: first feature of other release${breaks}`, 'v3.0.0-alpha.1'],
        ['feat: second feature of other release', 'v3.0.0-alpha.2'],
        ['>main'],
        ['<beta', 'v2.0.0'],
        ['>beta'],
        ['<alpha', 'v3.0.0-beta.1'],
        ['>main'],
        ['<beta', 'v3.0.0'],
        ['>beta'],
        ['<main'],
        ['feat: new feature', 'v3.1.0-beta.1'],
      ],
    ],
    [
      'maintenance-releases.md',
      [
        ['feat: initial commit', 'v1.0.0'],
        ['feat: drop Node.js 6 support\n\nBREAKING CHANGE: Node.js >= 8 required', 'v2.0.0'],
        ['>1.x v1.0.0'],
        ['feat: a feature', 'v1.1.0'],
        ['>1.0.x v1.0.0'],
        ['fix: a fix', 'v1.0.1'],
        ['>1.x'],
        ['<1.0.x', 'v1.1.1'],
        ['>main'],
        ['<1.x', 'v2.1.0'],
        ['fix: another fix', 'v2.1.1'],
        ['>1.x'],
        ['fix: another fix', 'v1.1.2'],
      ],
    ],
    [
      // The branch "next" is one of stable versions there (2.0.0, 2.0.1, 2.1.0), and of pre-releases here.
      'distribution-channels.md, with pre-releases on "next"',
      [
        ['feat: initial commit', 'v1.0.0'],
        ['fix: a fix', 'v1.0.1'],
        ['>next'],
        [`feat: a big feature${breaks}`, 'v2.0.0-next.1'],
        ['fix: fix something on the big feature', 'v2.0.0-next.2'],
        ['>main'],
        ['feat: a small feature', 'v1.1.0'],
        ['>next'],
        ['<main', 'v2.0.0-next.3'],
        ['>main'],
        ['<next', 'v2.0.0'],
      ],
    ],
    [
      'workflow-configuration.md, "Pushing to a pre-release branch" and "Merging into a pre-release branch"',
      [
        ['feat: initial commit', 'v1.0.0'],
        ['>beta'],
        [`feat: a${breaks}`, 'v2.0.0-beta.1'],
        ['fix: b', 'v2.0.0-beta.2'],
        ['feat: c', 'v2.0.0-beta.3'],
        [`feat: d${breaks}`, 'v2.0.0-beta.4'],
        ['>main'],
        ['fix: e', 'v1.0.1'],
        ['>beta'],
        ['<main', 'v2.0.0-beta.5'],
      ],
    ],
    [
      'workflow-configuration.md, "Merging into a maintenance branch"',
      [
        ['feat: initial commit', 'v1.0.0'],
        ['>1.0.x'],
        ['fix: a', 'v1.0.1'],
        ['>1.x v1.0.0'],
        // There, 1.0.1 is added to a channel. Here it is reached: the merge itself brings nothing new.
        ['<1.0.x'],
        ['feat: b', 'v1.1.0'],
      ],
    ],
  ];
  test.each(recipes)('%s', (_, steps) => {
    expect(released(steps)).toEqual(steps);
  });
});
