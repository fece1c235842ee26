"use strict";
exports.id = 147;
exports.ids = [147];
exports.modules = {

/***/ 4307:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ withoutExport),
/* harmony export */   x: () => (/* binding */ makeDockerConfig)
/* harmony export */ });
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8161);
/* harmony import */ var _tools_private_config_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4823);
/* harmony import */ var _tools_step_state_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3405);
/* harmony import */ var _tools_workplace_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(79);




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

/***/ 2147:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   finish: () => (/* binding */ finish),
/* harmony export */   tellOfBuild: () => (/* binding */ tellOfBuild)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var _tools_failures_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2972);
/* harmony import */ var _tools_log_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(4761);
/* harmony import */ var _inputs_load_yaml_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(9549);
/* harmony import */ var _inputs_read_inputs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1995);
/* harmony import */ var _inputs_secrets_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9516);
/* harmony import */ var _report_failure_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7340);
/* harmony import */ var _report_summary_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2073);
/* harmony import */ var _report_recovery_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(699);
/* harmony import */ var _report_tag_lines_js__WEBPACK_IMPORTED_MODULE_16__ = __webpack_require__(2096);
/* harmony import */ var _docker_config_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4307);
/* harmony import */ var _decide_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(7488);
/* harmony import */ var _gather_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(7015);
/* harmony import */ var _github_release_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(8966);
/* harmony import */ var _publish_plan_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(5246);
/* harmony import */ var _registries_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(316);
/* harmony import */ var _sign_in_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(6413);

















const timeToFinish = 40_000;
async function finish({ core, loadGitHub, ...options }) {
    const env = (0,_docker_config_js__WEBPACK_IMPORTED_MODULE_6__/* .withoutExport */ .h)(options.env);
    const inputs = (0,_inputs_read_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .readInputs */ .K)(env, { fileExists: node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync, parseYaml: await (0,_inputs_load_yaml_js__WEBPACK_IMPORTED_MODULE_13__/* .loadYaml */ .y)(env) });
    for (const secret of (0,_inputs_secrets_js__WEBPACK_IMPORTED_MODULE_3__/* .secretsOf */ .F)(inputs, env))
        core.setSecret(secret.reveal());
    const log = (0,_tools_log_js__WEBPACK_IMPORTED_MODULE_14__/* .createLog */ .h)();
    log.open(core);
    const stopping = AbortSignal.timeout(timeToFinish);
    const sources = (0,_gather_js__WEBPACK_IMPORTED_MODULE_8__/* .openSources */ .H)(inputs, { env, loadGitHub });
    const decided = await (0,_decide_js__WEBPACK_IMPORTED_MODULE_7__/* .decide */ .L)(inputs, { ...sources, env, log });
    const onRetry = (retry) => {
        log.info((0,_report_recovery_js__WEBPACK_IMPORTED_MODULE_15__/* .retryLine */ .R)(retry));
    };
    const client = (0,_registries_js__WEBPACK_IMPORTED_MODULE_11__/* .openRegistries */ .c)(inputs, {
        env,
        stopping,
        logins: (0,_sign_in_js__WEBPACK_IMPORTED_MODULE_12__/* .signIn */ .J)(inputs, (0,_sign_in_js__WEBPACK_IMPORTED_MODULE_12__/* .neededByRelease */ .e)(inputs, env), { env, log }),
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
    for (const line of (0,_report_tag_lines_js__WEBPACK_IMPORTED_MODULE_16__/* .tagLines */ .o)(tags))
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


/***/ })

};
;