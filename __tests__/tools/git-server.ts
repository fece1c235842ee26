/** A real git server over HTTP: `git http-backend` behind the server of the registry tests. */
import { spawn } from 'node:child_process';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { startServer } from '../registry/servers.ts';

export interface GitServerOptions {
  /** The folder of the bare repositories. */
  readonly root: string;
  /** The `Authorization` that is asked for. */
  readonly authorization: string;
}

/** Serves the repositories below `root` to who is authorized. */
export function startGitServer(options: GitServerOptions): ReturnType<typeof startServer> {
  const server = startServer((request, response) => {
    if (request.headers.authorization !== options.authorization) {
      response.writeHead(401, { 'www-authenticate': 'Basic realm="GitHub"' }).end();
      return;
    }
    void server.then(({ requests }) => {
      answer(request, response, { ...options, body: requests.at(-1)?.body ?? '' });
    });
  });
  return server;
}

/** One request as CGI has it (RFC 3875; git-http-backend, "ENVIRONMENT"). */
function answer(
  request: IncomingMessage,
  response: ServerResponse,
  { root, body }: GitServerOptions & { readonly body: string },
): void {
  const { pathname, search } = new URL(request.url ?? '', 'http://git');
  const env = {
    PATH: process.env['PATH'],
    GIT_PROJECT_ROOT: root,
    GIT_HTTP_EXPORT_ALL: '1',
    GIT_PROTOCOL: String(request.headers['git-protocol'] ?? ''),
    PATH_INFO: pathname,
    QUERY_STRING: search.slice(1),
    REQUEST_METHOD: request.method,
    CONTENT_TYPE: request.headers['content-type'],
    CONTENT_LENGTH: String(Buffer.byteLength(body)),
    REMOTE_ADDR: '127.0.0.1',
  };
  const backend = spawn('git', ['http-backend'], { env, stdio: ['pipe', 'pipe', 'ignore'] });
  const chunks: Buffer[] = [];
  backend.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
  backend.on('close', () => {
    const printed = Buffer.concat(chunks);
    const end = printed.indexOf('\r\n\r\n');
    const headers = printed
      .subarray(0, end)
      .toString()
      .split('\r\n')
      .map((line) => line.split(': '));
    for (const [name = '', value = ''] of headers) {
      if (name === 'Status') response.statusCode = Number.parseInt(value, 10);
      else response.setHeader(name, value);
    }
    response.end(printed.subarray(end + 4));
  });
  backend.stdin.end(body);
}
