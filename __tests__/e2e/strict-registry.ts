/** A registry that refuses manifests of OCI artifacts, as ECR and Aliyun's do. */
import { createServer, request as send } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';

export interface StrictRegistry {
  readonly host: string;
  /** How many manifests it has refused. */
  readonly refused: () => number;
  stop(): Promise<void>;
}

const artifact = 'application/vnd.oci.empty.v1+json';
const parameter = "Invalid parameter at 'ImageManifest'";
/** As moby/buildkit#5747, opcr-io/policy#149 and koordinator-sh/koordinator#3194 have them. */
const refusals = {
  ecr: {
    status: 405,
    body: {
      errors: [{ code: 'UNSUPPORTED', message: `${parameter} failed to satisfy constraint: 'Invalid JSON syntax'` }],
    },
  },
  aliyun: { status: 403, body: { errors: [{ code: 'DENIED', message: `unknown manifest class for ${artifact}` }] } },
};

/** @param target the real one, which stands behind it */
export async function startStrictRegistry(target: string, kind: keyof typeof refusals): Promise<StrictRegistry> {
  const [hostname, port] = target.split(':');
  let refused = 0;
  const server = createServer((request, response) => {
    void (async () => {
      const { method = '', url: path = '', headers } = request;
      const body = await buffer(request);
      if (method === 'PUT' && path.includes('/manifests/') && body.includes(artifact)) {
        refused += 1;
        const { status, body: answer } = refusals[kind];
        response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
        return;
      }
      const onward = send({ hostname, port, method, path, headers, agent: false }, (answer) => {
        response.writeHead(answer.statusCode ?? 0, answer.headers);
        answer.pipe(response);
      });
      onward.on('error', () => response.destroy());
      onward.end(body);
    })().catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const stop = async (): Promise<void> => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  return { host: `127.0.0.1:${(server.address() as AddressInfo).port}`, refused: () => refused, stop };
}
