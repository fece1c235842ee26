import type { Commit } from '../facts/history.ts';
import { parseVersion, type Version } from '../image/version.ts';
import { clean, cleanLines } from '../tools/clean.ts';
import type { Change } from './change.ts';
import { invalidReleaseAs } from './failures.ts';
import type { ParsedMessage, ParseMessage } from './load-parser.ts';
import { ReadCommits, readRevert, type Revert } from './reverts.ts';
import { splitMessage } from './split-message.ts';

/**
 * The longest part of a message that is read, in UTF-16 code units: as much as GitHub takes for the description of a pull request,
 * of which a squash makes the message. What is longer is no message that anybody wrote, and a parser needs time for it.
 */
export const maxMessage = 65_536;

/** semantic-release's FAQ, "Can I exclude commits from the analysis?" */
const skipped = /\[(?:skip release|release skip)\]/i;
const releaseAs = /^[ \t]*release-as:[ \t]*(\S+)[ \t]*$/im;
const pullRequestEnd = / \(#(\d{1,9})\)$/;
const mergedPullRequest = /^Merge pull request #(\d{1,9}) from /;

/**
 * The changes that commits make, in their order. A commit that says nothing in the form of Conventional Commits makes none, unless it
 * takes one back or has a footer that matters.
 * @param commits the newest first
 * @throws ReleaseError when the newest footer `Release-As:` is no version
 */
export function readChanges(commits: readonly Commit[], parse: ParseMessage): readonly Change[] {
  const titled = commits.map(({ message }) => titleOf(message));
  const read = new ReadCommits(commits, titled);
  let isDecided = false;
  return commits.flatMap((commit, index) => {
    const text = commit.message.slice(0, maxMessage);
    if (skipped.test(text)) return [];
    const messages = splitMessage(text);
    const wanted = isDecided ? undefined : readReleaseAs(messages, commit);
    isDecided ||= wanted !== undefined;
    const revert = readRevert(messages[0] ?? '');
    const reverts = revert === undefined ? [] : read.revertedBy(revert, index);
    const ofCommit = { commit, pullRequest: titled[index]?.pullRequest };
    const changes = messages.map((message) => ({ ...changeOf(parse(message)), ...ofCommit }));
    return changes
      .map((change, place) => (place === 0 ? { ...change, ...asRevert(revert), reverts, releaseAs: wanted } : change))
      .filter(matters);
  });
}

function changeOf(parsed: ParsedMessage): Omit<Change, 'commit' | 'pullRequest'> {
  const breakingNotes = parsed.notes.map(firstParagraph).filter((note) => note !== '');
  const scope = clean(parsed.scope ?? '').trim();
  return {
    type: (parsed.type ?? '').toLowerCase(),
    scope: scope === '' ? undefined : scope,
    description: clean(parsed.description.replace(pullRequestEnd, '')).trim(),
    isBreaking: parsed.isMarked || breakingNotes.length > 0,
    breakingNotes,
    releaseAs: undefined,
    reverts: [],
    references: parsed.references,
  };
}

function asRevert(revert: Revert | undefined): Partial<Pick<Change, 'type' | 'description'>> {
  if (revert?.isOnly !== true) return {};
  return { type: 'revert', ...(revert.title === undefined ? {} : { description: clean(revert.title).trim() }) };
}

function matters({ type, isBreaking, releaseAs: wanted, reverts }: Change): boolean {
  return type !== '' || isBreaking || wanted !== undefined || reverts.length > 0;
}

/** A note ends with its paragraph, as release-please has it: in a squash, other commits come below it. */
function firstParagraph(note: string): string {
  return cleanLines(note.trim().split(/\n[ \t]*\n/, 1)[0] ?? '');
}

function readReleaseAs(messages: readonly string[], { sha }: Commit): Version | undefined {
  const text = messages.map((message) => releaseAs.exec(message)?.[1]).find((found) => found !== undefined);
  if (text === undefined) return undefined;
  const version = parseVersion(text);
  if (version === undefined) throw invalidReleaseAs(text, sha);
  return version;
}

function titleOf(message: string): { readonly title: string; readonly pullRequest: number | undefined } {
  const title = /^\s*(.*)/.exec(message.slice(0, maxMessage))?.[1]?.trim() ?? '';
  const [, number] = pullRequestEnd.exec(title) ?? mergedPullRequest.exec(title) ?? [];
  return { title, pullRequest: number === undefined ? undefined : Number(number) };
}
