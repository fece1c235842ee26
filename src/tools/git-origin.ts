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
export const originSettings = String.raw`^(remote\.origin\.url|http\.(.*\.)?extraheader|core\.sshcommand)$`;

/** The protocols that git may use for it: no helper that is named in an address is ever started (`ext::sh -c …`). */
export const originProtocols = 'file:git:http:https:ssh';

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
