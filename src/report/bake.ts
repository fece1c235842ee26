import type { Inputs } from '../inputs/inputs.ts';
import type { Plan } from '../plan/plan.ts';
import { leveledAnnotations, taggedNames } from './outputs.ts';

/** The bake definitions of docker/metadata-action (its README, "bake definition") by the name of their output. */
export function bakeDefinitions(plan: Plan, inputs: Inputs): ReadonlyMap<string, object> {
  const images = new Set(inputs.images.map(({ name }) => name));
  const tags = {
    tags: taggedNames(plan),
    args: {
      DOCKER_META_IMAGES: [...images].join(','),
      DOCKER_META_VERSION: plan.version === '' ? undefined : plan.version,
    },
  };
  const labels = { labels: Object.fromEntries(plan.labels) };
  const annotations = { annotations: leveledAnnotations(plan, inputs) };
  const definition = (target: object): object => ({ target: { [inputs.outputs.bakeTarget]: target } });
  return new Map([
    ['bake-file-tags', definition(tags)],
    ['bake-file-labels', definition(labels)],
    ['bake-file-annotations', definition(annotations)],
    ['bake-file', definition({ tags: tags.tags, ...labels, args: tags.args })],
  ]);
}
