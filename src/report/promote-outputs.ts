import { formatPinned } from '../image/reference.ts';
import type { Retry } from '../registry/retry.ts';
import type { Attachments } from '../registry/client.ts';
import type { Inputs } from '../inputs/inputs.ts';
import type { Plan } from '../plan/plan.ts';
import type { Published } from '../publish/publish.ts';
import type { Source } from '../promote/source.ts';
import { planOutputs } from './outputs.ts';
import { isWritten, moveJson, previousJson, skippedJson } from './tags-json.ts';

/** The outputs of the promote entrance. */
export const promoteOutputNames = [
  ...['version', 'tags', 'tag-names', 'digest', 'image-refs', 'platform-digests'],
  ...['moved-tags', 'previous', 'skipped', 'attached', 'retries'],
] as const;

/** What was promoted, and what came of it. */
export interface Promoted {
  readonly inputs: Inputs & { readonly dryRun: boolean };
  readonly plan: Plan;
  readonly source: Source;
  readonly published: Published;
  readonly attachments: Attachments;
  readonly retries: readonly Retry[];
}

/** The outputs, under the names that they have in a release. A dry run says what they would be. */
export function promoteOutputs({
  inputs,
  plan,
  source,
  published,
  attachments,
  retries,
}: Promoted): Readonly<Record<(typeof promoteOutputNames)[number], string>> {
  const { digest } = source.manifest;
  const { version, tags, 'tag-names': names } = planOutputs(plan, inputs);
  const { platforms, tags: outcomes } = published;
  const moves = outcomes.filter(isWritten).map((outcome) => {
    const isPlanned = inputs.dryRun && (outcome.state === 'created' || outcome.state === 'moved');
    return { ...moveJson(outcome), ...(isPlanned ? { state: 'planned' } : {}) };
  });
  const attached = attachments.found.map(({ type, manifest, subject }) => ({ type, digest: manifest.digest, subject }));
  return {
    version,
    tags,
    'tag-names': names,
    digest,
    'image-refs': plan.repositories.map(({ repository }) => formatPinned(repository, digest)).join('\n'),
    'platform-digests': JSON.stringify(Object.fromEntries(platforms.map((image) => [image.platform, image.digest]))),
    'moved-tags': JSON.stringify(moves),
    previous: JSON.stringify(previousJson(outcomes)),
    skipped: JSON.stringify(outcomes.filter(({ state }) => state === 'kept').map(skippedJson)),
    attached: JSON.stringify(attached),
    retries: String(retries.length),
  };
}
