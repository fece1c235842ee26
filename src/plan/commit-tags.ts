import type { Tag } from '../image/tag.ts';
import type { Inputs } from '../inputs/inputs.ts';
import { commitRule } from './default-rules.ts';
import { evaluateRule, type RuleContext } from './rules.ts';
import { toTag } from './tag-text.ts';

/**
 * The tags that a build of this commit has, on whatever ref: those of the rules of type `sha`, enabled here or not, else the one
 * that a branch gets without rules.
 * @throws ReleaseError when an expression in such a rule is wrong, or its tag is reserved
 */
export function commitTags(inputs: Pick<Inputs, 'tags'>, context: RuleContext): readonly Tag[] {
  const asked = inputs.tags.flatMap((line) => (line.kind === 'rule' && line.rule.type === 'sha' ? [line.rule] : []));
  const tags = (asked.length === 0 ? [commitRule] : asked).flatMap((rule) => {
    const result = evaluateRule({ ...rule, enable: 'true' }, context);
    return result.kind === 'tag' ? (toTag(result.text) ?? []) : [];
  });
  return [...new Set(tags)];
}
