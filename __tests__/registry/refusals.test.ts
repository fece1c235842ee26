import { describe, expect, test } from 'vitest';
import { parseRegistry } from '../../src/image/registry.ts';
import { type Asked, failureOf } from '../../src/registry/failures.ts';
import { refusals } from '../../src/registry/refusals.ts';

interface Refused {
  readonly host: string;
  readonly status: number;
  readonly body: string;
  readonly by?: Asked['by'];
}

interface Told {
  readonly code: string;
  readonly cause: string | undefined;
  readonly message: string;
}

function told({ host, status, body, by = 'token' }: Refused): Told {
  const registry = parseRegistry(host);
  const asked: Asked = { registry, subject: `${registry}/acme/widget`, verb: 'push to', by };
  const error = failureOf({ status, bytes: new TextEncoder().encode(body) }, asked);
  return { code: error.failure.code, cause: error.failure.diagnosis?.cause, message: error.message };
}

const errors = (code: string, message: string): string => JSON.stringify({ errors: [{ code, message }] });
const denied = (message: string): string => errors('DENIED', message);
const ecr = '754256621582.dkr.ecr.eu-west-2.amazonaws.com';
const gar = 'us-central1-docker.pkg.dev';

/** What registries were seen to say; the report of each is in front of it. */
const reported: readonly (readonly [report: string, refused: Refused, code: string, remedy: string])[] = [
  [
    'pinchbench/skill#17, docker/build-push-action#606',
    { host: 'ghcr.io', status: 403, body: denied('installation not allowed to Create organization package') },
    'access-denied',
    'Add to the job:\n  permissions:\n    contents: read\n    packages: write',
  ],
  [
    'atlanhq/application-sdk#2680',
    {
      host: 'ghcr.io',
      status: 403,
      body: denied('permission_denied: installation not allowed to Create organization package'),
    },
    'access-denied',
    '"Package creation"',
  ],
  [
    'macbre/push-to-ghcr#31, hyperledger/firefly-signer#74',
    { host: 'ghcr.io', status: 403, body: denied('installation not allowed to Write organization package') },
    'access-denied',
    '    packages: write',
  ],
  [
    'tuna-os/tunaOS#642, docker/build-push-action#806',
    { host: 'ghcr.io', status: 403, body: denied('permission_denied: write_package') },
    'access-denied',
    '"Manage Actions access", add the repository with the role "Write"',
  ],
  [
    'goharbor/harbor#22368',
    { host: 'ghcr.io', status: 403, body: denied('permission_denied: create_package') },
    'access-denied',
    'does not let this login make packages',
  ],
  [
    'many of personal access tokens',
    {
      host: 'ghcr.io',
      status: 403,
      body: denied('permission_denied: The token provided does not match expected scopes.'),
    },
    'access-denied',
    'the scope "write:packages", and must be of the kind "classic"',
  ],
  [
    'actions/starter-workflows#2647, plexsystems/sinker#55',
    {
      host: ecr,
      status: 404,
      body: errors(
        'NAME_UNKNOWN',
        "The repository with name 'acme/widget' does not exist in the registry with id '754256621582'",
      ),
    },
    'not-found',
    'Amazon makes no repository by a push: create it',
  ],
  [
    'aws-actions/amazon-ecr-login#202',
    {
      host: 'public.ecr.aws',
      status: 404,
      body: errors(
        'NAME_UNKNOWN',
        "The repository with name 'sadapay-test' does not exist in the registry with id 'k5n6o2s4'",
      ),
    },
    'not-found',
    'repository creation template',
  ],
  [
    'ministryofjustice/cloud-platform#7245',
    {
      host: ecr,
      status: 403,
      body: denied(
        'User: arn:aws:sts::754256621582:assumed-role/github/GitHubActions is not authorized to perform: ecr:InitiateLayerUpload on resource: arn:aws:ecr:eu-west-2:754256621582:repository/acme/widget because no identity-based policy allows the ecr:InitiateLayerUpload action',
      ),
    },
    'access-denied',
    'AmazonEC2ContainerRegistryPowerUser',
  ],
  [
    'CircleCI-Public/aws-ecr-orb#265',
    { host: ecr, status: 403, body: denied('Your authorization token has expired. Reauthenticate and try again.') },
    'access-denied',
    'lives for 12 hours',
  ],
  [
    'spinalcordtoolbox/spinalcordtoolbox#5286: the answer of auth.docker.io',
    { host: 'docker.io', status: 401, body: '{"details":"access token has insufficient scopes"}', by: 'password' },
    'access-denied',
    'make one with "Read & Write"',
  ],
  [
    'SUSE/Portus#1736, docker/build-push-action#223',
    { host: 'docker.io', status: 401, body: denied('requested access to the resource is denied') },
    'access-denied',
    'not the owner on GitHub',
  ],
  [
    'GoogleCloudPlatform/cymbal-superstore#4',
    {
      host: gar,
      status: 403,
      body: denied(
        'Permission "artifactregistry.repositories.uploadArtifacts" denied on resource "projects/p/locations/us-central1/repositories/r" (or it may not exist)',
      ),
    },
    'access-denied',
    'roles/artifactregistry.writer',
  ],
  [
    'GoogleCloudPlatform/developer-journey-app#117',
    { host: gar, status: 404, body: errors('NAME_UNKNOWN', 'Repository "dev-journey-repo" not found') },
    'not-found',
    'gcloud artifacts repositories create',
  ],
  [
    'docker/build-push-action#171',
    {
      host: gar,
      status: 400,
      body: errors(
        'NAME_INVALID',
        'Missing image name. Pushes should be of the form docker push HOST-NAME/PROJECT-ID/REPOSITORY/IMAGE',
      ),
    },
    'registry-failed',
    'LOCATION-docker.pkg.dev/PROJECT/REPOSITORY/IMAGE',
  ],
  [
    'docker/build-push-action#1214',
    {
      host: 'acme.azurecr.io',
      status: 403,
      body: denied(
        "client with IP '172.214.169.102' is not allowed access. Refer https://aka.ms/acr/firewall to grant access.",
      ),
    },
    'access-denied',
    'The firewall of the registry',
  ],
  [
    'Azure/acr#506',
    {
      host: 'acme.azurecr.io',
      status: 401,
      body: errors(
        'UNAUTHORIZED',
        'authentication required, visit https://aka.ms/acr/authorization for more information.',
      ),
    },
    'access-denied',
    '"AcrPush"',
  ],
];

test.each(reported)('what %s reports is explained', (_report, refused, code, remedy) => {
  const { code: actual, message } = told(refused);
  expect(actual).toBe(code);
  expect(message).toContain(remedy);
});

test('every known refusal is in a report', () => {
  const causes = reported.map(([, refused]) => told(refused).cause);
  expect(refusals.map(({ cause }) => cause).filter((cause) => !causes.includes(cause))).toEqual([]);
});

describe('a refusal is explained otherwise', () => {
  const azure = errors(
    'UNAUTHORIZED',
    'authentication required, visit https://aka.ms/acr/authorization for more information.',
  );

  test('to who has a wrong password', () => {
    expect(told({ host: 'acme.azurecr.io', status: 401, body: azure, by: 'password' })).toMatchObject({
      code: 'wrong-credentials',
      message: expect.stringContaining('Check "username" and "password"') as string,
    });
  });

  test('to who is not logged in', () => {
    expect(told({ host: 'acme.azurecr.io', status: 401, body: azure, by: 'nothing' }).code).toBe('not-logged-in');
  });

  test('where GHCR says no more than that: the permission is the most likely one', () => {
    expect(told({ host: 'ghcr.io', status: 403, body: '' }).message).toMatch(
      /Add to the job:\n {2}permissions:\n {4}contents: read\n {4}packages: write$/,
    );
  });

  test('by a registry of somebody else, who may say the same', () => {
    const body = denied('permission_denied: write_package');
    expect(told({ host: 'ghcr.io.example', status: 403, body }).message).not.toContain('Manage Actions access');
  });
});
