"use strict";
exports.id = 96;
exports.ids = [96];
exports.modules = {

/***/ 78572:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   fail: () => (/* binding */ fail)
/* harmony export */ });
/* harmony import */ var _report_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57340);

async function fail(core, env, error, title) {
    const report = (0,_report_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .reportFailure */ .x)(error, title);
    process.exitCode = core.ExitCode.Failure;
    for (const line of report.details)
        core.info(line);
    core.error(report.message, report.place);
    if (env['GITHUB_STEP_SUMMARY'])
        await core.summary.addRaw((0,_report_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .failureSummary */ .j)(report)).write();
}


/***/ }),

/***/ 66562:
/***/ ((__webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var _commands_fail_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78572);
/* harmony import */ var _commands_release_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(55576);
/* harmony import */ var _tools_mask_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(79595);
/* harmony import */ var _tools_stop_signal_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(93672);
/* harmony import */ var _tools_stopwatch_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(85068);





const stopwatch = (0,_tools_stopwatch_js__WEBPACK_IMPORTED_MODULE_3__/* .startStopwatch */ .Q)(() => performance.now());
const { stopping, overdue, leave } = (0,_tools_stop_signal_js__WEBPACK_IMPORTED_MODULE_2__/* .listenForStop */ .r)();
const loadCore = (0,_tools_mask_js__WEBPACK_IMPORTED_MODULE_4__/* .withMaskedSummary */ .Q)(() => Promise.all(/* import() */[__webpack_require__.e(119), __webpack_require__.e(421)]).then(__webpack_require__.bind(__webpack_require__, 96421)));
const loadGitHub = () => Promise.all(/* import() */[__webpack_require__.e(119), __webpack_require__.e(413)]).then(__webpack_require__.bind(__webpack_require__, 92413));
try {
    await Promise.race([(0,_commands_release_js__WEBPACK_IMPORTED_MODULE_1__.release)({ env: process.env, loadCore, loadGitHub, stopwatch, stopping }), overdue]);
}
catch (error) {
    await (0,_commands_fail_js__WEBPACK_IMPORTED_MODULE_0__.fail)(await loadCore(), process.env, error);
}
leave();

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 452:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GE: () => (/* binding */ unreadablePayload),
/* harmony export */   K2: () => (/* binding */ ReleaseError),
/* harmony export */   Q_: () => (/* binding */ noDigest),
/* harmony export */   Rg: () => (/* binding */ invalidInputs),
/* harmony export */   Su: () => (/* binding */ unusablePattern),
/* harmony export */   cj: () => (/* binding */ sentencesOf),
/* harmony export */   dg: () => (/* binding */ tagsNotPublished),
/* harmony export */   e5: () => (/* binding */ bullets),
/* harmony export */   gH: () => (/* binding */ invalidEntry),
/* harmony export */   hD: () => (/* binding */ quote),
/* harmony export */   qX: () => (/* binding */ slowPattern),
/* harmony export */   qg: () => (/* binding */ severalFailures),
/* harmony export */   z: () => (/* binding */ invalidName)
/* harmony export */ });
class ReleaseError extends Error {
    name = 'ReleaseError';
    failure;
    constructor(failure) {
        super(message(failure), failure.cause === undefined ? {} : { cause: failure.cause });
        this.failure = failure;
    }
}
const maxQuotedLength = 200;
function quote(text) {
    const shown = text.length > maxQuotedLength ? `${text.slice(0, maxQuotedLength)}…` : text;
    return JSON.stringify(shown);
}
function describe(what, value, remedy) {
    return `${what}${value === undefined ? '' : `: ${quote(value)}`}. ${remedy}`;
}
function sentencesOf({ what, value, remedy, diagnosis }) {
    const evidence = diagnosis?.evidence;
    const isTold = evidence === undefined || (value !== undefined && quote(value).includes(quote(evidence).slice(1, -1)));
    return describe(what, value, isTold ? remedy : `It said ${quote(evidence)}. ${remedy}`);
}
function message(failure) {
    const add = failure.diagnosis?.add;
    const lines = add === undefined ? [] : [`Add to ${add.to}:`, ...add.lines.map((line) => `  ${line}`)];
    return [sentencesOf(failure), ...lines].join('\n');
}
function invalidName(kind, value, remedy) {
    return new ReleaseError({ code: 'invalid-name', what: `Not a valid ${kind}`, value, remedy });
}
function invalidEntry(problem, value, remedy) {
    return new ReleaseError({ code: 'invalid-entry', what: problem, value, remedy });
}
function invalidInputs(faults) {
    const place = ({ input, line }) => (line === undefined ? input : `${input}, line ${line}`);
    const lines = faults.map((fault) => `- ${place(fault)}: ${describe(fault.problem, fault.value, fault.remedy)}`);
    return new ReleaseError({
        code: 'invalid-inputs',
        what: `${faults.length === 1 ? 'One input is' : `${faults.length} inputs are`} wrong, nothing was built`,
        remedy: `Correct the inputs:\n${lines.join('\n')}`,
    });
}
function unreadablePayload(path, cause) {
    return new ReleaseError({
        code: 'unreadable-payload',
        what: 'The event payload is not readable JSON',
        value: path,
        remedy: 'GitHub writes this file; outside of GitHub, unset GITHUB_EVENT_PATH or point it at a JSON file.',
        cause,
    });
}
function noDigest() {
    return new ReleaseError({
        code: 'no-digest',
        what: 'The image was pushed, but buildx does not say under which digest, so no further tag can be pointed at it',
        remedy: 'Install buildx 0.6.0 or newer, and a builder that writes "containerimage.digest" into its metadata file.',
    });
}
function tagsNotPublished(failed, cause) {
    return new ReleaseError({
        code: 'tags-not-published',
        what: `The image is pushed, but not every tag points at it:\n${bullets(failed)}\n`,
        remedy: 'The job summary says where each tag stands. Run the job again: it is safe, and it moves the rest.',
        cause,
    });
}
function severalFailures(failures) {
    const unknown = failures.find((failure) => !(failure instanceof ReleaseError));
    if (unknown !== undefined || failures.length < 2)
        return unknown ?? failures[0];
    const messages = failures.map(({ message }) => message);
    return new ReleaseError({ code: 'several-failures', what: 'Several things are wrong', remedy: messages.join('\n') });
}
function bullets(lines) {
    return lines.map((line) => `- ${line}`).join('\n');
}
function unusablePattern(pattern, cause) {
    return new ReleaseError({
        code: 'unusable-pattern',
        what: 'The pattern is too large',
        value: pattern,
        remedy: 'Write a shorter one.',
        cause,
    });
}
function slowPattern(pattern, limit, cause) {
    return new ReleaseError({
        code: 'slow-pattern',
        what: `The pattern took longer than ${limit} ms`,
        value: pattern,
        remedy: 'Avoid repetitions inside of repetitions: "(a+)+" can be written as "a+".',
        cause,
    });
}


/***/ }),

/***/ 65810:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $6: () => (/* binding */ textAt),
/* harmony export */   S$: () => (/* binding */ foldedKey),
/* harmony export */   Yj: () => (/* binding */ isTrueAt),
/* harmony export */   fK: () => (/* binding */ valueAt),
/* harmony export */   gT: () => (/* binding */ listAt),
/* harmony export */   iM: () => (/* binding */ dateAt),
/* harmony export */   qF: () => (/* binding */ parseJson),
/* harmony export */   tk: () => (/* binding */ numberAt)
/* harmony export */ });
function parseJson(text) {
    try {
        return JSON.parse(typeof text === 'string' ? text : new TextDecoder().decode(text));
    }
    catch {
        return undefined;
    }
}
function foldedKey(key) {
    return key.toUpperCase().toLowerCase();
}
function textAt(payload, ...path) {
    const value = valueAt(payload, ...path);
    return typeof value === 'string' ? value : undefined;
}
function numberAt(payload, ...path) {
    const value = valueAt(payload, ...path);
    return Number.isSafeInteger(value) ? value : undefined;
}
function isTrueAt(payload, ...path) {
    return valueAt(payload, ...path) === true;
}
function dateAt(payload, ...path) {
    const date = new Date(textAt(payload, ...path) ?? Number.NaN);
    return Number.isNaN(date.getTime()) ? undefined : date;
}
function listAt(payload, ...path) {
    const value = valueAt(payload, ...path);
    return Array.isArray(value) ? value : [];
}
function valueAt(payload, ...path) {
    let value = payload;
    for (const name of path) {
        if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name))
            return undefined;
        value = value[name];
    }
    return value;
}


/***/ }),

/***/ 79595:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ createMask),
/* harmony export */   Q: () => (/* binding */ withMaskedSummary)
/* harmony export */ });
const hidden = '***';
function createMask() {
    let texts = [];
    return {
        add(secret) {
            if (secret === '')
                return;
            const forms = [secret, JSON.stringify(secret).slice(1, -1), encodeURIComponent(secret.toWellFormed())];
            texts = [...new Set([...texts, ...forms])].toSorted((a, b) => b.length - a.length);
        },
        hide: (text) => texts.reduce((shown, secret) => shown.replaceAll(secret, hidden), text),
    };
}
function withMaskedSummary(load) {
    let loaded;
    return () => (loaded ??= load().then(maskSummary));
}
function maskSummary(core) {
    const mask = createMask();
    return {
        ...core,
        setSecret(secret) {
            mask.add(secret);
            core.setSecret(secret);
        },
        summary: { addRaw: (text) => core.summary.addRaw(mask.hide(text)) },
    };
}


/***/ }),

/***/ 85068:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ startStopwatch)
/* harmony export */ });
function startStopwatch(now) {
    const laps = new Map();
    let last = 0;
    return {
        laps,
        lap(name) {
            const time = now();
            laps.set(name, Math.round(time - last));
            last = time;
        },
        total: now,
    };
}


/***/ })

};
;