import type { Version } from '../image/version.ts';
import type { Git } from '../tools/git.ts';
import type { Log } from '../tools/log.ts';
import { gatherGitTags } from '../facts/git-tags.ts';
import { knownVersions } from '../plan/lines.ts';
import { shared } from '../publish/shared-question.ts';

/** Asks git which versions there are; `undefined` when it cannot say, and the tags of the image have to do. */
export function imageVersions(
  git: Git,
  { tagPrefix, log }: { readonly tagPrefix: string; readonly log: Log },
): () => Promise<Iterable<Version> | undefined> {
  return shared(async () => {
    const { source, names, problem } = await gatherGitTags(git);
    if (problem !== undefined)
      log.info(`Git does not say which versions there are (${problem}): the tags of the image do.`);
    return source === 'origin' ? knownVersions(names, tagPrefix) : undefined;
  });
}
