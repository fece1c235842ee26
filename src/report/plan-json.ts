import type { Facts } from '../facts/facts.ts';
import type { Plan } from '../plan/plan.ts';
import type { PlannedTag } from '../plan/planned-tag.ts';

/** The output `plan`: what a run is going to do, for programs. docs/plan.md describes it; `schema` counts its forms. */
export function planJson(plan: Plan, facts: Facts, argv: readonly string[]): object {
  const { event } = facts;
  return {
    schema: 1,
    event: event.name,
    ref: event.ref.full,
    revision: event.sha,
    created: facts.created.toISOString(),
    version: plan.version,
    push: plan.push.push,
    reason: plan.push.reason,
    repositories: plan.repositories.map(({ repository, tags, first }) => ({ name: repository.name, first, tags })),
    tags: plan.tags.map(({ name, action, other, reason }) => ({ tag: name, action, other: other, reason })),
    skipped: plan.skipped,
    labels: Object.fromEntries(plan.labels),
    annotations: Object.fromEntries(plan.annotations),
    buildx: argv,
  };
}

/** The output `moves`: one entry for each tag of each repository that is written. Without a push there are none. */
export function movesJson(plan: Plan): readonly object[] {
  if (!plan.push.push) return [];
  // A tag that the rules keep is written all the same when the user also names it as a whole reference.
  const written = new Map<string, PlannedTag>(
    plan.tags.flatMap((tag) => (tag.action === 'keep' ? [] : [[tag.name, tag]])),
  );
  return plan.repositories.flatMap(({ repository, tags }) =>
    tags.map((name) => {
      const { action = 'move', other: from, version: to = plan.version } = written.get(name) ?? {};
      return { repository: repository.name, tag: name, action, from, to };
    }),
  );
}
