import { unevaluated, unknownContext } from './workflow-failures.ts';

/** GitHub's own library of expressions: it is loaded for a workflow that has some, and handed in. */
export type Library = Pick<typeof import('@actions/expressions'), 'data' | 'Evaluator' | 'Lexer' | 'Parser'>;
export type LoadLibrary = () => Promise<Library>;

/** What expressions can name (GitHub Docs, "Contexts reference"), as far as it is known. */
export interface Contexts {
  /** `github`, `vars`, …: as JSON could say them. */
  readonly values: Readonly<Record<string, unknown>>;
  /** Whether what is not in `values` is known not to be there: `github.event.release` of a push. */
  readonly isAbsent: (path: string) => boolean;
}

type Data = ReturnType<InstanceType<Library['Evaluator']>['evaluate']>;

const names = ['github', 'inputs', 'vars', 'secrets', 'env', 'matrix', 'needs', 'steps', 'strategy', 'job', 'runner'];

/** An expression as the runner finds it: a text in it may hold the braces that end one. */
const expression = /\$\{\{((?:'[^']*'|[^'}]|\}(?!\}))*)\}\}/g;

/** Whether a text needs the library. */
export function hasExpression(text: string): boolean {
  return text.includes('${{');
}

/**
 * The text with the value of each expression in its place (GitHub Docs, "Evaluate expressions").
 * @throws ReleaseError that names the expression which cannot be evaluated
 */
export function expand(text: string, contexts: Contexts, library: Library): string {
  const rest = text.replaceAll(expression, '');
  if (hasExpression(rest)) throw unevaluated(rest.slice(rest.indexOf('${{')), 'it does not end', undefined);
  return text.replaceAll(expression, (_, inner: string) => evaluate(inner.trim(), contexts, library));
}

function evaluate(text: string, contexts: Contexts, library: Library): string {
  try {
    const tree = new library.Parser(new library.Lexer(text).lex().tokens, names, []).parse();
    const known = Object.fromEntries(names.map((name) => [name, contexts.values[name] ?? {}]));
    const dictionary = dataOf(known, '', { contexts, library }) as InstanceType<Library['data']['Dictionary']>;
    return new library.Evaluator(tree, dictionary).evaluate().coerceString();
  } catch (error) {
    const path = notKnown(error);
    throw path === undefined
      ? unevaluated(text, error instanceof Error ? error.message : String(error), error)
      : unknownContext(text, wholePath(text, path));
  }
}

/** Somebody has asked for what nobody here knows. */
class NotKnown extends Error {
  readonly path: string;

  constructor(path: string) {
    super(`${path} is not known`);
    this.path = path;
  }
}

/** The library wraps what is thrown while it looks for an index. */
function notKnown(error: unknown): string | undefined {
  if (error instanceof NotKnown) return error.path;
  return error instanceof Error && error.cause !== undefined ? notKnown(error.cause) : undefined;
}

/** `steps.meta.outputs.tags`, as it is written, where `steps.meta` is not known already. */
function wholePath(text: string, path: string): string {
  const at = text.toLowerCase().indexOf(path.toLowerCase());
  return at < 0 ? path : (/^[\w.-]+/.exec(text.slice(at))?.[0] ?? path);
}

interface Making {
  readonly contexts: Contexts;
  readonly library: Library;
}

function dataOf(value: unknown, path: string, making: Making): Data {
  const { data } = making.library;
  if (typeof value === 'string') return new data.StringData(value);
  if (typeof value === 'number') return new data.NumberData(value);
  if (typeof value === 'boolean') return new data.BooleanData(value);
  if (Array.isArray(value)) return new data.Array(...value.map((each) => dataOf(each, `${path}.*`, making)));
  if (typeof value !== 'object' || value === null) return new data.Null();
  return dictionaryOf(value as Readonly<Record<string, unknown>>, path, making);
}

/** A dictionary that does not take for nothing what it does not know. */
function dictionaryOf(value: Readonly<Record<string, unknown>>, path: string, making: Making): Data {
  const { contexts, library } = making;
  const at = (key: string): string => (path === '' ? key : `${path}.${key}`);
  const pairs = Object.entries(value).map(([key, each]) => ({ key, value: dataOf(each, at(key), making) }));
  class Known extends library.data.Dictionary {
    override get(key: string): Data | undefined {
      const found = pairs.find((pair) => pair.key.toLowerCase() === key.toLowerCase())?.value;
      if (found === undefined && !contexts.isAbsent(at(key))) throw new NotKnown(at(key));
      return found;
    }
  }
  return new Known(...pairs);
}
