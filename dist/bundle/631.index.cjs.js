"use strict";
exports.id = 631;
exports.ids = [631];
exports.modules = {

/***/ 34754:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Qy: () => (/* binding */ versionTaken),
/* harmony export */   fN: () => (/* binding */ invalidReleaseAs),
/* harmony export */   fi: () => (/* binding */ noHigherVersion),
/* harmony export */   j3: () => (/* binding */ versionOutOfRange),
/* harmony export */   lR: () => (/* binding */ isVersionFailure),
/* harmony export */   vE: () => (/* binding */ versionNotHigher)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _image_version_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(42189);


const versionFailures = [
    ...['invalid-release-as', 'version-out-of-range', 'version-taken', 'version-not-higher', 'no-higher-version'],
];
function isVersionFailure({ failure }) {
    return versionFailures.includes(failure.code);
}
const untouched = 'Nothing was built, and no tag was made.';
const maxShown = 5;
function invalidReleaseAs(text, sha) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ReleaseError */ .K2({
        code: 'invalid-release-as',
        what: `The footer "Release-As" of commit ${sha.slice(0, 7)} is not a version`,
        value: text,
        remedy: `${untouched} Push a commit with the right one, which may be empty: git commit --allow-empty -m "chore: release" -m "Release-As: 2.0.0".`,
    });
}
function versionOutOfRange(version, { range, causes }) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ReleaseError */ .K2({
        code: 'version-out-of-range',
        what: `The next version would be ${(0,_image_version_js__WEBPACK_IMPORTED_MODULE_1__/* .fullText */ .DU)(version)}, and this branch releases ${range}`,
        remedy: `${untouched} Take back what is too large for this branch and bring it to another one, or say the size of the bump in "bump".`,
        details: causes
            .slice(0, maxShown)
            .map(({ commit, type, description }) => `${commit.sha.slice(0, 7)} ${type === '' ? '' : `${type}: `}${description}`),
    });
}
function versionTaken(version, { name, commit }, head) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ReleaseError */ .K2({
        code: 'version-taken',
        what: `The next version would be ${(0,_image_version_js__WEBPACK_IMPORTED_MODULE_1__/* .fullText */ .DU)(version)}, and the git tag ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(name)} of it is at commit ${commit.slice(0, 7)}, which is not in the history of ${head.slice(0, 7)}`,
        remedy: `${untouched} Merge the branch on which it was released, or choose another version with "bump" or a footer "Release-As:".`,
    });
}
function versionNotHigher(version, { name }) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ReleaseError */ .K2({
        code: 'version-not-higher',
        what: `The next version would be ${(0,_image_version_js__WEBPACK_IMPORTED_MODULE_1__/* .fullText */ .DU)(version)}, which is not higher than ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(name)}`,
        remedy: `${untouched} Push a commit with a footer "Release-As:" that is higher, or set "bump" to major, minor or patch.`,
    });
}
function noHigherVersion(text) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ReleaseError */ .K2({
        code: 'no-higher-version',
        what: 'The next version has a number that cannot be compared exactly',
        value: text,
        remedy: `${untouched} Delete the git tag with that large a number, or set "bump" to the part of the version that has room.`,
    });
}


/***/ }),

/***/ 58328:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $d: () => (/* binding */ sizeOf),
/* harmony export */   E4: () => (/* binding */ versionOf),
/* harmony export */   N: () => (/* binding */ increase),
/* harmony export */   nQ: () => (/* binding */ largest),
/* harmony export */   of: () => (/* binding */ sizeBetween)
/* harmony export */ });
/* harmony import */ var _image_version_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42189);
/* harmony import */ var _failures_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(34754);


const patches = ['fix', 'perf', 'revert'];
function sizeOf({ type, isBreaking }) {
    if (isBreaking)
        return 'major';
    if (type === 'feat')
        return 'minor';
    return patches.includes(type) ? 'patch' : undefined;
}
function largest(changes) {
    const sizes = changes.map(sizeOf);
    return ['major', 'minor', 'patch'].find((size) => sizes.includes(size));
}
function increase({ major, minor, patch }, size) {
    switch (size) {
        case 'major':
            return { major: major + 1, minor: 0, patch: 0 };
        case 'minor':
            return { major, minor: minor + 1, patch: 0 };
        case 'patch':
            return { major, minor, patch: patch + 1 };
    }
}
function sizeBetween(before, after) {
    if (after.major !== (before?.major ?? 0))
        return 'major';
    return after.minor === (before?.minor ?? 0) ? 'patch' : 'minor';
}
function versionOf({ major, minor, patch }, prerelease) {
    const text = `${major}.${minor}.${patch}${prerelease === undefined ? '' : `-${prerelease}`}`;
    const version = (0,_image_version_js__WEBPACK_IMPORTED_MODULE_0__/* .parseVersion */ .ot)(text);
    if (version === undefined)
        throw (0,_failures_js__WEBPACK_IMPORTED_MODULE_1__/* .noHigherVersion */ .fi)(text);
    return version;
}


/***/ }),

/***/ 42000:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  U: () => (/* binding */ readNews)
});

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/tools/bounded-run.js
var bounded_run = __webpack_require__(80342);
// EXTERNAL MODULE: ./lib/tools/workplace.js
var tools_workplace = __webpack_require__(80079);
// EXTERNAL MODULE: ./lib/image/version.js
var image_version = __webpack_require__(42189);
// EXTERNAL MODULE: ./lib/tools/failures.js
var failures = __webpack_require__(32972);
;// CONCATENATED MODULE: ./lib/facts/history.js


async function gatherHistory({ git, commit, tagPrefix, ...options }) {
    const list = await git.remoteTagCommits();
    if (list.kind === 'problem')
        throw (0,failures/* tagsUnreachable */._f)(list.problem);
    const versions = list.tags.flatMap((tag) => {
        const version = (0,image_version/* versionOfTag */.mx)(tag.name, tagPrefix);
        return version === undefined ? [] : [{ ...tag, version }];
    });
    const tags = highestFirst(versions);
    const history = git.history(commit, options);
    return {
        tags,
        tagsAtCommit: tags.filter((tag) => tag.commit === commit),
        async highestReached(candidates) {
            const sorted = highestFirst(candidates);
            return sorted[await history.firstReached(sorted.map((tag) => tag.commit))];
        },
        async highestContaining(candidates) {
            const sorted = highestFirst(candidates);
            return sorted[await history.firstContaining(sorted.map((tag) => tag.commit))];
        },
        commitsSince: (since) => history.commitsSince(since?.commit),
    };
}
function joinHistories([first, ...others]) {
    if (others.length === 0)
        return first;
    const all = [first, ...others];
    return {
        tags: first.tags,
        tagsAtCommit: [],
        async highestReached(candidates) {
            const reached = await Promise.all(all.map((history) => history.highestReached(candidates)));
            return highestFirst(reached.flatMap((tag) => tag ?? []))[0];
        },
        highestContaining: () => Promise.resolve(undefined),
        async commitsSince(since) {
            const lists = await Promise.all(all.map((history) => history.commitsSince(since)));
            return [...new Map(lists.flat().map((commit) => [commit.sha, commit])).values()];
        },
    };
}
function highestFirst(tags) {
    return tags.toSorted((a, b) => (0,image_version/* compareVersions */.Zy)(b.version, a.version) || b.version.compareBuild(a.version));
}

;// CONCATENATED MODULE: ./lib/changes/load-parser.js
const never = /(?!)/;
const options = {
    headerPattern: /^(\w+)(?:\(([^()]*)\))?(!)?: +(\S.*)$/,
    headerCorrespondence: ['type', 'scope', 'mark', 'subject'],
    notesPattern: (keywords) => new RegExp(`^\\s*(?:\\*\\s+)?(${keywords}):\\s*(.*)$`),
    fieldPattern: never,
    revertPattern: never,
};
async function loadParser() {
    const { CommitParser } = await __webpack_require__.e(/* import() */ 674).then(__webpack_require__.bind(__webpack_require__, 34674));
    const parser = new CommitParser(options);
    return (message) => parsed(parser.parse(message));
}
function parsed(commit) {
    const field = (name) => commit[name] ?? undefined;
    return {
        type: field('type'),
        scope: field('scope'),
        description: field('subject') ?? commit.header ?? '',
        isMarked: field('mark') !== undefined,
        notes: commit.notes.map(({ text }) => text),
        references: commit.references.map(({ action, owner, repository, issue }) => ({
            action: action ?? undefined,
            repository: owner === null ? (repository ?? undefined) : `${owner}/${repository ?? ''}`,
            issue,
        })),
    };
}

// EXTERNAL MODULE: ./lib/changes/failures.js
var changes_failures = __webpack_require__(34754);
;// CONCATENATED MODULE: ./lib/changes/release-branch.js
const channels = ['alpha', 'beta', 'next', 'rc'];
const maintenance = /^v?(0|[1-9]\d{0,14})\.(?:x(?:\.x)?|(0|[1-9]\d{0,14})\.x)$/i;
function releaseBranch(name, defaultBranch) {
    if (name === defaultBranch)
        return { kind: 'main' };
    if (channels.includes(name))
        return { kind: 'prerelease', channel: name };
    const [, major, minor] = maintenance.exec(name) ?? [];
    if (major === undefined)
        return { kind: 'none', name };
    return { kind: 'maintenance', major: Number(major), minor: minor === undefined ? undefined : Number(minor) };
}
function isInRange(version, branch) {
    switch (branch.kind) {
        case 'main':
            return true;
        case 'maintenance':
            return version.major === branch.major && (branch.minor ?? version.minor) === version.minor;
        case 'prerelease':
            return isOfChannel(version, branch.channel);
        case 'none':
            return false;
    }
}
function isOfChannel({ prerelease }, channel) {
    return prerelease.length === 2 && prerelease[0] === channel && typeof prerelease[1] === 'number';
}
function branchChannelOf(version) {
    return channels.find((channel) => isOfChannel(version, channel));
}
function rangeText(branch) {
    switch (branch.kind) {
        case 'main':
            return 'every version';
        case 'maintenance':
            return `${branch.major}.${branch.minor === undefined ? 'x' : `${branch.minor}.x`} only`;
        case 'prerelease':
            return `pre-releases "-${branch.channel}.N" only`;
        case 'none':
            return 'nothing';
    }
}

;// CONCATENATED MODULE: ./lib/changes/previous.js


function channelOf({ branch, bump }) {
    if (branch.kind === 'prerelease')
        return branch.channel;
    return bump === 'prerelease' ? 'rc' : undefined;
}
function candidatesOf(tags, course) {
    const channel = channelOf(course);
    const sorted = tags.toSorted(previous_highestFirst);
    const prerelease = sorted.filter(({ version }) => isFloor(version, channel) && isNear(version, course));
    return { base: [...sorted.filter(isBase(course)), ...sorted.filter(isBelow(course))], prerelease };
}
function choosePrevious(reached, course) {
    const channel = channelOf(course);
    const candidates = candidatesOf(reached, course);
    const base = candidates.base[0];
    const [last] = candidates.prerelease;
    const isAhead = last !== undefined && (base === undefined || (0,image_version/* compareVersions */.Zy)(last.version, base.version) > 0);
    if (channel === undefined || !isAhead)
        return { base, inChannel: undefined, floor: undefined };
    return { base, inChannel: isOfChannel(last.version, channel) ? last : undefined, floor: last.version };
}
function releaseAt(head, tags, course) {
    const channel = channelOf(course);
    return tags
        .filter(({ version, commit }) => commit === head && ((0,image_version/* isStable */.MQ)(version) || isOf(version, channel)))
        .toSorted(previous_highestFirst)[0];
}
function laterReleases(tags, { base }, course) {
    const channel = channelOf(course);
    const isLater = ({ version }) => (base === undefined || (0,image_version/* compareVersions */.Zy)(version, base.version) > 0) &&
        ((0,image_version/* isStable */.MQ)(version) ? isNear(version, course) : isOf(version, channel) && isInRange(version, course.branch));
    return tags.filter(isLater).toSorted(previous_highestFirst);
}
function versionsBefore(version, tags) {
    const channel = version.prerelease[0];
    const isBefore = (other) => (0,image_version/* compareVersions */.Zy)(other, version) < 0 &&
        ((0,image_version/* isStable */.MQ)(other) || (channel !== undefined && other.prerelease[0] === channel));
    return tags.filter((tag) => isBefore(tag.version)).toSorted(previous_highestFirst);
}
function previous_highestFirst(a, b) {
    return (0,image_version/* compareVersions */.Zy)(b.version, a.version);
}
function isNear(version, { branch }) {
    return branch.kind === 'prerelease' || isInRange(version, branch);
}
function isBase(course) {
    const { branch } = course;
    return ({ version }) => {
        if ((0,image_version/* isStable */.MQ)(version))
            return isNear(version, course);
        return branch.kind === 'prerelease' && (branchChannelOf(version) ?? '') > branch.channel;
    };
}
function isBelow({ branch }) {
    if (branch.kind !== 'maintenance')
        return () => false;
    const { major, minor = 0 } = branch;
    return ({ version }) => (0,image_version/* isStable */.MQ)(version) && (version.major < major || (version.major === major && version.minor < minor));
}
function isFloor(version, channel) {
    const own = branchChannelOf(version);
    return channel !== undefined && own !== undefined && own <= channel;
}
function isOf(version, channel) {
    return channel !== undefined && isOfChannel(version, channel);
}

;// CONCATENATED MODULE: ./lib/changes/reverts.js
const quoted = /^Revert "(.*)"(?: \(#\d+\))?$/;
const conventional = /^revert(?:\([^()]*\))?!?: +(\S.*?)(?: \(#\d+\))?$/i;
const anyType = /^\w+(?:\([^()]*\))?!?: /;
const shaLine = /^This reverts commit ([0-9a-f]{7,64})\b/gim;
const refsLine = /^Refs: *([0-9a-f]{7,64}(?:, *[0-9a-f]{7,64})*) *$/gim;
const pullRequestLine = /^Reverts (?:[\w.-]+\/[\w.-]+)?#(\d{1,9})\b/im;
function readRevert(message) {
    const title = message.split('\n', 1)[0] ?? '';
    const isTyped = conventional.test(title);
    const written = [...message.matchAll(shaLine), ...(isTyped ? message.matchAll(refsLine) : [])];
    const shas = [...new Set(written.flatMap(([, list = '']) => list.toLowerCase().split(/, */)))];
    const isOnly = isTyped || quoted.test(title) || (shas.length > 0 && !anyType.test(title));
    if (!isOnly && shas.length === 0)
        return undefined;
    const reverted = quoted.exec(title)?.[1] ?? conventional.exec(title)?.[1];
    const number = isOnly ? pullRequestLine.exec(message)?.[1] : undefined;
    return { title: reverted, isOnly, shas, pullRequest: number === undefined ? undefined : Number(number) };
}
class ReadCommits {
    #commits;
    #titles;
    #numbers;
    #shas;
    #starts;
    constructor(commits, titled) {
        this.#commits = commits;
        this.#titles = titled.map(({ title }) => title);
        this.#numbers = titled.map(({ pullRequest }) => pullRequest);
        this.#shas = new Set(commits.map(({ sha }) => sha));
        const starts = new Map();
        for (const sha of this.#shas) {
            const same = starts.get(sha.slice(0, 7));
            if (same === undefined)
                starts.set(sha.slice(0, 7), [sha]);
            else
                same.push(sha);
        }
        this.#starts = starts;
    }
    revertedBy({ shas, pullRequest, title }, index) {
        if (shas.length > 0)
            return shas.map((sha) => this.#whole(sha));
        const byNumber = pullRequest === undefined ? -1 : this.#numbers.indexOf(pullRequest, index + 1);
        const byTitle = title === undefined ? -1 : this.#titles.indexOf(title, index + 1);
        const found = this.#commits[byNumber >= 0 ? byNumber : byTitle];
        return found === undefined ? [] : [found.sha];
    }
    #whole(start) {
        if (this.#shas.has(start))
            return start;
        return this.#starts.get(start.slice(0, 7))?.find((sha) => sha.startsWith(start)) ?? start;
    }
}
function withoutReverted(changes) {
    const isHere = new Set(changes.map(({ commit }) => commit.sha));
    const cancelled = cancelledBy(changes);
    return changes.filter(({ commit, type, reverts }) => {
        const isDone = type === 'revert' && reverts.length > 0 && reverts.every((sha) => isHere.has(sha));
        return !cancelled.has(commit.sha) && !isDone;
    });
}
function cancelledBy(changes) {
    const targets = new Map();
    const open = new Map(changes.map(({ commit }) => [commit.sha, 0]));
    for (const { commit, reverts } of changes) {
        if (reverts.length === 0)
            continue;
        targets.set(commit.sha, reverts);
        for (const sha of reverts)
            open.set(sha, (open.get(sha) ?? 0) + 1);
    }
    const cancelled = new Set();
    const known = [...open.keys()].filter((sha) => open.get(sha) === 0);
    for (const sha of known) {
        for (const target of targets.get(sha) ?? []) {
            if (!cancelled.has(sha))
                cancelled.add(target);
            const left = (open.get(target) ?? 0) - 1;
            open.set(target, left);
            if (left === 0)
                known.push(target);
        }
    }
    return cancelled;
}

// EXTERNAL MODULE: ./lib/changes/size.js
var changes_size = __webpack_require__(58328);
;// CONCATENATED MODULE: ./lib/changes/next-version.js







function decideVersion(question) {
    const { branch, bump, head, tags, containing, previous } = question;
    if (branch.kind === 'none')
        return { kind: 'nothing', reason: `${(0,errors/* quote */.hD)(branch.name)} is not a release branch` };
    const there = releaseAt(head, tags, question);
    if (there !== undefined)
        return { kind: 'again', version: there.version, tag: there };
    if (containing !== undefined)
        return { kind: 'nothing', reason: `already released in ${containing.version.version}` };
    const all = withoutReverted(question.changes);
    const fresh = previous.inChannel === undefined ? all : withoutReverted(question.changesInChannel);
    const last = previous.inChannel ?? previous.base;
    const isWanted = (0,changes_size/* largest */.nQ)(fresh) !== undefined || releaseAs(fresh, question) !== undefined;
    if (bump === 'auto' && !isWanted)
        return { kind: 'nothing', reason: idle(last) };
    const version = nextVersion(all, question);
    const taken = tags.find((tag) => (0,image_version/* compareVersions */.Zy)(tag.version, version) === 0);
    if (taken?.commit === head)
        return { kind: 'again', version: taken.version, tag: taken };
    if (!isInRange(version, branch))
        throw (0,changes_failures/* versionOutOfRange */.j3)(version, { range: rangeText(branch), causes: causes(all) });
    if (last !== undefined && (0,image_version/* compareVersions */.Zy)(version, last.version) <= 0)
        throw (0,changes_failures/* versionNotHigher */.vE)(version, last);
    if (taken !== undefined)
        throw (0,changes_failures/* versionTaken */.Qy)(version, taken, head);
    const size = (0,image_version/* isStable */.MQ)(version) ? (0,changes_size/* sizeBetween */.of)(last?.version, version) : 'prerelease';
    return {
        kind: 'release',
        version,
        tagName: tagNameOf(version, question),
        previous: last,
        bump: size,
        changes: fresh,
    };
}
function idle(last) {
    return `no commit${last === undefined ? '' : ` since ${(0,errors/* quote */.hD)(last.name)}`} is a feature, a fix, or breaks something`;
}
function nextVersion(changes, question) {
    const channel = channelOf(question);
    const wanted = releaseAs(changes, question);
    if (wanted !== undefined && (channel === undefined || !(0,image_version/* isStable */.MQ)(wanted)))
        return wanted;
    const numbers = wanted ?? nextNumbers(changes, question);
    return channel === undefined ? (0,changes_size/* versionOf */.E4)(numbers) : nextOfChannel(numbers, channel, question.tags);
}
function nextNumbers(changes, { bump, previous }) {
    const { base, floor } = previous;
    const next = base === undefined ? first : (0,changes_size/* increase */.N)(base.version, sizeAfter(base.version, bump, changes));
    return floor?.compareMain((0,changes_size/* versionOf */.E4)(next)) === 1 ? floor : next;
}
const first = { major: 1, minor: 0, patch: 0 };
function sizeAfter({ major }, bump, changes) {
    if (bump !== 'auto' && bump !== 'prerelease')
        return bump;
    const size = (0,changes_size/* largest */.nQ)(changes) ?? 'patch';
    return major === 0 && size === 'major' ? 'minor' : size;
}
function nextOfChannel(numbers, channel, tags) {
    const stable = (0,changes_size/* versionOf */.E4)(numbers);
    const last = tags.reduce((count, { version }) => {
        if (version.compareMain(stable) !== 0 || !isOfChannel(version, channel))
            return count;
        return Math.max(count, Number(version.prerelease[1]));
    }, 0);
    return (0,changes_size/* versionOf */.E4)(numbers, `${channel}.${last + 1}`);
}
function releaseAs(changes, { bump, head, tags }) {
    if (bump !== 'auto' && bump !== 'prerelease')
        return undefined;
    const isDone = (wanted) => !(0,image_version/* isStable */.MQ)(wanted) && tags.some(({ version, commit }) => commit !== head && (0,image_version/* compareVersions */.Zy)(version, wanted) === 0);
    return changes.map(({ releaseAs: wanted }) => wanted).find((wanted) => wanted !== undefined && !isDone(wanted));
}
function causes(changes) {
    const size = (0,changes_size/* largest */.nQ)(changes);
    return changes.filter((change) => change.releaseAs !== undefined || (size !== undefined && (0,changes_size/* sizeOf */.$d)(change) === size));
}
function tagNameOf(version, { tagPrefix, previous, tags }) {
    const like = previous.inChannel ?? previous.base ?? tags.toSorted(previous_highestFirst)[0];
    const hasV = like === undefined ? tagPrefix === '' : like.name.startsWith('v', tagPrefix.length);
    return `${tagPrefix}${hasV ? 'v' : ''}${(0,image_version/* fullText */.DU)(version)}`;
}

// EXTERNAL MODULE: ./lib/tools/clean.js
var clean = __webpack_require__(13638);
;// CONCATENATED MODULE: ./lib/changes/split-message.js
const title = /^\w+(?:\([^()]*\))?!?: +\S/;
const further = /^(?:build|chore|ci|docs|feat|fix|perf|refactor|revert|style|test)(?:\([^()]*\))?!?: +\S/;
const bullet = /^\* +(?=\S)/;
const maxLine = 2000;
function splitMessage(message) {
    const lines = withoutBlankStart(overriding(message.trim().split(/\r\n|\r|\n/))).map(shortened);
    const hasTitle = title.test(lines[0] ?? '');
    const messages = [[]];
    let [isTitled, isStart] = [hasTitle, false];
    for (const [index, line] of lines.entries()) {
        if (index > 0 && (isTitled || isStart) && further.test(line)) {
            messages.push([line]);
            isTitled = true;
        }
        else if (!hasTitle && bullet.test(line)) {
            messages.push([line.replace(bullet, '')]);
            isTitled = false;
        }
        else {
            if (isStart)
                isTitled = false;
            messages.at(-1)?.push(isTitled && messages.length > 1 ? line.trimStart() : line);
        }
        isStart = line.trim() === '';
    }
    return messages.map((each) => each.join('\n').trim()).filter((each) => each !== '');
}
function shortened(line) {
    return line.length > maxLine ? `${line.slice(0, maxLine)}…` : line;
}
function overriding(lines) {
    const start = lines.findIndex((line) => line.trim() === 'BEGIN_COMMIT_OVERRIDE');
    if (start < 0)
        return lines;
    const end = lines.findIndex((line, index) => index > start && line.trim() === 'END_COMMIT_OVERRIDE');
    const inside = lines.slice(start + 1, end < 0 ? undefined : end);
    return inside.every((line) => line.trim() === '') ? lines : inside;
}
function withoutBlankStart(lines) {
    return lines.slice(Math.max(0, lines.findIndex((line) => line.trim() !== '')));
}

;// CONCATENATED MODULE: ./lib/changes/read-changes.js





const maxMessage = 65_536;
const skipped = /\[(?:skip release|release skip)\]/i;
const read_changes_releaseAs = /^[ \t]*release-as:[ \t]*(\S+)[ \t]*$/im;
const pullRequestEnd = / \(#(\d{1,9})\)$/;
const mergedPullRequest = /^Merge pull request #(\d{1,9}) from /;
function readChanges(commits, parse) {
    const titled = commits.map(({ message }) => titleOf(message));
    const read = new ReadCommits(commits, titled);
    let isDecided = false;
    return commits.flatMap((commit, index) => {
        const text = commit.message.slice(0, maxMessage);
        if (skipped.test(text))
            return [];
        const messages = splitMessage(text);
        const wanted = isDecided ? undefined : readReleaseAs(messages, commit);
        isDecided ||= wanted !== undefined;
        const revert = readRevert(messages[0] ?? '');
        const reverts = revert === undefined ? [] : read.revertedBy(revert, index);
        const ofCommit = { commit, pullRequest: titled[index]?.pullRequest };
        const changes = messages.map((message) => ({ ...changeOf(parse(message)), ...ofCommit }));
        return changes
            .map((change, place) => (place === 0 ? { ...change, ...asRevert(revert), reverts, releaseAs: wanted } : change))
            .filter(matters);
    });
}
function changeOf(parsed) {
    const breakingNotes = parsed.notes.map(firstParagraph).filter((note) => note !== '');
    const scope = (0,clean/* clean */.uH)(parsed.scope ?? '').trim();
    return {
        type: (parsed.type ?? '').toLowerCase(),
        scope: scope === '' ? undefined : scope,
        description: (0,clean/* clean */.uH)(parsed.description.replace(pullRequestEnd, '')).trim(),
        isBreaking: parsed.isMarked || breakingNotes.length > 0,
        breakingNotes,
        releaseAs: undefined,
        reverts: [],
        references: parsed.references,
    };
}
function asRevert(revert) {
    if (revert?.isOnly !== true)
        return {};
    return { type: 'revert', ...(revert.title === undefined ? {} : { description: (0,clean/* clean */.uH)(revert.title).trim() }) };
}
function matters({ type, isBreaking, releaseAs: wanted, reverts }) {
    return type !== '' || isBreaking || wanted !== undefined || reverts.length > 0;
}
function firstParagraph(note) {
    return (0,clean/* cleanLines */.v3)(note.trim().split(/\n[ \t]*\n/, 1)[0] ?? '');
}
function readReleaseAs(messages, { sha }) {
    const text = messages.map((message) => read_changes_releaseAs.exec(message)?.[1]).find((found) => found !== undefined);
    if (text === undefined)
        return undefined;
    const version = (0,image_version/* parseVersion */.ot)(text);
    if (version === undefined)
        throw (0,changes_failures/* invalidReleaseAs */.fN)(text, sha);
    return version;
}
function titleOf(message) {
    const title = /^\s*(.*)/.exec(message.slice(0, maxMessage))?.[1]?.trim() ?? '';
    const [, number] = pullRequestEnd.exec(title) ?? mergedPullRequest.exec(title) ?? [];
    return { title, pullRequest: number === undefined ? undefined : Number(number) };
}

// EXTERNAL MODULE: ./lib/plan/tags.js
var tags = __webpack_require__(45126);
;// CONCATENATED MODULE: ./lib/commands/commit-news.js











const noNews = { bumped: undefined, bump: 'none', reason: undefined, noted: undefined, tags: undefined };
const fetchTime = 120_000;
async function readNews(inputs, facts, options) {
    const { ref } = facts.event;
    const course = inputs.bump === 'none' || ref.kind === 'tag' ? undefined : courseOf(inputs.bump, facts);
    if (typeof course === 'string')
        return { ...noNews, reason: course };
    const tagged = inputs.release === 'false' ? undefined : (0,tags/* taggedVersion */.Bd)(inputs, ref);
    if (course === undefined && tagged === undefined)
        return noNews;
    const workplace = await (0,tools_workplace/* createWorkplace */.D)(options.env['RUNNER_TEMP'] ?? (0,external_node_os_.tmpdir)());
    try {
        const history = await openHistory(inputs, facts, { ...options, folder: workplace.directory });
        const { tags } = history;
        if (course !== undefined)
            return { ...noNews, tags, ...(await branchNews(course, inputs, history)) };
        return { ...noNews, tags, noted: tagged && (await notedOf(tagged, history)) };
    }
    finally {
        await workplace.remove();
    }
}
function courseOf(bump, { event: { ref, repository } }) {
    if (ref.kind === 'pull-request')
        return 'a pull request releases nothing';
    if (ref.kind !== 'branch')
        return 'versions come of branches, and this run is about none';
    const branch = releaseBranch(ref.name, repository.defaultBranch ?? '');
    return branch.kind === 'none' ? `${(0,errors/* quote */.hD)(ref.name)} is not a release branch` : { bump, branch };
}
async function openHistory({ tagPrefix, bumpPaths: paths }, { event: { sha: head } }, { git, folder, commits: [first, ...others] = [head] }) {
    const run = (0,bounded_run/* createBoundedRun */.R)({ deadline: fetchTime });
    const historyOf = (commit) => gatherHistory({ git, commit, tagPrefix, run, folder, paths });
    const [parse, ...histories] = await Promise.all([loadParser(), historyOf(first), ...others.map(historyOf)]);
    const history = joinHistories(histories);
    const changesSince = async (since) => readChanges(await history.commitsSince(since), parse);
    return { ...history, head, changesSince };
}
async function branchNews(course, inputs, history) {
    const decision = await commit_news_nextVersion(course, inputs, history);
    switch (decision.kind) {
        case 'nothing':
            return { reason: decision.reason };
        case 'again': {
            const { version, tag } = decision;
            const noted = inputs.release === 'false' ? undefined : await notedOf({ version, gitTag: tag.name }, history);
            return { bumped: { version, gitTag: { name: tag.name, isNew: false } }, noted };
        }
        case 'release': {
            const { version, tagName, bump, previous, changes } = decision;
            const bumped = { version, gitTag: { name: tagName, isNew: true } };
            return { bumped, bump, noted: { version, gitTag: tagName, previous, changes } };
        }
    }
}
async function commit_news_nextVersion(course, { tagPrefix }, history) {
    const { tags, head, changesSince } = history;
    const { base, prerelease } = candidatesOf(tags, course);
    const reached = await Promise.all([base, prerelease].map((candidates) => history.highestReached(candidates)));
    const previous = choosePrevious(reached.flatMap((tag) => tag ?? []), course);
    const { inChannel } = previous;
    return decideVersion({
        ...course,
        ...{ tagPrefix, head, tags, previous },
        containing: await history.highestContaining(laterReleases(tags, previous, course)),
        changes: await changesSince(previous.base),
        changesInChannel: inChannel === undefined ? [] : await changesSince(inChannel),
    });
}
async function notedOf({ version, gitTag }, history) {
    const previous = await history.highestReached(versionsBefore(version, history.tags));
    return { version, gitTag, previous, changes: await history.changesSince(previous) };
}


/***/ }),

/***/ 27488:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ decide)
/* harmony export */ });
/* harmony import */ var _plan_load_languages_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(53396);
/* harmony import */ var _plan_plan_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(17290);
/* harmony import */ var _commit_news_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(42000);
/* harmony import */ var _gather_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(67015);




async function decide(inputs, { env, log, ...sources }) {
    const now = new Date();
    const gathered = await (0,_gather_js__WEBPACK_IMPORTED_MODULE_3__/* .gather */ .k)(inputs, { ...sources, env, log, now });
    const news = await (0,_commit_news_js__WEBPACK_IMPORTED_MODULE_2__/* .readNews */ .U)(inputs, gathered, { ...sources, env });
    const { tags } = news;
    const names = tags?.map(({ name }) => name);
    const facts = names === undefined ? gathered : { ...gathered, gitTags: { source: 'origin', names } };
    const languages = await (0,_plan_load_languages_js__WEBPACK_IMPORTED_MODULE_0__/* .loadLanguages */ .G)(inputs, { now, commit: facts.created });
    if (news.reason !== undefined)
        log.info(`No version is released: ${news.reason}.`);
    return { facts, news, plan: (0,_plan_plan_js__WEBPACK_IMPORTED_MODULE_1__/* .makePlan */ .Cs)(inputs, facts, { ...languages, bumped: news.bumped }) };
}


/***/ }),

/***/ 77240:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ readReleaseInputs)
/* harmony export */ });
function readReleaseInputs(raw) {
    const bump = raw.choice('bump', ['none', 'auto', 'major', 'minor', 'patch', 'prerelease']);
    const bumpPaths = raw.list('bump-paths', { comments: true });
    if (bump !== 'none' && raw.text('version') !== '') {
        const remedy = 'Leave out "version", which says what is released, or "bump", which asks the commits.';
        raw.faults.push({ input: 'bump', value: bump, problem: 'It does not go together with "version"', remedy });
    }
    return { bump, bumpPaths, release: raw.choice('release', ['false', 'auto', 'draft']), attest: raw.boolean('attest') };
}


/***/ })

};
;