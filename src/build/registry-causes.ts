import type { Addition } from '../errors.ts';
import type { KnownCause } from '../registry/known-cause.ts';
import { ofImmutableTag, ofLimit, ofSecondaryLimit, transientStatuses } from '../registry/words.ts';

const login: Addition = {
  to: 'this step, instead of "registry", "username" and "password"',
  lines: [
    'with:',
    '  registry-auth: |',
    '    - registry: <host>',
    '      username: ${{ vars.REGISTRY_USERNAME }}',
    '      password: ${{ secrets.REGISTRY_TOKEN }}',
  ],
};

/** After a colon, where names of images do not reach. */
const denial =
  '(?:: 40[13](?: |$)|: (?:denied|unauthorized): |(?:pull|push) access denied, |authorization failed|authentication required|no basic auth)';

/** A registry that has too much to do, whatever else it says. Most telling first. */
export const passingCauses: readonly KnownCause[] = [
  {
    cause: 'rate-limited',
    says: new RegExp(`: 429(?: |$)|pull rate limit|${ofLimit.source}|${ofSecondaryLimit.source}`, 'im'),
    remedy: 'The registry limits how often it may be asked. Log in to it, use a mirror, or run the job again later.',
    add: login,
    passes: 'throttled',
  },
  {
    cause: 'registry-failing',
    says: new RegExp(`: (?:${transientStatuses.join('|')})(?: |$)`, 'm'),
    remedy: 'The registry has a fault: look at its status page, and run the job again later.',
    passes: 'transient',
  },
  {
    cause: 'layer-locked',
    says: /\bref \S+ locked(?: for \S+ \(since [^)]*\))?: unavailable$/m,
    remedy: 'Another build of the same builder was working on the same layer: run the job again.',
    passes: 'transient',
  },
];

/** What a registry refuses, or does not have, in words that many of them use. */
export const refusedCauses: readonly KnownCause[] = [
  {
    cause: 'tag-immutable',
    says: ofImmutableTag,
    remedy:
      'The registry keeps what this tag points at. For a version that is released already, "on-exists" says what to do; a floating ' +
      'tag has to be allowed to move in the immutability settings of the repository.',
  },
  {
    cause: 'layer-missing',
    says: /^failed to push \S+: .*\b(?:unknown blob|blob unknown|manifest unknown)\b/,
    remedy: 'The registry does not find yet what was just pushed to it: run the job again.',
    passes: 'transient',
  },
  {
    cause: 'base-platform-missing',
    says: /no match for platform in manifest/,
    remedy: 'The base image does not exist for this platform: leave it out of "platforms", or take another base image.',
  },
  {
    cause: 'base-denied',
    says: new RegExp(`failed to resolve source metadata .*${denial}`, 'i'),
    remedy:
      'Correct the name after FROM, or log in with an account that may read it: registries hide private images like this.',
    add: login,
  },
  {
    cause: 'base-not-found',
    says: /failed to resolve source metadata .*not found/,
    remedy: 'Correct the name or the tag after FROM: the registry does not have it.',
  },
];

/** A push that was refused without words that tell more. What helps depends on the registry. */
export const pushDenied: KnownCause = {
  cause: 'push-denied',
  says: new RegExp(`^failed to push \\S+(?=: ).*${denial}|^(?:denied|unauthorized): `, 'i'),
  remedy: 'Log in with an account that may push there (inputs "registry", "username", "password").',
};
