import type { Digest } from '../image/digest.ts';
import type { Tag } from '../image/tag.ts';
import type { Version } from '../image/version.ts';
import { cancelled } from '../tools/failures.ts';
import { readState, saveState } from '../tools/step-state.ts';
import { sleepUnlessStopped } from '../tools/stop-signal.ts';
import type { RegistryClient } from '../registry/client.ts';
import type { Inputs } from '../inputs/inputs.ts';
import type { MergeInputs } from '../inputs/merge-inputs.ts';
import { relate, type Relation } from '../facts/ancestry.ts';
import type { Facts } from '../facts/facts.ts';
import { gatherGitTags } from '../facts/git-tags.ts';
import { knownVersions } from '../plan/lines.ts';
import type { Plan } from '../plan/plan.ts';
import { mergeParts } from '../merge/merge-parts.ts';
import { type Gate, passGates } from '../gates/gate.ts';
import { gateNames } from '../gates/names.ts';
import { createJournal, noJournal, readJournal } from '../publish/journal.ts';
import { makeRelease } from '../publish/make-release.ts';
import { publish, type Published, type PublishOptions } from '../publish/publish.ts';
import { begin, resume } from '../publish/reduce.ts';
import type { Origin } from '../publish/release.ts';
import { shared } from '../publish/shared-question.ts';
import { knowsVersion } from '../promote/as-release.ts';
import { createGitTag } from '../releases/create-git-tag.ts';
import type { GitHubReleases } from '../releases/github-releases.ts';
import type { Log } from '../tools/log.ts';
import type { Sources } from './gather.ts';

/** A plan, and what it takes to make it true. */
export interface Publication extends Sources {
  readonly env: NodeJS.ProcessEnv;
  readonly log: Log;
  readonly inputs: Inputs;
  readonly facts: Facts;
  readonly plan: Plan;
  readonly client: RegistryClient;
  /** For a plan with a git tag that is to be made. */
  readonly releases?: GitHubReleases;
  /** What has to agree before anything gets a name. */
  readonly gates?: readonly Gate[];
  readonly stopping: AbortSignal;
}

export interface BuildOptions {
  /** The hash of what the build would be of; `undefined` when nobody can say. */
  readonly inputsHash: () => Promise<string | undefined>;
  /** Builds the image and pushes it to each repository: under its first tag, or without any. */
  readonly build: () => Promise<Digest>;
  readonly defaultPlatform: () => string;
  /** Which of the two; asked when it is over. */
  readonly pushesByDigest: () => boolean;
}

/** Publishes what a plan says. What a post step would need to go on is in GITHUB_STATE before it is done. */
export async function publishPlan(publication: Publication, options: BuildOptions): Promise<Published> {
  const planned = makeRelease(publication.plan, publication.inputs, publication.facts);
  const journal = createJournal((key, value) => {
    saveState(publication.env, key, value);
  });
  const build = (unlike?: Tag): Promise<Digest> => {
    if (unlike !== undefined) {
      const what = 'is of the same commit, and was built from other inputs, or does not say from which';
      publication.log.info(`Building, because the earlier build ${unlike} ${what}.`);
    }
    return options.build();
  };
  const published = await publish(planned, begin(planned.release), {
    ...knowledge(publication),
    ...options,
    build,
    journal,
  });
  journal.ended({ isCancelled: publication.stopping.aborted });
  return published;
}

/**
 * Goes on where the main step was killed.
 * @returns `undefined` when it left nothing to be done
 */
export async function resumePlan(publication: Publication): Promise<Published | undefined> {
  const planned = makeRelease(publication.plan, publication.inputs, publication.facts);
  const reached = readJournal((key) => readState(publication.env, key));
  if (reached?.length !== planned.release.repositories.length) return undefined;
  return publish(planned, resume(planned.release, reached), {
    ...knowledge(publication),
    build: () => Promise.reject(new Error('A release that is resumed is built.')),
    defaultPlatform: () => 'unknown',
    journal: createJournal(() => undefined),
  });
}

/** An image that is promoted, and as which version. */
export interface Promotion {
  readonly origin: Origin;
  readonly version: Version | undefined;
  /** Of an image that is no index. */
  readonly platform: string;
}

/** Publishes an image that exists already. Nothing is left to a post step: begun anew, it finds what is done and does the rest. */
export function promotePlan(publication: Publication, { origin, version, platform }: Promotion): Promise<Published> {
  const { release, lines } = makeRelease(publication.plan, publication.inputs, publication.facts);
  const repositories = release.repositories.map((repository) => ({ ...repository, first: undefined }));
  const known = knowledge(publication);
  const promotion = { ...release, repositories, origin };
  return publish({ release: promotion, lines }, begin(promotion), {
    ...known,
    async knownVersions() {
      const versions = await known.knownVersions();
      return versions !== undefined && knowsVersion(versions, version) ? versions : undefined;
    },
    build: () => Promise.reject(new Error('A promotion builds nothing.')),
    defaultPlatform: () => platform,
    journal: noJournal,
  });
}

/** Publishes the index of what other jobs have built. Like a promotion, it is begun anew when it died. */
export function publishMerged(
  publication: Publication,
  { parts, platforms }: Pick<MergeInputs, 'parts' | 'platforms'>,
): Promise<Published> {
  const { plan, inputs, facts, client } = publication;
  const { release, lines } = makeRelease(plan, inputs, facts);
  const [first, ...others] = release.repositories.map((planned) => ({ ...planned, first: undefined }));
  if (first === undefined) throw new Error('What is pushed has a repository.');
  const merged = { ...release, repositories: [first, ...others] };
  const repositories = [first.repository, ...others.map(({ repository }) => repository)] as const;
  const options = { client, revision: facts.event.sha, platforms, annotations: plan.indexAnnotations };
  return publish({ release: merged, lines }, begin(merged), {
    ...knowledge(publication),
    build: () => mergeParts(parts, repositories, options),
    defaultPlatform: () => 'unknown',
    journal: noJournal,
  });
}

type Asked = 'client' | 'signal' | 'sleep' | 'knownVersions' | 'relate' | 'gate' | 'createGitTag';
type Knowledge = Pick<PublishOptions, Asked>;

/** What the protocol asks on its way. */
function knowledge(publication: Publication): Knowledge {
  const { client, stopping, inputs, facts, git, github, log, gates = [] } = publication;
  const { event } = facts;
  const asked = new Map<string, Promise<Relation>>();
  return {
    client,
    signal: stopping,
    sleep: sleepUnlessStopped(stopping, () => cancelled('a wait for a registry', 'No tag was moved after that')),
    knownVersions: shared(async (): Promise<Iterable<Version> | undefined> => {
      const { source, names } = await gatherGitTags(git);
      // The tags of a checkout are those that somebody fetched, and say nothing about the others.
      return source === 'origin' ? knownVersions(names, inputs.tagPrefix) : undefined;
    }),
    relate(revision) {
      if (revision === undefined) return Promise.resolve('unknown');
      const known = asked.get(revision) ?? relate(event.sha, revision, { event, git, github, log });
      asked.set(revision, known);
      return known;
    },
    ...(gates.length > 0 ? { gate: (images) => passGates(gates, images, log) } : {}),
    createGitTag: (tag) => makeGitTag(tag, publication),
  };
}

async function makeGitTag(tag: string, { releases, inputs, facts: { event }, log }: Publication): Promise<void> {
  if (releases === undefined) throw new Error('Who plans a git tag can make one.');
  const { repository, sha: commit, run } = event;
  const passed = gateNames(inputs).map((name) => `- ${name}\n`);
  const record = passed.length === 0 ? '' : `\nPassed before it was named:\n${passed.join('')}`;
  const message = `${tag}\n\n${run.url}\n${record}`;
  const made = await createGitTag(releases, { repository: repository.fullName, tag, commit, message });
  log.info(made === 'created' ? `Made the git tag ${tag} at ${commit}.` : `The git tag ${tag} is there, at ${commit}.`);
}
