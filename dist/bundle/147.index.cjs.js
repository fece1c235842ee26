"use strict";
exports.id = 147;
exports.ids = [147];
exports.modules = {

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

/***/ 72147:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   finish: () => (/* binding */ finish),
/* harmony export */   tellOfBuild: () => (/* binding */ tellOfBuild)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var _tools_failures_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(32972);
/* harmony import */ var _tools_log_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(24761);
/* harmony import */ var _inputs_load_yaml_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(69549);
/* harmony import */ var _inputs_read_inputs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(61995);
/* harmony import */ var _inputs_secrets_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(59516);
/* harmony import */ var _report_failure_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(57340);
/* harmony import */ var _report_summary_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(42073);
/* harmony import */ var _report_recovery_js__WEBPACK_IMPORTED_MODULE_16__ = __webpack_require__(20699);
/* harmony import */ var _report_tag_lines_js__WEBPACK_IMPORTED_MODULE_17__ = __webpack_require__(22096);
/* harmony import */ var _docker_config_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(64307);
/* harmony import */ var _decide_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(27488);
/* harmony import */ var _gather_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(67015);
/* harmony import */ var _github_release_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(58966);
/* harmony import */ var _publish_plan_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(38705);
/* harmony import */ var _registries_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(44667);
/* harmony import */ var _secret_files_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(1798);
/* harmony import */ var _sign_in_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(66413);


















const timeToFinish = 40_000;
async function finish({ core, loadGitHub, ...options }) {
    const env = (0,_docker_config_js__WEBPACK_IMPORTED_MODULE_6__/* .withoutExport */ .h)(options.env);
    const inputs = (0,_inputs_read_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .readInputs */ .K)(env, { fileExists: node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync, parseYaml: await (0,_inputs_load_yaml_js__WEBPACK_IMPORTED_MODULE_14__/* .loadYaml */ .y)(env) });
    for (const secret of (0,_inputs_secrets_js__WEBPACK_IMPORTED_MODULE_3__/* .secretsOf */ .F)(inputs, env, await (0,_secret_files_js__WEBPACK_IMPORTED_MODULE_12__/* .readSecretFiles */ .E)(inputs)))
        core.setSecret(secret.reveal());
    const log = (0,_tools_log_js__WEBPACK_IMPORTED_MODULE_15__/* .createLog */ .h)();
    log.open(core);
    const stopping = AbortSignal.timeout(timeToFinish);
    const sources = (0,_gather_js__WEBPACK_IMPORTED_MODULE_8__/* .openSources */ .H)(inputs, { env, loadGitHub });
    const decided = await (0,_decide_js__WEBPACK_IMPORTED_MODULE_7__/* .decide */ .L)(inputs, { ...sources, env, log });
    const isTarget = env['GITHUB_EVENT_NAME'] === 'pull_request_target';
    const onRetry = (retry) => {
        log.info((0,_report_recovery_js__WEBPACK_IMPORTED_MODULE_16__/* .retryLine */ .R)(retry));
    };
    const client = (0,_registries_js__WEBPACK_IMPORTED_MODULE_11__/* .openRegistries */ .c)(inputs, {
        env,
        stopping,
        logins: (0,_sign_in_js__WEBPACK_IMPORTED_MODULE_13__/* .signIn */ .J)(inputs, (0,_sign_in_js__WEBPACK_IMPORTED_MODULE_13__/* .neededByRelease */ .e)(inputs, env), { env, log, isVouchedFor: isTarget }),
        onRetry,
    });
    const releases = (0,_github_release_js__WEBPACK_IMPORTED_MODULE_9__/* .openReleases */ .tT)(inputs, { env, loadGitHub, stopping, onRetry });
    const publication = { ...sources, ...decided, env, log, inputs, client, releases, stopping };
    const published = await (0,_publish_plan_js__WEBPACK_IMPORTED_MODULE_10__/* .resumePlan */ .lC)(publication);
    if (published === undefined)
        return;
    const announced = await (0,_github_release_js__WEBPACK_IMPORTED_MODULE_9__/* .announce */ .iP)(publication, published);
    const tags = inputs.onFailure === 'restore' ? await whereTheyStand(published.tags, client) : published.tags;
    const summary = (0,_report_summary_js__WEBPACK_IMPORTED_MODULE_5__/* .finishedSummary */ .Rc)({ tags }, inputs.onFailure);
    log.info(summary.headline);
    for (const line of (0,_report_tag_lines_js__WEBPACK_IMPORTED_MODULE_17__/* .tagLines */ .o)(tags))
        log.info(`  ${line}`);
    if (env['GITHUB_STEP_SUMMARY'])
        await core.summary.addRaw(summary.text).write();
    const failure = published.failure ?? announced.failure;
    if (failure !== undefined)
        throw failure;
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
    const report = (0,_report_failure_js__WEBPACK_IMPORTED_MODULE_4__/* .reportFailure */ .x)((0,_tools_failures_js__WEBPACK_IMPORTED_MODULE_1__/* .diedInBuild */ .c3)());
    core.warning(report.message);
    if (env['GITHUB_STEP_SUMMARY'])
        await core.summary.addRaw((0,_report_failure_js__WEBPACK_IMPORTED_MODULE_4__/* .failureSummary */ .j)(report)).write();
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


/***/ })

};
;