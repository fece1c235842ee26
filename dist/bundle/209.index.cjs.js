"use strict";
exports.id = 209;
exports.ids = [209,523];
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

/***/ 31611:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ openLog)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58500);
/* harmony import */ var _inputs_secrets_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(59516);
/* harmony import */ var _secret_files_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1798);



async function openLog(log, { inputs, env, loadCore }) {
    await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setImmediate)();
    const [core, files] = await Promise.all([loadCore(), (0,_secret_files_js__WEBPACK_IMPORTED_MODULE_2__/* .readSecretFiles */ .E)(inputs)]);
    for (const secret of (0,_inputs_secrets_js__WEBPACK_IMPORTED_MODULE_1__/* .secretsOf */ .F)(inputs, env, files))
        core.setSecret(secret.reveal());
    log.open(core);
    return core;
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

/***/ 5006:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  rollback: () => (/* binding */ rollback)
});

// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/tools/failures.js
var failures = __webpack_require__(32972);
// EXTERNAL MODULE: ./lib/tools/log.js
var tools_log = __webpack_require__(24761);
// EXTERNAL MODULE: ./lib/tools/stop-signal.js
var stop_signal = __webpack_require__(93672);
// EXTERNAL MODULE: ./lib/inputs/load-yaml.js
var load_yaml = __webpack_require__(69549);
// EXTERNAL MODULE: ./lib/inputs/registries.js
var inputs_registries = __webpack_require__(41498);
// EXTERNAL MODULE: ./lib/image/digest.js
var digest = __webpack_require__(37241);
// EXTERNAL MODULE: ./lib/image/tag.js
var tag = __webpack_require__(67521);
// EXTERNAL MODULE: ./lib/image/version.js
var image_version = __webpack_require__(42189);
// EXTERNAL MODULE: ./lib/inputs/flavor.js
var flavor = __webpack_require__(36949);
// EXTERNAL MODULE: ./lib/inputs/images.js
var inputs_images = __webpack_require__(27591);
// EXTERNAL MODULE: ./lib/inputs/login.js + 3 modules
var login = __webpack_require__(42655);
// EXTERNAL MODULE: ./lib/inputs/raw-inputs.js + 1 modules
var raw_inputs = __webpack_require__(95775);
// EXTERNAL MODULE: ./lib/inputs/version.js
var inputs_version = __webpack_require__(21373);
;// CONCATENATED MODULE: ./lib/inputs/rollback-inputs.js










const maxReason = 500;
function readRollbackInputs(env, parseYaml) {
    const raw = new raw_inputs/* RawInputs */.q(env);
    const images = (0,inputs_images/* readImages */.H)(raw);
    if (images.length === 0 && raw.faults.length === 0) {
        const remedy = 'Name the repositories whose tags are to be moved: "ghcr.io/owner/app".';
        raw.faults.push({ input: 'images', problem: 'There is no image', remedy });
    }
    const naming = (0,flavor/* readFlavor */.f)(raw);
    const request = readRequest(raw, naming);
    const inputs = {
        images,
        tagPrefix: raw.text('tag-prefix'),
        naming,
        reason: readReason(raw),
        release: raw.choice('release', ['false', 'auto']),
        dryRun: raw.boolean('dry-run'),
        maxWait: raw.duration('max-wait', '5m'),
        logins: (0,login/* readLogins */.r)(raw, {
            registries: (0,inputs_registries/* registriesOf */.H)({ images, tags: [] }),
            maySecretsBeMissing: false,
            env,
            parseYaml,
        }),
        githubToken: raw.secret('github-token'),
    };
    if (raw.faults.length > 0 || request === undefined)
        throw (0,errors/* invalidInputs */.Rg)(raw.faults);
    return { ...inputs, request };
}
function readRequest(raw, naming) {
    const withdraw = readVersions(raw, 'withdraw', naming);
    const reinstate = readVersions(raw, 'reinstate', naming);
    const to = raw.optional('to');
    const tags = readFloats(raw);
    const given = [withdraw !== undefined, to !== undefined, reinstate !== undefined].filter(Boolean).length;
    if (given !== 1) {
        const problem = given === 0 ? 'None of "withdraw", "to" and "reinstate" is given' : 'Only one of them can be given';
        const remedy = 'Give exactly one of "withdraw", "to" and "reinstate".';
        raw.faults.push({ input: 'withdraw, to, reinstate', problem, remedy });
    }
    if (tags.length > 0 && to === undefined) {
        const remedy = 'Leave it out: the floats of the version are known. "to" moves the tags that you name.';
        raw.faults.push({ input: 'tags', value: tags.join(', '), problem: '"tags" belongs to "to"', remedy });
    }
    if (withdraw !== undefined)
        return { kind: 'withdraw', versions: withdraw };
    if (reinstate !== undefined)
        return { kind: 'reinstate', versions: reinstate };
    const target = to === undefined ? undefined : raw.attempt('to', () => parseTarget(to, naming));
    return target === undefined ? undefined : { kind: 'move', to: target, tags };
}
function readVersions(raw, input, naming) {
    const texts = raw.list(input, { commas: true });
    if (texts.length === 0)
        return undefined;
    return texts.flatMap((text) => raw.attempt(input, () => parseVersionOf(text, naming)) ?? []);
}
function parseVersionOf(text, naming) {
    const version = (0,inputs_version/* parseAsked */._)(text, naming);
    if (version === undefined)
        throw (0,errors/* invalidEntry */.gH)('Not a SemVer 2.0 version', text, 'Write it as "1.4.2" or "v1.4.2".');
    return version;
}
function parseTarget(text, naming) {
    if (text === 'previous')
        return { kind: 'previous' };
    if ((0,digest/* isDigest */.Bc)(text))
        return { kind: 'digest', digest: text };
    if (text.includes(':'))
        throw invalidTarget(text);
    return { kind: 'version', version: parseVersionOf(text, naming) };
}
function invalidTarget(text) {
    const remedy = 'Write a version ("1.4.1"), "previous", or "sha256:" and 64 lower-case hexadecimal digits.';
    return (0,errors/* invalidEntry */.gH)('Neither a version nor a digest', text, remedy);
}
function readFloats(raw) {
    const names = raw.list('tags', { commas: true });
    return [...new Set(names)].flatMap((name) => raw.attempt('tags', () => parseFloatName(name)) ?? []);
}
function parseFloatName(name) {
    const remedy = 'Name floating tags: "latest", "1", "1.4", "beta".';
    if (!(0,tag/* isTag */.dz)(name))
        throw (0,errors/* invalidEntry */.gH)('Not a tag', name, remedy);
    const isFixed = (0,image_version/* parseVersion */.ot)(name.replace('_', '+')) !== undefined || /^sha-[0-9a-f]{7,}$/.test(name);
    const isOurs = /^(?:withdrawn-|sha256-[0-9a-f]{64})/.test(name);
    if (isFixed || isOurs)
        throw (0,errors/* invalidEntry */.gH)('This tag belongs to one image for good, and is never moved', name, remedy);
    return name;
}
function readReason(raw) {
    const reason = raw.text('reason').replace(/\s+/g, ' ');
    if (reason.length > maxReason) {
        const remedy = `Say it in ${maxReason} characters, with the address of the report in it.`;
        raw.faults.push({ input: 'reason', value: reason, problem: 'The reason is too long', remedy });
    }
    return reason;
}

// EXTERNAL MODULE: ./lib/facts/event.js
var facts_event = __webpack_require__(77487);
// EXTERNAL MODULE: ./lib/rollback/failures.js
var rollback_failures = __webpack_require__(94533);
// EXTERNAL MODULE: ./lib/publish/naming.js
var publish_naming = __webpack_require__(49695);
// EXTERNAL MODULE: ./lib/publish/withdrawal.js
var withdrawal = __webpack_require__(69080);
// EXTERNAL MODULE: ./lib/publish/failures.js
var publish_failures = __webpack_require__(24380);
// EXTERNAL MODULE: ./lib/registry/manifest-content.js + 1 modules
var manifest_content = __webpack_require__(91848);
// EXTERNAL MODULE: ./lib/rollback/ground.js
var rollback_ground = __webpack_require__(16445);
;// CONCATENATED MODULE: ./lib/rollback/intent.js


function said({ marks }) {
    return new Map([...marks].map(([tag, { says }]) => [tag, says]));
}
function requireRoom(repository, tag) {
    if ((0,withdrawal/* markerOf */.we)(tag) === undefined)
        throw (0,rollback_failures/* noRoomForMark */.ZI)({ repository, tag });
}

// EXTERNAL MODULE: ./lib/publish/driver.js
var driver = __webpack_require__(50477);
// EXTERNAL MODULE: ./lib/publish/journal.js
var journal = __webpack_require__(8280);
// EXTERNAL MODULE: ./lib/publish/perform.js
var publish_perform = __webpack_require__(31474);
// EXTERNAL MODULE: ./lib/publish/place.js
var place = __webpack_require__(32060);
// EXTERNAL MODULE: ./lib/publish/reduce.js + 5 modules
var reduce = __webpack_require__(55975);
;// CONCATENATED MODULE: ./lib/rollback/move-floats.js






async function moveFloats(options) {
    const { repository, intent, client, signal } = options;
    const floats = intent.floats.map(({ tag, line, leaves }) => {
        return { tag, kind: line === undefined ? 'free' : 'line', ...(leaves === undefined ? {} : { leaves }) };
    });
    const planned = { repository, first: undefined, built: [], versions: [], floats, together: true };
    const release = { repositories: [planned], onExists: 'verify', onFailure: 'roll-forward' };
    const lines = new Map(intent.floats.flatMap(({ tag, line }) => (line === undefined ? [] : [[tag, line]])));
    const relate = () => Promise.resolve('unknown');
    const places = [new place/* Place */.Y(planned, { client, overwrite: false, relate })];
    const build = () => Promise.reject(new Error('A rollback builds nothing.'));
    const act = (0,publish_perform/* createPerform */.g)(release, { ...options, places, lines, build, marks: said(intent) });
    let { first } = options;
    let seen = first;
    const perform = async (effect, state) => {
        if (effect.do !== 'survey')
            return act(effect, state);
        const done = first === undefined ? await act(effect, state) : { type: effect.do, effect, result: first };
        first = undefined;
        if (done.type === 'survey')
            seen ??= done.result;
        return done;
    };
    const begun = (0,reduce/* resume */.U)(release, [{ digest: intent.digest, moves: [] }]);
    const { repositories } = await (0,driver/* drive */.r)(release, begun, { perform, journal: journal/* noJournal */.vl, signal });
    const [state] = repositories;
    if (state === undefined)
        throw new Error('A rollback is about one repository at a time.');
    return { state, first: seen ?? { tags: new Map(), lines: new Map() } };
}

;// CONCATENATED MODULE: ./lib/rollback/outcome.js
function floatOutcomes({ floats, marks, names: given }, { before, moved, deleted }) {
    const { state } = moved;
    const names = new Map([...given, ...[...marks].map(([tag, { subject }]) => [subject.digest, tag])]);
    for (const survey of [before, state.survey]) {
        for (const { tag, digest } of [...(survey?.lines.values() ?? [])].flat()) {
            if (digest !== undefined && !names.has(digest))
                names.set(digest, tag);
        }
    }
    return floats.map(({ tag, leaves }) => {
        const from = before.tags.get(tag);
        const written = state.moves.findLast((move) => move.tag === tag)?.to;
        const seen = state.fresh ? state.survey?.tags.get(tag) : (written ?? from);
        const now = deleted.includes(tag) ? undefined : seen;
        const hasFailed = state.failures.some(({ effect }) => 'tag' in effect && effect.tag === tag);
        const isLeft = now !== undefined && leaves?.has(now) === true;
        const kind = stateOf({
            isDeleted: deleted.includes(tag),
            hasFailed,
            isDone: state.done,
            isSame: from === now,
            isLeft,
        });
        const [versionBefore, versionNow] = [from, now].map((at) => (at === undefined ? undefined : names.get(at)));
        return { tag, state: kind, before: from, now, versionBefore, versionNow };
    });
}
function stateOf({ isDeleted, hasFailed, isDone, isSame, isLeft }) {
    if (isDeleted)
        return 'deleted';
    if (hasFailed)
        return 'failed';
    if (!isSame)
        return 'moved';
    if (!isDone)
        return 'not-reached';
    return isLeft ? 'left' : 'unchanged';
}

;// CONCATENATED MODULE: ./lib/rollback/carry-out.js









async function carryOut(ground, intent, { client, dryRun, ...waiting }) {
    const { repository, knownVersions, knownNow } = ground;
    const loop = { ...waiting, repository, intent, knownVersions };
    const rehearsed = await moveFloats({ ...loop, client: ground.client });
    const [refusal] = rehearsed.state.failures;
    if (refusal !== undefined)
        throw refusal.error;
    await requireTargets(ground, rehearsed.state.moves);
    const leaving = await floatsToDelete(ground, intent, rehearsed);
    const marks = withFloats(intent.marks, { moves: rehearsed.state.moves, leaving });
    const result = { repository, marks, warnings: intent.warnings };
    if (dryRun) {
        const floats = floatOutcomes(intent, { before: rehearsed.first, moved: rehearsed, deleted: leaving });
        return { ...result, floats, failures: [] };
    }
    const isStopped = () => waiting.signal?.aborted === true;
    const isEarly = isStopped();
    const refused = isEarly ? undefined : await writeMarks(ground, client, marks).catch(asReleaseError);
    if (refused !== undefined || isStopped()) {
        const state = { ...rehearsed.state, moves: [], survey: rehearsed.first, fresh: true, done: false };
        const floats = floatOutcomes(intent, { before: rehearsed.first, moved: { ...rehearsed, state }, deleted: [] });
        const written = isEarly || refused !== undefined ? new Map() : marks;
        return { ...result, marks: written, floats, failures: refused === undefined ? [] : [refused] };
    }
    const known = rememberingContent(client, { read: ground.client, first: rehearsed.first });
    const first = rehearsed.state.moves.length === 0 ? undefined : rehearsed.first;
    const moved = await moveFloats({ ...loop, knownVersions: knownNow, client: known, first });
    const [deleted, kept] = await deleteFloats(client, repository, standing(leaving, moved));
    const floats = floatOutcomes(intent, { before: rehearsed.first, moved, deleted });
    const failures = [...moved.state.failures.map(({ error }) => error), ...kept];
    return { ...result, floats, failures: failures.map(asReleaseError) };
}
function rememberingContent(client, { read, first }) {
    const versions = new Map([...first.lines.values()].flat().map(({ tag, digest }) => [tag, digest]));
    return {
        ...client,
        getManifest: (repository, reference, options) => (0,digest/* isDigest */.Bc)(reference)
            ? read.getManifest(repository, reference)
            : client.getManifest(repository, reference, options),
        resolve: (repository, tag) => {
            const digest = versions.get(tag);
            return digest === undefined ? client.resolve(repository, tag) : Promise.resolve(digest);
        },
    };
}
async function requireTargets({ client, repository }, moves) {
    const targets = [...new Set(moves.map(({ to }) => to))];
    await Promise.all(targets.map(async (digest) => {
        const content = (0,manifest_content/* readManifest */.WI)(await client.getManifest(repository, digest));
        const children = content.kind === 'index' ? content.children : [];
        await Promise.all(children.map(async (child) => {
            if (!(await client.exists(repository, child.digest)))
                throw (0,publish_failures/* incompleteImage */.an)(repository, digest, child.digest);
        }));
    }));
}
async function floatsToDelete(ground, intent, { state }) {
    const byList = { ...ground, knownVersions: () => Promise.resolve(undefined) };
    const left = intent.floats.map(async ({ tag, line, leaves, isOfVersion }) => {
        const at = state.survey?.tags.get(tag);
        if (!isOfVersion || line === undefined || at === undefined || leaves?.has(at) !== true)
            return [];
        return (await (0,rollback_ground/* deciderOf */.Id)(byList, line, said(intent))) === undefined ? [tag] : [];
    });
    return (await Promise.all(left)).flat();
}
function withFloats(marks, { moves, leaving }) {
    const entries = [...marks].map(([tag, mark]) => {
        if (!mark.isNew || mark.says.state !== 'withdrawn')
            return [tag, mark];
        const gone = leaving.map((float) => [float, undefined]);
        const from = moves.filter((move) => move.from === mark.subject.digest);
        const floats = new Map([
            ...from.map(({ tag: float, to }) => [float, to]),
            ...gone,
        ]);
        const says = { ...mark.says, floats: mark.says.floats.size > 0 ? mark.says.floats : floats };
        return [tag, { ...mark, says }];
    });
    return new Map(entries);
}
async function writeMarks({ repository, listed }, client, marks) {
    const wanted = [...marks].filter(([, { isNew }]) => isNew);
    if (wanted.length === 0)
        return undefined;
    await client.putBlob(repository, withdrawal/* emptyBlob */.Ro, { isNew: ![...listed].some(withdrawal/* isMarker */.rg) });
    await Promise.all(wanted.map(async ([tag, { says, subject }]) => {
        const marker = (0,withdrawal/* markerOf */.we)(tag);
        if (marker !== undefined)
            await client.putManifest(repository, marker, (0,withdrawal/* markerManifest */.M)(says, subject));
    }));
    return undefined;
}
function standing(tags, { state, first }) {
    return tags.filter((tag) => state.survey?.tags.get(tag) === first.tags.get(tag));
}
async function deleteFloats(client, repository, tags) {
    const results = await Promise.allSettled(tags.map((tag) => client.deleteTag(repository, tag)));
    const deleted = tags.filter((_, index) => {
        const result = results[index];
        return result?.status === 'fulfilled' && result.value;
    });
    return [deleted, results.flatMap((result) => (result.status === 'rejected' ? [result.reason] : []))];
}
function asReleaseError(error) {
    if (error instanceof errors/* ReleaseError */.K2)
        return error;
    throw error;
}

// EXTERNAL MODULE: ./lib/rollback/float-names.js
var float_names = __webpack_require__(63035);
// EXTERNAL MODULE: ./lib/image/reference.js
var image_reference = __webpack_require__(68424);
// EXTERNAL MODULE: ./lib/publish/marks.js
var marks = __webpack_require__(18757);
// EXTERNAL MODULE: ./lib/rollback/view.js
var rollback_view = __webpack_require__(55339);
;// CONCATENATED MODULE: ./lib/rollback/holds.js




async function holding(ground, float, { to, marks }) {
    const decider = await (0,rollback_ground/* deciderOf */.Id)(ground, float, said({ marks }));
    if (decider === undefined)
        return undefined;
    if ((decider.held ?? decider.digest) === to)
        return marks;
    if (decider.digest === undefined || (0,withdrawal/* markerOf */.we)(decider.tag) === undefined)
        return undefined;
    return changed(ground, decider.tag, { marks, change: (holds) => new Map(holds).set(float.tag, to) });
}
async function changed(ground, tag, { marks, change }) {
    const before = marks.get(tag)?.says ?? (await (0,rollback_view/* markAt */.Hf)(ground, tag));
    const isOver = before === undefined || before.state === 'reinstated';
    const says = {
        ...(before?.state === 'withdrawn' ? before : { ...ground.audit, state: 'rolled-back' }),
        holds: change(isOver ? new Map() : before.holds),
        floats: isOver ? new Map() : before.floats,
    };
    const subject = await ground.client.getManifest(ground.repository, tag);
    return new Map(marks).set(tag, { subject, says, isNew: true });
}
async function withoutHoldsAt(ground, intent, found) {
    let { marks } = intent;
    for (const { line } of intent.floats) {
        if (line === undefined)
            continue;
        const decider = await (0,rollback_ground/* deciderOf */.Id)(ground, line, said({ marks }));
        const lost = found.find(({ manifest }) => manifest.digest === decider?.held);
        if (decider === undefined || lost === undefined)
            continue;
        const below = await (0,rollback_ground/* deciderOf */.Id)(ground, { ...line, version: lost.version, onlyLower: true }, said({ marks }));
        const to = below?.held ?? below?.digest;
        const change = (holds) => {
            const kept = new Map(holds);
            kept.delete(line.tag);
            return to === undefined ? kept : kept.set(line.tag, to);
        };
        marks = await changed(ground, decider.tag, { marks, change });
    }
    return { marks };
}

// EXTERNAL MODULE: ./lib/plan/lines.js
var lines = __webpack_require__(49572);
// EXTERNAL MODULE: ./lib/rollback/ranges.js
var ranges = __webpack_require__(93836);
;// CONCATENATED MODULE: ./lib/rollback/previous.js






async function previousGoals(ground, tags, there) {
    const naming = (0,ranges/* namingIn */.YE)(ground, there);
    return Promise.all(tags.map(async (tag) => {
        const line = (0,ranges/* rangeOf */.be)(ground, tag, { naming, there });
        const { repository, client } = ground;
        if (line === undefined)
            throw (0,rollback_failures/* noPrevious */.F1)({ repository, tag }, 'its name does not say which versions it ranges over');
        const at = await client.resolve(repository, tag);
        const stands = at === undefined ? undefined : await (0,ranges/* versionAt */.m$)(ground, at, there);
        if (stands === undefined)
            throw (0,rollback_failures/* noPrevious */.F1)({ repository, tag }, 'nobody knows which version that is');
        const lower = there.filter(({ version }) => (0,lines/* isInLine */.c3)(version, line.line) && (0,image_version/* compareVersions */.Zy)(version, stands) < 0);
        const to = await firstGood(ground, lower);
        if (to === undefined)
            throw (0,rollback_failures/* noPrevious */.F1)({ repository, tag }, `${stands.version} is the lowest of its line`);
        return { tag, line, ...to };
    }));
}
async function besideLatest(ground, there) {
    const { client, repository, style } = ground;
    const latest = (0,float_names/* latestOf */.Te)(style);
    await (0,ranges/* requireTag */.a_)(ground, latest);
    const at = await client.resolve(repository, latest);
    const stands = at === undefined ? undefined : await (0,ranges/* versionAt */.m$)(ground, at, there);
    if (stands === undefined)
        return [latest];
    const named = (0,float_names/* floatsOf */.HC)(stands, (0,ranges/* namingIn */.YE)(ground, there), style);
    const beside = await Promise.all(named.map(async ({ tag, line }) => {
        const isBeside = (await client.resolve(repository, tag)) === at;
        const lower = there.filter(({ version }) => (0,lines/* isInLine */.c3)(version, line) && (0,image_version/* compareVersions */.Zy)(version, stands) < 0);
        return tag === latest || (isBeside && (await firstGood(ground, lower)) !== undefined) ? [tag] : [];
    }));
    return beside.flat();
}
async function firstGood(ground, versions) {
    for (const { tag } of versions) {
        const digest = await ground.client.resolve(ground.repository, tag);
        if (digest !== undefined && (await (0,rollback_view/* markAt */.Hf)(ground, tag))?.state !== 'withdrawn')
            return { to: digest, version: tag };
    }
    return undefined;
}

;// CONCATENATED MODULE: ./lib/rollback/withdraw.js







async function intendWithdrawal(ground, versions) {
    const found = (await Promise.all(versions.map((version) => (0,rollback_ground/* findVersion */.Am)(ground, version))))
        .flat()
        .toSorted((a, b) => (0,image_version/* compareVersions */.Zy)(b.version, a.version));
    const [highest] = found;
    if (highest === undefined)
        throw new Error('A withdrawal is about a version.');
    for (const { tag } of found)
        requireRoom(ground.repository, tag);
    const own = await ownFloats(ground, found);
    const marks = new Map(found.map((each) => [each.tag, markFor(each, ground)]));
    const [{ others, warnings }] = await Promise.all([
        otherFloats(ground, found, new Set(own.map(({ tag }) => tag))),
        ...own.map(({ line }) => (0,rollback_ground/* deciderOf */.Id)(ground, line, said({ marks }))),
    ]);
    const floats = (0,float_names/* byWidth */.EZ)([...own, ...others], ({ line }) => line?.line);
    const intent = { marks, floats, digest: highest.manifest.digest, names: new Map(), warnings };
    return { ...intent, ...(await withoutHoldsAt(ground, intent, found)) };
}
function markFor({ mark, manifest: subject }, { audit }) {
    if (mark?.state === 'withdrawn')
        return { subject, says: mark, isNew: false };
    const holds = mark?.state === 'rolled-back' ? mark.holds : new Map();
    return { subject, says: { ...audit, state: 'withdrawn', holds, floats: new Map() }, isNew: true };
}
async function ownFloats(ground, found) {
    const floats = new Map();
    for (const { version, naming } of found) {
        for (const { tag, line } of (0,float_names/* floatsOf */.HC)(version, naming, ground.style)) {
            const range = { tag, line, version, naming, isKept: false };
            if (!floats.has(tag))
                floats.set(tag, { tag, line: range, leaves: digestsOf(found), isOfVersion: true });
        }
    }
    return existing(ground, [...floats.values()]);
}
async function existing({ client, repository }, floats) {
    const digests = await Promise.all(floats.map(({ tag }) => client.resolve(repository, tag)));
    return floats.filter((_, index) => digests[index] !== undefined);
}
function digestsOf(found) {
    return new Set(found.map(({ manifest }) => manifest.digest));
}
async function otherFloats(ground, found, known) {
    const { client, repository } = ground;
    const { asked, warnings } = (0,rollback_view/* otherTags */.UR)(ground, known);
    const others = asked.map(async (tag) => {
        const digest = await client.resolve(repository, tag);
        const at = found.find(({ manifest }) => manifest.digest === digest);
        const line = at === undefined ? undefined : guessLine(tag, at.version);
        if (at === undefined || line === undefined)
            return [];
        const { version, naming } = at;
        const range = { tag, line, version, naming, isKept: false, onlyLower: true };
        return [{ tag, line: range, leaves: digestsOf(found), isOfVersion: false }];
    });
    return { others: (await Promise.all(others)).flat(), warnings };
}
function guessLine(tag, version) {
    const { major, minor } = version;
    const name = (0,lines/* channelOf */.ts)(version);
    if (name !== undefined)
        return { kind: 'channel', name };
    if (!(0,image_version/* isStable */.MQ)(version))
        return undefined;
    const words = tag.split(/[^\d.]+/);
    if (words.includes(`${major}.${minor}`))
        return { kind: 'minor', major, minor };
    return words.includes(String(major)) ? { kind: 'major', major } : { kind: 'stable' };
}

;// CONCATENATED MODULE: ./lib/rollback/move.js












async function intendMove(ground, { to, tags }) {
    const there = await (0,rollback_view/* versionsThere */.MI)(ground);
    for (const tag of tags)
        await (0,ranges/* requireTag */.a_)(ground, tag);
    switch (to.kind) {
        case 'version': {
            const [found] = await (0,rollback_ground/* findVersion */.Am)(ground, to.version);
            if (found === undefined)
                throw new Error('What is found is there.');
            const { tag, mark, naming, manifest } = found;
            const { repository } = ground;
            if (mark?.state === 'withdrawn')
                throw (0,publish_failures/* versionWithdrawn */.$P)((0,image_reference/* formatReference */.FH)({ repository, tag }), mark);
            const named = (0,float_names/* floatsOf */.HC)(to.version, naming, ground.style).map((float) => float.tag);
            const chosen = tags.length > 0 ? tags : await above(ground, { ...found, named, there });
            return goTo(ground, chosen, { digest: manifest.digest, version: tag, naming, there });
        }
        case 'digest': {
            if (!(await ground.client.exists(ground.repository, to.digest))) {
                throw (0,rollback_failures/* unknownDigest */.zx)(ground.repository, to.digest);
            }
            await (0,marks/* refuseWithdrawnDigest */.$A)(ground.repository, to.digest, ground);
            if (tags.length === 0)
                throw (0,rollback_failures/* noFloats */.hQ)(ground.repository, 'a digest does not say which tags are meant');
            return goTo(ground, tags, { digest: to.digest, version: undefined, naming: (0,ranges/* namingIn */.YE)(ground, there), there });
        }
        case 'previous':
            return reach(ground, await previousGoals(ground, tags.length > 0 ? tags : await besideLatest(ground, there), there));
    }
}
async function above(ground, { version, manifest, named, there }) {
    const floats = await existing(ground, named.map((tag) => ({ tag })));
    const higher = await Promise.all(floats.map(async ({ tag }) => {
        const at = await ground.client.resolve(ground.repository, tag);
        if (at === undefined || at === manifest.digest)
            return [];
        const stands = await (0,ranges/* versionAt */.m$)(ground, at, there);
        return stands !== undefined && (0,image_version/* compareVersions */.Zy)(stands, version) > 0 ? [tag] : [];
    }));
    const tags = higher.flat();
    if (tags.length === 0)
        throw (0,rollback_failures/* noFloats */.hQ)(ground.repository, `none of ${named.join(', ')} stands above ${version.version}`);
    return tags;
}
function goTo(ground, tags, { digest, version, ...known }) {
    return reach(ground, tags.map((tag) => ({ tag, line: (0,ranges/* rangeOf */.be)(ground, tag, known), to: digest, version })));
}
async function reach(ground, goals) {
    const [first] = goals;
    if (first === undefined)
        throw (0,rollback_failures/* noFloats */.hQ)(ground.repository, 'no tag is meant');
    let marks = new Map();
    const floats = [];
    const warnings = [];
    for (const { tag, line, to } of (0,float_names/* byWidth */.EZ)(goals, (goal) => goal.line?.line)) {
        const reference = { repository: ground.repository, tag };
        const held = line === undefined ? undefined : await holding(ground, line, { to, marks });
        if (held === undefined && to !== first.to)
            throw (0,rollback_failures/* noPrevious */.F1)(reference, 'no version can say that it stays there');
        if (held === undefined) {
            warnings.push(`${(0,image_reference/* formatReference */.FH)(reference)} is moved, but not held: a later release may move it again`);
        }
        marks = held ?? marks;
        floats.push({ tag, line: held === undefined ? undefined : line, isOfVersion: false });
    }
    const names = new Map(goals.flatMap(({ to, version }) => (version === undefined ? [] : [[to, version]])));
    return { marks, floats, digest: first.to, names, warnings };
}

// EXTERNAL MODULE: ./lib/publish/rehearsal.js
var rehearsal = __webpack_require__(43396);
;// CONCATENATED MODULE: ./lib/rollback/reinstate.js





async function intendReinstatement(ground, versions) {
    const found = (await Promise.all(versions.map((version) => findMarked(ground, version))))
        .flat()
        .toSorted((a, b) => (0,image_version/* compareVersions */.Zy)(b.version, a.version));
    const [highest] = found;
    if (highest === undefined)
        throw new Error('A reinstatement is about a version.');
    const marks = new Map(found.map(({ tag, mark, manifest }) => [tag, reinstate_markFor(ground, { mark, manifest })]));
    const floats = new Map();
    for (const each of found) {
        for (const float of await floatsBack(ground, each))
            if (!floats.has(float.tag))
                floats.set(float.tag, float);
    }
    const inOrder = (0,float_names/* byWidth */.EZ)([...floats.values()], ({ line }) => line?.line);
    return { marks, floats: inOrder, digest: highest.manifest.digest, names: new Map(), warnings: [] };
}
async function findMarked(ground, version) {
    const found = await (0,rollback_ground/* findVersion */.Am)(ground, version);
    const marked = found.flatMap((each) => (each.mark === undefined ? [] : [{ ...each, mark: each.mark }]));
    const [first] = found;
    if (marked.length === 0 && first !== undefined) {
        throw (0,rollback_failures/* notWithdrawn */.ij)({ repository: ground.repository, tag: first.tag });
    }
    return marked;
}
function reinstate_markFor({ audit }, { mark, manifest: subject }) {
    if (mark.state === 'reinstated')
        return { subject, says: mark, isNew: false };
    return { subject, says: { ...audit, state: 'reinstated', holds: new Map(), floats: mark.floats }, isNew: true };
}
async function floatsBack(ground, { version, naming, mark }) {
    const named = (0,float_names/* floatsOf */.HC)(version, naming, ground.style);
    const there = new Set((await existing(ground, named)).map(({ tag }) => tag));
    const own = named.flatMap(({ tag, line }) => {
        if (!there.has(tag) && !mark.floats.has(tag))
            return [];
        return [{ tag, line: { tag, line, version, naming, isKept: false }, isOfVersion: true }];
    });
    const others = [...mark.floats].flatMap(([tag, sent]) => {
        if (sent === undefined || named.some((float) => float.tag === tag))
            return [];
        const line = { tag, line: { kind: 'stable' }, version, naming, isKept: false, onlyLower: true };
        return [{ tag, line, leaves: new Set([sent]), isOfVersion: false }];
    });
    return [...own, ...others];
}

;// CONCATENATED MODULE: ./lib/rollback/roll-back.js










function rollBack(inputs, options) {
    return Promise.all(inputs.images.map(async (repository) => {
        try {
            const ground = await groundOf(repository, inputs, options);
            return await carryOut(ground, await intend(ground, inputs.request), { ...options, dryRun: inputs.dryRun });
        }
        catch (error) {
            if (!(error instanceof errors/* ReleaseError */.K2))
                throw error;
            return { repository, marks: new Map(), floats: [], warnings: [], failures: [error] };
        }
    }));
}
function intend(ground, request) {
    switch (request.kind) {
        case 'withdraw':
            return intendWithdrawal(ground, request.versions);
        case 'reinstate':
            return intendReinstatement(ground, request.versions);
        case 'move':
            return intendMove(ground, request);
    }
}
async function groundOf(repository, { naming: style, request }, { client: real, knownVersions, audit }) {
    const client = (0,rehearsal/* rehearsal */.o)(real);
    const opening = (0,rollback_view/* openView */.e8)(repository, { client, style, knownVersions, wanted: versionsOf(request) });
    askAhead(client, repository, { style, request });
    const view = await opening;
    const isKnown = (await view.knownVersions()) !== undefined;
    return { ...view, knownNow: isKnown ? knownVersions : view.knownVersions, audit };
}
function askAhead(client, repository, { style, request }) {
    const [naming] = (0,publish_naming/* namings */.u1)(style);
    for (const version of versionsOf(request)) {
        const tag = naming === undefined ? undefined : (0,publish_naming/* nameOf */.Vb)(version, naming);
        if (naming === undefined || tag === undefined)
            continue;
        const marker = (0,withdrawal/* markerOf */.we)(tag);
        const named = request.kind === 'move' ? request.tags : [];
        const floats = named.length > 0 ? named : (0,float_names/* floatsOf */.HC)(version, naming, style).map((float) => float.tag);
        void client.getManifest(repository, tag).catch(() => undefined);
        for (const asked of [...(marker === undefined ? [] : [marker]), ...floats])
            void client.resolve(repository, asked);
    }
}
function versionsOf(request) {
    if (request.kind !== 'move')
        return request.versions;
    return request.to.kind === 'version' ? [request.to.version] : [];
}

;// CONCATENATED MODULE: ./lib/report/rollback-outputs.js


const rollbackOutputNames = (/* unused pure expression or super */ null && (['moved-tags', 'previous', 'failed', 'withdrawn']));
function rollbackOutputs(outcomes, { dryRun }) {
    const changed = outcomes.flatMap(({ repository, floats }) => floats.filter(({ state }) => state !== 'unchanged').map((float) => ({ ...float, repository })));
    const moves = changed.map(({ repository, tag, before, now, state }) => {
        const isPlanned = dryRun && (state === 'moved' || state === 'deleted');
        return { repository: repository.name, tag, from: before, to: now, state: isPlanned ? 'planned' : state };
    });
    const previous = changed.flatMap(({ repository, tag, before, now }) => before === undefined || before === now ? [] : [[(0,image_reference/* formatReference */.FH)({ repository, tag }), before]]);
    return {
        'moved-tags': JSON.stringify(moves),
        previous: JSON.stringify(Object.fromEntries(previous)),
        failed: JSON.stringify(outcomes.flatMap(failuresOf)),
        withdrawn: JSON.stringify(outcomes.flatMap(withdrawnOf)),
    };
}
function failuresOf({ repository, failures }) {
    return failures.map(({ failure, message }) => ({ repository: repository.name, code: failure.code, error: message }));
}
function withdrawnOf({ repository, marks }) {
    return [...marks].flatMap(([version, { says, subject }]) => {
        const { state, reason, actor, run, time } = says;
        const marker = (0,withdrawal/* markerOf */.we)(version);
        return state === 'withdrawn'
            ? [{ repository: repository.name, version, digest: subject.digest, marker, reason, actor, run, time }]
            : [];
    });
}

// EXTERNAL MODULE: ./lib/tools/clean.js
var clean = __webpack_require__(13638);
// EXTERNAL MODULE: ./lib/report/line-diagram.js
var line_diagram = __webpack_require__(90622);
// EXTERNAL MODULE: ./lib/report/fit.js
var fit = __webpack_require__(91017);
// EXTERNAL MODULE: ./lib/report/markdown.js
var markdown = __webpack_require__(63021);
// EXTERNAL MODULE: ./lib/report/names.js
var names = __webpack_require__(64110);
;// CONCATENATED MODULE: ./lib/report/rollback-summary.js







function rollbackSummary(report) {
    const { inputs, outcomes } = report;
    const warnings = outcomes.flatMap((outcome) => outcome.warnings);
    return (0,fit/* fitted */.$)([
        { text: `### ${rollbackHeadline(report)}`, cost: 0 },
        { text: inputs.reason === '' ? undefined : `Reason: ${(0,markdown/* codeSpan */.SS)((0,clean/* clean */.uH)(inputs.reason))}`, cost: 1 },
        { text: drawnFloats(report), cost: 4 },
        { text: outcomes.some(({ floats }) => floats.length > 0) ? floatTable(outcomes) : undefined, cost: 2 },
        { text: warnings.length === 0 ? undefined : (0,markdown/* codeBlock */.DV)(warnings.map(clean/* clean */.uH)), cost: 2 },
        { text: standingBadly(outcomes), cost: 1 },
        { text: inputs.dryRun ? undefined : whatIsLeft(outcomes), cost: 3 },
        { text: undoing(report), cost: 1 },
    ]);
}
function rollbackHeadline({ inputs, outcomes }) {
    const { request, dryRun } = inputs;
    const floats = outcomes.flatMap((outcome) => outcome.floats);
    const moved = floats.filter(({ state }) => state === 'moved' || state === 'deleted').length;
    const failed = outcomes.filter(({ failures }) => failures.length > 0).length;
    const left = floats.filter(({ state }) => state === 'left').length;
    const tags = `${countOf(moved)} ${dryRun ? 'would be ' : ''}moved`;
    const bad = left === 0 ? '' : `, ${countOf(left)} still at a withdrawn version`;
    const incomplete = failed === 0 ? '' : `, and ${failed} of ${outcomes.length} images failed`;
    return `${dryRun ? 'Dry run: ' : ''}${subjectOf(request)}: ${tags}${bad}${incomplete}`;
}
function countOf(tags) {
    return `${tags} tag${tags === 1 ? '' : 's'}`;
}
function subjectOf(request) {
    switch (request.kind) {
        case 'withdraw':
            return `Withdraw ${request.versions.map((version) => (0,markdown/* codeSpan */.SS)((0,image_version/* tagText */.em)(version))).join(', ')}`;
        case 'reinstate':
            return `Reinstate ${request.versions.map((version) => (0,markdown/* codeSpan */.SS)((0,image_version/* tagText */.em)(version))).join(', ')}`;
        case 'move':
            return `Roll back to ${(0,markdown/* codeSpan */.SS)(targetText(request.to))}`;
    }
}
function targetText(target) {
    switch (target.kind) {
        case 'previous':
            return 'previous';
        case 'version':
            return (0,image_version/* tagText */.em)(target.version);
        case 'digest':
            return target.digest;
    }
}
function rollbackLines(outcomes) {
    return outcomes.flatMap(({ repository, floats }) => floats.map(({ tag, state, before, now, versionBefore, versionNow }) => {
        const [from, to] = [placeText(before, versionBefore), placeText(now, versionNow)];
        return `${(0,image_reference/* formatReference */.FH)({ repository, tag })} ${state} ${before === now ? to : `${from} -> ${to}`}`;
    }));
}
function placeText(digest, version) {
    if (digest === undefined)
        return 'nothing';
    return version === undefined ? digest : `${version} (${digest})`;
}
function drawnFloats({ inputs: { request }, outcomes }) {
    const [{ floats, marks } = { floats: [], marks: new Map() }] = outcomes;
    const word = (digest, version) => version ?? (digest === undefined ? undefined : (0,names/* shortDigest */.VK)(digest));
    const drawn = floats.map(({ tag, before, now, versionBefore, versionNow }) => ({
        tag,
        before: word(before, versionBefore),
        now: word(now, versionNow),
    }));
    const marked = [...marks].flatMap(([version, { says }]) => (says.state === 'withdrawn' ? [version] : []));
    const asked = request.kind === 'withdraw' ? request.versions.map(image_version/* tagText */.em) : [];
    return (0,line_diagram/* lineDiagram */.I)({ floats: drawn, withdrawn: [...new Set([...marked, ...asked])] });
}
function floatTable(outcomes) {
    const rows = outcomes.flatMap(({ repository, floats }) => floats.map(({ tag, state, before, now, versionBefore, versionNow }) => [
        (0,markdown/* codeSpan */.SS)(tag),
        (0,markdown/* codeSpan */.SS)(repository.name),
        stateText(state),
        cell(before, versionBefore),
        cell(now, versionNow),
    ]));
    return (0,markdown/* table */.tp)(['Tag', 'Image', '', 'Before', 'Now'], rows);
}
function cell(digest, version) {
    return digest === undefined ? (0,markdown/* codeSpan */.SS)(version ?? '') : (0,names/* imageCell */.C7)(digest, () => version);
}
function stateText(state) {
    switch (state) {
        case 'moved':
        case 'unchanged':
        case 'deleted':
            return state;
        case 'left':
            return '**still at a withdrawn version**';
        case 'failed':
            return '**not moved**';
        case 'not-reached':
            return '**not tried**';
    }
}
function standingBadly(outcomes) {
    const left = outcomes.flatMap(({ repository, floats }) => floats.filter(({ state }) => state === 'left').map(({ tag }) => (0,markdown/* codeSpan */.SS)((0,image_reference/* formatReference */.FH)({ repository, tag }))));
    if (left.length === 0)
        return undefined;
    return (`**Whoever pulls ${left.join(', ')} still gets a withdrawn version**: its line has no other, and the registry did not ` +
        'delete the tag. The next version of the line takes it along; until then, delete the tag on the pages of the registry, ' +
        'and only the tag: the image has others.');
}
function whatIsLeft(outcomes) {
    const pinned = outcomes.flatMap(({ repository, floats }) => {
        const moved = floats.filter(({ state }) => state === 'moved');
        return moved.flatMap(({ now }) => (now === undefined ? [] : [(0,image_reference/* formatPinned */.y6)(repository, now)]));
    });
    const images = [...new Set(pinned)];
    if (images.length === 0)
        return undefined;
    const commands = images.flatMap((image) => [
        `docker pull ${image}`,
        `kubectl set image deployment/<name> <container>=${image}`,
    ]);
    return ('A moved tag does not restart anything: what runs goes on running what it runs. Roll it out by digest:\n\n' +
        (0,markdown/* codeBlock */.DV)(commands, 'sh'));
}
function undoing({ inputs: { request, dryRun }, outcomes }) {
    const marks = outcomes.flatMap((outcome) => [...outcome.marks].filter(([, { isNew }]) => isNew));
    const versions = [...new Set(marks.map(([version]) => version))];
    if (dryRun || request.kind === 'reinstate' || versions.length === 0)
        return undefined;
    return `To take this back, run this step with ${(0,markdown/* codeSpan */.SS)(`reinstate: ${versions.join(', ')}`)}.`;
}

// EXTERNAL MODULE: ./lib/commands/gather.js + 1 modules
var gather = __webpack_require__(67015);
// EXTERNAL MODULE: ./lib/commands/github-release.js + 7 modules
var github_release = __webpack_require__(58966);
// EXTERNAL MODULE: ./lib/commands/open-log.js
var open_log = __webpack_require__(31611);
// EXTERNAL MODULE: ./lib/commands/image-versions.js
var image_versions = __webpack_require__(81329);
// EXTERNAL MODULE: ./lib/commands/registries.js + 14 modules
var commands_registries = __webpack_require__(44667);
// EXTERNAL MODULE: ./lib/facts/git-tags.js
var git_tags = __webpack_require__(54589);
// EXTERNAL MODULE: ./lib/releases/failures.js
var releases_failures = __webpack_require__(11083);
// EXTERNAL MODULE: ./lib/releases/mark-release.js
var mark_release = __webpack_require__(90145);
// EXTERNAL MODULE: ./lib/releases/body.js
var releases_body = __webpack_require__(17596);
// EXTERNAL MODULE: ./lib/releases/links.js
var links = __webpack_require__(71871);
// EXTERNAL MODULE: ./lib/releases/marked-block.js
var marked_block = __webpack_require__(55164);
// EXTERNAL MODULE: ./lib/releases/plain-text.js
var plain_text = __webpack_require__(66040);
;// CONCATENATED MODULE: ./lib/releases/withdrawn-banner.js





function withBanner(body, withdrawn) {
    const text = `${(0,marked_block/* markedBlock */.Ae)('withdrawn', bannerOf(withdrawn))}\n\n${withoutBanner(body)}`;
    return text.length > releases_body/* maxBody */.D ? body : text;
}
function withoutBanner(body) {
    return (0,marked_block/* removeBlocks */.ZL)(body, 'withdrawn');
}
function bannerOf({ version, instead, reason, repositoryUrl, ...by }) {
    const use = instead === undefined
        ? 'There is no other version of its line.'
        : `Use [${(0,markdown/* codeSpan */.SS)(instead.version)}](${(0,links/* releaseUrl */.XA)(repositoryUrl, instead.gitTag)}) instead.`;
    const why = (0,plain_text/* plainText */.w)(reason, { limit: 1000, repositoryUrl });
    const paragraphs = [
        `**${(0,markdown/* codeSpan */.SS)(version)} is withdrawn: do not use it.** ${use}`,
        ...(why === '' ? [] : [`Reason: ${why}`]),
        `${authorOf({ ...by, repositoryUrl })}.`,
    ];
    return ['[!CAUTION]', paragraphs.join('\n\n')]
        .join('\n')
        .split('\n')
        .map((line) => `> ${line}`.trim())
        .join('\n');
}
function authorOf({ actor, time, run, repositoryUrl, }) {
    const [name, url] = [(0,markdown/* codeSpan */.SS)(actor.slice(0, 100)), (0,links/* runUrl */.Vp)(repositoryUrl, run)];
    return [
        'Withdrawn',
        ...(name === '' ? [] : [`by ${name}`]),
        ...(time === undefined ? [] : [`on ${time.toISOString().slice(0, 16).replace('T', ' ')} UTC`]),
        ...(url === undefined ? [] : [`in [this run](${url})`]),
    ].join(' ');
}

;// CONCATENATED MODULE: ./lib/commands/release-marks.js







async function markReleases(options) {
    const { request } = options.inputs;
    try {
        const names = await gitTagNames(options);
        const versions = request.kind === 'move' ? [] : request.versions;
        const marked = [];
        for (const version of versions)
            marked.push(...(await markRelease(version, names, options)));
        return [...marked, ...(await moveLatest(names, options))];
    }
    catch (error) {
        throw error instanceof errors/* ReleaseError */.K2 ? (0,releases_failures/* rollbackNotAnnounced */.f0)(error) : error;
    }
}
async function gitTagNames({ git, inputs }) {
    const { names } = await (0,git_tags/* gatherGitTags */.j)(git);
    const entries = names.flatMap((name) => {
        const version = (0,image_version/* versionOfTag */.mx)(name, inputs.tagPrefix);
        return version === undefined ? [] : tagsOf(version, inputs).map((tag) => [tag, name]);
    });
    return new Map(entries);
}
function tagsOf(version, { naming }) {
    return (0,publish_naming/* namings */.u1)(naming).flatMap((each) => (0,publish_naming/* nameOf */.Vb)(version, each) ?? []);
}
async function markRelease(version, names, { inputs, outcomes, releases, repository, audit }) {
    const tags = tagsOf(version, inputs);
    const [gitTag] = tags.flatMap((tag) => names.get(tag) ?? []);
    if (gitTag === undefined)
        return [];
    const { fullName, url: repositoryUrl } = repository;
    const isOwn = (tag) => tag !== undefined && tags.includes(tag);
    const left = outcomes.flatMap(({ floats }) => floats).filter(({ versionBefore }) => isOwn(versionBefore));
    const to = left.map(({ versionNow }) => versionNow).find((tag) => tag !== undefined && !isOwn(tag));
    const target = to === undefined ? undefined : names.get(to);
    const instead = to === undefined || target === undefined ? undefined : { version: to, gitTag: target };
    const withdrawn = { ...audit, version: (0,image_version/* tagText */.em)(version), reason: inputs.reason, instead, repositoryUrl };
    const isWithdrawal = inputs.request.kind === 'withdraw';
    const body = (existing) => (isWithdrawal ? withBanner(existing, withdrawn) : withoutBanner(existing));
    const did = await (0,mark_release/* annotateRelease */.oO)(releases, { repository: fullName, tag: gitTag, body });
    if (did !== 'updated')
        return [];
    return [`The release ${gitTag} on GitHub ${isWithdrawal ? 'says that it is withdrawn' : 'is as it was before'}.`];
}
async function moveLatest(names, { inputs, outcomes, releases, repository }) {
    const { prefix, prefixLatest, suffix, suffixLatest } = inputs.naming;
    const latest = `${prefixLatest ? prefix : ''}latest${suffixLatest ? suffix : ''}`;
    const isHere = ({ tag, versionNow }) => tag === latest && versionNow !== undefined;
    const now = outcomes.flatMap(({ floats }) => floats).find(isHere)?.versionNow;
    const gitTag = now === undefined ? undefined : names.get(now);
    if (gitTag === undefined)
        return [];
    const did = await (0,mark_release/* makeLatest */.Ky)(releases, { repository: repository.fullName, tag: gitTag });
    return did === 'updated' ? [`The latest release on GitHub is ${gitTag}.`] : [];
}

// EXTERNAL MODULE: ./lib/commands/retry-warner.js
var retry_warner = __webpack_require__(80086);
// EXTERNAL MODULE: ./lib/commands/sign-in.js + 3 modules
var sign_in = __webpack_require__(66413);
;// CONCATENATED MODULE: ./lib/commands/rollback.js




















const graceOfWrites = 2000;
async function rollback({ env, loadCore, loadGitHub, stopping }) {
    const inputs = readRollbackInputs(env, await (0,load_yaml/* loadYaml */.y)(env));
    const log = (0,tools_log/* createLog */.h)();
    const { git } = (0,gather/* openSources */.H)(inputs, { env, loadGitHub });
    const audit = { ...auditOf(env), time: new Date() };
    const onRetry = (0,retry_warner/* retryWarner */.o)(log);
    const [registries, none] = [(0,inputs_registries/* registriesOf */.H)({ ...inputs, tags: [] }), new Set()];
    const needed = inputs.dryRun ? { written: none, read: registries } : { written: registries, read: none };
    const logins = (0,sign_in/* signIn */.J)(inputs, needed, { env, log });
    const rollingBack = rollBack(inputs, {
        client: (0,commands_registries/* openRegistries */.c)(inputs, { env, stopping, onRetry, logins, grace: graceOfWrites }),
        knownVersions: (0,image_versions/* imageVersions */.t)(git, { tagPrefix: inputs.tagPrefix, log }),
        sleep: (0,stop_signal/* sleepUnlessStopped */.z)(stopping, () => (0,failures/* cancelled */.KW)('a wait for a registry', 'No tag was moved after that')),
        signal: stopping,
        audit: { reason: inputs.reason, ...audit },
    });
    const opening = (0,open_log/* openLog */.N)(log, { inputs, env, loadCore });
    const outcomes = await rollingBack.finally(() => opening);
    await tell({ inputs, outcomes, env, log }, await opening);
    const failure = failureOf(outcomes, inputs);
    if (failure !== undefined)
        throw failure;
    if (inputs.release === 'auto' && !inputs.dryRun && !stopping.aborted) {
        const releases = (0,github_release/* openReleases */.tT)(inputs, { env, loadGitHub, stopping, onRetry });
        const { repository } = (0,facts_event/* readEvent */.j_)(env, {});
        for (const line of await markReleases({ inputs, outcomes, releases, git, repository, audit }))
            log.info(line);
    }
    if (stopping.aborted)
        throw (0,failures/* cancelled */.KW)('the rollback', 'The job summary says what was done until then');
}
function auditOf(env) {
    return { actor: env['GITHUB_TRIGGERING_ACTOR'] ?? env['GITHUB_ACTOR'] ?? '', run: (0,facts_event/* readEvent */.j_)(env, {}).run.url };
}
async function tell({ inputs, outcomes, env, log }, core) {
    for (const [name, value] of Object.entries(rollbackOutputs(outcomes, inputs)))
        core.setOutput(name, value);
    log.info(rollbackHeadline({ inputs, outcomes }).replaceAll('`', ''));
    for (const line of rollbackLines(outcomes))
        log.info(`  ${line}`);
    for (const { warnings, repository, floats } of outcomes) {
        for (const warning of warnings)
            log.warning(warning);
        const left = floats.filter(({ state }) => state === 'left').map(({ tag }) => tag);
        if (left.length > 0) {
            const why = 'no version is left that it could go to, and the registry does not delete tags';
            log.warning(`${repository.name}: ${left.join(', ')} still stands at a withdrawn version, because ${why}.`);
        }
    }
    if (env['GITHUB_STEP_SUMMARY'])
        await core.summary.addRaw(rollbackSummary({ inputs, outcomes })).write();
}
function failureOf(outcomes, { request }) {
    const failures = outcomes.flatMap((outcome) => outcome.failures);
    const [first] = failures;
    if (first === undefined)
        return undefined;
    const all = (0,errors/* severalFailures */.qg)(failures);
    if (outcomes.every(({ floats }) => floats.length === 0))
        return all instanceof Error ? all : first;
    const lines = outcomes.flatMap(({ repository, failures: own }) => own.map(({ message }) => `- ${repository.name}: ${message}`));
    const isRelative = request.kind === 'move' && request.to.kind === 'previous';
    return (0,rollback_failures/* rollbackIncomplete */.h)(lines, { isRelative, cause: first });
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

/***/ 21373:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ readVersion),
/* harmony export */   _: () => (/* binding */ parseAsked)
/* harmony export */ });
/* harmony import */ var _image_version_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42189);

function readVersion(raw) {
    const text = raw.optional('version');
    if (text === undefined)
        return undefined;
    const version = (0,_image_version_js__WEBPACK_IMPORTED_MODULE_0__/* .parseVersion */ .ot)(text);
    if (version === undefined) {
        const remedy = 'Write it as "1.4.2", "v1.4.2" or "1.5.0-beta.1".';
        raw.faults.push({ input: 'version', value: text, problem: 'Not a SemVer 2.0 version', remedy });
    }
    return version;
}
function parseAsked(text, { suffix }) {
    const plain = suffix !== '' && text.endsWith(suffix) ? text.slice(0, -suffix.length) : text;
    return (0,_image_version_js__WEBPACK_IMPORTED_MODULE_0__/* .parseVersion */ .ot)(plain.replace('_', '+'));
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

/***/ 50068:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Tr: () => (/* binding */ createGitTag),
/* harmony export */   bU: () => (/* binding */ hasGitTag)
/* harmony export */ });
/* unused harmony export findGitTag */
/* harmony import */ var _failures_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(11083);

const longestChain = 10;
async function findGitTag(api, { repository, tag }) {
    let object = await api.tagRef(repository, tag);
    for (let links = 0; object?.type === 'tag'; links += 1) {
        if (links === longestChain)
            throw (0,_failures_js__WEBPACK_IMPORTED_MODULE_0__/* .unusableAnswer */ .Qf)('GitHub', `read the git tag ${tag}`, object.sha);
        object = await api.tagObject(repository, object.sha);
    }
    return object?.sha;
}
async function createGitTag(api, { repository, tag, commit, message }) {
    if (await hasGitTag(api, { repository, tag, commit }))
        return 'exists';
    const object = await api.createTagObject(repository, { tag, commit, message });
    if ((await api.createTagRef(repository, tag, object)) === 'created')
        return 'created';
    if (await hasGitTag(api, { repository, tag, commit }))
        return 'exists';
    throw (0,_failures_js__WEBPACK_IMPORTED_MODULE_0__/* .gitTagMissing */ .vQ)(tag, commit);
}
async function hasGitTag(api, { commit, ...gitTag }) {
    const there = await findGitTag(api, gitTag);
    if (there !== undefined && there !== commit)
        throw (0,_failures_js__WEBPACK_IMPORTED_MODULE_0__/* .gitTagTaken */ .Ky)(gitTag.tag, { there, wanted: commit });
    return there !== undefined;
}


/***/ }),

/***/ 11083:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H7: () => (/* binding */ saysExists),
/* harmony export */   Ky: () => (/* binding */ gitTagTaken),
/* harmony export */   Nv: () => (/* binding */ notAnnounced),
/* harmony export */   Qf: () => (/* binding */ unusableAnswer),
/* harmony export */   Z2: () => (/* binding */ refusedByGitHub),
/* harmony export */   b2: () => (/* binding */ isMissing),
/* harmony export */   f0: () => (/* binding */ rollbackNotAnnounced),
/* harmony export */   mu: () => (/* binding */ githubUnreachable),
/* harmony export */   vQ: () => (/* binding */ gitTagMissing)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _tools_clean_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(13638);
/* harmony import */ var _tools_foreign_json_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(65810);
/* harmony import */ var _registry_failures_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(42512);
/* harmony import */ var _refusals_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(62817);





function refusedByGitHub({ status, bytes }, { host, what, repository, needs }) {
    const said = messageOf(bytes);
    const known = (0,_refusals_js__WEBPACK_IMPORTED_MODULE_2__/* .knownRefusal */ .cH)(status, said);
    const fail = (code, problem, remedy) => new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ReleaseError */ .K2({ code, what: problem, value: said === '' ? undefined : (0,_tools_clean_js__WEBPACK_IMPORTED_MODULE_3__/* .clean */ .uH)(said), remedy });
    const refused = `GitHub does not let this token ${what} in ${repository} (${status})`;
    const isOfContents = known === undefined || known.code === 'contents-permission-missing';
    if (needs === 'pull-requests' && isOfContents && [401, 403, 404].includes(status)) {
        const isLocked = status === 403 && !said.startsWith('Resource not accessible by');
        if (isLocked)
            return fail('comment-refused', refused, 'Its words say why. A locked conversation takes no comment.');
        return fail('pull-requests-permission-missing', refused, _refusals_js__WEBPACK_IMPORTED_MODULE_2__/* .pullRequestsWrite */ .X6);
    }
    if (needs === 'attestations' && isOfContents && [401, 403, 404].includes(status))
        return fail('attestations-permission-missing', refused, _refusals_js__WEBPACK_IMPORTED_MODULE_2__/* .attestationsWrite */ .tK);
    if (known !== undefined)
        return fail(known.code, refused, known.remedy);
    if (status === 401) {
        return fail('github-token-refused', refused, `Check "github-token"; GITHUB_TOKEN ends with its job. ${_refusals_js__WEBPACK_IMPORTED_MODULE_2__/* .contentsWrite */ .QC}`);
    }
    if (status === 403)
        return fail('github-refused', refused, _refusals_js__WEBPACK_IMPORTED_MODULE_2__/* .contentsWrite */ .QC);
    if (status === 404) {
        return fail('github-not-found', refused, `GitHub also says so when the token cannot see the repository. Check "github-token" and its access. ${_refusals_js__WEBPACK_IMPORTED_MODULE_2__/* .contentsWrite */ .QC}`);
    }
    const remedy = status < 500
        ? 'Its words say what it does not like; the page that it names explains them.'
        : 'Run the job again: it is safe, and it does what is missing. githubstatus.com says whether GitHub has an incident.';
    return fail(status < 500 ? 'github-refused' : 'github-failed', `${host} answered ${status} (to ${what})`, remedy);
}
function messageOf(bytes) {
    const body = (0,_tools_foreign_json_js__WEBPACK_IMPORTED_MODULE_4__/* .parseJson */ .qF)(bytes);
    if (body === undefined)
        return new TextDecoder().decode(bytes).trim();
    const errors = (0,_tools_foreign_json_js__WEBPACK_IMPORTED_MODULE_4__/* .listAt */ .gT)(body, 'errors').map((error) => {
        const field = ['resource', 'field', 'code'].map((name) => (0,_tools_foreign_json_js__WEBPACK_IMPORTED_MODULE_4__/* .textAt */ .$6)(error, name)).filter((part) => part !== undefined);
        return typeof error === 'string' ? error : ((0,_tools_foreign_json_js__WEBPACK_IMPORTED_MODULE_4__/* .textAt */ .$6)(error, 'message') ?? field.join(' '));
    });
    return [(0,_tools_foreign_json_js__WEBPACK_IMPORTED_MODULE_4__/* .textAt */ .$6)(body, 'message') ?? '', ...errors].filter((line) => line !== '').join(': ');
}
function isMissing({ status }) {
    return status === 404;
}
function saysExists({ status, bytes }) {
    if (status !== 422)
        return false;
    const body = (0,_tools_foreign_json_js__WEBPACK_IMPORTED_MODULE_4__/* .parseJson */ .qF)(bytes);
    const isThere = (0,_tools_foreign_json_js__WEBPACK_IMPORTED_MODULE_4__/* .listAt */ .gT)(body, 'errors').some((error) => (0,_tools_foreign_json_js__WEBPACK_IMPORTED_MODULE_4__/* .textAt */ .$6)(error, 'code') === 'already_exists');
    return isThere || (0,_tools_foreign_json_js__WEBPACK_IMPORTED_MODULE_4__/* .textAt */ .$6)(body, 'message') === 'Reference already exists';
}
function githubUnreachable(host, cause) {
    const code = (0,_registry_failures_js__WEBPACK_IMPORTED_MODULE_1__/* .networkCode */ .e8)(cause);
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ReleaseError */ .K2({
        code: 'github-unreachable',
        what: `Cannot reach ${host}${code === undefined ? '' : ` (${code})`}`,
        remedy: 'Check the network and the proxy of the runner, and run the job again: it is safe, and it does what is missing.',
        cause,
    });
}
function unusableAnswer(host, what, value) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ReleaseError */ .K2({
        code: 'untrusted-answer',
        what: `${host} gave an answer that cannot be used (to ${what})`,
        value,
        remedy: 'Nothing of this answer was used. Check GITHUB_API_URL and any proxy before it.',
    });
}
function gitTagTaken(tag, { there, wanted }) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ReleaseError */ .K2({
        code: 'git-tag-taken',
        what: `The git tag ${tag} is at ${there} already, and the image was built from ${wanted}`,
        value: tag,
        remedy: 'No git tag is ever moved. Release the next version, or delete the tag if nobody has used it yet.',
    });
}
function gitTagMissing(tag, wanted) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ReleaseError */ .K2({
        code: 'git-tag-missing',
        what: `There is no git tag ${tag} at ${wanted}`,
        value: tag,
        remedy: 'Somebody has deleted it, or GitHub does not show it yet. Run the job again: it makes what is missing.',
    });
}
function notAnnounced(tag, repository, cause) {
    const { code, what, value, remedy } = cause.failure;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ReleaseError */ .K2({
        code,
        what: `The image is published, but not the release ${tag} of ${repository}: ${what}`,
        value,
        remedy: `${remedy.trimEnd()}\nThen run the job again: it is safe, and it makes what is missing.`,
        cause,
    });
}
function rollbackNotAnnounced(cause) {
    const { code, what, value, remedy } = cause.failure;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ReleaseError */ .K2({
        code,
        what: `The image is rolled back, but its releases on GitHub do not say so: ${what}`,
        value,
        remedy: `${remedy.trimEnd()}\nThen run it again: the tags stay where they are.`,
        cause,
    });
}


/***/ }),

/***/ 62817:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   QC: () => (/* binding */ contentsWrite),
/* harmony export */   X6: () => (/* binding */ pullRequestsWrite),
/* harmony export */   cH: () => (/* binding */ knownRefusal),
/* harmony export */   tK: () => (/* binding */ attestationsWrite)
/* harmony export */ });
const contentsWrite = 'Add to the job:\n  permissions:\n    contents: write\n';
const pullRequestsWrite = 'Add to the job:\n  permissions:\n    contents: read\n    pull-requests: write\n';
const attestationsWrite = 'Add to the job:\n  permissions:\n    contents: read\n    packages: write\n    id-token: write\n    attestations: write\n';
const workflowsRemedy = 'The commit has files in .github/workflows that are on no branch as they are here. No "permissions:" key allows that to ' +
    'GITHUB_TOKEN: push the branch that has the commit, or set "github-token" to a token with the permission "workflows: write" ' +
    '(GitHub App, fine-grained) or the scope "workflow" (classic).';
const rulesetRemedy = 'A ruleset of the repository or the organisation ("Settings", "Rules") or a protected tag restricts tags with this name. Let ' +
    'the app whose token this is bypass it, or set "github-token" to the token of an app or a person that may.';
const refusals = [
    {
        code: 'workflows-permission-missing',
        status: [403, 404, 422],
        says: /refusing to allow .* to create or update workflow|without `?workflows?`? (?:permission|scope)/is,
        remedy: workflowsRemedy,
    },
    {
        code: 'release-tag-spent',
        status: [422],
        says: /tag_name was used by an immutable release/,
        remedy: 'GitHub never gives the tag of an immutable release to another one, even when it was deleted. Release the next version.',
    },
    {
        code: 'release-immutable',
        status: [403, 422],
        says: /immutable release/i,
        remedy: 'An immutable release keeps its files and its tag; its text can be changed. Release the next version.',
    },
    {
        code: 'git-tag-protected',
        status: [403, 409, 422],
        says: /rule violations|creations being restricted|protected (?:tag|ref)|not authorized to create a tag|^Reference update failed/im,
        remedy: rulesetRemedy,
    },
    {
        code: 'release-exists',
        status: [422],
        says: /^Validation Failed: Release tag_name already_exists/,
        remedy: 'Another run published it in the meantime. Run the job again: it brings that release up to date. A draft is left over.',
    },
    {
        code: 'contents-permission-missing',
        status: [403],
        says: /Resource not accessible by integration/,
        remedy: `${contentsWrite}If it has that: a pull request from a fork never gets a token that can write; a workflow that is called ` +
            'needs it in the job that calls it; and a commit that changes .github/workflows needs a token with "workflows: write".',
    },
    {
        code: 'contents-permission-missing',
        status: [403],
        says: /Resource not accessible by personal access token/,
        remedy: 'Give the token in "github-token" the repository permission "Contents: Read and write", for this repository.',
    },
    {
        code: 'sso-required',
        status: [403],
        says: /SAML enforcement/,
        remedy: 'Authorize the token in "github-token" for the organisation ("Configure SSO" in the list of tokens).',
    },
    {
        code: 'attestations-unavailable',
        status: [403, 404, 422],
        says: /Feature not available for .*private repositories/is,
        remedy: 'GitHub has artifact attestations for public repositories, and for private ones of organisations on GitHub Enterprise ' +
            'Cloud. Leave "attest" out here.',
    },
    {
        code: 'repository-archived',
        status: [403],
        says: /archived so is read-only/,
        remedy: 'Nobody can write to an archived repository. Unarchive it in its settings.',
    },
];
function knownRefusal(status, text) {
    return refusals.find((refusal) => refusal.status.includes(status) && refusal.says.test(text));
}


/***/ }),

/***/ 64176:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EB: () => (/* binding */ attestationOutputNames),
/* harmony export */   IQ: () => (/* binding */ attestationIn),
/* harmony export */   Nw: () => (/* binding */ attestationOutputs),
/* harmony export */   QC: () => (/* binding */ attestationCommand),
/* harmony export */   QH: () => (/* binding */ attestationLines)
/* harmony export */ });
const attestationOutputNames = ['attestation-id', 'attestation-url'];
function attestationOutputs(news = []) {
    const page = news[0]?.page;
    return page === undefined ? {} : { 'attestation-id': String(page.id), 'attestation-url': page.url };
}
function attestationLines(news = []) {
    return news.map(({ digest, did, page }) => {
        const subject = news.length === 1 ? 'The image' : digest;
        const where = page === undefined ? '' : `: ${page.url}`;
        return did === 'signed'
            ? `${subject} is attested, and that was verified before it got a name${where}`
            : `${subject} was attested by an earlier run, and that was verified before it got a name${where}`;
    });
}
function attestationCommand(image, { source, signer }) {
    const by = signer === source ? '' : ` --signer-repo ${signer}`;
    return `gh attestation verify oci://${image} --repo ${source}${by}`;
}
function attestationIn(text, image) {
    const [, after = ''] = text.split(`gh attestation verify oci://${image} `, 2);
    const name = '([\\w.-]+/[\\w.-]+)';
    const [, source, signer = source] = new RegExp(`^--repo ${name}(?: --signer-repo ${name})?$`, 'm').exec(after) ?? [];
    return source === undefined || signer === undefined ? undefined : { source, signer };
}


/***/ }),

/***/ 93220:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ grouped)
/* harmony export */ });
function grouped(items, keyOf) {
    const groups = new Map();
    for (const item of items) {
        const group = groups.get(keyOf(item));
        if (group === undefined)
            groups.set(keyOf(item), [item]);
        else
            group.push(item);
    }
    return groups;
}


/***/ }),

/***/ 90622:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ lineDiagram)
/* harmony export */ });
/* harmony import */ var _image_version_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42189);
/* harmony import */ var _grouped_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(93220);
/* harmony import */ var _mermaid_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(49789);



const maxVersions = 12;
const maxGroups = 12;
const maxTags = 6;
function lineDiagram({ floats, withdrawn }) {
    const groups = [...groupsOf(floats)].slice(0, maxGroups);
    if (!groups.some(([, [float]]) => float?.before !== undefined))
        return undefined;
    const shown = groups.flatMap(([, [float]]) => [float?.before, float?.now]).filter((name) => name !== undefined);
    const versions = inOrder([...new Set([...shown, ...withdrawn])]).slice(-maxVersions);
    const idOf = new Map(versions.map((name, index) => [name, `v${index}`]));
    const lines = [
        ...versions.map((name) => `${idOf.get(name) ?? ''}[${(0,_mermaid_js__WEBPACK_IMPORTED_MODULE_1__/* .label */ .P)(withdrawn.includes(name) ? `${name} withdrawn` : name)}]`),
        ...versions.slice(1).map((_, index) => `v${index} --- v${index + 1}`),
        ...groups.flatMap(([, group], index) => groupLines(group, { id: `t${index}`, idOf })),
        ...classLines(versions, withdrawn),
    ];
    return (0,_mermaid_js__WEBPACK_IMPORTED_MODULE_1__/* .diagram */ .A)(['flowchart LR', ...lines.map((line) => `  ${line}`)]);
}
function groupsOf(floats) {
    return (0,_grouped_js__WEBPACK_IMPORTED_MODULE_2__/* .grouped */ .z)(floats, ({ before, now }) => JSON.stringify([before ?? null, now ?? null]));
}
function groupLines(group, { id, idOf }) {
    const [{ before, now } = { before: undefined, now: undefined }] = group;
    const more = group.length > maxTags ? [`${group.length - maxTags} more`] : [];
    const tags = [...group.slice(0, maxTags).map(({ tag }) => tag), ...more].join(', ');
    const [from, to] = [idOf.get(before ?? ''), idOf.get(now ?? '')];
    const box = `${id}([${(0,_mermaid_js__WEBPACK_IMPORTED_MODULE_1__/* .label */ .P)(tags)}])`;
    if (from === to)
        return to === undefined ? [] : [box, `${id} --> ${to}`];
    return [
        box,
        ...(from === undefined ? [] : [`${id} -. before .-> ${from}`]),
        ...(to === undefined ? [] : [`${id} == now ==> ${to}`]),
    ];
}
function classLines(versions, withdrawn) {
    const struck = versions.flatMap((name, index) => (withdrawn.includes(name) ? [`v${index}`] : []));
    if (struck.length === 0)
        return [];
    return ['classDef withdrawn text-decoration:line-through,stroke-dasharray:4', `class ${struck.join(',')} withdrawn`];
}
function inOrder(names) {
    const known = names.flatMap((name) => {
        const version = (0,_image_version_js__WEBPACK_IMPORTED_MODULE_0__/* .parseVersion */ .ot)(name);
        return version === undefined ? [] : [{ name, version }];
    });
    const sorted = known.toSorted((a, b) => (0,_image_version_js__WEBPACK_IMPORTED_MODULE_0__/* .compareVersions */ .Zy)(a.version, b.version)).map(({ name }) => name);
    return [...names.filter((name) => !sorted.includes(name)), ...sorted];
}


/***/ }),

/***/ 49789:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ diagram),
/* harmony export */   P: () => (/* binding */ label)
/* harmony export */ });
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(63021);

function label(text) {
    const points = Array.from(text.toWellFormed().replaceAll('ﬂ', 'fl').replaceAll('¶', ''));
    const shown = points.length > 60 ? [...points.slice(0, 59), '…'] : points;
    return `"${shown.map(escaped).join('')}"`;
}
function escaped(point, index, all) {
    const isDot = point === '.' && /^\d\d$/.test(`${all[index - 1] ?? ''}${all[index + 1] ?? ''}`);
    return isDot || /^[A-Za-z0-9 ]$/.test(point) ? point : `#${point.codePointAt(0) ?? 0};`;
}
function diagram(lines) {
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .codeBlock */ .DV)(lines, 'mermaid');
}


/***/ }),

/***/ 64110:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C7: () => (/* binding */ imageCell),
/* harmony export */   GC: () => (/* binding */ wordFor),
/* harmony export */   VK: () => (/* binding */ shortDigest),
/* harmony export */   eJ: () => (/* binding */ releasedVersion),
/* harmony export */   eZ: () => (/* binding */ namesOf),
/* harmony export */   f0: () => (/* binding */ nameless)
/* harmony export */ });
/* harmony import */ var _image_version_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42189);
/* harmony import */ var _tools_clean_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(13638);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(63021);



const nameless = () => undefined;
function shortDigest(digest) {
    return digest.slice('sha256:'.length).slice(0, 12);
}
function namesOf(plan, { digest, history }) {
    const own = releasedVersion(plan);
    return (asked) => {
        if (asked === digest && own !== undefined)
            return own;
        const name = history?.names.get(asked);
        return name === undefined || name === own || (0,_image_version_js__WEBPACK_IMPORTED_MODULE_0__/* .parseVersion */ .ot)(name) === undefined ? undefined : (0,_tools_clean_js__WEBPACK_IMPORTED_MODULE_1__/* .clean */ .uH)(name);
    };
}
function releasedVersion({ tags }) {
    return tags.find(({ version }) => version !== undefined)?.version;
}
function wordFor(digest, nameOf) {
    return nameOf(digest) ?? shortDigest(digest);
}
function imageCell(digest, nameOf) {
    return [nameOf(digest) ?? '', shortDigest(digest)].map(_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .codeSpan */ .SS).filter(Boolean).join(' ');
}


/***/ }),

/***/ 65648:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ew: () => (/* binding */ moveJson),
/* harmony export */   QH: () => (/* binding */ isWritten),
/* harmony export */   UG: () => (/* binding */ previousJson),
/* harmony export */   pG: () => (/* binding */ skippedJson),
/* harmony export */   ui: () => (/* binding */ isUnfinished)
/* harmony export */ });
/* unused harmony export keptReason */
/* harmony import */ var _image_reference_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68424);

function isWritten({ state }) {
    return state !== 'unchanged' && state !== 'kept';
}
function isUnfinished({ state }) {
    return state === 'failed' || state === 'not-reached' || state === 'restored';
}
function moveJson({ repository, tag, from, to, state }) {
    return { repository: repository.name, tag, from, to, state };
}
function previousJson(tags) {
    const moved = tags.flatMap((tag) => tag.state === 'moved' && tag.from !== undefined ? [[(0,_image_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .formatReference */ .FH)(tag), tag.from]] : []);
    return Object.fromEntries(moved);
}
function skippedJson(outcome) {
    return { repository: outcome.repository.name, tag: outcome.tag, reason: keptReason(outcome) };
}
function keptReason({ to }) {
    return to === undefined
        ? 'there is nothing that this run could point it at'
        : `it stands at ${to}, which goes before this image`;
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