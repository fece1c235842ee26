import type { CommitParser } from 'conventional-commits-parser';
import type { Reference } from './change.ts';

/** What a message says in the form of Conventional Commits 1.0.0. Foreign text. */
export interface ParsedMessage {
  /** As it was written; `undefined` where the title is not in that form. */
  readonly type: string | undefined;
  readonly scope: string | undefined;
  /** The title without type and scope; all of it where it is not in that form. */
  readonly description: string;
  /** Whether there is a `!` after the type. */
  readonly isMarked: boolean;
  /** The texts of `BREAKING CHANGE:`. */
  readonly notes: readonly string[];
  readonly references: readonly Reference[];
}

export type ParseMessage = (message: string) => ParsedMessage;

/** Matches nothing. */
const never = /(?!)/;

const options = {
  headerPattern: /^(\w+)(?:\(([^()]*)\))?(!)?: +(\S.*)$/,
  headerCorrespondence: ['type', 'scope', 'mark', 'subject'],
  // Upper case, as the specification has it (item 15), and indented, as the README of release-please shows it.
  notesPattern: (keywords: string) => new RegExp(`^\\s*(?:\\*\\s+)?(${keywords}):\\s*(.*)$`),
  // "-name-" would set a field of the result by its name, "-notes-" as well.
  fieldPattern: never,
  // Reverts are read from the whole message (read-changes.ts).
  revertPattern: never,
};

/** Loads the parser of Conventional Commits, which only a run that looks for its next version needs. */
export async function loadParser(): Promise<ParseMessage> {
  const { CommitParser } = await import('conventional-commits-parser');
  const parser = new CommitParser(options);
  return (message) => parsed(parser.parse(message));
}

function parsed(commit: ReturnType<CommitParser['parse']>): ParsedMessage {
  const field = (name: string): string | undefined => commit[name] ?? undefined;
  return {
    type: field('type'),
    scope: field('scope'),
    description: field('subject') ?? commit.header ?? '',
    isMarked: field('mark') !== undefined,
    notes: commit.notes.map(({ text }) => text),
    references: commit.references.map(({ action, owner, repository, issue }) => ({
      action: action ?? undefined,
      repository: owner === null ? (repository ?? undefined) : `${owner}/${repository ?? ''}`,
      issue,
    })),
  };
}
