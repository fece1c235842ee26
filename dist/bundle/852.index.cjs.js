"use strict";
exports.id = 852;
exports.ids = [852];
exports.modules = {

/***/ 76640:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AO: () => (/* binding */ gateNames),
/* harmony export */   R7: () => (/* binding */ signName),
/* harmony export */   Xw: () => (/* binding */ attestName),
/* harmony export */   p6: () => (/* binding */ commandName)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);

function gateNames({ attest, gates: { sign, verify } }) {
    const attested = attest ? [attestName] : [];
    return [...attested, ...(sign === undefined ? [] : [signName(sign)]), ...verify.map(commandName)];
}
const attestName = 'GitHub, attested as the workflow';
function signName({ key }) {
    return key === undefined ? 'cosign, signed as the workflow' : 'cosign, signed with a key';
}
function commandName({ words: [program] }) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_0__.basename)(program);
}


/***/ }),

/***/ 88758:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ parsePlatform)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);

const systems = new Set('aix android darwin dragonfly freebsd illumos ios js linux netbsd openbsd plan9 solaris wasi wasip1 windows'.split(' '));
const architectures = new Set('386 amd64 arm arm64 loong64 mips mips64 mips64le mipsle ppc64 ppc64le riscv64 s390x sparc64 wasm'.split(' '));
const aliases = new Map([
    ['x86_64', ['amd64']],
    ['x86-64', ['amd64']],
    ['i386', ['386']],
    ['aarch64', ['arm64']],
    ['armhf', ['arm', 'v7']],
    ['armel', ['arm', 'v6']],
]);
function parsePlatform(text) {
    if (text === 'local')
        return text;
    const [first = '', second, third, ...more] = text.toLowerCase().split('/');
    const system = first === 'macos' ? 'darwin' : first;
    const [architecture, aliasVariant] = aliases.get(second ?? '') ?? [second ?? ''];
    const variant = third ?? aliasVariant;
    const known = systems.has(system) &&
        architectures.has(architecture) &&
        (variant === undefined || /^v[0-9]+(\.[0-9]+)?$/.test(variant));
    if (!known || more.length > 0) {
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .invalidName */ .z)('platform', text, 'Write it as "os/architecture[/variant]", for example "linux/amd64" or "linux/arm/v7".');
    }
    return [system, architecture, ...normalVariant(architecture, variant)].join('/');
}
function normalVariant(architecture, variant) {
    if (architecture === 'arm64' && variant === 'v8')
        return [];
    if (architecture === 'amd64' && variant === 'v1')
        return [];
    if (architecture === 'arm')
        return [variant ?? 'v7'];
    return variant === undefined ? [] : [variant];
}


/***/ }),

/***/ 82635:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ readBuildInputs)
/* harmony export */ });
/* harmony import */ var _lists_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31720);
/* harmony import */ var _platforms_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(49325);
/* harmony import */ var _secrets_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(59516);



function readBuildInputs(raw, options) {
    return {
        addHosts: raw.list('add-hosts', { commas: true }),
        allow: raw.list('allow', { commas: true }),
        attests: wellFormed(raw, 'attests', raw.list('attests')),
        buildArgs: raw.list('build-args'),
        buildContexts: raw.list('build-contexts'),
        builder: raw.optional('builder'),
        cacheFrom: raw.list('cache-from'),
        cacheTo: raw.list('cache-to'),
        call: raw.optional('call'),
        cgroupParent: raw.optional('cgroup-parent'),
        context: readContext(raw, options.contextExists ?? (() => true)),
        file: raw.optional('file'),
        load: raw.boolean('load'),
        network: raw.optional('network'),
        noCache: raw.boolean('no-cache'),
        noCacheFilters: raw.list('no-cache-filters', { commas: true }),
        outputs: wellFormed(raw, 'outputs', raw.list('outputs', { quotes: false })),
        platforms: (0,_platforms_js__WEBPACK_IMPORTED_MODULE_1__/* .readPlatforms */ .t)(raw),
        provenance: attestation(raw, 'provenance'),
        pull: raw.boolean('pull'),
        sbom: attestation(raw, 'sbom'),
        secrets: (0,_secrets_js__WEBPACK_IMPORTED_MODULE_2__/* .readSecrets */ .q)(raw, options.fileExists),
        shmSize: raw.optional('shm-size'),
        ssh: raw.list('ssh', { commas: true }),
        target: raw.optional('target'),
        ulimit: raw.list('ulimit'),
    };
}
function readContext(raw, exists) {
    const context = raw.optional('context');
    if (context === 'workflow' || context === 'git')
        return undefined;
    if (/^(?:workflow|git)$/i.test(context ?? '')) {
        const remedy = 'Write git or workflow; a folder of that name is written "./Git".';
        raw.faults.push({ input: 'context', value: context, problem: 'In the wrong case', remedy });
    }
    if (context === undefined || /:\/\/|^git@|^github\.com\/|^-$|\{\{/.test(context) || exists(context))
        return context;
    raw.faults.push({
        input: 'context',
        value: context,
        problem: 'There is no such folder',
        remedy: 'Put "uses: actions/checkout" before this step, or correct the path; it starts at the workspace.',
    });
    return context;
}
function attestation(raw, input) {
    const text = raw.optional(input);
    return text === undefined ? undefined : wellFormed(raw, input, [text])[0];
}
function wellFormed(raw, input, texts) {
    return texts.filter((text) => raw.attempt(input, () => (0,_lists_js__WEBPACK_IMPORTED_MODULE_0__/* .readFields */ .qU)(text)) !== undefined);
}


/***/ }),

/***/ 80554:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ readBuilderInputs)
/* harmony export */ });
/* unused harmony export drivers */
/* harmony import */ var _tools_foreign_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(65810);

const drivers = ['docker', 'docker-container', 'kubernetes', 'remote'];
function readBuilderInputs(raw, options) {
    const first = {
        name: undefined,
        endpoint: raw.optional('endpoint'),
        driverOpts: raw.list('driver-opts', { quotes: false }),
        buildkitdFlags: raw.optional('buildkitd-flags'),
        platforms: undefined,
    };
    const nodes = [first, ...readNodes(raw, options.parseYaml)];
    const config = readConfig(raw, options.fileExists);
    const isDescribed = first.endpoint !== undefined || first.driverOpts.length > 0 || first.buildkitdFlags !== undefined;
    const keepState = raw.boolean('keep-state');
    const isMade = isDescribed || nodes.length > 1 || config !== undefined || keepState;
    const driver = readDriver(raw) ?? (isMade ? 'docker-container' : undefined);
    checkEndpoint(raw, driver, first.endpoint ?? options.buildkitHost);
    if (keepState)
        checkState(raw, driver);
    const images = raw.list('buildkit-image', { commas: true });
    return { driver, nodes, config, images, keepState, emulation: raw.choice('emulation', ['auto', 'never']) };
}
function readDriver(raw) {
    const text = raw.optional('driver');
    const driver = drivers.find((each) => each === text);
    if (text !== undefined && driver === undefined) {
        const remedy = `Write ${drivers.slice(0, -1).join(', ')} or ${drivers.at(-1) ?? ''}.`;
        raw.faults.push({ input: 'driver', value: text, problem: 'There is no such driver', remedy });
    }
    return driver;
}
function checkEndpoint(raw, driver, endpoint) {
    const given = raw.optional('endpoint');
    if (driver === 'remote' && !endpoint) {
        const remedy = 'Write "tcp://host:1234" or "unix:///run/buildkit/buildkitd.sock".';
        raw.faults.push({ input: 'endpoint', problem: 'The driver "remote" needs one', remedy });
    }
    if (driver === 'kubernetes' && given !== undefined) {
        const remedy = 'Leave it out: KUBECONFIG says which cluster it is.';
        raw.faults.push({ input: 'endpoint', value: given, problem: 'The driver "kubernetes" has none', remedy });
    }
}
function checkState(raw, driver) {
    if (driver !== 'docker-container') {
        const remedy = 'Leave it out, or take the driver docker-container.';
        raw.faults.push({ input: 'keep-state', problem: `The driver "${driver ?? ''}" cannot do it`, remedy });
    }
    else if (raw.optional('builder') === undefined) {
        const remedy = 'Name it with "builder", so that the next run finds what this one has kept.';
        raw.faults.push({ input: 'keep-state', problem: 'The builder has no name', remedy });
    }
}
function readConfig(raw, exists) {
    const path = raw.optional('buildkitd-config');
    const text = raw.optional('buildkitd-config-inline');
    if (path === undefined)
        return text === undefined ? undefined : { text };
    if (!exists(path)) {
        const remedy = 'Put "uses: actions/checkout" before this step, or correct the path; it starts at the workspace.';
        raw.faults.push({ input: 'buildkitd-config', value: path, problem: 'There is no such file', remedy });
    }
    return { path };
}
function readNodes(raw, parseYaml) {
    const text = raw.given('append') ?? '';
    if (text.trim() === '')
        return [];
    if (parseYaml === undefined)
        throw new Error('"append" is YAML, and nobody has loaded the parser');
    try {
        const nodes = parseYaml(text);
        if (Array.isArray(nodes) && nodes.every(isNode))
            return nodes.map(readNode);
    }
    catch {
    }
    raw.faults.push({
        input: 'append',
        problem: 'Not a YAML list of nodes',
        remedy: 'Write "- endpoint: ssh://me@host"; name, driver-opts (a list), buildkitd-flags and platforms may stand with it.',
    });
    return [];
}
function isNode(value) {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
        return false;
    const isText = (key) => ['undefined', 'string'].includes(typeof (0,_tools_foreign_json_js__WEBPACK_IMPORTED_MODULE_0__/* .valueAt */ .fK)(value, key));
    const options = (0,_tools_foreign_json_js__WEBPACK_IMPORTED_MODULE_0__/* .valueAt */ .fK)(value, 'driver-opts') ?? [];
    const areTexts = Array.isArray(options) && options.every((option) => typeof option === 'string');
    return areTexts && ['name', 'endpoint', 'buildkitd-flags', 'platforms'].every(isText);
}
function readNode(value) {
    return {
        name: (0,_tools_foreign_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(value, 'name'),
        endpoint: (0,_tools_foreign_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(value, 'endpoint'),
        driverOpts: (0,_tools_foreign_json_js__WEBPACK_IMPORTED_MODULE_0__/* .listAt */ .gT)(value, 'driver-opts').filter((option) => typeof option === 'string'),
        buildkitdFlags: (0,_tools_foreign_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(value, 'buildkitd-flags'),
        platforms: (0,_tools_foreign_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(value, 'platforms'),
    };
}


/***/ }),

/***/ 17054:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ readCacheEntry)
/* harmony export */ });
/* harmony import */ var _lists_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31720);

function readCacheEntry(entry) {
    const fields = (0,_lists_js__WEBPACK_IMPORTED_MODULE_0__/* .readFields */ .qU)(entry).flat();
    if (!entry.includes('='))
        return fields.map((ref) => ({ type: 'registry', ref }));
    const named = fields.map(_lists_js__WEBPACK_IMPORTED_MODULE_0__/* .splitField */ .dU);
    const valueOf = (name) => named.find(({ key }) => key?.toLowerCase() === name)?.value;
    return [{ type: valueOf('type') ?? 'registry', ref: valueOf('ref') }];
}


/***/ }),

/***/ 84704:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ readKnobs)
/* harmony export */ });
/* harmony import */ var _booleans_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(64996);

const shortShaLength = 7;
function readKnobs(raw, env) {
    return {
        shortShaLength: readShortShaLength(raw, env),
        annotationLevels: (env['DOCKER_METADATA_ANNOTATIONS_LEVELS'] || 'manifest').split(','),
        setOutputEnv: readBoolean(raw, env, { variable: 'DOCKER_METADATA_SET_OUTPUT_ENV', otherwise: true }),
        sourceDateEpoch: env['SOURCE_DATE_EPOCH'],
        noDefaultAttestations: readBoolean(raw, env, { variable: 'BUILDX_NO_DEFAULT_ATTESTATIONS', otherwise: false }),
        pullRequestHead: (0,_booleans_js__WEBPACK_IMPORTED_MODULE_0__/* .goBooleanOf */ .GE)(env['DOCKER_DEFAULT_GIT_CONTEXT_PR_HEAD_REF'] ?? '') ?? false,
        actionsCache: hasActionsCache(env),
        gitQuery: (0,_booleans_js__WEBPACK_IMPORTED_MODULE_0__/* .goBooleanOf */ .GE)(env['BUILDX_SEND_GIT_QUERY_AS_INPUT'] ?? '') ?? false,
    };
}
function hasActionsCache(env) {
    const { ACTIONS_RUNTIME_TOKEN: token, ACTIONS_RESULTS_URL: results, ACTIONS_CACHE_URL: cache } = env;
    return Boolean(token) && (Boolean(results) || Boolean(cache));
}
function readBoolean(raw, env, knob) {
    const text = env[knob.variable] ?? '';
    if (text === '')
        return knob.otherwise;
    const value = (0,_booleans_js__WEBPACK_IMPORTED_MODULE_0__/* .goBooleanOf */ .GE)(text);
    if (value === undefined) {
        raw.faults.push({
            input: knob.variable,
            value: text,
            problem: 'Not a boolean',
            remedy: 'Set it to true or false.',
        });
    }
    return value ?? knob.otherwise;
}
function readShortShaLength(raw, env) {
    const variable = 'DOCKER_METADATA_SHORT_SHA_LENGTH';
    const text = env[variable] ?? '';
    if (text === '')
        return shortShaLength;
    const length = Number(text);
    if (!Number.isNaN(length))
        return Math.max(0, length);
    raw.faults.push({ input: variable, value: text, problem: 'Not a number', remedy: 'Set it to the number of digits.' });
    return shortShaLength;
}


/***/ }),

/***/ 49325:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ readPlatforms)
/* harmony export */ });
/* harmony import */ var _image_platform_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(88758);

function readPlatforms(raw) {
    const platforms = raw
        .list('platforms', { commas: true })
        .filter((text) => text !== '')
        .map((text) => raw.attempt('platforms', () => (0,_image_platform_js__WEBPACK_IMPORTED_MODULE_0__/* .parsePlatform */ .F)(text)));
    return [...new Set(platforms)].filter((platform) => platform !== undefined);
}


/***/ }),

/***/ 35852:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  g: () => (/* binding */ readTags)
});

// UNUSED EXPORTS: parseTagLine

// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/image/reference.js
var reference = __webpack_require__(68424);
// EXTERNAL MODULE: ./lib/inputs/lists.js
var lists = __webpack_require__(31720);
// EXTERNAL MODULE: ./lib/tools/match-within.js
var match_within = __webpack_require__(26172);
;// CONCATENATED MODULE: ./lib/inputs/tag-rule.js



const ruleTypes = {
    schedule: { attributes: ['pattern'], priority: 1000 },
    semver: { attributes: ['pattern', 'value', 'match'], priority: 900 },
    pep440: { attributes: ['pattern', 'value', 'match'], priority: 900 },
    match: { attributes: ['pattern', 'group', 'value'], priority: 800 },
    edge: { attributes: ['branch'], priority: 700 },
    ref: { attributes: ['event'], priority: 600 },
    raw: { attributes: ['value'], priority: 200 },
    sha: { attributes: ['format'], priority: 100 },
};
const common = ['enable', 'priority', 'prefix', 'suffix'];
function parseRule(fields) {
    const line = fields.join(',');
    if (line.includes('"')) {
        throw (0,errors/* invalidEntry */.gH)('A quote stands in the middle of a value', line, 'Quote a whole attribute, "pattern=a,b", and no part of it.');
    }
    const attributes = attributesOf(fields, line);
    const type = typeOf(attributes.get('type') ?? 'raw');
    for (const key of attributes.keys()) {
        if (key !== 'type' && !common.includes(key) && !ruleTypes[type].attributes.includes(key)) {
            const known = [...ruleTypes[type].attributes, ...common].join(', ');
            throw (0,errors/* invalidEntry */.gH)(`A rule of type ${type} has no attribute "${key}"`, line, `It has ${known}.`);
        }
    }
    return ruleOf(type, attributes, line);
}
function attributesOf(fields, line) {
    const attributes = new Map();
    for (const { key, value } of fields.map(lists/* splitField */.dU)) {
        const name = key?.toLowerCase() ?? 'value';
        if (attributes.has(name)) {
            throw (0,errors/* invalidEntry */.gH)(`The rule says "${name}" twice`, line, 'Write one rule a line, and each attribute once.');
        }
        attributes.set(name, value);
    }
    return attributes;
}
function typeOf(text) {
    const types = Object.keys(ruleTypes);
    return oneOf(types, text, 'rule type');
}
function ruleOf(type, attributes, line) {
    const own = (key) => required(attributes, key, line);
    const optional = (key) => (attributes.get(key) === '' ? undefined : attributes.get(key));
    const shared = sharedOf(type, attributes, line);
    switch (type) {
        case 'schedule':
            return { ...shared, type, pattern: attributes.get('pattern') ?? 'nightly' };
        case 'semver':
        case 'pep440':
            return { ...shared, type, pattern: own('pattern'), value: optional('value'), match: matchOf(optional('match')) };
        case 'match': {
            const pattern = patternOf(own('pattern'));
            return {
                ...shared,
                type,
                pattern,
                group: groupOf(attributes.get('group') ?? '0', line),
                value: optional('value'),
            };
        }
        case 'edge':
            return { ...shared, type, branch: optional('branch') };
        case 'ref': {
            const event = oneOf(['branch', 'tag', 'pr'], own('event'), 'event of a ref rule');
            return { ...shared, type, event, prefix: shared.prefix ?? (event === 'pr' ? 'pr-' : undefined) };
        }
        case 'sha': {
            const format = oneOf(['short', 'long'], attributes.get('format') ?? 'short', 'format of a commit');
            return { ...shared, type, format, prefix: shared.prefix ?? 'sha-' };
        }
        case 'raw':
            return { ...shared, type, value: own('value') };
    }
}
function sharedOf(type, attributes, line) {
    const enable = attributes.get('enable') ?? 'true';
    if (!enable.includes('{{') && enable !== 'true' && enable !== 'false') {
        throw (0,errors/* invalidEntry */.gH)('"enable" is neither true, false nor an expression', line, 'Write enable=true or enable=false.');
    }
    const priority = attributes.get('priority') ?? String(ruleTypes[type].priority);
    if (!/^-?\d+(?:\.\d+)?$/.test(priority)) {
        throw (0,errors/* invalidEntry */.gH)('"priority" is not a number', line, 'The rule with the highest number comes first.');
    }
    return { enable, priority: Number(priority), prefix: attributes.get('prefix'), suffix: attributes.get('suffix') };
}
function required(attributes, key, line) {
    const value = attributes.get(key);
    if (value !== undefined)
        return value;
    throw (0,errors/* invalidEntry */.gH)(`The rule has no "${key}"`, line, `Add "${key}=…" to it.`);
}
function matchOf(source) {
    if (source === undefined)
        return undefined;
    const pattern = regularExpression(source, '');
    const groups = ((0,match_within/* matchWithin */.B)(regularExpression(`${source}|`, ''), '')?.length ?? 1) - 1;
    if (groups > 0)
        return pattern;
    throw (0,errors/* invalidEntry */.gH)('"match" has no group', source, 'Put the version in parentheses: "api/v(.*)".');
}
function patternOf(text) {
    const [, source = text, flags = ''] = /^\/(.+)\/(.*)$/s.exec(text) ?? [];
    return regularExpression(source, flags);
}
function regularExpression(source, flags) {
    try {
        return new RegExp(source, flags);
    }
    catch {
        throw (0,errors/* invalidEntry */.gH)('Not a regular expression', source, 'Write it as JavaScript does: "v(.*)" or "/v(.*)/i".');
    }
}
function groupOf(text, line) {
    if (/^\d{1,3}$/.test(text))
        return Number(text);
    throw (0,errors/* invalidEntry */.gH)('"group" is not a number', line, 'Count the groups of the pattern from 1; 0 is all that it matches.');
}
function oneOf(known, text, kind) {
    const word = known.find((each) => each === text);
    if (word === undefined)
        throw (0,errors/* invalidEntry */.gH)(`Unknown ${kind}`, text, `Known are: ${known.join(', ')}.`);
    return word;
}

;// CONCATENATED MODULE: ./lib/inputs/tags.js




function readTags(raw, isLocalOnly) {
    return raw.entries('tags').flatMap((entry) => {
        const isReference = isLocalOnly && (0,lists/* fieldsOf */.Pf)(entry).every((field) => isBareWord(field.trim()));
        const read = isReference ? parseReferences : parseTagLine;
        return raw.attempt('tags', () => read(entry), entry.line) ?? [];
    });
}
function parseTagLine(entry) {
    const fields = (0,lists/* fieldsOf */.Pf)(entry);
    const texts = fields.map((field) => field.trim()).filter((text) => text !== '');
    if (texts.some(isReferenceLike) && fields.every((field) => (0,lists/* splitField */.dU)(field).key === undefined)) {
        return parseReferences(entry);
    }
    return fields.length === 0 ? [] : [{ kind: 'rule', rule: parseRule(fields), line: entry.line }];
}
function parseReferences(entry) {
    const texts = (0,lists/* fieldsOf */.Pf)(entry).map((field) => field.trim());
    return texts
        .filter((text) => text !== '')
        .map((text) => ({ kind: 'literal', reference: (0,reference/* parseReference */.F2)(withoutDigest(text)) }));
}
function isBareWord(text) {
    return /^[a-z0-9][\w.-]*$/.test(text);
}
function isReferenceLike(text) {
    return /[/:]/.test(text.replace(/\{\{.*?\}\}/gs, ''));
}
function withoutDigest(text) {
    if (!text.includes('@'))
        return text;
    throw (0,errors/* invalidEntry */.gH)('A digest cannot be given to an image that is not built yet', text, 'Write it as "name:tag".');
}


/***/ }),

/***/ 21373:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ readVersion),
/* harmony export */   _: () => (/* binding */ parseAsked)
/* harmony export */ });
/* harmony import */ var _image_version_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42189);

function readVersion(raw) {
    const text = raw.optional('version');
    if (text === undefined)
        return undefined;
    const version = (0,_image_version_js__WEBPACK_IMPORTED_MODULE_0__/* .parseVersion */ .ot)(text);
    if (version === undefined) {
        const remedy = 'Write it as "1.4.2", "v1.4.2" or "1.5.0-beta.1".';
        raw.faults.push({ input: 'version', value: text, problem: 'Not a SemVer 2.0 version', remedy });
    }
    return version;
}
function parseAsked(text, { suffix }) {
    const plain = suffix !== '' && text.endsWith(suffix) ? text.slice(0, -suffix.length) : text;
    return (0,_image_version_js__WEBPACK_IMPORTED_MODULE_0__/* .parseVersion */ .ot)(plain.replace('_', '+'));
}


/***/ }),

/***/ 25256:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L6: () => (/* binding */ defaultVersionTags),
/* harmony export */   Z4: () => (/* binding */ defaultRules),
/* harmony export */   m$: () => (/* binding */ commitRule)
/* harmony export */ });
/* harmony import */ var _lines_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(49572);
/* harmony import */ var _image_version_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(42189);


const always = { enable: 'true', priority: 0, prefix: undefined, suffix: undefined };
function defaultVersionTags(version) {
    const { major, minor } = version;
    const exact = { text: (0,_image_version_js__WEBPACK_IMPORTED_MODULE_1__/* .tagText */ .em)(version), line: undefined };
    const channel = (0,_lines_js__WEBPACK_IMPORTED_MODULE_0__/* .channelOf */ .ts)(version);
    if (channel !== undefined)
        return [exact, { text: channel, line: { kind: 'channel', name: channel } }];
    if (!(0,_image_version_js__WEBPACK_IMPORTED_MODULE_1__/* .isStable */ .MQ)(version))
        return [exact];
    const minorTag = { text: `${major}.${minor}`, line: { kind: 'minor', major, minor } };
    const majorTag = { text: `${major}`, line: { kind: 'major', major } };
    return major === 0 ? [exact, minorTag] : [exact, minorTag, majorTag];
}
const commitRule = { ...always, type: 'sha', format: 'short', prefix: 'sha-' };
function defaultRules(ref) {
    switch (ref.kind) {
        case 'tag':
            return [{ ...always, type: 'ref', event: 'tag' }];
        case 'branch':
            return [{ ...always, type: 'ref', event: 'branch' }, commitRule];
        case 'pull-request':
            return [{ ...always, type: 'ref', event: 'pr', prefix: 'pr-' }];
        case 'other':
            return [];
    }
}


/***/ }),

/***/ 37196:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v7: () => (/* binding */ versionValues),
/* harmony export */   wX: () => (/* binding */ globalValues),
/* harmony export */   xS: () => (/* binding */ hasExpression)
/* harmony export */ });
function hasExpression(text) {
    return text.includes('{{');
}
function globalValues(event, shortSha) {
    const { ref } = event;
    const isDefault = isDefaultBranch(event);
    return {
        branch: ref.kind === 'branch' ? ref.name : '',
        tag: ref.kind === 'tag' ? ref.name : '',
        sha: shortSha,
        base_ref: ref.kind === 'tag' || ref.kind === 'pull-request' ? (event.baseRef ?? '') : '',
        is_default_branch: String(isDefault),
        is_not_default_branch: String(!isDefault),
    };
}
function isDefaultBranch({ name, ref, repository }) {
    if (ref.kind === 'branch' && ref.name === repository.defaultBranch)
        return true;
    return ref.full !== '' && /discussion|issues|schedule/.test(name);
}
function versionValues(version, raw) {
    const { major, minor, patch, prerelease, build } = version;
    const joined = { prerelease: prerelease.join('.'), build: build.join('.') };
    return { raw, version: version.version, major, minor, patch, ...joined };
}


/***/ }),

/***/ 60632:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ imageLabels),
/* harmony export */   _: () => (/* binding */ labelLines)
/* harmony export */ });
function imageLabels(facts, version, lines) {
    const { repository, sha } = facts.event;
    const standard = [
        ['created', facts.created.toISOString()],
        ['description', repository.description],
        ['licenses', repository.license],
        ['revision', sha],
        ['source', repository.url],
        ['title', repository.name],
        ['url', repository.url],
        ['version', version],
    ];
    const labels = new Map(standard.map(([key, value]) => [`org.opencontainers.image.${key}`, value]));
    for (const line of lines) {
        const [key, ...value] = line.split('=');
        if (key !== undefined && key !== '' && value.length > 0)
            labels.set(key, value.join('='));
    }
    return new Map([...labels].toSorted(([a], [b]) => a.localeCompare(b)));
}
function labelLines(labels) {
    return [...labels].map(([key, value]) => `${key}=${value}`);
}


/***/ }),

/***/ 53396:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  G: () => (/* binding */ loadLanguages)
});

// EXTERNAL MODULE: ./lib/plan/failures.js
var failures = __webpack_require__(88588);
// EXTERNAL MODULE: ./lib/plan/expressions.js
var expressions = __webpack_require__(37196);
// EXTERNAL MODULE: ./lib/plan/load-templates.js
var load_templates = __webpack_require__(92677);
;// CONCATENATED MODULE: ./lib/plan/plain-expressions.js

const plainName = /\{\{(branch|tag|sha|base_ref|is_(?:not_)?default_branch|raw|version|major|minor|patch)\}\}/g;
function isPlain(text) {
    return !/[{}\\]/.test(text.replace(plainName, ''));
}
function renderPlain(text, values) {
    return text.replace(plainName, (expression, name) => {
        const value = values[name];
        if (value === undefined)
            throw (0,failures/* invalidExpression */.i9)(text, new Error(`${expression} has no value here`));
        return String(value);
    });
}

;// CONCATENATED MODULE: ./lib/plan/load-render.js




async function loadRender(inputs, times) {
    const given = textsOf(inputs).filter(expressions/* hasExpression */.xS);
    if (given.every(isPlain))
        return renderPlain;
    const environment = await (0,load_templates/* loadTemplates */.K)();
    if (given.some((text) => /\b(?:commit_)?date\b/.test(text)))
        addTimes(environment, times, await loadFormatTime());
    return (text, values) => {
        if (isPlain(text))
            return renderPlain(text, values);
        try {
            return environment.compile(text, { noEscape: true, strict: true })(texts(values));
        }
        catch (cause) {
            throw (0,failures/* invalidExpression */.i9)(text, cause);
        }
    };
}
function texts(values) {
    return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, String(value)]));
}
function addTimes(environment, times, format) {
    const print = (time) => (...given) => {
        const { hash } = given.at(-1);
        const { tz, ...unknown } = { tz: 'UTC', ...hash };
        const [pattern] = given;
        const isUnderstood = given.length === 2 && typeof pattern === 'string' && typeof tz === 'string';
        if (!isUnderstood || Object.keys(unknown).length > 0) {
            throw new Error(`A time is written as {{date 'YYYYMMDD' tz='Europe/Berlin'}}`);
        }
        return format(time, pattern, tz);
    };
    environment.registerHelper('date', print(times.now));
    environment.registerHelper('commit_date', print(times.commit));
}
async function loadFormatTime() {
    const { default: moment } = await __webpack_require__.e(/* import() */ 856).then(__webpack_require__.t.bind(__webpack_require__, 79856, 19));
    return (time, format, zone) => {
        if (moment.tz.zone(zone) === null)
            throw new Error(`There is no time zone ${JSON.stringify(zone)}`);
        return moment.tz(time, zone).format(format);
    };
}
function textsOf({ tags, flavor, labels, annotations }) {
    const rules = tags.flatMap((line) => (line.kind === 'rule' ? [line.rule] : []));
    const ofRules = rules.flatMap((rule) => Object.values(rule).filter((value) => typeof value === 'string'));
    return [...ofRules, flavor.prefix, flavor.suffix, ...labels, ...annotations];
}

;// CONCATENATED MODULE: ./lib/plan/pep440.js
async function loadPep440() {
    const { clean, explain, major, minor, patch } = await __webpack_require__.e(/* import() */ 687).then(__webpack_require__.bind(__webpack_require__, 99687));
    return (text) => {
        const explained = explain(text);
        const version = clean(text);
        if (explained === null || version === null)
            return undefined;
        const isFinal = !explained.is_prerelease && !explained.is_postrelease && !explained.is_devrelease;
        return { isFinal, values: { version, major: major(text), minor: minor(text), patch: patch(text) } };
    };
}

;// CONCATENATED MODULE: ./lib/plan/load-languages.js


async function loadLanguages(inputs, times) {
    const needsPep440 = inputs.tags.some((line) => line.kind === 'rule' && line.rule.type === 'pep440');
    const none = () => undefined;
    const [render, pep440] = await Promise.all([loadRender(inputs, times), needsPep440 ? loadPep440() : none]);
    return { render, pep440 };
}


/***/ }),

/***/ 92677:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ loadTemplates)
/* harmony export */ });
async function loadTemplates() {
    const { default: handlebars } = await __webpack_require__.e(/* import() */ 508).then(__webpack_require__.t.bind(__webpack_require__, 88508, 19));
    const environment = handlebars.create();
    environment.unregisterHelper('log');
    return environment;
}


/***/ }),

/***/ 28667:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ partTag)
/* harmony export */ });
/* harmony import */ var _image_tag_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(67521);

function partTag(sha, what) {
    const text = ['part', sha.slice(0, 12), ...what].join('-');
    return (0,_image_tag_js__WEBPACK_IMPORTED_MODULE_0__/* .parseTag */ .ED)((0,_image_tag_js__WEBPACK_IMPORTED_MODULE_0__/* .replaceIllegal */ .rk)(text).slice(0, 128));
}


/***/ }),

/***/ 17290:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  bZ: () => (/* binding */ buildReferences),
  tX: () => (/* binding */ isPlainPush),
  Cs: () => (/* binding */ makePlan),
  Qx: () => (/* binding */ pushedRepositories),
  Ft: () => (/* binding */ references)
});

// EXTERNAL MODULE: ./lib/image/version.js
var image_version = __webpack_require__(42189);
// EXTERNAL MODULE: ./lib/inputs/gate-inputs.js + 1 modules
var gate_inputs = __webpack_require__(52055);
// EXTERNAL MODULE: ./lib/plan/part-tag.js
var part_tag = __webpack_require__(28667);
;// CONCATENATED MODULE: ./lib/plan/bytes-tag.js



function bytesTag(inputs, { isTagNew, sha }) {
    if ((0,gate_inputs/* isGated */.m3)(inputs))
        return { kind: 'no-name', otherwise: (0,part_tag/* partTag */.M)(sha, ['gated']) };
    return { kind: isTagNew ? 'commit' : 'version' };
}
function firstTag(tags, written, bytes) {
    const created = new Set(written.filter(({ action }) => action === 'create').map(({ name }) => name));
    const version = tags.find((tag) => created.has(tag) || (0,image_version/* parseVersion */.ot)(tag) !== undefined);
    const commit = tags.find((tag) => tag.startsWith('sha-'));
    switch (bytes.kind) {
        case 'version':
            return version ?? commit ?? tags[0];
        case 'commit':
            return commit ?? version ?? tags[0];
        case 'no-name':
            return commit ?? bytes.otherwise;
    }
}

// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/image/reference.js
var reference = __webpack_require__(68424);
// EXTERNAL MODULE: ./lib/image/repository.js
var image_repository = __webpack_require__(84697);
// EXTERNAL MODULE: ./lib/inputs/cache-entry.js
var cache_entry = __webpack_require__(17054);
;// CONCATENATED MODULE: ./lib/plan/cache-among.js




function cacheAmong(repositories, { cacheTo }) {
    const targets = cacheTo.flatMap(cache_entry/* readCacheEntry */.L).flatMap(({ type, ref }) => {
        return type === 'registry' && ref !== undefined ? readReference(ref) : [];
    });
    return targets.find(({ repository, tag }) => repositories.some((planned) => (0,image_repository/* sameRepository */.R)(planned.repository, repository) && planned.tags.includes(tag)));
}
function readReference(text) {
    try {
        return [(0,reference/* parseReference */.F2)(text)];
    }
    catch (error) {
        if (error instanceof errors/* ReleaseError */.K2)
            return [];
        throw error;
    }
}

// EXTERNAL MODULE: ./lib/plan/failures.js
var failures = __webpack_require__(88588);
// EXTERNAL MODULE: ./lib/plan/expressions.js
var expressions = __webpack_require__(37196);
// EXTERNAL MODULE: ./lib/plan/labels.js
var labels = __webpack_require__(60632);
// EXTERNAL MODULE: ./lib/plan/lines.js
var lines = __webpack_require__(49572);
// EXTERNAL MODULE: ./lib/plan/default-rules.js
var default_rules = __webpack_require__(25256);
// EXTERNAL MODULE: ./lib/plan/rules.js + 1 modules
var rules = __webpack_require__(94043);
// EXTERNAL MODULE: ./lib/plan/tag-text.js
var tag_text = __webpack_require__(69699);
;// CONCATENATED MODULE: ./lib/plan/commit-tags.js



function commitTags(inputs, context) {
    const asked = inputs.tags.flatMap((line) => (line.kind === 'rule' && line.rule.type === 'sha' ? [line.rule] : []));
    const tags = (asked.length === 0 ? [default_rules/* commitRule */.m$] : asked).flatMap((rule) => {
        const result = (0,rules/* evaluateRule */.kx)({ ...rule, enable: 'true' }, context);
        return result.kind === 'tag' ? ((0,tag_text/* toTag */.y)(result.text) ?? []) : [];
    });
    return [...new Set(tags)];
}

// EXTERNAL MODULE: ./lib/image/tag.js
var tag = __webpack_require__(67521);
;// CONCATENATED MODULE: ./lib/plan/planned-tag.js




function planTags(wanted, known) {
    const planned = new Map();
    for (const tag of wanted) {
        const name = (0,tag_text/* toTag */.y)(tag.text);
        if (name !== undefined && !planned.has(name))
            planned.set(name, planTag(name, tag, known));
    }
    return [...planned.values()];
}
function planTag(name, wanted, known) {
    const repaired = (0,tag/* replaceIllegal */.rk)(wanted.text) === name ? '' : `, from ${JSON.stringify(wanted.text)}`;
    const planned = planWanted(wanted, known);
    return { name, ...planned, reason: `${planned.reason}${repaired}` };
}
function planWanted(wanted, known) {
    switch (wanted.kind) {
        case 'free':
            return { action: 'move', version: undefined, other: undefined, reason: wanted.reason };
        case 'version': {
            const { version } = wanted.version;
            return { action: 'create', version, other: undefined, reason: `is version ${version}` };
        }
        case 'line': {
            const { line, version: released } = wanted;
            return { ...planLine(line, known, released), version: released.version, line: { line, version: released } };
        }
    }
}
function planLine(line, known, released) {
    const { version } = released;
    const highest = (0,lines/* highestOther */.Lk)(line, known, released);
    if (highest === undefined)
        return { action: 'move', other: undefined, reason: `${version} is the first of its line` };
    const other = highest.version;
    return (0,image_version/* compareVersions */.Zy)(released, highest) < 0
        ? { action: 'keep', other, reason: `${other} is the highest` }
        : { action: 'move', other, reason: `${version} is the highest` };
}

// EXTERNAL MODULE: ./lib/plan/push.js
var plan_push = __webpack_require__(74527);
;// CONCATENATED MODULE: ./lib/plan/repositories.js


function repositoryPlans(inputs, planned, { bytes }) {
    const written = planned.filter(({ action }) => action !== 'keep');
    const fromRules = inputs.images.flatMap((repository) => written.map(({ name }) => ({ repository, tag: name })));
    const literal = inputs.tags.flatMap((line) => (line.kind === 'literal' ? [line.reference] : []));
    const groups = [];
    for (const reference of [...fromRules, ...literal])
        addReference(groups, reference);
    return groups.map((group) => ({ ...group, first: firstTag(group.tags, written, bytes) }));
}
function addReference(groups, { repository, tag }) {
    const group = groups.find((candidate) => (0,image_repository/* sameRepository */.R)(candidate.repository, repository));
    if (group === undefined)
        groups.push({ repository, tags: [tag] });
    else if (!group.tags.includes(tag))
        group.tags.push(tag);
}

// EXTERNAL MODULE: ./lib/plan/tags.js
var plan_tags = __webpack_require__(45126);
;// CONCATENATED MODULE: ./lib/plan/plan.js














function makePlan(given, facts, { render, pep440, bumped }) {
    const inputs = bumped === undefined ? given : { ...given, version: bumped.version };
    const { event } = facts;
    const shortSha = event.sha.slice(0, inputs.knobs.shortShaLength);
    const source = (0,plan_tags/* versionSource */.sM)(inputs, event.ref);
    const context = { event, shortSha, versionSource: source, flavor: inputs.flavor, render, pep440 };
    const wanted = (0,plan_tags/* wantedTags */.pP)(inputs, context);
    const tags = planTags(wanted.tags, (0,lines/* knownVersions */.J0)(facts.gitTags.names, inputs.tagPrefix));
    const names = tags.filter(({ action }) => action !== 'keep').map(({ name }) => name);
    const gitTag = bumped?.gitTag ?? existing((0,plan_tags/* taggedVersion */.Bd)(inputs, event.ref)?.gitTag);
    const repositories = repositoryPlans(inputs, tags, {
        bytes: bytesTag(inputs, { isTagNew: gitTag?.isNew === true, sha: event.sha }),
    });
    const push = (0,plan_push/* decidePush */.v)(inputs, event);
    checkTags(inputs, facts, { push, repositories, tags, skipped: wanted.reasons });
    const version = tags[0]?.name ?? versionTag(source) ?? repositories[0]?.tags[0] ?? '';
    const fullVersion = fullVersionOf(version, source);
    return {
        version,
        fullVersion,
        tags,
        skipped: wanted.reasons,
        names,
        repositories,
        push,
        gitTag,
        built: commitTags(inputs, context),
        ...descriptions(inputs, facts, { shortSha, fullVersion, render }),
    };
}
function descriptions(inputs, facts, { shortSha, fullVersion, render }) {
    const values = (0,expressions/* globalValues */.wX)(facts.event, shortSha);
    const rendered = (lines) => lines.map((line) => render(line, values));
    const ownAnnotations = rendered(inputs.annotations);
    const ownLabels = rendered(inputs.labels);
    return {
        labels: (0,labels/* imageLabels */.J)(facts, fullVersion, ownLabels),
        annotations: (0,labels/* imageLabels */.J)(facts, fullVersion, ofLevel(ownAnnotations, 'manifest')),
        indexAnnotations: (0,labels/* imageLabels */.J)(facts, fullVersion, ofLevel(ownAnnotations, 'index')),
        ownLabels,
        ownAnnotations,
    };
}
function isPlainPush({ push }, { build }) {
    return push.push && !build.load && build.outputs.length === 0 && build.call === undefined;
}
function references(plan) {
    return plan.repositories.flatMap(({ repository, tags }) => tags.map((tag) => (0,reference/* formatReference */.FH)({ repository, tag })));
}
function pushedRepositories({ push, repositories }) {
    return push.push ? repositories : [];
}
function buildReferences(plan, inputs) {
    if (!isPlainPush(plan, inputs))
        return references(plan);
    return plan.repositories.map(({ repository, first }) => (0,reference/* formatReference */.FH)({ repository, tag: first }));
}
function checkTags(inputs, { event }, { push, repositories, tags, skipped }) {
    const reserved = repositories.flatMap((repository) => repository.tags).find(tag_text/* isReserved */.B);
    if (reserved !== undefined)
        throw (0,failures/* reservedTag */.fs)(reserved);
    const cache = cacheAmong(repositories, inputs.build);
    if (cache !== undefined)
        throw (0,failures/* cacheOnImage */.vl)((0,reference/* formatReference */.FH)(cache));
    if (repositories.length > 0 || isExportedOtherwise(inputs))
        return;
    const isNamed = inputs.images.length > 0 && event.ref.kind !== 'pull-request';
    if (!push.push && !isNamed)
        return;
    const kept = tags.map(({ name, reason }) => `${name} stays: ${reason}`);
    throw (0,failures/* nothingToTag */.TZ)({ event: event.name, ref: event.ref.full, reasons: [...kept, ...skipped] });
}
function isExportedOtherwise({ build }) {
    return build.outputs.length > 0 || build.call !== undefined;
}
function existing(name) {
    return name === undefined ? undefined : { name, isNew: false };
}
function versionTag(source) {
    const version = source === undefined ? undefined : (0,image_version/* parseVersion */.ot)(source);
    return version === undefined ? undefined : (0,image_version/* tagText */.em)(version);
}
function fullVersionOf(mainTag, source) {
    const version = source === undefined ? undefined : (0,image_version/* parseVersion */.ot)(source);
    return version === undefined ? mainTag : mainTag.replace((0,image_version/* tagText */.em)(version), () => (0,image_version/* fullText */.DU)(version));
}
function ofLevel(lines, level) {
    return lines.flatMap((line) => {
        const [, levels, rest = line] = /^((?:(?:manifest|index)(?:-descriptor)?(?:\[[^\]]*\])?,?)+):(.*)$/s.exec(line) ?? [];
        return levels === undefined || levels.split(',').includes(level) ? [rest] : [];
    });
}


/***/ }),

/***/ 94043:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Yi: () => (/* binding */ decorate),
  kx: () => (/* binding */ evaluateRule),
  Ro: () => (/* binding */ latestText)
});

// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/plan/expressions.js
var expressions = __webpack_require__(37196);
// EXTERNAL MODULE: ./lib/tools/match-within.js
var match_within = __webpack_require__(26172);
;// CONCATENATED MODULE: ./lib/plan/pattern.js
function lineOfPattern(pattern, version) {
    const names = new Set(pattern.match(/\{\{.*?\}\}/gs)?.flatMap((expression) => expression.match(/[a-z_]+/g) ?? []));
    if (names.has('version') || names.has('raw') || names.has('patch'))
        return undefined;
    if (names.has('minor'))
        return { kind: 'minor', major: version.major, minor: version.minor };
    return names.has('major') ? { kind: 'major', major: version.major } : { kind: 'stable' };
}
function isRaw(pattern) {
    return /^\{\{\{?&?\s*raw\s*\}?\}\}$/.test(pattern);
}

// EXTERNAL MODULE: ./lib/image/version.js
var image_version = __webpack_require__(42189);
;// CONCATENATED MODULE: ./lib/plan/rules.js





function evaluateRule(rule, context) {
    const values = (0,expressions/* globalValues */.wX)(context.event, context.shortSha);
    const enable = context.render(rule.enable, values);
    if (enable !== 'true' && enable !== 'false') {
        throw (0,errors/* invalidEntry */.gH)('"enable" is neither true nor false', enable, `It comes from ${JSON.stringify(rule.enable)}.`);
    }
    if (enable === 'false')
        return none('it is not enabled');
    const result = rules_valueOf(rule, context, values);
    return result.kind === 'none' ? result : { ...result, text: decorate(result.text, context, rule) };
}
function rules_valueOf(rule, context, values) {
    const { ref, sha, name } = context.event;
    switch (rule.type) {
        case 'schedule':
            return name.includes('schedule') ? tag(context.render(rule.pattern, values)) : none(`the event is ${name}`);
        case 'semver':
            return semverValue(rule, context, values);
        case 'pep440':
            return pep440Value(rule, context, values);
        case 'match':
            return matchValue(rule, context, values);
        case 'edge':
            return edgeValue(rule, context.event);
        case 'ref':
            return refKinds[rule.event] === ref.kind ? tag(ref.name, rule.event === 'tag') : noneOfRef(context);
        case 'sha':
            if (sha === '')
                return none('the event has no commit');
            return tag(rule.format === 'long' ? sha : context.shortSha);
        case 'raw':
            return tag(context.render(rule.value, values));
    }
}
const refKinds = { branch: 'branch', tag: 'tag', pr: 'pull-request' };
function semverValue(rule, context, values) {
    const raw = versionText(rule, context, values);
    if (raw === undefined)
        return noVersion(context);
    const version = (0,image_version/* parseVersion */.ot)(raw);
    if (version === undefined)
        return none(`${JSON.stringify(raw)} is not a SemVer version`);
    const pattern = (0,image_version/* isStable */.MQ)(version) || isRaw(rule.pattern) ? rule.pattern : '{{version}}';
    const text = context.render(pattern, { ...values, ...(0,expressions/* versionValues */.v7)(version, raw) });
    return { ...tag(text, (0,image_version/* isStable */.MQ)(version)), version, line: lineOfPattern(pattern, version) };
}
function pep440Value(rule, context, values) {
    const raw = versionText(rule, context, values);
    if (raw === undefined)
        return noVersion(context);
    const version = context.pep440(raw);
    if (version === undefined)
        return none(`${JSON.stringify(raw)} does not conform to PEP 440`);
    if (!version.isFinal)
        return tag(isRaw(rule.pattern) ? raw : version.values.version);
    return tag(context.render(rule.pattern, { ...values, raw, ...version.values }), true);
}
function versionText(rule, { versionSource, render }, values) {
    const source = rule.value === undefined ? versionSource : render(rule.value, values);
    if (source === undefined)
        return undefined;
    const match = rule.match === undefined ? null : (0,match_within/* matchWithin */.B)(rule.match, source);
    const group = match === null ? source : match[1];
    if (group !== undefined)
        return group.replaceAll('/', '-');
    throw (0,errors/* invalidEntry */.gH)('The group of "match" is not in the version', source, 'Let its first group be the version: "api/v(.*)".');
}
function matchValue(rule, context, values) {
    const source = rule.value === undefined ? context.versionSource : context.render(rule.value, values);
    if (source === undefined)
        return noVersion(context);
    const match = (0,match_within/* matchWithin */.B)(rule.pattern, source);
    if (match === null)
        return none(`${rule.pattern.source} does not match ${JSON.stringify(source)}`);
    const group = match[rule.group];
    return group === undefined ? none(`${rule.pattern.source} has no group ${rule.group} there`) : tag(group, true);
}
function edgeValue(rule, { ref, repository }) {
    const branch = rule.branch ?? repository.defaultBranch;
    if (ref.kind !== 'branch')
        return none(`the ref is ${JSON.stringify(ref.full)}`);
    if (branch === undefined)
        return none('the default branch is not known');
    return ref.name === branch ? tag('edge') : none(`the branch is not ${JSON.stringify(branch)}`);
}
function decorate(text, context, rule) {
    const { flavor, render } = context;
    const values = (0,expressions/* globalValues */.wX)(context.event, context.shortSha);
    return `${render(rule?.prefix ?? flavor.prefix, values)}${text}${render(rule?.suffix ?? flavor.suffix, values)}`;
}
function latestText(context) {
    const { flavor } = context;
    const prefix = flavor.prefixLatest ? flavor.prefix : '';
    const suffix = flavor.suffixLatest ? flavor.suffix : '';
    return decorate('latest', { ...context, flavor: { ...flavor, prefix, suffix } });
}
function tag(text, wantsLatest = false) {
    return { kind: 'tag', text, wantsLatest };
}
function none(reason) {
    return { kind: 'none', reason };
}
function noneOfRef({ event }) {
    return none(event.ref.full === '' ? 'there is no ref' : `the ref is ${JSON.stringify(event.ref.full)}`);
}
function noVersion({ event }) {
    const { kind, full } = event.ref;
    return none(`the ref is ${JSON.stringify(full)}, ${kind === 'tag' ? 'which has another prefix' : 'not a git tag'}`);
}


/***/ }),

/***/ 45126:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bd: () => (/* binding */ taggedVersion),
/* harmony export */   pP: () => (/* binding */ wantedTags),
/* harmony export */   sM: () => (/* binding */ versionSource)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _default_rules_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(25256);
/* harmony import */ var _rules_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(94043);
/* harmony import */ var _image_version_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(42189);




function versionSource(inputs, ref) {
    if (inputs.version !== undefined)
        return (0,_image_version_js__WEBPACK_IMPORTED_MODULE_3__/* .fullText */ .DU)(inputs.version);
    const isOurs = ref.kind === 'tag' && ref.name.startsWith(inputs.tagPrefix);
    return isOurs ? ref.name.slice(inputs.tagPrefix.length) : undefined;
}
function taggedVersion(inputs, ref) {
    if (ref.kind !== 'tag' || inputs.version !== undefined)
        return undefined;
    const version = (0,_image_version_js__WEBPACK_IMPORTED_MODULE_3__/* .parseVersion */ .ot)(versionSource(inputs, ref) ?? '');
    return version === undefined ? undefined : { version, gitTag: ref.name };
}
function wantedTags(inputs, context) {
    const results = inputs.tags.length === 0 ? defaultResults(inputs, context) : askedResults(inputs, context);
    const tags = results.filter((result) => result.kind === 'tag' && result.text !== '');
    const reasons = results.flatMap((result) => reasonOf(result) ?? []);
    const [main] = tags;
    if (main === undefined || !movesLatest(inputs, main))
        return { tags: tags.map(wantedTag), reasons };
    return { tags: [...tags.map(wantedTag), latestTag(inputs, main, context)], reasons };
}
function reasonOf(result) {
    if (result.kind === 'none')
        return result.reason;
    return result.text === '' ? 'it gives an empty text' : undefined;
}
function wantedTag({ text, version, line }) {
    if (version === undefined)
        return { kind: 'free', text, reason: 'follows the ref' };
    return line === undefined ? { kind: 'version', text, version } : { kind: 'line', text, version, line };
}
function latestTag(inputs, main, context) {
    const text = (0,_rules_js__WEBPACK_IMPORTED_MODULE_2__/* .latestText */ .Ro)(context);
    if (inputs.flavor.latest === 'true')
        return { kind: 'free', text, reason: 'the flavor says so' };
    const version = main.version ?? (0,_image_version_js__WEBPACK_IMPORTED_MODULE_3__/* .parseVersion */ .ot)(context.versionSource ?? '');
    if (version === undefined)
        return { kind: 'free', text, reason: 'follows the ref' };
    return { kind: 'line', text, version, line: { kind: 'stable' } };
}
function movesLatest({ flavor }, main) {
    return flavor.latest === 'auto' ? main.wantsLatest : flavor.latest === 'true';
}
function defaultResults(inputs, context) {
    const { versionSource: source, event } = context;
    const version = source === undefined ? undefined : (0,_image_version_js__WEBPACK_IMPORTED_MODULE_3__/* .parseVersion */ .ot)(source);
    if (version !== undefined) {
        const tags = (0,_default_rules_js__WEBPACK_IMPORTED_MODULE_1__/* .defaultVersionTags */ .L6)(version).map(({ text, line }) => {
            return { kind: 'tag', text: (0,_rules_js__WEBPACK_IMPORTED_MODULE_2__/* .decorate */ .Yi)(text, context), wantsLatest: (0,_image_version_js__WEBPACK_IMPORTED_MODULE_3__/* .isStable */ .MQ)(version), version, line };
        });
        const isBranch = inputs.bump !== 'none' && event.ref.kind === 'branch';
        return isBranch ? [...tags, ...refResults(context)] : tags;
    }
    if (event.ref.kind === 'tag' && source === undefined) {
        return [{ kind: 'none', reason: `the git tag does not begin with ${JSON.stringify(inputs.tagPrefix)}` }];
    }
    return refResults(context);
}
function refResults(context) {
    const { ref } = context.event;
    return (0,_default_rules_js__WEBPACK_IMPORTED_MODULE_1__/* .defaultRules */ .Z4)(ref).map((rule) => ({ ...(0,_rules_js__WEBPACK_IMPORTED_MODULE_2__/* .evaluateRule */ .kx)(rule, context), wantsLatest: false }));
}
function askedResults(inputs, context) {
    const faults = [];
    const rules = inputs.tags.flatMap((tag) => (tag.kind === 'rule' ? [tag] : []));
    const results = rules
        .toSorted((a, b) => b.rule.priority - a.rule.priority)
        .map(({ rule, line }) => {
        try {
            return named((0,_rules_js__WEBPACK_IMPORTED_MODULE_2__/* .evaluateRule */ .kx)(rule, context), rule, line);
        }
        catch (error) {
            if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ReleaseError */ .K2))
                throw error;
            const { what, value, remedy } = error.failure;
            faults.push({ input: 'tags', line, problem: what, value, remedy });
            return { kind: 'none', reason: what };
        }
    });
    if (faults.length > 0)
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .invalidInputs */ .Rg)(faults.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0)));
    return results;
}
function named(result, rule, line) {
    return result.kind === 'tag' ? result : { ...result, reason: `line ${line}, type=${rule.type}: ${result.reason}` };
}


/***/ }),

/***/ 50068:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Tr: () => (/* binding */ createGitTag),
/* harmony export */   bU: () => (/* binding */ hasGitTag)
/* harmony export */ });
/* unused harmony export findGitTag */
/* harmony import */ var _failures_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(11083);

const longestChain = 10;
async function findGitTag(api, { repository, tag }) {
    let object = await api.tagRef(repository, tag);
    for (let links = 0; object?.type === 'tag'; links += 1) {
        if (links === longestChain)
            throw (0,_failures_js__WEBPACK_IMPORTED_MODULE_0__/* .unusableAnswer */ .Qf)('GitHub', `read the git tag ${tag}`, object.sha);
        object = await api.tagObject(repository, object.sha);
    }
    return object?.sha;
}
async function createGitTag(api, { repository, tag, commit, message }) {
    if (await hasGitTag(api, { repository, tag, commit }))
        return 'exists';
    const object = await api.createTagObject(repository, { tag, commit, message });
    if ((await api.createTagRef(repository, tag, object)) === 'created')
        return 'created';
    if (await hasGitTag(api, { repository, tag, commit }))
        return 'exists';
    throw (0,_failures_js__WEBPACK_IMPORTED_MODULE_0__/* .gitTagMissing */ .vQ)(tag, commit);
}
async function hasGitTag(api, { commit, ...gitTag }) {
    const there = await findGitTag(api, gitTag);
    if (there !== undefined && there !== commit)
        throw (0,_failures_js__WEBPACK_IMPORTED_MODULE_0__/* .gitTagTaken */ .Ky)(gitTag.tag, { there, wanted: commit });
    return there !== undefined;
}


/***/ }),

/***/ 11083:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H7: () => (/* binding */ saysExists),
/* harmony export */   Ky: () => (/* binding */ gitTagTaken),
/* harmony export */   Nv: () => (/* binding */ notAnnounced),
/* harmony export */   Qf: () => (/* binding */ unusableAnswer),
/* harmony export */   Z2: () => (/* binding */ refusedByGitHub),
/* harmony export */   b2: () => (/* binding */ isMissing),
/* harmony export */   f0: () => (/* binding */ rollbackNotAnnounced),
/* harmony export */   mu: () => (/* binding */ githubUnreachable),
/* harmony export */   vQ: () => (/* binding */ gitTagMissing)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _tools_clean_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(13638);
/* harmony import */ var _tools_foreign_json_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(65810);
/* harmony import */ var _registry_failures_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(42512);
/* harmony import */ var _refusals_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(62817);





function refusedByGitHub({ status, bytes }, { host, what, repository, needs }) {
    const said = messageOf(bytes);
    const known = (0,_refusals_js__WEBPACK_IMPORTED_MODULE_2__/* .knownRefusal */ .cH)(status, said);
    const fail = (code, problem, remedy) => new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ReleaseError */ .K2({ code, what: problem, value: said === '' ? undefined : (0,_tools_clean_js__WEBPACK_IMPORTED_MODULE_3__/* .clean */ .uH)(said), remedy });
    const refused = `GitHub does not let this token ${what} in ${repository} (${status})`;
    const isOfContents = known === undefined || known.code === 'contents-permission-missing';
    if (needs === 'pull-requests' && isOfContents && [401, 403, 404].includes(status)) {
        const isLocked = status === 403 && !said.startsWith('Resource not accessible by');
        if (isLocked)
            return fail('comment-refused', refused, 'Its words say why. A locked conversation takes no comment.');
        return fail('pull-requests-permission-missing', refused, _refusals_js__WEBPACK_IMPORTED_MODULE_2__/* .pullRequestsWrite */ .X6);
    }
    if (needs === 'attestations' && isOfContents && [401, 403, 404].includes(status))
        return fail('attestations-permission-missing', refused, _refusals_js__WEBPACK_IMPORTED_MODULE_2__/* .attestationsWrite */ .tK);
    if (known !== undefined)
        return fail(known.code, refused, known.remedy);
    if (status === 401) {
        return fail('github-token-refused', refused, `Check "github-token"; GITHUB_TOKEN ends with its job. ${_refusals_js__WEBPACK_IMPORTED_MODULE_2__/* .contentsWrite */ .QC}`);
    }
    if (status === 403)
        return fail('github-refused', refused, _refusals_js__WEBPACK_IMPORTED_MODULE_2__/* .contentsWrite */ .QC);
    if (status === 404) {
        return fail('github-not-found', refused, `GitHub also says so when the token cannot see the repository. Check "github-token" and its access. ${_refusals_js__WEBPACK_IMPORTED_MODULE_2__/* .contentsWrite */ .QC}`);
    }
    const remedy = status < 500
        ? 'Its words say what it does not like; the page that it names explains them.'
        : 'Run the job again: it is safe, and it does what is missing. githubstatus.com says whether GitHub has an incident.';
    return fail(status < 500 ? 'github-refused' : 'github-failed', `${host} answered ${status} (to ${what})`, remedy);
}
function messageOf(bytes) {
    const body = (0,_tools_foreign_json_js__WEBPACK_IMPORTED_MODULE_4__/* .parseJson */ .qF)(bytes);
    if (body === undefined)
        return new TextDecoder().decode(bytes).trim();
    const errors = (0,_tools_foreign_json_js__WEBPACK_IMPORTED_MODULE_4__/* .listAt */ .gT)(body, 'errors').map((error) => {
        const field = ['resource', 'field', 'code'].map((name) => (0,_tools_foreign_json_js__WEBPACK_IMPORTED_MODULE_4__/* .textAt */ .$6)(error, name)).filter((part) => part !== undefined);
        return typeof error === 'string' ? error : ((0,_tools_foreign_json_js__WEBPACK_IMPORTED_MODULE_4__/* .textAt */ .$6)(error, 'message') ?? field.join(' '));
    });
    return [(0,_tools_foreign_json_js__WEBPACK_IMPORTED_MODULE_4__/* .textAt */ .$6)(body, 'message') ?? '', ...errors].filter((line) => line !== '').join(': ');
}
function isMissing({ status }) {
    return status === 404;
}
function saysExists({ status, bytes }) {
    if (status !== 422)
        return false;
    const body = (0,_tools_foreign_json_js__WEBPACK_IMPORTED_MODULE_4__/* .parseJson */ .qF)(bytes);
    const isThere = (0,_tools_foreign_json_js__WEBPACK_IMPORTED_MODULE_4__/* .listAt */ .gT)(body, 'errors').some((error) => (0,_tools_foreign_json_js__WEBPACK_IMPORTED_MODULE_4__/* .textAt */ .$6)(error, 'code') === 'already_exists');
    return isThere || (0,_tools_foreign_json_js__WEBPACK_IMPORTED_MODULE_4__/* .textAt */ .$6)(body, 'message') === 'Reference already exists';
}
function githubUnreachable(host, cause) {
    const code = (0,_registry_failures_js__WEBPACK_IMPORTED_MODULE_1__/* .networkCode */ .e8)(cause);
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ReleaseError */ .K2({
        code: 'github-unreachable',
        what: `Cannot reach ${host}${code === undefined ? '' : ` (${code})`}`,
        remedy: 'Check the network and the proxy of the runner, and run the job again: it is safe, and it does what is missing.',
        cause,
    });
}
function unusableAnswer(host, what, value) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ReleaseError */ .K2({
        code: 'untrusted-answer',
        what: `${host} gave an answer that cannot be used (to ${what})`,
        value,
        remedy: 'Nothing of this answer was used. Check GITHUB_API_URL and any proxy before it.',
    });
}
function gitTagTaken(tag, { there, wanted }) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ReleaseError */ .K2({
        code: 'git-tag-taken',
        what: `The git tag ${tag} is at ${there} already, and the image was built from ${wanted}`,
        value: tag,
        remedy: 'No git tag is ever moved. Release the next version, or delete the tag if nobody has used it yet.',
    });
}
function gitTagMissing(tag, wanted) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ReleaseError */ .K2({
        code: 'git-tag-missing',
        what: `There is no git tag ${tag} at ${wanted}`,
        value: tag,
        remedy: 'Somebody has deleted it, or GitHub does not show it yet. Run the job again: it makes what is missing.',
    });
}
function notAnnounced(tag, repository, cause) {
    const { code, what, value, remedy } = cause.failure;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ReleaseError */ .K2({
        code,
        what: `The image is published, but not the release ${tag} of ${repository}: ${what}`,
        value,
        remedy: `${remedy.trimEnd()}\nThen run the job again: it is safe, and it makes what is missing.`,
        cause,
    });
}
function rollbackNotAnnounced(cause) {
    const { code, what, value, remedy } = cause.failure;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ReleaseError */ .K2({
        code,
        what: `The image is rolled back, but its releases on GitHub do not say so: ${what}`,
        value,
        remedy: `${remedy.trimEnd()}\nThen run it again: the tags stay where they are.`,
        cause,
    });
}


/***/ }),

/***/ 62817:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   QC: () => (/* binding */ contentsWrite),
/* harmony export */   X6: () => (/* binding */ pullRequestsWrite),
/* harmony export */   cH: () => (/* binding */ knownRefusal),
/* harmony export */   tK: () => (/* binding */ attestationsWrite)
/* harmony export */ });
const contentsWrite = 'Add to the job:\n  permissions:\n    contents: write\n';
const pullRequestsWrite = 'Add to the job:\n  permissions:\n    contents: read\n    pull-requests: write\n';
const attestationsWrite = 'Add to the job:\n  permissions:\n    contents: read\n    packages: write\n    id-token: write\n    attestations: write\n';
const workflowsRemedy = 'The commit has files in .github/workflows that are on no branch as they are here. No "permissions:" key allows that to ' +
    'GITHUB_TOKEN: push the branch that has the commit, or set "github-token" to a token with the permission "workflows: write" ' +
    '(GitHub App, fine-grained) or the scope "workflow" (classic).';
const rulesetRemedy = 'A ruleset of the repository or the organisation ("Settings", "Rules") or a protected tag restricts tags with this name. Let ' +
    'the app whose token this is bypass it, or set "github-token" to the token of an app or a person that may.';
const refusals = [
    {
        code: 'workflows-permission-missing',
        status: [403, 404, 422],
        says: /refusing to allow .* to create or update workflow|without `?workflows?`? (?:permission|scope)/is,
        remedy: workflowsRemedy,
    },
    {
        code: 'release-tag-spent',
        status: [422],
        says: /tag_name was used by an immutable release/,
        remedy: 'GitHub never gives the tag of an immutable release to another one, even when it was deleted. Release the next version.',
    },
    {
        code: 'release-immutable',
        status: [403, 422],
        says: /immutable release/i,
        remedy: 'An immutable release keeps its files and its tag; its text can be changed. Release the next version.',
    },
    {
        code: 'git-tag-protected',
        status: [403, 409, 422],
        says: /rule violations|creations being restricted|protected (?:tag|ref)|not authorized to create a tag|^Reference update failed/im,
        remedy: rulesetRemedy,
    },
    {
        code: 'release-exists',
        status: [422],
        says: /^Validation Failed: Release tag_name already_exists/,
        remedy: 'Another run published it in the meantime. Run the job again: it brings that release up to date. A draft is left over.',
    },
    {
        code: 'contents-permission-missing',
        status: [403],
        says: /Resource not accessible by integration/,
        remedy: `${contentsWrite}If it has that: a pull request from a fork never gets a token that can write; a workflow that is called ` +
            'needs it in the job that calls it; and a commit that changes .github/workflows needs a token with "workflows: write".',
    },
    {
        code: 'contents-permission-missing',
        status: [403],
        says: /Resource not accessible by personal access token/,
        remedy: 'Give the token in "github-token" the repository permission "Contents: Read and write", for this repository.',
    },
    {
        code: 'sso-required',
        status: [403],
        says: /SAML enforcement/,
        remedy: 'Authorize the token in "github-token" for the organisation ("Configure SSO" in the list of tokens).',
    },
    {
        code: 'attestations-unavailable',
        status: [403, 404, 422],
        says: /Feature not available for .*private repositories/is,
        remedy: 'GitHub has artifact attestations for public repositories, and for private ones of organisations on GitHub Enterprise ' +
            'Cloud. Leave "attest" out here.',
    },
    {
        code: 'repository-archived',
        status: [403],
        says: /archived so is read-only/,
        remedy: 'Nobody can write to an archived repository. Unarchive it in its settings.',
    },
];
function knownRefusal(status, text) {
    return refusals.find((refusal) => refusal.status.includes(status) && refusal.says.test(text));
}


/***/ }),

/***/ 64176:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EB: () => (/* binding */ attestationOutputNames),
/* harmony export */   IQ: () => (/* binding */ attestationIn),
/* harmony export */   Nw: () => (/* binding */ attestationOutputs),
/* harmony export */   QC: () => (/* binding */ attestationCommand),
/* harmony export */   QH: () => (/* binding */ attestationLines)
/* harmony export */ });
const attestationOutputNames = ['attestation-id', 'attestation-url'];
function attestationOutputs(news = []) {
    const page = news[0]?.page;
    return page === undefined ? {} : { 'attestation-id': String(page.id), 'attestation-url': page.url };
}
function attestationLines(news = []) {
    return news.map(({ digest, did, page }) => {
        const subject = news.length === 1 ? 'The image' : digest;
        const where = page === undefined ? '' : `: ${page.url}`;
        return did === 'signed'
            ? `${subject} is attested, and that was verified before it got a name${where}`
            : `${subject} was attested by an earlier run, and that was verified before it got a name${where}`;
    });
}
function attestationCommand(image, { source, signer }) {
    const by = signer === source ? '' : ` --signer-repo ${signer}`;
    return `gh attestation verify oci://${image} --repo ${source}${by}`;
}
function attestationIn(text, image) {
    const [, after = ''] = text.split(`gh attestation verify oci://${image} `, 2);
    const name = '([\\w.-]+/[\\w.-]+)';
    const [, source, signer = source] = new RegExp(`^--repo ${name}(?: --signer-repo ${name})?$`, 'm').exec(after) ?? [];
    return source === undefined || signer === undefined ? undefined : { source, signer };
}


/***/ }),

/***/ 93220:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ grouped)
/* harmony export */ });
function grouped(items, keyOf) {
    const groups = new Map();
    for (const item of items) {
        const group = groups.get(keyOf(item));
        if (group === undefined)
            groups.set(keyOf(item), [item]);
        else
            group.push(item);
    }
    return groups;
}


/***/ }),

/***/ 63934:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  og: () => (/* binding */ gatesOf),
  Pl: () => (/* binding */ headline),
  rU: () => (/* binding */ recoveryOf),
  S5: () => (/* binding */ reuseOf)
});

// EXTERNAL MODULE: ./lib/report/markdown.js
var markdown = __webpack_require__(63021);
// EXTERNAL MODULE: ./lib/report/grouped.js
var grouped = __webpack_require__(93220);
// EXTERNAL MODULE: ./lib/report/names.js
var names = __webpack_require__(64110);
;// CONCATENATED MODULE: ./lib/report/moves.js



const maxTags = 6;
function movesText(tags, { nameOf, isVersion }) {
    const floats = tags.filter((tag) => !isVersion(tag));
    const moved = (0,grouped/* grouped */.z)(floats.filter(({ state }) => state === 'moved'), ({ from, to }) => `from ${wordOf(from, nameOf)} to ${wordOf(to, nameOf)}`);
    const kept = floats.filter(({ state, to }) => state === 'kept' && to !== undefined);
    return [
        listed('created', floats.filter(({ state }) => state === 'created')),
        ...[...moved].slice(0, 3).map(([way, group]) => `${listed('moved', group)} ${way}`),
        listed('kept', kept),
    ]
        .filter(Boolean)
        .join('; ');
}
function wordOf(digest, nameOf) {
    return digest === undefined ? 'nothing' : (0,names/* wordFor */.GC)(digest, nameOf);
}
function listed(what, outcomes) {
    const names = [...new Set(outcomes.map(({ tag }) => tag))];
    if (names.length === 0)
        return '';
    const more = names.length > maxTags ? ` and ${names.length - maxTags} more` : '';
    return `${what} ${names.slice(0, maxTags).map(markdown/* codeSpan */.SS).join(', ')}${more}`;
}

// EXTERNAL MODULE: ./lib/report/recovery.js
var recovery = __webpack_require__(20699);
// EXTERNAL MODULE: ./lib/report/reproduction.js
var reproduction = __webpack_require__(93902);
// EXTERNAL MODULE: ./lib/report/tags-json.js
var tags_json = __webpack_require__(65648);
// EXTERNAL MODULE: ./lib/report/units.js
var units = __webpack_require__(88861);
;// CONCATENATED MODULE: ./lib/report/headline.js







function headline(report) {
    const { plan, result, start, duration } = report;
    const { tags } = result;
    const failed = tags.filter((tag) => (0,tags_json/* isUnfinished */.ui)(tag)).length;
    const took = `in ${(0,units/* formatSeconds */.X)(duration)}`;
    const version = (0,markdown/* codeSpan */.SS)(plan.version);
    const verdict = plan.push.push ? '' : (0,reproduction/* verdictOf */.Vj)(report.reproductions ?? []);
    if (verdict !== '')
        return `${version} was built again ${took}, and ${verdicts[verdict]}`;
    if (failed > 0)
        return `${version} is only partly published: ${failed} of ${tags.length} tags were not moved`;
    if (start?.kind === 'skip') {
        return start.reason === 'exists'
            ? `${version} is released already, and was left as it is`
            : `Nothing was built: ${(0,markdown/* codeSpan */.SS)(tags[0]?.tag ?? '')} stands at a newer commit`;
    }
    const moves = movesOf(report);
    if (start?.kind === 'reuse') {
        return (reused(start, { version, isComplete: !tags.some(isChanged) }) +
            (tags.some(isChanged) && moves ? `; ${moves}` : ''));
    }
    if (result.part !== undefined)
        return `Built a part of ${version} ${took}: ${result.part.platforms.join(', ')}`;
    if (plan.push.push)
        return `Released ${version} ${took}${moves && `: ${moves}`}`;
    const what = plan.version === '' ? 'Built' : `Built ${version}`;
    return `${what} ${took}, not pushed: ${plan.push.reason}`;
}
const verdicts = { reproduced: 'is reproduced', diverged: 'has diverged' };
function movesOf({ plan, result: { digest, tags }, history }) {
    const versions = new Set(plan.tags.filter(({ action }) => action === 'create').map(({ name }) => name));
    return movesText(tags, { nameOf: (0,names/* namesOf */.eZ)(plan, { digest, history }), isVersion: ({ tag }) => versions.has(tag) });
}
function reused({ because, tag }, { version, isComplete }) {
    switch (because) {
        case 'released':
            return `${version} was released before${isComplete ? ', and all is as it should be' : ', and what was missing is there now'}`;
        case 'built':
            return `Released ${version} without a build: its commit was built before from the same inputs, as ${(0,markdown/* codeSpan */.SS)(tag ?? '')}`;
        case 'promoted':
            return isComplete ? `${version} was promoted before, and all is as it should be` : `Promoted ${version}`;
    }
}
function gatesOf({ gates = [] }) {
    return gates.length === 0 ? undefined : `Passed before it was named: ${gates.map(markdown/* codeSpan */.SS).join(', ')}.`;
}
function reuseOf({ plan, start }) {
    if (start?.kind !== 'reuse' || start.because !== 'built' || start.source === 'origin')
        return undefined;
    const { digest, source, tag = '' } = start;
    const { repository } = plan.repositories[source] ?? {};
    const place = repository === undefined ? digest : `${repository.name}:${tag}@${digest}`;
    const commit = plan.labels.get('org.opencontainers.image.revision') ?? '';
    return `Nothing was built: commit ${commit} was built before from the same inputs, as ${place}.`;
}
function recoveryOf({ result }) {
    return (0,recovery/* recoveryLine */.m)(result.retries, { succeeded: !result.tags.some(tags_json/* isUnfinished */.ui) });
}
function isChanged({ state }) {
    return state === 'created' || state === 'moved';
}


/***/ }),

/***/ 90622:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ lineDiagram)
/* harmony export */ });
/* harmony import */ var _image_version_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42189);
/* harmony import */ var _grouped_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(93220);
/* harmony import */ var _mermaid_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(49789);



const maxVersions = 12;
const maxGroups = 12;
const maxTags = 6;
function lineDiagram({ floats, withdrawn }) {
    const groups = [...groupsOf(floats)].slice(0, maxGroups);
    if (!groups.some(([, [float]]) => float?.before !== undefined))
        return undefined;
    const shown = groups.flatMap(([, [float]]) => [float?.before, float?.now]).filter((name) => name !== undefined);
    const versions = inOrder([...new Set([...shown, ...withdrawn])]).slice(-maxVersions);
    const idOf = new Map(versions.map((name, index) => [name, `v${index}`]));
    const lines = [
        ...versions.map((name) => `${idOf.get(name) ?? ''}[${(0,_mermaid_js__WEBPACK_IMPORTED_MODULE_1__/* .label */ .P)(withdrawn.includes(name) ? `${name} withdrawn` : name)}]`),
        ...versions.slice(1).map((_, index) => `v${index} --- v${index + 1}`),
        ...groups.flatMap(([, group], index) => groupLines(group, { id: `t${index}`, idOf })),
        ...classLines(versions, withdrawn),
    ];
    return (0,_mermaid_js__WEBPACK_IMPORTED_MODULE_1__/* .diagram */ .A)(['flowchart LR', ...lines.map((line) => `  ${line}`)]);
}
function groupsOf(floats) {
    return (0,_grouped_js__WEBPACK_IMPORTED_MODULE_2__/* .grouped */ .z)(floats, ({ before, now }) => JSON.stringify([before ?? null, now ?? null]));
}
function groupLines(group, { id, idOf }) {
    const [{ before, now } = { before: undefined, now: undefined }] = group;
    const more = group.length > maxTags ? [`${group.length - maxTags} more`] : [];
    const tags = [...group.slice(0, maxTags).map(({ tag }) => tag), ...more].join(', ');
    const [from, to] = [idOf.get(before ?? ''), idOf.get(now ?? '')];
    const box = `${id}([${(0,_mermaid_js__WEBPACK_IMPORTED_MODULE_1__/* .label */ .P)(tags)}])`;
    if (from === to)
        return to === undefined ? [] : [box, `${id} --> ${to}`];
    return [
        box,
        ...(from === undefined ? [] : [`${id} -. before .-> ${from}`]),
        ...(to === undefined ? [] : [`${id} == now ==> ${to}`]),
    ];
}
function classLines(versions, withdrawn) {
    const struck = versions.flatMap((name, index) => (withdrawn.includes(name) ? [`v${index}`] : []));
    if (struck.length === 0)
        return [];
    return ['classDef withdrawn text-decoration:line-through,stroke-dasharray:4', `class ${struck.join(',')} withdrawn`];
}
function inOrder(names) {
    const known = names.flatMap((name) => {
        const version = (0,_image_version_js__WEBPACK_IMPORTED_MODULE_0__/* .parseVersion */ .ot)(name);
        return version === undefined ? [] : [{ name, version }];
    });
    const sorted = known.toSorted((a, b) => (0,_image_version_js__WEBPACK_IMPORTED_MODULE_0__/* .compareVersions */ .Zy)(a.version, b.version)).map(({ name }) => name);
    return [...names.filter((name) => !sorted.includes(name)), ...sorted];
}


/***/ }),

/***/ 49789:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ diagram),
/* harmony export */   P: () => (/* binding */ label)
/* harmony export */ });
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(63021);

function label(text) {
    const points = Array.from(text.toWellFormed().replaceAll('ﬂ', 'fl').replaceAll('¶', ''));
    const shown = points.length > 60 ? [...points.slice(0, 59), '…'] : points;
    return `"${shown.map(escaped).join('')}"`;
}
function escaped(point, index, all) {
    const isDot = point === '.' && /^\d\d$/.test(`${all[index - 1] ?? ''}${all[index + 1] ?? ''}`);
    return isDot || /^[A-Za-z0-9 ]$/.test(point) ? point : `#${point.codePointAt(0) ?? 0};`;
}
function diagram(lines) {
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .codeBlock */ .DV)(lines, 'mermaid');
}


/***/ }),

/***/ 64110:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C7: () => (/* binding */ imageCell),
/* harmony export */   GC: () => (/* binding */ wordFor),
/* harmony export */   VK: () => (/* binding */ shortDigest),
/* harmony export */   eJ: () => (/* binding */ releasedVersion),
/* harmony export */   eZ: () => (/* binding */ namesOf),
/* harmony export */   f0: () => (/* binding */ nameless)
/* harmony export */ });
/* harmony import */ var _image_version_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42189);
/* harmony import */ var _tools_clean_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(13638);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(63021);



const nameless = () => undefined;
function shortDigest(digest) {
    return digest.slice('sha256:'.length).slice(0, 12);
}
function namesOf(plan, { digest, history }) {
    const own = releasedVersion(plan);
    return (asked) => {
        if (asked === digest && own !== undefined)
            return own;
        const name = history?.names.get(asked);
        return name === undefined || name === own || (0,_image_version_js__WEBPACK_IMPORTED_MODULE_0__/* .parseVersion */ .ot)(name) === undefined ? undefined : (0,_tools_clean_js__WEBPACK_IMPORTED_MODULE_1__/* .clean */ .uH)(name);
    };
}
function releasedVersion({ tags }) {
    return tags.find(({ version }) => version !== undefined)?.version;
}
function wordFor(digest, nameOf) {
    return nameOf(digest) ?? shortDigest(digest);
}
function imageCell(digest, nameOf) {
    return [nameOf(digest) ?? '', shortDigest(digest)].map(_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .codeSpan */ .SS).filter(Boolean).join(' ');
}


/***/ }),

/***/ 34300:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I$: () => (/* binding */ pullCommands),
/* harmony export */   I6: () => (/* binding */ verifyCommands),
/* harmony export */   P0: () => (/* binding */ rollbackCommands)
/* harmony export */ });
/* harmony import */ var _image_reference_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68424);
/* harmony import */ var _attestation_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(64176);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(63021);
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64110);




const maxImages = 10;
function pullCommands(repositories, digest) {
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .codeBlock */ .DV)(repositories.slice(0, maxImages).map((repository) => `docker pull ${(0,_image_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .formatPinned */ .y6)(repository, digest)}`), 'sh');
}
function verifyCommands(tags, { digest, attestations = [], }) {
    const inspect = 'docker buildx imagetools inspect';
    const there = tags.filter(({ to }) => to === digest).slice(0, maxImages);
    const [first] = there;
    if (first === undefined)
        return undefined;
    const lines = there.map((tag) => `${inspect} --format '{{.Manifest.Digest}}' ${(0,_image_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .formatReference */ .FH)(tag)}`);
    const attested = `${inspect} --format '{{json .Provenance}}' ${(0,_image_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .formatPinned */ .y6)(first.repository, digest)}`;
    const signed = attestations
        .filter((attestation) => attestation.digest === digest)
        .map((attestation) => (0,_attestation_js__WEBPACK_IMPORTED_MODULE_3__/* .attestationCommand */ .QC)((0,_image_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .formatPinned */ .y6)(first.repository, digest), attestation));
    const block = (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .codeBlock */ .DV)([...lines, '', '# How it was built, where that is attested:', attested, ...signed], 'sh');
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .details */ .zH)('Verify', `Each tag answers \`${digest}\`:\n\n${block}`);
}
function rollbackCommands(plan, tags) {
    const version = (0,_names_js__WEBPACK_IMPORTED_MODULE_1__/* .releasedVersion */ .eJ)(plan);
    if (version !== undefined)
        return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .details */ .zH)('Roll back', (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .codeBlock */ .DV)(withdrawStep(plan, version), 'yaml'));
    const moved = tags.flatMap(({ repository, tag, state, from }) => state === 'moved' && from !== undefined
        ? [
            `docker buildx imagetools create --tag ${(0,_image_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .formatReference */ .FH)({ repository, tag })} ${(0,_image_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .formatPinned */ .y6)(repository, from)}`,
        ]
        : []);
    return moved.length === 0 ? undefined : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .details */ .zH)('Roll back', (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .codeBlock */ .DV)(moved.slice(0, maxImages), 'sh'));
}
function withdrawStep({ repositories }, version) {
    const names = [...new Set(repositories.map(({ repository }) => repository.name))];
    return [
        '- uses: release-image/action/rollback@v1',
        '  with:',
        '    images: |',
        ...names.slice(0, maxImages).map((name) => `      ${name}`),
        `    withdraw: ${version}`,
        '    reason: what is wrong with it',
    ];
}


/***/ }),

/***/ 63002:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   PF: () => (/* binding */ lostLine),
/* harmony export */   ix: () => (/* binding */ platformTable),
/* harmony export */   jb: () => (/* binding */ lostPlatforms)
/* harmony export */ });
/* unused harmony export changeText */
/* harmony import */ var _registry_image_notes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(56782);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(63021);
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64110);
/* harmony import */ var _units_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(88861);




const maxRows = 40;
function platformTable(platforms, { previous, nameOf }) {
    const before = new Map(previous?.platforms.map(({ platform, size }) => [platform, size]));
    const compares = previous !== undefined && before.size > 0;
    const rows = platforms.map(({ platform, digest, size }) => [
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .codeSpan */ .SS)(platform),
        (0,_units_js__WEBPACK_IMPORTED_MODULE_3__/* .formatBytes */ .z)(size),
        ...(compares ? [changeText(size, before.get(platform))] : []),
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .codeSpan */ .SS)((0,_names_js__WEBPACK_IMPORTED_MODULE_1__/* .shortDigest */ .VK)(digest)),
    ]);
    const gone = lostPlatforms(platforms, previous).map((platform) => [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .codeSpan */ .SS)(platform), '', 'gone', '']);
    const change = compares ? [`Since ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .codeSpan */ .SS)((0,_names_js__WEBPACK_IMPORTED_MODULE_1__/* .wordFor */ .GC)(previous.digest, nameOf))}`] : [];
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .table */ .tp)(['Platform', 'Size', ...change, 'Digest'], [...gone, ...rows].slice(0, maxRows));
}
function lostPlatforms(platforms, previous) {
    const now = new Set(platforms.map(({ platform }) => platform));
    if (platforms.length === 0 || now.has(_registry_image_notes_js__WEBPACK_IMPORTED_MODULE_0__/* .unknownPlatform */ .eb))
        return [];
    const before = new Set(previous?.platforms.map(({ platform }) => platform));
    return [...before].filter((platform) => platform !== _registry_image_notes_js__WEBPACK_IMPORTED_MODULE_0__/* .unknownPlatform */ .eb && !now.has(platform));
}
function lostLine(platforms) {
    const list = platforms.slice(0, maxRows).join(', ');
    return `The tags were at an image for ${list}, and this one is not: whoever pulls a tag there gets none now. Add it to "platforms", unless it is meant.`;
}
function changeText(size, before) {
    if (before === undefined)
        return 'new';
    if (size === before)
        return 'same size';
    const sign = size > before ? '+' : '−';
    const share = before === 0 ? '' : ` (${sign}${((Math.abs(size - before) / before) * 100).toFixed(1)} %)`;
    return `${sign}${(0,_units_js__WEBPACK_IMPORTED_MODULE_3__/* .formatBytes */ .z)(Math.abs(size - before))}${share}`;
}


/***/ }),

/***/ 93902:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Vj: () => (/* binding */ verdictOf),
/* harmony export */   an: () => (/* binding */ imageDiverged),
/* harmony export */   cq: () => (/* binding */ reproductionLines),
/* harmony export */   sS: () => (/* binding */ reproductionSection)
/* harmony export */ });
/* unused harmony export divergenceText */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _image_reference_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(68424);
/* harmony import */ var _tools_clean_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(13638);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(63021);
/* harmony import */ var _units_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(88861);





function verdictOf(reproductions) {
    if (reproductions.length === 0)
        return '';
    return reproductions.every(({ divergence }) => divergence === undefined) ? 'reproduced' : 'diverged';
}
const maxShown = 200;
function shown(text) {
    const points = Array.from((0,_tools_clean_js__WEBPACK_IMPORTED_MODULE_2__/* .clean */ .uH)(text));
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .codeSpan */ .SS)(points.length > maxShown ? `${points.slice(0, maxShown).join('')}…` : points.join(''));
}
function divergenceText(divergence) {
    switch (divergence.kind) {
        case 'platforms':
            return `it is for ${divergence.rebuilt.join(', ')} instead of ${divergence.published.join(', ')}`;
        case 'layer': {
            const { number, platform, instruction, isOnlyPacking } = divergence;
            const what = isOnlyPacking ? 'has the same files, compressed in another way' : 'is another one';
            return `layer ${number} of ${platform} ${what}${instruction === undefined ? '' : `: ${shown(instruction)}`}`;
        }
        case 'field':
            return `every layer is the same, but not ${shown(divergence.path)} in the ${divergence.document} of ${divergence.platform}`;
        case 'bytes':
            return `the manifest of ${divergence.platform} says the same in other bytes`;
    }
}
function sidesOf(divergence) {
    switch (divergence.kind) {
        case 'platforms':
        case 'bytes':
            return undefined;
        case 'layer':
            return [layerCell(divergence.published), layerCell(divergence.rebuilt)];
        case 'field':
            return [valueCell(divergence.published), valueCell(divergence.rebuilt)];
    }
}
function layerCell(layer) {
    return layer === undefined ? 'no such layer' : `${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .codeSpan */ .SS)(layer.digest)}, ${(0,_units_js__WEBPACK_IMPORTED_MODULE_4__/* .formatBytes */ .z)(layer.size)}`;
}
function valueCell(value) {
    return value === undefined ? 'not there' : shown(value) || 'empty';
}
function reproductionLines(reproductions, steps = []) {
    const cached = steps.filter(({ isCached }) => isCached).length;
    const but = cached === 0
        ? ''
        : ` But ${cached} of ${steps.length} build steps came from the cache, which proves nothing about them.`;
    return reproductions.map(({ published, divergence }) => {
        const image = `${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .codeSpan */ .SS)((0,_image_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .formatReference */ .FH)(published))} (${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .codeSpan */ .SS)(published.digest)})`;
        return divergence === undefined
            ? `Reproduced: every platform of ${image} came out with the same digest.${but}`
            : `Diverged from ${image}: ${divergenceText(divergence)}.`;
    });
}
function reproductionSection(reproductions, steps) {
    if (reproductions.length === 0)
        return undefined;
    const sides = reproductions.flatMap(({ published, divergence }) => {
        const pair = divergence === undefined ? undefined : sidesOf(divergence);
        return pair === undefined ? [] : [[(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .codeSpan */ .SS)(published.repository.name), ...pair]];
    });
    const lines = reproductionLines(reproductions, steps).map((line) => `- ${line}`);
    return [...lines, ...(sides.length === 0 ? [] : ['', (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .table */ .tp)(['Repository', 'Published', 'Built again'], sides)])].join('\n');
}
function imageDiverged({ published, divergence }) {
    const how = divergence === undefined ? '' : `: ${divergenceText(divergence).replaceAll('`', '')}`;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ReleaseError */ .K2({
        code: 'diverged',
        what: `The image that was built again is not what is published${how}`,
        value: (0,_image_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .formatReference */ .FH)(published),
        remedy: 'Nothing was pushed and no tag was moved. docs/reproducible.md says what makes builds differ.',
    });
}


/***/ }),

/***/ 42073:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Rc: () => (/* binding */ finishedSummary),
  Kn: () => (/* binding */ floatDiagram),
  YG: () => (/* binding */ summaryOf)
});

// EXTERNAL MODULE: ./lib/report/attestation.js
var attestation = __webpack_require__(64176);
// EXTERNAL MODULE: ./lib/report/fit.js
var fit = __webpack_require__(91017);
// EXTERNAL MODULE: ./lib/report/headline.js + 1 modules
var headline = __webpack_require__(63934);
// EXTERNAL MODULE: ./lib/report/line-diagram.js
var line_diagram = __webpack_require__(90622);
// EXTERNAL MODULE: ./lib/report/markdown.js
var markdown = __webpack_require__(63021);
// EXTERNAL MODULE: ./lib/report/names.js
var names = __webpack_require__(64110);
// EXTERNAL MODULE: ./lib/report/next-commands.js
var next_commands = __webpack_require__(34300);
// EXTERNAL MODULE: ./lib/report/mermaid.js
var mermaid = __webpack_require__(49789);
// EXTERNAL MODULE: ./lib/report/units.js
var units = __webpack_require__(88861);
;// CONCATENATED MODULE: ./lib/report/phases-chart.js


const titles = new Map([
    ['start', 'Start'],
    ['plan', 'Plan'],
    ['look', 'Look'],
    ['build', 'Build and push'],
    ['publish', 'Tags'],
    ['announce', 'GitHub Release'],
]);
const maxMarks = 10;
function phasesChart(laps) {
    const phases = [...laps].filter(([name, milliseconds]) => titles.has(name) && milliseconds >= 1);
    if (phases.length < 2)
        return undefined;
    const total = phases.reduce((sum, [, milliseconds]) => sum + milliseconds, 0);
    let begin = 0;
    const tasks = phases.map(([name, milliseconds]) => {
        const start = begin;
        begin += milliseconds;
        return `${titles.get(name) ?? ''} ${(0,units/* formatSeconds */.X)(milliseconds)} :${timeAt(start)}, ${timeAt(begin)}`;
    });
    return (0,mermaid/* diagram */.A)([
        'gantt',
        '  dateFormat YYYY-MM-DD HH:mm:ss.SSS',
        `  axisFormat ${total < 3_600_000 ? '%M:%S' : '%H:%M:%S'}`,
        `  tickInterval ${markEvery(total)}second`,
        ...tasks.map((task) => `  ${task}`),
    ]);
}
function timeAt(milliseconds) {
    const time = new Date(Date.UTC(2001, 0, 1) + Math.round(milliseconds)).toISOString();
    return time.replace('T', ' ').replace('Z', '');
}
function markEvery(milliseconds) {
    const steps = [1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 1800, 3600];
    return steps.find((seconds) => milliseconds / 1000 / seconds <= maxMarks) ?? 7200;
}

// EXTERNAL MODULE: ./lib/report/platform-table.js
var platform_table = __webpack_require__(63002);
// EXTERNAL MODULE: ./lib/report/reproduction.js
var reproduction = __webpack_require__(93902);
// EXTERNAL MODULE: ./lib/tools/clean.js
var clean = __webpack_require__(13638);
;// CONCATENATED MODULE: ./lib/report/step-table.js



const maxRows = 50;
const maxName = 80;
function stepTable(steps) {
    const rows = steps.slice(0, maxRows).map((step) => [(0,markdown/* codeSpan */.SS)(cut((0,clean/* clean */.uH)(step.name))), timeText(step)]);
    const more = steps.length > maxRows ? `\n\n… and ${steps.length - maxRows} more steps.` : '';
    const cached = steps.filter(({ isCached }) => isCached).length;
    const title = `Cache: ${cached} of ${steps.length} build step${steps.length === 1 ? '' : 's'}`;
    return (0,markdown/* details */.zH)(title, (0,markdown/* table */.tp)(['Step', ''], rows) + more);
}
function timeText({ isCached, duration }) {
    if (isCached)
        return 'cached';
    return duration === undefined ? '' : (0,units/* formatSeconds */.X)(duration);
}
function cut(name) {
    const points = Array.from(name);
    return points.length > maxName ? `${points.slice(0, maxName - 1).join('')}…` : name;
}

// EXTERNAL MODULE: ./lib/report/tag-table.js
var tag_table = __webpack_require__(57179);
// EXTERNAL MODULE: ./lib/report/tags-json.js
var tags_json = __webpack_require__(65648);
// EXTERNAL MODULE: ./lib/report/version-outputs.js
var version_outputs = __webpack_require__(47473);
;// CONCATENATED MODULE: ./lib/report/summary.js














function summaryOf(report) {
    const { plan, result, news, history, phases = new Map() } = report;
    const { digest, tags, platforms, steps = [] } = result;
    const nameOf = (0,names/* namesOf */.eZ)(plan, { digest, history });
    const isPushed = plan.push.push && digest !== undefined;
    const repositories = plan.repositories.map(({ repository }) => repository);
    const previous = history?.previous;
    return (0,fit/* fitted */.$)([
        { text: `### ${(0,headline/* headline */.Pl)(report)}`, cost: 0 },
        { text: (0,reproduction/* reproductionSection */.sS)(report.reproductions ?? [], steps), cost: 1 },
        { text: (0,headline/* reuseOf */.S5)(report), cost: 1 },
        { text: (0,headline/* gatesOf */.og)(report), cost: 1 },
        { text: news === undefined ? undefined : (0,version_outputs/* newsLine */.IB)(news), cost: 1 },
        { text: (0,headline/* recoveryOf */.rU)(report), cost: 1 },
        ...(0,attestation/* attestationLines */.QH)(result.attestations).map((text) => ({ text: `${text}.`, cost: 1 })),
        { text: frontendNote(result.frontend), cost: 1 },
        { text: result.attestationsAreImages === true ? attestationNote : undefined, cost: 1 },
        { text: floatDiagram(tags, { nameOf, history }), cost: 4 },
        { text: tags.length > 0 ? (0,tag_table/* tagTable */.n)(tags, nameOf) : undefined, cost: 1 },
        { text: platforms.length > 0 ? (0,platform_table/* platformTable */.ix)(platforms, { previous, nameOf }) : undefined, cost: 2 },
        { text: isPushed ? (0,next_commands/* pullCommands */.I$)(repositories, digest) : undefined, cost: 2 },
        { text: isPushed ? (0,next_commands/* verifyCommands */.I6)(tags, { digest, attestations: result.attestations }) : undefined, cost: 3 },
        { text: isPushed && tags.length > 0 ? (0,next_commands/* rollbackCommands */.P0)(plan, tags) : undefined, cost: 3 },
        { text: phasesChart(phases), cost: 4 },
        { text: steps.length > 0 ? stepTable(steps) : undefined, cost: 5 },
    ]);
}
const attestationNote = 'A registry refuses attestations as OCI artifacts: they are stored as images (`oci-artifact=false`).';
function frontendNote(frontend) {
    if (frontend === undefined)
        return undefined;
    return `The Dockerfile was read by ${(0,markdown/* codeSpan */.SS)(frontend)}, a frontend that is not docker's: what it made of it, the image is.`;
}
function floatDiagram(tags, { nameOf, history }) {
    const [first] = tags;
    const isFloat = ({ tag, to }) => to === undefined || tag !== nameOf(to);
    const floats = tags.filter((tag) => tag.repository.name === first?.repository.name && isFloat(tag));
    const word = (digest) => digest === undefined ? undefined : (0,names/* wordFor */.GC)(digest, nameOf);
    const drawn = floats.map(({ tag, from, to }) => ({ tag, before: word(from), now: word(to) }));
    return (0,line_diagram/* lineDiagram */.I)({ floats: drawn, withdrawn: history?.withdrawn ?? [] });
}
function finishedSummary({ tags }, onFailure) {
    const done = onFailure === 'restore'
        ? 'Put back what a release that was cut short had moved'
        : 'Finished a release that was cut short';
    const headline = tags.some(tags_json/* isUnfinished */.ui) && onFailure !== 'restore' ? `${done}, as far as that was possible` : done;
    const sections = [
        { text: `### ${headline}`, cost: 0 },
        { text: (0,tag_table/* tagTable */.n)(tags), cost: 1 },
    ];
    return { headline, text: (0,fit/* fitted */.$)(sections) };
}


/***/ }),

/***/ 22096:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ stateWords),
/* harmony export */   o: () => (/* binding */ tagLines)
/* harmony export */ });
function stateWords(state) {
    switch (state) {
        case 'created':
        case 'moved':
        case 'unchanged':
        case 'kept':
            return state;
        case 'restored':
            return 'put back';
        case 'failed':
            return 'not moved';
        case 'not-reached':
            return 'not tried';
    }
}
function tagLines(tags) {
    const hasSeveral = new Set(tags.map(({ repository }) => repository.name)).size > 1;
    const rows = tags.map(({ repository, tag, from, to, state }) => [
        hasSeveral ? `${repository.name}:${tag}` : tag,
        short(from, '-'),
        '->',
        short(to, state === 'not-reached' ? '?' : '-'),
        stateWords(state),
    ]);
    const width = (column) => Math.max(0, ...rows.map((row) => row[column]?.length ?? 0));
    return rows.map((row) => row
        .map((cell, column) => cell.padEnd(width(column)))
        .join('  ')
        .trimEnd());
}
function short(digest, otherwise) {
    return digest === undefined ? otherwise : digest.slice(0, 'sha256:'.length + 12);
}


/***/ }),

/***/ 57179:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ tagTable)
/* harmony export */ });
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(63021);
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(64110);
/* harmony import */ var _tag_lines_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(22096);
/* harmony import */ var _tags_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(65648);




const maxRows = 100;
function tagTable(tags, nameOf = _names_js__WEBPACK_IMPORTED_MODULE_0__/* .nameless */ .f0) {
    const urgent = tags.length <= maxRows ? tags : tags.toSorted((a, b) => Number((0,_tags_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isUnfinished */ .ui)(b)) - Number((0,_tags_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isUnfinished */ .ui)(a)));
    const rows = urgent
        .slice(0, maxRows)
        .map((outcome) => [
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .codeSpan */ .SS)(outcome.tag),
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .codeSpan */ .SS)(outcome.repository.name),
        stateText(outcome),
        outcome.from === undefined ? '' : (0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .imageCell */ .C7)(outcome.from, nameOf),
        nowText(outcome, nameOf),
    ]);
    const shown = (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .table */ .tp)(['Tag', 'Image', '', 'Before', 'Now'], rows);
    return tags.length <= maxRows ? shown : `${shown}\n\n… and ${tags.length - maxRows} more tags.`;
}
function nowText({ state, to }, nameOf) {
    if (to !== undefined)
        return (0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .imageCell */ .C7)(to, nameOf);
    return state === 'not-reached' ? 'not looked at' : '';
}
function stateText(outcome) {
    const words = (0,_tag_lines_js__WEBPACK_IMPORTED_MODULE_3__/* .stateWords */ .X)(outcome.state);
    return (0,_tags_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isUnfinished */ .ui)(outcome) ? `**${words}**` : words;
}


/***/ }),

/***/ 65648:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ew: () => (/* binding */ moveJson),
/* harmony export */   QH: () => (/* binding */ isWritten),
/* harmony export */   UG: () => (/* binding */ previousJson),
/* harmony export */   pG: () => (/* binding */ skippedJson),
/* harmony export */   ui: () => (/* binding */ isUnfinished)
/* harmony export */ });
/* unused harmony export keptReason */
/* harmony import */ var _image_reference_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68424);

function isWritten({ state }) {
    return state !== 'unchanged' && state !== 'kept';
}
function isUnfinished({ state }) {
    return state === 'failed' || state === 'not-reached' || state === 'restored';
}
function moveJson({ repository, tag, from, to, state }) {
    return { repository: repository.name, tag, from, to, state };
}
function previousJson(tags) {
    const moved = tags.flatMap((tag) => tag.state === 'moved' && tag.from !== undefined ? [[(0,_image_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .formatReference */ .FH)(tag), tag.from]] : []);
    return Object.fromEntries(moved);
}
function skippedJson(outcome) {
    return { repository: outcome.repository.name, tag: outcome.tag, reason: keptReason(outcome) };
}
function keptReason({ to }) {
    return to === undefined
        ? 'there is nothing that this run could point it at'
        : `it stands at ${to}, which goes before this image`;
}


/***/ }),

/***/ 47473:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CX: () => (/* binding */ versionOutputNames),
/* harmony export */   IB: () => (/* binding */ newsLine),
/* harmony export */   NN: () => (/* binding */ plannedVersionOutputs),
/* harmony export */   OF: () => (/* binding */ plannedVersionOutputNames),
/* harmony export */   V7: () => (/* binding */ versionOutputs)
/* harmony export */ });
/* harmony import */ var _tags_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(65648);

const plannedVersionOutputNames = ['git-tag', 'bump', 'notes'];
const versionOutputNames = ['released', ...plannedVersionOutputNames, 'release-url'];
function plannedVersionOutputs({ gitTag }, { bump, notes }) {
    return { 'git-tag': gitTag?.name ?? '', bump, notes };
}
function versionOutputs(plan, result, news) {
    return {
        released: String(isReleased(plan, result)),
        ...plannedVersionOutputs(plan, news),
        'release-url': news.release?.url ?? '',
    };
}
function isReleased(plan, { tags, digest }) {
    const hasVersion = plan.tags.some(({ version }) => version !== undefined);
    return plan.push.push && hasVersion && digest !== undefined && tags.length > 0 && !tags.some(_tags_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isUnfinished */ .ui);
}
function newsLine({ reason, release }) {
    if (release === undefined)
        return reason === undefined ? undefined : `No version is released: ${reason}.`;
    const what = release.isDraft ? 'A draft of the release on GitHub' : 'The release on GitHub';
    const did = { created: 'was made', updated: 'was brought up to date', kept: 'is as it should be' }[release.did];
    return `${what} ${did}: ${release.url}`;
}


/***/ }),

/***/ 26172:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ matchWithin)
/* harmony export */ });
/* harmony import */ var node_vm__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(30714);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(452);


const limit = 50;
function matchWithin(pattern, text) {
    for (let timeout = limit;; timeout *= 2) {
        const start = process.threadCpuUsage();
        try {
            return (0,node_vm__WEBPACK_IMPORTED_MODULE_0__.runInNewContext)('pattern.exec(text)', { pattern, text }, { timeout });
        }
        catch (cause) {
            if (cause.code !== 'ERR_SCRIPT_EXECUTION_TIMEOUT')
                throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .unusablePattern */ .Su)(pattern.source, cause);
            const { user, system } = process.threadCpuUsage(start);
            if (user + system >= limit * 1000)
                throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .slowPattern */ .qX)(pattern.source, limit, cause);
        }
    }
}


/***/ })

};
;