export const id = 97;
export const ids = [97];
export const modules = {

/***/ 8097:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  finish: () => (/* binding */ finish_finish),
  tellOfBuild: () => (/* binding */ tellOfBuild)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
;// CONCATENATED MODULE: ./lib/tools/failures.js

function buildxNotFound() {
    return new ReleaseError({
        code: 'buildx-not-found',
        what: 'There is no docker buildx on this machine',
        remedy: 'Put "uses: docker/setup-buildx-action" before this step, or install the package docker-buildx-plugin.',
    });
}
function buildxInWorkspace(path) {
    return new ReleaseError({
        code: 'buildx-in-workspace',
        what: 'The first docker buildx that was found lies inside the checkout, and is not started',
        value: path,
        remedy: 'Keep DOCKER_CONFIG, its "cliPluginsExtraDirs", and PATH outside of the checkout.',
    });
}
function builderUnusable(name, cause) {
    return new ReleaseError({
        code: 'builder-unusable',
        what: `The ${name === undefined ? 'current builder' : 'builder'} cannot be used (${cause.message})`,
        value: name,
        remedy: '"docker buildx ls" lists the builders and what is wrong with them.',
        cause,
    });
}
function invalidDockerConfig(file, problem) {
    return new errors/* ReleaseError */.K2({
        code: 'invalid-docker-config',
        what: `Cannot use Docker's configuration, because ${problem}`,
        value: file,
        remedy: 'Correct the file, or set DOCKER_CONFIG to a folder outside of the checkout that has a valid one.',
    });
}
function unusableCheckout(directory, problem) {
    return new errors/* ReleaseError */.K2({
        code: 'unusable-checkout',
        what: `"context: git" takes the ref and the commit from the checkout, which does not tell them (${problem})`,
        value: directory,
        remedy: 'Put "uses: actions/checkout" before this step, or take them from the event with "context: workflow".',
    });
}
function failures_cancelled(during, certain) {
    return new errors/* ReleaseError */.K2({
        code: 'cancelled',
        what: `The run was cancelled during ${during}`,
        remedy: `${certain}. Run the job again: it is safe, and it does what is missing.`,
    });
}
function diedInBuild() {
    return new errors/* ReleaseError */.K2({
        code: 'died-in-build',
        what: 'The run was cut short during its build, or right after it',
        remedy: 'Buildx may already have pushed the one tag of each repository that it pushes; no other tag was moved. Run the job again: it is safe, and it does what is missing.',
    });
}

// EXTERNAL MODULE: ./lib/tools/clean.js
var clean = __webpack_require__(3638);
;// CONCATENATED MODULE: ./lib/tools/log.js

function createLog() {
    const kept = [];
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
            for (const message of kept.splice(0))
                message(core);
        },
        info: (text) => say((core) => core.info((0,clean/* cleanLines */.v3)(text))),
        debug: (text) => say((core) => core.debug((0,clean/* cleanLines */.v3)(text))),
        warning: (text, place) => say((core) => core.warning((0,clean/* cleanLines */.v3)(text), place)),
        async group(title, body) {
            say((core) => core.startGroup((0,clean/* clean */.uH)(title)));
            try {
                return await body();
            }
            finally {
                say((core) => core.endGroup());
            }
        },
    };
}

// EXTERNAL MODULE: ./node_modules/semver/functions/parse.js
var parse = __webpack_require__(6353);
;// CONCATENATED MODULE: ./lib/image/version.js

function parseVersion(text) {
    return /^v?\d+\.\d+\.\d+(?:$|[-+])/.test(text) ? (parse(text) ?? undefined) : undefined;
}
function isStable(version) {
    return version.prerelease.length === 0;
}
function compareVersions(a, b) {
    return a.compare(b);
}
function fullText({ version, build }) {
    return build.length === 0 ? version : `${version}+${build.join('.')}`;
}
function tagText({ version, build }) {
    return build.length === 0 ? version : `${version}_${build.join('.')}`;
}

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
;// CONCATENATED MODULE: ./lib/tools/secret.js

const secret_hidden = '***';
class Secret {
    #text;
    constructor(text) {
        this.#text = text;
    }
    reveal() {
        return this.#text;
    }
    toString() {
        return secret_hidden;
    }
    toJSON() {
        return secret_hidden;
    }
    [external_node_util_.inspect.custom]() {
        return secret_hidden;
    }
}

;// CONCATENATED MODULE: ./lib/inputs/booleans.js

function parseBoolean(text) {
    const value = booleanOf(text);
    if (value === undefined)
        throw (0,errors/* invalidEntry */.gH)('Not a boolean', text, 'Write true or false.');
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

// EXTERNAL MODULE: ./node_modules/csv-parse/lib/sync.js + 9 modules
var sync = __webpack_require__(5175);
;// CONCATENATED MODULE: ./lib/inputs/lists.js


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
        const records = (0,sync/* parse */.qg)(text, { relax_column_count: true, skip_empty_lines: true, info: true, ...options });
        return records;
    }
    catch (error) {
        if (!(error instanceof sync/* CsvError */.J$))
            throw error;
        throw malformed(error);
    }
}
function malformed(error) {
    const line = typeof error['lines'] === 'number' ? ` in line ${error['lines']}` : '';
    const problem = error.code === 'CSV_QUOTE_NOT_CLOSED'
        ? `A quote is opened and never closed${line}`
        : `A quote stands in the middle of a value${line}`;
    return (0,errors/* invalidEntry */.gH)(problem, undefined, 'Put the whole entry in double quotes and write each quote inside it twice, or leave the quotes out.');
}

;// CONCATENATED MODULE: ./lib/image/platform.js

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
        throw (0,errors/* invalidName */.z)('platform', text, 'Write it as "os/architecture[/variant]", for example "linux/amd64" or "linux/arm/v7".');
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

;// CONCATENATED MODULE: ./lib/inputs/platforms.js

function readPlatforms(raw) {
    const platforms = raw
        .list('platforms', { commas: true })
        .filter((text) => text !== '')
        .map((text) => raw.attempt('platforms', () => parsePlatform(text)));
    return [...new Set(platforms)].filter((platform) => platform !== undefined);
}

;// CONCATENATED MODULE: ./lib/inputs/secrets.js

const secrets_form = 'Write one "id=value" a line; put a value of several lines in double quotes as a whole: "id=line 1⏎line 2".';
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
            value: new Secret(value),
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
            : { input, problem: `Entry ${index + 1} has no "${equals < 0 ? '=' : 'id" before its "='}"`, remedy: secrets_form });
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
function secrets_valueOf(secret, env) {
    switch (secret.source) {
        case 'value':
            return secret.value;
        case 'env':
            return new Secret(env[secret.variable] ?? '');
        case 'file':
            return undefined;
    }
}
const shortestMask = 4;
function secretsOf({ login, githubToken, build }, env) {
    const credentials = [
        githubToken,
        login?.password,
        login && new Secret(Buffer.from(`${login.username}:${login.password.reveal()}`).toString('base64')),
    ].flatMap((secret) => secret?.reveal() ?? []);
    const ofBuild = (build?.secrets ?? []).flatMap((secret) => secrets_valueOf(secret, env)?.reveal() ?? []);
    const lines = [...credentials, ...ofBuild].flatMap((text) => text.split(/\r?\n|\r/));
    const parts = [...ofBuild, ...lines].filter((text) => text.trim().length >= shortestMask);
    return [...new Set([...credentials, ...parts])].map((text) => new Secret(text));
}

;// CONCATENATED MODULE: ./lib/inputs/build-inputs.js



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
        platforms: readPlatforms(raw),
        provenance: attestation(raw, 'provenance'),
        pull: raw.boolean('pull'),
        sbom: attestation(raw, 'sbom'),
        secrets: readSecrets(raw, options.fileExists),
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
    return texts.filter((text) => raw.attempt(input, () => readFields(text)) !== undefined);
}

;// CONCATENATED MODULE: ./lib/inputs/flavor.js


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
    for (const { key, value } of fieldsOf(entry).map(splitField)) {
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
    return (0,errors/* invalidEntry */.gH)('Not a flavor', line, 'Write latest=auto|true|false, prefix=<text>[,onlatest=true|false] or suffix=<text>[,onlatest=true|false].');
}

;// CONCATENATED MODULE: ./lib/image/registry.js

const dockerHub = 'docker.io';
const component = '(?:[a-z0-9]|[a-z0-9][a-z0-9-]*[a-z0-9])';
const registryGrammar = new RegExp(`^(?:${component}(?:\\.${component})*|\\[[0-9a-f:]+\\])(?::[0-9]{1,5})?$`);
function parseRegistry(text) {
    const name = text.toLowerCase();
    if (!registryGrammar.test(name)) {
        throw (0,errors/* invalidName */.z)('registry', text, 'Give a host with an optional port, without "https://" and without a path.');
    }
    return name === 'index.docker.io' || name === 'registry-1.docker.io' ? dockerHub : name;
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

;// CONCATENATED MODULE: ./lib/image/repository.js


const pathGrammar = /^[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*(?:\/[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*)*$/;
const maxPathLength = 255;
function parseRepository(text) {
    const name = text.toLowerCase();
    const slash = name.indexOf('/');
    const first = slash < 0 ? '' : name.slice(0, slash);
    const hasRegistry = /[.:]/.test(first) || first === 'localhost';
    try {
        const registry = hasRegistry ? parseRegistry(first) : dockerHub;
        const rest = hasRegistry ? name.slice(slash + 1) : name;
        const path = registry === dockerHub && !rest.includes('/') ? `library/${rest}` : rest;
        if (!pathGrammar.test(path) || path.length > maxPathLength || /^[0-9a-f]{64}$/.test(rest))
            throw unreadable(text);
        return { name, registry, path };
    }
    catch (error) {
        if (error instanceof errors/* ReleaseError */.K2)
            throw unreadable(text);
        throw error;
    }
}
function sameRepository(a, b) {
    return a.registry === b.registry && a.path === b.path;
}
function unreadable(text) {
    return (0,errors/* invalidName */.z)('image name', text, 'Write it as "[registry[:port]/]path", for example "ghcr.io/owner/app", without a tag or a digest.');
}

;// CONCATENATED MODULE: ./lib/inputs/images.js



function readImages(raw) {
    const images = [];
    for (const entry of raw.entries('images')) {
        for (const name of raw.attempt('images', () => namesOf(entry), entry.line) ?? []) {
            const image = raw.attempt('images', () => parseRepository(name), entry.line);
            if (image && !images.some((other) => sameRepository(image, other)))
                images.push(image);
        }
    }
    return images;
}
function namesOf(entry) {
    const text = entry.columns.join(',');
    const fields = fieldsOf(entry).map(splitField);
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
    return (0,errors/* invalidEntry */.gH)(problem, value, 'Write an image as "ghcr.io/owner/app" or "name=ghcr.io/owner/app,enable=true".');
}

;// CONCATENATED MODULE: ./lib/inputs/knobs.js

const shortShaLength = 7;
function readKnobs(raw, env) {
    return {
        shortShaLength: readShortShaLength(raw, env),
        annotationLevels: (env['DOCKER_METADATA_ANNOTATIONS_LEVELS'] || 'manifest').split(','),
        setOutputEnv: readBoolean(raw, env, { variable: 'DOCKER_METADATA_SET_OUTPUT_ENV', otherwise: true }),
        sourceDateEpoch: env['SOURCE_DATE_EPOCH'],
        noDefaultAttestations: readBoolean(raw, env, { variable: 'BUILDX_NO_DEFAULT_ATTESTATIONS', otherwise: false }),
        pullRequestHead: goBooleanOf(env['DOCKER_DEFAULT_GIT_CONTEXT_PR_HEAD_REF'] ?? '') ?? false,
        gitQuery: goBooleanOf(env['BUILDX_SEND_GIT_QUERY_AS_INPUT'] ?? '') ?? false,
    };
}
function readBoolean(raw, env, knob) {
    const text = env[knob.variable] ?? '';
    if (text === '')
        return knob.otherwise;
    const value = goBooleanOf(text);
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

;// CONCATENATED MODULE: ./lib/inputs/login.js


const hubAddress = /^https:\/\/index\.docker\.io\/v1\/?$/;
function readLogin(raw, { registries, maySecretsBeMissing }) {
    const username = raw.text('username');
    const password = raw.text('password');
    const named = raw.text('registry');
    const given = named === '' ? undefined : raw.attempt('registry', () => parseLoginRegistry(named));
    if (password === '' && (username === '' || maySecretsBeMissing))
        return undefined;
    if (username === '')
        raw.faults.push(missing('username', 'password'));
    if (password === '')
        raw.faults.push(missing('password', 'username'));
    if (named === '' && registries.size > 1)
        raw.faults.push(ambiguous(registries));
    const [registry = dockerHub] = given ? [given] : registries;
    return { registry, username, password: new Secret(password) };
}
function parseLoginRegistry(text) {
    return hubAddress.test(text) ? dockerHub : parseRegistry(text);
}
function missing(input, other) {
    return {
        input,
        problem: `"${other}" is given and "${input}" is empty`,
        remedy: 'Give both, or neither to use the credentials that Docker has. A secret that does not exist is empty.',
    };
}
function ambiguous(registries) {
    return {
        input: 'registry',
        value: [...registries].join(', '),
        problem: 'The images are on several registries and it is not said which one the username is for',
        remedy: 'Name the registry; log in to the others with docker/login-action before this step.',
    };
}

;// CONCATENATED MODULE: ./lib/inputs/durations.js

const [second, minute, hour] = [1000, 60_000, 3_600_000];
function parseDuration(text) {
    const parts = /^(?=\d)(?:(\d{1,6})h)?(?:(\d{1,6})m)?(?:(\d{1,6})s)?$/.exec(text);
    if (parts === null)
        throw (0,errors/* invalidEntry */.gH)('Not a duration', text, 'Write hours, minutes and seconds: 90s, 5m, 1h30m.');
    const [, hours = 0, minutes = 0, seconds = 0] = parts;
    return Number(hours) * hour + Number(minutes) * minute + Number(seconds) * second;
}

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
    boolean(name) {
        const text = this.given(name)?.trim();
        if (text === undefined)
            return false;
        return this.attempt(name, () => parseBoolean(text)) ?? false;
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
        return this.attempt(name, () => readList(text, options)) ?? [];
    }
    entries(name) {
        return this.attempt(name, () => readEntries(this.text(name), { comments: true })) ?? [];
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

// EXTERNAL MODULE: ./lib/image/tag.js
var image_tag = __webpack_require__(7521);
;// CONCATENATED MODULE: ./lib/image/reference.js



function parseReference(text) {
    const colon = text.lastIndexOf(':');
    const hasTag = colon > text.lastIndexOf('/');
    try {
        return {
            repository: parseRepository(hasTag ? text.slice(0, colon) : text),
            tag: (0,image_tag/* parseTag */.ED)(hasTag ? text.slice(colon + 1) : 'latest'),
        };
    }
    catch (error) {
        if (!(error instanceof errors/* ReleaseError */.K2))
            throw error;
        throw (0,errors/* invalidName */.z)('image reference', text, `Write it as "name:tag". ${error.failure.remedy}`);
    }
}
function reference_formatReference(reference) {
    return `${reference.repository.name}:${reference.tag}`;
}
function reference_formatPinned(repository, digest) {
    return `${repository.name}@${digest}`;
}

// EXTERNAL MODULE: external "node:vm"
var external_node_vm_ = __webpack_require__(714);
;// CONCATENATED MODULE: ./lib/tools/match-within.js


const limit = 50;
function matchWithin(pattern, text) {
    for (let timeout = limit;; timeout *= 2) {
        const start = process.threadCpuUsage();
        try {
            return (0,external_node_vm_.runInNewContext)('pattern.exec(text)', { pattern, text }, { timeout });
        }
        catch (cause) {
            if (cause.code !== 'ERR_SCRIPT_EXECUTION_TIMEOUT')
                throw (0,errors/* unusablePattern */.Su)(pattern.source, cause);
            const { user, system } = process.threadCpuUsage(start);
            if (user + system >= limit * 1000)
                throw (0,errors/* slowPattern */.qX)(pattern.source, limit, cause);
        }
    }
}

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
    for (const { key, value } of fields.map(splitField)) {
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
    return tag_rule_oneOf(types, text, 'rule type');
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
            const event = tag_rule_oneOf(['branch', 'tag', 'pr'], own('event'), 'event of a ref rule');
            return { ...shared, type, event, prefix: shared.prefix ?? (event === 'pr' ? 'pr-' : undefined) };
        }
        case 'sha': {
            const format = tag_rule_oneOf(['short', 'long'], attributes.get('format') ?? 'short', 'format of a commit');
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
    const groups = (matchWithin(regularExpression(`${source}|`, ''), '')?.length ?? 1) - 1;
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
function tag_rule_oneOf(known, text, kind) {
    const word = known.find((each) => each === text);
    if (word === undefined)
        throw (0,errors/* invalidEntry */.gH)(`Unknown ${kind}`, text, `Known are: ${known.join(', ')}.`);
    return word;
}

;// CONCATENATED MODULE: ./lib/inputs/tags.js




function readTags(raw, isLocalOnly) {
    return raw.entries('tags').flatMap((entry) => {
        const isReference = isLocalOnly && fieldsOf(entry).every((field) => isBareWord(field.trim()));
        const read = isReference ? parseReferences : parseTagLine;
        return raw.attempt('tags', () => read(entry), entry.line) ?? [];
    });
}
function parseTagLine(entry) {
    const fields = fieldsOf(entry);
    const texts = fields.map((field) => field.trim()).filter((text) => text !== '');
    if (texts.some(isReferenceLike) && fields.every((field) => splitField(field).key === undefined)) {
        return parseReferences(entry);
    }
    return fields.length === 0 ? [] : [{ kind: 'rule', rule: parseRule(fields), line: entry.line }];
}
function parseReferences(entry) {
    const texts = fieldsOf(entry).map((field) => field.trim());
    return texts
        .filter((text) => text !== '')
        .map((text) => ({ kind: 'literal', reference: parseReference(withoutDigest(text)) }));
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

;// CONCATENATED MODULE: ./lib/inputs/read-inputs.js












function readInputs(env, options) {
    const raw = new RawInputs(env);
    const images = readImages(raw);
    const build = readBuildInputs(raw, options);
    const tags = readTags(raw, images.length === 0 && (build.load || build.outputs.length > 0));
    const literals = tags.flatMap((line) => (line.kind === 'literal' ? [line.reference.repository] : []));
    const token = raw.text('github-token');
    const inputs = {
        images,
        tags,
        flavor: readFlavor(raw),
        labels: raw.list('labels', { comments: true }),
        annotations: raw.list('annotations', { comments: true }),
        version: readVersion(raw),
        tagPrefix: raw.text('tag-prefix'),
        versionArgs: raw.given('version-args') === undefined || raw.boolean('version-args'),
        source: raw.text('context') === 'git' ? 'git' : 'workflow',
        outputs: readOutputInputs(raw),
        push: readPush(raw),
        onExists: raw.choice('on-exists', ['verify', 'skip', 'fail', 'overwrite']),
        onFailure: raw.choice('on-failure', ['roll-forward', 'restore']),
        maxWait: raw.duration('max-wait', '5m'),
        login: readLogin(raw, {
            registries: new Set([...images, ...literals].map(({ registry }) => registry)),
            maySecretsBeMissing: (env['GITHUB_EVENT_NAME'] ?? '').startsWith('pull_request'),
        }),
        build,
        githubToken: token === '' ? undefined : new Secret(token),
        knobs: readKnobs(raw, env),
    };
    checkPushTarget(raw, inputs);
    if (raw.faults.length > 0)
        throw (0,errors/* invalidInputs */.Rg)(raw.faults);
    return inputs;
}
function readPush(raw) {
    const text = raw.given('push')?.trim() ?? 'auto';
    if (text === 'auto')
        return 'auto';
    const push = booleanOf(text);
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
function readVersion(raw) {
    const text = raw.optional('version');
    if (text === undefined)
        return undefined;
    const version = parseVersion(text);
    if (version === undefined) {
        const remedy = 'Write it as "1.4.2", "v1.4.2" or "1.5.0-beta.1".';
        raw.faults.push({ input: 'version', value: text, problem: 'Not a SemVer 2.0 version', remedy });
    }
    return version;
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
function namesImage(build) {
    return build.outputs.some((output) => readFields(output)
        .flat()
        .some((field) => splitField(field).key === 'name'));
}

;// CONCATENATED MODULE: ./lib/plan/failures.js

function nothingToTag(run) {
    const { event, ref, reasons } = run;
    const why = reasons.length === 0 ? 'No rule of "tags" fits it.' : `The rules of "tags":\n${(0,errors/* bullets */.e5)(reasons)}`;
    return new errors/* ReleaseError */.K2({
        code: 'nothing-to-tag',
        what: `The event ${(0,errors/* quote */.hD)(event)} gives the image no tag`,
        value: ref,
        remedy: `${why}\nAdd a rule that fits, for example "type=sha", or run this step only on events that release something.`,
    });
}
function reservedTag(name) {
    return new errors/* ReleaseError */.K2({
        code: 'reserved-tag',
        what: 'This tag means something else to registries and to this action',
        value: name,
        remedy: 'Take a name that is not "sha256-<digest>" and does not begin with "withdrawn-".',
    });
}
function invalidExpression(text, cause) {
    return new errors/* ReleaseError */.K2({
        code: 'invalid-expression',
        what: 'Not a valid expression',
        value: text,
        remedy: 'The README lists the expressions; write them as "{{branch}}".',
        cause,
    });
}

;// CONCATENATED MODULE: ./lib/plan/expressions.js
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

;// CONCATENATED MODULE: ./lib/plan/plain-expressions.js

const plainName = /\{\{(branch|tag|sha|base_ref|is_(?:not_)?default_branch|raw|version|major|minor|patch)\}\}/g;
function isPlain(text) {
    return !/[{}\\]/.test(text.replace(plainName, ''));
}
function renderPlain(text, values) {
    return text.replace(plainName, (expression, name) => {
        const value = values[name];
        if (value === undefined)
            throw invalidExpression(text, new Error(`${expression} has no value here`));
        return String(value);
    });
}

;// CONCATENATED MODULE: ./lib/plan/load-render.js



async function loadRender(inputs, times) {
    const given = textsOf(inputs).filter(hasExpression);
    if (given.every(isPlain))
        return renderPlain;
    const { default: handlebars } = await __webpack_require__.e(/* import() */ 508).then(__webpack_require__.t.bind(__webpack_require__, 8508, 19));
    const environment = handlebars.create();
    if (given.some((text) => /\b(?:commit_)?date\b/.test(text)))
        addTimes(environment, times, await loadFormatTime());
    return (text, values) => {
        if (isPlain(text))
            return renderPlain(text, values);
        try {
            return environment.compile(text, { noEscape: true, strict: true })(texts(values));
        }
        catch (cause) {
            throw invalidExpression(text, cause);
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
    const { default: moment } = await __webpack_require__.e(/* import() */ 856).then(__webpack_require__.t.bind(__webpack_require__, 9856, 19));
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
    const { clean, explain, major, minor, patch } = await __webpack_require__.e(/* import() */ 687).then(__webpack_require__.bind(__webpack_require__, 9687));
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

;// CONCATENATED MODULE: ./lib/plan/labels.js
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

;// CONCATENATED MODULE: ./lib/plan/lines.js

function isInLine(version, line) {
    switch (line.kind) {
        case 'minor':
            return isStable(version) && version.major === line.major && version.minor === line.minor;
        case 'major':
            return isStable(version) && version.major === line.major;
        case 'stable':
            return isStable(version);
        case 'channel':
            return channelOf(version) === line.name;
    }
}
function highestOther(line, known, released) {
    let highest;
    for (const version of known) {
        if (!isInLine(version, line) || compareVersions(version, released) === 0)
            continue;
        if (highest === undefined || compareVersions(version, highest) > 0)
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
    return { [Symbol.iterator]: () => versionsOf(tags, prefix) };
}
function* versionsOf(tags, prefix) {
    for (const tag of tags) {
        if (!tag.startsWith(prefix))
            continue;
        const version = parseVersion(prefix === '' ? tag : tag.slice(prefix.length));
        if (version !== undefined)
            yield version;
    }
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./lib/plan/tag-text.js



const maxLength = 128;
const hashLength = 8;
function toTag(text) {
    const legal = (0,image_tag/* replaceIllegal */.rk)(text).replace(/^[.-]+/, '');
    if (legal === '')
        return undefined;
    const tag = (0,image_tag/* parseTag */.ED)(legal.length <= maxLength ? legal : shortened(legal, text));
    if (isReserved(tag))
        throw reservedTag(tag);
    return tag;
}
function isReserved(tag) {
    return /^sha256-[0-9a-f]{64}(?:$|\.)/.test(tag) || tag.startsWith('withdrawn-');
}
function shortened(legal, text) {
    const hash = (0,external_node_crypto_.createHash)('sha256').update(text).digest('hex').slice(0, hashLength);
    return `${legal.slice(0, maxLength - hashLength - 1)}-${hash}`;
}

;// CONCATENATED MODULE: ./lib/plan/planned-tag.js




function planTags(wanted, known) {
    const planned = new Map();
    for (const tag of wanted) {
        const name = toTag(tag.text);
        if (name !== undefined && !planned.has(name))
            planned.set(name, planTag(name, tag, known));
    }
    return [...planned.values()];
}
function planTag(name, wanted, known) {
    const repaired = (0,image_tag/* replaceIllegal */.rk)(wanted.text) === name ? '' : `, from ${JSON.stringify(wanted.text)}`;
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
    const highest = highestOther(line, known, released);
    if (highest === undefined)
        return { action: 'move', other: undefined, reason: `${version} is the first of its line` };
    const other = highest.version;
    return compareVersions(released, highest) < 0
        ? { action: 'keep', other, reason: `${other} is the highest` }
        : { action: 'move', other, reason: `${version} is the highest` };
}

;// CONCATENATED MODULE: ./lib/plan/push.js
const pushingEvents = new Set(['push', 'create', 'release', 'schedule', 'workflow_dispatch', 'repository_dispatch']);
function decidePush(inputs, event) {
    const { push, build, images, tags } = inputs;
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

;// CONCATENATED MODULE: ./lib/plan/repositories.js


function repositoryPlans(inputs, planned) {
    const written = planned.filter(({ action }) => action !== 'keep');
    const fromRules = inputs.images.flatMap((repository) => written.map(({ name }) => ({ repository, tag: name })));
    const literal = inputs.tags.flatMap((line) => (line.kind === 'literal' ? [line.reference] : []));
    const groups = [];
    for (const reference of [...fromRules, ...literal])
        addReference(groups, reference);
    return groups.map((group) => ({ ...group, first: firstTag(group.tags, written) }));
}
function addReference(groups, { repository, tag }) {
    const group = groups.find((candidate) => sameRepository(candidate.repository, repository));
    if (group === undefined)
        groups.push({ repository, tags: [tag] });
    else if (!group.tags.includes(tag))
        group.tags.push(tag);
}
function firstTag(tags, written) {
    const created = new Set(written.filter(({ action }) => action === 'create').map(({ name }) => name));
    const version = tags.find((tag) => created.has(tag) || parseVersion(tag) !== undefined);
    return version ?? tags.find((tag) => tag.startsWith('sha-')) ?? tags[0];
}

;// CONCATENATED MODULE: ./lib/plan/default-rules.js


const always = { enable: 'true', priority: 0, prefix: undefined, suffix: undefined };
function defaultVersionTags(version) {
    const { major, minor } = version;
    const exact = { text: tagText(version), line: undefined };
    const channel = channelOf(version);
    if (channel !== undefined)
        return [exact, { text: channel, line: { kind: 'channel', name: channel } }];
    if (!isStable(version))
        return [exact];
    const minorTag = { text: `${major}.${minor}`, line: { kind: 'minor', major, minor } };
    const majorTag = { text: `${major}`, line: { kind: 'major', major } };
    return major === 0 ? [exact, minorTag] : [exact, minorTag, majorTag];
}
function defaultRules(ref) {
    switch (ref.kind) {
        case 'tag':
            return [{ ...always, type: 'ref', event: 'tag' }];
        case 'branch':
            return [
                { ...always, type: 'ref', event: 'branch' },
                { ...always, type: 'sha', format: 'short', prefix: 'sha-' },
            ];
        case 'pull-request':
            return [{ ...always, type: 'ref', event: 'pr', prefix: 'pr-' }];
        case 'other':
            return [];
    }
}

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

;// CONCATENATED MODULE: ./lib/plan/rules.js





function evaluateRule(rule, context) {
    const values = globalValues(context.event, context.shortSha);
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
    const version = parseVersion(raw);
    if (version === undefined)
        return none(`${JSON.stringify(raw)} is not a SemVer version`);
    const pattern = isStable(version) || isRaw(rule.pattern) ? rule.pattern : '{{version}}';
    const text = context.render(pattern, { ...values, ...versionValues(version, raw) });
    return { ...tag(text, isStable(version)), version, line: lineOfPattern(pattern, version) };
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
    const match = rule.match === undefined ? null : matchWithin(rule.match, source);
    const group = match === null ? source : match[1];
    if (group !== undefined)
        return group.replaceAll('/', '-');
    throw (0,errors/* invalidEntry */.gH)('The group of "match" is not in the version', source, 'Let its first group be the version: "api/v(.*)".');
}
function matchValue(rule, context, values) {
    const source = rule.value === undefined ? context.versionSource : context.render(rule.value, values);
    if (source === undefined)
        return noVersion(context);
    const match = matchWithin(rule.pattern, source);
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
    const values = globalValues(context.event, context.shortSha);
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

;// CONCATENATED MODULE: ./lib/plan/tags.js




function versionSource(inputs, ref) {
    if (inputs.version !== undefined)
        return fullText(inputs.version);
    const isOurs = ref.kind === 'tag' && ref.name.startsWith(inputs.tagPrefix);
    return isOurs ? ref.name.slice(inputs.tagPrefix.length) : undefined;
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
    const text = latestText(context);
    if (inputs.flavor.latest === 'true')
        return { kind: 'free', text, reason: 'the flavor says so' };
    const version = main.version ?? parseVersion(context.versionSource ?? '');
    if (version === undefined)
        return { kind: 'free', text, reason: 'follows the ref' };
    return { kind: 'line', text, version, line: { kind: 'stable' } };
}
function movesLatest({ flavor }, main) {
    return flavor.latest === 'auto' ? main.wantsLatest : flavor.latest === 'true';
}
function defaultResults(inputs, context) {
    const { versionSource: source, event } = context;
    const version = source === undefined ? undefined : parseVersion(source);
    if (version !== undefined) {
        return defaultVersionTags(version).map(({ text, line }) => {
            return { kind: 'tag', text: decorate(text, context), wantsLatest: isStable(version), version, line };
        });
    }
    if (event.ref.kind === 'tag' && source === undefined) {
        return [{ kind: 'none', reason: `the git tag does not begin with ${JSON.stringify(inputs.tagPrefix)}` }];
    }
    return defaultRules(event.ref).map((rule) => ({ ...evaluateRule(rule, context), wantsLatest: false }));
}
function askedResults(inputs, context) {
    const faults = [];
    const rules = inputs.tags.flatMap((tag) => (tag.kind === 'rule' ? [tag] : []));
    const results = rules
        .toSorted((a, b) => b.rule.priority - a.rule.priority)
        .map(({ rule, line }) => {
        try {
            return named(evaluateRule(rule, context), rule, line);
        }
        catch (error) {
            if (!(error instanceof errors/* ReleaseError */.K2))
                throw error;
            const { what, value, remedy } = error.failure;
            faults.push({ input: 'tags', line, problem: what, value, remedy });
            return { kind: 'none', reason: what };
        }
    });
    if (faults.length > 0)
        throw (0,errors/* invalidInputs */.Rg)(faults.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0)));
    return results;
}
function named(result, rule, line) {
    return result.kind === 'tag' ? result : { ...result, reason: `line ${line}, type=${rule.type}: ${result.reason}` };
}

;// CONCATENATED MODULE: ./lib/plan/plan.js











function makePlan(inputs, facts, { render, pep440 }) {
    const { event } = facts;
    const shortSha = event.sha.slice(0, inputs.knobs.shortShaLength);
    const source = versionSource(inputs, event.ref);
    const context = { event, shortSha, versionSource: source, flavor: inputs.flavor, render, pep440 };
    const wanted = wantedTags(inputs, context);
    const tags = planTags(wanted.tags, knownVersions(facts.gitTags.names, inputs.tagPrefix));
    const names = tags.filter(({ action }) => action !== 'keep').map(({ name }) => name);
    const repositories = repositoryPlans(inputs, tags);
    const push = decidePush(inputs, event);
    checkTags(inputs, facts, { push, repositories, tags, skipped: wanted.reasons });
    const version = tags[0]?.name ?? versionTag(source) ?? repositories[0]?.tags[0] ?? '';
    const values = globalValues(event, shortSha);
    const rendered = (lines) => lines.map((line) => render(line, values));
    const ownAnnotations = rendered(inputs.annotations);
    const fullVersion = fullVersionOf(version, source);
    const ownLabels = rendered(inputs.labels);
    const labels = imageLabels(facts, fullVersion, ownLabels);
    const annotations = imageLabels(facts, fullVersion, ofLevel(ownAnnotations, 'manifest'));
    const indexAnnotations = imageLabels(facts, fullVersion, ofLevel(ownAnnotations, 'index'));
    return {
        version,
        fullVersion,
        tags,
        skipped: wanted.reasons,
        names,
        repositories,
        push,
        labels,
        annotations,
        indexAnnotations,
        ownLabels,
        ownAnnotations,
    };
}
function references(plan) {
    return plan.repositories.flatMap(({ repository, tags }) => tags.map((tag) => formatReference({ repository, tag })));
}
function pushedRepositories({ push, repositories }) {
    return push.push ? repositories : [];
}
function buildReferences(plan, inputs) {
    if (!plan.push.push || inputs.build.load || isExportedOtherwise(inputs))
        return references(plan);
    return plan.repositories.map(({ repository, first }) => formatReference({ repository, tag: first }));
}
function checkTags(inputs, { event }, { push, repositories, tags, skipped }) {
    const reserved = repositories.flatMap((repository) => repository.tags).find(isReserved);
    if (reserved !== undefined)
        throw reservedTag(reserved);
    if (repositories.length > 0 || isExportedOtherwise(inputs))
        return;
    const isNamed = inputs.images.length > 0 && event.ref.kind !== 'pull-request';
    if (!push.push && !isNamed)
        return;
    const kept = tags.map(({ name, reason }) => `${name} stays: ${reason}`);
    throw nothingToTag({ event: event.name, ref: event.ref.full, reasons: [...kept, ...skipped] });
}
function isExportedOtherwise({ build }) {
    return build.outputs.length > 0 || build.call !== undefined;
}
function versionTag(source) {
    const version = source === undefined ? undefined : parseVersion(source);
    return version === undefined ? undefined : tagText(version);
}
function fullVersionOf(mainTag, source) {
    const version = source === undefined ? undefined : parseVersion(source);
    return version === undefined ? mainTag : mainTag.replace(tagText(version), () => fullText(version));
}
function ofLevel(lines, level) {
    return lines.flatMap((line) => {
        const [, levels, rest = line] = /^((?:(?:manifest|index)(?:-descriptor)?(?:\[[^\]]*\])?,?)+):(.*)$/s.exec(line) ?? [];
        return levels === undefined || levels.split(',').includes(level) ? [rest] : [];
    });
}

// EXTERNAL MODULE: ./lib/report/failure.js
var failure = __webpack_require__(7340);
// EXTERNAL MODULE: ./lib/report/markdown.js
var markdown = __webpack_require__(3021);
;// CONCATENATED MODULE: ./lib/report/summary.js




function summaryOf(report) {
    const { plan, result } = report;
    const sections = [
        `### ${headline(report)}`,
        recoveryOf(report),
        result.tags.length > 0 ? tagTable(result.tags) : undefined,
        result.platforms.length > 0 ? platformTable(report) : undefined,
        plan.push.push && result.digest !== undefined ? pullLines(report) : undefined,
    ];
    return `${sections.filter((section) => section !== undefined).join('\n\n')}\n`;
}
function finishedSummary({ tags }, onFailure) {
    const done = onFailure === 'restore'
        ? 'Put back what a release that was cut short had moved'
        : 'Finished a release that was cut short';
    const headline = tags.some(isUnfinished) && onFailure !== 'restore' ? `${done}, as far as that was possible` : done;
    return { headline, text: `### ${headline}\n\n${tagTable(tags)}\n` };
}
function headline({ plan, result, start, duration }) {
    const { tags } = result;
    const failed = tags.filter((tag) => isUnfinished(tag)).length;
    const took = `in ${formatSeconds(duration)}`;
    const version = codeSpan(plan.version);
    if (failed > 0)
        return `${version} is only partly published: ${failed} of ${tags.length} tags were not moved`;
    if (start?.kind === 'skip') {
        return start.reason === 'exists'
            ? `${version} is released already, and was left as it is`
            : `Nothing was built: ${codeSpan(tags[0]?.tag ?? '')} stands at a newer commit`;
    }
    if (start?.kind === 'reuse')
        return reused(start, { version, isComplete: !tags.some(isChanged) });
    if (plan.push.push)
        return `Released ${version} ${took}`;
    const what = plan.version === '' ? 'Built' : `Built ${version}`;
    return `${what} ${took}, not pushed: ${plan.push.reason}`;
}
function reused({ because, tag }, { version, isComplete }) {
    switch (because) {
        case 'released':
            return `${version} was released before${isComplete ? ', and all is as it should be' : ', and what was missing is there now'}`;
        case 'built':
            return `Released ${version} without a build: its commit was built before from the same inputs, as ${codeSpan(tag ?? '')}`;
        case 'promoted':
            return isComplete ? `${version} was promoted before, and all is as it should be` : `Promoted ${version}`;
    }
}
function recoveryOf({ result }) {
    return recoveryLine(result.retries, { succeeded: !result.tags.some(isUnfinished) });
}
function isUnfinished({ state }) {
    return state === 'failed' || state === 'not-reached' || state === 'restored';
}
function isChanged({ state }) {
    return state === 'created' || state === 'moved';
}
function tagTable(tags) {
    const rows = tags.map((outcome) => [
        (0,markdown/* codeSpan */.SS)(outcome.tag),
        (0,markdown/* codeSpan */.SS)(outcome.repository.name),
        stateText(outcome),
        outcome.from === undefined ? '' : (0,markdown/* codeSpan */.SS)(outcome.from),
        nowText(outcome),
    ]);
    return (0,markdown/* table */.tp)(['Tag', 'Image', '', 'Before', 'Now'], rows);
}
function nowText({ state, to }) {
    if (to !== undefined)
        return (0,markdown/* codeSpan */.SS)(to);
    return state === 'not-reached' ? 'not looked at' : '';
}
function stateText({ state }) {
    switch (state) {
        case 'created':
        case 'moved':
        case 'unchanged':
        case 'kept':
            return state;
        case 'restored':
            return '**put back**';
        case 'failed':
            return '**not moved**';
        case 'not-reached':
            return '**not tried**';
    }
}
function platformTable({ result }) {
    const rows = result.platforms.map(({ platform, digest, size }) => [
        codeSpan(platform),
        formatBytes(size),
        codeSpan(digest),
    ]);
    return table(['Platform', 'Size', 'Digest'], rows);
}
function pullLines({ plan, result }) {
    const { digest } = result;
    if (digest === undefined)
        return '';
    const lines = plan.repositories.map(({ repository }) => `docker pull ${formatPinned(repository, digest)}`);
    return codeBlock(lines, 'sh');
}

;// CONCATENATED MODULE: ./lib/report/units.js
function units_formatBytes(bytes) {
    const units = ['B', 'kB', 'MB', 'GB', 'TB'];
    const power = bytes < 1 ? 0 : Math.min(Math.floor(Math.log10(bytes) / 3), units.length - 1);
    const value = bytes / 1000 ** power;
    return `${power === 0 ? value : value.toFixed(1)} ${units[power] ?? ''}`;
}
function units_formatSeconds(milliseconds) {
    const seconds = milliseconds / 1000;
    if (seconds < 60)
        return `${seconds.toFixed(1)} s`;
    return `${Math.floor(seconds / 60)} min ${Math.round(seconds % 60)} s`;
}

;// CONCATENATED MODULE: ./lib/report/recovery.js

function retryLine({ what, registry, class: kind, status, attempt, wait }) {
    const failure = status === undefined ? kind : `${kind}, ${status}`;
    return `Cannot ${what} at the moment (${registry}: ${failure}). Try ${attempt + 1} follows in ${units_formatSeconds(wait)}.`;
}
function recovery_recoveryLine(retries, { succeeded }) {
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

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
;// CONCATENATED MODULE: ./lib/tools/process-group.js


function startGroup(command, args, { env, cwd, input = '' }) {
    const child = (0,external_node_child_process_.spawn)(command, args, { ...(cwd === undefined ? {} : { cwd }), env, detached: true, stdio: 'pipe' });
    const signal = (name) => {
        try {
            if (child.pid !== undefined)
                process.kill(-child.pid, name);
        }
        catch {
            child.kill(name);
        }
    };
    const kill = () => {
        signal('SIGKILL');
        for (const stream of child.stdio)
            stream?.destroy();
    };
    process.once('exit', kill);
    child.once('close', () => process.off('exit', kill));
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);
    return { child, signal, kill };
}
function endOfGroup(group, { stopping, patience = 4000 }) {
    const { child } = group;
    return new Promise((resolve, reject) => {
        let timer;
        const stop = () => {
            group.signal('SIGINT');
            timer = setTimeout(group.kill, patience);
        };
        const settle = () => {
            clearTimeout(timer);
            stopping?.removeEventListener('abort', stop);
        };
        stopping?.addEventListener('abort', stop);
        child.on('error', (error) => {
            settle();
            reject(error);
        });
        child.once('exit', () => {
            if (stopping?.aborted === true)
                group.signal('SIGKILL');
        });
        child.once('close', (code, signal) => {
            settle();
            resolve(code ?? 128 + (signal === null ? 0 : external_node_os_.constants.signals[signal]));
        });
        if (stopping?.aborted === true)
            stop();
    });
}

;// CONCATENATED MODULE: ./lib/tools/bounded-run.js

function createBoundedRun({ deadline = 10_000, limit = 64 * 1024 * 1024 } = {}) {
    return (command, args, { env = process.env, ...options } = {}) => new Promise((resolve, reject) => {
        const group = startGroup(command, args, { env, ...options });
        const stop = (problem) => {
            clearTimeout(timer);
            group.kill();
            group.child.unref();
            reject(new Error(`${command} ${problem}`));
        };
        const timer = setTimeout(() => {
            stop(`did not end within ${deadline / 1000} s`);
        }, deadline);
        const onExcess = () => {
            stop(`printed more than ${limit} bytes`);
        };
        const stdout = collect(group.child.stdout, { limit, onExcess });
        const stderr = collect(group.child.stderr, { limit, onExcess });
        endOfGroup(group, {})
            .then((exitCode) => {
            resolve({ exitCode, stdout: stdout(), stderr: stderr() });
        }, reject)
            .finally(() => {
            clearTimeout(timer);
        });
    });
}
function collect(stream, { limit, onExcess }) {
    const chunks = [];
    let length = 0;
    stream.on('data', (chunk) => {
        length += chunk.length;
        if (length > limit)
            onExcess();
        else
            chunks.push(chunk);
    });
    return () => Buffer.concat(chunks).toString('utf8');
}

;// CONCATENATED MODULE: ./lib/tools/git-ancestry.js
function isCommitId(text) {
    return /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(text);
}
function ancestry(ask) {
    let complete;
    return async (ancestor, descendant) => {
        if (!isCommitId(ancestor) || !isCommitId(descendant))
            return undefined;
        const { exitCode } = await ask(['merge-base', '--is-ancestor', ancestor, descendant]);
        if (exitCode === 0)
            return true;
        if (exitCode !== 1)
            return undefined;
        complete ??= isComplete(ask);
        return (await complete) ? false : undefined;
    };
}
async function isComplete(ask) {
    const { exitCode, stdout } = await ask(['rev-parse', '--is-shallow-repository']);
    return exitCode === 0 && stdout.trim() === 'false';
}

;// CONCATENATED MODULE: ./lib/tools/git-origin.js
const originSettings = String.raw `^(remote\.origin\.url|http\.(.*\.)?extraheader|core\.sshcommand)$`;
const originProtocols = 'file:git:http:https:ssh';
function readOrigin(settings, github) {
    const entries = settings.split('\0').flatMap((entry) => {
        const end = entry.indexOf('\n');
        return end < 0 ? [] : [[entry.slice(0, end), entry.slice(end + 1)]];
    });
    const url = entries.find(([key]) => key === 'remote.origin.url')?.[1] ?? github?.url;
    if (url === undefined || url === '')
        return undefined;
    const headers = entries.filter(([key]) => key.startsWith('http.'));
    const ssh = entries.findLast(([key]) => key === 'core.sshcommand')?.[1];
    return {
        url,
        headers: headers.length > 0 ? headers : tokenHeader(url, github),
        sshCommand: ssh === undefined ? undefined : checkoutSshCommand(ssh),
    };
}
function tokenHeader(url, github) {
    if (github?.token === undefined || !URL.canParse(url) || !URL.canParse(github.url))
        return [];
    const { origin, protocol } = new URL(github.url);
    if (new URL(url).origin !== origin || !/^https?:$/.test(protocol))
        return [];
    const basic = Buffer.from(`x-access-token:${github.token.reveal()}`).toString('base64');
    return [[`http.${origin}/.extraheader`, `AUTHORIZATION: basic ${basic}`]];
}
function checkoutSshCommand(setting) {
    const form = /^"[^"]*" -i "\$RUNNER_TEMP\/([\w-]+)"( -o StrictHostKeyChecking=yes -o CheckHostIP=no)? -o "UserKnownHostsFile=\$RUNNER_TEMP\/([\w-]+)"$/;
    const [, key, strict = '', hosts] = form.exec(setting) ?? [];
    if (key === undefined || hosts === undefined)
        return undefined;
    return `ssh -i "$RUNNER_TEMP/${key}"${strict} -o "UserKnownHostsFile=$RUNNER_TEMP/${hosts}"`;
}

;// CONCATENATED MODULE: ./lib/tools/git.js




function safeOptions(directory) {
    return ['-c', 'core.fsmonitor=false', '-c', 'core.hooksPath=/dev/null', '-c', `safe.directory=${directory}`];
}
const silent = { GIT_TERMINAL_PROMPT: '0', GIT_ASKPASS: '', SSH_ASKPASS: '' };
const committed = { GIT_NO_REPLACE_OBJECTS: '1', GIT_GRAFT_FILE: '/dev/null' };
const offline = { ...silent, ...committed, GIT_ALLOW_PROTOCOL: 'none', GIT_NO_LAZY_FETCH: '1' };
const log = ['log', '-1', '--no-show-signature'];
const headRefs = ['refs/heads', 'refs/tags', 'refs/remotes', 'refs/pull'];
function createGit(run, directory, { env = process.env, github } = {}) {
    const ask = (args, variables = offline) => run('git', [...safeOptions(directory), ...args], { cwd: directory, env: { ...env, ...variables } }).catch(failed);
    let origin;
    return {
        async committedAt(commit) {
            if (!isCommitId(commit))
                return undefined;
            const { exitCode, stdout } = await ask([...log, '--format=%cI', commit, '--']);
            const date = new Date(stdout.trim());
            return exitCode === 0 && !Number.isNaN(date.getTime()) ? date : undefined;
        },
        head: () => askHead(ask, directory),
        async refsContaining(commit) {
            const argv = ['for-each-ref', '--sort=-committerdate', '--format=%(refname)', `--contains=${commit}`];
            const { stdout } = await ask([...argv, 'refs/heads', 'refs/remotes', 'refs/tags']);
            return stdout.split('\n').filter((ref) => ref !== '');
        },
        isAncestor: ancestry(ask),
        async remoteTags() {
            if (origin === undefined) {
                const settings = await ask(['config', '--local', '--includes', '-z', '--get-regexp', originSettings]);
                origin = readOrigin(settings.stdout, github);
                if (origin === undefined)
                    return { kind: 'problem', problem: noOrigin(settings) };
            }
            const argv = ['ls-remote', '--tags', '--refs', '--', origin.url];
            return tagList(await ask(argv, originVariables(origin, env)));
        },
        async localTags() {
            return tagList(await ask(['for-each-ref', '--format=%(refname)', 'refs/tags']));
        },
    };
}
function failed(error) {
    return { exitCode: -1, stdout: '', stderr: error instanceof Error ? error.message : String(error) };
}
function noOrigin({ exitCode, stderr }) {
    return exitCode === 1 ? 'the checkout has no remote "origin"' : problemOf(stderr);
}
function originVariables({ headers, sshCommand }, env) {
    const first = Number(env['GIT_CONFIG_COUNT'] ?? 0);
    const settings = headers.flatMap(([key, value], index) => [
        [`GIT_CONFIG_KEY_${first + index}`, key],
        [`GIT_CONFIG_VALUE_${first + index}`, value],
    ]);
    return {
        ...silent,
        GIT_DIR: '/dev/null',
        GIT_ALLOW_PROTOCOL: originProtocols,
        GIT_CONFIG_COUNT: String(first + headers.length),
        ...Object.fromEntries(settings),
        ...(sshCommand === undefined ? {} : { GIT_SSH_COMMAND: env['GIT_SSH_COMMAND'] ?? sshCommand }),
    };
}
async function askHead(ask, directory) {
    const [commit, refs] = await Promise.all([
        ask([...log, '--format=%H%n%cI', 'HEAD', '--']),
        ask(['for-each-ref', '--points-at=HEAD', '--format=%(HEAD)%(refname)', ...headRefs]),
    ]);
    if (commit.exitCode !== 0)
        throw unusableCheckout(directory, problemOf(commit.stderr));
    return readHead(commit.stdout, refs.stdout);
}
function readHead(commit, refs) {
    const [sha = '', date = ''] = commit.split('\n');
    const lines = refs.split('\n').filter((line) => line !== '');
    const branch = lines.find((line) => line.startsWith('*'))?.slice(1);
    return { sha, committedAt: new Date(date), branch, refs: lines.map((line) => line.slice(1)) };
}
const tagPrefix = 'refs/tags/';
function tagList({ exitCode, stdout, stderr }) {
    if (exitCode !== 0)
        return { kind: 'problem', problem: problemOf(stderr) };
    const names = [];
    for (let start = stdout.indexOf(tagPrefix); start >= 0;) {
        const end = stdout.indexOf('\n', start);
        names.push(stdout.slice(start + tagPrefix.length, end < 0 ? undefined : end));
        start = end < 0 ? end : stdout.indexOf(tagPrefix, end);
    }
    return { kind: 'names', names };
}
function problemOf(stderr) {
    const lines = stderr.trim().split('\n');
    const reason = lines.find((line) => line.startsWith('fatal:')) ?? lines.at(-1) ?? '';
    return (0,errors/* quote */.hD)(reason.replaceAll(/:\/\/[^/@\s]*@/g, '://***@'));
}

;// CONCATENATED MODULE: ./lib/tools/github.js
const ignore = () => undefined;
const silentLog = { debug: ignore, info: ignore, warn: ignore, error: ignore };
function createGitHub({ loadGitHub, token, apiUrl, deadline = 5000 }) {
    let facts;
    const get = async (path, fullName, { signal, ...more } = {}) => {
        const inTime = signal ?? (facts ??= AbortSignal.timeout(deadline));
        const [owner, repo, ...rest] = fullName.split('/');
        if (!owner || !repo || rest.length > 0)
            throw new Error(`the repository is called ${JSON.stringify(fullName)}`);
        const { getOctokit } = await loadGitHub();
        const octokit = getOctokit(token?.reveal() ?? '', { baseUrl: apiUrl, ...(token === undefined ? anonymous : {}) });
        const parameters = { owner, repo, ...more, request: { signal: inTime, log: silentLog } };
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
        isAnonymous: token === undefined,
    };
}
const anonymous = {
    auth: 'none',
    authStrategy: () => ({ hook: (request, options) => request(options) }),
};

// EXTERNAL MODULE: ./lib/tools/foreign-json.js
var foreign_json = __webpack_require__(5810);
;// CONCATENATED MODULE: ./lib/facts/git-ref.js
function parseGitRef(full) {
    const rest = (prefix) => full.slice(prefix.length);
    if (full.startsWith('refs/heads/'))
        return { kind: 'branch', name: rest('refs/heads/'), full };
    if (full.startsWith('refs/tags/'))
        return { kind: 'tag', name: rest('refs/tags/'), full };
    if (full.startsWith('refs/pull/')) {
        return { kind: 'pull-request', name: rest('refs/pull/').replace(/\/merge$/, ''), full };
    }
    return { kind: 'other', name: full, full };
}

;// CONCATENATED MODULE: ./lib/facts/repository.js

function sourceRepository(env, ...descriptions) {
    const has = (field) => descriptions.find((description) => (0,foreign_json/* valueAt */.fK)(description, field) !== undefined);
    const text = (field) => (0,foreign_json/* textAt */.$6)(has(field), field);
    const fullName = env['GITHUB_REPOSITORY'] ?? text('full_name') ?? '';
    const serverUrl = env['GITHUB_SERVER_URL'] ?? 'https://github.com';
    return {
        fullName,
        name: text('name') ?? fullName.slice(fullName.indexOf('/') + 1),
        description: text('description') ?? '',
        url: text('html_url') ?? (fullName === '' ? '' : `${serverUrl}/${fullName}`),
        defaultBranch: text('default_branch'),
        isPrivate: (0,foreign_json/* isTrueAt */.Yj)(has('private'), 'private'),
        license: (0,foreign_json/* textAt */.$6)(has('license'), 'license', 'spdx_id') ?? '',
    };
}
const shownFields = ['name', 'html_url', 'description', 'default_branch', 'license'];
function isDescribed(repository) {
    return shownFields.every((field) => (0,foreign_json/* valueAt */.fK)(repository, field) !== undefined);
}

;// CONCATENATED MODULE: ./lib/facts/event.js



function readEvent(env, payload) {
    const name = env['GITHUB_EVENT_NAME'] ?? '';
    const sha = commitOf(name, env, payload);
    return {
        name,
        ref: parseGitRef(refOf(name, env, payload)),
        workflowRef: env['GITHUB_REF'] ?? '',
        sha,
        baseRef: (0,foreign_json/* textAt */.$6)(payload, 'pull_request', 'base', 'ref') ?? (0,foreign_json/* textAt */.$6)(payload, 'base_ref')?.replace(/^refs\/heads\//, ''),
        headSha: (0,foreign_json/* textAt */.$6)(payload, 'pull_request', 'head', 'sha'),
        before: beforeOf(name, sha, payload),
        forced: (0,foreign_json/* isTrueAt */.Yj)(payload, 'forced'),
        committedAt: committedAt(sha, payload),
        repository: sourceRepository(env, (0,foreign_json/* valueAt */.fK)(payload, 'repository')),
        run: runOf(env),
    };
}
function refOf(name, env, payload) {
    const number = (0,foreign_json/* numberAt */.tk)(payload, 'number');
    if (name === 'pull_request_target' && number !== undefined)
        return `refs/pull/${number}/merge`;
    return env['GITHUB_REF'] ?? '';
}
function commitOf(name, env, payload) {
    const head = (0,foreign_json/* textAt */.$6)(payload, 'pull_request', 'head', 'sha');
    const wantsHead = /true/i.test(env['DOCKER_METADATA_PR_HEAD_SHA'] ?? '') && name.startsWith('pull_request');
    return (wantsHead ? head : undefined) ?? env['GITHUB_SHA'] ?? '';
}
function beforeOf(name, sha, payload) {
    const isBranch = (0,foreign_json/* textAt */.$6)(payload, 'ref')?.startsWith('refs/heads/') ?? false;
    if (name !== 'push' || !isBranch || (0,foreign_json/* textAt */.$6)(payload, 'after') !== sha)
        return undefined;
    const before = (0,foreign_json/* textAt */.$6)(payload, 'before');
    return before === undefined || /^0*$/.test(before) ? undefined : before;
}
function committedAt(sha, payload) {
    const commits = [...(0,foreign_json/* listAt */.gT)(payload, 'commits'), (0,foreign_json/* valueAt */.fK)(payload, 'head_commit')];
    const commit = commits.find((candidate) => (0,foreign_json/* textAt */.$6)(candidate, 'id') === sha);
    return (0,foreign_json/* dateAt */.iM)(commit, 'timestamp');
}
function runOf(env) {
    const serverUrl = serverUrlOf(env);
    const run = `${serverUrl}/${env['GITHUB_REPOSITORY'] ?? ''}/actions/runs/${env['GITHUB_RUN_ID'] ?? ''}`;
    return { serverUrl, url: `${run}/attempts/${env['GITHUB_RUN_ATTEMPT'] ?? '1'}` };
}
function serverUrlOf(env) {
    const url = env['GITHUB_SERVER_URL'] ?? '';
    return url === '' ? 'https://github.com' : url;
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./lib/facts/ask-github.js
async function askGitHub({ github, log }, what, question) {
    if (github === undefined)
        return undefined;
    try {
        return await question(github);
    }
    catch (error) {
        log?.debug(`GitHub's API says nothing about ${what}: ${error instanceof Error ? error.message : String(error)}`);
        return undefined;
    }
}

;// CONCATENATED MODULE: ./lib/facts/git-tags.js
async function gatherGitTags(git) {
    const remote = await git.remoteTags();
    if (remote.kind === 'names')
        return { source: 'origin', names: remote.names };
    const local = await git.localTags();
    return local.kind === 'names'
        ? { source: 'local', names: local.names, problem: remote.problem }
        : { source: 'none', names: [], problem: remote.problem };
}

;// CONCATENATED MODULE: ./lib/facts/head-ref.js


function refAtHead(refs, wanted) {
    const candidates = asOnGitHub(refs);
    const tags = ofKind(candidates, 'tag');
    const kinds = [byVersion(tags), ofKind(candidates, 'pull-request'), ofKind(candidates, 'branch')];
    return kinds.map((kind) => choose(kind, wanted)).find((ref) => ref !== undefined);
}
function refContainingHead(refs, wanted) {
    const candidates = asOnGitHub(refs);
    return choose(ofKind(candidates, 'branch'), wanted) ?? choose(ofKind(candidates, 'tag'), wanted);
}
function asOnGitHub(refs) {
    const remote = refs.flatMap((ref) => {
        const [, owner = '', name = ''] = /^refs\/remotes\/([^/]+)\/(.+)$/.exec(ref) ?? [];
        if (name === '' || name === 'HEAD')
            return [];
        return [owner === 'pull' ? `refs/pull/${name}` : `refs/heads/${name}`];
    });
    const local = refs.filter((ref) => !ref.startsWith('refs/remotes/'));
    return [...new Set([...local, ...remote])].map(parseGitRef);
}
function ofKind(refs, kind) {
    return refs.filter((ref) => ref.kind === kind);
}
function choose(refs, wanted) {
    return refs.find((ref) => ref.full === wanted) ?? refs[0];
}
function byVersion(tags) {
    const read = tags.map((tag) => ({ tag, version: parseVersion(tag.name) }));
    const versions = read.flatMap(({ tag, version }) => (version === undefined ? [] : [{ tag, version }]));
    const others = read.filter(({ version }) => version === undefined);
    const sorted = versions.toSorted((a, b) => compareVersions(b.version, a.version) || b.version.compareBuild(a.version));
    return [...sorted, ...others].map(({ tag }) => tag);
}

;// CONCATENATED MODULE: ./lib/facts/facts.js












async function gatherFacts(env, options) {
    const { git, now, source = 'workflow', needsTags = false } = options;
    const payload = await readPayload(env['GITHUB_EVENT_PATH']);
    const fromWorkflow = readEvent(env, payload);
    const directory = env['GITHUB_WORKSPACE'] ?? process.cwd();
    const checkout = { directory, isGit: (0,external_node_fs_.existsSync)((0,external_node_path_.join)(directory, '.git')) };
    const [about, repository, gitTags] = await Promise.all([
        source === 'git' ? headOf(git, env, directory) : commitDate(fromWorkflow, checkout, options),
        askRepository(env, payload, options),
        needsTags ? gatherGitTags(git) : { source: 'none', names: [] },
    ]);
    const event = { ...fromWorkflow, ...about, repository };
    return { event, checkout, created: event.committedAt ?? now, gitTags };
}
async function headOf(git, env, directory) {
    const { sha, committedAt, branch, refs } = await git.head();
    const head = { sha, committedAt, before: undefined, forced: false };
    if (branch !== undefined)
        return { ...head, ref: parseGitRef(branch) };
    const wanted = env['GITHUB_REF'] ?? '';
    const ref = refAtHead(refs, wanted) ?? refContainingHead(await git.refsContaining(sha), wanted);
    if (ref === undefined)
        throw unusableCheckout(directory, `HEAD is ${sha}, and no branch or tag leads to it`);
    return { ...head, ref };
}
async function commitDate(event, { isGit }, options) {
    const { sha, repository } = event;
    const known = event.committedAt ?? (isGit ? await options.git.committedAt(sha) : undefined);
    if (known !== undefined || sha === '')
        return { committedAt: known };
    const commit = await askGitHub(options, 'the commit', (github) => github.commit(repository.fullName, sha));
    return { committedAt: (0,foreign_json/* dateAt */.iM)(commit, 'commit', 'committer', 'date') };
}
async function askRepository(env, payload, options) {
    const described = (0,foreign_json/* valueAt */.fK)(payload, 'repository');
    const known = sourceRepository(env, described);
    if (isDescribed(described))
        return known;
    const answer = await askGitHub(options, 'the repository', (github) => github.repository(known.fullName));
    return sourceRepository(env, described, answer);
}
async function readPayload(path) {
    if (path === undefined || path === '')
        return {};
    try {
        return JSON.parse(await (0,promises_.readFile)(path, 'utf8'));
    }
    catch (cause) {
        throw (0,errors/* unreadablePayload */.GE)(path, cause);
    }
}

;// CONCATENATED MODULE: ./lib/commands/gather.js





function openSources({ githubToken: token }, { env, loadGitHub }) {
    const { GITHUB_REPOSITORY: repository = '' } = env;
    const { GITHUB_WORKSPACE: directory = process.cwd(), GITHUB_API_URL: apiUrl = 'https://api.github.com' } = env;
    const origin = repository === '' ? {} : { github: { url: `${serverUrlOf(env)}/${repository}`, token } };
    return {
        git: createGit(createBoundedRun(), directory, { env, ...origin }),
        github: createGitHub({ loadGitHub, token, apiUrl }),
    };
}
async function gather(inputs, { env, ...options }) {
    const { source: from } = inputs;
    const facts = await gatherFacts(env, { ...options, source: from, needsTags: needsGitTags(inputs, env) });
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

// EXTERNAL MODULE: ./lib/tools/step-state.js
var step_state = __webpack_require__(3405);
// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(8500);
;// CONCATENATED MODULE: ./lib/tools/stop-signal.js



const limits = { tell: 4750, leave: 5500 };
const grace = 100;
function listenForStop() {
    const stop = new AbortController();
    const overdue = Promise.withResolvers();
    overdue.promise.catch(() => undefined);
    let tell;
    const onSignal = (signal) => {
        if (stop.signal.aborted)
            return;
        const exitCode = 128 + constants.signals[signal];
        process.on('exit', () => (process.exitCode = exitCode));
        tell = setTimeout(() => {
            overdue.reject(cancelled('something that did not end', 'The registries say how far it had come'));
        }, limits.tell);
        setTimeout(() => process.exit(), limits.leave).unref();
        stop.abort();
    };
    for (const signal of ['SIGINT', 'SIGTERM'])
        process.on(signal, onSignal);
    const leave = () => {
        clearTimeout(tell);
        if (stop.signal.aborted)
            setTimeout(() => process.exit(), grace).unref();
    };
    return { stopping: stop.signal, overdue: overdue.promise, leave };
}
function sleepUnlessStopped(stopping, failure) {
    return async (milliseconds) => {
        try {
            await (0,external_node_timers_promises_.setTimeout)(milliseconds, undefined, { signal: stopping });
        }
        catch {
            throw failure();
        }
    };
}

;// CONCATENATED MODULE: ./lib/facts/ancestry.js



async function relate(ours, theirs, sources) {
    if (!isCommitId(ours) || !isCommitId(theirs))
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
    return askGitHub(sources, `how ${theirs} is related to ${ours}`, async (github) => {
        const relation = relations.get((0,foreign_json/* textAt */.$6)(await github.compare(fullName, ours, theirs), 'status'));
        if (relation === undefined)
            throw new Error('the answer has no status that is known');
        return relation;
    });
}

// EXTERNAL MODULE: ./lib/publish/journal.js
var journal = __webpack_require__(8280);
;// CONCATENATED MODULE: ./lib/publish/naming.js


function namingOf(tag, version) {
    for (const build of [true, false]) {
        const text = build ? tagText(version) : version.version;
        const start = tag.indexOf(text);
        if (start >= 0)
            return { before: tag.slice(0, start), after: tag.slice(start + text.length), build };
    }
    return undefined;
}
function nameOf(version, { before, after, build }) {
    const tag = `${before}${build ? tagText(version) : version.version}${after}`;
    return (0,image_tag/* isTag */.dz)(tag) ? tag : undefined;
}
function versionOf(tag, naming) {
    const { before, after } = naming;
    if (!tag.startsWith(before) || !tag.endsWith(after) || tag.length < before.length + after.length)
        return undefined;
    const version = parseVersion(tag.slice(before.length, tag.length - after.length).replace('_', '+'));
    return version !== undefined && nameOf(version, naming) === tag ? version : undefined;
}
function nameOfText(text, naming) {
    const version = parseVersion(text);
    if (version !== undefined) {
        const tag = nameOf(version, naming);
        if (tag !== undefined)
            return tag;
    }
    return (0,image_tag/* isTag */.dz)(text) && versionOf(text, naming) !== undefined ? text : undefined;
}

;// CONCATENATED MODULE: ./lib/publish/make-release.js





function make_release_makeRelease(plan, inputs, { event }) {
    const lines = lineFloats(plan.tags);
    const repositories = pushedRepositories(plan).map(({ repository, tags, first }) => {
        const followsRules = inputs.images.some((image) => sameRepository(image, repository));
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
        return { repository, first, built: [], versions, floats };
    });
    const { onExists, onFailure } = inputs;
    return { release: { repositories, revision: event.sha, onExists, onFailure }, lines };
}
function lineFloats(planned) {
    const floats = planned.flatMap(({ name: tag, line: range, action }) => {
        if (range === undefined)
            return [];
        const { line, version } = range;
        const exact = planned.filter((other) => other.action === 'create' && other.version === version.version);
        const [naming] = exact.flatMap(({ name }) => namingOf(name, version) ?? []);
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
    return !isBranch && parseVersion(tag) !== undefined;
}
function byWidth(tags, lines) {
    const widthOf = (tag) => {
        const line = lines.get(tag)?.line;
        return line === undefined ? 0 : widths[line.kind];
    };
    return tags.toSorted((a, b) => widthOf(a) - widthOf(b));
}
const widths = { minor: 1, major: 2, channel: 3, stable: 4 };

;// CONCATENATED MODULE: ./lib/publish/failures.js


function tagContested(tag, rounds) {
    return new errors/* ReleaseError */.K2({
        code: 'tag-contested',
        what: `The tag ${tag} was written ${rounds} times, and each time somebody else moved it away again`,
        remedy: 'Find out what else writes this tag. Let one workflow do it, with "concurrency" so that its runs wait for each other.',
    });
}
function versionTaken(reference, existing, ours) {
    return new errors/* ReleaseError */.K2({
        code: 'version-taken',
        what: `${reference_formatReference(reference)} was released meanwhile with other content, and stays: it is ${existing}, this build is ${ours}`,
        remedy: 'Release the next version, or set "on-exists: overwrite" if nobody uses this one yet.',
    });
}
function versionMoved(tag, ours, seen) {
    return new errors/* ReleaseError */.K2({
        code: 'version-moved',
        what: `The version tag ${tag}, which was ${ours} a moment ago, is ${seen ?? 'gone'} now: somebody else writes this version too`,
        remedy: 'No float was moved after that. Find out what else releases this version, and let one workflow do it, with "concurrency".',
    });
}
function incompleteImage(repository, image, missing) {
    return new errors/* ReleaseError */.K2({
        code: 'incomplete-image',
        what: `${reference_formatPinned(repository, image)} is not complete: ${missing}, which belongs to it, is not there`,
        remedy: 'No tag was moved. Run the job again; if it stays, the registry loses what is pushed to it.',
    });
}
function versionExists(existing) {
    return new errors/* ReleaseError */.K2({
        code: 'version-exists',
        what: `The version is released already, and "on-exists" is "fail":\n${(0,errors/* bullets */.e5)(existing)}\n`,
        remedy: 'Nothing was built and no tag was moved. Release the next version.',
    });
}
function versionIsAnother(existing, { origin, revision = 'unknown' }) {
    const wanted = origin === undefined
        ? `the image of this commit, ${revision}, on every registry`
        : `the image ${reference_formatPinned(origin.repository, origin.digest)} that is promoted`;
    return new errors/* ReleaseError */.K2({
        code: 'version-is-another',
        what: `The version is released already, and not as ${wanted}:\n${(0,errors/* bullets */.e5)(existing)}\n`,
        remedy: 'Nothing was built and no tag was moved. Release the next version; "on-exists: skip" leaves this one as it is, "overwrite" replaces it.',
    });
}
function notBuilt({ repositories, revision = 'unknown', buildOnce }, unlike) {
    const looked = repositories.flatMap(({ repository, built }) => built.map((tag) => reference_formatReference({ repository, tag })));
    const why = unlike !== undefined && buildOnce?.inputs !== undefined
        ? 'what is there was built from other inputs'
        : 'there is no earlier build that says what it was built from';
    return new errors/* ReleaseError */.K2({
        code: 'not-built',
        what: `"promote" is "always", and commit ${revision} was not built before: ${why} (${looked.join(', ')})`,
        remedy: 'Nothing was built and no tag was moved. Let the push of the branch build the image first, with the same inputs of this step; or leave "promote" at "auto".',
    });
}
function versionWithdrawn(version, { reason, actor, run, time }) {
    const by = actor === '' ? '' : ` by ${actor}`;
    const when = time === undefined ? '' : ` at ${time.toISOString().replace(/\.[0-9]+Z$/, 'Z')}`;
    return new errors/* ReleaseError */.K2({
        code: 'version-withdrawn',
        what: `${version} was withdrawn${by}${when}${run === '' ? '' : ` (${run})`}`,
        value: reason === '' ? undefined : reason,
        remedy: 'No tag was moved. Release the next version; or take the withdrawal back with "reinstate" of the rollback step, when ' +
            'this version is good after all.',
    });
}

;// CONCATENATED MODULE: ./lib/publish/floats.js
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

;// CONCATENATED MODULE: ./lib/publish/float-loop.js


const maxRounds = 10;
function floatEffects(planned, known, repository) {
    const { survey, fresh, queue } = known;
    if (isLookRefused(known))
        return [{ ...known, done: true }, []];
    if (queue.length > 0)
        return nextMove(known, repository);
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
        return nextMove({ ...looked, queue: moves }, repository);
    const failures = moves.map((move) => ({
        effect: { do: 'move', repository, ...move },
        error: tagContested(move.tag, maxRounds),
    }));
    return [{ ...looked, done: true, failures: [...looked.failures, ...failures] }, []];
}
function nextMove(known, repository) {
    const [move, ...queue] = known.queue;
    return [{ ...known, queue }, move === undefined ? [] : [{ do: 'move', repository, ...move }]];
}
function judgeAll(floats, survey, known) {
    const digests = new Set();
    const moves = [];
    for (const float of floats) {
        const verdict = judgeFloat(float, survey, known);
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
            : [{ effect: { do: 'name', repository, tag, digest }, error: versionMoved(tag, digest, seen) }];
    });
}
function withoutWritten({ floats }, known, survey) {
    const isRight = (float) => judgeFloat(float, survey, known).kind === 'right';
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
function copies({ source, digest, digests }) {
    return digests.flatMap((own, repository) => own === undefined ? [{ do: 'copy', repository, from: source, digest }] : []);
}

;// CONCATENATED MODULE: ./lib/publish/start.js

function decideStart(release, found) {
    const versions = release.repositories.map((repository, index) => foundTags(repository.versions, found[index]));
    if (versions.flat().length === 0) {
        return isSuperseded(release, found) ? { kind: 'skip', reason: 'superseded' } : supply(release, found);
    }
    switch (release.onExists) {
        case 'overwrite':
            return release.buildOnce?.policy === 'auto' ? { kind: 'build' } : supply(release, found);
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
    const equal = ofCommit.find(({ inputs }) => inputs !== undefined && inputs === buildOnce.inputs);
    if (equal !== undefined) {
        const { digest, tag, source } = equal;
        const has = (index) => earlier.some((image) => image.source === index && image.digest === digest);
        const digests = found.map((_, index) => (has(index) ? digest : undefined));
        return { kind: 'reuse', because: 'built', source, digest, tag, digests };
    }
    const unlike = ofCommit[0]?.tag;
    return buildOnce.policy === 'auto' ? { kind: 'build', unlike } : { kind: 'refuse', reason: 'not-built', unlike };
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
        return digests[index] ?? (sameRepository(repository, origin.repository) ? digest : undefined);
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
        const repositories = state.repositories.map((known, index) => withFirst(release.repositories[index], known, event.result));
        return answered({ ...state, repositories: repositories.map((known) => ({ ...known, digest: event.result })) }, effect);
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
    return effect.do === 'build' ? 0 : effect.repository;
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
function reduce_begin({ repositories }) {
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
    return release.onFailure === 'restore' ? restore(state) : reduce_name(release, state);
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

;// CONCATENATED MODULE: ./lib/publish/driver.js


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
                if (error instanceof errors/* ReleaseError */.K2)
                    return { type: 'failed', effect, error };
                throw error;
            })
                .then((event) => {
                inFlight -= 1;
                take(reduce(release, state, event));
            })
                .catch((mistake) => {
                isBroken = true;
                reject(mistake instanceof Error ? mistake : new Error(String(mistake)));
            });
        };
        const stop = () => {
            take(reduce(release, state, { type: 'stop' }));
        };
        signal?.addEventListener('abort', stop, { once: true });
        if (signal?.aborted === true)
            stop();
        else
            take(first);
    });
}
function isReached({ stage }) {
    return stage === 'name' || stage === 'float';
}

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
            return versionExists(lines);
        case 'other-content':
            return versionIsAnother(lines, release);
        case 'not-built':
            return notBuilt(release, start.unlike);
    }
}
function foundVersions(release, repositories) {
    return release.repositories.flatMap(({ repository, versions }, index) => versions.flatMap((tag) => {
        const found = repositories[index]?.found.get(tag);
        return found === undefined ? [] : [{ ...found, reference: reference_formatReference({ repository, tag }) }];
    }));
}
function describeFound({ reference, digest, revision }) {
    return `${reference} is ${digest}, ${revision === undefined ? 'of an unknown commit' : `of commit ${revision}`}`;
}
function lineOf(tag) {
    switch (tag.state) {
        case 'failed':
            return `${reference_formatReference(tag)}: ${messageOf(tag.error)}`;
        case 'not-reached':
            return `${reference_formatReference(tag)}: not tried, because something before it failed`;
        case 'restored':
            return `${reference_formatReference(tag)}: put back to ${tag.to ?? 'nothing'}`;
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

// EXTERNAL MODULE: ./lib/image/digest.js
var image_digest = __webpack_require__(7241);
;// CONCATENATED MODULE: ./lib/registry/failures.js



function untrustedAnswer(what, value) {
    const remedy = 'Nothing of this answer was used. Check the address of the registry and any proxy before it.';
    return new errors/* ReleaseError */.K2({ code: 'untrusted-answer', what, value, remedy });
}
function credentialHelperFailed(helper, server, problem, output) {
    return new errors/* ReleaseError */.K2({
        code: 'credential-helper-failed',
        what: `Docker's credential helper ${(0,errors/* quote */.hD)(helper)} did not give the login for ${server} (${problem})`,
        value: output === undefined ? undefined : (0,clean/* clean */.uH)(output),
        remedy: 'Install or correct it, take it out of Docker\'s config.json, or set "username" and "password" here.',
    });
}
const spelling = 'Check the spelling of the registry, and that the runner can resolve it.';
const listening = 'Check host and port, that the registry runs, and that no firewall is in between.';
const slow = 'Try again; if it stays, check the registry and the network or proxy of the runner.';
const authority = 'If its certificate comes from an authority of your own, set NODE_EXTRA_CA_CERTS to the PEM file of that authority.';
const reasons = [
    [/^(ENOTFOUND|EAI_AGAIN|EAI_FAIL)$/, 'its name cannot be resolved', spelling],
    [/^(ECONNREFUSED|EHOSTUNREACH|ENETUNREACH)$/, 'nothing accepts connections there', listening],
    [/^(TimeoutError|ETIMEDOUT)$/, 'it did not answer completely in time', slow],
    [/^(ECONNRESET|EPIPE)$/, 'it closed the connection', slow],
    [/^HPE_/, 'what it says is not HTTP', slow],
    [
        /^CERT_HAS_EXPIRED$/,
        'its certificate has expired',
        'Renew the certificate of the registry, and check the clock of the runner.',
    ],
    [
        /^ERR_TLS_CERT_ALTNAME_INVALID$/,
        'its certificate is for another host',
        'Use the name that the certificate is for.',
    ],
    [/(CERT|ISSUER|SIGNATURE|CHAIN|CRL)/, 'its certificate is not trusted', authority],
    [
        /^(EPROTO|ERR_SSL_.*)$/,
        'it does not speak https',
        'Give the registry https; plain http is spoken to localhost only.',
    ],
];
function unreachable(error, host, deadline) {
    if (error instanceof errors/* ReleaseError */.K2 || !(error instanceof Error))
        return error;
    const code = networkCode(error);
    if (code === undefined)
        return error;
    const [, problem = 'the connection failed', remedy = slow] = reasons.find(([pattern]) => pattern.test(code)) ?? [];
    const detail = code === 'TimeoutError' ? `after ${deadline / 1000} s` : code;
    const what = `Cannot reach ${host}, because ${problem} (${detail})`;
    return new errors/* ReleaseError */.K2({ code: 'registry-unreachable', what, remedy, cause: error });
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
    return new errors/* ReleaseError */.K2({
        code: 'rate-limited',
        what: `${asked.registry} limits how often it may be asked, and lets nobody ${asked.what} before ${until}`,
        value: bytes === undefined ? undefined : describeBody(bytes),
        remedy: 'Run the job again after that, with a login if it had none, or with fewer jobs at once.',
    });
}
function failureOf(answer, asked) {
    const { registry, subject, verb } = asked;
    const fail = (code, what, remedy) => new errors/* ReleaseError */.K2({ code, what, value: describeBody(answer.bytes), remedy });
    if (answer.status === 401 && asked.by === 'password') {
        const what = `${registry} refused the user name or password (to ${verb} ${subject})`;
        return fail('wrong-credentials', what, `Check "username" and "password". ${hint(registry)}`);
    }
    if (answer.status === 401 && asked.by === 'nothing') {
        const remedy = `Set "username" and "password", or log in before this step. ${hint(registry)}`;
        return fail('not-logged-in', `${registry} wants a login to ${verb} ${subject}`, remedy);
    }
    if (answer.status === 401 || (answer.status === 403 && !isReadOnly(answer, verb))) {
        const remedy = `Give it the right to ${/^(?:read|list)/.test(verb) ? 'pull' : 'push'} there. ${hint(registry)}`;
        return fail('access-denied', `${registry} does not allow this login to ${verb} ${subject}`, remedy);
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
    return new errors/* ReleaseError */.K2({
        code: 'immutable-tag',
        what: `${registry} does not let ${subject} be changed${there === undefined ? '' : `, which is ${there}`}`,
        value: describeBody(answer.bytes),
        remedy: 'For a version that is released already, "on-exists" says what to do; a floating tag (1.4, latest) has to be ' +
            'allowed to move in the immutability settings of the repository.',
    });
}
function notVisible(subject, cause) {
    return new errors/* ReleaseError */.K2({
        code: 'not-visible',
        what: `${subject} was pushed, but the registry still does not show it`,
        remedy: 'Run the job again later: it carries on where this one stopped. If it stays, ask whoever runs the registry.',
        cause,
    });
}
function hint(registry) {
    if (registry === 'ghcr.io')
        return 'With GITHUB_TOKEN the job needs "permissions: packages: write".';
    if (registry === dockerHub)
        return 'On Docker Hub the password is an access token with write permission.';
    return 'Its administrator can see which permission is missing.';
}
function describeBody(bytes) {
    const text = new TextDecoder().decode(bytes);
    const shown = (0,clean/* clean */.uH)((errorsIn(text) ?? text).trim());
    return shown === '' ? undefined : shown;
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

;// CONCATENATED MODULE: ./lib/registry/manifest.js


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
    const digest = (0,image_digest/* digestOf */.ol)(bytes);
    if (expected !== undefined && digest !== expected) {
        throw untrustedAnswer(`The bytes that came for ${subject} have another digest`, digest);
    }
    const mediaType = (answer.headers.get('content-type') ?? '').replace(/;.*$/s, '').trim().toLowerCase();
    if (!indexTypes.includes(mediaType) && !imageTypes.includes(mediaType)) {
        throw untrustedAnswer(`What came for ${subject} is not an image`, mediaType);
    }
    return { digest, mediaType, bytes };
}

;// CONCATENATED MODULE: ./lib/registry/manifest-content.js



const names = new Map(['mediaType', 'manifests', 'layers', 'config', 'digest', 'size', 'platform', 'annotations'].map((name) => [
    name.toLowerCase(),
    name,
]));
function readManifest({ bytes, digest, mediaType }) {
    const fail = (problem) => untrustedAnswer(`The manifest ${digest} cannot be read: ${problem}`);
    const document = exactObject(manifest_content_parse(bytes), 'document', fail);
    if (document['mediaType'] !== undefined && document['mediaType'] !== mediaType) {
        throw fail('it says that it is of another type than the registry says');
    }
    if (document['manifests'] !== undefined && document['layers'] !== undefined) {
        throw fail('it has both "manifests" and "layers"');
    }
    if (indexTypes.includes(mediaType)) {
        return {
            kind: 'index',
            children: list(document['manifests'], 'manifests', fail).map((entry) => child(entry, fail)),
        };
    }
    if (!imageTypes.includes(mediaType))
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
    const annotations = fields['annotations'] === undefined ? {} : object(fields['annotations'], 'annotations', fail);
    const attestation = annotations['vnd.docker.reference.type'] === 'attestation-manifest';
    const platform = fields['platform'] === undefined ? undefined : platformName(object(fields['platform'], 'platform', fail));
    return { ...descriptor(fields, fail), attestation, ...(platform === undefined ? {} : { platform }) };
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
        if ((names.get(key.toLowerCase()) ?? key) !== key)
            throw fail(`a name in the ${name} is in the wrong case`);
    }
    return fields;
}
function list(value, name, fail) {
    if (!Array.isArray(value))
        throw fail(`"${name}" is not a list`);
    return value;
}
function manifest_content_parse(bytes) {
    try {
        return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./lib/publish/image-platforms.js

async function describeImage(digest, { manifest, defaultPlatform }) {
    const content = readManifest(await manifest(digest));
    switch (content.kind) {
        case 'image':
            return [{ platform: defaultPlatform, digest, size: content.size }];
        case 'index':
            return Promise.all(content.children
                .filter((child) => !child.attestation)
                .map(async ({ digest: of, platform }) => {
                const child = readManifest(await manifest(of));
                return { platform: platform ?? defaultPlatform, digest: of, size: child.kind === 'image' ? child.size : 0 };
            }));
    }
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
    const failure = outcome_failureOf(tag, known);
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
    const failure = outcome_failureOf(tag, known);
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
function outcome_failureOf(tag, { failures }) {
    return failures.find(({ effect }) => 'tag' in effect && effect.do !== 'restore' && effect.tag === tag);
}

;// CONCATENATED MODULE: ./lib/publish/candidates.js


function rivalsOf({ line, version: own, onlyLower = false }, known) {
    const ranked = (isWanted) => {
        const found = [];
        for (const version of known) {
            const comparison = compareVersions(version, own);
            if (isWanted(comparison) && isInLine(version, line) && !isSameBuild(version, own)) {
                found.push({ version, rank: rankOf(comparison) });
            }
        }
        return found.toSorted((a, b) => compareVersions(b.version, a.version));
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
    return compareVersions(a, b) === 0 && a.build.join('.') === b.build.join('.');
}

;// CONCATENATED MODULE: ./lib/publish/withdrawal.js




const markerType = 'application/vnd.release-image.withdrawal.v1+json';
const emptyBlob = new TextEncoder().encode('{}');
const empty = { mediaType: 'application/vnd.oci.empty.v1+json', digest: (0,image_digest/* digestOf */.ol)(emptyBlob), size: emptyBlob.length };
const imageManifest = 'application/vnd.oci.image.manifest.v1+json';
const key = (name) => `io.github.release-image.withdrawal.${name}`;
const maxText = 1000;
const createdKey = 'org.opencontainers.image.created';
function markerOf(version) {
    const marker = `withdrawn-${version}`;
    return (0,image_tag/* isTag */.dz)(marker) ? marker : undefined;
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
    return { digest: digestOf(bytes), mediaType: imageManifest, bytes };
}
function readMarker({ bytes }) {
    const document = withdrawal_parse(new TextDecoder().decode(bytes));
    const whole = (name) => (0,foreign_json/* textAt */.$6)(document, 'annotations', key(name)) ?? '';
    const text = (name) => (0,clean/* clean */.uH)(whole(name)).slice(0, maxText);
    return {
        state: stateOf(text('state')),
        reason: text('reason'),
        actor: text('actor'),
        run: text('run'),
        time: (0,foreign_json/* dateAt */.iM)(document, 'annotations', createdKey),
        holds: new Map([...tagsIn(whole('holds'))].flatMap(([tag, at]) => (at === undefined ? [] : [[tag, at]]))),
        floats: tagsIn(whole('floats')),
    };
}
function stateOf(text) {
    return text === 'reinstated' || text === 'rolled-back' ? text : 'withdrawn';
}
function tagsIn(text) {
    const document = withdrawal_parse(text);
    if (typeof document !== 'object' || document === null)
        return new Map();
    const entries = Object.keys(document).flatMap((name) => {
        const digest = (0,foreign_json/* valueAt */.fK)(document, name);
        const isKnown = digest === null || (typeof digest === 'string' && (0,image_digest/* isDigest */.Bc)(digest));
        return (0,image_tag/* isTag */.dz)(name) && isKnown ? [[name, digest ?? undefined]] : [];
    });
    return new Map(entries);
}
function withdrawal_parse(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./lib/publish/marks.js




async function markOf(version, { client, repository, resolve }) {
    const marker = markerOf(version);
    const digest = marker === undefined ? undefined : await resolve(marker);
    if (digest === undefined)
        return undefined;
    try {
        return readMarker(await client.getManifest(repository, digest));
    }
    catch (error) {
        if (error instanceof errors/* ReleaseError */.K2 && error.failure.code === 'untrusted-answer')
            return readMarker(nothing);
        throw error;
    }
}
const nothing = { bytes: new Uint8Array() };
async function refuseWithdrawn(repository, versions, client) {
    const resolve = (tag) => client.resolve(repository, tag);
    await Promise.all(versions.map(async (tag) => {
        const mark = await markOf(tag, { client, repository, resolve });
        if (mark?.state === 'withdrawn')
            throw versionWithdrawn(reference_formatReference({ repository, tag }), mark);
    }));
}

;// CONCATENATED MODULE: ./lib/publish/survey.js




const maxAsked = 32;
const atOnce = 8;
async function survey_survey({ repository, versions, floats }, options) {
    const names = [...versions, ...floats.map(({ tag }) => tag)];
    const resolve = remembering((tag) => see(repository, tag, options));
    const lineOf = async (float) => {
        const { tag, kind, leaves } = float;
        const line = kind === 'line' ? options.lines.get(tag) : undefined;
        const at = line === undefined || leaves === undefined ? undefined : await resolve(tag);
        return line === undefined || !mayMove(float, at, options.moves ?? []) ? [] : [line];
    };
    const look = async () => {
        const asked = (await Promise.all(floats.map(lineOf))).flat();
        return asked.length === 0 ? new Map() : surveyLines(repository, { ...options, asked, resolve });
    };
    const [lines, ...digests] = await Promise.all([look(), ...names.map(resolve)]);
    return { tags: new Map(names.map((tag, index) => [tag, digests[index]])), lines };
}
async function see(repository, tag, { client, named }) {
    const [found, ours] = [await client.resolve(repository, tag), named.get(tag)];
    if (ours === undefined || found === ours)
        return found;
    return found === undefined ? ours : (await client.getManifest(repository, tag)).digest;
}
async function surveyLines(repository, { client, asked: floats, digest, resolve, knownVersions, marks }) {
    const known = await knownVersions();
    let list;
    const listed = () => (list ??= client.tags(repository).then((tags) => new Set(tags)));
    const byName = new Set();
    const isListed = async (tag) => {
        if (known !== undefined && byName.size < maxAsked)
            byName.add(tag);
        return byName.has(tag) || (await listed()).has(tag);
    };
    const entries = floats.map(async (float) => {
        if (known === undefined && float.naming === undefined && float.isKept)
            return [float.tag, []];
        const rivals = rivalsOf(float, known ?? versionsIn(await listed(), float.naming));
        const ask = async (tag) => ((await isListed(tag)) ? resolve(tag) : undefined);
        const mark = async (version, by) => marks?.get(version) ?? (await markOf(version, { client, repository, resolve: by }));
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
                const version = versionOf(tag, naming);
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
        if (candidates.some(decides))
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
        const tag = nameOf(version, naming);
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

;// CONCATENATED MODULE: ./lib/publish/perform.js


function createPerform(release, options) {
    const { client, places, build } = options;
    const placeOf = ({ repository }) => at(places, repository);
    return async (effect, state) => {
        switch (effect.do) {
            case 'build':
                return { type: 'build', effect, result: await build() };
            case 'check':
                return { type: 'check', effect, result: await placeOf(effect).check() };
            case 'look':
                return { type: 'look', effect, result: await placeOf(effect).look() };
            case 'copy':
                await client.copy(source(release, effect), placeOf(effect).repository, effect.digest);
                return { type: 'copy', effect, result: undefined };
            case 'prove':
                await placeOf(effect).prove(effect.digest);
                return { type: 'prove', effect, result: undefined };
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
    return survey_survey(at(release.repositories, effect.repository), { ...options, digest, named, moves });
}
async function inspect(place, digest, { lines }) {
    const { version, relation } = await place.inspect(digest);
    return { relation, version: version === undefined ? undefined : perform_versionTag(version, lines) };
}
function patience(round) {
    return Math.min(10_000, 200 * 2 ** (round - 2));
}
function perform_versionTag(text, lines) {
    for (const { naming } of lines.values()) {
        const tag = naming === undefined ? undefined : nameOfText(text, naming);
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

;// CONCATENATED MODULE: ./lib/publish/place.js




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
            refuseWithdrawn(this.repository, versions, this.#options.client),
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
        const content = readManifest(await this.#manifest(digest, { awaited: true }));
        const children = content.kind === 'index' ? content.children : [];
        await Promise.all(children.map(async (child) => {
            await this.#manifest(child.digest, { awaited: true }).catch((error) => {
                const isMissing = error instanceof errors/* ReleaseError */.K2 && error.failure.code === 'not-visible';
                throw isMissing ? incompleteImage(this.repository, digest, child.digest) : error;
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
            throw versionTaken({ repository: this.repository, tag }, current, digest);
        return current;
    }
    async write(tag, digest) {
        const { client } = this.#options;
        try {
            await client.putManifest(this.repository, tag, await this.manifest(digest));
        }
        catch (error) {
            if (!(error instanceof errors/* ReleaseError */.K2))
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
    manifest(digest) {
        return this.#manifest(digest, { awaited: false });
    }
    #manifest(digest, options) {
        return once(this.#manifests, digest, () => this.#options.client.getManifest(this.repository, digest, options));
    }
    async #find(tag) {
        const digest = await this.#options.client.resolve(this.repository, tag);
        if (digest === undefined)
            return undefined;
        const { content, revision, inputs } = await this.#describe(digest);
        return { digest, content, revision, inputs, relation: await this.#options.relate(revision) };
    }
    #describe(digest) {
        return once(this.#contents, digest, async () => {
            const notes = await this.#options.client.describe(this.repository, await this.manifest(digest));
            return { ...notes, content: contentOf(notes) };
        });
    }
}
function once(known, digest, ask) {
    const before = known.get(digest);
    if (before !== undefined)
        return before;
    const asked = ask();
    known.set(digest, asked);
    asked.catch(() => known.delete(digest));
    return asked;
}

;// CONCATENATED MODULE: ./lib/publish/publish.js







async function publish_publish({ release, lines }, first, options) {
    const { client, relate } = options;
    const overwrite = release.onExists === 'overwrite';
    const places = release.repositories.map((repository) => new Place(repository, { client, overwrite, relate }));
    const perform = createPerform(release, { ...options, places, lines });
    const state = await drive(release, first, { ...options, perform });
    const { start, repositories } = state;
    const digest = repositories[0]?.digest ?? existing(state);
    const tags = outcomes(release, state);
    const platforms = options.signal?.aborted === true ? [] : await platformsOf(places[0], digest, options.defaultPlatform);
    return { start, digest, tags, platforms, failure: releaseFailure(release, state, tags) };
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

;// CONCATENATED MODULE: ./lib/publish/shared-question.js
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

;// CONCATENATED MODULE: ./lib/commands/publish-plan.js











async function publishPlan(publication, options) {
    const planned = makeRelease(publication.plan, publication.inputs, publication.facts);
    const journal = createJournal((key, value) => {
        saveState(publication.env, key, value);
    });
    const published = await publish(planned, begin(planned.release), { ...knowledge(publication), ...options, journal });
    journal.ended({ isCancelled: publication.stopping.aborted });
    return published;
}
async function resumePlan(publication) {
    const planned = make_release_makeRelease(publication.plan, publication.inputs, publication.facts);
    const reached = (0,journal/* readJournal */.a0)((key) => (0,step_state/* readState */.u)(publication.env, key));
    if (reached?.length !== planned.release.repositories.length)
        return undefined;
    return publish_publish(planned, resume(planned.release, reached), {
        ...knowledge(publication),
        build: () => Promise.reject(new Error('A release that is resumed is built.')),
        defaultPlatform: () => 'unknown',
        journal: (0,journal/* createJournal */.s9)(() => undefined),
    });
}
function knowledge({ client, stopping, inputs, facts, git, github, log }) {
    const { event } = facts;
    const asked = new Map();
    return {
        client,
        signal: stopping,
        sleep: sleepUnlessStopped(stopping, () => failures_cancelled('a wait for a registry', 'No tag was moved after that')),
        knownVersions: shared(async () => {
            const { source, names } = await gatherGitTags(git);
            return source === 'origin' ? knownVersions(names, inputs.tagPrefix) : undefined;
        }),
        relate(revision) {
            if (revision === undefined)
                return Promise.resolve('unknown');
            const known = asked.get(revision) ?? relate(event.sha, revision, { event, git, github, log });
            asked.set(revision, known);
            return known;
        },
    };
}

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

;// CONCATENATED MODULE: ./lib/registry/realm.js

const knownRealms = new Map([['docker.io', 'auth.docker.io']]);
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
    const loopback = isLoopback(registry);
    if (loopback)
        return /^https?:$/.test(realm.protocol) && isLoopback(realm.hostname);
    if (realm.protocol !== 'https:')
        return false;
    if (realm.hostname === host || realm.hostname.endsWith(`.${host}`))
        return true;
    if (realm.hostname === knownRealms.get(registry))
        return true;
    const parent = parentDomain(host);
    return parent !== undefined && (realm.hostname === parent || realm.hostname.endsWith(`.${parent}`));
}
function hostOf(registry) {
    return new URL(`https://${registry}`).hostname;
}
function parentDomain(host) {
    const parent = host.slice(host.indexOf('.') + 1);
    const isAddress = host.startsWith('[') || /^[0-9.]+$/.test(host);
    const isOwn = parent.includes('.') && !countryDomain.test(parent) && !sharedDomains.has(parent);
    return !isAddress && parent !== host && isOwn && !isBelowShared(parent) ? parent : undefined;
}
function isBelowShared(domain) {
    return [...sharedDomains].some((shared) => domain.endsWith(`.${shared}`));
}

;// CONCATENATED MODULE: ./lib/registry/answer.js

const manifestLimit = 4 * 1024 * 1024;
const smallLimit = 64 * 1024;
async function readAnswer(response, request, failure) {
    const { method, url, limit, streamed = false } = request;
    const { statusCode: status = 0, headers: received } = response;
    const headers = asMap(received);
    const isGood = status >= 200 && status < 300;
    const encoding = headers.get('content-encoding') ?? 'identity';
    if (isGood && method !== 'HEAD' && encoding !== 'identity') {
        throw untrustedAnswer(`${url.host} encoded its answer, which it was asked not to`, encoding);
    }
    if (isGood && streamed) {
        return { status, headers, bytes: new Uint8Array(), stream: readStream(response, url.host, failure) };
    }
    const chunks = [];
    let room = isGood ? limit : smallLimit;
    for await (const chunk of response) {
        if (chunk.length > room && isGood)
            throw untrustedAnswer(`${url.host} sent more than ${limit} bytes`, url.pathname);
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
        throw failureOf(answer, { registry, subject: scope ?? registry, verb: 'get a token for', by });
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
        throw untrustedAnswer(`${registry} names no token server`, text);
    const realm = new URL(text);
    if (!isTrustedRealm(realm, registry)) {
        throw untrustedAnswer(`${registry} wants its credentials to be sent to a server that is not its own`, text);
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
        return { method: 'POST', url: realm, headers, body, limit: smallLimit };
    }
    for (const each of scope?.split(' ') ?? [])
        parameters.append('scope', each);
    const url = new URL(realm);
    for (const [name, value] of parameters)
        url.searchParams.append(name, value);
    const headers = credential === undefined ? {} : { authorization: basicAuthorization(credential) };
    return { method: 'GET', url, headers, limit: smallLimit };
}
function basicAuthorization(credential) {
    const text = `${credential.username}:${credential.password.reveal()}`;
    return `Basic ${Buffer.from(text, 'utf8').toString('base64')}`;
}
function readToken(bytes, realm) {
    const { token, access_token: accessToken, expires_in: expiresIn } = token_parse(bytes);
    const text = token ?? accessToken;
    if (typeof text !== 'string' || !/^[\x21-\x7e]+$/.test(text)) {
        throw untrustedAnswer(`The token server ${realm.host} answered without a usable token`);
    }
    const seconds = typeof expiresIn === 'number' && Number.isFinite(expiresIn) ? expiresIn : defaultLife;
    const life = Math.min(Math.max(seconds, shortestLife), longestLife);
    return { text: new Secret(text), lifetime: life * 1000 * usableShare };
}
function token_parse(bytes) {
    try {
        const value = JSON.parse(new TextDecoder().decode(bytes));
        return typeof value === 'object' && value !== null ? value : {};
    }
    catch {
        return {};
    }
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
                send({ method: 'GET', url, limit: smallLimit }),
            ]);
            if (ping.status >= 500)
                throw failureOf(ping, { registry, subject: registry, verb: 'access', by: 'nothing' });
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
    return new URL(`${isLoopback(registry) ? 'http' : 'https'}://${apiHost(registry)}/v2/${path}`);
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

;// CONCATENATED MODULE: ./lib/registry/retry-policy.js
const maxTries = 7;
const baseDelay = 500;
const maxDelay = 30_000;
const retry_policy_minute = 60_000;
const [shortestPause, longestPause] = [1000, 7 * 24 * 60 * retry_policy_minute];
const [shortestLook, longestLook] = [200, 10_000];
const permanent = { kind: 'permanent' };
const retry_policy_transient = { kind: 'transient', tries: maxTries };
const retry_policy_texts = [
    [/cannot be overwritten/i, 'conflict'],
    [/\bTAG_(?:IMMUTABLE|ALREADY_EXISTS)\b/, 'conflict'],
    [/cannot update tag .*immutab|artifactregistry\.tags\.update/is, 'conflict'],
    [/configured as immutable/i, 'conflict'],
    [/\bREGISTRY_DISALLOWED_OPERATION\b/, 'conflict'],
    [/authorization token has expired/i, 'auth'],
    [/secondary rate limit/i, 'throttled', retry_policy_minute],
    [/\bTOOMANYREQUESTS\b|\btoo many requests\b|\brate (?:limit )?exceeded\b/i, 'throttled'],
];
const missingBlob = /\bMANIFEST_BLOB_UNKNOWN\b|\bunknown blob\b/;
const transientStatuses = [408, 499, 500, 502, 503, 504, 522];
function classifyAnswer({ status, headers, bytes }, method) {
    const text = new TextDecoder().decode(bytes);
    const asked = retryAfter(headers);
    const [, known, floor = shortestPause] = retry_policy_texts.find(([pattern]) => pattern.test(text)) ?? [];
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
    if (!transientStatuses.includes(status))
        return permanent;
    return afterSending(asked === undefined ? retry_policy_transient : { kind: 'throttled', asked, floor }, method);
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
        return afterSending({ kind: 'throttled', asked: undefined, floor: retry_policy_minute }, method);
    return whileSending.includes(code ?? '') ? afterSending(retry_policy_transient, method) : permanent;
}
function afterSending(because, method) {
    return method === 'PUT' ? { kind: 'unknown-outcome', because } : because;
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

;// CONCATENATED MODULE: ./lib/registry/operations.js






function operations_createPerform(engine, authorizer) {
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
    return answer.status >= 400 && classifyAnswer(answer, method).kind === 'auth';
}
function successOf({ answer, asked }) {
    if (!isSuccess(answer))
        throw failureOf(answer, asked);
    return answer;
}
function isSuccess({ status }) {
    return status >= 200 && status < 300;
}
function accessOperation(repository) {
    const url = apiUrl(repository.registry, '');
    const subject = repository.name;
    return { method: 'GET', url, repository, actions: 'pull,push', verb: 'access', subject, limit: smallLimit };
}
function readOperation(method, repository, reference) {
    const headers = { accept: acceptedTypes };
    const [url, subject] = [manifestUrl(repository, reference), manifestName(repository, reference)];
    return { method, url, repository, actions: 'pull', verb: 'read', subject, headers, limit: manifestLimit };
}
function writeOperation(repository, reference, manifest) {
    const headers = { 'content-type': manifest.mediaType };
    const [url, subject] = [manifestUrl(repository, reference), manifestName(repository, reference)];
    const asked = { method: 'PUT', url, headers, body: manifest.bytes, limit: smallLimit };
    return { ...asked, repository, actions: 'pull,push', verb: 'write', subject };
}
function manifestUrl({ registry, path }, reference) {
    return apiUrl(registry, `${path}/manifests/${reference}`);
}
function manifestName({ name }, reference) {
    return `${name}${(0,image_digest/* isDigest */.Bc)(reference) ? '@' : ':'}${reference}`;
}

// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(6466);
;// CONCATENATED MODULE: ./lib/registry/transport.js




const transferTime = 15 * 60_000;
const maxRedirects = 3;
const userAgent = 'release-image';
function createSend({ deadline = 30_000, env = {} } = {}) {
    const exchange = createExchange(env, deadline);
    return async (request) => {
        const timeout = Math.min(isTransfer(request) ? transferTime : deadline, request.timeout ?? Infinity);
        const signal = AbortSignal.timeout(timeout);
        const failure = (error, host) => unreachable(signal.aborted ? signal.reason : error, host, timeout);
        try {
            let hop = request;
            for (let redirects = 0; redirects <= maxRedirects; redirects += 1) {
                const response = await exchange(hop, signal);
                const target = redirectTarget(response, hop.url);
                if (target === undefined)
                    return await readAnswer(response, hop, failure);
                response.destroy();
                hop = redirected(hop, target);
            }
        }
        catch (error) {
            throw failure(error, request.url.host);
        }
        throw untrustedAnswer(`${request.url.host} redirects in circles`, request.url.pathname);
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
        const { request, Agent } = await (url.protocol === 'https:' ? Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 4708, 19)) : Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 7067, 19)));
        const proxyEnv = isThisMachine(url) ? {} : env;
        const agent = agents.get(url.origin) ?? new Agent({ keepAlive: true, proxyEnv });
        agents.set(url.origin, agent);
        const length = body === undefined ? {} : { 'content-length': body.length };
        const headers = { 'user-agent': userAgent, 'accept-encoding': 'identity', ...length, ...asked.headers };
        const timeout = isTransfer(asked) ? { timeout: silence } : {};
        return new Promise((resolve, reject) => {
            const sending = request(url, { agent, method, headers, signal, ...timeout })
                .on('response', resolve)
                .on('error', reject)
                .on('timeout', () => sending.destroy(new DOMException('Silence', 'TimeoutError')));
            if (!isStreamed(body))
                sending.end(body);
            else {
                sending.flushHeaders();
                (0,external_node_stream_promises_.pipeline)(body.chunks, sending).catch(reject);
                sending.on('response', (response) => response.once('end', () => sending.writableFinished || sending.destroy()));
            }
        });
    };
}
function isThisMachine({ host }) {
    return isLoopback(host);
}
function redirectTarget({ statusCode = 0, headers: { location } }, url) {
    if (![301, 302, 303, 307, 308].includes(statusCode) || location === undefined)
        return undefined;
    if (!URL.canParse(location, url.href))
        throw untrustedAnswer(`${url.host} redirects to no address`, location);
    return new URL(location, url.href);
}
function redirected(request, target) {
    const { method, url, mayLeave = false } = request;
    if (method !== 'GET' && method !== 'HEAD') {
        throw untrustedAnswer(`${url.host} redirects a ${method}, which is never followed`, target.origin);
    }
    const isLocal = target.protocol === 'http:' && isThisMachine(url) && isThisMachine(target);
    const isSafe = target.protocol === 'https:' || isLocal;
    const isPlain = target.username === '' && target.password === '';
    if (target.origin === url.origin && isPlain)
        return { ...request, url: target };
    if (mayLeave && isSafe && isPlain)
        return { ...request, url: target, headers: {} };
    throw untrustedAnswer(`${url.host} redirects to another server`, target.origin);
}

;// CONCATENATED MODULE: ./lib/registry/blobs.js







async function getSmallBlob(perform, repository, digest) {
    const operation = blobOperation('GET', repository, digest);
    const { bytes } = successOf(await perform(operation));
    if ((0,image_digest/* digestOf */.ol)(bytes) !== digest)
        throw otherBytes(operation);
    return bytes;
}
async function hasBlob(perform, repository, digest) {
    const { answer } = await perform(blobOperation('HEAD', repository, digest));
    return answer.status === 200;
}
async function openBlob(perform, repository, { digest, size }) {
    const operation = { ...blobOperation('GET', repository, digest), streamed: true, time: transferTime };
    const { stream } = successOf(await perform(operation));
    if (stream === undefined)
        throw otherBytes(operation);
    return verified(stream, { digest, size, fail: () => otherBytes(operation) });
}
async function* verified(stream, { digest, size, fail }) {
    const hash = (0,external_node_crypto_.createHash)('sha256');
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
    return untrustedAnswer(`The bytes that came for ${subject} are not those of its digest`);
}
function blobOperation(method, repository, digest) {
    const { registry, path, name } = repository;
    const url = apiUrl(registry, `${path}/blobs/${digest}`);
    const asked = { method, url, limit: manifestLimit, mayLeave: true };
    return { ...asked, repository, actions: 'pull', verb: 'read', subject: `${name}@${digest}` };
}

;// CONCATENATED MODULE: ./lib/registry/same-server.js

function addressOnSameServer(text, asked) {
    const address = text !== undefined && URL.canParse(text, asked.href) ? new URL(text, asked) : undefined;
    if (address === undefined)
        throw untrustedAnswer(`${asked.host} does not say where to go on`, text);
    const isPlain = address.username === '' && address.password === '';
    if (address.origin !== asked.origin || !isPlain) {
        throw untrustedAnswer(`${asked.host} wants to go on at another server`, address.origin);
    }
    return address;
}

;// CONCATENATED MODULE: ./lib/registry/push-right.js





async function probePush(perform, repository) {
    const operation = uploadOperation(repository);
    const { headers } = successOf(await perform(operation));
    try {
        const url = addressOnSameServer(headers.get('location'), operation.url);
        await perform({ ...operation, method: 'DELETE', url, tries: 1 });
    }
    catch (error) {
        if (!(error instanceof errors/* ReleaseError */.K2))
            throw error;
    }
}
async function mayPush(perform, repository) {
    return probePush(perform, repository).then(() => true, () => false);
}
function uploadOperation(repository) {
    const { registry, path, name: subject } = repository;
    const url = apiUrl(registry, `${path}/blobs/uploads/`);
    return { method: 'POST', url, repository, actions: 'pull,push', verb: 'push to', subject, limit: smallLimit };
}

;// CONCATENATED MODULE: ./lib/registry/copy-blob.js






async function copyBlob(perform, { from, to }, blob) {
    if (await hasBlob(perform, to, blob.digest))
        return;
    const upload = from.registry === to.registry ? await mountBlob(perform, { from, to }, blob) : 'to be begun';
    if (upload === 'mounted')
        return;
    await streamBlob(perform, { from, to }, { blob, begun: upload instanceof URL ? upload : undefined });
}
async function mountBlob(perform, { from, to }, { digest }) {
    const operation = uploadOperation(to);
    const url = new URL(operation.url);
    url.searchParams.set('mount', digest);
    url.searchParams.set('from', from.path);
    const { answer } = await perform({ ...operation, url, also: from });
    if (answer.status === 201)
        return 'mounted';
    return isSuccess(answer) ? addressOnSameServer(answer.headers.get('location'), url) : 'to be begun';
}
async function streamBlob(perform, { from, to }, { blob, begun }) {
    let session = begun;
    const renew = async () => {
        const url = session ?? (await beginUpload(perform, to));
        session = undefined;
        url.searchParams.set('digest', blob.digest);
        return { url, body: { length: blob.size, chunks: await openBlob(perform, from, blob) } };
    };
    const reread = () => hasBlob(perform, to, blob.digest);
    const headers = { 'content-type': 'application/octet-stream' };
    const operation = { ...uploadOperation(to), method: 'PUT', headers, time: transferTime };
    successOf(await perform(operation, { renew, reread }));
}
async function beginUpload(perform, to) {
    const operation = uploadOperation(to);
    const { headers } = successOf(await perform(operation));
    return addressOnSameServer(headers.get('location'), operation.url);
}
async function putSmallBlob(perform, repository, bytes) {
    const digest = (0,image_digest/* digestOf */.ol)(bytes);
    if (await hasBlob(perform, repository, digest))
        return;
    const renew = async () => {
        const url = await beginUpload(perform, repository);
        url.searchParams.set('digest', digest);
        return { url, body: bytes };
    };
    const reread = () => hasBlob(perform, repository, digest);
    const headers = { 'content-type': 'application/octet-stream' };
    successOf(await perform({ ...uploadOperation(repository), method: 'PUT', headers }, { renew, reread }));
}

;// CONCATENATED MODULE: ./lib/registry/manifests.js







async function getManifest(perform, repository, reference) {
    const exchange = await perform(readOperation('GET', repository, reference));
    return readBy(exchange, reference);
}
async function getPushedManifest(perform, engine, { repository, reference }) {
    const operation = readOperation('GET', repository, reference);
    const what = { registry: repository.registry, what: `${operation.verb} ${operation.subject}` };
    const exchange = await engine.untilThere(what, () => perform(operation), ({ answer }) => answer.status !== 404);
    const { answer, asked } = exchange;
    if (answer.status === 404)
        throw notVisible(asked.subject, failureOf(answer, asked));
    return readBy(exchange, reference);
}
function readBy(exchange, reference) {
    return manifestOf(successOf(exchange), exchange.asked.subject, (0,image_digest/* isDigest */.Bc)(reference) ? reference : undefined);
}
async function locate(perform, repository, reference) {
    const { answer } = await perform(readOperation('HEAD', repository, reference));
    const digest = answer.headers.get('docker-content-digest') ?? '';
    const isBelievable = (0,image_digest/* isDigest */.Bc)(digest) && (!(0,image_digest/* isDigest */.Bc)(reference) || digest === reference);
    if (answer.status === 200 && isBelievable)
        return digest;
    if (answer.status === 404)
        return undefined;
    const full = await perform(readOperation('GET', repository, reference));
    return full.answer.status === 404 ? undefined : readBy(full, reference).digest;
}
async function isStored(perform, repository, digest) {
    try {
        return (await locate(perform, repository, digest)) !== undefined;
    }
    catch (error) {
        if (error instanceof errors/* ReleaseError */.K2 && error.failure.code === 'untrusted-answer')
            return false;
        throw error;
    }
}
async function putManifest(perform, target, manifest) {
    const { repository, reference } = target;
    const current = () => locate(perform, repository, reference);
    const reread = async () => (0,image_digest/* isDigest */.Bc)(reference) ? isStored(perform, repository, reference) : (await current()) === manifest.digest;
    const exchange = await perform(writeOperation(repository, reference, manifest), { reread });
    const { answer, asked } = exchange;
    if (isSuccess(answer)) {
        const stored = answer.headers.get('docker-content-digest');
        if (stored === undefined || stored === manifest.digest || (await reread().catch(() => false)))
            return;
        throw untrustedAnswer(`${asked.registry} stored something else as ${asked.subject}`, stored);
    }
    if ((0,image_digest/* isDigest */.Bc)(reference) || !mayBeConflict(exchange))
        throw failureOf(answer, asked);
    const there = await current().catch(() => undefined);
    if (there === manifest.digest)
        return;
    if (await isConflict(perform, exchange, { repository, there }))
        throw immutableTag(answer, asked, there);
    throw failureOf(answer, asked);
}
function kindOf({ answer }) {
    return classifyAnswer(answer, 'PUT').kind;
}
function mayBeConflict(exchange) {
    return kindOf(exchange) === 'conflict' || (kindOf(exchange) === 'permanent' && exchange.answer.status === 403);
}
async function isConflict(perform, exchange, { repository, there }) {
    if (kindOf(exchange) === 'conflict')
        return true;
    return there !== undefined && (await mayPush(perform, repository));
}

;// CONCATENATED MODULE: ./lib/registry/copy.js





const blobsAtOnce = 3;
const deepestIndex = 4;
const neverPushed = /nondistributable|\.foreign\./;
async function copyImage(perform, route, digest) {
    if (sameRepository(route.from, route.to))
        return;
    await copyManifest(perform, route, { digest, depth: 0 });
}
async function copyManifest(perform, route, { digest, depth }) {
    const { from, to } = route;
    if (depth > deepestIndex)
        throw untrustedAnswer('The image index contains itself too often', digest);
    const [manifest, isThere] = await Promise.all([getManifest(perform, from, digest), isStored(perform, to, digest)]);
    const content = readManifest(manifest);
    switch (content.kind) {
        case 'index':
            for (const child of content.children)
                await copyManifest(perform, route, { ...child, depth: depth + 1 });
            break;
        case 'image':
            if (isThere)
                return;
            await copyBlobs(perform, route, [content.config, ...content.layers]);
    }
    if (!isThere)
        await put(perform, route, manifest);
}
function put(perform, { to }, manifest) {
    return putManifest(perform, { repository: to, reference: manifest.digest }, manifest);
}
async function copyBlobs(perform, route, blobs) {
    const left = copied(blobs);
    const work = async () => {
        for (const blob of left)
            await copyBlob(perform, route, blob);
    };
    const outcomes = await Promise.allSettled(Array.from({ length: blobsAtOnce }, work));
    for (const outcome of outcomes)
        if (outcome.status === 'rejected')
            throw outcome.reason;
}
function* copied(blobs) {
    const distinct = new Map(blobs.map((blob) => [blob.digest, blob]));
    for (const blob of distinct.values())
        if (!neverPushed.test(blob.mediaType))
            yield blob;
}

;// CONCATENATED MODULE: ./lib/registry/delete-tag.js


async function deleteTag(perform, repository, tag) {
    const asked = readOperation('HEAD', repository, tag);
    const { answer } = await perform({ ...asked, method: 'DELETE', actions: 'pull,push,delete', verb: 'delete' });
    return isSuccess(answer) || (await locate(perform, repository, tag)) === undefined;
}

;// CONCATENATED MODULE: ./lib/registry/image-notes.js





const inputsKey = 'io.github.release-image.inputs';
const unknownPlatform = 'unknown';
async function readNotes(perform, repository, manifest) {
    const content = readManifest(manifest);
    const said = saidIn(image_notes_parse(manifest.bytes), 'annotations');
    switch (content.kind) {
        case 'image': {
            const config = await readConfig(perform, repository, content.config.digest);
            const platforms = [{ platform: platformName(config) ?? unknownPlatform, digest: manifest.digest }];
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
async function saidByFirst(perform, repository, images) {
    const first = images.find(({ mediaType }) => imageTypes.includes(mediaType));
    if (first === undefined)
        return {};
    const { platforms, ...said } = await readNotes(perform, repository, await getManifest(perform, repository, first.digest));
    return platforms.length === 1 ? said : {};
}
async function readConfig(perform, repository, digest) {
    return image_notes_parse(await getSmallBlob(perform, repository, digest));
}
function image_notes_parse(bytes) {
    try {
        const value = JSON.parse(new TextDecoder().decode(bytes));
        return typeof value === 'object' && value !== null ? value : {};
    }
    catch {
        return {};
    }
}
function saidIn(document, field) {
    const version = matching(/^[!-~]{1,128}$/, (0,foreign_json/* textAt */.$6)(document, field, 'org.opencontainers.image.version'));
    const revision = matching(/^[0-9a-f]{40,64}$/, (0,foreign_json/* textAt */.$6)(document, field, 'org.opencontainers.image.revision'));
    const inputs = matching(/^[0-9a-f]{64}$/, (0,foreign_json/* textAt */.$6)(document, field, inputsKey));
    return {
        ...(version === undefined ? {} : { version }),
        ...(revision === undefined ? {} : { revision }),
        ...(inputs === undefined ? {} : { inputs }),
    };
}
function matching(grammar, text) {
    return text !== undefined && grammar.test(text) ? text : undefined;
}

;// CONCATENATED MODULE: ./lib/registry/link.js
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

;// CONCATENATED MODULE: ./lib/registry/pages.js




const pageLimit = 8 * 1024 * 1024;
const maxPages = 2000;
const maxBytes = 64 * 1024 * 1024;
async function readPages(perform, first, { operation, takeIn }) {
    const seen = new Set();
    let [exchange, url, total] = [first, operation.url, 0];
    for (;;) {
        seen.add(url.href);
        const { headers, bytes } = successOf(exchange);
        total += bytes.length;
        if (total > maxBytes)
            throw endless(operation, `is longer than ${maxBytes} bytes`);
        const isNew = takeIn(parsePage(bytes, operation));
        const next = nextLink(headers.get('link') ?? '');
        if (next === undefined)
            return;
        url = addressOnSameServer(next, url);
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
    return !isSuccess(exchange.answer) && (status === 400 || status === 405) ? perform(operation) : exchange;
}
function endless({ repository, subject }, problem) {
    return untrustedAnswer(`The list of ${repository.registry} for ${subject} ${problem}`);
}
function parsePage(bytes, { repository, subject }) {
    try {
        return JSON.parse(new TextDecoder().decode(bytes));
    }
    catch {
        throw untrustedAnswer(`The list of ${repository.registry} for ${subject} is not JSON`);
    }
}

;// CONCATENATED MODULE: ./lib/registry/referrers.js









async function listReferrers(perform, repository, digest) {
    const operation = referrersOperation(repository, digest);
    const first = await perform(operation);
    if (!hasApi(first))
        return referrersByTag(perform, repository, digest);
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
    return status !== 200 || indexTypes.some((type) => headers.get('content-type')?.startsWith(type) === true);
}
async function referrersByTag(perform, repository, digest) {
    const tag = fallbackTag(digest);
    const exchange = await perform(readOperation('GET', repository, tag));
    if (exchange.answer.status === 404)
        return [];
    const manifest = readBy(exchange, tag);
    readManifest(manifest);
    return readReferrers(JSON.parse(new TextDecoder().decode(manifest.bytes)), digest);
}
function fallbackTag(digest) {
    return (0,image_tag/* parseTag */.ED)(digest.replace(':', '-'));
}
function readReferrers(index, digest) {
    const fail = (problem) => untrustedAnswer(`The referrers of ${digest} cannot be read: ${problem}`);
    return readDescriptors((0,foreign_json/* valueAt */.fK)(index, 'manifests'), fail).map(([descriptor, entry]) => {
        const artifactType = (0,foreign_json/* textAt */.$6)(entry, 'artifactType');
        return { ...descriptor, ...(artifactType === undefined ? {} : { artifactType }) };
    });
}
function referrersOperation(repository, digest) {
    const { registry, path, name } = repository;
    const url = apiUrl(registry, `${path}/referrers/${digest}`);
    const headers = { accept: indexTypes.join(', ') };
    const subject = `${name}@${digest}`;
    return { method: 'GET', url, repository, actions: 'pull', verb: 'read', subject, headers, limit: pageLimit };
}

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
        this.#options = { sleep: external_node_timers_promises_.setTimeout, random: Math.random, maxWait: defaultMaxWait, ...retry };
    }
    operation(registry, what, { tries = maxTries, time = operationTime } = {}) {
        const operation = { registry, what, tries, end: this.#now() + time, paused: 0 };
        return (request, sending = {}) => this.#perform(operation, request, sending);
    }
    async untilThere({ registry, what }, ask, isThere) {
        const end = this.#now() + visibleTime;
        for (let attempt = 1;; attempt += 1) {
            const answer = await ask();
            const wait = nextLook(attempt);
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
            return { answer, failure: isFailure ? classifyAnswer(answer, request.method) : undefined, status: answer.status };
        }
        catch (error) {
            const status = networkCode(error);
            return { error, failure: classifyNetworkFailure(status, request.method), status };
        }
    }
    async #wait(operation, { request, outcome, reason, attempt }) {
        const random = this.#options.random();
        const isPause = reason.kind === 'throttled';
        const wait = isPause ? nextPause(reason, attempt, random) : nextDelay(attempt, random);
        const inTime = isPause ? operation.paused + wait <= this.#options.maxWait : this.#now() + wait < operation.end;
        if (isPause)
            this.#pauses.announce(request.url.host, wait);
        if (!inTime || attempt >= Math.min(operation.tries, isPause ? maxTries : reason.tries))
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
                    throw rateLimited(operation, wait);
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
        throw rateLimited(operation, wait, outcome.answer.bytes);
    }
}

;// CONCATENATED MODULE: ./lib/registry/tags.js




async function listTags(perform, repository) {
    const operation = tagsOperation(repository);
    const first = await firstPage(perform, operation);
    if (first.answer.status === 404)
        return [];
    const tags = new Set();
    const takeIn = (page) => {
        const names = (0,foreign_json/* listAt */.gT)(page, 'tags').filter((name) => typeof name === 'string');
        const fresh = names.filter((name) => !(0,image_tag/* isTag */.dz)(name) || !tags.has(name));
        for (const name of fresh)
            if ((0,image_tag/* isTag */.dz)(name))
                tags.add(name);
        return fresh.length > 0;
    };
    await readPages(perform, first, { operation, takeIn });
    return [...tags];
}
function tagsOperation(repository) {
    const { registry, path, name: subject } = repository;
    const url = apiUrl(registry, `${path}/tags/list`);
    return { method: 'GET', url, repository, actions: 'pull', verb: 'list the tags of', subject, limit: pageLimit };
}

;// CONCATENATED MODULE: ./lib/registry/client.js












function createRegistryClient({ credentials, send = createSend(), now = () => performance.now(), ...retrying }) {
    const engine = new RetryEngine(send, { now, ...retrying });
    const perform = operations_createPerform(engine, new Authorizer(credentials, now));
    return {
        async checkAccess(repository) {
            successOf(await perform(accessOperation(repository)));
        },
        probePush: (repository) => probePush(perform, repository),
        getManifest: (repository, reference, { awaited = false } = {}) => awaited
            ? getPushedManifest(perform, engine, { repository, reference })
            : getManifest(perform, repository, reference),
        putManifest: (repository, reference, manifest) => putManifest(perform, { repository, reference }, manifest),
        resolve: (repository, tag) => locate(perform, repository, tag),
        exists: async (repository, digest) => (await locate(perform, repository, digest)) !== undefined,
        tags: (repository) => listTags(perform, repository),
        copy: (from, to, digest) => copyImage(perform, { from, to }, digest),
        putBlob: (repository, bytes) => putSmallBlob(perform, repository, bytes),
        deleteTag: (repository, tag) => deleteTag(perform, repository, tag),
        referrers: (repository, digest) => listReferrers(perform, repository, digest),
        describe: (repository, manifest) => readNotes(perform, repository, manifest),
    };
}

;// CONCATENATED MODULE: ./lib/tools/docker-config.js




function configFolder(env) {
    const [folder, home] = [env['DOCKER_CONFIG'] ?? '', env['HOME'] ?? ''];
    return external_node_path_.resolve(folder === '' ? external_node_path_.join(home === '' ? (0,external_node_os_.homedir)() : home, '.docker') : folder);
}
async function readDockerConfig(folder) {
    const file = external_node_path_.join(folder, 'config.json');
    try {
        return parseDockerConfig(await (0,promises_.readFile)(file, 'utf8'), file);
    }
    catch (error) {
        if (!(error instanceof Error && 'code' in error))
            throw error;
        if (error.code === 'ENOENT')
            return parseDockerConfig('{}', file);
        throw invalidDockerConfig(file, `it cannot be read (${String(error.code)})`);
    }
}
function parseDockerConfig(text, source) {
    const document = docker_config_object(parseJson(text, source), source, 'the file');
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
        throw invalidDockerConfig(source, 'it is not JSON');
    }
}
function entries(value, source, name) {
    return new Map(Object.entries(value === undefined || value === null ? {} : docker_config_object(value, source, name)));
}
function docker_config_object(value, source, name) {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
        throw invalidDockerConfig(source, `${name} is not a JSON object`);
    }
    return value;
}

;// CONCATENATED MODULE: ./lib/registry/credentials.js





const tokenUsername = '<token>';
function withLogin(login, otherwise) {
    return (registry) => login?.registry === registry
        ? Promise.resolve({ kind: 'password', username: login.username, password: login.password })
        : otherwise(registry);
}
function dockerCredentials({ env, run }) {
    return async (registry) => {
        const key = configKey(registry);
        const variable = parseDockerConfig(env['DOCKER_AUTH_CONFIG'] ?? '', 'DOCKER_AUTH_CONFIG');
        if (variable.auths.has(key))
            return readEntry(variable.auths.get(key), key, 'DOCKER_AUTH_CONFIG');
        const folder = configFolder(env);
        const config = await readDockerConfig(folder);
        const helper = helperFor(config, key);
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
            throw invalidDockerConfig(source, `the "auth" of ${key} is not base64 of "user:password"`);
        }
        return credentials_named(user, secret.replace(/^\0+|\0+$/g, ''));
    }
    return typeof username === 'string' && typeof password === 'string' && username
        ? credentials_named(username, password)
        : undefined;
}
async function askHelper(name, key, run) {
    if (typeof name !== 'string' || !/^[A-Za-z0-9][A-Za-z0-9_.-]*$/.test(name)) {
        throw credentialHelperFailed(String(name), key, 'its name is not the name of a program');
    }
    const program = `docker-credential-${name}`;
    const { exitCode, stdout, stderr } = await run(program, ['get'], { input: key }).catch((error) => {
        throw credentialHelperFailed(name, key, 'it cannot be started', String(error));
    });
    if (exitCode !== 0) {
        if (stdout.trim() === 'credentials not found in native keychain')
            return undefined;
        throw credentialHelperFailed(name, key, `exit code ${exitCode}`, stdout.trim() || stderr.trim());
    }
    const { Username: user, Secret: secret } = record(credentials_parse(stdout));
    if (typeof user !== 'string' || typeof secret !== 'string') {
        throw credentialHelperFailed(name, key, 'its answer is not {"Username":…, "Secret":…}');
    }
    return user === tokenUsername ? identity(secret) : credentials_named(user, secret);
}
function credentials_named(username, password) {
    return password === '' ? undefined : { kind: 'password', username, password: new Secret(password) };
}
function identity(token) {
    return { kind: 'identity-token', token: new Secret(token) };
}
function credentials_parse(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
function record(value) {
    return typeof value === 'object' && value !== null ? value : {};
}

;// CONCATENATED MODULE: ./lib/commands/registries.js






const helperDeadline = 60_000;
function openRegistries({ login, maxWait }, { env, stopping, onRetry }) {
    const stopped = () => failures_cancelled('a wait for a registry', 'No tag was moved after that');
    return createRegistryClient({
        credentials: withLogin(login, dockerCredentials({ env, run: createBoundedRun({ deadline: helperDeadline }) })),
        send: createSend({ env }),
        retry: { sleep: sleepUnlessStopped(stopping, stopped), maxWait },
        onRetry,
    });
}

;// CONCATENATED MODULE: ./lib/commands/finish.js













const timeToFinish = 40_000;
async function finish_finish({ env, core, loadGitHub }) {
    const inputs = readInputs(env, { fileExists: external_node_fs_.existsSync });
    for (const secret of secretsOf(inputs, env))
        core.setSecret(secret.reveal());
    const log = createLog();
    log.open(core);
    const stopping = AbortSignal.timeout(timeToFinish);
    const sources = openSources(inputs, { env, loadGitHub });
    const now = new Date();
    const facts = await gather(inputs, { ...sources, env, log, now });
    const plan = makePlan(inputs, facts, await loadLanguages(inputs, { now, commit: facts.created }));
    const client = openRegistries(inputs, {
        env,
        stopping,
        onRetry(retry) {
            log.info(retryLine(retry));
        },
    });
    const published = await resumePlan({ ...sources, env, log, inputs, facts, plan, client, stopping });
    if (published === undefined)
        return;
    const tags = inputs.onFailure === 'restore' ? await whereTheyStand(published.tags, client) : published.tags;
    const summary = finishedSummary({ tags }, inputs.onFailure);
    log.info(summary.headline);
    if (env['GITHUB_STEP_SUMMARY'])
        await core.summary.addRaw(summary.text).write();
    if (published.failure !== undefined)
        throw published.failure;
}
function whereTheyStand(tags, client) {
    return Promise.all(tags.map(async (outcome) => {
        const { repository, tag, from, to, state } = outcome;
        if (to !== undefined || (state !== 'kept' && state !== 'not-reached'))
            return outcome;
        const found = await client.resolve(repository, tag).catch(() => undefined);
        return { ...outcome, state: 'kept', from: from ?? found, to: found };
    }));
}
async function tellOfBuild({ env, core }) {
    const report = (0,failure/* reportFailure */.x)(diedInBuild());
    core.warning(report.message);
    if (env['GITHUB_STEP_SUMMARY'])
        await core.summary.addRaw((0,failure/* failureSummary */.j)(report)).write();
}


/***/ }),

/***/ 7340:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ failureSummary),
/* harmony export */   x: () => (/* binding */ reportFailure)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _tools_clean_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3638);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3021);



const titles = new Map([
    ['tags-not-published', 'Not complete'],
    ['version-moved', 'Not complete'],
    ['cancelled', 'Cancelled'],
]);
function reportFailure(error) {
    if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ReleaseError */ .K2) {
        const { code, details = [], place } = error.failure;
        return {
            title: titles.get(code) ?? 'Not released',
            message: (0,_tools_clean_js__WEBPACK_IMPORTED_MODULE_1__/* .cleanLines */ .v3)(error.message),
            details: details.map(_tools_clean_js__WEBPACK_IMPORTED_MODULE_1__/* .clean */ .uH),
            place: place === undefined ? {} : { file: (0,_tools_clean_js__WEBPACK_IMPORTED_MODULE_1__/* .clean */ .uH)(place.file), startLine: place.line },
        };
    }
    const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
    const message = 'This is a bug in release-image. Please report it with the lines below.';
    return { title: 'Not released', message, details: (0,_tools_clean_js__WEBPACK_IMPORTED_MODULE_1__/* .cleanLines */ .v3)(stack).split('\n'), place: {} };
}
function failureSummary({ message, details, ...report }, title = report.title) {
    return ([`### ${title}`, (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .codeBlock */ .DV)(message.split('\n')), ...(details.length > 0 ? [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .codeBlock */ .DV)(details)] : [])].join('\n\n') +
        '\n');
}


/***/ }),

/***/ 3021:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DV: () => (/* binding */ codeBlock),
/* harmony export */   SS: () => (/* binding */ codeSpan),
/* harmony export */   tp: () => (/* binding */ table)
/* harmony export */ });
function codeSpan(text) {
    const safe = text.replace(/[`|\r\n]+/g, ' ').trim();
    return safe === '' ? '' : `\`${safe}\``;
}
function table(head, rows) {
    return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
function codeBlock(lines, language = '') {
    const longest = Math.max(2, ...lines.flatMap((line) => (line.match(/`+/g) ?? []).map((run) => run.length)));
    const fence = '`'.repeat(longest + 1);
    return [`${fence}${language}`, ...lines, fence].join('\n');
}


/***/ }),

/***/ 3638:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   uH: () => (/* binding */ clean),
/* harmony export */   v3: () => (/* binding */ cleanLines)
/* harmony export */ });
/* unused harmony export maxLineLength */
const maxLineLength = 8192;
const cutMark = ` … [line cut after ${maxLineLength} characters]`;
const escapeSequences = /(?:\u001b\[|\u009b)[0-?]*[ -/]*[@-~]|(?:\u001b[\]PX^_]|[\u009d\u0090\u0098\u009e\u009f])[^\u0007\u001b\u009c]*(?:\u0007|\u001b\\|\u009c)|\u001b[ -/]*[0-~]/g;
const lineEnds = /[\r\n]+/g;
const invisible = /[[\p{Control}\p{Default_Ignorable_Code_Point}]--\t]/gv;
const commandAtStart = /^([^!-~]*:)(?=[^\0-\u007f]*:)/;
const commandAnywhere = /#(?=[^\0-\u007f]*#[^\0-\u007f]*\[)/g;
function clean(line) {
    const cut = line.length > maxLineLength;
    const text = (cut ? line.slice(0, maxLineLength) : line)
        .toWellFormed()
        .replace(escapeSequences, '')
        .replace(lineEnds, ' ')
        .replace(invisible, '')
        .replace(commandAtStart, '$1 ')
        .replace(commandAnywhere, '# ');
    return cut ? text + cutMark : text;
}
function cleanLines(text) {
    return text
        .split(/\r\n|\r|\n/)
        .map(clean)
        .join('\n');
}


/***/ })

};
