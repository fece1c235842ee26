/** One request and its answer, both checked against GitHub's description, and what goes wrong between them on purpose. */
import { parseJson, textAt } from '../../src/tools/foreign-json.ts';
import { answerFaults, callOf, requestFaults, type Call, type Sent } from './description.ts';
import { bot } from './bodies.ts';
import { Faults, type Fault } from './faults.ts';
import { notByThisToken, notFound, ok, refused, type Reply } from './replies.ts';
import { routes, type Stores } from './routes.ts';

const graphql = '/api/graphql';

/** What the token may do: `none` sees nothing, as with a private repository. */
export type Permission = 'none' | 'read' | 'write';

export interface Received extends Sent {
  readonly method: string;
  /** After `GITHUB_API_URL`. */
  readonly path: string;
  readonly authorization: string | undefined;
}

export type Outcome =
  | { readonly kind: 'reply'; readonly reply: Reply }
  /** Only half of the answer arrives. */
  | { readonly kind: 'cut'; readonly reply: Reply }
  | { readonly kind: 'reset' };

export class Exchange {
  readonly faults = new Faults();
  /** `POST /repos/octocat/hello-world/git/refs 201`, or `reset` and `cut` for the status. */
  readonly requests: string[] = [];
  readonly violations: string[] = [];
  readonly #stores: () => Stores;
  readonly #permission: () => Permission;

  constructor(stores: () => Stores, permission: () => Permission) {
    this.#stores = stores;
    this.#permission = permission;
  }

  async perform(received: Received): Promise<Outcome> {
    const outcome = await this.#checked(received).catch((error: unknown) =>
      this.#violated('This server', [String(error)]),
    );
    const end = outcome.kind === 'reply' ? outcome.reply.status : outcome.kind;
    this.requests.push(`${received.method} ${received.path} ${end}`);
    return outcome;
  }

  async #checked(received: Received): Promise<Outcome> {
    const { method, path } = received;
    if (path === graphql) return { kind: 'reply', reply: this.#viewer(received) };
    const call = callOf(method, path);
    if (call === undefined || routes[call.name] === undefined)
      return this.#violated(`${method} ${path}`, ['is unknown']);
    const faults = requestFaults(call, received);
    if (faults.length > 0) return this.#violated(`The request ${call.name}`, faults);
    const fault = this.faults.next(call.name);
    const own = await this.#answer(call, received, fault);
    if (fault?.kind === 'reset') return { kind: 'reset' };
    if (fault?.kind === 'page') return { kind: 'reply', reply: { status: fault.status, body: fault.text } };
    const reply = fault?.kind === 'answer' ? fault.reply : own;
    const wrong = answerFaults(call, reply.status, reply.body);
    if (wrong.length > 0) return this.#violated(`The answer ${reply.status} to ${call.name}`, wrong);
    return { kind: fault?.kind === 'cut' ? 'cut' : 'reply', reply };
  }

  /** GitHub's own answer, when the request gets that far. */
  async #answer(call: Call, received: Received, fault: Fault | undefined): Promise<Reply> {
    const stores = this.#stores();
    if (fault?.kind === 'reset' && fault.when === 'during') {
      const release = stores.releases.byId(Number(call.parameters['release_id']));
      if (release !== undefined) stores.releases.breakUpload(release, received.query.get('name') ?? '');
    }
    if (fault !== undefined && fault.when !== 'after') return notFound;
    const problem = this.#accessProblem(call, received);
    return (
      problem ?? (await routes[call.name]?.(stores, { ...received, call, json: parseJson(received.body) })) ?? notFound
    );
  }

  #accessProblem({ method, parameters: { owner, repo } }: Call, { authorization }: Received): Reply | undefined {
    const permission = this.#permission();
    if (`${owner ?? ''}/${repo ?? ''}` !== this.#stores().place.fullName || permission === 'none') return notFound;
    if (method === 'get') return undefined;
    if (authorization === undefined) return refused(401, 'Requires authentication');
    return permission === 'write' ? undefined : notByThisToken;
  }

  /** GraphQL is not described as REST is: the one query that is known asks whose the token is. */
  #viewer({ method, body, authorization }: Received): Reply {
    const query = textAt(parseJson(body), 'query');
    if (method !== 'POST' || query !== 'query { viewer { login } }') this.violations.push(`GraphQL: ${String(query)}`);
    if (authorization === undefined) return refused(401, 'This endpoint requires you to be authenticated.');
    return ok({ data: { viewer: { login: bot.name } } });
  }

  #violated(what: string, faults: readonly string[]): Outcome {
    const found = faults.map((fault) => `${what}: ${fault}`);
    this.violations.push(...found);
    return { kind: 'reply', reply: refused(400, `This is not as GitHub describes it. ${found.join('; ')}`) };
  }
}
