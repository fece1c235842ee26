/**
 * Moves `v1` in `origin` to the version that was just released, or says why it stays (major-tag.ts). Loads no packages: in the job that may
 * write tags runs nobody else's code.
 *
 *     TAG=v1.2.3 COMMIT=<commit that was tested> RELEASED=<released versions, one a line> node scripts/release/move-major-tag.ts
 */
import { execFileSync } from 'node:child_process';
import { env } from 'node:process';
import { type Decision, decideMajorTag, majorOf } from './major-tag.ts';

const { TAG: tag = '', COMMIT: tested = '', RELEASED: names = '' } = env;

function git(...args: readonly string[]): string {
  return execFileSync('git', args, { encoding: 'utf8' }).trim();
}

/** The tags of `origin` as they are now, not as they were when it was cloned: from name to the object, and to its commit. */
function tagsOfOrigin(): {
  readonly objects: ReadonlyMap<string, string>;
  readonly commits: ReadonlyMap<string, string>;
} {
  const lines = git('ls-remote', '--tags', 'origin')
    .split('\n')
    .filter((line) => line !== '');
  const refs = lines.map((line): [string, string] => {
    const [object = '', ref = ''] = line.split('\t');
    return [ref.replace('refs/tags/', ''), object];
  });
  const objects = new Map(refs.filter(([ref]) => !ref.endsWith('^{}')));
  const peeled = new Map(refs.filter(([ref]) => ref.endsWith('^{}')));
  return { objects, commits: new Map([...objects].map(([ref, object]) => [ref, peeled.get(`${ref}^{}`) ?? object])) };
}

/** Releases are made from `main`, and those of an older line from its branch: `1.x`, `1.2.x`. */
function isReviewed(commit: string): boolean {
  const branches = git('for-each-ref', '--format=%(refname:lstrip=3)', '--contains', commit, 'refs/remotes/origin');
  return branches.split('\n').some((branch) => /^(?:main|\d+(?:\.\d+)?\.x)$/.test(branch));
}

function report(decision: Decision): void {
  console.log(
    decision.kind === 'stay'
      ? `${decision.name} stays: ${decision.because}.`
      : `${decision.name} is ${tag} now, ${decision.to}.`,
  );
}

const major = majorOf(tag);
git('fetch', '--quiet', '--force', '--tags', 'origin', '+refs/heads/*:refs/remotes/origin/*');
const { objects, commits } = tagsOfOrigin();
const released = new Map([...commits].filter(([name]) => names.split('\n').includes(name)));
const ofLine = [...released].filter(([name]) => name.startsWith(`${major}.`)).map(([, commit]) => commit);
const reviewed = new Set(ofLine.filter(isReviewed));
const decision = decideMajorTag({ tag, tested, released, reviewed, current: commits.get(major) });
if (decision.kind === 'move') {
  // git's compare-and-swap: nobody has moved it since it was looked at.
  const lease = `--force-with-lease=refs/tags/${major}:${objects.get(major) ?? ''}`;
  git('push', '--quiet', lease, 'origin', `${decision.to}:refs/tags/${major}`);
}
report(decision);
