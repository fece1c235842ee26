import type { Digest } from '../image/digest.ts';
import { formatPinned, formatReference } from '../image/reference.ts';
import type { Tag } from '../image/tag.ts';
import { tagText } from '../image/version.ts';
import type { RollbackInputs, Target } from '../inputs/rollback-inputs.ts';
import type { RepositoryOutcome } from '../rollback/carry-out.ts';
import type { FloatOutcome } from '../rollback/outcome.ts';
import { clean } from '../tools/clean.ts';
import { lineDiagram } from './line-diagram.ts';
import { fitted } from './fit.ts';
import { codeBlock, codeSpan, table } from './markdown.ts';
import { imageCell, shortDigest } from './names.ts';

/** What a rollback was to do, and what came of it. */
export interface RollbackReport {
  readonly inputs: Pick<RollbackInputs, 'request' | 'reason' | 'dryRun'>;
  readonly outcomes: readonly RepositoryOutcome[];
}

/** The job summary: what was done, where every tag stands, and what still has to be done by hand. */
export function rollbackSummary(report: RollbackReport): string {
  const { inputs, outcomes } = report;
  const warnings = outcomes.flatMap((outcome) => outcome.warnings);
  return fitted([
    { text: `### ${rollbackHeadline(report)}`, cost: 0 },
    { text: inputs.reason === '' ? undefined : `Reason: ${codeSpan(clean(inputs.reason))}`, cost: 1 },
    { text: drawnFloats(report), cost: 4 },
    { text: outcomes.some(({ floats }) => floats.length > 0) ? floatTable(outcomes) : undefined, cost: 2 },
    { text: warnings.length === 0 ? undefined : codeBlock(warnings.map(clean)), cost: 2 },
    { text: standingBadly(outcomes), cost: 1 },
    { text: inputs.dryRun ? undefined : whatIsLeft(outcomes), cost: 3 },
    { text: undoing(report), cost: 1 },
  ]);
}

/** One sentence: what happened to which version. */
export function rollbackHeadline({ inputs, outcomes }: RollbackReport): string {
  const { request, dryRun } = inputs;
  const floats = outcomes.flatMap((outcome) => outcome.floats);
  const moved = floats.filter(({ state }) => state === 'moved' || state === 'deleted').length;
  const failed = outcomes.filter(({ failures }) => failures.length > 0).length;
  const left = floats.filter(({ state }) => state === 'left').length;
  const tags = `${countOf(moved)} ${dryRun ? 'would be ' : ''}moved`;
  const bad = left === 0 ? '' : `, ${countOf(left)} still at a withdrawn version`;
  const incomplete = failed === 0 ? '' : `, and ${failed} of ${outcomes.length} images failed`;
  return `${dryRun ? 'Dry run: ' : ''}${subjectOf(request)}: ${tags}${bad}${incomplete}`;
}

function countOf(tags: number): string {
  return `${tags} tag${tags === 1 ? '' : 's'}`;
}

function subjectOf(request: RollbackReport['inputs']['request']): string {
  switch (request.kind) {
    case 'withdraw':
      return `Withdraw ${request.versions.map((version) => codeSpan(tagText(version))).join(', ')}`;
    case 'reinstate':
      return `Reinstate ${request.versions.map((version) => codeSpan(tagText(version))).join(', ')}`;
    case 'move':
      return `Roll back to ${codeSpan(targetText(request.to))}`;
  }
}

function targetText(target: Target): string {
  switch (target.kind) {
    case 'previous':
      return 'previous';
    case 'version':
      return tagText(target.version);
    case 'digest':
      return target.digest;
  }
}

/** One line for each tag, for the log. */
export function rollbackLines(outcomes: readonly RepositoryOutcome[]): readonly string[] {
  return outcomes.flatMap(({ repository, floats }) =>
    floats.map(({ tag, state, before, now, versionBefore, versionNow }) => {
      const [from, to] = [placeText(before, versionBefore), placeText(now, versionNow)];
      return `${formatReference({ repository, tag })} ${state} ${before === now ? to : `${from} -> ${to}`}`;
    }),
  );
}

function placeText(digest: Digest | undefined, version: Tag | undefined): string {
  if (digest === undefined) return 'nothing';
  return version === undefined ? digest : `${version} (${digest})`;
}

/** The floats of the first image before and after, the withdrawn versions struck through. */
function drawnFloats({ inputs: { request }, outcomes }: RollbackReport): string | undefined {
  const [{ floats, marks } = { floats: [], marks: new Map() as RepositoryOutcome['marks'] }] = outcomes;
  const word = (digest: Digest | undefined, version: Tag | undefined): string | undefined =>
    version ?? (digest === undefined ? undefined : shortDigest(digest));
  const drawn = floats.map(({ tag, before, now, versionBefore, versionNow }) => ({
    tag,
    before: word(before, versionBefore),
    now: word(now, versionNow),
  }));
  const marked = [...marks].flatMap(([version, { says }]) => (says.state === 'withdrawn' ? [version] : []));
  const asked = request.kind === 'withdraw' ? request.versions.map(tagText) : [];
  return lineDiagram({ floats: drawn, withdrawn: [...new Set([...marked, ...asked])] });
}

function floatTable(outcomes: readonly RepositoryOutcome[]): string {
  const rows = outcomes.flatMap(({ repository, floats }) =>
    floats.map(({ tag, state, before, now, versionBefore, versionNow }) => [
      codeSpan(tag),
      codeSpan(repository.name),
      stateText(state),
      cell(before, versionBefore),
      cell(now, versionNow),
    ]),
  );
  return table(['Tag', 'Image', '', 'Before', 'Now'], rows);
}

function cell(digest: Digest | undefined, version: Tag | undefined): string {
  return digest === undefined ? codeSpan(version ?? '') : imageCell(digest, () => version);
}

function stateText(state: FloatOutcome['state']): string {
  switch (state) {
    case 'moved':
    case 'unchanged':
    case 'deleted':
      return state;
    case 'left':
      return '**still at a withdrawn version**';
    case 'failed':
      return '**not moved**';
    case 'not-reached':
      return '**not tried**';
  }
}

/** Floats whose line has no version any more, in a registry that deletes no tags. Only a person can do something about them. */
function standingBadly(outcomes: readonly RepositoryOutcome[]): string | undefined {
  const left = outcomes.flatMap(({ repository, floats }) =>
    floats.filter(({ state }) => state === 'left').map(({ tag }) => codeSpan(formatReference({ repository, tag }))),
  );
  if (left.length === 0) return undefined;
  return (
    `**Whoever pulls ${left.join(', ')} still gets a withdrawn version**: its line has no other, and the registry did not ` +
    'delete the tag. The next version of the line takes it along; until then, delete the tag on the pages of the registry, ' +
    'and only the tag: the image has others.'
  );
}

/** Tags say what is pulled next; what runs already goes on. */
function whatIsLeft(outcomes: readonly RepositoryOutcome[]): string | undefined {
  const pinned = outcomes.flatMap(({ repository, floats }) => {
    const moved = floats.filter(({ state }) => state === 'moved');
    return moved.flatMap(({ now }) => (now === undefined ? [] : [formatPinned(repository, now)]));
  });
  const images = [...new Set(pinned)];
  if (images.length === 0) return undefined;
  const commands = images.flatMap((image) => [
    `docker pull ${image}`,
    `kubectl set image deployment/<name> <container>=${image}`,
  ]);
  return (
    'A moved tag does not restart anything: what runs goes on running what it runs. Roll it out by digest:\n\n' +
    codeBlock(commands, 'sh')
  );
}

function undoing({ inputs: { request, dryRun }, outcomes }: RollbackReport): string | undefined {
  const marks = outcomes.flatMap((outcome) => [...outcome.marks].filter(([, { isNew }]) => isNew));
  const versions = [...new Set(marks.map(([version]) => version))];
  if (dryRun || request.kind === 'reinstate' || versions.length === 0) return undefined;
  return `To take this back, run this step with ${codeSpan(`reinstate: ${versions.join(', ')}`)}.`;
}
