import type { Registry } from '../image/registry.ts';
import { parseJson, textAt } from '../tools/foreign-json.ts';
import { Secret } from '../tools/secret.ts';
import type { FoundLogin } from './ask-provider.ts';
import { type HttpAnswer, smallLimit } from './answer.ts';
import { loginNotGiven } from './login-failures.ts';
import type { OnRetry, RetryOptions } from './retry.ts';
import { RetryEngine } from './retry-engine.ts';
import type { HttpRequest, Send } from './transport.ts';

/** Who wants to be let in at Docker Hub, and by which of the connections of the organisation. */
export interface DockerHubRequest {
  readonly registry: Registry;
  readonly username: string;
  /** A UUID. */
  readonly connection: string;
  /** In seconds. */
  readonly lifetime: number;
}

export interface DockerHubOptions {
  readonly env: NodeJS.ProcessEnv;
  readonly send: Send;
  readonly mask: (secret: Secret) => void;
  readonly onRetry?: OnRetry;
  readonly retry?: RetryOptions;
  /** Where Docker's tokens are from. */
  readonly identityUrl?: URL;
}

const permission = 'The job needs "permissions: id-token: write" (and "contents: read", which it has without a list).';
const rules =
  'Check in Docker Home that the OIDC connection has a rule for this repository and ref, and the connection id.';

/**
 * Has Docker exchange the identity of the workflow for a token (Docker Docs, "OIDC connections"; RFC 8693; the requests are those
 * of docker/oidc-action, src/main.ts).
 * @throws ReleaseError when GitHub gives no identity, or Docker no token for it
 */
export async function askDockerHub(request: DockerHubRequest, options: DockerHubOptions): Promise<FoundLogin> {
  const { registry, username, connection, lifetime } = request;
  const { identityUrl = new URL('https://identity.docker.com'), mask } = options;
  const send = retrying(registry, options);
  const identity = await askIdentity(registry, identityUrl.origin, { env: options.env, send });
  mask(identity);
  const form = new URLSearchParams({
    grant_type: 'urn:ietf:params:oauth:grant-type:token-exchange',
    subject_token_type: 'urn:ietf:params:oauth:token-type:id_token',
    subject_token: identity.reveal(),
    connection_id: connection,
    expires_in: String(lifetime),
  });
  const answer = await send({
    method: 'POST',
    url: new URL('/oauth/token', identityUrl),
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new TextEncoder().encode(form.toString()),
    limit: smallLimit,
  });
  const password = tokenIn(answer, 'access_token', { registry, asked: 'Docker', remedy: rules });
  return { registry, username, password, source: 'the identity of the workflow' };
}

/** A token that nobody has heard of does no harm: what is not answered is asked again. */
function retrying(registry: Registry, { send, onRetry, retry }: DockerHubOptions): Send {
  const engine = new RetryEngine(send, { now: Date.now, ...(onRetry && { onRetry }), ...(retry && { retry }) });
  const again = engine.operation(registry, `get a login for ${registry}`);
  return (request) => again(request, { reread: () => Promise.resolve(false) });
}

/** GitHub Docs, "OpenID Connect reference", "Methods for requesting the OIDC token". */
async function askIdentity(
  registry: Registry,
  audience: string,
  { env, send }: Pick<DockerHubOptions, 'env' | 'send'>,
): Promise<Secret> {
  const { ACTIONS_ID_TOKEN_REQUEST_URL: address = '', ACTIONS_ID_TOKEN_REQUEST_TOKEN: token = '' } = env;
  const asked = 'GitHub';
  if (!URL.canParse(address) || token === '') {
    throw loginNotGiven(registry, { asked, problem: 'the job may not ask who it is', remedy: permission });
  }
  const url = new URL(address);
  url.searchParams.set('audience', audience);
  const request: HttpRequest = { method: 'GET', url, headers: { authorization: `Bearer ${token}` }, limit: smallLimit };
  return tokenIn(await send(request), 'value', { registry, asked, remedy: permission });
}

function tokenIn(
  { status, bytes }: HttpAnswer,
  field: string,
  { registry, asked, remedy }: { registry: Registry; asked: string; remedy: string },
): Secret {
  const answer = parseJson(bytes);
  const token = status === 200 ? textAt(answer, field) : undefined;
  if (token !== undefined && /^[\x21-\x7e]+$/.test(token)) return new Secret(token);
  const problem = status === 200 ? 'its answer has no token' : `it answered ${status}`;
  const said = status === 200 ? '' : (textAt(answer, 'message') ?? textAt(answer, 'error_description') ?? '');
  throw loginNotGiven(registry, { asked, problem, answer: said, remedy });
}
