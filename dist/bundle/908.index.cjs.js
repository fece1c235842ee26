"use strict";
exports.id = 908;
exports.ids = [908];
exports.modules = {

/***/ 81329:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ imageVersions)
/* harmony export */ });
/* harmony import */ var _facts_git_tags_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(54589);
/* harmony import */ var _plan_lines_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(49572);
/* harmony import */ var _publish_shared_question_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2055);



function imageVersions(git, { tagPrefix, log }) {
    return (0,_publish_shared_question_js__WEBPACK_IMPORTED_MODULE_1__/* .shared */ .u)(async () => {
        const { source, names, problem } = await (0,_facts_git_tags_js__WEBPACK_IMPORTED_MODULE_2__/* .gatherGitTags */ .j)(git);
        if (problem !== undefined)
            log.info(`Git does not say which versions there are (${problem}): the tags of the image do.`);
        return source === 'origin' ? (0,_plan_lines_js__WEBPACK_IMPORTED_MODULE_0__/* .knownVersions */ .J0)(names, tagPrefix) : undefined;
    });
}


/***/ }),

/***/ 80086:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ retryWarner)
/* harmony export */ });
/* harmony import */ var _report_recovery_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20699);

function retryWarner(log, retries = []) {
    return (retry) => {
        retries.push(retry);
        log.warning((0,_report_recovery_js__WEBPACK_IMPORTED_MODULE_0__/* .retryLine */ .R)(retry));
    };
}


/***/ }),

/***/ 17908:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  checkStatus: () => (/* binding */ checkStatus),
  status: () => (/* binding */ status_status),
  tellStatus: () => (/* binding */ tellStatus)
});

// EXTERNAL MODULE: ./lib/tools/log.js
var tools_log = __webpack_require__(24761);
// EXTERNAL MODULE: ./lib/inputs/load-yaml.js
var load_yaml = __webpack_require__(69549);
// EXTERNAL MODULE: ./lib/inputs/status-input.js
var status_input = __webpack_require__(11582);
// EXTERNAL MODULE: ./lib/report/status.js
var report_status = __webpack_require__(36282);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
;// CONCATENATED MODULE: ./lib/status/failures.js

function statusIncomplete(lines, cause) {
    return new errors/* ReleaseError */.K2({
        code: 'status-incomplete',
        what: `Not every image could be read:\n${lines.join('\n')}\n`,
        remedy: 'The others are in the job summary and in the output "status". Run the step again when the registry answers.',
        cause,
    });
}

// EXTERNAL MODULE: ./lib/image/version.js
var image_version = __webpack_require__(42189);
// EXTERNAL MODULE: ./lib/plan/lines.js
var plan_lines = __webpack_require__(49572);
// EXTERNAL MODULE: ./lib/publish/marks.js
var publish_marks = __webpack_require__(18757);
// EXTERNAL MODULE: ./lib/publish/survey.js + 1 modules
var survey = __webpack_require__(25625);
// EXTERNAL MODULE: ./lib/publish/withdrawal.js
var withdrawal = __webpack_require__(69080);
// EXTERNAL MODULE: ./lib/rollback/float-names.js
var float_names = __webpack_require__(63035);
// EXTERNAL MODULE: ./lib/rollback/ground.js
var ground = __webpack_require__(16445);
// EXTERNAL MODULE: ./lib/rollback/ranges.js
var ranges = __webpack_require__(93836);
// EXTERNAL MODULE: ./lib/publish/rehearsal.js
var rehearsal = __webpack_require__(43396);
// EXTERNAL MODULE: ./lib/rollback/view.js
var rollback_view = __webpack_require__(55339);
// EXTERNAL MODULE: ./lib/publish/floats.js
var floats = __webpack_require__(25204);
// EXTERNAL MODULE: ./lib/publish/naming.js
var naming = __webpack_require__(49695);
;// CONCATENATED MODULE: ./lib/status/standing.js




function belongs({ tag }, { survey: { lines } }) {
    const best = lines.get(tag)?.find(floats/* decides */.yN);
    const digest = best?.held ?? best?.digest;
    if (best === undefined || digest === undefined)
        return undefined;
    return { digest, version: best.held === undefined || best.held === best.digest ? best.tag : undefined };
}
function standingOf(float, at, looked) {
    const { survey, marks } = looked;
    const { digest, version } = at;
    const own = version === undefined || float.naming === undefined ? undefined : (0,naming/* nameOf */.Vb)(version, float.naming);
    const notes = new Map([[digest, { relation: 'unknown', version: own }]]);
    const verdict = (0,floats/* judgeFloat */.fq)({ tag: float.tag, kind: 'line' }, survey, { digest: undefined, moves: [], notes });
    const best = survey.lines.get(float.tag)?.find(floats/* decides */.yN);
    const highest = best === undefined || float.naming === undefined ? undefined : (0,naming/* versionOf */.E4)(best.tag, float.naming);
    const isBelow = version !== undefined && highest !== undefined && (0,image_version/* compareVersions */.Zy)(version, highest) < 0;
    const behind = isBelow ? countBetween(float, { version, highest }, looked) : 0;
    const mark = best === undefined ? undefined : marks.get(best.tag);
    if (verdict.kind === 'right') {
        const isHeld = best?.held !== undefined && best.held !== best.digest && mark !== undefined;
        return isHeld ? { kind: 'held', from: best.tag, behind, mark } : { kind: 'right' };
    }
    const isWithdrawn = own !== undefined && marks.get(own)?.state === 'withdrawn';
    if (isWithdrawn)
        return { kind: 'withdrawn' };
    return isBelow && best !== undefined ? { kind: 'behind', behind, highest: best.tag } : { kind: 'elsewhere' };
}
function countBetween({ line }, { version, highest }, { there, marks }) {
    const between = there.filter((other) => (0,plan_lines/* isInLine */.c3)(other.version, line) &&
        (0,image_version/* compareVersions */.Zy)(other.version, version) > 0 &&
        (0,image_version/* compareVersions */.Zy)(other.version, highest) <= 0 &&
        marks.get(other.tag)?.state !== 'withdrawn');
    return new Set(between.map((other) => (0,image_version/* fullText */.DU)(other.version))).size;
}

;// CONCATENATED MODULE: ./lib/status/read-status.js












function readStatus(images, options) {
    return Promise.all(images.map(async (repository) => {
        try {
            return await statusOf(repository, options);
        }
        catch (error) {
            if (!(error instanceof errors/* ReleaseError */.K2))
                throw error;
            return { repository, floats: [], withdrawn: new Map(), warnings: [], failure: error };
        }
    }));
}
async function statusOf(repository, { client: real, style, knownVersions }) {
    const view = listedOnly(await (0,rollback_view/* openView */.e8)(repository, { client: (0,rehearsal/* rehearsal */.o)(real), style, knownVersions, wanted: [] }));
    const there = await (0,rollback_view/* versionsThere */.MI)(view);
    const lines = linesOf(view, there);
    const { asked, warnings } = (0,rollback_view/* otherTags */.UR)(view, lines);
    const [looked, marks, others] = await Promise.all([
        look(view, lines),
        readMarks(view),
        Promise.all(asked.map(async (tag) => [tag, await view.client.resolve(repository, tag)])),
    ]);
    const known = { survey: looked, there, marks };
    const floats = await Promise.all([...lines.values()].map((line) => lineStatus(view, line, known)));
    const free = await Promise.all(others.map((other) => freeStatus(view, other, known)));
    const withdrawn = new Map([...marks].filter(([, { state }]) => state === 'withdrawn'));
    return { repository, floats: [...floats, ...free].flat(), withdrawn, warnings, failure: undefined };
}
function listedOnly(view) {
    const { client, repository, listed } = view;
    const resolve = async (_, tag) => {
        if (!listed.has(tag))
            return undefined;
        return (0,withdrawal/* isMarker */.rg)(tag) ? (await (0,rollback_view/* manifestAt */.ZG)(view, tag))?.digest : client.resolve(repository, tag);
    };
    return { ...view, client: { ...client, resolve } };
}
function linesOf({ listed, style }, there) {
    const lines = new Map();
    for (const { version, naming } of there) {
        for (const { tag, line } of (0,float_names/* floatsOf */.HC)(version, naming, style)) {
            if (listed.has(tag) && !lines.has(tag))
                lines.set(tag, { tag, line, version, naming, isKept: false });
        }
    }
    const narrowFirst = (0,float_names/* byWidth */.EZ)([...lines.values()].toReversed(), ({ line }) => line);
    return new Map(narrowFirst.toReversed().map((float) => [float.tag, float]));
}
function look({ repository, client, knownVersions }, lines) {
    const floats = [...lines.keys()].map((tag) => ({ tag, kind: 'line' }));
    return (0,survey/* survey */.F)({ repository, first: undefined, built: [], versions: [], floats }, { client, lines, digest: ground/* noDigest */.Q_, named: new Map(), knownVersions });
}
async function readMarks({ repository, client, listed }) {
    const resolve = (tag) => client.resolve(repository, tag);
    const marks = [...listed].toSorted().map(async (marker) => {
        const version = (0,withdrawal/* versionOfMarker */.qG)(marker);
        const mark = version === undefined ? undefined : await (0,publish_marks/* markOf */.Fg)(version, { client, repository, resolve });
        return version === undefined || mark === undefined ? [] : [[version, mark]];
    });
    return new Map((await Promise.all(marks)).flat());
}
async function lineStatus(view, float, known) {
    const digest = known.survey.tags.get(float.tag);
    if (digest === undefined)
        return [];
    const version = (await named(view, digest, known, float.line))?.version ?? (await (0,rollback_view/* versionSaid */.Ct)(view, digest));
    const standing = standingOf(float, { digest, version }, known);
    const goal = belongs(float, known);
    const tag = goal === undefined ? undefined : (goal.version ?? (await named(view, goal.digest, known, float.line))?.tag);
    const to = goal === undefined ? undefined : { digest: goal.digest, version: tag };
    return [{ tag: float.tag, digest, version: version && (0,image_version/* tagText */.em)(version), belongs: to, standing }];
}
async function named(view, digest, { survey: { lines }, there }, line) {
    const inLine = line === undefined ? there : there.filter(({ version }) => (0,plan_lines/* isInLine */.c3)(version, line));
    const candidates = [...lines.values()].flat().filter((candidate) => candidate.digest === digest);
    const known = inLine.find(({ tag }) => candidates.some((candidate) => candidate.tag === tag));
    return known ?? (0,ranges/* versionAmong */.hi)(view, digest, inLine);
}
async function freeStatus(view, [tag, digest], known) {
    const version = digest === undefined ? undefined : (await named(view, digest, known))?.tag;
    if (digest === undefined || version === undefined)
        return [];
    const kind = known.marks.get(version)?.state === 'withdrawn' ? 'withdrawn' : 'free';
    return [{ tag, digest, version, belongs: undefined, standing: { kind } }];
}

// EXTERNAL MODULE: ./lib/commands/image-versions.js
var image_versions = __webpack_require__(81329);
// EXTERNAL MODULE: ./lib/commands/gather.js + 1 modules
var gather = __webpack_require__(67015);
// EXTERNAL MODULE: ./lib/commands/open-log.js
var open_log = __webpack_require__(31611);
// EXTERNAL MODULE: ./lib/commands/registries.js + 14 modules
var registries = __webpack_require__(44667);
// EXTERNAL MODULE: ./lib/commands/retry-warner.js
var retry_warner = __webpack_require__(80086);
// EXTERNAL MODULE: ./lib/commands/sign-in.js + 3 modules
var sign_in = __webpack_require__(66413);
;// CONCATENATED MODULE: ./lib/commands/status.js












async function status_status({ env, loadCore, loadGitHub }) {
    const inputs = (0,status_input/* readStatusInputs */.S)(env, await (0,load_yaml/* loadYaml */.y)(env));
    const log = (0,tools_log/* createLog */.h)();
    const core = await (0,open_log/* openLog */.N)(log, { inputs, env, loadCore });
    checkStatus(await tellStatus(inputs.images, inputs, { env, core, log, git: (0,gather/* openSources */.H)(inputs, { env, loadGitHub }).git }));
}
async function tellStatus(images, inputs, { env, core, log, git }) {
    const { signal: stopping } = new AbortController();
    const onRetry = (0,retry_warner/* retryWarner */.o)(log);
    const read = new Set(images.map(({ registry }) => registry));
    const logins = (0,sign_in/* signIn */.J)(inputs, { written: new Set(), read }, { env, log });
    const found = await readStatus(images, {
        client: (0,registries/* openRegistries */.c)(inputs, { env, stopping, onRetry, logins }),
        style: inputs.flavor,
        knownVersions: (0,image_versions/* imageVersions */.t)(git, { tagPrefix: inputs.tagPrefix, log }),
    });
    for (const line of (0,report_status/* statusLines */.Cd)(found))
        log.info(line);
    for (const warning of found.flatMap(({ warnings }) => warnings))
        log.warning(warning);
    core.setOutput('status', JSON.stringify((0,report_status/* statusJson */.bj)(found)));
    if (env['GITHUB_STEP_SUMMARY'])
        await core.summary.addRaw((0,report_status/* statusSummary */.HN)(found)).write();
    return found;
}
function checkStatus(found) {
    const failures = found.flatMap(({ repository, failure }) => (failure === undefined ? [] : [{ repository, failure }]));
    const lines = failures.map(({ repository, failure }) => `- ${repository.name}: ${failure.message}`);
    if (failures.length > 0)
        throw statusIncomplete(lines, failures[0]?.failure);
}


/***/ }),

/***/ 11582:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ readStatusInputs),
/* harmony export */   c: () => (/* binding */ wantsStatus)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _flavor_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(36949);
/* harmony import */ var _images_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(27591);
/* harmony import */ var _login_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(42655);
/* harmony import */ var _raw_inputs_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(95775);
/* harmony import */ var _registries_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(41498);






function wantsStatus(env) {
    const raw = new _raw_inputs_js__WEBPACK_IMPORTED_MODULE_4__/* .RawInputs */ .q(env);
    const wanted = raw.boolean('status');
    if (raw.faults.length > 0)
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .invalidInputs */ .Rg)(raw.faults);
    return wanted;
}
function readStatusInputs(env, parseYaml) {
    const raw = new _raw_inputs_js__WEBPACK_IMPORTED_MODULE_4__/* .RawInputs */ .q(env);
    const images = (0,_images_js__WEBPACK_IMPORTED_MODULE_2__/* .readImages */ .H)(raw);
    if (images.length === 0 && raw.faults.length === 0) {
        const remedy = 'Name the repositories to look at: "ghcr.io/owner/app".';
        raw.faults.push({ input: 'images', problem: 'There is no image', remedy });
    }
    const registries = (0,_registries_js__WEBPACK_IMPORTED_MODULE_5__/* .registriesOf */ .H)({ images, tags: [] });
    const inputs = {
        images,
        flavor: (0,_flavor_js__WEBPACK_IMPORTED_MODULE_1__/* .readFlavor */ .f)(raw),
        tagPrefix: raw.text('tag-prefix'),
        maxWait: raw.duration('max-wait', '5m'),
        logins: (0,_login_js__WEBPACK_IMPORTED_MODULE_3__/* .readLogins */ .r)(raw, { registries, maySecretsBeMissing: false, env, parseYaml }),
        githubToken: raw.secret('github-token'),
    };
    if (raw.faults.length > 0)
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .invalidInputs */ .Rg)(raw.faults);
    return inputs;
}


/***/ }),

/***/ 33503:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ versionsAmong),
/* harmony export */   w: () => (/* binding */ nearTo)
/* harmony export */ });
/* harmony import */ var _image_version_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42189);
/* harmony import */ var _naming_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(49695);


function versionsAmong(tags, { style, known, }) {
    const inGit = known === undefined ? undefined : new Set([...known].map(_image_version_js__WEBPACK_IMPORTED_MODULE_0__/* .fullText */ .DU));
    const there = [...tags].flatMap((tag) => {
        for (const naming of (0,_naming_js__WEBPACK_IMPORTED_MODULE_1__/* .namings */ .u1)(style)) {
            const version = (0,_naming_js__WEBPACK_IMPORTED_MODULE_1__/* .versionOf */ .E4)(tag, naming);
            if (version !== undefined) {
                return inGit === undefined || inGit.has((0,_image_version_js__WEBPACK_IMPORTED_MODULE_0__/* .fullText */ .DU)(version)) ? [{ version, naming, tag }] : [];
            }
        }
        return [];
    });
    return there.toSorted((a, b) => (0,_image_version_js__WEBPACK_IMPORTED_MODULE_0__/* .compareVersions */ .Zy)(b.version, a.version));
}
function nearTo({ major, minor }, there) {
    const distance = ({ version }) => version.major !== major ? 2 : version.minor !== minor ? 1 : 0;
    const near = there.toSorted((a, b) => distance(a) - distance(b) || (0,_image_version_js__WEBPACK_IMPORTED_MODULE_0__/* .compareVersions */ .Zy)(b.version, a.version));
    return near.slice(0, 5).map(({ tag }) => tag);
}


/***/ }),

/***/ 43396:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ rehearsal)
/* harmony export */ });
/* harmony import */ var _image_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37241);
/* harmony import */ var _registry_manifests_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7757);


class Memory {
    tags = new Map();
    manifests = new Map();
    whole = new Map();
    existing = new Map();
    list;
    source;
}
function rehearsal(client) {
    const memories = new Map();
    const at = ({ registry, path }) => once(memories, `${registry}/${path}`, () => new Memory());
    const read = (repository, digest) => once(at(repository).manifests, digest, () => {
        const { source } = at(repository);
        const here = () => client.getManifest(repository, digest);
        return source === undefined ? here() : read(source, digest).catch(here);
    });
    const readWhole = async (repository, tag) => {
        const manifest = await client.getManifest(repository, tag);
        at(repository).manifests.set(manifest.digest, Promise.resolve(manifest));
        return manifest;
    };
    const getManifest = async (repository, reference) => {
        if ((0,_image_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .isDigest */ .Bc)(reference))
            return read(repository, reference);
        const { tags, whole } = at(repository);
        const known = tags.get(reference);
        const digest = known === undefined ? undefined : await known;
        if (digest !== undefined)
            return read(repository, digest);
        const reading = shared(whole, reference, () => readWhole(repository, reference));
        void shared(tags, reference, () => reading.then((manifest) => manifest.digest, _registry_manifests_js__WEBPACK_IMPORTED_MODULE_1__/* .nothingThere */ .Er));
        return reading;
    };
    return {
        ...client,
        ...writesTo(at),
        getManifest,
        probePush: (repository) => client.checkAccess(repository),
        resolve: (repository, tag) => shared(at(repository).tags, tag, () => client.resolve(repository, tag)),
        exists: (repository, digest) => once(at(repository).existing, digest, () => client.exists(repository, digest)),
        tags: (repository) => (at(repository).list ??= client.tags(repository)),
        describe(repository, manifest) {
            const { source } = at(repository);
            const here = () => client.describe(repository, manifest);
            return source === undefined ? here() : client.describe(source, manifest).catch(here);
        },
    };
}
function writesTo(at) {
    return {
        putManifest(repository, reference, manifest) {
            const { manifests, tags } = at(repository);
            manifests.set(manifest.digest, Promise.resolve(manifest));
            if (!(0,_image_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .isDigest */ .Bc)(reference))
                tags.set(reference, Promise.resolve(manifest.digest));
            return Promise.resolve();
        },
        copy(from, to) {
            at(to).source = from;
            return Promise.resolve();
        },
        copyAttached: () => Promise.resolve([]),
        putBlob: () => Promise.resolve(),
        deleteTag(repository, tag) {
            at(repository).tags.set(tag, Promise.resolve(undefined));
            return Promise.resolve(true);
        },
    };
}
function once(known, key, ask) {
    const asked = known.get(key) ?? ask();
    known.set(key, asked);
    return asked;
}
function shared(known, key, ask) {
    const asked = once(known, key, ask);
    asked.catch(() => undefined);
    return asked;
}


/***/ }),

/***/ 36282:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cd: () => (/* binding */ statusLines),
/* harmony export */   HN: () => (/* binding */ statusSummary),
/* harmony export */   bj: () => (/* binding */ statusJson)
/* harmony export */ });
/* unused harmony export standingText */
/* harmony import */ var _tools_clean_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(13638);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(63021);


function statusLines(images) {
    return images.flatMap(({ repository, floats, withdrawn, failure }) => [
        `${repository.name}${failure === undefined ? '' : `: ${(0,_tools_clean_js__WEBPACK_IMPORTED_MODULE_0__/* .clean */ .uH)(failure.message)}`}`,
        ...columns(floats.map((float) => [float.tag, float.version ?? 'no version', standingText(float), float.digest])),
        ...[...withdrawn].map(([version, mark]) => `  ${version} was withdrawn${auditText(mark)}`),
    ]);
}
function columns(rows) {
    const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? [];
    return rows.map((row) => `  ${row.map((text, column) => text.padEnd(widths[column] ?? 0)).join('  ')}`.trimEnd());
}
function statusSummary(images) {
    const sections = images.flatMap(({ repository, floats, withdrawn, failure, warnings }) => [
        `### Status of ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .codeSpan */ .SS)(repository.name)}`,
        ...(failure === undefined ? [] : [`**Not read**: ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .codeSpan */ .SS)((0,_tools_clean_js__WEBPACK_IMPORTED_MODULE_0__/* .clean */ .uH)(failure.message))}`]),
        ...(floats.length === 0 ? [] : [floatTable(floats)]),
        ...[...withdrawn].map(([version, mark]) => `${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .codeSpan */ .SS)(version)} was withdrawn ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .codeSpan */ .SS)(auditText(mark))}`),
        ...warnings.map((warning) => (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .codeSpan */ .SS)((0,_tools_clean_js__WEBPACK_IMPORTED_MODULE_0__/* .clean */ .uH)(warning))),
    ]);
    return `${sections.join('\n\n')}\n`;
}
function floatTable(floats) {
    const rows = floats.map((float) => {
        const isFine = ['right', 'free'].includes(float.standing.kind);
        const text = (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .codeSpan */ .SS)(standingText(float));
        return [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .codeSpan */ .SS)(float.tag), (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .codeSpan */ .SS)(float.version ?? ''), isFine ? text : `**${text}**`, (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .codeSpan */ .SS)(float.digest)];
    });
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .table */ .tp)(['Tag', 'Version', '', 'Digest'], rows);
}
function standingText({ version, belongs, standing }) {
    const where = belongs === undefined ? '' : `, belongs to ${belongs.version ?? belongs.digest}`;
    switch (standing.kind) {
        case 'right':
            return 'where it belongs';
        case 'free':
            return 'not named after a version';
        case 'held':
            return `held at ${version ?? 'its image'}${auditText(standing.mark)}, ${countText(standing.behind)} behind ${standing.from}`;
        case 'behind':
            return `${countText(standing.behind)} behind ${standing.highest}${belongs?.version === standing.highest ? '' : where}`;
        case 'withdrawn':
            return `at a withdrawn version${where}`;
        case 'elsewhere':
            return `at another image${where}`;
    }
}
function countText(versions) {
    return `${versions} version${versions === 1 ? '' : 's'}`;
}
function auditText({ actor, time, reason, run }) {
    const since = time?.toISOString().replace(/\.\d+Z$/, 'Z');
    const known = [
        actor === '' ? '' : ` by ${actor}`,
        since === undefined ? '' : ` since ${since}`,
        reason === '' ? '' : ` because: ${reason}`,
        run === '' ? '' : ` (${run})`,
    ];
    return known.join('');
}
function statusJson(images) {
    return images.map(({ repository, floats, withdrawn, warnings, failure }) => ({
        repository: repository.name,
        floats: floats.map(floatJson),
        withdrawn: [...withdrawn].map(([version, mark]) => ({ version, ...auditOf(mark) })),
        warnings,
        error: failure === undefined ? null : { code: failure.failure.code, message: failure.message },
    }));
}
function floatJson({ tag, digest, version, belongs, standing }) {
    const behind = standing.kind === 'right' ? 0 : 'behind' in standing ? standing.behind : null;
    const held = standing.kind === 'held' ? { from: standing.from, ...auditOf(standing.mark) } : null;
    return { tag, version: version ?? null, digest, state: standing.kind, behind, belongs: belongs ?? null, held };
}
function auditOf({ actor, time, reason, run }) {
    return { actor, time: time ?? null, reason, run };
}


/***/ }),

/***/ 94533:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F1: () => (/* binding */ noPrevious),
/* harmony export */   Jh: () => (/* binding */ unknownTag),
/* harmony export */   ZI: () => (/* binding */ noRoomForMark),
/* harmony export */   h: () => (/* binding */ rollbackIncomplete),
/* harmony export */   hQ: () => (/* binding */ noFloats),
/* harmony export */   ij: () => (/* binding */ notWithdrawn),
/* harmony export */   zx: () => (/* binding */ unknownDigest)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _image_reference_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(68424);


const untouched = 'Nothing was changed in this repository.';
function unknownTag(reference, near) {
    const there = near.length === 0 ? '' : ` Like it are ${near.join(', ')}.`;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ReleaseError */ .K2({
        code: 'unknown-tag',
        what: `There is no tag ${(0,_image_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .formatReference */ .FH)(reference)}`,
        remedy: `${untouched} A rollback makes no new tags.${there}`,
    });
}
function unknownDigest(repository, digest) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ReleaseError */ .K2({
        code: 'unknown-digest',
        what: `${(0,_image_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .formatPinned */ .y6)(repository, digest)} does not exist`,
        remedy: `${untouched} The output "previous" and the job summary of earlier runs have the digests of this repository.`,
    });
}
function notWithdrawn(reference) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ReleaseError */ .K2({
        code: 'not-withdrawn',
        what: `${(0,_image_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .formatReference */ .FH)(reference)} is neither withdrawn nor rolled back`,
        remedy: `${untouched} If its floats stand elsewhere, run its release again: it moves them.`,
    });
}
function noFloats(repository, why) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ReleaseError */ .K2({
        code: 'no-floats',
        what: `Nothing is to be moved in ${repository.name}: ${why}`,
        remedy: 'Nothing was changed. Name the tags to move in "tags".',
    });
}
function noPrevious(reference, why) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ReleaseError */ .K2({
        code: 'no-previous',
        what: `There is no version before the one at which ${(0,_image_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .formatReference */ .FH)(reference)} stands: ${why}`,
        remedy: `${untouched} Say in "to" which version or digest it should go to.`,
    });
}
function noRoomForMark(reference) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ReleaseError */ .K2({
        code: 'no-room-for-mark',
        what: `${(0,_image_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .formatReference */ .FH)(reference)} cannot be marked, because its tag has more than 118 characters`,
        remedy: `${untouched} Move its floats with "to" and "tags" instead.`,
    });
}
function rollbackIncomplete(lines, { isRelative, cause }) {
    const again = isRelative
        ? 'Move the others with "to: <version>" and "tags": "previous" would take those that have moved back once more.'
        : 'Run the step again: it is safe, and it does the rest.';
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ReleaseError */ .K2({
        code: 'rollback-incomplete',
        what: `Not everything could be done:\n${lines.join('\n')}\n`,
        remedy: `The job summary says where each tag stands. ${again}`,
        cause,
    });
}


/***/ }),

/***/ 63035:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EZ: () => (/* binding */ byWidth),
/* harmony export */   HC: () => (/* binding */ floatsOf),
/* harmony export */   Te: () => (/* binding */ latestOf),
/* harmony export */   bJ: () => (/* binding */ followsBranch),
/* harmony export */   gp: () => (/* binding */ lineNamed)
/* harmony export */ });
/* harmony import */ var _image_tag_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(67521);
/* harmony import */ var _image_version_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(42189);
/* harmony import */ var _plan_lines_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(49572);



function floatsOf(version, { before, after }, style) {
    const { major, minor } = version;
    const channel = (0,_plan_lines_js__WEBPACK_IMPORTED_MODULE_2__/* .channelOf */ .ts)(version);
    const named = (text, line) => ((0,_image_tag_js__WEBPACK_IMPORTED_MODULE_0__/* .isTag */ .dz)(text) ? [{ tag: text, line }] : []);
    if (channel !== undefined)
        return named(`${before}${channel}${after}`, { kind: 'channel', name: channel });
    if (!(0,_image_version_js__WEBPACK_IMPORTED_MODULE_1__/* .isStable */ .MQ)(version))
        return [];
    return [
        ...named(`${before}${major}.${minor}${after}`, { kind: 'minor', major, minor }),
        ...named(`${before}${major}${after}`, { kind: 'major', major }),
        ...named(latestOf(style), { kind: 'stable' }),
    ];
}
function latestOf({ prefix, suffix, prefixLatest, suffixLatest }) {
    return `${prefixLatest ? prefix : ''}latest${suffixLatest ? suffix : ''}`;
}
function lineNamed(tag, { before, after }, style) {
    if (tag === latestOf(style))
        return { kind: 'stable' };
    if (!tag.startsWith(before) || !tag.endsWith(after) || tag.length <= before.length + after.length)
        return undefined;
    const text = tag.slice(before.length, tag.length - after.length);
    const [, major, minor] = /^(\d{1,9})(?:\.(\d{1,9}))?$/.exec(text) ?? [];
    if (major !== undefined) {
        return minor === undefined
            ? { kind: 'major', major: Number(major) }
            : { kind: 'minor', major: Number(major), minor: Number(minor) };
    }
    return /^[a-zA-Z]+$/.test(text) ? { kind: 'channel', name: text } : undefined;
}
function byWidth(floats, lineOf) {
    const widthOf = (float) => {
        const line = lineOf(float);
        return line === undefined ? 0 : widths[line.kind];
    };
    return floats.toSorted((a, b) => widthOf(a) - widthOf(b));
}
const widths = { minor: 1, major: 2, channel: 3, stable: 4 };
function followsBranch(tag) {
    return /^(?:main|master|edge|nightly|develop|dev|trunk|sha-[0-9a-f]{7,64}|pr-\d+)$/.test(tag);
}


/***/ }),

/***/ 16445:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Am: () => (/* binding */ findVersion),
/* harmony export */   Id: () => (/* binding */ deciderOf),
/* harmony export */   Q_: () => (/* binding */ noDigest),
/* harmony export */   gG: () => (/* binding */ highestOf)
/* harmony export */ });
/* harmony import */ var _image_version_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42189);
/* harmony import */ var _plan_lines_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(49572);
/* harmony import */ var _publish_floats_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(25204);
/* harmony import */ var _publish_failures_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(24380);
/* harmony import */ var _publish_naming_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(49695);
/* harmony import */ var _publish_near_versions_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(33503);
/* harmony import */ var _publish_survey_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(25625);
/* harmony import */ var _publish_withdrawal_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(69080);
/* harmony import */ var _view_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(55339);









async function findVersion(ground, version) {
    const { repository, client, listed, style } = ground;
    const found = [];
    for (const naming of (0,_publish_naming_js__WEBPACK_IMPORTED_MODULE_4__/* .namings */ .u1)(style)) {
        const tag = (0,_publish_naming_js__WEBPACK_IMPORTED_MODULE_4__/* .nameOf */ .Vb)(version, naming);
        if (tag === undefined || (found.length > 0 && !listed.has(tag)))
            continue;
        const [manifest, mark] = await Promise.all([(0,_view_js__WEBPACK_IMPORTED_MODULE_8__/* .manifestAt */ .ZG)(ground, tag), (0,_view_js__WEBPACK_IMPORTED_MODULE_8__/* .markAt */ .Hf)(ground, tag)]);
        if (manifest !== undefined)
            found.push({ version, naming, tag, manifest, mark });
    }
    if (found.length > 0)
        return found;
    throw (0,_publish_failures_js__WEBPACK_IMPORTED_MODULE_3__/* .unknownVersion */ .VN)(repository, (0,_image_version_js__WEBPACK_IMPORTED_MODULE_0__/* .tagText */ .em)(version), (0,_publish_near_versions_js__WEBPACK_IMPORTED_MODULE_5__/* .nearTo */ .w)(version, await (0,_view_js__WEBPACK_IMPORTED_MODULE_8__/* .versionsThere */ .MI)({ ...ground, client })));
}
function highestOf(line, there) {
    return there.find(({ version }) => (0,_plan_lines_js__WEBPACK_IMPORTED_MODULE_1__/* .isInLine */ .c3)(version, line));
}
async function deciderOf(ground, float, marks = new Map()) {
    const { repository, knownVersions, listed } = ground;
    const { tag, naming } = float;
    const isGood = (asked) => {
        const marker = (0,_publish_withdrawal_js__WEBPACK_IMPORTED_MODULE_7__/* .markerOf */ .we)(asked);
        const isVersion = naming !== undefined && (0,_publish_naming_js__WEBPACK_IMPORTED_MODULE_4__/* .versionOf */ .E4)(asked, naming) !== undefined;
        return isVersion && (marker === undefined || !listed.has(marker));
    };
    const client = {
        ...ground.client,
        resolve: async (_, asked) => isGood(asked) ? (await (0,_view_js__WEBPACK_IMPORTED_MODULE_8__/* .manifestAt */ .ZG)(ground, asked))?.digest : ground.client.resolve(repository, asked),
    };
    const looked = await (0,_publish_survey_js__WEBPACK_IMPORTED_MODULE_6__/* .survey */ .F)({ repository, first: undefined, built: [], versions: [], floats: [{ tag, kind: 'line' }] }, { client, lines: new Map([[tag, float]]), digest: noDigest, named: new Map(), knownVersions, marks });
    return looked.lines.get(tag)?.find(_publish_floats_js__WEBPACK_IMPORTED_MODULE_2__/* .decides */ .yN);
}
const noDigest = `sha256:${'0'.repeat(64)}`;


/***/ }),

/***/ 93836:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   YE: () => (/* binding */ namingIn),
/* harmony export */   a_: () => (/* binding */ requireTag),
/* harmony export */   be: () => (/* binding */ rangeOf),
/* harmony export */   hi: () => (/* binding */ versionAmong),
/* harmony export */   m$: () => (/* binding */ versionAt)
/* harmony export */ });
/* harmony import */ var _publish_naming_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(49695);
/* harmony import */ var _failures_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(94533);
/* harmony import */ var _float_names_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(63035);
/* harmony import */ var _ground_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(16445);
/* harmony import */ var _view_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(55339);





async function requireTag({ client, repository, listed }, tag) {
    if ((await client.resolve(repository, tag)) !== undefined)
        return;
    const like = [...listed].filter((other) => other.includes(tag) || tag.includes(other)).toSorted();
    throw (0,_failures_js__WEBPACK_IMPORTED_MODULE_1__/* .unknownTag */ .Jh)({ repository, tag }, like.slice(0, 5));
}
function namingIn({ style }, there) {
    const [plain] = (0,_publish_naming_js__WEBPACK_IMPORTED_MODULE_0__/* .namings */ .u1)(style);
    const naming = there[0]?.naming ?? plain;
    if (naming === undefined)
        throw new Error('Versions have a name.');
    return naming;
}
function rangeOf({ style }, tag, { naming, there }) {
    const line = (0,_float_names_js__WEBPACK_IMPORTED_MODULE_2__/* .lineNamed */ .gp)(tag, naming, style);
    const highest = line === undefined ? undefined : (0,_ground_js__WEBPACK_IMPORTED_MODULE_3__/* .highestOf */ .gG)(line, there);
    if (line === undefined || highest === undefined)
        return undefined;
    return { tag, line, version: highest.version, naming: highest.naming, isKept: false };
}
const maxCompared = 16;
async function versionAt(view, digest, there) {
    return (await versionAmong(view, digest, there))?.version ?? (0,_view_js__WEBPACK_IMPORTED_MODULE_4__/* .versionSaid */ .Ct)(view, digest);
}
async function versionAmong(view, digest, there) {
    const { client, repository } = view;
    for (const some of [there.slice(0, 1), there.slice(1, 4), there.slice(4, maxCompared)]) {
        const digests = await Promise.all(some.map(({ tag }) => client.resolve(repository, tag)));
        const found = some[digests.indexOf(digest)];
        if (found !== undefined)
            return found;
    }
    return undefined;
}


/***/ }),

/***/ 55339:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ct: () => (/* binding */ versionSaid),
/* harmony export */   Hf: () => (/* binding */ markAt),
/* harmony export */   MI: () => (/* binding */ versionsThere),
/* harmony export */   UR: () => (/* binding */ otherTags),
/* harmony export */   ZG: () => (/* binding */ manifestAt),
/* harmony export */   e8: () => (/* binding */ openView)
/* harmony export */ });
/* harmony import */ var _image_version_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42189);
/* harmony import */ var _plan_tag_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(69699);
/* harmony import */ var _publish_marks_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(18757);
/* harmony import */ var _publish_naming_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(49695);
/* harmony import */ var _publish_near_versions_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(33503);
/* harmony import */ var _registry_manifests_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7757);
/* harmony import */ var _float_names_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(63035);







async function openView(repository, { client, style, knownVersions, wanted }) {
    const [tags, known] = await Promise.all([client.tags(repository), knownVersions()]);
    const listed = new Set(tags);
    const isTheirs = known !== undefined && knowsImage(known, { wanted, style, listed });
    const once = Promise.resolve(isTheirs ? known : undefined);
    return { repository, style, client, listed, knownVersions: () => once };
}
function knowsImage(known, { wanted, style, listed }) {
    const names = new Set([...known].map(_image_version_js__WEBPACK_IMPORTED_MODULE_0__/* .fullText */ .DU));
    if (wanted.length > 0)
        return wanted.every((version) => names.has((0,_image_version_js__WEBPACK_IMPORTED_MODULE_0__/* .fullText */ .DU)(version)));
    const isListed = (version) => (0,_publish_naming_js__WEBPACK_IMPORTED_MODULE_3__/* .namings */ .u1)(style).some((naming) => {
        const tag = (0,_publish_naming_js__WEBPACK_IMPORTED_MODULE_3__/* .nameOf */ .Vb)(version, naming);
        return tag !== undefined && listed.has(tag);
    });
    return [...known].some(isListed);
}
function manifestAt({ client, repository }, tag) {
    return client.getManifest(repository, tag).catch(_registry_manifests_js__WEBPACK_IMPORTED_MODULE_5__/* .nothingThere */ .Er);
}
function markAt({ client, repository }, tag) {
    return (0,_publish_marks_js__WEBPACK_IMPORTED_MODULE_2__/* .markOf */ .Fg)(tag, { client, repository, resolve: (marker) => client.resolve(repository, marker) });
}
async function versionsThere({ listed, style, knownVersions }) {
    return (0,_publish_near_versions_js__WEBPACK_IMPORTED_MODULE_4__/* .versionsAmong */ .m)(listed, { style, known: await knownVersions() });
}
async function versionSaid({ client, repository }, digest) {
    const { version } = await client.describe(repository, await client.getManifest(repository, digest));
    return version === undefined ? undefined : (0,_image_version_js__WEBPACK_IMPORTED_MODULE_0__/* .parseVersion */ .ot)(version);
}
const maxOthers = 100;
function otherTags({ repository, listed, style }, known) {
    const isVersion = (tag) => /^v?\d+\.\d+\.\d+/.test(tag) || (0,_publish_naming_js__WEBPACK_IMPORTED_MODULE_3__/* .namings */ .u1)(style).some((naming) => (0,_publish_naming_js__WEBPACK_IMPORTED_MODULE_3__/* .versionOf */ .E4)(tag, naming) !== undefined);
    const others = [...listed].filter((tag) => !known.has(tag) && !isVersion(tag) && !(0,_plan_tag_text_js__WEBPACK_IMPORTED_MODULE_1__/* .isReserved */ .B)(tag) && !(0,_float_names_js__WEBPACK_IMPORTED_MODULE_6__/* .followsBranch */ .bJ)(tag));
    const isTooMany = others.length > maxOthers;
    const warning = `${repository.name} has ${others.length} tags that are no versions; only ${maxOthers} of them were looked at`;
    return { asked: others.toSorted().slice(0, maxOthers), warnings: isTooMany ? [warning] : [] };
}


/***/ })

};
;