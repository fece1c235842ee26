/** One BuildKit of a builder. */
export interface BuilderNode {
  readonly name: string;
  readonly endpoint: string;
  /** `running`, `inactive`, `stopped`, …; empty when it could not be asked. */
  readonly status: string;
  /** BuildKit's version as it says it (`v0.24.0`, `v0.22.0-moby`); unknown while it does not run, and in Debian's. */
  readonly buildkit: string | undefined;
  readonly platforms: readonly string[];
  /** What its driver can do, by buildx's names (`Direct push`); only there when buildx was asked with `DEBUG`. */
  readonly features: ReadonlyMap<string, boolean>;
}

/** A builder as `docker buildx inspect` shows it. */
export interface Builder {
  readonly name: string;
  readonly driver: string;
  /** Why buildx could not ask it, in buildx's words: it exits with 0 all the same. */
  readonly error: string | undefined;
  readonly nodes: readonly BuilderNode[];
}

/**
 * Reads the text of `docker buildx inspect`; there is no JSON (docker/buildx, commands/inspect.go). A field that is not
 * there is empty, one that we do not know is passed over.
 */
export function parseInspect(text: string): Builder {
  const [head, body] = splitOnce(text.replaceAll('\r\n', '\n'), /^Nodes:$/m);
  const fields = fieldsOf(head);
  return {
    name: fields.get('Name') ?? '',
    driver: fields.get('Driver') ?? '',
    error: fields.get('Error'),
    nodes: body
      .split(/^(?=Name:)/m)
      .filter((part) => part.startsWith('Name:'))
      .map(parseNode),
  };
}

function parseNode(text: string): BuilderNode {
  const fields = fieldsOf(text);
  const version = fields.get('BuildKit version') ?? '';
  return {
    name: fields.get('Name') ?? '',
    endpoint: fields.get('Endpoint') ?? '',
    status: fields.get('Status') ?? '',
    buildkit: version === '' || version.startsWith('v0.0.0+') ? undefined : version,
    platforms: parsePlatforms(fields.get('Platforms') ?? ''),
    features: parseFeatures(text),
  };
}

/** A `*` marks the platforms that were given to the node by hand. */
function parsePlatforms(list: string): string[] {
  return list
    .split(',')
    .map((platform) => platform.trim().replace(/\*$/, ''))
    .filter((platform) => platform !== '');
}

function parseFeatures(text: string): ReadonlyMap<string, boolean> {
  const block = /^Features:\n((?: .*\n?)*)/m.exec(text)?.[1] ?? '';
  return new Map([...fieldsOf(block.replace(/^ /gm, ''))].map(([name, value]) => [name, value === 'true']));
}

/** `Name:   value` lines; what is indented belongs to a block and is left out. */
function fieldsOf(text: string): ReadonlyMap<string, string> {
  return new Map(
    [...text.matchAll(/^([^\s:][^:\n]*):[ \t]*(.*)$/gm)].map(([, name = '', value = '']) => [name, value.trim()]),
  );
}

function splitOnce(text: string, separator: RegExp): [string, string] {
  const match = separator.exec(text);
  return match === null ? [text, ''] : [text.slice(0, match.index), text.slice(match.index + match[0].length)];
}

/**
 * @param text what `docker buildx version` prints: `github.com/docker/buildx v0.29.1 <commit>`, and from Debian
 *   `github.com/docker/buildx 0.29.1+ds1 0.29.1+ds1-4`
 * @returns the version as SemVer without `v`, or `undefined` when there is none (a build from an unnamed commit)
 */
export function parseBuildxVersion(text: string): string | undefined {
  return /^github\.com\/docker\/buildx v?(\d+\.\d+\.\d+(?:[-+][0-9A-Za-z.+-]*)?)(?:\s|$)/m.exec(text)?.[1];
}
