const linkGrammar =
  /\s*<([^<>]*)>((?:\s*;\s*[!#$%&'*+.^_`|~0-9A-Za-z-]+\s*(?:=\s*(?:"(?:[^"\\]|\\.)*"|[^\s",;]+))?)*)\s*(?:,|$)/sy;
const relation = /;\s*rel\s*=\s*(?:"([^"]*)"|([^\s",;]+))/i;

/**
 * The address of the next page in `Link` (RFC 8288, section 3), as it stands there; `undefined` when there is none. A
 * malformed rest is left out.
 */
export function nextLink(header: string): string | undefined {
  linkGrammar.lastIndex = 0;
  for (let match = linkGrammar.exec(header); match !== null; match = linkGrammar.exec(header)) {
    const [, address, parameters = ''] = match;
    const [, quoted, plain = ''] = relation.exec(parameters) ?? [];
    if ((quoted ?? plain).toLowerCase().split(/\s+/).includes('next')) return address;
  }
  return undefined;
}
