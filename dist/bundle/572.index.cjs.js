"use strict";
exports.id = 572;
exports.ids = [572];
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

/***/ 57340:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ failureSummary),
/* harmony export */   x: () => (/* binding */ reportFailure)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _tools_clean_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(13638);
/* harmony import */ var _fit_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(91017);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(63021);




const titles = new Map([
    ['tags-not-published', 'Not complete'],
    ['version-moved', 'Not complete'],
    ['rollback-incomplete', 'Not complete'],
    ['diverged', 'Not reproduced'],
    ['cancelled', 'Cancelled'],
]);
function reportFailure(error, otherwise = 'Not released') {
    if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ReleaseError */ .K2) {
        const { code, details = [], place, diagnosis: { cause, evidence, add } = noDiagnosis } = error.failure;
        return {
            title: titles.get(code) ?? otherwise,
            message: (0,_tools_clean_js__WEBPACK_IMPORTED_MODULE_1__/* .cleanLines */ .v3)(error.message),
            sentences: (0,_tools_clean_js__WEBPACK_IMPORTED_MODULE_1__/* .cleanLines */ .v3)((0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .sentencesOf */ .cj)(error.failure)),
            cause,
            evidence: evidence === undefined ? undefined : (0,_tools_clean_js__WEBPACK_IMPORTED_MODULE_1__/* .clean */ .uH)(evidence),
            add: add === undefined ? undefined : { to: add.to, lines: add.lines.map(_tools_clean_js__WEBPACK_IMPORTED_MODULE_1__/* .clean */ .uH) },
            details: details.map(_tools_clean_js__WEBPACK_IMPORTED_MODULE_1__/* .clean */ .uH),
            place: place === undefined ? {} : { file: (0,_tools_clean_js__WEBPACK_IMPORTED_MODULE_1__/* .clean */ .uH)(place.file), startLine: place.line },
        };
    }
    const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
    const message = 'This is a bug in release-image. Please report it with the lines below.';
    const details = (0,_tools_clean_js__WEBPACK_IMPORTED_MODULE_1__/* .cleanLines */ .v3)(stack).split('\n');
    return { title: otherwise, message, sentences: message, ...noDiagnosis, details, place: {} };
}
const noDiagnosis = { cause: undefined, evidence: undefined, add: undefined };
function failureSummary({ title, sentences, cause, evidence, add, details }) {
    const [said = '', ...lines] = sentences.split('\n');
    return (0,_fit_js__WEBPACK_IMPORTED_MODULE_2__/* .fitted */ .$)([
        { text: `### ${title}`, cost: 0 },
        { text: (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .codeSpan */ .SS)(said), cost: 1 },
        { text: lines.length === 0 ? undefined : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .codeBlock */ .DV)(lines), cost: 1 },
        {
            text: evidence === undefined
                ? undefined
                : `The cause is ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .codeSpan */ .SS)(cause ?? '')}, because of this line:\n\n${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .codeBlock */ .DV)([evidence])}`,
            cost: 2,
        },
        { text: add === undefined ? undefined : `Add to ${add.to}:\n\n${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .codeBlock */ .DV)(add.lines, 'yaml')}`, cost: 1 },
        { text: details.length === 0 ? undefined : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .codeBlock */ .DV)(details), cost: 3 },
    ]);
}


/***/ }),

/***/ 91017:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ fitted)
/* harmony export */ });
/* unused harmony export maxSummary */
const maxSummary = 64 * 1024;
const leftOut = 'Some of this summary was left out, because it was too long. The log has all of it.';
function fitted(sections, limit = maxSummary) {
    const kept = sections.filter(({ text }) => text !== undefined);
    const whole = joined(kept);
    if (Buffer.byteLength(whole) <= limit)
        return whole;
    const [first, ...others] = kept;
    const dropping = others.toSorted((a, b) => b.cost - a.cost);
    while (dropping.length > 0) {
        dropping.shift();
        const left = [first, ...others.filter((section) => dropping.includes(section)), { text: leftOut, cost: 0 }];
        const text = joined(left.filter((section) => section !== undefined));
        if (Buffer.byteLength(text) <= limit)
            return text;
    }
    const room = limit - Buffer.byteLength(`\n\n${leftOut}\n`);
    const cut = Buffer.from(first?.text ?? '')
        .subarray(0, room)
        .toString('utf8')
        .replace(/\uFFFD+$/, '');
    return joined([
        { text: cut, cost: 0 },
        { text: leftOut, cost: 0 },
    ]);
}
function joined(sections) {
    return `${sections.map(({ text }) => text).join('\n\n')}\n`;
}


/***/ }),

/***/ 63021:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DV: () => (/* binding */ codeBlock),
/* harmony export */   SS: () => (/* binding */ codeSpan),
/* harmony export */   tp: () => (/* binding */ table),
/* harmony export */   zH: () => (/* binding */ details)
/* harmony export */ });
function codeSpan(text) {
    const safe = text.replace(/[`|\r\n]+/g, ' ').trim();
    return safe === '' ? '' : `\`${safe}\``;
}
function table(head, rows) {
    return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
function codeBlock(lines, language = '') {
    const runs = lines.flatMap((line) => line.match(/`+/g) ?? []);
    const longest = runs.reduce((length, run) => Math.max(length, run.length), 2);
    const fence = '`'.repeat(longest + 1);
    return [`${fence}${language}`, ...lines, fence].join('\n');
}
function details(title, body) {
    return `<details>\n<summary>${title}</summary>\n\n${body}\n\n</details>`;
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


/***/ })

};
;