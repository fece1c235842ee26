import { invalidEntry } from '../errors.ts';
import type { RuleAttributes, TagRule } from './inputs.ts';
import { matchWithin } from '../tools/match-within.ts';
import { splitField } from './lists.ts';

type RuleType = TagRule['type'];

/** What each type takes besides the attributes of all, and its priority (docker/metadata-action, tag.ts). */
const ruleTypes: Readonly<Record<RuleType, { readonly attributes: readonly string[]; readonly priority: number }>> = {
  schedule: { attributes: ['pattern'], priority: 1000 },
  semver: { attributes: ['pattern', 'value', 'match'], priority: 900 },
  pep440: { attributes: ['pattern', 'value', 'match'], priority: 900 },
  match: { attributes: ['pattern', 'group', 'value'], priority: 800 },
  edge: { attributes: ['branch'], priority: 700 },
  ref: { attributes: ['event'], priority: 600 },
  raw: { attributes: ['value'], priority: 200 },
  sha: { attributes: ['format'], priority: 100 },
};
const common = ['enable', 'priority', 'prefix', 'suffix'];

/**
 * Reads the fields of a rule, `type=semver`, `pattern={{version}}`, …; without a type it is `raw`, and a field without
 * `=` is the value.
 * @throws ReleaseError for an unknown type or attribute, a missing one, and a value that its attribute does not take
 */
export function parseRule(fields: readonly string[]): TagRule {
  const line = fields.join(',');
  if (line.includes('"')) {
    throw invalidEntry(
      'A quote stands in the middle of a value',
      line,
      'Quote a whole attribute, "pattern=a,b", and no part of it.',
    );
  }
  const attributes = attributesOf(fields, line);
  const type = typeOf(attributes.get('type') ?? 'raw');
  for (const key of attributes.keys()) {
    if (key !== 'type' && !common.includes(key) && !ruleTypes[type].attributes.includes(key)) {
      const known = [...ruleTypes[type].attributes, ...common].join(', ');
      throw invalidEntry(`A rule of type ${type} has no attribute "${key}"`, line, `It has ${known}.`);
    }
  }
  return ruleOf(type, attributes, line);
}

function attributesOf(fields: readonly string[], line: string): ReadonlyMap<string, string> {
  const attributes = new Map<string, string>();
  for (const { key, value } of fields.map(splitField)) {
    const name = key?.toLowerCase() ?? 'value';
    if (attributes.has(name)) {
      throw invalidEntry(`The rule says "${name}" twice`, line, 'Write one rule a line, and each attribute once.');
    }
    attributes.set(name, value);
  }
  return attributes;
}

function typeOf(text: string): RuleType {
  const types = Object.keys(ruleTypes) as RuleType[];
  return oneOf(types, text, 'rule type');
}

function ruleOf(type: RuleType, attributes: ReadonlyMap<string, string>, line: string): TagRule {
  const own = (key: string): string => required(attributes, key, line);
  const optional = (key: string): string | undefined => (attributes.get(key) === '' ? undefined : attributes.get(key));
  const shared = sharedOf(type, attributes, line);
  switch (type) {
    case 'schedule':
      return { ...shared, type, pattern: attributes.get('pattern') ?? 'nightly' };
    case 'semver':
    case 'pep440':
      return { ...shared, type, pattern: own('pattern'), value: optional('value'), match: matchOf(optional('match')) };
    case 'match': {
      const pattern = patternOf(own('pattern'));
      return {
        ...shared,
        type,
        pattern,
        group: groupOf(attributes.get('group') ?? '0', line),
        value: optional('value'),
      };
    }
    case 'edge':
      return { ...shared, type, branch: optional('branch') };
    case 'ref': {
      const event = oneOf(['branch', 'tag', 'pr'], own('event'), 'event of a ref rule');
      return { ...shared, type, event, prefix: shared.prefix ?? (event === 'pr' ? 'pr-' : undefined) };
    }
    case 'sha': {
      const format = oneOf(['short', 'long'], attributes.get('format') ?? 'short', 'format of a commit');
      return { ...shared, type, format, prefix: shared.prefix ?? 'sha-' };
    }
    case 'raw':
      return { ...shared, type, value: own('value') };
  }
}

function sharedOf(type: RuleType, attributes: ReadonlyMap<string, string>, line: string): RuleAttributes {
  const enable = attributes.get('enable') ?? 'true';
  if (!enable.includes('{{') && enable !== 'true' && enable !== 'false') {
    throw invalidEntry('"enable" is neither true, false nor an expression', line, 'Write enable=true or enable=false.');
  }
  const priority = attributes.get('priority') ?? String(ruleTypes[type].priority);
  if (!/^-?\d+(?:\.\d+)?$/.test(priority)) {
    throw invalidEntry('"priority" is not a number', line, 'The rule with the highest number comes first.');
  }
  return { enable, priority: Number(priority), prefix: attributes.get('prefix'), suffix: attributes.get('suffix') };
}

function required(attributes: ReadonlyMap<string, string>, key: string, line: string): string {
  const value = attributes.get(key);
  if (value !== undefined) return value;
  throw invalidEntry(`The rule has no "${key}"`, line, `Add "${key}=…" to it.`);
}

/** `match` narrows a version to its first group, so it needs one. */
function matchOf(source: string | undefined): RegExp | undefined {
  if (source === undefined) return undefined;
  const pattern = regularExpression(source, '');
  const groups = (matchWithin(regularExpression(`${source}|`, ''), '')?.length ?? 1) - 1;
  if (groups > 0) return pattern;
  throw invalidEntry('"match" has no group', source, 'Put the version in parentheses: "api/v(.*)".');
}

/** The pattern of a `match` rule, with flags when it is written as `/…/flags`. */
function patternOf(text: string): RegExp {
  const [, source = text, flags = ''] = /^\/(.+)\/(.*)$/s.exec(text) ?? [];
  return regularExpression(source, flags);
}

function regularExpression(source: string, flags: string): RegExp {
  try {
    return new RegExp(source, flags);
  } catch {
    throw invalidEntry('Not a regular expression', source, 'Write it as JavaScript does: "v(.*)" or "/v(.*)/i".');
  }
}

function groupOf(text: string, line: string): number {
  if (/^\d{1,3}$/.test(text)) return Number(text);
  throw invalidEntry(
    '"group" is not a number',
    line,
    'Count the groups of the pattern from 1; 0 is all that it matches.',
  );
}

function oneOf<T extends string>(known: readonly T[], text: string, kind: string): T {
  const word = known.find((each) => each === text);
  if (word === undefined) throw invalidEntry(`Unknown ${kind}`, text, `Known are: ${known.join(', ')}.`);
  return word;
}
