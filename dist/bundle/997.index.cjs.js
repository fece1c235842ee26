"use strict";
exports.id = 997;
exports.ids = [997];
exports.modules = {

/***/ 8015:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  c: () => (/* binding */ openRegistries)
});

// EXTERNAL MODULE: ./lib/tools/bounded-run.js
var bounded_run = __webpack_require__(342);
// EXTERNAL MODULE: ./lib/tools/failures.js
var failures = __webpack_require__(2972);
// EXTERNAL MODULE: ./lib/tools/stop-signal.js
var stop_signal = __webpack_require__(3672);
// EXTERNAL MODULE: ./lib/image/registry.js
var image_registry = __webpack_require__(7190);
;// CONCATENATED MODULE: ./lib/registry/challenge.js
const separator = /[\s,]*/y;
const schemeGrammar = /([!#$%&'*+.^_`|~0-9A-Za-z-]+)(?:\s+|(?=,)|$)/y;
const token68Grammar = /[A-Za-z0-9._~+/-]+=*(?=\s*(?:,|$))/y;
const parameterGrammar = /([!#$%&'*+.^_`|~0-9A-Za-z-]+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s",]+))\s*(?=,|$)/sy;
function parseChallenges(header) {
    const challenges = [];
    let position = 0;
    const take = (grammar) => {
        grammar.lastIndex = position;
        const match = grammar.exec(header);
        if (match !== null)
            position = grammar.lastIndex;
        return match;
    };
    for (;;) {
        take(separator);
        const scheme = take(schemeGrammar)?.[1];
        if (scheme === undefined)
            return challenges;
        const parameters = new Map();
        challenges.push({ scheme: scheme.toLowerCase(), parameters });
        if (take(token68Grammar) !== null)
            continue;
        for (;;) {
            take(separator);
            const [, name, quoted, plain] = take(parameterGrammar) ?? [];
            if (name === undefined)
                break;
            const key = name.toLowerCase();
            if (!parameters.has(key))
                parameters.set(key, plain ?? quoted?.replace(/\\(.)/gs, '$1') ?? '');
        }
    }
}

// EXTERNAL MODULE: ./lib/registry/failures.js
var registry_failures = __webpack_require__(2512);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/tools/secret.js
var secret = __webpack_require__(9735);
;// CONCATENATED MODULE: ./lib/registry/realm.js

const knownRealms = new Map([['docker.io', 'auth.docker.io']]);
const sharedDomains = new Set([
    'azurecr.io',
    'azurecr.cn',
    'azurecr.us',
    'pkg.dev',
    'gcr.io',
    'amazonaws.com',
    'run.app',
]);
const countryDomain = /^(?:ac|co|com|edu|gob|gov|gv|ne|net|or|org)\.[a-z]{2}$/;
function isTrustedRealm(realm, registry) {
    if (realm.username !== '' || realm.password !== '')
        return false;
    const host = hostOf(registry);
    const loopback = (0,image_registry/* isLoopback */.U9)(registry);
    if (loopback)
        return /^https?:$/.test(realm.protocol) && (0,image_registry/* isLoopback */.U9)(realm.hostname);
    if (realm.protocol !== 'https:')
        return false;
    if (realm.hostname === host || realm.hostname.endsWith(`.${host}`))
        return true;
    if (realm.hostname === knownRealms.get(registry))
        return true;
    const parent = parentDomain(host);
    return parent !== undefined && (realm.hostname === parent || realm.hostname.endsWith(`.${parent}`));
}
function hostOf(registry) {
    return new URL(`https://${registry}`).hostname;
}
function parentDomain(host) {
    const parent = host.slice(host.indexOf('.') + 1);
    const isAddress = host.startsWith('[') || /^[0-9.]+$/.test(host);
    const isOwn = parent.includes('.') && !countryDomain.test(parent) && !sharedDomains.has(parent);
    return !isAddress && parent !== host && isOwn && !isBelowShared(parent) ? parent : undefined;
}
function isBelowShared(domain) {
    return [...sharedDomains].some((shared) => domain.endsWith(`.${shared}`));
}

;// CONCATENATED MODULE: ./lib/registry/answer.js

const manifestLimit = 4 * 1024 * 1024;
const smallLimit = 64 * 1024;
async function readAnswer(response, request, failure) {
    const { method, url, limit, streamed = false } = request;
    const { statusCode: status = 0, headers: received } = response;
    const headers = asMap(received);
    const isGood = status >= 200 && status < 300;
    const encoding = headers.get('content-encoding') ?? 'identity';
    if (isGood && method !== 'HEAD' && encoding !== 'identity') {
        throw (0,registry_failures/* untrustedAnswer */.nw)(`${url.host} encoded its answer, which it was asked not to`, encoding);
    }
    if (isGood && streamed) {
        return { status, headers, bytes: new Uint8Array(), stream: readStream(response, url.host, failure) };
    }
    const chunks = [];
    let room = isGood ? limit : smallLimit;
    for await (const chunk of response) {
        if (chunk.length > room && isGood)
            throw (0,registry_failures/* untrustedAnswer */.nw)(`${url.host} sent more than ${limit} bytes`, url.pathname);
        chunks.push(chunk.subarray(0, room));
        room -= chunk.length;
        if (room <= 0 && !isGood)
            break;
    }
    return { status, headers, bytes: concatenate(chunks) };
}
async function* readStream(response, host, failure) {
    try {
        yield* response;
    }
    catch (error) {
        throw failure(error, host);
    }
}
function asMap(headers) {
    return new Map(Object.entries(headers).map(([name, value]) => [name, String(value)]));
}
function concatenate(chunks) {
    const bytes = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
    let offset = 0;
    for (const chunk of chunks) {
        bytes.set(chunk, offset);
        offset += chunk.length;
    }
    return bytes;
}

;// CONCATENATED MODULE: ./lib/registry/token.js





const clientId = 'release-image';
const defaultLife = 60;
const [shortestLife, longestLife] = [30, 3600];
const usableShare = 0.8;
async function fetchToken(send, request) {
    const { registry, challenge, credential, scope } = request;
    const realm = readRealm(challenge, registry);
    const answer = await send(tokenHttpRequest(realm, request));
    if (answer.status !== 200) {
        const by = credential === undefined ? 'nothing' : 'password';
        if (answer.status === 400 && credential?.kind === 'identity-token')
            throw expiredIdentity(registry);
        throw (0,registry_failures/* failureOf */.g5)(answer, { registry, subject: scope ?? registry, verb: 'get a token for', by });
    }
    return readToken(answer.bytes, realm);
}
function expiredIdentity(registry) {
    return new errors/* ReleaseError */.K2({
        code: 'wrong-credentials',
        what: `${registry} refused the identity token in Docker's configuration`,
        remedy: 'It has probably expired: log in again before this step, or set "username" and "password".',
    });
}
function readRealm(challenge, registry) {
    const text = challenge.parameters.get('realm') ?? '';
    if (!URL.canParse(text))
        throw (0,registry_failures/* untrustedAnswer */.nw)(`${registry} names no token server`, text);
    const realm = new URL(text);
    if (!isTrustedRealm(realm, registry)) {
        throw (0,registry_failures/* untrustedAnswer */.nw)(`${registry} wants its credentials to be sent to a server that is not its own`, text);
    }
    return realm;
}
function tokenHttpRequest(realm, { challenge, credential, scope }) {
    const parameters = new URLSearchParams({ client_id: clientId });
    const service = challenge.parameters.get('service');
    if (service !== undefined)
        parameters.set('service', service);
    if (credential?.kind === 'identity-token') {
        if (scope !== undefined)
            parameters.set('scope', scope);
        parameters.set('grant_type', 'refresh_token');
        parameters.set('refresh_token', credential.token.reveal());
        const headers = { 'content-type': 'application/x-www-form-urlencoded' };
        const body = new TextEncoder().encode(parameters.toString());
        return { method: 'POST', url: realm, headers, body, limit: smallLimit };
    }
    for (const each of scope?.split(' ') ?? [])
        parameters.append('scope', each);
    const url = new URL(realm);
    for (const [name, value] of parameters)
        url.searchParams.append(name, value);
    const headers = credential === undefined ? {} : { authorization: basicAuthorization(credential) };
    return { method: 'GET', url, headers, limit: smallLimit };
}
function basicAuthorization(credential) {
    const text = `${credential.username}:${credential.password.reveal()}`;
    return `Basic ${Buffer.from(text, 'utf8').toString('base64')}`;
}
function readToken(bytes, realm) {
    const { token, access_token: accessToken, expires_in: expiresIn } = parse(bytes);
    const text = token ?? accessToken;
    if (typeof text !== 'string' || !/^[\x21-\x7e]+$/.test(text)) {
        throw (0,registry_failures/* untrustedAnswer */.nw)(`The token server ${realm.host} answered without a usable token`);
    }
    const seconds = typeof expiresIn === 'number' && Number.isFinite(expiresIn) ? expiresIn : defaultLife;
    const life = Math.min(Math.max(seconds, shortestLife), longestLife);
    return { text: new secret/* Secret */.z(text), lifetime: life * 1000 * usableShare };
}
function parse(bytes) {
    try {
        const value = JSON.parse(new TextDecoder().decode(bytes));
        return typeof value === 'object' && value !== null ? value : {};
    }
    catch {
        return {};
    }
}

;// CONCATENATED MODULE: ./lib/registry/authorization.js





class Authorizer {
    #credentials;
    #now;
    #sessions = new Map();
    constructor(credentials, now) {
        this.#credentials = credentials;
        this.#now = now;
    }
    async authorize(access, send) {
        const { credential, challenge, tokens } = await this.#session(access.repository.registry, send);
        if (challenge?.scheme === 'bearer')
            return this.#token(access, { credential, challenge, tokens }, send);
        if (challenge?.scheme === 'basic' && credential?.kind === 'password') {
            return { by: 'password', header: basicAuthorization(credential) };
        }
        return { by: 'nothing', header: undefined };
    }
    async refused(access, used, wwwAuthenticate) {
        const session = await this.#sessions.get(access.repository.registry);
        const challenge = preferred(parseChallenges(wwwAuthenticate ?? ''));
        if (session === undefined || challenge === undefined)
            return false;
        session.challenge = challenge;
        if (used.scope !== undefined) {
            const held = session.tokens.get(used.scope);
            if (held !== undefined && bearer(await held) === used.header)
                forget(session.tokens, used.scope, held);
            return true;
        }
        return challenge.scheme === 'bearer' || (used.by === 'nothing' && session.credential?.kind === 'password');
    }
    renew(registry) {
        this.#sessions.delete(registry);
    }
    #session(registry, send) {
        return remember(this.#sessions, registry, async () => {
            const url = apiUrl(registry, '');
            const [credential, ping] = await Promise.all([
                this.#credentials(registry),
                send({ method: 'GET', url, limit: smallLimit }),
            ]);
            if (ping.status >= 500)
                throw (0,registry_failures/* failureOf */.g5)(ping, { registry, subject: registry, verb: 'access', by: 'nothing' });
            const challenges = ping.status === 401 ? parseChallenges(ping.headers.get('www-authenticate') ?? '') : [];
            return { credential, challenge: preferred(challenges), tokens: new Map() };
        });
    }
    async #token(access, session, send) {
        const { challenge, credential, tokens } = session;
        const wanted = scopeOf(access, challenge);
        const scope = [...tokens.keys()].find((known) => covers(known, wanted)) ?? wanted;
        const held = tokens.get(scope);
        if (held !== undefined && (await held).usableUntil <= this.#now())
            forget(tokens, scope, held);
        const token = await remember(tokens, scope, async () => {
            const asked = this.#now();
            const request = { registry: access.repository.registry, challenge, credential, scope };
            const { text, lifetime } = await fetchToken(send, request);
            return { text, usableUntil: asked + lifetime };
        });
        return { by: credential === undefined ? 'nothing' : 'token', header: bearer(token), scope };
    }
}
function bearer({ text }) {
    return `Bearer ${text.reveal()}`;
}
function apiUrl(registry, path) {
    return new URL(`${(0,image_registry/* isLoopback */.U9)(registry) ? 'http' : 'https'}://${(0,image_registry/* apiHost */.nz)(registry)}/v2/${path}`);
}
function preferred(challenges) {
    return challenges.find(({ scheme }) => scheme === 'bearer') ?? challenges.find(({ scheme }) => scheme === 'basic');
}
function scopeOf({ repository, actions, also }, challenge) {
    const general = challenge.parameters.get('scope') ?? '';
    return [
        `repository:${repository.path}:${actions}`,
        ...(also === undefined ? [] : [`repository:${also.path}:pull`]),
        ...(/^[a-z]+$/.test(general) ? [general] : []),
    ].join(' ');
}
function covers(known, wanted) {
    const allowed = known.split(' ');
    return wanted.split(' ').every((scope) => allowed.includes(scope) || allowed.includes(`${scope},push`));
}
function remember(map, key, make) {
    const known = map.get(key);
    if (known !== undefined)
        return known;
    const made = make();
    map.set(key, made);
    made.catch(() => {
        forget(map, key, made);
    });
    return made;
}
function forget(map, key, made) {
    if (map.get(key) === made)
        map.delete(key);
}

// EXTERNAL MODULE: ./lib/image/repository.js
var repository = __webpack_require__(4697);
// EXTERNAL MODULE: ./lib/image/digest.js
var image_digest = __webpack_require__(7241);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./lib/registry/manifest.js
var manifest = __webpack_require__(886);
;// CONCATENATED MODULE: ./lib/registry/retry-policy.js
const maxTries = 7;
const baseDelay = 500;
const maxDelay = 30_000;
const minute = 60_000;
const [shortestPause, longestPause] = [1000, 7 * 24 * 60 * minute];
const [shortestLook, longestLook] = [200, 10_000];
const permanent = { kind: 'permanent' };
const retry_policy_transient = { kind: 'transient', tries: maxTries };
const texts = [
    [/cannot be overwritten/i, 'conflict'],
    [/\bTAG_(?:IMMUTABLE|ALREADY_EXISTS)\b/, 'conflict'],
    [/cannot update tag .*immutab|artifactregistry\.tags\.update/is, 'conflict'],
    [/configured as immutable/i, 'conflict'],
    [/\bREGISTRY_DISALLOWED_OPERATION\b/, 'conflict'],
    [/authorization token has expired/i, 'auth'],
    [/secondary rate limit/i, 'throttled', minute],
    [/\bTOOMANYREQUESTS\b|\btoo many requests\b|\brate (?:limit )?exceeded\b/i, 'throttled'],
];
const missingBlob = /\bMANIFEST_BLOB_UNKNOWN\b|\bunknown blob\b/;
const transientStatuses = [408, 499, 500, 502, 503, 504, 522];
function classifyAnswer({ status, headers, bytes }, method) {
    const text = new TextDecoder().decode(bytes);
    const asked = retryAfter(headers);
    const [, known, floor = shortestPause] = texts.find(([pattern]) => pattern.test(text)) ?? [];
    if (known === 'throttled' || (known === undefined && status === 429))
        return { kind: 'throttled', asked, floor };
    if (known !== undefined)
        return { kind: known };
    if (status === 401)
        return { kind: 'auth' };
    if (method === 'PUT' && missingBlob.test(text))
        return { kind: 'transient', tries: 2 };
    if (method === 'PUT' && (status === 409 || status === 412))
        return { kind: 'conflict' };
    if (!transientStatuses.includes(status))
        return permanent;
    return afterSending(asked === undefined ? retry_policy_transient : { kind: 'throttled', asked, floor }, method);
}
const beforeSending = new Map([
    ['EAI_AGAIN', maxTries],
    ['ESERVFAIL', maxTries],
    ['ENOTFOUND', 2],
    ['ECONNREFUSED', 5],
    ['EHOSTUNREACH', 5],
    ['ENETUNREACH', 5],
]);
const whileSending = ['ECONNRESET', 'ECONNABORTED', 'EPIPE', 'ETIMEDOUT', 'TimeoutError'];
function classifyNetworkFailure(code, method) {
    const tries = beforeSending.get(code ?? '');
    if (tries !== undefined)
        return { kind: 'transient', tries };
    if (code?.startsWith('HPE_'))
        return afterSending({ kind: 'throttled', asked: undefined, floor: minute }, method);
    return whileSending.includes(code ?? '') ? afterSending(retry_policy_transient, method) : permanent;
}
function afterSending(because, method) {
    return method === 'PUT' ? { kind: 'unknown-outcome', because } : because;
}
function nextDelay(attempt, random) {
    return random * Math.min(maxDelay, baseDelay * 2 ** (attempt - 1));
}
function nextLook(attempt) {
    return Math.min(longestLook, shortestLook * 2 ** (attempt - 1));
}
function nextPause({ asked, floor }, attempt, random) {
    return asked ?? floor * 2 ** (attempt - 1) + nextDelay(attempt, random);
}
function retryAfter(headers) {
    const text = (headers.get('retry-after') ?? '').trim();
    const pause = /^[0-9]+$/.test(text) ? Number(text) * 1000 : httpDate(text) - httpDate(headers.get('date') ?? '');
    return Number.isNaN(pause) ? undefined : Math.min(Math.max(pause, shortestPause), longestPause);
}
function httpDate(text) {
    return /^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/.test(text) ? Date.parse(text) : NaN;
}

;// CONCATENATED MODULE: ./lib/registry/operations.js






function createPerform(engine, authorizer) {
    return async (operation, sending = {}) => {
        const { verb, subject, repository, actions, also, tries, time, ...request } = operation;
        const access = { repository, actions, ...(also === undefined ? {} : { also }) };
        const { registry } = repository;
        const what = `${verb} ${subject}`;
        for (let attempt = 1;; attempt += 1) {
            const authorization = await authorizer.authorize(access, engine.operation(registry, what, { tries }));
            const send = engine.operation(registry, what, { tries, time });
            const { by, header } = authorization;
            const headers = { ...request.headers, ...(header === undefined ? {} : { authorization: header }) };
            const answer = await send({ ...request, headers }, sending);
            const exchange = { answer, asked: { registry, verb, subject, by } };
            if (attempt === 2 || tries === 1 || !isAboutLogin(answer, request))
                return exchange;
            if (answer.status !== 401)
                authorizer.renew(registry);
            else if (!(await authorizer.refused(access, authorization, answer.headers.get('www-authenticate'))))
                return exchange;
        }
    };
}
function isAboutLogin(answer, { method }) {
    return answer.status >= 400 && classifyAnswer(answer, method).kind === 'auth';
}
function successOf({ answer, asked }) {
    if (!isSuccess(answer))
        throw (0,registry_failures/* failureOf */.g5)(answer, asked);
    return answer;
}
function isSuccess({ status }) {
    return status >= 200 && status < 300;
}
function accessOperation(repository) {
    const url = apiUrl(repository.registry, '');
    const subject = repository.name;
    return { method: 'GET', url, repository, actions: 'pull,push', verb: 'access', subject, limit: smallLimit };
}
function readOperation(method, repository, reference) {
    const headers = { accept: manifest/* acceptedTypes */.l0 };
    const [url, subject] = [manifestUrl(repository, reference), manifestName(repository, reference)];
    return { method, url, repository, actions: 'pull', verb: 'read', subject, headers, limit: manifestLimit };
}
function writeOperation(repository, reference, manifest) {
    const headers = { 'content-type': manifest.mediaType };
    const [url, subject] = [manifestUrl(repository, reference), manifestName(repository, reference)];
    const asked = { method: 'PUT', url, headers, body: manifest.bytes, limit: smallLimit };
    return { ...asked, repository, actions: 'pull,push', verb: 'write', subject };
}
function manifestUrl({ registry, path }, reference) {
    return apiUrl(registry, `${path}/manifests/${reference}`);
}
function manifestName({ name }, reference) {
    return `${name}${(0,image_digest/* isDigest */.Bc)(reference) ? '@' : ':'}${reference}`;
}

// EXTERNAL MODULE: external "node:stream/promises"
var promises_ = __webpack_require__(6466);
;// CONCATENATED MODULE: ./lib/registry/transport.js




const transferTime = 15 * 60_000;
const maxRedirects = 3;
const userAgent = 'release-image';
function createSend({ deadline = 30_000, env = {} } = {}) {
    const exchange = createExchange(env, deadline);
    return async (request) => {
        const timeout = Math.min(isTransfer(request) ? transferTime : deadline, request.timeout ?? Infinity);
        const signal = AbortSignal.timeout(timeout);
        const failure = (error, host) => (0,registry_failures/* unreachable */.HB)(signal.aborted ? signal.reason : error, host, timeout);
        try {
            let hop = request;
            for (let redirects = 0; redirects <= maxRedirects; redirects += 1) {
                const response = await exchange(hop, signal);
                const target = redirectTarget(response, hop.url);
                if (target === undefined)
                    return await readAnswer(response, hop, failure);
                response.destroy();
                hop = redirected(hop, target);
            }
        }
        catch (error) {
            throw failure(error, request.url.host);
        }
        throw (0,registry_failures/* untrustedAnswer */.nw)(`${request.url.host} redirects in circles`, request.url.pathname);
    };
}
function isTransfer({ streamed, body }) {
    return streamed === true || isStreamed(body);
}
function isStreamed(body) {
    return body !== undefined && 'chunks' in body;
}
function createExchange(env, silence) {
    const agents = new Map();
    return async (asked, signal) => {
        const { url, method, body } = asked;
        const { request, Agent } = await (url.protocol === 'https:' ? Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 4708, 19)) : Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 7067, 19)));
        const proxyEnv = isThisMachine(url) ? {} : env;
        const agent = agents.get(url.origin) ?? new Agent({ keepAlive: true, proxyEnv });
        agents.set(url.origin, agent);
        const length = body === undefined ? {} : { 'content-length': body.length };
        const headers = { 'user-agent': userAgent, 'accept-encoding': 'identity', ...length, ...asked.headers };
        const timeout = isTransfer(asked) ? { timeout: silence } : {};
        return new Promise((resolve, reject) => {
            const sending = request(url, { agent, method, headers, signal, ...timeout })
                .on('response', resolve)
                .on('error', reject)
                .on('timeout', () => sending.destroy(new DOMException('Silence', 'TimeoutError')));
            if (!isStreamed(body))
                sending.end(body);
            else {
                sending.flushHeaders();
                (0,promises_.pipeline)(body.chunks, sending).catch(reject);
                sending.on('response', (response) => response.once('end', () => sending.writableFinished || sending.destroy()));
            }
        });
    };
}
function isThisMachine({ host }) {
    return (0,image_registry/* isLoopback */.U9)(host);
}
function redirectTarget({ statusCode = 0, headers: { location } }, url) {
    if (![301, 302, 303, 307, 308].includes(statusCode) || location === undefined)
        return undefined;
    if (!URL.canParse(location, url.href))
        throw (0,registry_failures/* untrustedAnswer */.nw)(`${url.host} redirects to no address`, location);
    return new URL(location, url.href);
}
function redirected(request, target) {
    const { method, url, mayLeave = false } = request;
    if (method !== 'GET' && method !== 'HEAD') {
        throw (0,registry_failures/* untrustedAnswer */.nw)(`${url.host} redirects a ${method}, which is never followed`, target.origin);
    }
    const isLocal = target.protocol === 'http:' && isThisMachine(url) && isThisMachine(target);
    const isSafe = target.protocol === 'https:' || isLocal;
    const isPlain = target.username === '' && target.password === '';
    if (target.origin === url.origin && isPlain)
        return { ...request, url: target };
    if (mayLeave && isSafe && isPlain)
        return { ...request, url: target, headers: {} };
    throw (0,registry_failures/* untrustedAnswer */.nw)(`${url.host} redirects to another server`, target.origin);
}

;// CONCATENATED MODULE: ./lib/registry/blobs.js







async function getSmallBlob(perform, repository, digest) {
    const operation = blobOperation('GET', repository, digest);
    const { bytes } = successOf(await perform(operation));
    if ((0,image_digest/* digestOf */.ol)(bytes) !== digest)
        throw otherBytes(operation);
    return bytes;
}
async function hasBlob(perform, repository, digest) {
    const { answer } = await perform(blobOperation('HEAD', repository, digest));
    return answer.status === 200;
}
async function openBlob(perform, repository, { digest, size }) {
    const operation = { ...blobOperation('GET', repository, digest), streamed: true, time: transferTime };
    const { stream } = successOf(await perform(operation));
    if (stream === undefined)
        throw otherBytes(operation);
    return verified(stream, { digest, size, fail: () => otherBytes(operation) });
}
async function* verified(stream, { digest, size, fail }) {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    let [length, last] = [0, new Uint8Array()];
    for await (const chunk of stream) {
        hash.update(chunk);
        length += chunk.length;
        if (length > size)
            throw fail();
        if (last.length > 0)
            yield last;
        last = chunk;
    }
    if (length !== size || `sha256:${hash.digest('hex')}` !== digest)
        throw fail();
    if (last.length > 0)
        yield last;
}
function otherBytes({ subject }) {
    return (0,registry_failures/* untrustedAnswer */.nw)(`The bytes that came for ${subject} are not those of its digest`);
}
function blobOperation(method, repository, digest) {
    const { registry, path, name } = repository;
    const url = apiUrl(registry, `${path}/blobs/${digest}`);
    const asked = { method, url, limit: manifestLimit, mayLeave: true };
    return { ...asked, repository, actions: 'pull', verb: 'read', subject: `${name}@${digest}` };
}

;// CONCATENATED MODULE: ./lib/registry/same-server.js

function addressOnSameServer(text, asked) {
    const address = text !== undefined && URL.canParse(text, asked.href) ? new URL(text, asked) : undefined;
    if (address === undefined)
        throw (0,registry_failures/* untrustedAnswer */.nw)(`${asked.host} does not say where to go on`, text);
    const isPlain = address.username === '' && address.password === '';
    if (address.origin !== asked.origin || !isPlain) {
        throw (0,registry_failures/* untrustedAnswer */.nw)(`${asked.host} wants to go on at another server`, address.origin);
    }
    return address;
}

;// CONCATENATED MODULE: ./lib/registry/push-right.js





async function probePush(perform, repository) {
    const operation = uploadOperation(repository);
    const { headers } = successOf(await perform(operation));
    try {
        const url = addressOnSameServer(headers.get('location'), operation.url);
        await perform({ ...operation, method: 'DELETE', url, tries: 1 });
    }
    catch (error) {
        if (!(error instanceof errors/* ReleaseError */.K2))
            throw error;
    }
}
async function mayPush(perform, repository) {
    return probePush(perform, repository).then(() => true, () => false);
}
function uploadOperation(repository) {
    const { registry, path, name: subject } = repository;
    const url = apiUrl(registry, `${path}/blobs/uploads/`);
    return { method: 'POST', url, repository, actions: 'pull,push', verb: 'push to', subject, limit: smallLimit };
}

;// CONCATENATED MODULE: ./lib/registry/copy-blob.js






async function copyBlob(perform, { from, to }, blob) {
    if (await hasBlob(perform, to, blob.digest))
        return;
    const upload = from.registry === to.registry ? await mountBlob(perform, { from, to }, blob) : 'to be begun';
    if (upload === 'mounted')
        return;
    await streamBlob(perform, { from, to }, { blob, begun: upload instanceof URL ? upload : undefined });
}
async function mountBlob(perform, { from, to }, { digest }) {
    const operation = uploadOperation(to);
    const url = new URL(operation.url);
    url.searchParams.set('mount', digest);
    url.searchParams.set('from', from.path);
    const { answer } = await perform({ ...operation, url, also: from });
    if (answer.status === 201)
        return 'mounted';
    return isSuccess(answer) ? addressOnSameServer(answer.headers.get('location'), url) : 'to be begun';
}
async function streamBlob(perform, { from, to }, { blob, begun }) {
    let session = begun;
    const renew = async () => {
        const url = session ?? (await beginUpload(perform, to));
        session = undefined;
        url.searchParams.set('digest', blob.digest);
        return { url, body: { length: blob.size, chunks: await openBlob(perform, from, blob) } };
    };
    const reread = () => hasBlob(perform, to, blob.digest);
    const headers = { 'content-type': 'application/octet-stream' };
    const operation = { ...uploadOperation(to), method: 'PUT', headers, time: transferTime };
    successOf(await perform(operation, { renew, reread }));
}
async function beginUpload(perform, to) {
    const operation = uploadOperation(to);
    const { headers } = successOf(await perform(operation));
    return addressOnSameServer(headers.get('location'), operation.url);
}
async function putSmallBlob(perform, repository, bytes) {
    const digest = (0,image_digest/* digestOf */.ol)(bytes);
    if (await hasBlob(perform, repository, digest))
        return;
    const renew = async () => {
        const url = await beginUpload(perform, repository);
        url.searchParams.set('digest', digest);
        return { url, body: bytes };
    };
    const reread = () => hasBlob(perform, repository, digest);
    const headers = { 'content-type': 'application/octet-stream' };
    successOf(await perform({ ...uploadOperation(repository), method: 'PUT', headers }, { renew, reread }));
}

// EXTERNAL MODULE: ./lib/registry/manifest-content.js
var manifest_content = __webpack_require__(8614);
;// CONCATENATED MODULE: ./lib/registry/manifests.js







async function getManifest(perform, repository, reference) {
    const exchange = await perform(readOperation('GET', repository, reference));
    return readBy(exchange, reference);
}
async function getPushedManifest(perform, engine, { repository, reference }) {
    const operation = readOperation('GET', repository, reference);
    const what = { registry: repository.registry, what: `${operation.verb} ${operation.subject}` };
    const exchange = await engine.untilThere(what, () => perform(operation), ({ answer }) => answer.status !== 404);
    const { answer, asked } = exchange;
    if (answer.status === 404)
        throw (0,registry_failures/* notVisible */.iY)(asked.subject, (0,registry_failures/* failureOf */.g5)(answer, asked));
    return readBy(exchange, reference);
}
function readBy(exchange, reference) {
    return (0,manifest/* manifestOf */.$V)(successOf(exchange), exchange.asked.subject, (0,image_digest/* isDigest */.Bc)(reference) ? reference : undefined);
}
async function locate(perform, repository, reference) {
    const { answer } = await perform(readOperation('HEAD', repository, reference));
    const digest = answer.headers.get('docker-content-digest') ?? '';
    const isBelievable = (0,image_digest/* isDigest */.Bc)(digest) && (!(0,image_digest/* isDigest */.Bc)(reference) || digest === reference);
    if (answer.status === 200 && isBelievable)
        return digest;
    if (answer.status === 404)
        return undefined;
    const full = await perform(readOperation('GET', repository, reference));
    return full.answer.status === 404 ? undefined : readBy(full, reference).digest;
}
async function isStored(perform, repository, digest) {
    try {
        return (await locate(perform, repository, digest)) !== undefined;
    }
    catch (error) {
        if (error instanceof errors/* ReleaseError */.K2 && error.failure.code === 'untrusted-answer')
            return false;
        throw error;
    }
}
async function putManifest(perform, target, manifest) {
    const { repository, reference } = target;
    const current = () => locate(perform, repository, reference);
    const reread = async () => (0,image_digest/* isDigest */.Bc)(reference) ? isStored(perform, repository, reference) : (await current()) === manifest.digest;
    const exchange = await perform(writeOperation(repository, reference, manifest), { reread });
    const { answer, asked } = exchange;
    if (isSuccess(answer)) {
        const stored = answer.headers.get('docker-content-digest');
        if (stored === undefined || stored === manifest.digest || (await reread().catch(() => false)))
            return;
        throw (0,registry_failures/* untrustedAnswer */.nw)(`${asked.registry} stored something else as ${asked.subject}`, stored);
    }
    if ((0,image_digest/* isDigest */.Bc)(reference) || !mayBeConflict(exchange))
        throw (0,registry_failures/* failureOf */.g5)(answer, asked);
    const there = await current().catch(() => undefined);
    if (there === manifest.digest)
        return;
    if (await isConflict(perform, exchange, { repository, there }))
        throw (0,registry_failures/* immutableTag */.Zc)(answer, asked, there);
    throw (0,registry_failures/* failureOf */.g5)(answer, asked);
}
function kindOf({ answer }) {
    return classifyAnswer(answer, 'PUT').kind;
}
function mayBeConflict(exchange) {
    return kindOf(exchange) === 'conflict' || (kindOf(exchange) === 'permanent' && exchange.answer.status === 403);
}
async function isConflict(perform, exchange, { repository, there }) {
    if (kindOf(exchange) === 'conflict')
        return true;
    return there !== undefined && (await mayPush(perform, repository));
}

;// CONCATENATED MODULE: ./lib/registry/copy.js





const blobsAtOnce = 3;
const deepestIndex = 4;
const neverPushed = /nondistributable|\.foreign\./;
async function copyImage(perform, route, digest) {
    if ((0,repository/* sameRepository */.R)(route.from, route.to))
        return;
    await copyManifest(perform, route, { digest, depth: 0 });
}
async function copyManifest(perform, route, { digest, depth }) {
    const { from, to } = route;
    if (depth > deepestIndex)
        throw (0,registry_failures/* untrustedAnswer */.nw)('The image index contains itself too often', digest);
    const [manifest, isThere] = await Promise.all([getManifest(perform, from, digest), isStored(perform, to, digest)]);
    const content = (0,manifest_content/* readManifest */.WI)(manifest);
    switch (content.kind) {
        case 'index':
            for (const child of content.children)
                await copyManifest(perform, route, { ...child, depth: depth + 1 });
            break;
        case 'image':
            if (isThere)
                return;
            await copyBlobs(perform, route, [content.config, ...content.layers]);
    }
    if (!isThere)
        await put(perform, route, manifest);
}
function put(perform, { to }, manifest) {
    return putManifest(perform, { repository: to, reference: manifest.digest }, manifest);
}
async function copyBlobs(perform, route, blobs) {
    const left = copied(blobs);
    const work = async () => {
        for (const blob of left)
            await copyBlob(perform, route, blob);
    };
    const outcomes = await Promise.allSettled(Array.from({ length: blobsAtOnce }, work));
    for (const outcome of outcomes)
        if (outcome.status === 'rejected')
            throw outcome.reason;
}
function* copied(blobs) {
    const distinct = new Map(blobs.map((blob) => [blob.digest, blob]));
    for (const blob of distinct.values())
        if (!neverPushed.test(blob.mediaType))
            yield blob;
}

;// CONCATENATED MODULE: ./lib/registry/delete-tag.js


async function deleteTag(perform, repository, tag) {
    const asked = readOperation('HEAD', repository, tag);
    const { answer } = await perform({ ...asked, method: 'DELETE', actions: 'pull,push,delete', verb: 'delete' });
    return isSuccess(answer) || (await locate(perform, repository, tag)) === undefined;
}

// EXTERNAL MODULE: ./lib/tools/foreign-json.js
var foreign_json = __webpack_require__(5810);
;// CONCATENATED MODULE: ./lib/registry/image-notes.js





const inputsKey = 'io.github.release-image.inputs';
const unknownPlatform = 'unknown';
async function readNotes(perform, repository, manifest) {
    const content = (0,manifest_content/* readManifest */.WI)(manifest);
    const said = saidIn(image_notes_parse(manifest.bytes), 'annotations');
    switch (content.kind) {
        case 'image': {
            const config = await readConfig(perform, repository, content.config.digest);
            const platforms = [{ platform: (0,manifest_content/* platformName */.$r)(config) ?? unknownPlatform, digest: manifest.digest }];
            return { ...saidIn(config['config'], 'Labels'), ...said, platforms };
        }
        case 'index': {
            const images = content.children.filter(({ attestation }) => !attestation);
            const platforms = images.map(({ platform = unknownPlatform, digest }) => ({ platform, digest }));
            const isComplete = said.version !== undefined && said.revision !== undefined;
            const more = isComplete ? {} : await saidByFirst(perform, repository, images);
            return { ...more, ...said, platforms };
        }
    }
}
async function saidByFirst(perform, repository, images) {
    const first = images.find(({ mediaType }) => manifest/* imageTypes */.RH.includes(mediaType));
    if (first === undefined)
        return {};
    const { platforms, ...said } = await readNotes(perform, repository, await getManifest(perform, repository, first.digest));
    return platforms.length === 1 ? said : {};
}
async function readConfig(perform, repository, digest) {
    return image_notes_parse(await getSmallBlob(perform, repository, digest));
}
function image_notes_parse(bytes) {
    try {
        const value = JSON.parse(new TextDecoder().decode(bytes));
        return typeof value === 'object' && value !== null ? value : {};
    }
    catch {
        return {};
    }
}
function saidIn(document, field) {
    const version = matching(/^[!-~]{1,128}$/, (0,foreign_json/* textAt */.$6)(document, field, 'org.opencontainers.image.version'));
    const revision = matching(/^[0-9a-f]{40,64}$/, (0,foreign_json/* textAt */.$6)(document, field, 'org.opencontainers.image.revision'));
    const inputs = matching(/^[0-9a-f]{64}$/, (0,foreign_json/* textAt */.$6)(document, field, inputsKey));
    return {
        ...(version === undefined ? {} : { version }),
        ...(revision === undefined ? {} : { revision }),
        ...(inputs === undefined ? {} : { inputs }),
    };
}
function matching(grammar, text) {
    return text !== undefined && grammar.test(text) ? text : undefined;
}

// EXTERNAL MODULE: ./lib/image/tag.js
var tag = __webpack_require__(7521);
;// CONCATENATED MODULE: ./lib/registry/link.js
const linkGrammar = /\s*<([^<>]*)>((?:\s*;\s*[!#$%&'*+.^_`|~0-9A-Za-z-]+\s*(?:=\s*(?:"(?:[^"\\]|\\.)*"|[^\s",;]+))?)*)\s*(?:,|$)/sy;
const relation = /;\s*rel\s*=\s*(?:"([^"]*)"|([^\s",;]+))/i;
function nextLink(header) {
    linkGrammar.lastIndex = 0;
    for (let match = linkGrammar.exec(header); match !== null; match = linkGrammar.exec(header)) {
        const [, address, parameters = ''] = match;
        const [, quoted, plain = ''] = relation.exec(parameters) ?? [];
        if ((quoted ?? plain).toLowerCase().split(/\s+/).includes('next'))
            return address;
    }
    return undefined;
}

;// CONCATENATED MODULE: ./lib/registry/pages.js




const pageLimit = 8 * 1024 * 1024;
const maxPages = 2000;
const maxBytes = 64 * 1024 * 1024;
async function readPages(perform, first, { operation, takeIn }) {
    const seen = new Set();
    let [exchange, url, total] = [first, operation.url, 0];
    for (;;) {
        seen.add(url.href);
        const { headers, bytes } = successOf(exchange);
        total += bytes.length;
        if (total > maxBytes)
            throw endless(operation, `is longer than ${maxBytes} bytes`);
        const isNew = takeIn(parsePage(bytes, operation));
        const next = nextLink(headers.get('link') ?? '');
        if (next === undefined)
            return;
        url = addressOnSameServer(next, url);
        if (seen.has(url.href))
            throw endless(operation, 'goes in a circle');
        if (!isNew)
            throw endless(operation, 'goes on without anything new');
        if (seen.size >= maxPages)
            throw endless(operation, `has more than ${maxPages} pages`);
        exchange = await perform({ ...operation, url });
    }
}
async function firstPage(perform, operation) {
    const url = new URL(operation.url);
    url.searchParams.set('n', '1000');
    const exchange = await perform({ ...operation, url });
    const { status } = exchange.answer;
    return !isSuccess(exchange.answer) && (status === 400 || status === 405) ? perform(operation) : exchange;
}
function endless({ repository, subject }, problem) {
    return (0,registry_failures/* untrustedAnswer */.nw)(`The list of ${repository.registry} for ${subject} ${problem}`);
}
function parsePage(bytes, { repository, subject }) {
    try {
        return JSON.parse(new TextDecoder().decode(bytes));
    }
    catch {
        throw (0,registry_failures/* untrustedAnswer */.nw)(`The list of ${repository.registry} for ${subject} is not JSON`);
    }
}

;// CONCATENATED MODULE: ./lib/registry/referrers.js









async function listReferrers(perform, repository, digest) {
    const operation = referrersOperation(repository, digest);
    const first = await perform(operation);
    if (!hasApi(first))
        return referrersByTag(perform, repository, digest);
    const referrers = new Map();
    const takeIn = (page) => {
        const fresh = readReferrers(page, digest).filter((referrer) => !referrers.has(referrer.digest));
        for (const referrer of fresh)
            referrers.set(referrer.digest, referrer);
        return fresh.length > 0;
    };
    await readPages(perform, first, { operation, takeIn });
    return [...referrers.values()];
}
function hasApi({ answer: { status, headers } }) {
    if ([400, 404, 405, 406].includes(status))
        return false;
    return status !== 200 || manifest/* indexTypes */.gp.some((type) => headers.get('content-type')?.startsWith(type) === true);
}
async function referrersByTag(perform, repository, digest) {
    const tag = fallbackTag(digest);
    const exchange = await perform(readOperation('GET', repository, tag));
    if (exchange.answer.status === 404)
        return [];
    const manifest = readBy(exchange, tag);
    (0,manifest_content/* readManifest */.WI)(manifest);
    return readReferrers(JSON.parse(new TextDecoder().decode(manifest.bytes)), digest);
}
function fallbackTag(digest) {
    return (0,tag/* parseTag */.ED)(digest.replace(':', '-'));
}
function readReferrers(index, digest) {
    const fail = (problem) => (0,registry_failures/* untrustedAnswer */.nw)(`The referrers of ${digest} cannot be read: ${problem}`);
    return (0,manifest_content/* readDescriptors */.DT)((0,foreign_json/* valueAt */.fK)(index, 'manifests'), fail).map(([descriptor, entry]) => {
        const artifactType = (0,foreign_json/* textAt */.$6)(entry, 'artifactType');
        return { ...descriptor, ...(artifactType === undefined ? {} : { artifactType }) };
    });
}
function referrersOperation(repository, digest) {
    const { registry, path, name } = repository;
    const url = apiUrl(registry, `${path}/referrers/${digest}`);
    const headers = { accept: manifest/* indexTypes */.gp.join(', ') };
    const subject = `${name}@${digest}`;
    return { method: 'GET', url, repository, actions: 'pull', verb: 'read', subject, headers, limit: pageLimit };
}

// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(8500);
;// CONCATENATED MODULE: ./lib/registry/host-limit.js
const mostPlaces = 3;
const goodForOneMore = 20;
class HostLimit {
    #hosts = new Map();
    async enter(name) {
        const host = this.#host(name);
        if (host.running < host.places) {
            host.running += 1;
            return;
        }
        await new Promise((resolve) => host.waiting.push(resolve));
    }
    leave(name, verdict) {
        const host = this.#host(name);
        adapt(host, verdict);
        host.running -= 1;
        while (host.running < host.places) {
            const next = host.waiting.shift();
            if (next === undefined)
                return;
            host.running += 1;
            next();
        }
    }
    #host(name) {
        const known = this.#hosts.get(name);
        if (known !== undefined)
            return known;
        const host = { places: mostPlaces, running: 0, good: 0, waiting: [] };
        this.#hosts.set(name, host);
        return host;
    }
}
function adapt(host, verdict) {
    switch (verdict) {
        case 'good':
            host.good += 1;
            if (host.good < goodForOneMore)
                return;
            host.places = Math.min(mostPlaces, host.places + 1);
            break;
        case 'throttled':
            host.places = Math.max(1, Math.floor(host.places / 2));
            break;
        case 'unclear':
            return;
    }
    host.good = 0;
}

;// CONCATENATED MODULE: ./lib/registry/host-pauses.js
class HostPauses {
    #now;
    #until = new Map();
    constructor(now) {
        this.#now = now;
    }
    announce(host, wait) {
        this.#until.set(host, Math.max(this.#until.get(host) ?? 0, this.#now() + wait));
    }
    end(host) {
        return this.#until.get(host) ?? 0;
    }
}

;// CONCATENATED MODULE: ./lib/registry/outcome.js
function verdictOf(outcome) {
    const reason = reasonToRetry(outcome.failure);
    if (reason?.kind === 'throttled')
        return 'throttled';
    return reason === undefined && 'answer' in outcome ? 'good' : 'unclear';
}
function reasonToRetry(failure) {
    switch (failure?.kind) {
        case 'transient':
        case 'throttled':
            return failure;
        case 'unknown-outcome':
            return failure.because;
        case 'auth':
        case 'conflict':
        case 'permanent':
        case undefined:
            return undefined;
    }
}
function answerOf(outcome) {
    if ('error' in outcome)
        throw outcome.error;
    return outcome.answer;
}

;// CONCATENATED MODULE: ./lib/registry/retry-engine.js






const operationTime = 120_000;
const visibleTime = 90_000;
const lostAnswer = { status: 201, headers: new Map(), bytes: new Uint8Array() };
const defaultMaxWait = 5 * 60_000;
class RetryEngine {
    #send;
    #now;
    #onRetry;
    #options;
    #pauses;
    #limit = new HostLimit();
    constructor(send, { now, onRetry, retry }) {
        this.#send = send;
        this.#now = now;
        this.#pauses = new HostPauses(now);
        this.#onRetry = onRetry ?? (() => undefined);
        this.#options = { sleep: external_node_timers_promises_.setTimeout, random: Math.random, maxWait: defaultMaxWait, ...retry };
    }
    operation(registry, what, { tries = maxTries, time = operationTime } = {}) {
        const operation = { registry, what, tries, end: this.#now() + time, paused: 0 };
        return (request, sending = {}) => this.#perform(operation, request, sending);
    }
    async untilThere({ registry, what }, ask, isThere) {
        const end = this.#now() + visibleTime;
        for (let attempt = 1;; attempt += 1) {
            const answer = await ask();
            const wait = nextLook(attempt);
            if (isThere(answer) || this.#now() + wait > end)
                return answer;
            this.#onRetry({ registry, what, class: 'transient', status: 404, attempt, wait });
            await this.#options.sleep(wait);
        }
    }
    async #perform(operation, template, { reread, renew }) {
        for (let attempt = 1;; attempt += 1) {
            const request = renew === undefined ? template : { ...template, ...(await renew()) };
            const outcome = await this.#inTurn(operation, request);
            const { failure } = outcome;
            const reason = reasonToRetry(failure);
            if (failure === undefined || reason === undefined)
                return answerOf(outcome);
            const again = await this.#wait(operation, { request, outcome, reason, attempt });
            if (failure.kind === 'unknown-outcome' && reread !== undefined) {
                const isThere = await reread().catch(() => undefined);
                if (isThere === true)
                    return lostAnswer;
                if (isThere === undefined)
                    return answerOf(outcome);
            }
            if (!again || this.#now() >= operation.end)
                return this.#giveUp(operation, { request, outcome, reason });
        }
    }
    async #inTurn(operation, request) {
        const { host } = request.url;
        for (;;) {
            const waitedUntil = await this.#pause(operation, host);
            const asked = this.#now();
            await this.#limit.enter(host);
            operation.end += this.#now() - asked;
            if (this.#pauses.end(host) === waitedUntil)
                break;
            this.#limit.leave(host, 'unclear');
        }
        const outcome = await this.#try(operation, request);
        this.#limit.leave(host, verdictOf(outcome));
        return outcome;
    }
    async #try(operation, request) {
        const timeout = Math.max(1, Math.ceil(operation.end - this.#now()));
        try {
            const answer = await this.#send({ ...request, timeout });
            const isFailure = answer.status >= 400;
            return { answer, failure: isFailure ? classifyAnswer(answer, request.method) : undefined, status: answer.status };
        }
        catch (error) {
            const status = (0,registry_failures/* networkCode */.e8)(error);
            return { error, failure: classifyNetworkFailure(status, request.method), status };
        }
    }
    async #wait(operation, { request, outcome, reason, attempt }) {
        const random = this.#options.random();
        const isPause = reason.kind === 'throttled';
        const wait = isPause ? nextPause(reason, attempt, random) : nextDelay(attempt, random);
        const inTime = isPause ? operation.paused + wait <= this.#options.maxWait : this.#now() + wait < operation.end;
        if (isPause)
            this.#pauses.announce(request.url.host, wait);
        if (!inTime || attempt >= Math.min(operation.tries, isPause ? maxTries : reason.tries))
            return false;
        const { registry, what } = operation;
        const kind = outcome.failure?.kind === 'unknown-outcome' ? 'unknown-outcome' : reason.kind;
        this.#onRetry({ registry, what, class: kind, status: outcome.status, attempt, wait });
        if (isPause)
            await this.#pause(operation, request.url.host);
        else
            await this.#options.sleep(wait);
        return true;
    }
    async #pause(operation, host) {
        for (;;) {
            const end = this.#pauses.end(host);
            const wait = end - this.#now();
            if (wait > 0) {
                if (operation.paused + wait > this.#options.maxWait)
                    throw (0,registry_failures/* rateLimited */.xd)(operation, wait);
                operation.paused += wait;
                operation.end += wait;
                await this.#options.sleep(wait);
            }
            if (this.#pauses.end(host) === end)
                return end;
        }
    }
    #giveUp(operation, { request, outcome, reason }) {
        if ('error' in outcome || reason.kind !== 'throttled')
            return answerOf(outcome);
        const wait = this.#pauses.end(request.url.host) - this.#now();
        throw (0,registry_failures/* rateLimited */.xd)(operation, wait, outcome.answer.bytes);
    }
}

;// CONCATENATED MODULE: ./lib/registry/tags.js




async function listTags(perform, repository) {
    const operation = tagsOperation(repository);
    const first = await firstPage(perform, operation);
    if (first.answer.status === 404)
        return [];
    const tags = new Set();
    const takeIn = (page) => {
        const names = (0,foreign_json/* listAt */.gT)(page, 'tags').filter((name) => typeof name === 'string');
        const fresh = names.filter((name) => !(0,tag/* isTag */.dz)(name) || !tags.has(name));
        for (const name of fresh)
            if ((0,tag/* isTag */.dz)(name))
                tags.add(name);
        return fresh.length > 0;
    };
    await readPages(perform, first, { operation, takeIn });
    return [...tags];
}
function tagsOperation(repository) {
    const { registry, path, name: subject } = repository;
    const url = apiUrl(registry, `${path}/tags/list`);
    return { method: 'GET', url, repository, actions: 'pull', verb: 'list the tags of', subject, limit: pageLimit };
}

;// CONCATENATED MODULE: ./lib/registry/client.js












function createRegistryClient({ credentials, send = createSend(), now = () => performance.now(), ...retrying }) {
    const engine = new RetryEngine(send, { now, ...retrying });
    const perform = createPerform(engine, new Authorizer(credentials, now));
    return {
        async checkAccess(repository) {
            successOf(await perform(accessOperation(repository)));
        },
        probePush: (repository) => probePush(perform, repository),
        getManifest: (repository, reference, { awaited = false } = {}) => awaited
            ? getPushedManifest(perform, engine, { repository, reference })
            : getManifest(perform, repository, reference),
        putManifest: (repository, reference, manifest) => putManifest(perform, { repository, reference }, manifest),
        resolve: (repository, tag) => locate(perform, repository, tag),
        exists: async (repository, digest) => (await locate(perform, repository, digest)) !== undefined,
        tags: (repository) => listTags(perform, repository),
        copy: (from, to, digest) => copyImage(perform, { from, to }, digest),
        putBlob: (repository, bytes) => putSmallBlob(perform, repository, bytes),
        deleteTag: (repository, tag) => deleteTag(perform, repository, tag),
        referrers: (repository, digest) => listReferrers(perform, repository, digest),
        describe: (repository, manifest) => readNotes(perform, repository, manifest),
    };
}

// EXTERNAL MODULE: ./lib/tools/docker-config.js
var docker_config = __webpack_require__(3590);
;// CONCATENATED MODULE: ./lib/registry/credentials.js





const tokenUsername = '<token>';
function withLogin(login, otherwise) {
    return (registry) => login?.registry === registry
        ? Promise.resolve({ kind: 'password', username: login.username, password: login.password })
        : otherwise(registry);
}
function dockerCredentials({ env, run }) {
    return async (registry) => {
        const key = (0,image_registry/* configKey */.ur)(registry);
        const variable = (0,docker_config/* parseDockerConfig */.Cj)(env['DOCKER_AUTH_CONFIG'] ?? '', 'DOCKER_AUTH_CONFIG');
        if (variable.auths.has(key))
            return readEntry(variable.auths.get(key), key, 'DOCKER_AUTH_CONFIG');
        const folder = (0,docker_config/* configFolder */.vg)(env);
        const config = await (0,docker_config/* readDockerConfig */.TO)(folder);
        const helper = (0,docker_config/* helperFor */.yW)(config, key);
        if (helper)
            return askHelper(helper, key, run);
        return readEntry(findEntry(config.auths, key), key, folder);
    };
}
function findEntry(auths, key) {
    if (auths.has(key))
        return auths.get(key);
    for (const [name, entry] of auths)
        if (name.replace(/^https?:\/\//, '').replace(/\/.*$/s, '') === key)
            return entry;
    return undefined;
}
function readEntry(entry, key, source) {
    if (entry === undefined)
        return undefined;
    const { auth, username, password, identitytoken } = record(entry);
    if (identitytoken && typeof identitytoken === 'string')
        return identity(identitytoken);
    if (auth && typeof auth === 'string') {
        const [, user, secret] = /^([^:]+):(.*)$/s.exec(Buffer.from(auth, 'base64').toString('utf8')) ?? [];
        if (user === undefined || secret === undefined) {
            throw (0,failures/* invalidDockerConfig */.qP)(source, `the "auth" of ${key} is not base64 of "user:password"`);
        }
        return named(user, secret.replace(/^\0+|\0+$/g, ''));
    }
    return typeof username === 'string' && typeof password === 'string' && username
        ? named(username, password)
        : undefined;
}
async function askHelper(name, key, run) {
    if (typeof name !== 'string' || !/^[A-Za-z0-9][A-Za-z0-9_.-]*$/.test(name)) {
        throw (0,registry_failures/* credentialHelperFailed */.Fe)(String(name), key, 'its name is not the name of a program');
    }
    const program = `docker-credential-${name}`;
    const { exitCode, stdout, stderr } = await run(program, ['get'], { input: key }).catch((error) => {
        throw (0,registry_failures/* credentialHelperFailed */.Fe)(name, key, 'it cannot be started', String(error));
    });
    if (exitCode !== 0) {
        if (stdout.trim() === 'credentials not found in native keychain')
            return undefined;
        throw (0,registry_failures/* credentialHelperFailed */.Fe)(name, key, `exit code ${exitCode}`, stdout.trim() || stderr.trim());
    }
    const { Username: user, Secret: secret } = record(credentials_parse(stdout));
    if (typeof user !== 'string' || typeof secret !== 'string') {
        throw (0,registry_failures/* credentialHelperFailed */.Fe)(name, key, 'its answer is not {"Username":…, "Secret":…}');
    }
    return user === tokenUsername ? identity(secret) : named(user, secret);
}
function named(username, password) {
    return password === '' ? undefined : { kind: 'password', username, password: new secret/* Secret */.z(password) };
}
function identity(token) {
    return { kind: 'identity-token', token: new secret/* Secret */.z(token) };
}
function credentials_parse(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
function record(value) {
    return typeof value === 'object' && value !== null ? value : {};
}

;// CONCATENATED MODULE: ./lib/commands/registries.js






const helperDeadline = 60_000;
function openRegistries({ login, maxWait }, { env, stopping, onRetry }) {
    const stopped = () => (0,failures/* cancelled */.KW)('a wait for a registry', 'No tag was moved after that');
    return createRegistryClient({
        credentials: withLogin(login, dockerCredentials({ env, run: (0,bounded_run/* createBoundedRun */.R)({ deadline: helperDeadline }) })),
        send: createSend({ env }),
        retry: { sleep: (0,stop_signal/* sleepUnlessStopped */.z)(stopping, stopped), maxWait },
        onRetry,
    });
}


/***/ }),

/***/ 477:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ drive)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _reduce_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5975);


function drive(release, first, { perform, journal, signal }) {
    return new Promise((resolve, reject) => {
        let [state] = first;
        let inFlight = 0;
        let isBroken = false;
        const take = ([next, effects]) => {
            if (isBroken)
                return;
            if (isReached(next) && !isReached(state))
                journal.reached(next);
            state = next;
            for (const effect of effects)
                run(effect);
            if (inFlight === 0)
                resolve(state);
        };
        const run = (effect) => {
            inFlight += 1;
            if (effect.do === 'build' || effect.do === 'move')
                journal.intend(effect);
            perform(effect, state)
                .catch((error) => {
                if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ReleaseError */ .K2)
                    return { type: 'failed', effect, error };
                throw error;
            })
                .then((event) => {
                inFlight -= 1;
                take((0,_reduce_js__WEBPACK_IMPORTED_MODULE_1__/* .reduce */ .TS)(release, state, event));
            })
                .catch((mistake) => {
                isBroken = true;
                reject(mistake instanceof Error ? mistake : new Error(String(mistake)));
            });
        };
        const stop = () => {
            take((0,_reduce_js__WEBPACK_IMPORTED_MODULE_1__/* .reduce */ .TS)(release, state, { type: 'stop' }));
        };
        signal?.addEventListener('abort', stop, { once: true });
        if (signal?.aborted === true)
            stop();
        else
            take(first);
    });
}
function isReached({ stage }) {
    return stage === 'name' || stage === 'float';
}


/***/ }),

/***/ 4380:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $P: () => (/* binding */ versionWithdrawn),
/* harmony export */   $y: () => (/* binding */ versionExists),
/* harmony export */   KM: () => (/* binding */ tagContested),
/* harmony export */   KP: () => (/* binding */ versionMoved),
/* harmony export */   Qy: () => (/* binding */ versionTaken),
/* harmony export */   an: () => (/* binding */ incompleteImage),
/* harmony export */   cU: () => (/* binding */ notBuilt),
/* harmony export */   o8: () => (/* binding */ versionIsAnother)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _image_reference_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8424);


function tagContested(tag, rounds) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ReleaseError */ .K2({
        code: 'tag-contested',
        what: `The tag ${tag} was written ${rounds} times, and each time somebody else moved it away again`,
        remedy: 'Find out what else writes this tag. Let one workflow do it, with "concurrency" so that its runs wait for each other.',
    });
}
function versionTaken(reference, existing, ours) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ReleaseError */ .K2({
        code: 'version-taken',
        what: `${(0,_image_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .formatReference */ .FH)(reference)} was released meanwhile with other content, and stays: it is ${existing}, this build is ${ours}`,
        remedy: 'Release the next version, or set "on-exists: overwrite" if nobody uses this one yet.',
    });
}
function versionMoved(tag, ours, seen) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ReleaseError */ .K2({
        code: 'version-moved',
        what: `The version tag ${tag}, which was ${ours} a moment ago, is ${seen ?? 'gone'} now: somebody else writes this version too`,
        remedy: 'No float was moved after that. Find out what else releases this version, and let one workflow do it, with "concurrency".',
    });
}
function incompleteImage(repository, image, missing) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ReleaseError */ .K2({
        code: 'incomplete-image',
        what: `${(0,_image_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .formatPinned */ .y6)(repository, image)} is not complete: ${missing}, which belongs to it, is not there`,
        remedy: 'No tag was moved. Run the job again; if it stays, the registry loses what is pushed to it.',
    });
}
function versionExists(existing) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ReleaseError */ .K2({
        code: 'version-exists',
        what: `The version is released already, and "on-exists" is "fail":\n${(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .bullets */ .e5)(existing)}\n`,
        remedy: 'Nothing was built and no tag was moved. Release the next version.',
    });
}
function versionIsAnother(existing, { origin, revision = 'unknown' }) {
    const wanted = origin === undefined
        ? `the image of this commit, ${revision}, on every registry`
        : `the image ${(0,_image_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .formatPinned */ .y6)(origin.repository, origin.digest)} that is promoted`;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ReleaseError */ .K2({
        code: 'version-is-another',
        what: `The version is released already, and not as ${wanted}:\n${(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .bullets */ .e5)(existing)}\n`,
        remedy: 'Nothing was built and no tag was moved. Release the next version; "on-exists: skip" leaves this one as it is, "overwrite" replaces it.',
    });
}
function notBuilt({ repositories, revision = 'unknown', buildOnce }, unlike) {
    const looked = repositories.flatMap(({ repository, built }) => built.map((tag) => (0,_image_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .formatReference */ .FH)({ repository, tag })));
    const why = unlike !== undefined && buildOnce?.inputs !== undefined
        ? 'what is there was built from other inputs'
        : 'there is no earlier build that says what it was built from';
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ReleaseError */ .K2({
        code: 'not-built',
        what: `"promote" is "always", and commit ${revision} was not built before: ${why} (${looked.join(', ')})`,
        remedy: 'Nothing was built and no tag was moved. Let the push of the branch build the image first, with the same inputs of this step; or leave "promote" at "auto".',
    });
}
function versionWithdrawn(version, { reason, actor, run, time }) {
    const by = actor === '' ? '' : ` by ${actor}`;
    const when = time === undefined ? '' : ` at ${time.toISOString().replace(/\.[0-9]+Z$/, 'Z')}`;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ReleaseError */ .K2({
        code: 'version-withdrawn',
        what: `${version} was withdrawn${by}${when}${run === '' ? '' : ` (${run})`}`,
        value: reason === '' ? undefined : reason,
        remedy: 'No tag was moved. Release the next version; or take the withdrawal back with "reinstate" of the rollback step, when ' +
            'this version is good after all.',
    });
}


/***/ }),

/***/ 5204:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B9: () => (/* binding */ mayMove),
/* harmony export */   fq: () => (/* binding */ judgeFloat),
/* harmony export */   yN: () => (/* binding */ decides)
/* harmony export */ });
function judgeFloat(float, survey, known) {
    switch (float.kind) {
        case 'line':
            return judgeLine(float, survey, known);
        case 'branch':
        case 'free':
            return judgeFollower(float, survey, known);
    }
}
const right = { kind: 'right' };
const left = { kind: 'left' };
function judgeLine(float, survey, known) {
    const { tag } = float;
    const current = survey.tags.get(tag);
    if (!mayMove(float, current, known.moves))
        return left;
    const candidates = survey.lines.get(tag) ?? [];
    const notes = current === undefined ? undefined : known.notes.get(current);
    const standing = candidates.map((candidate) => candidate.digest === undefined && candidate.tag === notes?.version ? { ...candidate, digest: current } : candidate);
    const best = standing.find(decides);
    const to = best?.held ?? best?.digest;
    if (best === undefined || to === undefined)
        return left;
    if (current === to)
        return right;
    if (current === undefined)
        return { kind: 'move', to };
    const higher = standing.slice(0, standing.indexOf(best));
    if (notes === undefined && higher.some(isMissing) && !standing.some(({ digest }) => digest === current)) {
        return { kind: 'inspect', digest: current };
    }
    const isEqual = standing.some(({ rank, digest }) => rank === 'equal' && digest === current);
    if (isEqual && best.rank === 'own' && wasMovedAway(tag, current, known))
        return left;
    return { kind: 'move', to };
}
function mayMove({ tag, leaves }, current, moves) {
    if (leaves === undefined)
        return true;
    if (current === undefined)
        return false;
    return leaves.has(current) || moves.some((move) => move.tag === tag && move.to === current);
}
function decides({ digest, withdrawn, held }) {
    return held !== undefined || (digest !== undefined && !withdrawn);
}
function isMissing({ digest, withdrawn }) {
    return digest === undefined && !withdrawn;
}
function judgeFollower({ tag, kind }, survey, known) {
    const current = survey.tags.get(tag);
    const { digest: own } = known;
    if (own === undefined)
        return left;
    if (current === own)
        return right;
    if (current === undefined)
        return { kind: 'move', to: own };
    if (kind === 'branch') {
        const notes = known.notes.get(current);
        if (notes === undefined)
            return { kind: 'inspect', digest: current };
        if (notes.relation === 'descendant')
            return left;
        if (notes.relation === 'ancestor')
            return { kind: 'move', to: own };
    }
    return wasMovedAway(tag, current, known) ? left : { kind: 'move', to: own };
}
function wasMovedAway(tag, current, { moves }) {
    const written = moves.filter((move) => move.tag === tag);
    return written.length > 1 || written.some(({ from }) => from !== current);
}


/***/ }),

/***/ 8757:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ markOf),
/* harmony export */   v: () => (/* binding */ refuseWithdrawn)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _image_reference_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8424);
/* harmony import */ var _failures_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4380);
/* harmony import */ var _withdrawal_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9080);




async function markOf(version, { client, repository, resolve }) {
    const marker = (0,_withdrawal_js__WEBPACK_IMPORTED_MODULE_3__/* .markerOf */ .we)(version);
    const digest = marker === undefined ? undefined : await resolve(marker);
    if (digest === undefined)
        return undefined;
    try {
        return (0,_withdrawal_js__WEBPACK_IMPORTED_MODULE_3__/* .readMarker */ .t7)(await client.getManifest(repository, digest));
    }
    catch (error) {
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ReleaseError */ .K2 && error.failure.code === 'untrusted-answer')
            return (0,_withdrawal_js__WEBPACK_IMPORTED_MODULE_3__/* .readMarker */ .t7)(nothing);
        throw error;
    }
}
const nothing = { bytes: new Uint8Array() };
async function refuseWithdrawn(repository, versions, client) {
    const resolve = (tag) => client.resolve(repository, tag);
    await Promise.all(versions.map(async (tag) => {
        const mark = await markOf(tag, { client, repository, resolve });
        if (mark?.state === 'withdrawn')
            throw (0,_failures_js__WEBPACK_IMPORTED_MODULE_2__/* .versionWithdrawn */ .$P)((0,_image_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .formatReference */ .FH)({ repository, tag }), mark);
    }));
}


/***/ }),

/***/ 9695:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E4: () => (/* binding */ versionOf),
/* harmony export */   IT: () => (/* binding */ nameOfText),
/* harmony export */   Vb: () => (/* binding */ nameOf),
/* harmony export */   aI: () => (/* binding */ namingOf)
/* harmony export */ });
/* harmony import */ var _image_tag_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7521);
/* harmony import */ var _image_version_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2189);


function namingOf(tag, version) {
    for (const build of [true, false]) {
        const text = build ? (0,_image_version_js__WEBPACK_IMPORTED_MODULE_1__/* .tagText */ .em)(version) : version.version;
        const start = tag.indexOf(text);
        if (start >= 0)
            return { before: tag.slice(0, start), after: tag.slice(start + text.length), build };
    }
    return undefined;
}
function nameOf(version, { before, after, build }) {
    const tag = `${before}${build ? (0,_image_version_js__WEBPACK_IMPORTED_MODULE_1__/* .tagText */ .em)(version) : version.version}${after}`;
    return (0,_image_tag_js__WEBPACK_IMPORTED_MODULE_0__/* .isTag */ .dz)(tag) ? tag : undefined;
}
function versionOf(tag, naming) {
    const { before, after } = naming;
    if (!tag.startsWith(before) || !tag.endsWith(after) || tag.length < before.length + after.length)
        return undefined;
    const version = (0,_image_version_js__WEBPACK_IMPORTED_MODULE_1__/* .parseVersion */ .ot)(tag.slice(before.length, tag.length - after.length).replace('_', '+'));
    return version !== undefined && nameOf(version, naming) === tag ? version : undefined;
}
function nameOfText(text, naming) {
    const version = (0,_image_version_js__WEBPACK_IMPORTED_MODULE_1__/* .parseVersion */ .ot)(text);
    if (version !== undefined) {
        const tag = nameOf(version, naming);
        if (tag !== undefined)
            return tag;
    }
    return (0,_image_tag_js__WEBPACK_IMPORTED_MODULE_0__/* .isTag */ .dz)(text) && versionOf(text, naming) !== undefined ? text : undefined;
}


/***/ }),

/***/ 1474:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ createPerform)
/* harmony export */ });
/* harmony import */ var _naming_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9695);
/* harmony import */ var _survey_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5625);


function createPerform(release, options) {
    const { client, places, build } = options;
    const placeOf = ({ repository }) => at(places, repository);
    return async (effect, state) => {
        switch (effect.do) {
            case 'build':
                return { type: 'build', effect, result: await build() };
            case 'check':
                return { type: 'check', effect, result: await placeOf(effect).check() };
            case 'look':
                return { type: 'look', effect, result: await placeOf(effect).look() };
            case 'copy':
                await client.copy(source(release, effect), placeOf(effect).repository, effect.digest);
                return { type: 'copy', effect, result: undefined };
            case 'prove':
                await placeOf(effect).prove(effect.digest);
                return { type: 'prove', effect, result: undefined };
            case 'name':
                return { type: 'name', effect, result: await placeOf(effect).name(effect.tag, effect.digest) };
            case 'survey':
                return { type: 'survey', effect, result: await surveyOf(release, state, { ...options, effect }) };
            case 'inspect':
                return { type: 'inspect', effect, result: await inspect(placeOf(effect), effect.digest, options) };
            case 'move':
                await placeOf(effect).write(effect.tag, effect.to);
                return { type: 'move', effect, result: undefined };
            case 'restore':
                return { type: 'restore', effect, result: await placeOf(effect).restore(effect) };
        }
    };
}
function source({ origin, repositories }, { from }) {
    if (from !== 'origin')
        return at(repositories, from).repository;
    if (origin === undefined)
        throw new Error('This release has no origin.');
    return origin.repository;
}
async function surveyOf(release, state, { effect, ...options }) {
    const { digest, named, moves, round } = at(state.repositories, effect.repository);
    if (round >= 2)
        await options.sleep(patience(round));
    if (digest === undefined)
        throw new Error('A survey needs the digest of the release.');
    return (0,_survey_js__WEBPACK_IMPORTED_MODULE_1__/* .survey */ .F)(at(release.repositories, effect.repository), { ...options, digest, named, moves });
}
async function inspect(place, digest, { lines }) {
    const { version, relation } = await place.inspect(digest);
    return { relation, version: version === undefined ? undefined : versionTag(version, lines) };
}
function patience(round) {
    return Math.min(10_000, 200 * 2 ** (round - 2));
}
function versionTag(text, lines) {
    for (const { naming } of lines.values()) {
        const tag = naming === undefined ? undefined : (0,_naming_js__WEBPACK_IMPORTED_MODULE_0__/* .nameOfText */ .IT)(text, naming);
        if (tag !== undefined)
            return tag;
    }
    return undefined;
}
function at(list, index) {
    const item = list[index];
    if (item === undefined)
        throw new Error(`There is no repository ${index} in this release.`);
    return item;
}


/***/ }),

/***/ 2060:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ Place)
/* harmony export */ });
/* unused harmony export contentOf */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _registry_manifest_content_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8614);
/* harmony import */ var _failures_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4380);
/* harmony import */ var _marks_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8757);




function contentOf({ platforms }) {
    const lines = platforms.map((image) => `${image.platform} ${image.digest}`);
    return lines.toSorted().join('\n');
}
class Place {
    repository;
    #planned;
    #options;
    #manifests = new Map();
    #contents = new Map();
    constructor(planned, options) {
        this.repository = planned.repository;
        this.#planned = planned;
        this.#options = options;
    }
    async look() {
        const { versions, built, first } = this.#planned;
        const tags = [...new Set([...versions, ...built, ...(first === undefined ? [] : [first])])];
        const [push, standing, found] = await Promise.allSettled([
            this.#options.client.probePush(this.repository),
            (0,_marks_js__WEBPACK_IMPORTED_MODULE_3__/* .refuseWithdrawn */ .v)(this.repository, versions, this.#options.client),
            Promise.all(tags.map(async (tag) => [tag, await this.#find(tag)])),
        ]);
        if (push.status === 'rejected')
            throw push.reason;
        if (standing.status === 'rejected')
            throw standing.reason;
        if (found.status === 'rejected')
            throw found.reason;
        return new Map(found.value.flatMap(([tag, there]) => (there === undefined ? [] : [[tag, there]])));
    }
    check() {
        const { first } = this.#planned;
        return first === undefined ? Promise.resolve(undefined) : this.#options.client.resolve(this.repository, first);
    }
    async prove(digest) {
        const content = (0,_registry_manifest_content_js__WEBPACK_IMPORTED_MODULE_1__/* .readManifest */ .WI)(await this.#manifest(digest, { awaited: true }));
        const children = content.kind === 'index' ? content.children : [];
        await Promise.all(children.map(async (child) => {
            await this.#manifest(child.digest, { awaited: true }).catch((error) => {
                const isMissing = error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ReleaseError */ .K2 && error.failure.code === 'not-visible';
                throw isMissing ? (0,_failures_js__WEBPACK_IMPORTED_MODULE_2__/* .incompleteImage */ .an)(this.repository, digest, child.digest) : error;
            });
        }));
    }
    async name(tag, digest) {
        const current = await this.#options.client.resolve(this.repository, tag);
        if (current === undefined || this.#options.overwrite) {
            await this.write(tag, digest);
            return digest;
        }
        if (current === digest)
            return digest;
        const [there, ours] = await Promise.all([this.#describe(current), this.#describe(digest)]);
        if (there.content !== ours.content)
            throw (0,_failures_js__WEBPACK_IMPORTED_MODULE_2__/* .versionTaken */ .Qy)({ repository: this.repository, tag }, current, digest);
        return current;
    }
    async write(tag, digest) {
        const { client } = this.#options;
        try {
            await client.putManifest(this.repository, tag, await this.manifest(digest));
        }
        catch (error) {
            if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ReleaseError */ .K2))
                throw error;
            const isThere = await client.resolve(this.repository, tag).catch(() => undefined);
            if (isThere !== digest)
                throw error;
        }
    }
    async restore({ tag, from, to }) {
        const { client } = this.#options;
        if ((await client.resolve(this.repository, tag)) !== to)
            return 'moved-on';
        if (from === undefined)
            return 'new';
        if (!(await client.exists(this.repository, from)))
            return 'gone';
        await this.write(tag, from);
        return 'restored';
    }
    async inspect(digest) {
        const { version, revision } = await this.#describe(digest);
        return { version, relation: await this.#options.relate(revision) };
    }
    manifest(digest) {
        return this.#manifest(digest, { awaited: false });
    }
    #manifest(digest, options) {
        return once(this.#manifests, digest, () => this.#options.client.getManifest(this.repository, digest, options));
    }
    async #find(tag) {
        const digest = await this.#options.client.resolve(this.repository, tag);
        if (digest === undefined)
            return undefined;
        const { content, revision, inputs } = await this.#describe(digest);
        return { digest, content, revision, inputs, relation: await this.#options.relate(revision) };
    }
    #describe(digest) {
        return once(this.#contents, digest, async () => {
            const notes = await this.#options.client.describe(this.repository, await this.manifest(digest));
            return { ...notes, content: contentOf(notes) };
        });
    }
}
function once(known, digest, ask) {
    const before = known.get(digest);
    if (before !== undefined)
        return before;
    const asked = ask();
    known.set(digest, asked);
    asked.catch(() => known.delete(digest));
    return asked;
}


/***/ }),

/***/ 5975:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  qN: () => (/* binding */ begin),
  TS: () => (/* binding */ reduce),
  U: () => (/* binding */ resume)
});

// EXTERNAL MODULE: ./lib/publish/failures.js
var publish_failures = __webpack_require__(4380);
// EXTERNAL MODULE: ./lib/publish/floats.js
var publish_floats = __webpack_require__(5204);
;// CONCATENATED MODULE: ./lib/publish/float-loop.js


const maxRounds = 10;
function floatEffects(planned, known, repository) {
    const { survey, fresh, queue } = known;
    if (isLookRefused(known))
        return [{ ...known, done: true }, []];
    if (queue.length > 0)
        return nextMove(known, repository);
    if (survey === undefined || !fresh)
        return [known, [{ do: 'survey', repository }]];
    const moved = movedVersions(known, survey, repository);
    if (moved.length > 0)
        return [{ ...known, done: true, failures: [...known.failures, ...moved] }, []];
    const looked = withoutWritten(planned, known, survey);
    const floats = planned.floats.filter(({ tag }) => !hasFailed(looked, tag));
    const { digests, moves } = judgeAll(floats, survey, looked);
    if (digests.length > 0)
        return [looked, digests.map((digest) => ({ do: 'inspect', repository, digest }))];
    if (moves.length === 0)
        return [{ ...looked, done: true }, []];
    if (looked.round < maxRounds)
        return nextMove({ ...looked, queue: moves }, repository);
    const failures = moves.map((move) => ({
        effect: { do: 'move', repository, ...move },
        error: (0,publish_failures/* tagContested */.KM)(move.tag, maxRounds),
    }));
    return [{ ...looked, done: true, failures: [...looked.failures, ...failures] }, []];
}
function nextMove(known, repository) {
    const [move, ...queue] = known.queue;
    return [{ ...known, queue }, move === undefined ? [] : [{ do: 'move', repository, ...move }]];
}
function judgeAll(floats, survey, known) {
    const digests = new Set();
    const moves = [];
    for (const float of floats) {
        const verdict = (0,publish_floats/* judgeFloat */.fq)(float, survey, known);
        switch (verdict.kind) {
            case 'right':
            case 'left':
                break;
            case 'inspect':
                digests.add(verdict.digest);
                break;
            case 'move':
                moves.push({ tag: float.tag, from: survey.tags.get(float.tag), to: verdict.to });
                break;
        }
    }
    return { digests: [...digests], moves };
}
function movedVersions({ named }, survey, repository) {
    return [...named].flatMap(([tag, digest]) => {
        const seen = survey.tags.get(tag);
        return seen === digest
            ? []
            : [{ effect: { do: 'name', repository, tag, digest }, error: (0,publish_failures/* versionMoved */.KP)(tag, digest, seen) }];
    });
}
function withoutWritten({ floats }, known, survey) {
    const isRight = (float) => (0,publish_floats/* judgeFloat */.fq)(float, survey, known).kind === 'right';
    const right = new Set(floats.filter(isRight).map(({ tag }) => tag));
    const written = known.failures.flatMap(({ effect }) => effect.do === 'move' && right.has(effect.tag) ? [effect] : []);
    const made = written.filter(({ tag, to }) => survey.tags.get(tag) === to);
    const failures = known.failures.filter(({ effect }) => effect.do !== 'move' || !right.has(effect.tag));
    return { ...known, failures, moves: [...known.moves, ...made.map(({ tag, from, to }) => ({ tag, from, to }))] };
}
function isLookRefused({ failures }) {
    return failures.some(({ effect }) => effect.do === 'survey' || effect.do === 'inspect');
}
function hasFailed({ failures }, tag) {
    return failures.some(({ effect }) => effect.do === 'move' && effect.tag === tag);
}

;// CONCATENATED MODULE: ./lib/publish/reuse.js
function reuse({ repositories: planned, onExists }, state, { digests }) {
    const repositories = state.repositories.map((known, index) => {
        const versions = planned[index]?.versions ?? [];
        const digest = digests[index];
        const named = versions.flatMap((tag) => {
            const found = known.found.get(tag);
            const isNamed = found !== undefined && (onExists === 'verify' || found.digest === digest);
            return isNamed ? [[tag, found.digest]] : [];
        });
        return { ...known, digest, named: new Map(named) };
    });
    return { ...state, repositories };
}
function copies({ source, digest, digests }) {
    return digests.flatMap((own, repository) => own === undefined ? [{ do: 'copy', repository, from: source, digest }] : []);
}

// EXTERNAL MODULE: ./lib/image/repository.js
var image_repository = __webpack_require__(4697);
;// CONCATENATED MODULE: ./lib/publish/start.js

function decideStart(release, found) {
    const versions = release.repositories.map((repository, index) => foundTags(repository.versions, found[index]));
    if (versions.flat().length === 0) {
        return isSuperseded(release, found) ? { kind: 'skip', reason: 'superseded' } : supply(release, found);
    }
    switch (release.onExists) {
        case 'overwrite':
            return release.buildOnce?.policy === 'auto' ? { kind: 'build' } : supply(release, found);
        case 'skip':
            return { kind: 'skip', reason: 'exists' };
        case 'fail':
            return { kind: 'refuse', reason: 'exists' };
        case 'verify':
            return verify(release, versions);
    }
}
function supply(release, found) {
    const { origin, buildOnce } = release;
    if (origin !== undefined)
        return promoted(release, { origin });
    if (buildOnce === undefined)
        return { kind: 'build' };
    const earlier = found.flatMap((tags, source) => foundTags(release.repositories[source]?.built ?? [], tags).map((image) => ({ ...image, source })));
    const ofCommit = earlier.filter(({ relation }) => relation === 'same');
    const equal = ofCommit.find(({ inputs }) => inputs !== undefined && inputs === buildOnce.inputs);
    if (equal !== undefined) {
        const { digest, tag, source } = equal;
        const has = (index) => earlier.some((image) => image.source === index && image.digest === digest);
        const digests = found.map((_, index) => (has(index) ? digest : undefined));
        return { kind: 'reuse', because: 'built', source, digest, tag, digests };
    }
    const unlike = ofCommit[0]?.tag;
    return buildOnce.policy === 'auto' ? { kind: 'build', unlike } : { kind: 'refuse', reason: 'not-built', unlike };
}
function verify({ origin, ...release }, versions) {
    const existing = versions.flat();
    const [first] = existing;
    const isOurs = ({ relation, content }) => origin === undefined ? relation === 'same' && content === first?.content : content === origin.content;
    if (first === undefined || !existing.every(isOurs))
        return { kind: 'refuse', reason: 'other-content' };
    const digests = versions.map(([version]) => version?.digest);
    if (origin !== undefined)
        return promoted(release, { origin, digests });
    const source = digests.findIndex((digest) => digest !== undefined);
    return { kind: 'reuse', because: 'released', source, digest: first.digest, tag: first.tag, digests };
}
function promoted({ repositories }, { origin, digests = [] }) {
    const { digest } = origin;
    const present = repositories.map(({ repository }, index) => {
        return digests[index] ?? ((0,image_repository/* sameRepository */.R)(repository, origin.repository) ? digest : undefined);
    });
    return { kind: 'reuse', because: 'promoted', source: 'origin', digest, digests: present };
}
function foundTags(tags, found) {
    return tags.flatMap((tag) => {
        const image = found?.get(tag);
        return image === undefined ? [] : [{ ...image, tag }];
    });
}
function isSuperseded(release, found) {
    return release.repositories.some(({ first, floats }, index) => {
        const isBranch = floats.some(({ tag, kind }) => tag === first && kind === 'branch');
        return isBranch && first !== undefined && found[index]?.get(first)?.relation === 'descendant';
    });
}

;// CONCATENATED MODULE: ./lib/publish/restore.js
function movesToTakeBack({ digest, moves, named, failures }) {
    const own = new Set([digest, ...named.values()]);
    const tried = failures.flatMap(({ effect }) => (effect.do === 'move' ? [effect] : []));
    const byTag = new Map();
    for (const { tag, from, to } of [...moves, ...tried]) {
        if (!named.has(tag))
            byTag.set(tag, { tag, from: (byTag.get(tag) ?? { from }).from, to });
    }
    return [...byTag.values()].filter(({ to }) => own.has(to)).toReversed();
}

;// CONCATENATED MODULE: ./lib/publish/take-in.js
function takeIn(release, state, event) {
    const { effect } = event;
    if (event.type === 'build') {
        const repositories = state.repositories.map((known, index) => withFirst(release.repositories[index], known, event.result));
        return answered({ ...state, repositories: repositories.map((known) => ({ ...known, digest: event.result })) }, effect);
    }
    if (event.type === 'check')
        return answered(checked(release, state, event), effect);
    const index = placeOf(effect);
    const repositories = state.repositories.map((known, place) => {
        if (place !== index)
            return known;
        if (event.type !== 'failed')
            return takeInResult(known, event);
        const failures = [...known.failures, { effect, error: event.error }];
        return { ...known, failures, fresh: effect.do === 'move' ? false : known.fresh };
    });
    return answered({ ...state, repositories }, effect);
}
function placeOf(effect) {
    return effect.do === 'build' ? 0 : effect.repository;
}
function answered(state, effect) {
    const index = placeOf(effect);
    const repositories = state.repositories.map((known, place) => place === index ? { ...known, awaited: known.awaited - 1 } : known);
    return { ...state, repositories };
}
function withFirst(planned, known, to) {
    if (planned === undefined)
        return known;
    const { first, versions } = planned;
    if (first === undefined)
        return known;
    const move = { tag: first, from: known.found.get(first)?.digest, to };
    return { ...known, moves: [move], named: versions.includes(first) ? new Map([[first, to]]) : known.named };
}
function checked(release, state, { effect, result }) {
    const planned = release.repositories[effect.repository];
    const repositories = state.repositories.map((known, place) => {
        const { first, versions = [] } = (place === effect.repository ? planned : undefined) ?? {};
        if (first === undefined || result === undefined || !versions.includes(first))
            return known;
        return known.found.get(first)?.digest === result ? known : withFirst(planned, known, result);
    });
    return { ...state, repositories };
}
function takeInResult(known, event) {
    switch (event.type) {
        case 'look':
            return { ...known, found: event.result };
        case 'copy':
            return { ...known, digest: event.effect.digest };
        case 'prove':
            return known;
        case 'name':
            return { ...known, named: new Map(known.named).set(event.effect.tag, event.result), fresh: false };
        case 'survey':
            return { ...known, survey: event.result, fresh: true, round: known.round + 1 };
        case 'inspect':
            return { ...known, notes: new Map(known.notes).set(event.effect.digest, event.result) };
        case 'move': {
            const { tag, from, to } = event.effect;
            return { ...known, moves: [...known.moves, { tag, from, to }], fresh: false };
        }
        case 'restore':
            return { ...known, restored: new Map(known.restored).set(event.effect.tag, event.result) };
    }
}

;// CONCATENATED MODULE: ./lib/publish/reduce.js





const unknown = {
    awaited: 0,
    found: new Map(),
    digest: undefined,
    named: new Map(),
    moves: [],
    queue: [],
    round: 0,
    survey: undefined,
    fresh: false,
    notes: new Map(),
    done: false,
    failures: [],
    restored: new Map(),
};
function begin({ repositories }) {
    const state = {
        stage: 'look',
        stopped: false,
        start: undefined,
        repositories: repositories.map(() => unknown),
    };
    return awaiting(state, repositories.map((_, repository) => ({ do: 'look', repository })));
}
function resume(release, reached) {
    const repositories = reached.map(({ digest, moves }, index) => {
        const { floats = [] } = release.repositories[index] ?? {};
        return { ...unknown, digest, moves: moves.filter((move) => floats.some(({ tag }) => tag === move.tag)) };
    });
    const state = { stage: 'prove', stopped: false, start: undefined, repositories };
    return release.onFailure === 'restore' ? restore(state) : reduce_name(release, state);
}
function reduce(release, state, event) {
    if (event.type === 'stop')
        return [{ ...state, stopped: true }, []];
    const next = takeIn(release, state, event);
    if (next.stopped)
        return [next, []];
    if (next.stage === 'float')
        return reduce_float(release, next, placeOf(event.effect));
    return next.repositories.every(({ awaited }) => awaited === 0) ? advance(release, next) : [next, []];
}
function advance(release, state) {
    const failed = state.repositories.some(({ failures }) => failures.length > 0);
    switch (state.stage) {
        case 'look':
            return failed ? end(state) : start(release, state);
        case 'build':
            return failed ? check(state) : prove(state);
        case 'check':
            return finish(release, state);
        case 'copy':
            return failed ? end(state) : prove(state);
        case 'prove':
            return failed ? finish(release, state) : reduce_name(release, state);
        case 'name':
            return failed ? finish(release, state) : survey(state);
        case 'float':
        case 'restore':
        case 'end':
            return end(state);
    }
}
function start(release, state) {
    const decided = decideStart(release, state.repositories.map(({ found }) => found));
    const next = { ...state, start: decided };
    switch (decided.kind) {
        case 'build':
            return awaiting({ ...next, stage: 'build' }, [{ do: 'build' }]);
        case 'skip':
        case 'refuse':
            return end(next);
        case 'reuse':
            return copyMissing(reuse(release, next, decided), copies(decided));
    }
}
function copyMissing(state, effects) {
    return effects.length === 0 ? prove(state) : awaiting({ ...state, stage: 'copy' }, effects);
}
function check(state) {
    const effects = state.repositories.map((_, repository) => ({ do: 'check', repository }));
    return awaiting({ ...state, stage: 'check' }, effects);
}
function prove(state) {
    const effects = forDigests(state, ({ digest }, repository) => [{ do: 'prove', repository, digest }]);
    return awaiting({ ...state, stage: 'prove' }, effects);
}
function reduce_name(release, state) {
    const effects = forDigests(state, ({ digest, named }, repository) => {
        const missing = release.repositories[repository]?.versions.filter((tag) => !named.has(tag)) ?? [];
        return missing.map((tag) => ({ do: 'name', repository, tag, digest }));
    });
    return effects.length === 0 ? survey(state) : awaiting({ ...state, stage: 'name' }, effects);
}
function survey(state) {
    const effects = state.repositories.map((_, repository) => ({ do: 'survey', repository }));
    return awaiting({ ...state, stage: 'float' }, effects);
}
function reduce_float(release, state, index) {
    const planned = release.repositories[index];
    const known = state.repositories[index];
    if (planned === undefined || known === undefined || known.awaited > 0)
        return [state, []];
    const [next, effects] = floatEffects(planned, known, index);
    const repositories = state.repositories.with(index, next);
    const moved = { ...state, repositories };
    if (repositories.every(({ done }) => done))
        return finish(release, moved);
    return awaiting(moved, effects);
}
function finish({ onFailure }, state) {
    const failed = state.repositories.some(({ failures }) => failures.length > 0);
    return failed && onFailure === 'restore' ? restore(state) : end(state);
}
function restore(state) {
    const effects = state.repositories.flatMap((known, repository) => movesToTakeBack(known).map((move) => ({ do: 'restore', repository, ...move })));
    const next = { ...state, stage: 'restore' };
    return effects.length === 0 ? end(next) : awaiting(next, effects);
}
function end(state) {
    return [{ ...state, stage: 'end' }, []];
}
function forDigests({ repositories }, effectsOf) {
    return repositories.flatMap((known, index) => {
        const { digest } = known;
        return digest === undefined ? [] : effectsOf({ ...known, digest }, index);
    });
}
function awaiting(state, effects) {
    const counts = state.repositories.map((_, index) => effects.filter((effect) => placeOf(effect) === index).length);
    const repositories = state.repositories.map((known, index) => ({
        ...known,
        awaited: known.awaited + (counts[index] ?? 0),
    }));
    return [{ ...state, repositories }, effects];
}


/***/ }),

/***/ 2055:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ shared)
/* harmony export */ });
function shared(ask) {
    let running = Promise.resolve();
    let next;
    return () => {
        next ??= running.then(() => {
            next = undefined;
            const answer = ask();
            running = answer.catch(() => undefined);
            return answer;
        });
        return next;
    };
}


/***/ }),

/***/ 5625:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  F: () => (/* binding */ survey)
});

// EXTERNAL MODULE: ./lib/image/version.js
var image_version = __webpack_require__(2189);
// EXTERNAL MODULE: ./lib/plan/lines.js
var lines = __webpack_require__(9572);
;// CONCATENATED MODULE: ./lib/publish/candidates.js


function rivalsOf({ line, version: own, onlyLower = false }, known) {
    const ranked = (isWanted) => {
        const found = [];
        for (const version of known) {
            const comparison = (0,image_version/* compareVersions */.Zy)(version, own);
            if (isWanted(comparison) && (0,lines/* isInLine */.c3)(version, line) && !isSameBuild(version, own)) {
                found.push({ version, rank: rankOf(comparison) });
            }
        }
        return found.toSorted((a, b) => (0,image_version/* compareVersions */.Zy)(b.version, a.version));
    };
    return {
        higher: onlyLower ? [] : ranked((comparison) => comparison > 0),
        same: [{ version: own, rank: 'own' }, ...ranked((comparison) => comparison === 0)],
        lower: () => ranked((comparison) => comparison < 0),
    };
}
function rankOf(comparison) {
    if (comparison === 0)
        return 'equal';
    return comparison > 0 ? 'higher' : 'lower';
}
function isSameBuild(a, b) {
    return (0,image_version/* compareVersions */.Zy)(a, b) === 0 && a.build.join('.') === b.build.join('.');
}

// EXTERNAL MODULE: ./lib/publish/floats.js
var publish_floats = __webpack_require__(5204);
// EXTERNAL MODULE: ./lib/publish/marks.js
var publish_marks = __webpack_require__(8757);
// EXTERNAL MODULE: ./lib/publish/naming.js
var publish_naming = __webpack_require__(9695);
;// CONCATENATED MODULE: ./lib/publish/survey.js




const maxAsked = 32;
const atOnce = 8;
async function survey({ repository, versions, floats }, options) {
    const names = [...versions, ...floats.map(({ tag }) => tag)];
    const resolve = remembering((tag) => see(repository, tag, options));
    const lineOf = async (float) => {
        const { tag, kind, leaves } = float;
        const line = kind === 'line' ? options.lines.get(tag) : undefined;
        const at = line === undefined || leaves === undefined ? undefined : await resolve(tag);
        return line === undefined || !(0,publish_floats/* mayMove */.B9)(float, at, options.moves ?? []) ? [] : [line];
    };
    const look = async () => {
        const asked = (await Promise.all(floats.map(lineOf))).flat();
        return asked.length === 0 ? new Map() : surveyLines(repository, { ...options, asked, resolve });
    };
    const [lines, ...digests] = await Promise.all([look(), ...names.map(resolve)]);
    return { tags: new Map(names.map((tag, index) => [tag, digests[index]])), lines };
}
async function see(repository, tag, { client, named }) {
    const [found, ours] = [await client.resolve(repository, tag), named.get(tag)];
    if (ours === undefined || found === ours)
        return found;
    return found === undefined ? ours : (await client.getManifest(repository, tag)).digest;
}
async function surveyLines(repository, { client, asked: floats, digest, resolve, knownVersions, marks }) {
    const known = await knownVersions();
    let list;
    const listed = () => (list ??= client.tags(repository).then((tags) => new Set(tags)));
    const byName = new Set();
    const isListed = async (tag) => {
        if (known !== undefined && byName.size < maxAsked)
            byName.add(tag);
        return byName.has(tag) || (await listed()).has(tag);
    };
    const entries = floats.map(async (float) => {
        if (known === undefined && float.naming === undefined && float.isKept)
            return [float.tag, []];
        const rivals = rivalsOf(float, known ?? versionsIn(await listed(), float.naming));
        const ask = async (tag) => ((await isListed(tag)) ? resolve(tag) : undefined);
        const mark = async (version, by) => marks?.get(version) ?? (await (0,publish_marks/* markOf */.F)(version, { client, repository, resolve: by }));
        const asking = { float: float.tag, naming: float.naming, resolve, ask, mark, digest };
        return [float.tag, await candidatesOf(rivals, asking)];
    });
    return new Map(await Promise.all(entries));
}
function versionsIn(listed, naming) {
    return {
        *[Symbol.iterator]() {
            if (naming === undefined)
                return;
            for (const tag of listed) {
                const version = (0,publish_naming/* versionOf */.E4)(tag, naming);
                if (version !== undefined)
                    yield version;
            }
        },
    };
}
async function candidatesOf(rivals, asking) {
    const { naming, digest } = asking;
    if (naming === undefined) {
        const [own] = rivals.same;
        if (rivals.higher.length > 0 || own === undefined)
            return [];
        return [{ tag: own.version.version, digest, withdrawn: false, rank: 'own' }];
    }
    const candidates = [];
    for (const some of groupsOf(rivals)) {
        candidates.push(...(await askAll(some, naming, asking)));
        if (candidates.some(publish_floats/* decides */.yN))
            break;
    }
    return candidates;
}
function* groupsOf({ higher, same, lower }) {
    yield* chunksOf(higher, atOnce);
    yield same;
    yield* chunksOf(lower(), 1);
}
function* chunksOf(rivals, first) {
    for (let [next, size] = [0, first]; next < rivals.length; [next, size] = [next + size, Math.min(2 * size, atOnce)]) {
        yield rivals.slice(next, next + size);
    }
}
function askAll(rivals, naming, asking) {
    const asked = rivals.flatMap(({ version, rank }) => {
        const tag = (0,publish_naming/* nameOf */.Vb)(version, naming);
        return tag === undefined ? [] : [{ tag, rank }];
    });
    return Promise.all(asked.map(async ({ tag, rank }) => {
        const ask = rank === 'own' ? asking.resolve : asking.ask;
        const [digest, mark] = await Promise.all([ask(tag), asking.mark(tag, ask)]);
        const held = mark?.state === 'reinstated' ? undefined : mark?.holds.get(asking.float);
        return { tag, rank, digest, withdrawn: mark?.state === 'withdrawn', held };
    }));
}
function remembering(resolve) {
    const asked = new Map();
    return (tag) => {
        const known = asked.get(tag) ?? resolve(tag);
        asked.set(tag, known);
        return known;
    };
}


/***/ }),

/***/ 9080:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ markerManifest),
/* harmony export */   Ro: () => (/* binding */ emptyBlob),
/* harmony export */   t7: () => (/* binding */ readMarker),
/* harmony export */   we: () => (/* binding */ markerOf)
/* harmony export */ });
/* unused harmony export markerType */
/* harmony import */ var _image_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7241);
/* harmony import */ var _image_tag_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7521);
/* harmony import */ var _tools_clean_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3638);
/* harmony import */ var _tools_foreign_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5810);




const markerType = 'application/vnd.release-image.withdrawal.v1+json';
const emptyBlob = new TextEncoder().encode('{}');
const empty = { mediaType: 'application/vnd.oci.empty.v1+json', digest: (0,_image_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .digestOf */ .ol)(emptyBlob), size: emptyBlob.length };
const imageManifest = 'application/vnd.oci.image.manifest.v1+json';
const key = (name) => `io.github.release-image.withdrawal.${name}`;
const maxText = 1000;
const createdKey = 'org.opencontainers.image.created';
function markerOf(version) {
    const marker = `withdrawn-${version}`;
    return (0,_image_tag_js__WEBPACK_IMPORTED_MODULE_1__/* .isTag */ .dz)(marker) ? marker : undefined;
}
function markerManifest(withdrawal, subject) {
    const { state, reason, actor, run, time, holds, floats } = withdrawal;
    const document = {
        schemaVersion: 2,
        mediaType: imageManifest,
        artifactType: markerType,
        config: empty,
        layers: [empty],
        subject: { mediaType: subject.mediaType, digest: subject.digest, size: subject.bytes.length },
        annotations: {
            [createdKey]: (time ?? new Date(0)).toISOString(),
            [key('state')]: state,
            [key('reason')]: reason,
            [key('actor')]: actor,
            [key('run')]: run,
            [key('holds')]: JSON.stringify(Object.fromEntries(holds)),
            [key('floats')]: JSON.stringify(Object.fromEntries([...floats].map(([tag, digest]) => [tag, digest ?? null]))),
        },
    };
    const bytes = new TextEncoder().encode(JSON.stringify(document));
    return { digest: (0,_image_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .digestOf */ .ol)(bytes), mediaType: imageManifest, bytes };
}
function readMarker({ bytes }) {
    const document = parse(new TextDecoder().decode(bytes));
    const whole = (name) => (0,_tools_foreign_json_js__WEBPACK_IMPORTED_MODULE_2__/* .textAt */ .$6)(document, 'annotations', key(name)) ?? '';
    const text = (name) => (0,_tools_clean_js__WEBPACK_IMPORTED_MODULE_3__/* .clean */ .uH)(whole(name)).slice(0, maxText);
    return {
        state: stateOf(text('state')),
        reason: text('reason'),
        actor: text('actor'),
        run: text('run'),
        time: (0,_tools_foreign_json_js__WEBPACK_IMPORTED_MODULE_2__/* .dateAt */ .iM)(document, 'annotations', createdKey),
        holds: new Map([...tagsIn(whole('holds'))].flatMap(([tag, at]) => (at === undefined ? [] : [[tag, at]]))),
        floats: tagsIn(whole('floats')),
    };
}
function stateOf(text) {
    return text === 'reinstated' || text === 'rolled-back' ? text : 'withdrawn';
}
function tagsIn(text) {
    const document = parse(text);
    if (typeof document !== 'object' || document === null)
        return new Map();
    const entries = Object.keys(document).flatMap((name) => {
        const digest = (0,_tools_foreign_json_js__WEBPACK_IMPORTED_MODULE_2__/* .valueAt */ .fK)(document, name);
        const isKnown = digest === null || (typeof digest === 'string' && (0,_image_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .isDigest */ .Bc)(digest));
        return (0,_image_tag_js__WEBPACK_IMPORTED_MODULE_1__/* .isTag */ .dz)(name) && isKnown ? [[name, digest ?? undefined]] : [];
    });
    return new Map(entries);
}
function parse(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 2512:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fe: () => (/* binding */ credentialHelperFailed),
/* harmony export */   HB: () => (/* binding */ unreachable),
/* harmony export */   Zc: () => (/* binding */ immutableTag),
/* harmony export */   e8: () => (/* binding */ networkCode),
/* harmony export */   g5: () => (/* binding */ failureOf),
/* harmony export */   iY: () => (/* binding */ notVisible),
/* harmony export */   nw: () => (/* binding */ untrustedAnswer),
/* harmony export */   xd: () => (/* binding */ rateLimited)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _image_registry_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7190);
/* harmony import */ var _tools_clean_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3638);



function untrustedAnswer(what, value) {
    const remedy = 'Nothing of this answer was used. Check the address of the registry and any proxy before it.';
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ReleaseError */ .K2({ code: 'untrusted-answer', what, value, remedy });
}
function credentialHelperFailed(helper, server, problem, output) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ReleaseError */ .K2({
        code: 'credential-helper-failed',
        what: `Docker's credential helper ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(helper)} did not give the login for ${server} (${problem})`,
        value: output === undefined ? undefined : (0,_tools_clean_js__WEBPACK_IMPORTED_MODULE_2__/* .clean */ .uH)(output),
        remedy: 'Install or correct it, take it out of Docker\'s config.json, or set "username" and "password" here.',
    });
}
const spelling = 'Check the spelling of the registry, and that the runner can resolve it.';
const listening = 'Check host and port, that the registry runs, and that no firewall is in between.';
const slow = 'Try again; if it stays, check the registry and the network or proxy of the runner.';
const authority = 'If its certificate comes from an authority of your own, set NODE_EXTRA_CA_CERTS to the PEM file of that authority.';
const reasons = [
    [/^(ENOTFOUND|EAI_AGAIN|EAI_FAIL)$/, 'its name cannot be resolved', spelling],
    [/^(ECONNREFUSED|EHOSTUNREACH|ENETUNREACH)$/, 'nothing accepts connections there', listening],
    [/^(TimeoutError|ETIMEDOUT)$/, 'it did not answer completely in time', slow],
    [/^(ECONNRESET|EPIPE)$/, 'it closed the connection', slow],
    [/^HPE_/, 'what it says is not HTTP', slow],
    [
        /^CERT_HAS_EXPIRED$/,
        'its certificate has expired',
        'Renew the certificate of the registry, and check the clock of the runner.',
    ],
    [
        /^ERR_TLS_CERT_ALTNAME_INVALID$/,
        'its certificate is for another host',
        'Use the name that the certificate is for.',
    ],
    [/(CERT|ISSUER|SIGNATURE|CHAIN|CRL)/, 'its certificate is not trusted', authority],
    [
        /^(EPROTO|ERR_SSL_.*)$/,
        'it does not speak https',
        'Give the registry https; plain http is spoken to localhost only.',
    ],
];
function unreachable(error, host, deadline) {
    if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ReleaseError */ .K2 || !(error instanceof Error))
        return error;
    const code = networkCode(error);
    if (code === undefined)
        return error;
    const [, problem = 'the connection failed', remedy = slow] = reasons.find(([pattern]) => pattern.test(code)) ?? [];
    const detail = code === 'TimeoutError' ? `after ${deadline / 1000} s` : code;
    const what = `Cannot reach ${host}, because ${problem} (${detail})`;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ReleaseError */ .K2({ code: 'registry-unreachable', what, remedy, cause: error });
}
function networkCode(error) {
    if (!(error instanceof Error))
        return undefined;
    if (error.name === 'TimeoutError')
        return 'TimeoutError';
    return 'code' in error && typeof error.code === 'string' ? error.code : networkCode(error.cause);
}
function rateLimited(asked, wait, bytes) {
    const until = new Date(Date.now() + wait).toISOString().replace(/\.[0-9]+Z$/, 'Z');
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ReleaseError */ .K2({
        code: 'rate-limited',
        what: `${asked.registry} limits how often it may be asked, and lets nobody ${asked.what} before ${until}`,
        value: bytes === undefined ? undefined : describeBody(bytes),
        remedy: 'Run the job again after that, with a login if it had none, or with fewer jobs at once.',
    });
}
function failureOf(answer, asked) {
    const { registry, subject, verb } = asked;
    const fail = (code, what, remedy) => new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ReleaseError */ .K2({ code, what, value: describeBody(answer.bytes), remedy });
    if (answer.status === 401 && asked.by === 'password') {
        const what = `${registry} refused the user name or password (to ${verb} ${subject})`;
        return fail('wrong-credentials', what, `Check "username" and "password". ${hint(registry)}`);
    }
    if (answer.status === 401 && asked.by === 'nothing') {
        const remedy = `Set "username" and "password", or log in before this step. ${hint(registry)}`;
        return fail('not-logged-in', `${registry} wants a login to ${verb} ${subject}`, remedy);
    }
    if (answer.status === 401 || (answer.status === 403 && !isReadOnly(answer, verb))) {
        const remedy = `Give it the right to ${/^(?:read|list)/.test(verb) ? 'pull' : 'push'} there. ${hint(registry)}`;
        return fail('access-denied', `${registry} does not allow this login to ${verb} ${subject}`, remedy);
    }
    if (isReadOnly(answer, verb)) {
        const remedy = 'Wait until it takes pushes again; whoever runs the registry knows until when.';
        return fail('read-only', `${registry} is read-only, nobody can ${verb} ${subject}`, remedy);
    }
    const what = `${registry} answered ${answer.status} (to ${verb} ${subject})`;
    if (answer.status === 404) {
        return fail('not-found', what, 'Check the name; some registries need the repository to be created first.');
    }
    return fail('registry-failed', what, 'Try again; if it stays, show this message to whoever runs the registry.');
}
function isReadOnly({ status, bytes }, verb) {
    if (status !== 403 && status !== 405)
        return false;
    const says = /read[ _-]?only/i.test(new TextDecoder().decode(bytes));
    return says || (status === 405 && verb === 'push to');
}
function immutableTag(answer, { registry, subject }, there) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ReleaseError */ .K2({
        code: 'immutable-tag',
        what: `${registry} does not let ${subject} be changed${there === undefined ? '' : `, which is ${there}`}`,
        value: describeBody(answer.bytes),
        remedy: 'For a version that is released already, "on-exists" says what to do; a floating tag (1.4, latest) has to be ' +
            'allowed to move in the immutability settings of the repository.',
    });
}
function notVisible(subject, cause) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ReleaseError */ .K2({
        code: 'not-visible',
        what: `${subject} was pushed, but the registry still does not show it`,
        remedy: 'Run the job again later: it carries on where this one stopped. If it stays, ask whoever runs the registry.',
        cause,
    });
}
function hint(registry) {
    if (registry === 'ghcr.io')
        return 'With GITHUB_TOKEN the job needs "permissions: packages: write".';
    if (registry === _image_registry_js__WEBPACK_IMPORTED_MODULE_1__/* .dockerHub */ .UD)
        return 'On Docker Hub the password is an access token with write permission.';
    return 'Its administrator can see which permission is missing.';
}
function describeBody(bytes) {
    const text = new TextDecoder().decode(bytes);
    const shown = (0,_tools_clean_js__WEBPACK_IMPORTED_MODULE_2__/* .clean */ .uH)((errorsIn(text) ?? text).trim());
    return shown === '' ? undefined : shown;
}
function errorsIn(text) {
    try {
        const { errors, details } = JSON.parse(text);
        if (!Array.isArray(errors))
            return typeof details === 'string' ? details : undefined;
        const lines = errors.map((entry) => [entry?.code, entry?.message].filter((part) => typeof part === 'string' && part !== '').join(': '));
        const shown = lines.filter((line) => line !== '');
        return shown.length === 0 ? undefined : shown.join('; ');
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 8614:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $r: () => (/* binding */ platformName),
/* harmony export */   DT: () => (/* binding */ readDescriptors),
/* harmony export */   WI: () => (/* binding */ readManifest)
/* harmony export */ });
/* harmony import */ var _image_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7241);
/* harmony import */ var _failures_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2512);
/* harmony import */ var _manifest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(886);



const names = new Map(['mediaType', 'manifests', 'layers', 'config', 'digest', 'size', 'platform', 'annotations'].map((name) => [
    name.toLowerCase(),
    name,
]));
function readManifest({ bytes, digest, mediaType }) {
    const fail = (problem) => (0,_failures_js__WEBPACK_IMPORTED_MODULE_1__/* .untrustedAnswer */ .nw)(`The manifest ${digest} cannot be read: ${problem}`);
    const document = exactObject(parse(bytes), 'document', fail);
    if (document['mediaType'] !== undefined && document['mediaType'] !== mediaType) {
        throw fail('it says that it is of another type than the registry says');
    }
    if (document['manifests'] !== undefined && document['layers'] !== undefined) {
        throw fail('it has both "manifests" and "layers"');
    }
    if (_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .indexTypes */ .gp.includes(mediaType)) {
        return {
            kind: 'index',
            children: list(document['manifests'], 'manifests', fail).map((entry) => child(entry, fail)),
        };
    }
    if (!_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .imageTypes */ .RH.includes(mediaType))
        throw fail('it is neither an index nor an image');
    const config = descriptor(exactObject(document['config'], 'config', fail), fail);
    const layers = list(document['layers'], 'layers', fail).map((entry) => descriptor(exactObject(entry, 'layer', fail), fail));
    const size = layers.reduce((sum, layer) => sum + layer.size, config.size);
    return { kind: 'image', config, layers, size };
}
function readDescriptors(entries, fail) {
    return list(entries, 'manifests', fail).map((entry) => {
        const fields = exactObject(entry, 'entry', fail);
        return [descriptor(fields, fail), fields];
    });
}
function child(entry, fail) {
    const fields = exactObject(entry, 'entry', fail);
    const annotations = fields['annotations'] === undefined ? {} : object(fields['annotations'], 'annotations', fail);
    const attestation = annotations['vnd.docker.reference.type'] === 'attestation-manifest';
    const platform = fields['platform'] === undefined ? undefined : platformName(object(fields['platform'], 'platform', fail));
    return { ...descriptor(fields, fail), attestation, ...(platform === undefined ? {} : { platform }) };
}
function platformName({ os, architecture, variant }) {
    const parts = [os, architecture, ...(variant === undefined || variant === '' ? [] : [variant])];
    const plain = parts.every((part) => typeof part === 'string' && /^[a-z0-9._-]{1,32}$/.test(part) && part !== 'unknown');
    return plain ? parts.join('/') : undefined;
}
function descriptor({ digest, size, mediaType }, fail) {
    if (typeof digest !== 'string' || !(0,_image_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .isDigest */ .Bc)(digest))
        throw fail('a digest in it is not sha256');
    if (typeof size !== 'number' || !Number.isSafeInteger(size) || size < 0)
        throw fail('a size in it is no exact number');
    if (typeof mediaType !== 'string')
        throw fail('an entry of it has no media type');
    return { digest, size, mediaType };
}
function object(value, name, fail) {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
        throw fail(`the ${name} is not an object`);
    return value;
}
function exactObject(value, name, fail) {
    const fields = object(value, name, fail);
    for (const key of Object.keys(fields)) {
        if ((names.get(key.toLowerCase()) ?? key) !== key)
            throw fail(`a name in the ${name} is in the wrong case`);
    }
    return fields;
}
function list(value, name, fail) {
    if (!Array.isArray(value))
        throw fail(`"${name}" is not a list`);
    return value;
}
function parse(bytes) {
    try {
        return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 886:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $V: () => (/* binding */ manifestOf),
/* harmony export */   RH: () => (/* binding */ imageTypes),
/* harmony export */   gp: () => (/* binding */ indexTypes),
/* harmony export */   l0: () => (/* binding */ acceptedTypes)
/* harmony export */ });
/* harmony import */ var _image_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7241);
/* harmony import */ var _failures_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2512);


const indexTypes = [
    'application/vnd.oci.image.index.v1+json',
    'application/vnd.docker.distribution.manifest.list.v2+json',
];
const imageTypes = [
    'application/vnd.oci.image.manifest.v1+json',
    'application/vnd.docker.distribution.manifest.v2+json',
];
const acceptedTypes = [...indexTypes, ...imageTypes].join(', ');
function manifestOf(answer, subject, expected) {
    const { bytes } = answer;
    const digest = (0,_image_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .digestOf */ .ol)(bytes);
    if (expected !== undefined && digest !== expected) {
        throw (0,_failures_js__WEBPACK_IMPORTED_MODULE_1__/* .untrustedAnswer */ .nw)(`The bytes that came for ${subject} have another digest`, digest);
    }
    const mediaType = (answer.headers.get('content-type') ?? '').replace(/;.*$/s, '').trim().toLowerCase();
    if (!indexTypes.includes(mediaType) && !imageTypes.includes(mediaType)) {
        throw (0,_failures_js__WEBPACK_IMPORTED_MODULE_1__/* .untrustedAnswer */ .nw)(`What came for ${subject} is not an image`, mediaType);
    }
    return { digest, mediaType, bytes };
}


/***/ }),

/***/ 3672:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ listenForStop),
/* harmony export */   z: () => (/* binding */ sleepUnlessStopped)
/* harmony export */ });
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8161);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8500);
/* harmony import */ var _failures_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2972);



const limits = { tell: 4750, leave: 5500 };
const grace = 100;
function listenForStop() {
    const stop = new AbortController();
    const overdue = Promise.withResolvers();
    overdue.promise.catch(() => undefined);
    let tell;
    const onSignal = (signal) => {
        if (stop.signal.aborted)
            return;
        const exitCode = 128 + node_os__WEBPACK_IMPORTED_MODULE_0__.constants.signals[signal];
        process.on('exit', () => (process.exitCode = exitCode));
        tell = setTimeout(() => {
            overdue.reject((0,_failures_js__WEBPACK_IMPORTED_MODULE_2__/* .cancelled */ .KW)('something that did not end', 'The registries say how far it had come'));
        }, limits.tell);
        setTimeout(() => process.exit(), limits.leave).unref();
        stop.abort();
    };
    for (const signal of ['SIGINT', 'SIGTERM'])
        process.on(signal, onSignal);
    const leave = () => {
        clearTimeout(tell);
        if (stop.signal.aborted)
            setTimeout(() => process.exit(), grace).unref();
    };
    return { stopping: stop.signal, overdue: overdue.promise, leave };
}
function sleepUnlessStopped(stopping, failure) {
    return async (milliseconds) => {
        try {
            await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_1__.setTimeout)(milliseconds, undefined, { signal: stopping });
        }
        catch {
            throw failure();
        }
    };
}


/***/ })

};
;