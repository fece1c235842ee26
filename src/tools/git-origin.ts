import { type Ask, problemOf, silent } from './git-process.ts';
import type { Secret } from './secret.ts';

/** Where the tags of all of the repository are, and what lets us read them. */
export interface Origin {
  readonly url: string;
  /** `http.<url>.extraheader` settings: key and value. The value is a credential. */
  readonly headers: readonly (readonly [key: string, value: string])[];
  /** What git runs to reach a server by SSH; without it, plain `ssh`. */
  readonly sshCommand: string | undefined;
}

/** The repository on GitHub, for a checkout that does not say where it is from or has no credentials. */
export interface GitHubOrigin {
  /** `https://github.com/owner/name` */
  readonly url: string;
  readonly token: Secret | undefined;
}

/** The settings that `readOrigin` takes, for `git config --get-regexp`. */
const originSettings = String.raw`^(remote\.origin\.url|http\.(.*\.)?extraheader|core\.sshcommand)$`;

/** The protocols that git may use for it: no helper that is named in an address is ever started (`ext::sh -c …`). */
const originProtocols = 'file:git:http:https:ssh';

/** Origin; or that the checkout has none; or that nobody could look. */
export type FoundOrigin =
  | { readonly kind: 'origin'; readonly origin: Origin }
  | { readonly kind: 'none'; readonly problem: string }
  | { readonly kind: 'unknown'; readonly problem: string };

/** Finds origin by the settings of the checkout; once it is found, they are not read again. */
export function originReader(ask: Ask, github: GitHubOrigin | undefined): () => Promise<FoundOrigin> {
  let found: FoundOrigin | undefined;
  return async () => {
    if (found !== undefined) return found;
    const settings = await ask(['config', '--local', '--includes', '-z', '--get-regexp', originSettings]);
    const origin = readOrigin(settings.stdout, github);
    if (origin !== undefined) return (found = { kind: 'origin', origin });
    // 1 says that there is no such setting, more that git could not look (git-config, "DESCRIPTION").
    return settings.exitCode === 1
      ? { kind: 'none', problem: 'the checkout has no remote "origin"' }
      : { kind: 'unknown', problem: problemOf(settings.stderr) };
  };
}

/**
 * The settings of `Origin` as variables: headers are credentials, which are never in argv.
 * @param directory the repository that git works in; no checkout, because its settings are foreign
 */
export function originVariables(
  { headers, sshCommand }: Origin,
  env: NodeJS.ProcessEnv,
  { directory = '/dev/null' }: { readonly directory?: string } = {},
): NodeJS.ProcessEnv {
  const first = Number(env['GIT_CONFIG_COUNT'] ?? 0);
  const settings = headers.flatMap(([key, value], index): [string, string][] => [
    [`GIT_CONFIG_KEY_${first + index}`, key],
    [`GIT_CONFIG_VALUE_${first + index}`, value],
  ]);
  return {
    ...silent,
    GIT_DIR: directory,
    GIT_ALLOW_PROTOCOL: originProtocols,
    GIT_CONFIG_COUNT: String(first + headers.length),
    ...Object.fromEntries(settings),
    ...(sshCommand === undefined ? {} : { GIT_SSH_COMMAND: env['GIT_SSH_COMMAND'] ?? sshCommand }),
  };
}

/**
 * Reads origin from the settings of a checkout. They are foreign, and most settings can name a program; so git never sees
 * them when it talks to origin: it gets this address, these headers, this key and nothing else.
 * @param settings what `git config -z --get-regexp` prints: `key\nvalue\0`, the key in lower case
 * @returns `undefined` when nobody knows where origin is
 */
export function readOrigin(settings: string, github: GitHubOrigin | undefined): Origin | undefined {
  const entries = settings.split('\0').flatMap((entry) => {
    const end = entry.indexOf('\n');
    return end < 0 ? [] : [[entry.slice(0, end), entry.slice(end + 1)] as const];
  });
  const url = entries.find(([key]) => key === 'remote.origin.url')?.[1] ?? github?.url;
  if (url === undefined || url === '') return undefined;
  const headers = entries.filter(([key]) => key.startsWith('http.'));
  const ssh = entries.findLast(([key]) => key === 'core.sshcommand')?.[1];
  return {
    url,
    headers: headers.length > 0 ? headers : tokenHeader(url, github),
    sshCommand: ssh === undefined ? undefined : checkoutSshCommand(ssh),
  };
}

/** `persist-credentials: false`, or no checkout at all: the job's token opens the same repository. */
function tokenHeader(url: string, github: GitHubOrigin | undefined): Origin['headers'] {
  if (github?.token === undefined || !URL.canParse(url) || !URL.canParse(github.url)) return [];
  const { origin, protocol } = new URL(github.url);
  if (new URL(url).origin !== origin || !/^https?:$/.test(protocol)) return [];
  const basic = Buffer.from(`x-access-token:${github.token.reveal()}`).toString('base64');
  return [[`http.${origin}/.extraheader`, `AUTHORIZATION: basic ${basic}`]];
}

/**
 * The key that actions/checkout leaves for `ssh-key` (its git-auth-helper.ts, `configureSsh`), in a command of our own:
 * git hands it to a shell, and any other setting is not what that action writes.
 */
function checkoutSshCommand(setting: string): string | undefined {
  const form =
    /^"[^"]*" -i "\$RUNNER_TEMP\/([\w-]+)"( -o StrictHostKeyChecking=yes -o CheckHostIP=no)? -o "UserKnownHostsFile=\$RUNNER_TEMP\/([\w-]+)"$/;
  const [, key, strict = '', hosts] = form.exec(setting) ?? [];
  if (key === undefined || hosts === undefined) return undefined;
  return `ssh -i "$RUNNER_TEMP/${key}"${strict} -o "UserKnownHostsFile=$RUNNER_TEMP/${hosts}"`;
}
