import { ReleaseError } from '../errors.ts';
import type { Repository } from '../image/repository.ts';
import type { Tag } from '../image/tag.ts';
import { fullText, type Version } from '../image/version.ts';
import type { RollbackInputs, RollbackRequest } from '../inputs/rollback-inputs.ts';
import { nameOf, namings } from '../publish/naming.ts';
import { rehearsal } from '../publish/rehearsal.ts';
import { carryOut, type CarryOutOptions, type RepositoryOutcome } from './carry-out.ts';
import type { Ground } from './ground.ts';
import type { Intent } from './intent.ts';
import { intendMove } from './move.ts';
import { intendReinstatement } from './reinstate.ts';
import { intendWithdrawal } from './withdraw.ts';

export interface RollBackOptions extends Omit<CarryOutOptions, 'dryRun'> {
  /** The versions that git knows now; `undefined` when nobody can say. */
  readonly knownVersions: () => Promise<Iterable<Version> | undefined>;
  readonly audit: Ground['audit'];
}

type Inputs = Pick<RollbackInputs, 'images' | 'naming' | 'request' | 'dryRun'>;

/** Rolls every repository back by itself: one that fails does not stop the others. Never rejects with a ReleaseError. */
export function rollBack(inputs: Inputs, options: RollBackOptions): Promise<readonly RepositoryOutcome[]> {
  return Promise.all(
    inputs.images.map(async (repository): Promise<RepositoryOutcome> => {
      try {
        const ground = await groundOf(repository, inputs, options);
        return await carryOut(ground, await intend(ground, inputs.request), { ...options, dryRun: inputs.dryRun });
      } catch (error) {
        if (!(error instanceof ReleaseError)) throw error;
        return { repository, marks: new Map(), floats: [], warnings: [], failures: [error] };
      }
    }),
  );
}

function intend(ground: Ground, request: RollbackRequest): Promise<Intent> {
  switch (request.kind) {
    case 'withdraw':
      return intendWithdrawal(ground, request.versions);
    case 'reinstate':
      return intendReinstatement(ground, request.versions);
    case 'move':
      return intendMove(ground, request);
  }
}

async function groundOf(
  repository: Repository,
  { naming: style, request }: Inputs,
  { client: real, knownVersions, audit }: RollBackOptions,
): Promise<Ground> {
  const client = rehearsal(real);
  const [tags, known] = await Promise.all([client.tags(repository), knownVersions()]);
  const listed: ReadonlySet<Tag> = new Set(tags);
  const isTheirs = known !== undefined && knowsImage(known, { request, style, listed });
  const once = Promise.resolve(isTheirs ? known : undefined);
  const knownNow = isTheirs ? knownVersions : (): Promise<undefined> => Promise.resolve(undefined);
  return { repository, style, client, listed, knownVersions: () => once, knownNow, audit };
}

/**
 * Whether git's versions are those of the image. A rollback may run in a repository that has other tags, or none; what git does
 * not have there must not look as if the registry had nothing to go back to.
 */
function knowsImage(
  known: Iterable<Version>,
  { request, style, listed }: Pick<Ground, 'style' | 'listed'> & { readonly request: RollbackRequest },
): boolean {
  const wanted =
    request.kind === 'move' ? (request.to.kind === 'version' ? [request.to.version] : []) : request.versions;
  const names = new Set([...known].map(fullText));
  if (wanted.length > 0) return wanted.every((version) => names.has(fullText(version)));
  const isListed = (version: Version): boolean =>
    namings(style).some((naming) => {
      const tag = nameOf(version, naming);
      return tag !== undefined && listed.has(tag);
    });
  return [...known].some(isListed);
}
