import { expect, test } from 'vitest';
import { renderPlain } from '../../src/plan/plain-expressions.ts';
import { makePlan } from '../../src/plan/plan.ts';
import { commit, rule, someFacts, someInputs } from '../records.ts';

const short = commit.slice(0, 7);
const flavor = { ...someInputs().flavor, prefix: 'x-', suffix: '-y' };

test.each<[string, Parameters<typeof someInputs>[0], string, string[]]>([
  ['a tag without rules: that of a branch', {}, 'refs/tags/v1.4.2', [`sha-${short}`]],
  ['a branch', {}, 'refs/heads/main', [`sha-${short}`]],
  [
    'rules without one for commits',
    { tags: [rule<'ref'>({ type: 'ref', event: 'branch' })] },
    'refs/heads/main',
    [`sha-${short}`],
  ],
  ['a flavor, whose prefix that rule replaces', { flavor }, 'refs/tags/v1.4.2', [`sha-${short}-y`]],
  ['a rule for commits', { tags: [rule<'sha'>({ type: 'sha', format: 'long' })] }, 'refs/heads/main', [commit]],
  [
    'a rule that is not enabled here',
    {
      tags: [
        rule<'sha'>({ type: 'sha', format: 'short' }, { enable: 'false' }),
        rule<'raw'>({ type: 'raw', value: 'a' }),
      ],
    },
    'refs/heads/main',
    [short],
  ],
  [
    'two rules',
    {
      tags: [
        rule<'sha'>({ type: 'sha', format: 'short' }, { prefix: 'a-' }),
        rule<'sha'>({ type: 'sha', format: 'short' }, { prefix: 'b-' }),
      ],
    },
    'refs/heads/main',
    [`a-${short}`, `b-${short}`],
  ],
])('the tags of a commit with %s', (_, overrides, ref, expected) => {
  const plan = makePlan(someInputs(overrides), someFacts(ref), { render: renderPlain, pep440: () => undefined });
  expect(plan.built).toEqual(expected);
});

test('a run without a commit has none', () => {
  const facts = someFacts('refs/tags/v1.4.2', { sha: '' });
  expect(makePlan(someInputs(), facts, { render: renderPlain, pep440: () => undefined }).built).toEqual([]);
});
