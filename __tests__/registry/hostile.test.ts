import type { RequestListener, ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { gzipSync } from 'node:zlib';
import { parseRepository, type Repository } from '../../src/image/repository.ts';
import { parseTag } from '../../src/image/tag.ts';
import { createRegistryClient, type RegistryClient } from '../../src/registry/client.ts';
import { createSend } from '../../src/registry/transport.ts';
import { Secret } from '../../src/tools/secret.ts';
import { createSelfSigned } from './certificate.ts';
import { manifestFrom, ociImage, ociIndex } from './images.ts';
import { startServer, user, userBase64 } from './servers.ts';

const tag = parseTag('1.0.0');
const manifest = manifestFrom({ schemaVersion: 2, mediaType: ociIndex, manifests: [] }, ociIndex);
const deadline = 1500;

/** What the registry does with each request, by test. */
let behave: RequestListener;
let registry: Awaited<ReturnType<typeof startServer>>;
/** A server that the registry wants to send us to: on this machine, so that a request would arrive. */
let stranger: Awaited<ReturnType<typeof startServer>>;
let repository: Repository;
let client: RegistryClient;

beforeEach(async () => {
  registry = await startServer((request, response) => {
    behave(request, response);
  });
  stranger = await startServer((_request, response) => response.end('{"token":"abc"}'));
  repository = parseRepository(`${registry.host}/acme/widget`);
  const credential = { kind: 'password', username: user.username, password: new Secret(user.password) } as const;
  const credentials = (): Promise<typeof credential> => Promise.resolve(credential);
  client = createRegistryClient({
    credentials,
    send: createSend({ deadline }),
    retry: { sleep: () => Promise.resolve() },
  });
});
afterEach(async () => {
  await registry.stop();
  await stranger.stop();
});

function challenge(response: ServerResponse, header: string): void {
  response.writeHead(401, { 'www-authenticate': header }).end();
}

/** A registry with Basic authentication that answers everything but the first request by `answer`. */
function afterLogin(answer: RequestListener): RequestListener {
  return (request, response) => {
    if (request.headers.authorization === undefined) challenge(response, 'Basic realm="r"');
    else answer(request, response);
  };
}

/** Every header value and body that has reached a server, to be searched for the password in any form. */
function seenBy(server: typeof stranger): string {
  return JSON.stringify(server.requests);
}

describe('a challenge', () => {
  test.each(['https://evil.example/token', 'http://169.254.169.254/token', 'file:///etc/passwd', 'nonsense', ''])(
    'that names the token server %j gets no credentials',
    async (realm) => {
      behave = (_request, response) => {
        challenge(response, `Bearer realm="${realm}",service="s"`);
      };
      await expect(client.checkAccess(repository)).rejects.toMatchObject({ failure: { code: 'untrusted-answer' } });
      expect(registry.requests).toHaveLength(1);
      expect(seenBy(registry)).not.toContain(userBase64);
    },
  );

  test('after every answer ends with the second', async () => {
    behave = (request, response) => {
      if (request.url?.startsWith('/token') === true) response.end('{"token":"abc"}');
      else challenge(response, `Bearer realm="http://${registry.host}/token",scope="x${registry.requests.length}"`);
    };
    await expect(client.getManifest(repository, tag)).rejects.toMatchObject({ failure: { code: 'access-denied' } });
    expect(registry.requests.map(({ url }) => url.replace(/\?.*/, ''))).toEqual([
      '/v2/',
      '/token',
      '/v2/acme/widget/manifests/1.0.0',
      '/token',
      '/v2/acme/widget/manifests/1.0.0',
    ]);
  });

  test('cannot widen the scope to another repository', async () => {
    behave = (request, response) => {
      if (request.url?.startsWith('/token') === true) response.end('{"token":"abc"}');
      else if (request.headers.authorization === undefined) {
        challenge(response, `Bearer realm="http://${registry.host}/token",scope="repository:acme/other:*"`);
      } else response.writeHead(404).end();
    };
    expect(await client.resolve(repository, tag)).toBeUndefined();
    expect(seenBy(registry)).not.toContain('other');
  });
});

describe('a token server', () => {
  test.each([
    ['a line break in the token', '{"token":"abc\\r\\nx-evil: 1"}'],
    ['a space in the token', '{"token":"abc def"}'],
    ['an empty token', '{"token":""}'],
    ['a number for a token', '{"token":1}'],
    ['HTML', '<html>login</html>'],
    ['a list', '[]'],
    ['more than 64 KiB', JSON.stringify({ token: 'a'.repeat(70_000) })],
  ])('that answers with %s is refused, without the token in the message', async (_what, body) => {
    behave = (request, response) => {
      if (request.url?.startsWith('/token') === true) response.end(body);
      else challenge(response, `Bearer realm="http://${registry.host}/token"`);
    };
    const error: unknown = await client.checkAccess(repository).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ failure: { code: 'untrusted-answer' } });
    expect(String(error)).not.toContain('abc');
    expect(registry.requests).toHaveLength(2);
  });

  test('that redirects to another server gets no credentials there', async () => {
    behave = (request, response) => {
      if (request.url?.startsWith('/token') === true)
        response.writeHead(307, { location: `http://${stranger.host}/` }).end();
      else challenge(response, `Bearer realm="http://${registry.host}/token"`);
    };
    await expect(client.checkAccess(repository)).rejects.toMatchObject({ failure: { code: 'untrusted-answer' } });
    expect(stranger.requests).toEqual([]);
  });
});

describe('a redirect', () => {
  test.each([301, 302, 303, 307, 308])('%d of a read to another server is not followed', async (status) => {
    behave = afterLogin((_request, response) =>
      response.writeHead(status, { location: `http://${stranger.host}/` }).end(),
    );
    await expect(client.getManifest(repository, tag)).rejects.toMatchObject({ failure: { code: 'untrusted-answer' } });
    expect(stranger.requests).toEqual([]);
  });

  test.each(['http://STRANGER/x', '/v2/other'])('of a write to %s is not followed', async (location) => {
    const to = location.replace('STRANGER', stranger.host);
    behave = afterLogin((_request, response) => response.writeHead(307, { location: to }).end());
    await expect(client.putManifest(repository, tag, manifest)).rejects.toMatchObject({
      failure: { code: 'untrusted-answer' },
    });
    expect(stranger.requests).toEqual([]);
    expect(registry.requests).toHaveLength(2);
  });

  test('of a read inside the same server is followed', async () => {
    behave = afterLogin((request, response) => {
      if (request.url === '/elsewhere') response.writeHead(200, { 'content-type': ociIndex }).end(manifest.bytes);
      else response.writeHead(307, { location: '/elsewhere' }).end();
    });
    expect(await client.getManifest(repository, tag)).toEqual(manifest);
  });

  test('in a circle ends', async () => {
    behave = afterLogin((request, response) => response.writeHead(307, { location: request.url }).end());
    await expect(client.getManifest(repository, tag)).rejects.toThrow(/redirects in circles/);
    expect(registry.requests).toHaveLength(5);
  });
});

describe('a manifest', () => {
  test('whose bytes are not those of the digest is refused', async () => {
    const other = manifestFrom({ schemaVersion: 2, manifests: [], annotations: {} }, ociIndex);
    const headers = { 'content-type': ociIndex, 'docker-content-digest': other.digest };
    behave = afterLogin((_request, response) => response.writeHead(200, headers).end(manifest.bytes));
    await expect(client.getManifest(repository, other.digest)).rejects.toThrow(/another digest/);
    expect((await client.getManifest(repository, tag)).digest).toBe(manifest.digest);
  });

  test('that is stored under another digest than it has is an error', async () => {
    const headers = { 'docker-content-digest': `sha256:${'0'.repeat(64)}` };
    behave = afterLogin((_request, response) => response.writeHead(201, headers).end());
    await expect(client.putManifest(repository, tag, manifest)).rejects.toThrow(/stored something else/);
  });

  test('of more than 4 MiB is refused', async () => {
    behave = afterLogin((_request, response) => response.end(Buffer.alloc(4 * 1024 * 1024 + 1)));
    await expect(client.getManifest(repository, tag)).rejects.toThrow(/more than 4194304 bytes/);
  });

  test('that comes compressed is refused, because nobody asked for that and it may be a bomb', async () => {
    behave = afterLogin((_request, response) =>
      response.writeHead(200, { 'content-type': ociIndex, 'content-encoding': 'gzip' }).end(gzipSync(manifest.bytes)),
    );
    await expect(client.getManifest(repository, tag)).rejects.toThrow(/encoded its answer.*gzip/);
  });

  test('that is a web page is refused', async () => {
    behave = afterLogin((_request, response) => response.writeHead(200, { 'content-type': 'text/html' }).end('<html>'));
    await expect(client.getManifest(repository, tag)).rejects.toThrow(/is not an image: "text\/html"/);
  });

  test('is read in full when HEAD tells no digest', async () => {
    behave = afterLogin((request, response) => {
      if (request.method === 'HEAD') response.writeHead(200, { 'docker-content-digest': 'sha256:ABC' }).end();
      else response.writeHead(200, { 'content-type': `${ociIndex}; charset=utf-8` }).end(manifest.bytes);
    });
    expect(await client.resolve(repository, tag)).toBe(manifest.digest);
  });

  test('does not exist when HEAD is forbidden and GET answers 404', async () => {
    behave = afterLogin((request, response) => response.writeHead(request.method === 'HEAD' ? 403 : 404).end());
    expect(await client.resolve(repository, tag)).toBeUndefined();
  });
});

describe('an error', () => {
  test('as bare text is shown without line breaks, escapes and workflow commands', async () => {
    behave = afterLogin((_request, response) =>
      response.writeHead(500).end('\u001b[31m##[set-output name=a;]b\n::error::x'),
    );
    const error: unknown = await client.getManifest(repository, tag).catch((thrown: unknown) => thrown);
    expect(String(error)).toMatch(/answered 500 .*acme\/widget:1\.0\.0/);
    for (const part of ['##[', '\n', '\u001b']) expect(String(error)).not.toContain(part);
  });

  test('of endless length is cut', async () => {
    behave = afterLogin((_request, response) => {
      response.writeHead(503);
      const more = (): void => {
        while (response.write('x'.repeat(65_536)));
      };
      response.on('drain', more);
      more();
    });
    const error: unknown = await client.getManifest(repository, tag).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ failure: { code: 'registry-failed' } });
    expect(String(error).length).toBeLessThan(600);
  });

  test('403 says that the login is not allowed to, in the words of the registry', async () => {
    const body = JSON.stringify({ errors: [null, { code: 'DENIED', message: 'permission_denied: write_package' }] });
    behave = afterLogin((_request, response) => response.writeHead(403).end(body));
    await expect(client.putManifest(repository, tag, manifest)).rejects.toMatchObject({
      failure: { code: 'access-denied', value: 'DENIED: permission_denied: write_package' },
    });
  });
});

describe('a registry that cannot be talked to', () => {
  test('because it sends one byte after another is given up at the deadline', async () => {
    behave = afterLogin((_request, response) => {
      response.writeHead(200, { 'content-type': ociImage });
      const timer = setInterval(() => response.write(' '), 50);
      response.on('close', () => {
        clearInterval(timer);
      });
    });
    const started = performance.now();
    const url = new URL(`http://${registry.host}/v2/acme/widget/manifests/1.0.0`);
    const headers = { authorization: `Basic ${userBase64}` };
    await expect(createSend({ deadline })({ method: 'GET', url, headers, limit: 100_000 })).rejects.toThrow(
      /did not answer completely in time \(after 1\.5 s\)/,
    );
    expect(performance.now() - started).toBeLessThan(2 * deadline);
  });

  test('because it closes the connection says so', async () => {
    behave = (request) => request.socket.destroy();
    await expect(client.checkAccess(repository)).rejects.toThrow(/closed the connection/);
  });

  test('because nothing listens says so', async () => {
    await registry.stop();
    await expect(client.checkAccess(repository)).rejects.toThrow(/nothing accepts connections there \(ECONNREFUSED\)/);
  });

  test('because its name does not exist says so', async () => {
    const nowhere = parseRepository('registry.invalid/acme/widget');
    await expect(client.checkAccess(nowhere)).rejects.toThrow(
      /Cannot reach registry\.invalid, because its name cannot be resolved/,
    );
  });

  test('because nobody vouches for its certificate says so', async () => {
    const { key, pem } = createSelfSigned('localhost');
    const server = createTlsServer({ key: key.export({ type: 'pkcs8', format: 'pem' }), cert: pem });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const url = new URL(`https://127.0.0.1:${(server.address() as AddressInfo).port}/v2/`);
    const asked = createSend()({ method: 'GET', url, limit: 1 });
    await expect(asked).rejects.toThrow(/certificate is not trusted .*NODE_EXTRA_CA_CERTS/s);
    server.close();
  });

  test('because it speaks plain http says so', async () => {
    const url = new URL(`https://${registry.host}/v2/`);
    await expect(createSend()({ method: 'GET', url, limit: 1 })).rejects.toThrow(/does not speak https/);
  });
});
