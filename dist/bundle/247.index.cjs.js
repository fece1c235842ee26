"use strict";
exports.id = 247;
exports.ids = [247,164];
exports.modules = {

/***/ 29527:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ parseMetadata)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _tools_foreign_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(65810);
/* harmony import */ var _image_digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(37241);



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

/***/ 78572:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   fail: () => (/* binding */ fail)
/* harmony export */ });
/* harmony import */ var _report_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57340);

async function fail(core, env, error, title) {
    const report = (0,_report_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .reportFailure */ .x)(error, title);
    process.exitCode = core.ExitCode.Failure;
    for (const line of report.details)
        core.info(line);
    core.error(report.message, report.place);
    if (env['GITHUB_STEP_SUMMARY'])
        await core.summary.addRaw((0,_report_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .failureSummary */ .j)(report)).write();
}


/***/ }),

/***/ 83164:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  merge: () => (/* binding */ merge)
});

// EXTERNAL MODULE: ./lib/tools/failures.js
var failures = __webpack_require__(32972);
// EXTERNAL MODULE: ./lib/tools/log.js
var tools_log = __webpack_require__(24761);
// EXTERNAL MODULE: ./lib/inputs/load-yaml.js
var load_yaml = __webpack_require__(69549);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/image/part.js
var part = __webpack_require__(86220);
// EXTERNAL MODULE: ./lib/inputs/buildless-inputs.js
var buildless_inputs = __webpack_require__(56280);
// EXTERNAL MODULE: ./lib/inputs/platforms.js
var platforms = __webpack_require__(49325);
// EXTERNAL MODULE: ./lib/inputs/raw-inputs.js + 1 modules
var raw_inputs = __webpack_require__(95775);
// EXTERNAL MODULE: ./lib/inputs/release-inputs.js
var release_inputs = __webpack_require__(77240);
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
var metadata = __webpack_require__(29527);
// EXTERNAL MODULE: ./lib/commands/attest.js + 12 modules
var attest = __webpack_require__(43138);
// EXTERNAL MODULE: ./lib/commands/decide.js
var decide = __webpack_require__(27488);
// EXTERNAL MODULE: ./lib/commands/gather.js + 1 modules
var gather = __webpack_require__(67015);
// EXTERNAL MODULE: ./lib/commands/gates.js + 8 modules
var gates = __webpack_require__(80842);
// EXTERNAL MODULE: ./lib/commands/github-release.js + 7 modules
var github_release = __webpack_require__(58966);
// EXTERNAL MODULE: ./lib/commands/open-log.js
var open_log = __webpack_require__(31611);
// EXTERNAL MODULE: ./lib/commands/publish-plan.js + 11 modules
var publish_plan = __webpack_require__(38705);
// EXTERNAL MODULE: ./lib/commands/registries.js + 14 modules
var registries = __webpack_require__(44667);
// EXTERNAL MODULE: ./lib/commands/retry-warner.js
var retry_warner = __webpack_require__(80086);
// EXTERNAL MODULE: ./lib/commands/sign-in.js + 3 modules
var sign_in = __webpack_require__(66413);
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
    const { plan, published, news, attestations, failure } = await merging.finally(() => opening);
    if ((0,tell/* hasResult */.yX)(published)) {
        await (0,tell/* tell */.qz)({ core: await opening, log, env, stopwatch }, { plan, inputs, image: noBuild, published, retries, news, attestations });
    }
    if (failure !== undefined)
        throw failure;
    if (stopping.aborted)
        throw (0,failures/* cancelled */.KW)('the merge', 'The job summary says what was done until then');
}
const noBuild = { ...(0,metadata/* parseMetadata */.j)('{}'), metadata: '', imageId: '' };
async function mergeImage({ env, loadGitHub, stopwatch, stopping, inputs, log, retries }) {
    const onRetry = (0,retry_warner/* retryWarner */.o)(log, retries);
    const sources = (0,gather/* openSources */.H)(inputs, { env, loadGitHub });
    const logins = (0,sign_in/* signIn */.J)(inputs, (0,sign_in/* neededByRelease */.e)(inputs, env), { env, log });
    const client = (0,registries/* openRegistries */.c)(inputs, { env, stopping, onRetry, logins });
    stopwatch.lap('start');
    const decided = await (0,decide/* decide */.L)(inputs, { ...sources, env, log });
    stopwatch.lap('plan');
    const { plan, news } = decided;
    (0,tell/* tellPlan */.fb)(log, plan);
    const releases = (0,github_release/* openReleases */.tT)(inputs, { env, loadGitHub, stopping, onRetry });
    const publication = { ...sources, ...decided, env, log, inputs, client, releases, stopping };
    const attesting = await (0,attest/* readyToAttest */.S)({ ...publication, loadGitHub, onRetry });
    const { directory: cwd } = decided.facts.checkout;
    const published = await (0,gates/* usingGates */.X)(inputs, { env, cwd, logins, version: plan.version, stopping, log, onRetry }, (gates) => (0,publish_plan/* publishMerged */.EB)({ ...publication, gates: [...attesting.gates, ...gates] }, inputs));
    stopwatch.lap('publish');
    const attestations = attesting.news();
    const announced = await (0,github_release/* announce */.iP)({ ...publication, attestations }, published);
    stopwatch.lap('announce');
    const failure = published.failure ?? announced.failure;
    return { plan, published, news: (0,github_release/* versionNews */.u)(decided, news, announced), attestations, failure };
}


/***/ }),

/***/ 86247:
/***/ ((__webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var _commands_fail_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78572);
/* harmony import */ var _commands_merge_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83164);
/* harmony import */ var _tools_mask_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(79595);
/* harmony import */ var _tools_stop_signal_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(93672);
/* harmony import */ var _tools_stopwatch_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(85068);





const stopwatch = (0,_tools_stopwatch_js__WEBPACK_IMPORTED_MODULE_3__/* .startStopwatch */ .Q)(() => performance.now());
const { stopping, overdue, leave } = (0,_tools_stop_signal_js__WEBPACK_IMPORTED_MODULE_2__/* .listenForStop */ .r)();
const loadCore = (0,_tools_mask_js__WEBPACK_IMPORTED_MODULE_4__/* .withMaskedSummary */ .Q)(() => Promise.all(/* import() */[__webpack_require__.e(119), __webpack_require__.e(421)]).then(__webpack_require__.bind(__webpack_require__, 96421)));
const loadGitHub = () => Promise.all(/* import() */[__webpack_require__.e(119), __webpack_require__.e(413)]).then(__webpack_require__.bind(__webpack_require__, 92413));
try {
    await Promise.race([(0,_commands_merge_js__WEBPACK_IMPORTED_MODULE_1__.merge)({ env: process.env, loadCore, loadGitHub, stopwatch, stopping }), overdue]);
}
catch (error) {
    await (0,_commands_fail_js__WEBPACK_IMPORTED_MODULE_0__.fail)(await loadCore(), process.env, error);
}
leave();

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

/***/ 85068:
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


/***/ })

};
;