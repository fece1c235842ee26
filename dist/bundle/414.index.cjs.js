"use strict";
exports.id = 414;
exports.ids = [414,523];
exports.modules = {

/***/ 8469:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {



const SemVer = __webpack_require__(7163)
const compare = (a, b, loose) =>
  new SemVer(a, loose).compare(new SemVer(b, loose))

module.exports = compare


/***/ }),

/***/ 7080:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ usesGitToken),
/* harmony export */   v: () => (/* binding */ buildArgv)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _attestations_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1969);
/* harmony import */ var _exporters_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8410);
/* harmony import */ var _versions_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(483);




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

/***/ 1969:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ol: () => (/* binding */ isEnabled),
/* harmony export */   Qq: () => (/* binding */ isInlineOnly),
/* harmony export */   U8: () => (/* binding */ supportsAttestations),
/* harmony export */   ej: () => (/* binding */ attestations),
/* harmony export */   gh: () => (/* binding */ isOfType)
/* harmony export */ });
/* harmony import */ var _inputs_booleans_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4996);
/* harmony import */ var _inputs_lists_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1720);
/* harmony import */ var _engine_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4776);
/* harmony import */ var _exporters_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8410);
/* harmony import */ var _versions_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(483);





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

/***/ 320:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  w: () => (/* binding */ cacheFlags),
  q: () => (/* binding */ namedCache)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./lib/image/tag.js
var tag = __webpack_require__(7521);
// EXTERNAL MODULE: ./lib/image/version.js
var version = __webpack_require__(2189);
// EXTERNAL MODULE: ./lib/plan/push.js
var push = __webpack_require__(4527);
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

/***/ 3172:
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

/***/ 4776:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P2: () => (/* binding */ hasContainerdStore),
/* harmony export */   Zj: () => (/* binding */ writesIndexes),
/* harmony export */   iZ: () => (/* binding */ hasClassicStore)
/* harmony export */ });
const feature = 'Multi-platform build';
function hasContainerdStore({ nodes }) {
    return nodes.length > 0 && nodes.every(({ features }) => features.get(feature) === true);
}
function hasClassicStore({ driver, nodes }) {
    return driver === 'docker' && nodes.some(({ features }) => features.get(feature) === false);
}
function writesIndexes(builder) {
    if (builder.driver === 'docker')
        return hasContainerdStore(builder);
    return builder.nodes.every(({ buildkit }) => !/^v?0\.(?:\d|10)\./.test(buildkit ?? ''));
}


/***/ }),

/***/ 8410:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ exportersOf),
/* harmony export */   o: () => (/* binding */ hasDockerExporter)
/* harmony export */ });
/* harmony import */ var _inputs_lists_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1720);

function exportersOf(inputs) {
    return inputs.outputs.flatMap(_inputs_lists_js__WEBPACK_IMPORTED_MODULE_0__/* .readFields */ .qU).map(([first = '', ...more]) => {
        if (more.length === 0 && !first.startsWith('type='))
            return { type: 'local', isFile: true, isByDigest: false };
        const attributes = new Map([first, ...more].map(_inputs_lists_js__WEBPACK_IMPORTED_MODULE_0__/* .splitField */ .dU).map(({ key, value }) => [key, value]));
        const isByDigest = /^(?:1|t|true)$/i.test(attributes.get('push-by-digest') ?? '');
        return { type: attributes.get('type') ?? '', isFile: attributes.has('dest'), isByDigest };
    });
}
function hasDockerExporter(inputs) {
    return inputs.load || exportersOf(inputs).some(({ type }) => type === 'docker');
}


/***/ }),

/***/ 3793:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Nj: () => (/* binding */ builderCannot),
/* harmony export */   SK: () => (/* binding */ builderNotMade),
/* harmony export */   VH: () => (/* binding */ noInputsHash),
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


/***/ }),

/***/ 6813:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ readDockerfile)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var _tools_is_inside_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6688);




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

/***/ 483:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ isBuildxAtLeast),
/* harmony export */   j: () => (/* binding */ isBuildKitAtLeast)
/* harmony export */ });
/* harmony import */ var semver_functions_compare_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8469);
/* harmony import */ var semver_functions_parse_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6353);


function isBuildxAtLeast(version, minimum) {
    const parsed = version === undefined ? null : semver_functions_parse_js__WEBPACK_IMPORTED_MODULE_1__(version);
    return parsed === null || semver_functions_compare_js__WEBPACK_IMPORTED_MODULE_0__(`${parsed.major}.${parsed.minor}.${parsed.patch}`, minimum) >= 0;
}
function isBuildKitAtLeast(version, minimum) {
    const parsed = version === undefined ? null : semver_functions_parse_js__WEBPACK_IMPORTED_MODULE_1__(version.replace(/-moby$/, ''));
    return parsed !== null && parsed.prerelease.length === 0 && semver_functions_compare_js__WEBPACK_IMPORTED_MODULE_0__(parsed, minimum) >= 0;
}


/***/ }),

/***/ 3289:
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
var image_notes = __webpack_require__(6782);
// EXTERNAL MODULE: ./lib/plan/labels.js
var labels = __webpack_require__(632);
// EXTERNAL MODULE: ./lib/plan/plan.js + 4 modules
var plan_plan = __webpack_require__(3535);
// EXTERNAL MODULE: ./lib/build/argv.js
var argv = __webpack_require__(7080);
// EXTERNAL MODULE: ./lib/build/cache.js + 1 modules
var cache = __webpack_require__(320);
// EXTERNAL MODULE: ./lib/build/dockerfile-instructions.js
var dockerfile_instructions = __webpack_require__(3172);
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
var versions = __webpack_require__(483);
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
var build_exporters = __webpack_require__(8410);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
;// CONCATENATED MODULE: ./lib/build/expand-context.js

async function expandContext(text, { input, defaultContext }) {
    if (!text.includes('{{'))
        return text;
    const { default: handlebars } = await __webpack_require__.e(/* import() */ 508).then(__webpack_require__.t.bind(__webpack_require__, 8508, 19));
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
var engine = __webpack_require__(4776);
;// CONCATENATED MODULE: ./lib/build/image-output.js
function imageOutput({ epoch, byDigest, attestations }) {
    const attributes = [
        ...(byDigest.length === 0
            ? []
            : [`"name=${byDigest.join(',')}"`, 'push=true', 'push-by-digest=true', 'name-canonical=true']),
        ...(epoch === undefined ? [] : [`source-date-epoch=${epoch}`]),
        ...(attestations === 'image' ? ['oci-artifact=false'] : []),
    ];
    return attributes.length === 0 ? [] : [['type=image', ...attributes].join(',')];
}

// EXTERNAL MODULE: ./lib/build/attestations.js
var attestations = __webpack_require__(1969);
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
    const { inputs, plan, buildTools, pushesByDigest = false, attestations = 'default' } = subject;
    const { buildArgs, epoch } = await versionArgs(subject, context);
    const output = {
        epoch: (0,engine/* writesIndexes */.Zj)(buildTools.builder) ? epoch : undefined,
        byDigest: pushesByDigest ? plan.repositories.map(({ repository }) => repository.name) : [],
        attestations,
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
    return { buildArgs, epoch: imageEpoch(epoch) };
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

/***/ 1611:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ openLog)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8500);
/* harmony import */ var _inputs_secrets_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9516);


async function openLog(log, { inputs, env, loadCore }) {
    await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setImmediate)();
    const core = await loadCore();
    for (const secret of (0,_inputs_secrets_js__WEBPACK_IMPORTED_MODULE_1__/* .secretsOf */ .F)(inputs, env))
        core.setSecret(secret.reveal());
    log.open(core);
    return core;
}


/***/ }),

/***/ 6984:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  n: () => (/* binding */ askBuildTools),
  j: () => (/* binding */ readStep)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/tools/buildx.js
var tools_buildx = __webpack_require__(8539);
// EXTERNAL MODULE: ./lib/tools/docker.js + 2 modules
var tools_docker = __webpack_require__(2860);
// EXTERNAL MODULE: ./lib/tools/docker-config.js
var docker_config = __webpack_require__(3590);
// EXTERNAL MODULE: ./lib/inputs/load-yaml.js
var load_yaml = __webpack_require__(9549);
// EXTERNAL MODULE: ./lib/inputs/read-inputs.js
var read_inputs = __webpack_require__(1995);
// EXTERNAL MODULE: ./lib/build/cache.js + 1 modules
var cache = __webpack_require__(320);
// EXTERNAL MODULE: ./lib/inputs/cache-entry.js
var cache_entry = __webpack_require__(7054);
// EXTERNAL MODULE: ./lib/build/attestations.js
var attestations = __webpack_require__(1969);
// EXTERNAL MODULE: ./lib/build/exporters.js
var build_exporters = __webpack_require__(8410);
;// CONCATENATED MODULE: ./lib/build/builder-needs.js



function unmetNeeds(request) {
    const { inputs, builder } = request;
    const exporters = (0,build_exporters/* exportersOf */.c)(inputs);
    const attests = (0,attestations/* attestations */.ej)(request).filter(attestations/* isEnabled */.Ol);
    const archives = exporters.filter(({ isFile }) => isFile);
    const lacks = (feature) => isKnownToLack(builder, feature);
    return [
        ...(new Set(inputs.platforms).size > 1 && lacks('Multi-platform build') ? ['several platforms'] : []),
        ...(attests.length > 0 && lacks('Multi-platform build') ? ['attestations'] : []),
        ...(lacks('Cache export') ? [...new Set(cacheTypes(inputs))].map((type) => `a cache of the type ${type}`) : []),
        ...(exporters.some(({ type }) => type === 'oci') && lacks('OCI exporter') ? ['an OCI archive'] : []),
        ...(archives.some(({ type }) => type === 'docker') && lacks('Docker exporter') ? ['a Docker archive'] : []),
    ];
}
function canPushByDigest(builder) {
    const { driver, nodes } = builder;
    return driver !== '' && driver !== 'docker' && nodes.length < 2 && !isKnownToLack(builder, 'Direct push');
}
function isKnownToLack({ nodes }, feature) {
    return nodes.some(({ features }) => features.get(feature) === false);
}
function cacheTypes({ cacheTo }) {
    const types = cacheTo.flatMap(cache_entry/* readCacheEntry */.L).map(({ type }) => type);
    return types.filter((type) => type !== 'inline');
}

// EXTERNAL MODULE: ./lib/build/failures.js
var failures = __webpack_require__(3793);
;// CONCATENATED MODULE: ./lib/build/choose-builder.js



function chooseBuilder({ inputs, found, buildxVersion, newName }) {
    const { driver } = inputs.builder;
    const name = inputs.build.builder ?? newName;
    const nodes = inputs.builder.nodes.length;
    if (found === undefined)
        return toMake(name, driver ?? 'docker-container', { nodes });
    const needs = unmetNeeds({
        inputs: withNamedCache(inputs),
        builder: found,
        buildxVersion,
        run: { url: '', privateRepository: false },
        noDefaultAttestations: inputs.knobs.noDefaultAttestations,
    });
    if (needs.length === 0) {
        return { builder: found, make: undefined, because: [], canPushByDigest: canPushByDigest(found) };
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
    return { builder, make: driver, because, canPushByDigest: nodes === 1 && canPushByDigest(builder) };
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

/***/ 6055:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   fb: () => (/* binding */ tellPlan),
/* harmony export */   qz: () => (/* binding */ tell),
/* harmony export */   tN: () => (/* binding */ showPlan),
/* harmony export */   yX: () => (/* binding */ hasResult)
/* harmony export */ });
/* harmony import */ var _plan_plan_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3535);
/* harmony import */ var _report_outputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8568);
/* harmony import */ var _report_plan_table_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3914);
/* harmony import */ var _report_version_outputs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7473);
/* harmony import */ var _report_headline_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3934);
/* harmony import */ var _report_summary_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2073);
/* harmony import */ var _report_tag_lines_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2096);







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
    return [...(0,_report_plan_table_js__WEBPACK_IMPORTED_MODULE_5__/* .planLines */ .HN)(plan), ...(0,_plan_plan_js__WEBPACK_IMPORTED_MODULE_0__/* .references */ .Ft)(plan)].map((line) => `  ${line}`);
}
function hasResult({ failure, tags }) {
    return failure === undefined || tags.some(({ state }) => ['created', 'moved', 'restored', 'failed'].includes(state));
}
async function tell({ core, log, env, stopwatch }, { plan, inputs, image, published, retries, news, platform = 'unknown' }) {
    const { platforms = [], tags = [], start, history, digest = image.digest } = published ?? {};
    const asked = inputs.build.platforms.length > 0 ? inputs.build.platforms : [platform];
    const part = inputs.digestOnly && plan.push.push && digest !== undefined ? { digest, platforms: asked } : undefined;
    const result = { ...image, digest, platforms, tags, retries, part };
    const report = { plan, result, start, news, history, duration: stopwatch.total(), phases: stopwatch.laps };
    setOutputs(core, {
        ...(0,_report_outputs_js__WEBPACK_IMPORTED_MODULE_1__/* .planOutputs */ .iS)(plan, inputs),
        ...(0,_report_outputs_js__WEBPACK_IMPORTED_MODULE_1__/* .resultOutputs */ .wg)(plan, result),
        ...(0,_report_version_outputs_js__WEBPACK_IMPORTED_MODULE_2__/* .versionOutputs */ .V7)(plan, result, news),
    });
    for (const { message, url, file, line, endLine } of image.warnings) {
        const place = {
            title: 'Build check',
            ...(file && { file }),
            ...(line && { startLine: line }),
            ...(endLine && { endLine }),
        };
        log.warning(url === undefined ? message : `${message} (${url})`, place);
    }
    log.info((0,_report_headline_js__WEBPACK_IMPORTED_MODULE_3__/* .headline */ .Pl)(report).replaceAll('`', ''));
    for (const line of (0,_report_tag_lines_js__WEBPACK_IMPORTED_MODULE_6__/* .tagLines */ .o)(tags))
        log.info(`  ${line}`);
    for (const line of [(0,_report_headline_js__WEBPACK_IMPORTED_MODULE_3__/* .reuseOf */ .S5)(report), (0,_report_version_outputs_js__WEBPACK_IMPORTED_MODULE_2__/* .newsLine */ .IB)(news), (0,_report_headline_js__WEBPACK_IMPORTED_MODULE_3__/* .recoveryOf */ .rU)(report)])
        if (line !== undefined)
            log.info(line);
    if (result.digest !== undefined)
        log.info(`Digest: ${result.digest}`);
    if (env['GITHUB_STEP_SUMMARY'])
        await core.summary.addRaw((0,_report_summary_js__WEBPACK_IMPORTED_MODULE_4__/* .summaryOf */ .YG)(report)).write();
    stopwatch.lap('report');
    log.debug(`Milliseconds: ${JSON.stringify(Object.fromEntries(stopwatch.laps))}`);
}
function setOutputs(core, outputs) {
    for (const [name, value] of Object.entries(outputs))
        core.setOutput(name, value);
}


/***/ }),

/***/ 7241:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bc: () => (/* binding */ isDigest),
/* harmony export */   m: () => (/* binding */ parseDigest),
/* harmony export */   ol: () => (/* binding */ digestOf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
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

/***/ 6220:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ formatPart),
/* harmony export */   x: () => (/* binding */ parsePart)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7241);


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

/***/ 7521:
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

/***/ 1995:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ readInputs)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _booleans_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4996);
/* harmony import */ var _build_inputs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2635);
/* harmony import */ var _builder_inputs_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(554);
/* harmony import */ var _flavor_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6949);
/* harmony import */ var _images_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7591);
/* harmony import */ var _lists_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1720);
/* harmony import */ var _knobs_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4704);
/* harmony import */ var _login_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(2655);
/* harmony import */ var _raw_inputs_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(5775);
/* harmony import */ var _release_inputs_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(7240);
/* harmony import */ var _registries_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(1498);
/* harmony import */ var _tags_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(5852);
/* harmony import */ var _version_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(1373);














function readInputs(env, options) {
    const raw = new _raw_inputs_js__WEBPACK_IMPORTED_MODULE_8__/* .RawInputs */ .q(env);
    const images = (0,_images_js__WEBPACK_IMPORTED_MODULE_4__/* .readImages */ .H)(raw);
    const build = (0,_build_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .readBuildInputs */ .q)(raw, options);
    const tags = (0,_tags_js__WEBPACK_IMPORTED_MODULE_9__/* .readTags */ .g)(raw, images.length === 0 && (build.load || build.outputs.length > 0));
    return checked(raw, {
        images,
        tags,
        flavor: (0,_flavor_js__WEBPACK_IMPORTED_MODULE_3__/* .readFlavor */ .f)(raw),
        labels: raw.list('labels', { comments: true }),
        annotations: raw.list('annotations', { comments: true }),
        version: (0,_version_js__WEBPACK_IMPORTED_MODULE_10__/* .readVersion */ .$)(raw),
        tagPrefix: raw.text('tag-prefix'),
        ...(0,_release_inputs_js__WEBPACK_IMPORTED_MODULE_11__/* .readReleaseInputs */ .$)(raw),
        versionArgs: raw.given('version-args') === undefined || raw.boolean('version-args'),
        source: raw.text('context') === 'git' ? 'git' : 'workflow',
        outputs: readOutputInputs(raw),
        push: readPush(raw),
        digestOnly: raw.boolean('digest-only'),
        onExists: raw.choice('on-exists', ['verify', 'skip', 'fail', 'overwrite']),
        onFailure: raw.choice('on-failure', ['roll-forward', 'restore']),
        promote: raw.choice('promote', ['auto', 'always', 'never']),
        cache: raw.choice('cache', ['off', 'auto', 'gha', 'registry']),
        maxWait: raw.duration('max-wait', '5m'),
        logins: (0,_login_js__WEBPACK_IMPORTED_MODULE_7__/* .readLogins */ .r)(raw, {
            registries: (0,_registries_js__WEBPACK_IMPORTED_MODULE_12__/* .registriesOf */ .H)({ images, tags }),
            maySecretsBeMissing: (env['GITHUB_EVENT_NAME'] ?? '').startsWith('pull_request'),
            env,
            parseYaml: options.parseYaml,
        }),
        exportCredentials: raw.boolean('export-credentials'),
        logout: raw.given('logout') === undefined || raw.boolean('logout'),
        build,
        builder: (0,_builder_inputs_js__WEBPACK_IMPORTED_MODULE_13__/* .readBuilderInputs */ .n)(raw, { ...options, buildkitHost: env['BUILDKIT_HOST'] }),
        githubToken: raw.secret('github-token'),
        knobs: (0,_knobs_js__WEBPACK_IMPORTED_MODULE_6__/* .readKnobs */ .I)(raw, env),
    });
}
function checked(raw, inputs) {
    for (const check of [checkPushTarget, checkDigestOnly])
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
    const others = [
        ...(build.load ? ['load'] : []),
        ...(build.outputs.length > 0 ? ['outputs'] : []),
        ...(build.call === undefined ? [] : ['call']),
    ];
    if (!digestOnly || others.length === 0)
        return;
    raw.faults.push({
        input: 'digest-only',
        value: 'true',
        problem: `It does not go together with ${others.map((name) => `"${name}"`).join(', ')}`,
        remedy: 'Leave out one or the other.',
    });
}
function namesImage(build) {
    return build.outputs.some((output) => (0,_lists_js__WEBPACK_IMPORTED_MODULE_5__/* .readFields */ .qU)(output)
        .flat()
        .some((field) => (0,_lists_js__WEBPACK_IMPORTED_MODULE_5__/* .splitField */ .dU)(field).key === 'name'));
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
/* harmony import */ var _image_part_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6220);
/* harmony import */ var _image_reference_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8424);
/* harmony import */ var _plan_labels_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(632);
/* harmony import */ var _plan_plan_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3535);
/* harmony import */ var _version_outputs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7473);
/* harmony import */ var _tags_json_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5648);






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
    ..._version_outputs_js__WEBPACK_IMPORTED_MODULE_3__/* .versionOutputNames */ .CX,
];
const mergeOutputNames = outputNames.filter((name) => !['imageid', 'metadata', 'part'].includes(name));
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
        labels: (0,_plan_labels_js__WEBPACK_IMPORTED_MODULE_5__/* .labelLines */ ._)(plan.labels).join(separators.labels),
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
    };
}
function taggedNames(plan) {
    return plan.repositories.length === 0 ? plan.names : (0,_plan_plan_js__WEBPACK_IMPORTED_MODULE_2__/* .references */ .Ft)(plan);
}
function leveledAnnotations(plan, inputs) {
    const lines = (0,_plan_labels_js__WEBPACK_IMPORTED_MODULE_5__/* .labelLines */ ._)(plan.annotations);
    return inputs.knobs.annotationLevels.flatMap((level) => lines.map((line) => `${level}:${line}`));
}


/***/ }),

/***/ 3914:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HN: () => (/* binding */ planLines),
/* harmony export */   Lq: () => (/* binding */ planRows),
/* harmony export */   k0: () => (/* binding */ planTable)
/* harmony export */ });
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3021);

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

/***/ 8539:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ah: () => (/* binding */ findBuildx),
/* harmony export */   ce: () => (/* binding */ findDocker)
/* harmony export */ });
/* unused harmony export systemFolders */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var _failures_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2972);
/* harmony import */ var _is_inside_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6688);
/* harmony import */ var _docker_config_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3590);






async function findBuildx(search) {
    const folders = await pluginFolders(search);
    const plugin = await firstProgram(folders, 'docker-buildx', search);
    if (plugin !== undefined)
        return { command: plugin, prefix: [] };
    const docker = await findDocker(search);
    if (docker !== undefined)
        return { command: docker, prefix: ['buildx'] };
    const standalone = await firstProgram(searchPath(search), 'buildx', search);
    if (standalone !== undefined)
        return { command: standalone, prefix: [] };
    throw (0,_failures_js__WEBPACK_IMPORTED_MODULE_3__/* .buildxNotFound */ .yf)();
}
function findDocker(search) {
    return firstProgram(searchPath(search), 'docker', search);
}
async function pluginFolders(search) {
    const config = (0,_docker_config_js__WEBPACK_IMPORTED_MODULE_5__/* .configFolder */ .vg)(search.env);
    const extraFolders = (await (0,_docker_config_js__WEBPACK_IMPORTED_MODULE_5__/* .readDockerConfig */ .TO)(config)).document['cliPluginsExtraDirs'];
    return [
        ...(Array.isArray(extraFolders) ? extraFolders.filter((folder) => typeof folder === 'string') : []),
        node_path__WEBPACK_IMPORTED_MODULE_2__.join(config, 'cli-plugins'),
        ...(search.systemFolders ?? systemFolders(search.env, search.platform)),
    ];
}
function systemFolders(env, platform = process.platform) {
    if (platform === 'win32')
        return [node_path__WEBPACK_IMPORTED_MODULE_2__.win32.join(env['ProgramFiles'] ?? '', 'Docker', 'cli-plugins')];
    return ['/usr/local/lib', '/usr/local/libexec', '/usr/lib', '/usr/libexec'].map((folder) => `${folder}/docker/cli-plugins`);
}
function searchPath({ env, platform = process.platform }) {
    const variable = env['PATH'] ?? env['Path'] ?? '';
    return variable.split(platform === 'win32' ? ';' : ':').filter((folder) => folder !== '');
}
async function firstProgram(folders, name, { env, platform = process.platform, cwd }) {
    const file = platform === 'win32' ? `${name}.exe` : name;
    for (const folder of folders) {
        const candidate = node_path__WEBPACK_IMPORTED_MODULE_2__.resolve(cwd, folder, file);
        if (!(await isProgram(candidate)))
            continue;
        if (await leadsInto(candidate, env['GITHUB_WORKSPACE']))
            throw (0,_failures_js__WEBPACK_IMPORTED_MODULE_3__/* .buildxInWorkspace */ .Lg)(candidate);
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
    return (0,_is_inside_js__WEBPACK_IMPORTED_MODULE_4__/* .isInside */ .F)(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.realpath)(file), real) || (0,_is_inside_js__WEBPACK_IMPORTED_MODULE_4__/* .isInside */ .F)(file, node_path__WEBPACK_IMPORTED_MODULE_2__.resolve(folder));
}


/***/ }),

/***/ 2860:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  h: () => (/* binding */ createDocker)
});

// EXTERNAL MODULE: ./lib/tools/failures.js
var failures = __webpack_require__(2972);
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
var clean = __webpack_require__(3638);
// EXTERNAL MODULE: ./lib/tools/bounded-run.js
var bounded_run = __webpack_require__(342);
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
var process_group = __webpack_require__(4732);
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
        build: (argv, options) => streamed({ buildx, env, cwd }, argv, options),
    };
}
async function streamed({ buildx, env, cwd }, argv, { onLine, ...ending }) {
    const show = (line) => {
        onLine((0,clean/* clean */.uH)(line));
    };
    const [stdout, stderr] = [createLineSplitter(show), createLineSplitter(show)];
    const group = (0,process_group/* startGroup */.O)(buildx.command, [...buildx.prefix, ...argv], { env: { ...withWarnings, ...env }, cwd });
    (0,left_group/* rememberGroup */.f)(env, group.child.pid);
    group.child.stdout.on('data', stdout.write);
    group.child.stderr.on('data', stderr.write);
    const exitCode = await (0,process_group/* endOfGroup */.y)(group, ending);
    stdout.end();
    stderr.end();
    return exitCode;
}
function errorLine(stderr) {
    return /^ERROR: (.*)$/m.exec(stderr)?.[1] ?? stderr;
}


/***/ }),

/***/ 9480:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ endLeftGroup),
/* harmony export */   f: () => (/* binding */ rememberGroup)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8500);
/* harmony import */ var _step_state_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3405);



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

/***/ 3405:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ saveState),
/* harmony export */   u: () => (/* binding */ readState)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);


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

/***/ 79:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ createWorkplace),
/* harmony export */   i: () => (/* binding */ removeWorkplaces)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);


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