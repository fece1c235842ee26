import type { Addition, Diagnosis } from '../errors.ts';
import type { Registry } from '../image/registry.ts';
import { diagnosisBy, type KnownCause } from './known-cause.ts';

/** What a registry says when it refuses, and what its user has to change. */
interface Refusal extends KnownCause {
  readonly host: RegExp;
  readonly status: readonly number[];
  /** Whether it is said to a password already, where others say that it is wrong. */
  readonly atLogin?: true;
  /** Whether other registries say the same, so that the words do not tell which one it was. */
  readonly isCommon?: true;
}

const github = /^(?:ghcr\.io$|containers\.)/;
const amazon = /(?:\.dkr[.-]ecr(?:-fips)?\.|^public\.ecr\.aws$|^ecr-public\.aws\.com$)/;
const dockerHub = /^(?:docker\.io|dhi\.io)$/;
const google = /(?:-docker\.pkg\.dev|(?:^|\.)gcr\.io)$/;
const azure = /\.azurecr\.(?:io|cn|us)$/;

const packagesWrite: Addition = {
  to: 'the job',
  lines: ['permissions:', '  contents: read', '  packages: write'],
};

/** Most telling first. The words are those of public reports, which the test names row by row. */
export const refusals: readonly Refusal[] = [
  {
    cause: 'ghcr-may-not-create',
    host: github,
    status: [401, 403],
    says: /installation not allowed to Create organization package/,
    remedy:
      'The job may not make packages. If it has the permission below, the organisation does not let workflows make them: its ' +
      'settings, "Packages", "Package creation", and "Actions", "General", "Workflow permissions".',
    add: packagesWrite,
  },
  {
    cause: 'ghcr-may-not-write',
    host: github,
    status: [401, 403],
    says: /installation not allowed to Write organization package/,
    remedy:
      'The job may not write packages. If it has the permission below, the package belongs to another repository or organisation.',
    add: packagesWrite,
  },
  {
    cause: 'ghcr-package-not-linked',
    host: github,
    status: [401, 403],
    says: /permission_denied: write_package/,
    remedy:
      'The package exists, and this repository may not write to it: in the settings of the package, under "Manage Actions ' +
      'access", add the repository with the role "Write". A package of this repository needs the permission below.',
    add: packagesWrite,
  },
  {
    cause: 'ghcr-creation-forbidden',
    host: github,
    status: [401, 403],
    says: /permission_denied: create_package/,
    remedy:
      'The organisation does not let this login make packages: its settings, "Packages", "Package creation". An owner can ' +
      'also push the first image, and give this repository access to the package.',
  },
  {
    cause: 'ghcr-token-scope',
    host: github,
    status: [401, 403],
    says: /token provided does not match expected scopes/,
    remedy: 'A personal access token needs the scope "write:packages", and must be of the kind "classic".',
  },
  {
    cause: 'ecr-repository-missing',
    host: amazon,
    status: [404],
    says: /repository with name '[^']*' does not exist in the registry/,
    remedy:
      'Amazon makes no repository by a push: create it ("aws ecr create-repository --repository-name …"), or a repository ' +
      'creation template for pushes. The name in the message is without the registry; if it is not, the image has it twice.',
  },
  {
    cause: 'ecr-not-authorized',
    host: amazon,
    status: [401, 403],
    says: /is not authorized to perform: ecr/,
    remedy:
      'Give the role or user of this job that action on the repository (the policy AmazonEC2ContainerRegistryPowerUser has ' +
      'all of a push); in another account, the policy of the repository has to allow it as well.',
  },
  {
    cause: 'ecr-token-expired',
    host: amazon,
    status: [401, 403],
    says: /authorization token has expired/,
    remedy: 'A login at Amazon lives for 12 hours: log in again, or leave that to this step.',
  },
  {
    cause: 'docker-hub-token-scope',
    host: dockerHub,
    status: [401, 403],
    says: /access token has insufficient scopes/,
    atLogin: true,
    remedy: 'The access token may not push: make one with "Read & Write".',
  },
  {
    cause: 'docker-hub-denied',
    host: dockerHub,
    status: [401, 403],
    says: /requested (?:access to the )?resource is (?:denied|not authorized)|insufficient_scope|authentication required/,
    isCommon: true,
    remedy:
      'Check what stands before the "/": it is a user or organisation of Docker Hub, not the owner on GitHub, and this login ' +
      'has to be a member that may push there; an access token needs "Read & Write".',
  },
  {
    cause: 'google-denied',
    host: google,
    status: [401, 403],
    says: /artifactregistry\.repositories\.(?:upload|download)Artifacts/,
    remedy:
      'Give the service account or principal of this job the role "roles/artifactregistry.writer" on the repository, and ' +
      'check project, location and repository in the name: Google says the same of one that does not exist.',
  },
  {
    cause: 'google-repository-missing',
    host: google,
    status: [404],
    says: /Repository "[^"]*" not found/,
    remedy: 'Create it: "gcloud artifacts repositories create … --repository-format=docker --location=…".',
  },
  {
    cause: 'google-name-too-short',
    host: google,
    status: [400],
    says: /Missing image name/,
    remedy: 'Write the image as "LOCATION-docker.pkg.dev/PROJECT/REPOSITORY/IMAGE".',
  },
  {
    cause: 'azure-firewall',
    host: azure,
    status: [401, 403],
    says: /client with IP .* is not allowed access/,
    remedy: 'The firewall of the registry keeps this runner out: allow its address, or use a runner in its network.',
  },
  {
    cause: 'azure-denied',
    host: azure,
    status: [401, 403],
    says: /aka\.ms\/acr\/authorization/,
    remedy: 'Give the principal of this job the role "AcrPush" on the registry.',
  },
];

interface Refused {
  readonly status: number;
  /** What the registry said. */
  readonly text: string;
  readonly registry: Registry;
  /** How it was asked. */
  readonly by: 'nothing' | 'password' | 'token';
}

/** What a refusal means, where its words are known. Who is not logged in has to log in first. */
export function refusalOf({ status, text, registry, by }: Refused): Diagnosis | undefined {
  if (status === 401 && by === 'nothing') return undefined;
  const found = refusals.find((row) => row.host.test(registry) && row.status.includes(status) && row.says.test(text));
  if (found === undefined || (status === 401 && by === 'password' && found.atLogin !== true)) return undefined;
  return diagnosisBy(found, { text, host: registry });
}

/**
 * What a builder was refused, by the words that it repeats; it does not tell the status.
 * @param registry `undefined` when the text does not name it
 */
export function refusalIn(text: string, registry: Registry | undefined): Diagnosis | undefined {
  const found = refusals.find(
    (row) => (registry === undefined ? row.isCommon !== true : row.host.test(registry)) && row.says.test(text),
  );
  return found === undefined ? undefined : diagnosisBy(found, { text, host: registry });
}

/** What most often helps who may not push to a registry that says no more than that. */
export function adviceOn(registry: Registry | undefined): { readonly remedy: string; readonly add?: Addition } {
  if (registry === undefined) return { remedy: 'Its administrator can see which permission is missing.' };
  if (github.test(registry)) {
    return {
      remedy:
        'With GITHUB_TOKEN the job needs "permissions: packages: write", and the package this repository under "Manage Actions access".',
      add: packagesWrite,
    };
  }
  if (dockerHub.test(registry)) {
    return { remedy: 'On Docker Hub the password is an access token with write permission.' };
  }
  return { remedy: 'Its administrator can see which permission is missing.' };
}
