"use strict";
exports.id = 966;
exports.ids = [966];
exports.modules = {

/***/ 58966:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  iP: () => (/* binding */ announce),
  tT: () => (/* binding */ openReleases),
  u: () => (/* binding */ versionNews)
});

// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/image/reference.js
var reference = __webpack_require__(68424);
// EXTERNAL MODULE: ./lib/report/attestation.js
var attestation = __webpack_require__(64176);
// EXTERNAL MODULE: ./lib/report/tags-json.js
var tags_json = __webpack_require__(65648);
// EXTERNAL MODULE: ./lib/releases/body.js
var body = __webpack_require__(17596);
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

// EXTERNAL MODULE: ./lib/releases/asset-api.js + 1 modules
var asset_api = __webpack_require__(59437);
// EXTERNAL MODULE: ./lib/releases/create-git-tag.js
var create_git_tag = __webpack_require__(50068);
// EXTERNAL MODULE: ./lib/releases/failures.js
var failures = __webpack_require__(11083);
// EXTERNAL MODULE: ./lib/releases/mark-release.js
var mark_release = __webpack_require__(90145);
;// CONCATENATED MODULE: ./lib/releases/ensure-release.js




async function ensureRelease(api, wanted) {
    const { repository, tag, commit, name, body, prerelease } = wanted;
    if (!(await (0,create_git_tag/* hasGitTag */.bU)(api, wanted)))
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
    const becomesLatest = wanted.makeLatest && (await (0,mark_release/* setLatest */.W4)(api, repository, release));
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
        if (old !== undefined && (0,asset_api/* isSame */.F)(old, asset))
            continue;
        if (old !== undefined)
            await api.deleteAsset(repository, old);
        await api.uploadAsset(repository, release, asset);
        changed = true;
    }
    return changed;
}

// EXTERNAL MODULE: ./lib/releases/github-releases.js + 4 modules
var github_releases = __webpack_require__(22618);
// EXTERNAL MODULE: ./lib/image/version.js
var image_version = __webpack_require__(42189);
// EXTERNAL MODULE: ./lib/report/markdown.js
var markdown = __webpack_require__(63021);
// EXTERNAL MODULE: ./lib/report/units.js
var units = __webpack_require__(88861);
// EXTERNAL MODULE: ./lib/releases/marked-block.js
var marked_block = __webpack_require__(55164);
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
    return (0,marked_block/* markedBlock */.Ae)('images', sections.filter(Boolean).join('\n\n'));
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
        ...(attestedBy === undefined
            ? []
            : images.map(({ repository, digest }) => (0,attestation/* attestationCommand */.QC)((0,reference/* formatPinned */.y6)(repository, digest), attestedBy))),
    ];
    return `**Verify** what it is${attestations.provenance ? ', and how it was built' : ''}:\n\n${(0,markdown/* codeBlock */.DV)(commands, 'sh')}`;
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

// EXTERNAL MODULE: ./lib/releases/notes.js
var notes = __webpack_require__(97019);
// EXTERNAL MODULE: ./lib/image/repository.js
var image_repository = __webpack_require__(84697);
// EXTERNAL MODULE: ./lib/plan/lines.js
var lines = __webpack_require__(49572);
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
        const there = tags.filter((outcome) => (0,image_repository/* sameRepository */.R)(outcome.repository, repository) && outcome.to !== undefined);
        const { tag, to: digest } = there.find(isVersion) ?? there[0] ?? {};
        return tag === undefined || digest === undefined ? [] : [{ repository, tag, digest }];
    });
}
function isLatest(version, { plan, published, known }) {
    const stable = plan.tags.find(({ line }) => line?.line.kind === 'stable')?.name;
    const float = published.tags.find(({ tag }) => tag === stable);
    if (stable === undefined || float === undefined)
        return isLatestRelease(version, known, { isWithdrawn: () => false });
    const image = releasedImages(plan, published).find((each) => (0,image_repository/* sameRepository */.R)(each.repository, float.repository));
    return float.to !== undefined && float.to === image?.digest;
}

// EXTERNAL MODULE: ./lib/tools/foreign-json.js
var foreign_json = __webpack_require__(65810);
;// CONCATENATED MODULE: ./lib/releases/sbom.js


const spdx = 'https://spdx.dev/Document';
const [mostOfOne, mostOfAll] = [64 * 1024 * 1024, 256 * 1024 * 1024];
function isSbom({ predicateType }) {
    return predicateType === spdx;
}
async function sbomAssets(client, repository, { statements, mostBytes = mostOfAll }) {
    const assets = new Map();
    const left = [];
    let room = mostBytes;
    for (const statement of statements.filter(isSbom)) {
        const { platform, size } = statement;
        const limit = Math.min(mostOfOne, room);
        room -= size <= limit ? size : 0;
        const read = size <= limit ? await readPredicate(client, repository, statement) : tooLong(size, limit);
        if (typeof read === 'string') {
            left.push({ platform, why: read });
            continue;
        }
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
function tooLong(size, limit) {
    return `it has ${size} bytes, and at most ${limit} are read`;
}
async function readPredicate(client, repository, statement) {
    try {
        return predicateOf(await client.getBlob(repository, { digest: statement.digest, limit: statement.size }), statement);
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
var digest = __webpack_require__(37241);
// EXTERNAL MODULE: ./lib/registry/failures.js
var registry_failures = __webpack_require__(42512);
// EXTERNAL MODULE: ./lib/registry/manifest-content.js + 1 modules
var manifest_content = __webpack_require__(91848);
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
    return (0,github_releases/* createGitHubReleases */.i)({
        ...options,
        token,
        maxWait,
        apiUrl: env['GITHUB_API_URL'] ?? 'https://api.github.com',
    });
}
async function announce(subject, published) {
    const { inputs, facts, plan, news } = subject;
    const { noted } = news;
    const isPublished = plan.push.push && published?.failure === undefined && published?.tags.some(tags_json/* isUnfinished */.ui) === false;
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
    return (0,notes/* releaseNotes */.fk)(changes, { version, tag, previous: previous?.name, repositoryUrl, date: created });
}
async function wantedRelease({ client, inputs, facts, plan, news, noted, log, attestations = [] }, published) {
    const { version, gitTag: tag } = noted;
    const { platforms } = published;
    const { sha: commit, repository } = facts.event;
    const released = releasedImages(plan, published);
    const [first] = released;
    const statements = first === undefined ? [] : await listStatements(client, first.repository, first.digest);
    const sboms = first === undefined ? { assets: [], left: [] } : await sbomAssets(client, first.repository, { statements });
    for (const { platform, why } of sboms.left)
        log.warning(`The release has no SBOM of ${platform}: ${why}.`);
    const stored = { provenance: statements.some(isProvenance), sbom: statements.some(isSbom) };
    const naming = { ...inputs.flavor, tagPrefix: inputs.tagPrefix };
    const images = { version, images: released, platforms, attestations: stored, naming };
    const texts = (existing = '') => {
        const said = first === undefined ? undefined : (0,attestation/* attestationIn */.IQ)(existing, (0,reference/* formatPinned */.y6)(first.repository, first.digest));
        const attestedBy = attestations[0] ?? said;
        return { notes: notesOf(noted, facts), images: imagesBlock({ ...images, attestedBy }) };
    };
    const digests = digestsAsset({ version: version.version, gitTag: tag, commit, images: released, platforms });
    const known = news.tags?.map((each) => each.version) ?? [];
    return {
        ...{ repository: repository.fullName, tag, commit, name: tag },
        body: (existing) => (0,body/* releaseBody */.u)(existing, texts(existing)),
        prerelease: version.prerelease.length > 0,
        makeLatest: isLatest(version, { plan, published, known }),
        draft: inputs.release === 'draft',
        assets: [digests, ...sboms.assets],
    };
}


/***/ }),

/***/ 59437:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  r: () => (/* binding */ createAssetApi),
  F: () => (/* binding */ isSame)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./lib/tools/foreign-json.js
var foreign_json = __webpack_require__(65810);
// EXTERNAL MODULE: ./lib/releases/failures.js
var failures = __webpack_require__(11083);
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


/***/ }),

/***/ 17596:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ maxBody),
/* harmony export */   u: () => (/* binding */ releaseBody)
/* harmony export */ });
/* harmony import */ var _marked_block_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(55164);

const maxBody = 125_000;
function releaseBody(existing, { notes, images }) {
    if (existing === undefined || existing.trim() === '')
        return `${(0,_marked_block_js__WEBPACK_IMPORTED_MODULE_0__/* .withoutMarkers */ .Y)(notes).trim()}\n\n${images}\n`;
    const body = (0,_marked_block_js__WEBPACK_IMPORTED_MODULE_0__/* .hasBlock */ .OA)(existing, 'images')
        ? (0,_marked_block_js__WEBPACK_IMPORTED_MODULE_0__/* .replaceBlocks */ .T$)(existing, 'images', images)
        : `${existing}${separator(existing)}${images}\n`;
    return body.length > maxBody ? existing : body;
}
function separator(text) {
    if (/\n\r?\n$/.test(text))
        return '';
    return text.endsWith('\n') ? '\n' : '\n\n';
}


/***/ }),

/***/ 22618:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  i: () => (/* binding */ createGitHubReleases),
  R: () => (/* binding */ openAsk)
});

// EXTERNAL MODULE: ./lib/tools/failures.js
var failures = __webpack_require__(32972);
// EXTERNAL MODULE: ./lib/tools/stop-signal.js
var stop_signal = __webpack_require__(93672);
// EXTERNAL MODULE: ./lib/registry/ended-by-stop.js
var ended_by_stop = __webpack_require__(89450);
// EXTERNAL MODULE: ./lib/registry/retry-engine.js + 3 modules
var retry_engine = __webpack_require__(24440);
// EXTERNAL MODULE: ./lib/tools/foreign-json.js
var foreign_json = __webpack_require__(65810);
// EXTERNAL MODULE: ./lib/registry/link.js
var registry_link = __webpack_require__(36327);
// EXTERNAL MODULE: ./lib/releases/failures.js
var releases_failures = __webpack_require__(11083);
// EXTERNAL MODULE: ./lib/tools/octokit.js
var tools_octokit = __webpack_require__(16878);
// EXTERNAL MODULE: ./lib/registry/failures.js
var registry_failures = __webpack_require__(42512);
;// CONCATENATED MODULE: ./lib/releases/octokit-send.js



const exchangeTime = 30_000;
const slowest = 50;
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
                throw (0,releases_failures/* githubUnreachable */.mu)(request.url.host, asNodeSaysIt(error));
            return answerOf(response, request);
        }
    };
}
function exchange(octokit, { method, url, headers, body, timeout = Infinity }) {
    const length = body instanceof Uint8Array ? body.length : 0;
    const signal = AbortSignal.timeout(Math.min(timeout, exchangeTime + Math.ceil(length / slowest)));
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
        throw (0,releases_failures/* githubUnreachable */.mu)(url.host, Object.assign(new Error('The answer was cut off'), { code: 'ECONNRESET' }));
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
const uploadTime = 15 * 60_000;
function createAsk(engine, { apiUrl }) {
    const send = async (request, asked, time) => {
        const { host } = request.url;
        const { what, repository, needs, expects, reread } = asked;
        const answer = await engine.operation(host, what, { time })(request, { reread });
        const { status, bytes } = answer;
        if (status >= 300 && expects?.(answer) !== true)
            throw (0,releases_failures/* refusedByGitHub */.Z2)(answer, { host, what, repository, needs });
        return { ...answer, data: (0,foreign_json/* parseJson */.qF)(bytes) };
    };
    const ask = (question) => send(requestOf(question, apiUrl), question);
    return Object.assign(ask, {
        apiUrl,
        upload: (upload) => {
            const headers = { 'content-type': upload.contentType };
            return send({ method: 'POST', url: upload.url, headers, body: upload.bytes, limit }, upload, uploadTime);
        },
        graphql: (query, asked) => {
            const body = new TextEncoder().encode(JSON.stringify({ query }));
            const url = graphqlUrl(apiUrl);
            return send({ method: 'POST', url, headers: { 'content-type': jsonType }, body, limit }, asked);
        },
        list: async (question) => {
            const items = [];
            for (let page = 1; page <= mostPages; page += 1) {
                const query = { per_page: String(pageSize), page: String(page) };
                const { data, headers } = await ask({ ...question, method: 'GET', query });
                if (!Array.isArray(data))
                    throw (0,releases_failures/* unusableAnswer */.Qf)(apiUrl.host, question.what);
                items.push(...data);
                if ((0,registry_link/* nextLink */.I)(headers.get('link') ?? '') === undefined)
                    break;
            }
            return items;
        },
    });
}
function graphqlUrl(apiUrl) {
    const url = new URL(apiUrl);
    url.pathname = `${url.pathname.replace(/(?:\/v3)?\/?$/, '')}/graphql`;
    return url;
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

// EXTERNAL MODULE: ./lib/releases/asset-api.js + 1 modules
var asset_api = __webpack_require__(59437);
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
            throw (0,releases_failures/* unusableAnswer */.Qf)(ask.apiUrl.host, what);
        return release;
    };
    return {
        read,
        async get(repository, path, what) {
            const { status, data } = await ask({ method: 'GET', repository, path, what, expects: releases_failures/* isMissing */.b2 });
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
        const { status, data } = await ask({ method: 'GET', repository, path, what, expects: releases_failures/* isMissing */.b2 });
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
            const { status } = await ask({ method: 'POST', repository, path, body, what, reread, expects: releases_failures/* saysExists */.H7 });
            return status === 422 ? 'exists' : 'created';
        },
    };
}
function readObject(data) {
    const [type, sha] = [(0,foreign_json/* textAt */.$6)(data, 'object', 'type'), (0,foreign_json/* textAt */.$6)(data, 'object', 'sha')];
    return type === undefined || sha === undefined ? undefined : { type, sha };
}
function refuse(ask, what) {
    throw (0,releases_failures/* unusableAnswer */.Qf)(ask.apiUrl.host, what);
}

;// CONCATENATED MODULE: ./lib/releases/github-releases.js









const grace = 2000;
function createGitHubReleases(options) {
    const ask = openAsk(options);
    return { ...createTagApi(ask), ...createReleasesApi(ask), ...(0,asset_api/* createAssetApi */.r)(ask) };
}
function openAsk(options) {
    const { loadGitHub, token, apiUrl, stopping, onRetry, maxWait, now = () => performance.now() } = options;
    const stopped = () => (0,failures/* cancelled */.KW)("a wait for GitHub's API", 'Nothing was written after that');
    const lost = () => (0,failures/* cancelled */.KW)("a request to GitHub's API", 'What was on its way may have arrived all the same');
    const send = (0,ended_by_stop/* endedByStop */.u)(createOctokitSend({ loadGitHub, token, apiUrl }), { stopping, grace, failure: lost });
    const sleep = options.sleep ?? (0,stop_signal/* sleepUnlessStopped */.z)(stopping, stopped);
    const engine = new retry_engine/* RetryEngine */.h(send, { now, onRetry, retry: { sleep, maxWait } });
    return createAsk(engine, { apiUrl: new URL(apiUrl) });
}


/***/ }),

/***/ 71871:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Vp: () => (/* binding */ runUrl),
/* harmony export */   XA: () => (/* binding */ releaseUrl),
/* harmony export */   XH: () => (/* binding */ compareUrl),
/* harmony export */   sW: () => (/* binding */ commitsUrl)
/* harmony export */ });
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
    const path = run.startsWith(origin) ? run.slice(origin.length) : '';
    return /^(?:\/[A-Za-z0-9_.-]+){2}\/actions\/runs\/\d+(?:\/attempts\/\d+)?$/.test(path) ? run : undefined;
}
function pathOf(ref) {
    const escape = (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
    return encodeURIComponent(ref.toWellFormed())
        .replaceAll('%2F', '/')
        .replace(/[!'()*]/g, escape);
}


/***/ }),

/***/ 90145:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ky: () => (/* binding */ makeLatest),
/* harmony export */   W4: () => (/* binding */ setLatest),
/* harmony export */   oO: () => (/* binding */ annotateRelease)
/* harmony export */ });
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


/***/ }),

/***/ 55164:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ae: () => (/* binding */ markedBlock),
/* harmony export */   OA: () => (/* binding */ hasBlock),
/* harmony export */   T$: () => (/* binding */ replaceBlocks),
/* harmony export */   Y: () => (/* binding */ withoutMarkers),
/* harmony export */   ZL: () => (/* binding */ removeBlocks)
/* harmony export */ });
function markedBlock(name, content) {
    return `${open(name)}\n${content.trim()}\n${close(name)}`;
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
    return new RegExp(`^${open(name)}[ \\t]*$(?:(?!^${open(name)}[ \\t]*$)[^])*?^${close(name)}[ \\t]*$`, 'gm');
}
function open(name) {
    return `<!-- release-image:${name} -->`;
}
function close(name) {
    return `<!-- /release-image:${name} -->`;
}


/***/ }),

/***/ 97019:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   dk: () => (/* binding */ changeSections),
/* harmony export */   fk: () => (/* binding */ releaseNotes)
/* harmony export */ });
/* unused harmony export maxNotes */
/* harmony import */ var _image_version_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42189);
/* harmony import */ var _links_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(71871);
/* harmony import */ var _plain_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(66040);



const maxNotes = 90_000;
const [maxDescription, maxScope, maxBreakingNote] = [300, 60, 1000];
const maxReferences = 10;
const reserve = 1500;
function releaseNotes(changes, options) {
    const { repositoryUrl, limit = maxNotes } = options;
    const title = `## ${titleOf(options)}`;
    const changed = changeSections(changes, { repositoryUrl, limit: limit - title.length, allUrl: allUrl(options) });
    return `${title}\n\n${changed}\n`;
}
function changeSections(changes, options) {
    const all = sectionsOf(changes, options.repositoryUrl);
    const { sections, left } = within(all, options.limit - reserve);
    const parts = sections.map(formatSection);
    if (all.length === 0)
        parts.push('No features, no fixes, and nothing that breaks.');
    if (left > 0)
        parts.push(`… and ${left} more, for which there is no room here: [all of them](${options.allUrl}).`);
    return parts.join('\n\n');
}
function titleOf(options) {
    const { version, previous, date } = options;
    const text = (0,_image_version_js__WEBPACK_IMPORTED_MODULE_0__/* .fullText */ .DU)(version);
    return `${previous === undefined ? text : `[${text}](${allUrl(options)})`} (${date.toISOString().slice(0, 10)})`;
}
function allUrl({ repositoryUrl, previous, tag }) {
    return previous === undefined ? (0,_links_js__WEBPACK_IMPORTED_MODULE_1__/* .commitsUrl */ .sW)(repositoryUrl, tag) : (0,_links_js__WEBPACK_IMPORTED_MODULE_1__/* .compareUrl */ .XH)(repositoryUrl, previous, tag);
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
    return (0,_plain_text_js__WEBPACK_IMPORTED_MODULE_2__/* .plainText */ .w)(text, { limit, repositoryUrl });
}
function lineOf(change, text, repositoryUrl) {
    const { scope = '', commit, pullRequest } = change;
    const where = textOf(scope, maxScope, repositoryUrl);
    const parts = [
        ...(where === '' ? [] : [`**${where}:**`]),
        ...(text === '' ? [] : [text]),
        ...(pullRequest === undefined ? [] : [`([#${pullRequest}](${repositoryUrl}/pull/${pullRequest}))`]),
        `([${commit.sha.slice(0, 7)}](${repositoryUrl}/commit/${commit.sha}))`,
    ];
    return `* ${parts.join(' ')}${closing(change, repositoryUrl)}`;
}
function closing({ references = [] }, repositoryUrl) {
    const closed = references.filter(({ action = '', repository, issue }) => /^(?:close|fix|resolve)/i.test(action) && repository === undefined && /^\d{1,10}$/.test(issue));
    const issues = [...new Set(closed.map(({ issue }) => issue))].slice(0, maxReferences);
    const links = issues.map((issue) => `[#${issue}](${repositoryUrl}/issues/${issue})`);
    return links.length === 0 ? '' : `, closes ${links.join(' ')}`;
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


/***/ }),

/***/ 66040:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ plainText)
/* harmony export */ });
/* harmony import */ var _tools_clean_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(13638);

const pieces = /(?<!`)`(?<code>[^`]+)`(?!`)|(?<word>\$\{\{[^`}]*\}\}|[^\s`"'(),;<>[\]{}|\\*~]+)|./gsu;
const magnet = /[@$]|:\/\/|www\.|#\d|GH-\d|(?<![0-9a-z])(?=[a-f]*\d)[0-9a-f]{7,40}(?![0-9a-z])/i;
const ownIssue = /^#\d{1,10}$/;
function plainText(text, { limit, repositoryUrl }) {
    const line = shorten((0,_tools_clean_js__WEBPACK_IMPORTED_MODULE_0__/* .clean */ .uH)(text.replace(/\s+/g, ' ')).trim(), limit);
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


/***/ })

};
;