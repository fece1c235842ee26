"use strict";
exports.id = 699;
exports.ids = [699];
exports.modules = {

/***/ 78469:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {



const SemVer = __webpack_require__(7163)
const compare = (a, b, loose) =>
  new SemVer(a, loose).compare(new SemVer(b, loose))

module.exports = compare


/***/ }),

/***/ 27080:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ usesGitToken),
/* harmony export */   v: () => (/* binding */ buildArgv)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _attestations_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51969);
/* harmony import */ var _exporters_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(38410);
/* harmony import */ var _versions_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(10483);




function buildArgv(request) {
    const { inputs } = request;
    const gated = gatedFlags(request);
    const argv = [
        'build',
        ...inputFlags(inputs),
        ...many('--build-arg', request.buildArgs),
        ...many('--output', request.outputs),
        ...gated.flatMap(({ flags }) => flags),
        ...many('--attest', (0,_attestations_js__WEBPACK_IMPORTED_MODULE_1__/* .attestations */ .ej)(request)),
        ...many('--label', request.labels),
        ...secretFlags(request),
        ...fileFlags(request),
        ...many('--tag', request.references),
        ...(request.push && !request.pushesByDigest ? ['--push'] : []),
        '--',
        request.context,
    ];
    const warnings = gated.flatMap(({ warning }) => warning ?? []);
    return { argv, warnings: [...warnings, ...attestationWarning(request)] };
}
function usesGitToken(inputs, { context, defaultContext, host }) {
    const own = new Set(['GIT_AUTH_TOKEN', `GIT_AUTH_TOKEN.${host}`]);
    const isGiven = inputs.secrets.some(({ source, id }) => source === 'value' && own.has(id));
    return !isGiven && context.startsWith(defaultContext);
}
function inputFlags(inputs) {
    return [
        ...many('--add-host', inputs.addHosts),
        ...many('--allow', inputs.allow),
        ...many('--cache-from', inputs.cacheFrom),
        ...many('--cache-to', inputs.cacheTo),
        ...one('--cgroup-parent', inputs.cgroupParent),
        ...one('--file', inputs.file),
        ...many('--no-cache-filter', inputs.noCacheFilters),
        ...many('--output', inputs.outputs),
        ...one('--platform', inputs.platforms.length === 0 ? undefined : inputs.platforms.join(',')),
        ...one('--shm-size', inputs.shmSize),
        ...many('--ssh', inputs.ssh),
        ...one('--target', inputs.target),
        ...many('--ulimit', inputs.ulimit),
        ...one('--builder', inputs.builder),
        ...(inputs.load ? ['--load'] : []),
        ...one('--network', inputs.network),
        ...(inputs.noCache ? ['--no-cache'] : []),
        ...(inputs.pull ? ['--pull'] : []),
    ];
}
function gatedFlags({ inputs, annotations, buildContexts, buildxVersion }) {
    if (inputs.call !== undefined && !(0,_versions_js__WEBPACK_IMPORTED_MODULE_3__/* .isBuildxAtLeast */ .L)(buildxVersion, '0.15.0')) {
        const problem = `buildx ${buildxVersion ?? ''} is too old for it`;
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .invalidInputs */ .Rg)([{ input: 'call', value: inputs.call, problem, remedy: 'Install buildx 0.15.0 or newer.' }]);
    }
    return [
        gate(many('--annotation', annotations), { input: 'annotations', minimum: '0.12.0', buildxVersion }),
        gate(many('--build-context', buildContexts), { input: 'build-contexts', minimum: '0.8.0', buildxVersion }),
        { flags: one('--call', inputs.call) },
    ];
}
function gate(flags, { input, minimum, buildxVersion }) {
    if (flags.length === 0 || (0,_versions_js__WEBPACK_IMPORTED_MODULE_3__/* .isBuildxAtLeast */ .L)(buildxVersion, minimum))
        return { flags };
    return { flags: [], warning: `"${input}" is ignored: buildx ${buildxVersion ?? ''} is older than ${minimum}.` };
}
function attestationWarning(request) {
    const { inputs, buildxVersion = '' } = request;
    const isAsked = inputs.attests.length > 0 || inputs.provenance !== undefined || inputs.sbom !== undefined;
    if (!isAsked || (0,_attestations_js__WEBPACK_IMPORTED_MODULE_1__/* .supportsAttestations */ .U8)(request))
        return [];
    return [`"attests", "provenance" and "sbom" are ignored: buildx ${buildxVersion} is older than 0.10.0.`];
}
function secretFlags(request) {
    const { inputs, gitToken } = request;
    const given = inputs.secrets.map((secret, index) => secretValue(secret, () => request.files.secret(index)));
    const isUsed = gitToken !== undefined && usesGitToken(inputs, { ...request, host: gitToken.host });
    const token = isUsed ? [csv(`id=GIT_AUTH_TOKEN.${gitToken.host}`, `src=${gitToken.path}`)] : [];
    return many('--secret', [...given, ...token]);
}
function secretValue(secret, file) {
    switch (secret.source) {
        case 'value':
            return csv(`id=${secret.id}`, `src=${file()}`);
        case 'env':
            return csv(`id=${secret.id}`, `env=${secret.variable}`);
        case 'file':
            return csv(`id=${secret.id}`, `src=${secret.path}`);
    }
}
function csv(...fields) {
    return fields.map((field) => (/[",\n\r]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field)).join(',');
}
function fileFlags({ inputs, buildxVersion, files }) {
    const isImage = !(0,_exporters_js__WEBPACK_IMPORTED_MODULE_2__/* .exportersOf */ .c)(inputs).some(({ type }) => type === 'local' || type === 'tar');
    const hasIid = isImage && (inputs.platforms.length === 0 || (0,_versions_js__WEBPACK_IMPORTED_MODULE_3__/* .isBuildxAtLeast */ .L)(buildxVersion, '0.4.2'));
    const hasMetadata = (0,_versions_js__WEBPACK_IMPORTED_MODULE_3__/* .isBuildxAtLeast */ .L)(buildxVersion, '0.6.0');
    return [...(hasIid ? ['--iidfile', files.iid] : []), ...(hasMetadata ? ['--metadata-file', files.metadata] : [])];
}
function many(flag, values) {
    return values.flatMap((value) => [flag, value]);
}
function one(flag, value) {
    return value === undefined ? [] : [flag, value];
}


/***/ }),

/***/ 51969:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ol: () => (/* binding */ isEnabled),
/* harmony export */   Qq: () => (/* binding */ isInlineOnly),
/* harmony export */   U8: () => (/* binding */ supportsAttestations),
/* harmony export */   ej: () => (/* binding */ attestations),
/* harmony export */   gh: () => (/* binding */ isOfType)
/* harmony export */ });
/* harmony import */ var _inputs_booleans_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(64996);
/* harmony import */ var _inputs_lists_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(31720);
/* harmony import */ var _engine_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(74776);
/* harmony import */ var _exporters_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(38410);
/* harmony import */ var _versions_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(10483);





function attestations(request) {
    const { inputs, run } = request;
    if (!supportsAttestations(request))
        return [];
    const provenance = provenanceOf(request);
    const sbom = inputs.sbom === undefined ? [] : [withGoBooleans(`type=sbom,${inputs.sbom}`)];
    const others = inputs.attests.flatMap((attest) => {
        if (isOfType(attest, 'provenance')) {
            return inputs.provenance === undefined ? [withBuilder(attest, run.url)] : [];
        }
        if (isOfType(attest, 'sbom'))
            return inputs.sbom === undefined ? [attest] : [];
        return [withGoBooleans(attest)];
    });
    return [...provenance, ...sbom, ...others];
}
function supportsAttestations({ buildxVersion }) {
    return (0,_versions_js__WEBPACK_IMPORTED_MODULE_3__/* .isBuildxAtLeast */ .L)(buildxVersion, '0.10.0');
}
function isOfType(attest, type) {
    return attributesOf(attest).some(({ key, value }) => key === 'type' && value === type);
}
function isEnabled(attest) {
    return !attributesOf(attest).some(({ key, value }) => key === 'disabled' && (0,_inputs_booleans_js__WEBPACK_IMPORTED_MODULE_0__/* .goBooleanOf */ .GE)(value) === true);
}
function isInlineOnly(attest) {
    return attributesOf(attest).some(({ key, value }) => key === 'inline-only' && (0,_inputs_booleans_js__WEBPACK_IMPORTED_MODULE_0__/* .goBooleanOf */ .GE)(value) === true);
}
function provenanceOf(request) {
    const { inputs, run } = request;
    if (inputs.provenance !== undefined) {
        return [withGoBooleans(`type=provenance,${provenanceAttributes(inputs.provenance, run.url)}`)];
    }
    if (!hasDefaultProvenance(request))
        return [];
    const mode = run.privateRepository ? 'mode=min,inline-only=true' : 'mode=max';
    return [withBuilder(`type=provenance,${mode}`, run.url)];
}
function provenanceAttributes(text, runUrl) {
    const isWanted = (0,_inputs_booleans_js__WEBPACK_IMPORTED_MODULE_0__/* .booleanOf */ .SF)(text);
    if (isWanted === undefined)
        return withBuilder(text, runUrl);
    if (!isWanted)
        return 'false';
    return runUrl === '' ? 'disabled=false' : `builder-id=${runUrl}`;
}
function hasDefaultProvenance({ inputs, builder, noDefaultAttestations }) {
    if (noDefaultAttestations || (0,_exporters_js__WEBPACK_IMPORTED_MODULE_2__/* .hasDockerExporter */ .o)(inputs) || (0,_engine_js__WEBPACK_IMPORTED_MODULE_4__/* .hasClassicStore */ .iZ)(builder))
        return false;
    if (inputs.attests.some((attest) => isOfType(attest, 'provenance')))
        return false;
    return builder.nodes.every(({ buildkit }) => (0,_versions_js__WEBPACK_IMPORTED_MODULE_3__/* .isBuildKitAtLeast */ .j)(buildkit, '0.11.0') && (builder.driver !== 'docker' || buildkit?.endsWith('-moby') === true));
}
function withBuilder(text, runUrl) {
    const [first = []] = (0,_inputs_lists_js__WEBPACK_IMPORTED_MODULE_1__/* .readFields */ .qU)(text);
    const isThere = first.some((field) => field === 'builder-id' || (0,_inputs_lists_js__WEBPACK_IMPORTED_MODULE_1__/* .splitField */ .dU)(field).key === 'builder-id');
    return isThere || runUrl === '' ? text : `${text},builder-id=${runUrl}`;
}
function withGoBooleans(text) {
    return (0,_inputs_lists_js__WEBPACK_IMPORTED_MODULE_1__/* .readFields */ .qU)(text)
        .flat()
        .map((field) => {
        const isWanted = (0,_inputs_booleans_js__WEBPACK_IMPORTED_MODULE_0__/* .goBooleanOf */ .GE)(field);
        return isWanted === undefined ? field : `disabled=${!isWanted}`;
    })
        .join(',');
}
function attributesOf(text) {
    return (0,_inputs_lists_js__WEBPACK_IMPORTED_MODULE_1__/* .readFields */ .qU)(text).flat().map(_inputs_lists_js__WEBPACK_IMPORTED_MODULE_1__/* .splitField */ .dU);
}


/***/ }),

/***/ 20935:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jm: () => (/* binding */ unmetNeeds),
/* harmony export */   Uw: () => (/* binding */ reproducibleNeeds),
/* harmony export */   YF: () => (/* binding */ canPushByDigest)
/* harmony export */ });
/* harmony import */ var _inputs_cache_entry_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(17054);
/* harmony import */ var _attestations_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51969);
/* harmony import */ var _engine_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(74776);
/* harmony import */ var _exporters_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(38410);




const reproducibleLayers = 'reproducible layers (which takes BuildKit 0.13, and in an engine the containerd store)';
function unmetNeeds(request) {
    const { inputs, builder, reproducible } = request;
    const exporters = (0,_exporters_js__WEBPACK_IMPORTED_MODULE_2__/* .exportersOf */ .c)(inputs);
    const attests = (0,_attestations_js__WEBPACK_IMPORTED_MODULE_1__/* .attestations */ .ej)(request).filter(_attestations_js__WEBPACK_IMPORTED_MODULE_1__/* .isEnabled */ .Ol);
    const archives = exporters.filter(({ isFile }) => isFile);
    const lacks = (feature) => isKnownToLack(builder, feature);
    return [
        ...(new Set(inputs.platforms).size > 1 && lacks('Multi-platform build') ? ['several platforms'] : []),
        ...(attests.length > 0 && lacks('Multi-platform build') ? ['attestations'] : []),
        ...(lacks('Cache export') ? [...new Set(cacheTypes(inputs))].map((type) => `a cache of the type ${type}`) : []),
        ...(exporters.some(({ type }) => type === 'oci') && lacks('OCI exporter') ? ['an OCI archive'] : []),
        ...(archives.some(({ type }) => type === 'docker') && lacks('Docker exporter') ? ['a Docker archive'] : []),
        ...(reproducible === 'false' ? [] : reproducibleNeeds(builder)),
    ];
}
function reproducibleNeeds(builder) {
    return (0,_engine_js__WEBPACK_IMPORTED_MODULE_3__/* .keepsTimestamps */ .iE)(builder) ? [reproducibleLayers] : [];
}
function canPushByDigest(builder) {
    const { driver, nodes } = builder;
    return driver !== '' && driver !== 'docker' && nodes.length < 2 && !isKnownToLack(builder, 'Direct push');
}
function isKnownToLack({ nodes }, feature) {
    return nodes.some(({ features }) => features.get(feature) === false);
}
function cacheTypes({ cacheTo }) {
    const types = cacheTo.flatMap(_inputs_cache_entry_js__WEBPACK_IMPORTED_MODULE_0__/* .readCacheEntry */ .L).map(({ type }) => type);
    return types.filter((type) => type !== 'inline');
}


/***/ }),

/***/ 50320:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  w: () => (/* binding */ cacheFlags),
  q: () => (/* binding */ namedCache)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./lib/image/tag.js
var tag = __webpack_require__(67521);
// EXTERNAL MODULE: ./lib/image/version.js
var version = __webpack_require__(42189);
// EXTERNAL MODULE: ./lib/plan/push.js
var push = __webpack_require__(74527);
;// CONCATENATED MODULE: ./lib/build/cache-lanes.js


const releases = 'refs/tags';
function registryLanes(subject) {
    const { event, plan } = subject;
    const { ref, baseRef, repository } = event;
    const own = ownLane(subject);
    const write = plan.push.push && mayWrite(event) ? own : undefined;
    const main = branch(repository.defaultBranch);
    if (ref.kind === 'tag' || isRelease(plan))
        return { read: distinct([isRelease(plan) ? releases : undefined, main]), write };
    if (ref.kind === 'pull-request')
        return { read: distinct([write, branch(baseRef), main]), write };
    return { read: distinct([own, main]), write };
}
function writesActionsCache({ event }) {
    const { ref, workflowRef } = event;
    return mayWrite(event) && ref.full === workflowRef && (ref.kind === 'branch' || ref.kind === 'pull-request');
}
function mayWrite({ name, fromFork }) {
    return !fromFork && (push/* pushingEvents */.Q.has(name) || name === 'pull_request');
}
function ownLane({ event: { ref }, plan }) {
    switch (ref.kind) {
        case 'branch':
        case 'pull-request':
            return ref.full;
        case 'tag':
            return isRelease(plan) ? releases : undefined;
        case 'other':
            return undefined;
    }
}
function isRelease({ names }) {
    return names.some((name) => (0,version/* parseVersion */.ot)(name) !== undefined);
}
function branch(name) {
    return name === undefined ? undefined : `refs/heads/${name}`;
}
function distinct(lanes) {
    return [...new Set(lanes.flatMap((lane) => lane ?? []))];
}

;// CONCATENATED MODULE: ./lib/build/cache.js



const exportOptions = 'mode=max,ignore-error=true';
const registryOptions = `${exportOptions},image-manifest=true,oci-mediatypes=true`;
function cacheFlags(request) {
    const { build } = request.inputs;
    const place = placeOf(request);
    switch (place.type) {
        case 'none': {
            const { reason } = place;
            const line = reason === undefined ? undefined : `No cache is added, because ${reason}.`;
            return { flags: { cacheFrom: build.cacheFrom, cacheTo: build.cacheTo }, line };
        }
        case 'gha': {
            const entry = `type=gha,scope=${cacheScope(request, { prefix: 'release-image' })}`;
            const cacheTo = writesActionsCache(request) ? [`${entry},${exportOptions}`] : [];
            return told({ cacheFrom: [entry], cacheTo }, "GitHub's cache");
        }
        case 'registry': {
            const entry = (lane) => `type=registry,ref=${place.image.name}:${laneTag(request, lane)}`;
            const { read, write } = registryLanes(request);
            const cacheTo = write === undefined ? [] : [`${entry(write)},${registryOptions}`];
            return told({ cacheFrom: read.map(entry), cacheTo }, place.image.name);
        }
    }
}
function namedCache(inputs) {
    const { type } = inputs.cache === 'auto' ? { type: 'none' } : askedPlace(inputs);
    return type === 'none' ? undefined : type;
}
function placeOf({ inputs, plan, builder }) {
    const place = askedPlace(inputs);
    if (inputs.cache !== 'auto' || place.type === 'none')
        return place;
    if (!canExport(builder))
        return none(`the builder ${builder.name} cannot write one ("cache: gha" makes one that can)`);
    const isLost = place.type === 'registry' && !plan.push.push;
    return isLost ? none("nothing is pushed, and GitHub's cache is not offered to this step") : place;
}
function askedPlace({ cache, build, knobs, images, tags }) {
    if (cache === 'off')
        return none();
    if (build.cacheFrom.length > 0 || build.cacheTo.length > 0)
        return none('"cache-from" or "cache-to" says which to use');
    if (build.call !== undefined)
        return none(`call is ${build.call}`);
    if (cache !== 'registry' && knobs.actionsCache)
        return { type: 'gha' };
    if (cache === 'gha')
        return none("GitHub's cache is not offered to this step");
    const image = firstImage({ images, tags });
    return image === undefined ? none('no image is named') : { type: 'registry', image };
}
function firstImage({ images, tags }) {
    return images[0] ?? tags.find((line) => line.kind === 'literal')?.reference.repository;
}
function none(reason) {
    return { type: 'none', reason };
}
function canExport({ driver, nodes }) {
    const isSaid = (value) => nodes.some(({ features }) => features.get('Cache export') === value);
    return !isSaid(false) && (driver !== 'docker' || isSaid(true));
}
function told(flags, place) {
    return {
        flags,
        line: `Cache: ${place}, ${flags.cacheTo.length === 0 ? 'which this run only reads' : 'read and written'}`,
    };
}
function laneTag(request, lane) {
    return cacheScope(request, { prefix: 'buildcache', lane });
}
function cacheScope({ inputs, builder }, { prefix, lane = '' }) {
    const { build } = inputs;
    const { file = '', target = '' } = build;
    const platforms = build.platforms.length > 0 ? build.platforms.toSorted() : builder.nodes[0]?.platforms.slice(0, 1);
    const identity = JSON.stringify([firstImage(inputs)?.name, file, target, platforms, lane]);
    const hash = (0,external_node_crypto_.createHash)('sha256').update(identity).digest('hex').slice(0, hashLength);
    const words = [lane.replace(/^refs\/(?:heads\/)?/, ''), target, ...(platforms ?? [])].filter((word) => word !== '');
    return `${prefix}-${(0,tag/* replaceIllegal */.rk)(words.join('-')).slice(0, readableLength)}-${hash}`;
}
const hashLength = 16;
const readableLength = 80;


/***/ }),

/***/ 93172:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KK: () => (/* binding */ readInstructions),
/* harmony export */   Z8: () => (/* binding */ splitInstruction),
/* harmony export */   Z9: () => (/* binding */ wordsOf)
/* harmony export */ });
function readInstructions(dockerfile) {
    const lines = dockerfile.replace(/^\uFEFF/, '').split(/\r*\n/);
    const escape = escapeToken(lines);
    const instructions = [];
    let next = 0;
    while (next < lines.length) {
        const joined = joinContinued(lines, next, escape);
        next = joined.next;
        const instruction = splitInstruction(joined.text);
        if (instruction.keyword !== '')
            instructions.push(instruction);
        for (const heredoc of heredocsOf(instruction))
            next = afterHeredoc(lines, next, heredoc);
    }
    return { instructions, escape };
}
function escapeToken(lines) {
    let escape = '\\';
    for (const line of lines) {
        const [, name = '', value = ''] = /^\s*#\s*([a-z]+)\s*=(.*)/i.exec(line) ?? [];
        if (!['syntax', 'escape', 'check'].includes(name.toLowerCase()))
            break;
        if (name.toLowerCase() === 'escape' && value.trim() === '`')
            escape = '`';
    }
    return escape;
}
function joinContinued(lines, start, escape) {
    const continued = escape === '`' ? /(^|[^`])`[ \t]*$/ : /(^|[^\\])\\[ \t]*$/;
    let text = '';
    for (let index = start; index < lines.length; index += 1) {
        const line = lines[index] ?? '';
        const isFirst = index === start;
        if (isFirst && isComment(line))
            return { text: '', next: index + 1 };
        if (!isFirst && (isComment(line) || line.trim() === ''))
            continue;
        const kept = line.replace(continued, '$1');
        text += kept;
        if (kept === line)
            return { text, next: index + 1 };
    }
    return { text, next: lines.length };
}
function isComment(line) {
    return line.trimStart().startsWith('#');
}
function splitInstruction(text) {
    const [, keyword = '', rest = ''] = /^(\S+)\s*(.*)$/s.exec(text.trim()) ?? [];
    return { keyword: keyword.toUpperCase(), rest };
}
function wordsOf(text, escape) {
    const words = [];
    let word = '';
    let quote = '';
    for (let index = 0; index < text.length; index += 1) {
        const char = text.charAt(index);
        if (quote === '' && /\s/.test(char)) {
            if (word !== '')
                words.push({ text: word, isOpen: false });
            word = '';
        }
        else if (char === escape && quote !== "'") {
            index += 1;
            word += char + text.charAt(index);
        }
        else {
            if (quote === char)
                quote = '';
            else if (quote === '' && (char === '"' || char === "'"))
                quote = char;
            word += char;
        }
    }
    return word === '' ? words : [...words, { text: word, isOpen: quote !== '' }];
}
function heredocsOf({ keyword, rest }) {
    const { keyword: own, rest: args } = keyword === 'ONBUILD' ? splitInstruction(rest) : { keyword, rest };
    if (!['RUN', 'COPY', 'ADD'].includes(own) || !args.includes('<<') || isJsonForm(args))
        return [];
    const words = wordsOf(args.replaceAll(/<<\s+/g, '<<'), '\\');
    return words.some(({ isOpen }) => isOpen) ? [] : words.flatMap(({ text }) => heredocOf(text) ?? []);
}
function heredocOf(word) {
    const [, indented = '', quoted = ''] = /^\d*<<(-?)([^<]+)$/.exec(word) ?? [];
    const name = quoted.replaceAll(/\\(.)|["']/g, '$1');
    return name === '' ? undefined : { name, isIndented: indented === '-' };
}
function isJsonForm(args) {
    const text = args.replace(/^(?:--\S+\s+)+/, '');
    if (!text.startsWith('['))
        return false;
    try {
        const value = JSON.parse(text);
        return Array.isArray(value) && value.every((item) => typeof item === 'string');
    }
    catch {
        return false;
    }
}
function afterHeredoc(lines, start, { name, isIndented }) {
    for (let index = start; index < lines.length; index += 1) {
        const line = lines[index] ?? '';
        if ((isIndented ? line.replace(/^\t+/, '') : line) === name)
            return index + 1;
    }
    return lines.length;
}


/***/ }),

/***/ 74776:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P2: () => (/* binding */ hasContainerdStore),
/* harmony export */   Zj: () => (/* binding */ writesIndexes),
/* harmony export */   iE: () => (/* binding */ keepsTimestamps),
/* harmony export */   iZ: () => (/* binding */ hasClassicStore)
/* harmony export */ });
const feature = 'Multi-platform build';
function hasContainerdStore({ nodes }) {
    return nodes.length > 0 && nodes.every(({ features }) => features.get(feature) === true);
}
function hasClassicStore({ driver, nodes }) {
    return driver === 'docker' && nodes.some(({ features }) => features.get(feature) === false);
}
function keepsTimestamps(builder) {
    return hasClassicStore(builder) || builder.nodes.some(({ buildkit }) => /^v?0\.(?:\d|1[0-2])\./.test(buildkit ?? ''));
}
function writesIndexes(builder) {
    if (builder.driver === 'docker')
        return hasContainerdStore(builder);
    return builder.nodes.every(({ buildkit }) => !/^v?0\.(?:\d|10)\./.test(buildkit ?? ''));
}


/***/ }),

/***/ 38410:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ exportersOf),
/* harmony export */   o: () => (/* binding */ hasDockerExporter)
/* harmony export */ });
/* harmony import */ var _inputs_lists_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31720);

function exportersOf(inputs) {
    return inputs.outputs.flatMap(_inputs_lists_js__WEBPACK_IMPORTED_MODULE_0__/* .readFields */ .qU).map(([first = '', ...more]) => {
        if (more.length === 0 && !first.startsWith('type='))
            return { type: 'local', isFile: true, isByDigest: false, isPush: false };
        const attributes = new Map([first, ...more].map(_inputs_lists_js__WEBPACK_IMPORTED_MODULE_0__/* .splitField */ .dU).map(({ key, value }) => [key, value]));
        const isTrue = (name) => /^(?:1|t|true)$/i.test(attributes.get(name) ?? '');
        const type = attributes.get('type') ?? '';
        const isPush = type === 'registry' || isTrue('push');
        return { type, isFile: attributes.has('dest'), isByDigest: isTrue('push-by-digest'), isPush };
    });
}
function hasDockerExporter(inputs) {
    return inputs.load || exportersOf(inputs).some(({ type }) => type === 'docker');
}


/***/ }),

/***/ 17016:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ exposedSecrets)
/* harmony export */ });
const shortest = 8;
function exposedSecrets({ buildArgs, labels, annotations }, secrets) {
    const texts = secrets.map((secret) => secret.reveal()).filter((text) => text.length >= shortest);
    const exposed = (lines) => lines.filter((line) => texts.some((text) => valueOf(line).includes(text))).map(nameOf);
    return [
        ...exposed(buildArgs).map((name) => `${told(`build argument "${name}"`)} ${argumentRemedy(name)}`),
        ...exposed(labels).map((name) => `${told(`label "${name}"`)} Leave it out.`),
        ...exposed(annotations).map((name) => `${told(`annotation "${name}"`)} Leave it out.`),
    ];
}
function told(what) {
    return `The ${what} has a secret in it, and whoever can pull the image can read it there.`;
}
function argumentRemedy(name) {
    return `Give it in "secrets" ("${name}=…"), and mount it where it is needed: "RUN --mount=type=secret,id=${name}".`;
}
function nameOf(line) {
    return line.slice(0, Math.max(line.indexOf('='), 0));
}
function valueOf(line) {
    const equals = line.indexOf('=');
    return equals < 0 ? '' : line.slice(equals + 1);
}


/***/ }),

/***/ 83793:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BT: () => (/* binding */ untrustedEvent),
/* harmony export */   Nj: () => (/* binding */ builderCannot),
/* harmony export */   SK: () => (/* binding */ builderNotMade),
/* harmony export */   VH: () => (/* binding */ noInputsHash),
/* harmony export */   _f: () => (/* binding */ noCommitTime),
/* harmony export */   eQ: () => (/* binding */ unreadableLayout),
/* harmony export */   q3: () => (/* binding */ buildFailed)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);

function noInputsHash(reason, value, cause) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ReleaseError */ .K2({
        code: 'no-inputs-hash',
        what: `Whether this image was built before cannot be told: ${reason}`,
        value,
        remedy: 'Change that, or set "promote: never", which always builds (docs/build-once.md).',
        cause,
    });
}
function builderCannot(name, needs) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ReleaseError */ .K2({
        code: 'builder-cannot',
        what: `The builder cannot make ${needs.join(' and ')}`,
        value: name,
        remedy: 'Leave "builder" and "driver" empty, so that one is made that can; name another builder; or keep the images of the engine in the containerd store.',
    });
}
function builderNotMade(name, cause, diagnosis) {
    const known = diagnosis?.cause === 'unknown' ? undefined : diagnosis;
    const remedy = 'Correct "driver", "endpoint" and "driver-opts"; when an image of BuildKit cannot be pulled, name others in "buildkit-image".';
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ReleaseError */ .K2({
        code: 'builder-not-made',
        what: `The builder could not be made (${cause.message})`,
        value: name,
        remedy: known === undefined ? remedy : `${known.remedy} ${remedy}`,
        diagnosis: known && { ...known, evidence: undefined },
        cause,
    });
}
function buildFailed(failure, place = (file) => file) {
    const { step, file, line = 1, error, diagnosis, output, excerpt } = failure;
    const what = step === undefined ? 'The build failed' : `The build failed at ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(step)}`;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ReleaseError */ .K2({
        code: 'build-failed',
        what: file === undefined ? what : `${what} (${place(file)}:${line})`,
        value: error,
        remedy: diagnosis.remedy,
        diagnosis,
        details: [...output, ...excerpt],
        place: file === undefined ? undefined : { file: place(file), line },
    });
}
function noCommitTime(revision) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ReleaseError */ .K2({
        code: 'no-commit-time',
        what: 'An image can only be "reproducible" when it is known when its commit was made',
        value: revision,
        remedy: 'Put "uses: actions/checkout" before this step, or give it a "github-token" that may read the repository.',
    });
}
function unreadableLayout(digest, cause) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ReleaseError */ .K2({
        code: 'unreadable-layout',
        what: 'The builder did not leave the image in the folder that it was given',
        value: digest,
        remedy: 'Leave "builder" and "driver" empty, or use a builder with BuildKit 0.13 or newer and buildx 0.11 or newer.',
        cause,
    });
}
function untrustedEvent(because, refused) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ReleaseError */ .K2({
        code: 'untrusted-event',
        what: `Nothing was built, because ${because}. This step would ${listed(refused)}`,
        remedy: 'Build what comes from forks on pull_request, without rights, and release on push; on these events, check out and build what is merged. ' +
            'Where somebody has read this very commit, say "allow-untrusted-events: true" (docs/security.md, "Events that a fork can cause").',
    });
}
function listed(texts) {
    return texts.length < 2 ? texts.join('') : `${texts.slice(0, -1).join(', ')} and ${texts.at(-1) ?? ''}`;
}


/***/ }),

/***/ 58374:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ frontendOf)
/* harmony export */ });
/* unused harmony export syntaxOf */
function frontendOf({ dockerfile, buildArgs, env }) {
    const argument = buildArgs.findLast((line) => /^BUILDKIT_SYNTAX(?:=|$)/.test(line));
    const given = argument?.includes('=') === false ? env['BUILDKIT_SYNTAX'] : argument?.slice('BUILDKIT_SYNTAX='.length);
    if (given === undefined && dockerfile === undefined)
        return { kind: 'unknown' };
    const image = given === undefined ? syntaxOf(dockerfile ?? '') : firstWord(given.trim());
    return image === undefined || isDockers(image) ? { kind: 'docker' } : { kind: 'foreign', image };
}
function isDockers(image) {
    return /^(?:(?:index\.)?docker\.io\/)?docker\/[a-z0-9][a-z0-9._-]*(?:[:@][\w.:-]*)*$/.test(image);
}
function syntaxOf(dockerfile) {
    const text = dockerfile.replace(/^\uFEFF/, '').replace(/^#![^\n]*(?:\n|$)/, '');
    const lines = text.split('\n');
    return directive(lines, '#') ?? directive(lines, '//') ?? fromJson(text);
}
const blank = String.raw `[\s\u0085]`;
function directive(lines, comment) {
    const grammar = new RegExp(`^${blank}*${comment}${blank}*([a-z][a-z0-9]*)${blank}*=([^]+)$`, 'i');
    for (const line of lines) {
        const [, name = '', value = ''] = grammar.exec(line.replace(/\r+$/, '')) ?? [];
        if (!['syntax', 'escape', 'check'].includes(name.toLowerCase()))
            return undefined;
        if (name.toLowerCase() === 'syntax')
            return firstWord(value.trim());
    }
    return undefined;
}
function fromJson(text) {
    if (!/^\s*\{/.test(text))
        return undefined;
    try {
        const { syntax } = JSON.parse(text);
        return typeof syntax === 'string' ? syntax : undefined;
    }
    catch {
        return undefined;
    }
}
function firstWord(text) {
    return text.split(' ', 1)[0] ?? '';
}


/***/ }),

/***/ 6813:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ readDockerfile)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _tools_is_inside_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(96688);




const maxSize = 1024 * 1024;
async function readDockerfile({ context, file, workspace }) {
    if (file === '-' || context === '-' || /^https?:\/\//.test(file ?? ''))
        return undefined;
    try {
        const folder = node_path__WEBPACK_IMPORTED_MODULE_2__.resolve(workspace, context);
        const names = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(folder);
        if (file !== undefined)
            return await readSmallFile(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(node_path__WEBPACK_IMPORTED_MODULE_2__.resolve(workspace, file)));
        const name = names.includes('Dockerfile') ? 'Dockerfile' : 'dockerfile';
        const root = (0,_tools_is_inside_js__WEBPACK_IMPORTED_MODULE_3__/* .isInside */ .F)(folder, workspace) ? workspace : folder;
        const [real, realRoot] = await Promise.all([(0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(node_path__WEBPACK_IMPORTED_MODULE_2__.join(folder, name)), (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(root)]);
        return (0,_tools_is_inside_js__WEBPACK_IMPORTED_MODULE_3__/* .isInside */ .F)(real, realRoot) ? await readSmallFile(real) : undefined;
    }
    catch {
        return undefined;
    }
}
async function readSmallFile(file) {
    const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)(file, node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_RDONLY | node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_NONBLOCK);
    try {
        const stats = await handle.stat();
        return stats.isFile() && stats.size <= maxSize ? await handle.readFile('utf8') : undefined;
    }
    finally {
        await handle.close();
    }
}


/***/ }),

/***/ 10483:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ isBuildxAtLeast),
/* harmony export */   j: () => (/* binding */ isBuildKitAtLeast)
/* harmony export */ });
/* harmony import */ var semver_functions_compare_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78469);
/* harmony import */ var semver_functions_parse_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(16353);


function isBuildxAtLeast(version, minimum) {
    const parsed = version === undefined ? null : semver_functions_parse_js__WEBPACK_IMPORTED_MODULE_1__(version);
    return parsed === null || semver_functions_compare_js__WEBPACK_IMPORTED_MODULE_0__(`${parsed.major}.${parsed.minor}.${parsed.patch}`, minimum) >= 0;
}
function isBuildKitAtLeast(version, minimum) {
    const parsed = version === undefined ? null : semver_functions_parse_js__WEBPACK_IMPORTED_MODULE_1__(version.replace(/-moby$/, ''));
    return parsed !== null && parsed.prerelease.length === 0 && semver_functions_compare_js__WEBPACK_IMPORTED_MODULE_0__(parsed, minimum) >= 0;
}


/***/ }),

/***/ 59388:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  j8: () => (/* binding */ buildContexts),
  mK: () => (/* binding */ buildRequest),
  w7: () => (/* binding */ cacheOf),
  Or: () => (/* binding */ gitTokenHost),
  uf: () => (/* binding */ namedContexts),
  Gz: () => (/* binding */ versionArgs)
});

// EXTERNAL MODULE: ./lib/registry/image-notes.js
var image_notes = __webpack_require__(56782);
// EXTERNAL MODULE: ./lib/plan/labels.js
var labels = __webpack_require__(60632);
// EXTERNAL MODULE: ./lib/plan/plan.js + 5 modules
var plan_plan = __webpack_require__(17290);
// EXTERNAL MODULE: ./lib/build/argv.js
var argv = __webpack_require__(27080);
// EXTERNAL MODULE: ./lib/build/cache.js + 1 modules
var cache = __webpack_require__(50320);
// EXTERNAL MODULE: ./lib/build/dockerfile-instructions.js
var dockerfile_instructions = __webpack_require__(93172);
;// CONCATENATED MODULE: ./lib/build/dockerfile-arguments.js

function declaredArguments(dockerfile) {
    const { instructions, escape } = (0,dockerfile_instructions/* readInstructions */.KK)(dockerfile);
    const names = new Set();
    let isGlobal = true;
    for (const { keyword, rest } of instructions) {
        if (keyword === 'FROM')
            isGlobal = false;
        if (keyword !== 'ARG')
            continue;
        const texts = (0,dockerfile_instructions/* wordsOf */.Z9)(rest, escape).map(({ text }) => text);
        for (const text of texts)
            if (!isGlobal || !text.includes('='))
                names.add(text.replace(/=.*$/s, ''));
    }
    names.delete('');
    return names;
}

// EXTERNAL MODULE: ./lib/build/versions.js
var versions = __webpack_require__(10483);
;// CONCATENATED MODULE: ./lib/build/default-context.js

function defaultContext(request) {
    const { serverUrl, repository, buildxVersion } = request;
    const isQuery = request.gitQuery && (0,versions/* isBuildxAtLeast */.L)(buildxVersion, '0.29.0');
    return `${serverUrl}/${repository}.git${isQuery ? '?ref=' : '#'}${commitOf(request)}`;
}
function commitOf({ ref, sha, headSha, pullRequestHead }) {
    const full = ref.startsWith('refs/') ? ref : `refs/heads/${ref}`;
    const isPullRequest = full.startsWith('refs/pull/');
    const wanted = isPullRequest && pullRequestHead ? full.replace(/\/merge$/, '/head') : full;
    if (isPullRequest && wanted.endsWith('/head'))
        return headSha ?? wanted;
    return sha === '' ? wanted : sha;
}

// EXTERNAL MODULE: ./lib/build/exporters.js
var build_exporters = __webpack_require__(38410);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/plan/load-templates.js
var load_templates = __webpack_require__(92677);
;// CONCATENATED MODULE: ./lib/build/expand-context.js


async function expandContext(text, { input, defaultContext }) {
    if (!text.includes('{{'))
        return text;
    const handlebars = await (0,load_templates/* loadTemplates */.K)();
    try {
        return handlebars.compile(text, { noEscape: true })({ defaultContext });
    }
    catch (error) {
        const problem = `Not a valid expression (${firstLine(error)})`;
        throw (0,errors/* invalidInputs */.Rg)([{ input, value: text, problem, remedy: 'The one expression here is "{{defaultContext}}".' }]);
    }
}
function firstLine(error) {
    return (error instanceof Error ? error.message : String(error)).split('\n', 1)[0] ?? '';
}

// EXTERNAL MODULE: ./lib/build/engine.js
var engine = __webpack_require__(74776);
;// CONCATENATED MODULE: ./lib/build/image-output.js
const reproducible = ['rewrite-timestamp=true', 'oci-mediatypes=true'];
function imageOutput({ epoch, byDigest, attestations, isReproducible }) {
    const attributes = [
        ...(byDigest.length === 0
            ? []
            : [`"name=${byDigest.join(',')}"`, 'push=true', 'push-by-digest=true', 'name-canonical=true']),
        ...timeOf(epoch),
        ...(attestations === 'image' ? ['oci-artifact=false'] : []),
        ...(isReproducible ? [...reproducible, 'store=false'] : []),
    ];
    return attributes.length === 0 ? [] : [['type=image', ...attributes].join(',')];
}
function layoutOutput(folder, epoch) {
    const attributes = ['type=oci', 'tar=false', `dest=${folder}`, ...timeOf(epoch), ...reproducible];
    return attributes.map((field) => (/[",]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field)).join(',');
}
function timeOf(epoch) {
    return epoch === undefined ? [] : [`source-date-epoch=${epoch}`];
}

// EXTERNAL MODULE: ./lib/build/attestations.js
var attestations = __webpack_require__(51969);
;// CONCATENATED MODULE: ./lib/build/makes-index.js



function makesIndex(request) {
    const forms = imageForms(request);
    return forms.length > 0 && forms.every((form) => isIndex(form, request));
}
function isIndex(form, request) {
    if (form === 'classic')
        return false;
    if (new Set(request.inputs.platforms).size > 1)
        return true;
    const attested = attestationsInEffect(request);
    return attested.some((attest) => form === 'registry' || !(0,attestations/* isInlineOnly */.Qq)(attest));
}
function imageForms({ inputs, push, builder }) {
    const isEngine = builder.driver === 'docker';
    const pushed = isEngine && !(0,engine/* hasContainerdStore */.P2)(builder) ? 'classic' : 'registry';
    const loaded = isEngine ? pushed : 'classic';
    const exporters = (0,build_exporters/* exportersOf */.c)(inputs);
    const forms = exporters.flatMap(({ type, isFile }) => {
        if (type === 'image' || type === 'registry')
            return [pushed];
        if (type === 'oci')
            return ['archive'];
        return type === 'docker' ? [isFile ? 'classic' : loaded] : [];
    });
    if (push)
        forms.push(pushed);
    const isKept = isEngine && exporters.length === 0 && !push;
    return inputs.load || isKept ? [...forms, loaded] : forms;
}
function attestationsInEffect(request) {
    const explicit = (0,attestations/* attestations */.ej)(request);
    const isBare = !explicit.some((attest) => (0,attestations/* isOfType */.gh)(attest, 'provenance'));
    const isAdded = isBare && !request.noDefaultAttestations && (0,attestations/* supportsAttestations */.U8)(request) && (0,engine/* writesIndexes */.Zj)(request.builder);
    return [...explicit.filter(attestations/* isEnabled */.Ol), ...(isAdded ? ['type=provenance,mode=min,inline-only=true'] : [])];
}

// EXTERNAL MODULE: ./lib/build/read-dockerfile.js
var read_dockerfile = __webpack_require__(6813);
// EXTERNAL MODULE: ./lib/inputs/cache-entry.js
var cache_entry = __webpack_require__(17054);
;// CONCATENATED MODULE: ./lib/build/rebuild.js

function rebuildOf(request) {
    const { inputs } = request;
    const cacheTo = inputs.cacheTo.filter((entry) => (0,cache_entry/* readCacheEntry */.L)(entry).every(({ type }) => type === 'inline'));
    const fresh = { cacheFrom: [], cacheTo, noCache: true, noCacheFilters: [] };
    const attested = { attests: [], provenance: 'mode=min', sbom: undefined };
    return {
        ...request,
        inputs: { ...inputs, ...fresh, ...attested },
        references: [],
        push: false,
        pushesByDigest: false,
    };
}

;// CONCATENATED MODULE: ./lib/build/version-arguments.js
function versionArguments({ declared, given, version, revision, created }) {
    const known = { VERSION: version, REVISION: revision, CREATED: created.toISOString() };
    const isWanted = (name) => declared.has(name) && !isGiven(name, given);
    return Object.entries(known).flatMap(([name, value]) => (isWanted(name) && value !== '' ? [`${name}=${value}`] : []));
}
const epoch = 'SOURCE_DATE_EPOCH';
function epochArgument(build) {
    return isEpochSet(build) || !build.declared.has(epoch) ? [] : [`${epoch}=${secondsOf(build.created)}`];
}
function imageEpoch(build) {
    return isEpochSet(build) ? undefined : secondsOf(build.created);
}
function fixedEpoch({ given, environment, created }) {
    const own = given.findLast((line) => line.startsWith(`${epoch}=`))?.slice(epoch.length + 1) ?? environment ?? '';
    return /^\d{1,15}$/.test(own) ? Number(own) : secondsOf(created);
}
function isEpochSet({ given, environment }) {
    return isGiven(epoch, given) || (environment !== undefined && environment !== '');
}
function secondsOf(time) {
    return Math.floor(time.getTime() / 1000);
}
function isGiven(name, given) {
    return given.some((line) => line === name || line.startsWith(`${name}=`));
}

;// CONCATENATED MODULE: ./lib/commands/build-request.js















async function buildContexts({ inputs, facts, buildTools }) {
    const { event, checkout } = facts;
    const gitContext = defaultContext({
        serverUrl: event.run.serverUrl,
        repository: event.repository.fullName,
        ref: event.workflowRef,
        sha: event.sha,
        headSha: event.headSha,
        buildxVersion: buildTools.buildxVersion,
        ...inputs.knobs,
    });
    const given = inputs.build.context ?? (checkout.isGit ? '.' : gitContext);
    const context = await expandContext(given, { input: 'context', defaultContext: gitContext });
    return { context: context === '' ? gitContext : context, defaultContext: gitContext };
}
function namedContexts(inputs, contexts) {
    const named = inputs.build.buildContexts.map((text) => expandContext(text, { input: 'build-contexts', ...contexts }));
    return Promise.all(named);
}
function gitTokenHost({ inputs, facts }, contexts) {
    const { host } = new URL(facts.event.run.serverUrl);
    const isUsed = inputs.githubToken !== undefined && (0,argv/* usesGitToken */.s)(inputs.build, { ...contexts, host });
    return isUsed ? host : undefined;
}
function cacheOf({ inputs, facts, plan, buildTools }) {
    return (0,cache/* cacheFlags */.w)({ inputs, event: facts.event, plan, builder: buildTools.builder });
}
async function buildRequest(subject, contexts, files) {
    const { inputs, facts, plan, buildTools, pushesByDigest = false } = subject;
    const host = gitTokenHost(subject, contexts);
    const request = {
        ...buildTools,
        ...contexts,
        inputs: { ...inputs.build, ...cacheOf(subject).flags },
        buildContexts: await namedContexts(inputs, contexts),
        ...(await versionFlags(subject, contexts.context)),
        references: pushesByDigest ? [] : namesOf(plan, inputs),
        push: plan.push.push,
        pushesByDigest,
        labels: [...(0,labels/* labelLines */._)(without(plan.labels, plan.ownLabels)), ...plan.ownLabels],
        run: { url: facts.event.run.url, privateRepository: facts.event.repository.isPrivate },
        noDefaultAttestations: inputs.knobs.noDefaultAttestations,
        gitToken: host === undefined || files.gitToken === undefined ? undefined : { host, path: files.gitToken },
        files,
    };
    const inputsNote = subject.inputsHash === undefined ? [] : [`${image_notes/* inputsKey */.x9}=${subject.inputsHash}`];
    const described = describedBy(request, plan, inputsNote);
    return subject.layout === undefined ? described : rebuildOf(described);
}
function describedBy(request, plan, inputsNote) {
    if (!makesIndex(request)) {
        return { ...request, labels: [...request.labels, ...inputsNote], annotations: plan.ownAnnotations };
    }
    const standard = indexAnnotations(plan.indexAnnotations);
    const annotations = [...standard, ...plan.ownAnnotations, ...inputsNote.map((line) => `index:${line}`)];
    return { ...request, annotations };
}
function namesOf(plan, inputs) {
    const isByDigest = (0,build_exporters/* exportersOf */.c)(inputs.build).some((exporter) => exporter.isByDigest);
    return isByDigest ? plan.repositories.map(({ repository }) => repository.name) : (0,plan_plan/* buildReferences */.bZ)(plan, inputs);
}
async function versionFlags(subject, context) {
    const { inputs, plan, buildTools, pushesByDigest = false, attestations = 'default', layout } = subject;
    const { buildArgs, epoch } = await versionArgs(subject, context);
    if (layout !== undefined)
        return { buildArgs, outputs: [layoutOutput(layout, epoch)] };
    const output = {
        epoch: (0,engine/* writesIndexes */.Zj)(buildTools.builder) ? epoch : undefined,
        byDigest: pushesByDigest ? plan.repositories.map(({ repository }) => repository.name) : [],
        attestations,
        isReproducible: inputs.reproducible !== 'false',
    };
    return { buildArgs, outputs: (0,plan_plan/* isPlainPush */.tX)(plan, inputs) ? imageOutput(output) : [] };
}
async function versionArgs({ inputs, facts, plan }, context) {
    const { file, buildArgs: given } = inputs.build;
    const { event, checkout, created } = facts;
    const declared = declaredArguments((await (0,read_dockerfile/* readDockerfile */.n)({ context, file, workspace: checkout.directory })) ?? '');
    const epoch = { declared, given, environment: inputs.knobs.sourceDateEpoch, created };
    const version = { declared, given, version: plan.fullVersion, revision: event.sha, created };
    const buildArgs = [...given, ...(inputs.versionArgs ? versionArguments(version) : []), ...epochArgument(epoch)];
    return { buildArgs, epoch: inputs.reproducible === 'false' ? imageEpoch(epoch) : fixedEpoch(epoch) };
}
function indexAnnotations(annotations) {
    const standard = [...without(annotations)].filter(([key]) => key.startsWith('org.opencontainers.image.'));
    return (0,labels/* labelLines */._)(new Map(standard)).map((line) => `index:${line}`);
}
function without(labels, own = []) {
    const keys = new Set(own.map((line) => line.replace(/=.*$/s, '')));
    return new Map([...labels].filter(([key, value]) => value !== '' && !keys.has(key)));
}


/***/ }),

/***/ 34843:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  n: () => (/* binding */ askBuildTools),
  j: () => (/* binding */ readStep)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/tools/buildx.js
var tools_buildx = __webpack_require__(58539);
// EXTERNAL MODULE: ./lib/tools/docker.js + 1 modules
var tools_docker = __webpack_require__(73535);
// EXTERNAL MODULE: ./lib/tools/docker-config.js
var docker_config = __webpack_require__(13590);
// EXTERNAL MODULE: ./lib/inputs/load-yaml.js
var load_yaml = __webpack_require__(69549);
// EXTERNAL MODULE: ./lib/inputs/read-inputs.js
var read_inputs = __webpack_require__(61995);
// EXTERNAL MODULE: ./lib/build/cache.js + 1 modules
var cache = __webpack_require__(50320);
// EXTERNAL MODULE: ./lib/build/builder-needs.js
var builder_needs = __webpack_require__(20935);
// EXTERNAL MODULE: ./lib/build/failures.js
var failures = __webpack_require__(83793);
;// CONCATENATED MODULE: ./lib/build/choose-builder.js



function chooseBuilder({ inputs, found, buildxVersion, newName }) {
    const { driver } = inputs.builder;
    const name = inputs.build.builder ?? newName;
    const nodes = inputs.builder.nodes.length;
    if (found === undefined)
        return toMake(name, driver ?? 'docker-container', { nodes });
    const needs = (0,builder_needs/* unmetNeeds */.Jm)({
        inputs: withNamedCache(inputs),
        builder: found,
        buildxVersion,
        reproducible: inputs.reproducible,
        run: { url: '', privateRepository: false },
        noDefaultAttestations: inputs.knobs.noDefaultAttestations,
    });
    if (needs.length === 0) {
        return { builder: found, make: undefined, because: [], canPushByDigest: (0,builder_needs/* canPushByDigest */.YF)(found) };
    }
    if (inputs.build.builder !== undefined || driver !== undefined)
        throw (0,failures/* builderCannot */.Nj)(found.name, needs);
    return toMake(newName, 'docker-container', { because: needs });
}
function withNamedCache(inputs) {
    const type = (0,cache/* namedCache */.q)(inputs);
    return type === undefined ? inputs.build : { ...inputs.build, cacheTo: [`type=${type}`] };
}
function toMake(name, driver, { nodes = 1, because = [] }) {
    const builder = { name, driver, error: undefined, nodes: [] };
    return { builder, make: driver, because, canPushByDigest: nodes === 1 && (0,builder_needs/* canPushByDigest */.YF)(builder) };
}

;// CONCATENATED MODULE: ./lib/commands/read-step.js








async function readStep(env) {
    const options = { fileExists: external_node_fs_.existsSync, contextExists: external_node_fs_.existsSync };
    const [buildx, inputs] = await Promise.allSettled([
        (0,tools_buildx/* findBuildx */.ah)({ env, cwd: process.cwd() }),
        (0,load_yaml/* loadYaml */.y)(env).then((parseYaml) => (0,read_inputs/* readInputs */.K)(env, { ...options, parseYaml })),
    ]);
    if (buildx.status === 'fulfilled' && inputs.status === 'fulfilled') {
        return { inputs: inputs.value, buildx: buildx.value };
    }
    throw (0,errors/* severalFailures */.qg)([inputs, buildx].flatMap((each) => (each.status === 'rejected' ? [each.reason] : [])));
}
function askBuildTools({ inputs, buildx }, { env, newName }) {
    const docker = (0,tools_docker/* createDocker */.h)({ env, buildx, cwd: process.cwd() });
    const asked = Promise.all([docker.version(), findBuilder(docker, inputs, env)]);
    const tools = asked.then(([buildxVersion, found]) => ({
        buildxVersion,
        ...chooseBuilder({ inputs, found, buildxVersion, newName }),
    }));
    tools.catch(() => undefined);
    return tools;
}
async function findBuilder(docker, inputs, env) {
    const { builder: name } = inputs.build;
    const { driver } = inputs.builder;
    if (driver === undefined)
        return docker.inspectBuilder(name);
    if (driver === 'docker')
        return docker.inspectBuilder(await (0,docker_config/* currentContext */.Fi)(env));
    return name === undefined ? undefined : docker.inspectBuilder(name).catch(() => undefined);
}


/***/ }),

/***/ 74631:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  V: () => (/* binding */ restrain)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/facts/event.js
var facts_event = __webpack_require__(77487);
// EXTERNAL MODULE: ./lib/facts/facts.js + 1 modules
var facts = __webpack_require__(46195);
// EXTERNAL MODULE: ./lib/tools/foreign-json.js
var foreign_json = __webpack_require__(65810);
;// CONCATENATED MODULE: ./lib/facts/head-owner.js


const own = { kind: 'own' };
const relays = new Set([
    'pull_request_target',
    'workflow_run',
    'issue_comment',
    'check_run',
    'check_suite',
    'status',
]);
function headOwner(name, payload) {
    switch (name) {
        case 'pull_request_target':
            return ofPullRequest(payload);
        case 'workflow_run':
            return ofWorkflowRun((0,foreign_json/* valueAt */.fK)(payload, 'workflow_run'));
        case 'issue_comment':
            return (0,foreign_json/* valueAt */.fK)(payload, 'issue', 'pull_request') === undefined ? own : unknown('a comment on a pull request');
        case 'check_run':
            return ofBranch((0,foreign_json/* textAt */.$6)(payload, 'check_run', 'check_suite', 'head_branch'), 'a check');
        case 'check_suite':
            return ofBranch((0,foreign_json/* textAt */.$6)(payload, 'check_suite', 'head_branch'), 'a check');
        case 'status':
            return (0,foreign_json/* listAt */.gT)(payload, 'branches').length > 0 ? own : unknown('the status of a commit');
        default:
            return own;
    }
}
function ofPullRequest(payload) {
    if ((0,foreign_json/* valueAt */.fK)(payload, 'pull_request') === undefined)
        return unknown('a pull request');
    if (!(0,facts_event/* isFromFork */.ty)(payload))
        return own;
    return { kind: 'fork', name: (0,foreign_json/* textAt */.$6)(payload, 'pull_request', 'head', 'repo', 'full_name') };
}
function ofWorkflowRun(run) {
    const [head, base] = ['head_repository', 'repository'].map((side) => (0,foreign_json/* numberAt */.tk)(run, side, 'id'));
    if (run === undefined)
        return unknown('a run');
    if (head === undefined || head !== base)
        return { kind: 'fork', name: (0,foreign_json/* textAt */.$6)(run, 'head_repository', 'full_name') };
    const cause = (0,foreign_json/* textAt */.$6)(run, 'event') ?? '';
    return relays.has(cause) ? unknown(`a run on ${cause}`) : own;
}
function ofBranch(branch, about) {
    return branch === undefined ? unknown(about) : own;
}
function unknown(about) {
    return { kind: 'unknown', about };
}
function ownCommits(env, payload) {
    const merged = (0,foreign_json/* isTrueAt */.Yj)(payload, 'pull_request', 'merged')
        ? (0,foreign_json/* textAt */.$6)(payload, 'pull_request', 'merge_commit_sha')
        : undefined;
    const commits = [env['GITHUB_SHA'], (0,foreign_json/* textAt */.$6)(payload, 'pull_request', 'base', 'sha'), merged];
    return new Set(commits.flatMap((commit) => (commit === undefined || commit === '' ? [] : [commit])));
}

// EXTERNAL MODULE: ./lib/build/failures.js
var failures = __webpack_require__(83793);
// EXTERNAL MODULE: ./lib/build/exporters.js
var exporters = __webpack_require__(38410);
// EXTERNAL MODULE: ./lib/build/frontend.js
var build_frontend = __webpack_require__(58374);
// EXTERNAL MODULE: ./lib/build/read-dockerfile.js
var read_dockerfile = __webpack_require__(6813);
// EXTERNAL MODULE: ./lib/tools/is-inside.js
var is_inside = __webpack_require__(96688);
;// CONCATENATED MODULE: ./lib/build/trust.js



function decideTrust(question) {
    const { event, owner, sources } = question;
    if (owner.kind === 'own')
        return { isTrusted: true };
    const foreign = sources.flatMap((source) => strangeness(source, question) ?? []);
    if (foreign[0] === undefined)
        return { isTrusted: true };
    return { isTrusted: false, because: `the event is ${event}, about ${described(owner)}, and ${foreign[0]}` };
}
function described(owner) {
    if (owner.kind === 'unknown')
        return `${owner.about}, which may be of a fork`;
    return owner.name === undefined ? 'a commit of a fork that is gone' : `a commit of the fork ${(0,errors/* quote */.hD)(owner.name)}`;
}
function strangeness(source, question) {
    switch (source.kind) {
        case 'workspace':
            return strangenessOf(question.checkedOut);
        case 'commit':
            return question.ownCommits.has(source.sha) ? undefined : notOwn(source.sha);
        case 'elsewhere':
            return `it is built from ${(0,errors/* quote */.hD)(source.text)}`;
    }
}
function strangenessOf(checkedOut) {
    if (checkedOut === undefined)
        return 'the workspace is no checkout of this repository';
    const { sha, isOwn, changedPaths } = checkedOut;
    if (sha === undefined || changedPaths === undefined)
        return 'git does not say what is checked out';
    if (!isOwn)
        return notOwn(sha);
    if (changedPaths.length === 0)
        return undefined;
    const shown = changedPaths.slice(0, 3).map((each) => (0,errors/* quote */.hD)(each));
    return `the workspace has files that the commit does not have like that: ${shown.join(', ')}${changedPaths.length > 3 ? ', …' : ''}`;
}
function notOwn(sha) {
    return `what is built is ${sha}, which is not known to be in the history of this repository`;
}
function buildSources(inputs, options) {
    const context = sourceOf(inputs.context ?? (options.isGit ? '.' : defaultContext), options);
    const named = inputs.buildContexts.map((entry) => entry.slice(entry.indexOf('=') + 1));
    const others = named.filter((text) => !text.startsWith('docker-image://')).map((text) => sourceOf(text, options));
    const { file } = inputs;
    const isOfContext = file === undefined || (context.kind === 'commit' && !external_node_path_.isAbsolute(file) && isPath(file));
    return [context, ...others, ...(isOfContext ? [] : [sourceOf(file, options)])];
}
const defaultContext = '{{defaultContext}}';
function sourceOf(text, { workspace, sha }) {
    if (text === '' || text === defaultContext || /^\{\{defaultContext\}\}:[\w./-]+$/.test(text))
        return { kind: 'commit', sha };
    const isHere = isPath(text) && (0,is_inside/* isInside */.F)(external_node_path_.resolve(workspace, text), workspace);
    return isHere ? { kind: 'workspace' } : { kind: 'elsewhere', text };
}
function isPath(text) {
    return text !== '-' && !text.includes('{{') && !/^[a-z][a-z0-9+.-]*:|^git@|^github\.com\//i.test(text);
}

;// CONCATENATED MODULE: ./lib/commands/trust.js











async function restrain(inputs, options) {
    const { env, log } = options;
    const { owner, trust } = await readTrust(inputs, options);
    if (trust.isTrusted)
        return { inputs, refusal: undefined, isVouchedFor: owner.kind !== 'own' };
    if (inputs.allowUntrustedEvents) {
        log.info(`"allow-untrusted-events" lets this run use its rights, although ${trust.because}.`);
        return { inputs, refusal: undefined, isVouchedFor: true };
    }
    log.info(`This run has no login, no token and no cache, because ${trust.because}.`);
    const refused = await refusedBy(inputs, env);
    const refusal = refused.length === 0 ? undefined : (0,failures/* untrustedEvent */.BT)(trust.because, refused);
    return { inputs: withoutRights(inputs), refusal, isVouchedFor: false };
}
async function readTrust(inputs, { env, git }) {
    const payload = await (0,facts/* readPayload */.rD)(env['GITHUB_EVENT_PATH']);
    const event = (0,facts_event/* readEvent */.j_)(env, payload);
    const owner = headOwner(event.name, payload);
    if (owner.kind === 'own')
        return { owner, trust: { isTrusted: true } };
    const workspace = workspaceOf(env);
    const isGit = (0,external_node_fs_.existsSync)((0,external_node_path_.join)(workspace, '.git'));
    const commits = ownCommits(env, payload);
    const checkedOut = isGit ? await lookAt(git, commits) : undefined;
    const sha = inputs.source === 'git' ? (checkedOut?.sha ?? '') : event.sha;
    const sources = buildSources(inputs.build, { workspace, isGit, sha });
    return { owner, trust: decideTrust({ event: event.name, owner, ownCommits: commits, sources, checkedOut }) };
}
function workspaceOf(env) {
    return env['GITHUB_WORKSPACE'] ?? process.cwd();
}
async function lookAt(git, commits) {
    const [head, changedPaths] = await Promise.all([git.head().catch(() => undefined), git.changedPaths()]);
    const sha = head?.sha;
    const isOwn = sha !== undefined && (commits.has(sha) || (await isInHistory(git, { sha, of: commits })));
    return { sha, isOwn, changedPaths };
}
async function isInHistory(git, { sha, of: commits }) {
    const answers = await Promise.all([...commits].map((commit) => git.isAncestor(sha, commit)));
    return answers.includes(true);
}
async function refusedBy({ push, build }, env) {
    const { context = '.', file, buildArgs } = build;
    const dockerfile = await (0,read_dockerfile/* readDockerfile */.n)({ context, file, workspace: workspaceOf(env) });
    const frontend = (0,build_frontend/* frontendOf */.g)({ dockerfile, buildArgs, env });
    const pushes = push === 'always' || (0,exporters/* exportersOf */.c)(build).some(({ isPush }) => isPush);
    return [
        ...(pushes ? ['push what it builds'] : []),
        ...(build.secrets.length > 0 ? ['give its build the secrets of "secrets", "secret-envs" or "secret-files"'] : []),
        ...(build.ssh.length > 0 ? ['give its build the keys of "ssh"'] : []),
        ...(build.allow.length > 0 ? ['give its build the rights of "allow"'] : []),
        ...strangeFrontend(frontend),
    ];
}
function strangeFrontend(frontend) {
    switch (frontend.kind) {
        case 'docker':
            return [];
        case 'foreign':
            return [`start the frontend ${(0,errors/* quote */.hD)(frontend.image)}, which is not docker's`];
        case 'unknown':
            return ['start a frontend that cannot be told, because the Dockerfile is not here'];
    }
}
function withoutRights(inputs) {
    const { push, build } = inputs;
    return {
        ...inputs,
        push: push === 'always' ? 'auto' : push,
        logins: [],
        githubToken: undefined,
        cache: 'off',
        build: { ...build, cacheFrom: [], cacheTo: [], secrets: [], ssh: [], allow: [] },
    };
}


/***/ }),

/***/ 61995:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ readInputs)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _booleans_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64996);
/* harmony import */ var _build_inputs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(82635);
/* harmony import */ var _builder_inputs_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(80554);
/* harmony import */ var _flavor_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(36949);
/* harmony import */ var _gate_inputs_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(52055);
/* harmony import */ var _images_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(27591);
/* harmony import */ var _lists_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(31720);
/* harmony import */ var _knobs_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(84704);
/* harmony import */ var _login_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(42655);
/* harmony import */ var _raw_inputs_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(95775);
/* harmony import */ var _release_inputs_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(77240);
/* harmony import */ var _registries_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(41498);
/* harmony import */ var _tags_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(35852);
/* harmony import */ var _version_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(21373);















function readInputs(env, options) {
    const raw = new _raw_inputs_js__WEBPACK_IMPORTED_MODULE_9__/* .RawInputs */ .q(env);
    const images = (0,_images_js__WEBPACK_IMPORTED_MODULE_5__/* .readImages */ .H)(raw);
    const build = (0,_build_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .readBuildInputs */ .q)(raw, options);
    const tags = (0,_tags_js__WEBPACK_IMPORTED_MODULE_10__/* .readTags */ .g)(raw, images.length === 0 && (build.load || build.outputs.length > 0));
    return checked(raw, {
        images,
        tags,
        flavor: (0,_flavor_js__WEBPACK_IMPORTED_MODULE_3__/* .readFlavor */ .f)(raw),
        labels: raw.list('labels', { comments: true }),
        annotations: raw.list('annotations', { comments: true }),
        version: (0,_version_js__WEBPACK_IMPORTED_MODULE_11__/* .readVersion */ .$)(raw),
        tagPrefix: raw.text('tag-prefix'),
        ...(0,_release_inputs_js__WEBPACK_IMPORTED_MODULE_12__/* .readReleaseInputs */ .$)(raw),
        versionArgs: raw.given('version-args') === undefined || raw.boolean('version-args'),
        source: raw.text('context') === 'git' ? 'git' : 'workflow',
        outputs: readOutputInputs(raw),
        push: readPush(raw),
        digestOnly: raw.boolean('digest-only'),
        allowUntrustedEvents: raw.boolean('allow-untrusted-events'),
        ...readPublication(raw),
        cache: raw.choice('cache', ['off', 'auto', 'gha', 'registry']),
        maxWait: raw.duration('max-wait', '5m'),
        logins: (0,_login_js__WEBPACK_IMPORTED_MODULE_8__/* .readLogins */ .r)(raw, {
            registries: (0,_registries_js__WEBPACK_IMPORTED_MODULE_13__/* .registriesOf */ .H)({ images, tags }),
            maySecretsBeMissing: (env['GITHUB_EVENT_NAME'] ?? '').startsWith('pull_request'),
            env,
            parseYaml: options.parseYaml,
        }),
        exportCredentials: raw.boolean('export-credentials'),
        logout: raw.given('logout') === undefined || raw.boolean('logout'),
        build,
        builder: (0,_builder_inputs_js__WEBPACK_IMPORTED_MODULE_14__/* .readBuilderInputs */ .n)(raw, { ...options, buildkitHost: env['BUILDKIT_HOST'] }),
        githubToken: raw.secret('github-token'),
        knobs: (0,_knobs_js__WEBPACK_IMPORTED_MODULE_7__/* .readKnobs */ .I)(raw, env),
    });
}
function readPublication(raw) {
    return {
        onExists: raw.choice('on-exists', ['verify', 'skip', 'fail', 'overwrite']),
        onFailure: raw.choice('on-failure', ['roll-forward', 'restore']),
        promote: raw.choice('promote', ['auto', 'always', 'never']),
        gates: (0,_gate_inputs_js__WEBPACK_IMPORTED_MODULE_4__/* .readGateInputs */ .rI)(raw),
        reproducible: raw.choice('reproducible', ['false', 'true', 'check']),
    };
}
function checked(raw, inputs) {
    for (const check of [checkPushTarget, checkDigestOnly, checkGates, checkReproducible])
        check(raw, inputs);
    if (raw.faults.length > 0)
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .invalidInputs */ .Rg)(raw.faults);
    return inputs;
}
function readPush(raw) {
    const text = raw.given('push')?.trim() ?? 'auto';
    if (text === 'auto')
        return 'auto';
    const push = (0,_booleans_js__WEBPACK_IMPORTED_MODULE_1__/* .booleanOf */ .SF)(text);
    if (push === undefined) {
        const remedy = 'Write auto, true or false.';
        raw.faults.push({ input: 'push', value: text, problem: 'Neither a boolean nor auto', remedy });
    }
    return push === true ? 'always' : 'never';
}
function readOutputInputs(raw) {
    const separator = (name) => raw.given(name) || '\n';
    return {
        separators: {
            tags: separator('sep-tags'),
            labels: separator('sep-labels'),
            annotations: separator('sep-annotations'),
        },
        bakeTarget: raw.optional('bake-target') ?? 'docker-metadata-action',
    };
}
function checkPushTarget(raw, { images, tags, push, build }) {
    const isNamed = images.length > 0 || tags.some(({ kind }) => kind === 'literal') || namesImage(build);
    const isGiven = raw.text('images') !== '' || raw.faults.some(({ input }) => input === 'tags' || input === 'outputs');
    if (push !== 'always' || isNamed || isGiven || build.call !== undefined)
        return;
    raw.faults.push({
        input: 'push',
        value: 'true',
        problem: 'There is no image to push to',
        remedy: 'Name one in "images" ("ghcr.io/owner/app"), or give whole references in "tags" ("ghcr.io/owner/app:1").',
    });
}
function checkDigestOnly(raw, { digestOnly, build }) {
    if (digestOnly)
        refuseTogether(raw, { input: 'digest-only', value: 'true' }, otherResults(build));
}
function checkReproducible(raw, { reproducible, digestOnly, build }) {
    if (reproducible === 'false')
        return;
    const others = otherResults(build).filter((name) => name !== 'call' || reproducible === 'check');
    const isPart = digestOnly && reproducible === 'check';
    refuseTogether(raw, { input: 'reproducible', value: reproducible }, [...others, ...(isPart ? ['digest-only'] : [])]);
}
function otherResults({ load, outputs, call }) {
    return [
        ...(load ? ['load'] : []),
        ...(outputs.length > 0 ? ['outputs'] : []),
        ...(call === undefined ? [] : ['call']),
    ];
}
function refuseTogether(raw, given, others) {
    if (others.length === 0)
        return;
    raw.faults.push({
        ...given,
        problem: `It does not go together with ${others.map((name) => `"${name}"`).join(', ')}`,
        remedy: 'Leave out one or the other.',
    });
}
function checkGates(raw, inputs) {
    const { attest, gates, digestOnly, push, build } = inputs;
    if (!(0,_gate_inputs_js__WEBPACK_IMPORTED_MODULE_4__/* .isGated */ .m3)(inputs))
        return;
    const input = attest ? 'attest' : gates.sign === undefined ? 'verify' : 'sign';
    const others = [
        ...(build.load && push === 'always' ? ['load'] : []),
        ...(build.outputs.length > 0 ? ['outputs'] : []),
    ];
    if (others.length > 0) {
        const problem = `With ${others.map((name) => `"${name}"`).join(' and ')}, buildx writes the names itself, before anybody could look at the image`;
        raw.faults.push({ input, problem, remedy: 'Leave out one or the other.' });
    }
    if (digestOnly) {
        const remedy = 'Give it to the step that merges the parts.';
        raw.faults.push({
            input,
            problem: 'A part of an image (`digest-only`) has no names that it could stand before',
            remedy,
        });
    }
}
function namesImage(build) {
    return build.outputs.some((output) => (0,_lists_js__WEBPACK_IMPORTED_MODULE_6__/* .readFields */ .qU)(output)
        .flat()
        .some((field) => (0,_lists_js__WEBPACK_IMPORTED_MODULE_6__/* .splitField */ .dU)(field).key === 'name'));
}


/***/ }),

/***/ 58539:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ah: () => (/* binding */ findBuildx),
/* harmony export */   ce: () => (/* binding */ findDocker)
/* harmony export */ });
/* unused harmony export systemFolders */
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _failures_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(32972);
/* harmony import */ var _find_program_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(99225);
/* harmony import */ var _docker_config_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(13590);




async function findBuildx(search) {
    const folders = await pluginFolders(search);
    const plugin = await (0,_find_program_js__WEBPACK_IMPORTED_MODULE_2__/* .firstProgram */ .x)(folders, 'docker-buildx', { ...search, refusal: _failures_js__WEBPACK_IMPORTED_MODULE_1__/* .buildxInWorkspace */ .Lg });
    if (plugin !== undefined)
        return { command: plugin, prefix: [] };
    const docker = await findDocker(search);
    if (docker !== undefined)
        return { command: docker, prefix: ['buildx'] };
    const standalone = await (0,_find_program_js__WEBPACK_IMPORTED_MODULE_2__/* .firstProgram */ .x)((0,_find_program_js__WEBPACK_IMPORTED_MODULE_2__/* .searchPath */ .o)(search), 'buildx', { ...search, refusal: _failures_js__WEBPACK_IMPORTED_MODULE_1__/* .buildxInWorkspace */ .Lg });
    if (standalone !== undefined)
        return { command: standalone, prefix: [] };
    throw (0,_failures_js__WEBPACK_IMPORTED_MODULE_1__/* .buildxNotFound */ .yf)();
}
function findDocker(search) {
    return (0,_find_program_js__WEBPACK_IMPORTED_MODULE_2__/* .firstProgram */ .x)((0,_find_program_js__WEBPACK_IMPORTED_MODULE_2__/* .searchPath */ .o)(search), 'docker', { ...search, refusal: _failures_js__WEBPACK_IMPORTED_MODULE_1__/* .buildxInWorkspace */ .Lg });
}
async function pluginFolders(search) {
    const config = (0,_docker_config_js__WEBPACK_IMPORTED_MODULE_3__/* .configFolder */ .vg)(search.env);
    const extraFolders = (await (0,_docker_config_js__WEBPACK_IMPORTED_MODULE_3__/* .readDockerConfig */ .TO)(config)).document['cliPluginsExtraDirs'];
    return [
        ...(Array.isArray(extraFolders) ? extraFolders.filter((folder) => typeof folder === 'string') : []),
        node_path__WEBPACK_IMPORTED_MODULE_0__.join(config, 'cli-plugins'),
        ...(search.systemFolders ?? systemFolders(search.env, search.platform)),
    ];
}
function systemFolders(env, platform = process.platform) {
    if (platform === 'win32')
        return [node_path__WEBPACK_IMPORTED_MODULE_0__.win32.join(env['ProgramFiles'] ?? '', 'Docker', 'cli-plugins')];
    return ['/usr/local/lib', '/usr/local/libexec', '/usr/lib', '/usr/libexec'].map((folder) => `${folder}/docker/cli-plugins`);
}


/***/ }),

/***/ 73535:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  h: () => (/* binding */ createDocker)
});

// EXTERNAL MODULE: ./lib/tools/failures.js
var failures = __webpack_require__(32972);
;// CONCATENATED MODULE: ./lib/tools/builder.js
function parseInspect(text) {
    const [head, body] = splitOnce(text.replaceAll('\r\n', '\n'), /^Nodes:$/m);
    const fields = fieldsOf(head);
    return {
        name: fields.get('Name') ?? '',
        driver: fields.get('Driver') ?? '',
        error: fields.get('Error'),
        nodes: body
            .split(/^(?=Name:)/m)
            .filter((part) => part.startsWith('Name:'))
            .map(parseNode),
    };
}
function parseNode(text) {
    const fields = fieldsOf(text);
    const version = fields.get('BuildKit version') ?? '';
    return {
        name: fields.get('Name') ?? '',
        endpoint: fields.get('Endpoint') ?? '',
        status: fields.get('Status') ?? '',
        buildkit: version === '' || version.startsWith('v0.0.0+') ? undefined : version,
        platforms: parsePlatforms(fields.get('Platforms') ?? ''),
        features: parseFeatures(text),
    };
}
function parsePlatforms(list) {
    return list
        .split(',')
        .map((platform) => platform.trim().replace(/\*$/, ''))
        .filter((platform) => platform !== '');
}
function parseFeatures(text) {
    const block = /^Features:\n((?: .*\n?)*)/m.exec(text)?.[1] ?? '';
    return new Map([...fieldsOf(block.replace(/^ /gm, ''))].map(([name, value]) => [name, value === 'true']));
}
function fieldsOf(text) {
    return new Map([...text.matchAll(/^([^\s:][^:\n]*):[ \t]*(.*)$/gm)].map(([, name = '', value = '']) => [name, value.trim()]));
}
function splitOnce(text, separator) {
    const match = separator.exec(text);
    return match === null ? [text, ''] : [text.slice(0, match.index), text.slice(match.index + match[0].length)];
}
function parseBuildxVersion(text) {
    return /^github\.com\/docker\/buildx v?(\d+\.\d+\.\d+(?:[-+][0-9A-Za-z.+-]*)?)(?:\s|$)/m.exec(text)?.[1];
}

// EXTERNAL MODULE: ./lib/tools/clean.js
var clean = __webpack_require__(13638);
// EXTERNAL MODULE: ./lib/tools/bounded-run.js
var bounded_run = __webpack_require__(80342);
// EXTERNAL MODULE: ./lib/tools/left-group.js
var left_group = __webpack_require__(9480);
// EXTERNAL MODULE: ./lib/tools/shown-run.js + 1 modules
var shown_run = __webpack_require__(84296);
;// CONCATENATED MODULE: ./lib/tools/docker.js






const withWarnings = { BUILDX_METADATA_WARNINGS: '1' };
const deadline = 60_000;
function createDocker({ buildx, env, cwd }) {
    const asked = (0,bounded_run/* createBoundedRun */.R)({ deadline });
    const commanded = (0,bounded_run/* createBoundedRun */.R)({ deadline, onStart: (leader) => (0,left_group/* rememberGroup */.f)(env, leader) });
    const run = (how, args, more = {}) => how(buildx.command, [...buildx.prefix, ...args], { env: { ...env, ...more }, cwd });
    return {
        async version() {
            const { exitCode, stdout } = await run(asked, ['version']);
            return exitCode === 0 ? parseBuildxVersion(stdout) : undefined;
        },
        async inspectBuilder(name) {
            const argv = ['inspect', ...(name === undefined ? [] : ['--', name])];
            const answer = await run(asked, argv, { DEBUG: '1' }).catch((error) => {
                throw (0,failures/* builderUnusable */.XA)(name, error instanceof Error ? error : new Error(String(error)));
            });
            const builder = parseInspect(answer.stdout);
            const problem = answer.exitCode === 0 ? builder.error : errorLine(answer.stderr);
            if (problem !== undefined)
                throw (0,failures/* builderUnusable */.XA)(name, new Error((0,clean/* clean */.uH)(problem)));
            return builder;
        },
        async command(argv) {
            const { exitCode, stderr } = await run(commanded, argv);
            if (exitCode !== 0)
                throw new Error(stderr.trim().split('\n').map(clean/* clean */.uH).join('; '));
        },
        build: (argv, options) => (0,shown_run/* runShown */.p)(buildx.command, [...buildx.prefix, ...argv], {
            ...options,
            env: { ...withWarnings, ...env },
            cwd,
            step: env,
        }),
    };
}
function errorLine(stderr) {
    return /^ERROR: (.*)$/m.exec(stderr)?.[1] ?? stderr;
}


/***/ })

};
;