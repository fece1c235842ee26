import { goBooleanOf } from './booleans.ts';
import type { Knobs } from './inputs.ts';
import type { RawInputs } from './raw-inputs.ts';

const shortShaLength = 7;

/**
 * The environment variables that docker's actions and buildx take. Two of them are not checked: docker's action takes
 * whatever it cannot read there for false.
 */
export function readKnobs(raw: RawInputs, env: NodeJS.ProcessEnv): Knobs {
  return {
    shortShaLength: readShortShaLength(raw, env),
    annotationLevels: (env['DOCKER_METADATA_ANNOTATIONS_LEVELS'] || 'manifest').split(','), // eslint-disable-line @typescript-eslint/prefer-nullish-coalescing -- empty is none
    setOutputEnv: readBoolean(raw, env, { variable: 'DOCKER_METADATA_SET_OUTPUT_ENV', otherwise: true }),
    sourceDateEpoch: env['SOURCE_DATE_EPOCH'],
    noDefaultAttestations: readBoolean(raw, env, { variable: 'BUILDX_NO_DEFAULT_ATTESTATIONS', otherwise: false }),
    pullRequestHead: goBooleanOf(env['DOCKER_DEFAULT_GIT_CONTEXT_PR_HEAD_REF'] ?? '') ?? false,
    actionsCache: hasActionsCache(env),
    gitQuery: goBooleanOf(env['BUILDX_SEND_GIT_QUERY_AS_INPUT'] ?? '') ?? false,
  };
}

/** The runner gives these to actions in JavaScript, not to `run` steps (actions/runner, NodeScriptActionHandler.cs). */
function hasActionsCache(env: NodeJS.ProcessEnv): boolean {
  const { ACTIONS_RUNTIME_TOKEN: token, ACTIONS_RESULTS_URL: results, ACTIONS_CACHE_URL: cache } = env;
  return Boolean(token) && (Boolean(results) || Boolean(cache));
}

function readBoolean(raw: RawInputs, env: NodeJS.ProcessEnv, knob: { variable: string; otherwise: boolean }): boolean {
  const text = env[knob.variable] ?? '';
  if (text === '') return knob.otherwise;
  const value = goBooleanOf(text);
  if (value === undefined) {
    raw.faults.push({
      input: knob.variable,
      value: text,
      problem: 'Not a boolean',
      remedy: 'Set it to true or false.',
    });
  }
  return value ?? knob.otherwise;
}

function readShortShaLength(raw: RawInputs, env: NodeJS.ProcessEnv): number {
  const variable = 'DOCKER_METADATA_SHORT_SHA_LENGTH';
  const text = env[variable] ?? '';
  if (text === '') return shortShaLength;
  const length = Number(text);
  if (!Number.isNaN(length)) return Math.max(0, length);
  raw.faults.push({ input: variable, value: text, problem: 'Not a number', remedy: 'Set it to the number of digits.' });
  return shortShaLength;
}
