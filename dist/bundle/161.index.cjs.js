"use strict";
exports.id = 161;
exports.ids = [161];
exports.modules = {

/***/ 50477:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ drive)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _reduce_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(55975);


function drive(release, first, { perform, journal, signal }) {
    return new Promise((resolve, reject) => {
        let [state] = first;
        let inFlight = 0;
        let isBroken = false;
        const take = ([next, effects]) => {
            if (isBroken)
                return;
            if (isReached(next) && !isReached(state))
                journal.reached(next);
            state = next;
            for (const effect of effects)
                run(effect);
            if (inFlight === 0)
                resolve(state);
        };
        const run = (effect) => {
            inFlight += 1;
            if (effect.do === 'build' || effect.do === 'move')
                journal.intend(effect);
            perform(effect, state)
                .catch((error) => {
                if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ReleaseError */ .K2)
                    return { type: 'failed', effect, error };
                throw error;
            })
                .then((event) => {
                inFlight -= 1;
                take((0,_reduce_js__WEBPACK_IMPORTED_MODULE_1__/* .reduce */ .TS)(release, state, event));
            })
                .catch((mistake) => {
                isBroken = true;
                reject(mistake instanceof Error ? mistake : new Error(String(mistake)));
            });
        };
        const stop = () => {
            take((0,_reduce_js__WEBPACK_IMPORTED_MODULE_1__/* .reduce */ .TS)(release, state, { type: 'stop' }));
        };
        signal?.addEventListener('abort', stop, { once: true });
        if (signal?.aborted === true)
            stop();
        else
            take(first);
    });
}
function isReached({ stage }) {
    return stage === 'git-tag' || stage === 'name' || stage === 'float';
}


/***/ }),

/***/ 31474:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ createPerform)
/* harmony export */ });
/* harmony import */ var _naming_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(49695);
/* harmony import */ var _survey_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(25625);


function createPerform(release, options) {
    const { client, places, build, pushesByDigest = () => false } = options;
    const placeOf = ({ repository }) => at(places, repository);
    return async (effect, state) => {
        switch (effect.do) {
            case 'build':
                return { type: 'build', effect, result: { digest: await build(unlikeOf(state)), isTagged: !pushesByDigest() } };
            case 'check':
                return { type: 'check', effect, result: pushesByDigest() ? undefined : await placeOf(effect).check() };
            case 'look':
                return { type: 'look', effect, result: await placeOf(effect).look() };
            case 'copy':
                await client.copy(source(release, effect), placeOf(effect).repository, effect.digest);
                return { type: 'copy', effect, result: undefined };
            case 'prove':
                await placeOf(effect).prove(effect.digest);
                return { type: 'prove', effect, result: undefined };
            case 'gate':
                await askGate(release, { ...options, state });
                return { type: 'gate', effect, result: undefined };
            case 'git-tag':
                await createGitTag(release, options);
                return { type: 'git-tag', effect, result: undefined };
            case 'name':
                return { type: 'name', effect, result: await placeOf(effect).name(effect.tag, effect.digest) };
            case 'survey':
                return { type: 'survey', effect, result: await surveyOf(release, state, { ...options, effect }) };
            case 'inspect':
                return { type: 'inspect', effect, result: await inspect(placeOf(effect), effect.digest, options) };
            case 'move':
                await placeOf(effect).write(effect.tag, effect.to);
                return { type: 'move', effect, result: undefined };
            case 'restore':
                return { type: 'restore', effect, result: await placeOf(effect).restore(effect) };
        }
    };
}
async function askGate({ repositories }, { gate, state }) {
    if (gate === undefined)
        throw new Error('This release has no gate.');
    await gate(repositories.flatMap(({ repository }, index) => {
        const digest = state.repositories[index]?.digest;
        return digest === undefined ? [] : [{ repository, digest }];
    }));
}
async function createGitTag({ gitTag }, options) {
    if (gitTag === undefined || options.createGitTag === undefined)
        throw new Error('This release makes no git tag.');
    await options.createGitTag(gitTag);
}
function unlikeOf({ start }) {
    return start?.kind === 'build' ? start.unlike : undefined;
}
function source({ origin, repositories }, { from }) {
    if (from !== 'origin')
        return at(repositories, from).repository;
    if (origin === undefined)
        throw new Error('This release has no origin.');
    return origin.repository;
}
async function surveyOf(release, state, { effect, ...options }) {
    const { digest, named, moves, round } = at(state.repositories, effect.repository);
    if (round >= 2)
        await options.sleep(patience(round));
    if (digest === undefined)
        throw new Error('A survey needs the digest of the release.');
    return (0,_survey_js__WEBPACK_IMPORTED_MODULE_1__/* .survey */ .F)(at(release.repositories, effect.repository), { ...options, digest, named, moves });
}
async function inspect(place, digest, { lines }) {
    const { version, relation } = await place.inspect(digest);
    return { relation, version: version === undefined ? undefined : versionTag(version, lines) };
}
function patience(round) {
    return Math.min(10_000, 200 * 2 ** (round - 2));
}
function versionTag(text, lines) {
    for (const { naming } of lines.values()) {
        const tag = naming === undefined ? undefined : (0,_naming_js__WEBPACK_IMPORTED_MODULE_0__/* .nameOfText */ .IT)(text, naming);
        if (tag !== undefined)
            return tag;
    }
    return undefined;
}
function at(list, index) {
    const item = list[index];
    if (item === undefined)
        throw new Error(`There is no repository ${index} in this release.`);
    return item;
}


/***/ }),

/***/ 32060:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ contentOf),
/* harmony export */   Y: () => (/* binding */ Place)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _registry_manifest_content_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(91848);
/* harmony import */ var _failures_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(24380);
/* harmony import */ var _marks_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(18757);
/* harmony import */ var _shared_question_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2055);





function contentOf({ platforms }) {
    const lines = platforms.map((image) => `${image.platform} ${image.digest}`);
    return lines.toSorted().join('\n');
}
class Place {
    repository;
    #planned;
    #options;
    #manifests = new Map();
    #contents = new Map();
    constructor(planned, options) {
        this.repository = planned.repository;
        this.#planned = planned;
        this.#options = options;
    }
    async look() {
        const { versions, built, first } = this.#planned;
        const tags = [...new Set([...versions, ...built, ...(first === undefined ? [] : [first])])];
        const [push, standing, found] = await Promise.allSettled([
            this.#options.client.probePush(this.repository),
            (0,_marks_js__WEBPACK_IMPORTED_MODULE_3__/* .refuseWithdrawn */ .vs)(this.repository, versions, this.#options.client),
            Promise.all(tags.map(async (tag) => [tag, await this.#find(tag)])),
        ]);
        if (push.status === 'rejected')
            throw push.reason;
        if (standing.status === 'rejected')
            throw standing.reason;
        if (found.status === 'rejected')
            throw found.reason;
        return new Map(found.value.flatMap(([tag, there]) => (there === undefined ? [] : [[tag, there]])));
    }
    check() {
        const { first } = this.#planned;
        return first === undefined ? Promise.resolve(undefined) : this.#options.client.resolve(this.repository, first);
    }
    async prove(digest) {
        const content = (0,_registry_manifest_content_js__WEBPACK_IMPORTED_MODULE_1__/* .readManifest */ .WI)(await this.#manifest(digest, { awaited: true }));
        const children = content.kind === 'index' ? content.children : [];
        await Promise.all(children.map(async (child) => {
            await this.#manifest(child.digest, { awaited: true }).catch((error) => {
                const isMissing = error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ReleaseError */ .K2 && error.failure.code === 'not-visible';
                throw isMissing ? (0,_failures_js__WEBPACK_IMPORTED_MODULE_2__/* .incompleteImage */ .an)(this.repository, digest, child.digest) : error;
            });
        }));
    }
    async name(tag, digest) {
        const current = await this.#options.client.resolve(this.repository, tag);
        if (current === undefined || this.#options.overwrite) {
            await this.write(tag, digest);
            return digest;
        }
        if (current === digest)
            return digest;
        const [there, ours] = await Promise.all([this.#describe(current), this.#describe(digest)]);
        if (there.content !== ours.content)
            throw (0,_failures_js__WEBPACK_IMPORTED_MODULE_2__/* .versionTaken */ .Qy)({ repository: this.repository, tag }, current, digest);
        return current;
    }
    async write(tag, digest) {
        const { client } = this.#options;
        try {
            await client.putManifest(this.repository, tag, await this.manifest(digest));
        }
        catch (error) {
            if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ReleaseError */ .K2))
                throw error;
            const isThere = await client.resolve(this.repository, tag).catch(() => undefined);
            if (isThere !== digest)
                throw error;
        }
    }
    async restore({ tag, from, to }) {
        const { client } = this.#options;
        if ((await client.resolve(this.repository, tag)) !== to)
            return 'moved-on';
        if (from === undefined)
            return 'new';
        if (!(await client.exists(this.repository, from)))
            return 'gone';
        await this.write(tag, from);
        return 'restored';
    }
    async inspect(digest) {
        const { version, revision } = await this.#describe(digest);
        return { version, relation: await this.#options.relate(revision) };
    }
    async notesOf(digest) {
        return this.#options.client.describe(this.repository, await this.manifest(digest));
    }
    manifest(digest) {
        return this.#manifest(digest, { awaited: false });
    }
    #manifest(digest, options) {
        return (0,_shared_question_js__WEBPACK_IMPORTED_MODULE_4__/* .askedOnce */ .m)(this.#manifests, digest, () => this.#options.client.getManifest(this.repository, digest, options));
    }
    async #find(tag) {
        const digest = await this.#options.client.resolve(this.repository, tag);
        if (digest === undefined)
            return undefined;
        const { content, revision, inputs } = await this.#describe(digest);
        const found = { digest, content, revision, relation: await this.#options.relate(revision) };
        return this.#planned.built.includes(tag) ? { ...found, sameInputs: await this.#isEqual(inputs) } : found;
    }
    async #isEqual(inputs) {
        return inputs !== undefined && inputs === (await this.#options.inputsHash?.());
    }
    #describe(digest) {
        return (0,_shared_question_js__WEBPACK_IMPORTED_MODULE_4__/* .askedOnce */ .m)(this.#contents, digest, async () => {
            const notes = await this.#options.client.describe(this.repository, await this.manifest(digest));
            return { ...notes, content: contentOf(notes) };
        });
    }
}


/***/ }),

/***/ 55975:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  qN: () => (/* binding */ begin),
  TS: () => (/* binding */ reduce),
  U: () => (/* binding */ resume)
});

// EXTERNAL MODULE: ./lib/publish/failures.js
var publish_failures = __webpack_require__(24380);
// EXTERNAL MODULE: ./lib/publish/floats.js
var publish_floats = __webpack_require__(25204);
;// CONCATENATED MODULE: ./lib/publish/float-loop.js


const maxRounds = 10;
function floatEffects(planned, known, repository) {
    const { survey, fresh, queue } = known;
    if (isLookRefused(known))
        return [{ ...known, done: true }, []];
    if (queue.length > 0)
        return nextMoves(planned, known, repository);
    if (survey === undefined || !fresh)
        return [known, [{ do: 'survey', repository }]];
    const moved = movedVersions(known, survey, repository);
    if (moved.length > 0)
        return [{ ...known, done: true, failures: [...known.failures, ...moved] }, []];
    const looked = withoutWritten(planned, known, survey);
    const floats = planned.floats.filter(({ tag }) => !hasFailed(looked, tag));
    const { digests, moves } = judgeAll(floats, survey, looked);
    if (digests.length > 0)
        return [looked, digests.map((digest) => ({ do: 'inspect', repository, digest }))];
    if (moves.length === 0)
        return [{ ...looked, done: true }, []];
    if (looked.round < maxRounds)
        return nextMoves(planned, { ...looked, queue: moves }, repository);
    const failures = moves.map((move) => ({
        effect: { do: 'move', repository, ...move },
        error: (0,publish_failures/* tagContested */.KM)(move.tag, maxRounds),
    }));
    return [{ ...looked, done: true, failures: [...looked.failures, ...failures] }, []];
}
function nextMoves({ together = false }, known, repository) {
    const next = known.queue.slice(0, together ? undefined : 1);
    const queue = known.queue.slice(next.length);
    return [{ ...known, queue }, next.map((move) => ({ do: 'move', repository, ...move }))];
}
function judgeAll(floats, survey, known) {
    const digests = new Set();
    const moves = [];
    for (const float of floats) {
        const verdict = (0,publish_floats/* judgeFloat */.fq)(float, survey, known);
        switch (verdict.kind) {
            case 'right':
            case 'left':
                break;
            case 'inspect':
                digests.add(verdict.digest);
                break;
            case 'move':
                moves.push({ tag: float.tag, from: survey.tags.get(float.tag), to: verdict.to });
                break;
        }
    }
    return { digests: [...digests], moves };
}
function movedVersions({ named }, survey, repository) {
    return [...named].flatMap(([tag, digest]) => {
        const seen = survey.tags.get(tag);
        return seen === digest
            ? []
            : [{ effect: { do: 'name', repository, tag, digest }, error: (0,publish_failures/* versionMoved */.KP)(tag, digest, seen) }];
    });
}
function withoutWritten({ floats }, known, survey) {
    const isRight = (float) => (0,publish_floats/* judgeFloat */.fq)(float, survey, known).kind === 'right';
    const right = new Set(floats.filter(isRight).map(({ tag }) => tag));
    const written = known.failures.flatMap(({ effect }) => effect.do === 'move' && right.has(effect.tag) ? [effect] : []);
    const made = written.filter(({ tag, to }) => survey.tags.get(tag) === to);
    const failures = known.failures.filter(({ effect }) => effect.do !== 'move' || !right.has(effect.tag));
    return { ...known, failures, moves: [...known.moves, ...made.map(({ tag, from, to }) => ({ tag, from, to }))] };
}
function isLookRefused({ failures }) {
    return failures.some(({ effect }) => effect.do === 'survey' || effect.do === 'inspect');
}
function hasFailed({ failures }, tag) {
    return failures.some(({ effect }) => effect.do === 'move' && effect.tag === tag);
}

;// CONCATENATED MODULE: ./lib/publish/reuse.js
function reuse({ repositories: planned, onExists }, state, { digests }) {
    const repositories = state.repositories.map((known, index) => {
        const versions = planned[index]?.versions ?? [];
        const digest = digests[index];
        const named = versions.flatMap((tag) => {
            const found = known.found.get(tag);
            const isNamed = found !== undefined && (onExists === 'verify' || found.digest === digest);
            return isNamed ? [[tag, found.digest]] : [];
        });
        return { ...known, digest, named: new Map(named) };
    });
    return { ...state, repositories };
}
function isReleased({ repositories: planned }, { start, repositories }) {
    if (start?.kind !== 'reuse' || start.because !== 'released')
        return false;
    return planned.every(({ versions }, index) => versions.every((tag) => repositories[index]?.named.has(tag) === true));
}
function copies({ source, digest, digests }) {
    return digests.flatMap((own, repository) => own === undefined ? [{ do: 'copy', repository, from: source, digest }] : []);
}

// EXTERNAL MODULE: ./lib/image/repository.js
var image_repository = __webpack_require__(84697);
;// CONCATENATED MODULE: ./lib/publish/start.js

function decideStart(release, found) {
    const versions = release.repositories.map((repository, index) => foundTags(repository.versions, found[index]));
    if (versions.flat().length === 0) {
        return isSuperseded(release, found) ? { kind: 'skip', reason: 'superseded' } : supply(release, found);
    }
    switch (release.onExists) {
        case 'overwrite':
            return release.buildOnce === 'auto' ? { kind: 'build' } : supply(release, found);
        case 'skip':
            return { kind: 'skip', reason: 'exists' };
        case 'fail':
            return { kind: 'refuse', reason: 'exists' };
        case 'verify':
            return verify(release, versions);
    }
}
function supply(release, found) {
    const { origin, buildOnce } = release;
    if (origin !== undefined)
        return promoted(release, { origin });
    if (buildOnce === undefined)
        return { kind: 'build' };
    const earlier = found.flatMap((tags, source) => foundTags(release.repositories[source]?.built ?? [], tags).map((image) => ({ ...image, source })));
    const ofCommit = earlier.filter(({ relation }) => relation === 'same');
    const equal = ofCommit.find(({ sameInputs }) => sameInputs === true);
    if (equal !== undefined) {
        const { digest, tag, source } = equal;
        const has = (index) => earlier.some((image) => image.source === index && image.digest === digest);
        const digests = found.map((_, index) => (has(index) ? digest : undefined));
        return { kind: 'reuse', because: 'built', source, digest, tag, digests };
    }
    const unlike = ofCommit[0]?.tag;
    return buildOnce === 'auto' ? { kind: 'build', unlike } : { kind: 'refuse', reason: 'not-built', unlike };
}
function verify({ origin, ...release }, versions) {
    const existing = versions.flat();
    const [first] = existing;
    const isOurs = ({ relation, content }) => origin === undefined ? relation === 'same' && content === first?.content : content === origin.content;
    if (first === undefined || !existing.every(isOurs))
        return { kind: 'refuse', reason: 'other-content' };
    const digests = versions.map(([version]) => version?.digest);
    if (origin !== undefined)
        return promoted(release, { origin, digests });
    const source = digests.findIndex((digest) => digest !== undefined);
    return { kind: 'reuse', because: 'released', source, digest: first.digest, tag: first.tag, digests };
}
function promoted({ repositories }, { origin, digests = [] }) {
    const { digest } = origin;
    const present = repositories.map(({ repository }, index) => {
        const own = digests[index];
        if ((0,image_repository/* sameRepository */.R)(repository, origin.repository))
            return own ?? digest;
        return own === digest ? undefined : own;
    });
    return { kind: 'reuse', because: 'promoted', source: 'origin', digest, digests: present };
}
function foundTags(tags, found) {
    return tags.flatMap((tag) => {
        const image = found?.get(tag);
        return image === undefined ? [] : [{ ...image, tag }];
    });
}
function isSuperseded(release, found) {
    return release.repositories.some(({ first, floats }, index) => {
        const isBranch = floats.some(({ tag, kind }) => tag === first && kind === 'branch');
        return isBranch && first !== undefined && found[index]?.get(first)?.relation === 'descendant';
    });
}

;// CONCATENATED MODULE: ./lib/publish/restore.js
function movesToTakeBack({ digest, moves, named, failures }) {
    const own = new Set([digest, ...named.values()]);
    const tried = failures.flatMap(({ effect }) => (effect.do === 'move' ? [effect] : []));
    const byTag = new Map();
    for (const { tag, from, to } of [...moves, ...tried]) {
        if (!named.has(tag))
            byTag.set(tag, { tag, from: (byTag.get(tag) ?? { from }).from, to });
    }
    return [...byTag.values()].filter(({ to }) => own.has(to)).toReversed();
}

;// CONCATENATED MODULE: ./lib/publish/take-in.js
function takeIn(release, state, event) {
    const { effect } = event;
    if (event.type === 'build') {
        const { digest, isTagged } = event.result;
        const repositories = state.repositories.map((known, index) => {
            const planned = isTagged ? release.repositories[index] : undefined;
            return { ...withFirst(planned, known, digest), digest };
        });
        return answered({ ...state, repositories }, effect);
    }
    if (event.type === 'check')
        return answered(checked(release, state, event), effect);
    const index = placeOf(effect);
    const repositories = state.repositories.map((known, place) => {
        if (place !== index)
            return known;
        if (event.type !== 'failed')
            return takeInResult(known, event);
        const failures = [...known.failures, { effect, error: event.error }];
        return { ...known, failures, fresh: effect.do === 'move' ? false : known.fresh };
    });
    return answered({ ...state, repositories }, effect);
}
function placeOf(effect) {
    return 'repository' in effect ? effect.repository : 0;
}
function answered(state, effect) {
    const index = placeOf(effect);
    const repositories = state.repositories.map((known, place) => place === index ? { ...known, awaited: known.awaited - 1 } : known);
    return { ...state, repositories };
}
function withFirst(planned, known, to) {
    if (planned === undefined)
        return known;
    const { first, versions } = planned;
    if (first === undefined)
        return known;
    const move = { tag: first, from: known.found.get(first)?.digest, to };
    return { ...known, moves: [move], named: versions.includes(first) ? new Map([[first, to]]) : known.named };
}
function checked(release, state, { effect, result }) {
    const planned = release.repositories[effect.repository];
    const repositories = state.repositories.map((known, place) => {
        const { first, versions = [] } = (place === effect.repository ? planned : undefined) ?? {};
        if (first === undefined || result === undefined || !versions.includes(first))
            return known;
        return known.found.get(first)?.digest === result ? known : withFirst(planned, known, result);
    });
    return { ...state, repositories };
}
function takeInResult(known, event) {
    switch (event.type) {
        case 'look':
            return { ...known, found: event.result };
        case 'copy':
            return { ...known, digest: event.effect.digest };
        case 'prove':
        case 'gate':
        case 'git-tag':
            return known;
        case 'name':
            return { ...known, named: new Map(known.named).set(event.effect.tag, event.result), fresh: false };
        case 'survey':
            return { ...known, survey: event.result, fresh: true, round: known.round + 1 };
        case 'inspect':
            return { ...known, notes: new Map(known.notes).set(event.effect.digest, event.result) };
        case 'move': {
            const { tag, from, to } = event.effect;
            return { ...known, moves: [...known.moves, { tag, from, to }], fresh: false };
        }
        case 'restore':
            return { ...known, restored: new Map(known.restored).set(event.effect.tag, event.result) };
    }
}

;// CONCATENATED MODULE: ./lib/publish/reduce.js





const unknown = {
    awaited: 0,
    found: new Map(),
    digest: undefined,
    named: new Map(),
    moves: [],
    queue: [],
    round: 0,
    survey: undefined,
    fresh: false,
    notes: new Map(),
    done: false,
    failures: [],
    restored: new Map(),
};
function begin({ repositories }) {
    const state = {
        stage: 'look',
        stopped: false,
        start: undefined,
        repositories: repositories.map(() => unknown),
    };
    return awaiting(state, repositories.map((_, repository) => ({ do: 'look', repository })));
}
function resume(release, reached) {
    const repositories = reached.map(({ digest, moves }, index) => {
        const { floats = [] } = release.repositories[index] ?? {};
        return { ...unknown, digest, moves: moves.filter((move) => floats.some(({ tag }) => tag === move.tag)) };
    });
    const state = { stage: 'prove', stopped: false, start: undefined, repositories };
    return release.onFailure === 'restore' ? restore(state) : makeGitTag(release, state);
}
function reduce(release, state, event) {
    if (event.type === 'stop')
        return [{ ...state, stopped: true }, []];
    const next = takeIn(release, state, event);
    if (next.stopped)
        return [next, []];
    if (next.stage === 'float')
        return reduce_float(release, next, placeOf(event.effect));
    return next.repositories.every(({ awaited }) => awaited === 0) ? advance(release, next) : [next, []];
}
function advance(release, state) {
    const failed = state.repositories.some(({ failures }) => failures.length > 0);
    switch (state.stage) {
        case 'look':
            return failed ? end(state) : start(release, state);
        case 'build':
            return failed ? check(state) : prove(state);
        case 'check':
            return finish(release, state);
        case 'copy':
            return failed ? end(state) : prove(state);
        case 'prove':
            return failed ? finish(release, state) : askGate(release, state);
        case 'gate':
            return failed ? finish(release, state) : makeGitTag(release, state);
        case 'git-tag':
            return failed ? finish(release, state) : reduce_name(release, state);
        case 'name':
            return failed ? finish(release, state) : survey(state);
        case 'float':
        case 'restore':
        case 'end':
            return end(state);
    }
}
function start(release, state) {
    const decided = decideStart(release, state.repositories.map(({ found }) => found));
    const next = { ...state, start: decided };
    switch (decided.kind) {
        case 'build':
            return awaiting({ ...next, stage: 'build' }, [{ do: 'build' }]);
        case 'skip':
        case 'refuse':
            return end(next);
        case 'reuse':
            return copyMissing(reuse(release, next, decided), copies(decided));
    }
}
function copyMissing(state, effects) {
    return effects.length === 0 ? prove(state) : awaiting({ ...state, stage: 'copy' }, effects);
}
function check(state) {
    const effects = state.repositories.map((_, repository) => ({ do: 'check', repository }));
    return awaiting({ ...state, stage: 'check' }, effects);
}
function prove(state) {
    const effects = forDigests(state, ({ digest }, repository) => [{ do: 'prove', repository, digest }]);
    return awaiting({ ...state, stage: 'prove' }, effects);
}
function askGate(release, state) {
    if (release.isGated !== true || isReleased(release, state))
        return makeGitTag(release, state);
    return awaiting({ ...state, stage: 'gate' }, [{ do: 'gate' }]);
}
function makeGitTag(release, state) {
    if (release.gitTag === undefined)
        return reduce_name(release, state);
    return awaiting({ ...state, stage: 'git-tag' }, [{ do: 'git-tag' }]);
}
function reduce_name(release, state) {
    const effects = forDigests(state, ({ digest, named }, repository) => {
        const missing = release.repositories[repository]?.versions.filter((tag) => !named.has(tag)) ?? [];
        return missing.map((tag) => ({ do: 'name', repository, tag, digest }));
    });
    return effects.length === 0 ? survey(state) : awaiting({ ...state, stage: 'name' }, effects);
}
function survey(state) {
    const effects = state.repositories.map((_, repository) => ({ do: 'survey', repository }));
    return awaiting({ ...state, stage: 'float' }, effects);
}
function reduce_float(release, state, index) {
    const planned = release.repositories[index];
    const known = state.repositories[index];
    if (planned === undefined || known === undefined || known.awaited > 0)
        return [state, []];
    const [next, effects] = floatEffects(planned, known, index);
    const repositories = state.repositories.with(index, next);
    const moved = { ...state, repositories };
    if (repositories.every(({ done }) => done))
        return finish(release, moved);
    return awaiting(moved, effects);
}
function finish({ onFailure }, state) {
    const failed = state.repositories.some(({ failures }) => failures.length > 0);
    return failed && onFailure === 'restore' ? restore(state) : end(state);
}
function restore(state) {
    const effects = state.repositories.flatMap((known, repository) => movesToTakeBack(known).map((move) => ({ do: 'restore', repository, ...move })));
    const next = { ...state, stage: 'restore' };
    return effects.length === 0 ? end(next) : awaiting(next, effects);
}
function end(state) {
    return [{ ...state, stage: 'end' }, []];
}
function forDigests({ repositories }, effectsOf) {
    return repositories.flatMap((known, index) => {
        const { digest } = known;
        return digest === undefined ? [] : effectsOf({ ...known, digest }, index);
    });
}
function awaiting(state, effects) {
    const counts = state.repositories.map((_, index) => effects.filter((effect) => placeOf(effect) === index).length);
    const repositories = state.repositories.map((known, index) => ({
        ...known,
        awaited: known.awaited + (counts[index] ?? 0),
    }));
    return [{ ...state, repositories }, effects];
}


/***/ })

};
;