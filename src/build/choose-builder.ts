import type { Builder } from '../tools/builder.ts';
import type { BuildInputs, Inputs } from '../inputs/inputs.ts';
import type { Driver } from '../inputs/builder-inputs.ts';
import { namedCache } from './cache.ts';
import { canPushByDigest, unmetNeeds } from './builder-needs.ts';
import { builderCannot } from './failures.ts';

/** Who builds. */
export interface BuilderChoice {
  /** As it is, or as far as it is known before it is made. */
  readonly builder: Builder;
  /** The driver of a builder that is to be made first. */
  readonly make: Driver | undefined;
  /** What the current builder cannot do, when that is why another one is made. */
  readonly because: readonly string[];
  /** Whether it pushes to several repositories without any tag. */
  readonly canPushByDigest: boolean;
}

export interface BuilderQuestion {
  readonly inputs: Pick<Inputs, 'build' | 'builder' | 'cache' | 'images' | 'knobs' | 'reproducible' | 'tags'>;
  /** The one that the step names, or else the current one; `undefined` when there is none of that name, or nobody asked. */
  readonly found: Builder | undefined;
  readonly buildxVersion: string | undefined;
  /** What a builder is called that nobody has named. */
  readonly newName: string;
}

/**
 * The builder of a step: the one that it names; one as it describes; the current one when that can do what is asked; else one
 * in a container. Pure.
 * @throws ReleaseError when the builder that the step names cannot do what the step asks for
 */
export function chooseBuilder({ inputs, found, buildxVersion, newName }: BuilderQuestion): BuilderChoice {
  const { driver } = inputs.builder;
  const name = inputs.build.builder ?? newName;
  const nodes = inputs.builder.nodes.length;
  if (found === undefined) return toMake(name, driver ?? 'docker-container', { nodes });
  const needs = unmetNeeds({
    inputs: withNamedCache(inputs),
    builder: found,
    buildxVersion,
    reproducible: inputs.reproducible,
    run: { url: '', privateRepository: false },
    noDefaultAttestations: inputs.knobs.noDefaultAttestations,
  });
  if (needs.length === 0) {
    return { builder: found, make: undefined, because: [], canPushByDigest: canPushByDigest(found) };
  }
  if (inputs.build.builder !== undefined || driver !== undefined) throw builderCannot(found.name, needs);
  return toMake(newName, 'docker-container', { because: needs });
}

/** A cache that is asked for by name is a need like one in `cache-to`; with `auto`, none is worth another builder. */
function withNamedCache(inputs: BuilderQuestion['inputs']): BuildInputs {
  const type = namedCache(inputs);
  return type === undefined ? inputs.build : { ...inputs.build, cacheTo: [`type=${type}`] };
}

/** Nothing is known of its nodes, and nothing is taken for impossible. */
function toMake(
  name: string,
  driver: Driver,
  { nodes = 1, because = [] }: { readonly nodes?: number; readonly because?: readonly string[] },
): BuilderChoice {
  const builder = { name, driver, error: undefined, nodes: [] };
  return { builder, make: driver, because, canPushByDigest: nodes === 1 && canPushByDigest(builder) };
}
