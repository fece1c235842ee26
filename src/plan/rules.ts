import { invalidEntry } from '../errors.ts';
import type { Flavor, TagRule } from '../inputs/inputs.ts';
import type { Event } from '../facts/event.ts';
import { globalValues, type Render, type Values, versionValues } from './expressions.ts';
import type { Line } from './lines.ts';
import { matchWithin } from '../tools/match-within.ts';
import { isRaw, lineOfPattern } from './pattern.ts';
import type { Pep440 } from './pep440.ts';
import { isStable, parseVersion, type Version } from '../image/version.ts';

/** What the rules see. */
export interface RuleContext {
  readonly event: Event;
  readonly shortSha: string;
  /** What a version is read from when the rule has no value of its own: the version asked for, or the git tag without its prefix. */
  readonly versionSource: string | undefined;
  readonly flavor: Flavor;
  readonly render: Render;
  readonly pep440: Pep440;
}

/** What became of one rule: a tag's text, or why there is none. */
export type RuleResult =
  | {
      readonly kind: 'tag';
      readonly text: string;
      /** Whether `latest` goes with it when the flavor leaves it open. */
      readonly wantsLatest: boolean;
      /** The version that it stands for, and the line that it ranges over, where that is known. */
      readonly version?: Version;
      readonly line?: Line | undefined;
    }
  | { readonly kind: 'none'; readonly reason: string };

/**
 * Evaluates one rule as docker/metadata-action does (meta.ts, `proc…`).
 * @throws ReleaseError when `enable` is neither true nor false, or an expression or a pattern is wrong
 */
export function evaluateRule(rule: TagRule, context: RuleContext): RuleResult {
  const values = globalValues(context.event, context.shortSha);
  const enable = context.render(rule.enable, values);
  if (enable !== 'true' && enable !== 'false') {
    throw invalidEntry('"enable" is neither true nor false', enable, `It comes from ${JSON.stringify(rule.enable)}.`);
  }
  if (enable === 'false') return none('it is not enabled');
  const result = valueOf(rule, context, values);
  return result.kind === 'none' ? result : { ...result, text: decorate(result.text, context, rule) };
}

function valueOf(rule: TagRule, context: RuleContext, values: Values): RuleResult {
  const { ref, sha, name } = context.event;
  switch (rule.type) {
    case 'schedule':
      return name.includes('schedule') ? tag(context.render(rule.pattern, values)) : none(`the event is ${name}`);
    case 'semver':
      return semverValue(rule, context, values);
    case 'pep440':
      return pep440Value(rule, context, values);
    case 'match':
      return matchValue(rule, context, values);
    case 'edge':
      return edgeValue(rule, context.event);
    case 'ref':
      return refKinds[rule.event] === ref.kind ? tag(ref.name, rule.event === 'tag') : noneOfRef(context);
    case 'sha':
      if (sha === '') return none('the event has no commit');
      return tag(rule.format === 'long' ? sha : context.shortSha);
    case 'raw':
      return tag(context.render(rule.value, values));
  }
}

const refKinds = { branch: 'branch', tag: 'tag', pr: 'pull-request' } as const;

function semverValue(rule: TagRule & { type: 'semver' }, context: RuleContext, values: Values): RuleResult {
  const raw = versionText(rule, context, values);
  if (raw === undefined) return noVersion(context);
  const version = parseVersion(raw);
  if (version === undefined) return none(`${JSON.stringify(raw)} is not a SemVer version`);
  // A pre-release must never move a tag that stands for stable versions, so it only ever gets its full version.
  const pattern = isStable(version) || isRaw(rule.pattern) ? rule.pattern : '{{version}}';
  const text = context.render(pattern, { ...values, ...versionValues(version, raw) });
  return { ...tag(text, isStable(version)), version, line: lineOfPattern(pattern, version) };
}

function pep440Value(rule: TagRule & { type: 'pep440' }, context: RuleContext, values: Values): RuleResult {
  const raw = versionText(rule, context, values);
  if (raw === undefined) return noVersion(context);
  const version = context.pep440(raw);
  if (version === undefined) return none(`${JSON.stringify(raw)} does not conform to PEP 440`);
  if (!version.isFinal) return tag(isRaw(rule.pattern) ? raw : version.values.version);
  return tag(context.render(rule.pattern, { ...values, raw, ...version.values }), true);
}

/** The text of a version: the rule's own or the one of the run, narrowed to the group of `match` where that matches. */
function versionText(
  rule: { readonly value: string | undefined; readonly match: RegExp | undefined },
  { versionSource, render }: RuleContext,
  values: Values,
): string | undefined {
  const source = rule.value === undefined ? versionSource : render(rule.value, values);
  if (source === undefined) return undefined;
  const match = rule.match === undefined ? null : matchWithin(rule.match, source);
  const group = match === null ? source : match[1];
  if (group !== undefined) return group.replaceAll('/', '-');
  throw invalidEntry(
    'The group of "match" is not in the version',
    source,
    'Let its first group be the version: "api/v(.*)".',
  );
}

function matchValue(rule: TagRule & { type: 'match' }, context: RuleContext, values: Values): RuleResult {
  const source = rule.value === undefined ? context.versionSource : context.render(rule.value, values);
  if (source === undefined) return noVersion(context);
  const match = matchWithin(rule.pattern, source);
  if (match === null) return none(`${rule.pattern.source} does not match ${JSON.stringify(source)}`);
  const group = match[rule.group];
  return group === undefined ? none(`${rule.pattern.source} has no group ${rule.group} there`) : tag(group, true);
}

function edgeValue(rule: TagRule & { type: 'edge' }, { ref, repository }: Event): RuleResult {
  const branch = rule.branch ?? repository.defaultBranch;
  if (ref.kind !== 'branch') return none(`the ref is ${JSON.stringify(ref.full)}`);
  if (branch === undefined) return none('the default branch is not known');
  return ref.name === branch ? tag('edge') : none(`the branch is not ${JSON.stringify(branch)}`);
}

/** The text with the prefix and the suffix of its rule, or of the flavor where the rule has none of its own. */
export function decorate(text: string, context: RuleContext, rule?: TagRule): string {
  const { flavor, render } = context;
  const values = globalValues(context.event, context.shortSha);
  return `${render(rule?.prefix ?? flavor.prefix, values)}${text}${render(rule?.suffix ?? flavor.suffix, values)}`;
}

/** `latest` as the flavor wants it. */
export function latestText(context: RuleContext): string {
  const { flavor } = context;
  const prefix = flavor.prefixLatest ? flavor.prefix : '';
  const suffix = flavor.suffixLatest ? flavor.suffix : '';
  return decorate('latest', { ...context, flavor: { ...flavor, prefix, suffix } });
}

function tag(text: string, wantsLatest = false): RuleResult & { kind: 'tag' } {
  return { kind: 'tag', text, wantsLatest };
}

function none(reason: string): RuleResult {
  return { kind: 'none', reason };
}

function noneOfRef({ event }: RuleContext): RuleResult {
  return none(event.ref.full === '' ? 'there is no ref' : `the ref is ${JSON.stringify(event.ref.full)}`);
}

function noVersion({ event }: RuleContext): RuleResult {
  const { kind, full } = event.ref;
  return none(`the ref is ${JSON.stringify(full)}, ${kind === 'tag' ? 'which has another prefix' : 'not a git tag'}`);
}
