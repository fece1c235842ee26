"use strict";
exports.id = 837;
exports.ids = [837];
exports.modules = {

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

/***/ 80086:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ retryWarner)
/* harmony export */ });
/* harmony import */ var _report_recovery_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20699);

function retryWarner(log, retries = []) {
    return (retry) => {
        retries.push(retry);
        log.warning((0,_report_recovery_js__WEBPACK_IMPORTED_MODULE_0__/* .retryLine */ .R)(retry));
    };
}


/***/ }),

/***/ 56280:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ readBuildlessInputs)
/* harmony export */ });
/* harmony import */ var _build_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(82635);
/* harmony import */ var _builder_inputs_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(80554);
/* harmony import */ var _flavor_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(36949);
/* harmony import */ var _images_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(27591);
/* harmony import */ var _gate_inputs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(52055);
/* harmony import */ var _knobs_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(84704);
/* harmony import */ var _login_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(42655);
/* harmony import */ var _raw_inputs_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(95775);
/* harmony import */ var _registries_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(41498);
/* harmony import */ var _tags_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(35852);
/* harmony import */ var _version_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(21373);











function readBuildlessInputs(raw, { env, parseYaml }) {
    const images = (0,_images_js__WEBPACK_IMPORTED_MODULE_2__/* .readImages */ .H)(raw);
    const tags = (0,_tags_js__WEBPACK_IMPORTED_MODULE_7__/* .readTags */ .g)(raw, false);
    const registries = (0,_registries_js__WEBPACK_IMPORTED_MODULE_9__/* .registriesOf */ .H)({ images, tags });
    if (registries.size === 0 && raw.faults.length === 0) {
        const remedy = 'Name the repositories that get the tags: "ghcr.io/owner/app".';
        raw.faults.push({ input: 'images', problem: 'There is no image', remedy });
    }
    return {
        ...nothingBuilt,
        images,
        tags,
        flavor: (0,_flavor_js__WEBPACK_IMPORTED_MODULE_1__/* .readFlavor */ .f)(raw),
        version: (0,_version_js__WEBPACK_IMPORTED_MODULE_8__/* .readVersion */ .$)(raw),
        tagPrefix: raw.text('tag-prefix'),
        onExists: raw.choice('on-exists', ['verify', 'skip', 'fail', 'overwrite']),
        onFailure: raw.choice('on-failure', ['roll-forward', 'restore']),
        gates: (0,_gate_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .readGateInputs */ .rI)(raw),
        maxWait: raw.duration('max-wait', '5m'),
        logins: (0,_login_js__WEBPACK_IMPORTED_MODULE_5__/* .readLogins */ .r)(raw, { registries, maySecretsBeMissing: false, env, parseYaml }),
        githubToken: raw.secret('github-token'),
        knobs: (0,_knobs_js__WEBPACK_IMPORTED_MODULE_4__/* .readKnobs */ .I)(raw, env),
    };
}
const nothingBuilt = {
    labels: [],
    annotations: [],
    bump: 'none',
    bumpPaths: [],
    release: 'false',
    attest: false,
    versionArgs: false,
    source: 'workflow',
    outputs: { separators: { tags: '\n', labels: '\n', annotations: '\n' }, bakeTarget: '' },
    push: 'always',
    digestOnly: false,
    allowUntrustedEvents: false,
    promote: 'never',
    reproducible: 'false',
    cache: 'off',
    exportCredentials: false,
    logout: true,
    build: (0,_build_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .readBuildInputs */ .q)(new _raw_inputs_js__WEBPACK_IMPORTED_MODULE_6__/* .RawInputs */ .q({}), { fileExists: () => false }),
    builder: (0,_builder_inputs_js__WEBPACK_IMPORTED_MODULE_10__/* .readBuilderInputs */ .n)(new _raw_inputs_js__WEBPACK_IMPORTED_MODULE_6__/* .RawInputs */ .q({}), { fileExists: () => false }),
};


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


/***/ })

};
;