"use strict";
exports.id = 705;
exports.ids = [705];
exports.modules = {

/***/ 38705:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  qk: () => (/* binding */ promotePlan),
  EB: () => (/* binding */ publishMerged),
  JL: () => (/* binding */ publishPlan),
  lC: () => (/* binding */ resumePlan)
});

// EXTERNAL MODULE: ./lib/tools/failures.js
var failures = __webpack_require__(32972);
// EXTERNAL MODULE: ./lib/tools/step-state.js
var step_state = __webpack_require__(13405);
// EXTERNAL MODULE: ./lib/tools/stop-signal.js
var stop_signal = __webpack_require__(93672);
// EXTERNAL MODULE: ./lib/tools/foreign-json.js
var foreign_json = __webpack_require__(65810);
// EXTERNAL MODULE: ./lib/tools/git-ancestry.js
var git_ancestry = __webpack_require__(48249);
// EXTERNAL MODULE: ./lib/facts/ask-github.js
var ask_github = __webpack_require__(69048);
;// CONCATENATED MODULE: ./lib/facts/ancestry.js



async function relate(ours, theirs, sources) {
    if (!(0,git_ancestry/* isCommitId */.jh)(ours) || !(0,git_ancestry/* isCommitId */.jh)(theirs))
        return 'unknown';
    if (ours === theirs)
        return 'same';
    const { sha, before, forced } = sources.event;
    if (ours === sha && theirs === before)
        return forced ? 'diverged' : 'ancestor';
    return (await inCheckout(ours, theirs, sources)) ?? (await onGitHub(ours, theirs, sources)) ?? 'unknown';
}
async function inCheckout(ours, theirs, { git }) {
    const isOlder = await git.isAncestor(theirs, ours);
    if (isOlder === true)
        return 'ancestor';
    const isNewer = await git.isAncestor(ours, theirs);
    if (isNewer === true)
        return 'descendant';
    return isOlder === false && isNewer === false ? 'diverged' : undefined;
}
const relations = new Map([
    ['identical', 'same'],
    ['behind', 'ancestor'],
    ['ahead', 'descendant'],
    ['diverged', 'diverged'],
]);
async function onGitHub(ours, theirs, sources) {
    const { fullName, isPrivate } = sources.event.repository;
    if (sources.github?.isAnonymous === true && isPrivate)
        return undefined;
    return (0,ask_github/* askGitHub */.X)(sources, `how ${theirs} is related to ${ours}`, async (github) => {
        const relation = relations.get((0,foreign_json/* textAt */.$6)(await github.compare(fullName, ours, theirs), 'status'));
        if (relation === undefined)
            throw new Error('the answer has no status that is known');
        return relation;
    });
}

// EXTERNAL MODULE: ./lib/facts/git-tags.js
var git_tags = __webpack_require__(54589);
// EXTERNAL MODULE: ./lib/plan/lines.js
var lines = __webpack_require__(49572);
// EXTERNAL MODULE: ./lib/registry/manifest.js
var registry_manifest = __webpack_require__(50886);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
;// CONCATENATED MODULE: ./lib/merge/failures.js

function samePlatform(platform, digests) {
    return new errors/* ReleaseError */.K2({
        code: 'same-platform',
        what: `${digests.length} of the images to be merged are for ${platform}:\n${(0,errors/* bullets */.e5)(digests)}\n`,
        remedy: 'Nothing was published. Hand over one image for each platform: every job of the matrix builds another one.',
    });
}
function otherPlatforms(missing, unexpected) {
    const what = [
        ...missing.map((platform) => `${platform} is missing`),
        ...unexpected.map((platform) => `${platform} is not asked for`),
    ];
    return new errors/* ReleaseError */.K2({
        code: 'other-platforms',
        what: `The images to be merged are not those of "platforms":\n${(0,errors/* bullets */.e5)(what)}\n`,
        remedy: 'Nothing was published. Look whether every job of the matrix has ended well and handed over its part.',
    });
}
function otherCommit(digest, { revision, wanted }) {
    return new errors/* ReleaseError */.K2({
        code: 'other-commit',
        what: `${digest} was built from commit ${revision}, and commit ${wanted} is released`,
        remedy: 'Nothing was published. Hand over what the jobs of this run have built.',
    });
}
function notMergeable(digest, problem) {
    return new errors/* ReleaseError */.K2({
        code: 'not-mergeable',
        what: `${digest} cannot be merged: ${problem}`,
        remedy: 'Nothing was published. Hand over images, or indexes of images with their attestations, as a build pushes them.',
    });
}

// EXTERNAL MODULE: ./lib/image/digest.js
var digest = __webpack_require__(37241);
// EXTERNAL MODULE: ./lib/registry/manifest-content.js + 1 modules
var manifest_content = __webpack_require__(91848);
;// CONCATENATED MODULE: ./lib/merge/merged-index.js





const [ociIndex = '', dockerList = ''] = registry_manifest/* indexTypes */.gp;
function mergedIndex(parts, { platforms, annotations }) {
    const entries = distinct(parts.flatMap(entriesOf));
    const images = entries.filter((entry) => !(0,manifest_content/* isAttestation */.H3)(entry));
    requirePlatforms(images, platforms);
    const inOrder = images.toSorted((a, b) => compareText(shown(a), shown(b)));
    const about = inOrder.flatMap((image) => entries.filter((entry) => (0,manifest_content/* isAttestation */.H3)(entry) && aboutWhat(entry) === image['digest']));
    const isDocker = parts.every(({ manifest }) => manifest.mediaType.startsWith('application/vnd.docker.'));
    const mediaType = isDocker ? dockerList : ociIndex;
    const notes = isDocker || annotations.size === 0 ? {} : { annotations: Object.fromEntries(annotations) };
    const document = { schemaVersion: 2, mediaType, manifests: [...inOrder, ...about], ...notes };
    const bytes = new TextEncoder().encode(JSON.stringify(document, undefined, 2));
    return { digest: (0,digest/* digestOf */.ol)(bytes), mediaType, bytes };
}
function entriesOf({ manifest, platform }) {
    const { digest, mediaType, bytes } = manifest;
    const content = (0,manifest_content/* readManifest */.WI)(manifest);
    switch (content.kind) {
        case 'image':
            return [{ mediaType, digest, size: bytes.length, platform: platformOf(digest, platform) }];
        case 'index': {
            const entries = (0,foreign_json/* valueAt */.fK)(JSON.parse(new TextDecoder().decode(bytes)), 'manifests');
            const nested = content.children.find((child) => registry_manifest/* indexTypes */.gp.includes(child.mediaType));
            if (nested !== undefined)
                throw notMergeable(digest, `it has another index in it, ${nested.digest}`);
            return entries;
        }
    }
}
function platformOf(digest, platform) {
    const [os, architecture, variant] = platform?.split('/') ?? [];
    if (os === undefined || architecture === undefined) {
        throw notMergeable(digest, 'it does not say which platform it is for');
    }
    return { architecture, os, ...(variant === undefined ? {} : { variant }) };
}
function distinct(entries) {
    return [...new Map(entries.map((entry) => [entry['digest'], entry])).values()];
}
function aboutWhat(entry) {
    return (0,foreign_json/* textAt */.$6)(entry, 'annotations', 'vnd.docker.reference.digest');
}
function shown(entry) {
    const platform = ((0,foreign_json/* valueAt */.fK)(entry, 'platform') ?? {});
    const version = (0,foreign_json/* textAt */.$6)(platform, 'os.version');
    return `${(0,manifest_content/* platformName */.$r)(platform) ?? 'unknown'}${version === undefined ? '' : ` ${version}`}`;
}
function requirePlatforms(images, wanted) {
    for (const platform of new Set(images.map(shown))) {
        const same = images.filter((entry) => shown(entry) === platform);
        if (same.length > 1)
            throw samePlatform(platform, same.map((entry) => entry['digest']));
    }
    const there = new Set(images.map((entry) => shown(entry).replace(/ .*$/s, '')));
    const missing = wanted.filter((platform) => !there.has(platform));
    const unexpected = wanted.length === 0 ? [] : [...there].filter((platform) => !wanted.includes(platform));
    if (missing.length + unexpected.length > 0)
        throw otherPlatforms(missing, unexpected);
}
function compareText(a, b) {
    return a < b ? -1 : a > b ? 1 : 0;
}

;// CONCATENATED MODULE: ./lib/merge/merge-parts.js



async function mergeParts(parts, [first, ...others], { client, revision, ...options }) {
    const images = await Promise.all(parts.map(({ digest }) => partImage(digest, { client, repository: first, revision })));
    const index = mergedIndex(images, options);
    await client.putManifest(first, index.digest, index);
    await Promise.all(others.map((repository) => client.copy(first, repository, index.digest)));
    return index.digest;
}
async function partImage(digest, { client, repository, revision: wanted }) {
    const manifest = await client.getManifest(repository, digest, { awaited: true });
    const { revision, platforms } = await client.describe(repository, manifest);
    if (revision !== undefined && revision !== wanted)
        throw otherCommit(digest, { revision, wanted });
    const platform = registry_manifest/* indexTypes */.gp.includes(manifest.mediaType) ? undefined : platforms[0]?.platform;
    return { manifest, platform };
}

;// CONCATENATED MODULE: ./lib/gates/gate.js
async function passGates(gates, images, log) {
    for (const gate of gates) {
        await log.group(`Gate: ${gate.name}`, () => gate.ask(images));
        log.info(`Passed the gate: ${gate.name}`);
    }
}

// EXTERNAL MODULE: ./lib/gates/names.js
var names = __webpack_require__(76640);
// EXTERNAL MODULE: ./lib/publish/journal.js
var publish_journal = __webpack_require__(8280);
// EXTERNAL MODULE: ./lib/image/repository.js
var image_repository = __webpack_require__(84697);
// EXTERNAL MODULE: ./lib/image/tag.js
var image_tag = __webpack_require__(67521);
// EXTERNAL MODULE: ./lib/image/version.js
var version = __webpack_require__(42189);
// EXTERNAL MODULE: ./lib/plan/plan.js + 5 modules
var plan_plan = __webpack_require__(17290);
// EXTERNAL MODULE: ./lib/publish/naming.js
var publish_naming = __webpack_require__(49695);
;// CONCATENATED MODULE: ./lib/publish/make-release.js





function makeRelease(plan, inputs, { event }) {
    const lines = lineFloats(plan.tags);
    const repositories = (0,plan_plan/* pushedRepositories */.Qx)(plan).map(({ repository, tags, first }) => {
        const followsRules = inputs.images.some((image) => (0,image_repository/* sameRepository */.R)(image, repository));
        const kept = followsRules ? [...lines.keys()].filter((tag) => !tags.includes(tag)) : [];
        const all = [...tags, ...kept];
        const versions = all.filter((tag) => isVersionTag(tag, plan, event.ref));
        const others = all.filter((tag) => !versions.includes(tag));
        const isLine = (tag) => followsRules && lines.has(tag);
        const floats = [
            ...others
                .filter((tag) => !isLine(tag))
                .map((tag) => ({ tag, kind: event.ref.kind === 'branch' ? 'branch' : 'free' })),
            ...byWidth(others.filter(isLine), lines).map((tag) => ({ tag, kind: 'line' })),
        ];
        const built = isReusable(plan, inputs) && versions.length > 0 ? plan.built : [];
        return { repository, first, built, versions, floats };
    });
    const { onExists, onFailure, promote } = inputs;
    const isBuiltOnce = promote !== 'never' && repositories.some(({ built }) => built.length > 0);
    const buildOnce = isBuiltOnce ? { buildOnce: promote } : {};
    const gitTag = plan.gitTag?.isNew === true ? { gitTag: plan.gitTag.name } : {};
    return { release: { repositories, revision: event.sha, ...gitTag, onExists, onFailure, ...buildOnce }, lines };
}
function isReusable(plan, inputs) {
    return inputs.promote !== 'never' && (0,plan_plan/* isPlainPush */.tX)(plan, inputs);
}
function lineFloats(planned) {
    const floats = planned.flatMap(({ name: tag, line: range, action }) => {
        if (range === undefined)
            return [];
        const { line, version } = range;
        const exact = planned.filter((other) => other.action === 'create' && other.version === version.version);
        const [naming] = exact.flatMap(({ name }) => (0,publish_naming/* namingOf */.aI)(name, version) ?? []);
        return [[tag, { tag, line, version, naming, isKept: action === 'keep' }]];
    });
    return new Map(floats);
}
function isVersionTag(tag, plan, ref) {
    const planned = plan.tags.find(({ name }) => name === tag);
    if (planned?.line !== undefined)
        return false;
    if (planned?.action === 'create')
        return true;
    const isBranch = (ref.kind === 'branch' || ref.kind === 'pull-request') && (0,image_tag/* replaceIllegal */.rk)(ref.name) === tag;
    return !isBranch && (0,version/* parseVersion */.ot)(tag) !== undefined;
}
function byWidth(tags, lines) {
    const widthOf = (tag) => {
        const line = lines.get(tag)?.line;
        return line === undefined ? 0 : widths[line.kind];
    };
    return tags.toSorted((a, b) => widthOf(a) - widthOf(b));
}
const widths = { minor: 1, major: 2, channel: 3, stable: 4 };

// EXTERNAL MODULE: ./lib/publish/driver.js
var driver = __webpack_require__(50477);
// EXTERNAL MODULE: ./lib/image/reference.js
var reference = __webpack_require__(68424);
// EXTERNAL MODULE: ./lib/publish/failures.js
var publish_failures = __webpack_require__(24380);
;// CONCATENATED MODULE: ./lib/publish/ending.js



function releaseFailure(release, { start, repositories }, tags) {
    if (start?.kind === 'refuse') {
        return refusal(start, release, repositories);
    }
    const failures = repositories.flatMap((known) => known.failures);
    const [first] = failures;
    if (first === undefined)
        return undefined;
    if (first.effect.do === 'build')
        return asReleaseError(first.error);
    if (first.effect.do === 'gate' && failures.length === 1)
        return asReleaseError(first.error);
    const isNamed = repositories.some(({ moves, named }) => moves.length > 0 || named.size > 0);
    if (!isNamed)
        return asReleaseError((0,errors/* severalFailures */.qg)(failures.map(({ error }) => error)));
    const lines = tags.flatMap((tag) => lineOf(tag) ?? []);
    const others = failures.flatMap(({ effect, error }) => {
        if (!('tag' in effect))
            return [messageOf(error)];
        return effect.do === 'restore' ? [`${effect.tag} could not be put back: ${messageOf(error)}`] : [];
    });
    return (0,errors/* tagsNotPublished */.dg)([...lines, ...new Set(others)], first.error);
}
function refusal(start, release, repositories) {
    const lines = foundVersions(release, repositories).map(describeFound);
    switch (start.reason) {
        case 'exists':
            return (0,publish_failures/* versionExists */.$y)(lines);
        case 'other-content':
            return (0,publish_failures/* versionIsAnother */.o8)(lines, release);
        case 'not-built':
            return (0,publish_failures/* notBuilt */.cU)(release, start.unlike);
    }
}
function foundVersions(release, repositories) {
    return release.repositories.flatMap(({ repository, versions }, index) => versions.flatMap((tag) => {
        const found = repositories[index]?.found.get(tag);
        return found === undefined ? [] : [{ ...found, reference: (0,reference/* formatReference */.FH)({ repository, tag }) }];
    }));
}
function describeFound({ reference, digest, revision }) {
    return `${reference} is ${digest}, ${revision === undefined ? 'of an unknown commit' : `of commit ${revision}`}`;
}
function lineOf(tag) {
    switch (tag.state) {
        case 'failed':
            return `${(0,reference/* formatReference */.FH)(tag)}: ${messageOf(tag.error)}`;
        case 'not-reached':
            return `${(0,reference/* formatReference */.FH)(tag)}: not tried, because something before it failed`;
        case 'restored':
            return `${(0,reference/* formatReference */.FH)(tag)}: put back to ${tag.to ?? 'nothing'}`;
        case 'created':
        case 'moved':
        case 'unchanged':
        case 'kept':
            return undefined;
    }
}
function messageOf(error) {
    return error instanceof Error ? error.message : String(error);
}
function asReleaseError(error) {
    if (error instanceof errors/* ReleaseError */.K2)
        return error;
    throw error;
}

;// CONCATENATED MODULE: ./lib/publish/image-platforms.js

async function describeImage(digest, { manifest, defaultPlatform }) {
    const content = (0,manifest_content/* readManifest */.WI)(await manifest(digest));
    switch (content.kind) {
        case 'image':
            return [{ platform: defaultPlatform, digest, size: content.size }];
        case 'index':
            return Promise.all(content.children
                .filter((child) => !child.attestation)
                .map(async ({ digest: of, platform }) => {
                const child = (0,manifest_content/* readManifest */.WI)(await manifest(of));
                return { platform: platform ?? defaultPlatform, digest: of, size: child.kind === 'image' ? child.size : 0 };
            }));
    }
}

// EXTERNAL MODULE: ./lib/registry/image-notes.js
var image_notes = __webpack_require__(56782);
;// CONCATENATED MODULE: ./lib/publish/line-history.js




const patience = 2000;
class LookBack {
    #place;
    #defaultPlatform;
    #looking;
    constructor(place, defaultPlatform) {
        this.#place = place;
        this.#defaultPlatform = defaultPlatform;
    }
    begin(effect) {
        if (effect.do !== 'move' || effect.repository !== 0 || effect.from === undefined)
            return;
        if (this.#looking !== undefined || this.#place === undefined || effect.from === effect.to)
            return;
        this.#looking = look(this.#place, effect.from, this.#defaultPlatform).catch((error) => {
            if (error instanceof errors/* ReleaseError */.K2)
                return undefined;
            throw error;
        });
        this.#looking.catch(() => undefined);
    }
    async found() {
        if (this.#looking === undefined)
            return undefined;
        let timer;
        const late = new Promise((resolve) => {
            timer = setTimeout(resolve, patience, undefined);
        });
        return Promise.race([this.#looking, late]).finally(() => {
            clearTimeout(timer);
        });
    }
}
async function look(place, digest, defaultPlatform) {
    const manifest = await place.manifest(digest);
    const version = (0,image_notes/* annotatedVersion */.zt)(manifest);
    const options = { manifest: (child) => place.manifest(child), defaultPlatform: defaultPlatform() };
    const isKnown = version !== undefined && options.defaultPlatform !== image_notes/* unknownPlatform */.eb;
    if (isKnown || (0,manifest_content/* readManifest */.WI)(manifest).kind === 'index') {
        return { digest, version, platforms: await describeImage(digest, options) };
    }
    const notes = await place.notesOf(digest);
    const platform = notes.platforms[0]?.platform ?? options.defaultPlatform;
    const platforms = await describeImage(digest, { ...options, defaultPlatform: platform });
    return { digest, version: version ?? notes.version, platforms };
}
function lineHistory(state, previous) {
    const candidates = [...(state?.survey?.lines.values() ?? [])].flat();
    const seen = candidates.flatMap(({ digest, tag }) => digest === undefined ? [] : [[digest, tag]]);
    const said = previous?.version === undefined ? [] : [[previous.digest, previous.version]];
    const withdrawn = new Set(candidates.filter((candidate) => candidate.withdrawn).map(({ tag }) => tag));
    return { names: new Map([...said, ...seen]), withdrawn: [...withdrawn], previous };
}

;// CONCATENATED MODULE: ./lib/publish/outcome.js
function outcomes({ repositories }, state) {
    return repositories.flatMap((planned, index) => {
        const known = state.repositories[index];
        if (known === undefined)
            return [];
        const { repository, versions, floats } = planned;
        if (state.start?.kind === 'skip') {
            return [...versions, ...floats.map(({ tag }) => tag)].map((tag) => ({ repository, tag, ...skipped(tag, known) }));
        }
        return [
            ...versions.map((tag) => ({ repository, tag, ...versionOutcome(tag, known) })),
            ...floats.map(({ tag }) => ({ repository, tag, ...floatOutcome(tag, planned, known) })),
        ];
    });
}
function skipped(tag, { found }) {
    const there = found.get(tag)?.digest;
    return { state: 'kept', from: there, to: there };
}
function versionOutcome(tag, known) {
    const from = known.found.get(tag)?.digest;
    const named = known.named.get(tag);
    const failure = failureOf(tag, known);
    const seen = known.survey?.tags.get(tag) ?? from;
    if (failure !== undefined)
        return { state: 'failed', from, to: seen, error: failure.error };
    if (named === undefined)
        return { state: from === undefined ? 'not-reached' : 'kept', from, to: from };
    if (from === named)
        return { state: 'unchanged', from, to: named };
    return { state: from === undefined ? 'created' : 'moved', from, to: named };
}
function floatOutcome(tag, { first }, known) {
    const seen = known.survey?.tags.get(tag);
    const [begun] = [...known.moves, ...triedMoves(known)].filter((move) => move.tag === tag);
    const to = known.moves.findLast((move) => move.tag === tag)?.to;
    const found = tag === first ? known.found.get(tag)?.digest : undefined;
    const from = begun === undefined ? (seen ?? found) : begun.from;
    const failure = failureOf(tag, known);
    const restored = known.restored.get(tag);
    if (restored === 'restored')
        return { state: 'restored', from, to: from };
    if (failure !== undefined)
        return { state: 'failed', from, to: known.fresh ? seen : (to ?? seen), error: failure.error };
    if (restored === 'moved-on')
        return { state: 'kept', from, to: undefined };
    if (to !== undefined && (!known.fresh || seen === to))
        return { state: moveState(from, to), from, to };
    if (to === undefined && known.survey === undefined)
        return { state: 'not-reached', from, to: from };
    if (to === undefined && (!known.done || isCutShort(known)))
        return { state: seen === known.digest ? 'unchanged' : 'not-reached', from, to: seen };
    return { state: seen === known.digest && to === undefined ? 'unchanged' : 'kept', from, to: seen };
}
function isCutShort({ failures }) {
    return failures.some(({ effect }) => effect.do === 'name' || effect.do === 'survey' || effect.do === 'inspect');
}
function triedMoves({ failures }) {
    return failures.flatMap(({ effect }) => (effect.do === 'move' ? [effect] : []));
}
function moveState(from, to) {
    if (from === to)
        return 'unchanged';
    return from === undefined ? 'created' : 'moved';
}
function failureOf(tag, { failures }) {
    return failures.find(({ effect }) => 'tag' in effect && effect.do !== 'restore' && effect.tag === tag);
}

// EXTERNAL MODULE: ./lib/publish/perform.js
var publish_perform = __webpack_require__(31474);
// EXTERNAL MODULE: ./lib/publish/place.js
var place = __webpack_require__(32060);
;// CONCATENATED MODULE: ./lib/publish/publish.js








async function publish({ release: planned, lines }, first, options) {
    const { gate } = options;
    const release = { ...planned, isGated: gate !== undefined };
    const { client, relate, inputsHash } = options;
    const overwrite = release.onExists === 'overwrite';
    const places = release.repositories.map((repository) => new place/* Place */.Y(repository, { client, overwrite, relate, inputsHash }));
    const perform = (0,publish_perform/* createPerform */.g)(release, { ...options, places, lines });
    const back = new LookBack(places[0], options.defaultPlatform);
    const gatesPassed = { inThisRun: false };
    const state = await (0,driver/* drive */.r)(release, first, {
        ...options,
        async perform(effect, now) {
            back.begin(effect);
            const done = await perform(effect, now);
            gatesPassed.inThisRun ||= effect.do === 'gate';
            return done;
        },
    });
    const { start, repositories } = state;
    const digest = repositories[0]?.digest ?? existing(state);
    const tags = outcomes(release, state);
    const isStopped = options.signal?.aborted === true;
    const platforms = isStopped ? [] : await platformsOf(places[0], digest, options.defaultPlatform);
    const history = lineHistory(repositories[0], isStopped ? undefined : await back.found());
    const earlier = builtAgain(release, state);
    const failure = releaseFailure(release, state, tags);
    return { start, digest, tags, platforms, history, earlier, hasPassed: gatesPassed.inThisRun, failure };
}
function builtAgain({ repositories: [planned] }, { start, repositories }) {
    if (start?.kind !== 'build' || planned === undefined)
        return undefined;
    const tags = [...planned.versions, ...(planned.first === undefined ? [] : [planned.first])];
    const [earlier] = tags.flatMap((tag) => {
        const found = repositories[0]?.found.get(tag);
        return found?.relation === 'same' ? [{ tag, digest: found.digest }] : [];
    });
    return earlier;
}
function existing({ start, repositories }) {
    if (start?.kind !== 'skip' || start.reason !== 'exists')
        return undefined;
    const [found] = repositories[0]?.found.values() ?? [];
    return found?.digest;
}
async function platformsOf(place, digest, defaultPlatform) {
    if (place === undefined || digest === undefined)
        return [];
    try {
        return await describeImage(digest, {
            manifest: (child) => place.manifest(child),
            defaultPlatform: defaultPlatform(),
        });
    }
    catch (error) {
        if (!(error instanceof errors/* ReleaseError */.K2))
            throw error;
        return [];
    }
}

// EXTERNAL MODULE: ./lib/publish/reduce.js + 5 modules
var reduce = __webpack_require__(55975);
// EXTERNAL MODULE: ./lib/publish/shared-question.js
var shared_question = __webpack_require__(2055);
// EXTERNAL MODULE: ./lib/promote/as-release.js
var as_release = __webpack_require__(57818);
// EXTERNAL MODULE: ./lib/releases/create-git-tag.js
var create_git_tag = __webpack_require__(50068);
;// CONCATENATED MODULE: ./lib/commands/publish-plan.js
















async function publishPlan(publication, options) {
    const planned = makeRelease(publication.plan, publication.inputs, publication.facts);
    const journal = (0,publish_journal/* createJournal */.s9)((key, value) => {
        (0,step_state/* saveState */.L)(publication.env, key, value);
    });
    const build = (unlike) => {
        if (unlike !== undefined) {
            const what = 'is of the same commit, and was built from other inputs, or does not say from which';
            publication.log.info(`Building, because the earlier build ${unlike} ${what}.`);
        }
        return options.build();
    };
    const published = await publish(planned, (0,reduce/* begin */.qN)(planned.release), {
        ...knowledge(publication),
        ...options,
        build,
        journal,
    });
    journal.ended({ isCancelled: publication.stopping.aborted });
    return published;
}
async function resumePlan(publication) {
    const planned = makeRelease(publication.plan, publication.inputs, publication.facts);
    const reached = (0,publish_journal/* readJournal */.a0)((key) => (0,step_state/* readState */.u)(publication.env, key));
    if (reached?.length !== planned.release.repositories.length)
        return undefined;
    return publish(planned, (0,reduce/* resume */.U)(planned.release, reached), {
        ...knowledge(publication),
        build: () => Promise.reject(new Error('A release that is resumed is built.')),
        defaultPlatform: () => 'unknown',
        journal: (0,publish_journal/* createJournal */.s9)(() => undefined),
    });
}
function promotePlan(publication, { origin, version, platform }) {
    const { release, lines } = makeRelease(publication.plan, publication.inputs, publication.facts);
    const repositories = release.repositories.map((repository) => ({ ...repository, first: undefined }));
    const known = knowledge(publication);
    const promotion = { ...release, repositories, origin };
    return publish({ release: promotion, lines }, (0,reduce/* begin */.qN)(promotion), {
        ...known,
        async knownVersions() {
            const versions = await known.knownVersions();
            return versions !== undefined && (0,as_release/* knowsVersion */.H)(versions, version) ? versions : undefined;
        },
        build: () => Promise.reject(new Error('A promotion builds nothing.')),
        defaultPlatform: () => platform,
        journal: publish_journal/* noJournal */.vl,
    });
}
function publishMerged(publication, { parts, platforms }) {
    const { plan, inputs, facts, client } = publication;
    const { release, lines } = makeRelease(plan, inputs, facts);
    const [first, ...others] = release.repositories.map((planned) => ({ ...planned, first: undefined }));
    if (first === undefined)
        throw new Error('What is pushed has a repository.');
    const merged = { ...release, repositories: [first, ...others] };
    const repositories = [first.repository, ...others.map(({ repository }) => repository)];
    const options = { client, revision: facts.event.sha, platforms, annotations: plan.indexAnnotations };
    return publish({ release: merged, lines }, (0,reduce/* begin */.qN)(merged), {
        ...knowledge(publication),
        build: () => mergeParts(parts, repositories, options),
        defaultPlatform: () => 'unknown',
        journal: publish_journal/* noJournal */.vl,
    });
}
function knowledge(publication) {
    const { client, stopping, inputs, facts, git, github, log, gates = [] } = publication;
    const { event } = facts;
    const asked = new Map();
    return {
        client,
        signal: stopping,
        sleep: (0,stop_signal/* sleepUnlessStopped */.z)(stopping, () => (0,failures/* cancelled */.KW)('a wait for a registry', 'No tag was moved after that')),
        knownVersions: (0,shared_question/* shared */.u)(async () => {
            const { source, names } = await (0,git_tags/* gatherGitTags */.j)(git);
            return source === 'origin' ? (0,lines/* knownVersions */.J0)(names, inputs.tagPrefix) : undefined;
        }),
        relate(revision) {
            if (revision === undefined)
                return Promise.resolve('unknown');
            const known = asked.get(revision) ?? relate(event.sha, revision, { event, git, github, log });
            asked.set(revision, known);
            return known;
        },
        ...(gates.length > 0 ? { gate: (images) => passGates(gates, images, log) } : {}),
        createGitTag: (tag) => makeGitTag(tag, publication),
    };
}
async function makeGitTag(tag, { releases, inputs, facts: { event }, log }) {
    if (releases === undefined)
        throw new Error('Who plans a git tag can make one.');
    const { repository, sha: commit, run } = event;
    const passed = (0,names/* gateNames */.AO)(inputs).map((name) => `- ${name}\n`);
    const record = passed.length === 0 ? '' : `\nPassed before it was named:\n${passed.join('')}`;
    const message = `${tag}\n\n${run.url}\n${record}`;
    const made = await (0,create_git_tag/* createGitTag */.Tr)(releases, { repository: repository.fullName, tag, commit, message });
    log.info(made === 'created' ? `Made the git tag ${tag} at ${commit}.` : `The git tag ${tag} is there, at ${commit}.`);
}


/***/ }),

/***/ 57818:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ knowsVersion),
/* harmony export */   M: () => (/* binding */ asRelease)
/* harmony export */ });
/* harmony import */ var _image_version_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42189);
/* harmony import */ var _plan_lines_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(49572);
/* harmony import */ var _plan_tags_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(45126);
/* harmony import */ var _failures_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(10189);




function asRelease(given, { version: found, notes }) {
    const { event } = given.facts;
    const explicit = given.inputs.version ?? found;
    const ofGitTag = explicit === undefined ? (0,_image_version_js__WEBPACK_IMPORTED_MODULE_0__/* .parseVersion */ .ot)((0,_plan_tags_js__WEBPACK_IMPORTED_MODULE_2__/* .versionSource */ .sM)(given.inputs, event.ref) ?? '') : undefined;
    const version = explicit ?? ofGitTag ?? (0,_image_version_js__WEBPACK_IMPORTED_MODULE_0__/* .parseVersion */ .ot)(notes.version ?? '');
    const { revision } = notes;
    const isOther = revision !== undefined && revision !== event.sha;
    if (ofGitTag !== undefined && isOther && event.sha !== '')
        throw (0,_failures_js__WEBPACK_IMPORTED_MODULE_3__/* .otherCommit */ .e4)((0,_image_version_js__WEBPACK_IMPORTED_MODULE_0__/* .fullText */ .DU)(ofGitTag), revision, event.sha);
    const inputs = version === undefined ? given.inputs : { ...given.inputs, version };
    const { gitTags } = given.facts;
    const isTheirs = knowsVersion((0,_plan_lines_js__WEBPACK_IMPORTED_MODULE_1__/* .knownVersions */ .J0)(gitTags.names, inputs.tagPrefix), version);
    return {
        inputs,
        version,
        facts: {
            ...given.facts,
            event: isOther ? { ...event, sha: revision, before: undefined, forced: false } : event,
            gitTags: isTheirs ? gitTags : { source: 'none', names: [] },
        },
    };
}
function knowsVersion(known, version) {
    if (version === undefined)
        return false;
    const text = (0,_image_version_js__WEBPACK_IMPORTED_MODULE_0__/* .fullText */ .DU)(version);
    return [...known].some((other) => (0,_image_version_js__WEBPACK_IMPORTED_MODULE_0__/* .fullText */ .DU)(other) === text);
}


/***/ }),

/***/ 10189:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KG: () => (/* binding */ unknownSourceDigest),
/* harmony export */   e0: () => (/* binding */ unknownSource),
/* harmony export */   e4: () => (/* binding */ otherCommit)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _image_reference_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(68424);


const untouched = 'Nothing was promoted.';
function unknownSource(reference, near) {
    const there = near.length === 0 ? '' : ` Like it are ${near.join(', ')}.`;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ReleaseError */ .K2({
        code: 'unknown-source',
        what: `There is no image ${(0,_image_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .formatReference */ .FH)(reference)}`,
        remedy: `${untouched}${there} Check "from", and that whatever builds the image has ended.`,
    });
}
function unknownSourceDigest(repository, digest) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ReleaseError */ .K2({
        code: 'unknown-source',
        what: `There is no image ${(0,_image_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .formatPinned */ .y6)(repository, digest)}`,
        remedy: `${untouched} For an image of another repository, "from" is a whole reference: "ghcr.io/owner/staging@sha256:…".`,
    });
}
function otherCommit(version, image, event) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ReleaseError */ .K2({
        code: 'other-commit',
        what: `The git tag says that this is ${version}, but it is at commit ${event}, and the image is of commit ${image}`,
        remedy: `${untouched} Promote the image of this commit ("from: sha-${event.slice(0, 7)}"); or set "version" when it is meant so.`,
    });
}


/***/ })

};
;