import { invalidEntry, invalidInputs } from '../errors.ts';
import { parsePlatform, type Platform } from '../image/platform.ts';
import type { ParseYaml } from './load-yaml.ts';
import { readPlatforms } from './platforms.ts';
import { RawInputs } from './raw-inputs.ts';

/** What `runs-on` of a job takes: one label, or labels that a runner has to have all of. */
export type RunnerLabels = string | readonly string[];

/** The platforms of an image, and who is to build which. */
export interface RunnersInputs {
  readonly platforms: readonly Platform[];
  /** For a platform, or for `default`: every platform without an entry. */
  readonly runners: ReadonlyMap<Platform | 'default', RunnerLabels>;
}

const form =
  'Write a YAML mapping: "linux/arm64: ubuntu-24.04-arm", or "linux/arm64: [self-hosted, linux, arm64]", one platform a line.';

/**
 * Reads `platforms` and `runners`: the plan entrance has the latter, a release does not.
 * @param parseYaml needed where `runners` is given
 * @throws ReleaseError that lists every fault
 */
export function readRunners(env: NodeJS.ProcessEnv, parseYaml?: ParseYaml): RunnersInputs {
  const raw = new RawInputs(env);
  const platforms = readPlatforms(raw);
  const text = raw.text('runners');
  const runners = text === '' ? undefined : raw.attempt('runners', () => parseRunners(text, parseYaml));
  if (raw.faults.length > 0) throw invalidInputs(raw.faults);
  return { platforms, runners: runners ?? new Map<Platform, RunnerLabels>() };
}

function parseRunners(text: string, parseYaml: ParseYaml | undefined): Map<Platform | 'default', RunnerLabels> {
  const document = parseDocument(text, parseYaml);
  if (typeof document !== 'object' || document === null || Array.isArray(document)) {
    throw invalidEntry('Not a YAML mapping', undefined, form);
  }
  return new Map(
    Object.entries(document).map(([key, value]) => [
      key === 'default' ? key : parsePlatform(key),
      readLabels(value, key),
    ]),
  );
}

function parseDocument(text: string, parseYaml: ParseYaml | undefined): unknown {
  try {
    return parseYaml?.(text);
  } catch {
    throw invalidEntry('Not YAML', text, form);
  }
}

function readLabels(value: unknown, key: string): RunnerLabels {
  const labels: readonly unknown[] = Array.isArray(value) ? value : [value];
  if (labels.length === 0 || !labels.every(isLabel)) throw invalidEntry('No label of a runner', key, form);
  return Array.isArray(value) ? labels : (labels[0] ?? '');
}

function isLabel(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== '';
}
