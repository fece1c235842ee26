/** GitHub's own description of its REST API, and whether a request and an answer are what it says. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2019, type ValidateFunction } from 'ajv/dist/2019.js';
import { parseJson } from '../../src/tools/foreign-json.ts';

export const methods = ['get', 'post', 'patch', 'delete'] as const;
export type Method = (typeof methods)[number];

interface Media {
  readonly schema?: { readonly type?: string };
}

interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly schema: { readonly type?: string };
}

interface Operation {
  readonly parameters?: readonly { readonly $ref?: string }[];
  readonly requestBody?: { readonly content: Readonly<Record<string, Media>> };
  readonly responses: Readonly<Record<string, Response>>;
}

interface Response {
  readonly $ref?: string;
  readonly content?: Readonly<Record<string, Media>>;
}

interface Description {
  readonly paths: Readonly<Record<string, Partial<Record<Method, Operation>>>>;
  readonly components: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

export interface Call {
  /** `POST /repos/{owner}/{repo}/git/refs` */
  readonly name: string;
  readonly path: string;
  readonly method: Method;
  /** By the names in the path. */
  readonly parameters: Readonly<Record<string, string>>;
}

export interface Sent {
  readonly query: URLSearchParams;
  readonly contentType: string | undefined;
  readonly body: Uint8Array;
}

/** The extract of `npm run openapi`. */
export const extracted = JSON.parse(readFileSync(join(import.meta.dirname, 'openapi.json'), 'utf8')) as Description;

const ajv = new Ajv2019({ strict: false, allErrors: true, logger: false });
ajv.addFormat('uri', (text) => URL.canParse(text));
ajv.addFormat('date-time', (text) => /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(text));
ajv.addSchema({ ...(withNull(extracted) as object), $id: 'github' });
const validators = new Map<string, ValidateFunction>();

/** OpenAPI 3.0 says `nullable` where JSON Schema has a type. */
function withNull(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withNull);
  if (typeof value !== 'object' || value === null) return value;
  const { nullable, ...rest } = Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withNull(inner)]));
  return nullable === true ? { anyOf: [rest, { type: 'null' }] } : rest;
}

/** The operation that a request is for. A ref has slashes, everything else in a path has none. */
export function callOf(method: string, pathname: string): Call | undefined {
  for (const path of Object.keys(extracted.paths).toSorted(literalFirst)) {
    const grammar = path.replaceAll(/\{(\w+)\}/g, (_, name: string) =>
      name === 'ref' ? '(?<ref>.+)' : `(?<${name}>[^/]+)`,
    );
    const { groups } = new RegExp(`^${grammar}$`).exec(pathname) ?? {};
    const known = methods.find((one) => one === method.toLowerCase());
    if (groups === undefined || known === undefined || extracted.paths[path]?.[known] === undefined) continue;
    const parameters = Object.fromEntries(Object.entries(groups).map(([key, text]) => [key, decodeURIComponent(text)]));
    return { name: `${method} ${path}`, path, method: known, parameters };
  }
  return undefined;
}

function literalFirst(a: string, b: string): number {
  return a.split('{').length - b.split('{').length;
}

/** What is wrong with a request; a field that the description does not know is wrong as well. */
export function requestFaults(call: Call, { query, contentType = '', body }: Sent): readonly string[] {
  const { parameters = [], requestBody } = operationOf(call);
  const known = parameters
    .map((parameter) => resolve(parameter) as Parameter)
    .filter(({ in: place }) => place === 'query');
  const faults = [...query].flatMap(([name, value]) => {
    const schema = known.find((parameter) => parameter.name === name)?.schema;
    if (schema === undefined) return [`there is no query parameter ${name}`];
    return schema.type === 'integer' && !/^\d+$/.test(value) ? [`${name} is no number`] : [];
  });
  const [[type, media] = []] = Object.entries(requestBody?.content ?? {});
  if (type === undefined) return body.length === 0 ? faults : [...faults, 'there is to be no body'];
  if (type !== 'application/json') return faults;
  if (!contentType.startsWith(type)) faults.push(`the content type is ${contentType}`);
  if (media?.schema === undefined) return faults;
  return [...faults, ...faultsOf(`${pointer(call)}/requestBody/content/application~1json/schema`, parseJson(body))];
}

/** What is wrong with an answer. Statuses that are not described have to be GitHub's errors. */
export function answerFaults(call: Call, status: number, body: unknown): readonly string[] {
  const described = operationOf(call).responses[status];
  const media = described === undefined ? undefined : (resolve(described) as Response).content;
  const schema = media?.['application/json']?.schema;
  const place = described?.$ref ?? `${pointer(call)}/responses/${status}`;
  if (status >= 400) {
    const otherwise = `#/components/schemas/${status === 422 ? 'validation-error' : 'basic-error'}`;
    return faultsOf(schema === undefined ? otherwise : `${place}/content/application~1json/schema`, body, true);
  }
  if (described === undefined) return [`${status} is not described`];
  if (schema === undefined) return body === undefined ? [] : ['there is to be no body'];
  const target = `${place}/content/application~1json/schema`;
  if (schema.type !== 'array') return faultsOf(target, body);
  if (!Array.isArray(body)) return ['the body is no list'];
  return body.flatMap((item) => faultsOf(`${target}/items`, item));
}

function operationOf({ path, method }: Call): Operation {
  const operation = extracted.paths[path]?.[method];
  if (operation === undefined) throw new Error(`GitHub does not describe ${method} ${path}`);
  return operation;
}

/** @returns what it refers to, when it is a reference */
function resolve(value: { readonly $ref?: string }): unknown {
  const [, , kind = '', name = ''] = value.$ref?.split('/') ?? [];
  return value.$ref === undefined ? value : extracted.components[kind]?.[name];
}

function pointer({ path, method }: Call): string {
  const escaped = path.replaceAll('~', '~0').replaceAll('/', '~1');
  return `#/paths/${encodeURIComponent(escaped)}/${method}`;
}

function faultsOf(target: string, value: unknown, open = false): readonly string[] {
  const key = `${target} ${open}`;
  const schema = { $ref: `github${target}`, ...(open ? {} : { unevaluatedProperties: false }) };
  const validate = validators.get(key) ?? ajv.compile(schema);
  validators.set(key, validate);
  if (validate(value)) return [];
  return (validate.errors ?? []).map(({ instancePath, message = '', params }) =>
    `${instancePath} ${message} ${JSON.stringify(params)}`.trim(),
  );
}
