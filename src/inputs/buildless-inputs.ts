import { readBuildInputs } from './build-inputs.ts';
import { readBuilderInputs } from './builder-inputs.ts';
import { readFlavor } from './flavor.ts';
import { readImages } from './images.ts';
import { readGateInputs } from './gate-inputs.ts';
import type { Inputs } from './inputs.ts';
import { readKnobs } from './knobs.ts';
import type { ParseYaml } from './load-yaml.ts';
import { readLogins } from './login.ts';
import { RawInputs } from './raw-inputs.ts';
import { registriesOf } from './registries.ts';
import { readTags } from './tags.ts';
import { readVersion } from './version.ts';

export interface BuildlessOptions {
  readonly env: NodeJS.ProcessEnv;
  /** Needed where `registry-auth` is given. */
  readonly parseYaml: ParseYaml | undefined;
}

/** The inputs of a step that publishes what exists already: those of a release that builds nothing. What is wrong is in `raw.faults`. */
export function readBuildlessInputs(raw: RawInputs, { env, parseYaml }: BuildlessOptions): Inputs {
  const images = readImages(raw);
  const tags = readTags(raw, false);
  const registries = registriesOf({ images, tags });
  if (registries.size === 0 && raw.faults.length === 0) {
    const remedy = 'Name the repositories that get the tags: "ghcr.io/owner/app".';
    raw.faults.push({ input: 'images', problem: 'There is no image', remedy });
  }
  return {
    ...nothingBuilt,
    images,
    tags,
    flavor: readFlavor(raw),
    version: readVersion(raw),
    tagPrefix: raw.text('tag-prefix'),
    onExists: raw.choice('on-exists', ['verify', 'skip', 'fail', 'overwrite']),
    onFailure: raw.choice('on-failure', ['roll-forward', 'restore']),
    gates: readGateInputs(raw),
    maxWait: raw.duration('max-wait', '5m'),
    logins: readLogins(raw, { registries, maySecretsBeMissing: false, env, parseYaml }),
    githubToken: raw.secret('github-token'),
    knobs: readKnobs(raw, env),
  };
}

/** Whoever publishes what exists wants it to be pushed, whatever the event is. */
const nothingBuilt = {
  labels: [],
  annotations: [],
  bump: 'none',
  bumpPaths: [],
  release: 'false',
  attest: false,
  versionArgs: false,
  source: 'workflow',
  outputs: { separators: { tags: '\n', labels: '\n', annotations: '\n' }, bakeTarget: '' },
  push: 'always',
  digestOnly: false,
  allowUntrustedEvents: false,
  promote: 'never',
  reproducible: 'false',
  cache: 'off',
  exportCredentials: false,
  logout: true,
  build: readBuildInputs(new RawInputs({}), { fileExists: () => false }),
  builder: readBuilderInputs(new RawInputs({}), { fileExists: () => false }),
} as const;
