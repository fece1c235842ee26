import type { GitHub } from '../tools/github.ts';
import type { Log } from '../tools/log.ts';

/** Whom to ask, where there is somebody, and who gets the reason when there is no answer. */
export interface AskGitHubOptions {
  readonly github?: GitHub;
  readonly log?: Pick<Log, 'debug'>;
}

/** The API's answer; `undefined` when there is none, which is no failure of the run. */
export async function askGitHub<Answer>(
  { github, log }: AskGitHubOptions,
  what: string,
  question: (github: GitHub) => Promise<Answer>,
): Promise<Answer | undefined> {
  if (github === undefined) return undefined;
  try {
    return await question(github);
  } catch (error) {
    log?.debug(`GitHub's API says nothing about ${what}: ${error instanceof Error ? error.message : String(error)}`);
    return undefined;
  }
}
