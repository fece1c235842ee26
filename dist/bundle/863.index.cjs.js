"use strict";
exports.id = 863;
exports.ids = [863];
exports.modules = {

/***/ 1863:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  plan: () => (/* binding */ plan_plan)
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
// EXTERNAL MODULE: ./lib/inputs/load-yaml.js
var load_yaml = __webpack_require__(9549);
// EXTERNAL MODULE: ./lib/inputs/read-inputs.js
var read_inputs = __webpack_require__(1995);
// EXTERNAL MODULE: ./lib/image/platform.js
var platform = __webpack_require__(8758);
// EXTERNAL MODULE: ./lib/inputs/platforms.js
var inputs_platforms = __webpack_require__(9325);
// EXTERNAL MODULE: ./lib/inputs/raw-inputs.js + 1 modules
var raw_inputs = __webpack_require__(5775);
;// CONCATENATED MODULE: ./lib/inputs/runners.js




const runners_form = 'Write a YAML mapping: "linux/arm64: ubuntu-24.04-arm", or "linux/arm64: [self-hosted, linux, arm64]", one platform a line.';
function readRunners(env, parseYaml) {
    const raw = new raw_inputs/* RawInputs */.q(env);
    const platforms = (0,inputs_platforms/* readPlatforms */.t)(raw);
    const text = raw.text('runners');
    const runners = text === '' ? undefined : raw.attempt('runners', () => parseRunners(text, parseYaml));
    if (raw.faults.length > 0)
        throw (0,errors/* invalidInputs */.Rg)(raw.faults);
    return { platforms, runners: runners ?? new Map() };
}
function parseRunners(text, parseYaml) {
    const document = parseDocument(text, parseYaml);
    if (typeof document !== 'object' || document === null || Array.isArray(document)) {
        throw (0,errors/* invalidEntry */.gH)('Not a YAML mapping', undefined, runners_form);
    }
    return new Map(Object.entries(document).map(([key, value]) => [
        key === 'default' ? key : (0,platform/* parsePlatform */.F)(key),
        readLabels(value, key),
    ]));
}
function parseDocument(text, parseYaml) {
    try {
        return parseYaml?.(text);
    }
    catch {
        throw (0,errors/* invalidEntry */.gH)('Not YAML', text, runners_form);
    }
}
function readLabels(value, key) {
    const labels = Array.isArray(value) ? value : [value];
    if (labels.length === 0 || !labels.every(isLabel))
        throw (0,errors/* invalidEntry */.gH)('No label of a runner', key, runners_form);
    return Array.isArray(value) ? labels : (labels[0] ?? '');
}
function isLabel(value) {
    return typeof value === 'string' && value.trim() !== '';
}

// EXTERNAL MODULE: ./lib/inputs/status-input.js
var status_input = __webpack_require__(1582);
;// CONCATENATED MODULE: ./lib/plan/matrix.js
const amd64Runner = 'ubuntu-24.04';
const arm64Runner = 'ubuntu-24.04-arm';
function buildMatrix({ platforms, runners }) {
    const asked = platforms.length === 0 ? ['linux/amd64'] : platforms;
    const runnerOf = (platform) => runners.get(platform) ?? runners.get('default') ?? hostedRunner(platform);
    return {
        include: asked.map((platform) => ({
            platform,
            runner: runnerOf(platform),
            name: platform.replaceAll('/', '-'),
        })),
    };
}
function hostedRunner(platform) {
    return /^[^/]+\/arm(64)?(\/|$)/.test(platform) ? arm64Runner : amd64Runner;
}

// EXTERNAL MODULE: ./lib/plan/plan.js + 4 modules
var plan = __webpack_require__(3535);
// EXTERNAL MODULE: ./lib/build/argv.js
var build_argv = __webpack_require__(7080);
// EXTERNAL MODULE: ./lib/report/outputs.js
var outputs = __webpack_require__(8568);
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
// EXTERNAL MODULE: ./lib/report/version-outputs.js
var version_outputs = __webpack_require__(7473);
// EXTERNAL MODULE: ./lib/commands/build-request.js + 6 modules
var build_request = __webpack_require__(3289);
// EXTERNAL MODULE: ./lib/commands/decide.js + 11 modules
var decide = __webpack_require__(7180);
// EXTERNAL MODULE: ./lib/commands/gather.js + 1 modules
var gather = __webpack_require__(7015);
// EXTERNAL MODULE: ./lib/commands/github-release.js + 15 modules
var github_release = __webpack_require__(2534);
// EXTERNAL MODULE: ./lib/commands/open-log.js
var open_log = __webpack_require__(1611);
// EXTERNAL MODULE: ./lib/commands/read-step.js + 2 modules
var read_step = __webpack_require__(6984);
// EXTERNAL MODULE: ./lib/commands/status.js + 4 modules
var commands_status = __webpack_require__(1585);
// EXTERNAL MODULE: ./lib/commands/tell.js
var tell = __webpack_require__(6055);
;// CONCATENATED MODULE: ./lib/commands/plan.js



























async function plan_plan({ env, loadCore, loadGitHub }) {
    const parseYaml = await (0,load_yaml/* loadYaml */.y)(env);
    const inputs = (0,read_inputs/* readInputs */.K)(env, { fileExists: external_node_fs_.existsSync, parseYaml });
    const matrix = buildMatrix(readRunners(env, parseYaml));
    const isStatusWanted = (0,status_input/* wantsStatus */.c)(env);
    const log = (0,tools_log/* createLog */.h)();
    const sources = (0,gather/* openSources */.H)(inputs, { env, loadGitHub });
    const asked = Promise.all([askOrAssume(inputs, { env, log }), (0,decide/* decide */.L)(inputs, { ...sources, env, log })]);
    const opening = (0,open_log/* openLog */.N)(log, { inputs, env, loadCore });
    const [buildTools, { facts, news, plan: planned }] = await asked.finally(() => opening);
    const pushesByDigest = (0,plan/* isPlainPush */.tX)(planned, inputs) && buildTools.canPushByDigest;
    const subject = { inputs, facts, plan: planned, buildTools, pushesByDigest, inputsHash: undefined };
    const contexts = await (0,build_request/* buildContexts */.j8)(subject);
    const { argv, warnings } = (0,build_argv/* buildArgv */.v)(await (0,build_request/* buildRequest */.mK)(subject, contexts, futureFiles));
    for (const warning of warnings)
        log.warning(warning);
    (0,tell/* showPlan */.tN)(log, planned);
    const core = await opening;
    await setOutputs({ env, core, inputs }, { plan: planned, facts, argv: ['buildx', ...argv] });
    const version = (0,version_outputs/* plannedVersionOutputs */.NN)(planned, (0,github_release/* versionNews */.u)({ facts }, news, {}));
    for (const [name, value] of Object.entries(version))
        core.setOutput(name, value);
    core.setOutput('matrix', JSON.stringify(matrix));
    if (env['GITHUB_STEP_SUMMARY'])
        await core.summary.addRaw(`### Plan\n\n${(0,plan_table/* planTable */.k0)(planned)}\n`).write();
    const images = planned.repositories.map(({ repository }) => repository);
    if (isStatusWanted)
        await (0,commands_status.tellStatus)(images, inputs, { env, core, log, git: sources.git });
}
const futureFiles = {
    iid: '$RUNNER_TEMP/iid',
    metadata: '$RUNNER_TEMP/metadata.json',
    secret: (index) => `$RUNNER_TEMP/secret-${index + 1}`,
    gitToken: '$RUNNER_TEMP/git-token',
};
const unknownBuilder = {
    buildxVersion: undefined,
    canPushByDigest: false,
    builder: { name: '', driver: '', error: undefined, nodes: [] },
};
async function askOrAssume(inputs, options) {
    try {
        const buildx = await (0,tools_buildx/* findBuildx */.ah)({ env: options.env, cwd: process.cwd() });
        return await (0,read_step/* askBuildTools */.n)({ inputs, buildx }, { ...options, newName: 'release-image' });
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


/***/ })

};
;