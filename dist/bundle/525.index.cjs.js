"use strict";
exports.id = 525;
exports.ids = [525];
exports.modules = {

/***/ 9527:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ parseMetadata)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _tools_foreign_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5810);
/* harmony import */ var _image_digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7241);



function parseMetadata(text) {
    const metadata = parseJson(text);
    const digest = (0,_tools_foreign_json_js__WEBPACK_IMPORTED_MODULE_2__/* .textAt */ .$6)(metadata, 'containerimage.digest');
    const warnings = (0,_tools_foreign_json_js__WEBPACK_IMPORTED_MODULE_2__/* .listAt */ .gT)(metadata, 'buildx.build.warnings');
    return {
        digest: digest === undefined ? undefined : (0,_image_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .parseDigest */ .m)(digest),
        descriptor: parseDescriptor(metadata),
        warnings: warnings.flatMap((warning) => parseWarning(warning) ?? []),
        metadata: warnings.length === 0 ? text : JSON.stringify(metadata, withoutSource, 2),
    };
}
function withoutSource(key, value) {
    return key === 'sourceInfo' ? { filename: (0,_tools_foreign_json_js__WEBPACK_IMPORTED_MODULE_2__/* .textAt */ .$6)(value, 'filename'), language: (0,_tools_foreign_json_js__WEBPACK_IMPORTED_MODULE_2__/* .textAt */ .$6)(value, 'language') } : value;
}
function parseJson(text) {
    try {
        return JSON.parse(text);
    }
    catch (cause) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ReleaseError */ .K2({
            code: 'unreadable-metadata',
            what: 'What buildx wrote into its metadata file is not JSON',
            value: text,
            remedy: 'Update docker buildx. When that does not help, report this message to us.',
            cause,
        });
    }
}
function parseDescriptor(metadata) {
    const name = 'containerimage.descriptor';
    const [mediaType, digest] = [(0,_tools_foreign_json_js__WEBPACK_IMPORTED_MODULE_2__/* .textAt */ .$6)(metadata, name, 'mediaType'), (0,_tools_foreign_json_js__WEBPACK_IMPORTED_MODULE_2__/* .textAt */ .$6)(metadata, name, 'digest')];
    const size = (0,_tools_foreign_json_js__WEBPACK_IMPORTED_MODULE_2__/* .numberAt */ .tk)(metadata, name, 'size');
    if (mediaType === undefined || digest === undefined || size === undefined)
        return undefined;
    return { mediaType, digest: (0,_image_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .parseDigest */ .m)(digest), size };
}
function parseWarning(warning) {
    const message = decode((0,_tools_foreign_json_js__WEBPACK_IMPORTED_MODULE_2__/* .textAt */ .$6)(warning, 'short'));
    if (message === '')
        return undefined;
    const range = (0,_tools_foreign_json_js__WEBPACK_IMPORTED_MODULE_2__/* .listAt */ .gT)(warning, 'range')[0];
    return {
        message,
        detail: (0,_tools_foreign_json_js__WEBPACK_IMPORTED_MODULE_2__/* .listAt */ .gT)(warning, 'detail').map(decode).join('\n'),
        url: (0,_tools_foreign_json_js__WEBPACK_IMPORTED_MODULE_2__/* .textAt */ .$6)(warning, 'url'),
        file: (0,_tools_foreign_json_js__WEBPACK_IMPORTED_MODULE_2__/* .textAt */ .$6)(warning, 'sourceInfo', 'filename'),
        line: (0,_tools_foreign_json_js__WEBPACK_IMPORTED_MODULE_2__/* .numberAt */ .tk)(range, 'start', 'line'),
        endLine: (0,_tools_foreign_json_js__WEBPACK_IMPORTED_MODULE_2__/* .numberAt */ .tk)(range, 'end', 'line'),
    };
}
function decode(base64) {
    return typeof base64 === 'string' ? Buffer.from(base64, 'base64').toString('utf8') : '';
}


/***/ }),

/***/ 3164:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  h: () => (/* binding */ merge)
});

// EXTERNAL MODULE: ./lib/tools/failures.js
var failures = __webpack_require__(2972);
// EXTERNAL MODULE: ./lib/tools/log.js
var tools_log = __webpack_require__(4761);
// EXTERNAL MODULE: ./lib/inputs/load-yaml.js
var load_yaml = __webpack_require__(9549);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/image/part.js
var part = __webpack_require__(6220);
// EXTERNAL MODULE: ./lib/inputs/buildless-inputs.js
var buildless_inputs = __webpack_require__(6280);
// EXTERNAL MODULE: ./lib/inputs/platforms.js
var platforms = __webpack_require__(9325);
// EXTERNAL MODULE: ./lib/inputs/raw-inputs.js + 1 modules
var raw_inputs = __webpack_require__(5775);
// EXTERNAL MODULE: ./lib/inputs/release-inputs.js
var release_inputs = __webpack_require__(7240);
;// CONCATENATED MODULE: ./lib/inputs/merge-inputs.js






function readMergeInputs(env, parseYaml) {
    const raw = new raw_inputs/* RawInputs */.q(env);
    const inputs = {
        ...(0,buildless_inputs/* readBuildlessInputs */.N)(raw, { env, parseYaml }),
        ...(0,release_inputs/* readReleaseInputs */.$)(raw),
        annotations: raw.list('annotations', { comments: true }),
        parts: readParts(raw),
        platforms: (0,platforms/* readPlatforms */.t)(raw),
    };
    if (raw.faults.length > 0)
        throw (0,errors/* invalidInputs */.Rg)(raw.faults);
    return inputs;
}
function readParts(raw) {
    const lines = raw
        .text('digests')
        .split(/\r\n|\r|\n/)
        .map((line) => line.trim());
    const parts = lines.flatMap((line, index) => {
        if (line === '')
            return [];
        return raw.attempt('digests', () => (0,part/* parsePart */.x)(line), index + 1) ?? [];
    });
    if (parts.length === 0 && !raw.faults.some(({ input }) => input === 'digests')) {
        const remedy = 'Give what the output "part" of each build job has, one in each line.';
        raw.faults.push({ input: 'digests', problem: 'There is nothing to merge', remedy });
    }
    return parts;
}

// EXTERNAL MODULE: ./lib/build/metadata.js
var metadata = __webpack_require__(9527);
// EXTERNAL MODULE: ./lib/commands/decide.js + 11 modules
var decide = __webpack_require__(7180);
// EXTERNAL MODULE: ./lib/commands/gather.js + 11 modules
var gather = __webpack_require__(5208);
// EXTERNAL MODULE: ./lib/commands/github-release.js + 15 modules
var github_release = __webpack_require__(2534);
// EXTERNAL MODULE: ./lib/commands/open-log.js
var open_log = __webpack_require__(1611);
// EXTERNAL MODULE: ./lib/commands/publish-plan.js + 9 modules
var publish_plan = __webpack_require__(9995);
// EXTERNAL MODULE: ./lib/commands/registries.js + 13 modules
var registries = __webpack_require__(316);
// EXTERNAL MODULE: ./lib/commands/retry-warner.js
var retry_warner = __webpack_require__(86);
// EXTERNAL MODULE: ./lib/commands/sign-in.js + 3 modules
var sign_in = __webpack_require__(6413);
// EXTERNAL MODULE: ./lib/commands/tell.js
var tell = __webpack_require__(6055);
;// CONCATENATED MODULE: ./lib/commands/merge.js














async function merge(options) {
    const { env, loadCore, stopwatch, stopping } = options;
    const inputs = readMergeInputs(env, await (0,load_yaml/* loadYaml */.y)(env));
    const log = (0,tools_log/* createLog */.h)();
    const retries = [];
    const merging = mergeImage({ ...options, inputs, log, retries });
    const opening = (0,open_log/* openLog */.N)(log, { inputs, env, loadCore });
    const { plan, published, news, failure } = await merging.finally(() => opening);
    if ((0,tell/* hasResult */.yX)(published)) {
        await (0,tell/* tell */.qz)({ core: await opening, log, env, stopwatch }, { plan, inputs, image: noBuild, published, retries, news });
    }
    if (failure !== undefined)
        throw failure;
    if (stopping.aborted)
        throw (0,failures/* cancelled */.KW)('the merge', 'The job summary says what was done until then');
}
const noBuild = { ...(0,metadata/* parseMetadata */.j)('{}'), metadata: '', imageId: '' };
async function mergeImage({ env, loadGitHub, stopping, inputs, log, retries }) {
    const onRetry = (0,retry_warner/* retryWarner */.o)(log, retries);
    const sources = (0,gather/* openSources */.H)(inputs, { env, loadGitHub });
    const logins = (0,sign_in/* signIn */.J)(inputs, (0,sign_in/* neededByRelease */.e)(inputs, env), { env, log });
    const client = (0,registries/* openRegistries */.c)(inputs, { env, stopping, onRetry, logins });
    const decided = await (0,decide/* decide */.L)(inputs, { ...sources, env, log });
    const { plan, news } = decided;
    (0,tell/* tellPlan */.fb)(log, plan);
    const releases = (0,github_release/* openReleases */.tT)(inputs, { env, loadGitHub, stopping, onRetry });
    const publication = { ...sources, ...decided, env, log, inputs, client, releases, stopping };
    const published = await (0,publish_plan/* publishMerged */.EB)(publication, inputs);
    const announced = await (0,github_release/* announce */.iP)(publication, published);
    const failure = published.failure ?? announced.failure;
    return { plan, published, news: (0,github_release/* versionNews */.u)(decided, news, announced), failure };
}


/***/ }),

/***/ 6247:
/***/ ((__webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var _commands_fail_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8572);
/* harmony import */ var _commands_merge_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3164);
/* harmony import */ var _tools_stop_signal_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3672);
/* harmony import */ var _tools_stopwatch_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5068);




const stopwatch = (0,_tools_stopwatch_js__WEBPACK_IMPORTED_MODULE_3__/* .startStopwatch */ .Q)(() => performance.now());
const { stopping, overdue, leave } = (0,_tools_stop_signal_js__WEBPACK_IMPORTED_MODULE_2__/* .listenForStop */ .r)();
const loadCore = () => Promise.all(/* import() */[__webpack_require__.e(119), __webpack_require__.e(421)]).then(__webpack_require__.bind(__webpack_require__, 6421));
const loadGitHub = () => Promise.all(/* import() */[__webpack_require__.e(119), __webpack_require__.e(413)]).then(__webpack_require__.bind(__webpack_require__, 2413));
try {
    await Promise.race([(0,_commands_merge_js__WEBPACK_IMPORTED_MODULE_1__/* .merge */ .h)({ env: process.env, loadCore, loadGitHub, stopwatch, stopping }), overdue]);
}
catch (error) {
    await (0,_commands_fail_js__WEBPACK_IMPORTED_MODULE_0__.fail)(await loadCore(), process.env, error);
}
leave();

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 5068:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ startStopwatch)
/* harmony export */ });
function startStopwatch(now) {
    const laps = new Map();
    let last = 0;
    return {
        laps,
        lap(name) {
            const time = now();
            laps.set(name, Math.round(time - last));
            last = time;
        },
        total: now,
    };
}


/***/ }),

/***/ 79:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ createWorkplace),
/* harmony export */   i: () => (/* binding */ removeWorkplaces)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);


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