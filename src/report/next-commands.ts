import type { Digest } from '../image/digest.ts';
import { formatPinned, formatReference } from '../image/reference.ts';
import type { Repository } from '../image/repository.ts';
import type { Plan } from '../plan/plan.ts';
import type { TagOutcome } from '../publish/outcome.ts';
import { attestationCommand, type AttestationNews } from './attestation.ts';
import { codeBlock, details } from './markdown.ts';
import { releasedVersion } from './names.ts';

/** More images than this are left out of the commands, which are the same for all. */
const maxImages = 10;

/** How to pull, by digest: names may move on. */
export function pullCommands(repositories: readonly Repository[], digest: Digest): string {
  return codeBlock(
    repositories.slice(0, maxImages).map((repository) => `docker pull ${formatPinned(repository, digest)}`),
    'sh',
  );
}

/** How to see that the tags are at this image, with a client that is not ours, and what is attested about it. */
export function verifyCommands(
  tags: readonly TagOutcome[],
  {
    digest,
    attestations = [],
  }: { readonly digest: Digest; readonly attestations?: readonly AttestationNews[] | undefined },
): string | undefined {
  const inspect = 'docker buildx imagetools inspect';
  const there = tags.filter(({ to }) => to === digest).slice(0, maxImages);
  const [first] = there;
  if (first === undefined) return undefined;
  const lines = there.map((tag) => `${inspect} --format '{{.Manifest.Digest}}' ${formatReference(tag)}`);
  const attested = `${inspect} --format '{{json .Provenance}}' ${formatPinned(first.repository, digest)}`;
  const signed = attestations
    .filter((attestation) => attestation.digest === digest)
    .map((attestation) => attestationCommand(formatPinned(first.repository, digest), attestation));
  const block = codeBlock([...lines, '', '# How it was built, where that is attested:', attested, ...signed], 'sh');
  return details('Verify', `Each tag answers \`${digest}\`:\n\n${block}`);
}

/** How to take it back: a version by the rollback step, which remembers that it is bad; anything else by its tags. */
export function rollbackCommands(plan: Plan, tags: readonly TagOutcome[]): string | undefined {
  const version = releasedVersion(plan);
  if (version !== undefined) return details('Roll back', codeBlock(withdrawStep(plan, version), 'yaml'));
  const moved = tags.flatMap(({ repository, tag, state, from }) =>
    state === 'moved' && from !== undefined
      ? [
          `docker buildx imagetools create --tag ${formatReference({ repository, tag })} ${formatPinned(repository, from)}`,
        ]
      : [],
  );
  return moved.length === 0 ? undefined : details('Roll back', codeBlock(moved.slice(0, maxImages), 'sh'));
}

function withdrawStep({ repositories }: Plan, version: string): readonly string[] {
  const names = [...new Set(repositories.map(({ repository }) => repository.name))];
  return [
    '- uses: release-image/action/rollback@v1',
    '  with:',
    '    images: |',
    ...names.slice(0, maxImages).map((name) => `      ${name}`),
    `    withdraw: ${version}`,
    '    reason: what is wrong with it',
  ];
}
