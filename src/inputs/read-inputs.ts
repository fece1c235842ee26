import parseVersion from 'semver/functions/parse.js';
import { invalidEntry, invalidInputs } from '../errors.ts';
import { Secret } from '../tools/secret.ts';
import { booleanOf, goBooleanOf } from './booleans.ts';
import { readBuildInputs, type ReadInputsOptions } from './build-inputs.ts';
import { readFlavor } from './flavor.ts';
import { readImages } from './images.ts';
import type { BuildInputs, Inputs, Knobs, Push } from './inputs.ts';
import { readFields, splitField } from './lists.ts';
import { readLogin } from './login.ts';
import { RawInputs } from './raw-inputs.ts';
import { readTags } from './tags.ts';

/**
 * Reads the step's inputs as the runner passes them on, `INPUT_<NAME>` (actions/toolkit, core.ts, getInput), without
 * @actions/core, because that is loaded later.
 * @throws ReleaseError that lists every fault of every input
 */
export function readInputs(env: NodeJS.ProcessEnv, options: ReadInputsOptions): Inputs {
  const raw = new RawInputs(env);
  const images = readImages(raw);
  const build = readBuildInputs(raw, options);
  const tags = readTags(raw, images.length === 0 && (build.load || build.outputs.length > 0));
  const literals = tags.flatMap((line) => (line.kind === 'literal' ? [line.reference.repository] : []));
  const token = raw.text('github-token');
  const inputs: Inputs = {
    images,
    tags,
    flavor: readFlavor(raw),
    labels: raw.list('labels', { comments: true }),
    annotations: raw.list('annotations', { comments: true }),
    version: readVersion(raw),
    push: readPush(raw),
    login: readLogin(raw, {
      registries: new Set([...images, ...literals].map(({ registry }) => registry)),
      maySecretsBeMissing: (env['GITHUB_EVENT_NAME'] ?? '').startsWith('pull_request'),
    }),
    build,
    githubToken: token === '' ? undefined : new Secret(token),
    knobs: readKnobs(raw, env),
  };
  checkPushTarget(raw, inputs);
  if (raw.faults.length > 0) throw invalidInputs(raw.faults);
  return inputs;
}

/** Given and empty is a fault: what was meant for `false` must not push. */
function readPush(raw: RawInputs): Push {
  const text = raw.given('push')?.trim() ?? 'auto';
  if (text === 'auto') return 'auto';
  const push = booleanOf(text);
  if (push === undefined) {
    const remedy = 'Write auto, true or false.';
    raw.faults.push({ input: 'push', value: text, problem: 'Neither a boolean nor auto', remedy });
  }
  return push === true ? 'always' : 'never';
}

/** `v` in front is taken off, build metadata stays. */
function readVersion(raw: RawInputs): string | undefined {
  const text = raw.optional('version');
  if (text === undefined) return undefined;
  return raw.attempt('version', () => {
    const version = parseVersion(text);
    if (version !== null) return version.raw.replace(/^[v=\s]+/, '');
    throw invalidEntry('Not a SemVer 2.0 version', text, 'Write it as "1.4.2", "v1.4.2" or "1.5.0-beta.1".');
  });
}

/** Only the first is checked, as docker does: buildx reads that variable too, and stops at what it cannot read. */
function readKnobs(raw: RawInputs, env: NodeJS.ProcessEnv): Knobs {
  const variable = 'BUILDX_NO_DEFAULT_ATTESTATIONS';
  const text = env[variable] ?? '';
  const noDefaultAttestations = text === '' ? false : goBooleanOf(text);
  if (noDefaultAttestations === undefined) {
    raw.faults.push({ input: variable, value: text, problem: 'Not a boolean', remedy: 'Set it to true or false.' });
  }
  return {
    noDefaultAttestations: noDefaultAttestations ?? false,
    pullRequestHead: goBooleanOf(env['DOCKER_DEFAULT_GIT_CONTEXT_PR_HEAD_REF'] ?? '') ?? false,
    gitQuery: goBooleanOf(env['BUILDX_SEND_GIT_QUERY_AS_INPUT'] ?? '') ?? false,
  };
}

/** `push: true` needs something to push to. What is given and wrong has a fault of its own already. */
function checkPushTarget(raw: RawInputs, { images, tags, push, build }: Inputs): void {
  const isNamed = images.length > 0 || tags.some(({ kind }) => kind === 'literal') || namesImage(build);
  const isGiven = raw.text('images') !== '' || raw.faults.some(({ input }) => input === 'tags' || input === 'outputs');
  if (push !== 'always' || isNamed || isGiven || build.call !== undefined) return;
  raw.faults.push({
    input: 'push',
    value: 'true',
    problem: 'There is no image to push to',
    remedy: 'Name one in "images" ("ghcr.io/owner/app"), or give whole references in "tags" ("ghcr.io/owner/app:1").',
  });
}

/** Whether an entry of `outputs` says the image's name itself (`type=image,name=…`). */
function namesImage(build: BuildInputs): boolean {
  return build.outputs.some((output) =>
    readFields(output)
      .flat()
      .some((field) => splitField(field).key === 'name'),
  );
}
