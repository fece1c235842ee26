"use strict";
exports.id = 975;
exports.ids = [975];
exports.modules = {

/***/ 67015:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  k: () => (/* binding */ gather),
  H: () => (/* binding */ openSources)
});

// EXTERNAL MODULE: ./lib/tools/bounded-run.js
var bounded_run = __webpack_require__(80342);
// EXTERNAL MODULE: ./lib/tools/git.js + 10 modules
var git = __webpack_require__(12413);
// EXTERNAL MODULE: ./lib/tools/octokit.js
var tools_octokit = __webpack_require__(16878);
;// CONCATENATED MODULE: ./lib/tools/github.js

function createGitHub({ deadline = 5000, ...options }) {
    let facts;
    const get = async (path, fullName, { signal, ...more } = {}) => {
        const inTime = signal ?? (facts ??= AbortSignal.timeout(deadline));
        const [owner, repo, ...rest] = fullName.split('/');
        if (!owner || !repo || rest.length > 0)
            throw new Error(`the repository is called ${JSON.stringify(fullName)}`);
        const octokit = await (0,tools_octokit/* openOctokit */.O)(options);
        const parameters = { owner, repo, ...more, request: { signal: inTime, log: tools_octokit/* silentLog */.a } };
        const { data } = await octokit.request(path, parameters);
        return data;
    };
    return {
        repository: (fullName) => get('GET /repos/{owner}/{repo}', fullName),
        commit: (fullName, sha) => get('GET /repos/{owner}/{repo}/commits/{ref}', fullName, { ref: sha }),
        compare: (fullName, base, head) => get('GET /repos/{owner}/{repo}/compare/{basehead}', fullName, {
            basehead: `${base}...${head}`,
            per_page: 1,
            signal: AbortSignal.timeout(deadline),
        }),
        isAnonymous: options.token === undefined,
    };
}

// EXTERNAL MODULE: ./lib/facts/event.js
var facts_event = __webpack_require__(77487);
// EXTERNAL MODULE: ./lib/facts/facts.js + 1 modules
var facts_facts = __webpack_require__(46195);
;// CONCATENATED MODULE: ./lib/commands/gather.js





function openSources({ githubToken: token }, { env, loadGitHub }) {
    const { GITHUB_REPOSITORY: repository = '' } = env;
    const { GITHUB_WORKSPACE: directory = process.cwd(), GITHUB_API_URL: apiUrl = 'https://api.github.com' } = env;
    const origin = repository === '' ? {} : { github: { url: `${(0,facts_event/* serverUrlOf */.Gh)(env)}/${repository}`, token } };
    return {
        git: (0,git/* createGit */.l)((0,bounded_run/* createBoundedRun */.R)(), directory, { env, ...origin }),
        github: createGitHub({ loadGitHub, token, apiUrl }),
    };
}
async function gather(inputs, { env, ...options }) {
    const { source: from } = inputs;
    const facts = await (0,facts_facts/* gatherFacts */.pc)(env, { ...options, source: from, needsTags: needsGitTags(inputs, env) });
    const { source, problem } = facts.gitTags;
    if (problem !== undefined) {
        const instead = source === 'local' ? 'the tags of the checkout' : 'no other version';
        options.log.warning(`Which versions exist is not known from origin (${problem}). The plan sees ${instead}.`);
    }
    return facts;
}
function needsGitTags({ version, source, tags }, env) {
    const isTag = source === 'git' || (env['GITHUB_REF'] ?? '').startsWith('refs/tags/');
    const hasValue = tags.some((line) => line.kind === 'rule' && line.rule.type === 'semver' && line.rule.value !== undefined);
    return isTag || version !== undefined || hasValue;
}


/***/ }),

/***/ 44667:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  x: () => (/* binding */ helperDeadline),
  c: () => (/* binding */ openRegistries)
});

// EXTERNAL MODULE: ./lib/tools/bounded-run.js
var bounded_run = __webpack_require__(80342);
// EXTERNAL MODULE: ./lib/tools/failures.js
var failures = __webpack_require__(32972);
// EXTERNAL MODULE: ./lib/tools/stop-signal.js
var stop_signal = __webpack_require__(93672);
// EXTERNAL MODULE: ./lib/registry/manifests.js
var manifests = __webpack_require__(7757);
// EXTERNAL MODULE: ./lib/image/tag.js
var tag = __webpack_require__(67521);
// EXTERNAL MODULE: ./lib/tools/foreign-json.js
var foreign_json = __webpack_require__(65810);
// EXTERNAL MODULE: ./lib/registry/authorization.js + 3 modules
var authorization = __webpack_require__(48035);
// EXTERNAL MODULE: ./lib/registry/failures.js
var registry_failures = __webpack_require__(42512);
// EXTERNAL MODULE: ./lib/registry/manifest.js
var registry_manifest = __webpack_require__(50886);
// EXTERNAL MODULE: ./lib/registry/manifest-content.js + 1 modules
var manifest_content = __webpack_require__(91848);
// EXTERNAL MODULE: ./lib/registry/operations.js
var operations = __webpack_require__(56793);
// EXTERNAL MODULE: ./lib/registry/link.js
var registry_link = __webpack_require__(36327);
// EXTERNAL MODULE: ./lib/registry/same-server.js
var same_server = __webpack_require__(26345);
;// CONCATENATED MODULE: ./lib/registry/pages.js




const pageLimit = 8 * 1024 * 1024;
const maxPages = 2000;
const maxBytes = 32 * 1024 * 1024;
async function readPages(perform, first, { operation, takeIn }) {
    const seen = new Set();
    let [exchange, url, total] = [first, operation.url, 0];
    for (;;) {
        seen.add(url.href);
        const { headers, bytes } = (0,operations/* successOf */.Bu)(exchange);
        total += bytes.length;
        if (total > maxBytes)
            throw endless(operation, `is longer than ${maxBytes} bytes`);
        const isNew = takeIn(parsePage(bytes, operation));
        const next = (0,registry_link/* nextLink */.I)(headers.get('link') ?? '');
        if (next === undefined)
            return;
        url = (0,same_server/* addressOnSameServer */.px)(next, url);
        if (seen.has(url.href))
            throw endless(operation, 'goes in a circle');
        if (!isNew)
            throw endless(operation, 'goes on without anything new');
        if (seen.size >= maxPages)
            throw endless(operation, `has more than ${maxPages} pages`);
        exchange = await perform({ ...operation, url });
    }
}
async function firstPage(perform, operation) {
    const url = new URL(operation.url);
    url.searchParams.set('n', '1000');
    const exchange = await perform({ ...operation, url });
    const { status } = exchange.answer;
    return !(0,operations/* isSuccess */.oJ)(exchange.answer) && (status === 400 || status === 405) ? perform(operation) : exchange;
}
function endless({ repository, subject }, problem) {
    return (0,registry_failures/* untrustedAnswer */.nw)(`The list of ${repository.registry} for ${subject} ${problem}`);
}
function parsePage(bytes, { repository, subject }) {
    try {
        return JSON.parse(new TextDecoder().decode(bytes));
    }
    catch {
        throw (0,registry_failures/* untrustedAnswer */.nw)(`The list of ${repository.registry} for ${subject} is not JSON`);
    }
}

;// CONCATENATED MODULE: ./lib/registry/referrers.js









async function listReferrers(perform, repository, digest) {
    return (await referrersByApi(perform, repository, digest)) ?? referrersByTag(perform, repository, digest);
}
async function referrersByApi(perform, repository, digest) {
    const operation = referrersOperation(repository, digest);
    const first = await perform(operation);
    if (!hasApi(first))
        return undefined;
    const referrers = new Map();
    const takeIn = (page) => {
        const fresh = readReferrers(page, digest).filter((referrer) => !referrers.has(referrer.digest));
        for (const referrer of fresh)
            referrers.set(referrer.digest, referrer);
        return fresh.length > 0;
    };
    await readPages(perform, first, { operation, takeIn });
    return [...referrers.values()];
}
function hasApi({ answer: { status, headers } }) {
    if ([400, 404, 405, 406].includes(status))
        return false;
    return status !== 200 || registry_manifest/* indexTypes */.gp.some((type) => headers.get('content-type')?.startsWith(type) === true);
}
async function referrersByTag(perform, repository, digest) {
    const tag = fallbackTag(digest);
    const exchange = await perform((0,operations/* readOperation */.Q0)('GET', repository, tag));
    if (exchange.answer.status === 404)
        return [];
    const manifest = (0,manifests/* readBy */.as)(exchange, tag);
    (0,manifest_content/* readManifest */.WI)(manifest);
    return readReferrers(JSON.parse(new TextDecoder().decode(manifest.bytes)), digest);
}
function apiOf(perform, repository) {
    let hasNone = false;
    return async (digest) => {
        const referrers = hasNone ? undefined : await referrersByApi(perform, repository, digest);
        hasNone ||= referrers === undefined;
        return referrers;
    };
}
function fallbackTag(digest) {
    return (0,tag/* parseTag */.ED)(digest.replace(':', '-'));
}
function readReferrers(index, digest) {
    const fail = (problem) => (0,registry_failures/* untrustedAnswer */.nw)(`The referrers of ${digest} cannot be read: ${problem}`);
    return (0,manifest_content/* readDescriptors */.DT)((0,foreign_json/* valueAt */.fK)(index, 'manifests'), fail).map(([descriptor, entry]) => {
        const artifactType = (0,foreign_json/* textAt */.$6)(entry, 'artifactType');
        return { ...descriptor, ...(artifactType === undefined ? {} : { artifactType }) };
    });
}
function referrersOperation(repository, digest) {
    const { registry, path, name } = repository;
    const url = (0,authorization/* apiUrl */.y)(registry, `${path}/referrers/${digest}`);
    const headers = { accept: registry_manifest/* indexTypes */.gp.join(', ') };
    const subject = `${name}@${digest}`;
    return { method: 'GET', url, repository, actions: 'pull', verb: 'read', subject, headers, limit: pageLimit };
}

// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/image/digest.js
var image_digest = __webpack_require__(37241);
// EXTERNAL MODULE: ./lib/image/reference.js
var image_reference = __webpack_require__(68424);
;// CONCATENATED MODULE: ./lib/registry/artifact.js



function readArtifact(manifest) {
    const document = (0,foreign_json/* parseJson */.qF)(manifest.bytes);
    const subject = (0,foreign_json/* textAt */.$6)(document, 'subject', 'digest');
    return {
        subject: subject !== undefined && (0,image_digest/* isDigest */.Bc)(subject) ? subject : undefined,
        type: typeOf(manifest, document),
    };
}
function referrerEntry(manifest) {
    const document = (0,foreign_json/* parseJson */.qF)(manifest.bytes);
    const { digest, mediaType, bytes } = manifest;
    const [artifactType, annotations] = [typeOf(manifest, document), (0,foreign_json/* valueAt */.fK)(document, 'annotations')];
    return {
        mediaType,
        digest,
        size: bytes.length,
        ...(artifactType === undefined ? {} : { artifactType }),
        ...(annotations === undefined ? {} : { annotations }),
    };
}
function typeOf({ mediaType }, document) {
    const type = (0,foreign_json/* textAt */.$6)(document, 'artifactType') ?? '';
    if (type !== '')
        return type;
    return registry_manifest/* imageTypes */.RH.includes(mediaType) ? (0,foreign_json/* textAt */.$6)(document, 'config', 'mediaType') : undefined;
}

;// CONCATENATED MODULE: ./lib/registry/at-once.js
async function eachAtOnce(things, limit, work) {
    const results = new Map();
    const left = things.entries();
    const worker = async () => {
        for (const [index, thing] of left)
            results.set(index, await work(thing));
    };
    const outcomes = await Promise.allSettled(Array.from({ length: limit }, worker));
    for (const outcome of outcomes)
        if (outcome.status === 'rejected')
            throw outcome.reason;
    return things.flatMap((_, index) => (results.has(index) ? [results.get(index)] : []));
}

;// CONCATENATED MODULE: ./lib/registry/referrers-index.js











const indexType = 'application/vnd.oci.image.index.v1+json';
const maxRounds = 5;
const atOnce = 8;
async function listAsReferrers(perform, repository, { subject, artifacts }) {
    const tag = fallbackTag(subject);
    for (let round = 0; round <= maxRounds; round += 1) {
        const merged = merge(await readList(perform, repository, subject), artifacts, subject);
        if (merged === undefined)
            return;
        await putList(perform, { repository, tag }, merged);
    }
    throw contested((0,image_reference/* formatReference */.FH)({ repository, tag }));
}
async function putList(perform, { repository, tag }, list) {
    try {
        await (0,manifests/* putManifest */.RV)(perform, { repository, reference: tag }, list);
    }
    catch (error) {
        if (!(error instanceof errors/* ReleaseError */.K2))
            throw error;
        const { document, entries } = readEntries(list, list.digest);
        const there = await eachAtOnce(entries, atOnce, ([{ digest }]) => (0,manifests/* isStored */.mL)(perform, repository, digest));
        const left = entries.filter((_, index) => there[index] === true);
        if (left.length === entries.length)
            throw error;
        await (0,manifests/* putManifest */.RV)(perform, { repository, reference: tag }, listOf(document, left.map(([, entry]) => entry)));
    }
}
async function readList(perform, repository, subject) {
    const tag = fallbackTag(subject);
    const exchange = await perform((0,operations/* readOperation */.Q0)('GET', repository, tag));
    if (exchange.answer.status === 404)
        return undefined;
    const manifest = (0,manifests/* readBy */.as)(exchange, tag);
    if (manifest.mediaType !== indexType) {
        const reference = (0,image_reference/* formatReference */.FH)({ repository, tag });
        throw (0,registry_failures/* untrustedAnswer */.nw)(`${reference}, where the list of what refers to an image belongs, is something else`);
    }
    return manifest;
}
function merge(list, artifacts, subject) {
    const { document, entries } = list === undefined ? { document: {}, entries: [] } : readEntries(list, subject);
    const there = new Set(entries.map(([{ digest }]) => digest));
    const added = artifacts.filter(({ digest }) => !there.has(digest)).map(referrerEntry);
    return added.length === 0 ? undefined : listOf(document, [...entries.map(([, entry]) => entry), ...added]);
}
function readEntries(list, subject) {
    (0,manifest_content/* readManifest */.WI)(list);
    const document = JSON.parse(new TextDecoder().decode(list.bytes));
    const fail = (problem) => (0,registry_failures/* untrustedAnswer */.nw)(`The referrers of ${subject} cannot be read: ${problem}`);
    return { document, entries: (0,manifest_content/* readDescriptors */.DT)((0,foreign_json/* valueAt */.fK)(document, 'manifests'), fail) };
}
function listOf(document, manifests) {
    const list = { schemaVersion: 2, mediaType: indexType, ...document, manifests };
    const bytes = new TextEncoder().encode(JSON.stringify(list));
    return { digest: (0,image_digest/* digestOf */.ol)(bytes), mediaType: indexType, bytes };
}
function contested(reference) {
    return new errors/* ReleaseError */.K2({
        code: 'tag-contested',
        what: `${reference}, the list of what refers to an image, was written ${maxRounds + 1} times, and each time somebody else wrote it too`,
        remedy: 'No tag of the image was moved. Run this again when the other one has ended.',
    });
}

;// CONCATENATED MODULE: ./lib/registry/attach.js



async function attach(perform, repository, { subject, artifact }) {
    const told = await (0,manifests/* putManifest */.RV)(perform, { repository, reference: artifact.digest }, artifact);
    const listed = await referrersByApi(perform, repository, subject);
    if (listed !== undefined && told === subject)
        return;
    if (listed?.some(({ digest }) => digest === artifact.digest) === true)
        return;
    await listAsReferrers(perform, repository, { subject, artifacts: [artifact] });
}

;// CONCATENATED MODULE: ./lib/registry/cosign-tags.js


const kinds = [
    ['sig', 'cosign signature'],
    ['att', 'cosign attestation'],
    ['sbom', 'cosign SBOM'],
];
function cosignTags(digest) {
    return kinds.map(([suffix, type]) => ({ tag: (0,tag/* parseTag */.ED)(`${digest.replace(':', '-')}.${suffix}`), type }));
}
function saysAll(whole, part) {
    const said = new Set(layersOf(whole));
    return layersOf(part).every((layer) => said.has(layer));
}
function layersOf({ bytes }) {
    const document = JSON.parse(new TextDecoder().decode(bytes));
    return (0,foreign_json/* listAt */.gT)(document, 'layers').map((layer) => JSON.stringify(layer));
}

;// CONCATENATED MODULE: ./lib/registry/attached.js








const deepest = 8;
const [mostReads, mostBytes] = [10_000, 64 * 1024 * 1024];
const attached_atOnce = 8;
async function findAttached(perform, repository, { image, except }) {
    const spend = budget(image.digest);
    const search = { perform, repository, except, spend, api: apiOf(perform, repository) };
    const [found, left] = [[], []];
    const seen = new Set();
    let subjects = [{ ...image, manifest: image }];
    for (let depth = 0; subjects.length > 0; depth += 1) {
        if (depth > deepest)
            throw (0,registry_failures/* untrustedAnswer */.nw)('What is attached to the image has too much attached to it', image.digest);
        for (const { digest } of subjects)
            seen.add(digest);
        const results = await eachAtOnce(subjects, attached_atOnce, (subject) => attachedTo(subject, search));
        found.push(...results.flatMap((result) => result.found));
        left.push(...results.flatMap((result) => result.left));
        const next = results.flatMap((result) => [...result.children, ...result.found.map(asSubject)]);
        subjects = [...new Map(next.map((subject) => [subject.digest, subject])).values()].filter(({ digest }) => !seen.has(digest));
    }
    return { found, left };
}
function budget(image) {
    let [count, total] = [0, 0];
    return (bytes) => {
        count += 1;
        total += bytes;
        if (count <= mostReads && total <= mostBytes)
            return;
        throw (0,registry_failures/* untrustedAnswer */.nw)('The image has too much attached to it', image);
    };
}
async function attachedTo(subject, search) {
    const { api, except, spend } = search;
    const { digest } = subject;
    spend(0);
    const listed = (await api(digest)) ?? (await referrersByTag(search.perform, search.repository, digest));
    const wanted = listed.filter(({ artifactType = '' }) => !except.has(artifactType));
    const [referrers, tagged, children] = await Promise.all([
        eachAtOnce(wanted, attached_atOnce, (referrer) => readReferrer(digest, referrer, search)),
        Promise.all(cosignTags(digest).map((kind) => readTagged(digest, kind, search))),
        childrenOf(subject, search),
    ]);
    const found = [
        ...referrers.flatMap((each) => ('manifest' in each ? [each] : [])),
        ...tagged.flatMap((each) => each ?? []),
    ];
    const left = referrers.flatMap((each) => ('why' in each ? [each] : []));
    return { found: found.filter(({ type, tag }) => tag !== undefined || !except.has(type)), left, children };
}
async function readTagged(subject, { tag, type }, { perform, repository, spend }) {
    const manifest = await (0,manifests/* findManifest */.J9)(perform, repository, tag);
    if (manifest === undefined)
        return undefined;
    spend(manifest.bytes.length);
    return { subject, manifest, type, tag };
}
async function readReferrer(subject, referrer, { perform, repository, spend }) {
    const { digest, mediaType, artifactType = mediaType } = referrer;
    const type = shown(artifactType);
    const isKnown = registry_manifest/* imageTypes */.RH.includes(mediaType) || registry_manifest/* indexTypes */.gp.includes(mediaType);
    if (!isKnown)
        return { subject, digest, type, why: 'it is neither an image manifest nor an index' };
    const manifest = await (0,manifests/* findManifest */.J9)(perform, repository, digest);
    spend(manifest?.bytes.length ?? 0);
    if (manifest === undefined)
        return { subject, digest, type, why: 'it is listed, but not there' };
    const notes = readArtifact(manifest);
    if (notes.subject !== subject)
        return { subject, digest, type, why: 'it says that it is about something else' };
    return { subject, manifest, type: notes.type === undefined ? type : shown(notes.type) };
}
function shown(type) {
    return /^[\w.+-]{1,127}\/[\w.+-]{1,127}$/.test(type) ? type : 'unknown';
}
async function childrenOf({ digest, mediaType, manifest }, { perform, repository }) {
    if (!registry_manifest/* indexTypes */.gp.includes(mediaType))
        return [];
    const content = (0,manifest_content/* readManifest */.WI)(manifest ?? (await (0,manifests/* getManifest */.c2)(perform, repository, digest)));
    return content.kind === 'index' ? content.children : [];
}
function asSubject({ manifest }) {
    return { ...manifest, manifest };
}

// EXTERNAL MODULE: ./lib/registry/blobs.js
var blobs = __webpack_require__(29535);
// EXTERNAL MODULE: ./lib/image/repository.js
var repository = __webpack_require__(84697);
// EXTERNAL MODULE: ./lib/registry/push-right.js
var push_right = __webpack_require__(41620);
// EXTERNAL MODULE: ./lib/registry/transport.js + 1 modules
var transport = __webpack_require__(46425);
;// CONCATENATED MODULE: ./lib/registry/copy-blob.js






async function copyBlob(perform, { from, to }, blob) {
    if (await (0,blobs/* hasBlob */.is)(perform, to, blob.digest))
        return;
    const upload = from.registry === to.registry ? await mountBlob(perform, { from, to }, blob) : 'to be begun';
    if (upload === 'mounted')
        return;
    await streamBlob(perform, { from, to }, { blob, begun: upload instanceof URL ? upload : undefined });
}
async function mountBlob(perform, { from, to }, { digest }) {
    const operation = (0,push_right/* uploadOperation */.V)(to);
    const url = new URL(operation.url);
    url.searchParams.set('mount', digest);
    url.searchParams.set('from', from.path);
    const { answer } = await perform({ ...operation, url, also: from });
    if (answer.status === 201)
        return 'mounted';
    return (0,operations/* isSuccess */.oJ)(answer) ? (0,same_server/* addressOnSameServer */.px)(answer.headers.get('location'), url) : 'to be begun';
}
async function streamBlob(perform, { from, to }, { blob, begun }) {
    let session = begun;
    const renew = async () => {
        const url = session ?? (await beginUpload(perform, to));
        session = undefined;
        url.searchParams.set('digest', blob.digest);
        return { url, body: { length: blob.size, chunks: await (0,blobs/* openBlob */.Ym)(perform, from, blob) } };
    };
    const reread = () => (0,blobs/* hasBlob */.is)(perform, to, blob.digest);
    const headers = { 'content-type': 'application/octet-stream' };
    const operation = { ...(0,push_right/* uploadOperation */.V)(to), method: 'PUT', headers, time: transport/* transferTime */.z };
    (0,operations/* successOf */.Bu)(await perform(operation, { renew, reread }));
}
async function beginUpload(perform, to) {
    const operation = (0,push_right/* uploadOperation */.V)(to);
    const { headers } = (0,operations/* successOf */.Bu)(await perform(operation));
    return (0,same_server/* addressOnSameServer */.px)(headers.get('location'), operation.url);
}
async function putSmallBlob(perform, { repository, bytes, isNew = false }) {
    const digest = (0,image_digest/* digestOf */.ol)(bytes);
    if (!isNew && (await (0,blobs/* hasBlob */.is)(perform, repository, digest)))
        return;
    const renew = async () => {
        const url = await beginUpload(perform, repository);
        url.searchParams.set('digest', digest);
        return { url, body: bytes };
    };
    const reread = () => (0,blobs/* hasBlob */.is)(perform, repository, digest);
    const headers = { 'content-type': 'application/octet-stream' };
    (0,operations/* successOf */.Bu)(await perform({ ...(0,push_right/* uploadOperation */.V)(repository), method: 'PUT', headers }, { renew, reread }));
}

;// CONCATENATED MODULE: ./lib/registry/copy.js






const blobsAtOnce = 3;
const deepestIndex = 4;
const neverPushed = /nondistributable|\.foreign\./;
async function copyImage(perform, route, digest) {
    if ((0,repository/* sameRepository */.R)(route.from, route.to))
        return;
    await copyManifest(perform, route, { digest, depth: 0 });
}
async function copyManifest(perform, route, { digest, depth }) {
    const { from, to } = route;
    if (depth > deepestIndex)
        throw (0,registry_failures/* untrustedAnswer */.nw)('The image index contains itself too often', digest);
    const [manifest, isThere] = await Promise.all([(0,manifests/* getManifest */.c2)(perform, from, digest), (0,manifests/* isStored */.mL)(perform, to, digest)]);
    await copyParts(perform, route, { manifest, isThere, depth });
    if (!isThere)
        await (0,manifests/* putManifest */.RV)(perform, { repository: to, reference: digest }, manifest);
}
async function copyParts(perform, route, { manifest, isThere, depth = 0 }) {
    const content = (0,manifest_content/* readManifest */.WI)(manifest);
    switch (content.kind) {
        case 'index':
            for (const child of content.children)
                await copyManifest(perform, route, { ...child, depth: depth + 1 });
            break;
        case 'image':
            if (!isThere)
                await copyBlobs(perform, route, [content.config, ...content.layers]);
    }
}
async function copyBlobs(perform, route, blobs) {
    const distinct = [...new Map(blobs.map((blob) => [blob.digest, blob])).values()];
    const pushed = distinct.filter(({ mediaType }) => !neverPushed.test(mediaType));
    await eachAtOnce(pushed, blobsAtOnce, (blob) => copyBlob(perform, route, blob));
}

;// CONCATENATED MODULE: ./lib/registry/copy-attached.js






const copy_attached_atOnce = 3;
async function copyAttached(perform, route, { found }) {
    const api = apiOf(perform, route.to);
    const left = [];
    for (const [subject, attachments] of bySubject(found)) {
        const referrers = attachments.filter(({ tag }) => tag === undefined).map(({ manifest }) => manifest);
        if (referrers.length > 0)
            await copyReferrers(perform, route, { subject, referrers, api });
        const kept = await eachAtOnce(attachments, copy_attached_atOnce, (attachment) => copyTagged(perform, route, attachment));
        left.push(...kept.flatMap((each) => each ?? []));
    }
    return left;
}
function bySubject(found) {
    const groups = new Map();
    for (const attachment of found) {
        const group = groups.get(attachment.subject) ?? [];
        groups.set(attachment.subject, [...group, attachment]);
    }
    return groups;
}
async function copyReferrers(perform, route, { subject, referrers, api }) {
    const listed = await api(subject);
    const missing = without(referrers, listed);
    const told = await eachAtOnce(missing, copy_attached_atOnce, (manifest) => copyReferrer(perform, route, { manifest, hasApi: listed !== undefined }));
    if (listed !== undefined && told.every((said) => said === subject))
        return;
    const artifacts = without(missing, listed === undefined ? undefined : await api(subject));
    if (artifacts.length > 0)
        await listAsReferrers(perform, route.to, { subject, artifacts });
}
function without(manifests, listed = []) {
    const there = new Set(listed.map(({ digest }) => digest));
    return manifests.filter(({ digest }) => !there.has(digest));
}
async function copyReferrer(perform, route, { manifest, hasApi }) {
    const isThere = await (0,manifests/* isStored */.mL)(perform, route.to, manifest.digest);
    await copyParts(perform, route, { manifest, isThere });
    if (isThere && !hasApi)
        return undefined;
    return (0,manifests/* putManifest */.RV)(perform, { repository: route.to, reference: manifest.digest }, manifest);
}
async function copyTagged(perform, route, { subject, manifest, type, tag }) {
    if (tag === undefined)
        return undefined;
    const there = await (0,manifests/* findManifest */.J9)(perform, route.to, tag);
    if (there !== undefined && saysAll(there, manifest))
        return undefined;
    if (there !== undefined && !saysAll(manifest, there)) {
        const why = `another one is there (${tag}), which is not in this one`;
        return { subject, digest: manifest.digest, type, why };
    }
    await copyParts(perform, route, { manifest, isThere: false });
    await (0,manifests/* putManifest */.RV)(perform, { repository: route.to, reference: tag }, manifest);
    return undefined;
}

;// CONCATENATED MODULE: ./lib/registry/delete-tag.js


async function deleteTag(perform, repository, tag) {
    const asked = (0,operations/* readOperation */.Q0)('HEAD', repository, tag);
    const { answer } = await perform({ ...asked, method: 'DELETE', actions: 'pull,push,delete', verb: 'delete' });
    return (0,operations/* isSuccess */.oJ)(answer) || (await (0,manifests/* locate */.x5)(perform, repository, tag)) === undefined;
}

// EXTERNAL MODULE: ./lib/registry/image-notes.js
var image_notes = __webpack_require__(56782);
// EXTERNAL MODULE: ./lib/registry/retry-engine.js + 3 modules
var retry_engine = __webpack_require__(24440);
;// CONCATENATED MODULE: ./lib/registry/tags.js




async function listTags(perform, repository) {
    const operation = tagsOperation(repository);
    const first = await firstPage(perform, operation);
    if (first.answer.status === 404)
        return [];
    const tags = new Set();
    const takeIn = (page) => {
        const names = (0,foreign_json/* listAt */.gT)(page, 'tags').filter((name) => typeof name === 'string');
        const fresh = names.filter((name) => !(0,tag/* isTag */.dz)(name) || !tags.has(name));
        for (const name of fresh)
            if ((0,tag/* isTag */.dz)(name))
                tags.add(name);
        return fresh.length > 0;
    };
    await readPages(perform, first, { operation, takeIn });
    return [...tags];
}
function tagsOperation(repository) {
    const { registry, path, name: subject } = repository;
    const url = (0,authorization/* apiUrl */.y)(registry, `${path}/tags/list`);
    return { method: 'GET', url, repository, actions: 'pull', verb: 'list the tags of', subject, limit: pageLimit };
}

;// CONCATENATED MODULE: ./lib/registry/client.js
















function createRegistryClient({ credentials, send = (0,transport/* createSend */.R)(), now = () => performance.now(), ...retrying }) {
    const engine = new retry_engine/* RetryEngine */.h(send, { now, ...retrying });
    const perform = (0,operations/* createPerform */.gm)(engine, new authorization/* Authorizer */.S(credentials, now));
    return {
        async checkAccess(repository) {
            (0,operations/* successOf */.Bu)(await perform((0,operations/* accessOperation */.ms)(repository)));
        },
        probePush: (repository) => (0,push_right/* probePush */.HJ)(perform, repository),
        getManifest: (repository, reference, { awaited = false } = {}) => awaited
            ? (0,manifests/* getPushedManifest */.vo)(perform, engine, { repository, reference })
            : (0,manifests/* getManifest */.c2)(perform, repository, reference),
        async putManifest(repository, reference, manifest) {
            await (0,manifests/* putManifest */.RV)(perform, { repository, reference }, manifest);
        },
        resolve: (repository, tag) => (0,manifests/* locate */.x5)(perform, repository, tag),
        exists: async (repository, digest) => (await (0,manifests/* locate */.x5)(perform, repository, digest)) !== undefined,
        getBlob: (repository, blob) => (0,blobs/* getSmallBlob */.Th)(perform, repository, blob),
        tags: (repository) => listTags(perform, repository),
        copy: (from, to, digest) => copyImage(perform, { from, to }, digest),
        putBlob: (repository, bytes, options) => putSmallBlob(perform, { repository, bytes, ...options }),
        deleteTag: (repository, tag) => deleteTag(perform, repository, tag),
        referrers: (repository, digest) => listReferrers(perform, repository, digest),
        attached: (repository, image, { except }) => findAttached(perform, repository, { image, except }),
        copyAttached: (from, to, attachments) => copyAttached(perform, { from, to }, attachments),
        attach: (repository, subject, artifact) => attach(perform, repository, { subject, artifact }),
        describe: (repository, manifest) => (0,image_notes/* readNotes */.WT)(perform, repository, manifest),
    };
}

// EXTERNAL MODULE: ./lib/registry/credentials.js
var credentials = __webpack_require__(96097);
// EXTERNAL MODULE: ./lib/registry/ended-by-stop.js
var ended_by_stop = __webpack_require__(89450);
;// CONCATENATED MODULE: ./lib/commands/registries.js







const helperDeadline = 60_000;
function openRegistries({ maxWait }, { env, stopping, onRetry, logins, grace }) {
    logins.catch(() => undefined);
    const stopped = () => (0,failures/* cancelled */.KW)('a wait for a registry', 'No tag was moved after that');
    const lost = () => (0,failures/* cancelled */.KW)('a request to a registry', 'What was on its way may have arrived all the same');
    const send = (0,transport/* createSend */.R)({ env });
    return createRegistryClient({
        credentials: (0,credentials/* withLogins */.F)(logins, (0,credentials/* dockerCredentials */.d)({ env, run: (0,bounded_run/* createBoundedRun */.R)({ deadline: helperDeadline }) })),
        send: grace === undefined ? send : (0,ended_by_stop/* endedByStop */.u)(send, { stopping, grace, failure: lost }),
        retry: { sleep: (0,stop_signal/* sleepUnlessStopped */.z)(stopping, stopped), maxWait },
        onRetry,
    });
}


/***/ }),

/***/ 1798:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ readSecretFiles)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);


const maxSize = 64 * 1024;
async function readSecretFiles({ build }) {
    const paths = (build?.secrets ?? []).flatMap((secret) => (secret.source === 'file' ? [secret.path] : []));
    const texts = await Promise.all(paths.map((path) => readText(path).catch(() => '')));
    return texts.filter((text) => text !== '' && !text.includes('\0'));
}
async function readText(path) {
    const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)(path, node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_RDONLY | node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_NONBLOCK);
    try {
        const stats = await handle.stat();
        return stats.isFile() && stats.size <= maxSize ? await handle.readFile('utf8') : '';
    }
    finally {
        await handle.close();
    }
}


/***/ }),

/***/ 66413:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  e: () => (/* binding */ neededByRelease),
  J: () => (/* binding */ signIn)
});

// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/tools/bounded-run.js
var bounded_run = __webpack_require__(80342);
// EXTERNAL MODULE: ./lib/tools/login.js
var tools_login = __webpack_require__(8322);
// EXTERNAL MODULE: ./lib/tools/private-config.js
var private_config = __webpack_require__(4823);
// EXTERNAL MODULE: ./lib/tools/foreign-json.js
var foreign_json = __webpack_require__(65810);
// EXTERNAL MODULE: ./lib/tools/secret.js
var secret = __webpack_require__(99735);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: ./lib/registry/login-failures.js
var login_failures = __webpack_require__(11560);
;// CONCATENATED MODULE: ./lib/registry/ask-program.js


async function askProgram(registry, { program, args, env = {}, install, remedy }, { run, env: ours }) {
    const asked = `"${[program, ...args].join(' ')}"`;
    const temp = ours['RUNNER_TEMP'] ?? '';
    const options = { env: { ...withoutInputs(ours), ...env }, cwd: temp === '' ? (0,external_node_os_.tmpdir)() : temp };
    const result = await run(program, args, options).catch((error) => {
        if (error instanceof Error && 'code' in error && error.code === 'ENOENT') {
            throw (0,login_failures/* loginProgramMissing */.GZ)(registry, program, install);
        }
        throw (0,login_failures/* loginNotGiven */.Kk)(registry, { asked, problem: error instanceof Error ? error.message : String(error), remedy });
    });
    if (result.exitCode === 0)
        return result.stdout.trim();
    const answer = result.stderr.trimEnd().split('\n').at(-1) ?? '';
    throw (0,login_failures/* loginNotGiven */.Kk)(registry, { asked, problem: `exit code ${result.exitCode}`, answer, remedy });
}
function withoutInputs(env) {
    return Object.fromEntries(Object.entries(env).filter(([name]) => !name.startsWith('INPUT_')));
}

;// CONCATENATED MODULE: ./lib/registry/ask-provider.js




async function askProvider(registry, provider, options) {
    switch (provider.kind) {
        case 'github':
            return askGitHub(registry, options);
        case 'ecr':
        case 'ecr-public':
            return askAmazon(registry, provider, options);
        case 'google':
            return askGoogle(registry, options);
        case 'azure':
            return askAzure(registry, provider.name, options);
        case 'docker-hub':
            return undefined;
    }
}
function askGitHub(registry, { env, githubToken }) {
    const username = env['GITHUB_ACTOR'] ?? '';
    if (githubToken === undefined || username === '')
        return undefined;
    return { registry, username, password: githubToken, source: 'the token of the job' };
}
async function askAmazon(registry, provider, { key, ...options }) {
    const region = provider.kind === 'ecr' ? provider.region : 'us-east-1';
    const args = [provider.kind, 'get-login-password', ...(region === undefined ? [] : ['--region', region])];
    const identity = key && {
        AWS_ACCESS_KEY_ID: key.id,
        AWS_SECRET_ACCESS_KEY: key.secret.reveal(),
        AWS_SESSION_TOKEN: undefined,
        AWS_PROFILE: undefined,
        AWS_DEFAULT_PROFILE: undefined,
    };
    const install = 'Install the AWS CLI on the runner, or put "uses: aws-actions/amazon-ecr-login" before this step, which needs no program.';
    const remedy = key === undefined
        ? 'Put "uses: aws-actions/configure-aws-credentials" with "role-to-assume" and "aws-region" before this step; for that the job needs "permissions: id-token: write".'
        : 'Check "username" and "password": for this registry they are the id and the secret of an access key of AWS.';
    const printed = await askProgram(registry, { program: 'aws', args, env: identity ?? {}, install, remedy }, options);
    const password = usable(registry, printed, { asked: 'the AWS CLI', remedy });
    return { registry, username: 'AWS', password, source: 'the AWS CLI' };
}
async function askGoogle(registry, options) {
    const { env } = options;
    const remedy = 'Put "uses: google-github-actions/auth" before this step; for that the job needs "permissions: id-token: write".';
    const variable = ['GOOGLE_OAUTH_ACCESS_TOKEN', 'CLOUDSDK_AUTH_ACCESS_TOKEN'].find((name) => env[name]);
    const program = { program: 'gcloud', args: ['auth', 'print-access-token'], remedy };
    const install = 'Put "uses: google-github-actions/setup-gcloud" before this step, or give an access token in GOOGLE_OAUTH_ACCESS_TOKEN.';
    const token = variable === undefined ? await askProgram(registry, { ...program, install }, options) : env[variable];
    const source = variable ?? 'gcloud';
    const password = usable(registry, token?.trim() ?? '', { asked: source, remedy });
    return { registry, username: 'oauth2accesstoken', password, source };
}
async function askAzure(registry, name, options) {
    const args = ['acr', 'login', '--name', name, '--expose-token', '--output', 'json'];
    const remedy = 'Put "uses: azure/login" before this step; for that the job needs "permissions: id-token: write".';
    const install = 'Install the Azure CLI on the runner, or give "username" and "password" of a service principal.';
    const printed = await askProgram(registry, { program: 'az', args, install, remedy }, options);
    const password = usable(registry, accessToken(printed), { asked: 'the Azure CLI', remedy });
    return { registry, username: '00000000-0000-0000-0000-000000000000', password, source: 'the Azure CLI' };
}
function accessToken(printed) {
    try {
        return (0,foreign_json/* textAt */.$6)(JSON.parse(printed), 'accessToken') ?? '';
    }
    catch {
        return '';
    }
}
function usable(registry, text, { asked, remedy }) {
    if (!/^[\x21-\x7e]+$/.test(text))
        throw (0,login_failures/* loginNotGiven */.Kk)(registry, { asked, problem: 'its answer is no token', remedy });
    return new secret/* Secret */.z(text);
}

// EXTERNAL MODULE: ./lib/registry/credentials.js
var credentials = __webpack_require__(96097);
// EXTERNAL MODULE: ./lib/registry/answer.js
var registry_answer = __webpack_require__(14221);
// EXTERNAL MODULE: ./lib/registry/identity.js
var registry_identity = __webpack_require__(2293);
// EXTERNAL MODULE: ./lib/registry/retry-engine.js + 3 modules
var retry_engine = __webpack_require__(24440);
;// CONCATENATED MODULE: ./lib/registry/docker-hub-login.js




const permission = 'The job needs "permissions: id-token: write" (and "contents: read", which it has without a list).';
const rules = 'Check in Docker Home that the OIDC connection has a rule for this repository and ref, and the connection id.';
async function askDockerHub(request, options) {
    const { registry, username, connection, lifetime } = request;
    const { identityUrl = new URL('https://identity.docker.com'), mask } = options;
    const send = retrying(registry, options);
    const notGiven = (asked, remedy) => (problem, answer) => (0,login_failures/* loginNotGiven */.Kk)(registry, { asked, problem, answer, remedy });
    const fail = notGiven('GitHub', permission);
    const identity = await (0,registry_identity/* askIdentity */.Ij)(identityUrl.origin, { env: options.env, send, fail });
    mask(identity);
    const form = new URLSearchParams({
        grant_type: 'urn:ietf:params:oauth:grant-type:token-exchange',
        subject_token_type: 'urn:ietf:params:oauth:token-type:id_token',
        subject_token: identity.reveal(),
        connection_id: connection,
        expires_in: String(lifetime),
    });
    const answer = await send({
        method: 'POST',
        url: new URL('/oauth/token', identityUrl),
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        body: new TextEncoder().encode(form.toString()),
        limit: registry_answer/* smallLimit */.TG,
    });
    const password = (0,registry_identity/* tokenIn */.jf)(answer, 'access_token', notGiven('Docker', rules));
    return { registry, username, password, source: 'the identity of the workflow' };
}
function retrying(registry, { send, onRetry, retry }) {
    const engine = new retry_engine/* RetryEngine */.h(send, { now: Date.now, ...(onRetry && { onRetry }), ...(retry && { retry }) });
    const again = engine.operation(registry, `get a login for ${registry}`);
    return (request) => again(request, { reread: () => Promise.resolve(false) });
}

// EXTERNAL MODULE: ./lib/registry/provider.js
var registry_provider = __webpack_require__(854);
// EXTERNAL MODULE: ./lib/registry/transport.js + 1 modules
var transport = __webpack_require__(46425);
// EXTERNAL MODULE: ./lib/inputs/registries.js
var registries = __webpack_require__(41498);
// EXTERNAL MODULE: ./lib/facts/event.js
var facts_event = __webpack_require__(77487);
// EXTERNAL MODULE: ./lib/facts/facts.js + 1 modules
var facts = __webpack_require__(46195);
// EXTERNAL MODULE: ./lib/plan/push.js
var plan_push = __webpack_require__(74527);
// EXTERNAL MODULE: ./lib/report/recovery.js
var recovery = __webpack_require__(20699);
// EXTERNAL MODULE: ./lib/commands/registries.js + 14 modules
var commands_registries = __webpack_require__(44667);
;// CONCATENATED MODULE: ./lib/commands/sign-in.js















const programDeadline = 30_000;
function neededByRelease(inputs, env) {
    if (inputs.reproducible === 'check')
        return { written: new Set(), read: (0,registries/* registriesOf */.H)(inputs) };
    const { push } = (0,plan_push/* decidePush */.v)(inputs, { name: env['GITHUB_EVENT_NAME'] ?? '' });
    return { written: push ? (0,registries/* registriesOf */.H)(inputs) : new Set(), read: new Set() };
}
async function signIn(inputs, needed, options) {
    const names = new Set([...inputs.logins.map(({ registry }) => registry), ...needed.written, ...needed.read]);
    if (names.size === 0)
        return [];
    await (0,private_config/* refuseForeignConfig */.J)(options.env);
    const asksOthers = options.isVouchedFor === true || !(await isAboutFork(options.env));
    const searches = [...names].map((registry) => findLogin(registry, inputs, { ...options, asksOthers, isWritten: needed.written.has(registry) }));
    const found = await Promise.allSettled(searches);
    const failures = found.flatMap((each) => (each.status === 'rejected' ? [each.reason] : []));
    if (failures.length > 0)
        throw (0,errors/* severalFailures */.qg)(failures);
    return found.flatMap((each) => (each.status === 'fulfilled' ? (each.value ?? []) : []));
}
async function isAboutFork(env) {
    const isPullRequest = (env['GITHUB_EVENT_NAME'] ?? '').startsWith('pull_request');
    return isPullRequest && (0,facts_event/* isFromFork */.ty)(await (0,facts/* readPayload */.rD)(env['GITHUB_EVENT_PATH']));
}
async function findLogin(registry, inputs, search) {
    const given = inputs.logins.find((each) => each.registry === registry);
    if (given?.kind === 'password')
        return given;
    if (!search.asksOthers && given?.kind !== 'aws-key')
        return undefined;
    const found = await (given === undefined ? findUnasked(registry, inputs, search) : ask(given, inputs, search));
    if (found === undefined)
        return undefined;
    const { source, ...login } = found;
    for (const secret of [login.password, (0,tools_login/* encoded */.d)(login)])
        search.log.mask(secret);
    search.log.info(`The login for ${registry} is from ${source} (${login.username}).`);
    return login;
}
async function findUnasked(registry, inputs, search) {
    const { env, log, isWritten } = search;
    const provider = (0,registry_provider/* providerOf */.l)(registry, { serverUrl: env['GITHUB_SERVER_URL'] });
    if (provider === undefined || provider.kind === 'docker-hub')
        return undefined;
    const docker = (0,credentials/* dockerCredentials */.d)({ env, run: (0,bounded_run/* createBoundedRun */.R)({ deadline: commands_registries/* helperDeadline */.x }) });
    if ((await docker(registry)) !== undefined)
        return undefined;
    return askProvider(registry, provider, askOptions(inputs, search)).catch((error) => {
        if (isWritten || !(error instanceof errors/* ReleaseError */.K2))
            throw error;
        log.info(`${error.message} Without a login, only what is public can be read.`);
        return undefined;
    });
}
function ask(given, inputs, search) {
    const { registry } = given;
    const options = askOptions(inputs, search);
    const { env, log } = search;
    switch (given.kind) {
        case 'aws-key':
            return askAmazon(registry, given.provider, { ...options, key: { id: given.username, secret: given.password } });
        case 'docker-hub':
            return askDockerHub(given, {
                env,
                send: (0,transport/* createSend */.R)({ env }),
                mask: (secret) => log.mask(secret),
                onRetry: (retry) => log.info((0,recovery/* retryLine */.R)(retry)),
            });
        case 'provider':
            return askProvider(registry, given.provider, options);
        case 'docker':
            return Promise.resolve(undefined);
    }
}
function askOptions({ githubToken }, { env }) {
    return { env, githubToken, run: (0,bounded_run/* createBoundedRun */.R)({ deadline: programDeadline }) };
}


/***/ }),

/***/ 68424:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F2: () => (/* binding */ parseReference),
/* harmony export */   FH: () => (/* binding */ formatReference),
/* harmony export */   y6: () => (/* binding */ formatPinned)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _repository_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(84697);
/* harmony import */ var _tag_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(67521);



function parseReference(text) {
    const colon = text.lastIndexOf(':');
    const hasTag = colon > text.lastIndexOf('/');
    try {
        return {
            repository: (0,_repository_js__WEBPACK_IMPORTED_MODULE_1__/* .parseRepository */ .S)(hasTag ? text.slice(0, colon) : text),
            tag: (0,_tag_js__WEBPACK_IMPORTED_MODULE_2__/* .parseTag */ .ED)(hasTag ? text.slice(colon + 1) : 'latest'),
        };
    }
    catch (error) {
        if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ReleaseError */ .K2))
            throw error;
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .invalidName */ .z)('image reference', text, `Write it as "name:tag". ${error.failure.remedy}`);
    }
}
function formatReference(reference) {
    return `${reference.repository.name}:${reference.tag}`;
}
function formatPinned(repository, digest) {
    return `${repository.name}@${digest}`;
}


/***/ }),

/***/ 77190:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U9: () => (/* binding */ isLoopback),
/* harmony export */   UD: () => (/* binding */ dockerHub),
/* harmony export */   gQ: () => (/* binding */ lowerCase),
/* harmony export */   l5: () => (/* binding */ parseRegistry),
/* harmony export */   nz: () => (/* binding */ apiHost),
/* harmony export */   ur: () => (/* binding */ configKey)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);

const dockerHub = 'docker.io';
const component = '(?:[a-z0-9]|[a-z0-9][a-z0-9-]*[a-z0-9])';
const registryGrammar = new RegExp(`^(?:${component}(?:\\.${component})*|\\[[0-9a-f:]+\\])(?::[0-9]{1,5})?$`);
function parseRegistry(text) {
    const name = lowerCase(text);
    if (!registryGrammar.test(name)) {
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .invalidName */ .z)('registry', text, 'Give a host with an optional port, without "https://" and without a path.');
    }
    return name === 'index.docker.io' || name === 'registry-1.docker.io' ? dockerHub : name;
}
function lowerCase(text) {
    return text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
}
function apiHost(registry) {
    return registry === dockerHub ? 'registry-1.docker.io' : registry;
}
function configKey(registry) {
    return registry === dockerHub ? 'https://index.docker.io/v1/' : registry;
}
function isLoopback(registry) {
    const host = registry.replace(/:[0-9]+$/, '');
    return host === 'localhost' || host === '[::1]' || /^127(?:\.[0-9]{1,3}){3}$/.test(host);
}


/***/ }),

/***/ 84697:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ sameRepository),
/* harmony export */   S: () => (/* binding */ parseRepository)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _registry_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77190);


const pathGrammar = /^[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*(?:\/[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*)*$/;
const maxPathLength = 255;
function parseRepository(text) {
    const name = (0,_registry_js__WEBPACK_IMPORTED_MODULE_1__/* .lowerCase */ .gQ)(text);
    const slash = name.indexOf('/');
    const first = slash < 0 ? '' : name.slice(0, slash);
    const hasRegistry = /[.:]/.test(first) || first === 'localhost';
    try {
        const registry = hasRegistry ? (0,_registry_js__WEBPACK_IMPORTED_MODULE_1__/* .parseRegistry */ .l5)(first) : _registry_js__WEBPACK_IMPORTED_MODULE_1__/* .dockerHub */ .UD;
        const rest = hasRegistry ? name.slice(slash + 1) : name;
        const path = registry === _registry_js__WEBPACK_IMPORTED_MODULE_1__/* .dockerHub */ .UD && !rest.includes('/') ? `library/${rest}` : rest;
        if (!pathGrammar.test(path) || path.length > maxPathLength || /^[0-9a-f]{64}$/.test(rest))
            throw unreadable(text);
        return { name, registry, path };
    }
    catch (error) {
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ReleaseError */ .K2)
            throw unreadable(text);
        throw error;
    }
}
function sameRepository(a, b) {
    return a.registry === b.registry && a.path === b.path;
}
function unreadable(text) {
    return (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .invalidName */ .z)('image name', text, 'Write it as "[registry[:port]/]path", for example "ghcr.io/owner/app", without a tag or a digest.');
}


/***/ }),

/***/ 64996:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GE: () => (/* binding */ goBooleanOf),
/* harmony export */   SF: () => (/* binding */ booleanOf),
/* harmony export */   yG: () => (/* binding */ parseBoolean)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);

function parseBoolean(text) {
    const value = booleanOf(text);
    if (value === undefined)
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .invalidEntry */ .gH)('Not a boolean', text, 'Write true or false.');
    return value;
}
function booleanOf(text) {
    if (/^(?:true|True|TRUE)$/.test(text))
        return true;
    if (/^(?:false|False|FALSE)$/.test(text))
        return false;
    return undefined;
}
function goBooleanOf(text) {
    if (/^(?:1|t|T|true|True|TRUE)$/.test(text))
        return true;
    if (/^(?:0|f|F|false|False|FALSE)$/.test(text))
        return false;
    return undefined;
}


/***/ }),

/***/ 36949:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ readFlavor)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _lists_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(31720);


const plain = { latest: 'auto', prefix: '', prefixLatest: false, suffix: '', suffixLatest: false };
function readFlavor(raw) {
    return raw
        .entries('flavor')
        .reduce((flavor, entry) => raw.attempt('flavor', () => flavored(flavor, entry), entry.line) ?? flavor, plain);
}
function flavored(before, entry) {
    const line = entry.columns.join(',');
    let flavor = before;
    let onLatestOf;
    for (const { key, value } of (0,_lists_js__WEBPACK_IMPORTED_MODULE_1__/* .fieldsOf */ .Pf)(entry).map(_lists_js__WEBPACK_IMPORTED_MODULE_1__/* .splitField */ .dU)) {
        switch (key?.toLowerCase()) {
            case 'latest':
                flavor = { ...flavor, latest: oneOf(['auto', 'true', 'false'], value, line) };
                break;
            case 'prefix':
                flavor = { ...flavor, prefix: value };
                onLatestOf = 'prefix';
                break;
            case 'suffix':
                flavor = { ...flavor, suffix: value };
                onLatestOf = 'suffix';
                break;
            case 'onlatest': {
                const onLatest = oneOf(['true', 'false'], value, line) === 'true';
                if (onLatestOf)
                    flavor = { ...flavor, [`${onLatestOf}Latest`]: onLatest };
                break;
            }
            case undefined:
            default:
                throw invalidFlavor(line);
        }
    }
    return flavor;
}
function oneOf(words, value, line) {
    const word = words.find((each) => each === value);
    if (word === undefined)
        throw invalidFlavor(line);
    return word;
}
function invalidFlavor(line) {
    return (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .invalidEntry */ .gH)('Not a flavor', line, 'Write latest=auto|true|false, prefix=<text>[,onlatest=true|false] or suffix=<text>[,onlatest=true|false].');
}


/***/ }),

/***/ 52055:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  m3: () => (/* binding */ isGated),
  OE: () => (/* binding */ keyVariable),
  OD: () => (/* binding */ noGates),
  rI: () => (/* binding */ readGateInputs)
});

// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
;// CONCATENATED MODULE: ./lib/inputs/gate-command.js

const shellOnly = /[|&;<>`$()]/;
function parseGateCommand(text) {
    const words = [];
    for (const [word] of text.matchAll(/(?:"[^"]*"|'[^']*'|[^\s"'])+|["']/g)) {
        if (word === '"' || word === "'")
            throw unclosedQuote(text);
        if (shellOnly.test(word.replaceAll(/"[^"]*"|'[^']*'/g, '')))
            throw meantForShell(text);
        words.push(word.replaceAll(/"([^"]*)"|'([^']*)'/g, (_, double, single) => double ?? single ?? ''));
    }
    const [program = '', ...args] = words;
    if (program === '' || program.startsWith('-'))
        throw noProgram(text);
    return { text, words: [program, ...args] };
}
function unclosedQuote(text) {
    return (0,errors/* invalidEntry */.gH)('A quote is opened and never closed', text, 'Close it in the same line.');
}
function noProgram(text) {
    return (0,errors/* invalidEntry */.gH)('It does not begin with a program', text, 'Write the program first: "./smoke-test.sh {{image}}".');
}
function meantForShell(text) {
    return (0,errors/* invalidEntry */.gH)('No shell reads this line, and it is written for one', text, 'Put what the program is to get in quotes; or call a script, or a shell by its name: sh -c \'docker run --rm "$IMAGE" | grep ok\'.');
}

;// CONCATENATED MODULE: ./lib/inputs/gate-inputs.js

function keyVariable(signing) {
    const { key = '' } = signing ?? {};
    return key.startsWith('env://') ? key.slice('env://'.length) : undefined;
}
function isGated({ attest, gates }) {
    return attest || gates.sign !== undefined || gates.verify.length > 0;
}
const noGates = { sign: undefined, verify: [], verifyTimeout: 0 };
function readGateInputs(raw) {
    return { sign: readSigning(raw), verify: readCommands(raw), verifyTimeout: raw.duration('verify-timeout', '10m') };
}
function readSigning(raw) {
    const how = raw.choice('sign', ['none', 'cosign', 'cosign-legacy']);
    const key = raw.optional('sign-key');
    if (key !== undefined && !isKeyReference(key)) {
        const remedy = 'Give the path of a file, "env://NAME" for a key in the environment, or the address of a key service.';
        raw.faults.push({ input: 'sign-key', problem: 'It is not where a key is', remedy });
    }
    if (key !== undefined && how === 'none') {
        const remedy = 'Set "sign: cosign", or leave "sign-key" out.';
        raw.faults.push({ input: 'sign-key', problem: 'There is nothing to sign with it', remedy });
    }
    const log = raw.given('sign-log') === undefined || raw.boolean('sign-log');
    if (!log && key === undefined && how !== 'none') {
        const remedy = 'Give a key with "sign-key", or leave "sign-log" at true: a certificate of minutes is worth something only with the log.';
        raw.faults.push({ input: 'sign-log', value: 'false', problem: 'Without a key, a signature needs the log', remedy });
    }
    return how === 'none' ? undefined : { format: how === 'cosign' ? 'referrer' : 'legacy', key, log };
}
function isKeyReference(text) {
    return /^[^\s-][^\r\n]*$/.test(text) && !text.includes('PRIVATE KEY');
}
function readCommands(raw) {
    const lines = raw.text('verify').split(/\r\n|\r|\n/);
    return lines.flatMap((text, index) => {
        const line = text.trim();
        if (line === '' || line.startsWith('#'))
            return [];
        return raw.attempt('verify', () => parseGateCommand(line), index + 1) ?? [];
    });
}


/***/ }),

/***/ 27591:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ readImages)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _image_repository_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(84697);
/* harmony import */ var _lists_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(31720);



function readImages(raw) {
    const images = [];
    for (const entry of raw.entries('images')) {
        for (const name of raw.attempt('images', () => namesOf(entry), entry.line) ?? []) {
            const image = raw.attempt('images', () => (0,_image_repository_js__WEBPACK_IMPORTED_MODULE_1__/* .parseRepository */ .S)(name), entry.line);
            if (image && !images.some((other) => (0,_image_repository_js__WEBPACK_IMPORTED_MODULE_1__/* .sameRepository */ .R)(image, other)))
                images.push(image);
        }
    }
    return images;
}
function namesOf(entry) {
    const text = entry.columns.join(',');
    const fields = (0,_lists_js__WEBPACK_IMPORTED_MODULE_2__/* .fieldsOf */ .Pf)(entry).map(_lists_js__WEBPACK_IMPORTED_MODULE_2__/* .splitField */ .dU);
    if (fields.every(({ key }) => key === undefined))
        return fields.map(({ value }) => value).filter((name) => name !== '');
    const names = [];
    let enabled = true;
    for (const { key, value } of fields) {
        switch (key?.toLowerCase()) {
            case undefined:
            case 'name':
                names.push(value);
                break;
            case 'enable':
                if (value !== 'true' && value !== 'false')
                    throw invalidImage('"enable" is neither true nor false', text);
                enabled = value === 'true';
                break;
            default:
                throw invalidImage(`There is no attribute "${key ?? ''}" of an image`, text);
        }
    }
    if (names.length !== 1 || names[0] === '')
        throw invalidImage('A line with attributes needs one name', text);
    return enabled ? names : [];
}
function invalidImage(problem, value) {
    return (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .invalidEntry */ .gH)(problem, value, 'Write an image as "ghcr.io/owner/app" or "name=ghcr.io/owner/app,enable=true".');
}


/***/ }),

/***/ 31720:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $2: () => (/* binding */ readEntries),
/* harmony export */   LD: () => (/* binding */ readList),
/* harmony export */   Pf: () => (/* binding */ fieldsOf),
/* harmony export */   dU: () => (/* binding */ splitField),
/* harmony export */   qU: () => (/* binding */ readFields)
/* harmony export */ });
/* harmony import */ var csv_parse_sync__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(25175);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(452);


function readList(text, options = {}) {
    const entries = readEntries(text, options).flatMap(({ columns }) => {
        const joined = columns.join(',');
        return options.commas === true ? (columns.length === 1 ? joined.split(',') : columns) : [joined];
    });
    const kept = entries.filter((entry) => entry !== '');
    return options.whitespace === true ? kept : kept.map((entry) => entry.trim());
}
function readEntries(text, options = {}) {
    if (text === '')
        return [];
    const records = parseCsv(text, {
        relax_quotes: true,
        ...(options.quotes === false && { quote: false }),
        ...(options.comments === true && { comment: '#', comment_no_infix: true }),
    });
    return records.map(({ record, info }) => ({ columns: record, line: info.lines }));
}
function readFields(text) {
    return parseCsv(text, { trim: true }).map(({ record }) => record);
}
function fieldsOf(entry) {
    if (entry.columns.length > 1)
        return entry.columns;
    return readFields(entry.columns[0] ?? '')[0] ?? [];
}
function splitField(field) {
    const equals = field.indexOf('=');
    if (equals < 1)
        return { key: undefined, value: field.trim() };
    return { key: field.slice(0, equals).trim(), value: field.slice(equals + 1).trim() };
}
function parseCsv(text, options) {
    try {
        const records = (0,csv_parse_sync__WEBPACK_IMPORTED_MODULE_0__/* .parse */ .qg)(text, { relax_column_count: true, skip_empty_lines: true, info: true, ...options });
        return records;
    }
    catch (error) {
        if (!(error instanceof csv_parse_sync__WEBPACK_IMPORTED_MODULE_0__/* .CsvError */ .J$))
            throw error;
        throw malformed(error);
    }
}
function malformed(error) {
    const line = typeof error['lines'] === 'number' ? ` in line ${error['lines']}` : '';
    const problem = error.code === 'CSV_QUOTE_NOT_CLOSED'
        ? `A quote is opened and never closed${line}`
        : `A quote stands in the middle of a value${line}`;
    return (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .invalidEntry */ .gH)(problem, undefined, 'Put the whole entry in double quotes and write each quote inside it twice, or leave the quotes out.');
}


/***/ }),

/***/ 69549:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ loadYaml)
/* harmony export */ });
async function loadYaml(env) {
    const isGiven = ['INPUT_REGISTRY-AUTH', 'INPUT_APPEND', 'INPUT_RUNNERS'].some((name) => (env[name] ?? '').trim() !== '');
    if (!isGiven)
        return undefined;
    const { parse } = await __webpack_require__.e(/* import() */ 815).then(__webpack_require__.t.bind(__webpack_require__, 38815, 19));
    return (text) => parse(text, { schema: 'failsafe', maxAliasCount: 0, logLevel: 'error' });
}


/***/ }),

/***/ 42655:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  r: () => (/* binding */ readLogins)
});

// EXTERNAL MODULE: ./lib/image/registry.js
var image_registry = __webpack_require__(77190);
// EXTERNAL MODULE: ./lib/registry/provider.js
var registry_provider = __webpack_require__(854);
// EXTERNAL MODULE: ./lib/tools/secret.js
var secret = __webpack_require__(99735);
;// CONCATENATED MODULE: ./lib/inputs/docker-hub-connection.js
const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const [shortest, longest] = [300, 3600];
function readDockerHubConnection(raw, env) {
    const names = ['DOCKERHUB_OIDC_CONNECTIONID', 'DOCKERHUB_OIDC_EXPIREIN'];
    const [connection = '', life = ''] = names.map((name) => (env[name] ?? '').trim());
    if (connection === '')
        return undefined;
    if (!uuid.test(connection)) {
        const remedy = 'Take it from the OIDC connections of your organisation in Docker Home.';
        raw.faults.push({
            input: names[0],
            value: connection,
            problem: 'Not the id of a connection, which is a UUID',
            remedy,
        });
    }
    const lifetime = life === '' ? longest : Number(life);
    if (!Number.isInteger(lifetime) || lifetime < shortest || lifetime > longest) {
        const remedy = `Write a whole number from ${shortest} to ${longest}, or leave it out.`;
        raw.faults.push({ input: names[1], value: life, problem: 'Not a number of seconds that Docker Hub takes', remedy });
    }
    return { connection, lifetime };
}

;// CONCATENATED MODULE: ./lib/inputs/login-entry.js




const hubAddress = /^https:\/\/index\.docker\.io\/v1\/?$/;
const ecrUser = 'AWS';
function readLoginEntry(entry, options) {
    const { username, password } = entry;
    const registry = readRegistry(entry.registry, options);
    const ecr = readEcr(entry.ecr, options);
    const provider = (0,registry_provider/* providerOf */.l)(registry, { serverUrl: options.env['GITHUB_SERVER_URL'], ecr });
    if (username === '' && password === '')
        return withoutUser({ registry, provider, ecr }, options);
    if (password === '' && provider?.kind === 'docker-hub') {
        const connection = readDockerHubConnection(options.raw, options.env);
        if (connection !== undefined)
            return { kind: 'docker-hub', registry, username, ...connection };
    }
    if (password === '' && options.maySecretsBeMissing)
        return undefined;
    if (username === '')
        missing('username', 'password', options);
    if (password === '')
        missing('password', 'username', options);
    const login = { registry, username, password: new secret/* Secret */.z(password) };
    return (0,registry_provider/* isAmazon */.n)(provider) && username !== ecrUser
        ? { kind: 'aws-key', ...login, provider }
        : { kind: 'password', ...login };
}
function withoutUser({ registry, provider, ecr }, options) {
    if (ecr === 'false')
        return { kind: 'docker', registry };
    if ((0,registry_provider/* isAmazon */.n)(provider))
        return { kind: 'provider', registry, provider };
    const isAsked = options.number !== undefined && provider?.kind !== 'docker-hub';
    if (isAsked && provider !== undefined)
        return { kind: 'provider', registry, provider };
    if (options.number !== undefined && !options.maySecretsBeMissing)
        missing('username', 'registry', options);
    return undefined;
}
function readRegistry(text, options) {
    if (text === '')
        return options.otherwise;
    const parse = () => (hubAddress.test(text) ? image_registry/* dockerHub */.UD : (0,image_registry/* parseRegistry */.l5)(text));
    return options.raw.attempt(inputOf('registry', options), parse) ?? options.otherwise;
}
function readEcr(text, options) {
    const word = text.toLowerCase();
    if (word === 'true' || word === 'false')
        return word;
    if (word !== '' && word !== 'auto') {
        const problem = 'None of the words that are known here';
        options.raw.faults.push({
            input: inputOf('ecr', options),
            value: text,
            problem,
            remedy: 'Write auto, true or false.',
        });
    }
    return 'auto';
}
function missing(key, other, options) {
    options.raw.faults.push({
        input: inputOf(key, options),
        problem: `"${other}" is given and "${key}" is empty`,
        remedy: 'Give both, or neither to use the credentials that Docker has. A secret that does not exist is empty.',
    });
}
function inputOf(key, { number }) {
    return number === undefined ? key : `registry-auth, entry ${number}, ${key}`;
}

// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
;// CONCATENATED MODULE: ./lib/inputs/registry-auth.js

const registry_auth_form = 'Write a YAML list: "- registry: ghcr.io", and below it "username: …" and "password: …"; quote what has a ":" or "#".';
const known = ['registry', 'username', 'password', 'ecr', 'scope'];
function parseRegistryAuth(text, parseYaml) {
    const entries = parseDocument(text, parseYaml);
    if (!Array.isArray(entries) || entries.length === 0)
        throw (0,errors/* invalidEntry */.gH)('Not a YAML list', undefined, registry_auth_form);
    return entries.map((entry, index) => readEntry(entry, `Entry ${index + 1}`));
}
function parseDocument(text, parseYaml) {
    try {
        return parseYaml(text);
    }
    catch (error) {
        throw (0,errors/* invalidEntry */.gH)(`Not YAML${lineOf(error)}`, undefined, registry_auth_form);
    }
}
function lineOf(error) {
    const { linePos } = error;
    const line = linePos?.[0]?.line;
    return line === undefined ? '' : ` (line ${line})`;
}
function readEntry(entry, place) {
    if (typeof entry !== 'object' || entry === null || Array.isArray(entry)) {
        throw (0,errors/* invalidEntry */.gH)(`${place} has no keys`, undefined, registry_auth_form);
    }
    const unknown = Object.keys(entry).find((key) => !known.includes(key));
    if (unknown === 'logout')
        throw (0,errors/* invalidEntry */.gH)(`${place} has "logout"`, undefined, 'It is an input of its own, for all.');
    if (unknown !== undefined) {
        throw (0,errors/* invalidEntry */.gH)(`${place} has a key that is not known`, unknown, 'Known are registry, username, password and ecr.');
    }
    const texts = new Map(Object.entries(entry).map(([key, value]) => [key, textOf(value, `${place}, "${key}",`)]));
    if ((texts.get('scope') ?? '') !== '')
        throw scopeNotTaken(place);
    const at = (key) => texts.get(key) ?? '';
    return { registry: at('registry'), username: at('username'), password: at('password'), ecr: at('ecr') };
}
function textOf(value, place) {
    if (value === null || value === undefined)
        return '';
    if (typeof value !== 'string')
        throw (0,errors/* invalidEntry */.gH)(`${place} is not a text`, undefined, registry_auth_form);
    return value.trim();
}
function scopeNotTaken(place) {
    const remedy = 'Put docker/login-action with this "scope" before the step, or leave it out: the login then is for the whole registry.';
    return (0,errors/* invalidEntry */.gH)(`${place} has a "scope", which is not supported`, undefined, remedy);
}

;// CONCATENATED MODULE: ./lib/inputs/login.js



function readLogins(raw, options) {
    const list = raw.text('registry-auth');
    if (list === '')
        return readSingle(raw, options);
    const both = ['registry', 'username', 'password', 'ecr'].filter((name) => raw.text(name) !== '');
    if (both.length > 0)
        raw.faults.push(notTogether(both));
    return readList(raw, list, options);
}
function readSingle(raw, options) {
    const { registries } = options;
    const [registry, username, password, ecr] = [
        raw.text('registry'),
        raw.text('username'),
        raw.text('password'),
        raw.text('ecr'),
    ];
    const isEmpty = username === '' && password === '' && ecr === '';
    if (registry === '' && isEmpty)
        return [];
    if (registry === '' && registries.size > 1)
        raw.faults.push(ambiguous(registries));
    const [otherwise = image_registry/* dockerHub */.UD] = registries;
    const login = readLoginEntry({ registry, username, password, ecr }, { ...options, raw, number: undefined, otherwise });
    return login === undefined ? [] : [login];
}
function readList(raw, list, options) {
    const { parseYaml } = options;
    if (parseYaml === undefined)
        throw new Error('Nobody has loaded the YAML parser for "registry-auth".');
    const entries = raw.attempt('registry-auth', () => parseRegistryAuth(list, parseYaml)) ?? [];
    const logins = entries.flatMap((entry, index) => readLoginEntry(entry, { ...options, raw, number: index + 1, otherwise: image_registry/* dockerHub */.UD }) ?? []);
    const names = logins.map(({ registry }) => registry);
    const twice = names.find((name, index) => names.indexOf(name) < index);
    if (twice !== undefined)
        raw.faults.push(repeated(twice));
    return logins;
}
function ambiguous(registries) {
    return {
        input: 'registry',
        value: [...registries].join(', '),
        problem: 'The images are on several registries and it is not said which one the username is for',
        remedy: 'Name the registry, or give a login for each of them in "registry-auth".',
    };
}
function notTogether(names) {
    const others = names.map((name) => `"${name}"`).join(', ');
    return {
        input: 'registry-auth',
        problem: `Given together with ${others}`,
        remedy: 'Write all logins into "registry-auth", or leave it out.',
    };
}
function repeated(registry) {
    return {
        input: 'registry-auth',
        value: registry,
        problem: 'A registry is named twice',
        remedy: 'Docker knows one login for a registry: keep one of them.',
    };
}


/***/ }),

/***/ 95775:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  q: () => (/* binding */ RawInputs)
});

// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/tools/secret.js
var secret = __webpack_require__(99735);
// EXTERNAL MODULE: ./lib/inputs/booleans.js
var booleans = __webpack_require__(64996);
;// CONCATENATED MODULE: ./lib/inputs/durations.js

const [second, minute, hour] = [1000, 60_000, 3_600_000];
function parseDuration(text) {
    const parts = /^(?=\d)(?:(\d{1,6})h)?(?:(\d{1,6})m)?(?:(\d{1,6})s)?$/.exec(text);
    if (parts === null)
        throw (0,errors/* invalidEntry */.gH)('Not a duration', text, 'Write hours, minutes and seconds: 90s, 5m, 1h30m.');
    const [, hours = 0, minutes = 0, seconds = 0] = parts;
    return Number(hours) * hour + Number(minutes) * minute + Number(seconds) * second;
}

// EXTERNAL MODULE: ./lib/inputs/lists.js
var lists = __webpack_require__(31720);
;// CONCATENATED MODULE: ./lib/inputs/raw-inputs.js





class RawInputs {
    faults = [];
    #env;
    constructor(env) {
        this.#env = env;
    }
    given(name) {
        return this.#env[`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`];
    }
    text(name) {
        return this.given(name)?.trim() ?? '';
    }
    optional(name) {
        return this.text(name) || undefined;
    }
    secret(name) {
        const text = this.text(name);
        return text === '' ? undefined : new secret/* Secret */.z(text);
    }
    boolean(name) {
        const text = this.given(name)?.trim();
        if (text === undefined)
            return false;
        return this.attempt(name, () => (0,booleans/* parseBoolean */.yG)(text)) ?? false;
    }
    choice(name, words) {
        const text = this.given(name)?.trim() ?? words[0];
        const word = words.find((each) => each === text);
        if (word === undefined) {
            const [last, ...others] = words.toReversed();
            const remedy = `Write ${others.toReversed().join(', ')} or ${last ?? ''}.`;
            this.faults.push({ input: name, value: text, problem: 'None of the words that are known here', remedy });
        }
        return word ?? words[0];
    }
    duration(name, otherwise) {
        const text = this.given(name)?.trim() ?? otherwise;
        return this.attempt(name, () => parseDuration(text)) ?? parseDuration(otherwise);
    }
    list(name, options = {}) {
        const text = options.whitespace === true ? (this.given(name) ?? '') : this.text(name);
        return this.attempt(name, () => (0,lists/* readList */.LD)(text, options)) ?? [];
    }
    entries(name) {
        return this.attempt(name, () => (0,lists/* readEntries */.$2)(this.text(name), { comments: true })) ?? [];
    }
    attempt(input, read, line) {
        try {
            return read();
        }
        catch (error) {
            if (!(error instanceof errors/* ReleaseError */.K2))
                throw error;
            const { what, value, remedy } = error.failure;
            this.faults.push({ input, line, value, problem: what, remedy });
            return undefined;
        }
    }
}


/***/ }),

/***/ 41498:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ registriesOf)
/* harmony export */ });
function registriesOf({ images, tags }) {
    const literals = tags.flatMap((line) => (line.kind === 'literal' ? [line.reference.repository] : []));
    return new Set([...images, ...literals].map(({ registry }) => registry));
}


/***/ }),

/***/ 59516:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ secretsOf),
/* harmony export */   q: () => (/* binding */ readSecrets)
/* harmony export */ });
/* harmony import */ var _tools_login_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8322);
/* harmony import */ var _tools_secret_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(99735);
/* harmony import */ var _gate_inputs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(52055);



const form = 'Write one "id=value" a line; put a value of several lines in double quotes as a whole: "id=line 1⏎line 2".';
function readSecrets(raw, fileExists) {
    return [
        ...pairs(raw, 'secret-envs', raw.list('secret-envs', { commas: true })).map(({ id, value }) => ({
            source: 'env',
            id,
            variable: value,
        })),
        ...pairs(raw, 'secrets', raw.list('secrets', { whitespace: true })).map(({ id, value }) => ({
            source: 'value',
            id,
            value: new _tools_secret_js__WEBPACK_IMPORTED_MODULE_1__/* .Secret */ .z(value),
        })),
        ...pairs(raw, 'secret-files', raw.list('secret-files')).map(({ id, value }) => {
            if (!fileExists(value))
                raw.faults.push(missingFile(id, value));
            return { source: 'file', id, path: value };
        }),
    ];
}
function pairs(raw, input, entries) {
    return entries.flatMap((entry, index) => {
        const equals = entry.indexOf('=');
        const id = entry.slice(0, Math.max(equals, 0));
        const value = entry.slice(equals + 1);
        if (equals > 0 && value !== '')
            return [{ id, value }];
        raw.faults.push(equals > 0
            ? { input, value: `${id}=`, problem: `Entry ${index + 1} is empty`, remedy: 'Give it a value or leave it out.' }
            : { input, problem: `Entry ${index + 1} has no "${equals < 0 ? '=' : 'id" before its "='}"`, remedy: form });
        return [];
    });
}
function missingFile(id, path) {
    return {
        input: 'secret-files',
        value: path,
        problem: `The file of secret "${id}" does not exist`,
        remedy: 'Give a path relative to the workspace, one "id=path" a line.',
    };
}
function valueOf(secret, env) {
    switch (secret.source) {
        case 'value':
            return secret.value;
        case 'env':
            return new _tools_secret_js__WEBPACK_IMPORTED_MODULE_1__/* .Secret */ .z(env[secret.variable] ?? '');
        case 'file':
            return undefined;
    }
}
function signingVariables(signing) {
    return ['COSIGN_PASSWORD', 'COSIGN_PKCS11_PIN', ...[(0,_gate_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .keyVariable */ .OE)(signing) ?? []].flat()];
}
const shortestMask = 4;
const shortestFileLine = 8;
const nodeKey = /^BUILDER_NODE_\d+_AUTH_TLS_KEY$/;
function secretsOf({ logins, githubToken, build, gates, }, env, files = []) {
    const given = logins.flatMap((login) => ('password' in login ? [login.password, (0,_tools_login_js__WEBPACK_IMPORTED_MODULE_0__/* .encoded */ .d)(login)] : []));
    const tokens = [githubToken, ...given].flatMap((secret) => secret?.reveal() ?? []);
    const names = ['ACTIONS_RUNTIME_TOKEN', ...(gates?.sign === undefined ? [] : signingVariables(gates.sign))];
    const credentials = [...tokens, ...names.flatMap((name) => env[name] ?? [])].filter((text) => text !== '');
    const ofBuild = (build?.secrets ?? []).flatMap((secret) => valueOf(secret, env)?.reveal() ?? []);
    const ofNodes = Object.entries(env).flatMap(([name, value]) => (nodeKey.test(name) && value ? [value] : []));
    const lines = [...credentials, ...ofBuild, ...ofNodes].flatMap(linesOf);
    const parts = [...ofBuild, ...ofNodes, ...lines, ...files].filter((text) => text.trim().length >= shortestMask);
    const ofFiles = files.flatMap(linesOf).filter((text) => text.trim().length >= shortestFileLine);
    return [...new Set([...credentials, ...parts, ...ofFiles])].map((text) => new _tools_secret_js__WEBPACK_IMPORTED_MODULE_1__/* .Secret */ .z(text));
}
function linesOf(text) {
    return text.split(/\r?\n|\r/);
}


/***/ }),

/***/ 88588:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   TZ: () => (/* binding */ nothingToTag),
/* harmony export */   fs: () => (/* binding */ reservedTag),
/* harmony export */   i9: () => (/* binding */ invalidExpression),
/* harmony export */   vl: () => (/* binding */ cacheOnImage)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);

function nothingToTag(run) {
    const { event, ref, reasons } = run;
    const why = reasons.length === 0 ? 'No rule of "tags" fits it.' : `The rules of "tags":\n${(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .bullets */ .e5)(reasons)}`;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ReleaseError */ .K2({
        code: 'nothing-to-tag',
        what: `The event ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(event)} gives the image no tag`,
        value: ref,
        remedy: `${why}\nAdd a rule that fits, for example "type=sha", or run this step only on events that release something.`,
    });
}
function reservedTag(name) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ReleaseError */ .K2({
        code: 'reserved-tag',
        what: 'This tag means something else to registries and to this action',
        value: name,
        remedy: 'Take a name that does not begin with "withdrawn-", and is not "sha256-<digest>", "part-<commit>-…" or "buildcache-…-<hash>".',
    });
}
function cacheOnImage(reference) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ReleaseError */ .K2({
        code: 'reserved-tag',
        what: '"cache-to" names a tag that this run gives to the image',
        value: reference,
        remedy: 'Keep the cache under a tag of its own, for example "buildcache", or leave it to "cache: registry".',
    });
}
function invalidExpression(text, cause) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ReleaseError */ .K2({
        code: 'invalid-expression',
        what: 'Not a valid expression',
        value: text,
        remedy: 'The README lists the expressions; write them as "{{branch}}".',
        cause,
    });
}


/***/ }),

/***/ 49572:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J0: () => (/* binding */ knownVersions),
/* harmony export */   Lk: () => (/* binding */ highestOther),
/* harmony export */   c3: () => (/* binding */ isInLine),
/* harmony export */   ts: () => (/* binding */ channelOf)
/* harmony export */ });
/* harmony import */ var _image_version_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42189);

function isInLine(version, line) {
    switch (line.kind) {
        case 'minor':
            return (0,_image_version_js__WEBPACK_IMPORTED_MODULE_0__/* .isStable */ .MQ)(version) && version.major === line.major && version.minor === line.minor;
        case 'major':
            return (0,_image_version_js__WEBPACK_IMPORTED_MODULE_0__/* .isStable */ .MQ)(version) && version.major === line.major;
        case 'stable':
            return (0,_image_version_js__WEBPACK_IMPORTED_MODULE_0__/* .isStable */ .MQ)(version);
        case 'channel':
            return channelOf(version) === line.name;
    }
}
function highestOther(line, known, released) {
    let highest;
    for (const version of known) {
        if (!isInLine(version, line) || (0,_image_version_js__WEBPACK_IMPORTED_MODULE_0__/* .compareVersions */ .Zy)(version, released) === 0)
            continue;
        if (highest === undefined || (0,_image_version_js__WEBPACK_IMPORTED_MODULE_0__/* .compareVersions */ .Zy)(version, highest) > 0)
            highest = version;
    }
    return highest;
}
const takenWords = new Set(['latest', 'edge', 'nightly', 'main', 'master']);
function channelOf(version) {
    const word = /^([a-zA-Z]+)\d*$/.exec(String(version.prerelease[0] ?? ''))?.[1];
    return word === undefined || takenWords.has(word) ? undefined : word;
}
function knownVersions(tags, prefix) {
    if (tags.length > mostKept)
        return { [Symbol.iterator]: () => versionsOf(tags, prefix) };
    let versions;
    return { [Symbol.iterator]: () => (versions ??= [...versionsOf(tags, prefix)])[Symbol.iterator]() };
}
const mostKept = 10_000;
function* versionsOf(tags, prefix) {
    for (const tag of tags) {
        const version = (0,_image_version_js__WEBPACK_IMPORTED_MODULE_0__/* .versionOfTag */ .mx)(tag, prefix);
        if (version !== undefined)
            yield version;
    }
}


/***/ }),

/***/ 74527:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ pushingEvents),
/* harmony export */   v: () => (/* binding */ decidePush)
/* harmony export */ });
const pushingEvents = new Set([
    'push',
    'create',
    'release',
    'schedule',
    'workflow_dispatch',
    'repository_dispatch',
]);
function decidePush(inputs, event) {
    const { push, build, images, tags } = inputs;
    if (inputs.reproducible === 'check')
        return { push: false, reason: 'reproducible is check' };
    if (push !== 'auto')
        return { push: push === 'always', reason: `push is ${push === 'always' ? 'true' : 'false'}` };
    if (!pushingEvents.has(event.name))
        return { push: false, reason: `the event is ${event.name || 'not known'}` };
    if (build.load)
        return { push: false, reason: 'load is true' };
    if (build.outputs.length > 0)
        return { push: false, reason: 'outputs says where the result goes' };
    if (build.call !== undefined)
        return { push: false, reason: `call is ${build.call}` };
    const hasTarget = images.length > 0 || tags.some((line) => line.kind === 'literal');
    return hasTarget
        ? { push: true, reason: `the event is ${event.name}` }
        : { push: false, reason: 'no image is named' };
}


/***/ }),

/***/ 69699:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ isReserved),
/* harmony export */   y: () => (/* binding */ toTag)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _failures_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(88588);
/* harmony import */ var _image_tag_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(67521);



const maxLength = 128;
const hashLength = 8;
function toTag(text) {
    const legal = (0,_image_tag_js__WEBPACK_IMPORTED_MODULE_2__/* .replaceIllegal */ .rk)(text).replace(/^[.-]+/, '');
    if (legal === '')
        return undefined;
    const tag = (0,_image_tag_js__WEBPACK_IMPORTED_MODULE_2__/* .parseTag */ .ED)(legal.length <= maxLength ? legal : shortened(legal, text));
    if (isReserved(tag))
        throw (0,_failures_js__WEBPACK_IMPORTED_MODULE_1__/* .reservedTag */ .fs)(tag);
    return tag;
}
const reserved = [
    /^sha256-[0-9a-f]{64}(?:$|\.)/,
    /^withdrawn-/,
    /^part-[0-9a-f]{12}(?:-|$)/,
    /^buildcache-.*-[0-9a-f]{16}$/,
];
function isReserved(tag) {
    return reserved.some((pattern) => pattern.test(tag));
}
function shortened(legal, text) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(text).digest('hex').slice(0, hashLength);
    return `${legal.slice(0, maxLength - hashLength - 1)}-${hash}`;
}


/***/ }),

/***/ 24380:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $P: () => (/* binding */ versionWithdrawn),
/* harmony export */   $y: () => (/* binding */ versionExists),
/* harmony export */   KM: () => (/* binding */ tagContested),
/* harmony export */   KP: () => (/* binding */ versionMoved),
/* harmony export */   Qy: () => (/* binding */ versionTaken),
/* harmony export */   SI: () => (/* binding */ nothingPublished),
/* harmony export */   VN: () => (/* binding */ unknownVersion),
/* harmony export */   an: () => (/* binding */ incompleteImage),
/* harmony export */   cU: () => (/* binding */ notBuilt),
/* harmony export */   o8: () => (/* binding */ versionIsAnother)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _image_reference_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(68424);


function tagContested(tag, rounds) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ReleaseError */ .K2({
        code: 'tag-contested',
        what: `The tag ${tag} was written ${rounds} times, and each time somebody else moved it away again`,
        remedy: 'Find out what else writes this tag. Let one workflow do it, with "concurrency" so that its runs wait for each other.',
    });
}
function versionTaken(reference, existing, ours) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ReleaseError */ .K2({
        code: 'version-taken',
        what: `${(0,_image_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .formatReference */ .FH)(reference)} was released meanwhile with other content, and stays: it is ${existing}, this build is ${ours}`,
        remedy: 'Release the next version, or set "on-exists: overwrite" if nobody uses this one yet.',
    });
}
function versionMoved(tag, ours, seen) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ReleaseError */ .K2({
        code: 'version-moved',
        what: `The version tag ${tag}, which was ${ours} a moment ago, is ${seen ?? 'gone'} now: somebody else writes this version too`,
        remedy: 'No float was moved after that. Find out what else releases this version, and let one workflow do it, with "concurrency".',
    });
}
function incompleteImage(repository, image, missing) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ReleaseError */ .K2({
        code: 'incomplete-image',
        what: `${(0,_image_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .formatPinned */ .y6)(repository, image)} is not complete: ${missing}, which belongs to it, is not there`,
        remedy: 'No tag was moved. Run the job again; if it stays, the registry loses what is pushed to it.',
    });
}
function versionExists(existing) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ReleaseError */ .K2({
        code: 'version-exists',
        what: `The version is released already, and "on-exists" is "fail":\n${(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .bullets */ .e5)(existing)}\n`,
        remedy: 'Nothing was built and no tag was moved. Release the next version.',
    });
}
function versionIsAnother(existing, { origin, revision = 'unknown' }) {
    const wanted = origin === undefined
        ? `the image of this commit, ${revision}, on every registry`
        : `the image ${(0,_image_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .formatPinned */ .y6)(origin.repository, origin.digest)} that is promoted`;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ReleaseError */ .K2({
        code: 'version-is-another',
        what: `The version is released already, and not as ${wanted}:\n${(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .bullets */ .e5)(existing)}\n`,
        remedy: 'Nothing was built and no tag was moved. Release the next version; "on-exists: skip" leaves this one as it is, "overwrite" replaces it.',
    });
}
function notBuilt({ repositories, revision = 'unknown' }, unlike) {
    const looked = repositories.flatMap(({ repository, built }) => built.map((tag) => (0,_image_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .formatReference */ .FH)({ repository, tag })));
    const why = unlike === undefined
        ? 'there is no earlier build of it'
        : 'what is there was built from other inputs, or does not say from which';
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ReleaseError */ .K2({
        code: 'not-built',
        what: `"promote" is "always", and commit ${revision} was not built before: ${why} (${looked.join(', ')})`,
        remedy: 'Nothing was built and no tag was moved. Let the push of the branch build the image first, with the same inputs of this step; or leave "promote" at "auto".',
    });
}
function versionWithdrawn(version, { reason, actor, run, time }) {
    const by = actor === '' ? '' : ` by ${actor}`;
    const when = time === undefined ? '' : ` at ${time.toISOString().replace(/\.[0-9]+Z$/, 'Z')}`;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ReleaseError */ .K2({
        code: 'version-withdrawn',
        what: `${version} was withdrawn${by}${when}${run === '' ? '' : ` (${run})`}`,
        value: reason === '' ? undefined : reason,
        remedy: 'No tag was moved. Release the next version; or take the withdrawal back with "reinstate" of the rollback step, when ' +
            'this version is good after all.',
    });
}
function unknownVersion(repository, version, near) {
    const there = near.length === 0 ? 'It has no versions.' : `It has ${near.join(', ')}.`;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ReleaseError */ .K2({
        code: 'unknown-version',
        what: `${repository.name} has no version ${version}`,
        remedy: `Nothing was changed in this repository. ${there} Versions with a prefix or a suffix need "flavor".`,
    });
}
function nothingPublished(revision, instead) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ReleaseError */ .K2({
        code: 'nothing-published',
        what: `There is nothing to compare a build of commit ${revision} with:\n${(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .bullets */ .e5)(instead)}\n`,
        remedy: 'Nothing was built. Let the check run on the ref that was released, with the "images" and "tags" of the step that released it.',
    });
}


/***/ }),

/***/ 25204:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B9: () => (/* binding */ mayMove),
/* harmony export */   fq: () => (/* binding */ judgeFloat),
/* harmony export */   yN: () => (/* binding */ decides)
/* harmony export */ });
function judgeFloat(float, survey, known) {
    switch (float.kind) {
        case 'line':
            return judgeLine(float, survey, known);
        case 'branch':
        case 'free':
            return judgeFollower(float, survey, known);
    }
}
const right = { kind: 'right' };
const left = { kind: 'left' };
function judgeLine(float, survey, known) {
    const { tag } = float;
    const current = survey.tags.get(tag);
    if (!mayMove(float, current, known.moves))
        return left;
    const candidates = survey.lines.get(tag) ?? [];
    const notes = current === undefined ? undefined : known.notes.get(current);
    const standing = candidates.map((candidate) => candidate.digest === undefined && candidate.tag === notes?.version ? { ...candidate, digest: current } : candidate);
    const best = standing.find(decides);
    const to = best?.held ?? best?.digest;
    if (best === undefined || to === undefined)
        return left;
    if (current === to)
        return right;
    if (current === undefined)
        return { kind: 'move', to };
    const higher = standing.slice(0, standing.indexOf(best));
    if (notes === undefined && higher.some(isMissing) && !standing.some(({ digest }) => digest === current)) {
        return { kind: 'inspect', digest: current };
    }
    const isEqual = standing.some(({ rank, digest }) => rank === 'equal' && digest === current);
    if (isEqual && best.rank === 'own' && wasMovedAway(tag, current, known))
        return left;
    return { kind: 'move', to };
}
function mayMove({ tag, leaves }, current, moves) {
    if (leaves === undefined)
        return true;
    if (current === undefined)
        return false;
    return leaves.has(current) || moves.some((move) => move.tag === tag && move.to === current);
}
function decides({ digest, withdrawn, held }) {
    return held !== undefined || (digest !== undefined && !withdrawn);
}
function isMissing({ digest, withdrawn }) {
    return digest === undefined && !withdrawn;
}
function judgeFollower({ tag, kind }, survey, known) {
    const current = survey.tags.get(tag);
    const { digest: own } = known;
    if (own === undefined)
        return left;
    if (current === own)
        return right;
    if (current === undefined)
        return { kind: 'move', to: own };
    if (kind === 'branch') {
        const notes = known.notes.get(current);
        if (notes === undefined)
            return { kind: 'inspect', digest: current };
        if (notes.relation === 'descendant')
            return left;
        if (notes.relation === 'ancestor')
            return { kind: 'move', to: own };
    }
    return wasMovedAway(tag, current, known) ? left : { kind: 'move', to: own };
}
function wasMovedAway(tag, current, { moves }) {
    const written = moves.filter((move) => move.tag === tag);
    return written.length > 1 || written.some(({ from }) => from !== current);
}


/***/ }),

/***/ 18757:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $A: () => (/* binding */ refuseWithdrawnDigest),
/* harmony export */   Fg: () => (/* binding */ markOf),
/* harmony export */   vs: () => (/* binding */ refuseWithdrawn)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _image_reference_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(68424);
/* harmony import */ var _failures_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(24380);
/* harmony import */ var _withdrawal_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(69080);




async function markOf(version, { client, repository, resolve }) {
    const marker = (0,_withdrawal_js__WEBPACK_IMPORTED_MODULE_3__/* .markerOf */ .we)(version);
    const digest = marker === undefined ? undefined : await resolve(marker);
    if (digest === undefined)
        return undefined;
    try {
        return (0,_withdrawal_js__WEBPACK_IMPORTED_MODULE_3__/* .readMarker */ .t7)(await client.getManifest(repository, digest));
    }
    catch (error) {
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ReleaseError */ .K2 && error.failure.code === 'untrusted-answer')
            return (0,_withdrawal_js__WEBPACK_IMPORTED_MODULE_3__/* .readMarker */ .t7)(nothing);
        throw error;
    }
}
const nothing = { bytes: new Uint8Array() };
async function refuseWithdrawn(repository, versions, client) {
    const resolve = (tag) => client.resolve(repository, tag);
    await Promise.all(versions.map(async (tag) => {
        const mark = await markOf(tag, { client, repository, resolve });
        if (mark?.state === 'withdrawn')
            throw (0,_failures_js__WEBPACK_IMPORTED_MODULE_2__/* .versionWithdrawn */ .$P)((0,_image_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .formatReference */ .FH)({ repository, tag }), mark);
    }));
}
async function refuseWithdrawnDigest(repository, digest, { client, listed, }) {
    const versions = [...listed].filter(_withdrawal_js__WEBPACK_IMPORTED_MODULE_3__/* .isMarker */ .rg).flatMap((marker) => (0,_withdrawal_js__WEBPACK_IMPORTED_MODULE_3__/* .versionOfMarker */ .qG)(marker) ?? []);
    const there = await Promise.all(versions.map((version) => client.resolve(repository, version)));
    const same = versions.filter((_, index) => there[index] === digest);
    await refuseWithdrawn(repository, same, client);
}


/***/ }),

/***/ 49695:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E4: () => (/* binding */ versionOf),
/* harmony export */   IT: () => (/* binding */ nameOfText),
/* harmony export */   Vb: () => (/* binding */ nameOf),
/* harmony export */   aI: () => (/* binding */ namingOf),
/* harmony export */   u1: () => (/* binding */ namings)
/* harmony export */ });
/* harmony import */ var _image_tag_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(67521);
/* harmony import */ var _image_version_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(42189);


function namings({ prefix, suffix }) {
    return [prefix, `${prefix}v`].map((before) => ({ before, after: suffix, build: true }));
}
function namingOf(tag, version) {
    for (const build of [true, false]) {
        const text = build ? (0,_image_version_js__WEBPACK_IMPORTED_MODULE_1__/* .tagText */ .em)(version) : version.version;
        const start = tag.indexOf(text);
        if (start >= 0)
            return { before: tag.slice(0, start), after: tag.slice(start + text.length), build };
    }
    return undefined;
}
function nameOf(version, { before, after, build }) {
    const tag = `${before}${build ? (0,_image_version_js__WEBPACK_IMPORTED_MODULE_1__/* .tagText */ .em)(version) : version.version}${after}`;
    return (0,_image_tag_js__WEBPACK_IMPORTED_MODULE_0__/* .isTag */ .dz)(tag) ? tag : undefined;
}
function versionOf(tag, naming) {
    const { before, after } = naming;
    if (!tag.startsWith(before) || !tag.endsWith(after) || tag.length < before.length + after.length)
        return undefined;
    const version = (0,_image_version_js__WEBPACK_IMPORTED_MODULE_1__/* .parseVersion */ .ot)(tag.slice(before.length, tag.length - after.length).replace('_', '+'));
    return version !== undefined && nameOf(version, naming) === tag ? version : undefined;
}
function nameOfText(text, naming) {
    const version = (0,_image_version_js__WEBPACK_IMPORTED_MODULE_1__/* .parseVersion */ .ot)(text);
    if (version !== undefined) {
        const tag = nameOf(version, naming);
        if (tag !== undefined)
            return tag;
    }
    return (0,_image_tag_js__WEBPACK_IMPORTED_MODULE_0__/* .isTag */ .dz)(text) && versionOf(text, naming) !== undefined ? text : undefined;
}


/***/ }),

/***/ 2055:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ askedOnce),
/* harmony export */   u: () => (/* binding */ shared)
/* harmony export */ });
function shared(ask) {
    let running = Promise.resolve();
    let next;
    return () => {
        next ??= running.then(() => {
            next = undefined;
            const answer = ask();
            running = answer.catch(() => undefined);
            return answer;
        });
        return next;
    };
}
function askedOnce(known, key, ask) {
    const before = known.get(key);
    if (before !== undefined)
        return before;
    const asked = ask();
    known.set(key, asked);
    asked.catch(() => known.delete(key));
    return asked;
}


/***/ }),

/***/ 25625:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  F: () => (/* binding */ survey)
});

// EXTERNAL MODULE: ./lib/image/version.js
var image_version = __webpack_require__(42189);
// EXTERNAL MODULE: ./lib/plan/lines.js
var lines = __webpack_require__(49572);
;// CONCATENATED MODULE: ./lib/publish/candidates.js


function rivalsOf({ line, version: own, onlyLower = false }, known) {
    const ranked = (isWanted) => {
        const found = [];
        for (const version of known) {
            if (!(0,lines/* isInLine */.c3)(version, line))
                continue;
            const comparison = (0,image_version/* compareVersions */.Zy)(version, own);
            if (isWanted(comparison) && !isSameBuild(version, own))
                found.push({ version, rank: rankOf(comparison) });
        }
        return found.toSorted((a, b) => (0,image_version/* compareVersions */.Zy)(b.version, a.version));
    };
    return {
        higher: onlyLower ? [] : ranked((comparison) => comparison > 0),
        same: [{ version: own, rank: 'own' }, ...ranked((comparison) => comparison === 0)],
        lower: () => ranked((comparison) => comparison < 0),
    };
}
function rankOf(comparison) {
    if (comparison === 0)
        return 'equal';
    return comparison > 0 ? 'higher' : 'lower';
}
function isSameBuild(a, b) {
    return (0,image_version/* compareVersions */.Zy)(a, b) === 0 && a.build.join('.') === b.build.join('.');
}

// EXTERNAL MODULE: ./lib/publish/floats.js
var publish_floats = __webpack_require__(25204);
// EXTERNAL MODULE: ./lib/publish/marks.js
var publish_marks = __webpack_require__(18757);
// EXTERNAL MODULE: ./lib/publish/naming.js
var publish_naming = __webpack_require__(49695);
;// CONCATENATED MODULE: ./lib/publish/survey.js




const maxAsked = 32;
const atOnce = 8;
async function survey({ repository, versions, floats }, options) {
    const names = [...versions, ...floats.map(({ tag }) => tag)];
    const resolve = remembering((tag) => see(repository, tag, options));
    const { moves = [] } = options;
    const asked = floats.flatMap((float) => {
        const { tag, kind, leaves } = float;
        const line = kind === 'line' ? options.lines.get(tag) : undefined;
        const isOurs = async () => leaves === undefined || (0,publish_floats/* mayMove */.B9)(float, await resolve(tag), moves);
        return line === undefined ? [] : [{ line, isOurs }];
    });
    const look = surveyLines(repository, { ...options, moves, asked, resolve });
    const [lines, ...digests] = await Promise.all([look, ...names.map(resolve)]);
    return { tags: new Map(names.map((tag, index) => [tag, digests[index]])), lines };
}
async function see(repository, tag, { client, named }) {
    const [found, ours] = [await client.resolve(repository, tag), named.get(tag)];
    if (ours === undefined || found === ours)
        return found;
    return found === undefined ? ours : (await client.getManifest(repository, tag)).digest;
}
async function surveyLines(repository, { client, asked: floats, digest, resolve, knownVersions, moves = [], marks }) {
    let answer;
    const git = () => (answer ??= knownVersions());
    if (moves.length > 0 && floats.length > 0)
        git().catch(() => undefined);
    let list;
    const listed = () => (list ??= client.tags(repository).then((tags) => new Set(tags)));
    const byName = new Set();
    const isListed = async (tag, known) => {
        if (known !== undefined && byName.size < maxAsked)
            byName.add(tag);
        return byName.has(tag) || (await listed()).has(tag);
    };
    const entries = floats.map(async ({ line: float, isOurs }) => {
        if (!(await isOurs()))
            return [float.tag, []];
        const known = await git();
        if (known === undefined && float.naming === undefined && float.isKept)
            return [float.tag, []];
        const rivals = rivalsOf(float, known ?? versionsIn(await listed(), float.naming));
        const ask = async (tag) => (await isListed(tag, known)) ? resolve(tag) : undefined;
        const mark = async (version, by) => marks?.get(version) ?? (await (0,publish_marks/* markOf */.Fg)(version, { client, repository, resolve: by }));
        const asking = { float: float.tag, naming: float.naming, resolve, ask, mark, digest };
        return [float.tag, await candidatesOf(rivals, asking)];
    });
    return new Map(await Promise.all(entries));
}
function versionsIn(listed, naming) {
    return {
        *[Symbol.iterator]() {
            if (naming === undefined)
                return;
            for (const tag of listed) {
                const version = (0,publish_naming/* versionOf */.E4)(tag, naming);
                if (version !== undefined)
                    yield version;
            }
        },
    };
}
async function candidatesOf(rivals, asking) {
    const { naming, digest } = asking;
    if (naming === undefined) {
        const [own] = rivals.same;
        if (rivals.higher.length > 0 || own === undefined)
            return [];
        return [{ tag: own.version.version, digest, withdrawn: false, rank: 'own' }];
    }
    const candidates = [];
    for (const some of groupsOf(rivals)) {
        candidates.push(...(await askAll(some, naming, asking)));
        if (candidates.some(publish_floats/* decides */.yN))
            break;
    }
    return candidates;
}
function* groupsOf({ higher, same, lower }) {
    yield* chunksOf(higher, atOnce);
    yield same;
    yield* chunksOf(lower(), 1);
}
function* chunksOf(rivals, first) {
    for (let [next, size] = [0, first]; next < rivals.length; [next, size] = [next + size, Math.min(2 * size, atOnce)]) {
        yield rivals.slice(next, next + size);
    }
}
function askAll(rivals, naming, asking) {
    const asked = rivals.flatMap(({ version, rank }) => {
        const tag = (0,publish_naming/* nameOf */.Vb)(version, naming);
        return tag === undefined ? [] : [{ tag, rank }];
    });
    return Promise.all(asked.map(async ({ tag, rank }) => {
        const ask = rank === 'own' ? asking.resolve : asking.ask;
        const [digest, mark] = await Promise.all([ask(tag), asking.mark(tag, ask)]);
        const held = mark?.state === 'reinstated' ? undefined : mark?.holds.get(asking.float);
        return { tag, rank, digest, withdrawn: mark?.state === 'withdrawn', held };
    }));
}
function remembering(resolve) {
    const asked = new Map();
    return (tag) => {
        const known = asked.get(tag) ?? resolve(tag);
        asked.set(tag, known);
        return known;
    };
}


/***/ }),

/***/ 69080:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JV: () => (/* binding */ markerType),
/* harmony export */   M: () => (/* binding */ markerManifest),
/* harmony export */   Ro: () => (/* binding */ emptyBlob),
/* harmony export */   qG: () => (/* binding */ versionOfMarker),
/* harmony export */   rg: () => (/* binding */ isMarker),
/* harmony export */   t7: () => (/* binding */ readMarker),
/* harmony export */   we: () => (/* binding */ markerOf)
/* harmony export */ });
/* harmony import */ var _image_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37241);
/* harmony import */ var _image_tag_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(67521);
/* harmony import */ var _tools_clean_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(13638);
/* harmony import */ var _tools_foreign_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(65810);




const markerType = 'application/vnd.release-image.withdrawal.v1+json';
const emptyBlob = new TextEncoder().encode('{}');
const empty = { mediaType: 'application/vnd.oci.empty.v1+json', digest: (0,_image_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .digestOf */ .ol)(emptyBlob), size: emptyBlob.length };
const imageManifest = 'application/vnd.oci.image.manifest.v1+json';
const key = (name) => `io.github.release-image.withdrawal.${name}`;
const maxText = 1000;
const markerPrefix = 'withdrawn-';
const createdKey = 'org.opencontainers.image.created';
function markerOf(version) {
    const marker = `${markerPrefix}${version}`;
    return (0,_image_tag_js__WEBPACK_IMPORTED_MODULE_1__/* .isTag */ .dz)(marker) ? marker : undefined;
}
function isMarker(tag) {
    return tag.startsWith(markerPrefix);
}
function versionOfMarker(marker) {
    const version = isMarker(marker) ? marker.slice(markerPrefix.length) : '';
    return (0,_image_tag_js__WEBPACK_IMPORTED_MODULE_1__/* .isTag */ .dz)(version) ? version : undefined;
}
function markerManifest(withdrawal, subject) {
    const { state, reason, actor, run, time, holds, floats } = withdrawal;
    const document = {
        schemaVersion: 2,
        mediaType: imageManifest,
        artifactType: markerType,
        config: empty,
        layers: [empty],
        subject: { mediaType: subject.mediaType, digest: subject.digest, size: subject.bytes.length },
        annotations: {
            [createdKey]: (time ?? new Date(0)).toISOString(),
            [key('state')]: state,
            [key('reason')]: reason,
            [key('actor')]: actor,
            [key('run')]: run,
            [key('holds')]: JSON.stringify(Object.fromEntries(holds)),
            [key('floats')]: JSON.stringify(Object.fromEntries([...floats].map(([tag, digest]) => [tag, digest ?? null]))),
        },
    };
    const bytes = new TextEncoder().encode(JSON.stringify(document));
    return { digest: (0,_image_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .digestOf */ .ol)(bytes), mediaType: imageManifest, bytes };
}
function readMarker({ bytes }) {
    const document = (0,_tools_foreign_json_js__WEBPACK_IMPORTED_MODULE_2__/* .parseJson */ .qF)(bytes);
    const whole = (name) => (0,_tools_foreign_json_js__WEBPACK_IMPORTED_MODULE_2__/* .textAt */ .$6)(document, 'annotations', key(name)) ?? '';
    const text = (name) => (0,_tools_clean_js__WEBPACK_IMPORTED_MODULE_3__/* .clean */ .uH)(whole(name)).slice(0, maxText);
    return {
        state: stateOf(text('state')),
        reason: text('reason'),
        actor: text('actor'),
        run: text('run'),
        time: (0,_tools_foreign_json_js__WEBPACK_IMPORTED_MODULE_2__/* .dateAt */ .iM)(document, 'annotations', createdKey),
        holds: new Map([...tagsIn(whole('holds'))].flatMap(([tag, at]) => (at === undefined ? [] : [[tag, at]]))),
        floats: tagsIn(whole('floats')),
    };
}
function stateOf(text) {
    return text === 'reinstated' || text === 'rolled-back' ? text : 'withdrawn';
}
function tagsIn(text) {
    const document = (0,_tools_foreign_json_js__WEBPACK_IMPORTED_MODULE_2__/* .parseJson */ .qF)(text);
    if (typeof document !== 'object' || document === null)
        return new Map();
    const entries = Object.keys(document).flatMap((name) => {
        const digest = (0,_tools_foreign_json_js__WEBPACK_IMPORTED_MODULE_2__/* .valueAt */ .fK)(document, name);
        const isKnown = digest === null || (typeof digest === 'string' && (0,_image_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .isDigest */ .Bc)(digest));
        return (0,_image_tag_js__WEBPACK_IMPORTED_MODULE_1__/* .isTag */ .dz)(name) && isKnown ? [[name, digest ?? undefined]] : [];
    });
    return new Map(entries);
}


/***/ }),

/***/ 14221:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JN: () => (/* binding */ readAnswer),
/* harmony export */   TG: () => (/* binding */ smallLimit),
/* harmony export */   t7: () => (/* binding */ manifestLimit)
/* harmony export */ });
/* harmony import */ var _failures_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42512);

const manifestLimit = 4 * 1024 * 1024;
const smallLimit = 64 * 1024;
async function readAnswer(response, request, failure) {
    const { method, url, limit, streamed = false } = request;
    const { statusCode: status = 0, headers: received } = response;
    const headers = asMap(received);
    const isGood = status >= 200 && status < 300;
    const encoding = headers.get('content-encoding') ?? 'identity';
    if (isGood && method !== 'HEAD' && encoding !== 'identity') {
        response.destroy();
        throw (0,_failures_js__WEBPACK_IMPORTED_MODULE_0__/* .untrustedAnswer */ .nw)(`${url.host} encoded its answer, which it was asked not to`, encoding);
    }
    if (isGood && streamed) {
        return { status, headers, bytes: new Uint8Array(), stream: readStream(response, url.host, failure) };
    }
    const chunks = [];
    let room = isGood ? limit : smallLimit;
    for await (const chunk of response) {
        if (chunk.length > room && isGood)
            throw (0,_failures_js__WEBPACK_IMPORTED_MODULE_0__/* .untrustedAnswer */ .nw)(`${url.host} sent more than ${limit} bytes`, url.pathname);
        chunks.push(chunk.subarray(0, room));
        room -= chunk.length;
        if (room <= 0 && !isGood)
            break;
    }
    return { status, headers, bytes: concatenate(chunks) };
}
async function* readStream(response, host, failure) {
    try {
        yield* response;
    }
    catch (error) {
        throw failure(error, host);
    }
}
function asMap(headers) {
    return new Map(Object.entries(headers).map(([name, value]) => [name, String(value)]));
}
function concatenate(chunks) {
    const bytes = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
    let offset = 0;
    for (const chunk of chunks) {
        bytes.set(chunk, offset);
        offset += chunk.length;
    }
    return bytes;
}


/***/ }),

/***/ 48035:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  S: () => (/* binding */ Authorizer),
  y: () => (/* binding */ apiUrl)
});

// EXTERNAL MODULE: ./lib/image/registry.js
var image_registry = __webpack_require__(77190);
;// CONCATENATED MODULE: ./lib/registry/challenge.js
const separator = /[\s,]*/y;
const schemeGrammar = /([!#$%&'*+.^_`|~0-9A-Za-z-]+)(?:\s+|(?=,)|$)/y;
const token68Grammar = /[A-Za-z0-9._~+/-]+=*(?=\s*(?:,|$))/y;
const parameterGrammar = /([!#$%&'*+.^_`|~0-9A-Za-z-]+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s",]+))\s*(?=,|$)/sy;
function parseChallenges(header) {
    const challenges = [];
    let position = 0;
    const take = (grammar) => {
        grammar.lastIndex = position;
        const match = grammar.exec(header);
        if (match !== null)
            position = grammar.lastIndex;
        return match;
    };
    for (;;) {
        take(separator);
        const scheme = take(schemeGrammar)?.[1];
        if (scheme === undefined)
            return challenges;
        const parameters = new Map();
        challenges.push({ scheme: scheme.toLowerCase(), parameters });
        if (take(token68Grammar) !== null)
            continue;
        for (;;) {
            take(separator);
            const [, name, quoted, plain] = take(parameterGrammar) ?? [];
            if (name === undefined)
                break;
            const key = name.toLowerCase();
            if (!parameters.has(key))
                parameters.set(key, plain ?? quoted?.replace(/\\(.)/gs, '$1') ?? '');
        }
    }
}

// EXTERNAL MODULE: ./lib/registry/failures.js
var failures = __webpack_require__(42512);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/tools/foreign-json.js
var foreign_json = __webpack_require__(65810);
// EXTERNAL MODULE: ./lib/tools/secret.js
var secret = __webpack_require__(99735);
;// CONCATENATED MODULE: ./lib/registry/realm.js

const sharedDomains = new Set([
    'azurecr.io',
    'azurecr.cn',
    'azurecr.us',
    'pkg.dev',
    'gcr.io',
    'amazonaws.com',
    'run.app',
]);
const countryDomain = /^(?:ac|co|com|edu|gob|gov|gv|ne|net|or|org)\.[a-z]{2}$/;
function isTrustedRealm(realm, registry) {
    if (realm.username !== '' || realm.password !== '')
        return false;
    const host = hostOf(registry);
    const loopback = (0,image_registry/* isLoopback */.U9)(registry);
    if (loopback)
        return /^https?:$/.test(realm.protocol) && (0,image_registry/* isLoopback */.U9)(realm.hostname);
    if (realm.protocol !== 'https:')
        return false;
    if (realm.hostname === host || realm.hostname.endsWith(`.${host}`))
        return true;
    const parent = parentDomain(host);
    return parent !== undefined && (realm.hostname === parent || realm.hostname.endsWith(`.${parent}`));
}
function hostOf(registry) {
    return new URL(`https://${registry}`).hostname;
}
function parentDomain(host) {
    const parent = host.slice(host.indexOf('.') + 1);
    const isAddress = /^[0-9.]+$/.test(host);
    const isOwn = parent.includes('.') && !countryDomain.test(parent) && !sharedDomains.has(parent);
    return !isAddress && isOwn && !isBelowShared(parent) ? parent : undefined;
}
function isBelowShared(domain) {
    return [...sharedDomains].some((shared) => domain.endsWith(`.${shared}`));
}

// EXTERNAL MODULE: ./lib/registry/answer.js
var answer = __webpack_require__(14221);
;// CONCATENATED MODULE: ./lib/registry/token.js






const clientId = 'release-image';
const defaultLife = 60;
const [shortestLife, longestLife] = [30, 3600];
const usableShare = 0.8;
async function fetchToken(send, request) {
    const { registry, challenge, credential, scope } = request;
    const realm = readRealm(challenge, registry);
    const answer = await send(tokenHttpRequest(realm, request));
    if (answer.status !== 200) {
        const by = credential === undefined ? 'nothing' : 'password';
        if (answer.status === 400 && credential?.kind === 'identity-token')
            throw expiredIdentity(registry);
        throw (0,failures/* failureOf */.g5)(answer, { registry, subject: scope ?? registry, verb: 'get a token for', by });
    }
    return readToken(answer.bytes, realm);
}
function expiredIdentity(registry) {
    return new errors/* ReleaseError */.K2({
        code: 'wrong-credentials',
        what: `${registry} refused the identity token in Docker's configuration`,
        remedy: 'It has probably expired: log in again before this step, or set "username" and "password".',
    });
}
function readRealm(challenge, registry) {
    const text = challenge.parameters.get('realm') ?? '';
    if (!URL.canParse(text))
        throw (0,failures/* untrustedAnswer */.nw)(`${registry} names no token server`, text);
    const realm = new URL(text);
    if (!isTrustedRealm(realm, registry)) {
        throw (0,failures/* untrustedAnswer */.nw)(`${registry} wants its credentials to be sent to a server that is not its own`, text);
    }
    return realm;
}
function tokenHttpRequest(realm, { challenge, credential, scope }) {
    const parameters = new URLSearchParams({ client_id: clientId });
    const service = challenge.parameters.get('service');
    if (service !== undefined)
        parameters.set('service', service);
    if (credential?.kind === 'identity-token') {
        if (scope !== undefined)
            parameters.set('scope', scope);
        parameters.set('grant_type', 'refresh_token');
        parameters.set('refresh_token', credential.token.reveal());
        const headers = { 'content-type': 'application/x-www-form-urlencoded' };
        const body = new TextEncoder().encode(parameters.toString());
        return { method: 'POST', url: realm, headers, body, limit: answer/* smallLimit */.TG };
    }
    for (const each of scope?.split(' ') ?? [])
        parameters.append('scope', each);
    const url = new URL(realm);
    for (const [name, value] of parameters)
        url.searchParams.append(name, value);
    const headers = credential === undefined ? {} : { authorization: basicAuthorization(credential) };
    return { method: 'GET', url, headers, limit: answer/* smallLimit */.TG };
}
function basicAuthorization(credential) {
    const text = `${credential.username}:${credential.password.reveal()}`;
    return `Basic ${Buffer.from(text, 'utf8').toString('base64')}`;
}
function readToken(bytes, realm) {
    const { token, access_token: accessToken, expires_in: expiresIn } = parse(bytes);
    const text = token ?? accessToken;
    if (typeof text !== 'string' || !/^[\x21-\x7e]+$/.test(text)) {
        throw (0,failures/* untrustedAnswer */.nw)(`The token server ${realm.host} answered without a usable token`);
    }
    const seconds = typeof expiresIn === 'number' && Number.isFinite(expiresIn) ? expiresIn : defaultLife;
    const life = Math.min(Math.max(seconds, shortestLife), longestLife);
    return { text: new secret/* Secret */.z(text), lifetime: life * 1000 * usableShare };
}
function parse(bytes) {
    const value = (0,foreign_json/* parseJson */.qF)(bytes);
    return typeof value === 'object' && value !== null ? value : {};
}

;// CONCATENATED MODULE: ./lib/registry/authorization.js





class Authorizer {
    #credentials;
    #now;
    #sessions = new Map();
    constructor(credentials, now) {
        this.#credentials = credentials;
        this.#now = now;
    }
    async authorize(access, send) {
        const { credential, challenge, tokens } = await this.#session(access.repository.registry, send);
        if (challenge?.scheme === 'bearer')
            return this.#token(access, { credential, challenge, tokens }, send);
        if (challenge?.scheme === 'basic' && credential?.kind === 'password') {
            return { by: 'password', header: basicAuthorization(credential) };
        }
        return { by: 'nothing', header: undefined };
    }
    async refused(access, used, wwwAuthenticate) {
        const session = await this.#sessions.get(access.repository.registry);
        const challenge = preferred(parseChallenges(wwwAuthenticate ?? ''));
        if (session === undefined || challenge === undefined)
            return false;
        session.challenge = challenge;
        if (used.scope !== undefined) {
            const held = session.tokens.get(used.scope);
            if (held !== undefined && bearer(await held) === used.header)
                forget(session.tokens, used.scope, held);
            return true;
        }
        return challenge.scheme === 'bearer' || (used.by === 'nothing' && session.credential?.kind === 'password');
    }
    renew(registry) {
        this.#sessions.delete(registry);
    }
    #session(registry, send) {
        return remember(this.#sessions, registry, async () => {
            const url = apiUrl(registry, '');
            const [credential, ping] = await Promise.all([
                this.#credentials(registry),
                send({ method: 'GET', url, limit: answer/* smallLimit */.TG }),
            ]);
            if (ping.status >= 500)
                throw (0,failures/* failureOf */.g5)(ping, { registry, subject: registry, verb: 'access', by: 'nothing' });
            const challenges = ping.status === 401 ? parseChallenges(ping.headers.get('www-authenticate') ?? '') : [];
            return { credential, challenge: preferred(challenges), tokens: new Map() };
        });
    }
    async #token(access, session, send) {
        const { challenge, credential, tokens } = session;
        const wanted = scopeOf(access, challenge);
        const scope = [...tokens.keys()].find((known) => covers(known, wanted)) ?? wanted;
        const held = tokens.get(scope);
        if (held !== undefined && (await held).usableUntil <= this.#now())
            forget(tokens, scope, held);
        const token = await remember(tokens, scope, async () => {
            const asked = this.#now();
            const request = { registry: access.repository.registry, challenge, credential, scope };
            const { text, lifetime } = await fetchToken(send, request);
            return { text, usableUntil: asked + lifetime };
        });
        return { by: credential === undefined ? 'nothing' : 'token', header: bearer(token), scope };
    }
}
function bearer({ text }) {
    return `Bearer ${text.reveal()}`;
}
function apiUrl(registry, path) {
    return new URL(`${(0,image_registry/* isLoopback */.U9)(registry) ? 'http' : 'https'}://${(0,image_registry/* apiHost */.nz)(registry)}/v2/${path}`);
}
function preferred(challenges) {
    return challenges.find(({ scheme }) => scheme === 'bearer') ?? challenges.find(({ scheme }) => scheme === 'basic');
}
function scopeOf({ repository, actions, also }, challenge) {
    const general = challenge.parameters.get('scope') ?? '';
    return [
        `repository:${repository.path}:${actions}`,
        ...(also === undefined ? [] : [`repository:${also.path}:pull`]),
        ...(/^[a-z]+$/.test(general) ? [general] : []),
    ].join(' ');
}
function covers(known, wanted) {
    const allowed = known.split(' ');
    return wanted.split(' ').every((scope) => allowed.includes(scope) || allowed.includes(`${scope},push`));
}
function remember(map, key, make) {
    const known = map.get(key);
    if (known !== undefined)
        return known;
    const made = make();
    map.set(key, made);
    made.catch(() => {
        forget(map, key, made);
    });
    return made;
}
function forget(map, key, made) {
    if (map.get(key) === made)
        map.delete(key);
}


/***/ }),

/***/ 29535:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Th: () => (/* binding */ getSmallBlob),
/* harmony export */   Ym: () => (/* binding */ openBlob),
/* harmony export */   is: () => (/* binding */ hasBlob)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _image_digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(37241);
/* harmony import */ var _authorization_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(48035);
/* harmony import */ var _failures_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(42512);
/* harmony import */ var _operations_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(56793);
/* harmony import */ var _answer_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(14221);
/* harmony import */ var _transport_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(46425);







async function getSmallBlob(perform, repository, { digest, limit = _answer_js__WEBPACK_IMPORTED_MODULE_5__/* .manifestLimit */ .t7 }) {
    const operation = { ...blobOperation('GET', repository, digest), limit };
    const { bytes } = (0,_operations_js__WEBPACK_IMPORTED_MODULE_4__/* .successOf */ .Bu)(await perform(operation));
    if ((0,_image_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .digestOf */ .ol)(bytes) !== digest)
        throw otherBytes(operation);
    return bytes;
}
async function hasBlob(perform, repository, digest) {
    const { answer } = await perform(blobOperation('HEAD', repository, digest));
    return answer.status === 200;
}
async function openBlob(perform, repository, { digest, size }) {
    const operation = { ...blobOperation('GET', repository, digest), streamed: true, time: _transport_js__WEBPACK_IMPORTED_MODULE_6__/* .transferTime */ .z };
    const { stream } = (0,_operations_js__WEBPACK_IMPORTED_MODULE_4__/* .successOf */ .Bu)(await perform(operation));
    if (stream === undefined)
        throw otherBytes(operation);
    return verified(stream, { digest, size, fail: () => otherBytes(operation) });
}
async function* verified(stream, { digest, size, fail }) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    let [length, last] = [0, new Uint8Array()];
    for await (const chunk of stream) {
        hash.update(chunk);
        length += chunk.length;
        if (length > size)
            throw fail();
        if (last.length > 0)
            yield last;
        last = chunk;
    }
    if (length !== size || `sha256:${hash.digest('hex')}` !== digest)
        throw fail();
    if (last.length > 0)
        yield last;
}
function otherBytes({ subject }) {
    return (0,_failures_js__WEBPACK_IMPORTED_MODULE_3__/* .untrustedAnswer */ .nw)(`The bytes that came for ${subject} are not those of its digest`);
}
function blobOperation(method, repository, digest) {
    const { registry, path, name } = repository;
    const url = (0,_authorization_js__WEBPACK_IMPORTED_MODULE_2__/* .apiUrl */ .y)(registry, `${path}/blobs/${digest}`);
    const asked = { method, url, limit: _answer_js__WEBPACK_IMPORTED_MODULE_5__/* .manifestLimit */ .t7, mayLeave: true };
    return { ...asked, repository, actions: 'pull', verb: 'read', subject: `${name}@${digest}` };
}


/***/ }),

/***/ 96097:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ withLogins),
/* harmony export */   d: () => (/* binding */ dockerCredentials)
/* harmony export */ });
/* harmony import */ var _tools_failures_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(32972);
/* harmony import */ var _image_registry_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77190);
/* harmony import */ var _tools_docker_config_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(13590);
/* harmony import */ var _tools_foreign_json_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(65810);
/* harmony import */ var _tools_secret_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(99735);
/* harmony import */ var _login_failures_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(11560);






const tokenUsername = '<token>';
function withLogins(logins, otherwise) {
    return async (registry) => {
        const login = (await logins).find((each) => each.registry === registry);
        return login === undefined
            ? otherwise(registry)
            : { kind: 'password', username: login.username, password: login.password };
    };
}
function dockerCredentials({ env, run }) {
    return async (registry) => {
        const key = (0,_image_registry_js__WEBPACK_IMPORTED_MODULE_1__/* .configKey */ .ur)(registry);
        const variable = (0,_tools_docker_config_js__WEBPACK_IMPORTED_MODULE_2__/* .parseDockerConfig */ .Cj)(env['DOCKER_AUTH_CONFIG'] ?? '', 'DOCKER_AUTH_CONFIG');
        if (variable.auths.has(key))
            return readEntry(variable.auths.get(key), key, 'DOCKER_AUTH_CONFIG');
        const folder = (0,_tools_docker_config_js__WEBPACK_IMPORTED_MODULE_2__/* .configFolder */ .vg)(env);
        const config = await (0,_tools_docker_config_js__WEBPACK_IMPORTED_MODULE_2__/* .readDockerConfig */ .TO)(folder);
        const helper = (0,_tools_docker_config_js__WEBPACK_IMPORTED_MODULE_2__/* .helperFor */ .yW)(config, key);
        if (helper)
            return askHelper(helper, key, run);
        return readEntry(findEntry(config.auths, key), key, folder);
    };
}
function findEntry(auths, key) {
    if (auths.has(key))
        return auths.get(key);
    for (const [name, entry] of auths)
        if (name.replace(/^https?:\/\//, '').replace(/\/.*$/s, '') === key)
            return entry;
    return undefined;
}
function readEntry(entry, key, source) {
    if (entry === undefined)
        return undefined;
    const { auth, username, password, identitytoken } = record(entry);
    if (identitytoken && typeof identitytoken === 'string')
        return identity(identitytoken);
    if (auth && typeof auth === 'string') {
        const [, user, secret] = /^([^:]+):(.*)$/s.exec(Buffer.from(auth, 'base64').toString('utf8')) ?? [];
        if (user === undefined || secret === undefined) {
            throw (0,_tools_failures_js__WEBPACK_IMPORTED_MODULE_0__/* .invalidDockerConfig */ .qP)(source, `the "auth" of ${key} is not base64 of "user:password"`);
        }
        return named(user, secret.replace(/^\0+|\0+$/g, ''));
    }
    return typeof username === 'string' && typeof password === 'string' && username
        ? named(username, password)
        : undefined;
}
async function askHelper(name, key, run) {
    if (typeof name !== 'string' || !/^[A-Za-z0-9][A-Za-z0-9_.-]*$/.test(name)) {
        throw (0,_login_failures_js__WEBPACK_IMPORTED_MODULE_4__/* .credentialHelperFailed */ .Fe)(String(name), key, 'its name is not the name of a program');
    }
    const program = `docker-credential-${name}`;
    const { exitCode, stdout, stderr } = await run(program, ['get'], { input: key }).catch((error) => {
        throw (0,_login_failures_js__WEBPACK_IMPORTED_MODULE_4__/* .credentialHelperFailed */ .Fe)(name, key, 'it cannot be started', String(error));
    });
    if (exitCode !== 0) {
        if (stdout.trim() === 'credentials not found in native keychain')
            return undefined;
        throw (0,_login_failures_js__WEBPACK_IMPORTED_MODULE_4__/* .credentialHelperFailed */ .Fe)(name, key, `exit code ${exitCode}`, stdout.trim() || stderr.trim());
    }
    const { Username: user, Secret: secret } = record((0,_tools_foreign_json_js__WEBPACK_IMPORTED_MODULE_5__/* .parseJson */ .qF)(stdout));
    if (typeof user !== 'string' || typeof secret !== 'string') {
        throw (0,_login_failures_js__WEBPACK_IMPORTED_MODULE_4__/* .credentialHelperFailed */ .Fe)(name, key, 'its answer is not {"Username":…, "Secret":…}');
    }
    return user === tokenUsername ? identity(secret) : named(user, secret);
}
function named(username, password) {
    return password === '' ? undefined : { kind: 'password', username, password: new _tools_secret_js__WEBPACK_IMPORTED_MODULE_3__/* .Secret */ .z(password) };
}
function identity(token) {
    return { kind: 'identity-token', token: new _tools_secret_js__WEBPACK_IMPORTED_MODULE_3__/* .Secret */ .z(token) };
}
function record(value) {
    return typeof value === 'object' && value !== null ? value : {};
}


/***/ }),

/***/ 89450:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ endedByStop)
/* harmony export */ });
/* harmony import */ var _tools_deferred_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(836);

function endedByStop(send, { stopping, grace, failure }) {
    const stopped = (0,_tools_deferred_js__WEBPACK_IMPORTED_MODULE_0__/* .deferred */ .y)();
    const overdue = (0,_tools_deferred_js__WEBPACK_IMPORTED_MODULE_0__/* .deferred */ .y)();
    for (const { promise } of [stopped, overdue])
        promise.catch(() => undefined);
    const onStop = () => {
        stopped.reject(failure());
        setTimeout(() => {
            overdue.reject(failure());
        }, grace);
    };
    stopping.addEventListener('abort', onStop, { once: true });
    return async (request) => {
        if (stopping.aborted)
            throw failure();
        const isRead = request.method === 'GET' || request.method === 'HEAD';
        return Promise.race([send(request), (isRead ? stopped : overdue).promise]);
    };
}


/***/ }),

/***/ 42512:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HB: () => (/* binding */ unreachable),
/* harmony export */   Zc: () => (/* binding */ immutableTag),
/* harmony export */   e8: () => (/* binding */ networkCode),
/* harmony export */   g5: () => (/* binding */ failureOf),
/* harmony export */   iY: () => (/* binding */ notVisible),
/* harmony export */   nw: () => (/* binding */ untrustedAnswer),
/* harmony export */   xd: () => (/* binding */ rateLimited)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _tools_clean_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(13638);
/* harmony import */ var _known_cause_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(87710);
/* harmony import */ var _network_causes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(61438);
/* harmony import */ var _refusals_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51678);





function untrustedAnswer(what, value) {
    const remedy = 'Nothing of this answer was used. Check the address of the registry and any proxy before it.';
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ReleaseError */ .K2({ code: 'untrusted-answer', what, value, remedy });
}
function unreachable(error, host, deadline) {
    if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ReleaseError */ .K2 || !(error instanceof Error))
        return error;
    const code = networkCode(error);
    if (code === undefined)
        return error;
    const known = _network_causes_js__WEBPACK_IMPORTED_MODULE_1__/* .networkCauses */ .J.find((row) => row.code.test(code));
    const { problem = 'the connection failed', remedy = 'Try again; if it stays, check the network of the runner.' } = known ?? {};
    const detail = code === 'TimeoutError' ? `after ${deadline / 1000} s` : code;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ReleaseError */ .K2({
        code: 'registry-unreachable',
        what: `Cannot reach ${host}, because ${problem} (${detail})`,
        remedy,
        diagnosis: known && { cause: known.cause, evidence: undefined, remedy, add: (0,_known_cause_js__WEBPACK_IMPORTED_MODULE_3__/* .filledIn */ .A)(known.add, { host }) },
        cause: error,
    });
}
function networkCode(error) {
    if (!(error instanceof Error))
        return undefined;
    if (error.name === 'TimeoutError')
        return 'TimeoutError';
    return 'code' in error && typeof error.code === 'string' ? error.code : networkCode(error.cause);
}
function rateLimited(asked, wait, bytes) {
    const until = new Date(Date.now() + wait).toISOString().replace(/\.[0-9]+Z$/, 'Z');
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ReleaseError */ .K2({
        code: 'rate-limited',
        what: `${asked.registry} limits how often it may be asked, and lets nobody ${asked.what} before ${until}`,
        value: bytes === undefined ? undefined : describeBody(bytes),
        remedy: 'Run the job again after that, with a login if it had none, or with fewer jobs at once.',
    });
}
function failureOf(answer, asked) {
    const { registry, subject, verb, by } = asked;
    const known = (0,_refusals_js__WEBPACK_IMPORTED_MODULE_2__/* .refusalOf */ .Of)({ status: answer.status, text: textOf(answer.bytes), registry, by });
    const fail = (code, what, otherwise, add) => {
        const diagnosis = known ?? { cause: code, evidence: undefined, remedy: otherwise, add };
        return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ReleaseError */ .K2({ code, what, value: describeBody(answer.bytes), remedy: diagnosis.remedy, diagnosis });
    };
    const advice = (0,_refusals_js__WEBPACK_IMPORTED_MODULE_2__/* .adviceOn */ .ik)(registry);
    if (answer.status === 401 && by === 'password' && known === undefined) {
        const what = `${registry} refused the user name or password (to ${verb} ${subject})`;
        return fail('wrong-credentials', what, `Check "username" and "password". ${advice.remedy}`);
    }
    if (answer.status === 401 && by === 'nothing') {
        const remedy = `Set "username" and "password", or log in before this step. ${advice.remedy}`;
        return fail('not-logged-in', `${registry} wants a login to ${verb} ${subject}`, remedy);
    }
    if (answer.status === 401 || (answer.status === 403 && !isReadOnly(answer, verb))) {
        const remedy = `Give it the right to ${/^(?:read|list)/.test(verb) ? 'pull' : 'push'} there. ${advice.remedy}`;
        return fail('access-denied', `${registry} does not allow this login to ${verb} ${subject}`, remedy, advice.add);
    }
    if (isReadOnly(answer, verb)) {
        const remedy = 'Wait until it takes pushes again; whoever runs the registry knows until when.';
        return fail('read-only', `${registry} is read-only, nobody can ${verb} ${subject}`, remedy);
    }
    const what = `${registry} answered ${answer.status} (to ${verb} ${subject})`;
    if (answer.status === 404) {
        return fail('not-found', what, 'Check the name; some registries need the repository to be created first.');
    }
    return fail('registry-failed', what, 'Try again; if it stays, show this message to whoever runs the registry.');
}
function isReadOnly({ status, bytes }, verb) {
    if (status !== 403 && status !== 405)
        return false;
    const says = /read[ _-]?only/i.test(new TextDecoder().decode(bytes));
    return says || (status === 405 && verb === 'push to');
}
function immutableTag(answer, { registry, subject }, there) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ReleaseError */ .K2({
        code: 'immutable-tag',
        what: `${registry} does not let ${subject} be changed${there === undefined ? '' : `, which is ${there}`}`,
        value: describeBody(answer.bytes),
        remedy: 'For a version that is released already, "on-exists" says what to do; a floating tag (1.4, latest) has to be ' +
            'allowed to move in the immutability settings of the repository.',
    });
}
function notVisible(subject, cause) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ReleaseError */ .K2({
        code: 'not-visible',
        what: `${subject} was pushed, but the registry still does not show it`,
        remedy: 'Run the job again later: it carries on where this one stopped. If it stays, ask whoever runs the registry.',
        cause,
    });
}
function describeBody(bytes) {
    const shown = (0,_tools_clean_js__WEBPACK_IMPORTED_MODULE_4__/* .clean */ .uH)(textOf(bytes).trim());
    return shown === '' ? undefined : shown;
}
function textOf(bytes) {
    const text = new TextDecoder().decode(bytes);
    return errorsIn(text) ?? text;
}
function errorsIn(text) {
    try {
        const { errors, details } = JSON.parse(text);
        if (!Array.isArray(errors))
            return typeof details === 'string' ? details : undefined;
        const lines = errors.map((entry) => [entry?.code, entry?.message].filter((part) => typeof part === 'string' && part !== '').join(': '));
        const shown = lines.filter((line) => line !== '');
        return shown.length === 0 ? undefined : shown.join('; ');
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 2293:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $$: () => (/* binding */ mayAskIdentity),
/* harmony export */   Ij: () => (/* binding */ askIdentity),
/* harmony export */   jf: () => (/* binding */ tokenIn)
/* harmony export */ });
/* harmony import */ var _tools_foreign_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(65810);
/* harmony import */ var _tools_secret_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(99735);
/* harmony import */ var _answer_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(14221);



function mayAskIdentity(env) {
    const { ACTIONS_ID_TOKEN_REQUEST_URL: address = '', ACTIONS_ID_TOKEN_REQUEST_TOKEN: token = '' } = env;
    return URL.canParse(address) && token !== '';
}
async function askIdentity(audience, { env, send, fail }) {
    if (!mayAskIdentity(env))
        throw fail('the job may not ask who it is', '');
    const url = new URL(env['ACTIONS_ID_TOKEN_REQUEST_URL'] ?? '');
    url.searchParams.set('audience', audience);
    const headers = { authorization: `Bearer ${env['ACTIONS_ID_TOKEN_REQUEST_TOKEN'] ?? ''}` };
    const request = { method: 'GET', url, headers, limit: _answer_js__WEBPACK_IMPORTED_MODULE_1__/* .smallLimit */ .TG };
    return tokenIn(await send(request), 'value', fail);
}
function tokenIn({ status, bytes }, field, fail) {
    const answer = (0,_tools_foreign_json_js__WEBPACK_IMPORTED_MODULE_2__/* .parseJson */ .qF)(bytes);
    const token = status === 200 ? (0,_tools_foreign_json_js__WEBPACK_IMPORTED_MODULE_2__/* .textAt */ .$6)(answer, field) : undefined;
    if (token !== undefined && /^[\x21-\x7e]+$/.test(token))
        return new _tools_secret_js__WEBPACK_IMPORTED_MODULE_0__/* .Secret */ .z(token);
    if (status === 200)
        throw fail('its answer has no token', '');
    throw fail(`it answered ${status}`, (0,_tools_foreign_json_js__WEBPACK_IMPORTED_MODULE_2__/* .textAt */ .$6)(answer, 'message') ?? (0,_tools_foreign_json_js__WEBPACK_IMPORTED_MODULE_2__/* .textAt */ .$6)(answer, 'error_description') ?? '');
}


/***/ }),

/***/ 56782:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   WT: () => (/* binding */ readNotes),
/* harmony export */   eb: () => (/* binding */ unknownPlatform),
/* harmony export */   x9: () => (/* binding */ inputsKey),
/* harmony export */   zt: () => (/* binding */ annotatedVersion)
/* harmony export */ });
/* harmony import */ var _tools_foreign_json_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(65810);
/* harmony import */ var _blobs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(29535);
/* harmony import */ var _manifest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(50886);
/* harmony import */ var _manifest_content_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(91848);
/* harmony import */ var _manifests_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7757);





const inputsKey = 'io.github.release-image.inputs';
const unknownPlatform = 'unknown';
async function readNotes(perform, repository, manifest) {
    const content = (0,_manifest_content_js__WEBPACK_IMPORTED_MODULE_2__/* .readManifest */ .WI)(manifest);
    const said = saidIn(parse(manifest.bytes), 'annotations');
    switch (content.kind) {
        case 'image': {
            const config = await readConfig(perform, repository, content.config.digest);
            const platforms = [{ platform: (0,_manifest_content_js__WEBPACK_IMPORTED_MODULE_2__/* .platformName */ .$r)(config) ?? unknownPlatform, digest: manifest.digest }];
            return { ...saidIn(config['config'], 'Labels'), ...said, platforms };
        }
        case 'index': {
            const images = content.children.filter(({ attestation }) => !attestation);
            const platforms = images.map(({ platform = unknownPlatform, digest }) => ({ platform, digest }));
            const isComplete = said.version !== undefined && said.revision !== undefined;
            const more = isComplete ? {} : await saidByFirst(perform, repository, images);
            return { ...more, ...said, platforms };
        }
    }
}
function annotatedVersion({ bytes }) {
    return saidIn(parse(bytes), 'annotations').version;
}
async function saidByFirst(perform, repository, images) {
    const first = images.find(({ mediaType }) => _manifest_js__WEBPACK_IMPORTED_MODULE_1__/* .imageTypes */ .RH.includes(mediaType));
    if (first === undefined)
        return {};
    const { platforms, ...said } = await readNotes(perform, repository, await (0,_manifests_js__WEBPACK_IMPORTED_MODULE_3__/* .getManifest */ .c2)(perform, repository, first.digest));
    return platforms.length === 1 ? said : {};
}
async function readConfig(perform, repository, digest) {
    return parse(await (0,_blobs_js__WEBPACK_IMPORTED_MODULE_0__/* .getSmallBlob */ .Th)(perform, repository, { digest }));
}
function parse(bytes) {
    const value = (0,_tools_foreign_json_js__WEBPACK_IMPORTED_MODULE_4__/* .parseJson */ .qF)(bytes);
    return typeof value === 'object' && value !== null ? value : {};
}
function saidIn(document, field) {
    const version = matching(/^[!-~]{1,128}$/, (0,_tools_foreign_json_js__WEBPACK_IMPORTED_MODULE_4__/* .textAt */ .$6)(document, field, 'org.opencontainers.image.version'));
    const revision = matching(/^[0-9a-f]{40,64}$/, (0,_tools_foreign_json_js__WEBPACK_IMPORTED_MODULE_4__/* .textAt */ .$6)(document, field, 'org.opencontainers.image.revision'));
    const inputs = matching(/^[0-9a-f]{64}$/, (0,_tools_foreign_json_js__WEBPACK_IMPORTED_MODULE_4__/* .textAt */ .$6)(document, field, inputsKey));
    return {
        ...(version === undefined ? {} : { version }),
        ...(revision === undefined ? {} : { revision }),
        ...(inputs === undefined ? {} : { inputs }),
    };
}
function matching(grammar, text) {
    return text !== undefined && grammar.test(text) ? text : undefined;
}


/***/ }),

/***/ 87710:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ filledIn),
/* harmony export */   J: () => (/* binding */ diagnosisBy)
/* harmony export */ });
const maxEvidence = 200;
function diagnosisBy({ cause, says, remedy, add }, { text, host }) {
    const match = says.exec(text);
    if (match === null)
        return undefined;
    return { cause, evidence: evidenceAt(text, match.index), remedy, add: filledIn(add, { host, ...match.groups }) };
}
function evidenceAt(text, index) {
    const start = text.lastIndexOf('\n', index) + 1;
    const [line = ''] = text.slice(start).split('\n');
    if (line.length <= maxEvidence)
        return line.trim();
    const [rest = ''] = text.slice(index).split('\n');
    return rest.slice(0, maxEvidence).replace(/^[:\s]+/, '');
}
function filledIn(add, known) {
    if (add === undefined)
        return undefined;
    const fill = (line) => line.replace(/<(\w+)>/g, (placeholder, name) => known[name] ?? placeholder);
    return { to: add.to, lines: add.lines.map(fill) };
}


/***/ }),

/***/ 36327:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ nextLink)
/* harmony export */ });
const linkGrammar = /\s*<([^<>]*)>((?:\s*;\s*[!#$%&'*+.^_`|~0-9A-Za-z-]+\s*(?:=\s*(?:"(?:[^"\\]|\\.)*"|[^\s",;]+))?)*)\s*(?:,|$)/sy;
const relation = /;\s*rel\s*=\s*(?:"([^"]*)"|([^\s",;]+))/i;
function nextLink(header) {
    linkGrammar.lastIndex = 0;
    for (let match = linkGrammar.exec(header); match !== null; match = linkGrammar.exec(header)) {
        const [, address, parameters = ''] = match;
        const [, quoted, plain = ''] = relation.exec(parameters) ?? [];
        if ((quoted ?? plain).toLowerCase().split(/\s+/).includes('next'))
            return address;
    }
    return undefined;
}


/***/ }),

/***/ 11560:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fe: () => (/* binding */ credentialHelperFailed),
/* harmony export */   GZ: () => (/* binding */ loginProgramMissing),
/* harmony export */   Kk: () => (/* binding */ loginNotGiven)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _tools_clean_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(13638);


function credentialHelperFailed(helper, server, problem, output) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ReleaseError */ .K2({
        code: 'credential-helper-failed',
        what: `Docker's credential helper ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(helper)} did not give the login for ${server} (${problem})`,
        value: output === undefined ? undefined : (0,_tools_clean_js__WEBPACK_IMPORTED_MODULE_1__/* .clean */ .uH)(output),
        remedy: 'Install or correct it, take it out of Docker\'s config.json, or set "username" and "password" here.',
    });
}
function loginProgramMissing(registry, program, remedy) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ReleaseError */ .K2({
        code: 'no-login',
        what: `${registry} wants a login, which the program "${program}" would know, and it is not on this runner`,
        remedy,
    });
}
function loginNotGiven(registry, { asked, problem, answer = '', remedy }) {
    const value = (0,_tools_clean_js__WEBPACK_IMPORTED_MODULE_1__/* .clean */ .uH)(answer.trim());
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ReleaseError */ .K2({
        code: 'no-login',
        what: `${registry} wants a login, and ${asked} did not give it (${problem})`,
        value: value === '' ? undefined : value,
        remedy,
    });
}


/***/ }),

/***/ 91848:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  H3: () => (/* binding */ isAttestation),
  $r: () => (/* binding */ platformName),
  DT: () => (/* binding */ readDescriptors),
  WI: () => (/* binding */ readManifest)
});

// EXTERNAL MODULE: ./lib/image/digest.js
var image_digest = __webpack_require__(37241);
// EXTERNAL MODULE: ./lib/tools/foreign-json.js
var foreign_json = __webpack_require__(65810);
// EXTERNAL MODULE: ./lib/registry/failures.js
var failures = __webpack_require__(42512);
// EXTERNAL MODULE: ./lib/registry/manifest.js
var manifest = __webpack_require__(50886);
;// CONCATENATED MODULE: ./lib/registry/repeated-name.js

const deepest = 100;
const colon = /\s*:/y;
function repeatsName(json) {
    const open = [];
    for (let at = 0; at < json.length; at += 1) {
        const character = json[at];
        if ((character === '{' || character === '[') && open.push(new Set()) > deepest)
            return true;
        if (character === '}' || character === ']')
            open.pop();
        if (character !== '"')
            continue;
        const start = at;
        at = endOfString(json, start);
        colon.lastIndex = at + 1;
        if (!colon.test(json))
            continue;
        const name = String((0,foreign_json/* parseJson */.qF)(json.slice(start, at + 1)));
        const names = open.at(-1);
        if (names?.has(name) === true)
            return true;
        names?.add(name);
    }
    return false;
}
function endOfString(json, start) {
    let at = start + 1;
    while (at < json.length && json[at] !== '"')
        at += json[at] === '\\' ? 2 : 1;
    return at;
}

;// CONCATENATED MODULE: ./lib/registry/manifest-content.js





const names = new Map([
    ...['mediaType', 'artifactType', 'manifests', 'layers', 'config', 'subject', 'digest', 'size', 'annotations'],
    ...['platform', 'os', 'architecture', 'variant'],
].map((name) => [(0,foreign_json/* foldedKey */.S$)(name), name]));
function readManifest({ bytes, digest, mediaType }) {
    const fail = (problem) => (0,failures/* untrustedAnswer */.nw)(`The manifest ${digest} cannot be read: ${problem}`);
    const text = decode(bytes);
    if (repeatsName(text))
        throw fail('a name in it stands there twice, or it is too deep');
    const document = exactObject((0,foreign_json/* parseJson */.qF)(text), 'document', fail);
    if (document['mediaType'] !== undefined && document['mediaType'] !== mediaType) {
        throw fail('it says that it is of another type than the registry says');
    }
    if (document['manifests'] !== undefined && document['layers'] !== undefined) {
        throw fail('it has both "manifests" and "layers"');
    }
    if (manifest/* indexTypes */.gp.includes(mediaType)) {
        return {
            kind: 'index',
            children: list(document['manifests'], 'manifests', fail).map((entry) => child(entry, fail)),
        };
    }
    if (!manifest/* imageTypes */.RH.includes(mediaType))
        throw fail('it is neither an index nor an image');
    const config = descriptor(exactObject(document['config'], 'config', fail), fail);
    const layers = list(document['layers'], 'layers', fail).map((entry) => descriptor(exactObject(entry, 'layer', fail), fail));
    const size = layers.reduce((sum, layer) => sum + layer.size, config.size);
    return { kind: 'image', config, layers, size };
}
function readDescriptors(entries, fail) {
    return list(entries, 'manifests', fail).map((entry) => {
        const fields = exactObject(entry, 'entry', fail);
        return [descriptor(fields, fail), fields];
    });
}
function child(entry, fail) {
    const fields = exactObject(entry, 'entry', fail);
    if (fields['annotations'] !== undefined)
        object(fields['annotations'], 'annotations', fail);
    const platform = fields['platform'] === undefined ? undefined : platformName(exactObject(fields['platform'], 'platform', fail));
    return {
        ...descriptor(fields, fail),
        attestation: isAttestation(fields),
        ...(platform === undefined ? {} : { platform }),
    };
}
function isAttestation(entry) {
    const isCalled = (0,foreign_json/* textAt */.$6)(entry, 'annotations', 'vnd.docker.reference.type') === 'attestation-manifest';
    return isCalled && ['os', 'architecture'].every((field) => (0,foreign_json/* textAt */.$6)(entry, 'platform', field) === 'unknown');
}
function platformName({ os, architecture, variant }) {
    const parts = [os, architecture, ...(variant === undefined || variant === '' ? [] : [variant])];
    const plain = parts.every((part) => typeof part === 'string' && /^[a-z0-9._-]{1,32}$/.test(part) && part !== 'unknown');
    return plain ? parts.join('/') : undefined;
}
function descriptor({ digest, size, mediaType }, fail) {
    if (typeof digest !== 'string' || !(0,image_digest/* isDigest */.Bc)(digest))
        throw fail('a digest in it is not sha256');
    if (typeof size !== 'number' || !Number.isSafeInteger(size) || size < 0)
        throw fail('a size in it is no exact number');
    if (typeof mediaType !== 'string')
        throw fail('an entry of it has no media type');
    return { digest, size, mediaType };
}
function object(value, name, fail) {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
        throw fail(`the ${name} is not an object`);
    return value;
}
function exactObject(value, name, fail) {
    const fields = object(value, name, fail);
    for (const key of Object.keys(fields)) {
        if ((names.get((0,foreign_json/* foldedKey */.S$)(key)) ?? key) !== key)
            throw fail(`a name in the ${name} is in the wrong case`);
    }
    return fields;
}
function list(value, name, fail) {
    if (!Array.isArray(value))
        throw fail(`"${name}" is not a list`);
    return value;
}
function decode(bytes) {
    try {
        return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    }
    catch {
        return '';
    }
}


/***/ }),

/***/ 50886:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $V: () => (/* binding */ manifestOf),
/* harmony export */   RH: () => (/* binding */ imageTypes),
/* harmony export */   gp: () => (/* binding */ indexTypes),
/* harmony export */   l0: () => (/* binding */ acceptedTypes)
/* harmony export */ });
/* harmony import */ var _image_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37241);
/* harmony import */ var _failures_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(42512);


const indexTypes = [
    'application/vnd.oci.image.index.v1+json',
    'application/vnd.docker.distribution.manifest.list.v2+json',
];
const imageTypes = [
    'application/vnd.oci.image.manifest.v1+json',
    'application/vnd.docker.distribution.manifest.v2+json',
];
const acceptedTypes = [...indexTypes, ...imageTypes].join(', ');
function manifestOf(answer, subject, expected) {
    const { bytes } = answer;
    const digest = (0,_image_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .digestOf */ .ol)(bytes);
    if (expected !== undefined && digest !== expected) {
        throw (0,_failures_js__WEBPACK_IMPORTED_MODULE_1__/* .untrustedAnswer */ .nw)(`The bytes that came for ${subject} have another digest`, digest);
    }
    const mediaType = (answer.headers.get('content-type') ?? '').replace(/;.*$/s, '').trim().toLowerCase();
    if (!indexTypes.includes(mediaType) && !imageTypes.includes(mediaType)) {
        throw (0,_failures_js__WEBPACK_IMPORTED_MODULE_1__/* .untrustedAnswer */ .nw)(`What came for ${subject} is not an image`, mediaType);
    }
    return { digest, mediaType, bytes };
}


/***/ }),

/***/ 7757:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Er: () => (/* binding */ nothingThere),
/* harmony export */   J9: () => (/* binding */ findManifest),
/* harmony export */   RV: () => (/* binding */ putManifest),
/* harmony export */   as: () => (/* binding */ readBy),
/* harmony export */   c2: () => (/* binding */ getManifest),
/* harmony export */   mL: () => (/* binding */ isStored),
/* harmony export */   vo: () => (/* binding */ getPushedManifest),
/* harmony export */   x5: () => (/* binding */ locate)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _image_digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(37241);
/* harmony import */ var _failures_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(42512);
/* harmony import */ var _manifest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(50886);
/* harmony import */ var _operations_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(56793);
/* harmony import */ var _push_right_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(41620);
/* harmony import */ var _retry_policy_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(32980);







async function getManifest(perform, repository, reference) {
    const exchange = await perform((0,_operations_js__WEBPACK_IMPORTED_MODULE_4__/* .readOperation */ .Q0)('GET', repository, reference));
    return readBy(exchange, reference);
}
async function findManifest(perform, repository, reference) {
    const exchange = await perform((0,_operations_js__WEBPACK_IMPORTED_MODULE_4__/* .readOperation */ .Q0)('GET', repository, reference));
    return exchange.answer.status === 404 ? undefined : readBy(exchange, reference);
}
async function getPushedManifest(perform, engine, { repository, reference }) {
    const operation = (0,_operations_js__WEBPACK_IMPORTED_MODULE_4__/* .readOperation */ .Q0)('GET', repository, reference);
    const what = { registry: repository.registry, what: `${operation.verb} ${operation.subject}` };
    const exchange = await engine.untilThere(what, () => perform(operation), ({ answer }) => answer.status !== 404);
    const { answer, asked } = exchange;
    if (answer.status === 404)
        throw (0,_failures_js__WEBPACK_IMPORTED_MODULE_2__/* .notVisible */ .iY)(asked.subject, (0,_failures_js__WEBPACK_IMPORTED_MODULE_2__/* .failureOf */ .g5)(answer, asked));
    return readBy(exchange, reference);
}
function readBy(exchange, reference) {
    return (0,_manifest_js__WEBPACK_IMPORTED_MODULE_3__/* .manifestOf */ .$V)((0,_operations_js__WEBPACK_IMPORTED_MODULE_4__/* .successOf */ .Bu)(exchange), exchange.asked.subject, (0,_image_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .isDigest */ .Bc)(reference) ? reference : undefined);
}
async function locate(perform, repository, reference) {
    const { answer } = await perform((0,_operations_js__WEBPACK_IMPORTED_MODULE_4__/* .readOperation */ .Q0)('HEAD', repository, reference));
    const digest = answer.headers.get('docker-content-digest') ?? '';
    const isBelievable = (0,_image_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .isDigest */ .Bc)(digest) && (!(0,_image_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .isDigest */ .Bc)(reference) || digest === reference);
    if (answer.status === 200 && isBelievable)
        return digest;
    if (answer.status === 404)
        return undefined;
    const full = await perform((0,_operations_js__WEBPACK_IMPORTED_MODULE_4__/* .readOperation */ .Q0)('GET', repository, reference));
    return full.answer.status === 404 ? undefined : readBy(full, reference).digest;
}
async function isStored(perform, repository, digest) {
    try {
        return (await locate(perform, repository, digest)) !== undefined;
    }
    catch (error) {
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ReleaseError */ .K2 && error.failure.code === 'untrusted-answer')
            return false;
        throw error;
    }
}
async function putManifest(perform, target, manifest) {
    const { repository, reference } = target;
    const current = () => locate(perform, repository, reference);
    const reread = async () => (0,_image_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .isDigest */ .Bc)(reference) ? isStored(perform, repository, reference) : (await current()) === manifest.digest;
    const exchange = await perform((0,_operations_js__WEBPACK_IMPORTED_MODULE_4__/* .writeOperation */ .lw)(repository, reference, manifest), { reread });
    const { answer, asked } = exchange;
    if ((0,_operations_js__WEBPACK_IMPORTED_MODULE_4__/* .isSuccess */ .oJ)(answer)) {
        const stored = answer.headers.get('docker-content-digest');
        const isOurs = stored === undefined || stored === manifest.digest || (await reread().catch(() => false));
        if (isOurs)
            return answer.headers.get('oci-subject');
        throw (0,_failures_js__WEBPACK_IMPORTED_MODULE_2__/* .untrustedAnswer */ .nw)(`${asked.registry} stored something else as ${asked.subject}`, stored);
    }
    if ((0,_image_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .isDigest */ .Bc)(reference) || !mayBeConflict(exchange))
        throw (0,_failures_js__WEBPACK_IMPORTED_MODULE_2__/* .failureOf */ .g5)(answer, asked);
    const there = await current().catch(() => undefined);
    if (there === manifest.digest)
        return undefined;
    if (await isConflict(perform, exchange, { repository, there }))
        throw (0,_failures_js__WEBPACK_IMPORTED_MODULE_2__/* .immutableTag */ .Zc)(answer, asked, there);
    throw (0,_failures_js__WEBPACK_IMPORTED_MODULE_2__/* .failureOf */ .g5)(answer, asked);
}
function kindOf({ answer }) {
    return (0,_retry_policy_js__WEBPACK_IMPORTED_MODULE_6__/* .classifyAnswer */ .BO)(answer, 'PUT').kind;
}
function mayBeConflict(exchange) {
    return kindOf(exchange) === 'conflict' || (kindOf(exchange) === 'permanent' && exchange.answer.status === 403);
}
async function isConflict(perform, exchange, { repository, there }) {
    if (kindOf(exchange) === 'conflict')
        return true;
    return there !== undefined && (await (0,_push_right_js__WEBPACK_IMPORTED_MODULE_5__/* .mayPush */ .OR)(perform, repository));
}
function nothingThere(error) {
    if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ReleaseError */ .K2 && error.failure.code === 'not-found')
        return undefined;
    throw error;
}


/***/ }),

/***/ 61438:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ networkCauses)
/* harmony export */ });
const spelling = 'Check the spelling of the registry, and that the runner can resolve it.';
const listening = 'Check host and port, that the registry runs, and that no firewall is in between.';
const slow = 'Try again; if it stays, check the registry and the network or proxy of the runner.';
function inBuildkit(line) {
    return {
        to: 'this step',
        lines: ['with:', '  buildkitd-config-inline: |', '    [registry."<host>"]', `      ${line}`],
    };
}
const networkCauses = [
    {
        cause: 'resolver-failing',
        code: /^(EAI_AGAIN|EAI_FAIL)$/,
        says: /Temporary failure in name resolution|: server misbehaving/,
        problem: 'its name cannot be resolved',
        remedy: spelling,
        passes: 'transient',
    },
    {
        cause: 'name-not-found',
        code: /^ENOTFOUND$/,
        says: /: no such host/,
        problem: 'its name cannot be resolved',
        remedy: spelling,
    },
    {
        cause: 'connection-refused',
        code: /^ECONNREFUSED$/,
        says: /: connection refused/,
        problem: 'nothing accepts connections there',
        remedy: listening,
        passes: 'transient',
    },
    {
        cause: 'no-route',
        code: /^(EHOSTUNREACH|ENETUNREACH)$/,
        says: /: (?:network is unreachable|no route to host)/,
        problem: 'nothing accepts connections there',
        remedy: listening,
    },
    {
        cause: 'registry-slow',
        code: /^(TimeoutError|ETIMEDOUT)$/,
        says: /i\/o timeout|TLS handshake timeout|Client\.Timeout exceeded|context deadline exceeded/,
        problem: 'it did not answer completely in time',
        remedy: slow,
        passes: 'transient',
    },
    {
        cause: 'connection-broken',
        code: /^(ECONNRESET|EPIPE)$/,
        says: /: (?:connection reset by peer|broken pipe|unexpected EOF|EOF)$/m,
        problem: 'it closed the connection',
        remedy: slow,
        passes: 'transient',
    },
    {
        cause: 'not-http',
        code: /^HPE_/,
        says: /malformed HTTP (?:response|status code|version)/,
        problem: 'what it says is not HTTP',
        remedy: slow,
    },
    {
        cause: 'certificate-expired',
        code: /^CERT_HAS_EXPIRED$/,
        says: /x509: certificate has expired or is not yet valid/,
        problem: 'its certificate has expired',
        remedy: 'Renew the certificate of the registry, and check the clock of the runner.',
    },
    {
        cause: 'certificate-of-another-host',
        code: /^ERR_TLS_CERT_ALTNAME_INVALID$/,
        says: /x509: (?:certificate is valid for|cannot validate certificate for|certificate is not valid for any names)/,
        problem: 'its certificate is for another host',
        remedy: 'Use the name that the certificate is for.',
    },
    {
        cause: 'certificate-untrusted',
        code: /(CERT|ISSUER|SIGNATURE|CHAIN|CRL)/,
        says: /x509: certificate signed by unknown authority/,
        problem: 'its certificate is not trusted',
        remedy: 'If its certificate comes from an authority of your own, set NODE_EXTRA_CA_CERTS to the PEM file of that authority; a ' +
            'builder in a container has to be told of it as well.',
        add: inBuildkit('ca = ["/path/to/authority.pem"]'),
    },
    {
        cause: 'plain-http',
        code: /^(EPROTO|ERR_SSL_.*)$/,
        says: /http: server gave HTTP response to HTTPS client/,
        problem: 'it does not speak https',
        remedy: 'Give the registry https; plain http is spoken to localhost only. A builder in a container can be told to pull a base ' +
            'image by it.',
        add: inBuildkit('http = true'),
    },
];


/***/ }),

/***/ 56793:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bu: () => (/* binding */ successOf),
/* harmony export */   Q0: () => (/* binding */ readOperation),
/* harmony export */   gm: () => (/* binding */ createPerform),
/* harmony export */   lw: () => (/* binding */ writeOperation),
/* harmony export */   ms: () => (/* binding */ accessOperation),
/* harmony export */   oJ: () => (/* binding */ isSuccess)
/* harmony export */ });
/* harmony import */ var _image_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37241);
/* harmony import */ var _authorization_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48035);
/* harmony import */ var _failures_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(42512);
/* harmony import */ var _manifest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(50886);
/* harmony import */ var _retry_policy_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(32980);
/* harmony import */ var _answer_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(14221);






function createPerform(engine, authorizer) {
    return async (operation, sending = {}) => {
        const { verb, subject, repository, actions, also, tries, time, ...request } = operation;
        const access = { repository, actions, ...(also === undefined ? {} : { also }) };
        const { registry } = repository;
        const what = `${verb} ${subject}`;
        for (let attempt = 1;; attempt += 1) {
            const authorization = await authorizer.authorize(access, engine.operation(registry, what, { tries }));
            const send = engine.operation(registry, what, { tries, time });
            const { by, header } = authorization;
            const headers = { ...request.headers, ...(header === undefined ? {} : { authorization: header }) };
            const answer = await send({ ...request, headers }, sending);
            const exchange = { answer, asked: { registry, verb, subject, by } };
            if (attempt === 2 || tries === 1 || !isAboutLogin(answer, request))
                return exchange;
            if (answer.status !== 401)
                authorizer.renew(registry);
            else if (!(await authorizer.refused(access, authorization, answer.headers.get('www-authenticate'))))
                return exchange;
        }
    };
}
function isAboutLogin(answer, { method }) {
    return answer.status >= 400 && (0,_retry_policy_js__WEBPACK_IMPORTED_MODULE_4__/* .classifyAnswer */ .BO)(answer, method).kind === 'auth';
}
function successOf({ answer, asked }) {
    if (!isSuccess(answer))
        throw (0,_failures_js__WEBPACK_IMPORTED_MODULE_2__/* .failureOf */ .g5)(answer, asked);
    return answer;
}
function isSuccess({ status }) {
    return status >= 200 && status < 300;
}
function accessOperation(repository) {
    const url = (0,_authorization_js__WEBPACK_IMPORTED_MODULE_1__/* .apiUrl */ .y)(repository.registry, '');
    const subject = repository.name;
    return { method: 'GET', url, repository, actions: 'pull,push', verb: 'access', subject, limit: _answer_js__WEBPACK_IMPORTED_MODULE_5__/* .smallLimit */ .TG };
}
function readOperation(method, repository, reference) {
    const headers = { accept: _manifest_js__WEBPACK_IMPORTED_MODULE_3__/* .acceptedTypes */ .l0 };
    const [url, subject] = [manifestUrl(repository, reference), manifestName(repository, reference)];
    return { method, url, repository, actions: 'pull', verb: 'read', subject, headers, limit: _answer_js__WEBPACK_IMPORTED_MODULE_5__/* .manifestLimit */ .t7 };
}
function writeOperation(repository, reference, manifest) {
    const headers = { 'content-type': manifest.mediaType };
    const [url, subject] = [manifestUrl(repository, reference), manifestName(repository, reference)];
    const asked = { method: 'PUT', url, headers, body: manifest.bytes, limit: _answer_js__WEBPACK_IMPORTED_MODULE_5__/* .smallLimit */ .TG };
    return { ...asked, repository, actions: 'pull,push', verb: 'write', subject };
}
function manifestUrl({ registry, path }, reference) {
    return (0,_authorization_js__WEBPACK_IMPORTED_MODULE_1__/* .apiUrl */ .y)(registry, `${path}/manifests/${reference}`);
}
function manifestName({ name }, reference) {
    return `${name}${(0,_image_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .isDigest */ .Bc)(reference) ? '@' : ':'}${reference}`;
}


/***/ }),

/***/ 854:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ providerOf),
/* harmony export */   n: () => (/* binding */ isAmazon)
/* harmony export */ });
/* harmony import */ var _image_registry_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77190);

const ecrHost = new RegExp('^[0-9]{12}\\.dkr[.-]ecr(?:-fips)?\\.([a-z0-9-]+)\\.' +
    '(?:amazonaws\\.(?:com(?:\\.cn)?|eu)|on\\.(?:aws|amazonwebservices\\.(?:com\\.cn|eu))|' +
    'sc2s\\.sgov\\.gov|c2s\\.ic\\.gov|cloud\\.adc-e\\.uk|csp\\.hci\\.ic\\.gov)$');
const ecrPublicHosts = ['public.ecr.aws', 'ecr-public.aws.com'];
const googleHost = /^(?:[a-z0-9-]+-docker\.pkg\.dev|(?:(?:us|eu|asia)\.)?gcr\.io)$/;
const azureHost = /^([a-z0-9]+)(?:-[a-z0-9]+)*\.azurecr\.(?:io|cn|us)$/;
const dockerHubHosts = [_image_registry_js__WEBPACK_IMPORTED_MODULE_0__/* .dockerHub */ .UD, 'dhi.io'];
function providerOf(registry, { serverUrl, ecr = 'auto' } = {}) {
    const isPublic = ecrPublicHosts.includes(registry);
    const [isEcr, region] = ecrHost.exec(registry) ?? [];
    if (ecr !== 'false' && isPublic)
        return { kind: 'ecr-public' };
    if (ecr === 'true' || (ecr === 'auto' && isEcr !== undefined))
        return { kind: 'ecr', region };
    if (registry === githubRegistry(serverUrl))
        return { kind: 'github' };
    if (dockerHubHosts.includes(registry))
        return { kind: 'docker-hub' };
    if (googleHost.test(registry))
        return { kind: 'google' };
    const name = azureHost.exec(registry)?.[1];
    return name === undefined ? undefined : { kind: 'azure', name };
}
function isAmazon(provider) {
    return provider?.kind === 'ecr' || provider?.kind === 'ecr-public';
}
function githubRegistry(serverUrl = '') {
    if (serverUrl === '')
        return 'ghcr.io';
    if (!URL.canParse(serverUrl))
        return undefined;
    const { host } = new URL(serverUrl);
    return host === 'github.com' ? 'ghcr.io' : `containers.${host}`;
}


/***/ }),

/***/ 41620:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HJ: () => (/* binding */ probePush),
/* harmony export */   OR: () => (/* binding */ mayPush),
/* harmony export */   V: () => (/* binding */ uploadOperation)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _authorization_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48035);
/* harmony import */ var _operations_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(56793);
/* harmony import */ var _same_server_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(26345);
/* harmony import */ var _answer_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(14221);





async function probePush(perform, repository) {
    const operation = uploadOperation(repository);
    const { headers } = (0,_operations_js__WEBPACK_IMPORTED_MODULE_2__/* .successOf */ .Bu)(await perform(operation));
    try {
        const url = (0,_same_server_js__WEBPACK_IMPORTED_MODULE_3__/* .addressOnSameServer */ .px)(headers.get('location'), operation.url);
        await perform({ ...operation, method: 'DELETE', url, tries: 1 });
    }
    catch (error) {
        if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ReleaseError */ .K2))
            throw error;
    }
}
async function mayPush(perform, repository) {
    return probePush(perform, repository).then(() => true, () => false);
}
function uploadOperation(repository) {
    const { registry, path, name: subject } = repository;
    const url = (0,_authorization_js__WEBPACK_IMPORTED_MODULE_1__/* .apiUrl */ .y)(registry, `${path}/blobs/uploads/`);
    return { method: 'POST', url, repository, actions: 'pull,push', verb: 'push to', subject, limit: _answer_js__WEBPACK_IMPORTED_MODULE_4__/* .smallLimit */ .TG };
}


/***/ }),

/***/ 51678:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Of: () => (/* binding */ refusalOf),
/* harmony export */   c3: () => (/* binding */ refusalIn),
/* harmony export */   ik: () => (/* binding */ adviceOn)
/* harmony export */ });
/* unused harmony export refusals */
/* harmony import */ var _known_cause_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87710);

const github = /^(?:ghcr\.io$|containers\.)/;
const amazon = /(?:\.dkr[.-]ecr(?:-fips)?\.|^public\.ecr\.aws$|^ecr-public\.aws\.com$)/;
const dockerHub = /^(?:docker\.io|dhi\.io)$/;
const google = /(?:-docker\.pkg\.dev|(?:^|\.)gcr\.io)$/;
const azure = /\.azurecr\.(?:io|cn|us)$/;
const packagesWrite = {
    to: 'the job',
    lines: ['permissions:', '  contents: read', '  packages: write'],
};
const refusals = [
    {
        cause: 'ghcr-may-not-create',
        host: github,
        status: [401, 403],
        says: /installation not allowed to Create organization package/,
        remedy: 'The job may not make packages. If it has the permission below, the organisation does not let workflows make them: its ' +
            'settings, "Packages", "Package creation", and "Actions", "General", "Workflow permissions".',
        add: packagesWrite,
    },
    {
        cause: 'ghcr-may-not-write',
        host: github,
        status: [401, 403],
        says: /installation not allowed to Write organization package/,
        remedy: 'The job may not write packages. If it has the permission below, the package belongs to another repository or organisation.',
        add: packagesWrite,
    },
    {
        cause: 'ghcr-package-not-linked',
        host: github,
        status: [401, 403],
        says: /permission_denied: write_package/,
        remedy: 'The package exists, and this repository may not write to it: in the settings of the package, under "Manage Actions ' +
            'access", add the repository with the role "Write". A package of this repository needs the permission below.',
        add: packagesWrite,
    },
    {
        cause: 'ghcr-creation-forbidden',
        host: github,
        status: [401, 403],
        says: /permission_denied: create_package/,
        remedy: 'The organisation does not let this login make packages: its settings, "Packages", "Package creation". An owner can ' +
            'also push the first image, and give this repository access to the package.',
    },
    {
        cause: 'ghcr-token-scope',
        host: github,
        status: [401, 403],
        says: /token provided does not match expected scopes/,
        remedy: 'A personal access token needs the scope "write:packages", and must be of the kind "classic".',
    },
    {
        cause: 'ecr-repository-missing',
        host: amazon,
        status: [404],
        says: /repository with name '[^']*' does not exist in the registry/,
        remedy: 'Amazon makes no repository by a push: create it ("aws ecr create-repository --repository-name …"), or a repository ' +
            'creation template for pushes. The name in the message is without the registry; if it is not, the image has it twice.',
    },
    {
        cause: 'ecr-not-authorized',
        host: amazon,
        status: [401, 403],
        says: /is not authorized to perform: ecr/,
        remedy: 'Give the role or user of this job that action on the repository (the policy AmazonEC2ContainerRegistryPowerUser has ' +
            'all of a push); in another account, the policy of the repository has to allow it as well.',
    },
    {
        cause: 'ecr-token-expired',
        host: amazon,
        status: [401, 403],
        says: /authorization token has expired/,
        remedy: 'A login at Amazon lives for 12 hours: log in again, or leave that to this step.',
    },
    {
        cause: 'docker-hub-token-scope',
        host: dockerHub,
        status: [401, 403],
        says: /access token has insufficient scopes/,
        atLogin: true,
        remedy: 'The access token may not push: make one with "Read & Write".',
    },
    {
        cause: 'docker-hub-denied',
        host: dockerHub,
        status: [401, 403],
        says: /requested (?:access to the )?resource is (?:denied|not authorized)|insufficient_scope|authentication required/,
        isCommon: true,
        remedy: 'Check what stands before the "/": it is a user or organisation of Docker Hub, not the owner on GitHub, and this login ' +
            'has to be a member that may push there; an access token needs "Read & Write".',
    },
    {
        cause: 'google-denied',
        host: google,
        status: [401, 403],
        says: /artifactregistry\.repositories\.(?:upload|download)Artifacts/,
        remedy: 'Give the service account or principal of this job the role "roles/artifactregistry.writer" on the repository, and ' +
            'check project, location and repository in the name: Google says the same of one that does not exist.',
    },
    {
        cause: 'google-repository-missing',
        host: google,
        status: [404],
        says: /Repository "[^"]*" not found/,
        remedy: 'Create it: "gcloud artifacts repositories create … --repository-format=docker --location=…".',
    },
    {
        cause: 'google-name-too-short',
        host: google,
        status: [400],
        says: /Missing image name/,
        remedy: 'Write the image as "LOCATION-docker.pkg.dev/PROJECT/REPOSITORY/IMAGE".',
    },
    {
        cause: 'azure-firewall',
        host: azure,
        status: [401, 403],
        says: /client with IP .* is not allowed access/,
        remedy: 'The firewall of the registry keeps this runner out: allow its address, or use a runner in its network.',
    },
    {
        cause: 'azure-denied',
        host: azure,
        status: [401, 403],
        says: /aka\.ms\/acr\/authorization/,
        remedy: 'Give the principal of this job the role "AcrPush" on the registry.',
    },
];
function refusalOf({ status, text, registry, by }) {
    if (status === 401 && by === 'nothing')
        return undefined;
    const found = refusals.find((row) => row.host.test(registry) && row.status.includes(status) && row.says.test(text));
    if (found === undefined || (status === 401 && by === 'password' && found.atLogin !== true))
        return undefined;
    return (0,_known_cause_js__WEBPACK_IMPORTED_MODULE_0__/* .diagnosisBy */ .J)(found, { text, host: registry });
}
function refusalIn(text, registry) {
    const found = refusals.find((row) => (registry === undefined ? row.isCommon !== true : row.host.test(registry)) && row.says.test(text));
    return found === undefined ? undefined : (0,_known_cause_js__WEBPACK_IMPORTED_MODULE_0__/* .diagnosisBy */ .J)(found, { text, host: registry });
}
function adviceOn(registry) {
    if (registry === undefined)
        return { remedy: 'Its administrator can see which permission is missing.' };
    if (github.test(registry)) {
        return {
            remedy: 'With GITHUB_TOKEN the job needs "permissions: packages: write", and the package this repository under "Manage Actions access".',
            add: packagesWrite,
        };
    }
    if (dockerHub.test(registry)) {
        return { remedy: 'On Docker Hub the password is an access token with write permission.' };
    }
    return { remedy: 'Its administrator can see which permission is missing.' };
}


/***/ }),

/***/ 24440:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  h: () => (/* binding */ RetryEngine)
});

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./lib/registry/failures.js
var failures = __webpack_require__(42512);
;// CONCATENATED MODULE: ./lib/registry/host-limit.js
const mostPlaces = 3;
const goodForOneMore = 20;
class HostLimit {
    #hosts = new Map();
    async enter(name) {
        const host = this.#host(name);
        if (host.running < host.places) {
            host.running += 1;
            return;
        }
        await new Promise((resolve) => host.waiting.push(resolve));
    }
    leave(name, verdict) {
        const host = this.#host(name);
        adapt(host, verdict);
        host.running -= 1;
        while (host.running < host.places) {
            const next = host.waiting.shift();
            if (next === undefined)
                return;
            host.running += 1;
            next();
        }
    }
    #host(name) {
        const known = this.#hosts.get(name);
        if (known !== undefined)
            return known;
        const host = { places: mostPlaces, running: 0, good: 0, waiting: [] };
        this.#hosts.set(name, host);
        return host;
    }
}
function adapt(host, verdict) {
    switch (verdict) {
        case 'good':
            host.good += 1;
            if (host.good < goodForOneMore)
                return;
            host.places = Math.min(mostPlaces, host.places + 1);
            break;
        case 'throttled':
            host.places = Math.max(1, Math.floor(host.places / 2));
            break;
        case 'unclear':
            return;
    }
    host.good = 0;
}

;// CONCATENATED MODULE: ./lib/registry/host-pauses.js
class HostPauses {
    #now;
    #until = new Map();
    constructor(now) {
        this.#now = now;
    }
    announce(host, wait) {
        this.#until.set(host, Math.max(this.#until.get(host) ?? 0, this.#now() + wait));
    }
    end(host) {
        return this.#until.get(host) ?? 0;
    }
}

;// CONCATENATED MODULE: ./lib/registry/outcome.js
function verdictOf(outcome) {
    const reason = reasonToRetry(outcome.failure);
    if (reason?.kind === 'throttled')
        return 'throttled';
    return reason === undefined && 'answer' in outcome ? 'good' : 'unclear';
}
function reasonToRetry(failure) {
    switch (failure?.kind) {
        case 'transient':
        case 'throttled':
            return failure;
        case 'unknown-outcome':
            return failure.because;
        case 'auth':
        case 'conflict':
        case 'permanent':
        case undefined:
            return undefined;
    }
}
function answerOf(outcome) {
    if ('error' in outcome)
        throw outcome.error;
    return outcome.answer;
}

// EXTERNAL MODULE: ./lib/registry/retry-policy.js
var retry_policy = __webpack_require__(32980);
;// CONCATENATED MODULE: ./lib/registry/retry-engine.js






const operationTime = 120_000;
const visibleTime = 90_000;
const lostAnswer = { status: 201, headers: new Map(), bytes: new Uint8Array() };
const defaultMaxWait = 5 * 60_000;
class RetryEngine {
    #send;
    #now;
    #onRetry;
    #options;
    #pauses;
    #limit = new HostLimit();
    constructor(send, { now, onRetry, retry }) {
        this.#send = send;
        this.#now = now;
        this.#pauses = new HostPauses(now);
        this.#onRetry = onRetry ?? (() => undefined);
        this.#options = { sleep: promises_.setTimeout, random: Math.random, maxWait: defaultMaxWait, ...retry };
    }
    operation(registry, what, { tries = retry_policy/* maxTries */.m$, time = operationTime } = {}) {
        const operation = { registry, what, tries, end: this.#now() + time, paused: 0 };
        return (request, sending = {}) => this.#perform(operation, request, sending);
    }
    async untilThere({ registry, what }, ask, isThere) {
        const end = this.#now() + visibleTime;
        for (let attempt = 1;; attempt += 1) {
            const answer = await ask();
            const wait = (0,retry_policy/* nextLook */.JD)(attempt);
            if (isThere(answer) || this.#now() + wait > end)
                return answer;
            this.#onRetry({ registry, what, class: 'transient', status: 404, attempt, wait });
            await this.#options.sleep(wait);
        }
    }
    async #perform(operation, template, { reread, renew }) {
        for (let attempt = 1;; attempt += 1) {
            const request = renew === undefined ? template : { ...template, ...(await renew()) };
            const outcome = await this.#inTurn(operation, request);
            const { failure } = outcome;
            const reason = reasonToRetry(failure);
            if (failure === undefined || reason === undefined)
                return answerOf(outcome);
            const again = await this.#wait(operation, { request, outcome, reason, attempt });
            if (failure.kind === 'unknown-outcome' && reread !== undefined) {
                const isThere = await reread().catch(() => undefined);
                if (isThere === true)
                    return lostAnswer;
                if (isThere === undefined)
                    return answerOf(outcome);
            }
            if (!again || this.#now() >= operation.end)
                return this.#giveUp(operation, { request, outcome, reason });
        }
    }
    async #inTurn(operation, request) {
        const { host } = request.url;
        for (;;) {
            const waitedUntil = await this.#pause(operation, host);
            const asked = this.#now();
            await this.#limit.enter(host);
            operation.end += this.#now() - asked;
            if (this.#pauses.end(host) === waitedUntil)
                break;
            this.#limit.leave(host, 'unclear');
        }
        const outcome = await this.#try(operation, request);
        this.#limit.leave(host, verdictOf(outcome));
        return outcome;
    }
    async #try(operation, request) {
        const timeout = Math.max(1, Math.ceil(operation.end - this.#now()));
        try {
            const answer = await this.#send({ ...request, timeout });
            const isFailure = answer.status >= 400;
            return { answer, failure: isFailure ? (0,retry_policy/* classifyAnswer */.BO)(answer, request.method) : undefined, status: answer.status };
        }
        catch (error) {
            const status = (0,failures/* networkCode */.e8)(error);
            return { error, failure: (0,retry_policy/* classifyNetworkFailure */.Po)(status, request.method), status };
        }
    }
    async #wait(operation, { request, outcome, reason, attempt }) {
        const random = this.#options.random();
        const isPause = reason.kind === 'throttled';
        const wait = isPause ? (0,retry_policy/* nextPause */.e$)(reason, attempt, random) : (0,retry_policy/* nextDelay */.rM)(attempt, random);
        const inTime = isPause ? operation.paused + wait <= this.#options.maxWait : this.#now() + wait < operation.end;
        if (isPause)
            this.#pauses.announce(request.url.host, wait);
        if (!inTime || attempt >= Math.min(operation.tries, isPause ? retry_policy/* maxTries */.m$ : reason.tries))
            return false;
        const { registry, what } = operation;
        const kind = outcome.failure?.kind === 'unknown-outcome' ? 'unknown-outcome' : reason.kind;
        this.#onRetry({ registry, what, class: kind, status: outcome.status, attempt, wait });
        if (isPause)
            await this.#pause(operation, request.url.host);
        else
            await this.#options.sleep(wait);
        return true;
    }
    async #pause(operation, host) {
        for (;;) {
            const end = this.#pauses.end(host);
            const wait = end - this.#now();
            if (wait > 0) {
                if (operation.paused + wait > this.#options.maxWait)
                    throw (0,failures/* rateLimited */.xd)(operation, wait);
                operation.paused += wait;
                operation.end += wait;
                await this.#options.sleep(wait);
            }
            if (this.#pauses.end(host) === end)
                return end;
        }
    }
    #giveUp(operation, { request, outcome, reason }) {
        if ('error' in outcome || reason.kind !== 'throttled')
            return answerOf(outcome);
        const wait = this.#pauses.end(request.url.host) - this.#now();
        throw (0,failures/* rateLimited */.xd)(operation, wait, outcome.answer.bytes);
    }
}


/***/ }),

/***/ 32980:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BO: () => (/* binding */ classifyAnswer),
/* harmony export */   JD: () => (/* binding */ nextLook),
/* harmony export */   Po: () => (/* binding */ classifyNetworkFailure),
/* harmony export */   e$: () => (/* binding */ nextPause),
/* harmony export */   m$: () => (/* binding */ maxTries),
/* harmony export */   rM: () => (/* binding */ nextDelay)
/* harmony export */ });
/* unused harmony export retryAfter */
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(11098);

const maxTries = 7;
const baseDelay = 500;
const maxDelay = 30_000;
const minute = 60_000;
const [shortestPause, longestPause] = [1000, 7 * 24 * 60 * minute];
const [shortestLook, longestLook] = [200, 10_000];
const permanent = { kind: 'permanent' };
const transient = { kind: 'transient', tries: maxTries };
const texts = [
    [_words_js__WEBPACK_IMPORTED_MODULE_0__/* .ofImmutableTag */ .Os, 'conflict'],
    [/authorization token has expired/i, 'auth'],
    [_words_js__WEBPACK_IMPORTED_MODULE_0__/* .ofSecondaryLimit */ .JS, 'throttled', minute],
    [_words_js__WEBPACK_IMPORTED_MODULE_0__/* .ofLimit */ .dL, 'throttled'],
];
const missingBlob = /\bMANIFEST_BLOB_UNKNOWN\b|\bunknown blob\b/;
function classifyAnswer({ status, headers, bytes }, method) {
    const text = new TextDecoder().decode(bytes);
    const asked = retryAfter(headers);
    const [, known, floor = shortestPause] = texts.find(([pattern]) => pattern.test(text)) ?? [];
    if (known === 'throttled' || (known === undefined && status === 429))
        return { kind: 'throttled', asked, floor };
    if (known !== undefined)
        return { kind: known };
    if (status === 401)
        return { kind: 'auth' };
    if (method === 'PUT' && missingBlob.test(text))
        return { kind: 'transient', tries: 2 };
    if (method === 'PUT' && (status === 409 || status === 412))
        return { kind: 'conflict' };
    if (!_words_js__WEBPACK_IMPORTED_MODULE_0__/* .transientStatuses */ .TG.includes(status))
        return permanent;
    return afterSending(asked === undefined ? transient : { kind: 'throttled', asked, floor }, method);
}
const beforeSending = new Map([
    ['EAI_AGAIN', maxTries],
    ['ESERVFAIL', maxTries],
    ['ENOTFOUND', 2],
    ['ECONNREFUSED', 5],
    ['EHOSTUNREACH', 5],
    ['ENETUNREACH', 5],
]);
const whileSending = ['ECONNRESET', 'ECONNABORTED', 'EPIPE', 'ETIMEDOUT', 'TimeoutError'];
function classifyNetworkFailure(code, method) {
    const tries = beforeSending.get(code ?? '');
    if (tries !== undefined)
        return { kind: 'transient', tries };
    if (code?.startsWith('HPE_'))
        return afterSending({ kind: 'throttled', asked: undefined, floor: minute }, method);
    return whileSending.includes(code ?? '') ? afterSending(transient, method) : permanent;
}
function afterSending(because, method) {
    return method === 'PUT' || method === 'POST' || method === 'PATCH' ? { kind: 'unknown-outcome', because } : because;
}
function nextDelay(attempt, random) {
    return random * Math.min(maxDelay, baseDelay * 2 ** (attempt - 1));
}
function nextLook(attempt) {
    return Math.min(longestLook, shortestLook * 2 ** (attempt - 1));
}
function nextPause({ asked, floor }, attempt, random) {
    return asked ?? floor * 2 ** (attempt - 1) + nextDelay(attempt, random);
}
function retryAfter(headers) {
    const text = (headers.get('retry-after') ?? '').trim();
    const pause = /^[0-9]+$/.test(text) ? Number(text) * 1000 : httpDate(text) - httpDate(headers.get('date') ?? '');
    return Number.isNaN(pause) ? undefined : Math.min(Math.max(pause, shortestPause), longestPause);
}
function httpDate(text) {
    return /^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/.test(text) ? Date.parse(text) : NaN;
}


/***/ }),

/***/ 26345:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $i: () => (/* binding */ isPlain),
/* harmony export */   Ij: () => (/* binding */ isSameServer),
/* harmony export */   px: () => (/* binding */ addressOnSameServer)
/* harmony export */ });
/* harmony import */ var _failures_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42512);

function addressOnSameServer(text, asked) {
    const address = text !== undefined && URL.canParse(text, asked.href) ? new URL(text, asked) : undefined;
    if (address === undefined)
        throw (0,_failures_js__WEBPACK_IMPORTED_MODULE_0__/* .untrustedAnswer */ .nw)(`${asked.host} does not say where to go on`, text);
    if (!isSameServer(address, asked)) {
        throw (0,_failures_js__WEBPACK_IMPORTED_MODULE_0__/* .untrustedAnswer */ .nw)(`${asked.host} wants to go on at another server`, address.origin);
    }
    return address;
}
function isSameServer(address, asked) {
    return address.protocol === asked.protocol && address.origin === asked.origin && isPlain(address);
}
function isPlain({ username, password }) {
    return username === '' && password === '';
}


/***/ }),

/***/ 46425:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  R: () => (/* binding */ createSend),
  z: () => (/* binding */ transferTime)
});

// EXTERNAL MODULE: external "node:stream/promises"
var promises_ = __webpack_require__(46466);
// EXTERNAL MODULE: ./lib/image/registry.js
var registry = __webpack_require__(77190);
// EXTERNAL MODULE: ./lib/registry/answer.js
var registry_answer = __webpack_require__(14221);
// EXTERNAL MODULE: ./lib/registry/failures.js
var failures = __webpack_require__(42512);
// EXTERNAL MODULE: ./lib/registry/same-server.js
var same_server = __webpack_require__(26345);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(77030);
;// CONCATENATED MODULE: ./lib/registry/store-host.js

const noStores = new external_node_net_.BlockList();
noStores.addSubnet('0.0.0.0', 8);
noStores.addSubnet('127.0.0.0', 8);
noStores.addSubnet('169.254.0.0', 16);
noStores.addSubnet('224.0.0.0', 3);
noStores.addSubnet('::', 127, 'ipv6');
noStores.addSubnet('fe80::', 10, 'ipv6');
noStores.addSubnet('ff00::', 8, 'ipv6');
noStores.addAddress('fd00:ec2::254', 'ipv6');
noStores.addSubnet('64:ff9b::127.0.0.0', 104, 'ipv6');
noStores.addSubnet('64:ff9b::169.254.0.0', 112, 'ipv6');
function mayBeStore({ protocol, hostname }) {
    if (protocol !== 'https:' || /(?:^|\.)localhost\.?$/.test(hostname))
        return false;
    const address = hostname.replace(/^\[|\]$/g, '');
    const version = (0,external_node_net_.isIP)(address);
    return version === 0 || !noStores.check(address, version === 6 ? 'ipv6' : 'ipv4');
}

;// CONCATENATED MODULE: ./lib/registry/transport.js






const transferTime = 15 * 60_000;
const maxRedirects = 3;
const userAgent = 'release-image';
function createSend({ deadline = 30_000, env = {} } = {}) {
    const exchange = createExchange(env, deadline);
    return async (request) => {
        const timeout = Math.min(isTransfer(request) ? transferTime : deadline, request.timeout ?? Infinity);
        const signal = AbortSignal.timeout(timeout);
        const failure = (error, host) => signal.aborted ? (0,failures/* unreachable */.HB)(signal.reason, host, timeout) : (0,failures/* unreachable */.HB)(error, host, deadline);
        try {
            let hop = request;
            for (let redirects = 0; redirects <= maxRedirects; redirects += 1) {
                const response = await exchange(hop, signal);
                const target = redirectTarget(response, hop.url);
                if (target === undefined) {
                    const answer = await (0,registry_answer/* readAnswer */.JN)(response, hop, failure);
                    signal.throwIfAborted();
                    return answer;
                }
                response.destroy();
                hop = redirected(hop, target);
            }
        }
        catch (error) {
            throw failure(error, request.url.host);
        }
        throw (0,failures/* untrustedAnswer */.nw)(`${request.url.host} redirects in circles`, request.url.pathname);
    };
}
function isTransfer({ streamed, body }) {
    return streamed === true || isStreamed(body);
}
function isStreamed(body) {
    return body !== undefined && 'chunks' in body;
}
function createExchange(env, silence) {
    const agents = new Map();
    return async (asked, signal) => {
        const { url, method, body } = asked;
        const { request, Agent } = await (url.protocol === 'https:' ? Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 44708, 19)) : Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 37067, 19)));
        const proxyEnv = isThisMachine(url) ? {} : env;
        const agent = agents.get(url.origin) ?? new Agent({ keepAlive: true, proxyEnv });
        agents.set(url.origin, agent);
        const length = body === undefined ? {} : { 'content-length': body.length };
        const headers = { 'user-agent': userAgent, 'accept-encoding': 'identity', ...length, ...asked.headers };
        const timeout = isTransfer(asked) ? { timeout: silence } : {};
        return new Promise((resolve, reject) => {
            let silent;
            const sending = request(url, { agent, method, headers, signal, ...timeout })
                .on('response', (response) => resolve((silent = response)))
                .on('error', reject)
                .on('upgrade', (_response, socket) => {
                socket.destroy();
                reject((0,failures/* untrustedAnswer */.nw)(`${url.host} wants to speak another protocol, which nobody asked it to`));
            })
                .on('timeout', () => silent.destroy(new DOMException('Silence', 'TimeoutError')));
            silent = sending;
            if (!isStreamed(body))
                sending.end(body);
            else {
                sending.flushHeaders();
                (0,promises_.pipeline)(body.chunks, sending).catch(reject);
                sending.on('response', (response) => response.once('end', () => sending.writableFinished || sending.destroy()));
            }
        });
    };
}
function isThisMachine({ host }) {
    return (0,registry/* isLoopback */.U9)(host);
}
function redirectTarget({ statusCode = 0, headers: { location } }, url) {
    if (![301, 302, 303, 307, 308].includes(statusCode) || location === undefined)
        return undefined;
    if (!URL.canParse(location, url.href))
        throw (0,failures/* untrustedAnswer */.nw)(`${url.host} redirects to no address`, location);
    return new URL(location, url.href);
}
function redirected(request, target) {
    const { method, url, mayLeave = false } = request;
    if (method !== 'GET' && method !== 'HEAD') {
        throw (0,failures/* untrustedAnswer */.nw)(`${url.host} redirects a ${method}, which is never followed`, target.origin);
    }
    if ((0,same_server/* isSameServer */.Ij)(target, url))
        return { ...request, url: target };
    const isLocal = /^https?:$/.test(target.protocol) && isThisMachine(url) && isThisMachine(target);
    const isSafe = (isLocal || mayBeStore(target)) && (0,same_server/* isPlain */.$i)(target);
    if (mayLeave && isSafe)
        return { ...request, url: target, headers: {} };
    throw (0,failures/* untrustedAnswer */.nw)(`${url.host} redirects to another server`, target.origin);
}


/***/ }),

/***/ 11098:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JS: () => (/* binding */ ofSecondaryLimit),
/* harmony export */   Os: () => (/* binding */ ofImmutableTag),
/* harmony export */   TG: () => (/* binding */ transientStatuses),
/* harmony export */   dL: () => (/* binding */ ofLimit)
/* harmony export */ });
const ofImmutableTag = /cannot be overwritten|\bTAG_(?:IMMUTABLE|ALREADY_EXISTS)\b|cannot update tag .*immutab|artifactregistry\.tags\.update|configured as immutable|\bREGISTRY_DISALLOWED_OPERATION\b/is;
const ofSecondaryLimit = /secondary rate limit/i;
const ofLimit = /\bTOOMANYREQUESTS\b|\btoo many requests\b|\brate (?:limit )?exceeded\b/i;
const transientStatuses = [408, 499, 500, 502, 503, 504, 522];


/***/ }),

/***/ 20699:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ retryLine),
/* harmony export */   m: () => (/* binding */ recoveryLine)
/* harmony export */ });
/* harmony import */ var _units_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(88861);

function retryLine({ what, registry, class: kind, status, attempt, wait }) {
    const failure = status === undefined ? kind : `${kind}, ${status}`;
    return `Cannot ${what} at the moment (${registry}: ${failure}). Try ${attempt + 1} follows in ${(0,_units_js__WEBPACK_IMPORTED_MODULE_0__/* .formatSeconds */ .X)(wait)}.`;
}
function recoveryLine(retries, { succeeded }) {
    if (retries.length === 0)
        return undefined;
    const counts = new Map();
    for (const { registry, class: kind, status } of retries) {
        const failure = `${registry} ${status ?? kind}`;
        counts.set(failure, (counts.get(failure) ?? 0) + 1);
    }
    const shown = [...counts].map(([failure, count]) => `${failure} (${count})`).join(', ');
    const failures = `${retries.length} transient failure${retries.length === 1 ? '' : 's'}`;
    return `${succeeded ? 'Recovered from' : 'Tried again after'} ${failures}: ${shown}`;
}


/***/ }),

/***/ 88861:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ formatSeconds),
/* harmony export */   z: () => (/* binding */ formatBytes)
/* harmony export */ });
function formatBytes(bytes) {
    const units = ['B', 'kB', 'MB', 'GB', 'TB'];
    const power = bytes < 1 ? 0 : Math.min(Math.floor(Math.log10(bytes) / 3), units.length - 1);
    const value = bytes / 1000 ** power;
    return `${power === 0 ? value : value.toFixed(1)} ${units[power] ?? ''}`;
}
function formatSeconds(milliseconds) {
    if (milliseconds < 59_950)
        return `${(milliseconds / 1000).toFixed(1)} s`;
    const seconds = Math.round(milliseconds / 1000);
    return `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}


/***/ }),

/***/ 13590:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cj: () => (/* binding */ parseDockerConfig),
/* harmony export */   Fi: () => (/* binding */ currentContext),
/* harmony export */   TO: () => (/* binding */ readDockerConfig),
/* harmony export */   vg: () => (/* binding */ configFolder),
/* harmony export */   yW: () => (/* binding */ helperFor)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _failures_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(32972);




function configFolder(env) {
    const [folder, home] = [env['DOCKER_CONFIG'] ?? '', env['HOME'] ?? ''];
    return node_path__WEBPACK_IMPORTED_MODULE_2__.resolve(folder === '' ? node_path__WEBPACK_IMPORTED_MODULE_2__.join(home === '' ? (0,node_os__WEBPACK_IMPORTED_MODULE_1__.homedir)() : home, '.docker') : folder);
}
async function readDockerConfig(folder) {
    const file = node_path__WEBPACK_IMPORTED_MODULE_2__.join(folder, 'config.json');
    try {
        return parseDockerConfig(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(file, 'utf8'), file);
    }
    catch (error) {
        if (!(error instanceof Error && 'code' in error))
            throw error;
        if (error.code === 'ENOENT')
            return parseDockerConfig('{}', file);
        throw (0,_failures_js__WEBPACK_IMPORTED_MODULE_3__/* .invalidDockerConfig */ .qP)(file, `it cannot be read (${String(error.code)})`);
    }
}
function parseDockerConfig(text, source) {
    const document = object(parseJson(text, source), source, 'the file');
    return {
        document,
        auths: entries(document['auths'], source, '"auths"'),
        credHelpers: entries(document['credHelpers'], source, '"credHelpers"'),
        credsStore: document['credsStore'],
    };
}
function helperFor(config, key) {
    return config.credHelpers.has(key) ? config.credHelpers.get(key) : config.credsStore;
}
function parseJson(text, source) {
    try {
        return text.trim() === '' ? {} : JSON.parse(text);
    }
    catch {
        throw (0,_failures_js__WEBPACK_IMPORTED_MODULE_3__/* .invalidDockerConfig */ .qP)(source, 'it is not JSON');
    }
}
function entries(value, source, name) {
    return new Map(Object.entries(value === undefined || value === null ? {} : object(value, source, name)));
}
function object(value, source, name) {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
        throw (0,_failures_js__WEBPACK_IMPORTED_MODULE_3__/* .invalidDockerConfig */ .qP)(source, `${name} is not a JSON object`);
    }
    return value;
}
async function currentContext(env) {
    const { DOCKER_HOST: host = '', DOCKER_CONTEXT: context = '' } = env;
    if (host !== '')
        return 'default';
    if (context !== '')
        return context;
    const configured = (await readDockerConfig(configFolder(env))).document['currentContext'];
    return typeof configured === 'string' && configured !== '' ? configured : 'default';
}


/***/ }),

/***/ 96688:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ isInside)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);

function isInside(place, folder) {
    const relative = node_path__WEBPACK_IMPORTED_MODULE_0__.relative(folder, place);
    return !node_path__WEBPACK_IMPORTED_MODULE_0__.isAbsolute(relative) && relative.split(node_path__WEBPACK_IMPORTED_MODULE_0__.sep)[0] !== '..';
}


/***/ }),

/***/ 24761:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ createLog)
/* harmony export */ });
/* harmony import */ var _clean_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(13638);

function createLog() {
    const kept = [];
    const masks = [];
    let toolkit;
    const say = (message) => {
        if (toolkit === undefined)
            kept.push(message);
        else
            message(toolkit);
    };
    return {
        open(core) {
            toolkit = core;
            for (const secret of masks.splice(0))
                core.setSecret(secret.reveal());
            for (const message of kept.splice(0))
                message(core);
        },
        mask(secret) {
            if (toolkit === undefined)
                masks.push(secret);
            else
                toolkit.setSecret(secret.reveal());
        },
        info: (text) => say((core) => core.info((0,_clean_js__WEBPACK_IMPORTED_MODULE_0__/* .cleanLines */ .v3)(text))),
        debug: (text) => say((core) => core.debug((0,_clean_js__WEBPACK_IMPORTED_MODULE_0__/* .cleanLines */ .v3)(text))),
        warning: (text, place) => say((core) => core.warning((0,_clean_js__WEBPACK_IMPORTED_MODULE_0__/* .cleanLines */ .v3)(text), place)),
        section(title, lines) {
            say((core) => core.startGroup((0,_clean_js__WEBPACK_IMPORTED_MODULE_0__/* .clean */ .uH)(title)));
            for (const line of lines)
                say((core) => core.info((0,_clean_js__WEBPACK_IMPORTED_MODULE_0__/* .cleanLines */ .v3)(line)));
            say((core) => core.endGroup());
        },
        async group(title, body) {
            say((core) => core.startGroup((0,_clean_js__WEBPACK_IMPORTED_MODULE_0__/* .clean */ .uH)(title)));
            try {
                return await body();
            }
            finally {
                say((core) => core.endGroup());
            }
        },
    };
}


/***/ }),

/***/ 8322:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ encoded)
/* harmony export */ });
/* harmony import */ var _secret_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(99735);

function encoded({ username, password }) {
    return new _secret_js__WEBPACK_IMPORTED_MODULE_0__/* .Secret */ .z(Buffer.from(`${username}:${password.reveal()}`, 'utf8').toString('base64'));
}


/***/ }),

/***/ 16878:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ openOctokit),
/* harmony export */   a: () => (/* binding */ silentLog)
/* harmony export */ });
const ignore = () => undefined;
const silentLog = { debug: ignore, info: ignore, warn: ignore, error: ignore };
async function openOctokit({ loadGitHub, token, apiUrl }) {
    const { getOctokit } = await loadGitHub();
    return getOctokit(token?.reveal() ?? '', { baseUrl: apiUrl, ...(token === undefined ? anonymous : {}) });
}
const anonymous = {
    auth: 'none',
    authStrategy: () => ({ hook: (request, options) => request(options) }),
};


/***/ }),

/***/ 4823:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ createPrivateConfig),
/* harmony export */   J: () => (/* binding */ refuseForeignConfig)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _failures_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(32972);
/* harmony import */ var _image_registry_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(77190);
/* harmony import */ var _docker_config_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(13590);
/* harmony import */ var _foreign_json_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(65810);
/* harmony import */ var _is_inside_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(96688);
/* harmony import */ var _login_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8322);








const commandingKeys = new Set([
    ...['credsStore', 'credHelpers', 'cliPluginsExtraDirs', 'plugins', 'aliases'],
    ...['currentContext', 'proxies', 'HttpHeaders'],
].map(_foreign_json_js__WEBPACK_IMPORTED_MODULE_7__/* .foldedKey */ .S$));
async function createPrivateConfig({ env, temp, logins }) {
    const original = (0,_docker_config_js__WEBPACK_IMPORTED_MODULE_4__/* .configFolder */ .vg)(env);
    const config = await (0,_docker_config_js__WEBPACK_IMPORTED_MODULE_4__/* .readDockerConfig */ .TO)(original);
    await refuseCommandsOfWorkspace(original, config, env['GITHUB_WORKSPACE']);
    if (logins.length === 0)
        return { directory: original, environment: {}, remove: () => Promise.resolve() };
    const authConfig = authConfigWithout(logins, env['DOCKER_AUTH_CONFIG']);
    const directory = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdtemp)(node_path__WEBPACK_IMPORTED_MODULE_1__.join(temp, 'docker-config-'));
    const remove = () => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(directory, { recursive: true, force: true });
    try {
        await linkEntries(original, directory);
        const text = JSON.stringify(withLogins(config, logins), undefined, 2);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(node_path__WEBPACK_IMPORTED_MODULE_1__.join(directory, 'config.json'), text, { mode: 0o600, flag: 'wx' });
    }
    catch (error) {
        await remove();
        throw error;
    }
    const buildx = env['BUILDX_CONFIG'] ?? '';
    const environment = {
        DOCKER_CONFIG: directory,
        BUILDX_CONFIG: buildx === '' ? node_path__WEBPACK_IMPORTED_MODULE_1__.join(original, 'buildx') : buildx,
        ...authConfig,
    };
    return { directory, environment, remove };
}
function withLogins(config, logins) {
    const auths = logins.map((login) => [(0,_image_registry_js__WEBPACK_IMPORTED_MODULE_3__/* .configKey */ .ur)(login.registry), { auth: (0,_login_js__WEBPACK_IMPORTED_MODULE_6__/* .encoded */ .d)(login).reveal() }]);
    const shadowed = auths.filter(([key]) => (0,_docker_config_js__WEBPACK_IMPORTED_MODULE_4__/* .helperFor */ .yW)(config, key)).map(([key]) => [key, '']);
    return {
        ...config.document,
        auths: Object.fromEntries([...config.auths, ...auths]),
        ...(shadowed.length > 0 ? { credHelpers: Object.fromEntries([...config.credHelpers, ...shadowed]) } : {}),
    };
}
function authConfigWithout(logins, text) {
    if (!text)
        return {};
    const auths = new Map((0,_docker_config_js__WEBPACK_IMPORTED_MODULE_4__/* .parseDockerConfig */ .Cj)(text, 'DOCKER_AUTH_CONFIG').auths);
    const hidden = logins.filter(({ registry }) => auths.delete((0,_image_registry_js__WEBPACK_IMPORTED_MODULE_3__/* .configKey */ .ur)(registry)));
    return hidden.length > 0 ? { DOCKER_AUTH_CONFIG: JSON.stringify({ auths: Object.fromEntries(auths) }) } : {};
}
async function linkEntries(from, to) {
    const names = await listing(from);
    const links = names.filter((name) => name !== 'config.json');
    await Promise.all(links.map((name) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.symlink)(node_path__WEBPACK_IMPORTED_MODULE_1__.join(from, name), node_path__WEBPACK_IMPORTED_MODULE_1__.join(to, name))));
}
async function refuseForeignConfig(env) {
    const folder = (0,_docker_config_js__WEBPACK_IMPORTED_MODULE_4__/* .configFolder */ .vg)(env);
    await refuseCommandsOfWorkspace(folder, await (0,_docker_config_js__WEBPACK_IMPORTED_MODULE_4__/* .readDockerConfig */ .TO)(folder), env['GITHUB_WORKSPACE']);
}
async function refuseCommandsOfWorkspace(folder, config, workspace) {
    if (!workspace)
        return;
    const file = node_path__WEBPACK_IMPORTED_MODULE_1__.join(folder, 'config.json');
    const [root, ...places] = await Promise.all([workspace, folder, file].map(real));
    if (root === undefined || !places.some((place) => (0,_is_inside_js__WEBPACK_IMPORTED_MODULE_5__/* .isInside */ .F)(place, root)))
        return;
    const given = Object.entries(config.document).filter(([key, value]) => commandingKeys.has((0,_foreign_json_js__WEBPACK_IMPORTED_MODULE_7__/* .foldedKey */ .S$)(key)) && !isEmpty(value));
    const plugins = (await listing(folder)).filter((name) => (0,_foreign_json_js__WEBPACK_IMPORTED_MODULE_7__/* .foldedKey */ .S$)(name) === 'cli-plugins').map((name) => `${name}/`);
    const commands = [...given.map(([key]) => key), ...plugins];
    if (commands.length > 0) {
        throw (0,_failures_js__WEBPACK_IMPORTED_MODULE_2__/* .invalidDockerConfig */ .qP)(file, `it is inside the checked-out repository and has ${commands.join(', ')}`);
    }
}
function isEmpty(value) {
    return !value || (typeof value === 'object' && Object.keys(value).length === 0);
}
async function listing(folder) {
    try {
        return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(folder);
    }
    catch (error) {
        if (error instanceof Error && 'code' in error && error.code === 'ENOENT')
            return [];
        throw error;
    }
}
async function real(place) {
    try {
        return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(place);
    }
    catch {
        return node_path__WEBPACK_IMPORTED_MODULE_1__.resolve(place);
    }
}


/***/ }),

/***/ 99735:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ Secret)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57975);

const hidden = '***';
class Secret {
    #text;
    constructor(text) {
        this.#text = text;
    }
    reveal() {
        return this.#text;
    }
    toString() {
        return hidden;
    }
    toJSON() {
        return hidden;
    }
    [node_util__WEBPACK_IMPORTED_MODULE_0__.inspect.custom]() {
        return hidden;
    }
}


/***/ })

};
;