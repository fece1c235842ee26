"use strict";
exports.id = 195;
exports.ids = [195];
exports.modules = {

/***/ 5069:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  k: () => (/* binding */ gather),
  H: () => (/* binding */ openSources)
});

// EXTERNAL MODULE: ./lib/tools/bounded-run.js
var bounded_run = __webpack_require__(342);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/tools/failures.js
var failures = __webpack_require__(2972);
// EXTERNAL MODULE: ./lib/tools/git-ancestry.js
var git_ancestry = __webpack_require__(8249);
;// CONCATENATED MODULE: ./lib/tools/git-origin.js
const originSettings = String.raw `^(remote\.origin\.url|http\.(.*\.)?extraheader|core\.sshcommand)$`;
const originProtocols = 'file:git:http:https:ssh';
function readOrigin(settings, github) {
    const entries = settings.split('\0').flatMap((entry) => {
        const end = entry.indexOf('\n');
        return end < 0 ? [] : [[entry.slice(0, end), entry.slice(end + 1)]];
    });
    const url = entries.find(([key]) => key === 'remote.origin.url')?.[1] ?? github?.url;
    if (url === undefined || url === '')
        return undefined;
    const headers = entries.filter(([key]) => key.startsWith('http.'));
    const ssh = entries.findLast(([key]) => key === 'core.sshcommand')?.[1];
    return {
        url,
        headers: headers.length > 0 ? headers : tokenHeader(url, github),
        sshCommand: ssh === undefined ? undefined : checkoutSshCommand(ssh),
    };
}
function tokenHeader(url, github) {
    if (github?.token === undefined || !URL.canParse(url) || !URL.canParse(github.url))
        return [];
    const { origin, protocol } = new URL(github.url);
    if (new URL(url).origin !== origin || !/^https?:$/.test(protocol))
        return [];
    const basic = Buffer.from(`x-access-token:${github.token.reveal()}`).toString('base64');
    return [[`http.${origin}/.extraheader`, `AUTHORIZATION: basic ${basic}`]];
}
function checkoutSshCommand(setting) {
    const form = /^"[^"]*" -i "\$RUNNER_TEMP\/([\w-]+)"( -o StrictHostKeyChecking=yes -o CheckHostIP=no)? -o "UserKnownHostsFile=\$RUNNER_TEMP\/([\w-]+)"$/;
    const [, key, strict = '', hosts] = form.exec(setting) ?? [];
    if (key === undefined || hosts === undefined)
        return undefined;
    return `ssh -i "$RUNNER_TEMP/${key}"${strict} -o "UserKnownHostsFile=$RUNNER_TEMP/${hosts}"`;
}

;// CONCATENATED MODULE: ./lib/tools/git.js




function safeOptions(directory) {
    return ['-c', 'core.fsmonitor=false', '-c', 'core.hooksPath=/dev/null', '-c', `safe.directory=${directory}`];
}
const silent = { GIT_TERMINAL_PROMPT: '0', GIT_ASKPASS: '', SSH_ASKPASS: '' };
const committed = { GIT_NO_REPLACE_OBJECTS: '1', GIT_GRAFT_FILE: '/dev/null' };
const offline = { ...silent, ...committed, GIT_ALLOW_PROTOCOL: 'none', GIT_NO_LAZY_FETCH: '1' };
const log = ['log', '-1', '--no-show-signature'];
const headRefs = ['refs/heads', 'refs/tags', 'refs/remotes', 'refs/pull'];
function createGit(run, directory, { env = process.env, github } = {}) {
    const ask = (args, variables = offline) => run('git', [...safeOptions(directory), ...args], { cwd: directory, env: { ...env, ...variables } }).catch(failed);
    let origin;
    return {
        async committedAt(commit) {
            if (!(0,git_ancestry/* isCommitId */.j)(commit))
                return undefined;
            const { exitCode, stdout } = await ask([...log, '--format=%cI', commit, '--']);
            const date = new Date(stdout.trim());
            return exitCode === 0 && !Number.isNaN(date.getTime()) ? date : undefined;
        },
        head: () => askHead(ask, directory),
        async refsContaining(commit) {
            const argv = ['for-each-ref', '--sort=-committerdate', '--format=%(refname)', `--contains=${commit}`];
            const { stdout } = await ask([...argv, 'refs/heads', 'refs/remotes', 'refs/tags']);
            return stdout.split('\n').filter((ref) => ref !== '');
        },
        isAncestor: (0,git_ancestry/* ancestry */.y)(ask),
        async remoteTags() {
            if (origin === undefined) {
                const settings = await ask(['config', '--local', '--includes', '-z', '--get-regexp', originSettings]);
                origin = readOrigin(settings.stdout, github);
                if (origin === undefined)
                    return { kind: 'problem', problem: noOrigin(settings) };
            }
            const argv = ['ls-remote', '--tags', '--refs', '--', origin.url];
            return tagList(await ask(argv, originVariables(origin, env)));
        },
        async localTags() {
            return tagList(await ask(['for-each-ref', '--format=%(refname)', 'refs/tags']));
        },
    };
}
function failed(error) {
    return { exitCode: -1, stdout: '', stderr: error instanceof Error ? error.message : String(error) };
}
function noOrigin({ exitCode, stderr }) {
    return exitCode === 1 ? 'the checkout has no remote "origin"' : problemOf(stderr);
}
function originVariables({ headers, sshCommand }, env) {
    const first = Number(env['GIT_CONFIG_COUNT'] ?? 0);
    const settings = headers.flatMap(([key, value], index) => [
        [`GIT_CONFIG_KEY_${first + index}`, key],
        [`GIT_CONFIG_VALUE_${first + index}`, value],
    ]);
    return {
        ...silent,
        GIT_DIR: '/dev/null',
        GIT_ALLOW_PROTOCOL: originProtocols,
        GIT_CONFIG_COUNT: String(first + headers.length),
        ...Object.fromEntries(settings),
        ...(sshCommand === undefined ? {} : { GIT_SSH_COMMAND: env['GIT_SSH_COMMAND'] ?? sshCommand }),
    };
}
async function askHead(ask, directory) {
    const [commit, refs] = await Promise.all([
        ask([...log, '--format=%H%n%cI', 'HEAD', '--']),
        ask(['for-each-ref', '--points-at=HEAD', '--format=%(HEAD)%(refname)', ...headRefs]),
    ]);
    if (commit.exitCode !== 0)
        throw (0,failures/* unusableCheckout */.sg)(directory, problemOf(commit.stderr));
    return readHead(commit.stdout, refs.stdout);
}
function readHead(commit, refs) {
    const [sha = '', date = ''] = commit.split('\n');
    const lines = refs.split('\n').filter((line) => line !== '');
    const branch = lines.find((line) => line.startsWith('*'))?.slice(1);
    return { sha, committedAt: new Date(date), branch, refs: lines.map((line) => line.slice(1)) };
}
const tagPrefix = 'refs/tags/';
function tagList({ exitCode, stdout, stderr }) {
    if (exitCode !== 0)
        return { kind: 'problem', problem: problemOf(stderr) };
    const names = [];
    for (let start = stdout.indexOf(tagPrefix); start >= 0;) {
        const end = stdout.indexOf('\n', start);
        names.push(stdout.slice(start + tagPrefix.length, end < 0 ? undefined : end));
        start = end < 0 ? end : stdout.indexOf(tagPrefix, end);
    }
    return { kind: 'names', names };
}
function problemOf(stderr) {
    const lines = stderr.trim().split('\n');
    const reason = lines.find((line) => line.startsWith('fatal:')) ?? lines.at(-1) ?? '';
    return (0,errors/* quote */.hD)(reason.replaceAll(/:\/\/[^/@\s]*@/g, '://***@'));
}

;// CONCATENATED MODULE: ./lib/tools/github.js
const ignore = () => undefined;
const silentLog = { debug: ignore, info: ignore, warn: ignore, error: ignore };
function createGitHub({ loadGitHub, token, apiUrl, deadline = 5000 }) {
    let facts;
    const get = async (path, fullName, { signal, ...more } = {}) => {
        const inTime = signal ?? (facts ??= AbortSignal.timeout(deadline));
        const [owner, repo, ...rest] = fullName.split('/');
        if (!owner || !repo || rest.length > 0)
            throw new Error(`the repository is called ${JSON.stringify(fullName)}`);
        const { getOctokit } = await loadGitHub();
        const octokit = getOctokit(token?.reveal() ?? '', { baseUrl: apiUrl, ...(token === undefined ? anonymous : {}) });
        const parameters = { owner, repo, ...more, request: { signal: inTime, log: silentLog } };
        const { data } = await octokit.request(path, parameters);
        return data;
    };
    return {
        repository: (fullName) => get('GET /repos/{owner}/{repo}', fullName),
        commit: (fullName, sha) => get('GET /repos/{owner}/{repo}/commits/{ref}', fullName, { ref: sha }),
        compare: (fullName, base, head) => get('GET /repos/{owner}/{repo}/compare/{basehead}', fullName, {
            basehead: `${base}...${head}`,
            per_page: 1,
            signal: AbortSignal.timeout(deadline),
        }),
        isAnonymous: token === undefined,
    };
}
const anonymous = {
    auth: 'none',
    authStrategy: () => ({ hook: (request, options) => request(options) }),
};

// EXTERNAL MODULE: ./lib/facts/event.js
var facts_event = __webpack_require__(7487);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/facts/ask-github.js
var ask_github = __webpack_require__(9048);
// EXTERNAL MODULE: ./lib/facts/git-ref.js
var git_ref = __webpack_require__(4623);
// EXTERNAL MODULE: ./lib/facts/git-tags.js
var git_tags = __webpack_require__(4589);
// EXTERNAL MODULE: ./lib/image/version.js
var version = __webpack_require__(2189);
;// CONCATENATED MODULE: ./lib/facts/head-ref.js


function refAtHead(refs, wanted) {
    const candidates = asOnGitHub(refs);
    const tags = ofKind(candidates, 'tag');
    const kinds = [byVersion(tags), ofKind(candidates, 'pull-request'), ofKind(candidates, 'branch')];
    return kinds.map((kind) => choose(kind, wanted)).find((ref) => ref !== undefined);
}
function refContainingHead(refs, wanted) {
    const candidates = asOnGitHub(refs);
    return choose(ofKind(candidates, 'branch'), wanted) ?? choose(ofKind(candidates, 'tag'), wanted);
}
function asOnGitHub(refs) {
    const remote = refs.flatMap((ref) => {
        const [, owner = '', name = ''] = /^refs\/remotes\/([^/]+)\/(.+)$/.exec(ref) ?? [];
        if (name === '' || name === 'HEAD')
            return [];
        return [owner === 'pull' ? `refs/pull/${name}` : `refs/heads/${name}`];
    });
    const local = refs.filter((ref) => !ref.startsWith('refs/remotes/'));
    return [...new Set([...local, ...remote])].map(git_ref/* parseGitRef */.T);
}
function ofKind(refs, kind) {
    return refs.filter((ref) => ref.kind === kind);
}
function choose(refs, wanted) {
    return refs.find((ref) => ref.full === wanted) ?? refs[0];
}
function byVersion(tags) {
    const read = tags.map((tag) => ({ tag, version: (0,version/* parseVersion */.ot)(tag.name) }));
    const versions = read.flatMap(({ tag, version }) => (version === undefined ? [] : [{ tag, version }]));
    const others = read.filter(({ version }) => version === undefined);
    const sorted = versions.toSorted((a, b) => (0,version/* compareVersions */.Zy)(b.version, a.version) || b.version.compareBuild(a.version));
    return [...sorted, ...others].map(({ tag }) => tag);
}

// EXTERNAL MODULE: ./lib/tools/foreign-json.js
var foreign_json = __webpack_require__(5810);
// EXTERNAL MODULE: ./lib/facts/repository.js
var repository = __webpack_require__(3587);
;// CONCATENATED MODULE: ./lib/facts/facts.js












async function gatherFacts(env, options) {
    const { git, now, source = 'workflow', needsTags = false } = options;
    const payload = await readPayload(env['GITHUB_EVENT_PATH']);
    const fromWorkflow = (0,facts_event/* readEvent */.j)(env, payload);
    const directory = env['GITHUB_WORKSPACE'] ?? process.cwd();
    const checkout = { directory, isGit: (0,external_node_fs_.existsSync)((0,external_node_path_.join)(directory, '.git')) };
    const [about, repository, gitTags] = await Promise.all([
        source === 'git' ? headOf(git, env, directory) : commitDate(fromWorkflow, checkout, options),
        askRepository(env, payload, options),
        needsTags ? (0,git_tags/* gatherGitTags */.j)(git) : { source: 'none', names: [] },
    ]);
    const event = { ...fromWorkflow, ...about, repository };
    return { event, checkout, created: event.committedAt ?? now, gitTags };
}
async function headOf(git, env, directory) {
    const { sha, committedAt, branch, refs } = await git.head();
    const head = { sha, committedAt, before: undefined, forced: false };
    if (branch !== undefined)
        return { ...head, ref: (0,git_ref/* parseGitRef */.T)(branch) };
    const wanted = env['GITHUB_REF'] ?? '';
    const ref = refAtHead(refs, wanted) ?? refContainingHead(await git.refsContaining(sha), wanted);
    if (ref === undefined)
        throw (0,failures/* unusableCheckout */.sg)(directory, `HEAD is ${sha}, and no branch or tag leads to it`);
    return { ...head, ref };
}
async function commitDate(event, { isGit }, options) {
    const { sha, repository } = event;
    const known = event.committedAt ?? (isGit ? await options.git.committedAt(sha) : undefined);
    if (known !== undefined || sha === '')
        return { committedAt: known };
    const commit = await (0,ask_github/* askGitHub */.X)(options, 'the commit', (github) => github.commit(repository.fullName, sha));
    return { committedAt: (0,foreign_json/* dateAt */.iM)(commit, 'commit', 'committer', 'date') };
}
async function askRepository(env, payload, options) {
    const described = (0,foreign_json/* valueAt */.fK)(payload, 'repository');
    const known = (0,repository/* sourceRepository */.s)(env, described);
    if ((0,repository/* isDescribed */.a)(described))
        return known;
    const answer = await (0,ask_github/* askGitHub */.X)(options, 'the repository', (github) => github.repository(known.fullName));
    return (0,repository/* sourceRepository */.s)(env, described, answer);
}
async function readPayload(path) {
    if (path === undefined || path === '')
        return {};
    try {
        return JSON.parse(await (0,promises_.readFile)(path, 'utf8'));
    }
    catch (cause) {
        throw (0,errors/* unreadablePayload */.GE)(path, cause);
    }
}

;// CONCATENATED MODULE: ./lib/commands/gather.js





function openSources({ githubToken: token }, { env, loadGitHub }) {
    const { GITHUB_REPOSITORY: repository = '' } = env;
    const { GITHUB_WORKSPACE: directory = process.cwd(), GITHUB_API_URL: apiUrl = 'https://api.github.com' } = env;
    const origin = repository === '' ? {} : { github: { url: `${(0,facts_event/* serverUrlOf */.G)(env)}/${repository}`, token } };
    return {
        git: createGit((0,bounded_run/* createBoundedRun */.R)(), directory, { env, ...origin }),
        github: createGitHub({ loadGitHub, token, apiUrl }),
    };
}
async function gather(inputs, { env, ...options }) {
    const { source: from } = inputs;
    const facts = await gatherFacts(env, { ...options, source: from, needsTags: needsGitTags(inputs, env) });
    const { source, problem } = facts.gitTags;
    if (problem !== undefined) {
        const instead = source === 'local' ? 'the tags of the checkout' : 'no other version';
        options.log.warning(`Which versions exist is not known from origin (${problem}). The plan sees ${instead}.`);
    }
    return facts;
}
function needsGitTags({ version, source, tags }, env) {
    const isTag = source === 'git' || (env['GITHUB_REF'] ?? '').startsWith('refs/tags/');
    const hasValue = tags.some((line) => line.kind === 'rule' && line.rule.type === 'semver' && line.rule.value !== undefined);
    return isTag || version !== undefined || hasValue;
}


/***/ }),

/***/ 9048:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ askGitHub)
/* harmony export */ });
async function askGitHub({ github, log }, what, question) {
    if (github === undefined)
        return undefined;
    try {
        return await question(github);
    }
    catch (error) {
        log?.debug(`GitHub's API says nothing about ${what}: ${error instanceof Error ? error.message : String(error)}`);
        return undefined;
    }
}


/***/ }),

/***/ 7487:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ serverUrlOf),
/* harmony export */   j: () => (/* binding */ readEvent)
/* harmony export */ });
/* harmony import */ var _tools_foreign_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5810);
/* harmony import */ var _git_ref_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4623);
/* harmony import */ var _repository_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3587);



function readEvent(env, payload) {
    const name = env['GITHUB_EVENT_NAME'] ?? '';
    const sha = commitOf(name, env, payload);
    return {
        name,
        ref: (0,_git_ref_js__WEBPACK_IMPORTED_MODULE_0__/* .parseGitRef */ .T)(refOf(name, env, payload)),
        workflowRef: env['GITHUB_REF'] ?? '',
        sha,
        baseRef: (0,_tools_foreign_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(payload, 'pull_request', 'base', 'ref') ?? (0,_tools_foreign_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(payload, 'base_ref')?.replace(/^refs\/heads\//, ''),
        headSha: (0,_tools_foreign_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(payload, 'pull_request', 'head', 'sha'),
        before: beforeOf(name, sha, payload),
        forced: (0,_tools_foreign_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isTrueAt */ .Yj)(payload, 'forced'),
        committedAt: committedAt(sha, payload),
        repository: (0,_repository_js__WEBPACK_IMPORTED_MODULE_2__/* .sourceRepository */ .s)(env, (0,_tools_foreign_json_js__WEBPACK_IMPORTED_MODULE_1__/* .valueAt */ .fK)(payload, 'repository')),
        run: runOf(env),
    };
}
function refOf(name, env, payload) {
    const number = (0,_tools_foreign_json_js__WEBPACK_IMPORTED_MODULE_1__/* .numberAt */ .tk)(payload, 'number');
    if (name === 'pull_request_target' && number !== undefined)
        return `refs/pull/${number}/merge`;
    return env['GITHUB_REF'] ?? '';
}
function commitOf(name, env, payload) {
    const head = (0,_tools_foreign_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(payload, 'pull_request', 'head', 'sha');
    const wantsHead = /true/i.test(env['DOCKER_METADATA_PR_HEAD_SHA'] ?? '') && name.startsWith('pull_request');
    return (wantsHead ? head : undefined) ?? env['GITHUB_SHA'] ?? '';
}
function beforeOf(name, sha, payload) {
    const isBranch = (0,_tools_foreign_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(payload, 'ref')?.startsWith('refs/heads/') ?? false;
    if (name !== 'push' || !isBranch || (0,_tools_foreign_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(payload, 'after') !== sha)
        return undefined;
    const before = (0,_tools_foreign_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(payload, 'before');
    return before === undefined || /^0*$/.test(before) ? undefined : before;
}
function committedAt(sha, payload) {
    const commits = [...(0,_tools_foreign_json_js__WEBPACK_IMPORTED_MODULE_1__/* .listAt */ .gT)(payload, 'commits'), (0,_tools_foreign_json_js__WEBPACK_IMPORTED_MODULE_1__/* .valueAt */ .fK)(payload, 'head_commit')];
    const commit = commits.find((candidate) => (0,_tools_foreign_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(candidate, 'id') === sha);
    return (0,_tools_foreign_json_js__WEBPACK_IMPORTED_MODULE_1__/* .dateAt */ .iM)(commit, 'timestamp');
}
function runOf(env) {
    const serverUrl = serverUrlOf(env);
    const run = `${serverUrl}/${env['GITHUB_REPOSITORY'] ?? ''}/actions/runs/${env['GITHUB_RUN_ID'] ?? ''}`;
    return { serverUrl, url: `${run}/attempts/${env['GITHUB_RUN_ATTEMPT'] ?? '1'}` };
}
function serverUrlOf(env) {
    const url = env['GITHUB_SERVER_URL'] ?? '';
    return url === '' ? 'https://github.com' : url;
}


/***/ }),

/***/ 4623:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ parseGitRef)
/* harmony export */ });
function parseGitRef(full) {
    const rest = (prefix) => full.slice(prefix.length);
    if (full.startsWith('refs/heads/'))
        return { kind: 'branch', name: rest('refs/heads/'), full };
    if (full.startsWith('refs/tags/'))
        return { kind: 'tag', name: rest('refs/tags/'), full };
    if (full.startsWith('refs/pull/')) {
        return { kind: 'pull-request', name: rest('refs/pull/').replace(/\/merge$/, ''), full };
    }
    return { kind: 'other', name: full, full };
}


/***/ }),

/***/ 4589:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ gatherGitTags)
/* harmony export */ });
async function gatherGitTags(git) {
    const remote = await git.remoteTags();
    if (remote.kind === 'names')
        return { source: 'origin', names: remote.names };
    const local = await git.localTags();
    return local.kind === 'names'
        ? { source: 'local', names: local.names, problem: remote.problem }
        : { source: 'none', names: [], problem: remote.problem };
}


/***/ }),

/***/ 3587:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ isDescribed),
/* harmony export */   s: () => (/* binding */ sourceRepository)
/* harmony export */ });
/* harmony import */ var _tools_foreign_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5810);

function sourceRepository(env, ...descriptions) {
    const has = (field) => descriptions.find((description) => (0,_tools_foreign_json_js__WEBPACK_IMPORTED_MODULE_0__/* .valueAt */ .fK)(description, field) !== undefined);
    const text = (field) => (0,_tools_foreign_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(has(field), field);
    const fullName = env['GITHUB_REPOSITORY'] ?? text('full_name') ?? '';
    const serverUrl = env['GITHUB_SERVER_URL'] ?? 'https://github.com';
    return {
        fullName,
        name: text('name') ?? fullName.slice(fullName.indexOf('/') + 1),
        description: text('description') ?? '',
        url: text('html_url') ?? (fullName === '' ? '' : `${serverUrl}/${fullName}`),
        defaultBranch: text('default_branch'),
        isPrivate: (0,_tools_foreign_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isTrueAt */ .Yj)(has('private'), 'private'),
        license: (0,_tools_foreign_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(has('license'), 'license', 'spdx_id') ?? '',
    };
}
const shownFields = ['name', 'html_url', 'description', 'default_branch', 'license'];
function isDescribed(repository) {
    return shownFields.every((field) => (0,_tools_foreign_json_js__WEBPACK_IMPORTED_MODULE_0__/* .valueAt */ .fK)(repository, field) !== undefined);
}


/***/ }),

/***/ 8424:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F2: () => (/* binding */ parseReference),
/* harmony export */   FH: () => (/* binding */ formatReference),
/* harmony export */   y6: () => (/* binding */ formatPinned)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _repository_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4697);
/* harmony import */ var _tag_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7521);



function parseReference(text) {
    const colon = text.lastIndexOf(':');
    const hasTag = colon > text.lastIndexOf('/');
    try {
        return {
            repository: (0,_repository_js__WEBPACK_IMPORTED_MODULE_1__/* .parseRepository */ .S)(hasTag ? text.slice(0, colon) : text),
            tag: (0,_tag_js__WEBPACK_IMPORTED_MODULE_2__/* .parseTag */ .ED)(hasTag ? text.slice(colon + 1) : 'latest'),
        };
    }
    catch (error) {
        if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ReleaseError */ .K2))
            throw error;
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .invalidName */ .z)('image reference', text, `Write it as "name:tag". ${error.failure.remedy}`);
    }
}
function formatReference(reference) {
    return `${reference.repository.name}:${reference.tag}`;
}
function formatPinned(repository, digest) {
    return `${repository.name}@${digest}`;
}


/***/ }),

/***/ 7190:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U9: () => (/* binding */ isLoopback),
/* harmony export */   UD: () => (/* binding */ dockerHub),
/* harmony export */   l5: () => (/* binding */ parseRegistry),
/* harmony export */   nz: () => (/* binding */ apiHost),
/* harmony export */   ur: () => (/* binding */ configKey)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);

const dockerHub = 'docker.io';
const component = '(?:[a-z0-9]|[a-z0-9][a-z0-9-]*[a-z0-9])';
const registryGrammar = new RegExp(`^(?:${component}(?:\\.${component})*|\\[[0-9a-f:]+\\])(?::[0-9]{1,5})?$`);
function parseRegistry(text) {
    const name = text.toLowerCase();
    if (!registryGrammar.test(name)) {
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .invalidName */ .z)('registry', text, 'Give a host with an optional port, without "https://" and without a path.');
    }
    return name === 'index.docker.io' || name === 'registry-1.docker.io' ? dockerHub : name;
}
function apiHost(registry) {
    return registry === dockerHub ? 'registry-1.docker.io' : registry;
}
function configKey(registry) {
    return registry === dockerHub ? 'https://index.docker.io/v1/' : registry;
}
function isLoopback(registry) {
    const host = registry.replace(/:[0-9]+$/, '');
    return host === 'localhost' || host === '[::1]' || /^127(?:\.[0-9]{1,3}){3}$/.test(host);
}


/***/ }),

/***/ 4697:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ sameRepository),
/* harmony export */   S: () => (/* binding */ parseRepository)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _registry_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7190);


const pathGrammar = /^[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*(?:\/[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*)*$/;
const maxPathLength = 255;
function parseRepository(text) {
    const name = text.toLowerCase();
    const slash = name.indexOf('/');
    const first = slash < 0 ? '' : name.slice(0, slash);
    const hasRegistry = /[.:]/.test(first) || first === 'localhost';
    try {
        const registry = hasRegistry ? (0,_registry_js__WEBPACK_IMPORTED_MODULE_1__/* .parseRegistry */ .l5)(first) : _registry_js__WEBPACK_IMPORTED_MODULE_1__/* .dockerHub */ .UD;
        const rest = hasRegistry ? name.slice(slash + 1) : name;
        const path = registry === _registry_js__WEBPACK_IMPORTED_MODULE_1__/* .dockerHub */ .UD && !rest.includes('/') ? `library/${rest}` : rest;
        if (!pathGrammar.test(path) || path.length > maxPathLength || /^[0-9a-f]{64}$/.test(rest))
            throw unreadable(text);
        return { name, registry, path };
    }
    catch (error) {
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ReleaseError */ .K2)
            throw unreadable(text);
        throw error;
    }
}
function sameRepository(a, b) {
    return a.registry === b.registry && a.path === b.path;
}
function unreadable(text) {
    return (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .invalidName */ .z)('image name', text, 'Write it as "[registry[:port]/]path", for example "ghcr.io/owner/app", without a tag or a digest.');
}


/***/ }),

/***/ 2189:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DU: () => (/* binding */ fullText),
/* harmony export */   MQ: () => (/* binding */ isStable),
/* harmony export */   Zy: () => (/* binding */ compareVersions),
/* harmony export */   em: () => (/* binding */ tagText),
/* harmony export */   ot: () => (/* binding */ parseVersion)
/* harmony export */ });
/* harmony import */ var semver_functions_parse_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6353);

function parseVersion(text) {
    return /^v?\d+\.\d+\.\d+(?:$|[-+])/.test(text) ? (semver_functions_parse_js__WEBPACK_IMPORTED_MODULE_0__(text) ?? undefined) : undefined;
}
function isStable(version) {
    return version.prerelease.length === 0;
}
function compareVersions(a, b) {
    return a.compare(b);
}
function fullText({ version, build }) {
    return build.length === 0 ? version : `${version}+${build.join('.')}`;
}
function tagText({ version, build }) {
    return build.length === 0 ? version : `${version}_${build.join('.')}`;
}


/***/ }),

/***/ 4996:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GE: () => (/* binding */ goBooleanOf),
/* harmony export */   SF: () => (/* binding */ booleanOf),
/* harmony export */   yG: () => (/* binding */ parseBoolean)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);

function parseBoolean(text) {
    const value = booleanOf(text);
    if (value === undefined)
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .invalidEntry */ .gH)('Not a boolean', text, 'Write true or false.');
    return value;
}
function booleanOf(text) {
    if (/^(?:true|True|TRUE)$/.test(text))
        return true;
    if (/^(?:false|False|FALSE)$/.test(text))
        return false;
    return undefined;
}
function goBooleanOf(text) {
    if (/^(?:1|t|T|true|True|TRUE)$/.test(text))
        return true;
    if (/^(?:0|f|F|false|False|FALSE)$/.test(text))
        return false;
    return undefined;
}


/***/ }),

/***/ 6949:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ readFlavor)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _lists_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1720);


const plain = { latest: 'auto', prefix: '', prefixLatest: false, suffix: '', suffixLatest: false };
function readFlavor(raw) {
    return raw
        .entries('flavor')
        .reduce((flavor, entry) => raw.attempt('flavor', () => flavored(flavor, entry), entry.line) ?? flavor, plain);
}
function flavored(before, entry) {
    const line = entry.columns.join(',');
    let flavor = before;
    let onLatestOf;
    for (const { key, value } of (0,_lists_js__WEBPACK_IMPORTED_MODULE_1__/* .fieldsOf */ .Pf)(entry).map(_lists_js__WEBPACK_IMPORTED_MODULE_1__/* .splitField */ .dU)) {
        switch (key?.toLowerCase()) {
            case 'latest':
                flavor = { ...flavor, latest: oneOf(['auto', 'true', 'false'], value, line) };
                break;
            case 'prefix':
                flavor = { ...flavor, prefix: value };
                onLatestOf = 'prefix';
                break;
            case 'suffix':
                flavor = { ...flavor, suffix: value };
                onLatestOf = 'suffix';
                break;
            case 'onlatest': {
                const onLatest = oneOf(['true', 'false'], value, line) === 'true';
                if (onLatestOf)
                    flavor = { ...flavor, [`${onLatestOf}Latest`]: onLatest };
                break;
            }
            case undefined:
            default:
                throw invalidFlavor(line);
        }
    }
    return flavor;
}
function oneOf(words, value, line) {
    const word = words.find((each) => each === value);
    if (word === undefined)
        throw invalidFlavor(line);
    return word;
}
function invalidFlavor(line) {
    return (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .invalidEntry */ .gH)('Not a flavor', line, 'Write latest=auto|true|false, prefix=<text>[,onlatest=true|false] or suffix=<text>[,onlatest=true|false].');
}


/***/ }),

/***/ 7591:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ readImages)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _image_repository_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4697);
/* harmony import */ var _lists_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1720);



function readImages(raw) {
    const images = [];
    for (const entry of raw.entries('images')) {
        for (const name of raw.attempt('images', () => namesOf(entry), entry.line) ?? []) {
            const image = raw.attempt('images', () => (0,_image_repository_js__WEBPACK_IMPORTED_MODULE_1__/* .parseRepository */ .S)(name), entry.line);
            if (image && !images.some((other) => (0,_image_repository_js__WEBPACK_IMPORTED_MODULE_1__/* .sameRepository */ .R)(image, other)))
                images.push(image);
        }
    }
    return images;
}
function namesOf(entry) {
    const text = entry.columns.join(',');
    const fields = (0,_lists_js__WEBPACK_IMPORTED_MODULE_2__/* .fieldsOf */ .Pf)(entry).map(_lists_js__WEBPACK_IMPORTED_MODULE_2__/* .splitField */ .dU);
    if (fields.every(({ key }) => key === undefined))
        return fields.map(({ value }) => value).filter((name) => name !== '');
    const names = [];
    let enabled = true;
    for (const { key, value } of fields) {
        switch (key?.toLowerCase()) {
            case undefined:
            case 'name':
                names.push(value);
                break;
            case 'enable':
                if (value !== 'true' && value !== 'false')
                    throw invalidImage('"enable" is neither true nor false', text);
                enabled = value === 'true';
                break;
            default:
                throw invalidImage(`There is no attribute "${key ?? ''}" of an image`, text);
        }
    }
    if (names.length !== 1 || names[0] === '')
        throw invalidImage('A line with attributes needs one name', text);
    return enabled ? names : [];
}
function invalidImage(problem, value) {
    return (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .invalidEntry */ .gH)(problem, value, 'Write an image as "ghcr.io/owner/app" or "name=ghcr.io/owner/app,enable=true".');
}


/***/ }),

/***/ 1720:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $2: () => (/* binding */ readEntries),
/* harmony export */   LD: () => (/* binding */ readList),
/* harmony export */   Pf: () => (/* binding */ fieldsOf),
/* harmony export */   dU: () => (/* binding */ splitField),
/* harmony export */   qU: () => (/* binding */ readFields)
/* harmony export */ });
/* harmony import */ var csv_parse_sync__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5175);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(452);


function readList(text, options = {}) {
    const entries = readEntries(text, options).flatMap(({ columns }) => {
        const joined = columns.join(',');
        return options.commas === true ? (columns.length === 1 ? joined.split(',') : columns) : [joined];
    });
    const kept = entries.filter((entry) => entry !== '');
    return options.whitespace === true ? kept : kept.map((entry) => entry.trim());
}
function readEntries(text, options = {}) {
    if (text === '')
        return [];
    const records = parseCsv(text, {
        relax_quotes: true,
        ...(options.quotes === false && { quote: false }),
        ...(options.comments === true && { comment: '#', comment_no_infix: true }),
    });
    return records.map(({ record, info }) => ({ columns: record, line: info.lines }));
}
function readFields(text) {
    return parseCsv(text, { trim: true }).map(({ record }) => record);
}
function fieldsOf(entry) {
    if (entry.columns.length > 1)
        return entry.columns;
    return readFields(entry.columns[0] ?? '')[0] ?? [];
}
function splitField(field) {
    const equals = field.indexOf('=');
    if (equals < 1)
        return { key: undefined, value: field.trim() };
    return { key: field.slice(0, equals).trim(), value: field.slice(equals + 1).trim() };
}
function parseCsv(text, options) {
    try {
        const records = (0,csv_parse_sync__WEBPACK_IMPORTED_MODULE_0__/* .parse */ .qg)(text, { relax_column_count: true, skip_empty_lines: true, info: true, ...options });
        return records;
    }
    catch (error) {
        if (!(error instanceof csv_parse_sync__WEBPACK_IMPORTED_MODULE_0__/* .CsvError */ .J$))
            throw error;
        throw malformed(error);
    }
}
function malformed(error) {
    const line = typeof error['lines'] === 'number' ? ` in line ${error['lines']}` : '';
    const problem = error.code === 'CSV_QUOTE_NOT_CLOSED'
        ? `A quote is opened and never closed${line}`
        : `A quote stands in the middle of a value${line}`;
    return (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .invalidEntry */ .gH)(problem, undefined, 'Put the whole entry in double quotes and write each quote inside it twice, or leave the quotes out.');
}


/***/ }),

/***/ 8408:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ readLogin)
/* harmony export */ });
/* harmony import */ var _image_registry_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7190);
/* harmony import */ var _tools_secret_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9735);


const hubAddress = /^https:\/\/index\.docker\.io\/v1\/?$/;
function readLogin(raw, { registries, maySecretsBeMissing }) {
    const username = raw.text('username');
    const password = raw.text('password');
    const named = raw.text('registry');
    const given = named === '' ? undefined : raw.attempt('registry', () => parseLoginRegistry(named));
    if (password === '' && (username === '' || maySecretsBeMissing))
        return undefined;
    if (username === '')
        raw.faults.push(missing('username', 'password'));
    if (password === '')
        raw.faults.push(missing('password', 'username'));
    if (named === '' && registries.size > 1)
        raw.faults.push(ambiguous(registries));
    const [registry = _image_registry_js__WEBPACK_IMPORTED_MODULE_0__/* .dockerHub */ .UD] = given ? [given] : registries;
    return { registry, username, password: new _tools_secret_js__WEBPACK_IMPORTED_MODULE_1__/* .Secret */ .z(password) };
}
function parseLoginRegistry(text) {
    return hubAddress.test(text) ? _image_registry_js__WEBPACK_IMPORTED_MODULE_0__/* .dockerHub */ .UD : (0,_image_registry_js__WEBPACK_IMPORTED_MODULE_0__/* .parseRegistry */ .l5)(text);
}
function missing(input, other) {
    return {
        input,
        problem: `"${other}" is given and "${input}" is empty`,
        remedy: 'Give both, or neither to use the credentials that Docker has. A secret that does not exist is empty.',
    };
}
function ambiguous(registries) {
    return {
        input: 'registry',
        value: [...registries].join(', '),
        problem: 'The images are on several registries and it is not said which one the username is for',
        remedy: 'Name the registry; log in to the others with docker/login-action before this step.',
    };
}


/***/ }),

/***/ 5775:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  q: () => (/* binding */ RawInputs)
});

// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/inputs/booleans.js
var booleans = __webpack_require__(4996);
;// CONCATENATED MODULE: ./lib/inputs/durations.js

const [second, minute, hour] = [1000, 60_000, 3_600_000];
function parseDuration(text) {
    const parts = /^(?=\d)(?:(\d{1,6})h)?(?:(\d{1,6})m)?(?:(\d{1,6})s)?$/.exec(text);
    if (parts === null)
        throw (0,errors/* invalidEntry */.gH)('Not a duration', text, 'Write hours, minutes and seconds: 90s, 5m, 1h30m.');
    const [, hours = 0, minutes = 0, seconds = 0] = parts;
    return Number(hours) * hour + Number(minutes) * minute + Number(seconds) * second;
}

// EXTERNAL MODULE: ./lib/inputs/lists.js
var lists = __webpack_require__(1720);
;// CONCATENATED MODULE: ./lib/inputs/raw-inputs.js




class RawInputs {
    faults = [];
    #env;
    constructor(env) {
        this.#env = env;
    }
    given(name) {
        return this.#env[`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`];
    }
    text(name) {
        return this.given(name)?.trim() ?? '';
    }
    optional(name) {
        return this.text(name) || undefined;
    }
    boolean(name) {
        const text = this.given(name)?.trim();
        if (text === undefined)
            return false;
        return this.attempt(name, () => (0,booleans/* parseBoolean */.yG)(text)) ?? false;
    }
    choice(name, words) {
        const text = this.given(name)?.trim() ?? words[0];
        const word = words.find((each) => each === text);
        if (word === undefined) {
            const [last, ...others] = words.toReversed();
            const remedy = `Write ${others.toReversed().join(', ')} or ${last ?? ''}.`;
            this.faults.push({ input: name, value: text, problem: 'None of the words that are known here', remedy });
        }
        return word ?? words[0];
    }
    duration(name, otherwise) {
        const text = this.given(name)?.trim() ?? otherwise;
        return this.attempt(name, () => parseDuration(text)) ?? parseDuration(otherwise);
    }
    list(name, options = {}) {
        const text = options.whitespace === true ? (this.given(name) ?? '') : this.text(name);
        return this.attempt(name, () => (0,lists/* readList */.LD)(text, options)) ?? [];
    }
    entries(name) {
        return this.attempt(name, () => (0,lists/* readEntries */.$2)(this.text(name), { comments: true })) ?? [];
    }
    attempt(input, read, line) {
        try {
            return read();
        }
        catch (error) {
            if (!(error instanceof errors/* ReleaseError */.K2))
                throw error;
            const { what, value, remedy } = error.failure;
            this.faults.push({ input, line, value, problem: what, remedy });
            return undefined;
        }
    }
}


/***/ }),

/***/ 9516:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ secretsOf),
/* harmony export */   q: () => (/* binding */ readSecrets)
/* harmony export */ });
/* harmony import */ var _tools_secret_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9735);

const form = 'Write one "id=value" a line; put a value of several lines in double quotes as a whole: "id=line 1⏎line 2".';
function readSecrets(raw, fileExists) {
    return [
        ...pairs(raw, 'secret-envs', raw.list('secret-envs', { commas: true })).map(({ id, value }) => ({
            source: 'env',
            id,
            variable: value,
        })),
        ...pairs(raw, 'secrets', raw.list('secrets', { whitespace: true })).map(({ id, value }) => ({
            source: 'value',
            id,
            value: new _tools_secret_js__WEBPACK_IMPORTED_MODULE_0__/* .Secret */ .z(value),
        })),
        ...pairs(raw, 'secret-files', raw.list('secret-files')).map(({ id, value }) => {
            if (!fileExists(value))
                raw.faults.push(missingFile(id, value));
            return { source: 'file', id, path: value };
        }),
    ];
}
function pairs(raw, input, entries) {
    return entries.flatMap((entry, index) => {
        const equals = entry.indexOf('=');
        const id = entry.slice(0, Math.max(equals, 0));
        const value = entry.slice(equals + 1);
        if (equals > 0 && value !== '')
            return [{ id, value }];
        raw.faults.push(equals > 0
            ? { input, value: `${id}=`, problem: `Entry ${index + 1} is empty`, remedy: 'Give it a value or leave it out.' }
            : { input, problem: `Entry ${index + 1} has no "${equals < 0 ? '=' : 'id" before its "='}"`, remedy: form });
        return [];
    });
}
function missingFile(id, path) {
    return {
        input: 'secret-files',
        value: path,
        problem: `The file of secret "${id}" does not exist`,
        remedy: 'Give a path relative to the workspace, one "id=path" a line.',
    };
}
function valueOf(secret, env) {
    switch (secret.source) {
        case 'value':
            return secret.value;
        case 'env':
            return new _tools_secret_js__WEBPACK_IMPORTED_MODULE_0__/* .Secret */ .z(env[secret.variable] ?? '');
        case 'file':
            return undefined;
    }
}
const shortestMask = 4;
function secretsOf({ login, githubToken, build }, env) {
    const credentials = [
        githubToken,
        login?.password,
        login && new _tools_secret_js__WEBPACK_IMPORTED_MODULE_0__/* .Secret */ .z(Buffer.from(`${login.username}:${login.password.reveal()}`).toString('base64')),
    ].flatMap((secret) => secret?.reveal() ?? []);
    const ofBuild = (build?.secrets ?? []).flatMap((secret) => valueOf(secret, env)?.reveal() ?? []);
    const lines = [...credentials, ...ofBuild].flatMap((text) => text.split(/\r?\n|\r/));
    const parts = [...ofBuild, ...lines].filter((text) => text.trim().length >= shortestMask);
    return [...new Set([...credentials, ...parts])].map((text) => new _tools_secret_js__WEBPACK_IMPORTED_MODULE_0__/* .Secret */ .z(text));
}


/***/ }),

/***/ 8588:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   TZ: () => (/* binding */ nothingToTag),
/* harmony export */   fs: () => (/* binding */ reservedTag),
/* harmony export */   i9: () => (/* binding */ invalidExpression)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);

function nothingToTag(run) {
    const { event, ref, reasons } = run;
    const why = reasons.length === 0 ? 'No rule of "tags" fits it.' : `The rules of "tags":\n${(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .bullets */ .e5)(reasons)}`;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ReleaseError */ .K2({
        code: 'nothing-to-tag',
        what: `The event ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(event)} gives the image no tag`,
        value: ref,
        remedy: `${why}\nAdd a rule that fits, for example "type=sha", or run this step only on events that release something.`,
    });
}
function reservedTag(name) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ReleaseError */ .K2({
        code: 'reserved-tag',
        what: 'This tag means something else to registries and to this action',
        value: name,
        remedy: 'Take a name that is not "sha256-<digest>" and does not begin with "withdrawn-".',
    });
}
function invalidExpression(text, cause) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ReleaseError */ .K2({
        code: 'invalid-expression',
        what: 'Not a valid expression',
        value: text,
        remedy: 'The README lists the expressions; write them as "{{branch}}".',
        cause,
    });
}


/***/ }),

/***/ 9572:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J0: () => (/* binding */ knownVersions),
/* harmony export */   Lk: () => (/* binding */ highestOther),
/* harmony export */   c3: () => (/* binding */ isInLine),
/* harmony export */   ts: () => (/* binding */ channelOf)
/* harmony export */ });
/* harmony import */ var _image_version_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2189);

function isInLine(version, line) {
    switch (line.kind) {
        case 'minor':
            return (0,_image_version_js__WEBPACK_IMPORTED_MODULE_0__/* .isStable */ .MQ)(version) && version.major === line.major && version.minor === line.minor;
        case 'major':
            return (0,_image_version_js__WEBPACK_IMPORTED_MODULE_0__/* .isStable */ .MQ)(version) && version.major === line.major;
        case 'stable':
            return (0,_image_version_js__WEBPACK_IMPORTED_MODULE_0__/* .isStable */ .MQ)(version);
        case 'channel':
            return channelOf(version) === line.name;
    }
}
function highestOther(line, known, released) {
    let highest;
    for (const version of known) {
        if (!isInLine(version, line) || (0,_image_version_js__WEBPACK_IMPORTED_MODULE_0__/* .compareVersions */ .Zy)(version, released) === 0)
            continue;
        if (highest === undefined || (0,_image_version_js__WEBPACK_IMPORTED_MODULE_0__/* .compareVersions */ .Zy)(version, highest) > 0)
            highest = version;
    }
    return highest;
}
const takenWords = new Set(['latest', 'edge', 'nightly', 'main', 'master']);
function channelOf(version) {
    const word = /^([a-zA-Z]+)\d*$/.exec(String(version.prerelease[0] ?? ''))?.[1];
    return word === undefined || takenWords.has(word) ? undefined : word;
}
function knownVersions(tags, prefix) {
    return { [Symbol.iterator]: () => versionsOf(tags, prefix) };
}
function* versionsOf(tags, prefix) {
    for (const tag of tags) {
        if (!tag.startsWith(prefix))
            continue;
        const version = (0,_image_version_js__WEBPACK_IMPORTED_MODULE_0__/* .parseVersion */ .ot)(prefix === '' ? tag : tag.slice(prefix.length));
        if (version !== undefined)
            yield version;
    }
}


/***/ }),

/***/ 9699:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ isReserved),
/* harmony export */   y: () => (/* binding */ toTag)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var _failures_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8588);
/* harmony import */ var _image_tag_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7521);



const maxLength = 128;
const hashLength = 8;
function toTag(text) {
    const legal = (0,_image_tag_js__WEBPACK_IMPORTED_MODULE_2__/* .replaceIllegal */ .rk)(text).replace(/^[.-]+/, '');
    if (legal === '')
        return undefined;
    const tag = (0,_image_tag_js__WEBPACK_IMPORTED_MODULE_2__/* .parseTag */ .ED)(legal.length <= maxLength ? legal : shortened(legal, text));
    if (isReserved(tag))
        throw (0,_failures_js__WEBPACK_IMPORTED_MODULE_1__/* .reservedTag */ .fs)(tag);
    return tag;
}
function isReserved(tag) {
    return /^sha256-[0-9a-f]{64}(?:$|\.)/.test(tag) || tag.startsWith('withdrawn-');
}
function shortened(legal, text) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(text).digest('hex').slice(0, hashLength);
    return `${legal.slice(0, maxLength - hashLength - 1)}-${hash}`;
}


/***/ }),

/***/ 7340:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ failureSummary),
/* harmony export */   x: () => (/* binding */ reportFailure)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _tools_clean_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3638);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3021);



const titles = new Map([
    ['tags-not-published', 'Not complete'],
    ['version-moved', 'Not complete'],
    ['cancelled', 'Cancelled'],
]);
function reportFailure(error) {
    if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ReleaseError */ .K2) {
        const { code, details = [], place } = error.failure;
        return {
            title: titles.get(code) ?? 'Not released',
            message: (0,_tools_clean_js__WEBPACK_IMPORTED_MODULE_1__/* .cleanLines */ .v3)(error.message),
            details: details.map(_tools_clean_js__WEBPACK_IMPORTED_MODULE_1__/* .clean */ .uH),
            place: place === undefined ? {} : { file: (0,_tools_clean_js__WEBPACK_IMPORTED_MODULE_1__/* .clean */ .uH)(place.file), startLine: place.line },
        };
    }
    const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
    const message = 'This is a bug in release-image. Please report it with the lines below.';
    return { title: 'Not released', message, details: (0,_tools_clean_js__WEBPACK_IMPORTED_MODULE_1__/* .cleanLines */ .v3)(stack).split('\n'), place: {} };
}
function failureSummary({ message, details, ...report }, title = report.title) {
    return ([`### ${title}`, (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .codeBlock */ .DV)(message.split('\n')), ...(details.length > 0 ? [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .codeBlock */ .DV)(details)] : [])].join('\n\n') +
        '\n');
}


/***/ }),

/***/ 3021:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DV: () => (/* binding */ codeBlock),
/* harmony export */   SS: () => (/* binding */ codeSpan),
/* harmony export */   tp: () => (/* binding */ table)
/* harmony export */ });
function codeSpan(text) {
    const safe = text.replace(/[`|\r\n]+/g, ' ').trim();
    return safe === '' ? '' : `\`${safe}\``;
}
function table(head, rows) {
    return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
function codeBlock(lines, language = '') {
    const longest = Math.max(2, ...lines.flatMap((line) => (line.match(/`+/g) ?? []).map((run) => run.length)));
    const fence = '`'.repeat(longest + 1);
    return [`${fence}${language}`, ...lines, fence].join('\n');
}


/***/ }),

/***/ 699:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ retryLine),
/* harmony export */   m: () => (/* binding */ recoveryLine)
/* harmony export */ });
/* harmony import */ var _units_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8861);

function retryLine({ what, registry, class: kind, status, attempt, wait }) {
    const failure = status === undefined ? kind : `${kind}, ${status}`;
    return `Cannot ${what} at the moment (${registry}: ${failure}). Try ${attempt + 1} follows in ${(0,_units_js__WEBPACK_IMPORTED_MODULE_0__/* .formatSeconds */ .X)(wait)}.`;
}
function recoveryLine(retries, { succeeded }) {
    if (retries.length === 0)
        return undefined;
    const counts = new Map();
    for (const { registry, class: kind, status } of retries) {
        const failure = `${registry} ${status ?? kind}`;
        counts.set(failure, (counts.get(failure) ?? 0) + 1);
    }
    const shown = [...counts].map(([failure, count]) => `${failure} (${count})`).join(', ');
    const failures = `${retries.length} transient failure${retries.length === 1 ? '' : 's'}`;
    return `${succeeded ? 'Recovered from' : 'Tried again after'} ${failures}: ${shown}`;
}


/***/ }),

/***/ 8861:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ formatSeconds),
/* harmony export */   z: () => (/* binding */ formatBytes)
/* harmony export */ });
function formatBytes(bytes) {
    const units = ['B', 'kB', 'MB', 'GB', 'TB'];
    const power = bytes < 1 ? 0 : Math.min(Math.floor(Math.log10(bytes) / 3), units.length - 1);
    const value = bytes / 1000 ** power;
    return `${power === 0 ? value : value.toFixed(1)} ${units[power] ?? ''}`;
}
function formatSeconds(milliseconds) {
    const seconds = milliseconds / 1000;
    if (seconds < 60)
        return `${seconds.toFixed(1)} s`;
    return `${Math.floor(seconds / 60)} min ${Math.round(seconds % 60)} s`;
}


/***/ }),

/***/ 342:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ createBoundedRun)
/* harmony export */ });
/* harmony import */ var _process_group_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4732);

function createBoundedRun({ deadline = 10_000, limit = 64 * 1024 * 1024 } = {}) {
    return (command, args, { env = process.env, ...options } = {}) => new Promise((resolve, reject) => {
        const group = (0,_process_group_js__WEBPACK_IMPORTED_MODULE_0__/* .startGroup */ .O)(command, args, { env, ...options });
        const stop = (problem) => {
            clearTimeout(timer);
            group.kill();
            group.child.unref();
            reject(new Error(`${command} ${problem}`));
        };
        const timer = setTimeout(() => {
            stop(`did not end within ${deadline / 1000} s`);
        }, deadline);
        const onExcess = () => {
            stop(`printed more than ${limit} bytes`);
        };
        const stdout = collect(group.child.stdout, { limit, onExcess });
        const stderr = collect(group.child.stderr, { limit, onExcess });
        (0,_process_group_js__WEBPACK_IMPORTED_MODULE_0__/* .endOfGroup */ .y)(group, {})
            .then((exitCode) => {
            resolve({ exitCode, stdout: stdout(), stderr: stderr() });
        }, reject)
            .finally(() => {
            clearTimeout(timer);
        });
    });
}
function collect(stream, { limit, onExcess }) {
    const chunks = [];
    let length = 0;
    stream.on('data', (chunk) => {
        length += chunk.length;
        if (length > limit)
            onExcess();
        else
            chunks.push(chunk);
    });
    return () => Buffer.concat(chunks).toString('utf8');
}


/***/ }),

/***/ 3638:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   uH: () => (/* binding */ clean),
/* harmony export */   v3: () => (/* binding */ cleanLines),
/* harmony export */   z8: () => (/* binding */ maxLineLength)
/* harmony export */ });
const maxLineLength = 8192;
const cutMark = ` … [line cut after ${maxLineLength} characters]`;
const escapeSequences = /(?:\u001b\[|\u009b)[0-?]*[ -/]*[@-~]|(?:\u001b[\]PX^_]|[\u009d\u0090\u0098\u009e\u009f])[^\u0007\u001b\u009c]*(?:\u0007|\u001b\\|\u009c)|\u001b[ -/]*[0-~]/g;
const lineEnds = /[\r\n]+/g;
const invisible = /[[\p{Control}\p{Default_Ignorable_Code_Point}]--\t]/gv;
const commandAtStart = /^([^!-~]*:)(?=[^\0-\u007f]*:)/;
const commandAnywhere = /#(?=[^\0-\u007f]*#[^\0-\u007f]*\[)/g;
function clean(line) {
    const cut = line.length > maxLineLength;
    const text = (cut ? line.slice(0, maxLineLength) : line)
        .toWellFormed()
        .replace(escapeSequences, '')
        .replace(lineEnds, ' ')
        .replace(invisible, '')
        .replace(commandAtStart, '$1 ')
        .replace(commandAnywhere, '# ');
    return cut ? text + cutMark : text;
}
function cleanLines(text) {
    return text
        .split(/\r\n|\r|\n/)
        .map(clean)
        .join('\n');
}


/***/ }),

/***/ 3590:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cj: () => (/* binding */ parseDockerConfig),
/* harmony export */   TO: () => (/* binding */ readDockerConfig),
/* harmony export */   vg: () => (/* binding */ configFolder),
/* harmony export */   yW: () => (/* binding */ helperFor)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var _failures_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2972);




function configFolder(env) {
    const [folder, home] = [env['DOCKER_CONFIG'] ?? '', env['HOME'] ?? ''];
    return node_path__WEBPACK_IMPORTED_MODULE_2__.resolve(folder === '' ? node_path__WEBPACK_IMPORTED_MODULE_2__.join(home === '' ? (0,node_os__WEBPACK_IMPORTED_MODULE_1__.homedir)() : home, '.docker') : folder);
}
async function readDockerConfig(folder) {
    const file = node_path__WEBPACK_IMPORTED_MODULE_2__.join(folder, 'config.json');
    try {
        return parseDockerConfig(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(file, 'utf8'), file);
    }
    catch (error) {
        if (!(error instanceof Error && 'code' in error))
            throw error;
        if (error.code === 'ENOENT')
            return parseDockerConfig('{}', file);
        throw (0,_failures_js__WEBPACK_IMPORTED_MODULE_3__/* .invalidDockerConfig */ .qP)(file, `it cannot be read (${String(error.code)})`);
    }
}
function parseDockerConfig(text, source) {
    const document = object(parseJson(text, source), source, 'the file');
    return {
        document,
        auths: entries(document['auths'], source, '"auths"'),
        credHelpers: entries(document['credHelpers'], source, '"credHelpers"'),
        credsStore: document['credsStore'],
    };
}
function helperFor(config, key) {
    return config.credHelpers.has(key) ? config.credHelpers.get(key) : config.credsStore;
}
function parseJson(text, source) {
    try {
        return text.trim() === '' ? {} : JSON.parse(text);
    }
    catch {
        throw (0,_failures_js__WEBPACK_IMPORTED_MODULE_3__/* .invalidDockerConfig */ .qP)(source, 'it is not JSON');
    }
}
function entries(value, source, name) {
    return new Map(Object.entries(value === undefined || value === null ? {} : object(value, source, name)));
}
function object(value, source, name) {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
        throw (0,_failures_js__WEBPACK_IMPORTED_MODULE_3__/* .invalidDockerConfig */ .qP)(source, `${name} is not a JSON object`);
    }
    return value;
}


/***/ }),

/***/ 2972:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KW: () => (/* binding */ cancelled),
/* harmony export */   Lg: () => (/* binding */ buildxInWorkspace),
/* harmony export */   XA: () => (/* binding */ builderUnusable),
/* harmony export */   c3: () => (/* binding */ diedInBuild),
/* harmony export */   qP: () => (/* binding */ invalidDockerConfig),
/* harmony export */   sg: () => (/* binding */ unusableCheckout),
/* harmony export */   yf: () => (/* binding */ buildxNotFound)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);

function buildxNotFound() {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ReleaseError */ .K2({
        code: 'buildx-not-found',
        what: 'There is no docker buildx on this machine',
        remedy: 'Put "uses: docker/setup-buildx-action" before this step, or install the package docker-buildx-plugin.',
    });
}
function buildxInWorkspace(path) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ReleaseError */ .K2({
        code: 'buildx-in-workspace',
        what: 'The first docker buildx that was found lies inside the checkout, and is not started',
        value: path,
        remedy: 'Keep DOCKER_CONFIG, its "cliPluginsExtraDirs", and PATH outside of the checkout.',
    });
}
function builderUnusable(name, cause) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ReleaseError */ .K2({
        code: 'builder-unusable',
        what: `The ${name === undefined ? 'current builder' : 'builder'} cannot be used (${cause.message})`,
        value: name,
        remedy: '"docker buildx ls" lists the builders and what is wrong with them.',
        cause,
    });
}
function invalidDockerConfig(file, problem) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ReleaseError */ .K2({
        code: 'invalid-docker-config',
        what: `Cannot use Docker's configuration, because ${problem}`,
        value: file,
        remedy: 'Correct the file, or set DOCKER_CONFIG to a folder outside of the checkout that has a valid one.',
    });
}
function unusableCheckout(directory, problem) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ReleaseError */ .K2({
        code: 'unusable-checkout',
        what: `"context: git" takes the ref and the commit from the checkout, which does not tell them (${problem})`,
        value: directory,
        remedy: 'Put "uses: actions/checkout" before this step, or take them from the event with "context: workflow".',
    });
}
function cancelled(during, certain) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ReleaseError */ .K2({
        code: 'cancelled',
        what: `The run was cancelled during ${during}`,
        remedy: `${certain}. Run the job again: it is safe, and it does what is missing.`,
    });
}
function diedInBuild() {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ReleaseError */ .K2({
        code: 'died-in-build',
        what: 'The run was cut short during its build, or right after it',
        remedy: 'Buildx may already have pushed the one tag of each repository that it pushes; no other tag was moved. Run the job again: it is safe, and it does what is missing.',
    });
}


/***/ }),

/***/ 8249:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ isCommitId),
/* harmony export */   y: () => (/* binding */ ancestry)
/* harmony export */ });
function isCommitId(text) {
    return /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(text);
}
function ancestry(ask) {
    let complete;
    return async (ancestor, descendant) => {
        if (!isCommitId(ancestor) || !isCommitId(descendant))
            return undefined;
        const { exitCode } = await ask(['merge-base', '--is-ancestor', ancestor, descendant]);
        if (exitCode === 0)
            return true;
        if (exitCode !== 1)
            return undefined;
        complete ??= isComplete(ask);
        return (await complete) ? false : undefined;
    };
}
async function isComplete(ask) {
    const { exitCode, stdout } = await ask(['rev-parse', '--is-shallow-repository']);
    return exitCode === 0 && stdout.trim() === 'false';
}


/***/ }),

/***/ 4761:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ createLog)
/* harmony export */ });
/* harmony import */ var _clean_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3638);

function createLog() {
    const kept = [];
    let toolkit;
    const say = (message) => {
        if (toolkit === undefined)
            kept.push(message);
        else
            message(toolkit);
    };
    return {
        open(core) {
            toolkit = core;
            for (const message of kept.splice(0))
                message(core);
        },
        info: (text) => say((core) => core.info((0,_clean_js__WEBPACK_IMPORTED_MODULE_0__/* .cleanLines */ .v3)(text))),
        debug: (text) => say((core) => core.debug((0,_clean_js__WEBPACK_IMPORTED_MODULE_0__/* .cleanLines */ .v3)(text))),
        warning: (text, place) => say((core) => core.warning((0,_clean_js__WEBPACK_IMPORTED_MODULE_0__/* .cleanLines */ .v3)(text), place)),
        async group(title, body) {
            say((core) => core.startGroup((0,_clean_js__WEBPACK_IMPORTED_MODULE_0__/* .clean */ .uH)(title)));
            try {
                return await body();
            }
            finally {
                say((core) => core.endGroup());
            }
        },
    };
}


/***/ }),

/***/ 4732:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ startGroup),
/* harmony export */   y: () => (/* binding */ endOfGroup)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1421);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8161);


function startGroup(command, args, { env, cwd, input = '' }) {
    const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)(command, args, { ...(cwd === undefined ? {} : { cwd }), env, detached: true, stdio: 'pipe' });
    const signal = (name) => {
        try {
            if (child.pid !== undefined)
                process.kill(-child.pid, name);
        }
        catch {
            child.kill(name);
        }
    };
    const kill = () => {
        signal('SIGKILL');
        for (const stream of child.stdio)
            stream?.destroy();
    };
    process.once('exit', kill);
    child.once('close', () => process.off('exit', kill));
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);
    return { child, signal, kill };
}
function endOfGroup(group, { stopping, patience = 4000 }) {
    const { child } = group;
    return new Promise((resolve, reject) => {
        let timer;
        const stop = () => {
            group.signal('SIGINT');
            timer = setTimeout(group.kill, patience);
        };
        const settle = () => {
            clearTimeout(timer);
            stopping?.removeEventListener('abort', stop);
        };
        stopping?.addEventListener('abort', stop);
        child.on('error', (error) => {
            settle();
            reject(error);
        });
        child.once('exit', () => {
            if (stopping?.aborted === true)
                group.signal('SIGKILL');
        });
        child.once('close', (code, signal) => {
            settle();
            resolve(code ?? 128 + (signal === null ? 0 : node_os__WEBPACK_IMPORTED_MODULE_1__.constants.signals[signal]));
        });
        if (stopping?.aborted === true)
            stop();
    });
}


/***/ }),

/***/ 9735:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ Secret)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7975);

const hidden = '***';
class Secret {
    #text;
    constructor(text) {
        this.#text = text;
    }
    reveal() {
        return this.#text;
    }
    toString() {
        return hidden;
    }
    toJSON() {
        return hidden;
    }
    [node_util__WEBPACK_IMPORTED_MODULE_0__.inspect.custom]() {
        return hidden;
    }
}


/***/ })

};
;