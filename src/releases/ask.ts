import { parseJson } from '../tools/foreign-json.ts';
import type { HttpAnswer } from '../registry/answer.ts';
import { nextLink } from '../registry/link.ts';
import type { Reread } from '../registry/retry.ts';
import type { RetryEngine } from '../registry/retry-engine.ts';
import type { HttpRequest } from '../registry/transport.ts';
import { refusedByGitHub, unusableAnswer } from './failures.ts';
import type { Permission } from './refusals.ts';
import { jsonType } from './octokit-send.ts';

/** One request to GitHub's REST API. */
export interface Question {
  readonly method: HttpRequest['method'];
  /** `owner/name` */
  readonly repository: string;
  /** What follows `/repos/{owner}/{repo}`, one name each; they are encoded here. */
  readonly path: readonly (string | number)[];
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: object;
  /** For a sentence: `create the git tag v1.4.2`. */
  readonly what: string;
  /** Whether this refusal is an answer that the asker decides about. */
  readonly expects?: (refusal: HttpAnswer) => boolean;
  /** The permission that it takes; `contents` when nothing is given. */
  readonly needs?: Permission | undefined;
  /** Whether a write of which nobody knows whether it happened has happened. Without it, it is sent again. */
  readonly reread?: Reread;
}

type Asked = Pick<Question, 'repository' | 'what' | 'needs' | 'expects' | 'reread'>;

/** A file, which may go to another host of GitHub. */
export interface Upload extends Asked {
  readonly url: URL;
  readonly contentType: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

type Listing = Pick<Question, 'repository' | 'path' | 'what' | 'needs'>;

export interface Answer extends HttpAnswer {
  /** The body as JSON; `undefined` after a write whose answer was lost, and where there is none. */
  readonly data: unknown;
}

/** Asks, again where that helps. @throws ReleaseError for every answer that is neither 2xx nor expected */
export interface Ask {
  (question: Question): Promise<Answer>;
  upload(upload: Upload): Promise<Answer>;
  /** Every item of a list that comes in pages. */
  list(question: Listing): Promise<readonly unknown[]>;
  /** A query of GitHub's GraphQL API: what REST does not tell every token. */
  graphql(query: string, asked: Asked): Promise<Answer>;
  readonly apiUrl: URL;
}

/** Octokit reads every answer itself, so that this is nobody's limit. */
const limit = Infinity;
const pageSize = 100;
/** GitHub shows no more than 10,000 releases (GitHub Docs, "List releases"). */
const mostPages = 100;
/** Milliseconds for an upload with all its tries. */
const uploadTime = 15 * 60_000;

/** @param options.apiUrl `GITHUB_API_URL` */
export function createAsk(engine: RetryEngine, { apiUrl }: { readonly apiUrl: URL }): Ask {
  const send = async (request: HttpRequest, asked: Asked, time?: number): Promise<Answer> => {
    const { host } = request.url;
    const { what, repository, needs, expects, reread } = asked;
    const answer = await engine.operation(host, what, { time })(request, { reread });
    const { status, bytes } = answer;
    if (status >= 300 && expects?.(answer) !== true) throw refusedByGitHub(answer, { host, what, repository, needs });
    return { ...answer, data: parseJson(bytes) };
  };
  const ask = (question: Question): Promise<Answer> => send(requestOf(question, apiUrl), question);
  return Object.assign(ask, {
    apiUrl,
    upload: (upload: Upload) => {
      const headers = { 'content-type': upload.contentType };
      return send({ method: 'POST', url: upload.url, headers, body: upload.bytes, limit }, upload, uploadTime);
    },
    graphql: (query: string, asked: Asked) => {
      const body = new TextEncoder().encode(JSON.stringify({ query }));
      const url = graphqlUrl(apiUrl);
      return send({ method: 'POST', url, headers: { 'content-type': jsonType }, body, limit }, asked);
    },
    list: async (question: Listing) => {
      const items: unknown[] = [];
      for (let page = 1; page <= mostPages; page += 1) {
        const query = { per_page: String(pageSize), page: String(page) };
        const { data, headers } = await ask({ ...question, method: 'GET', query });
        if (!Array.isArray(data)) throw unusableAnswer(apiUrl.host, question.what);
        items.push(...(data as unknown[]));
        if (nextLink(headers.get('link') ?? '') === undefined) break;
      }
      return items;
    },
  });
}

/** `https://api.github.com/graphql`; of GitHub Enterprise Server `/api/graphql`, beside `/api/v3`. */
function graphqlUrl(apiUrl: URL): URL {
  const url = new URL(apiUrl);
  url.pathname = `${url.pathname.replace(/(?:\/v3)?\/?$/, '')}/graphql`;
  return url;
}

function requestOf({ method, repository, path, query = {}, body }: Question, apiUrl: URL): HttpRequest {
  const [owner, name, ...rest] = repository.split('/');
  if (!owner || !name || rest.length > 0) throw new Error(`the repository is called ${JSON.stringify(repository)}`);
  const url = new URL(apiUrl);
  const names = ['repos', owner, name, ...path].map((part) => encodeURIComponent(part));
  url.pathname = [url.pathname.replace(/\/$/, ''), ...names].join('/');
  url.search = new URLSearchParams(query).toString();
  if (body === undefined) return { method, url, limit };
  const bytes = new TextEncoder().encode(JSON.stringify(body));
  return { method, url, headers: { 'content-type': jsonType }, body: bytes, limit };
}
