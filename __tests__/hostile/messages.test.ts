import { lexer, walkTokens } from 'marked';
import { expect, test } from 'vitest';
import { loadParser } from '../../src/changes/load-parser.ts';
import { readChanges } from '../../src/changes/read-changes.ts';
import { releaseNotes } from '../../src/releases/notes.ts';
import { createLog } from '../../src/tools/log.ts';
import { repositoryUrl } from '../releases/rendered.ts';
import { someNotes } from '../releases/changes.ts';
import { tally } from '../tally.ts';
import { corpus } from './corpus.ts';
import { changedOutputs, judgeFailure, overhearing } from './judge-runner.ts';

/** Where a commit can say something that is told. */
const forms: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => `feat: ${text}`,
  (text) => `fix(${text})!: x`,
  (text) => `feat!: x\n\nBREAKING CHANGE: ${text}`,
  (text) => `fix: x\n\nCloses ${text}\nRelease-As: ${text}`,
  (text) => `Revert "${text}"\n\nThis reverts commit ${text}.`,
];

/** What notes show besides text: links to another place than the repository, HTML, pictures. */
function foreignIn(notes: string): readonly string[] {
  const foreign: string[] = [];
  void walkTokens(lexer(notes), (token) => {
    const isOurs =
      token.type !== 'link' || String(token.href).startsWith(`${repositoryUrl}/`) || isIssue(String(token.href));
    if (['html', 'image'].includes(token.type) || !isOurs) foreign.push(token.raw);
  });
  return foreign;
}

/** `Closes o/r#1` names an issue of another repository on the same server. */
function isIssue(href: string): boolean {
  return /^https:\/\/github\.com\/[\w.-]+\/[\w.-]+\/issues\/\d+$/.test(href);
}

test('a commit message of any text gives notes of text and our own links, and the runner no command', async () => {
  const parse = await loadParser();
  const through: string[] = [];
  const outputs = new Set<string>();
  const texts = corpus(800);
  await overhearing((ear) => {
    for (const [index, text] of texts.entries()) {
      const message = (forms[index % forms.length] ?? String)(text);
      try {
        const notes = releaseNotes(readChanges([{ sha: 'a'.repeat(40), message }], parse), someNotes());
        outputs.add(notes);
        const faults = ear.commandsIn((toolkit) => {
          const log = createLog();
          log.open(toolkit);
          log.info(notes);
        });
        through.push(...[...faults, ...foreignIn(notes)].map((fault) => `${JSON.stringify(message)}: ${fault}`));
      } catch (error) {
        through.push(...judgeFailure(error, ear));
      }
    }
    return Promise.resolve();
  });
  expect([...through, ...changedOutputs(outputs)]).toEqual([]);
  tally('Commit messages', { tried: texts.length, through: through.length });
});
