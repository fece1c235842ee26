import type { Claims } from '../../src/attestations/claims.ts';

export type JobClaims = { -readonly [Name in keyof Claims]: Claims[Name] };

/** What GitHub says of a job: the push of a tag of octocat/hello-world. */
export function jobOf(more: Partial<JobClaims> = {}): JobClaims {
  return {
    iss: 'https://token.actions.githubusercontent.com',
    sub: 'repo:octocat/hello-world:ref:refs/tags/v1.4.2',
    ref: 'refs/tags/v1.4.2',
    sha: 'f'.repeat(40),
    repository: 'octocat/hello-world',
    event_name: 'push',
    job_workflow_ref: 'octocat/hello-world/.github/workflows/release.yml@refs/tags/v1.4.2',
    workflow_ref: 'octocat/hello-world/.github/workflows/release.yml@refs/tags/v1.4.2',
    repository_id: '1296269',
    repository_owner_id: '583231',
    repository_visibility: 'public',
    runner_environment: 'github-hosted',
    run_id: '42',
    run_attempt: '1',
    ...more,
  };
}

interface Extension {
  readonly oid: string;
  readonly value: string;
  readonly legacy?: boolean;
}

/** What Fulcio writes of an identity into a certificate (sigstore/fulcio, docs/oid-info.md). */
export function extensionsOf(claims: JobClaims, serverUrl: string): Extension[] {
  const { iss, event_name, sha, repository, ref, job_workflow_ref, workflow_ref, run_id, run_attempt } = claims;
  const source = `${serverUrl}/${repository}`;
  const texts: readonly (readonly [number, string])[] = [
    [8, iss],
    [9, `${serverUrl}/${job_workflow_ref}`],
    [11, claims.runner_environment],
    [12, source],
    [13, sha],
    [14, ref],
    [15, claims.repository_id],
    [17, claims.repository_owner_id],
    [18, `${serverUrl}/${workflow_ref}`],
    [20, event_name],
    [21, `${source}/actions/runs/${run_id}/attempts/${run_attempt}`],
    [22, claims.repository_visibility],
  ];
  const oid = (id: number): string => `1.3.6.1.4.1.57264.1.${id}`;
  return [{ oid: oid(1), value: iss, legacy: true }, ...texts.map(([id, value]) => ({ oid: oid(id), value }))];
}
