import type { Flavor, TagRule } from '../inputs/inputs.ts';
import type { Event } from '../facts/event.ts';
import { globalValues, type Render, type Values, versionValues } from './expressions.ts';
import { parseVersion } from './version.ts';

/** What the rules see. */
export interface RuleContext {
  readonly event: Event;
  readonly shortSha: string;
  readonly version: string | undefined;
  readonly flavor: Flavor;
  readonly render: Render;
}

/** What became of one rule: a tag's text, or why there is none. */
export type RuleResult =
  | { readonly kind: 'tag'; readonly text: string; readonly wantsLatest: boolean }
  | { readonly kind: 'none'; readonly reason: string };

/**
 * Evaluates one rule as docker/metadata-action does (meta.ts, `proc…`).
 * @throws ReleaseError when `enable` is neither true nor false, or an expression is wrong
 */
export function evaluateRule(rule: TagRule, context: RuleContext): RuleResult {
  const values = globalValues(context.event, context.shortSha);
  if (context.render(rule.enable, values) === 'false') return none('it is not enabled');
  const result = valueOf(rule, context, values);
  return result.kind === 'none' ? result : { ...result, text: decorate(result.text, rule, context, values) };
}

function valueOf(rule: TagRule, context: RuleContext, values: Values): RuleResult {
  const { ref, sha } = context.event;
  switch (rule.type) {
    case 'semver':
      return semverValue(rule, context, values);
    case 'ref':
      return refKinds[rule.event] === ref.kind
        ? tag(ref.name, rule.event === 'tag')
        : none(`the ref is ${quoteRef(ref.full)}`);
    case 'sha':
      return sha === '' ? none('the event has no commit') : tag(rule.format === 'long' ? sha : context.shortSha, false);
    case 'raw':
      return tag(context.render(rule.value, values), false);
  }
}

const refKinds = { branch: 'branch', tag: 'tag', pr: 'pull-request' } as const;

function semverValue(rule: TagRule & { type: 'semver' }, context: RuleContext, values: Values): RuleResult {
  const { ref } = context.event;
  const source =
    rule.value === undefined
      ? (context.version ?? (ref.kind === 'tag' ? ref.name : undefined))
      : context.render(rule.value, values);
  if (source === undefined) return none(`the ref is ${quoteRef(ref.full)}, not a git tag`);
  const raw = matched(source, rule.match).replaceAll('/', '-');
  const version = parseVersion(raw);
  if (version === undefined) return none(`${JSON.stringify(raw)} is not a SemVer version`);
  // A pre-release must never move a tag that stands for stable versions, so it only ever gets its full version.
  const pattern = version.isPrerelease && !/^\{\{&?\s*raw\s*\}\}$/.test(rule.pattern) ? '{{version}}' : rule.pattern;
  return tag(context.render(pattern, { ...values, ...versionValues(version, raw) }), !version.isPrerelease);
}

function matched(source: string, match: string | undefined): string {
  return match === undefined ? source : (new RegExp(match).exec(source)?.[1] ?? source);
}

function decorate(text: string, rule: TagRule, context: RuleContext, values: Values): string {
  const prefix = context.render(rule.prefix ?? context.flavor.prefix, values);
  const suffix = context.render(rule.suffix ?? context.flavor.suffix, values);
  return `${prefix}${text}${suffix}`;
}

function tag(text: string, wantsLatest: boolean): RuleResult {
  return { kind: 'tag', text, wantsLatest };
}

function none(reason: string): RuleResult {
  return { kind: 'none', reason };
}

function quoteRef(full: string): string {
  return full === '' ? 'empty' : JSON.stringify(full);
}
