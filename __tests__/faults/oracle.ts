/** What a release may end in, whatever happened to it: all, none, or a part of it that is reported, and a report that is true. */
import type { Digest } from '../../src/image/digest.ts';
import type { TagOutcome } from '../../src/publish/outcome.ts';
import type { SiteName } from './aim.ts';
import { before, floats, newVersion, oldVersion, released } from './images.ts';

/** Where the repositories stand before the run: at 1.4.1, or with 1.4.2 under its own tag in the first one alone. */
export type Start = 'before' | 'half';

/** What a run says about one tag when it ends. */
export interface Claim extends Pick<TagOutcome, 'state' | 'from' | 'to'> {
  readonly site: SiteName;
  readonly tag: string;
}

export interface Report {
  /** Whether the run ended green. */
  readonly ok: boolean;
  readonly claims: readonly Claim[];
  /** What else must not be. */
  readonly others: readonly string[];
}

/** One repository as it is, read past the proxy: what every tag points at, and which digests have all of their content. */
export interface Truth {
  readonly tags: ReadonlyMap<string, Digest>;
  readonly complete: ReadonlySet<Digest>;
}
export type Truths = Readonly<Record<SiteName, Truth>>;

/** What happened, and what that excuses. */
export interface Happened {
  /** What there was before the run; `undefined` when other runs came before it. */
  readonly start: Start | undefined;
  /** Where something did not work for ever: only there may a run be mistaken about a tag that it says it could not write. */
  readonly hidden: SiteName | undefined;
  /** It takes tags away. */
  readonly drops: boolean;
  /** The registry said, for ever, what is not so, in good form: no report can be better than that. */
  readonly lies: boolean;
  /** It said so at least once: what was there before may be reported as it was said. */
  readonly denies: boolean;
}

export interface Verdict {
  /** `misled`: wrong, because the registry lied. */
  readonly kind: 'all' | 'none' | 'partial' | 'misled' | 'wrong';
  /** It ended red although everything is in place. */
  readonly alarm: boolean;
  /** Of how many tags it had a wrong guess. */
  readonly guesses: number;
  readonly problems: readonly string[];
}

const siteNames: readonly SiteName[] = ['main', 'mirror'];
const wanted = [newVersion, ...floats];

export function judge(report: Report, truths: Truths, happened: Happened): Verdict {
  const problems = [
    ...siteNames.flatMap((site) => faultsOfState(site, truths[site], happened)),
    ...faultsOfReport(report, truths, happened),
    ...report.others,
  ];
  const stand = siteNames.flatMap((site) => wanted.map((tag) => truths[site].tags.get(tag)));
  const isAll = stand.every((digest) => digest === released.index.digest);
  const isNone = siteNames.every((site) => isUntouched(truths[site]));
  if (report.ok && !isAll) problems.push('it ended green, and not every tag is there');
  if (!report.ok && happened.start === undefined) problems.push('it ended red, and nothing happened to it');
  const guesses = report.claims.filter(
    ({ site, tag, state, to }) => state === 'failed' && truths[site].tags.get(tag) !== to,
  ).length;
  const kind = isAll ? 'all' : isNone ? 'none' : 'partial';
  const verdict = problems.length === 0 ? kind : happened.lies ? 'misled' : 'wrong';
  return { kind: verdict, alarm: isAll && !report.ok, guesses, problems };
}

/** The bytes may be there, and the tag under which they travel. */
function isUntouched({ tags }: Truth): boolean {
  return floats.every((tag) => tags.get(tag) === before.index.digest);
}

/** What must not be, whoever says what about it. */
function faultsOfState(site: SiteName, { tags, complete }: Truth, { drops }: Happened): readonly string[] {
  const faults: string[] = [];
  const known: readonly unknown[] = [before.index.digest, released.index.digest];
  for (const [tag, digest] of tags) {
    if (!known.includes(digest)) faults.push(`${site}:${tag} has bytes that nobody released`);
    else if (!complete.has(digest)) faults.push(`${site}:${tag} is there before its content`);
    if (![oldVersion, ...wanted].includes(tag)) faults.push(`${site}:${tag} is a tag that nobody asked for`);
  }
  if (tags.get(oldVersion) !== before.index.digest) faults.push(`${site}:${oldVersion} has changed`);
  const isReleased = (tag: string): boolean => tags.get(tag) === released.index.digest;
  if (tags.get(newVersion) === before.index.digest) faults.push(`${site}:${newVersion} is the version before`);
  for (const tag of floats) {
    if (!drops && !tags.has(tag)) faults.push(`${site}:${tag} is gone`);
    if (!drops && isReleased(tag) && !isReleased(newVersion)) faults.push(`${site}:${tag} is ahead of its version`);
  }
  return faults;
}

function faultsOfReport({ claims }: Report, truths: Truths, happened: Happened): readonly string[] {
  const faults = claims.flatMap((claim) => {
    const problem = problemOf(claim, truths[claim.site].tags.get(claim.tag), happened);
    return problem === undefined ? [] : [`${claim.site}:${claim.tag} is said to be ${claim.state}, and ${problem}`];
  });
  const isClaimed = (site: SiteName, tag: string): boolean =>
    claims.some((claim) => claim.site === site && claim.tag === tag);
  const silent = siteNames.flatMap((site) =>
    wanted.filter((tag) => !isClaimed(site, tag)).map((tag) => `${site}:${tag}`),
  );
  return [...faults, ...silent.map((place) => `${place} is not reported`)];
}

function problemOf(claim: Claim, is: Digest | undefined, { start, hidden, denies }: Happened): string | undefined {
  const { site, tag, state, from, to } = claim;
  const was = start === undefined ? undefined : initially(start, site, tag);
  const elsewhere = `is ${nameOf(is)} instead of ${nameOf(to)}`;
  switch (state) {
    case 'created':
    case 'moved':
      if (start !== undefined && !denies && from !== was) return `was ${nameOf(was)} instead of ${nameOf(from)}`;
      return is === to ? undefined : elsewhere;
    case 'unchanged':
    case 'kept':
    case 'restored':
      return is === to ? undefined : elsewhere;
    case 'failed':
      if (site === hidden) return undefined;
      if (is === released.index.digest) return 'is the release';
      return is === to ? undefined : elsewhere;
    case 'not-reached':
      // Nobody has looked where nothing is said.
      if (to !== undefined && is !== to) return elsewhere;
      return start === undefined || is === was ? undefined : `is ${nameOf(is)}, and was ${nameOf(was)}`;
  }
}

function initially(start: Start, site: SiteName, tag: string): Digest | undefined {
  if (tag !== newVersion) return before.index.digest;
  return start === 'half' && site === 'main' ? released.index.digest : undefined;
}

function nameOf(digest: Digest | undefined): string {
  if (digest === undefined) return 'nothing';
  if (digest === released.index.digest) return 'the release';
  return digest === before.index.digest ? 'the version before' : digest;
}
