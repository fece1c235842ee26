import { CsvError, parse, type Info } from 'csv-parse/sync';
import { invalidEntry, type ReleaseError } from '../errors.ts';

/** How a list input is read; what is left out is as docker/build-push-action reads most of its lists. */
export interface ListOptions {
  /** Whether commas separate entries as lines do. */
  readonly commas?: boolean;
  /** Whether `"` quotes. `false` for what buildx reads as CSV again. */
  readonly quotes?: boolean;
  /** Whether a line that starts with `#` is left out. */
  readonly comments?: boolean;
  /** Whether white space around an entry is kept. */
  readonly whitespace?: boolean;
}

/** One record of a list: its columns, and the line on which it ends, from 1. */
export interface Entry {
  readonly columns: readonly string[];
  readonly line: number;
}

/**
 * Reads a list as docker's actions do (docker/actions-toolkit, util.ts, getList): CSV with quotes allowed anywhere, any
 * number of columns, no empty entries. A quoted entry may go over several lines.
 * @throws ReleaseError when a quote is not closed, or closed in the middle of a column
 */
export function readList(text: string, options: ListOptions = {}): readonly string[] {
  const entries = readEntries(text, options).flatMap(({ columns }) => {
    const joined = columns.join(',');
    return options.commas === true ? (columns.length === 1 ? joined.split(',') : columns) : [joined];
  });
  const kept = entries.filter((entry) => entry !== '');
  return options.whitespace === true ? kept : kept.map((entry) => entry.trim());
}

/** The records of a list with their columns, for lists whose entries have a grammar of their own. Throws as `readList`. */
export function readEntries(text: string, options: ListOptions = {}): readonly Entry[] {
  if (text === '') return [];
  const records = parseCsv(text, {
    relax_quotes: true,
    ...(options.quotes === false && { quote: false }),
    ...(options.comments === true && { comment: '#', comment_no_infix: true }),
  });
  return records.map(({ record, info }) => ({ columns: record, line: info.lines }));
}

/**
 * Reads `key=value,key="a,b"` strictly, as docker's actions and buildx read what is inside one entry.
 * @returns one row of trimmed fields for each line
 * @throws ReleaseError when a quote is misplaced
 */
export function readFields(text: string): readonly (readonly string[])[] {
  return parseCsv(text, { trim: true }).map(({ record }) => record);
}

/** The fields of an entry: its columns, or what is inside the one column that was quoted as a whole. */
export function fieldsOf(entry: Entry): readonly string[] {
  if (entry.columns.length > 1) return entry.columns;
  return readFields(entry.columns[0] ?? '')[0] ?? [];
}

/** A field `key=value`, split at its first `=`; the key is `undefined` when there is none (`value`, `=value`). */
export function splitField(field: string): { readonly key: string | undefined; readonly value: string } {
  const equals = field.indexOf('=');
  if (equals < 1) return { key: undefined, value: field.trim() };
  return { key: field.slice(0, equals).trim(), value: field.slice(equals + 1).trim() };
}

interface CsvOptions {
  readonly relax_quotes?: boolean;
  readonly quote?: false;
  readonly comment?: string;
  readonly comment_no_infix?: boolean;
  readonly trim?: boolean;
}

interface CsvRecord {
  readonly record: readonly string[];
  readonly info: Info;
}

function parseCsv(text: string, options: CsvOptions): readonly CsvRecord[] {
  try {
    const records: unknown = parse(text, { relax_column_count: true, skip_empty_lines: true, info: true, ...options });
    // The types of csv-parse do not know what "info" does to the result.
    return records as CsvRecord[];
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw malformed(error);
  }
}

/** The parser's own message is left out, because it repeats what it read, which may be a secret. */
function malformed(error: CsvError): ReleaseError {
  const line = typeof error['lines'] === 'number' ? ` in line ${error['lines']}` : '';
  const problem =
    error.code === 'CSV_QUOTE_NOT_CLOSED'
      ? `A quote is opened and never closed${line}`
      : `A quote stands in the middle of a value${line}`;
  return invalidEntry(
    problem,
    undefined,
    'Put the whole entry in double quotes and write each quote inside it twice, or leave the quotes out.',
  );
}
