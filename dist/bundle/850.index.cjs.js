"use strict";
exports.id = 850;
exports.ids = [850];
exports.modules = {

/***/ 10858:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HK: () => (/* binding */ bootArgv),
/* harmony export */   X: () => (/* binding */ createArgv),
/* harmony export */   mm: () => (/* binding */ certificatesOf),
/* harmony export */   pt: () => (/* binding */ removeArgv)
/* harmony export */ });
const defaultFlags = '--allow-insecure-entitlement security.insecure --allow-insecure-entitlement network.host';
function createArgv({ builder, driver, node, isAppended, ...request }) {
    const options = driverOptions(node, request);
    const flags = node.buildkitdFlags ?? (driver === 'remote' ? undefined : defaultFlags);
    return [
        ...['create', '--name', builder],
        ...(isAppended ? ['--append'] : ['--driver', driver]),
        ...(node.name === undefined ? [] : ['--node', node.name]),
        ...options.flatMap((option) => ['--driver-opt', option]),
        ...(flags === undefined ? [] : ['--buildkitd-flags', flags]),
        ...(node.platforms === undefined ? [] : ['--platform', node.platforms]),
        ...(request.config === undefined || isAppended ? [] : ['--config', request.config]),
        ...(node.endpoint === undefined ? [] : ['--', node.endpoint]),
    ];
}
function bootArgv(builder) {
    return ['inspect', '--bootstrap', '--builder', builder];
}
function removeArgv(builder, { keepState }) {
    return ['rm', ...(keepState ? ['--keep-state'] : []), '--', builder];
}
function driverOptions({ driverOpts }, { image, certificates }) {
    return [...driverOpts, ...certificates, ...(image === undefined ? [] : [`image=${image}`])];
}
const certificates = { cacert: 'CACERT', cert: 'CERT', key: 'KEY' };
function certificatesOf(driver, { endpoint }, index) {
    if (driver !== 'remote' || endpoint?.startsWith('tcp://') !== true)
        return [];
    return Object.entries(certificates).map(([option, name]) => ({
        option,
        variable: `BUILDER_NODE_${index}_AUTH_TLS_${name}`,
    }));
}


/***/ }),

/***/ 36850:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   removeLeftBuilder: () => (/* binding */ removeLeftBuilder)
/* harmony export */ });
/* harmony import */ var _tools_buildx_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58539);
/* harmony import */ var _tools_docker_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73535);
/* harmony import */ var _tools_left_builder_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(58364);
/* harmony import */ var _build_builder_argv_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(10858);




async function removeLeftBuilder(env) {
    const left = (0,_tools_left_builder_js__WEBPACK_IMPORTED_MODULE_2__/* .leftBuilder */ .TS)(env);
    if (left === undefined)
        return;
    const cwd = process.cwd();
    const docker = (0,_tools_docker_js__WEBPACK_IMPORTED_MODULE_1__/* .createDocker */ .h)({ buildx: await (0,_tools_buildx_js__WEBPACK_IMPORTED_MODULE_0__/* .findBuildx */ .ah)({ env, cwd }), env, cwd });
    await docker.command((0,_build_builder_argv_js__WEBPACK_IMPORTED_MODULE_3__/* .removeArgv */ .pt)(left.name, left)).catch((error) => {
        if (left.isMade)
            throw error;
    });
}


/***/ }),

/***/ 80342:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ createBoundedRun)
/* harmony export */ });
/* harmony import */ var _process_group_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34732);

function createBoundedRun({ deadline = 10_000, limit = 64 * 1024 * 1024, onStart } = {}) {
    return (command, args, { env = process.env, ...options } = {}) => new Promise((resolve, reject) => {
        const group = (0,_process_group_js__WEBPACK_IMPORTED_MODULE_0__/* .startGroup */ .O)(command, args, { env, ...options });
        onStart?.(group.child.pid);
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
        (0,_process_group_js__WEBPACK_IMPORTED_MODULE_0__/* .endOfGroup */ .y)(group, {})
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

/***/ 13638:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   uH: () => (/* binding */ clean),
/* harmony export */   v3: () => (/* binding */ cleanLines),
/* harmony export */   z8: () => (/* binding */ maxLineLength)
/* harmony export */ });
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


/***/ }),

/***/ 32972:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KW: () => (/* binding */ cancelled),
/* harmony export */   Lg: () => (/* binding */ buildxInWorkspace),
/* harmony export */   XA: () => (/* binding */ builderUnusable),
/* harmony export */   _f: () => (/* binding */ tagsUnreachable),
/* harmony export */   c3: () => (/* binding */ diedInBuild),
/* harmony export */   jc: () => (/* binding */ historyUnreachable),
/* harmony export */   nq: () => (/* binding */ commitsNotListed),
/* harmony export */   qP: () => (/* binding */ invalidDockerConfig),
/* harmony export */   sg: () => (/* binding */ unusableCheckout),
/* harmony export */   yf: () => (/* binding */ buildxNotFound),
/* harmony export */   zB: () => (/* binding */ historyTooLong)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);

function buildxNotFound() {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ReleaseError */ .K2({
        code: 'buildx-not-found',
        what: 'There is no docker buildx on this machine',
        remedy: 'Put "uses: docker/setup-buildx-action" before this step, or install the package docker-buildx-plugin.',
    });
}
function buildxInWorkspace(path) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ReleaseError */ .K2({
        code: 'buildx-in-workspace',
        what: 'The first docker buildx that was found lies inside the checkout, and is not started',
        value: path,
        remedy: 'Keep DOCKER_CONFIG, its "cliPluginsExtraDirs", and PATH outside of the checkout.',
    });
}
function builderUnusable(name, cause) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ReleaseError */ .K2({
        code: 'builder-unusable',
        what: `The ${name === undefined ? 'current builder' : 'builder'} cannot be used (${cause.message})`,
        value: name,
        remedy: '"docker buildx ls" lists the builders and what is wrong with them.',
        cause,
    });
}
function invalidDockerConfig(file, problem) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ReleaseError */ .K2({
        code: 'invalid-docker-config',
        what: `Cannot use Docker's configuration, because ${problem}`,
        value: file,
        remedy: 'Correct the file, or set DOCKER_CONFIG to a folder outside of the checkout that has a valid one.',
    });
}
function unusableCheckout(directory, problem) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ReleaseError */ .K2({
        code: 'unusable-checkout',
        what: `"context: git" takes the ref and the commit from the checkout, which does not tell them (${problem})`,
        value: directory,
        remedy: 'Put "uses: actions/checkout" before this step, or take them from the event with "context: workflow".',
    });
}
function cancelled(during, certain) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ReleaseError */ .K2({
        code: 'cancelled',
        what: `The run was cancelled during ${during}`,
        remedy: `${certain}. Run the job again: it is safe, and it does what is missing.`,
    });
}
function diedInBuild() {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ReleaseError */ .K2({
        code: 'died-in-build',
        what: 'The run was cut short during its build, or right after it',
        remedy: 'Buildx may already have pushed the one tag of each repository that it pushes; no other tag was moved. Run the job again: it is safe, and it does what is missing.',
    });
}
function historyUnreachable(commit, problem) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ReleaseError */ .K2({
        code: 'history-unreachable',
        what: `The checkout does not have all of the history of the commit, and it cannot be fetched from origin (${problem})`,
        value: commit,
        remedy: 'Run the job again if origin did not answer. Otherwise give "uses: actions/checkout" the setting "fetch-depth: 0", or this step a "github-token" that may read the repository.',
    });
}
function tagsUnreachable(problem) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ReleaseError */ .K2({
        code: 'tags-unreachable',
        what: `Which versions exist is not known, because the tags of origin cannot be read (${problem})`,
        remedy: 'Run the job again if origin did not answer. Otherwise give this step a "github-token" that may read the repository.',
    });
}
function historyTooLong(commit, limit) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ReleaseError */ .K2({
        code: 'history-too-long',
        what: `What was released before is not among the latest ${limit} commits of the history, and no more are fetched`,
        value: commit,
        remedy: 'Give "uses: actions/checkout" the setting "fetch-depth: 0": a whole checkout has no limit.',
    });
}
function commitsNotListed(paths, problem) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ReleaseError */ .K2({
        code: 'commits-not-listed',
        what: `Git does not list the commits since the last release (${problem})`,
        value: paths.length === 0 ? undefined : paths.join(' '),
        remedy: 'Correct "bump-paths" if the reason names one of them: each line is a pathspec, seen from the root of the repository.',
    });
}


/***/ }),

/***/ 99225:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ searchPath),
/* harmony export */   x: () => (/* binding */ firstProgram)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _is_inside_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(96688);




function searchPath({ env, platform = process.platform }) {
    const variable = env['PATH'] ?? env['Path'] ?? '';
    return variable.split(platform === 'win32' ? ';' : ':').filter((folder) => folder !== '');
}
async function firstProgram(folders, name, { env, platform = process.platform, cwd, refusal }) {
    const file = platform === 'win32' ? `${name}.exe` : name;
    for (const folder of folders) {
        const candidate = node_path__WEBPACK_IMPORTED_MODULE_2__.resolve(cwd, folder, file);
        if (!(await isProgram(candidate)))
            continue;
        if (await leadsInto(candidate, env['GITHUB_WORKSPACE']))
            throw refusal(candidate);
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
    return (0,_is_inside_js__WEBPACK_IMPORTED_MODULE_3__/* .isInside */ .F)(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.realpath)(file), real) || (0,_is_inside_js__WEBPACK_IMPORTED_MODULE_3__/* .isInside */ .F)(file, node_path__WEBPACK_IMPORTED_MODULE_2__.resolve(folder));
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

/***/ 34732:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ startGroup),
/* harmony export */   y: () => (/* binding */ endOfGroup)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);


function startGroup(command, args, { env, cwd, input = '' }) {
    const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)(command, args, { ...(cwd === undefined ? {} : { cwd }), env, detached: true, stdio: 'pipe' });
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
            resolve(code ?? 128 + (signal === null ? 0 : node_os__WEBPACK_IMPORTED_MODULE_1__.constants.signals[signal]));
        });
        if (stopping?.aborted === true)
            stop();
    });
}


/***/ }),

/***/ 84296:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  p: () => (/* binding */ runShown)
});

// EXTERNAL MODULE: ./lib/tools/clean.js
var clean = __webpack_require__(13638);
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
var process_group = __webpack_require__(34732);
;// CONCATENATED MODULE: ./lib/tools/shown-run.js




async function runShown(command, args, { env, cwd, step, onLine, ...ending }) {
    const show = (line) => {
        onLine((0,clean/* clean */.uH)(line));
    };
    const [stdout, stderr] = [createLineSplitter(show), createLineSplitter(show)];
    const group = (0,process_group/* startGroup */.O)(command, args, { env, cwd });
    (0,left_group/* rememberGroup */.f)(step, group.child.pid);
    group.child.stdout.on('data', stdout.write);
    group.child.stderr.on('data', stderr.write);
    const exitCode = await (0,process_group/* endOfGroup */.y)(group, ending);
    stdout.end();
    stderr.end();
    return exitCode;
}


/***/ })

};
;