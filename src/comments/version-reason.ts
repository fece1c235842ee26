import { compareVersions } from '../image/version.ts';
import { sizeOf } from '../changes/size.ts';
import { codeSpan } from '../report/markdown.ts';
import type { NextVersion } from './forecast.ts';

type Release = Extract<NextVersion, { kind: 'release' }>;

/** Why this version is the next one: `a minor version after v1.4.2: 1 feature, 2 fixes`. */
export function reasonOf({ version, size, previous, isByCommits, changes }: Release): string {
  const what = size === 'prerelease' ? 'a pre-release' : `a ${size} version`;
  const step = previous === undefined ? 'the first version' : `${what} after ${codeSpan(previous.name)}`;
  const isAsked = changes.some(({ releaseAs }) => releaseAs !== undefined && compareVersions(releaseAs, version) === 0);
  const counted = countsOf(changes);
  if (isAsked) return `${step}, as a footer \`Release-As\` says`;
  if (!isByCommits) return `${step}, as the input \`bump\` says`;
  return counted === '' ? step : `${step}: ${counted}`;
}

function countsOf(changes: Release['changes']): string {
  const sizes = changes.map(sizeOf);
  const count = (size: string, one: string, many: string): readonly string[] => {
    const number = sizes.filter((each) => each === size).length;
    return number === 0 ? [] : [`${number} ${number === 1 ? one : many}`];
  };
  return [
    ...count('major', 'change that breaks something', 'changes that break something'),
    ...count('minor', 'feature', 'features'),
    ...count('patch', 'fix', 'fixes'),
  ].join(', ');
}
