import type { Log } from '../tools/log.ts';
import type { Inputs } from '../inputs/inputs.ts';
import type { Facts } from '../facts/facts.ts';
import { loadLanguages } from '../plan/load-languages.ts';
import { makePlan, type Plan } from '../plan/plan.ts';
import { type CommitNews, readNews } from './commit-news.ts';
import { gather, type Sources } from './gather.ts';

/** What a run is going to do, and why. */
export interface Decided {
  readonly facts: Facts;
  readonly news: CommitNews;
  readonly plan: Plan;
}

export interface DecideOptions extends Sources {
  readonly env: NodeJS.ProcessEnv;
  readonly log: Log;
}

/**
 * Facts, commits and plan. The same inputs on the same commit give the same plan, also in the post step.
 * @throws ReleaseError when something that the plan needs cannot be had, or nothing is left to be done
 */
export async function decide(inputs: Inputs, { env, log, ...sources }: DecideOptions): Promise<Decided> {
  const now = new Date();
  const gathered = await gather(inputs, { ...sources, env, log, now });
  const news = await readNews(inputs, gathered, { ...sources, env });
  const { tags } = news;
  const names = tags?.map(({ name }) => name);
  const facts = names === undefined ? gathered : { ...gathered, gitTags: { source: 'origin', names } as const };
  const languages = await loadLanguages(inputs, { now, commit: facts.created });
  if (news.reason !== undefined) log.info(`No version is released: ${news.reason}.`);
  return { facts, news, plan: makePlan(inputs, facts, { ...languages, bumped: news.bumped }) };
}
