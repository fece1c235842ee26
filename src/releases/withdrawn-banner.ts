import type { Withdrawal } from '../publish/withdrawal.ts';
import { codeSpan } from '../report/markdown.ts';
import { maxBody } from './body.ts';
import { releaseUrl, runUrl } from './links.ts';
import { markedBlock, removeBlocks } from './marked-block.ts';
import { plainText } from './plain-text.ts';

/** A version that was withdrawn. Reason, actor and run are foreign text: they come from the registry. */
export interface WithdrawnVersion extends Pick<Withdrawal, 'reason' | 'actor' | 'run' | 'time'> {
  /** `1.4.2` */
  readonly version: string;
  /** What to use now; `undefined` when there is nothing. `gitTag` is that of its release. */
  readonly instead: { readonly version: string; readonly gitTag: string } | undefined;
  /** `https://github.com/acme/widget` */
  readonly repositoryUrl: string;
}

/**
 * The text of a release under a banner that says that nobody should use it. The banner is always at the top, and there is
 * one: doing it twice is doing it once.
 * @returns `body` itself when the banner has no room above it: nobody's words are cut for it
 */
export function withBanner(body: string, withdrawn: WithdrawnVersion): string {
  const text = `${markedBlock('withdrawn', bannerOf(withdrawn))}\n\n${withoutBanner(body)}`;
  return text.length > maxBody ? body : text;
}

/** The text as it was before the banner. */
export function withoutBanner(body: string): string {
  return removeBlocks(body, 'withdrawn');
}

/** @see https://docs.github.com/get-started/writing-on-github/getting-started-with-writing-and-formatting-on-github/basic-writing-and-formatting-syntax#alerts */
function bannerOf({ version, instead, reason, repositoryUrl, ...by }: WithdrawnVersion): string {
  const use =
    instead === undefined
      ? 'There is no other version of its line.'
      : `Use [${codeSpan(instead.version)}](${releaseUrl(repositoryUrl, instead.gitTag)}) instead.`;
  const why = plainText(reason, { limit: 1000, repositoryUrl });
  const paragraphs = [
    `**${codeSpan(version)} is withdrawn: do not use it.** ${use}`,
    ...(why === '' ? [] : [`Reason: ${why}`]),
    `${authorOf({ ...by, repositoryUrl })}.`,
  ];
  return ['[!CAUTION]', paragraphs.join('\n\n')]
    .join('\n')
    .split('\n')
    .map((line) => `> ${line}`.trim())
    .join('\n');
}

/** `Withdrawn by octocat on 2026-11-23 02:53 UTC in this run`. The actor is not mentioned: who withdraws knows it. */
function authorOf({
  actor,
  time,
  run,
  repositoryUrl,
}: Pick<WithdrawnVersion, 'actor' | 'time' | 'run' | 'repositoryUrl'>): string {
  const [name, url] = [codeSpan(actor.slice(0, 100)), runUrl(repositoryUrl, run)];
  return [
    'Withdrawn',
    ...(name === '' ? [] : [`by ${name}`]),
    ...(time === undefined ? [] : [`on ${time.toISOString().slice(0, 16).replace('T', ' ')} UTC`]),
    ...(url === undefined ? [] : [`in [this run](${url})`]),
  ].join(' ');
}
