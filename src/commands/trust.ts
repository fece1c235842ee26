import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { quote } from '../errors.ts';
import type { Git } from '../tools/git.ts';
import type { Log } from '../tools/log.ts';
import type { Inputs } from '../inputs/inputs.ts';
import { readEvent } from '../facts/event.ts';
import { readPayload } from '../facts/facts.ts';
import { type HeadOwner, headOwner, ownCommits } from '../facts/head-owner.ts';
import { untrustedEvent } from '../build/failures.ts';
import { exportersOf } from '../build/exporters.ts';
import { type Frontend, frontendOf } from '../build/frontend.ts';
import { readDockerfile } from '../build/read-dockerfile.ts';
import { buildSources, type CheckedOut, decideTrust, type Trust } from '../build/trust.ts';

export interface TrustOptions {
  readonly env: NodeJS.ProcessEnv;
  readonly git: Pick<Git, 'head' | 'isAncestor' | 'changedPaths'>;
  readonly log: Pick<Log, 'info'>;
}

/** What a run may do, as far as whose commit it is about decides it. */
export interface Restrained {
  /** Without logins, tokens and caches, and without a push, where what is built is not known to be this repository's own. */
  readonly inputs: Inputs;
  /** What the step asks for and does not get; a release ends with it. `undefined` when it gets everything. */
  readonly refusal: ReturnType<typeof untrustedEvent> | undefined;
  /** Whether the event is about a commit of others, and what is built has its rights all the same. */
  readonly isVouchedFor: boolean;
}

/**
 * Takes from the step what a commit of somebody else must not have (docs/adr/0028). Git is asked only about events that a fork can
 * cause with the rights of this repository.
 * @throws ReleaseError when the event payload is not readable
 */
export async function restrain(inputs: Inputs, options: TrustOptions): Promise<Restrained> {
  const { env, log } = options;
  const { owner, trust } = await readTrust(inputs, options);
  if (trust.isTrusted) return { inputs, refusal: undefined, isVouchedFor: owner.kind !== 'own' };
  if (inputs.allowUntrustedEvents) {
    log.info(`"allow-untrusted-events" lets this run use its rights, although ${trust.because}.`);
    return { inputs, refusal: undefined, isVouchedFor: true };
  }
  log.info(`This run has no login, no token and no cache, because ${trust.because}.`);
  const refused = await refusedBy(inputs, env);
  const refusal = refused.length === 0 ? undefined : untrustedEvent(trust.because, refused);
  return { inputs: withoutRights(inputs), refusal, isVouchedFor: false };
}

async function readTrust(
  inputs: Inputs,
  { env, git }: TrustOptions,
): Promise<{ readonly owner: HeadOwner; readonly trust: Trust }> {
  const payload = await readPayload(env['GITHUB_EVENT_PATH']);
  const event = readEvent(env, payload);
  const owner = headOwner(event.name, payload);
  if (owner.kind === 'own') return { owner, trust: { isTrusted: true } };
  const workspace = workspaceOf(env);
  const isGit = existsSync(join(workspace, '.git'));
  const commits = ownCommits(env, payload);
  const checkedOut = isGit ? await lookAt(git, commits) : undefined;
  const sha = inputs.source === 'git' ? (checkedOut?.sha ?? '') : event.sha;
  const sources = buildSources(inputs.build, { workspace, isGit, sha });
  return { owner, trust: decideTrust({ event: event.name, owner, ownCommits: commits, sources, checkedOut }) };
}

function workspaceOf(env: NodeJS.ProcessEnv): string {
  return env['GITHUB_WORKSPACE'] ?? process.cwd();
}

async function lookAt(git: TrustOptions['git'], commits: ReadonlySet<string>): Promise<CheckedOut> {
  const [head, changedPaths] = await Promise.all([git.head().catch(() => undefined), git.changedPaths()]);
  const sha = head?.sha;
  const isOwn = sha !== undefined && (commits.has(sha) || (await isInHistory(git, { sha, of: commits })));
  return { sha, isOwn, changedPaths };
}

async function isInHistory(
  git: TrustOptions['git'],
  { sha, of: commits }: { readonly sha: string; readonly of: ReadonlySet<string> },
): Promise<boolean> {
  const answers = await Promise.all([...commits].map((commit) => git.isAncestor(sha, commit)));
  return answers.includes(true);
}

/** What the step asks for by name. What it only would be given is left out without a word more. */
async function refusedBy({ push, build }: Inputs, env: NodeJS.ProcessEnv): Promise<readonly string[]> {
  const { context = '.', file, buildArgs } = build;
  const dockerfile = await readDockerfile({ context, file, workspace: workspaceOf(env) });
  const frontend = frontendOf({ dockerfile, buildArgs, env });
  const pushes = push === 'always' || exportersOf(build).some(({ isPush }) => isPush);
  return [
    ...(pushes ? ['push what it builds'] : []),
    ...(build.secrets.length > 0 ? ['give its build the secrets of "secrets", "secret-envs" or "secret-files"'] : []),
    ...(build.ssh.length > 0 ? ['give its build the keys of "ssh"'] : []),
    ...(build.allow.length > 0 ? ['give its build the rights of "allow"'] : []),
    ...strangeFrontend(frontend),
  ];
}

function strangeFrontend(frontend: Frontend): readonly string[] {
  switch (frontend.kind) {
    case 'docker':
      return [];
    case 'foreign':
      return [`start the frontend ${quote(frontend.image)}, which is not docker's`];
    case 'unknown':
      return ['start a frontend that cannot be told, because the Dockerfile is not here'];
  }
}

function withoutRights(inputs: Inputs): Inputs {
  const { push, build } = inputs;
  return {
    ...inputs,
    push: push === 'always' ? 'auto' : push,
    logins: [],
    githubToken: undefined,
    cache: 'off',
    build: { ...build, cacheFrom: [], cacheTo: [], secrets: [], ssh: [], allow: [] },
  };
}
