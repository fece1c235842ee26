import { ReleaseError, severalFailures } from '../errors.ts';
import type { Registry } from '../image/registry.ts';
import { createBoundedRun } from '../tools/bounded-run.ts';
import type { LateLog } from '../tools/log.ts';
import { encoded, type Login } from '../tools/login.ts';
import { refuseForeignConfig } from '../tools/private-config.ts';
import { askAmazon, type AskOptions, askProvider, type FoundLogin } from '../registry/ask-provider.ts';
import { dockerCredentials } from '../registry/credentials.ts';
import { askDockerHub } from '../registry/docker-hub-login.ts';
import { providerOf } from '../registry/provider.ts';
import { createSend } from '../registry/transport.ts';
import type { Inputs, LoginInput } from '../inputs/inputs.ts';
import { registriesOf } from '../inputs/registries.ts';
import { isFromFork } from '../facts/event.ts';
import { readPayload } from '../facts/facts.ts';
import { decidePush } from '../plan/push.ts';
import { retryLine } from '../report/recovery.ts';
import { helperDeadline } from './registries.ts';

export interface SignInOptions {
  readonly env: NodeJS.ProcessEnv;
  readonly log: Pick<LateLog, 'info' | 'mask'>;
  /** Whether what is built was found to be this repository's own, whoever the event is about (trust.ts). */
  readonly isVouchedFor?: boolean;
}

/** The registries that a run writes to, and those that it only reads: there, somebody who is unknown may be welcome. */
export interface Needed {
  readonly written: ReadonlySet<Registry>;
  readonly read: ReadonlySet<Registry>;
}

type Asked = Pick<Inputs, 'logins' | 'githubToken'>;

/** In milliseconds: what a cloud's program has to find a password. */
const programDeadline = 30_000;

/** The registries that a release is going to push to, as far as its inputs and the kind of the event say. */
export function neededByRelease(inputs: Inputs, env: NodeJS.ProcessEnv): Needed {
  if (inputs.reproducible === 'check') return { written: new Set(), read: registriesOf(inputs) };
  const { push } = decidePush(inputs, { name: env['GITHUB_EVENT_NAME'] ?? '' });
  return { written: push ? registriesOf(inputs) : new Set(), read: new Set() };
}

/**
 * Finds the logins of a run (docs/adr/0017): what the step says about a registry; else, for those that are `needed` and that Docker
 * has no login for, what whoever runs the registry gives. All are asked at the same time, and everything found is masked.
 * A pull request from a fork has only what its step gives.
 * @returns the logins that Docker does not have
 * @throws ReleaseError with everybody who should have given a login and did not; where a registry is only read, the log says so
 */
export async function signIn(inputs: Asked, needed: Needed, options: SignInOptions): Promise<readonly Login[]> {
  const names = new Set([...inputs.logins.map(({ registry }) => registry), ...needed.written, ...needed.read]);
  if (names.size === 0) return [];
  await refuseForeignConfig(options.env);
  const asksOthers = options.isVouchedFor === true || !(await isAboutFork(options.env));
  const searches = [...names].map((registry) =>
    findLogin(registry, inputs, { ...options, asksOthers, isWritten: needed.written.has(registry) }),
  );
  const found = await Promise.allSettled(searches);
  const failures = found.flatMap((each) => (each.status === 'rejected' ? [each.reason as unknown] : []));
  if (failures.length > 0) throw severalFailures(failures);
  return found.flatMap((each) => (each.status === 'fulfilled' ? (each.value ?? []) : []));
}

async function isAboutFork(env: NodeJS.ProcessEnv): Promise<boolean> {
  const isPullRequest = (env['GITHUB_EVENT_NAME'] ?? '').startsWith('pull_request');
  return isPullRequest && isFromFork(await readPayload(env['GITHUB_EVENT_PATH']));
}

type Search = SignInOptions & { readonly asksOthers: boolean; readonly isWritten: boolean };

async function findLogin(registry: Registry, inputs: Asked, search: Search): Promise<Login | undefined> {
  const given = inputs.logins.find((each) => each.registry === registry);
  if (given?.kind === 'password') return given;
  if (!search.asksOthers && given?.kind !== 'aws-key') return undefined;
  const found = await (given === undefined ? findUnasked(registry, inputs, search) : ask(given, inputs, search));
  if (found === undefined) return undefined;
  const { source, ...login } = found;
  for (const secret of [login.password, encoded(login)]) search.log.mask(secret);
  search.log.info(`The login for ${registry} is from ${source} (${login.username}).`);
  return login;
}

/** Somebody who logged in before the step did it on purpose: with the token of another owner, for example. */
async function findUnasked(registry: Registry, inputs: Asked, search: Search): Promise<FoundLogin | undefined> {
  const { env, log, isWritten } = search;
  const provider = providerOf(registry, { serverUrl: env['GITHUB_SERVER_URL'] });
  // Docker Hub has to be told a user name.
  if (provider === undefined || provider.kind === 'docker-hub') return undefined;
  const docker = dockerCredentials({ env, run: createBoundedRun({ deadline: helperDeadline }) });
  if ((await docker(registry)) !== undefined) return undefined;
  return askProvider(registry, provider, askOptions(inputs, search)).catch((error: unknown) => {
    if (isWritten || !(error instanceof ReleaseError)) throw error;
    log.info(`${error.message} Without a login, only what is public can be read.`);
    return undefined;
  });
}

function ask(
  given: Exclude<LoginInput, { kind: 'password' }>,
  inputs: Asked,
  search: Search,
): Promise<FoundLogin | undefined> {
  const { registry } = given;
  const options = askOptions(inputs, search);
  const { env, log } = search;
  switch (given.kind) {
    case 'aws-key':
      return askAmazon(registry, given.provider, { ...options, key: { id: given.username, secret: given.password } });
    case 'docker-hub':
      return askDockerHub(given, {
        env,
        send: createSend({ env }),
        mask: (secret) => log.mask(secret),
        onRetry: (retry) => log.info(retryLine(retry)),
      });
    case 'provider':
      return askProvider(registry, given.provider, options);
    case 'docker':
      return Promise.resolve(undefined);
  }
}

function askOptions({ githubToken }: Asked, { env }: Search): AskOptions {
  return { env, githubToken, run: createBoundedRun({ deadline: programDeadline }) };
}
