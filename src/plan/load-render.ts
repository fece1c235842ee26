import type Handlebars from 'handlebars';
import { invalidExpression } from './failures.ts';
import type { Inputs } from '../inputs/inputs.ts';
import { hasExpression, type Render, type Values } from './expressions.ts';
import { loadTemplates } from './load-templates.ts';
import { isPlain, renderPlain } from './plain-expressions.ts';

/** The two times that an expression can print. */
export interface Times {
  readonly now: Date;
  readonly commit: Date;
}

/** Prints a time in the format and the time zone that an expression names. */
type FormatTime = (time: Date, format: string, zone: string) => string;

/**
 * The `Render` that these inputs need. Handlebars and Moment are what the expressions of docker/metadata-action are
 * written in; both take longer to load than everything else here, so each is loaded only when an input needs it. Nothing
 * is escaped: tags and labels are not HTML.
 */
export async function loadRender(inputs: Inputs, times: Times): Promise<Render> {
  const given = textsOf(inputs).filter(hasExpression);
  if (given.every(isPlain)) return renderPlain;
  const environment = await loadTemplates();
  if (given.some((text) => /\b(?:commit_)?date\b/.test(text))) addTimes(environment, times, await loadFormatTime());
  return (text, values) => {
    if (isPlain(text)) return renderPlain(text, values);
    try {
      return environment.compile(text, { noEscape: true, strict: true })(texts(values));
    } catch (cause) {
      throw invalidExpression(text, cause);
    }
  };
}

/** Unescaped, Handlebars would add up two numbers that stand side by side. */
function texts(values: Values): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, String(value)]));
}

function addTimes(environment: typeof Handlebars, times: Times, format: FormatTime): void {
  const print =
    (time: Date) =>
    (...given: unknown[]): string => {
      const { hash } = given.at(-1) as Handlebars.HelperOptions;
      const { tz, ...unknown } = { tz: 'UTC', ...(hash as Record<string, unknown>) };
      const [pattern] = given;
      const isUnderstood = given.length === 2 && typeof pattern === 'string' && typeof tz === 'string';
      if (!isUnderstood || Object.keys(unknown).length > 0) {
        throw new Error(`A time is written as {{date 'YYYYMMDD' tz='Europe/Berlin'}}`);
      }
      return format(time, pattern, tz);
    };
  environment.registerHelper('date', print(times.now));
  environment.registerHelper('commit_date', print(times.commit));
}

async function loadFormatTime(): Promise<FormatTime> {
  const { default: moment } = await import('moment-timezone');
  return (time, format, zone) => {
    if (moment.tz.zone(zone) === null) throw new Error(`There is no time zone ${JSON.stringify(zone)}`);
    return moment.tz(time, zone).format(format);
  };
}

/** Everything of the inputs that may hold an expression. */
function textsOf({ tags, flavor, labels, annotations }: Inputs): string[] {
  const rules = tags.flatMap((line) => (line.kind === 'rule' ? [line.rule] : []));
  const ofRules = rules.flatMap((rule) => Object.values(rule).filter((value) => typeof value === 'string'));
  return [...ofRules, flavor.prefix, flavor.suffix, ...labels, ...annotations];
}
