import type { Inputs, TagRule } from '../inputs/inputs.ts';
import type { Facts } from '../facts/facts.ts';
import { parseTag, type Tag } from '../image/tag.ts';
import { defaultTags } from './default-rules.ts';
import type { Render } from './expressions.ts';
import { globalValues } from './expressions.ts';
import { evaluateRule, type RuleContext } from './rules.ts';
import { toTag } from './tag-text.ts';
import { releasedVersion } from './version.ts';

/** The tags that the rules give, the main one first: it is the version of the image. */
export interface TagNames {
  readonly names: readonly Tag[];
  /** Why each rule without a tag has none; shown when there is no tag at all. */
  readonly reasons: readonly string[];
}

/**
 * Applies the rules in the order of their priority. The first tag is the main one, and the rule that gives it decides
 * about `latest`, as with docker/metadata-action (meta.ts, `setVersion`); `latest` comes last.
 */
export function tagNames(inputs: Inputs, facts: Facts, options: { render: Render; shortSha: string }): TagNames {
  const version = releasedVersion(inputs.version, facts.event.ref);
  const asked = inputs.tags.flatMap((line) => (line.kind === 'rule' ? [line.rule] : []));
  const defaults = inputs.tags.length === 0 ? defaultTags(facts.event.ref, version) : undefined;
  const context: RuleContext = { ...options, event: facts.event, version: inputs.version, flavor: inputs.flavor };
  const names = new Set<Tag>();
  const reasons: string[] = [];
  let wantsLatest = defaults?.wantsLatest;
  for (const rule of byPriority(defaults?.rules ?? asked)) {
    const result = evaluateRule(rule, context);
    const name = result.kind === 'tag' ? toTag(result.text) : undefined;
    if (name !== undefined) names.add(name);
    else reasons.push(`type=${rule.type}: ${result.kind === 'none' ? result.reason : 'it gives an empty tag'}`);
    if (result.kind === 'tag' && name !== undefined) wantsLatest ??= result.wantsLatest;
  }
  if (names.size > 0 && movesLatest(inputs, wantsLatest)) names.add(latestTag(context));
  return { names: [...names], reasons };
}

function byPriority(rules: readonly TagRule[]): readonly TagRule[] {
  return rules.toSorted((a, b) => b.priority - a.priority);
}

function movesLatest(inputs: Inputs, wantsLatest: boolean | undefined): boolean {
  const { latest } = inputs.flavor;
  return latest === 'auto' ? wantsLatest === true : latest === 'true';
}

function latestTag({ flavor, render, event, shortSha }: RuleContext): Tag {
  const values = globalValues(event, shortSha);
  const prefix = flavor.prefixLatest ? render(flavor.prefix, values) : '';
  const suffix = flavor.suffixLatest ? render(flavor.suffix, values) : '';
  return toTag(`${prefix}latest${suffix}`) ?? parseTag('latest');
}
