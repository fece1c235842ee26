import { invalidInputs } from '../errors.ts';
import { booleanOf } from './booleans.ts';
import { readBuildInputs, type ReadInputsOptions } from './build-inputs.ts';
import { readBuilderInputs } from './builder-inputs.ts';
import { readFlavor } from './flavor.ts';
import { isGated, readGateInputs } from './gate-inputs.ts';
import { readImages } from './images.ts';
import type { BuildInputs, Inputs, OutputInputs, Push } from './inputs.ts';
import { readFields, splitField } from './lists.ts';
import { readKnobs } from './knobs.ts';
import { readLogins } from './login.ts';
import { RawInputs } from './raw-inputs.ts';
import { readReleaseInputs } from './release-inputs.ts';
import { registriesOf } from './registries.ts';
import { readTags } from './tags.ts';
import { readVersion } from './version.ts';

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
  return checked(raw, {
    images,
    tags,
    flavor: readFlavor(raw),
    labels: raw.list('labels', { comments: true }),
    annotations: raw.list('annotations', { comments: true }),
    version: readVersion(raw),
    tagPrefix: raw.text('tag-prefix'),
    ...readReleaseInputs(raw),
    versionArgs: raw.given('version-args') === undefined || raw.boolean('version-args'),
    source: raw.text('context') === 'git' ? 'git' : 'workflow',
    outputs: readOutputInputs(raw),
    push: readPush(raw),
    digestOnly: raw.boolean('digest-only'),
    allowUntrustedEvents: raw.boolean('allow-untrusted-events'),
    ...readPublication(raw),
    cache: raw.choice('cache', ['off', 'auto', 'gha', 'registry']),
    maxWait: raw.duration('max-wait', '5m'),
    logins: readLogins(raw, {
      registries: registriesOf({ images, tags }),
      maySecretsBeMissing: (env['GITHUB_EVENT_NAME'] ?? '').startsWith('pull_request'),
      env,
      parseYaml: options.parseYaml,
    }),
    exportCredentials: raw.boolean('export-credentials'),
    logout: raw.given('logout') === undefined || raw.boolean('logout'),
    build,
    builder: readBuilderInputs(raw, { ...options, buildkitHost: env['BUILDKIT_HOST'] }),
    githubToken: raw.secret('github-token'),
    knobs: readKnobs(raw, env),
  });
}

/** What has to hold before a name is given, and what is done about names that are there. */
function readPublication(
  raw: RawInputs,
): Pick<Inputs, 'onExists' | 'onFailure' | 'promote' | 'gates' | 'reproducible'> {
  return {
    onExists: raw.choice('on-exists', ['verify', 'skip', 'fail', 'overwrite']),
    onFailure: raw.choice('on-failure', ['roll-forward', 'restore']),
    promote: raw.choice('promote', ['auto', 'always', 'never']),
    gates: readGateInputs(raw),
    reproducible: raw.choice('reproducible', ['false', 'true', 'check']),
  };
}

/** What no input is wrong about by itself. */
function checked(raw: RawInputs, inputs: Inputs): Inputs {
  for (const check of [checkPushTarget, checkDigestOnly, checkGates, checkReproducible]) check(raw, inputs);
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

/** Separators may be white space, so they are taken as they are. */
function readOutputInputs(raw: RawInputs): OutputInputs {
  const separator = (name: string): string => raw.given(name) || '\n'; // eslint-disable-line @typescript-eslint/prefer-nullish-coalescing -- empty is none
  return {
    separators: {
      tags: separator('sep-tags'),
      labels: separator('sep-labels'),
      annotations: separator('sep-annotations'),
    },
    bakeTarget: raw.optional('bake-target') ?? 'docker-metadata-action',
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

/** A part is pushed and nothing else: whoever merges it has no use for what is exported elsewhere. */
function checkDigestOnly(raw: RawInputs, { digestOnly, build }: Inputs): void {
  if (digestOnly) refuseTogether(raw, { input: 'digest-only', value: 'true' }, otherResults(build));
}

/** The promise is for what is pushed. A check has no other result at all. */
function checkReproducible(raw: RawInputs, { reproducible, digestOnly, build }: Inputs): void {
  if (reproducible === 'false') return;
  const others = otherResults(build).filter((name) => name !== 'call' || reproducible === 'check');
  const isPart = digestOnly && reproducible === 'check';
  refuseTogether(raw, { input: 'reproducible', value: reproducible }, [...others, ...(isPart ? ['digest-only'] : [])]);
}

/** What a build is for, besides being pushed, by the names of its inputs. */
function otherResults({ load, outputs, call }: BuildInputs): readonly string[] {
  return [
    ...(load ? ['load'] : []),
    ...(outputs.length > 0 ? ['outputs'] : []),
    ...(call === undefined ? [] : ['call']),
  ];
}

function refuseTogether(
  raw: RawInputs,
  given: { readonly input: string; readonly value: string },
  others: readonly string[],
): void {
  if (others.length === 0) return;
  raw.faults.push({
    ...given,
    problem: `It does not go together with ${others.map((name) => `"${name}"`).join(', ')}`,
    remedy: 'Leave out one or the other.',
  });
}

/** A gate stands before the names that this step gives: to what it pushes itself, and nothing else. */
function checkGates(raw: RawInputs, inputs: Inputs): void {
  const { attest, gates, digestOnly, push, build } = inputs;
  if (!isGated(inputs)) return;
  const input = attest ? 'attest' : gates.sign === undefined ? 'verify' : 'sign';
  const others = [
    ...(build.load && push === 'always' ? ['load'] : []),
    ...(build.outputs.length > 0 ? ['outputs'] : []),
  ];
  if (others.length > 0) {
    const problem = `With ${others.map((name) => `"${name}"`).join(' and ')}, buildx writes the names itself, before anybody could look at the image`;
    raw.faults.push({ input, problem, remedy: 'Leave out one or the other.' });
  }
  if (digestOnly) {
    const remedy = 'Give it to the step that merges the parts.';
    raw.faults.push({
      input,
      problem: 'A part of an image (`digest-only`) has no names that it could stand before',
      remedy,
    });
  }
}

/** Whether an entry of `outputs` says the image's name itself (`type=image,name=…`). */
function namesImage(build: BuildInputs): boolean {
  return build.outputs.some((output) =>
    readFields(output)
      .flat()
      .some((field) => splitField(field).key === 'name'),
  );
}
