import type { Commit } from '../facts/history.ts';
import { fullText, type Version } from '../image/version.ts';
import { commitsUrl, compareUrl } from './links.ts';
import { plainText } from './plain-text.ts';

/** One change, as far as it is told. Scope, description and notes are foreign text. */
export interface NotedChange {
  /** `feat`, `fix`, … in lower case. */
  readonly type: string;
  readonly scope?: string | undefined;
  readonly description: string;
  readonly isBreaking: boolean;
  /** What the footers `BREAKING CHANGE:` say. */
  readonly breakingNotes: readonly string[];
  readonly commit: Pick<Commit, 'sha'>;
  readonly pullRequest?: number | undefined;
  /** Issues that its footers name; `repository` is `undefined` for those of this one. */
  readonly references?: readonly {
    readonly action: string | undefined;
    readonly repository: string | undefined;
    readonly issue: string;
  }[];
}

export interface NotesOptions {
  readonly version: Version;
  /** The git tag of the version. */
  readonly tag: string;
  /** The git tag of the version before it; `undefined` of the first one. */
  readonly previous: string | undefined;
  /** `https://github.com/acme/widget` */
  readonly repositoryUrl: string;
  readonly date: Date;
  /** The longest notes, in UTF-16 code units: what GitHub takes (125,000), less what else stands in a release. */
  readonly limit?: number;
}

export const maxNotes = 90_000;
/** In code points. A title has one line; what breaks has to be explained. */
const [maxDescription, maxScope, maxBreakingNote] = [300, 60, 1000];
const maxReferences = 10;
/** What the sections' titles and the last line take at most. */
const reserve = 1500;

interface Section {
  readonly title: string;
  readonly lines: readonly string[];
}

/**
 * The changes of a version as Markdown, in the form that conventional-changelog and release-please have made known: what
 * breaks first, then features, fixes, performance and reverts. Other types are told only where they break something.
 * @param changes in the order in which they are shown
 */
export function releaseNotes(changes: readonly NotedChange[], options: NotesOptions): string {
  const { repositoryUrl, limit = maxNotes } = options;
  const title = `## ${titleOf(options)}`;
  const changed = changeSections(changes, { repositoryUrl, limit: limit - title.length, allUrl: allUrl(options) });
  return `${title}\n\n${changed}\n`;
}

export interface SectionsOptions extends Pick<NotesOptions, 'repositoryUrl'> {
  readonly limit: number;
  /** Where all changes can be seen. */
  readonly allUrl: string;
}

/** The changes by themselves, in their sections. */
export function changeSections(changes: readonly NotedChange[], options: SectionsOptions): string {
  const all = sectionsOf(changes, options.repositoryUrl);
  const { sections, left } = within(all, options.limit - reserve);
  const parts = sections.map(formatSection);
  if (all.length === 0) parts.push('No features, no fixes, and nothing that breaks.');
  if (left > 0) parts.push(`… and ${left} more, for which there is no room here: [all of them](${options.allUrl}).`);
  return parts.join('\n\n');
}

function titleOf(options: NotesOptions): string {
  const { version, previous, date } = options;
  const text = fullText(version);
  return `${previous === undefined ? text : `[${text}](${allUrl(options)})`} (${date.toISOString().slice(0, 10)})`;
}

function allUrl({ repositoryUrl, previous, tag }: NotesOptions): string {
  return previous === undefined ? commitsUrl(repositoryUrl, tag) : compareUrl(repositoryUrl, previous, tag);
}

function sectionsOf(changes: readonly NotedChange[], repositoryUrl: string): readonly Section[] {
  const linesOf = (...types: readonly string[]): readonly string[] =>
    changes
      .filter(({ type }) => types.includes(type))
      .map((change) => lineOf(change, textOf(change.description, maxDescription, repositoryUrl), repositoryUrl));
  return [
    { title: '⚠ BREAKING CHANGES', lines: changes.flatMap((change) => breakingLines(change, repositoryUrl)) },
    { title: 'Features', lines: linesOf('feat', 'feature') },
    { title: 'Bug Fixes', lines: linesOf('fix') },
    { title: 'Performance Improvements', lines: linesOf('perf') },
    { title: 'Reverts', lines: linesOf('revert') },
  ].filter(({ lines }) => lines.length > 0);
}

/** Conventional Commits 1.0.0, rule 13: where no footer says it, the description does. */
function breakingLines(change: NotedChange, repositoryUrl: string): readonly string[] {
  const { isBreaking, breakingNotes, description } = change;
  if (!isBreaking) return [];
  const notes = breakingNotes.length === 0 ? [description] : breakingNotes;
  return notes.map((note) => lineOf(change, textOf(note, maxBreakingNote, repositoryUrl), repositoryUrl));
}

function textOf(text: string, limit: number, repositoryUrl: string): string {
  return plainText(text, { limit, repositoryUrl });
}

function lineOf(change: NotedChange, text: string, repositoryUrl: string): string {
  const { scope = '', commit, pullRequest } = change;
  const where = textOf(scope, maxScope, repositoryUrl);
  const parts = [
    ...(where === '' ? [] : [`**${where}:**`]),
    ...(text === '' ? [] : [text]),
    ...(pullRequest === undefined ? [] : [`([#${pullRequest}](${repositoryUrl}/pull/${pullRequest}))`]),
    `([${commit.sha.slice(0, 7)}](${repositoryUrl}/commit/${commit.sha}))`,
  ];
  return `* ${parts.join(' ')}${closing(change, repositoryUrl)}`;
}

/** `, closes #3 #4`: issues of this repository only. */
function closing({ references = [] }: NotedChange, repositoryUrl: string): string {
  const closed = references.filter(
    ({ action = '', repository, issue }) =>
      /^(?:close|fix|resolve)/i.test(action) && repository === undefined && /^\d{1,10}$/.test(issue),
  );
  const issues = [...new Set(closed.map(({ issue }) => issue))].slice(0, maxReferences);
  const links = issues.map((issue) => `[#${issue}](${repositoryUrl}/issues/${issue})`);
  return links.length === 0 ? '' : `, closes ${links.join(' ')}`;
}

function formatSection({ title, lines }: Section): string {
  return `### ${title}\n\n${lines.join('\n')}`;
}

/** The first lines that have room together, and how many are left out. */
function within(
  all: readonly Section[],
  room: number,
): { readonly sections: readonly Section[]; readonly left: number } {
  let used = 0;
  let left = 0;
  const fits = (line: string): boolean => {
    used += line.length + 1;
    if (used > room) left += 1;
    return used <= room;
  };
  const sections = all.map(({ title, lines }) => ({ title, lines: lines.filter(fits) }));
  return { sections: sections.filter(({ lines }) => lines.length > 0), left };
}
