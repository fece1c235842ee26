import type { Registry } from '../image/registry.ts';
import type { Secret } from '../tools/secret.ts';
import type { FoundLogin } from './ask-provider.ts';
import { smallLimit } from './answer.ts';
import { askIdentity, tokenIn } from './identity.ts';
import { loginNotGiven } from './login-failures.ts';
import type { OnRetry, RetryOptions } from './retry.ts';
import { RetryEngine } from './retry-engine.ts';
import type { Send } from './transport.ts';

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
  const notGiven =
    (asked: string, remedy: string) =>
    (problem: string, answer: string): Error =>
      loginNotGiven(registry, { asked, problem, answer, remedy });
  const fail = notGiven('GitHub', permission);
  const identity = await askIdentity(identityUrl.origin, { env: options.env, send, fail });
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
  const password = tokenIn(answer, 'access_token', notGiven('Docker', rules));
  return { registry, username, password, source: 'the identity of the workflow' };
}

/** A token that nobody has heard of does no harm: what is not answered is asked again. */
function retrying(registry: Registry, { send, onRetry, retry }: DockerHubOptions): Send {
  const engine = new RetryEngine(send, { now: Date.now, ...(onRetry && { onRetry }), ...(retry && { retry }) });
  const again = engine.operation(registry, `get a login for ${registry}`);
  return (request) => again(request, { reread: () => Promise.resolve(false) });
}
