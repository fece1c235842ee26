"use strict";
exports.id = 659;
exports.ids = [659];
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

/***/ 29527:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ parseMetadata)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _tools_foreign_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(65810);
/* harmony import */ var _image_digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(37241);



function parseMetadata(text) {
    const metadata = parseJson(text);
    const digest = (0,_tools_foreign_json_js__WEBPACK_IMPORTED_MODULE_2__/* .textAt */ .$6)(metadata, 'containerimage.digest');
    const warnings = (0,_tools_foreign_json_js__WEBPACK_IMPORTED_MODULE_2__/* .listAt */ .gT)(metadata, 'buildx.build.warnings');
    return {
        digest: digest === undefined ? undefined : (0,_image_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .parseDigest */ .m)(digest),
        descriptor: parseDescriptor(metadata),
        warnings: warnings.flatMap((warning) => parseWarning(warning) ?? []),
        metadata: warnings.length === 0 ? text : JSON.stringify(metadata, withoutSource, 2),
    };
}
function withoutSource(key, value) {
    return key === 'sourceInfo' ? { filename: (0,_tools_foreign_json_js__WEBPACK_IMPORTED_MODULE_2__/* .textAt */ .$6)(value, 'filename'), language: (0,_tools_foreign_json_js__WEBPACK_IMPORTED_MODULE_2__/* .textAt */ .$6)(value, 'language') } : value;
}
function parseJson(text) {
    try {
        return JSON.parse(text);
    }
    catch (cause) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ReleaseError */ .K2({
            code: 'unreadable-metadata',
            what: 'What buildx wrote into its metadata file is not JSON',
            value: text,
            remedy: 'Update docker buildx. When that does not help, report this message to us.',
            cause,
        });
    }
}
function parseDescriptor(metadata) {
    const name = 'containerimage.descriptor';
    const [mediaType, digest] = [(0,_tools_foreign_json_js__WEBPACK_IMPORTED_MODULE_2__/* .textAt */ .$6)(metadata, name, 'mediaType'), (0,_tools_foreign_json_js__WEBPACK_IMPORTED_MODULE_2__/* .textAt */ .$6)(metadata, name, 'digest')];
    const size = (0,_tools_foreign_json_js__WEBPACK_IMPORTED_MODULE_2__/* .numberAt */ .tk)(metadata, name, 'size');
    if (mediaType === undefined || digest === undefined || size === undefined)
        return undefined;
    return { mediaType, digest: (0,_image_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .parseDigest */ .m)(digest), size };
}
function parseWarning(warning) {
    const message = decode((0,_tools_foreign_json_js__WEBPACK_IMPORTED_MODULE_2__/* .textAt */ .$6)(warning, 'short'));
    if (message === '')
        return undefined;
    const range = (0,_tools_foreign_json_js__WEBPACK_IMPORTED_MODULE_2__/* .listAt */ .gT)(warning, 'range')[0];
    return {
        message,
        detail: (0,_tools_foreign_json_js__WEBPACK_IMPORTED_MODULE_2__/* .listAt */ .gT)(warning, 'detail').map(decode).join('\n'),
        url: (0,_tools_foreign_json_js__WEBPACK_IMPORTED_MODULE_2__/* .textAt */ .$6)(warning, 'url'),
        file: (0,_tools_foreign_json_js__WEBPACK_IMPORTED_MODULE_2__/* .textAt */ .$6)(warning, 'sourceInfo', 'filename'),
        line: (0,_tools_foreign_json_js__WEBPACK_IMPORTED_MODULE_2__/* .numberAt */ .tk)(range, 'start', 'line'),
        endLine: (0,_tools_foreign_json_js__WEBPACK_IMPORTED_MODULE_2__/* .numberAt */ .tk)(range, 'end', 'line'),
    };
}
function decode(base64) {
    return typeof base64 === 'string' ? Buffer.from(base64, 'base64').toString('utf8') : '';
}


/***/ }),

/***/ 64307:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ withoutExport),
/* harmony export */   x: () => (/* binding */ makeDockerConfig)
/* harmony export */ });
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48161);
/* harmony import */ var _tools_private_config_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4823);
/* harmony import */ var _tools_step_state_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(13405);
/* harmony import */ var _tools_workplace_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(80079);




const stateKey = 'docker-config';
async function makeDockerConfig(logins, options) {
    const { env, inputs, workplace, log, openLog } = options;
    if (!inputs.exportCredentials)
        return (0,_tools_private_config_js__WEBPACK_IMPORTED_MODULE_1__/* .createPrivateConfig */ .C)({ env, temp: workplace.directory, logins });
    const temp = env['RUNNER_TEMP'] ?? (0,node_os__WEBPACK_IMPORTED_MODULE_0__.tmpdir)();
    const place = inputs.logout ? (await (0,_tools_workplace_js__WEBPACK_IMPORTED_MODULE_3__/* .createWorkplace */ .D)(temp)).directory : temp;
    const config = await (0,_tools_private_config_js__WEBPACK_IMPORTED_MODULE_1__/* .createPrivateConfig */ .C)({ env, temp: place, logins });
    (0,_tools_step_state_js__WEBPACK_IMPORTED_MODULE_2__/* .saveState */ .L)(env, stateKey, env['DOCKER_CONFIG'] ?? '');
    const core = await openLog();
    const { DOCKER_AUTH_CONFIG: hidden, ...variables } = config.environment;
    for (const [name, value] of Object.entries(variables))
        core.exportVariable(name, value);
    if (hidden !== undefined)
        log.warning('Later steps use the login that DOCKER_AUTH_CONFIG has, not the one of this step.');
    return config;
}
function withoutExport(env) {
    const own = (0,_tools_step_state_js__WEBPACK_IMPORTED_MODULE_2__/* .readState */ .u)(env, stateKey);
    return own === undefined ? env : { ...env, DOCKER_CONFIG: own };
}


/***/ }),

/***/ 80842:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  x: () => (/* binding */ openGates),
  X: () => (/* binding */ usingGates)
});

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: ./lib/tools/private-config.js
var private_config = __webpack_require__(4823);
// EXTERNAL MODULE: ./lib/tools/workplace.js
var tools_workplace = __webpack_require__(80079);
// EXTERNAL MODULE: ./lib/inputs/gate-inputs.js + 1 modules
var gate_inputs = __webpack_require__(52055);
// EXTERNAL MODULE: ./lib/tools/failures.js
var failures = __webpack_require__(32972);
// EXTERNAL MODULE: ./lib/tools/shown-run.js + 1 modules
var shown_run = __webpack_require__(84296);
// EXTERNAL MODULE: ./lib/tools/stop-signal.js
var stop_signal = __webpack_require__(93672);
// EXTERNAL MODULE: ./lib/image/reference.js
var reference = __webpack_require__(68424);
// EXTERNAL MODULE: ./lib/registry/words.js
var words = __webpack_require__(11098);
// EXTERNAL MODULE: ./lib/registry/retry-policy.js
var retry_policy = __webpack_require__(32980);
;// CONCATENATED MODULE: ./lib/gates/cosign-argv.js
function signArgv({ signing, signer, major, image }) {
    const who = signer.kind === 'key' ? [`--key=${signer.key}`] : ['--oidc-provider=github-actions'];
    const services = major >= 3 && (signing.format === 'legacy' || !signing.log) ? ['--use-signing-config=false'] : [];
    const log = signing.log ? [] : ['--tlog-upload=false'];
    return ['sign', '--yes', ...who, ...formatOf(signing, major), ...services, ...log, '--', image];
}
function verifyArgv({ signing, signer, major, image }) {
    const who = signer.kind === 'key'
        ? [`--key=${signer.publicKey}`]
        : [`--certificate-identity=${signer.identity}`, `--certificate-oidc-issuer=${signer.issuer}`];
    const format = signing.format === 'legacy' && major >= 3 ? ['--new-bundle-format=false'] : [];
    const log = signing.log ? [] : ['--insecure-ignore-tlog=true'];
    return ['verify', '--output=text', ...who, ...format, ...log, '--', image];
}
function formatOf({ format }, major) {
    if (format === 'referrer' || major < 3)
        return [];
    return ['--new-bundle-format=false', '--registry-referrers-mode=legacy'];
}

// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
;// CONCATENATED MODULE: ./lib/gates/failures.js

const nothingNamed = 'No tag of the release was written, and no git tag was made';
const runAgain = 'Running the job again asks again.';
function gateRed(command, image, { exitCode, lines }) {
    return new errors/* ReleaseError */.K2({
        code: 'gate-red',
        what: `The gate did not let ${image} pass: the command ended with exit code ${exitCode}`,
        value: command,
        remedy: `${nothingNamed}. Its last lines say why. ${runAgain}`,
        details: lines,
    });
}
function gateTimedOut(command, image, time) {
    return new errors/* ReleaseError */.K2({
        code: 'gate-timed-out',
        what: `The gate did not say anything about ${image} within ${time / 1000} s`,
        value: command,
        remedy: `${nothingNamed}. Give it more time with "verify-timeout". ${runAgain}`,
    });
}
function gateNotStarted(command, cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    return new errors/* ReleaseError */.K2({
        code: 'gate-not-started',
        what: `The command of a gate cannot be started (${why})`,
        value: command,
        remedy: `${nothingNamed}. Install the program in a step before this one; a script needs its path ("./smoke-test.sh") and the right to be executed.`,
        cause,
    });
}
const installation = {
    to: 'the steps of the job, before this one',
    lines: ['- uses: sigstore/cosign-installer@<commit> # v4'],
};
function cosignNotFound() {
    return new errors/* ReleaseError */.K2({
        code: 'cosign-not-found',
        what: '"sign" needs cosign, and there is no such program on this machine',
        remedy: 'Nothing was built.',
        diagnosis: { cause: 'cosign-not-found', evidence: undefined, remedy: 'Install cosign.', add: installation },
    });
}
function cosignTooOld(version, format) {
    return new errors/* ReleaseError */.K2({
        code: 'cosign-too-old',
        what: `"sign: ${format === 'legacy' ? 'cosign-legacy' : 'cosign'}" needs cosign ${format === 'legacy' ? '2' : '3'} or newer`,
        value: version,
        remedy: format === 'legacy' ? 'Nothing was built.' : 'Nothing was built. Cosign 2 can sign with "sign: cosign-legacy".',
        diagnosis: { cause: 'cosign-too-old', evidence: undefined, remedy: 'Install a newer one.', add: installation },
    });
}
function cosignInWorkspace(path) {
    return new errors/* ReleaseError */.K2({
        code: 'cosign-in-workspace',
        what: 'The first cosign that was found lies inside the checkout, and is not started',
        value: path,
        remedy: 'Nothing was built. Keep PATH outside of the checkout.',
    });
}
function cosignUnusable(cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    return new errors/* ReleaseError */.K2({
        code: 'cosign-unusable',
        what: `Cosign cannot be used (${why})`,
        remedy: 'Nothing was built. "cosign version" says what is wrong with it.',
        cause,
    });
}
function noIdentity(problem) {
    return new errors/* ReleaseError */.K2({
        code: 'no-identity',
        what: `"sign" without "sign-key" signs as the workflow, and GitHub does not say who that is (${problem})`,
        remedy: 'Nothing was built. Give the job the permission, or a key with "sign-key".',
        diagnosis: {
            cause: 'no-identity',
            evidence: undefined,
            remedy: 'The job needs the permission to ask for its identity.',
            add: { to: 'the job', lines: ['permissions:', '  id-token: write'] },
        },
    });
}
function notSigned(what, image, { exitCode, lines }) {
    const did = what === 'sign' ? 'Cosign did not sign' : 'The signature that cosign made is not good, or not there, for';
    return new errors/* ReleaseError */.K2({
        code: what === 'sign' ? 'not-signed' : 'signature-not-good',
        what: `${did} ${image} (exit code ${exitCode}):\n${(0,errors/* bullets */.e5)(lines)}\n`,
        remedy: `${nothingNamed}. ${runAgain}`,
    });
}
function keyUnusable(lines) {
    return new errors/* ReleaseError */.K2({
        code: 'key-unusable',
        what: `Cosign cannot use the key of "sign-key":\n${(0,errors/* bullets */.e5)(lines)}\n`,
        remedy: 'Nothing was built. Check where the key is, and that COSIGN_PASSWORD is its password ("env:" of the step).',
    });
}

// EXTERNAL MODULE: ./lib/gates/names.js
var names = __webpack_require__(76640);
;// CONCATENATED MODULE: ./lib/gates/cosign.js









const maxTries = 4;
const shownLines = 10;
const passes = new RegExp([
    String.raw `equivalent entry|\b409\b|\bstatus(?: code)?:? ?(?:${words/* transientStatuses */.TG.join('|')})\b|unexpected status code ?(?:${words/* transientStatuses */.TG.join('|')})`,
    'giving up after|connection (?:refused|reset)|i/o timeout|TLS handshake timeout|context deadline exceeded|unexpected EOF',
    words/* ofLimit */.dL.source,
].join('|'), 'i');
const notYetThere = /no signatures found/i;
function signGate(options) {
    return {
        name: (0,names/* signName */.R7)(options.signing),
        async ask(images) {
            for (const { repository, digest } of images) {
                const image = (0,reference/* formatPinned */.y6)(repository, digest);
                const call = { ...options, major: options.cosign.major, image };
                const at = { ...options, image, registry: repository.registry };
                await untilDone('sign', signArgv(call), at);
                await untilDone('verify', verifyArgv(call), at);
            }
        },
    };
}
async function untilDone(what, argv, options) {
    const { image, registry, stopping, onRetry } = options;
    const stopped = () => (0,failures/* cancelled */.KW)('signing', 'No tag of the release was written');
    const sleep = (0,stop_signal/* sleepUnlessStopped */.z)(stopping, stopped);
    for (let attempt = 1;; attempt += 1) {
        const { exitCode, lines } = await runCosign(argv, options);
        if (stopping.aborted)
            throw stopped();
        if (exitCode === 0)
            return;
        const said = lines.join('\n');
        const isWorthIt = passes.test(said) || (what === 'verify' && notYetThere.test(said));
        if (!isWorthIt || attempt === maxTries)
            throw notSigned(what, image, { exitCode, lines });
        const wait = (0,retry_policy/* nextDelay */.rM)(attempt + 1, Math.random());
        onRetry({ registry, what: `${what} ${image} with cosign`, class: 'transient', status: undefined, attempt, wait });
        await sleep(wait);
    }
}
async function runCosign(argv, { cosign, log, ...options }) {
    const lines = [];
    const onLine = (line) => {
        log.info(line);
        if (line.trim() !== '' && !line.startsWith('error during command execution'))
            lines.push(line);
        if (lines.length > shownLines)
            lines.shift();
    };
    const exitCode = await (0,shown_run/* runShown */.p)(cosign.command, argv, { ...options, onLine });
    return { exitCode, lines };
}

;// CONCATENATED MODULE: ./lib/gates/environment.js

const ofThisStep = /^(?:INPUT_.*|STATE_.*|GITHUB_(?:STATE|OUTPUT|ENV|PATH))$/i;
const identity = ['ACTIONS_ID_TOKEN_REQUEST_URL', 'ACTIONS_ID_TOKEN_REQUEST_TOKEN', 'ACTIONS_RUNTIME_TOKEN'];
function signerEnvironment(env) {
    return Object.fromEntries(Object.entries(env).filter(([name]) => !ofThisStep.test(name)));
}
function checkerEnvironment(env, sign) {
    const variable = (0,gate_inputs/* keyVariable */.OE)(sign);
    const hidden = [...identity, 'COSIGN_PASSWORD', ...(variable === undefined ? [] : [variable])];
    return Object.fromEntries(Object.entries(signerEnvironment(env)).filter(([name]) => !hidden.includes(name)));
}

// EXTERNAL MODULE: ./lib/tools/bounded-run.js
var bounded_run = __webpack_require__(80342);
// EXTERNAL MODULE: ./lib/tools/find-program.js
var find_program = __webpack_require__(99225);
// EXTERNAL MODULE: ./lib/tools/foreign-json.js
var foreign_json = __webpack_require__(65810);
// EXTERNAL MODULE: ./lib/tools/clean.js
var clean = __webpack_require__(13638);
;// CONCATENATED MODULE: ./lib/gates/find-cosign.js





const deadline = 30_000;
const unnumbered = 3;
async function findCosign(search, { format }) {
    const command = await (0,find_program/* firstProgram */.x)((0,find_program/* searchPath */.o)(search), 'cosign', { ...search, refusal: cosignInWorkspace });
    if (command === undefined)
        throw cosignNotFound();
    const run = (0,bounded_run/* createBoundedRun */.R)({ deadline });
    const { exitCode, stdout } = await run(command, ['version', '--json'], search).catch((error) => {
        throw cosignUnusable(error);
    });
    if (exitCode !== 0)
        throw cosignUnusable(`it ended with exit code ${exitCode}`);
    const version = (0,foreign_json/* textAt */.$6)((0,foreign_json/* parseJson */.qF)(stdout.slice(stdout.indexOf('{'))), 'gitVersion') ?? '';
    const major = majorOf(version);
    if (major < (format === 'legacy' ? 2 : 3))
        throw cosignTooOld((0,clean/* clean */.uH)(version), format);
    return { command, major };
}
function majorOf(version) {
    const [, major] = /^v?(\d{1,4})\./.exec(version) ?? [];
    return major === undefined ? unnumbered : Number(major);
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
;// CONCATENATED MODULE: ./lib/gates/signer.js





const signer_deadline = 60_000;
async function keySigner(key, { cosign, env, cwd, folder }) {
    const run = (0,bounded_run/* createBoundedRun */.R)({ deadline: signer_deadline });
    const { exitCode, stdout, stderr } = await run(cosign.command, ['public-key', `--key=${key}`], { env, cwd }).catch((error) => {
        throw keyUnusable([String(error)]);
    });
    const pem = /-----BEGIN PUBLIC KEY-----[\s\S]*?-----END PUBLIC KEY-----/.exec(stdout)?.[0];
    if (exitCode !== 0 || pem === undefined)
        throw keyUnusable((0,clean/* cleanLines */.v3)(stderr.trim()).split('\n').slice(-3));
    const publicKey = (0,external_node_path_.join)(folder, 'cosign.pub');
    await (0,promises_.writeFile)(publicKey, `${pem}\n`, { mode: 0o600, flag: 'wx' });
    return { kind: 'key', key, publicKey };
}

;// CONCATENATED MODULE: ./lib/gates/verify.js





const longest = 2 ** 31 - 1;
const verify_shownLines = 20;
function verifyGate(command, options) {
    return {
        name: (0,names/* commandName */.p6)(command),
        async ask(images) {
            const byDigest = new Map(images.toReversed().map((image) => [image.digest, image]));
            for (const image of images.filter((each) => byDigest.get(each.digest) === each)) {
                await runFor(image, { ...options, command, images });
            }
        },
    };
}
async function runFor(image, { command, images, version, ...options }) {
    const { env, step, cwd, time, stopping, log } = options;
    const name = (0,reference/* formatPinned */.y6)(image.repository, image.digest);
    const { digest, repository } = image;
    const values = { image: name, digest, repository: repository.name, version };
    const [program, ...args] = command.words.map((word) => filledIn(word, values));
    if (program === undefined)
        return;
    const variables = {
        IMAGE: name,
        IMAGES: images.map((each) => (0,reference/* formatPinned */.y6)(each.repository, each.digest)).join('\n'),
        DIGEST: digest,
        VERSION: version,
    };
    log.info(command.text);
    const last = [];
    const timer = AbortSignal.timeout(Math.min(time, longest));
    const exitCode = await (0,shown_run/* runShown */.p)(program, args, {
        env: { ...env, ...variables },
        step,
        cwd,
        stopping: AbortSignal.any([stopping, timer]),
        onLine(line) {
            log.info(line);
            last.push(line);
            if (last.length > verify_shownLines)
                last.shift();
        },
    }).catch((error) => {
        throw gateNotStarted(command.text, error);
    });
    if (stopping.aborted)
        throw (0,failures/* cancelled */.KW)('a gate', 'No tag of the release was written');
    if (timer.aborted)
        throw gateTimedOut(command.text, name, time);
    if (exitCode !== 0)
        throw gateRed(command.text, name, { exitCode, lines: last });
}
function filledIn(word, values) {
    return word.replaceAll(/\{\{(image|digest|repository|version)\}\}/g, (_, name) => values[name] ?? '');
}

// EXTERNAL MODULE: ./lib/registry/identity.js
var registry_identity = __webpack_require__(2293);
// EXTERNAL MODULE: ./lib/registry/retry-engine.js + 3 modules
var retry_engine = __webpack_require__(24440);
// EXTERNAL MODULE: ./lib/registry/transport.js + 1 modules
var transport = __webpack_require__(46425);
;// CONCATENATED MODULE: ./lib/gates/workflow-identity.js





async function workflowIdentity({ env, mask, onRetry }) {
    const engine = new retry_engine/* RetryEngine */.h((0,transport/* createSend */.R)({ env }), { now: Date.now, onRetry });
    const send = (request) => engine.operation(request.url.host, 'ask who the workflow is')(request);
    const token = await (0,registry_identity/* askIdentity */.Ij)('sigstore', { env, send, fail: noIdentity });
    mask(token);
    const found = identityIn(token.reveal(), env['GITHUB_SERVER_URL'] ?? 'https://github.com');
    if (found === undefined)
        throw noIdentity('its answer does not name the workflow');
    return found;
}
function identityIn(token, server) {
    const [, payload = ''] = token.split('.');
    const claims = (0,foreign_json/* parseJson */.qF)(Buffer.from(payload, 'base64url'));
    const [workflow, issuer] = [(0,foreign_json/* textAt */.$6)(claims, 'job_workflow_ref'), (0,foreign_json/* textAt */.$6)(claims, 'iss')];
    if (workflow === undefined || issuer === undefined || !/^https:\/\/[\x21-\x7e]+$/.test(issuer))
        return undefined;
    return /[\r\n\0]/.test(workflow) ? undefined : { identity: `${server}/${workflow}`, issuer };
}

;// CONCATENATED MODULE: ./lib/commands/gates.js










async function openGates({ sign, verify, verifyTimeout }, options) {
    const { env, cwd, logins } = options;
    const common = { ...options, step: env, cwd };
    const gates = [];
    if (sign !== undefined) {
        const signing = { ...signerEnvironment(env), ...logins, COSIGN_PASSWORD: env['COSIGN_PASSWORD'] ?? '' };
        const cosign = await findCosign({ env, cwd }, sign);
        const signer = await signerOf(sign.key, { ...options, cosign, env: signing });
        gates.push(signGate({ ...common, cosign, signing: sign, signer, env: signing }));
    }
    const checking = { ...checkerEnvironment(env, sign), ...logins };
    return [...gates, ...verify.map((command) => verifyGate(command, { ...common, env: checking, time: verifyTimeout }))];
}
function signerOf(key, options) {
    if (key !== undefined)
        return keySigner(key, { ...options, folder: options.workplace.directory });
    const mask = (secret) => {
        options.log.mask(secret);
    };
    return workflowIdentity({ ...options, mask }).then((identity) => ({ kind: 'workflow', ...identity }));
}
async function usingGates(inputs, { logins, ...options }, use) {
    if (!(0,gate_inputs/* isGated */.m3)(inputs))
        return use([]);
    const { env, log } = options;
    const temp = env['RUNNER_TEMP'] ?? (0,external_node_os_.tmpdir)();
    const workplace = await (0,tools_workplace/* createWorkplace */.D)(temp);
    try {
        const config = await (0,private_config/* createPrivateConfig */.C)({ env, temp: workplace.directory, logins: await logins });
        return await use(await openGates(inputs.gates, { ...options, workplace, logins: config.environment }));
    }
    finally {
        await workplace.remove().catch((error) => log.warning(`A private folder stays for now: ${String(error)}`));
    }
}


/***/ }),

/***/ 55576:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  release: () => (/* binding */ release)
});

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: ./lib/tools/docker.js + 1 modules
var tools_docker = __webpack_require__(73535);
// EXTERNAL MODULE: ./lib/tools/failures.js
var failures = __webpack_require__(32972);
// EXTERNAL MODULE: ./lib/tools/log.js
var tools_log = __webpack_require__(24761);
// EXTERNAL MODULE: ./lib/tools/workplace.js
var tools_workplace = __webpack_require__(80079);
// EXTERNAL MODULE: ./lib/inputs/gate-inputs.js + 1 modules
var gate_inputs = __webpack_require__(52055);
// EXTERNAL MODULE: ./lib/plan/part-tag.js
var part_tag = __webpack_require__(28667);
;// CONCATENATED MODULE: ./lib/plan/part-plan.js

function partPlan(plan, { platforms }, sha) {
    const tag = (0,part_tag/* partTag */.M)(sha, platforms);
    const repositories = plan.repositories.map(({ repository }) => ({ repository, tags: [tag], first: tag }));
    return { ...plan, repositories };
}

// EXTERNAL MODULE: ./lib/plan/plan.js + 5 modules
var plan_plan = __webpack_require__(17290);
// EXTERNAL MODULE: ./lib/report/recovery.js
var recovery = __webpack_require__(20699);
// EXTERNAL MODULE: ./lib/commands/attest.js + 12 modules
var attest = __webpack_require__(43138);
// EXTERNAL MODULE: ./lib/report/reproduction.js
var reproduction = __webpack_require__(93902);
// EXTERNAL MODULE: ./lib/commands/docker-config.js
var docker_config = __webpack_require__(64307);
// EXTERNAL MODULE: ./lib/commands/decide.js
var decide = __webpack_require__(27488);
// EXTERNAL MODULE: ./lib/commands/gather.js + 1 modules
var gather = __webpack_require__(67015);
// EXTERNAL MODULE: ./lib/commands/gates.js + 8 modules
var gates = __webpack_require__(80842);
// EXTERNAL MODULE: ./lib/commands/github-release.js + 7 modules
var github_release = __webpack_require__(58966);
// EXTERNAL MODULE: ./lib/commands/open-log.js
var open_log = __webpack_require__(31611);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
;// CONCATENATED MODULE: ./lib/build/builder-platforms.js
const companions = new Map([
    ['amd64', '386'],
    ['arm64', 'arm'],
]);
function wayOf(platform, { nodes }) {
    const ways = new Set(nodes.map((node) => wayOfNode(platform, node)));
    if (ways.size === 0)
        return 'unknown';
    const best = ['native', 'unknown', 'emulated'].find((way) => ways.has(way));
    return best ?? 'not at all';
}
function wayOfNode(platform, { platforms }) {
    const [own] = platforms;
    if (own === undefined)
        return 'unknown';
    if (platform === 'local')
        return 'native';
    const [system, architecture] = partsOf(platform);
    const [ownSystem, ownArchitecture] = partsOf(own);
    const isKin = architecture === ownArchitecture || architecture === companions.get(ownArchitecture);
    const isListed = platforms.some((each) => each === platform || partsOf(each).join('/') === `${system}/${architecture}`);
    if (!isListed)
        return 'not at all';
    return system === ownSystem && isKin ? 'native' : 'emulated';
}
function partsOf(platform) {
    const [system = '', architecture = ''] = platform.split('/');
    return [system, architecture];
}
const emulatorImage = 'docker.io/tonistiigi/binfmt:qemu-v10.2.3-68';
function missingEmulators(platforms, builder) {
    if (builder.driver !== 'docker' && builder.driver !== 'docker-container')
        return [];
    const missing = platforms.filter((platform) => platform.startsWith('linux/') && wayOf(platform, builder) === 'not at all');
    return [...new Set(missing.map((platform) => partsOf(platform)[1]))];
}
function emulatorArgv(architectures) {
    return ['run', '--rm', '--privileged', emulatorImage, '--install', architectures.join(',')];
}
function withEmulators(builder, architectures) {
    const more = architectures.map((architecture) => `linux/${architecture}`);
    return { ...builder, nodes: builder.nodes.map((node) => ({ ...node, platforms: [...node.platforms, ...more] })) };
}
function builderLine({ name, driver, nodes }, { platforms, push }) {
    const versions = new Set(nodes.flatMap(({ buildkit }) => (buildkit === undefined ? [] : [`BuildKit ${buildkit}`])));
    const count = nodes.length > 1 ? [`${nodes.length} nodes`] : [];
    const wanted = platforms.length > 0 ? platforms : ownPlatforms(nodes);
    const ways = wanted.map((platform) => `${platform} ${phrases[wayOf(platform, { nodes })]}`);
    const pushes = push === undefined ? [] : [push === 'digest' ? 'pushes by digest' : 'pushes under a tag'];
    return `Building with ${name} (${[driver, ...versions, ...count].join(', ')}): ${[...ways, ...pushes].join(', ')}`;
}
const phrases = {
    native: 'native',
    emulated: 'emulated',
    'not at all': 'only as far as nothing of it has to run',
    unknown: 'once it runs',
};
function ownPlatforms(nodes) {
    return nodes.slice(0, 1).flatMap(({ platforms }) => platforms.slice(0, 1));
}

// EXTERNAL MODULE: ./lib/build/metadata.js
var build_metadata = __webpack_require__(29527);
// EXTERNAL MODULE: ./lib/build/builder-needs.js
var builder_needs = __webpack_require__(20935);
// EXTERNAL MODULE: ./lib/build/failures.js
var build_failures = __webpack_require__(83793);
;// CONCATENATED MODULE: ./lib/build/refuse-irreproducible.js


function refuseIrreproducible({ sha, committedAt }, builder) {
    if (committedAt === undefined)
        throw (0,build_failures/* noCommitTime */._f)(sha);
    const needs = (0,builder_needs/* reproducibleNeeds */.Uw)(builder);
    if (needs.length > 0)
        throw (0,build_failures/* builderCannot */.Nj)(builder.name, needs);
}

// EXTERNAL MODULE: ./lib/inputs/secrets.js
var secrets = __webpack_require__(59516);
// EXTERNAL MODULE: ./lib/build/argv.js
var build_argv = __webpack_require__(27080);
// EXTERNAL MODULE: ./lib/build/versions.js
var build_versions = __webpack_require__(10483);
;// CONCATENATED MODULE: ./lib/build/buildkit-advice.js

const fixed = '0.28.1';
const remedy = 'Update the engine, or the image of the builder.';
const untold = `The builder does not say whether its BuildKit is ${fixed} or newer; in an older one`;
function buildKitAdvice({ nodes, frontend, contexts }) {
    const versions = nodes.flatMap(({ buildkit }) => buildkit ?? []);
    const old = [...new Set(versions.filter((version) => !(0,build_versions/* isBuildKitAtLeast */.j)(version, fixed)))];
    const holes = [
        ...(frontend === undefined
            ? []
            : ["a frontend that is not docker's can write outside of its folder (CVE-2026-33747)"]),
        ...(contexts.some(hasSubfolder) ? ['the folder of a git context can lead out of it (CVE-2026-33748)'] : []),
    ];
    const isTold = versions.length === nodes.length;
    if (old.length === 0)
        return holes.length === 0 || isTold ? undefined : { level: 'info', text: `${untold} ${holes.join(', and ')}.` };
    const age = `BuildKit ${old.join(', ')} is older than ${fixed}`;
    if (holes.length > 0)
        return { level: 'warning', text: `${age}, in which ${holes.join(', and ')}. ${remedy}` };
    const harmless = 'this build has no use for what was repaired in it (CVE-2026-33747, CVE-2026-33748)';
    return { level: 'info', text: `${age}; ${harmless}.` };
}
function hasSubfolder(context) {
    const isRemote = /^(?:https?|ssh|git):\/\/|^git@|^github\.com\//.test(context);
    return isRemote && (/#[^#]*:./.test(context) || /[?&]subdir=/.test(context));
}

// EXTERNAL MODULE: ./lib/build/exposed-secrets.js
var exposed_secrets = __webpack_require__(17016);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/tools/is-inside.js
var is_inside = __webpack_require__(96688);
;// CONCATENATED MODULE: ./lib/build/context-source.js
function contextSource(text) {
    if (text === '-')
        return { kind: 'open', reason: 'the context comes from standard input' };
    if (/^(?:docker-image|oci-layout):\/\//.test(text)) {
        return /@sha256:[0-9a-f]{64}$/.test(text) ? { kind: 'pinned', text } : context_source_open('an image is named without its digest');
    }
    if (/^(?:https?|ssh|git):\/\/|^git@|^github\.com\//.test(text))
        return remoteSource(text);
    if (/^[a-z][a-z0-9+.-]*:/i.test(text) && !/^[a-z]:[\\/]/i.test(text))
        return context_source_open('the context is of an unknown kind');
    return { kind: 'folder', folder: text };
}
function remoteSource(text) {
    const [, address = '', query, fragment = ''] = /^([^?#]*)(?:\?([^#]*))?(?:#(.*))?$/s.exec(text) ?? [];
    if (/^https?:/.test(address) && !address.endsWith('.git'))
        return context_source_open('the context is fetched from a URL');
    const parameters = new URLSearchParams(query);
    const commits = query === undefined ? [fragment.split(':')[0] ?? ''] : parameters.getAll('ref');
    const isPinned = commits.length === 1 && commits.every((commit) => /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(commit));
    return isPinned && (query === undefined || fragment === '')
        ? { kind: 'pinned', text }
        : context_source_open('the git context does not name a whole commit');
}
function context_source_open(reason) {
    return { kind: 'open', reason };
}

;// CONCATENATED MODULE: ./lib/build/dockerfile-place.js



function dockerfilePlace({ context, file, workspace }, named) {
    const source = contextSource(context);
    const isGiven = file !== undefined && external_node_path_.basename(file) === named && !/^https?:\/\//.test(file);
    if (file !== undefined && !isGiven)
        return named;
    if (file === undefined && source.kind !== 'folder')
        return named;
    const real = external_node_path_.resolve(workspace, file ?? external_node_path_.join(context, named));
    return (0,is_inside/* isInside */.F)(real, workspace) ? external_node_path_.relative(workspace, real) : named;
}

// EXTERNAL MODULE: ./lib/build/frontend.js
var build_frontend = __webpack_require__(58374);
// EXTERNAL MODULE: ./lib/build/read-dockerfile.js
var read_dockerfile = __webpack_require__(6813);
// EXTERNAL MODULE: ./lib/tools/stop-signal.js
var stop_signal = __webpack_require__(93672);
;// CONCATENATED MODULE: ./lib/build/refused-attestations.js
const refusals = [
    /: denied: unknown manifest class for application\/vnd\.oci\.empty\.v1\+json$/m,
    /: unexpected status from PUT request to \S+\/manifests\/\S+: 405 Method Not Allowed$/m,
    /: unsupported: Invalid parameter at 'ImageManifest' failed to satisfy constraint: 'Invalid JSON syntax'$/m,
    /manifest[ _]invalid.*(?:application\/vnd\.oci\.empty\.v1\+json|artifactType|subject)/i,
];
const attestationsRefused = {
    cause: 'attestations-refused',
    evidence: undefined,
    remedy: 'The registry does not take attestations in this form: leave them out.',
    add: { to: 'this step', lines: ['with:', '  provenance: false', '  sbom: false'] },
};
function refusesAttestations(error, lines) {
    if (!error.startsWith('failed to push '))
        return false;
    if (!lines.some((line) => /^#\d+ exporting attestation manifest sha256:/.test(line)))
        return false;
    if (refusals.some((pattern) => pattern.test(error)))
        return true;
    const subject = /: blob unknown to registry - (sha256:[0-9a-f]{64})$/m.exec(error)?.[1];
    return subject !== undefined && lines.some((line) => line.includes(` exporting manifest ${subject}`));
}

// EXTERNAL MODULE: ./lib/image/reference.js
var image_reference = __webpack_require__(68424);
// EXTERNAL MODULE: ./lib/image/registry.js
var registry = __webpack_require__(77190);
// EXTERNAL MODULE: ./lib/registry/known-cause.js
var known_cause = __webpack_require__(87710);
// EXTERNAL MODULE: ./lib/registry/network-causes.js
var network_causes = __webpack_require__(61438);
// EXTERNAL MODULE: ./lib/registry/refusals.js
var registry_refusals = __webpack_require__(51678);
;// CONCATENATED MODULE: ./lib/build/builder-causes.js
const builderCauses = [
    {
        cause: 'engine-unreachable',
        says: /Cannot connect to the Docker daemon|error during connect:|failed to connect to the docker API/,
        remedy: 'Start the Docker engine, or correct DOCKER_HOST or the docker context; "docker info" shows whether it answers.',
    },
    {
        cause: 'builder-of-another-context',
        says: /use `docker --context=/,
        remedy: 'The builder belongs to another Docker context: set DOCKER_CONTEXT to it, or leave "builder" empty and unset DOCKER_HOST.',
    },
    {
        cause: 'buildx-too-old',
        says: /^unknown flag: --/,
        remedy: 'This docker buildx is older than what the inputs ask for: install a newer one, or leave that input out.',
        add: { to: 'the steps before this one', lines: ['- uses: docker/setup-buildx-action@v4'] },
    },
    {
        cause: 'driver-without-platforms',
        says: /multi(?:-|ple )platforms? (?:build|feature) is (?:currently )?not supported for (?:the )?docker driver/i,
        remedy: 'This builder makes one platform at a time: leave "builder" empty, so that one is made that can, or keep the images of the ' +
            'engine in the containerd store.',
        add: { to: 'this step', lines: ['with:', '  driver: docker-container'] },
    },
    {
        cause: 'git-context-failed',
        says: /git stderr:/,
        remedy: 'Correct the URL and the ref of the git context; for a private repository the input "github-token" must be able to read it.',
    },
    {
        cause: 'dockerfile-not-found',
        says: /failed to read dockerfile: open |^resolve .*: lstat .*no such file or directory|unable to prepare context/,
        remedy: 'Correct the inputs "file" (a path from the workspace) and "context", and see that the checkout has the file.',
    },
    {
        cause: 'dockerfile-invalid',
        says: /dockerfile parse error|unknown instruction|the Dockerfile cannot be empty|file with no instructions/i,
        remedy: 'Correct the Dockerfile at this line; "docker buildx build --check" finds such faults without building.',
    },
    {
        cause: 'stage-not-found',
        says: /target stage .* could not be found/,
        remedy: 'Correct the input "target": it is the name after AS of one FROM line.',
    },
    {
        cause: 'secret-not-given',
        says: /^secret (?<id>[\w.-]+): not found$/m,
        remedy: 'The Dockerfile wants a secret that the step does not give: add it under the id that the Dockerfile has.',
        add: { to: 'this step', lines: ['with:', '  secrets: |', '    <id>=${{ secrets.NAME }}'] },
    },
    {
        cause: 'ssh-not-given',
        says: /^unset ssh forward key (?<id>[\w.-]+)$/m,
        remedy: 'The Dockerfile wants an SSH agent or key that the step does not give: start an agent before it, and name it.',
        add: { to: 'this step', lines: ['with:', '  ssh: <id>'] },
    },
    {
        cause: 'source-not-found',
        says: /failed to (?:calculate checksum|compute cache key).*not found/,
        remedy: 'Correct the path: it starts at the build context, and the file must be neither ignored by .dockerignore nor missing from the checkout.',
    },
    {
        cause: 'file-not-found',
        says: /failed to stat |^stat .*no such file or directory/m,
        remedy: 'Correct the path of the file that an input names ("secret-files", "build-contexts", "context").',
    },
];

// EXTERNAL MODULE: ./lib/registry/words.js
var words = __webpack_require__(11098);
;// CONCATENATED MODULE: ./lib/build/registry-causes.js

const login = {
    to: 'this step, instead of "registry", "username" and "password"',
    lines: [
        'with:',
        '  registry-auth: |',
        '    - registry: <host>',
        '      username: ${{ vars.REGISTRY_USERNAME }}',
        '      password: ${{ secrets.REGISTRY_TOKEN }}',
    ],
};
const denial = '(?:: 40[13](?: |$)|: (?:denied|unauthorized): |(?:pull|push) access denied, |authorization failed|authentication required|no basic auth)';
const passingCauses = [
    {
        cause: 'rate-limited',
        says: new RegExp(`: 429(?: |$)|pull rate limit|${words/* ofLimit */.dL.source}|${words/* ofSecondaryLimit */.JS.source}`, 'im'),
        remedy: 'The registry limits how often it may be asked. Log in to it, use a mirror, or run the job again later.',
        add: login,
        passes: 'throttled',
    },
    {
        cause: 'registry-failing',
        says: new RegExp(`: (?:${words/* transientStatuses */.TG.join('|')})(?: |$)`, 'm'),
        remedy: 'The registry has a fault: look at its status page, and run the job again later.',
        passes: 'transient',
    },
    {
        cause: 'layer-locked',
        says: /\bref \S+ locked(?: for \S+ \(since [^)]*\))?: unavailable$/m,
        remedy: 'Another build of the same builder was working on the same layer: run the job again.',
        passes: 'transient',
    },
];
const refusedCauses = [
    {
        cause: 'tag-immutable',
        says: words/* ofImmutableTag */.Os,
        remedy: 'The registry keeps what this tag points at. For a version that is released already, "on-exists" says what to do; a floating ' +
            'tag has to be allowed to move in the immutability settings of the repository.',
    },
    {
        cause: 'layer-missing',
        says: /^failed to push \S+: .*\b(?:unknown blob|blob unknown|manifest unknown)\b/,
        remedy: 'The registry does not find yet what was just pushed to it: run the job again.',
        passes: 'transient',
    },
    {
        cause: 'base-platform-missing',
        says: /no match for platform in manifest/,
        remedy: 'The base image does not exist for this platform: leave it out of "platforms", or take another base image.',
    },
    {
        cause: 'base-denied',
        says: new RegExp(`failed to resolve source metadata .*${denial}`, 'i'),
        remedy: 'Correct the name after FROM, or log in with an account that may read it: registries hide private images like this.',
        add: login,
    },
    {
        cause: 'base-not-found',
        says: /failed to resolve source metadata .*not found/,
        remedy: 'Correct the name or the tag after FROM: the registry does not have it.',
    },
];
const pushDenied = {
    cause: 'push-denied',
    says: new RegExp(`^failed to push \\S+(?=: ).*${denial}|^(?:denied|unauthorized): `, 'i'),
    remedy: 'Log in with an account that may push there (inputs "registry", "username", "password").',
};

;// CONCATENATED MODULE: ./lib/build/step-causes.js
const runnerCauses = [
    {
        cause: 'disk-full',
        says: /no space left on device/i,
        remedy: 'Free space on the builder ("docker buildx prune", "docker system prune") or take a runner with a larger disk.',
        add: {
            to: 'the steps before this one',
            lines: ['- run: sudo rm -rf /usr/local/lib/android /usr/share/dotnet /opt/ghc'],
        },
    },
    {
        cause: 'emulator-crashed',
        says: /^qemu: uncaught target signal \d+|: QEMU internal SIG[A-Z]+/m,
        remedy: 'The emulator crashed, not the program: build this platform on a runner that has it, and merge the parts (docs/merge.md).',
        add: { to: 'the job that builds linux/arm64', lines: ['runs-on: ubuntu-24.04-arm'] },
    },
    {
        cause: 'wrong-architecture',
        says: /exec format error/i,
        remedy: 'The program was made for another architecture. Where no emulator is installed, install them as below or take a runner of that ' +
            'architecture; or cross-compile with "FROM --platform=$BUILDPLATFORM".',
        add: { to: 'the steps before this one', lines: ['- uses: docker/setup-qemu-action@v4'] },
    },
];
const printedCauses = [
    {
        cause: 'secret-not-given',
        says: /\/run\/secrets\/(?<id>[\w.-]+)\W*: No such file or directory/,
        remedy: 'The step is given no secret of this id, or the RUN instruction does not mount it ("--mount=type=secret,id=…").',
        add: { to: 'this step', lines: ['with:', '  secrets: |', '    <id>=${{ secrets.NAME }}'] },
    },
    {
        cause: 'package-mirror-failed',
        says: /^E: Failed to fetch |Hash Sum mismatch$|: temporary error \(try again later\)$/m,
        remedy: 'A mirror of the distribution failed, or the list of packages is older than what it has: run the job again, fetch the list in ' +
            'the same RUN instruction ("apt-get update && apt-get install …"), or name another mirror.',
    },
];
const endCauses = [
    {
        cause: 'command-not-found',
        says: /^exit code: 127(?!\d)/,
        remedy: 'The program is not in the image: install it in an earlier step, or correct its name.',
    },
    {
        cause: 'command-killed',
        says: /^exit code: 137(?!\d)/,
        remedy: 'The command was killed (SIGKILL), most often because memory ran out: take a larger runner or fewer jobs at once.',
    },
    {
        cause: 'command-failed',
        says: /^/,
        remedy: 'The command itself failed: its last lines say why. Correct it, or what it works on.',
    },
];

;// CONCATENATED MODULE: ./lib/build/failure-causes.js









const stepError = /^(?:process ".*"|executor failed running \[.*\]) ?(?:did not complete successfully)?: (?<end>.*)$/s;
const registryErrors = [
    /^failed to push /,
    /^\S+: failed to (?:resolve source metadata for |copy: |authorize: )/,
    /^failed to (?:compute|load) cache key: failed to (?:copy|do request|authorize): /,
    /^failed to (?:copy|authorize|do request|load cache): /,
    /^(?:Get|Head|Post|Put|Patch) "?https?:\/\//,
    /^Error response from daemon: |^error pulling image configuration: /,
    /^(?:denied|unauthorized|toomanyrequests|name unknown|tag invalid|dial tcp): /,
];
function findCause({ error, output }) {
    const end = stepError.exec(error)?.groups?.['end'];
    if (end !== undefined)
        return stepCause(output, end);
    if (registryErrors.some((pattern) => pattern.test(error)))
        return registryCause(error) ?? unknownCause;
    return {
        ...(firstOf([...runnerCauses, ...builderCauses, ...network_causes/* networkCauses */.J], error) ?? unknownCause),
        passes: undefined,
    };
}
const unknownCause = {
    diagnosis: { cause: 'unknown', evidence: undefined, remedy: 'The log above has the whole output of buildx.' },
    passes: undefined,
};
function stepCause(output, end) {
    const printed = [...output, end].join('\n');
    const found = firstOf([...runnerCauses, ...printedCauses], printed) ?? firstOf(endCauses, end) ?? unknownCause;
    return { ...found, passes: undefined };
}
function registryCause(error) {
    const host = registryIn(error);
    const early = firstOf([...runnerCauses, ...passingCauses], error, host);
    if (early !== undefined)
        return early;
    const refusal = error.startsWith('failed to push ') || host === undefined ? (0,registry_refusals/* refusalIn */.c3)(error, host) : undefined;
    if (refusal !== undefined)
        return { diagnosis: refusal, passes: undefined };
    const known = firstOf([...refusedCauses, ...network_causes/* networkCauses */.J], error, host);
    if (known !== undefined)
        return known;
    const denied = (0,known_cause/* diagnosisBy */.J)(pushDenied, { text: error, host });
    if (denied === undefined)
        return undefined;
    const { remedy, add } = (0,registry_refusals/* adviceOn */.ik)(host);
    return { diagnosis: { ...denied, remedy: `${denied.remedy} ${remedy}`, add }, passes: undefined };
}
function firstOf(causes, text, host) {
    for (const known of causes) {
        const diagnosis = (0,known_cause/* diagnosisBy */.J)(known, { text, host });
        if (diagnosis !== undefined)
            return { diagnosis, passes: known.passes };
    }
    return undefined;
}
function hostIn(error) {
    return /\bhttps?:\/\/(?!www\.docker\.com\/)([a-z0-9.-]+(?::[0-9]+)?)\//.exec(error)?.[1];
}
function registryIn(error) {
    const host = hostIn(error);
    if (/(?:^|\.)docker\.io$/.test(host ?? ''))
        return registry/* dockerHub */.UD;
    const reference = /^(?:failed to push )?(\S+): failed to |^failed to push (\S+): /.exec(error);
    try {
        if (host !== undefined)
            return (0,registry/* parseRegistry */.l5)(host);
        if (reference === null)
            return error.includes('docker.com/increase-rate-limit') ? registry/* dockerHub */.UD : undefined;
        return (0,image_reference/* parseReference */.F2)(reference[1] ?? reference[2] ?? '').repository.registry;
    }
    catch (problem) {
        if (!(problem instanceof errors/* ReleaseError */.K2))
            throw problem;
        return undefined;
    }
}

;// CONCATENATED MODULE: ./lib/build/failure.js


const maxOutput = 20;
const maxErrorLines = 4;
function diagnose(lines) {
    const error = finalError(lines);
    const vertex = failedVertex(lines, error);
    const output = outputOf(lines, vertex).slice(-maxOutput);
    const isOfAttestations = refusesAttestations(error, lines);
    const found = isOfAttestations ? { diagnosis: attestationsRefused, passes: undefined } : findCause({ error, output });
    return { step: stepOf(lines, vertex), output, ...failure_location(lines), error, isOfAttestations, ...found };
}
const handedOn = /^ERROR: (?:failed to build: )?(?:failed to solve: )?(?:rpc error: code = \w+ desc = )?(?:(?:Unknown|DeadlineExceeded|ResourceExhausted|Unavailable|Internal): )*/;
function finalError(lines) {
    const start = lines.findLastIndex((line) => line.startsWith('ERROR: '));
    if (start < 0)
        return lines.findLast((line) => line.startsWith('unknown flag: ')) ?? '';
    const text = lines.slice(start, start + maxErrorLines).join('\n');
    return text.trimEnd().replace(handedOn, '');
}
function failedVertex(lines, error) {
    const matches = lines.map((line) => /^(#\d+ )ERROR: (.+)$/.exec(line));
    return matches.findLast((match) => match?.[2] !== undefined && error.endsWith(match[2]))?.[1];
}
function stepOf(lines, vertex) {
    const named = vertex === undefined ? undefined : lines.find((line) => line.startsWith(vertex));
    if (vertex !== undefined && named !== undefined && /^#\d+ (?:\[|exporting )/.test(named))
        return named.slice(vertex.length);
    return lines.findLast((line) => /^ > .*:$/.test(line))?.slice(3, -1);
}
function outputOf(lines, vertex) {
    if (vertex === undefined)
        return [];
    return lines
        .filter((line) => line.startsWith(vertex))
        .flatMap((line) => /^#\d+ \d+\.\d+ (.*)$/.exec(line)?.[1] ?? []);
}
function failure_location(lines) {
    const rule = '--------------------';
    const end = lines.lastIndexOf(rule);
    const start = lines.lastIndexOf(rule, end - 1);
    const head = start < 1 ? null : /^(.+):(\d+)$/.exec(lines[start - 1] ?? '');
    if (head === null)
        return { file: undefined, line: undefined, excerpt: [] };
    return { file: head[1], line: Number(head[2]), excerpt: lines.slice(start + 1, end) };
}

;// CONCATENATED MODULE: ./lib/build/missing-cache.js
const step = /^(#\d+) importing cache manifest from /;
const failed = /^(#\d+) ERROR: (.*)$/;
const repeated = /^ > (importing cache manifest from .*):$/;
function createMissingCacheNotes() {
    const steps = new Set();
    return (line) => {
        const begun = step.exec(line)?.[1];
        if (begun !== undefined)
            steps.add(begun);
        const [, number = '', problem = ''] = failed.exec(line) ?? [];
        if (steps.has(number))
            return `${number} The build goes on without this cache: ${problem}`;
        return line.replace(repeated, ' > $1: the build went on without it');
    };
}

;// CONCATENATED MODULE: ./lib/build/retry-build.js

const waits = [5000, 20_000, 60_000];
function buildRetry(failure, attempt, random) {
    const wait = waits[attempt - 1];
    const { error, passes } = failure;
    if (wait === undefined || passes === undefined)
        return undefined;
    const status = /: ([45][0-9]{2})\b/.exec(error)?.[1];
    return {
        registry: hostIn(error) ?? 'a registry',
        class: passes,
        status: status === undefined ? undefined : Number(status),
        wait: wait * (0.5 + random / 2),
    };
}

;// CONCATENATED MODULE: ./lib/build/step-record.js
const begun = /^#(\d+) (\[(?!internal\])[^\]]*\b\d+\/\d+\] .+)$/;
const cached = /^#(\d+) CACHED$/;
const done = /^#(\d+) DONE (\d+(?:\.\d+)?)s$/;
const maxSteps = 500;
function recordSteps() {
    const steps = new Map();
    const change = (number, fields) => {
        const step = steps.get(number);
        if (step !== undefined)
            steps.set(number, { ...step, ...fields });
    };
    return {
        heard(line) {
            const [, number = '', name] = begun.exec(line) ?? [];
            if (name !== undefined && !steps.has(number) && steps.size < maxSteps) {
                steps.set(number, { name, isCached: false, duration: undefined });
            }
            change(cached.exec(line)?.[1] ?? '', { isCached: true });
            const [, ended = '', seconds] = done.exec(line) ?? [];
            change(ended, { duration: Number(seconds) * 1000 });
        },
        steps: () => [...steps.values()],
    };
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
;// CONCATENATED MODULE: ./lib/build/temporary-files.js


function createTemporaryFiles(folder) {
    let secrets = 0;
    return {
        iidFile: external_node_path_.join(folder, 'iid'),
        metadataFile: external_node_path_.join(folder, 'metadata.json'),
        async writeSecret(secret) {
            secrets += 1;
            const file = external_node_path_.join(folder, `secret-${secrets}`);
            await (0,promises_.writeFile)(file, secret.reveal(), { mode: 0o600, flag: 'wx' });
            return file;
        },
    };
}
async function readIfWritten(file) {
    try {
        return await (0,promises_.readFile)(file, 'utf8');
    }
    catch (error) {
        if (error instanceof Error && 'code' in error && error.code === 'ENOENT')
            return '';
        throw error;
    }
}

;// CONCATENATED MODULE: ./lib/build/run-build.js









const never = new AbortController().signal;
const maxKeptLines = 2000;
async function runBuild(build) {
    const { onLine, onRetry, stopping = never } = build;
    const { sleep = (0,stop_signal/* sleepUnlessStopped */.z)(stopping, stopped), random = Math.random } = build.retry ?? {};
    const isStopped = () => stopping.aborted;
    if (isStopped())
        throw (0,failures/* cancelled */.KW)('the preparations', 'Nothing was built, and no tag was moved');
    let { argv, argvForImages } = build;
    for (let attempt = 1;; attempt += 1) {
        const record = recordSteps();
        const failure = await buildOnce({ ...build, argv, record });
        if (failure === undefined) {
            return { ...(await resultOf(build)), attestationsAreImages: argv !== build.argv, steps: record.steps() };
        }
        if (isStopped())
            throw stopped();
        if (argvForImages !== undefined && failure.isOfAttestations) {
            onLine('A registry refuses attestations as OCI artifacts. The push is begun anew, with attestations as images.');
            argv = await argvForImages();
            argvForImages = undefined;
            continue;
        }
        const retry = buildRetry(failure, attempt, random());
        if (retry === undefined)
            throw (0,build_failures/* buildFailed */.q3)(failure, build.placeOf);
        onRetry?.({ ...retry, what: 'build and push', attempt });
        await sleep(retry.wait);
    }
}
async function resultOf({ files, placeOf = (file) => file }) {
    const metadata = await readIfWritten(files.metadataFile);
    const result = (0,build_metadata/* parseMetadata */.j)(metadata === '' ? '{}' : metadata);
    const warnings = result.warnings.map((warning) => ({ ...warning, file: warning.file && placeOf(warning.file) }));
    return { ...result, warnings, imageId: (await readIfWritten(files.iidFile)).trim() };
}
async function buildOnce({ docker, argv, onLine, stopping, record, }) {
    const kept = [];
    const shown = createMissingCacheNotes();
    const exitCode = await docker.build(argv, {
        stopping,
        onLine(line) {
            onLine(shown(line));
            record.heard(line);
            kept.push(line);
            if (kept.length > 2 * maxKeptLines)
                kept.splice(0, maxKeptLines);
        },
    });
    return exitCode === 0 ? undefined : diagnose(kept);
}
function stopped() {
    return (0,failures/* cancelled */.KW)('the build', 'Buildx may already have pushed the one tag of each repository that it pushes; no other tag was moved');
}

;// CONCATENATED MODULE: ./lib/build/running-steps.js
function followSteps() {
    const running = new Map();
    return {
        heard(line) {
            const [, number = '', text = ''] = /^#(\d+) (.*)$/.exec(line) ?? [];
            if (/^(?:DONE |CACHED$|CANCELED$|ERROR: )/.test(text))
                running.delete(number);
            else if (/^(?:\[|exporting to )/.test(text))
                running.set(number, text);
        },
        current: () => [...running.values()].at(-1),
    };
}

// EXTERNAL MODULE: ./lib/report/units.js
var units = __webpack_require__(88861);
;// CONCATENATED MODULE: ./lib/report/heartbeat.js

const realClock = {
    now: () => performance.now(),
    every(milliseconds, callback) {
        const timer = setInterval(callback, milliseconds).unref();
        return () => {
            clearInterval(timer);
        };
    },
};
const silence = 60_000;
const glance = 5000;
const maxStepLength = 120;
function startHeartbeat({ doing, clock, steps, say, }) {
    const begun = clock.now();
    let last = begun;
    let isOver = false;
    const end = clock.every(glance, () => {
        const now = clock.now();
        if (isOver || now - last < silence)
            return;
        last = now;
        const at = steps.current();
        say(`Still ${doing} after ${(0,units/* formatSeconds */.X)(now - begun)}${at === undefined ? '' : `: ${shortened(at)}`}`);
    });
    return {
        heard() {
            last = clock.now();
        },
        stop() {
            isOver = true;
            end();
        },
    };
}
function shortened(step) {
    return step.length > maxStepLength ? `${step.slice(0, maxStepLength)}…` : step;
}

;// CONCATENATED MODULE: ./lib/commands/audibly.js


async function audibly(doing, { log, clock = realClock }, run) {
    const steps = followSteps();
    const heartbeat = startHeartbeat({ doing, clock, steps, say: log.info });
    try {
        return await run((line) => {
            heartbeat.heard();
            steps.heard(line);
        });
    }
    finally {
        heartbeat.stop();
    }
}

// EXTERNAL MODULE: ./lib/commands/build-request.js + 7 modules
var build_request = __webpack_require__(59388);
;// CONCATENATED MODULE: ./lib/commands/build-image.js












async function buildImage(build) {
    const { env, inputs, facts, docker, workplace, log, onRetry, stopping } = build;
    const contexts = await (0,build_request/* buildContexts */.j8)(build);
    if (inputs.build.context === undefined) {
        const reason = facts.checkout.isGit ? 'the workspace is a checkout' : 'the workspace is no checkout';
        log.info(`Building from ${contexts.context}, because ${reason}.`);
    }
    const cache = (0,build_request/* cacheOf */.w7)(build);
    if (cache.line !== undefined)
        log.info(cache.line);
    const frontend = await foreignFrontend(build, contexts);
    const advice = buildKitAdvice({ nodes: build.buildTools.builder.nodes, frontend, contexts: [contexts.context] });
    if (advice !== undefined)
        log[advice.level](advice.text);
    const files = createTemporaryFiles(workplace.directory);
    const buildFiles = await writeSecrets(build, contexts, files);
    const request = await (0,build_request/* buildRequest */.mK)(build, contexts, buildFiles);
    const { argv, warnings } = (0,build_argv/* buildArgv */.v)(request);
    const argvForImages = async () => (0,build_argv/* buildArgv */.v)(await (0,build_request/* buildRequest */.mK)({ ...build, attestations: 'image' }, contexts, buildFiles)).argv;
    for (const warning of [...warnings, ...(0,exposed_secrets/* exposedSecrets */._)(request, (0,secrets/* secretsOf */.F)(inputs, env))])
        log.warning(warning);
    const image = await log.group('Build', () => {
        log.info(`docker buildx ${argv.map(shown).join(' ')}`);
        return audibly('building', build, (heard) => runBuild({
            docker,
            argv,
            ...((0,plan_plan/* isPlainPush */.tX)(build.plan, inputs) ? { argvForImages } : {}),
            files,
            placeOf: (named) => dockerfilePlace({ ...contexts, file: inputs.build.file, workspace: facts.checkout.directory }, named),
            stopping,
            onLine(line) {
                heard(line);
                log.info(line);
            },
            onRetry,
        }));
    });
    return { ...image, frontend };
}
async function foreignFrontend({ env, inputs, facts }, { context }) {
    const { file, buildArgs } = inputs.build;
    const dockerfile = await (0,read_dockerfile/* readDockerfile */.n)({ context, file, workspace: facts.checkout.directory });
    const frontend = (0,build_frontend/* frontendOf */.g)({ dockerfile, buildArgs, env });
    return frontend.kind === 'foreign' ? frontend.image : undefined;
}
async function writeSecrets(build, contexts, files) {
    const { build: inputs, githubToken } = build.inputs;
    const paths = await Promise.all(inputs.secrets.map(async (secret) => (secret.source === 'value' ? files.writeSecret(secret.value) : '')));
    const needsToken = githubToken !== undefined && (0,build_request/* gitTokenHost */.Or)(build, contexts) !== undefined;
    return {
        iid: files.iidFile,
        metadata: files.metadataFile,
        secret: (index) => paths[index] ?? '',
        gitToken: needsToken ? await files.writeSecret(githubToken) : undefined,
    };
}
function shown(argument) {
    return /^[\w./:=@,+-]+$/.test(argument) ? argument : `'${argument.replaceAll("'", String.raw `'\''`)}'`;
}

// EXTERNAL MODULE: ./lib/tools/bounded-run.js
var bounded_run = __webpack_require__(80342);
// EXTERNAL MODULE: ./lib/tools/clean.js
var clean = __webpack_require__(13638);
// EXTERNAL MODULE: ./lib/tools/buildx.js
var buildx = __webpack_require__(58539);
// EXTERNAL MODULE: ./lib/build/dockerfile-instructions.js
var dockerfile_instructions = __webpack_require__(93172);
;// CONCATENATED MODULE: ./lib/build/foreign-steps.js

const ownPlatform = /^--platform=["']?\$(?:BUILDPLATFORM|\{BUILDPLATFORM\})["']?$/;
function runsOnTarget(dockerfile) {
    const pinned = new Set();
    let isPinned = false;
    const { instructions, escape } = (0,dockerfile_instructions/* readInstructions */.KK)(dockerfile);
    for (const { keyword, rest } of instructions) {
        if (keyword === 'RUN' && !isPinned)
            return true;
        if (keyword !== 'FROM')
            continue;
        const words = (0,dockerfile_instructions/* wordsOf */.Z9)(rest, escape).map(({ text }) => text);
        const [base = '', as = '', name = ''] = words.filter((word) => !word.startsWith('--'));
        isPinned = words.some((word) => ownPlatform.test(word)) || pinned.has(base.toLowerCase());
        if (isPinned && as.toUpperCase() === 'AS')
            pinned.add(name.toLowerCase());
    }
    return false;
}

;// CONCATENATED MODULE: ./lib/commands/emulate.js







const deadline = 180_000;
async function emulate(build) {
    const { inputs, env, log } = build;
    const { builder } = build.buildTools;
    if (inputs.builder.emulation === 'never')
        return builder;
    const architectures = missingEmulators(inputs.build.platforms, builder);
    if (architectures.length === 0 || !(await mayRun(build)))
        return builder;
    const argv = emulatorArgv(architectures);
    log.info(`Installing emulators for ${architectures.join(', ')}: docker ${argv.join(' ')}`);
    const problem = await install(argv, env).catch((error) => String(error));
    if (problem === undefined)
        return withEmulators(builder, architectures);
    log.warning(`Emulators for ${architectures.join(', ')} could not be installed (${(0,clean/* clean */.uH)(problem)}).`);
    return builder;
}
async function mayRun(build) {
    const { file } = build.inputs.build;
    const { context } = await (0,build_request/* buildContexts */.j8)(build);
    const dockerfile = await (0,read_dockerfile/* readDockerfile */.n)({ context, file, workspace: build.facts.checkout.directory });
    return dockerfile === undefined || runsOnTarget(dockerfile);
}
async function install(argv, env) {
    const cwd = process.cwd();
    const docker = await (0,buildx/* findDocker */.ce)({ env, cwd });
    if (docker === undefined)
        return 'there is no docker on PATH';
    const { exitCode, stderr } = await (0,bounded_run/* createBoundedRun */.R)({ deadline })(docker, argv, { env, cwd });
    return exitCode === 0 ? undefined : (stderr.trim().split('\n').at(-1) ?? '');
}

// EXTERNAL MODULE: ./lib/tools/left-builder.js
var left_builder = __webpack_require__(58364);
// EXTERNAL MODULE: ./lib/build/builder-argv.js
var builder_argv = __webpack_require__(10858);
;// CONCATENATED MODULE: ./lib/build/retry-boot.js

function bootRetry({ failure, isPull }, { attempt, images, random }) {
    if (!isPull)
        return undefined;
    const round = Math.ceil(attempt / images);
    if (attempt % images === 0)
        return buildRetry(failure, round, random);
    return { registry: 'a registry', class: 'transient', status: undefined, wait: 0 };
}

;// CONCATENATED MODULE: ./lib/commands/own-builder.js










class OwnBuilder {
    #options;
    #isThere = false;
    constructor(options) {
        this.#options = options;
    }
    async make() {
        const { docker, name, inputs, stopping, onRetry } = this.#options;
        const images = inputs.images.length === 0 ? [undefined] : inputs.images;
        const { sleep = (0,stop_signal/* sleepUnlessStopped */.z)(stopping, own_builder_stopped) } = this.#options;
        for (let attempt = 1;; attempt += 1) {
            if (!this.#isThere)
                await this.#create(images[(attempt - 1) % images.length]);
            const problem = await this.#boot();
            if (problem === undefined)
                return docker.inspectBuilder(name);
            const retry = bootRetry(problem, { attempt, images: images.length, random: Math.random() });
            if (stopping.aborted)
                throw own_builder_stopped();
            if (retry === undefined)
                throw (0,build_failures/* builderNotMade */.SK)(name, new Error(problem.failure.error), problem.failure.diagnosis);
            if (images.length > 1)
                await this.#remove({ keepState: true });
            onRetry({ ...retry, what: 'start BuildKit', attempt });
            await sleep(retry.wait);
        }
    }
    async remove() {
        if (!this.#isThere)
            return;
        const { log, name, inputs } = this.#options;
        try {
            await this.#remove(inputs);
        }
        catch (error) {
            log.warning(`The builder ${name} stays for now: ${error instanceof Error ? error.message : String(error)}`);
        }
    }
    async #create(image) {
        const { env, docker, name, driver, inputs } = this.#options;
        const config = await this.#configFile();
        const left = { name, keepState: inputs.keepState };
        (0,left_builder/* rememberBuilder */.hG)(env, { ...left, isMade: false });
        try {
            for (const [index, node] of inputs.nodes.entries()) {
                const certificates = await this.#certificates(node, index);
                const isAppended = index > 0;
                await docker.command((0,builder_argv/* createArgv */.X)({ builder: name, driver, node, isAppended, certificates, image, config }));
                if (!isAppended)
                    (0,left_builder/* rememberBuilder */.hG)(env, { ...left, isMade: true });
                this.#isThere = true;
            }
        }
        catch (error) {
            throw (0,build_failures/* builderNotMade */.SK)(name, error instanceof Error ? error : new Error(String(error)));
        }
    }
    async #boot() {
        const { docker, log, name, stopping } = this.#options;
        const lines = [];
        const exitCode = await log.group(`Start the builder ${name}`, () => audibly('starting the builder', { log }, (heard) => docker.build((0,builder_argv/* bootArgv */.HK)(name), {
            stopping,
            onLine(line) {
                heard(line);
                lines.push(line);
                if (line.startsWith('#'))
                    log.info(line);
            },
        })));
        if (exitCode === 0)
            return undefined;
        return {
            failure: diagnose(lines),
            isPull: !lines.some((line) => /^#\d+ (?:creat|start)ing container /.test(line)),
        };
    }
    async #remove({ keepState }) {
        const { env, docker, name } = this.#options;
        await docker.command((0,builder_argv/* removeArgv */.pt)(name, { keepState }));
        this.#isThere = false;
        (0,left_builder/* forgetBuilder */.H4)(env);
    }
    async #configFile() {
        const { config } = this.#options.inputs;
        if (config === undefined || 'path' in config)
            return config?.path;
        const file = (0,external_node_path_.join)(this.#options.folder, 'buildkitd.toml');
        await (0,promises_.writeFile)(file, config.text, { mode: 0o600 });
        return file;
    }
    async #certificates(node, index) {
        const { env, driver, folder } = this.#options;
        const given = (0,builder_argv/* certificatesOf */.mm)(driver, node, index).filter(({ variable }) => env[variable]);
        return Promise.all(given.map(async ({ option, variable }) => {
            const file = (0,external_node_path_.join)(folder, `${option}-${index}.pem`);
            await (0,promises_.writeFile)(file, env[variable] ?? '', { mode: 0o600 });
            return `${option}=${file}`;
        }));
    }
}
function own_builder_stopped() {
    return (0,failures/* cancelled */.KW)('the start of the builder', 'Nothing was built, and no tag was moved');
}

;// CONCATENATED MODULE: ./lib/commands/pending-build.js









function newBuilderName() {
    return `release-image-${(0,external_node_crypto_.randomUUID)().slice(0, 8)}`;
}
class PendingBuild {
    #options;
    #image = { ...(0,build_metadata/* parseMetadata */.j)('{}'), imageId: '' };
    #platform;
    #pushesByDigest = false;
    #removal;
    constructor(options) {
        this.#options = options;
    }
    get image() {
        return this.#image;
    }
    get platform() {
        return this.#options.inputs.build.platforms[0] ?? this.#platform ?? 'unknown';
    }
    get pushesByDigest() {
        return this.#pushesByDigest;
    }
    async run() {
        const { onBegin, ...options } = this.#options;
        const [chosen, inputsHash] = await Promise.all([options.buildTools, options.inputsHash()]);
        this.#pushesByDigest = (0,plan_plan/* isPlainPush */.tX)(options.plan, options.inputs) && chosen.canPushByDigest;
        const build = { ...options, pushesByDigest: this.#pushesByDigest };
        if (chosen.make === undefined)
            return this.#build({ ...build, buildTools: chosen, inputsHash }, onBegin());
        if (chosen.because.length > 0) {
            build.log.info(`The current builder cannot make ${chosen.because.join(' and ')}: one in a container is made.`);
        }
        const { name } = chosen.builder;
        const own = new OwnBuilder({
            ...build,
            driver: chosen.make,
            name,
            folder: build.workplace.directory,
            inputs: build.inputs.builder,
        });
        const begun = onBegin();
        try {
            const builder = await own.make();
            const inputs = { ...build.inputs, build: { ...build.inputs.build, builder: name } };
            await this.#build({ ...build, inputs, buildTools: { ...chosen, builder }, inputsHash }, begun);
        }
        finally {
            this.#removal = own.remove();
            await begun;
        }
    }
    async push() {
        await this.run();
        if (this.#image.digest === undefined)
            throw (0,errors/* noDigest */.Q_)();
        return this.#image.digest;
    }
    async close() {
        await this.#removal;
    }
    async #build(build, begun) {
        if (build.inputs.reproducible !== 'false')
            refuseIrreproducible(build.facts.event, build.buildTools.builder);
        this.#platform = build.buildTools.builder.nodes[0]?.platforms[0];
        const builder = await emulate(build);
        const push = build.plan.push.push && build.layout === undefined
            ? build.pushesByDigest === true
                ? 'digest'
                : 'tag'
            : undefined;
        build.log.info(builderLine(builder, { platforms: build.inputs.build.platforms, push }));
        const [image] = await Promise.all([buildImage(build), begun]);
        this.#image = image;
    }
}

;// CONCATENATED MODULE: ./lib/build/inputs-hash.js

const formatVersion = 1;
function inputsHash(content) {
    const canonical = { ...content, platforms: [...new Set(content.platforms)].toSorted() };
    const fields = Object.entries({ ...canonical })
        .toSorted(([a], [b]) => (a < b ? -1 : 1))
        .map(([name, value = null]) => [name, value]);
    return (0,external_node_crypto_.createHash)('sha256')
        .update(JSON.stringify([formatVersion, fields]))
        .digest('hex');
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(58500);
;// CONCATENATED MODULE: ./lib/build/ignore-file.js

function readIgnoreFile(text) {
    const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/);
    const patterns = lines.flatMap((line) => {
        const trimmed = line.trim();
        const isException = trimmed.startsWith('!');
        const rest = isException ? trimmed.slice(1).trim() : trimmed;
        if (line.startsWith('#') || rest === '')
            return [];
        const cleaned = ignore_file_clean(rest);
        const pattern = cleaned.length > 1 ? cleaned.replace(/^\//, '') : cleaned;
        return [{ text: pattern, isException, matches: matcher(pattern) ?? (() => isException) }];
    });
    return { patterns };
}
function judge({ patterns }, file, folder) {
    let isIgnored = false;
    const matches = patterns.map(({ isException, matches: matchesFile }, index) => {
        const isInherited = folder?.matches[index] === true;
        if (!isInherited && isException !== isIgnored)
            return false;
        const isMatch = isInherited || matchesFile(file);
        if (isMatch)
            isIgnored = !isException;
        return isMatch;
    });
    return { isIgnored, matches };
}
function mayHoldExceptions({ patterns }, folder) {
    const exceptions = patterns
        .filter(({ isException }) => isException)
        .map(({ text }) => text.replace(/\/\*\*$/, '').replace(/\/\*$/, ''));
    return (exceptions.some((text) => /[*[\]?^\\]/.test(text)) || exceptions.some((text) => `${text}/`.startsWith(`${folder}/`)));
}
function ignore_file_clean(text) {
    const normal = external_node_path_.posix.normalize(text);
    return normal.length > 1 ? normal.replace(/\/$/, '') : normal;
}
function matcher(pattern) {
    const { kind, source } = translate(pattern);
    switch (kind) {
        case 'exact':
            return (file) => file === pattern;
        case 'prefix':
            return (file) => file.startsWith(pattern.slice(0, -2));
        case 'suffix': {
            const suffix = pattern.slice(2);
            return (file) => file.endsWith(suffix) || (suffix.startsWith('/') && file === suffix.slice(1));
        }
        case 'expression':
            return /\\[A-Za-z0-9]|\\$/.test(pattern) ? undefined : expressionMatcher(source);
    }
}
function expressionMatcher(source) {
    try {
        const expression = new RegExp(`^${source}$`, 'u');
        return (file) => expression.test(file);
    }
    catch {
        return undefined;
    }
}
function translate(pattern) {
    const tokens = pattern.match(/\*\*\/?|\\?./gsu) ?? [];
    let kind = 'exact';
    let source = '';
    tokens.forEach((token, index) => {
        const isLast = index === tokens.length - 1;
        if (token.startsWith('**')) {
            const isPrefix = isLast && kind === 'exact';
            source += isLast ? '[^\\n]*' : '([^\\n]*/)?';
            kind = isPrefix ? 'prefix' : 'expression';
            if (index === 0)
                kind = 'suffix';
        }
        else {
            source += translateToken(token);
            if (/^[*?[\]\\]/.test(token))
                kind = 'expression';
        }
    });
    return { kind, source };
}
function translateToken(token) {
    if (token === '*')
        return '[^/]*';
    if (token === '?')
        return '[^/]';
    return /^[.+()|{}$]$/.test(token) ? `\\${token}` : token;
}

;// CONCATENATED MODULE: ./lib/build/folder-hash.js






const standardLimits = { files: 50_000, bytes: 256 * 1024 * 1024 };
const entriesAtATime = 256;
const bufferSize = 256 * 1024;
const buffersAtATime = 16;
async function hashFolder(folder, { rules, limits = standardLimits }) {
    const walk = new FolderWalk(folder, rules, limits);
    try {
        await walk.folder('', undefined);
    }
    catch (error) {
        if (error instanceof Error && 'syscall' in error)
            throw (0,build_failures/* noInputsHash */.VH)('a file cannot be read', error.message, error);
        throw error;
    }
    return walk.digest();
}
class FolderWalk {
    #root;
    #rules;
    #limits;
    #hash = (0,external_node_crypto_.createHash)('sha256');
    #buffer = Buffer.alloc(bufferSize);
    #pending = [];
    #entries = 0;
    #files = 0;
    #bytes = 0;
    constructor(root, rules, limits) {
        this.#root = root;
        this.#rules = rules;
        this.#limits = limits;
    }
    digest() {
        return this.#hash.digest('hex');
    }
    async folder(folder, parent) {
        const names = (0,external_node_fs_.readdirSync)(external_node_path_.join(this.#root, folder)).toSorted();
        for (const name of names) {
            const file = folder === '' ? name : `${folder}/${name}`;
            if (file === '.git')
                continue;
            this.#entries += 1;
            if (this.#entries % entriesAtATime === 0)
                await (0,external_node_timers_promises_.setImmediate)();
            const verdict = judge(this.#rules, file, parent);
            const stats = (0,external_node_fs_.lstatSync)(external_node_path_.join(this.#root, file));
            if (stats.isDirectory())
                await this.#enter(file, stats, verdict);
            else if (!verdict.isIgnored)
                await this.#add(file, stats);
        }
    }
    async #enter(folder, stats, verdict) {
        const entry = entryOf('folder', folder, permissions(stats));
        if (!verdict.isIgnored) {
            this.#write(entry);
            await this.folder(folder, verdict);
        }
        else if (mayHoldExceptions(this.#rules, folder)) {
            this.#pending.push(entry);
            await this.folder(folder, verdict);
            this.#pending = this.#pending.filter((other) => other !== entry);
        }
    }
    async #add(file, stats) {
        const place = external_node_path_.join(this.#root, file);
        if (stats.isSymbolicLink())
            this.#write(entryOf('link', file, (0,external_node_fs_.readlinkSync)(place)));
        else if (stats.isFile())
            await this.#addFile(file, place, stats);
        else
            throw (0,build_failures/* noInputsHash */.VH)('the context holds something that is neither a file, a folder nor a link', file);
    }
    async #addFile(file, place, stats) {
        this.#files += 1;
        this.#bytes += stats.size;
        const { files, bytes } = this.#limits;
        if (this.#files > files)
            throw (0,build_failures/* noInputsHash */.VH)(`the context has more than ${files} files`, this.#root);
        if (this.#bytes > bytes)
            throw (0,build_failures/* noInputsHash */.VH)(`the context has more than ${bytes} bytes`, this.#root);
        this.#write(entryOf('file', file, permissions(stats), stats.size));
        const read = await this.#addContent(place);
        if (read !== stats.size)
            throw (0,build_failures/* noInputsHash */.VH)('a file changes while it is read', file);
    }
    async #addContent(place) {
        const descriptor = (0,external_node_fs_.openSync)(place, external_node_fs_.constants.O_RDONLY | external_node_fs_.constants.O_NOFOLLOW | external_node_fs_.constants.O_NONBLOCK);
        try {
            let total = 0;
            for (let buffers = 1;; buffers += 1) {
                if (buffers % buffersAtATime === 0)
                    await (0,external_node_timers_promises_.setImmediate)();
                const length = (0,external_node_fs_.readSync)(descriptor, this.#buffer);
                if (length === 0 || total > this.#limits.bytes)
                    return total;
                this.#hash.update(this.#buffer.subarray(0, length));
                total += length;
            }
        }
        finally {
            (0,external_node_fs_.closeSync)(descriptor);
        }
    }
    #write(entry) {
        for (const folder of this.#pending)
            this.#hash.update(folder);
        this.#pending = [];
        this.#hash.update(entry);
    }
}
function entryOf(...fields) {
    return `${JSON.stringify(fields)}\n`;
}
function permissions({ mode }) {
    return mode & 0o7777;
}

;// CONCATENATED MODULE: ./lib/build/sees-git-folder.js

function seesGitFolder(dockerfile, syntax) {
    if (!isDockerfile(dockerfile, syntax))
        return true;
    const { instructions, escape } = (0,dockerfile_instructions/* readInstructions */.KK)(dockerfile);
    return instructions.some(({ keyword, rest }) => {
        const own = keyword === 'ONBUILD' ? (0,dockerfile_instructions/* splitInstruction */.Z8)(rest) : { keyword, rest };
        if (own.keyword === 'RUN')
            return bindSources(own.rest, escape).some(mayBeGitFolder);
        return (own.keyword === 'COPY' || own.keyword === 'ADD') && copySources(own.rest, escape).some(mayBeGitFolder);
    });
}
function isDockerfile(dockerfile, syntax) {
    const named = [...dockerfile.matchAll(/^\s*(?:#|\/\/)\s*syntax\s*=\s*(\S*)/gim)].map(([, image = '']) => image);
    const frontends = syntax === undefined ? named : [...named, syntax];
    return (!/^\s*\{/.test(dockerfile) &&
        frontends.every((image) => /^(?:docker\.io\/)?docker\/dockerfile(?:[:@]|$)/.test(image)));
}
function copySources(rest, escape) {
    const words = (0,dockerfile_instructions/* wordsOf */.Z9)(rest, escape).map(({ text }) => text);
    const flags = words.filter((word, index) => word.startsWith('--') && words.slice(0, index).every((w) => w.startsWith('--')));
    if (flags.some((flag) => flag.startsWith('--from=')))
        return [];
    const paths = words.slice(flags.length);
    return paths[0]?.startsWith('[') === true ? jsonSources(paths.join(' ')) : paths.slice(0, -1);
}
function jsonSources(text) {
    try {
        const value = JSON.parse(text);
        return Array.isArray(value) ? value.slice(0, -1).map(String) : ['.'];
    }
    catch {
        return ['.'];
    }
}
function bindSources(rest, escape) {
    const mounts = (0,dockerfile_instructions/* wordsOf */.Z9)(rest, escape).flatMap(({ text }) => (text.startsWith('--mount=') ? [text.slice(8)] : []));
    return mounts.flatMap((mount) => {
        const fields = new Map(mount.split(',').map((field) => splitAtEquals(field)));
        const isBind = !['cache', 'tmpfs', 'secret', 'ssh'].includes(fields.get('type') ?? 'bind');
        return isBind && (fields.get('from') ?? '') === '' ? [fields.get('source') ?? fields.get('src') ?? '.'] : [];
    });
}
function splitAtEquals(field) {
    const [key = '', ...value] = field.split('=');
    return [key.toLowerCase(), value.join('=')];
}
function mayBeGitFolder(source) {
    if (/^(?:<<|https?:\/\/|git@|git:\/\/|ssh:\/\/)/.test(source))
        return false;
    const [first = '', ...others] = source.split('/').filter((part) => part !== '' && part !== '.');
    return !/^[\w@+~-][\w. @+~-]*$|^\.[\w-]+$/.test(first) || first.toLowerCase() === '.git' || others.includes('..');
}

;// CONCATENATED MODULE: ./lib/build/local-context.js









const maxIgnoreFile = 1024 * 1024;
async function hashLocalContext(place, { syntax }) {
    const { context, file, workspace } = place;
    const folder = await folderOf(external_node_path_.resolve(workspace, context));
    const dockerfile = await (0,read_dockerfile/* readDockerfile */.n)(place);
    if (dockerfile === undefined)
        throw (0,build_failures/* noInputsHash */.VH)('the Dockerfile is no file of at most 1 MiB here', file);
    const rules = await ignoreRules(ignoreFiles(folder, dockerfilePath(folder, place)));
    if (hasGitFolder(folder, rules) && seesGitFolder(dockerfile, syntax))
        throw gitIsSeen(folder);
    return { context: await hashFolder(folder, { rules }), dockerfile: hashText(dockerfile) };
}
async function hashNamedFolder(text, workspace) {
    const folder = await folderOf(external_node_path_.resolve(workspace, text));
    const rules = await ignoreRules([external_node_path_.join(folder, '.dockerignore')]);
    if (hasGitFolder(folder, rules))
        throw gitIsSeen(folder);
    return hashFolder(folder, { rules });
}
async function folderOf(place) {
    try {
        const real = await (0,promises_.realpath)(place);
        if ((await (0,promises_.stat)(real)).isDirectory())
            return real;
    }
    catch (error) {
        throw (0,build_failures/* noInputsHash */.VH)('the context is not here', place, error);
    }
    throw (0,build_failures/* noInputsHash */.VH)('the context is not a folder', place);
}
function dockerfilePath(folder, { file, workspace }) {
    if (file !== undefined)
        return external_node_path_.resolve(workspace, file);
    return external_node_path_.join(folder, (0,external_node_fs_.readdirSync)(folder).includes('Dockerfile') ? 'Dockerfile' : 'dockerfile');
}
function ignoreFiles(folder, dockerfile) {
    return [`${dockerfile}.dockerignore`, external_node_path_.join(folder, '.dockerignore')];
}
async function ignoreRules(candidates) {
    for (const candidate of candidates) {
        const stats = (0,external_node_fs_.lstatSync)(candidate, { throwIfNoEntry: false });
        if (stats === undefined)
            continue;
        if (!stats.isFile() || stats.size > maxIgnoreFile)
            throw (0,build_failures/* noInputsHash */.VH)('the ignore file is no plain file', candidate);
        return readIgnoreFile(await (0,promises_.readFile)(candidate, 'utf8'));
    }
    return readIgnoreFile('');
}
function hasGitFolder(folder, rules) {
    const isThere = (0,external_node_fs_.lstatSync)(external_node_path_.join(folder, '.git'), { throwIfNoEntry: false }) !== undefined;
    return isThere && !judge(rules, '.git').isIgnored;
}
function gitIsSeen(folder) {
    return (0,build_failures/* noInputsHash */.VH)('the build may read ".git", which is another one in each checkout; write it into .dockerignore', folder);
}
function hashText(text) {
    return (0,external_node_crypto_.createHash)('sha256').update(text).digest('hex');
}

;// CONCATENATED MODULE: ./lib/commands/build-inputs.js






async function hashBuildInputs(subject) {
    const { inputs, facts, plan, env } = subject;
    if ((env['EXPERIMENTAL_BUILDKIT_SOURCE_POLICY'] ?? '') !== '')
        throw (0,build_failures/* noInputsHash */.VH)('a source policy is in effect');
    const early = hashEarly(subject);
    early?.catch(() => undefined);
    const buildTools = await subject.buildTools;
    const contexts = await (0,build_request/* buildContexts */.j8)({ inputs, facts, buildTools });
    const named = await (0,build_request/* namedContexts */.uf)(inputs, contexts);
    const { buildArgs, epoch } = await (0,build_request/* versionArgs */.Gz)({ inputs, facts, plan }, contexts.context);
    return inputsHash({
        ...settings(inputs),
        ...(await (early ?? hashContext(contexts, subject))),
        buildContexts: await Promise.all(named.map((text) => hashNamed(text, facts.checkout.directory))),
        platforms: platformsOf(inputs, { env, buildTools }),
        buildArgs: buildArgs.map((line) => withValue(line, env)),
        epoch: [String(epoch ?? ''), inputs.knobs.sourceDateEpoch ?? '', ...timesOfFiles(inputs)],
        labels: plan.ownLabels,
        annotations: plan.ownAnnotations,
        isPrivate: facts.event.repository.isPrivate,
    });
}
function settings({ build, knobs }) {
    const { target, attests, provenance, sbom, outputs, load, call, network, addHosts, ulimit } = build;
    const { shmSize, cgroupParent, allow, noCache, noCacheFilters, pull } = build;
    return {
        ...{ target, attests, provenance, sbom, outputs, load, call, network, addHosts, ulimit },
        ...{ shmSize, cgroupParent, allow, noCache, noCacheFilters, pull },
        secrets: build.secrets.map(({ id }) => id),
        ssh: build.ssh.map((line) => line.replace(/=.*$/s, '')),
        noDefaultAttestations: knobs.noDefaultAttestations,
    };
}
function timesOfFiles({ reproducible }) {
    return reproducible === 'false' ? [] : ['rewrite-timestamp'];
}
function hashEarly(subject) {
    const { inputs, facts } = subject;
    const context = inputs.build.context ?? (facts.checkout.isGit ? '.' : undefined);
    return context === undefined || context.includes('{{') ? undefined : hashContext({ context }, subject);
}
async function hashContext({ context }, { inputs, facts }) {
    const { file, buildArgs } = inputs.build;
    const source = contextSource(context);
    switch (source.kind) {
        case 'open':
            throw (0,build_failures/* noInputsHash */.VH)(source.reason, context);
        case 'pinned':
            if (isElsewhere(file))
                throw (0,build_failures/* noInputsHash */.VH)('the Dockerfile is not in the context', file);
            return { context: source.text, dockerfile: file ?? '' };
        case 'folder': {
            const syntax = buildArgs.findLast((line) => /^BUILDKIT_SYNTAX(?:=|$)/.test(line))?.replace(/^[^=]*=?/, '');
            const place = { context: source.folder, file, workspace: facts.checkout.directory };
            return hashLocalContext(place, { syntax });
        }
    }
}
function isElsewhere(file) {
    return file !== undefined && (file === '-' || external_node_path_.isAbsolute(file) || /^[a-z]+:\/\//i.test(file));
}
async function hashNamed(text, workspace) {
    const [name = '', ...value] = text.split('=');
    const source = contextSource(value.join('='));
    switch (source.kind) {
        case 'open':
            throw (0,build_failures/* noInputsHash */.VH)(source.reason, text);
        case 'pinned':
            return `${name}=${source.text}`;
        case 'folder':
            return `${name}=${await hashNamedFolder(source.folder, workspace)}`;
    }
}
function platformsOf({ build: { platforms } }, { env, buildTools }) {
    if (platforms.length > 0)
        return platforms;
    const { DOCKER_DEFAULT_PLATFORM: wanted = '' } = env;
    const platform = wanted === '' ? buildTools.builder.nodes[0]?.platforms[0] : wanted;
    if (platform === undefined)
        throw (0,build_failures/* noInputsHash */.VH)('the builder does not say for which platform it builds');
    return [platform];
}
function withValue(line, env) {
    const value = line.includes('=') ? undefined : env[line];
    return value === undefined ? line : `${line}=${value}`;
}

;// CONCATENATED MODULE: ./lib/commands/build-once.js



function beginInputsHash({ log, ...subject }) {
    const { promote } = subject.inputs;
    if (promote === 'never' || !(0,plan_plan/* isPlainPush */.tX)(subject.plan, subject.inputs))
        return () => Promise.resolve(undefined);
    const hash = hashBuildInputs(subject).catch((error) => {
        if (promote === 'always' || !(error instanceof errors/* ReleaseError */.K2))
            throw error;
        log.info(`${error.failure.what}${error.failure.value === undefined ? '' : ` (${error.failure.value})`}.`);
        return undefined;
    });
    hash.catch(() => undefined);
    return () => hash;
}

// EXTERNAL MODULE: ./lib/commands/publish-plan.js + 11 modules
var publish_plan = __webpack_require__(38705);
// EXTERNAL MODULE: ./lib/commands/read-step.js + 1 modules
var read_step = __webpack_require__(34843);
// EXTERNAL MODULE: ./lib/commands/registries.js + 14 modules
var registries = __webpack_require__(44667);
// EXTERNAL MODULE: ./lib/image/digest.js
var image_digest = __webpack_require__(37241);
// EXTERNAL MODULE: ./lib/tools/foreign-json.js
var foreign_json = __webpack_require__(65810);
;// CONCATENATED MODULE: ./lib/build/layout.js





function openLayout(folder) {
    async function blob(digest) {
        const [algorithm = '', hex = ''] = digest.split(':');
        const bytes = await (0,promises_.readFile)(external_node_path_.join(folder, 'blobs', algorithm, hex)).catch((cause) => {
            throw (0,build_failures/* unreadableLayout */.eQ)(digest, cause);
        });
        if ((0,image_digest/* digestOf */.ol)(bytes) !== digest)
            throw (0,build_failures/* unreadableLayout */.eQ)(digest);
        return bytes;
    }
    return {
        blob,
        async manifest(digest) {
            const bytes = await blob(digest);
            return { digest, bytes, mediaType: (0,foreign_json/* textAt */.$6)((0,foreign_json/* parseJson */.qF)(bytes), 'mediaType') ?? '' };
        },
    };
}

// EXTERNAL MODULE: ./lib/registry/image-notes.js
var image_notes = __webpack_require__(56782);
// EXTERNAL MODULE: ./lib/registry/manifest-content.js + 1 modules
var manifest_content = __webpack_require__(91848);
;// CONCATENATED MODULE: ./lib/publish/divergence.js

function divergenceOf(published, rebuilt) {
    const { platform } = published;
    const numbers = Array.from({ length: Math.max(published.layers.length, rebuilt.layers.length) }, (_, index) => index);
    const packed = numbers.filter((index) => published.layers[index]?.digest !== rebuilt.layers[index]?.digest);
    const changed = packed.find((index) => !hasSameFiles(published, rebuilt, index));
    const index = changed ?? packed[0];
    if (index !== undefined) {
        return {
            ...{ kind: 'layer', platform, number: index + 1, isOnlyPacking: changed === undefined },
            ...{ published: published.layers[index], rebuilt: rebuilt.layers[index] },
            instruction: instructionOf(published, index) ?? instructionOf(rebuilt, index),
        };
    }
    const inConfig = firstDifference(published.config, rebuilt.config);
    if (inConfig !== undefined)
        return { kind: 'field', platform, document: 'configuration', ...inConfig };
    const inManifest = firstDifference(published.manifest, rebuilt.manifest);
    if (inManifest !== undefined)
        return { kind: 'field', platform, document: 'manifest', ...inManifest };
    return { kind: 'bytes', platform };
}
function hasSameFiles(published, rebuilt, index) {
    const diffId = ({ layers, config }) => layers[index] === undefined ? undefined : (0,foreign_json/* listAt */.gT)(config, 'rootfs', 'diff_ids')[index];
    const [there, ours] = [diffId(published), diffId(rebuilt)];
    return typeof there === 'string' && there === ours;
}
function instructionOf({ config, layers }, index) {
    const made = (0,foreign_json/* listAt */.gT)(config, 'history').filter((entry) => !(0,foreign_json/* isTrueAt */.Yj)(entry, 'empty_layer'));
    return made.length === layers.length ? (0,foreign_json/* textAt */.$6)(made[index], 'created_by') : undefined;
}
const maxDepth = 16;
function firstDifference(published, rebuilt, path = []) {
    if (!isContainer(published) || !isContainer(rebuilt) || Array.isArray(published) !== Array.isArray(rebuilt)) {
        const isSame = published === rebuilt;
        return isSame ? undefined : { path: pathText(path), published: valueText(published), rebuilt: valueText(rebuilt) };
    }
    if (path.length >= maxDepth)
        return undefined;
    const names = [...new Set([...Object.keys(published), ...Object.keys(rebuilt)])];
    if (!Array.isArray(published))
        names.sort();
    for (const name of names) {
        const found = firstDifference((0,foreign_json/* valueAt */.fK)(published, name), (0,foreign_json/* valueAt */.fK)(rebuilt, name), [...path, name]);
        if (found !== undefined)
            return found;
    }
    return undefined;
}
function isContainer(value) {
    return typeof value === 'object' && value !== null;
}
function pathText(path) {
    return path.map((name) => (/^\w+$/.test(name) ? name : JSON.stringify(name))).join('.');
}
function valueText(value) {
    if (value === undefined)
        return undefined;
    if (isContainer(value))
        return Array.isArray(value) ? 'a list' : 'an object';
    return typeof value === 'string' ? value : JSON.stringify(value);
}

// EXTERNAL MODULE: ./lib/publish/place.js
var place = __webpack_require__(32060);
;// CONCATENATED MODULE: ./lib/publish/compare-images.js





async function compare_images_platformsOf(digest, { manifest, blob }) {
    const content = (0,manifest_content/* readManifest */.WI)(await manifest(digest));
    if (content.kind === 'image') {
        return [{ platform: nameIn((0,foreign_json/* parseJson */.qF)(await blob(content.config.digest))), digest }];
    }
    const images = content.children.filter(({ attestation }) => !attestation);
    return images.map(({ platform = image_notes/* unknownPlatform */.eb, digest: of }) => ({ platform, digest: of }));
}
async function compareImages(published, rebuilt) {
    if ((0,place/* contentOf */.$)(published) === (0,place/* contentOf */.$)(rebuilt))
        return undefined;
    const names = [published, rebuilt].map(({ platforms }) => platforms.map(({ platform }) => platform).toSorted());
    const [there = [], ours = []] = names;
    if (there.join('\n') !== ours.join('\n'))
        return { kind: 'platforms', published: there, rebuilt: ours };
    const others = new Set(rebuilt.platforms.map(({ platform, digest }) => `${platform} ${digest}`));
    const lost = published.platforms.find(({ platform, digest }) => !others.has(`${platform} ${digest}`));
    const instead = rebuilt.platforms.find(({ platform, digest }) => platform === lost?.platform && digest !== lost.digest);
    if (lost === undefined || instead === undefined)
        return { kind: 'platforms', published: there, rebuilt: ours };
    const [before, after] = await Promise.all([detailOf(lost, published.source), detailOf(instead, rebuilt.source)]);
    return divergenceOf(before, after);
}
async function detailOf({ platform, digest }, { manifest, blob }) {
    const found = await manifest(digest);
    const content = (0,manifest_content/* readManifest */.WI)(found);
    const document = (0,foreign_json/* parseJson */.qF)(found.bytes);
    if (content.kind === 'index')
        return { platform, manifest: document, layers: [], config: undefined };
    return {
        ...{ platform, manifest: document, layers: content.layers },
        config: (0,foreign_json/* parseJson */.qF)(await blob(content.config.digest)),
    };
}
function nameIn(config) {
    const isObject = typeof config === 'object' && config !== null;
    return (isObject ? (0,manifest_content/* platformName */.$r)(config) : undefined) ?? image_notes/* unknownPlatform */.eb;
}

// EXTERNAL MODULE: ./lib/registry/answer.js
var answer = __webpack_require__(14221);
// EXTERNAL MODULE: ./lib/publish/failures.js
var publish_failures = __webpack_require__(24380);
// EXTERNAL MODULE: ./lib/publish/shared-question.js
var shared_question = __webpack_require__(2055);
;// CONCATENATED MODULE: ./lib/publish/published-image.js




async function findPublished(shelves, { revision, client }) {
    const found = await Promise.all(shelves.map((shelf) => searchShelf(shelf, revision, client)));
    const missing = found.flatMap((each) => ('instead' in each ? each.instead : []));
    const images = found.flatMap((each) => ('instead' in each ? [] : [each]));
    if (missing.length > 0 || images.length === 0)
        throw (0,publish_failures/* nothingPublished */.SI)(revision, missing);
    return images;
}
async function searchShelf({ repository, tags }, revision, client) {
    const instead = [];
    for (const tag of tags) {
        const reference = (0,image_reference/* formatReference */.FH)({ repository, tag });
        const digest = await client.resolve(repository, tag);
        if (digest === undefined) {
            instead.push(`${reference} is not there`);
            continue;
        }
        const source = registrySource(repository, client);
        const notes = await client.describe(repository, await source.manifest(digest));
        if (notes.revision === revision) {
            return { repository, tag, digest, source, platforms: notes.platforms, version: notes.version };
        }
        instead.push(`${reference} is of ${notes.revision === undefined ? 'no known commit' : `commit ${notes.revision}`}`);
    }
    return { instead };
}
function registrySource(repository, client) {
    const manifests = new Map();
    return {
        manifest: (digest) => (0,shared_question/* askedOnce */.m)(manifests, digest, () => client.getManifest(repository, digest)),
        blob: (digest) => client.getBlob(repository, { digest, limit: answer/* manifestLimit */.t7 }),
    };
}

;// CONCATENATED MODULE: ./lib/publish/reproduction.js

function compareEach(published, rebuilt) {
    return Promise.all(published.map(async (image) => ({ published: image, divergence: await compareImages(image, rebuilt) })));
}

;// CONCATENATED MODULE: ./lib/commands/reproduce.js








async function reproduce({ client, ...build }) {
    const { facts, workplace } = build;
    const plan = asPushed(build.plan);
    const inputsHash = beginInputsHash({ ...build, plan });
    const published = await findPublished(shelvesOf(plan), { revision: facts.event.sha, client });
    const layout = (0,external_node_path_.join)(workplace.directory, 'rebuilt');
    const pending = new PendingBuild({ ...build, inputsHash, plan: asNamed(plan, published), layout });
    await pending.run().finally(() => pending.close());
    const { digest } = pending.image;
    if (digest === undefined)
        throw (0,errors/* noDigest */.Q_)();
    const source = openLayout(layout);
    const rebuilt = { source, platforms: await compare_images_platformsOf(digest, source) };
    const reproductions = await compareEach(published, rebuilt);
    return { image: { ...pending.image, digest: published[0]?.digest, imageId: '' }, reproductions };
}
function asPushed(plan) {
    return { ...plan, push: { ...plan.push, push: true } };
}
function shelvesOf({ repositories, built }) {
    return repositories.map(({ repository, tags }) => ({ repository, tags: [...new Set([...tags, ...built])] }));
}
const versionLabel = 'org.opencontainers.image.version';
function asNamed(plan, [first]) {
    const isOwn = plan.ownLabels.some((line) => line.startsWith(`${versionLabel}=`));
    if (first?.version === undefined || isOwn)
        return plan;
    return { ...plan, labels: new Map([...plan.labels, [versionLabel, first.version]]) };
}
async function compareWithEarlier({ inputs, plan, client, log, stopping }, published) {
    const { earlier, digest } = published ?? {};
    const [planned] = plan.repositories;
    const isAsked = inputs.reproducible === 'true' && !stopping.aborted;
    if (!isAsked || earlier === undefined || digest === undefined || planned === undefined)
        return [];
    const source = registrySource(planned.repository, client);
    const read = async (of) => ({ source, platforms: await compare_images_platformsOf(of, source) });
    try {
        const divergence = await compareImages(await read(earlier.digest), await read(digest));
        return [{ published: { repository: planned.repository, ...earlier }, divergence }];
    }
    catch (error) {
        if (!(error instanceof errors/* ReleaseError */.K2))
            throw error;
        log.warning(`Whether the image is the same as before is not known: ${error.message}`);
        return [];
    }
}

// EXTERNAL MODULE: ./lib/commands/sign-in.js + 3 modules
var sign_in = __webpack_require__(66413);
// EXTERNAL MODULE: ./lib/commands/trust.js + 2 modules
var trust = __webpack_require__(74631);
// EXTERNAL MODULE: ./lib/commands/tell.js
var tell = __webpack_require__(6055);
;// CONCATENATED MODULE: ./lib/commands/release.js


























async function release(options) {
    const { env } = options;
    const request = await (0,read_step/* readStep */.j)(env);
    const log = (0,tools_log/* createLog */.h)();
    const loadLog = once(() => (0,open_log/* openLog */.N)(log, { ...options, inputs: request.inputs }));
    const workplace = await (0,tools_workplace/* createWorkplace */.D)(env['RUNNER_TEMP'] ?? (0,external_node_os_.tmpdir)());
    try {
        const sources = (0,gather/* openSources */.H)(request.inputs, options);
        const { refusal, ...restrained } = await (0,trust/* restrain */.V)(request.inputs, { env, log, ...sources });
        if (refusal !== undefined)
            throw refusal;
        await releaseImage({
            ...options,
            ...request,
            ...sources,
            ...restrained,
            log,
            openLog: loadLog,
            workplace,
            retries: [],
        });
    }
    finally {
        await loadLog();
        await workplace.remove().catch((error) => log.warning(`A private folder stays for now: ${String(error)}`));
    }
}
async function releaseImage(step) {
    const { env, inputs, log, openLog, stopwatch, stopping } = step;
    const buildTools = (0,read_step/* askBuildTools */.n)(step, { env, newName: newBuilderName() });
    const logins = (0,sign_in/* signIn */.J)(inputs, (0,sign_in/* neededByRelease */.e)(inputs, env), step);
    const client = (0,registries/* openRegistries */.c)(inputs, { env, stopping, logins, onRetry: retryTeller(step, 'info') });
    stopwatch.lap('start');
    const { plan, facts, news } = await (0,decide/* decide */.L)(inputs, step);
    (0,tell/* tellPlan */.fb)(log, plan);
    stopwatch.lap('plan');
    const config = await (0,docker_config/* makeDockerConfig */.x)(await logins, step);
    const docker = (0,tools_docker/* createDocker */.h)({ ...step, env: { ...env, ...config.environment }, cwd: facts.checkout.directory });
    if (inputs.reproducible === 'check')
        return check({ ...step, plan, facts, news, client, docker, buildTools });
    const inputsHash = beginInputsHash({ env, inputs, facts, plan, buildTools, log });
    const built = inputs.digestOnly ? partPlan(plan, inputs.build, facts.event.sha) : plan;
    const decided = { ...step, plan, facts, inputsHash };
    const attesting = await (0,attest/* readyToAttest */.S)({ ...decided, client, onRetry: retryTeller(step, 'warning') });
    const build = new PendingBuild({
        ...decided,
        plan: built,
        buildTools,
        docker,
        onBegin: openLog,
        onRetry: retryTeller(step, 'warning'),
    });
    const gates = await gatesOf(plan, { ...decided, cwd: facts.checkout.directory, logins: config.environment });
    const releases = (0,github_release/* openReleases */.tT)(inputs, { ...step, onRetry: retryTeller(step, 'warning') });
    const all = [...attesting.gates, ...gates];
    const published = await buildAndPublish(build, { ...decided, client, releases, gates: all });
    stopwatch.lap('publish');
    const announced = await (0,github_release/* announce */.iP)({ ...decided, client, releases, news, attestations: attesting.news() }, published);
    stopwatch.lap('announce');
    const { image, platform } = build;
    const reproductions = await compareWithEarlier({ ...decided, client }, published);
    const told = { news: (0,github_release/* versionNews */.u)(decided, news, announced), attestations: attesting.news(), reproductions };
    await conclude({ ...decided, ...told, image, published, platform }, announced);
}
async function check(step) {
    const { openLog, stopwatch, news } = step;
    const { image, reproductions } = await reproduce({
        ...step,
        onBegin: openLog,
        onRetry: retryTeller(step, 'warning'),
    });
    stopwatch.lap('build');
    const ending = { ...step, news: (0,github_release/* versionNews */.u)(step, news, {}), image, published: undefined, reproductions };
    await (0,tell/* tell */.qz)({ ...step, core: await openLog() }, ending);
    const diverged = reproductions.find(({ divergence }) => divergence !== undefined);
    if (diverged !== undefined)
        throw (0,reproduction/* imageDiverged */.an)(diverged);
}
async function conclude(ending, announced) {
    const { published, openLog, stopping } = ending;
    if (published === undefined || (0,tell/* hasResult */.yX)(published))
        await (0,tell/* tell */.qz)({ ...ending, core: await openLog() }, ending);
    const failure = published?.failure ?? announced.failure;
    if (failure !== undefined)
        throw failure;
    if (stopping.aborted)
        throw (0,failures/* cancelled */.KW)('the release', 'The job summary says what was done until then');
}
async function gatesOf(plan, step) {
    const { inputs } = step;
    if (!(0,gate_inputs/* isGated */.m3)(inputs) || inputs.digestOnly || inputs.build.call !== undefined)
        return [];
    if ((0,plan_plan/* pushedRepositories */.Qx)(plan).length > 0) {
        return (0,gates/* openGates */.x)(inputs.gates, { ...step, version: plan.version, onRetry: retryTeller(step, 'warning') });
    }
    step.log.info('Nothing is pushed, so no gate is asked.');
    return [];
}
async function buildAndPublish(build, publication) {
    const { plan, inputs, client, stopwatch } = publication;
    const repositories = (0,plan_plan/* pushedRepositories */.Qx)(plan);
    if (inputs.digestOnly)
        await Promise.all(repositories.map(({ repository }) => client.probePush(repository)));
    if (repositories.length === 0 || inputs.digestOnly || inputs.build.call !== undefined) {
        await build.run().finally(() => build.close());
        stopwatch.lap('build');
        return undefined;
    }
    const { inputsHash } = publication;
    return (0,publish_plan/* publishPlan */.JL)(publication, {
        inputsHash,
        build() {
            stopwatch.lap('look');
            return build.push().finally(() => stopwatch.lap('build'));
        },
        pushesByDigest: () => build.pushesByDigest,
        defaultPlatform: () => build.platform,
    }).finally(() => build.close());
}
function retryTeller({ retries, openLog, log }, level) {
    return (retry) => {
        retries.push(retry);
        log[level]((0,recovery/* retryLine */.R)(retry));
        openLog().catch(() => undefined);
    };
}
function once(load) {
    let loaded;
    return () => (loaded ??= load());
}


/***/ }),

/***/ 8280:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Zn: () => (/* binding */ diedBuilding),
/* harmony export */   a0: () => (/* binding */ readJournal),
/* harmony export */   s9: () => (/* binding */ createJournal),
/* harmony export */   tG: () => (/* binding */ hasLeftovers),
/* harmony export */   vl: () => (/* binding */ noJournal)
/* harmony export */ });
/* harmony import */ var _image_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37241);
/* harmony import */ var _image_tag_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(67521);
/* harmony import */ var _tools_foreign_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(65810);



const buildKey = 'building';
const reachedKey = 'reached';
const endedKey = 'ended';
const moveKey = (index) => `move-${index}`;
function createJournal(save) {
    let moves = 0;
    let isReached = false;
    return {
        reached({ repositories }) {
            isReached = true;
            save(reachedKey, JSON.stringify(repositories.map(({ digest, moves: made }) => ({ digest, moves: made }))));
        },
        intend(effect) {
            if (effect.do === 'build') {
                save(buildKey, 'true');
                return;
            }
            const { repository, tag, from, to } = effect;
            save(moveKey(moves), JSON.stringify({ repository, tag, from, to }));
            moves += 1;
        },
        ended({ isCancelled } = { isCancelled: false }) {
            if (!isCancelled || !isReached)
                save(endedKey, 'true');
        },
    };
}
const ignore = () => undefined;
const noJournal = { reached: ignore, intend: ignore, ended: ignore };
function diedBuilding(read) {
    return read(buildKey) !== undefined && read(reachedKey) === undefined && read(endedKey) === undefined;
}
function hasLeftovers(read) {
    return read(endedKey) === undefined && read(reachedKey) !== undefined;
}
function readJournal(read) {
    if (!hasLeftovers(read))
        return undefined;
    const reached = parse(read(reachedKey));
    if (!Array.isArray(reached))
        return undefined;
    const repositories = reached.map((entry) => ({
        digest: digestAt(entry, 'digest'),
        moves: list((0,_tools_foreign_json_js__WEBPACK_IMPORTED_MODULE_2__/* .valueAt */ .fK)(entry, 'moves')).flatMap(readMove),
    }));
    for (let index = 0;; index += 1) {
        const entry = parse(read(moveKey(index)));
        if (entry === undefined)
            return repositories;
        const place = (0,_tools_foreign_json_js__WEBPACK_IMPORTED_MODULE_2__/* .valueAt */ .fK)(entry, 'repository');
        if (typeof place === 'number')
            repositories[place]?.moves.push(...readMove(entry));
    }
}
function readMove(entry) {
    const tag = (0,_tools_foreign_json_js__WEBPACK_IMPORTED_MODULE_2__/* .valueAt */ .fK)(entry, 'tag');
    const to = digestAt(entry, 'to');
    if (typeof tag !== 'string' || !(0,_image_tag_js__WEBPACK_IMPORTED_MODULE_1__/* .isTag */ .dz)(tag) || to === undefined)
        return [];
    return [{ tag, from: digestAt(entry, 'from'), to }];
}
function digestAt(entry, key) {
    const value = (0,_tools_foreign_json_js__WEBPACK_IMPORTED_MODULE_2__/* .valueAt */ .fK)(entry, key);
    return typeof value === 'string' && (0,_image_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .isDigest */ .Bc)(value) ? value : undefined;
}
function list(value) {
    return Array.isArray(value) ? value : [];
}
function parse(text) {
    try {
        return text === undefined ? undefined : JSON.parse(text);
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 58364:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H4: () => (/* binding */ forgetBuilder),
/* harmony export */   TS: () => (/* binding */ leftBuilder),
/* harmony export */   hG: () => (/* binding */ rememberBuilder)
/* harmony export */ });
/* harmony import */ var _foreign_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(65810);
/* harmony import */ var _step_state_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(13405);


const key = 'builder';
function rememberBuilder(env, builder) {
    (0,_step_state_js__WEBPACK_IMPORTED_MODULE_0__/* .saveState */ .L)(env, key, JSON.stringify(builder));
}
function forgetBuilder(env) {
    (0,_step_state_js__WEBPACK_IMPORTED_MODULE_0__/* .saveState */ .L)(env, key, '');
}
function leftBuilder(env) {
    const text = (0,_step_state_js__WEBPACK_IMPORTED_MODULE_0__/* .readState */ .u)(env, key);
    if (!text)
        return undefined;
    const saved = JSON.parse(text);
    const name = (0,_foreign_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(saved, 'name');
    return name === undefined
        ? undefined
        : { name, keepState: (0,_foreign_json_js__WEBPACK_IMPORTED_MODULE_1__/* .valueAt */ .fK)(saved, 'keepState') === true, isMade: (0,_foreign_json_js__WEBPACK_IMPORTED_MODULE_1__/* .valueAt */ .fK)(saved, 'isMade') === true };
}


/***/ })

};
;