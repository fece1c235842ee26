"use strict";
exports.id = 894;
exports.ids = [894];
exports.modules = {

/***/ 69048:
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

/***/ 77487:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gh: () => (/* binding */ serverUrlOf),
/* harmony export */   j_: () => (/* binding */ readEvent),
/* harmony export */   ty: () => (/* binding */ isFromFork)
/* harmony export */ });
/* harmony import */ var _tools_foreign_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(65810);
/* harmony import */ var _git_ref_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34623);
/* harmony import */ var _repository_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(43587);



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
        fromFork: isFromFork(payload),
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
    if (!env['GITHUB_RUN_ID'])
        return { serverUrl, url: '' };
    const run = `${serverUrl}/${env['GITHUB_REPOSITORY'] ?? ''}/actions/runs/${env['GITHUB_RUN_ID']}`;
    return { serverUrl, url: `${run}/attempts/${env['GITHUB_RUN_ATTEMPT'] ?? '1'}` };
}
function serverUrlOf(env) {
    const url = env['GITHUB_SERVER_URL'] ?? '';
    return url === '' ? 'https://github.com' : url;
}
function isFromFork(payload) {
    const [head, base] = ['head', 'base'].map((side) => (0,_tools_foreign_json_js__WEBPACK_IMPORTED_MODULE_1__/* .numberAt */ .tk)(payload, 'pull_request', side, 'repo', 'id'));
    return (0,_tools_foreign_json_js__WEBPACK_IMPORTED_MODULE_1__/* .valueAt */ .fK)(payload, 'pull_request') !== undefined && (head === undefined || head !== base);
}


/***/ }),

/***/ 46195:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  pc: () => (/* binding */ gatherFacts),
  Uo: () => (/* binding */ headOf),
  rD: () => (/* binding */ readPayload)
});

// UNUSED EXPORTS: parsePayload

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/tools/failures.js
var failures = __webpack_require__(32972);
// EXTERNAL MODULE: ./lib/facts/ask-github.js
var ask_github = __webpack_require__(69048);
// EXTERNAL MODULE: ./lib/facts/event.js
var facts_event = __webpack_require__(77487);
// EXTERNAL MODULE: ./lib/facts/git-ref.js
var git_ref = __webpack_require__(34623);
// EXTERNAL MODULE: ./lib/facts/git-tags.js
var git_tags = __webpack_require__(54589);
// EXTERNAL MODULE: ./lib/image/version.js
var version = __webpack_require__(42189);
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
var foreign_json = __webpack_require__(65810);
// EXTERNAL MODULE: ./lib/facts/repository.js
var repository = __webpack_require__(43587);
;// CONCATENATED MODULE: ./lib/facts/facts.js












async function gatherFacts(env, options) {
    const { git, now, source = 'workflow', needsTags = false } = options;
    const payload = await readPayload(env['GITHUB_EVENT_PATH']);
    const fromWorkflow = (0,facts_event/* readEvent */.j_)(env, payload);
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
        return parsePayload(await (0,promises_.readFile)(path, 'utf8'));
    }
    catch (cause) {
        throw (0,errors/* unreadablePayload */.GE)(path, cause);
    }
}
function parsePayload(text) {
    const withoutNul = (_key, value) => typeof value === 'string' ? value.replaceAll('\0', '') : value;
    return JSON.parse(text, text.includes('\\u0000') ? withoutNul : undefined);
}


/***/ }),

/***/ 34623:
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

/***/ 54589:
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

/***/ 43587:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ isDescribed),
/* harmony export */   s: () => (/* binding */ sourceRepository)
/* harmony export */ });
/* harmony import */ var _tools_foreign_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(65810);

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

/***/ 42189:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DU: () => (/* binding */ fullText),
/* harmony export */   MQ: () => (/* binding */ isStable),
/* harmony export */   Zy: () => (/* binding */ compareVersions),
/* harmony export */   em: () => (/* binding */ tagText),
/* harmony export */   mx: () => (/* binding */ versionOfTag),
/* harmony export */   ot: () => (/* binding */ parseVersion)
/* harmony export */ });
/* harmony import */ var semver_functions_parse_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(16353);

function parseVersion(text) {
    return /^v?\d+\.\d+\.\d+(?:$|[-+])/.test(text) ? (semver_functions_parse_js__WEBPACK_IMPORTED_MODULE_0__(text) ?? undefined) : undefined;
}
function versionOfTag(tag, prefix) {
    return tag.startsWith(prefix) ? parseVersion(tag.slice(prefix.length)) : undefined;
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

/***/ 57340:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ failureSummary),
/* harmony export */   x: () => (/* binding */ reportFailure)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _tools_clean_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(13638);
/* harmony import */ var _fit_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(91017);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(63021);




const titles = new Map([
    ['tags-not-published', 'Not complete'],
    ['version-moved', 'Not complete'],
    ['rollback-incomplete', 'Not complete'],
    ['diverged', 'Not reproduced'],
    ['cancelled', 'Cancelled'],
]);
function reportFailure(error, otherwise = 'Not released') {
    if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ReleaseError */ .K2) {
        const { code, details = [], place, diagnosis: { cause, evidence, add } = noDiagnosis } = error.failure;
        return {
            title: titles.get(code) ?? otherwise,
            message: (0,_tools_clean_js__WEBPACK_IMPORTED_MODULE_1__/* .cleanLines */ .v3)(error.message),
            sentences: (0,_tools_clean_js__WEBPACK_IMPORTED_MODULE_1__/* .cleanLines */ .v3)((0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .sentencesOf */ .cj)(error.failure)),
            cause,
            evidence: evidence === undefined ? undefined : (0,_tools_clean_js__WEBPACK_IMPORTED_MODULE_1__/* .clean */ .uH)(evidence),
            add: add === undefined ? undefined : { to: add.to, lines: add.lines.map(_tools_clean_js__WEBPACK_IMPORTED_MODULE_1__/* .clean */ .uH) },
            details: details.map(_tools_clean_js__WEBPACK_IMPORTED_MODULE_1__/* .clean */ .uH),
            place: place === undefined ? {} : { file: (0,_tools_clean_js__WEBPACK_IMPORTED_MODULE_1__/* .clean */ .uH)(place.file), startLine: place.line },
        };
    }
    const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
    const message = 'This is a bug in release-image. Please report it with the lines below.';
    const details = (0,_tools_clean_js__WEBPACK_IMPORTED_MODULE_1__/* .cleanLines */ .v3)(stack).split('\n');
    return { title: otherwise, message, sentences: message, ...noDiagnosis, details, place: {} };
}
const noDiagnosis = { cause: undefined, evidence: undefined, add: undefined };
function failureSummary({ title, sentences, cause, evidence, add, details }) {
    const [said = '', ...lines] = sentences.split('\n');
    return (0,_fit_js__WEBPACK_IMPORTED_MODULE_2__/* .fitted */ .$)([
        { text: `### ${title}`, cost: 0 },
        { text: (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .codeSpan */ .SS)(said), cost: 1 },
        { text: lines.length === 0 ? undefined : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .codeBlock */ .DV)(lines), cost: 1 },
        {
            text: evidence === undefined
                ? undefined
                : `The cause is ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .codeSpan */ .SS)(cause ?? '')}, because of this line:\n\n${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .codeBlock */ .DV)([evidence])}`,
            cost: 2,
        },
        { text: add === undefined ? undefined : `Add to ${add.to}:\n\n${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .codeBlock */ .DV)(add.lines, 'yaml')}`, cost: 1 },
        { text: details.length === 0 ? undefined : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .codeBlock */ .DV)(details), cost: 3 },
    ]);
}


/***/ }),

/***/ 91017:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ fitted)
/* harmony export */ });
/* unused harmony export maxSummary */
const maxSummary = 64 * 1024;
const leftOut = 'Some of this summary was left out, because it was too long. The log has all of it.';
function fitted(sections, limit = maxSummary) {
    const kept = sections.filter(({ text }) => text !== undefined);
    const whole = joined(kept);
    if (Buffer.byteLength(whole) <= limit)
        return whole;
    const [first, ...others] = kept;
    const dropping = others.toSorted((a, b) => b.cost - a.cost);
    while (dropping.length > 0) {
        dropping.shift();
        const left = [first, ...others.filter((section) => dropping.includes(section)), { text: leftOut, cost: 0 }];
        const text = joined(left.filter((section) => section !== undefined));
        if (Buffer.byteLength(text) <= limit)
            return text;
    }
    const room = limit - Buffer.byteLength(`\n\n${leftOut}\n`);
    const cut = Buffer.from(first?.text ?? '')
        .subarray(0, room)
        .toString('utf8')
        .replace(/\uFFFD+$/, '');
    return joined([
        { text: cut, cost: 0 },
        { text: leftOut, cost: 0 },
    ]);
}
function joined(sections) {
    return `${sections.map(({ text }) => text).join('\n\n')}\n`;
}


/***/ }),

/***/ 63021:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DV: () => (/* binding */ codeBlock),
/* harmony export */   SS: () => (/* binding */ codeSpan),
/* harmony export */   tp: () => (/* binding */ table),
/* harmony export */   zH: () => (/* binding */ details)
/* harmony export */ });
function codeSpan(text) {
    const safe = text.replace(/[`|\r\n]+/g, ' ').trim();
    return safe === '' ? '' : `\`${safe}\``;
}
function table(head, rows) {
    return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
function codeBlock(lines, language = '') {
    const runs = lines.flatMap((line) => line.match(/`+/g) ?? []);
    const longest = runs.reduce((length, run) => Math.max(length, run.length), 2);
    const fence = '`'.repeat(longest + 1);
    return [`${fence}${language}`, ...lines, fence].join('\n');
}
function details(title, body) {
    return `<details>\n<summary>${title}</summary>\n\n${body}\n\n</details>`;
}


/***/ }),

/***/ 80342:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ createBoundedRun)
/* harmony export */ });
/* harmony import */ var _process_group_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34732);

function createBoundedRun({ deadline = 10_000, limit = 64 * 1024 * 1024, onStart } = {}) {
    return (command, args, { env = process.env, ...options } = {}) => new Promise((resolve, reject) => {
        const group = (0,_process_group_js__WEBPACK_IMPORTED_MODULE_0__/* .startGroup */ .O)(command, args, { env, ...options });
        onStart?.(group.child.pid);
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

/***/ 13638:
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

/***/ 836:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ deferred)
/* harmony export */ });
function deferred() {
    const settle = {};
    const promise = new Promise((resolve, reject) => {
        Object.assign(settle, { resolve, reject });
    });
    return { promise, ...settle };
}


/***/ }),

/***/ 32972:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KW: () => (/* binding */ cancelled),
/* harmony export */   Lg: () => (/* binding */ buildxInWorkspace),
/* harmony export */   XA: () => (/* binding */ builderUnusable),
/* harmony export */   _f: () => (/* binding */ tagsUnreachable),
/* harmony export */   c3: () => (/* binding */ diedInBuild),
/* harmony export */   jc: () => (/* binding */ historyUnreachable),
/* harmony export */   nq: () => (/* binding */ commitsNotListed),
/* harmony export */   qP: () => (/* binding */ invalidDockerConfig),
/* harmony export */   sg: () => (/* binding */ unusableCheckout),
/* harmony export */   yf: () => (/* binding */ buildxNotFound),
/* harmony export */   zB: () => (/* binding */ historyTooLong)
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
function historyUnreachable(commit, problem) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ReleaseError */ .K2({
        code: 'history-unreachable',
        what: `The checkout does not have all of the history of the commit, and it cannot be fetched from origin (${problem})`,
        value: commit,
        remedy: 'Run the job again if origin did not answer. Otherwise give "uses: actions/checkout" the setting "fetch-depth: 0", or this step a "github-token" that may read the repository.',
    });
}
function tagsUnreachable(problem) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ReleaseError */ .K2({
        code: 'tags-unreachable',
        what: `Which versions exist is not known, because the tags of origin cannot be read (${problem})`,
        remedy: 'Run the job again if origin did not answer. Otherwise give this step a "github-token" that may read the repository.',
    });
}
function historyTooLong(commit, limit) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ReleaseError */ .K2({
        code: 'history-too-long',
        what: `What was released before is not among the latest ${limit} commits of the history, and no more are fetched`,
        value: commit,
        remedy: 'Give "uses: actions/checkout" the setting "fetch-depth: 0": a whole checkout has no limit.',
    });
}
function commitsNotListed(paths, problem) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ReleaseError */ .K2({
        code: 'commits-not-listed',
        what: `Git does not list the commits since the last release (${problem})`,
        value: paths.length === 0 ? undefined : paths.join(' '),
        remedy: 'Correct "bump-paths" if the reason names one of them: each line is a pathspec, seen from the root of the repository.',
    });
}


/***/ }),

/***/ 48249:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Pl: () => (/* binding */ completeness),
/* harmony export */   jh: () => (/* binding */ isCommitId),
/* harmony export */   yy: () => (/* binding */ ancestry)
/* harmony export */ });
function isCommitId(text) {
    return /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(text);
}
function ancestry(ask, isComplete = completeness(ask)) {
    return async (ancestor, descendant) => {
        if (!isCommitId(ancestor) || !isCommitId(descendant))
            return undefined;
        const { exitCode } = await ask(['merge-base', '--is-ancestor', ancestor, descendant]);
        if (exitCode === 0)
            return true;
        if (exitCode !== 1)
            return undefined;
        return (await isComplete()) ? false : undefined;
    };
}
function completeness(ask) {
    const isComplete = async () => {
        const { exitCode, stdout } = await ask(['rev-parse', '--is-shallow-repository']);
        return exitCode === 0 && stdout.trim() === 'false';
    };
    let complete;
    return () => (complete ??= isComplete());
}


/***/ }),

/***/ 12413:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  l: () => (/* binding */ createGit)
});

// EXTERNAL MODULE: ./lib/tools/git-ancestry.js
var git_ancestry = __webpack_require__(48249);
// EXTERNAL MODULE: ./lib/tools/failures.js
var failures = __webpack_require__(32972);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
;// CONCATENATED MODULE: ./lib/tools/git-process.js

function createAsk(run, directory, env) {
    return (args, variables = offline, options = {}) => run('git', [...safeOptions(directory), ...args], {
        ...options,
        cwd: directory,
        env: { ...env, ...variables },
    }).catch(failed);
}
function safeOptions(directory) {
    const settings = ['core.fsmonitor=false', 'core.hooksPath=/dev/null', 'safe.bareRepository=explicit'];
    return [...settings, `safe.directory=${directory}`].flatMap((setting) => ['-c', setting]);
}
const silent = { GIT_TERMINAL_PROMPT: '0', GIT_ASKPASS: '', SSH_ASKPASS: '' };
const committed = { GIT_NO_REPLACE_OBJECTS: '1', GIT_GRAFT_FILE: '/dev/null' };
const offline = { ...silent, ...committed, GIT_ALLOW_PROTOCOL: 'none', GIT_NO_LAZY_FETCH: '1' };
function failed(error) {
    return { exitCode: -1, stdout: '', stderr: error instanceof Error ? error.message : String(error) };
}
function problemOf(stderr) {
    const lines = stderr.trim().split('\n');
    const reason = lines.find((line) => line.startsWith('fatal:')) ?? lines.at(-1) ?? '';
    return (0,errors/* quote */.hD)(reason.replaceAll(/:\/\/[^/@\s]*@/g, '://***@'));
}

;// CONCATENATED MODULE: ./lib/tools/git-head.js


const oneCommit = ['log', '-1', '--no-show-signature'];
const headRefs = ['refs/heads', 'refs/tags', 'refs/remotes', 'refs/pull'];
async function askHead(ask, directory) {
    const [commit, refs] = await Promise.all([
        ask([...oneCommit, '--format=%H%n%cI', 'HEAD', '--']),
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

;// CONCATENATED MODULE: ./lib/tools/commit-graph.js
const emptyGraph = { commits: new Map(), boundary: new Set() };
const graphArguments = ['rev-list', '--topo-order', '--timestamp', '--parents', '--stdin'];
function readGraph(lines, shallow) {
    const commits = linesOf(lines).map((line) => {
        const [time, commit = '', ...parents] = line.split(' ');
        return [commit, { parents, time: Number(time) }];
    });
    return { commits: new Map(commits), boundary: new Set(linesOf(shallow)) };
}
function linesOf(text) {
    return text.split('\n').filter((line) => line !== '');
}
function historyOf({ commits }, ...tips) {
    const history = new Set();
    const waiting = [...tips];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
        const known = commits.get(next);
        if (known === undefined || history.has(next))
            continue;
        history.add(next);
        waiting.push(...known.parents);
    }
    return history;
}
function isWhole(graph, commit) {
    return graph.commits.has(commit) && endsOf(graph, historyOf(graph, commit)).length === 0;
}
function endsOf({ boundary }, history) {
    return [...boundary].filter((commit) => history.has(commit));
}
function isInHistory(graph, ancestor, commit) {
    const history = historyOf(graph, commit);
    if (history.has(ancestor))
        return true;
    if (isWhole(graph, commit))
        return false;
    const below = historyOf(graph, ancestor);
    return below.size > 0 && history.size > 0 && endsOf(graph, history).every((end) => below.has(end))
        ? false
        : undefined;
}
const mostProven = 16;
function firstInHistory(graph, candidates, commit) {
    const history = historyOf(graph, commit);
    const index = candidates.findIndex((candidate) => history.has(candidate));
    if (index === 0 || isWhole(graph, commit))
        return index;
    if (index < 0 || index > mostProven)
        return { unproven: [] };
    const unproven = candidates.slice(0, index).filter((candidate) => isInHistory(graph, candidate, commit) !== false);
    return unproven.length === 0 ? index : { unproven };
}
function firstDescendant(graph, others, commit) {
    if (!graph.commits.has(commit))
        return undefined;
    const descendants = descendantsOf(graph, commit);
    const index = others.findIndex((other) => descendants.has(other));
    if (index === 0)
        return index;
    const before = others.slice(0, index < 0 ? undefined : index);
    const below = historyOf(graph, commit);
    return endsOf(graph, historyOf(graph, ...before)).every((end) => below.has(end)) ? index : undefined;
}
const clockSkew = 86_400;
function isSeparated(graph, since, commit) {
    if (!graph.commits.has(since))
        return false;
    if (isWhole(graph, commit) && isWhole(graph, since))
        return true;
    const [ours, theirs] = [historyOf(graph, commit), historyOf(graph, since)];
    if (ours.size === 0 || !endsOf(graph, ours).every((end) => theirs.has(end)))
        return false;
    const newestEnd = Math.max(...endsOf(graph, theirs).map((end) => graph.commits.get(end)?.time ?? Infinity));
    const later = descendantsOf(graph, since);
    const isNewer = (id) => (graph.commits.get(id)?.time ?? 0) > newestEnd + clockSkew;
    return [...ours].every((id) => theirs.has(id) || later.has(id) || isNewer(id));
}
function descendantsOf({ commits }, commit) {
    const descendants = new Set([commit]);
    for (const [id, { parents }] of [...commits].reverse()) {
        if (parents.some((parent) => descendants.has(parent)))
            descendants.add(id);
    }
    return descendants;
}

;// CONCATENATED MODULE: ./lib/tools/git-log.js

const log = [
    ...['log', '-z', '--no-show-signature', '--no-patch', '--no-color'],
    ...['--date-order', '--encoding=UTF-8', '--format=%H%n%B'],
];
const changing = ['diff-tree', '--stdin', '--root', '-r', '--no-patch', '--no-renames', '--diff-merges=first-parent'];
async function listCommits(ask, range, paths) {
    const listed = await ask([...log, ...range, '--']);
    if (listed.exitCode !== 0)
        return { kind: 'problem', problem: problemOf(listed.stderr) };
    const commits = readLog(listed.stdout);
    if (paths.length === 0 || commits.length === 0)
        return { kind: 'commits', commits };
    const changed = await ask([...changing, '--', ...paths], commits.map(({ sha }) => `${sha}\n`).join(''));
    if (changed.exitCode !== 0)
        return { kind: 'problem', problem: problemOf(changed.stderr) };
    const touching = new Set(changed.stdout.split('\n'));
    return { kind: 'commits', commits: commits.filter(({ sha }) => touching.has(sha)) };
}
function readLog(stdout) {
    const records = stdout.split('\0').filter((record) => record !== '');
    return records.map((record) => {
        const end = record.indexOf('\n');
        return { sha: record.slice(0, end), message: record.slice(end + 1).trimEnd() };
    });
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
;// CONCATENATED MODULE: ./lib/tools/git-origin.js

const originSettings = String.raw `^(remote\.origin\.url|http\.(.*\.)?extraheader|core\.sshcommand)$`;
const originProtocols = 'file:git:http:https:ssh';
function originReader(ask, github) {
    let found;
    return async () => {
        if (found !== undefined)
            return found;
        const settings = await ask(['config', '--local', '--includes', '-z', '--get-regexp', originSettings]);
        const origin = readOrigin(settings.stdout, github);
        if (origin !== undefined)
            return (found = { kind: 'origin', origin });
        return settings.exitCode === 1
            ? { kind: 'none', problem: 'the checkout has no remote "origin"' }
            : { kind: 'unknown', problem: problemOf(settings.stderr) };
    };
}
function originVariables({ headers, sshCommand }, env, { directory = '/dev/null' } = {}) {
    const first = Number(env['GIT_CONFIG_COUNT'] ?? 0);
    const settings = headers.flatMap(([key, value], index) => [
        [`GIT_CONFIG_KEY_${first + index}`, key],
        [`GIT_CONFIG_VALUE_${first + index}`, value],
    ]);
    return {
        ...silent,
        GIT_DIR: directory,
        GIT_ALLOW_PROTOCOL: originProtocols,
        GIT_CONFIG_COUNT: String(first + headers.length),
        ...Object.fromEntries(settings),
        ...(sshCommand === undefined ? {} : { GIT_SSH_COMMAND: env['GIT_SSH_COMMAND'] ?? sshCommand }),
    };
}
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

;// CONCATENATED MODULE: ./lib/tools/history-repository.js




async function createHistoryRepository(like, options) {
    const { ask, env, origin, folder, withTrees } = options;
    const directory = await (0,promises_.mkdtemp)((0,external_node_path_.join)(folder, 'history-'));
    const format = like.length === 64 ? ['--object-format=sha256'] : [];
    const made = await ask(['init', '--quiet', '--bare', '--template=', ...format, '--', directory]);
    const online = originVariables(origin, env, { directory });
    const filter = withTrees ? '--filter=blob:none' : '--filter=tree:0';
    return {
        ask: (args, input = '') => ask(args, { ...offline, GIT_DIR: directory }, { input }),
        async fetch(commits, depth) {
            if (made.exitCode !== 0)
                return made;
            const how = ['--quiet', '--no-tags', '--no-recurse-submodules', '--no-auto-gc', filter, `--depth=${depth}`];
            const refs = commits.map((commit) => `+${commit}:refs/history/${commit}`);
            return ask(['fetch', ...how, '--', origin.url, ...refs], online);
        },
        shallow: () => (0,promises_.readFile)((0,external_node_path_.join)(directory, 'shallow'), 'utf8').catch(() => ''),
    };
}

;// CONCATENATED MODULE: ./lib/tools/fetched-history.js





const defaultDepths = [100, 1000, 10_000];
class FetchedHistory {
    #commit;
    #tools;
    #depths;
    #paths;
    #tips;
    #gone = new Set();
    #repository;
    #graph = emptyGraph;
    #fetches = 0;
    #turn = Promise.resolve();
    constructor(commit, tools) {
        this.#commit = commit;
        this.#tools = tools;
        this.#depths = tools.depths ?? defaultDepths;
        this.#paths = tools.paths ?? [];
        this.#tips = [commit];
    }
    firstReached(candidates) {
        return this.#find((graph) => {
            const first = firstInHistory(graph, candidates, this.#commit);
            return typeof first === 'number' ? { known: first } : { needed: first.unproven };
        });
    }
    firstContaining(others) {
        return this.#find((graph) => {
            const needed = others.filter((other) => !graph.commits.has(other) && !this.#gone.has(other));
            const known = needed.length > 0 ? undefined : firstDescendant(graph, others, this.#commit);
            return known === undefined ? { needed } : { known };
        });
    }
    async commitsSince(since) {
        if (since === this.#commit)
            return [];
        await this.#find((graph) => {
            const isKnown = since === undefined ? isWhole(graph, this.#commit) : isSeparated(graph, since, this.#commit);
            return isKnown ? { known: true } : { needed: since === undefined ? [] : [since] };
        });
        const range = [this.#commit, ...(since === undefined ? [] : [`^${since}`])];
        const repository = (this.#repository ??= await this.#open());
        const list = await listCommits(repository.ask, range, this.#paths);
        if (list.kind === 'problem')
            throw (0,failures/* commitsNotListed */.nq)(this.#paths, list.problem);
        return list.commits;
    }
    #find(answer) {
        const found = this.#turn.then(async () => {
            for (;;) {
                const given = answer(this.#graph);
                if ('known' in given)
                    return given.known;
                await this.#fetchMore(given.needed);
            }
        });
        this.#turn = found.catch(() => undefined);
        return found;
    }
    async #fetchMore(needed) {
        const depth = this.#depths[this.#fetches - 1];
        const missing = needed.filter((commit) => !this.#graph.commits.has(commit) && !this.#gone.has(commit));
        if (depth !== undefined && missing.length > 0) {
            await this.#fetchTips(missing, depth);
            return this.#read();
        }
        const deeper = this.#depths[this.#fetches++];
        if (deeper === undefined)
            throw (0,failures/* historyTooLong */.zB)(this.#commit, this.#depths.at(-1) ?? 0);
        const problem = await this.#fetch(this.#tips, deeper);
        if (problem !== undefined)
            throw (0,failures/* historyUnreachable */.jc)(this.#commit, problem);
        return this.#read();
    }
    async #fetchTips(commits, depth) {
        if ((await this.#fetch(commits, depth)) === undefined) {
            this.#tips.push(...commits);
        }
        else if (commits.length > 1) {
            const half = Math.ceil(commits.length / 2);
            await this.#fetchTips(commits.slice(0, half), depth);
            await this.#fetchTips(commits.slice(half), depth);
        }
        else {
            const problem = await this.#fetch([this.#commit], depth);
            if (problem !== undefined)
                throw (0,failures/* historyUnreachable */.jc)(this.#commit, problem);
            for (const commit of commits)
                this.#gone.add(commit);
        }
    }
    async #fetch(commits, depth) {
        const repository = (this.#repository ??= await this.#open());
        const { exitCode, stderr } = await repository.fetch(commits, depth);
        return exitCode === 0 ? undefined : problemOf(stderr);
    }
    async #read() {
        const repository = (this.#repository ??= await this.#open());
        const { exitCode, stdout, stderr } = await repository.ask(graphArguments, this.#tips.join('\n'));
        if (exitCode !== 0)
            throw (0,failures/* historyUnreachable */.jc)(this.#commit, problemOf(stderr));
        this.#graph = readGraph(stdout, await repository.shallow());
        for (const tip of this.#tips)
            if (!this.#graph.commits.has(tip))
                this.#gone.add(tip);
    }
    async #open() {
        const found = await this.#tools.findOrigin();
        if (found.kind !== 'origin')
            throw (0,failures/* historyUnreachable */.jc)(this.#commit, found.problem);
        const options = { ...this.#tools, origin: found.origin, withTrees: this.#paths.length > 0 };
        return createHistoryRepository(this.#commit, options);
    }
}

;// CONCATENATED MODULE: ./lib/tools/git-history.js




function createHistory(commit, tools) {
    const checkout = askCheckout(commit, tools);
    let fetched;
    const fetch = () => {
        if (!(0,git_ancestry/* isCommitId */.jh)(commit))
            throw (0,failures/* historyUnreachable */.jc)(commit, 'it is no whole commit id');
        return (fetched ??= new FetchedHistory(commit, tools));
    };
    return {
        firstReached: async (candidates) => candidates.length === 0 ? -1 : ((await checkout.firstReached(candidates)) ?? fetch().firstReached(candidates)),
        firstContaining: async (others) => others.length === 0 ? -1 : ((await checkout.firstContaining(others)) ?? fetch().firstContaining(others)),
        commitsSince: async (since) => (await checkout.commitsSince(since)) ?? fetch().commitsSince(since),
    };
}
function askCheckout(commit, { ask, paths = [] }) {
    const isComplete = (0,git_ancestry/* completeness */.Pl)(ask);
    const isAncestor = (0,git_ancestry/* ancestry */.yy)(ask, isComplete);
    let whole;
    return {
        async firstReached(candidates) {
            if (await isAncestor(candidates[0] ?? '', commit))
                return 0;
            if (!(0,git_ancestry/* isCommitId */.jh)(commit) || !(await isComplete()))
                return undefined;
            const history = await (whole ??= listed(ask, [], [commit]));
            return history && candidates.findIndex((candidate) => history.has(candidate));
        },
        async firstContaining(others) {
            if (!(0,git_ancestry/* isCommitId */.jh)(commit) || !(await isComplete()))
                return undefined;
            const there = await listed(ask, ['--no-walk', '--ignore-missing'], others);
            if (!others.every((other) => there?.has(other)))
                return undefined;
            const later = await listed(ask, ['--ancestry-path'], [`^${commit}`, ...others]);
            return later && others.findIndex((other) => other === commit || later.has(other));
        },
        async commitsSince(since) {
            if (!(0,git_ancestry/* isCommitId */.jh)(commit) || !(await isComplete()))
                return undefined;
            const range = [commit, ...(since === undefined ? [] : [`^${since}`])];
            const list = await listCommits((args, input = '') => ask(args, undefined, { input }), range, paths);
            return list.kind === 'commits' ? list.commits : undefined;
        },
    };
}
async function listed(ask, options, revisions) {
    const input = revisions.map((revision) => `${revision}\n`).join('');
    const { exitCode, stdout } = await ask(['rev-list', ...options, '--stdin'], undefined, { input });
    return exitCode === 0 ? new Set(stdout.trimEnd().split('\n')) : undefined;
}

;// CONCATENATED MODULE: ./lib/tools/git-tags.js



function askTags(ask, { env, findOrigin }) {
    return {
        async remoteTags() {
            const found = await findOrigin();
            if (found.kind !== 'origin')
                return { kind: 'problem', problem: found.problem };
            const argv = ['ls-remote', '--tags', '--refs', '--', found.origin.url];
            return tagList(await ask(argv, originVariables(found.origin, env)));
        },
        async localTags() {
            return tagList(await ask(['for-each-ref', '--format=%(refname)', 'refs/tags']));
        },
        async remoteTagCommits() {
            const found = await findOrigin();
            if (found.kind === 'none')
                return localTagCommits(ask);
            if (found.kind === 'unknown')
                return { kind: 'problem', problem: found.problem };
            const argv = ['ls-remote', '--tags', '--', found.origin.url];
            return tagCommitList('origin', await ask(argv, originVariables(found.origin, env)));
        },
    };
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
async function localTagCommits(ask) {
    const answer = await ask(['show-ref', '--tags', '--dereference']);
    return tagCommitList('local', answer.exitCode === 1 ? { ...answer, exitCode: 0 } : answer);
}
function tagCommitList(source, { exitCode, stdout, stderr }) {
    if (exitCode !== 0)
        return { kind: 'problem', problem: problemOf(stderr) };
    return { kind: 'tags', source, tags: readTagCommits(stdout) };
}
const peeled = '^{}';
function readTagCommits(lines) {
    const commits = new Map();
    for (const line of lines.split('\n')) {
        const [, id = '', name = ''] = /^([0-9a-f]+)[\t ]refs\/tags\/(.+)$/s.exec(line) ?? [];
        if ((0,git_ancestry/* isCommitId */.jh)(id))
            commits.set(name.endsWith(peeled) ? name.slice(0, -peeled.length) : name, id);
    }
    return Array.from(commits, ([name, commit]) => ({ name, commit }));
}

;// CONCATENATED MODULE: ./lib/tools/git-worktree.js

const git_worktree_status = ['status', '--porcelain=v1', '-z', '--no-renames', '--untracked-files=normal', '--ignored=traditional'];
function askWorktree(ask, directory) {
    return {
        head: () => askHead(ask, directory),
        async changedPaths() {
            const { exitCode, stdout } = await ask([...git_worktree_status, '--ignore-submodules=none']);
            if (exitCode !== 0)
                return undefined;
            return stdout.split('\0').flatMap((entry) => (entry === '' ? [] : [entry.slice(3)]));
        },
    };
}

;// CONCATENATED MODULE: ./lib/tools/git.js







function createGit(run, directory, { env = process.env, github } = {}) {
    const ask = createAsk(run, directory, env);
    const findOrigin = originReader(ask, github);
    return {
        async committedAt(commit) {
            if (!(0,git_ancestry/* isCommitId */.jh)(commit))
                return undefined;
            const { exitCode, stdout } = await ask([...oneCommit, '--format=%cI', commit, '--']);
            const date = new Date(stdout.trim());
            return exitCode === 0 && !Number.isNaN(date.getTime()) ? date : undefined;
        },
        async refsContaining(commit) {
            const argv = ['for-each-ref', '--sort=-committerdate', '--format=%(refname)', `--contains=${commit}`];
            const { stdout } = await ask([...argv, 'refs/heads', 'refs/remotes', 'refs/tags']);
            return stdout.split('\n').filter((ref) => ref !== '');
        },
        isAncestor: (0,git_ancestry/* ancestry */.yy)(ask),
        async originUrl() {
            const found = await findOrigin();
            return found.kind === 'origin' ? found.origin.url : undefined;
        },
        async originBranch() {
            const { exitCode, stdout } = await ask(['symbolic-ref', '--quiet', '--short', 'refs/remotes/origin/HEAD']);
            return exitCode === 0 ? stdout.trimEnd().replace(/^origin\//, '') : undefined;
        },
        ...askTags(ask, { env, findOrigin }),
        ...askWorktree(ask, directory),
        history(commit, options) {
            const historyAsk = createAsk(options.run, directory, env);
            return createHistory(commit, { ...options, ask: historyAsk, env, findOrigin });
        },
    };
}


/***/ }),

/***/ 34732:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ startGroup),
/* harmony export */   y: () => (/* binding */ endOfGroup)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);


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

/***/ 93672:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ listenForStop),
/* harmony export */   z: () => (/* binding */ sleepUnlessStopped)
/* harmony export */ });
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48161);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58500);
/* harmony import */ var _deferred_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(836);
/* harmony import */ var _failures_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(32972);




const limits = { tell: 4750, leave: 5500 };
const grace = 100;
function listenForStop() {
    const stop = new AbortController();
    const overdue = (0,_deferred_js__WEBPACK_IMPORTED_MODULE_3__/* .deferred */ .y)();
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