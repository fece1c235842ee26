/** Rollbacks of what a scene has released. */
import { parseRepository } from '../../src/image/repository.ts';
import { knownVersions } from '../../src/plan/lines.ts';
import { readRollbackInputs } from '../../src/inputs/rollback-inputs.ts';
import type { RegistryClient } from '../../src/registry/client.ts';
import type { RepositoryOutcome } from '../../src/rollback/carry-out.ts';
import { rollBack } from '../../src/rollback/roll-back.ts';
import type { Scene } from '../publish/scene.ts';
import { standClient } from '../publish/stand.ts';

export interface RolledOptions {
  readonly images?: readonly string[];
  readonly client?: RegistryClient;
  /** Whether git answers. */
  readonly git?: boolean;
  readonly gitTags?: readonly string[];
  readonly signal?: AbortSignal;
}

/** Runs a rollback step with these inputs (`with:`). */
export function rolled(
  scene: Scene,
  given: Readonly<Record<string, string>>,
  { images = [scene.image], client = standClient(), git = true, gitTags = scene.gitTags, signal }: RolledOptions = {},
): Promise<readonly RepositoryOutcome[]> {
  const env = Object.entries({ images: images.join('\n'), ...given }).map(([name, text]) => [
    `INPUT_${name.toUpperCase()}`,
    text,
  ]);
  return rollBack(readRollbackInputs(Object.fromEntries(env) as NodeJS.ProcessEnv), {
    client,
    knownVersions: () => Promise.resolve(git ? knownVersions(gitTags, '') : undefined),
    sleep: () => Promise.resolve(),
    signal,
    audit: { reason: given['reason'] ?? '', actor: 'octocat', run: 'https://github.example/runs/7', time: new Date(0) },
  });
}

/** `latest moved 1.4.2 -> 1.4.1` */
export function shown(outcomes: readonly RepositoryOutcome[]): string[] {
  return outcomes.flatMap(({ floats, failures }) => [
    ...floats.map(({ tag, state, versionBefore = '-', versionNow = '-' }) => {
      const place = versionBefore === versionNow ? versionNow : `${versionBefore} -> ${versionNow}`;
      return `${tag} ${state} ${place}`;
    }),
    ...failures.map(({ failure }) => `! ${failure.code}`),
  ]);
}

/** Everything that is in a repository, by its tags. */
export async function everything(name: string): Promise<Readonly<Record<string, string | undefined>>> {
  const [client, repository] = [standClient(), parseRepository(name)];
  const tags = (await client.tags(repository)).toSorted();
  const entries = tags.map(async (tag) => [tag, await client.resolve(repository, tag)] as const);
  return Object.fromEntries(await Promise.all(entries));
}
