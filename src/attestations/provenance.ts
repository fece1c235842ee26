import type { Digest } from '../image/digest.ts';
import { listAt, parseJson, textAt } from '../tools/foreign-json.ts';
import type { Claims } from './claims.ts';

export const provenanceType = 'https://slsa.dev/provenance/v1';
export const statementType = 'application/vnd.in-toto+json';
const statementVersion = 'https://in-toto.io/Statement/v1';

/** One image, wherever it is. */
export interface Subject {
  readonly digest: Digest;
  /** The repositories that it is in, with their registry and without a tag. */
  readonly names: readonly string[];
}

/**
 * The statement that this run has made an image: SLSA provenance v1 of GitHub's build type, field by field as actions/attest
 * makes it (actions/toolkit, packages/attest/src/provenance.ts), with one subject for each repository.
 * @see https://slsa.dev/spec/v1.0/provenance
 * @see https://github.com/slsa-framework/github-actions-buildtypes/tree/main/workflow/v1
 */
export function provenanceOf({ digest, names }: Subject, claims: Claims, serverUrl: string): object {
  const { repository, ref, sha, run_id, run_attempt } = claims;
  const [path = ''] = claims.workflow_ref.replace(`${repository}/`, '').split('@');
  return {
    _type: statementVersion,
    subject: names.map((name) => ({ name, digest: { sha256: hexOf(digest) } })),
    predicateType: provenanceType,
    predicate: {
      buildDefinition: {
        buildType: 'https://actions.github.io/buildtypes/workflow/v1',
        externalParameters: { workflow: { ref, repository: `${serverUrl}/${repository}`, path } },
        internalParameters: {
          github: {
            event_name: claims.event_name,
            repository_id: claims.repository_id,
            repository_owner_id: claims.repository_owner_id,
            runner_environment: claims.runner_environment,
          },
        },
        resolvedDependencies: [{ uri: `git+${serverUrl}/${repository}@${ref}`, digest: { gitCommit: sha } }],
      },
      runDetails: {
        builder: { id: `${serverUrl}/${claims.job_workflow_ref}` },
        metadata: { invocationId: `${serverUrl}/${repository}/actions/runs/${run_id}/attempts/${run_attempt}` },
      },
    },
  };
}

/** Whether a statement is provenance of this image, under each of its names. */
export function isProvenanceOf(statement: Uint8Array, { digest, names }: Subject): boolean {
  const document = parseJson(statement);
  const named = listAt(document, 'subject')
    .filter((subject) => textAt(subject, 'digest', 'sha256') === hexOf(digest))
    .map((subject) => textAt(subject, 'name'));
  return (
    textAt(document, '_type') === statementVersion &&
    textAt(document, 'predicateType') === provenanceType &&
    names.every((name) => named.includes(name))
  );
}

function hexOf(digest: Digest): string {
  return digest.replace('sha256:', '');
}
