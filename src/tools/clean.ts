/** The longest line that is shown, in UTF-16 code units. */
export const maxLineLength = 8192;

const cutMark = ` … [line cut after ${maxLineLength} characters]`;

/** ECMA-48 control functions: CSI (colour, cursor), the string types OSC, DCS, SOS, PM and APC, and two-byte escapes. */
const escapeSequences =
  // eslint-disable-next-line no-control-regex -- control characters are what this is about
  /(?:\u001b\[|\u009b)[0-?]*[ -/]*[@-~]|(?:\u001b[\]PX^_]|[\u009d\u0090\u0098\u009e\u009f])[^\u0007\u001b\u009c]*(?:\u0007|\u001b\\|\u009c)|\u001b[ -/]*[0-~]/g;
const lineEnds = /[\r\n]+/g;
const invisible = /[[\p{Control}\p{Default_Ignorable_Code_Point}]--\t]/gv;

/**
 * The two notations of a workflow command (actions/runner, ActionCommand.cs): `::name …::` at the start of a line after
 * white space (TryParseV2), `##[name …]` anywhere (TryParse). The runner looks for `::` and `##[` by culture, where ICU
 * skips code points without a weight. Which ones those are differs by version of ICU, and hundreds of them are letters
 * and accents that must stay (Arabic tatweel, Hebrew points), so everything outside ASCII counts as skipped here.
 */
const commandAtStart = /^([^!-~]*:)(?=[^\0-\u007f]*:)/;
const commandAnywhere = /#(?=[^\0-\u007f]*#[^\0-\u007f]*\[)/g;

/**
 * One line of foreign text, made harmless for GitHub's log: without escape sequences, control characters (tabs stay) and
 * invisible code points, at most 8 KiB long, and with every workflow command broken by a space: a character that has a
 * weight in every collation, and that a reader can see. Ordinary lines come back as they are.
 */
export function clean(line: string): string {
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

/** Foreign text of several lines, each made harmless. */
export function cleanLines(text: string): string {
  return text
    .split(/\r\n|\r|\n/)
    .map(clean)
    .join('\n');
}
