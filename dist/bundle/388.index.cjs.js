"use strict";
exports.id = 388;
exports.ids = [388];
exports.modules = {

/***/ 5368:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  e: () => (/* binding */ plan_plan)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/tools/buildx.js
var tools_buildx = __webpack_require__(8539);
// EXTERNAL MODULE: ./lib/tools/log.js
var tools_log = __webpack_require__(4761);
// EXTERNAL MODULE: ./lib/inputs/read-inputs.js + 6 modules
var read_inputs = __webpack_require__(4295);
// EXTERNAL MODULE: ./lib/inputs/secrets.js
var secrets = __webpack_require__(9516);
// EXTERNAL MODULE: ./lib/plan/load-languages.js + 3 modules
var load_languages = __webpack_require__(3396);
// EXTERNAL MODULE: ./lib/plan/plan.js + 7 modules
var plan = __webpack_require__(28);
// EXTERNAL MODULE: ./lib/build/argv.js
var build_argv = __webpack_require__(7080);
// EXTERNAL MODULE: ./lib/report/outputs.js + 1 modules
var outputs = __webpack_require__(6420);
;// CONCATENATED MODULE: ./lib/report/bake.js

function bakeDefinitions(plan, inputs) {
    const images = new Set(inputs.images.map(({ name }) => name));
    const tags = {
        tags: (0,outputs/* taggedNames */.V5)(plan),
        args: {
            DOCKER_META_IMAGES: [...images].join(','),
            DOCKER_META_VERSION: plan.version === '' ? undefined : plan.version,
        },
    };
    const labels = { labels: Object.fromEntries(plan.labels) };
    const annotations = { annotations: (0,outputs/* leveledAnnotations */.ip)(plan, inputs) };
    const definition = (target) => ({ target: { [inputs.outputs.bakeTarget]: target } });
    return new Map([
        ['bake-file-tags', definition(tags)],
        ['bake-file-labels', definition(labels)],
        ['bake-file-annotations', definition(annotations)],
        ['bake-file', definition({ tags: tags.tags, ...labels, args: tags.args })],
    ]);
}

;// CONCATENATED MODULE: ./lib/report/plan-json.js
function planJson(plan, facts, argv) {
    const { event } = facts;
    return {
        schema: 1,
        event: event.name,
        ref: event.ref.full,
        revision: event.sha,
        created: facts.created.toISOString(),
        version: plan.version,
        push: plan.push.push,
        reason: plan.push.reason,
        repositories: plan.repositories.map(({ repository, tags, first }) => ({ name: repository.name, first, tags })),
        tags: plan.tags.map(({ name, action, other, reason }) => ({ tag: name, action, other: other, reason })),
        skipped: plan.skipped,
        labels: Object.fromEntries(plan.labels),
        annotations: Object.fromEntries(plan.annotations),
        buildx: argv,
    };
}
function movesJson(plan) {
    if (!plan.push.push)
        return [];
    const written = new Map(plan.tags.flatMap((tag) => (tag.action === 'keep' ? [] : [[tag.name, tag]])));
    return plan.repositories.flatMap(({ repository, tags }) => tags.map((name) => {
        const { action = 'move', other: from, version: to = plan.version } = written.get(name) ?? {};
        return { repository: repository.name, tag: name, action, from, to };
    }));
}

// EXTERNAL MODULE: ./lib/report/plan-table.js
var plan_table = __webpack_require__(3914);
// EXTERNAL MODULE: ./lib/commands/build-request.js + 6 modules
var build_request = __webpack_require__(1385);
// EXTERNAL MODULE: ./lib/commands/gather.js + 5 modules
var gather = __webpack_require__(5069);
// EXTERNAL MODULE: ./lib/commands/read-step.js
var read_step = __webpack_require__(5507);
// EXTERNAL MODULE: ./lib/commands/tell.js
var tell = __webpack_require__(6055);
;// CONCATENATED MODULE: ./lib/commands/plan.js




















async function plan_plan({ env, loadCore, loadGitHub }) {
    const inputs = (0,read_inputs/* readInputs */.K)(env, { fileExists: external_node_fs_.existsSync });
    const log = (0,tools_log/* createLog */.h)();
    const now = new Date();
    const asked = Promise.all([
        askOrAssume(inputs, { env, log }),
        (0,gather/* gather */.k)(inputs, { ...(0,gather/* openSources */.H)(inputs, { env, loadGitHub }), env, log, now }),
    ]);
    const opening = loadCore().then((core) => {
        for (const secret of (0,secrets/* secretsOf */.F)(inputs, env))
            core.setSecret(secret.reveal());
        log.open(core);
        return core;
    });
    const [buildTools, facts] = await asked.finally(() => opening);
    const planned = (0,plan/* makePlan */.Cs)(inputs, facts, await (0,load_languages/* loadLanguages */.G)(inputs, { now, commit: facts.created }));
    const subject = { inputs, facts, plan: planned, buildTools };
    const contexts = await (0,build_request/* buildContexts */.j8)(subject);
    const { argv, warnings } = (0,build_argv/* buildArgv */.v)(await (0,build_request/* buildRequest */.mK)(subject, contexts, futureFiles));
    for (const warning of warnings)
        log.warning(warning);
    (0,tell/* tellPlan */.fb)(log, planned);
    const core = await opening;
    await setOutputs({ env, core, inputs }, { plan: planned, facts, argv: ['buildx', ...argv] });
    if (env['GITHUB_STEP_SUMMARY'])
        await core.summary.addRaw(`### Plan\n\n${(0,plan_table/* planTable */.k0)(planned)}\n`).write();
}
const futureFiles = {
    iid: '$RUNNER_TEMP/iid',
    metadata: '$RUNNER_TEMP/metadata.json',
    secret: (index) => `$RUNNER_TEMP/secret-${index + 1}`,
    gitToken: '$RUNNER_TEMP/git-token',
};
const unknownBuilder = {
    buildxVersion: undefined,
    builder: { name: '', driver: '', error: undefined, nodes: [] },
};
async function askOrAssume(inputs, options) {
    try {
        const buildx = await (0,tools_buildx/* findBuildx */.a)({ env: options.env, cwd: process.cwd() });
        return await (0,read_step/* askBuildTools */.n)({ inputs, buildx }, options);
    }
    catch (error) {
        if (!(error instanceof errors/* ReleaseError */.K2) || inputs.build.builder !== undefined)
            throw error;
        options.log.info(`Planning without a builder: ${error.message}`);
        return unknownBuilder;
    }
}
async function setOutputs({ env, core, inputs }, { plan: planned, facts, argv }) {
    const folder = await (0,promises_.mkdtemp)((0,external_node_path_.join)(env['RUNNER_TEMP'] ?? (0,external_node_os_.tmpdir)(), 'release-image-plan-'));
    const compatible = { ...(0,outputs/* planOutputs */.iS)(planned, inputs) };
    for (const [name, definition] of bakeDefinitions(planned, inputs)) {
        const file = (0,external_node_path_.join)(folder, `docker-metadata-action-${name.replace('-file', '')}.json`);
        await (0,promises_.writeFile)(file, JSON.stringify(definition, null, 2));
        compatible[name] = file;
    }
    for (const [name, value] of Object.entries(compatible)) {
        core.setOutput(name, value);
        if (inputs.knobs.setOutputEnv)
            core.exportVariable(`DOCKER_METADATA_OUTPUT_${name.replaceAll('-', '_').toUpperCase()}`, value);
    }
    core.setOutput('plan', JSON.stringify(planJson(planned, facts, argv)));
    core.setOutput('moves', JSON.stringify(movesJson(planned)));
    core.setOutput('buildx-argv', JSON.stringify(argv));
}


/***/ }),

/***/ 7388:
/***/ ((__webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var _commands_fail_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8572);
/* harmony import */ var _commands_plan_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5368);


const loadCore = () => Promise.all(/* import() */[__webpack_require__.e(119), __webpack_require__.e(421)]).then(__webpack_require__.bind(__webpack_require__, 6421));
const loadGitHub = () => Promise.all(/* import() */[__webpack_require__.e(119), __webpack_require__.e(413)]).then(__webpack_require__.bind(__webpack_require__, 2413));
try {
    await (0,_commands_plan_js__WEBPACK_IMPORTED_MODULE_1__/* .plan */ .e)({ env: process.env, loadCore, loadGitHub });
}
catch (error) {
    await (0,_commands_fail_js__WEBPACK_IMPORTED_MODULE_0__.fail)(await loadCore(), process.env, error);
}

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ })

};
;