import { isTrueAt, textAt, valueAt } from '../tools/foreign-json.ts';

/** The git repository that the image is built from. */
export interface SourceRepository {
  /** `owner/name` */
  readonly fullName: string;
  readonly name: string;
  readonly description: string;
  readonly url: string;
  readonly defaultBranch: string | undefined;
  readonly isPrivate: boolean;
  /** SPDX identifier, or `''`. */
  readonly license: string;
}

/**
 * @param descriptions what GitHub says about the repository, the event payload's `repository` first: of each field the
 *   first that has it counts, and `null` is a value ("has none")
 */
export function sourceRepository(env: NodeJS.ProcessEnv, ...descriptions: readonly unknown[]): SourceRepository {
  const has = (field: string): unknown => descriptions.find((description) => valueAt(description, field) !== undefined);
  const text = (field: string): string | undefined => textAt(has(field), field);
  const fullName = env['GITHUB_REPOSITORY'] ?? text('full_name') ?? '';
  const serverUrl = env['GITHUB_SERVER_URL'] ?? 'https://github.com';
  return {
    fullName,
    name: text('name') ?? fullName.slice(fullName.indexOf('/') + 1),
    description: text('description') ?? '',
    url: text('html_url') ?? (fullName === '' ? '' : `${serverUrl}/${fullName}`),
    defaultBranch: text('default_branch'),
    isPrivate: isTrueAt(has('private'), 'private'),
    license: textAt(has('license'), 'license', 'spdx_id') ?? '',
  };
}

/** Every field that a label or a rule shows. Payloads of webhooks have them all; other events may not. */
const shownFields = ['name', 'html_url', 'description', 'default_branch', 'license'];

/** Whether the payload leaves nothing to ask about the repository. */
export function isDescribed(repository: unknown): boolean {
  return shownFields.every((field) => valueAt(repository, field) !== undefined);
}
