/** The expressions of a workflow, evaluated by GitHub's own library. */
import { data, Evaluator, Lexer, Parser } from '@actions/expressions';

/** `github`, `inputs`, `needs`, …: plain values, as JSON could say them. */
export type Contexts = Readonly<Record<string, unknown>>;

/** @returns the value of one expression, without its braces; what is not there is `null` */
export function evaluate(expression: string, contexts: Contexts): unknown {
  const tree = new Parser(new Lexer(expression).lex().tokens, Object.keys(contexts), []).parse();
  const dictionary = JSON.parse(JSON.stringify(contexts), data.reviver) as data.Dictionary;
  return JSON.parse(JSON.stringify(new Evaluator(tree, dictionary).evaluate(), data.replacer));
}

/** A value of the file: a text that is one expression has its type, in any other each is replaced by its text. */
export function expand(value: unknown, contexts: Contexts): unknown {
  if (typeof value !== 'string') return value;
  const whole = /^\$\{\{((?:(?!\}\})[^])*)\}\}$/.exec(value.trim())?.[1];
  if (whole !== undefined) return evaluate(whole, contexts);
  return value.replaceAll(/\$\{\{(.*?)\}\}/gs, (_all, inner: string) => textOf(evaluate(inner, contexts)));
}

/** How a value becomes a text (GitHub Docs, "Evaluate expressions", `Operators`): nothing is the empty text. */
export function textOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  return typeof value === 'string' ? value : JSON.stringify(value);
}
