"use strict";
exports.id = 393;
exports.ids = [393,523];
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
  merge: () => (/* binding */ merge)
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
// EXTERNAL MODULE: ./lib/commands/decide.js
var decide = __webpack_require__(7488);
// EXTERNAL MODULE: ./lib/commands/gather.js + 1 modules
var gather = __webpack_require__(7015);
// EXTERNAL MODULE: ./lib/commands/github-release.js + 7 modules
var github_release = __webpack_require__(8966);
// EXTERNAL MODULE: ./lib/commands/open-log.js
var open_log = __webpack_require__(1611);
// EXTERNAL MODULE: ./lib/commands/publish-plan.js + 10 modules
var publish_plan = __webpack_require__(5246);
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
    const published = await (0,publish_plan/* publishMerged */.EB)(publication, inputs);
    stopwatch.lap('publish');
    const announced = await (0,github_release/* announce */.iP)(publication, published);
    stopwatch.lap('announce');
    const failure = published.failure ?? announced.failure;
    return { plan, published, news: (0,github_release/* versionNews */.u)(decided, news, announced), failure };
}


/***/ }),

/***/ 1611:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ openLog)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8500);
/* harmony import */ var _inputs_secrets_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9516);


async function openLog(log, { inputs, env, loadCore }) {
    await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setImmediate)();
    const core = await loadCore();
    for (const secret of (0,_inputs_secrets_js__WEBPACK_IMPORTED_MODULE_1__/* .secretsOf */ .F)(inputs, env))
        core.setSecret(secret.reveal());
    log.open(core);
    return core;
}


/***/ }),

/***/ 86:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ retryWarner)
/* harmony export */ });
/* harmony import */ var _report_recovery_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(699);

function retryWarner(log, retries = []) {
    return (retry) => {
        retries.push(retry);
        log.warning((0,_report_recovery_js__WEBPACK_IMPORTED_MODULE_0__/* .retryLine */ .R)(retry));
    };
}


/***/ }),

/***/ 6055:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   fb: () => (/* binding */ tellPlan),
/* harmony export */   qz: () => (/* binding */ tell),
/* harmony export */   tN: () => (/* binding */ showPlan),
/* harmony export */   yX: () => (/* binding */ hasResult)
/* harmony export */ });
/* harmony import */ var _plan_plan_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3535);
/* harmony import */ var _report_outputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8568);
/* harmony import */ var _report_plan_table_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3914);
/* harmony import */ var _report_version_outputs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7473);
/* harmony import */ var _report_headline_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3934);
/* harmony import */ var _report_summary_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2073);
/* harmony import */ var _report_tag_lines_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2096);







function tellPlan(log, plan) {
    log.info(reasonLine(plan));
    log.section('Plan', tagsOf(plan));
}
function showPlan(log, plan) {
    for (const line of [reasonLine(plan), ...tagsOf(plan)])
        log.info(line);
}
function reasonLine({ push }) {
    return `${push.push ? 'Pushing' : 'Not pushing'}, because ${push.reason}.`;
}
function tagsOf(plan) {
    return [...(0,_report_plan_table_js__WEBPACK_IMPORTED_MODULE_5__/* .planLines */ .HN)(plan), ...(0,_plan_plan_js__WEBPACK_IMPORTED_MODULE_0__/* .references */ .Ft)(plan)].map((line) => `  ${line}`);
}
function hasResult({ failure, tags }) {
    return failure === undefined || tags.some(({ state }) => ['created', 'moved', 'restored', 'failed'].includes(state));
}
async function tell({ core, log, env, stopwatch }, { plan, inputs, image, published, retries, news, platform = 'unknown' }) {
    const { platforms = [], tags = [], start, history, digest = image.digest } = published ?? {};
    const asked = inputs.build.platforms.length > 0 ? inputs.build.platforms : [platform];
    const part = inputs.digestOnly && plan.push.push && digest !== undefined ? { digest, platforms: asked } : undefined;
    const result = { ...image, digest, platforms, tags, retries, part };
    const report = { plan, result, start, news, history, duration: stopwatch.total(), phases: stopwatch.laps };
    setOutputs(core, {
        ...(0,_report_outputs_js__WEBPACK_IMPORTED_MODULE_1__/* .planOutputs */ .iS)(plan, inputs),
        ...(0,_report_outputs_js__WEBPACK_IMPORTED_MODULE_1__/* .resultOutputs */ .wg)(plan, result),
        ...(0,_report_version_outputs_js__WEBPACK_IMPORTED_MODULE_2__/* .versionOutputs */ .V7)(plan, result, news),
    });
    for (const { message, url, file, line, endLine } of image.warnings) {
        const place = {
            title: 'Build check',
            ...(file && { file }),
            ...(line && { startLine: line }),
            ...(endLine && { endLine }),
        };
        log.warning(url === undefined ? message : `${message} (${url})`, place);
    }
    log.info((0,_report_headline_js__WEBPACK_IMPORTED_MODULE_3__/* .headline */ .Pl)(report).replaceAll('`', ''));
    for (const line of (0,_report_tag_lines_js__WEBPACK_IMPORTED_MODULE_6__/* .tagLines */ .o)(tags))
        log.info(`  ${line}`);
    for (const line of [(0,_report_headline_js__WEBPACK_IMPORTED_MODULE_3__/* .reuseOf */ .S5)(report), (0,_report_version_outputs_js__WEBPACK_IMPORTED_MODULE_2__/* .newsLine */ .IB)(news), (0,_report_headline_js__WEBPACK_IMPORTED_MODULE_3__/* .recoveryOf */ .rU)(report)])
        if (line !== undefined)
            log.info(line);
    if (result.digest !== undefined)
        log.info(`Digest: ${result.digest}`);
    if (env['GITHUB_STEP_SUMMARY'])
        await core.summary.addRaw((0,_report_summary_js__WEBPACK_IMPORTED_MODULE_4__/* .summaryOf */ .YG)(report)).write();
    stopwatch.lap('report');
    log.debug(`Milliseconds: ${JSON.stringify(Object.fromEntries(stopwatch.laps))}`);
}
function setOutputs(core, outputs) {
    for (const [name, value] of Object.entries(outputs))
        core.setOutput(name, value);
}


/***/ }),

/***/ 7241:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bc: () => (/* binding */ isDigest),
/* harmony export */   m: () => (/* binding */ parseDigest),
/* harmony export */   ol: () => (/* binding */ digestOf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
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

/***/ 6220:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ formatPart),
/* harmony export */   x: () => (/* binding */ parsePart)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7241);


function formatPart({ digest, platforms }) {
    return JSON.stringify({ digest, platforms });
}
function parsePart(line) {
    if ((0,_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .isDigest */ .Bc)(line))
        return { digest: line, platforms: [] };
    const fields = objectIn(line);
    const { digest, platforms } = fields;
    if (typeof digest !== 'string' || !(0,_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .isDigest */ .Bc)(digest)) {
        const remedy = 'Write what the output "part" of a release step with "digest-only: true" has, or a digest, one in each line.';
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .invalidName */ .z)('part of an image', line, remedy);
    }
    const texts = Array.isArray(platforms) ? platforms.filter((each) => typeof each === 'string') : [];
    return { digest, platforms: texts };
}
function objectIn(text) {
    try {
        const value = JSON.parse(text);
        return typeof value === 'object' && value !== null ? value : {};
    }
    catch {
        return {};
    }
}


/***/ }),

/***/ 7521:
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

/***/ 6280:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ readBuildlessInputs)
/* harmony export */ });
/* harmony import */ var _build_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2635);
/* harmony import */ var _builder_inputs_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(554);
/* harmony import */ var _flavor_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6949);
/* harmony import */ var _images_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7591);
/* harmony import */ var _knobs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4704);
/* harmony import */ var _login_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2655);
/* harmony import */ var _raw_inputs_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5775);
/* harmony import */ var _registries_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(1498);
/* harmony import */ var _tags_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5852);
/* harmony import */ var _version_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(1373);










function readBuildlessInputs(raw, { env, parseYaml }) {
    const images = (0,_images_js__WEBPACK_IMPORTED_MODULE_2__/* .readImages */ .H)(raw);
    const tags = (0,_tags_js__WEBPACK_IMPORTED_MODULE_6__/* .readTags */ .g)(raw, false);
    const registries = (0,_registries_js__WEBPACK_IMPORTED_MODULE_8__/* .registriesOf */ .H)({ images, tags });
    if (registries.size === 0 && raw.faults.length === 0) {
        const remedy = 'Name the repositories that get the tags: "ghcr.io/owner/app".';
        raw.faults.push({ input: 'images', problem: 'There is no image', remedy });
    }
    return {
        ...nothingBuilt,
        images,
        tags,
        flavor: (0,_flavor_js__WEBPACK_IMPORTED_MODULE_1__/* .readFlavor */ .f)(raw),
        version: (0,_version_js__WEBPACK_IMPORTED_MODULE_7__/* .readVersion */ .$)(raw),
        tagPrefix: raw.text('tag-prefix'),
        onExists: raw.choice('on-exists', ['verify', 'skip', 'fail', 'overwrite']),
        onFailure: raw.choice('on-failure', ['roll-forward', 'restore']),
        maxWait: raw.duration('max-wait', '5m'),
        logins: (0,_login_js__WEBPACK_IMPORTED_MODULE_4__/* .readLogins */ .r)(raw, { registries, maySecretsBeMissing: false, env, parseYaml }),
        githubToken: raw.secret('github-token'),
        knobs: (0,_knobs_js__WEBPACK_IMPORTED_MODULE_3__/* .readKnobs */ .I)(raw, env),
    };
}
const nothingBuilt = {
    labels: [],
    annotations: [],
    bump: 'none',
    bumpPaths: [],
    release: 'false',
    versionArgs: false,
    source: 'workflow',
    outputs: { separators: { tags: '\n', labels: '\n', annotations: '\n' }, bakeTarget: '' },
    push: 'always',
    digestOnly: false,
    promote: 'never',
    cache: 'off',
    exportCredentials: false,
    logout: true,
    build: (0,_build_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .readBuildInputs */ .q)(new _raw_inputs_js__WEBPACK_IMPORTED_MODULE_5__/* .RawInputs */ .q({}), { fileExists: () => false }),
    builder: (0,_builder_inputs_js__WEBPACK_IMPORTED_MODULE_9__/* .readBuilderInputs */ .n)(new _raw_inputs_js__WEBPACK_IMPORTED_MODULE_5__/* .RawInputs */ .q({}), { fileExists: () => false }),
};


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
/* harmony import */ var _image_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7241);
/* harmony import */ var _image_tag_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7521);
/* harmony import */ var _tools_foreign_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5810);



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

/***/ 8568:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V5: () => (/* binding */ taggedNames),
/* harmony export */   iS: () => (/* binding */ planOutputs),
/* harmony export */   ip: () => (/* binding */ leveledAnnotations),
/* harmony export */   wg: () => (/* binding */ resultOutputs)
/* harmony export */ });
/* unused harmony exports outputNames, mergeOutputNames, planEntranceOutputNames */
/* harmony import */ var _image_part_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6220);
/* harmony import */ var _image_reference_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8424);
/* harmony import */ var _plan_labels_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(632);
/* harmony import */ var _plan_plan_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3535);
/* harmony import */ var _version_outputs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7473);
/* harmony import */ var _tags_json_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5648);






const planOutputNames = ['version', 'tags', 'tag-names', 'labels', 'annotations', 'json'];
const outputNames = [
    ...planOutputNames,
    'digest',
    'imageid',
    'metadata',
    'image-refs',
    'platform-digests',
    'part',
    'moved-tags',
    'previous',
    'skipped',
    'retries',
    ..._version_outputs_js__WEBPACK_IMPORTED_MODULE_3__/* .versionOutputNames */ .CX,
];
const mergeOutputNames = outputNames.filter((name) => !['imageid', 'metadata', 'part'].includes(name));
const planEntranceOutputNames = [
    ...planOutputNames,
    'bake-file',
    'bake-file-tags',
    'bake-file-labels',
    'bake-file-annotations',
    'plan',
    'moves',
    'buildx-argv',
    ..._version_outputs_js__WEBPACK_IMPORTED_MODULE_3__/* .plannedVersionOutputNames */ .OF,
    'matrix',
    'status',
];
function planOutputs(plan, inputs) {
    const { separators } = inputs.outputs;
    const tags = taggedNames(plan);
    const annotations = leveledAnnotations(plan, inputs);
    const labels = Object.fromEntries(plan.labels);
    return {
        version: plan.version,
        tags: tags.join(separators.tags),
        'tag-names': plan.names.join(separators.tags),
        labels: (0,_plan_labels_js__WEBPACK_IMPORTED_MODULE_5__/* .labelLines */ ._)(plan.labels).join(separators.labels),
        annotations: annotations.join(separators.annotations),
        json: JSON.stringify({ tags, 'tag-names': plan.names, labels, annotations }),
    };
}
function resultOutputs(plan, result) {
    const { digest, imageId, metadata, platforms, tags, retries, part } = result;
    const pushed = plan.push.push && digest !== undefined;
    return {
        ...(digest === undefined ? {} : { digest }),
        ...(imageId === '' ? {} : { imageid: imageId }),
        ...(metadata === '' ? {} : { metadata }),
        ...(part === undefined ? {} : { part: (0,_image_part_js__WEBPACK_IMPORTED_MODULE_0__/* .formatPart */ .l)(part) }),
        'image-refs': pushed ? plan.repositories.map(({ repository }) => (0,_image_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .formatPinned */ .y6)(repository, digest)).join('\n') : '',
        'platform-digests': JSON.stringify(Object.fromEntries(platforms.map((image) => [image.platform, image.digest]))),
        'moved-tags': JSON.stringify(tags.filter(_tags_json_js__WEBPACK_IMPORTED_MODULE_4__/* .isWritten */ .QH).map(_tags_json_js__WEBPACK_IMPORTED_MODULE_4__/* .moveJson */ .Ew)),
        previous: JSON.stringify((0,_tags_json_js__WEBPACK_IMPORTED_MODULE_4__/* .previousJson */ .UG)(tags)),
        skipped: JSON.stringify(tags.filter(({ state }) => state === 'kept').map(_tags_json_js__WEBPACK_IMPORTED_MODULE_4__/* .skippedJson */ .pG)),
        retries: String(retries.length),
    };
}
function taggedNames(plan) {
    return plan.repositories.length === 0 ? plan.names : (0,_plan_plan_js__WEBPACK_IMPORTED_MODULE_2__/* .references */ .Ft)(plan);
}
function leveledAnnotations(plan, inputs) {
    const lines = (0,_plan_labels_js__WEBPACK_IMPORTED_MODULE_5__/* .labelLines */ ._)(plan.annotations);
    return inputs.knobs.annotationLevels.flatMap((level) => lines.map((line) => `${level}:${line}`));
}


/***/ }),

/***/ 3914:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HN: () => (/* binding */ planLines),
/* harmony export */   Lq: () => (/* binding */ planRows),
/* harmony export */   k0: () => (/* binding */ planTable)
/* harmony export */ });
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3021);

function planRows(plan) {
    const tags = plan.tags.map((tag) => [tag.name, actionOf(tag), tag.reason]);
    const skipped = plan.skipped.map((reason) => ['', 'skip', reason]);
    return [...tags, ...skipped];
}
function planTable(plan) {
    const rows = planRows(plan).map(([tag, action, reason]) => [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .codeSpan */ .SS)(tag), (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .codeSpan */ .SS)(action), (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .codeSpan */ .SS)(reason)]);
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .table */ .tp)(['Tag', 'Action', 'Why'], rows);
}
function planLines(plan) {
    const rows = planRows(plan);
    const width = (column) => Math.max(0, ...rows.map((row) => row[column].length));
    return rows.map(([tag, action, reason]) => `${tag.padEnd(width(0))}  ${action.padEnd(width(1))}  ${reason}`);
}
function actionOf({ action, version, other }) {
    switch (action) {
        case 'create':
            return 'create';
        case 'move':
            return other === undefined || version === undefined ? 'move' : `move ${other} -> ${version}`;
        case 'keep':
            return other === undefined ? 'keep' : `keep ${other}`;
    }
}


/***/ }),

/***/ 3405:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ saveState),
/* harmony export */   u: () => (/* binding */ readState)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);


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