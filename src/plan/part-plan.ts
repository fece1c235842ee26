import type { BuildInputs } from '../inputs/inputs.ts';
import { partTag } from './part-tag.ts';
import type { Plan } from './plan.ts';

/**
 * The plan of a job that builds a part of an image. It has no name of its own: a builder that cannot push by digest takes the
 * tag `part-<commit>-<platform>`, which nobody else uses and the next run of the same commit replaces.
 */
export function partPlan(plan: Plan, { platforms }: Pick<BuildInputs, 'platforms'>, sha: string): Plan {
  const tag = partTag(sha, platforms);
  const repositories = plan.repositories.map(({ repository }) => ({ repository, tags: [tag], first: tag }));
  return { ...plan, repositories };
}
