import { formatReference } from '../image/reference.ts';
import { markerOf } from '../publish/withdrawal.ts';
import type { RepositoryOutcome } from '../rollback/carry-out.ts';

/** The outputs of the rollback entrance. */
export const rollbackOutputNames = ['moved-tags', 'previous', 'failed', 'withdrawn'] as const;

/** What became of every tag and every repository, as JSON. A dry run says what would become of them. */
export function rollbackOutputs(
  outcomes: readonly RepositoryOutcome[],
  { dryRun }: { readonly dryRun: boolean },
): Readonly<Record<(typeof rollbackOutputNames)[number], string>> {
  const changed = outcomes.flatMap(({ repository, floats }) =>
    floats.filter(({ state }) => state !== 'unchanged').map((float) => ({ ...float, repository })),
  );
  const moves = changed.map(({ repository, tag, before, now, state }) => {
    const isPlanned = dryRun && (state === 'moved' || state === 'deleted');
    return { repository: repository.name, tag, from: before, to: now, state: isPlanned ? 'planned' : state };
  });
  const previous = changed.flatMap(({ repository, tag, before, now }): [string, string][] =>
    before === undefined || before === now ? [] : [[formatReference({ repository, tag }), before]],
  );
  return {
    'moved-tags': JSON.stringify(moves),
    previous: JSON.stringify(Object.fromEntries(previous)),
    failed: JSON.stringify(outcomes.flatMap(failuresOf)),
    withdrawn: JSON.stringify(outcomes.flatMap(withdrawnOf)),
  };
}

function failuresOf({ repository, failures }: RepositoryOutcome): object[] {
  return failures.map(({ failure, message }) => ({ repository: repository.name, code: failure.code, error: message }));
}

function withdrawnOf({ repository, marks }: RepositoryOutcome): object[] {
  return [...marks].flatMap(([version, { says, subject }]) => {
    const { state, reason, actor, run, time } = says;
    const marker = markerOf(version);
    return state === 'withdrawn'
      ? [{ repository: repository.name, version, digest: subject.digest, marker, reason, actor, run, time }]
      : [];
  });
}
