"use strict";
exports.id = 404;
exports.ids = [404,523];
exports.modules = {

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

/***/ 69397:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  promote: () => (/* binding */ promote)
});

// EXTERNAL MODULE: ./lib/image/reference.js
var reference = __webpack_require__(68424);
// EXTERNAL MODULE: ./lib/tools/failures.js
var failures = __webpack_require__(32972);
// EXTERNAL MODULE: ./lib/tools/log.js
var tools_log = __webpack_require__(24761);
// EXTERNAL MODULE: ./lib/inputs/load-yaml.js
var load_yaml = __webpack_require__(69549);
// EXTERNAL MODULE: ./lib/inputs/gate-inputs.js + 1 modules
var gate_inputs = __webpack_require__(52055);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/image/digest.js
var digest = __webpack_require__(37241);
// EXTERNAL MODULE: ./lib/image/repository.js
var repository = __webpack_require__(84697);
// EXTERNAL MODULE: ./lib/image/tag.js
var tag = __webpack_require__(67521);
// EXTERNAL MODULE: ./lib/inputs/buildless-inputs.js
var buildless_inputs = __webpack_require__(56280);
// EXTERNAL MODULE: ./lib/inputs/raw-inputs.js + 1 modules
var raw_inputs = __webpack_require__(95775);
// EXTERNAL MODULE: ./lib/inputs/version.js
var inputs_version = __webpack_require__(21373);
;// CONCATENATED MODULE: ./lib/inputs/promote-inputs.js








function readPromoteInputs(env, parseYaml) {
    const raw = new raw_inputs/* RawInputs */.q(env);
    const inputs = (0,buildless_inputs/* readBuildlessInputs */.N)(raw, { env, parseYaml });
    const from = readFrom(raw, inputs);
    const dryRun = raw.boolean('dry-run');
    if (raw.faults.length > 0 || from === undefined)
        throw (0,errors/* invalidInputs */.Rg)(raw.faults);
    return { ...inputs, from, dryRun };
}
function readFrom(raw, options) {
    const text = raw.text('from');
    if (text === '') {
        const remedy = `Say which image is promoted: ${promote_inputs_forms}.`;
        raw.faults.push({ input: 'from', problem: 'It is missing', remedy });
        return undefined;
    }
    return raw.attempt('from', () => parseFrom(text, options));
}
const promote_inputs_forms = 'a digest ("sha256:…"), a version ("1.4.2"), a tag ("sha-860c190") or a whole reference ("ghcr.io/owner/staging:1.4.2")';
function parseFrom(text, { images, flavor }) {
    const isShort = (0,digest/* isDigest */.Bc)(text) || !/[/:@]/.test(text);
    if (!isShort)
        return parseWhole(text);
    const [repository] = images;
    if (repository === undefined) {
        const remedy = 'Name the image in "images", or write a whole reference: "ghcr.io/owner/app:1.4.2".';
        throw (0,errors/* invalidEntry */.gH)('There is no image to look for it in', text, remedy);
    }
    if ((0,digest/* isDigest */.Bc)(text))
        return { kind: 'digest', repository, digest: text };
    const version = (0,inputs_version/* parseAsked */._)(text, flavor);
    if (version !== undefined)
        return { kind: 'version', repository, version };
    if ((0,tag/* isTag */.dz)(text))
        return { kind: 'tag', repository, tag: text };
    throw invalidFrom(text);
}
function parseWhole(text) {
    if (/^sha\d+:/.test(text))
        throw invalidFrom(text);
    const at = text.indexOf('@');
    if (at >= 0) {
        const name = text.slice(0, at).replace(/:[^/:]*$/, '');
        return { kind: 'digest', repository: (0,repository/* parseRepository */.S)(name), digest: (0,digest/* parseDigest */.m)(text.slice(at + 1)) };
    }
    if (text.lastIndexOf(':') <= text.lastIndexOf('/'))
        throw invalidFrom(text);
    return { kind: 'tag', ...(0,reference/* parseReference */.F2)(text) };
}
function invalidFrom(text) {
    return (0,errors/* invalidEntry */.gH)('Not an image that could be promoted', text, `Write ${promote_inputs_forms}.`);
}

// EXTERNAL MODULE: ./lib/inputs/registries.js
var registries = __webpack_require__(41498);
// EXTERNAL MODULE: ./lib/facts/facts.js + 1 modules
var facts_facts = __webpack_require__(46195);
// EXTERNAL MODULE: ./lib/plan/load-languages.js + 3 modules
var load_languages = __webpack_require__(53396);
// EXTERNAL MODULE: ./lib/plan/plan.js + 5 modules
var plan_plan = __webpack_require__(17290);
// EXTERNAL MODULE: ./lib/publish/place.js
var place = __webpack_require__(32060);
// EXTERNAL MODULE: ./lib/publish/rehearsal.js
var rehearsal = __webpack_require__(43396);
// EXTERNAL MODULE: ./lib/promote/as-release.js
var as_release = __webpack_require__(57818);
// EXTERNAL MODULE: ./lib/publish/shared-question.js
var shared_question = __webpack_require__(2055);
// EXTERNAL MODULE: ./lib/publish/withdrawal.js
var withdrawal = __webpack_require__(69080);
;// CONCATENATED MODULE: ./lib/promote/luggage.js



const staysBehind = new Set([withdrawal/* markerType */.JV, 'application/vnd.microsoft.artifact.lifecycle']);
function packed(client, { repository, manifest }) {
    let found;
    const left = [];
    return {
        client: {
            ...client,
            async copy(from, to, digest) {
                await client.copy(from, to, digest);
                if (digest !== manifest.digest)
                    return;
                found ??= client.attached(repository, manifest, { except: staysBehind });
                left.push(...(await client.copyAttached(repository, to, await found)));
            },
        },
        async taken() {
            const attachments = await found?.catch(() => undefined);
            return { found: attachments?.found ?? [], left: [...(attachments?.left ?? []), ...left] };
        },
    };
}
function readingOnce(client) {
    const manifests = new Map();
    const notes = new Map();
    return {
        ...client,
        async getManifest(repository, reference, options) {
            if ((0,digest/* isDigest */.Bc)(reference)) {
                return (0,shared_question/* askedOnce */.m)(manifests, key(repository, reference), () => client.getManifest(repository, reference, options));
            }
            const manifest = await client.getManifest(repository, reference, options);
            manifests.set(key(repository, manifest.digest), Promise.resolve(manifest));
            return manifest;
        },
        describe: (repository, manifest) => (0,shared_question/* askedOnce */.m)(notes, key(repository, manifest.digest), () => client.describe(repository, manifest)),
    };
}
function key({ registry, path }, digest) {
    return `${registry}/${path}@${digest}`;
}

// EXTERNAL MODULE: ./lib/image/version.js
var image_version = __webpack_require__(42189);
// EXTERNAL MODULE: ./lib/publish/failures.js
var publish_failures = __webpack_require__(24380);
// EXTERNAL MODULE: ./lib/publish/marks.js
var marks = __webpack_require__(18757);
// EXTERNAL MODULE: ./lib/publish/naming.js
var publish_naming = __webpack_require__(49695);
// EXTERNAL MODULE: ./lib/publish/near-versions.js
var near_versions = __webpack_require__(33503);
// EXTERNAL MODULE: ./lib/registry/manifest-content.js + 1 modules
var manifest_content = __webpack_require__(91848);
// EXTERNAL MODULE: ./lib/promote/failures.js
var promote_failures = __webpack_require__(10189);
;// CONCATENATED MODULE: ./lib/promote/source.js








async function findSource(from, options) {
    const found = await locate(from, options);
    const { client } = options;
    const { repository, manifest } = found;
    await requireComplete(found, options);
    const notes = await client.describe(repository, manifest);
    await refuseWithdrawnSource(found, client);
    return { ...found, notes };
}
async function locate(from, options) {
    const { repository } = from;
    const { style } = options;
    switch (from.kind) {
        case 'digest': {
            const manifest = await manifestAt(options.client, repository, from.digest);
            if (manifest === undefined)
                throw (0,promote_failures/* unknownSourceDigest */.KG)(repository, from.digest);
            return { repository, manifest, tag: undefined, version: undefined };
        }
        case 'version': {
            const names = (0,publish_naming/* namings */.u1)(style).flatMap((naming) => (0,publish_naming/* nameOf */.Vb)(from.version, naming) ?? []);
            return locateTag({ repository, tags: names, version: from.version }, options);
        }
        case 'tag': {
            const [version] = (0,publish_naming/* namings */.u1)(style).flatMap((naming) => (0,publish_naming/* versionOf */.E4)(from.tag, naming) ?? []);
            return locateTag({ repository, tags: [from.tag], version }, options);
        }
    }
}
async function locateTag({ repository, tags, version }, { client, style }) {
    for (const tag of tags) {
        const manifest = await manifestAt(client, repository, tag);
        if (manifest !== undefined)
            return { repository, manifest, tag, version };
    }
    const listed = await client.tags(repository);
    if (version !== undefined) {
        throw (0,publish_failures/* unknownVersion */.VN)(repository, (0,image_version/* tagText */.em)(version), (0,near_versions/* nearTo */.w)(version, (0,near_versions/* versionsAmong */.m)(listed, { style })));
    }
    const [tag] = tags;
    if (tag === undefined)
        throw new Error('What is looked for has a name.');
    const near = listed.filter((other) => other.includes(tag) || tag.includes(other)).toSorted();
    throw (0,promote_failures/* unknownSource */.e0)({ repository, tag }, near.slice(0, 5));
}
async function manifestAt(client, repository, reference) {
    try {
        return await client.getManifest(repository, reference);
    }
    catch (error) {
        if (error instanceof errors/* ReleaseError */.K2 && error.failure.code === 'not-found')
            return undefined;
        throw error;
    }
}
async function requireComplete({ repository, manifest }, { client }) {
    const content = (0,manifest_content/* readManifest */.WI)(manifest);
    const children = content.kind === 'index' ? content.children : [];
    await Promise.all(children.map(async ({ digest }) => {
        const child = await manifestAt(client, repository, digest);
        if (child === undefined)
            throw (0,publish_failures/* incompleteImage */.an)(repository, manifest.digest, digest);
    }));
}
async function refuseWithdrawnSource({ repository, manifest, tag, version }, client) {
    if (tag !== undefined && version !== undefined)
        return (0,marks/* refuseWithdrawn */.vs)(repository, [tag], client);
    await (0,marks/* refuseWithdrawnDigest */.$A)(repository, manifest.digest, { client, listed: await client.tags(repository) });
}

// EXTERNAL MODULE: ./lib/report/outputs.js
var outputs = __webpack_require__(8568);
// EXTERNAL MODULE: ./lib/report/tags-json.js
var tags_json = __webpack_require__(65648);
;// CONCATENATED MODULE: ./lib/report/promote-outputs.js



const promoteOutputNames = [
    ...['version', 'tags', 'tag-names', 'digest', 'image-refs', 'platform-digests'],
    ...['moved-tags', 'previous', 'skipped', 'attached', 'retries'],
];
function promoteOutputs({ inputs, plan, source, published, attachments, retries, }) {
    const { digest } = source.manifest;
    const { version, tags, 'tag-names': names } = (0,outputs/* planOutputs */.iS)(plan, inputs);
    const { platforms, tags: outcomes } = published;
    const moves = outcomes.filter(tags_json/* isWritten */.QH).map((outcome) => {
        const isPlanned = inputs.dryRun && (outcome.state === 'created' || outcome.state === 'moved');
        return { ...(0,tags_json/* moveJson */.Ew)(outcome), ...(isPlanned ? { state: 'planned' } : {}) };
    });
    const attached = attachments.found.map(({ type, manifest, subject }) => ({ type, digest: manifest.digest, subject }));
    return {
        version,
        tags,
        'tag-names': names,
        digest,
        'image-refs': plan.repositories.map(({ repository }) => (0,reference/* formatPinned */.y6)(repository, digest)).join('\n'),
        'platform-digests': JSON.stringify(Object.fromEntries(platforms.map((image) => [image.platform, image.digest]))),
        'moved-tags': JSON.stringify(moves),
        previous: JSON.stringify((0,tags_json/* previousJson */.UG)(outcomes)),
        skipped: JSON.stringify(outcomes.filter(({ state }) => state === 'kept').map(tags_json/* skippedJson */.pG)),
        attached: JSON.stringify(attached),
        retries: String(retries.length),
    };
}

// EXTERNAL MODULE: ./lib/tools/clean.js
var clean = __webpack_require__(13638);
// EXTERNAL MODULE: ./lib/gates/names.js
var names = __webpack_require__(76640);
// EXTERNAL MODULE: ./lib/report/fit.js
var fit = __webpack_require__(91017);
// EXTERNAL MODULE: ./lib/report/headline.js + 1 modules
var headline = __webpack_require__(63934);
// EXTERNAL MODULE: ./lib/report/markdown.js
var markdown = __webpack_require__(63021);
// EXTERNAL MODULE: ./lib/report/names.js
var report_names = __webpack_require__(64110);
// EXTERNAL MODULE: ./lib/report/next-commands.js
var next_commands = __webpack_require__(34300);
// EXTERNAL MODULE: ./lib/report/platform-table.js
var platform_table = __webpack_require__(63002);
// EXTERNAL MODULE: ./lib/report/recovery.js
var recovery = __webpack_require__(20699);
// EXTERNAL MODULE: ./lib/report/summary.js + 2 modules
var summary = __webpack_require__(42073);
// EXTERNAL MODULE: ./lib/report/tag-table.js
var tag_table = __webpack_require__(57179);
;// CONCATENATED MODULE: ./lib/report/promote-summary.js













function promoteSummary(promoted) {
    const { inputs, plan, source, published, attachments, retries } = promoted;
    const { digest } = source.manifest;
    const { tags, platforms, history } = published;
    const left = leftLines(attachments);
    const nameOf = (0,report_names/* namesOf */.eZ)(plan, { digest, history });
    const repositories = plan.repositories.map(({ repository }) => repository);
    const { previous } = history;
    return (0,fit/* fitted */.$)([
        { text: `### ${promoteHeadline(promoted)}`, cost: 0 },
        { text: (0,recovery/* recoveryLine */.m)(retries, { succeeded: !tags.some(tags_json/* isUnfinished */.ui) }), cost: 1 },
        { text: sourceTable(promoted), cost: 1 },
        { text: (0,headline/* gatesOf */.og)({ gates: published.hasPassed ? (0,names/* gateNames */.AO)(inputs) : [] }), cost: 1 },
        { text: (0,summary/* floatDiagram */.Kn)(tags, { nameOf, history }), cost: 4 },
        { text: tags.length === 0 ? undefined : (0,tag_table/* tagTable */.n)(tags, nameOf), cost: 1 },
        { text: platforms.length === 0 ? undefined : (0,platform_table/* platformTable */.ix)(platforms, { previous, nameOf }), cost: 3 },
        { text: attachments.found.length === 0 ? undefined : attachedTable(promoted), cost: 2 },
        { text: left.length === 0 ? undefined : `Not taken along:\n\n${(0,markdown/* codeBlock */.DV)(left)}`, cost: 2 },
        {
            text: inputs.dryRun || published.failure !== undefined ? undefined : (0,next_commands/* pullCommands */.I$)(repositories, digest),
            cost: 3,
        },
    ]);
}
function promoteHeadline({ inputs, plan, source, published }) {
    const { tags, start } = published;
    const version = (0,markdown/* codeSpan */.SS)(plan.version);
    const from = `from ${(0,markdown/* codeSpan */.SS)(source.repository.name)}`;
    const written = tags.filter(({ state }) => state === 'created' || state === 'moved').length;
    const failed = tags.filter(tags_json/* isUnfinished */.ui).length;
    if (failed > 0) {
        return `${version} is only partly promoted ${from}: ${failed} of ${tags.length} tags were not moved`;
    }
    if (start?.kind === 'skip')
        return `${version} is there already, and was left as it is`;
    const count = `${written} tag${written === 1 ? '' : 's'}`;
    if (inputs.dryRun)
        return `Dry run: promote ${version} ${from}: ${count} would be written`;
    if (written === 0)
        return `${version} was promoted before, and all is as it should be`;
    return `Promoted ${version} ${from}: ${count} written`;
}
function promoteLines({ published, attachments, inputs }) {
    const tags = published.tags.map(({ repository, tag, state, from, to }) => {
        const place = from === to ? (to ?? 'nothing') : `${from ?? 'nothing'} -> ${to ?? 'nothing'}`;
        return `${(0,reference/* formatReference */.FH)({ repository, tag })} ${state} ${place}`;
    });
    const along = inputs.dryRun ? 'would go along' : 'went along';
    return [...tags, ...counted(attachments).map(([type, count]) => `${count} × ${type} ${along}`)];
}
function leftLines({ left }) {
    return left.map(({ type, digest, subject, why }) => `${(0,clean/* clean */.uH)(type)} ${digest} of ${subject}: ${why}`);
}
function sourceTable({ source }) {
    const { repository, tag, manifest, notes } = source;
    const name = tag === undefined ? repository.name : (0,reference/* formatReference */.FH)({ repository, tag });
    const cells = [name, manifest.digest, (0,clean/* clean */.uH)(notes.version ?? ''), notes.revision ?? ''].map(markdown/* codeSpan */.SS);
    return (0,markdown/* table */.tp)(['From', 'Digest', 'Version', 'Commit'], [cells]);
}
function attachedTable({ attachments, inputs }) {
    const head = ['Attached', inputs.dryRun ? 'Would go along' : 'Went along'];
    return (0,markdown/* table */.tp)(head, counted(attachments).map(([type, count]) => [(0,markdown/* codeSpan */.SS)(type), String(count)]));
}
function counted({ found }) {
    const counts = new Map();
    for (const { type } of found)
        counts.set((0,clean/* clean */.uH)(type), (counts.get((0,clean/* clean */.uH)(type)) ?? 0) + 1);
    return [...counts].toSorted(([a], [b]) => a.localeCompare(b));
}

// EXTERNAL MODULE: ./lib/commands/gather.js + 1 modules
var gather = __webpack_require__(67015);
// EXTERNAL MODULE: ./lib/commands/gates.js + 8 modules
var gates = __webpack_require__(80842);
// EXTERNAL MODULE: ./lib/commands/open-log.js
var open_log = __webpack_require__(31611);
// EXTERNAL MODULE: ./lib/commands/publish-plan.js + 11 modules
var publish_plan = __webpack_require__(38705);
// EXTERNAL MODULE: ./lib/commands/registries.js + 14 modules
var commands_registries = __webpack_require__(44667);
// EXTERNAL MODULE: ./lib/commands/retry-warner.js
var retry_warner = __webpack_require__(80086);
// EXTERNAL MODULE: ./lib/commands/sign-in.js + 3 modules
var sign_in = __webpack_require__(66413);
// EXTERNAL MODULE: ./lib/commands/tell.js
var tell = __webpack_require__(6055);
;// CONCATENATED MODULE: ./lib/commands/promote.js

























async function promote(options) {
    const { env, loadCore, stopping } = options;
    const inputs = readPromoteInputs(env, await (0,load_yaml/* loadYaml */.y)(env));
    const log = (0,tools_log/* createLog */.h)();
    const promoting = promoteImage({ ...options, inputs, log });
    const opening = (0,open_log/* openLog */.N)(log, { inputs, env, loadCore });
    const promoted = await promoting.finally(() => opening);
    const { failure } = promoted.published;
    if ((0,tell/* hasResult */.yX)(promoted.published))
        await promote_tell(promoted, { core: await opening, env, log });
    if (failure !== undefined)
        throw failure;
    if (stopping.aborted)
        throw (0,failures/* cancelled */.KW)('the promotion', 'The job summary says what was done until then');
}
async function promoteImage({ env, loadGitHub, stopping, inputs: given, log }) {
    const retries = [];
    const onRetry = (0,retry_warner/* retryWarner */.o)(log, retries);
    const sources = (0,gather/* openSources */.H)(given, { env, loadGitHub });
    const logins = (0,sign_in/* signIn */.J)(given, neededBy(given), { env, log });
    const registries = (0,commands_registries/* openRegistries */.c)(given, { env, stopping, onRetry, logins });
    const client = given.dryRun ? (0,rehearsal/* rehearsal */.o)(registries) : readingOnce(registries);
    const now = new Date();
    const [asked, source] = await Promise.all([
        (0,facts_facts/* gatherFacts */.pc)(env, { ...sources, log, now, needsTags: true }),
        findSource(given.from, { client, style: given.flavor }),
    ]);
    const { repository, manifest, notes } = source;
    const { inputs, facts, version } = (0,as_release/* asRelease */.M)({ inputs: given, facts: asked }, source);
    const plan = (0,plan_plan/* makePlan */.Cs)(inputs, facts, await (0,load_languages/* loadLanguages */.G)(inputs, { now, commit: facts.created }));
    log.info(`Promoting ${(0,reference/* formatPinned */.y6)(repository, manifest.digest)} as`);
    for (const reference of (0,plan_plan/* references */.Ft)(plan))
        log.info(`  ${reference}`);
    const luggage = packed(client, source);
    const origin = { repository, digest: manifest.digest, content: (0,place/* contentOf */.$)(notes) };
    const publication = { ...sources, env, log, inputs, facts, plan, client: luggage.client, stopping };
    const promotion = { origin, version, platform: notes.platforms[0]?.platform ?? 'unknown' };
    const { directory: cwd } = facts.checkout;
    const gated = given.dryRun ? { ...inputs, gates: gate_inputs/* noGates */.OD } : inputs;
    const options = { env, cwd, logins, version: plan.version, stopping, log, onRetry };
    const published = await (0,gates/* usingGates */.X)(gated, options, (gates) => (0,publish_plan/* promotePlan */.qk)({ ...publication, gates }, promotion));
    const attachments = await luggage.taken();
    return { inputs: { ...inputs, dryRun: given.dryRun }, plan, source, published, attachments, retries };
}
function neededBy({ dryRun, from, ...inputs }) {
    const written = (0,registries/* registriesOf */.H)(inputs);
    const source = from.repository.registry;
    return dryRun ? { written: new Set(), read: new Set([...written, source]) } : { written, read: new Set([source]) };
}
async function promote_tell(promoted, { core, env, log }) {
    for (const [name, value] of Object.entries(promoteOutputs(promoted)))
        core.setOutput(name, value);
    log.info(promoteHeadline(promoted).replaceAll('`', ''));
    for (const line of promoteLines(promoted))
        log.info(`  ${line}`);
    for (const line of leftLines(promoted.attachments))
        log.warning(`Not taken along: ${line}`);
    if (env['GITHUB_STEP_SUMMARY'])
        await core.summary.addRaw(promoteSummary(promoted)).write();
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
/* harmony import */ var _plan_plan_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(17290);
/* harmony import */ var _gates_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76640);
/* harmony import */ var _report_outputs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8568);
/* harmony import */ var _report_plan_table_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(23914);
/* harmony import */ var _report_version_outputs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(47473);
/* harmony import */ var _report_headline_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(63934);
/* harmony import */ var _report_reproduction_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(93902);
/* harmony import */ var _report_summary_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(42073);
/* harmony import */ var _report_platform_table_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(63002);
/* harmony import */ var _report_tag_lines_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(22096);










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
    return [...(0,_report_plan_table_js__WEBPACK_IMPORTED_MODULE_8__/* .planLines */ .HN)(plan), ...(0,_plan_plan_js__WEBPACK_IMPORTED_MODULE_0__/* .references */ .Ft)(plan)].map((line) => `  ${line}`);
}
function hasResult({ failure, tags }) {
    return failure === undefined || tags.some(({ state }) => ['created', 'moved', 'restored', 'failed'].includes(state));
}
async function tell({ core, log, env, stopwatch }, ending) {
    const { plan, inputs, image, published, retries, news, attestations, platform = 'unknown', reproductions = [], } = ending;
    const { platforms = [], tags = [], start, history, digest = image.digest } = published ?? {};
    const asked = inputs.build.platforms.length > 0 ? inputs.build.platforms : [platform];
    const part = inputs.digestOnly && plan.push.push && digest !== undefined ? { digest, platforms: asked } : undefined;
    const result = { ...image, digest, platforms, tags, retries, part, attestations };
    const gates = published?.hasPassed === true ? (0,_gates_names_js__WEBPACK_IMPORTED_MODULE_1__/* .gateNames */ .AO)(inputs) : [];
    const phases = stopwatch.laps;
    const report = { plan, result, reproductions, start, news, history, gates, duration: stopwatch.total(), phases };
    setOutputs(core, {
        ...(0,_report_outputs_js__WEBPACK_IMPORTED_MODULE_2__/* .planOutputs */ .iS)(plan, inputs),
        ...(0,_report_outputs_js__WEBPACK_IMPORTED_MODULE_2__/* .resultOutputs */ .wg)(plan, result),
        ...(0,_report_version_outputs_js__WEBPACK_IMPORTED_MODULE_3__/* .versionOutputs */ .V7)(plan, result, news),
        ...(reproductions.length === 0 ? {} : { reproduced: (0,_report_reproduction_js__WEBPACK_IMPORTED_MODULE_5__/* .verdictOf */ .Vj)(reproductions) }),
    });
    tellChecks(log, image);
    const lost = (0,_report_platform_table_js__WEBPACK_IMPORTED_MODULE_7__/* .lostPlatforms */ .jb)(platforms, history?.previous);
    if (lost.length > 0)
        log.warning((0,_report_platform_table_js__WEBPACK_IMPORTED_MODULE_7__/* .lostLine */ .PF)(lost));
    log.info((0,_report_headline_js__WEBPACK_IMPORTED_MODULE_4__/* .headline */ .Pl)(report).replaceAll('`', ''));
    for (const line of (0,_report_tag_lines_js__WEBPACK_IMPORTED_MODULE_9__/* .tagLines */ .o)(tags))
        log.info(`  ${line}`);
    tellReproductions(log, report);
    for (const line of [(0,_report_headline_js__WEBPACK_IMPORTED_MODULE_4__/* .reuseOf */ .S5)(report), (0,_report_version_outputs_js__WEBPACK_IMPORTED_MODULE_3__/* .newsLine */ .IB)(news), (0,_report_headline_js__WEBPACK_IMPORTED_MODULE_4__/* .recoveryOf */ .rU)(report)])
        if (line !== undefined)
            log.info(line);
    if (result.digest !== undefined)
        log.info(`Digest: ${result.digest}`);
    if (env['GITHUB_STEP_SUMMARY'])
        await core.summary.addRaw((0,_report_summary_js__WEBPACK_IMPORTED_MODULE_6__/* .summaryOf */ .YG)(report)).write();
    stopwatch.lap('report');
    log.debug(`Milliseconds: ${JSON.stringify(Object.fromEntries(stopwatch.laps))}`);
}
function tellChecks(log, { warnings }) {
    for (const { message, url, file, line, endLine } of warnings) {
        const place = {
            title: 'Build check',
            ...(file && { file }),
            ...(line && { startLine: line }),
            ...(endLine && { endLine }),
        };
        log.warning(url === undefined ? message : `${message} (${url})`, place);
    }
}
function tellReproductions(log, { plan, result, reproductions = [] }) {
    const level = plan.push.push && (0,_report_reproduction_js__WEBPACK_IMPORTED_MODULE_5__/* .verdictOf */ .Vj)(reproductions) === 'diverged' ? 'warning' : 'info';
    for (const line of (0,_report_reproduction_js__WEBPACK_IMPORTED_MODULE_5__/* .reproductionLines */ .cq)(reproductions, result.steps))
        log[level](line.replaceAll('`', ''));
}
function setOutputs(core, outputs) {
    for (const [name, value] of Object.entries(outputs))
        core.setOutput(name, value);
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

/***/ 86220:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ formatPart),
/* harmony export */   x: () => (/* binding */ parsePart)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(37241);


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

/***/ 8568:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V5: () => (/* binding */ taggedNames),
/* harmony export */   iS: () => (/* binding */ planOutputs),
/* harmony export */   ip: () => (/* binding */ leveledAnnotations),
/* harmony export */   wg: () => (/* binding */ resultOutputs)
/* harmony export */ });
/* unused harmony exports outputNames, mergeOutputNames, planEntranceOutputNames */
/* harmony import */ var _image_part_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(86220);
/* harmony import */ var _image_reference_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(68424);
/* harmony import */ var _plan_labels_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(60632);
/* harmony import */ var _plan_plan_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(17290);
/* harmony import */ var _attestation_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(64176);
/* harmony import */ var _version_outputs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(47473);
/* harmony import */ var _tags_json_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(65648);







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
    ..._attestation_js__WEBPACK_IMPORTED_MODULE_5__/* .attestationOutputNames */ .EB,
    'reproduced',
    ..._version_outputs_js__WEBPACK_IMPORTED_MODULE_3__/* .versionOutputNames */ .CX,
];
const mergeOutputNames = outputNames.filter((name) => !['imageid', 'metadata', 'part', 'reproduced'].includes(name));
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
        labels: (0,_plan_labels_js__WEBPACK_IMPORTED_MODULE_6__/* .labelLines */ ._)(plan.labels).join(separators.labels),
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
        ...(0,_attestation_js__WEBPACK_IMPORTED_MODULE_5__/* .attestationOutputs */ .Nw)(result.attestations),
    };
}
function taggedNames(plan) {
    return plan.repositories.length === 0 ? plan.names : (0,_plan_plan_js__WEBPACK_IMPORTED_MODULE_2__/* .references */ .Ft)(plan);
}
function leveledAnnotations(plan, inputs) {
    const lines = (0,_plan_labels_js__WEBPACK_IMPORTED_MODULE_6__/* .labelLines */ ._)(plan.annotations);
    return inputs.knobs.annotationLevels.flatMap((level) => lines.map((line) => `${level}:${line}`));
}


/***/ }),

/***/ 23914:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HN: () => (/* binding */ planLines),
/* harmony export */   Lq: () => (/* binding */ planRows),
/* harmony export */   k0: () => (/* binding */ planTable)
/* harmony export */ });
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(63021);

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

/***/ 99225:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ searchPath),
/* harmony export */   x: () => (/* binding */ firstProgram)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _is_inside_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(96688);




function searchPath({ env, platform = process.platform }) {
    const variable = env['PATH'] ?? env['Path'] ?? '';
    return variable.split(platform === 'win32' ? ';' : ':').filter((folder) => folder !== '');
}
async function firstProgram(folders, name, { env, platform = process.platform, cwd, refusal }) {
    const file = platform === 'win32' ? `${name}.exe` : name;
    for (const folder of folders) {
        const candidate = node_path__WEBPACK_IMPORTED_MODULE_2__.resolve(cwd, folder, file);
        if (!(await isProgram(candidate)))
            continue;
        if (await leadsInto(candidate, env['GITHUB_WORKSPACE']))
            throw refusal(candidate);
        return candidate;
    }
    return undefined;
}
async function isProgram(file) {
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.access)(file, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.X_OK);
        return (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(file)).isFile();
    }
    catch {
        return false;
    }
}
async function leadsInto(file, folder) {
    if (folder === undefined || folder === '')
        return false;
    const real = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.realpath)(folder).catch(() => node_path__WEBPACK_IMPORTED_MODULE_2__.resolve(folder));
    return (0,_is_inside_js__WEBPACK_IMPORTED_MODULE_3__/* .isInside */ .F)(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.realpath)(file), real) || (0,_is_inside_js__WEBPACK_IMPORTED_MODULE_3__/* .isInside */ .F)(file, node_path__WEBPACK_IMPORTED_MODULE_2__.resolve(folder));
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

/***/ 84296:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  p: () => (/* binding */ runShown)
});

// EXTERNAL MODULE: ./lib/tools/clean.js
var clean = __webpack_require__(13638);
// EXTERNAL MODULE: ./lib/tools/left-group.js
var left_group = __webpack_require__(9480);
;// CONCATENATED MODULE: ./lib/tools/line-splitter.js

function createLineSplitter(onLine) {
    const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
    let line = '';
    let afterCarriageReturn = false;
    const take = (part) => {
        line += part.slice(0, clean/* maxLineLength */.z8 + 1 - line.length);
    };
    const finish = () => {
        onLine(line);
        line = '';
    };
    const split = (text) => {
        if (text === '')
            return;
        const parts = (afterCarriageReturn && text.startsWith('\n') ? text.slice(1) : text).split(/\r\n|\r|\n/);
        afterCarriageReturn = text.endsWith('\r');
        parts.forEach((part, index) => {
            if (index > 0)
                finish();
            take(part);
        });
    };
    return {
        write(chunk) {
            split(decoder.decode(chunk, { stream: true }));
        },
        end() {
            split(decoder.decode());
            if (line !== '')
                finish();
        },
    };
}

// EXTERNAL MODULE: ./lib/tools/process-group.js
var process_group = __webpack_require__(34732);
;// CONCATENATED MODULE: ./lib/tools/shown-run.js




async function runShown(command, args, { env, cwd, step, onLine, ...ending }) {
    const show = (line) => {
        onLine((0,clean/* clean */.uH)(line));
    };
    const [stdout, stderr] = [createLineSplitter(show), createLineSplitter(show)];
    const group = (0,process_group/* startGroup */.O)(command, args, { env, cwd });
    (0,left_group/* rememberGroup */.f)(step, group.child.pid);
    group.child.stdout.on('data', stdout.write);
    group.child.stderr.on('data', stderr.write);
    const exitCode = await (0,process_group/* endOfGroup */.y)(group, ending);
    stdout.end();
    stderr.end();
    return exitCode;
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