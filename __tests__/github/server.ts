/**
 * GitHub's API on this machine, as far as releases need it: refs and annotated tags of a real bare repository, releases with
 * drafts, files, immutability and the latest one. Every request and every answer is checked against GitHub's own description.
 */
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { AttestationStore, type StoredAttestation } from './attestation-store.ts';
import type { StoredRelease } from './bodies.ts';
import { CommentStore, type StoredComment } from './comment-store.ts';
import { Exchange, type Permission, type Received } from './exchange.ts';
import type { Fault } from './faults.ts';
import { openGitStore } from './git-store.ts';
import { ReleaseStore } from './release-store.ts';
import type { Reply } from './replies.ts';

/** What can be changed while the server runs. */
export interface GitHubSettings {
  permission: Permission;
  /** Whether the token may write attestations as well. */
  mayAttest: boolean;
  /** The tags that a ruleset lets nobody create. */
  protectedTags: RegExp | undefined;
  /** Whether releases become immutable when they are published. */
  immutableReleases: boolean;
  /** Whether it tells the digests of files; Enterprise Server may not. */
  tellsDigests: boolean;
  /** Where `upload_url` points; the server itself when nothing is said. */
  uploads: string | undefined;
}

export interface GitHubServer {
  /** For `GITHUB_API_URL`. Files go to the same server, at another path, by `upload_url`. */
  readonly url: string;
  readonly settings: GitHubSettings;
  /** `POST /repos/octocat/hello-world/git/refs 201`, in order; `reset` or `cut` for the status where that went wrong. */
  readonly requests: string[];
  /** What was not as GitHub describes it. `stop` throws when there is something in it. */
  readonly violations: string[];
  /** Every release, the newest first. */
  readonly releases: readonly StoredRelease[];
  /** Every artifact attestation, the oldest first. */
  readonly attestations: readonly StoredAttestation[];
  /** Every comment, the oldest first. */
  readonly comments: readonly StoredComment[];
  /** Adds a comment of somebody else. */
  comment(issue: number, body: string, author: string): void;
  /** The tag of the latest release. */
  latest(): string | undefined;
  /** Adds releases that were there before, in the order in which they were made. */
  seed(releases: readonly (Partial<StoredRelease> & { readonly tag: string })[]): void;
  /**
   * Makes a request go wrong, once.
   * @param name method and path as GitHub describes it: `POST /repos/{owner}/{repo}/git/refs`
   * @param nth the request of that name that goes wrong, counted from now, from 1
   */
  fail(name: string, fault: Fault, nth?: number): void;
  /** @throws when something was not as GitHub describes it, and when a fault did not come about */
  stop(): Promise<void>;
}

export interface GitHubOptions extends Partial<GitHubSettings> {
  /** The bare repository that has the refs. */
  readonly gitDir: string;
  /** `owner/name` */
  readonly fullName?: string;
}

/** Starts it on a free port of this machine. */
export async function startGitHub({
  gitDir,
  fullName = 'octocat/hello-world',
  ...given
}: GitHubOptions): Promise<GitHubServer> {
  const unrestricted = { protectedTags: undefined, uploads: undefined, immutableReleases: false, tellsDigests: true };
  const settings: GitHubSettings = { permission: 'write', mayAttest: true, ...unrestricted, ...given };
  const git = openGitStore(gitDir);
  const mayCreateTag = (tag: string): boolean => settings.protectedTags?.test(tag) !== true;
  const releases = new ReleaseStore(
    () => settings,
    async (tag, target) => {
      if ((await git.ref(`refs/tags/${tag}`)) !== undefined) return true;
      const commit = await git.commit(target);
      return commit !== undefined && mayCreateTag(tag) && git.createRef(`refs/tags/${tag}`, commit.sha);
    },
  );
  const comments = new CommentStore();
  const attestations = new AttestationStore();
  const { host, stop } = await listen((received) => exchange.perform(received));
  const api = `${host}/api/v3`;
  const exchange = new Exchange(
    () => {
      const place = { api, fullName, uploads: settings.uploads ?? `${host}/api/uploads` };
      const may = {
        mayCreateTag,
        mayWrite: () => settings.permission === 'write',
        mayAttest: () => settings.mayAttest,
      };
      return { place, git, releases, comments, attestations, ...may };
    },
    () => settings.permission,
  );

  return {
    ...{ url: api, settings, requests: exchange.requests, violations: exchange.violations, releases: releases.all },
    comments: comments.all,
    attestations: attestations.all,
    comment: (issue, body, author) => void comments.add(issue, body, author),
    latest: () => releases.latest?.tag,
    seed: (known) => {
      releases.seed(known);
    },
    fail: (name, fault, nth = 1) => {
      exchange.faults.plan(name, fault, nth);
    },
    async stop() {
      await stop();
      const open = exchange.faults.open.map((name) => `${name} was to fail, and nobody asked it`);
      const wrong = [...exchange.violations, ...open];
      if (wrong.length > 0) throw new Error(wrong.join('\n'));
    },
  };
}

async function listen(
  perform: (received: Received) => ReturnType<Exchange['perform']>,
): Promise<{ host: string; stop: () => Promise<void> }> {
  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const outcome = await perform(await receive(request));
    if (outcome.kind === 'reset') request.socket.destroy();
    else await send(response, outcome.reply, outcome.kind === 'cut');
  };
  const server = createServer((request, response) => {
    serve(request, response).catch((error: unknown) => response.destroy(error as Error));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const stop = async (): Promise<void> => {
    server.close();
    server.closeAllConnections();
    await once(server, 'close');
  };
  return { host: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, stop };
}

async function receive(request: IncomingMessage): Promise<Received> {
  const { method = '', headers } = request;
  const { pathname, searchParams: query } = new URL(request.url ?? '', 'http://host');
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const path = pathname.replace(/^\/api\/(?:v3|uploads)/, '');
  const { authorization, 'content-type': contentType } = headers;
  return { method, path, query, authorization, contentType, body: Uint8Array.from(Buffer.concat(chunks)) };
}

async function send(response: ServerResponse, { status, body, headers = {} }: Reply, isCut: boolean): Promise<void> {
  const text = body === undefined ? '' : typeof body === 'string' ? body : JSON.stringify(body);
  const type = typeof body === 'string' ? 'text/html' : 'application/json; charset=utf-8';
  const limits = { 'x-ratelimit-limit': '5000', 'x-ratelimit-remaining': '4999' };
  const described = body === undefined ? {} : { 'content-type': type, 'content-length': Buffer.byteLength(text) };
  response.writeHead(status, { ...limits, ...described, ...headers });
  if (!isCut) return void response.end(text);
  await new Promise((resolve) => response.write(text.slice(0, text.length / 2), resolve));
  response.destroy();
}
