import type { Inputs } from './inputs.ts';
import type { RawInputs } from './raw-inputs.ts';

export type ReleaseInputs = Pick<Inputs, 'attest' | 'bump' | 'bumpPaths' | 'release'>;

/** What the step says about versions that come of commits, and about releases and attestations on GitHub. */
export function readReleaseInputs(raw: RawInputs): ReleaseInputs {
  const bump = raw.choice('bump', ['none', 'auto', 'major', 'minor', 'patch', 'prerelease']);
  const bumpPaths = raw.list('bump-paths', { comments: true });
  if (bump !== 'none' && raw.text('version') !== '') {
    const remedy = 'Leave out "version", which says what is released, or "bump", which asks the commits.';
    raw.faults.push({ input: 'bump', value: bump, problem: 'It does not go together with "version"', remedy });
  }
  return { bump, bumpPaths, release: raw.choice('release', ['false', 'auto', 'draft']), attest: raw.boolean('attest') };
}
