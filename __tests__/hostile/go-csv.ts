/**
 * What buildx makes of a value that it reads as a list of attributes: one record, as Go's encoding/csv reads it (reader.go,
 * `readRecord`, with `LazyQuotes` and `TrimLeadingSpace` off), which is what buildx used first and what its own reader keeps to
 * (tonistiigi/go-csvvalue).
 */

/** @throws Error with Go's words when it is no record */
export function goFields(text: string): readonly string[] {
  const fields: string[] = [];
  let rest = text.replace(/\r\n/g, '\n');
  for (;;) {
    if (!rest.startsWith('"')) {
      const end = rest.search(/[,\n]/);
      const field = end < 0 ? rest : rest.slice(0, end);
      if (field.includes('"')) throw new Error('bare " in non-quoted field');
      fields.push(field);
      if (end < 0 || rest[end] === '\n') return fields;
      rest = rest.slice(end + 1);
      continue;
    }
    const [whole, quoted] = /^"((?:[^"]|"")*)"/.exec(rest) ?? [];
    if (whole === undefined || quoted === undefined) throw new Error('extraneous or missing " in quoted-field');
    fields.push(quoted.replaceAll('""', '"'));
    const next = rest[whole.length];
    if (next === undefined || next === '\n') return fields;
    if (next !== ',') throw new Error('extraneous or missing " in quoted-field');
    rest = rest.slice(whole.length + 1);
  }
}

/** The attributes as buildx has them: the key in lower case, up to the first `=`. */
export function goAttributes(text: string): readonly (readonly [key: string, value: string])[] {
  return goFields(text).map((field) => {
    const equals = field.indexOf('=');
    return equals < 0 ? [field.toLowerCase(), ''] : [field.slice(0, equals).toLowerCase(), field.slice(equals + 1)];
  });
}
