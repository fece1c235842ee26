"use strict";
exports.id = 834;
exports.ids = [834];
exports.modules = {

/***/ 7180:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  L: () => (/* binding */ decide_decide)
});

// EXTERNAL MODULE: ./lib/plan/load-languages.js + 3 modules
var load_languages = __webpack_require__(3396);
// EXTERNAL MODULE: ./lib/plan/plan.js + 3 modules
var plan = __webpack_require__(9322);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/tools/bounded-run.js
var bounded_run = __webpack_require__(342);
// EXTERNAL MODULE: ./lib/tools/workplace.js
var tools_workplace = __webpack_require__(79);
// EXTERNAL MODULE: ./lib/image/version.js
var image_version = __webpack_require__(2189);
// EXTERNAL MODULE: ./lib/tools/failures.js
var failures = __webpack_require__(2972);
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
        isReleasedIn: async (tag) => tag.commit === commit || history.isIn(tag.commit),
        commitsSince: (since) => history.commitsSince(since?.commit),
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
    const { CommitParser } = await __webpack_require__.e(/* import() */ 674).then(__webpack_require__.bind(__webpack_require__, 4674));
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

;// CONCATENATED MODULE: ./lib/changes/failures.js


const untouched = 'Nothing was built, and no tag was made.';
const maxShown = 5;
function invalidReleaseAs(text, sha) {
    return new errors/* ReleaseError */.K2({
        code: 'invalid-release-as',
        what: `The footer "Release-As" of commit ${sha.slice(0, 7)} is not a version`,
        value: text,
        remedy: `${untouched} Push a commit with the right one, which may be empty: git commit --allow-empty -m "chore: release" -m "Release-As: 2.0.0".`,
    });
}
function versionOutOfRange(version, { range, causes }) {
    return new errors/* ReleaseError */.K2({
        code: 'version-out-of-range',
        what: `The next version would be ${(0,image_version/* fullText */.DU)(version)}, and this branch releases ${range}`,
        remedy: `${untouched} Take back what is too large for this branch and bring it to another one, or say the size of the bump in "bump".`,
        details: causes
            .slice(0, maxShown)
            .map(({ commit, type, description }) => `${commit.sha.slice(0, 7)} ${type === '' ? '' : `${type}: `}${description}`),
    });
}
function versionTaken(version, { name, commit }, head) {
    return new errors/* ReleaseError */.K2({
        code: 'version-taken',
        what: `The next version would be ${(0,image_version/* fullText */.DU)(version)}, and the git tag ${(0,errors/* quote */.hD)(name)} of it is at commit ${commit.slice(0, 7)}, which is not in the history of ${head.slice(0, 7)}`,
        remedy: `${untouched} Merge the branch on which it was released, or choose another version with "bump" or a footer "Release-As:".`,
    });
}
function versionNotHigher(version, { name }) {
    return new errors/* ReleaseError */.K2({
        code: 'version-not-higher',
        what: `The next version would be ${(0,image_version/* fullText */.DU)(version)}, which is not higher than ${(0,errors/* quote */.hD)(name)}`,
        remedy: `${untouched} Push a commit with a footer "Release-As:" that is higher, or set "bump" to major, minor or patch.`,
    });
}
function noHigherVersion(text) {
    return new errors/* ReleaseError */.K2({
        code: 'no-higher-version',
        what: 'The next version has a number that cannot be compared exactly',
        value: text,
        remedy: `${untouched} Delete the git tag with that large a number, or set "bump" to the part of the version that has room.`,
    });
}

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
        this.#starts = Map.groupBy(this.#shas, (sha) => sha.slice(0, 7));
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

;// CONCATENATED MODULE: ./lib/changes/size.js


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
    const version = (0,image_version/* parseVersion */.ot)(text);
    if (version === undefined)
        throw noHigherVersion(text);
    return version;
}

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
    const isWanted = largest(fresh) !== undefined || releaseAs(fresh, question) !== undefined;
    if (bump === 'auto' && !isWanted)
        return { kind: 'nothing', reason: idle(last) };
    const version = nextVersion(all, question);
    const taken = tags.find((tag) => (0,image_version/* compareVersions */.Zy)(tag.version, version) === 0);
    if (taken?.commit === head)
        return { kind: 'again', version: taken.version, tag: taken };
    if (!isInRange(version, branch))
        throw versionOutOfRange(version, { range: rangeText(branch), causes: causes(all) });
    if (last !== undefined && (0,image_version/* compareVersions */.Zy)(version, last.version) <= 0)
        throw versionNotHigher(version, last);
    if (taken !== undefined)
        throw versionTaken(version, taken, head);
    const size = (0,image_version/* isStable */.MQ)(version) ? sizeBetween(last?.version, version) : 'prerelease';
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
    return channel === undefined ? versionOf(numbers) : nextOfChannel(numbers, channel, question.tags);
}
function nextNumbers(changes, { bump, previous }) {
    const { base, floor } = previous;
    const next = base === undefined ? first : increase(base.version, sizeAfter(base.version, bump, changes));
    return floor?.compareMain(versionOf(next)) === 1 ? floor : next;
}
const first = { major: 1, minor: 0, patch: 0 };
function sizeAfter({ major }, bump, changes) {
    if (bump !== 'auto' && bump !== 'prerelease')
        return bump;
    const size = largest(changes) ?? 'patch';
    return major === 0 && size === 'major' ? 'minor' : size;
}
function nextOfChannel(numbers, channel, tags) {
    const stable = versionOf(numbers);
    const last = tags.reduce((count, { version }) => {
        if (version.compareMain(stable) !== 0 || !isOfChannel(version, channel))
            return count;
        return Math.max(count, Number(version.prerelease[1]));
    }, 0);
    return versionOf(numbers, `${channel}.${last + 1}`);
}
function releaseAs(changes, { bump, head, tags }) {
    if (bump !== 'auto' && bump !== 'prerelease')
        return undefined;
    const isDone = (wanted) => !(0,image_version/* isStable */.MQ)(wanted) && tags.some(({ version, commit }) => commit !== head && (0,image_version/* compareVersions */.Zy)(version, wanted) === 0);
    return changes.map(({ releaseAs: wanted }) => wanted).find((wanted) => wanted !== undefined && !isDone(wanted));
}
function causes(changes) {
    const size = largest(changes);
    return changes.filter((change) => change.releaseAs !== undefined || (size !== undefined && sizeOf(change) === size));
}
function tagNameOf(version, { tagPrefix, previous, tags }) {
    const like = previous.inChannel ?? previous.base ?? tags.toSorted(previous_highestFirst)[0];
    const hasV = like === undefined ? tagPrefix === '' : like.name.startsWith('v', tagPrefix.length);
    return `${tagPrefix}${hasV ? 'v' : ''}${(0,image_version/* fullText */.DU)(version)}`;
}

// EXTERNAL MODULE: ./lib/tools/clean.js
var clean = __webpack_require__(3638);
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
        throw invalidReleaseAs(text, sha);
    return version;
}
function titleOf(message) {
    const title = /^\s*(.*)/.exec(message.slice(0, maxMessage))?.[1]?.trim() ?? '';
    const [, number] = pullRequestEnd.exec(title) ?? mergedPullRequest.exec(title) ?? [];
    return { title, pullRequest: number === undefined ? undefined : Number(number) };
}

// EXTERNAL MODULE: ./lib/plan/tags.js
var tags = __webpack_require__(5126);
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
async function openHistory({ tagPrefix, bumpPaths: paths }, { event: { sha: head } }, { git, folder }) {
    const run = (0,bounded_run/* createBoundedRun */.R)({ deadline: fetchTime });
    const [history, parse] = await Promise.all([
        gatherHistory({ git, commit: head, tagPrefix, run, folder, paths }),
        loadParser(),
    ]);
    const changesSince = async (since) => readChanges(await history.commitsSince(since), parse);
    return { ...history, head, changesSince };
}
async function branchNews(course, inputs, history) {
    const decision = await decide(course, inputs, history);
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
async function decide(course, { tagPrefix }, history) {
    const { tags, head, changesSince } = history;
    const { base, prerelease } = candidatesOf(tags, course);
    const reached = await Promise.all([base, prerelease].map((candidates) => history.highestReached(candidates)));
    const previous = choosePrevious(reached.flatMap((tag) => tag ?? []), course);
    const { inChannel } = previous;
    return decideVersion({
        ...course,
        ...{ tagPrefix, head, tags, previous },
        containing: await containing(history, laterReleases(tags, previous, course)),
        changes: await changesSince(previous.base),
        changesInChannel: inChannel === undefined ? [] : await changesSince(inChannel),
    });
}
async function containing(history, tags) {
    for (const tag of tags)
        if (await history.isReleasedIn(tag))
            return tag;
    return undefined;
}
async function notedOf({ version, gitTag }, history) {
    const previous = await history.highestReached(versionsBefore(version, history.tags));
    return { version, gitTag, previous, changes: await history.changesSince(previous) };
}

// EXTERNAL MODULE: ./lib/commands/gather.js + 11 modules
var gather = __webpack_require__(5208);
;// CONCATENATED MODULE: ./lib/commands/decide.js




async function decide_decide(inputs, { env, log, ...sources }) {
    const now = new Date();
    const gathered = await (0,gather/* gather */.k)(inputs, { ...sources, env, log, now });
    const news = await readNews(inputs, gathered, { ...sources, env });
    const { tags } = news;
    const names = tags?.map(({ name }) => name);
    const facts = names === undefined ? gathered : { ...gathered, gitTags: { source: 'origin', names } };
    const languages = await (0,load_languages/* loadLanguages */.G)(inputs, { now, commit: facts.created });
    if (news.reason !== undefined)
        log.info(`No version is released: ${news.reason}.`);
    return { facts, news, plan: (0,plan/* makePlan */.Cs)(inputs, facts, { ...languages, bumped: news.bumped }) };
}


/***/ }),

/***/ 6994:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  iP: () => (/* binding */ announce),
  tT: () => (/* binding */ openReleases),
  u: () => (/* binding */ versionNews)
});

// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
;// CONCATENATED MODULE: ./lib/releases/marked-block.js
function markedBlock(name, content) {
    return `${marked_block_open(name)}\n${content.trim()}\n${marked_block_close(name)}`;
}
function hasBlock(body, name) {
    return grammarOf(name).test(body);
}
function replaceBlocks(body, name, block) {
    return body.replace(grammarOf(name), () => block);
}
function removeBlocks(body, name) {
    const blocks = new RegExp(`${grammarOf(name).source}(?:\\r?\\n){0,2}`, 'gm');
    let text = body;
    while (blocks.test(text)) {
        blocks.lastIndex = 0;
        text = text.replace(blocks, '');
    }
    return text;
}
function withoutMarkers(text) {
    return text.replace(/<(?=!--\s*\/?\s*release-image:)/gi, '&lt;');
}
function grammarOf(name) {
    return new RegExp(`^${marked_block_open(name)}[ \\t]*$(?:(?!^${marked_block_open(name)}[ \\t]*$)[^])*?^${marked_block_close(name)}[ \\t]*$`, 'gm');
}
function marked_block_open(name) {
    return `<!-- release-image:${name} -->`;
}
function marked_block_close(name) {
    return `<!-- /release-image:${name} -->`;
}

;// CONCATENATED MODULE: ./lib/releases/body.js

const maxBody = 125_000;
function releaseBody(existing, { notes, images }) {
    if (existing === undefined || existing.trim() === '')
        return `${withoutMarkers(notes).trim()}\n\n${images}\n`;
    const body = hasBlock(existing, 'images')
        ? replaceBlocks(existing, 'images', images)
        : `${existing}${separator(existing)}${images}\n`;
    return body.length > maxBody ? existing : body;
}
function separator(text) {
    if (/\n\r?\n$/.test(text))
        return '';
    return text.endsWith('\n') ? '\n' : '\n\n';
}

;// CONCATENATED MODULE: ./lib/releases/digests.js
function digestsAsset({ version, gitTag, commit, images, platforms }) {
    const document = {
        schemaVersion: 1,
        version,
        gitTag,
        commit,
        images: images
            .map(({ repository: { name }, tag, digest }) => ({
            repository: name,
            tag,
            digest,
            reference: `${name}@${digest}`,
        }))
            .sort((a, b) => inOrder(`${a.repository}:${a.tag}`, `${b.repository}:${b.tag}`)),
        platforms: platforms
            .map(({ platform, digest, size }) => ({ platform, digest, size }))
            .sort((a, b) => inOrder(a.platform, b.platform) || inOrder(a.digest, b.digest)),
    };
    const bytes = new TextEncoder().encode(`${JSON.stringify(document, undefined, 2)}\n`);
    return { name: 'digests.json', contentType: 'application/json', bytes };
}
function inOrder(a, b) {
    if (a === b)
        return 0;
    return a < b ? -1 : 1;
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./lib/tools/foreign-json.js
var foreign_json = __webpack_require__(5810);
// EXTERNAL MODULE: ./lib/releases/failures.js + 1 modules
var failures = __webpack_require__(2871);
;// CONCATENATED MODULE: ./lib/releases/upload-url.js

function uploadUrl(template, { apiUrl, what, name }) {
    const text = template.replace(/\{[^{}]*\}$/, '');
    const url = URL.canParse(text) ? new URL(text) : undefined;
    const hosts = [apiUrl.host, apiUrl.host.replace(/^api\./, 'uploads.')];
    const isGitHub = url?.protocol === apiUrl.protocol && hosts.includes(url.host) && url.username + url.password === '';
    if (url === undefined || !isGitHub)
        throw (0,failures/* unusableAnswer */.Qf)(apiUrl.host, what, template);
    url.search = new URLSearchParams({ name }).toString();
    return url;
}

;// CONCATENATED MODULE: ./lib/releases/asset-api.js




function createAssetApi(ask) {
    const api = {
        async assets(repository, { id, tag }) {
            const what = `list the files of the release ${tag}`;
            const found = await ask.list({ repository, path: ['releases', id, 'assets'], what });
            return found.map((data) => {
                const asset = readAsset(data);
                if (asset === undefined)
                    throw (0,failures/* unusableAnswer */.Qf)(ask.apiUrl.host, what);
                return asset;
            });
        },
        async uploadAsset(repository, release, asset) {
            const { name, contentType, bytes } = asset;
            const what = `upload ${name} to the release ${release.tag}`;
            const url = uploadUrl(release.uploadUrl, { apiUrl: ask.apiUrl, what, name });
            const isThere = async () => {
                const there = (await api.assets(repository, release)).find((found) => found.name === name);
                if (there !== undefined && !isSame(there, asset))
                    await api.deleteAsset(repository, there);
                return there !== undefined && isSame(there, asset);
            };
            const send = { repository, what, url, contentType, bytes, reread: isThere };
            const { status } = await ask.upload({ ...send, expects: failures/* saysExists */.H7 });
            if (status === 422 && !(await isThere()))
                await ask.upload(send);
        },
        async deleteAsset(repository, { id, name }) {
            const path = ['releases', 'assets', id];
            await ask({ method: 'DELETE', repository, path, what: `delete the file ${name}`, expects: failures/* isMissing */.b2 });
        },
    };
    return api;
}
function isSame({ isComplete, digest }, { bytes }) {
    return isComplete && digest === `sha256:${(0,external_node_crypto_.createHash)('sha256').update(bytes).digest('hex')}`;
}
function readAsset(data) {
    const [id, name] = [(0,foreign_json/* numberAt */.tk)(data, 'id'), (0,foreign_json/* textAt */.$6)(data, 'name')];
    if (id === undefined || name === undefined)
        return undefined;
    return { id, name, digest: (0,foreign_json/* textAt */.$6)(data, 'digest'), isComplete: (0,foreign_json/* textAt */.$6)(data, 'state') === 'uploaded' };
}

// EXTERNAL MODULE: ./lib/releases/create-git-tag.js
var create_git_tag = __webpack_require__(68);
;// CONCATENATED MODULE: ./lib/releases/mark-release.js
async function annotateRelease(api, { repository, tag, body }) {
    const release = await api.findRelease(repository, tag);
    if (release === undefined)
        return 'none';
    const text = body(release.body);
    if (text === release.body)
        return 'kept';
    await api.updateRelease(repository, release, { body: text });
    return 'updated';
}
async function makeLatest(api, { repository, tag }) {
    const release = await api.findRelease(repository, tag);
    if (release === undefined || release.isDraft || release.isPrerelease)
        return 'none';
    return (await setLatest(api, repository, release)) ? 'updated' : 'kept';
}
async function setLatest(api, repository, release) {
    if (release.isPrerelease || (await api.latestRelease(repository))?.id === release.id)
        return false;
    await api.updateRelease(repository, release, { make_latest: 'true' });
    return true;
}

;// CONCATENATED MODULE: ./lib/releases/ensure-release.js




async function ensureRelease(api, wanted) {
    const { repository, tag, commit, name, body, prerelease } = wanted;
    if (!(await (0,create_git_tag/* isAt */.ii)(api, wanted)))
        throw (0,failures/* gitTagMissing */.vQ)(tag, commit);
    const there = await api.findRelease(repository, tag);
    const isNew = there === undefined;
    const before = there ?? (await api.createDraft(repository, tag, { name, body: body(undefined), prerelease }));
    const { release, changed } = await (before.isDraft ? complete : refresh)(api, wanted, before);
    return { url: release.url, did: isNew ? 'created' : changed ? 'updated' : 'kept', isDraft: release.isDraft };
}
async function complete(api, wanted, draft) {
    const { repository, prerelease, makeLatest } = wanted;
    const moved = await putAssets(api, wanted, draft);
    const publishing = { draft: false, prerelease, make_latest: makeLatest ? 'true' : 'false' };
    const staying = draft.isPrerelease === prerelease ? {} : { prerelease };
    const { release, changed } = await update(api, repository, draft, {
        ...textsOf(wanted, draft),
        ...(wanted.draft ? staying : publishing),
    });
    return { release, changed: changed || moved };
}
async function refresh(api, wanted, published) {
    const { repository } = wanted;
    const moved = published.isImmutable ? false : await putAssets(api, wanted, published);
    const { release, changed } = await update(api, repository, published, textsOf(wanted, published));
    const becomesLatest = wanted.makeLatest && (await setLatest(api, repository, release));
    return { release, changed: changed || moved || becomesLatest };
}
async function update(api, repository, release, fields) {
    if (Object.keys(fields).length === 0)
        return { release, changed: false };
    return { release: await api.updateRelease(repository, release, fields), changed: true };
}
function textsOf({ name, body }, there) {
    const text = body(there.body);
    return { ...(there.name === '' ? { name } : {}), ...(text === there.body ? {} : { body: text }) };
}
async function putAssets(api, { repository, assets }, release) {
    if (assets.length === 0)
        return false;
    const there = await api.assets(repository, release);
    let changed = false;
    for (const asset of assets) {
        const old = there.find(({ name }) => name === asset.name);
        if (old !== undefined && isSame(old, asset))
            continue;
        if (old !== undefined)
            await api.deleteAsset(repository, old);
        await api.uploadAsset(repository, release, asset);
        changed = true;
    }
    return changed;
}

// EXTERNAL MODULE: ./lib/tools/failures.js
var tools_failures = __webpack_require__(2972);
// EXTERNAL MODULE: ./lib/tools/stop-signal.js
var stop_signal = __webpack_require__(3672);
// EXTERNAL MODULE: ./lib/registry/ended-by-stop.js
var ended_by_stop = __webpack_require__(9450);
// EXTERNAL MODULE: ./lib/registry/retry-engine.js + 3 modules
var retry_engine = __webpack_require__(4440);
// EXTERNAL MODULE: ./lib/registry/link.js
var registry_link = __webpack_require__(6327);
// EXTERNAL MODULE: ./lib/tools/octokit.js
var tools_octokit = __webpack_require__(6878);
// EXTERNAL MODULE: ./lib/registry/failures.js + 1 modules
var registry_failures = __webpack_require__(8830);
;// CONCATENATED MODULE: ./lib/releases/octokit-send.js



const exchangeTime = 30_000;
const uploadTime = 5 * 60_000;
function createOctokitSend(options) {
    let opened;
    return async (request) => {
        const octokit = await (opened ??= (0,tools_octokit/* openOctokit */.O)(options));
        try {
            return answerOf(await exchange(octokit, request), request);
        }
        catch (error) {
            const response = responseIn(error);
            if (response === undefined)
                throw (0,failures/* githubUnreachable */.mu)(request.url.host, asNodeSaysIt(error));
            return answerOf(response, request);
        }
    };
}
function exchange(octokit, { method, url, headers, body, timeout = exchangeTime }) {
    const longest = body instanceof Uint8Array && headers?.['content-type'] !== jsonType ? uploadTime : exchangeTime;
    const signal = AbortSignal.timeout(Math.min(timeout, longest));
    const data = body === undefined ? {} : { data: body };
    return octokit.request({
        method,
        url: url.href,
        headers: { ...headers },
        ...data,
        request: { signal, log: tools_octokit/* silentLog */.a },
    });
}
const jsonType = 'application/json; charset=utf-8';
function responseIn(error) {
    return error instanceof Error && 'response' in error ? error.response : undefined;
}
function answerOf({ status, headers: received, data }, { url }) {
    if (status < 300 && status !== 204 && (typeof data !== 'object' || data === null)) {
        throw (0,failures/* githubUnreachable */.mu)(url.host, Object.assign(new Error('The answer was cut off'), { code: 'ECONNRESET' }));
    }
    const headers = new Map(Object.entries(received).map(([name, value]) => [name, String(value)]));
    const bytes = new TextEncoder().encode(typeof data === 'string' ? data : JSON.stringify(data));
    const wait = pauseOf(status, headers);
    return wait === undefined
        ? { status, headers, bytes }
        : { status: 429, headers: new Map([...headers, ['retry-after', wait]]), bytes };
}
function pauseOf(status, headers) {
    if (status !== 403 && status !== 429)
        return undefined;
    const asked = headers.get('retry-after');
    if (asked !== undefined)
        return asked;
    const reset = Number(headers.get('x-ratelimit-reset'));
    if (headers.get('x-ratelimit-remaining') !== '0' || !Number.isSafeInteger(reset))
        return undefined;
    const date = Date.parse(headers.get('date') ?? '');
    const now = (Number.isNaN(date) ? Date.now() : date) / 1000;
    return String(Math.max(1, Math.ceil(reset - now) + 1));
}
const undiciCodes = {
    UND_ERR_SOCKET: 'ECONNRESET',
    UND_ERR_CONNECT_TIMEOUT: 'ETIMEDOUT',
    UND_ERR_HEADERS_TIMEOUT: 'ETIMEDOUT',
    UND_ERR_BODY_TIMEOUT: 'ETIMEDOUT',
};
function asNodeSaysIt(error) {
    const code = undiciCodes[(0,registry_failures/* networkCode */.e8)(error) ?? ''];
    return code === undefined ? error : Object.assign(new Error(code, { cause: error }), { code });
}

;// CONCATENATED MODULE: ./lib/releases/ask.js




const limit = Infinity;
const pageSize = 100;
const mostPages = 100;
const ask_uploadTime = 15 * 60_000;
function createAsk(engine, { apiUrl }) {
    const send = async (request, asked, time) => {
        const { host } = request.url;
        const { what, repository, expects, reread } = asked;
        const answer = await engine.operation(host, what, { time })(request, { reread });
        const { status, bytes } = answer;
        if (status >= 300 && expects?.(answer) !== true)
            throw (0,failures/* refusedByGitHub */.Z2)(answer, { host, what, repository });
        return { ...answer, data: (0,foreign_json/* parseJson */.qF)(bytes) };
    };
    const ask = (question) => send(requestOf(question, apiUrl), question);
    return Object.assign(ask, {
        apiUrl,
        upload: (upload) => {
            const headers = { 'content-type': upload.contentType };
            return send({ method: 'POST', url: upload.url, headers, body: upload.bytes, limit }, upload, ask_uploadTime);
        },
        list: async (question) => {
            const items = [];
            for (let page = 1; page <= mostPages; page += 1) {
                const query = { per_page: String(pageSize), page: String(page) };
                const { data, headers } = await ask({ ...question, method: 'GET', query });
                if (!Array.isArray(data))
                    throw (0,failures/* unusableAnswer */.Qf)(apiUrl.host, question.what);
                items.push(...data);
                if ((0,registry_link/* nextLink */.I)(headers.get('link') ?? '') === undefined)
                    break;
            }
            return items;
        },
    });
}
function requestOf({ method, repository, path, query = {}, body }, apiUrl) {
    const [owner, name, ...rest] = repository.split('/');
    if (!owner || !name || rest.length > 0)
        throw new Error(`the repository is called ${JSON.stringify(repository)}`);
    const url = new URL(apiUrl);
    const names = ['repos', owner, name, ...path].map((part) => encodeURIComponent(part));
    url.pathname = [url.pathname.replace(/\/$/, ''), ...names].join('/');
    url.search = new URLSearchParams(query).toString();
    if (body === undefined)
        return { method, url, limit };
    const bytes = new TextEncoder().encode(JSON.stringify(body));
    return { method, url, headers: { 'content-type': jsonType }, body: bytes, limit };
}

;// CONCATENATED MODULE: ./lib/releases/release-api.js


function createReleasesApi(ask) {
    const reader = createReader(ask);
    return {
        async findRelease(repository, tag) {
            const published = await reader.get(repository, ['releases', 'tags', tag], `read the release ${tag}`);
            return published ?? reader.findDraft(repository, tag);
        },
        latestRelease: (repository) => reader.get(repository, ['releases', 'latest'], 'read which release is the latest'),
        async createDraft(repository, tag, fields) {
            const what = `create the release ${tag}`;
            const body = { tag_name: tag, draft: true, ...fields };
            let found;
            const reread = async () => (found = await reader.findDraft(repository, tag)) !== undefined;
            const { data } = await ask({ method: 'POST', repository, path: ['releases'], body, what, reread });
            return found ?? reader.read(data, what);
        },
        async updateRelease(repository, { id, tag }, fields) {
            const what = `update the release ${tag}`;
            const path = ['releases', id];
            let found;
            const reread = async () => {
                const there = await reader.get(repository, path, what);
                if (there !== undefined && isWritten(there, fields))
                    found = there;
                return found !== undefined;
            };
            const { data } = await ask({ method: 'PATCH', repository, path, body: fields, what, reread });
            return found ?? reader.read(data, what);
        },
    };
}
function createReader(ask) {
    const read = (data, what) => {
        const release = readRelease(data);
        if (release === undefined)
            throw (0,failures/* unusableAnswer */.Qf)(ask.apiUrl.host, what);
        return release;
    };
    return {
        read,
        async get(repository, path, what) {
            const { status, data } = await ask({ method: 'GET', repository, path, what, expects: failures/* isMissing */.b2 });
            return status === 404 ? undefined : read(data, what);
        },
        async findDraft(repository, tag) {
            const what = `look for a draft of the release ${tag}`;
            const releases = await ask.list({ repository, path: ['releases'], what });
            return releases.map((data) => read(data, what)).find((release) => release.isDraft && release.tag === tag);
        },
    };
}
function isWritten(release, { name, body, draft, prerelease, make_latest }) {
    return ((name ?? release.name) === release.name &&
        (body ?? release.body) === release.body &&
        (draft ?? release.isDraft) === release.isDraft &&
        (prerelease ?? release.isPrerelease) === release.isPrerelease &&
        (make_latest === undefined || draft === false));
}
function readRelease(data) {
    const [id, tag, url] = [(0,foreign_json/* numberAt */.tk)(data, 'id'), (0,foreign_json/* textAt */.$6)(data, 'tag_name'), (0,foreign_json/* textAt */.$6)(data, 'html_url')];
    const uploadUrl = (0,foreign_json/* textAt */.$6)(data, 'upload_url');
    if (id === undefined || tag === undefined || url === undefined || uploadUrl === undefined)
        return undefined;
    return {
        ...{ id, tag, url, uploadUrl },
        name: (0,foreign_json/* textAt */.$6)(data, 'name') ?? '',
        body: (0,foreign_json/* textAt */.$6)(data, 'body') ?? '',
        isDraft: (0,foreign_json/* isTrueAt */.Yj)(data, 'draft'),
        isPrerelease: (0,foreign_json/* isTrueAt */.Yj)(data, 'prerelease'),
        isImmutable: (0,foreign_json/* isTrueAt */.Yj)(data, 'immutable'),
    };
}

;// CONCATENATED MODULE: ./lib/releases/tag-api.js


function createTagApi(ask) {
    const tagRef = async (repository, tag) => {
        const what = `read the git tag ${tag}`;
        const path = ['git', 'ref', 'tags', ...tag.split('/')];
        const { status, data } = await ask({ method: 'GET', repository, path, what, expects: failures/* isMissing */.b2 });
        return status === 404 ? undefined : (readObject(data) ?? refuse(ask, what));
    };
    return {
        tagRef,
        async tagObject(repository, sha) {
            const what = `read the annotated tag ${sha}`;
            const { data } = await ask({ method: 'GET', repository, path: ['git', 'tags', sha], what });
            return readObject(data) ?? refuse(ask, what);
        },
        async createTagObject(repository, { tag, commit, message }) {
            const what = `make the annotated tag ${tag}`;
            const body = { tag, message, object: commit, type: 'commit' };
            const { data } = await ask({ method: 'POST', repository, path: ['git', 'tags'], body, what });
            return (0,foreign_json/* textAt */.$6)(data, 'sha') ?? refuse(ask, what);
        },
        async createTagRef(repository, tag, sha) {
            const what = `create the git tag ${tag}`;
            const body = { ref: `refs/tags/${tag}`, sha };
            const path = ['git', 'refs'];
            const reread = async () => (await tagRef(repository, tag))?.sha === sha;
            const { status } = await ask({ method: 'POST', repository, path, body, what, reread, expects: failures/* saysExists */.H7 });
            return status === 422 ? 'exists' : 'created';
        },
    };
}
function readObject(data) {
    const [type, sha] = [(0,foreign_json/* textAt */.$6)(data, 'object', 'type'), (0,foreign_json/* textAt */.$6)(data, 'object', 'sha')];
    return type === undefined || sha === undefined ? undefined : { type, sha };
}
function refuse(ask, what) {
    throw (0,failures/* unusableAnswer */.Qf)(ask.apiUrl.host, what);
}

;// CONCATENATED MODULE: ./lib/releases/github-releases.js









const grace = 2000;
function createGitHubReleases(options) {
    const { loadGitHub, token, apiUrl, stopping, onRetry, maxWait, now = () => performance.now() } = options;
    const stopped = () => (0,tools_failures/* cancelled */.KW)("a wait for GitHub's API", 'Nothing was written after that');
    const lost = () => (0,tools_failures/* cancelled */.KW)("a request to GitHub's API", 'What was on its way may have arrived all the same');
    const send = (0,ended_by_stop/* endedByStop */.u)(createOctokitSend({ loadGitHub, token, apiUrl }), { stopping, grace, failure: lost });
    const sleep = options.sleep ?? (0,stop_signal/* sleepUnlessStopped */.z)(stopping, stopped);
    const engine = new retry_engine/* RetryEngine */.h(send, { now, onRetry, retry: { sleep, maxWait } });
    const ask = createAsk(engine, { apiUrl: new URL(apiUrl) });
    return { ...createTagApi(ask), ...createReleasesApi(ask), ...createAssetApi(ask) };
}

// EXTERNAL MODULE: ./lib/image/reference.js
var reference = __webpack_require__(8424);
// EXTERNAL MODULE: ./lib/image/version.js
var image_version = __webpack_require__(2189);
// EXTERNAL MODULE: ./lib/report/markdown.js
var markdown = __webpack_require__(3021);
// EXTERNAL MODULE: ./lib/report/units.js
var units = __webpack_require__(8861);
;// CONCATENATED MODULE: ./lib/releases/images-block.js





const [maxImages, maxPlatforms] = [10, 30];
function imagesBlock(options) {
    const { images, platforms } = options;
    const shown = images.slice(0, maxImages);
    const sections = [
        '### Images',
        shown.map((image) => `- ${(0,markdown/* codeSpan */.SS)(pinned(image))}`).join('\n'),
        leftOut(images.length - shown.length, 'repositories'),
        platforms.length === 0 ? '' : platformTable(platforms.slice(0, maxPlatforms)),
        leftOut(platforms.length - maxPlatforms, 'platforms'),
        (0,markdown/* codeBlock */.DV)(shown.map((image) => `docker pull ${pinned(image)}`), 'sh'),
        verifying(shown, options),
        rollingBack(shown, options),
    ];
    return markedBlock('images', sections.filter(Boolean).join('\n\n'));
}
function pinned({ repository, tag, digest }) {
    return `${repository.name}:${tag}@${digest}`;
}
function leftOut(count, what) {
    return count > 0 ? `… and ${count} more ${what}, in \`digests.json\`.` : '';
}
function platformTable(platforms) {
    const rows = platforms.map(({ platform, digest, size }) => [(0,markdown/* codeSpan */.SS)(platform), (0,units/* formatBytes */.z)(size), (0,markdown/* codeSpan */.SS)(digest)]);
    return (0,markdown/* table */.tp)(['Platform', 'Size', 'Digest'], rows);
}
function verifying(images, { attestations, attestedBy }) {
    const inspect = (image, format) => `docker buildx imagetools inspect ${pinned(image)}${format === '' ? '' : ` --format '{{ json .${format} }}'`}`;
    const [first] = images;
    if (first === undefined)
        return '';
    const commands = [
        inspect(first, ''),
        ...(attestations.provenance ? [inspect(first, 'Provenance')] : []),
        ...(attestations.sbom ? [inspect(first, 'SBOM')] : []),
        ...(attestedBy === undefined ? [] : images.map((image) => attestationCommand(image, attestedBy))),
    ];
    return `**Verify** what it is${attestations.provenance ? ', and how it was built' : ''}:\n\n${(0,markdown/* codeBlock */.DV)(commands, 'sh')}`;
}
function attestationCommand({ repository, digest }, attestedBy) {
    return `gh attestation verify oci://${(0,reference/* formatPinned */.y6)(repository, digest)} --repo ${attestedBy}`;
}
function rollingBack(images, { version, naming }) {
    const text = (0,image_version/* tagText */.em)(version);
    const flavor = flavorOf(naming);
    const step = [
        '- uses: release-image/action/rollback@v1',
        '  with:',
        '    images: |',
        ...images.map(({ repository }) => `      ${repository.name}`),
        ...(naming.tagPrefix === '' ? [] : [`    tag-prefix: ${JSON.stringify(naming.tagPrefix)}`]),
        ...(flavor.length === 0 ? [] : ['    flavor: |', ...flavor.map((line) => `      ${line}`)]),
        `    withdraw: ${text}`,
        '    reason: why, in one line',
    ];
    return [
        `**Take it back**: every floating tag that stands at ${(0,markdown/* codeSpan */.SS)(text)} goes to the highest version that is left of its ` +
            `line, without a build, and no release moves one back. ${(0,markdown/* codeSpan */.SS)(text)} itself stays. ` +
            `${(0,markdown/* codeSpan */.SS)(`reinstate: ${text}`)} undoes it.`,
        (0,markdown/* codeBlock */.DV)(step, 'yaml'),
    ].join('\n\n');
}
function flavorOf({ prefix, prefixLatest, suffix, suffixLatest }) {
    const line = (name, value, onLatest) => value === '' ? [] : [`${name}=${value}${onLatest ? ',onlatest=true' : ''}`];
    return [...line('prefix', prefix, prefixLatest), ...line('suffix', suffix, suffixLatest)];
}

;// CONCATENATED MODULE: ./lib/releases/links.js
function compareUrl(repositoryUrl, from, to) {
    return `${repositoryUrl}/compare/${pathOf(from)}...${pathOf(to)}`;
}
function commitsUrl(repositoryUrl, tag) {
    return `${repositoryUrl}/commits/${pathOf(tag)}`;
}
function releaseUrl(repositoryUrl, tag) {
    return `${repositoryUrl}/releases/tag/${pathOf(tag)}`;
}
function runUrl(repositoryUrl, run) {
    const { origin } = new URL(repositoryUrl);
    const path = run.startsWith(`${origin}/`) ? run.slice(origin.length) : '';
    return /^(?:\/[A-Za-z0-9_.-]+){2}\/actions\/runs\/\d+(?:\/attempts\/\d+)?$/.test(path) ? run : undefined;
}
function pathOf(ref) {
    const escape = (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
    return encodeURIComponent(ref.toWellFormed())
        .replaceAll('%2F', '/')
        .replace(/[!'()*]/g, escape);
}

// EXTERNAL MODULE: ./lib/tools/clean.js
var clean = __webpack_require__(3638);
;// CONCATENATED MODULE: ./lib/releases/plain-text.js

const pieces = /(?<!`)`(?<code>[^`]+)`(?!`)|(?<word>[^\s`"'(),;<>[\]{}|\\*~]+)|./gsu;
const magnet = /[@$]|:\/\/|www\.|#\d|GH-\d|(?<![0-9a-z])(?=[a-f]*\d)[0-9a-f]{7,40}(?![0-9a-z])/i;
const ownIssue = /^#\d{1,10}$/;
function plainText(text, { limit, repositoryUrl }) {
    const line = shorten((0,clean/* clean */.uH)(text.replace(/\s+/g, ' ')).trim(), limit);
    let shown = '';
    for (const { 0: piece, groups } of line.matchAll(pieces)) {
        const next = showPiece(piece, { code: groups?.['code'], word: groups?.['word'], repositoryUrl });
        shown += next.startsWith('`') && shown.endsWith('`') ? ` ${next}` : next;
    }
    return escapeStart(shown);
}
function showPiece(piece, { code, word, repositoryUrl, }) {
    if (code !== undefined)
        return piece;
    if (word === undefined || !magnet.test(word))
        return escapeInline(piece);
    const bare = word.replace(/[.:!?]+$/, '');
    const end = word.slice(bare.length);
    if (!magnet.test(bare))
        return `\`${word}\``;
    return ownIssue.test(bare) ? `[${bare}](${repositoryUrl}/issues/${bare.slice(1)})${end}` : `\`${bare}\`${end}`;
}
function escapeInline(text) {
    return text.replace(/[\\`*_[\]<>&~|]/g, String.raw `\$&`);
}
function escapeStart(text) {
    return text.replace(/^[#+-]/, String.raw `\$&`).replace(/^(\d{1,9})([.)])/, String.raw `$1\$2`);
}
function shorten(text, limit) {
    const points = Array.from(text);
    return points.length <= limit ? text : `${points.slice(0, limit).join('')}…`;
}

;// CONCATENATED MODULE: ./lib/releases/notes.js



const maxNotes = 90_000;
const [maxDescription, maxScope, maxBreakingNote] = [300, 60, 1000];
const reserve = 1500;
function releaseNotes(changes, options) {
    const { repositoryUrl, limit = maxNotes } = options;
    const all = sectionsOf(changes, repositoryUrl);
    const title = `## ${titleOf(options)}`;
    const { sections, left } = within(all, limit - title.length - reserve);
    const parts = [title, ...sections.map(formatSection)];
    if (all.length === 0)
        parts.push('No features, no fixes, and nothing that breaks.');
    if (left > 0)
        parts.push(`… and ${left} more, for which there is no room here: [all of them](${allUrl(options)}).`);
    return `${parts.join('\n\n')}\n`;
}
function titleOf(options) {
    const { version, previous, date } = options;
    const text = (0,image_version/* fullText */.DU)(version);
    return `${previous === undefined ? text : `[${text}](${allUrl(options)})`} (${date.toISOString().slice(0, 10)})`;
}
function allUrl({ repositoryUrl, previous, tag }) {
    return previous === undefined ? commitsUrl(repositoryUrl, tag) : compareUrl(repositoryUrl, previous, tag);
}
function sectionsOf(changes, repositoryUrl) {
    const linesOf = (...types) => changes
        .filter(({ type }) => types.includes(type))
        .map((change) => lineOf(change, textOf(change.description, maxDescription, repositoryUrl), repositoryUrl));
    return [
        { title: '⚠ BREAKING CHANGES', lines: changes.flatMap((change) => breakingLines(change, repositoryUrl)) },
        { title: 'Features', lines: linesOf('feat', 'feature') },
        { title: 'Bug Fixes', lines: linesOf('fix') },
        { title: 'Performance Improvements', lines: linesOf('perf') },
        { title: 'Reverts', lines: linesOf('revert') },
    ].filter(({ lines }) => lines.length > 0);
}
function breakingLines(change, repositoryUrl) {
    const { isBreaking, breakingNotes, description } = change;
    if (!isBreaking)
        return [];
    const notes = breakingNotes.length === 0 ? [description] : breakingNotes;
    return notes.map((note) => lineOf(change, textOf(note, maxBreakingNote, repositoryUrl), repositoryUrl));
}
function textOf(text, limit, repositoryUrl) {
    return plainText(text, { limit, repositoryUrl });
}
function lineOf({ scope = '', commit, pullRequest }, text, repositoryUrl) {
    const where = textOf(scope, maxScope, repositoryUrl);
    const parts = [
        ...(where === '' ? [] : [`**${where}:**`]),
        ...(text === '' ? [] : [text]),
        ...(pullRequest === undefined ? [] : [`([#${pullRequest}](${repositoryUrl}/pull/${pullRequest}))`]),
        `([${commit.sha.slice(0, 7)}](${repositoryUrl}/commit/${commit.sha}))`,
    ];
    return `* ${parts.join(' ')}`;
}
function formatSection({ title, lines }) {
    return `### ${title}\n\n${lines.join('\n')}`;
}
function within(all, room) {
    let used = 0;
    let left = 0;
    const fits = (line) => {
        used += line.length + 1;
        if (used > room)
            left += 1;
        return used <= room;
    };
    const sections = all.map(({ title, lines }) => ({ title, lines: lines.filter(fits) }));
    return { sections: sections.filter(({ lines }) => lines.length > 0), left };
}

// EXTERNAL MODULE: ./lib/plan/lines.js
var lines = __webpack_require__(9572);
;// CONCATENATED MODULE: ./lib/releases/latest.js


function isLatestRelease(version, known, { isWithdrawn }) {
    if (!(0,image_version/* isStable */.MQ)(version) || isWithdrawn(version))
        return false;
    const other = (0,lines/* highestOther */.Lk)({ kind: 'stable' }, without(known, isWithdrawn), version);
    return other === undefined || (0,image_version/* compareVersions */.Zy)(version, other) > 0;
}
function latestRelease(known, { isWithdrawn }) {
    let highest;
    for (const version of without(known, isWithdrawn)) {
        if (!isStable(version))
            continue;
        if (highest === undefined || compareVersions(version, highest) > 0)
            highest = version;
    }
    return highest;
}
function* without(known, isWithdrawn) {
    for (const version of known)
        if (!isWithdrawn(version))
            yield version;
}

;// CONCATENATED MODULE: ./lib/releases/released-images.js


function releasedImages({ tags: planned, repositories }, { tags }) {
    const created = new Set(planned.filter(({ action }) => action === 'create').map(({ name }) => name));
    const isVersion = ({ tag }) => created.has(tag) || (0,image_version/* parseVersion */.ot)(tag) !== undefined;
    return repositories.flatMap(({ repository }) => {
        const there = tags.filter((outcome) => outcome.repository.name === repository.name && outcome.to !== undefined);
        const { tag, to: digest } = there.find(isVersion) ?? there[0] ?? {};
        return tag === undefined || digest === undefined ? [] : [{ repository, tag, digest }];
    });
}
function isLatest(version, { plan, published, known }) {
    const stable = plan.tags.find(({ line }) => line?.line.kind === 'stable')?.name;
    const float = published.tags.find(({ tag }) => tag === stable);
    if (stable === undefined || float === undefined)
        return isLatestRelease(version, known, { isWithdrawn: () => false });
    const [image] = releasedImages(plan, {
        tags: published.tags.filter(({ repository }) => repository === float.repository),
    });
    return float.to !== undefined && float.to === image?.digest;
}

;// CONCATENATED MODULE: ./lib/releases/sbom.js


const spdx = 'https://spdx.dev/Document';
const [mostOfOne, mostOfAll] = [64 * 1024 * 1024, 256 * 1024 * 1024];
function isSbom({ predicateType }) {
    return predicateType === spdx;
}
async function sbomAssets(client, repository, statements) {
    const assets = new Map();
    const left = [];
    let room = mostOfAll;
    for (const statement of statements.filter(isSbom)) {
        const { platform } = statement;
        const read = await readPredicate(client, repository, { statement, limit: Math.min(mostOfOne, room) });
        if (typeof read === 'string') {
            left.push({ platform, why: read });
            continue;
        }
        room -= read.length;
        const name = freeName(platform, assets);
        assets.set(name, { name, contentType: 'application/spdx+json', bytes: read });
    }
    return { assets: [...assets.values()], left };
}
function freeName(platform, taken) {
    const stem = `sbom-${platform.replaceAll('/', '-')}`;
    for (let number = 1;; number += 1) {
        const name = `${stem}${number === 1 ? '' : `-${number}`}.spdx.json`;
        if (!taken.has(name))
            return name;
    }
}
async function readPredicate(client, repository, { statement, limit }) {
    const { digest, size } = statement;
    if (size > limit)
        return `it has ${size} bytes, and at most ${limit} are read`;
    try {
        return predicateOf(await client.getBlob(repository, { digest, limit: size }), statement);
    }
    catch (error) {
        const code = error instanceof errors/* ReleaseError */.K2 ? error.failure.code : '';
        if (code === 'untrusted-answer' || code === 'not-found')
            return error.failure.what;
        throw error;
    }
}
function predicateOf(bytes, { subject }) {
    const document = (0,foreign_json/* parseJson */.qF)(bytes);
    const predicate = (0,foreign_json/* valueAt */.fK)(document, 'predicate');
    const isSpdx = (0,foreign_json/* textAt */.$6)(predicate, 'spdxVersion')?.startsWith('SPDX-') === true;
    if ((0,foreign_json/* textAt */.$6)(document, 'predicateType') !== spdx || !isSpdx)
        return 'it is no statement with an SPDX document';
    const subjects = (0,foreign_json/* listAt */.gT)(document, 'subject');
    const isAboutIt = subjects.some((each) => `sha256:${(0,foreign_json/* textAt */.$6)(each, 'digest', 'sha256') ?? ''}` === subject);
    if (subjects.length > 0 && !isAboutIt)
        return 'it says that it is about another image';
    try {
        return new TextEncoder().encode(`${JSON.stringify(predicate)}\n`);
    }
    catch (error) {
        if (error instanceof RangeError)
            return 'it is nested too deep';
        throw error;
    }
}

// EXTERNAL MODULE: ./lib/image/digest.js
var digest = __webpack_require__(7241);
// EXTERNAL MODULE: ./lib/registry/manifest-content.js
var manifest_content = __webpack_require__(8614);
;// CONCATENATED MODULE: ./lib/releases/statements.js




const maxAttestationManifests = 200;
async function listStatements(client, repository, digest) {
    const index = await client.getManifest(repository, digest);
    const content = (0,manifest_content/* readManifest */.WI)(index);
    if (content.kind === 'image')
        return [];
    const subjects = subjectsIn(index, content.children);
    if (subjects.length > maxAttestationManifests)
        throw (0,registry_failures/* untrustedAnswer */.nw)('The image has too many attestations', digest);
    const lists = await Promise.all(subjects.map(async ({ manifest, ...about }) => layersOf(await client.getManifest(repository, manifest)).map((layer) => ({ ...about, ...layer }))));
    return lists.flat();
}
function isProvenance({ predicateType }) {
    return predicateType.startsWith('https://slsa.dev/provenance/');
}
function subjectsIn(index, children) {
    const images = new Map(children.filter(({ attestation }) => !attestation).map((child) => [child.digest, child]));
    const attestations = new Set(children.filter(({ attestation }) => attestation).map(({ digest }) => digest));
    return entriesOf(index, 'manifests').flatMap(([{ digest: manifest }, fields]) => {
        const subject = (0,foreign_json/* textAt */.$6)(fields, 'annotations', 'vnd.docker.reference.digest') ?? '';
        const platform = (0,digest/* isDigest */.Bc)(subject) ? images.get(subject)?.platform : undefined;
        if (!attestations.has(manifest) || !(0,digest/* isDigest */.Bc)(subject) || platform === undefined)
            return [];
        return [{ manifest, subject, platform }];
    });
}
function layersOf(manifest) {
    if ((0,manifest_content/* readManifest */.WI)(manifest).kind === 'index')
        return [];
    return entriesOf(manifest, 'layers').flatMap(([{ digest, size, mediaType }, fields]) => {
        const predicateType = (0,foreign_json/* textAt */.$6)(fields, 'annotations', 'in-toto.io/predicate-type');
        return mediaType === 'application/vnd.in-toto+json' && predicateType !== undefined
            ? [{ predicateType, digest, size }]
            : [];
    });
}
function entriesOf({ bytes, digest }, list) {
    const fail = (problem) => (0,registry_failures/* untrustedAnswer */.nw)(`The manifest ${digest} cannot be read: ${problem}`);
    return (0,manifest_content/* readDescriptors */.DT)((0,foreign_json/* valueAt */.fK)((0,foreign_json/* parseJson */.qF)(bytes), list), fail);
}

;// CONCATENATED MODULE: ./lib/commands/github-release.js











function openReleases({ githubToken: token, maxWait }, { env, ...options }) {
    return createGitHubReleases({
        ...options,
        token,
        maxWait,
        apiUrl: env['GITHUB_API_URL'] ?? 'https://api.github.com',
    });
}
async function announce(subject, published) {
    const { inputs, facts, plan, news } = subject;
    const { noted } = news;
    const isPublished = plan.push.push && published !== undefined && published.failure === undefined;
    if (inputs.release === 'false' || noted === undefined || !isPublished)
        return {};
    try {
        const wanted = await wantedRelease({ ...subject, noted }, published);
        return { release: await ensureRelease(subject.releases, wanted) };
    }
    catch (error) {
        if (!(error instanceof errors/* ReleaseError */.K2))
            throw error;
        return { failure: (0,failures/* notAnnounced */.Nv)(noted.gitTag, facts.event.repository.fullName, error) };
    }
}
function versionNews({ facts }, { reason, bump, noted }, { release }) {
    return { reason, bump, notes: noted === undefined ? '' : notesOf(noted, facts), release };
}
function notesOf({ version, gitTag: tag, previous, changes }, { event, created }) {
    const repositoryUrl = event.repository.url;
    return releaseNotes(changes, { version, tag, previous: previous?.name, repositoryUrl, date: created });
}
async function wantedRelease({ client, inputs, facts, plan, news, noted, log }, published) {
    const { version, gitTag: tag } = noted;
    const { platforms } = published;
    const { sha: commit, repository } = facts.event;
    const released = releasedImages(plan, published);
    const [first] = released;
    const statements = first === undefined ? [] : await listStatements(client, first.repository, first.digest);
    const sboms = first === undefined ? { assets: [], left: [] } : await sbomAssets(client, first.repository, statements);
    for (const { platform, why } of sboms.left)
        log.warning(`The release has no SBOM of ${platform}: ${why}.`);
    const attestations = { provenance: statements.some(isProvenance), sbom: statements.some(isSbom) };
    const naming = { ...inputs.flavor, tagPrefix: inputs.tagPrefix };
    const texts = {
        notes: notesOf(noted, facts),
        images: imagesBlock({ version, images: released, platforms, attestations, naming }),
    };
    const digests = digestsAsset({ version: version.version, gitTag: tag, commit, images: released, platforms });
    const known = news.tags?.map((each) => each.version) ?? [];
    return {
        ...{ repository: repository.fullName, tag, commit, name: tag },
        body: (existing) => releaseBody(existing, texts),
        prerelease: version.prerelease.length > 0,
        makeLatest: isLatest(version, { plan, published, known }),
        draft: inputs.release === 'draft',
        assets: [digests, ...sboms.assets],
    };
}


/***/ }),

/***/ 7240:
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
    return { bump, bumpPaths, release: raw.choice('release', ['false', 'auto', 'draft']) };
}


/***/ })

};
;