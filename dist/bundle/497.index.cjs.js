"use strict";
exports.id = 497;
exports.ids = [497];
exports.modules = {

/***/ 30497:
/***/ ((__webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var _tools_left_builder_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58364);
/* harmony import */ var _tools_left_group_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9480);
/* harmony import */ var _tools_mask_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(79595);
/* harmony import */ var _publish_journal_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8280);
/* harmony import */ var _tools_step_state_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(13405);
/* harmony import */ var _tools_workplace_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(80079);






await (0,_tools_left_group_js__WEBPACK_IMPORTED_MODULE_1__/* .endLeftGroup */ .O)(process.env);
if ((0,_tools_left_builder_js__WEBPACK_IMPORTED_MODULE_0__/* .leftBuilder */ .TS)(process.env) !== undefined) {
    const { removeLeftBuilder } = await __webpack_require__.e(/* import() */ 850).then(__webpack_require__.bind(__webpack_require__, 36850));
    await removeLeftBuilder(process.env).catch(async (error) => {
        (await Promise.all(/* import() */[__webpack_require__.e(119), __webpack_require__.e(421)]).then(__webpack_require__.bind(__webpack_require__, 96421))).warning(`The builder of this step could not be removed: ${String(error)}`);
    });
}
const temp = process.env['RUNNER_TEMP'];
if (temp)
    await (0,_tools_workplace_js__WEBPACK_IMPORTED_MODULE_4__/* .removeWorkplaces */ .i)(temp);
const read = (key) => (0,_tools_step_state_js__WEBPACK_IMPORTED_MODULE_3__/* .readState */ .u)(process.env, key);
if ((0,_publish_journal_js__WEBPACK_IMPORTED_MODULE_2__/* .hasLeftovers */ .tG)(read) || (0,_publish_journal_js__WEBPACK_IMPORTED_MODULE_2__/* .diedBuilding */ .Zn)(read)) {
    const core = await (0,_tools_mask_js__WEBPACK_IMPORTED_MODULE_5__/* .withMaskedSummary */ .Q)(() => Promise.all(/* import() */[__webpack_require__.e(119), __webpack_require__.e(421)]).then(__webpack_require__.bind(__webpack_require__, 96421)))();
    const [{ finish, tellOfBuild }, { fail }] = await Promise.all([
        Promise.all(/* import() */[__webpack_require__.e(175), __webpack_require__.e(353), __webpack_require__.e(975), __webpack_require__.e(852), __webpack_require__.e(966), __webpack_require__.e(161), __webpack_require__.e(894), __webpack_require__.e(705), __webpack_require__.e(631), __webpack_require__.e(147)]).then(__webpack_require__.bind(__webpack_require__, 72147)),
        __webpack_require__.e(/* import() */ 572).then(__webpack_require__.bind(__webpack_require__, 78572)),
    ]);
    const options = { env: process.env, core, loadGitHub: () => Promise.all(/* import() */[__webpack_require__.e(119), __webpack_require__.e(413)]).then(__webpack_require__.bind(__webpack_require__, 92413)) };
    await ((0,_publish_journal_js__WEBPACK_IMPORTED_MODULE_2__/* .diedBuilding */ .Zn)(read) ? tellOfBuild(options) : finish(options)).catch((error) => fail(core, process.env, error));
}

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 452:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GE: () => (/* binding */ unreadablePayload),
/* harmony export */   K2: () => (/* binding */ ReleaseError),
/* harmony export */   Q_: () => (/* binding */ noDigest),
/* harmony export */   Rg: () => (/* binding */ invalidInputs),
/* harmony export */   Su: () => (/* binding */ unusablePattern),
/* harmony export */   cj: () => (/* binding */ sentencesOf),
/* harmony export */   dg: () => (/* binding */ tagsNotPublished),
/* harmony export */   e5: () => (/* binding */ bullets),
/* harmony export */   gH: () => (/* binding */ invalidEntry),
/* harmony export */   hD: () => (/* binding */ quote),
/* harmony export */   qX: () => (/* binding */ slowPattern),
/* harmony export */   qg: () => (/* binding */ severalFailures),
/* harmony export */   z: () => (/* binding */ invalidName)
/* harmony export */ });
class ReleaseError extends Error {
    name = 'ReleaseError';
    failure;
    constructor(failure) {
        super(message(failure), failure.cause === undefined ? {} : { cause: failure.cause });
        this.failure = failure;
    }
}
const maxQuotedLength = 200;
function quote(text) {
    const shown = text.length > maxQuotedLength ? `${text.slice(0, maxQuotedLength)}…` : text;
    return JSON.stringify(shown);
}
function describe(what, value, remedy) {
    return `${what}${value === undefined ? '' : `: ${quote(value)}`}. ${remedy}`;
}
function sentencesOf({ what, value, remedy, diagnosis }) {
    const evidence = diagnosis?.evidence;
    const isTold = evidence === undefined || (value !== undefined && quote(value).includes(quote(evidence).slice(1, -1)));
    return describe(what, value, isTold ? remedy : `It said ${quote(evidence)}. ${remedy}`);
}
function message(failure) {
    const add = failure.diagnosis?.add;
    const lines = add === undefined ? [] : [`Add to ${add.to}:`, ...add.lines.map((line) => `  ${line}`)];
    return [sentencesOf(failure), ...lines].join('\n');
}
function invalidName(kind, value, remedy) {
    return new ReleaseError({ code: 'invalid-name', what: `Not a valid ${kind}`, value, remedy });
}
function invalidEntry(problem, value, remedy) {
    return new ReleaseError({ code: 'invalid-entry', what: problem, value, remedy });
}
function invalidInputs(faults) {
    const place = ({ input, line }) => (line === undefined ? input : `${input}, line ${line}`);
    const lines = faults.map((fault) => `- ${place(fault)}: ${describe(fault.problem, fault.value, fault.remedy)}`);
    return new ReleaseError({
        code: 'invalid-inputs',
        what: `${faults.length === 1 ? 'One input is' : `${faults.length} inputs are`} wrong, nothing was built`,
        remedy: `Correct the inputs:\n${lines.join('\n')}`,
    });
}
function unreadablePayload(path, cause) {
    return new ReleaseError({
        code: 'unreadable-payload',
        what: 'The event payload is not readable JSON',
        value: path,
        remedy: 'GitHub writes this file; outside of GitHub, unset GITHUB_EVENT_PATH or point it at a JSON file.',
        cause,
    });
}
function noDigest() {
    return new ReleaseError({
        code: 'no-digest',
        what: 'The image was pushed, but buildx does not say under which digest, so no further tag can be pointed at it',
        remedy: 'Install buildx 0.6.0 or newer, and a builder that writes "containerimage.digest" into its metadata file.',
    });
}
function tagsNotPublished(failed, cause) {
    return new ReleaseError({
        code: 'tags-not-published',
        what: `The image is pushed, but not every tag points at it:\n${bullets(failed)}\n`,
        remedy: 'The job summary says where each tag stands. Run the job again: it is safe, and it moves the rest.',
        cause,
    });
}
function severalFailures(failures) {
    const unknown = failures.find((failure) => !(failure instanceof ReleaseError));
    if (unknown !== undefined || failures.length < 2)
        return unknown ?? failures[0];
    const messages = failures.map(({ message }) => message);
    return new ReleaseError({ code: 'several-failures', what: 'Several things are wrong', remedy: messages.join('\n') });
}
function bullets(lines) {
    return lines.map((line) => `- ${line}`).join('\n');
}
function unusablePattern(pattern, cause) {
    return new ReleaseError({
        code: 'unusable-pattern',
        what: 'The pattern is too large',
        value: pattern,
        remedy: 'Write a shorter one.',
        cause,
    });
}
function slowPattern(pattern, limit, cause) {
    return new ReleaseError({
        code: 'slow-pattern',
        what: `The pattern took longer than ${limit} ms`,
        value: pattern,
        remedy: 'Avoid repetitions inside of repetitions: "(a+)+" can be written as "a+".',
        cause,
    });
}


/***/ }),

/***/ 37241:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bc: () => (/* binding */ isDigest),
/* harmony export */   m: () => (/* binding */ parseDigest),
/* harmony export */   ol: () => (/* binding */ digestOf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(452);


const digestGrammar = /^sha256:[0-9a-f]{64}$/;
function parseDigest(text) {
    if (!isDigest(text))
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .invalidName */ .z)('digest', text, 'A digest is "sha256:" and 64 lower-case hexadecimal digits.');
    return text;
}
function isDigest(text) {
    return digestGrammar.test(text);
}
function digestOf(bytes) {
    return `sha256:${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(bytes).digest('hex')}`;
}


/***/ }),

/***/ 67521:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ED: () => (/* binding */ parseTag),
/* harmony export */   dz: () => (/* binding */ isTag),
/* harmony export */   rk: () => (/* binding */ replaceIllegal)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);

const tagGrammar = /^[A-Za-z0-9_][A-Za-z0-9._-]{0,127}$/;
function parseTag(text) {
    if (!isTag(text)) {
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .invalidName */ .z)('tag', text, 'A tag is 1 to 128 letters, digits, "_", "." and "-", and does not start with "." or "-".');
    }
    return text;
}
function isTag(text) {
    return tagGrammar.test(text);
}
function replaceIllegal(text) {
    return text.replace(/[^a-zA-Z0-9._-]+/g, '-');
}


/***/ }),

/***/ 8280:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Zn: () => (/* binding */ diedBuilding),
/* harmony export */   a0: () => (/* binding */ readJournal),
/* harmony export */   s9: () => (/* binding */ createJournal),
/* harmony export */   tG: () => (/* binding */ hasLeftovers),
/* harmony export */   vl: () => (/* binding */ noJournal)
/* harmony export */ });
/* harmony import */ var _image_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37241);
/* harmony import */ var _image_tag_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(67521);
/* harmony import */ var _tools_foreign_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(65810);



const buildKey = 'building';
const reachedKey = 'reached';
const endedKey = 'ended';
const moveKey = (index) => `move-${index}`;
function createJournal(save) {
    let moves = 0;
    let isReached = false;
    return {
        reached({ repositories }) {
            isReached = true;
            save(reachedKey, JSON.stringify(repositories.map(({ digest, moves: made }) => ({ digest, moves: made }))));
        },
        intend(effect) {
            if (effect.do === 'build') {
                save(buildKey, 'true');
                return;
            }
            const { repository, tag, from, to } = effect;
            save(moveKey(moves), JSON.stringify({ repository, tag, from, to }));
            moves += 1;
        },
        ended({ isCancelled } = { isCancelled: false }) {
            if (!isCancelled || !isReached)
                save(endedKey, 'true');
        },
    };
}
const ignore = () => undefined;
const noJournal = { reached: ignore, intend: ignore, ended: ignore };
function diedBuilding(read) {
    return read(buildKey) !== undefined && read(reachedKey) === undefined && read(endedKey) === undefined;
}
function hasLeftovers(read) {
    return read(endedKey) === undefined && read(reachedKey) !== undefined;
}
function readJournal(read) {
    if (!hasLeftovers(read))
        return undefined;
    const reached = parse(read(reachedKey));
    if (!Array.isArray(reached))
        return undefined;
    const repositories = reached.map((entry) => ({
        digest: digestAt(entry, 'digest'),
        moves: list((0,_tools_foreign_json_js__WEBPACK_IMPORTED_MODULE_2__/* .valueAt */ .fK)(entry, 'moves')).flatMap(readMove),
    }));
    for (let index = 0;; index += 1) {
        const entry = parse(read(moveKey(index)));
        if (entry === undefined)
            return repositories;
        const place = (0,_tools_foreign_json_js__WEBPACK_IMPORTED_MODULE_2__/* .valueAt */ .fK)(entry, 'repository');
        if (typeof place === 'number')
            repositories[place]?.moves.push(...readMove(entry));
    }
}
function readMove(entry) {
    const tag = (0,_tools_foreign_json_js__WEBPACK_IMPORTED_MODULE_2__/* .valueAt */ .fK)(entry, 'tag');
    const to = digestAt(entry, 'to');
    if (typeof tag !== 'string' || !(0,_image_tag_js__WEBPACK_IMPORTED_MODULE_1__/* .isTag */ .dz)(tag) || to === undefined)
        return [];
    return [{ tag, from: digestAt(entry, 'from'), to }];
}
function digestAt(entry, key) {
    const value = (0,_tools_foreign_json_js__WEBPACK_IMPORTED_MODULE_2__/* .valueAt */ .fK)(entry, key);
    return typeof value === 'string' && (0,_image_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .isDigest */ .Bc)(value) ? value : undefined;
}
function list(value) {
    return Array.isArray(value) ? value : [];
}
function parse(text) {
    try {
        return text === undefined ? undefined : JSON.parse(text);
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 65810:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $6: () => (/* binding */ textAt),
/* harmony export */   S$: () => (/* binding */ foldedKey),
/* harmony export */   Yj: () => (/* binding */ isTrueAt),
/* harmony export */   fK: () => (/* binding */ valueAt),
/* harmony export */   gT: () => (/* binding */ listAt),
/* harmony export */   iM: () => (/* binding */ dateAt),
/* harmony export */   qF: () => (/* binding */ parseJson),
/* harmony export */   tk: () => (/* binding */ numberAt)
/* harmony export */ });
function parseJson(text) {
    try {
        return JSON.parse(typeof text === 'string' ? text : new TextDecoder().decode(text));
    }
    catch {
        return undefined;
    }
}
function foldedKey(key) {
    return key.toUpperCase().toLowerCase();
}
function textAt(payload, ...path) {
    const value = valueAt(payload, ...path);
    return typeof value === 'string' ? value : undefined;
}
function numberAt(payload, ...path) {
    const value = valueAt(payload, ...path);
    return Number.isSafeInteger(value) ? value : undefined;
}
function isTrueAt(payload, ...path) {
    return valueAt(payload, ...path) === true;
}
function dateAt(payload, ...path) {
    const date = new Date(textAt(payload, ...path) ?? Number.NaN);
    return Number.isNaN(date.getTime()) ? undefined : date;
}
function listAt(payload, ...path) {
    const value = valueAt(payload, ...path);
    return Array.isArray(value) ? value : [];
}
function valueAt(payload, ...path) {
    let value = payload;
    for (const name of path) {
        if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name))
            return undefined;
        value = value[name];
    }
    return value;
}


/***/ }),

/***/ 58364:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H4: () => (/* binding */ forgetBuilder),
/* harmony export */   TS: () => (/* binding */ leftBuilder),
/* harmony export */   hG: () => (/* binding */ rememberBuilder)
/* harmony export */ });
/* harmony import */ var _foreign_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(65810);
/* harmony import */ var _step_state_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(13405);


const key = 'builder';
function rememberBuilder(env, builder) {
    (0,_step_state_js__WEBPACK_IMPORTED_MODULE_0__/* .saveState */ .L)(env, key, JSON.stringify(builder));
}
function forgetBuilder(env) {
    (0,_step_state_js__WEBPACK_IMPORTED_MODULE_0__/* .saveState */ .L)(env, key, '');
}
function leftBuilder(env) {
    const text = (0,_step_state_js__WEBPACK_IMPORTED_MODULE_0__/* .readState */ .u)(env, key);
    if (!text)
        return undefined;
    const saved = JSON.parse(text);
    const name = (0,_foreign_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(saved, 'name');
    return name === undefined
        ? undefined
        : { name, keepState: (0,_foreign_json_js__WEBPACK_IMPORTED_MODULE_1__/* .valueAt */ .fK)(saved, 'keepState') === true, isMade: (0,_foreign_json_js__WEBPACK_IMPORTED_MODULE_1__/* .valueAt */ .fK)(saved, 'isMade') === true };
}


/***/ }),

/***/ 9480:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ endLeftGroup),
/* harmony export */   f: () => (/* binding */ rememberGroup)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58500);
/* harmony import */ var _step_state_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(13405);



const key = 'process-group';
const patience = 2000;
function rememberGroup(env, leader) {
    const started = leader === undefined ? undefined : startOf(leader);
    if (leader === undefined || started === undefined)
        return;
    try {
        (0,_step_state_js__WEBPACK_IMPORTED_MODULE_2__/* .saveState */ .L)(env, key, `${leader} ${started}`);
    }
    catch {
    }
}
async function endLeftGroup(env) {
    const [, id, started] = /^([1-9]\d*) (\d+)$/.exec((0,_step_state_js__WEBPACK_IMPORTED_MODULE_2__/* .readState */ .u)(env, key) ?? '') ?? [];
    const leader = Number(id);
    if (started === undefined || leader < 2 || startOf(leader) !== started)
        return;
    try {
        process.kill(-leader, 'SIGKILL');
    }
    catch {
        return;
    }
    const end = performance.now() + patience;
    while (startOf(leader) === started && performance.now() < end)
        await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_1__.setTimeout)(10);
}
function startOf(pid) {
    try {
        const stat = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(`/proc/${pid}/stat`, 'latin1');
        const [state, ...fields] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
        return state === 'Z' ? undefined : fields[18];
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 79595:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ createMask),
/* harmony export */   Q: () => (/* binding */ withMaskedSummary)
/* harmony export */ });
const hidden = '***';
function createMask() {
    let texts = [];
    return {
        add(secret) {
            if (secret === '')
                return;
            const forms = [secret, JSON.stringify(secret).slice(1, -1), encodeURIComponent(secret.toWellFormed())];
            texts = [...new Set([...texts, ...forms])].toSorted((a, b) => b.length - a.length);
        },
        hide: (text) => texts.reduce((shown, secret) => shown.replaceAll(secret, hidden), text),
    };
}
function withMaskedSummary(load) {
    let loaded;
    return () => (loaded ??= load().then(maskSummary));
}
function maskSummary(core) {
    const mask = createMask();
    return {
        ...core,
        setSecret(secret) {
            mask.add(secret);
            core.setSecret(secret);
        },
        summary: { addRaw: (text) => core.summary.addRaw(mask.hide(text)) },
    };
}


/***/ }),

/***/ 13405:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ saveState),
/* harmony export */   u: () => (/* binding */ readState)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);


function saveState(env, key, value) {
    const file = env['GITHUB_STATE'];
    if (!file)
        return;
    const delimiter = `end_${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}`;
    (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.appendFileSync)(file, `${key}<<${delimiter}\n${value}\n${delimiter}\n`);
}
function readState(env, key) {
    return env[`STATE_${key}`];
}


/***/ }),

/***/ 80079:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ createWorkplace),
/* harmony export */   i: () => (/* binding */ removeWorkplaces)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);


const prefix = 'release-image-';
async function createWorkplace(temp) {
    const directory = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(temp, prefix));
    return { directory, remove: () => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(directory, { recursive: true, force: true }) };
}
async function removeWorkplaces(temp) {
    const names = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(temp).catch(() => []);
    const ours = names.filter((name) => name.startsWith(prefix));
    await Promise.all(ours.map((name) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(temp, name), { recursive: true, force: true })));
}


/***/ })

};
;