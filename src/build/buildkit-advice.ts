import type { BuilderNode } from '../tools/builder.ts';
import { isBuildKitAtLeast } from './versions.ts';

export interface BuildKitQuestion {
  readonly nodes: readonly Pick<BuilderNode, 'buildkit'>[];
  /** The frontend that is not docker's; `undefined` when there is none. */
  readonly frontend: string | undefined;
  /** The contexts as buildx gets them. */
  readonly contexts: readonly string[];
}

/** A line for the log. */
export interface Advice {
  readonly level: 'info' | 'warning';
  readonly text: string;
}

const fixed = '0.28.1';
const remedy = 'Update the engine, or the image of the builder.';
const untold = `The builder does not say whether its BuildKit is ${fixed} or newer; in an older one`;

/**
 * What to say about a BuildKit with known holes: a frontend of somebody else can write outside of its folder (CVE-2026-33747,
 * GHSA-4c29-8rgm-jvjj), and the folder that a git context names can lead out of the repository (CVE-2026-33748, GHSA-4vrq-3vrq-g6gg).
 * It is a warning for builds that have one of them. Pure.
 * @returns `undefined` where every BuildKit is newer, or does not say its version and nothing depends on it
 */
export function buildKitAdvice({ nodes, frontend, contexts }: BuildKitQuestion): Advice | undefined {
  const versions = nodes.flatMap(({ buildkit }) => buildkit ?? []);
  const old = [...new Set(versions.filter((version) => !isBuildKitAtLeast(version, fixed)))];
  const holes = [
    ...(frontend === undefined
      ? []
      : ["a frontend that is not docker's can write outside of its folder (CVE-2026-33747)"]),
    ...(contexts.some(hasSubfolder) ? ['the folder of a git context can lead out of it (CVE-2026-33748)'] : []),
  ];
  const isTold = versions.length === nodes.length;
  if (old.length === 0)
    return holes.length === 0 || isTold ? undefined : { level: 'info', text: `${untold} ${holes.join(', and ')}.` };
  const age = `BuildKit ${old.join(', ')} is older than ${fixed}`;
  if (holes.length > 0) return { level: 'warning', text: `${age}, in which ${holes.join(', and ')}. ${remedy}` };
  const harmless = 'this build has no use for what was repaired in it (CVE-2026-33747, CVE-2026-33748)';
  return { level: 'info', text: `${age}; ${harmless}.` };
}

/** `https://….git#ref:folder`, or in the query (moby/buildkit, util/gitutil/git_ref.go). */
function hasSubfolder(context: string): boolean {
  const isRemote = /^(?:https?|ssh|git):\/\/|^git@|^github\.com\//.test(context);
  return isRemote && (/#[^#]*:./.test(context) || /[?&]subdir=/.test(context));
}
