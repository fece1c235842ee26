"use strict";
exports.id = 164;
exports.ids = [164];
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


/***/ })

};
;