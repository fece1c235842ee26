/**
 * GitHub and its authorities on this machine, at one address: who a job is, Fulcio, Rekor, a timestamp authority and the keys of all
 * three by TUF. They sign as the real ones do (sigstore-js, packages/mock); certificates say what the identity says.
 */
import { createHash, generateKeyPairSync } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { initializeCA, initializeCTLog } from '@sigstore/mock/dist/fulcio/index.js';
import { initializeTLog } from '@sigstore/mock/dist/rekor/index.js';
import { initializeTSA, tsaHandler } from '@sigstore/mock/dist/timestamp/index.js';
// Not the packages' own entrances: those load nock, which takes over node:http.
import { tufHandlers } from '@tufjs/repo-mock/dist/handler.js';
import { initializeTUFRepo } from '@tufjs/repo-mock/dist/repo.js';
import { listAt, parseJson, textAt } from '../../src/tools/foreign-json.ts';
import { extensionsOf, type JobClaims } from './identity.ts';

type Service = 'token' | 'fulcio' | 'rekor' | 'timestamp' | 'tuf';

export interface Authorities {
  /** For GITHUB_SERVER_URL. */
  readonly url: string;
  /** What the runner gives to a job with `id-token: write`. */
  readonly env: Readonly<Record<string, string>>;
  /** Changes what the identity of the next job says. */
  readonly claims: JobClaims;
  /** What a service answers instead, and nothing else from then on. */
  readonly faults: Map<Service, { readonly status: number; readonly body: string }>;
  /** `POST /fulcio/api/v2/signingCert`, in order. */
  readonly requests: string[];
  /** Every identity that was given out: secrets of a run. */
  readonly tokens: string[];
  /** The certificates and keys that they sign with, as TUF publishes them (`trusted_root.json`). */
  readonly trustedRoot: unknown;
  /** Whether certificates are for somebody else than the identity says. */
  impostor: boolean;
  stop(): Promise<void>;
}

const requestToken = 'runtime-token';

export async function startAuthorities(claims: JobClaims): Promise<Authorities> {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const keyPair = generateKeyPairSync('ec', { namedCurve: 'prime256v1' });
  const ctlog = await initializeCTLog(keyPair);
  const ca = await initializeCA(keyPair, ctlog);
  const [tlog, tsa] = [await initializeTLog(`${url}/rekor`, keyPair), await initializeTSA(keyPair)];
  const timestamp = tsaHandler(tsa);
  const trustedRoot = {
    mediaType: 'application/vnd.dev.sigstore.trustedroot+json;version=0.1',
    certificateAuthorities: [certificates(`${url}/fulcio`, [ca.rootCertificate])],
    timestampAuthorities: [certificates(`${url}/timestamp`, [tsa.intCertificate, tsa.rootCertificate])],
    ctlogs: [log(`${url}/ctlog`, ctlog.publicKey)],
    tlogs: [log(`${url}/rekor`, tlog.publicKey)],
  };
  const tuf = tufHandlers(initializeTUFRepo([{ name: 'trusted_root.json', content: JSON.stringify(trustedRoot) }]), {
    metadataPathPrefix: '',
  });

  const authorities: Authorities = {
    ...{ url, claims: { ...claims, iss: `${url}/token` }, faults: new Map(), requests: [], tokens: [], trustedRoot },
    impostor: false,
    env: {
      GITHUB_SERVER_URL: url,
      ACTIONS_ID_TOKEN_REQUEST_URL: `${url}/token/request?api-version=2.0`,
      ACTIONS_ID_TOKEN_REQUEST_TOKEN: requestToken,
    },
    async stop() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };

  const services: Readonly<Record<Service, (asked: Asked) => Promise<Answer> | Answer>> = {
    token({ query, authorization }) {
      if (authorization !== `Bearer ${requestToken}`) return { status: 403, body: '{"message":"not this one"}' };
      const now = Math.floor(Date.now() / 1000);
      const payload = {
        ...authorities.claims,
        aud: query.get('audience'),
        iat: now,
        exp: now + 300,
        jti: authorities.tokens.length,
      };
      const token = ['{"alg":"none"}', JSON.stringify(payload), 'signature'].map((part) => base64url(part)).join('.');
      authorities.tokens.push(token);
      return { status: 200, body: JSON.stringify({ value: token }) };
    },
    async fulcio({ body }) {
      const request = parseJson(body);
      const token = textAt(request, 'credentials', 'oidcIdentityToken') ?? '';
      const said = parseJson(Buffer.from(token.split('.')[1] ?? '', 'base64url'));
      if (!authorities.tokens.includes(token) || textAt(said, 'aud') !== 'sigstore')
        return { status: 400, body: '{"message":"There was an error processing the identity token"}' };
      const identity = authorities.impostor
        ? { ...(said as JobClaims), repository: 'mallory/hello-world' }
        : (said as JobClaims);
      const pem = textAt(request, 'publicKeyRequest', 'publicKey', 'content') ?? '';
      const leaf = await ca.issueCertificate({
        publicKey: Buffer.from(pem.replace(/-----[^-]+-----|\s/g, ''), 'base64'),
        subjectAltName: `${url}/${identity.job_workflow_ref}`,
        extensions: extensionsOf(identity, url),
      });
      const chain = { certificates: [leaf, ca.rootCertificate].map(pemOf) };
      return { status: 201, body: JSON.stringify({ signedCertificateEmbeddedSct: { chain } }) };
    },
    rekor: async ({ body }) => ({ status: 201, body: JSON.stringify(await tlog.log(entryOf(parseJson(body)))) }),
    timestamp: async ({ body }) => answerOf(await timestamp.fn(body)),
    tuf({ path }) {
      const handler = tuf.find((each) => `/tuf${each.path}` === path);
      return handler === undefined ? { status: 404, body: '' } : answerOf(handler.fn());
    },
  };

  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const asked = await receive(request);
    const [, name = ''] = asked.path.split('/');
    authorities.requests.push(`${request.method ?? ''} ${asked.path}`);
    const service = name in services ? (name as Service) : undefined;
    const own =
      service === undefined
        ? { status: 404, body: '' }
        : (authorities.faults.get(service) ?? (await services[service](asked)));
    response.writeHead(own.status, { 'content-type': 'application/json' }).end(own.body);
  };
  server.on('request', (request, response) => {
    serve(request, response).catch((error: unknown) => response.destroy(error as Error));
  });
  return authorities;
}

interface Asked {
  readonly path: string;
  readonly query: URLSearchParams;
  readonly authorization: string | undefined;
  readonly body: string;
}

interface Answer {
  readonly status: number;
  readonly body: string | ArrayBufferView;
}

async function receive(request: IncomingMessage): Promise<Asked> {
  const { pathname: path, searchParams: query } = new URL(request.url ?? '', 'http://host');
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return { path, query, authorization: request.headers.authorization, body: Buffer.concat(chunks).toString() };
}

function answerOf({ statusCode, response }: { statusCode: number; response: string | ArrayBufferView }): Answer {
  return { status: statusCode, body: response };
}

/** What Rekor makes of an envelope that is to be logged (sigstore/rekor, pkg/types/dsse/v0.0.1): hashes and signatures. */
function entryOf(proposed: unknown): object {
  const envelope = textAt(proposed, 'spec', 'proposedContent', 'envelope') ?? '';
  const [verifier] = listAt(proposed, 'spec', 'proposedContent', 'verifiers');
  const { payload, signatures } = JSON.parse(envelope) as { payload: string; signatures: readonly { sig: string }[] };
  const hashOf = (data: string | Buffer): object => ({
    algorithm: 'sha256',
    value: createHash('sha256').update(data).digest('hex'),
  });
  return {
    apiVersion: '0.0.1',
    kind: 'dsse',
    spec: {
      envelopeHash: hashOf(envelope),
      payloadHash: hashOf(Buffer.from(payload, 'base64')),
      signatures: signatures.map(({ sig }) => ({ signature: sig, verifier })),
    },
  };
}

function base64url(text: string): string {
  return Buffer.from(text).toString('base64url');
}

function pemOf(der: ArrayBufferView): string {
  return `-----BEGIN CERTIFICATE-----\n${Buffer.from(der.buffer, der.byteOffset, der.byteLength).toString('base64')}\n-----END CERTIFICATE-----\n`;
}

const since = { start: new Date(Date.now() - 60_000).toISOString() };

function certificates(uri: string, chain: readonly ArrayBufferView[]): object {
  const rawBytes = ({ buffer, byteOffset, byteLength }: ArrayBufferView): object => ({
    rawBytes: Buffer.from(buffer, byteOffset, byteLength).toString('base64'),
  });
  const subject = { commonName: 'sigstore', organization: 'sigstore.mock' };
  return { subject, uri, certChain: { certificates: chain.map(rawBytes) }, validFor: since };
}

function log(baseUrl: string, key: Buffer): object {
  const keyId = createHash('sha256').update(key).digest('base64');
  const publicKey = { rawBytes: key.toString('base64'), keyDetails: 'PKIX_ECDSA_P256_SHA_256', validFor: since };
  return { baseUrl, hashAlgorithm: 'SHA2_256', logId: { keyId }, publicKey };
}
