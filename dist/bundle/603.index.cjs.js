"use strict";
exports.id = 603;
exports.ids = [603];
exports.modules = {

/***/ 59603:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  plan: () => (/* binding */ plan_plan)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/tools/buildx.js
var tools_buildx = __webpack_require__(58539);
// EXTERNAL MODULE: ./lib/tools/log.js
var tools_log = __webpack_require__(24761);
// EXTERNAL MODULE: ./lib/inputs/load-yaml.js
var load_yaml = __webpack_require__(69549);
// EXTERNAL MODULE: ./lib/inputs/read-inputs.js
var read_inputs = __webpack_require__(61995);
// EXTERNAL MODULE: ./lib/image/platform.js
var platform = __webpack_require__(88758);
// EXTERNAL MODULE: ./lib/inputs/platforms.js
var inputs_platforms = __webpack_require__(49325);
// EXTERNAL MODULE: ./lib/inputs/raw-inputs.js + 1 modules
var raw_inputs = __webpack_require__(95775);
;// CONCATENATED MODULE: ./lib/inputs/runners.js




const runners_form = 'Write a YAML mapping: "linux/arm64: ubuntu-24.04-arm", or "linux/arm64: [self-hosted, linux, arm64]", one platform a line.';
function readRunners(env, parseYaml) {
    const raw = new raw_inputs/* RawInputs */.q(env);
    const platforms = (0,inputs_platforms/* readPlatforms */.t)(raw);
    const text = raw.text('runners');
    const runners = text === '' ? undefined : raw.attempt('runners', () => parseRunners(text, parseYaml));
    if (raw.faults.length > 0)
        throw (0,errors/* invalidInputs */.Rg)(raw.faults);
    return { platforms, runners: runners ?? new Map() };
}
function parseRunners(text, parseYaml) {
    const document = parseDocument(text, parseYaml);
    if (typeof document !== 'object' || document === null || Array.isArray(document)) {
        throw (0,errors/* invalidEntry */.gH)('Not a YAML mapping', undefined, runners_form);
    }
    return new Map(Object.entries(document).map(([key, value]) => [
        key === 'default' ? key : (0,platform/* parsePlatform */.F)(key),
        readLabels(value, key),
    ]));
}
function parseDocument(text, parseYaml) {
    try {
        return parseYaml?.(text);
    }
    catch {
        throw (0,errors/* invalidEntry */.gH)('Not YAML', text, runners_form);
    }
}
function readLabels(value, key) {
    const labels = Array.isArray(value) ? value : [value];
    if (labels.length === 0 || !labels.every(isLabel))
        throw (0,errors/* invalidEntry */.gH)('No label of a runner', key, runners_form);
    return Array.isArray(value) ? labels : (labels[0] ?? '');
}
function isLabel(value) {
    return typeof value === 'string' && value.trim() !== '';
}

// EXTERNAL MODULE: ./lib/inputs/secrets.js
var secrets = __webpack_require__(59516);
;// CONCATENATED MODULE: ./lib/inputs/comment-input.js


function wantsComment(env) {
    const raw = new raw_inputs/* RawInputs */.q(env);
    const wanted = raw.boolean('comment');
    if (raw.faults.length > 0)
        throw (0,errors/* invalidInputs */.Rg)(raw.faults);
    return wanted;
}

// EXTERNAL MODULE: ./lib/inputs/status-input.js
var status_input = __webpack_require__(11582);
;// CONCATENATED MODULE: ./lib/plan/matrix.js
const amd64Runner = 'ubuntu-24.04';
const arm64Runner = 'ubuntu-24.04-arm';
function buildMatrix({ platforms, runners }) {
    const asked = platforms.length === 0 ? ['linux/amd64'] : platforms;
    const runnerOf = (platform) => runners.get(platform) ?? runners.get('default') ?? hostedRunner(platform);
    return {
        include: asked.map((platform) => ({
            platform,
            runner: runnerOf(platform),
            name: platform.replaceAll('/', '-'),
        })),
    };
}
function hostedRunner(platform) {
    return /^[^/]+\/arm(64)?(\/|$)/.test(platform) ? arm64Runner : amd64Runner;
}

// EXTERNAL MODULE: ./lib/plan/plan.js + 5 modules
var plan = __webpack_require__(17290);
// EXTERNAL MODULE: ./lib/build/argv.js
var build_argv = __webpack_require__(27080);
// EXTERNAL MODULE: ./lib/build/exposed-secrets.js
var exposed_secrets = __webpack_require__(17016);
// EXTERNAL MODULE: ./lib/report/outputs.js
var outputs = __webpack_require__(8568);
;// CONCATENATED MODULE: ./lib/report/bake.js

function bakeDefinitions(plan, inputs) {
    const images = new Set(inputs.images.map(({ name }) => name));
    const tags = {
        tags: (0,outputs/* taggedNames */.V5)(plan),
        args: {
            DOCKER_META_IMAGES: [...images].join(','),
            DOCKER_META_VERSION: plan.version === '' ? undefined : plan.version,
        },
    };
    const labels = { labels: Object.fromEntries(plan.labels) };
    const annotations = { annotations: (0,outputs/* leveledAnnotations */.ip)(plan, inputs) };
    const definition = (target) => ({ target: { [inputs.outputs.bakeTarget]: target } });
    return new Map([
        ['bake-file-tags', definition(tags)],
        ['bake-file-labels', definition(labels)],
        ['bake-file-annotations', definition(annotations)],
        ['bake-file', definition({ tags: tags.tags, ...labels, args: tags.args })],
    ]);
}

;// CONCATENATED MODULE: ./lib/report/plan-json.js
function planJson(plan, facts, argv) {
    const { event } = facts;
    return {
        schema: 1,
        event: event.name,
        ref: event.ref.full,
        revision: event.sha,
        created: facts.created.toISOString(),
        version: plan.version,
        push: plan.push.push,
        reason: plan.push.reason,
        repositories: plan.repositories.map(({ repository, tags, first }) => ({ name: repository.name, first, tags })),
        tags: plan.tags.map(({ name, action, other, reason }) => ({ tag: name, action, other: other, reason })),
        skipped: plan.skipped,
        labels: Object.fromEntries(plan.labels),
        annotations: Object.fromEntries(plan.annotations),
        buildx: argv,
    };
}
function movesJson(plan) {
    if (!plan.push.push)
        return [];
    const written = new Map(plan.tags.flatMap((tag) => (tag.action === 'keep' ? [] : [[tag.name, tag]])));
    return plan.repositories.flatMap(({ repository, tags }) => tags.map((name) => {
        const { action = 'move', other: from, version: to = plan.version } = written.get(name) ?? {};
        return { repository: repository.name, tag: name, action, from, to };
    }));
}

// EXTERNAL MODULE: ./lib/report/plan-table.js
var plan_table = __webpack_require__(23914);
// EXTERNAL MODULE: ./lib/report/version-outputs.js
var version_outputs = __webpack_require__(47473);
// EXTERNAL MODULE: ./lib/commands/attest.js + 12 modules
var attest = __webpack_require__(43138);
// EXTERNAL MODULE: ./lib/commands/build-request.js + 7 modules
var build_request = __webpack_require__(59388);
// EXTERNAL MODULE: ./lib/commands/decide.js
var decide = __webpack_require__(27488);
// EXTERNAL MODULE: ./lib/commands/gather.js + 1 modules
var gather = __webpack_require__(67015);
// EXTERNAL MODULE: ./lib/commands/github-release.js + 7 modules
var github_release = __webpack_require__(58966);
// EXTERNAL MODULE: ./lib/commands/open-log.js
var open_log = __webpack_require__(31611);
// EXTERNAL MODULE: ./lib/commands/read-step.js + 1 modules
var read_step = __webpack_require__(34843);
// EXTERNAL MODULE: ./lib/facts/facts.js + 1 modules
var facts = __webpack_require__(46195);
// EXTERNAL MODULE: ./lib/tools/foreign-json.js
var foreign_json = __webpack_require__(65810);
// EXTERNAL MODULE: ./lib/facts/event.js
var facts_event = __webpack_require__(77487);
;// CONCATENATED MODULE: ./lib/facts/pull-request.js


function readPullRequest(env, payload) {
    const name = env['GITHUB_EVENT_NAME'] ?? '';
    const number = (0,foreign_json/* numberAt */.tk)(payload, 'pull_request', 'number') ?? (0,foreign_json/* numberAt */.tk)(payload, 'number');
    const base = (0,foreign_json/* textAt */.$6)(payload, 'pull_request', 'base', 'ref');
    const commits = commitsOf(name, env, payload).filter((commit) => commit !== '');
    const [first, ...others] = commits;
    if (number === undefined || base === undefined || first === undefined)
        return undefined;
    const isOpen = (0,foreign_json/* textAt */.$6)(payload, 'pull_request', 'state') !== 'closed';
    return { number, base, commits: [first, ...others], fromFork: (0,facts_event/* isFromFork */.ty)(payload), isOpen };
}
function commitsOf(name, env, payload) {
    const { GITHUB_SHA: sha = '', GITHUB_REF: ref } = env;
    const side = (which, field) => (0,foreign_json/* textAt */.$6)(payload, 'pull_request', which, field) ?? '';
    switch (name) {
        case 'pull_request':
            return [sha];
        case 'pull_request_target':
            return [ref === `refs/heads/${side('base', 'ref')}` ? sha : side('base', 'sha'), side('head', 'sha')];
        default:
            return [];
    }
}

// EXTERNAL MODULE: ./lib/releases/github-releases.js + 4 modules
var github_releases = __webpack_require__(22618);
// EXTERNAL MODULE: ./lib/releases/failures.js
var failures = __webpack_require__(11083);
;// CONCATENATED MODULE: ./lib/comments/comment-api.js


const needs = 'pull-requests';
function createCommentApi(ask) {
    const api = {
        async comments({ repository, number }) {
            const what = `list the comments of #${number}`;
            const found = await ask.list({ repository, path: ['issues', number, 'comments'], what, needs });
            return found.map((data) => readComment(data) ?? refuse(ask, what));
        },
        async createComment(conversation, body) {
            const { repository, number } = conversation;
            const reread = async () => (await api.comments(conversation)).some((comment) => isSameText(comment.body, body));
            const path = ['issues', number, 'comments'];
            await ask({ method: 'POST', repository, path, body: { body }, what: `comment on #${number}`, needs, reread });
        },
        async updateComment({ repository, number }, { id }, body) {
            const what = `update a comment on #${number}`;
            await ask({ method: 'PATCH', repository, path: ['issues', 'comments', id], body: { body }, what, needs });
        },
        async viewer({ repository }) {
            const what = 'read whose the token is';
            const { data } = await ask.graphql('query { viewer { login } }', { repository, what, needs });
            return (0,foreign_json/* textAt */.$6)(data, 'data', 'viewer', 'login') ?? refuse(ask, what);
        },
    };
    return api;
}
function isSameText(one, other) {
    const plain = (text) => text.replaceAll('\r\n', '\n').trim();
    return plain(one) === plain(other);
}
function readComment(data) {
    const id = (0,foreign_json/* numberAt */.tk)(data, 'id');
    return id === undefined ? undefined : { id, body: (0,foreign_json/* textAt */.$6)(data, 'body') ?? '', author: (0,foreign_json/* textAt */.$6)(data, 'user', 'login') };
}
function refuse(ask, what) {
    throw (0,failures/* unusableAnswer */.Qf)(ask.apiUrl.host, what);
}

;// CONCATENATED MODULE: ./lib/comments/ensure-comment.js

async function ensureComment(api, conversation, { marker, body }) {
    const marked = (await api.comments(conversation)).filter((comment) => firstLine(comment.body) === marker);
    const viewer = marked.length === 0 ? undefined : await api.viewer(conversation);
    const own = marked.find(({ author }) => author === viewer);
    if (own === undefined) {
        await api.createComment(conversation, body);
        return 'created';
    }
    if (isSameText(own.body, body))
        return 'kept';
    await api.updateComment(conversation, own, body);
    return 'updated';
}
function firstLine(text) {
    return /^[^\r\n]*/.exec(text)?.[0] ?? '';
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./lib/comments/marker.js

const maxNames = 500;
function planMarker({ tagPrefix, images, tags, flavor, }) {
    const literal = tags.flatMap((line) => (line.kind === 'literal' ? [line.reference.repository] : []));
    const names = [...new Set([...images, ...literal].map(({ name }) => name))]
        .toSorted()
        .map(encodeURIComponent)
        .join(',');
    const parts = [
        field('tag-prefix', encodeURIComponent(tagPrefix)),
        field('images', names.length <= maxNames ? names : `sha256:${(0,external_node_crypto_.createHash)('sha256').update(names).digest('hex')}`),
        field('prefix', encodeURIComponent(flavor.prefix)),
        field('suffix', encodeURIComponent(flavor.suffix)),
    ];
    return `<!-- ${['release-image:plan', ...parts.filter(Boolean)].join(' ')} -->`;
}
function field(name, value) {
    return value === '' ? '' : `${name}=${value}`;
}

// EXTERNAL MODULE: ./lib/image/version.js
var image_version = __webpack_require__(42189);
// EXTERNAL MODULE: ./lib/tools/clean.js
var clean = __webpack_require__(13638);
// EXTERNAL MODULE: ./lib/report/markdown.js
var markdown = __webpack_require__(63021);
// EXTERNAL MODULE: ./lib/report/status.js
var report_status = __webpack_require__(36282);
// EXTERNAL MODULE: ./lib/releases/links.js
var links = __webpack_require__(71871);
// EXTERNAL MODULE: ./lib/releases/notes.js
var notes = __webpack_require__(97019);
// EXTERNAL MODULE: ./lib/releases/plain-text.js
var plain_text = __webpack_require__(66040);
;// CONCATENATED MODULE: ./lib/comments/forecast.js
const futureCommit = 'COMMIT';

// EXTERNAL MODULE: ./lib/image/repository.js
var image_repository = __webpack_require__(84697);
;// CONCATENATED MODULE: ./lib/comments/tag-tables.js




const [maxRows, maxRepositories, maxReason] = [60, 20, 200];
function tagTables(plan, images) {
    const groups = new Map();
    for (const repository of plan.repositories) {
        const rows = rowsOf(plan, repository, images);
        const key = JSON.stringify(rows);
        const group = groups.get(key) ?? { names: [], rows };
        groups.set(key, group);
        group.names.push(repository.repository.name);
    }
    return [...groups.values()].map(groupText).join('\n\n');
}
function rowsOf(plan, { repository, tags }, images) {
    const isImage = images.some((image) => (0,image_repository/* sameRepository */.R)(image, repository));
    const ruled = isImage ? (0,plan_table/* planRows */.Lq)({ ...plan, skipped: [] }) : [];
    const known = new Set(ruled.filter(([, action]) => !action.startsWith('keep')).map(([tag]) => tag));
    return [
        ...ruled,
        ...tags.filter((tag) => !known.has(tag)).map((tag) => [tag, 'move', 'is a whole reference of the input']),
    ];
}
function groupText({ names, rows }) {
    const shown = rows
        .slice(0, maxRows)
        .map(([tag, action, reason]) => [(0,markdown/* codeSpan */.SS)(tag), (0,markdown/* codeSpan */.SS)(action), (0,markdown/* codeSpan */.SS)((0,clean/* clean */.uH)(reason.slice(0, maxReason)))]);
    const where = names.slice(0, maxRepositories).map((name) => (0,markdown/* codeSpan */.SS)(name));
    return [
        `In ${where.join(', ')}${moreText(names.length - where.length)}:`,
        (0,markdown/* table */.tp)(['Tag', 'What becomes of it', 'Why'], shown),
        ...(rows.length > maxRows ? [`…${moreText(rows.length - maxRows)} tags.`] : []),
    ].join('\n\n');
}
function moreText(count) {
    return count > 0 ? ` and ${count} more` : '';
}

// EXTERNAL MODULE: ./lib/changes/size.js
var size = __webpack_require__(58328);
;// CONCATENATED MODULE: ./lib/comments/version-reason.js



function reasonOf({ version, size, previous, isByCommits, changes }) {
    const what = size === 'prerelease' ? 'a pre-release' : `a ${size} version`;
    const step = previous === undefined ? 'the first version' : `${what} after ${(0,markdown/* codeSpan */.SS)(previous.name)}`;
    const isAsked = changes.some(({ releaseAs }) => releaseAs !== undefined && (0,image_version/* compareVersions */.Zy)(releaseAs, version) === 0);
    const counted = countsOf(changes);
    if (isAsked)
        return `${step}, as a footer \`Release-As\` says`;
    if (!isByCommits)
        return `${step}, as the input \`bump\` says`;
    return counted === '' ? step : `${step}: ${counted}`;
}
function countsOf(changes) {
    const sizes = changes.map(size/* sizeOf */.$d);
    const count = (size, one, many) => {
        const number = sizes.filter((each) => each === size).length;
        return number === 0 ? [] : [`${number} ${number === 1 ? one : many}`];
    };
    return [
        ...count('major', 'change that breaks something', 'changes that break something'),
        ...count('minor', 'feature', 'features'),
        ...count('patch', 'fix', 'fixes'),
    ].join(', ');
}

;// CONCATENATED MODULE: ./lib/comments/plan-comment.js










const maxComment = 65_536;
const [plan_comment_maxReason, maxDetail, maxBranch] = [1000, 300, 200];
const maxChanges = 20_000;
const maxTitled = 3;
const noRoom = '… There is no room for more here; the job summary and the log have it.';
function planComment(forecast, options) {
    const { marker, images, repositoryUrl, status } = options;
    const title = `### Release plan${titleOf(images)}`;
    const parts = [
        ...tagParts(forecast, options),
        ...changesPart(forecast, repositoryUrl),
        ...(status === undefined ? [] : [(0,report_status/* statusSummary */.HN)(status).trim().replaceAll(/^### /gm, '#### ')]),
    ];
    const lead = leadOf(forecast, repositoryUrl);
    return `${fitted({ first: [marker, title, lead], parts, last: footerOf(forecast, status !== undefined) })}\n`;
}
function titleOf(images) {
    const names = images.slice(0, maxTitled).map(({ name }) => (0,markdown/* codeSpan */.SS)(name));
    const more = images.length - names.length;
    return names.length === 0 ? '' : `: ${names.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}
function leadOf({ base, next, merge }, repositoryUrl) {
    const merging = `Merging this into ${(0,markdown/* codeSpan */.SS)((0,clean/* clean */.uH)(base.slice(0, maxBranch)))}`;
    const failure = next.kind === 'failure' ? next.failure : merge.kind === 'failure' ? merge.failure : undefined;
    if (failure !== undefined && !writesNothing(failure))
        return warningOf(`${merging} would fail`, failure, repositoryUrl);
    return `${merging} ${sayNext(next, repositoryUrl)}`;
}
function sayNext(next, repositoryUrl) {
    switch (next.kind) {
        case 'release': {
            const version = `**${(0,markdown/* codeSpan */.SS)((0,image_version/* fullText */.DU)(next.version))}**`;
            const why = `${version}, ${reasonOf(next)}.`;
            if (next.isByMerge)
                return `releases ${why}`;
            return `releases no version by itself. Its commits ask for ${why} The git tag ${(0,markdown/* codeSpan */.SS)(next.gitTag)} would release it.`;
        }
        case 'given':
            return `releases **${(0,markdown/* codeSpan */.SS)((0,image_version/* fullText */.DU)(next.version))}**, as the input \`version\` says.`;
        case 'none':
            return `releases no version: ${(0,plain_text/* plainText */.w)(next.reason, { limit: plan_comment_maxReason, repositoryUrl })}.`;
        case 'failure':
            return 'would fail.';
    }
}
function warningOf(what, { failure }, repositoryUrl) {
    const say = (text, limit) => (0,plain_text/* plainText */.w)(text, { limit, repositoryUrl });
    const details = (failure.details ?? []).slice(0, 10).map((line) => `- ${say(line, maxDetail)}`);
    const value = failure.value === undefined ? '' : ` (${say(JSON.stringify(failure.value), maxDetail)})`;
    const lines = [`**${what}:** ${say(failure.what, plan_comment_maxReason)}${value}. ${say(failure.remedy, plan_comment_maxReason)}`];
    return ['[!WARNING]', ...lines, ...(details.length === 0 ? [] : ['', ...details])]
        .map((line) => `> ${line}`.trim())
        .join('\n');
}
function tagParts({ next, merge, gitTag }, { images, repositoryUrl }) {
    const part = (title, outlook) => {
        if (outlook === undefined)
            return [];
        if (outlook.kind === 'plan')
            return [`#### ${title}\n\n${tagTables(outlook.plan, images)}`];
        if (writesNothing(outlook.failure))
            return [`#### ${title}\n\nNone: no rule of this step is for it.`];
        return [warningOf('It would fail', outlook.failure, repositoryUrl)];
    };
    const tagged = next.kind === 'release' ? `The git tag ${(0,markdown/* codeSpan */.SS)(next.gitTag)}` : 'The git tag';
    const merging = merge.kind === 'failure' && !writesNothing(merge.failure) ? undefined : merge;
    return [...part('The merge', merging), ...part(tagged, gitTag)];
}
function changesPart({ next, head }, repositoryUrl) {
    if (next.kind !== 'release')
        return [];
    const { changes, previous } = next;
    const allUrl = previous === undefined ? (0,links/* commitsUrl */.sW)(repositoryUrl, head) : (0,links/* compareUrl */.XH)(repositoryUrl, previous.name, head);
    const sections = (0,notes/* changeSections */.dk)(changes, { repositoryUrl, limit: maxChanges, allUrl });
    return [`#### Changes\n\n${sections.replaceAll(/^### /gm, '##### ')}`];
}
function writesNothing({ failure }) {
    return failure.code === 'nothing-to-tag';
}
function footerOf({ merge, next }, hasStatus) {
    const names = merge.kind === 'plan' ? merge.plan.tags.map(({ name }) => name) : [];
    return [
        ...(next.kind === 'release' ? ['Commits count as they are; a squash merge counts by its title.'] : []),
        ...(names.some((name) => name.includes(futureCommit)) ? [`\`${futureCommit}\` is the commit of the merge.`] : []),
        hasStatus ? 'Nothing was written.' : 'Git was asked, and no registry; nothing was written.',
    ].join(' ');
}
function fitted({ first, parts, last }) {
    const shown = [...first];
    const length = () => [...shown, noRoom, last].join('\n\n').length + 1;
    let isWhole = true;
    for (const part of parts) {
        shown.push(part);
        if (length() <= maxComment)
            continue;
        shown.pop();
        isWhole = false;
    }
    return [...shown, ...(isWhole ? [] : [noRoom]), last].join('\n\n');
}

// EXTERNAL MODULE: ./lib/facts/git-ref.js
var git_ref = __webpack_require__(34623);
// EXTERNAL MODULE: ./lib/changes/failures.js
var changes_failures = __webpack_require__(34754);
// EXTERNAL MODULE: ./lib/plan/load-languages.js + 3 modules
var load_languages = __webpack_require__(53396);
// EXTERNAL MODULE: ./lib/commands/commit-news.js + 8 modules
var commit_news = __webpack_require__(42000);
;// CONCATENATED MODULE: ./lib/commands/merge-forecast.js







async function forecastMerge(inputs, options) {
    const { facts, pullRequest } = options;
    const { base } = pullRequest;
    const asks = inputs.bump !== 'none' || inputs.version === undefined;
    const news = asks ? await askCommits(inputs, options) : undefined;
    const next = nextVersion(inputs, news);
    const names = news instanceof errors/* ReleaseError */.K2 ? undefined : news?.tags?.map(({ name }) => name);
    const known = names === undefined ? facts : { ...facts, gitTags: { source: 'origin', names } };
    const languages = await (0,load_languages/* loadLanguages */.G)(inputs, { now: new Date(), commit: facts.created });
    const look = (ref, bumped) => outlookOf(inputs, pushOf(known, { ref, sha: futureCommit }), { ...languages, bumped });
    const bumped = inputs.bump === 'none' || news instanceof errors/* ReleaseError */.K2 ? undefined : news?.bumped;
    const isTagged = next.kind === 'release' && !next.isByMerge;
    return {
        ...{ base, head: headOf(pullRequest), next },
        merge: next.kind === 'failure' ? next : look(`refs/heads/${base}`, bumped),
        gitTag: isTagged ? look(`refs/tags/${next.gitTag}`) : undefined,
    };
}
async function askCommits(inputs, { facts, pullRequest, git, env }) {
    const { base, commits } = pullRequest;
    const merged = pushOf(facts, { ref: `refs/heads/${base}`, sha: headOf(pullRequest) });
    const bump = inputs.bump === 'none' ? 'auto' : inputs.bump;
    try {
        return await (0,commit_news/* readNews */.U)({ ...inputs, bump }, merged, { git, env, commits });
    }
    catch (error) {
        if (error instanceof errors/* ReleaseError */.K2 && (0,changes_failures/* isVersionFailure */.lR)(error))
            return error;
        throw error;
    }
}
function nextVersion({ bump, version }, news) {
    if (news instanceof errors/* ReleaseError */.K2)
        return { kind: 'failure', failure: news };
    if (news === undefined) {
        return version === undefined ? { kind: 'none', reason: 'nobody asks for one' } : { kind: 'given', version };
    }
    const { reason = 'its commits have one already', noted, bumped, bump: size } = news;
    if (noted === undefined || bumped?.gitTag.isNew !== true)
        return { kind: 'none', reason };
    const isByCommits = bump === 'none' || bump === 'auto' || bump === 'prerelease';
    return { kind: 'release', ...noted, isByMerge: bump !== 'none', size, isByCommits };
}
function headOf({ commits }) {
    return commits.at(-1) ?? commits[0];
}
function pushOf(facts, { ref, sha }) {
    const push = { name: 'push', baseRef: undefined, headSha: undefined, fromFork: false };
    return { ...facts, event: { ...facts.event, ...push, ref: (0,git_ref/* parseGitRef */.T)(ref), workflowRef: ref, sha } };
}
function outlookOf(inputs, facts, options) {
    try {
        return { kind: 'plan', plan: (0,plan/* makePlan */.Cs)(inputs, facts, options) };
    }
    catch (failure) {
        if (failure instanceof errors/* ReleaseError */.K2)
            return { kind: 'failure', failure };
        throw failure;
    }
}

// EXTERNAL MODULE: ./lib/commands/retry-warner.js
var retry_warner = __webpack_require__(80086);
;// CONCATENATED MODULE: ./lib/commands/plan-comment.js










async function commentPlan(inputs, options) {
    const { env, log } = options;
    const pullRequest = readPullRequest(env, await (0,facts/* readPayload */.rD)(env['GITHUB_EVENT_PATH']));
    if (pullRequest?.isOpen !== true) {
        log.info(`No comment: the event is ${env['GITHUB_EVENT_NAME'] ?? 'not known'}, and about no open pull request.`);
        return;
    }
    try {
        const did = await writeComment(inputs, pullRequest, options);
        const what = { created: 'was made', updated: 'was brought up to date', kept: 'is as it should be' }[did];
        log.info(`The comment with the plan on #${pullRequest.number} ${what}.`);
    }
    catch (error) {
        if (!(error instanceof errors/* ReleaseError */.K2))
            throw error;
        tellFailure(error, pullRequest, log);
    }
}
async function writeComment(inputs, pullRequest, { loadGitHub, facts, status, env, git, log }) {
    const { fullName, url: repositoryUrl } = facts.event.repository;
    const forecast = await forecastMerge(inputs, { facts, pullRequest, env, git });
    const marker = planMarker(inputs);
    const body = planComment(forecast, { marker, images: inputs.images, repositoryUrl, status });
    const ask = (0,github_releases/* openAsk */.R)({
        ...{ loadGitHub, token: inputs.githubToken, maxWait: inputs.maxWait },
        apiUrl: env['GITHUB_API_URL'] ?? 'https://api.github.com',
        stopping: new AbortController().signal,
        onRetry: (0,retry_warner/* retryWarner */.o)(log),
    });
    const conversation = { repository: fullName, number: pullRequest.number };
    return ensureComment(createCommentApi(ask), conversation, { marker, body });
}
function tellFailure({ failure, message }, { fromFork }, log) {
    if (fromFork && failure.code === 'pull-requests-permission-missing')
        log.info(`No comment: the pull request comes from a fork, whose token may not write (${failure.value ?? ''}).`);
    else
        log.warning(`The plan is made, but there is no comment of it: ${message}`);
}

// EXTERNAL MODULE: ./lib/commands/status.js + 3 modules
var commands_status = __webpack_require__(17908);
// EXTERNAL MODULE: ./lib/commands/tell.js
var tell = __webpack_require__(6055);
// EXTERNAL MODULE: ./lib/commands/trust.js + 2 modules
var trust = __webpack_require__(74631);
;// CONCATENATED MODULE: ./lib/commands/plan.js

































async function plan_plan({ env, loadCore, loadGitHub }) {
    const parseYaml = await (0,load_yaml/* loadYaml */.y)(env);
    const given = (0,read_inputs/* readInputs */.K)(env, { fileExists: external_node_fs_.existsSync, parseYaml });
    const matrix = buildMatrix(readRunners(env, parseYaml));
    const isStatusWanted = (0,status_input/* wantsStatus */.c)(env);
    const isCommentWanted = wantsComment(env);
    const log = (0,tools_log/* createLog */.h)();
    const sources = (0,gather/* openSources */.H)(given, { env, loadGitHub });
    const { inputs, refusal } = await (0,trust/* restrain */.V)(given, { env, log, ...sources });
    const asked = Promise.all([askOrAssume(inputs, { env, log }), (0,decide/* decide */.L)(inputs, { ...sources, env, log })]);
    const opening = (0,open_log/* openLog */.N)(log, { inputs: given, env, loadCore });
    const [buildTools, { facts, news, plan: planned }] = await asked.finally(() => opening);
    const pushesByDigest = (0,plan/* isPlainPush */.tX)(planned, inputs) && buildTools.canPushByDigest;
    const subject = { inputs, facts, plan: planned, buildTools, pushesByDigest, inputsHash: undefined };
    const contexts = await (0,build_request/* buildContexts */.j8)(subject);
    const request = await (0,build_request/* buildRequest */.mK)(subject, contexts, futureFiles);
    const { argv, warnings } = (0,build_argv/* buildArgv */.v)(request);
    for (const warning of [...warnings, ...(0,exposed_secrets/* exposedSecrets */._)(request, (0,secrets/* secretsOf */.F)(given, env))])
        log.warning(warning);
    if (refusal !== undefined)
        log.warning(`A release would end here. ${refusal.message}`);
    (0,tell/* showPlan */.tN)(log, planned);
    if ((0,attest/* attests */.p)(inputs, planned))
        log.info('Each image is attested at GitHub and verified before a tag is written.');
    const core = await opening;
    await setOutputs({ env, core, inputs }, { plan: planned, facts, argv: ['buildx', ...argv] });
    const version = (0,version_outputs/* plannedVersionOutputs */.NN)(planned, (0,github_release/* versionNews */.u)({ facts }, news, {}));
    for (const [name, value] of Object.entries(version))
        core.setOutput(name, value);
    core.setOutput('matrix', JSON.stringify(matrix));
    if (env['GITHUB_STEP_SUMMARY'])
        await core.summary.addRaw(`### Plan\n\n${(0,plan_table/* planTable */.k0)(planned)}\n`).write();
    const images = planned.repositories.map(({ repository }) => repository);
    const { git } = sources;
    const status = isStatusWanted ? await (0,commands_status.tellStatus)(images, inputs, { env, core, log, git }) : undefined;
    if (isCommentWanted)
        await commentPlan(given, { env, loadGitHub, log, facts, git, status });
    (0,commands_status.checkStatus)(status ?? []);
}
const futureFiles = {
    iid: '$RUNNER_TEMP/iid',
    metadata: '$RUNNER_TEMP/metadata.json',
    secret: (index) => `$RUNNER_TEMP/secret-${index + 1}`,
    gitToken: '$RUNNER_TEMP/git-token',
};
const unknownBuilder = {
    buildxVersion: undefined,
    canPushByDigest: false,
    builder: { name: '', driver: '', error: undefined, nodes: [] },
};
async function askOrAssume(inputs, options) {
    try {
        const buildx = await (0,tools_buildx/* findBuildx */.ah)({ env: options.env, cwd: process.cwd() });
        return await (0,read_step/* askBuildTools */.n)({ inputs, buildx }, { ...options, newName: 'release-image' });
    }
    catch (error) {
        if (!(error instanceof errors/* ReleaseError */.K2) || inputs.build.builder !== undefined)
            throw error;
        options.log.info(`Planning without a builder: ${error.message}`);
        return unknownBuilder;
    }
}
async function setOutputs({ env, core, inputs }, { plan: planned, facts, argv }) {
    const folder = await (0,promises_.mkdtemp)((0,external_node_path_.join)(env['RUNNER_TEMP'] ?? (0,external_node_os_.tmpdir)(), 'release-image-plan-'));
    const compatible = { ...(0,outputs/* planOutputs */.iS)(planned, inputs) };
    for (const [name, definition] of bakeDefinitions(planned, inputs)) {
        const file = (0,external_node_path_.join)(folder, `docker-metadata-action-${name.replace('-file', '')}.json`);
        await (0,promises_.writeFile)(file, JSON.stringify(definition, null, 2));
        compatible[name] = file;
    }
    for (const [name, value] of Object.entries(compatible)) {
        core.setOutput(name, value);
        if (inputs.knobs.setOutputEnv)
            core.exportVariable(`DOCKER_METADATA_OUTPUT_${name.replaceAll('-', '_').toUpperCase()}`, value);
    }
    core.setOutput('plan', JSON.stringify(planJson(planned, facts, argv)));
    core.setOutput('moves', JSON.stringify(movesJson(planned)));
    core.setOutput('buildx-argv', JSON.stringify(argv));
}


/***/ })

};
;