import { ReleaseError } from '../errors.ts';
import type { Repository } from '../image/repository.ts';
import type { Version } from '../image/version.ts';
import type { RollbackInputs, RollbackRequest } from '../inputs/rollback-inputs.ts';
import { nameOf, namings } from '../publish/naming.ts';
import { markerOf } from '../publish/withdrawal.ts';
import type { RegistryClient } from '../registry/client.ts';
import { carryOut, type CarryOutOptions, type RepositoryOutcome } from './carry-out.ts';
import { floatsOf } from './float-names.ts';
import type { Ground } from './ground.ts';
import type { Intent } from './intent.ts';
import { intendMove } from './move.ts';
import { rehearsal } from '../publish/rehearsal.ts';
import { intendReinstatement } from './reinstate.ts';
import { openView } from './view.ts';
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
  const opening = openView(repository, { client, style, knownVersions, wanted: versionsOf(request) });
  askAhead(client, repository, { style, request });
  const view = await opening;
  const isKnown = (await view.knownVersions()) !== undefined;
  return { ...view, knownNow: isKnown ? knownVersions : view.knownVersions, audit };
}

/** Asks at the same time as for the list what is going to be asked for in any case: the versions, their marks and their floats. */
function askAhead(
  client: RegistryClient,
  repository: Repository,
  { style, request }: { readonly style: Inputs['naming']; readonly request: RollbackRequest },
): void {
  const [naming] = namings(style);
  for (const version of versionsOf(request)) {
    const tag = naming === undefined ? undefined : nameOf(version, naming);
    if (naming === undefined || tag === undefined) continue;
    const marker = markerOf(tag);
    const named = request.kind === 'move' ? request.tags : [];
    const floats = named.length > 0 ? named : floatsOf(version, naming, style).map((float) => float.tag);
    void client.getManifest(repository, tag).catch(() => undefined); // Whoever needs it hears of the failure.
    for (const asked of [...(marker === undefined ? [] : [marker]), ...floats]) void client.resolve(repository, asked);
  }
}

function versionsOf(request: RollbackRequest): readonly Version[] {
  if (request.kind !== 'move') return request.versions;
  return request.to.kind === 'version' ? [request.to.version] : [];
}
