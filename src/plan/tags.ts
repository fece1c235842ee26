import { type Fault, invalidInputs, ReleaseError } from '../errors.ts';
import type { Inputs, TagRule } from '../inputs/inputs.ts';
import type { GitRef } from '../facts/git-ref.ts';
import { defaultRules, defaultVersionTags } from './default-rules.ts';
import type { Line } from './lines.ts';
import { decorate, evaluateRule, latestText, type RuleContext, type RuleResult } from './rules.ts';
import { fullText, isStable, parseVersion, type Version } from '../image/version.ts';

/** A tag that the rules want, before anything is known of other versions. */
export type WantedTag =
  | { readonly kind: 'version'; readonly text: string; readonly version: Version }
  | { readonly kind: 'line'; readonly text: string; readonly version: Version; readonly line: Line }
  /** Moves whenever the rules say so: a branch, a commit, a forced `latest`. */
  | { readonly kind: 'free'; readonly text: string; readonly reason: string };

/** What the rules give. */
export interface WantedTags {
  /** The main one first: it is the version of the image. */
  readonly tags: readonly WantedTag[];
  /** Why each rule without a tag has none. */
  readonly reasons: readonly string[];
}

type TagResult = RuleResult & { readonly kind: 'tag' };

/** What a version is read from: the version asked for, else the git tag without the prefix of its component. */
export function versionSource(inputs: Inputs, ref: GitRef): string | undefined {
  if (inputs.version !== undefined) return fullText(inputs.version);
  const isOurs = ref.kind === 'tag' && ref.name.startsWith(inputs.tagPrefix);
  return isOurs ? ref.name.slice(inputs.tagPrefix.length) : undefined;
}

/** The version that a git tag says it is, when it is one of this component and no input says another one. */
export function taggedVersion(
  inputs: Inputs,
  ref: GitRef,
): { readonly version: Version; readonly gitTag: string } | undefined {
  if (ref.kind !== 'tag' || inputs.version !== undefined) return undefined;
  const version = parseVersion(versionSource(inputs, ref) ?? '');
  return version === undefined ? undefined : { version, gitTag: ref.name };
}

/**
 * Applies the rules in the order of their priority. The first tag is the main one, and the rule that gives it decides
 * about `latest`, as with docker/metadata-action (meta.ts, `setVersion`); `latest` comes last.
 * @throws ReleaseError that lists the faults of all rules
 */
export function wantedTags(inputs: Inputs, context: RuleContext): WantedTags {
  const results = inputs.tags.length === 0 ? defaultResults(inputs, context) : askedResults(inputs, context);
  const tags = results.filter((result): result is TagResult => result.kind === 'tag' && result.text !== '');
  const reasons = results.flatMap((result) => reasonOf(result) ?? []);
  const [main] = tags;
  if (main === undefined || !movesLatest(inputs, main)) return { tags: tags.map(wantedTag), reasons };
  return { tags: [...tags.map(wantedTag), latestTag(inputs, main, context)], reasons };
}

function reasonOf(result: RuleResult): string | undefined {
  if (result.kind === 'none') return result.reason;
  return result.text === '' ? 'it gives an empty text' : undefined;
}

function wantedTag({ text, version, line }: TagResult): WantedTag {
  if (version === undefined) return { kind: 'free', text, reason: 'follows the ref' };
  return line === undefined ? { kind: 'version', text, version } : { kind: 'line', text, version, line };
}

function latestTag(inputs: Inputs, main: TagResult, context: RuleContext): WantedTag {
  const text = latestText(context);
  if (inputs.flavor.latest === 'true') return { kind: 'free', text, reason: 'the flavor says so' };
  const version = main.version ?? parseVersion(context.versionSource ?? '');
  if (version === undefined) return { kind: 'free', text, reason: 'follows the ref' };
  return { kind: 'line', text, version, line: { kind: 'stable' } };
}

function movesLatest({ flavor }: Inputs, main: TagResult): boolean {
  return flavor.latest === 'auto' ? main.wantsLatest : flavor.latest === 'true';
}

function defaultResults(inputs: Inputs, context: RuleContext): readonly RuleResult[] {
  const { versionSource: source, event } = context;
  const version = source === undefined ? undefined : parseVersion(source);
  if (version !== undefined) {
    const tags = defaultVersionTags(version).map(({ text, line }): RuleResult => {
      return { kind: 'tag', text: decorate(text, context), wantsLatest: isStable(version), version, line };
    });
    // A branch that releases stays a branch: its own tags would stop at the commit before its first version.
    const isBranch = inputs.bump !== 'none' && event.ref.kind === 'branch';
    return isBranch ? [...tags, ...refResults(context)] : tags;
  }
  if (event.ref.kind === 'tag' && source === undefined) {
    return [{ kind: 'none', reason: `the git tag does not begin with ${JSON.stringify(inputs.tagPrefix)}` }];
  }
  return refResults(context);
}

/** A git tag that is no version is nobody's latest. */
function refResults(context: RuleContext): readonly RuleResult[] {
  const { ref } = context.event;
  return defaultRules(ref).map((rule) => ({ ...evaluateRule(rule, context), wantsLatest: false }));
}

function askedResults(inputs: Inputs, context: RuleContext): readonly RuleResult[] {
  const faults: Fault[] = [];
  const rules = inputs.tags.flatMap((tag) => (tag.kind === 'rule' ? [tag] : []));
  const results = rules
    .toSorted((a, b) => b.rule.priority - a.rule.priority)
    .map(({ rule, line }): RuleResult => {
      try {
        return named(evaluateRule(rule, context), rule, line);
      } catch (error) {
        if (!(error instanceof ReleaseError)) throw error;
        const { what, value, remedy } = error.failure;
        faults.push({ input: 'tags', line, problem: what, value, remedy });
        return { kind: 'none', reason: what };
      }
    });
  if (faults.length > 0) throw invalidInputs(faults.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0)));
  return results;
}

function named(result: RuleResult, rule: TagRule, line: number): RuleResult {
  return result.kind === 'tag' ? result : { ...result, reason: `line ${line}, type=${rule.type}: ${result.reason}` };
}
