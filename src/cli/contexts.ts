import { parseGitRef } from '../facts/git-ref.ts';
import type { Contexts } from './expressions.ts';
import { tokenOf } from './environment.ts';
import { mappingOf, type Workflow } from './workflow.ts';
import { invalidSetting, secretSetting } from './workflow-failures.ts';

export interface ContextOptions {
  readonly env: NodeJS.ProcessEnv;
  /** The body of the event, `undefined` where there is none. */
  readonly payload: unknown;
  /** `--set`: `vars.REGISTRY=ghcr.io`. */
  readonly set: readonly string[];
  readonly on: Workflow['on'];
}

/** What the body of a push says (GitHub Docs, "Webhook events and payloads") that nobody knows where nothing was pushed. */
const ofPush = [
  ...['after', 'base_ref', 'before', 'commits', 'compare', 'created', 'deleted', 'enterprise', 'forced', 'head_commit'],
  ...['installation', 'organization', 'pusher', 'ref', 'repository', 'sender'],
];

/**
 * What the expressions of a step can name: `github.*` from the variables of the event, `secrets.*` and `vars.*` from variables that begin with `SECRET_`
 * and `VAR_`, and whatever `--set` says. A secret that is not given is empty, as it is on GitHub.
 * @throws ReleaseError `usage` for a setting that is none
 */
export function contextsOf({ env, payload, set, on }: ContextOptions): Contexts {
  const event = env['GITHUB_EVENT_NAME'] ?? '';
  const values: Record<string, unknown> = {
    github: { ...githubOf(env), ...(payload === undefined ? {} : { event: payload }) },
    vars: named(env, 'VAR_'),
    secrets: { ...named(env, 'SECRET_'), ...(tokenOf(env) === undefined ? {} : { GITHUB_TOKEN: tokenOf(env) }) },
    inputs: defaultsOf(on, event),
  };
  for (const setting of set) put(values, setting);
  return { values, isAbsent: (path) => isAbsent(path.toLowerCase(), { event, hasPayload: payload !== undefined, on }) };
}

/** The secrets among them, which must not be seen. */
export function secretsAmong({ values }: Contexts): readonly string[] {
  return Object.values(mappingOf(values['secrets'])).filter((value) => typeof value === 'string');
}

function isAbsent(
  path: string,
  { event, hasPayload, on }: { readonly event: string; readonly hasPayload: boolean; readonly on: unknown },
): boolean {
  const [context, first = '', second = ''] = path.split('.');
  if (context === 'secrets') return true;
  if (context === 'inputs') return askedBy(on, event) === undefined;
  if (context !== 'github' || first !== 'event' || second === '') return false;
  return hasPayload || (event === 'push' && !ofPush.includes(second));
}

function named(env: NodeJS.ProcessEnv, prefix: string): Record<string, string> {
  const entries = Object.entries(env).filter(([name]) => name.startsWith(prefix));
  return Object.fromEntries(entries.map(([name, value = '']) => [name.slice(prefix.length), value]));
}

/** GitHub Docs, "Contexts reference", `github`: most of it is in the variables of the same names. */
function githubOf(env: NodeJS.ProcessEnv): Record<string, unknown> {
  const variables = Object.entries(named(env, 'GITHUB_')).filter(([name]) => name !== 'TOKEN' && name !== 'EVENT_PATH');
  const ref = parseGitRef(env['GITHUB_REF'] ?? '');
  const [owner = ''] = (env['GITHUB_REPOSITORY'] ?? '').split('/');
  return {
    event: {},
    server_url: 'https://github.com',
    api_url: 'https://api.github.com',
    ref_name: ref.full.replace(/^refs\/(?:heads|tags|pull)\//, ''),
    ...(ref.kind === 'tag' || ref.kind === 'branch' ? { ref_type: ref.kind } : {}),
    ...(owner === '' ? {} : { repository_owner: owner }),
    token: tokenOf(env) ?? '',
    ...Object.fromEntries(variables.map(([name, value]) => [name.toLowerCase(), value])),
  };
}

/** Who says something in `inputs`: whoever starts the workflow by hand, or calls it; with any other event there is nothing in it. */
function askedBy(on: unknown, event: string): 'workflow_call' | 'workflow_dispatch' | undefined {
  if (event === 'workflow_dispatch') return event;
  const isStartedByEvent = on === event || (Array.isArray(on) && on.includes(event)) || event in mappingOf(on);
  return !isStartedByEvent && 'workflow_call' in mappingOf(on) ? 'workflow_call' : undefined;
}

/** What somebody has said there who has said nothing. */
function defaultsOf(on: unknown, event: string): Record<string, unknown> {
  const asked = askedBy(on, event);
  const inputs = Object.entries(mappingOf(mappingOf(asked === undefined ? undefined : mappingOf(on)[asked])['inputs']));
  return Object.fromEntries(
    inputs.flatMap(([name, input]) => {
      const { default: given, required } = mappingOf(input);
      return given === undefined && required === true ? [] : [[name, given ?? '']];
    }),
  );
}

/** Puts a value where its path says, and leaves what is beside it. */
function put(values: Record<string, unknown>, setting: string): void {
  const [, path = '', value = ''] = /^([a-z]+(?:\.[\w-]+)+)=(.*)$/is.exec(setting) ?? [];
  if (path === '') throw invalidSetting(setting.replace(/=.*$/s, '=…'));
  const keys = path.split('.');
  if (keys[0]?.toLowerCase() === 'secrets') throw secretSetting(path);
  const last = keys.pop() ?? '';
  let at = values;
  for (const key of keys) {
    const inner = { ...mappingOf(at[key]) };
    at[key] = inner;
    at = inner;
  }
  at[last] = value;
}
