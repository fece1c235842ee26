/** What GitHub answers, and how it refuses. The words are those that it has been seen to use. */
export interface Reply {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

const docs = 'https://docs.github.com/rest';

export function ok(body: unknown, headers?: Readonly<Record<string, string>>): Reply {
  return { status: 200, body, ...(headers === undefined ? {} : { headers }) };
}

export function created(body: unknown): Reply {
  return { status: 201, body };
}

export function refused(status: number, message: string, headers?: Readonly<Record<string, string>>): Reply {
  const body = { message, documentation_url: docs, status: String(status) };
  return { status, body, ...(headers === undefined ? {} : { headers }) };
}

export const notFound = refused(404, 'Not Found');

export interface FieldError {
  readonly resource: string;
  readonly code: string;
  readonly field?: string;
  readonly message?: string;
}

export function invalid(...errors: readonly FieldError[]): Reply {
  const body = { message: 'Validation Failed', errors, documentation_url: docs, status: '422' };
  return { status: 422, body };
}

export function exists(resource: string, field: string): Reply {
  return invalid({ resource, code: 'already_exists', field });
}

const ruleset = 'Repository rule violations found\n\nCannot create ref due to creations being restricted.\n\n';

/** googleapis/release-please-action#1194 */
export const restrictedRelease = invalid(
  { resource: 'Release', code: 'custom', field: 'pre_receive', message: `pre_receive ${ruleset}` },
  { resource: 'Release', code: 'custom', message: 'Published releases must have a valid tag' },
);
export const restrictedRef = refused(422, ruleset);

/** opensearch-project/opensearch-java#1995; the header: mkb79/Audible#882 */
export const notByThisToken = refused(403, 'Resource not accessible by integration', {
  'x-accepted-github-permissions': 'contents=write',
});

/** asdf-vm/asdf#2329 */
export const frozenAssets = refused(422, 'Cannot upload assets to an immutable release.');
