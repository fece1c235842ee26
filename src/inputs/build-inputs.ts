import type { BuildInputs } from './inputs.ts';
import type { ParseYaml } from './load-yaml.ts';
import { readFields } from './lists.ts';
import { readPlatforms } from './platforms.ts';
import type { RawInputs } from './raw-inputs.ts';
import { readSecrets } from './secrets.ts';

/** What the inputs are held against. A relative path starts at the workspace. */
export interface ReadInputsOptions {
  readonly fileExists: (path: string) => boolean;
  /** Whether there is such a folder to build from; left out where nothing is going to be built. */
  readonly contextExists?: (path: string) => boolean;
  /** For inputs in YAML (`loadYaml`); not needed where there is none. */
  readonly parseYaml?: ParseYaml | undefined;
}

/** What goes to buildx, read as docker/build-push-action reads it (context.ts, getInputs). */
export function readBuildInputs(raw: RawInputs, options: ReadInputsOptions): BuildInputs {
  return {
    addHosts: raw.list('add-hosts', { commas: true }),
    allow: raw.list('allow', { commas: true }),
    attests: wellFormed(raw, 'attests', raw.list('attests')),
    buildArgs: raw.list('build-args'),
    buildContexts: raw.list('build-contexts'),
    builder: raw.optional('builder'),
    cacheFrom: raw.list('cache-from'),
    cacheTo: raw.list('cache-to'),
    call: raw.optional('call'),
    cgroupParent: raw.optional('cgroup-parent'),
    context: readContext(raw, options.contextExists ?? (() => true)),
    file: raw.optional('file'),
    load: raw.boolean('load'),
    network: raw.optional('network'),
    noCache: raw.boolean('no-cache'),
    noCacheFilters: raw.list('no-cache-filters', { commas: true }),
    outputs: wellFormed(raw, 'outputs', raw.list('outputs', { quotes: false })),
    platforms: readPlatforms(raw),
    provenance: attestation(raw, 'provenance'),
    pull: raw.boolean('pull'),
    sbom: attestation(raw, 'sbom'),
    secrets: readSecrets(raw, options.fileExists),
    shmSize: raw.optional('shm-size'),
    ssh: raw.list('ssh', { commas: true }),
    target: raw.optional('target'),
    ulimit: raw.list('ulimit'),
  };
}

/**
 * `workflow` and `git` are what docker/metadata-action takes as `context`: where ref and commit come from, and nothing
 * about the files. A folder of that name is written `./git`.
 *
 * A folder that is not there nearly always means that nothing was checked out. A URL, stdin or an expression is no folder.
 */
function readContext(raw: RawInputs, exists: (path: string) => boolean): string | undefined {
  const context = raw.optional('context');
  if (context === 'workflow' || context === 'git') return undefined;
  if (/^(?:workflow|git)$/i.test(context ?? '')) {
    const remedy = 'Write git or workflow; a folder of that name is written "./Git".';
    raw.faults.push({ input: 'context', value: context, problem: 'In the wrong case', remedy });
  }
  if (context === undefined || /:\/\/|^git@|^github\.com\/|^-$|\{\{/.test(context) || exists(context)) return context;
  raw.faults.push({
    input: 'context',
    value: context,
    problem: 'There is no such folder',
    remedy: 'Put "uses: actions/checkout" before this step, or correct the path; it starts at the workspace.',
  });
  return context;
}

function attestation(raw: RawInputs, input: string): string | undefined {
  const text = raw.optional(input);
  return text === undefined ? undefined : wellFormed(raw, input, [text])[0];
}

/** The texts whose fields can be read; each of the others is a fault. */
function wellFormed(raw: RawInputs, input: string, texts: readonly string[]): readonly string[] {
  return texts.filter((text) => raw.attempt(input, () => readFields(text)) !== undefined);
}
