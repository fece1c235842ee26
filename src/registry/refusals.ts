import type { Registry } from '../image/registry.ts';

/** What a registry says when it refuses, and what its user has to change. */
interface Refusal {
  readonly host: RegExp;
  readonly status: readonly number[];
  /** In its message. */
  readonly says: RegExp;
  /** Whether it is said to a password already, where others say that it is wrong. */
  readonly atLogin?: true;
  readonly remedy: string;
}

const github = /^(?:ghcr\.io$|containers\.)/;
const amazon = /(?:\.dkr[.-]ecr(?:-fips)?\.|^public\.ecr\.aws$|^ecr-public\.aws\.com$)/;
const dockerHub = /^(?:docker\.io|dhi\.io)$/;
const google = /(?:-docker\.pkg\.dev|(?:^|\.)gcr\.io)$/;
const azure = /\.azurecr\.(?:io|cn|us)$/;

const packagesWrite = 'Add to the job:\n  permissions:\n    contents: read\n    packages: write\n';

/** Most telling first. The words are those of public reports, which the test names row by row. */
const refusals: readonly Refusal[] = [
  {
    host: github,
    status: [401, 403],
    says: /installation not allowed to Create organization package/,
    remedy:
      `${packagesWrite}If it has that, the organisation does not let workflows make packages: its settings, "Packages", ` +
      '"Package creation", and "Actions", "General", "Workflow permissions".',
  },
  {
    host: github,
    status: [401, 403],
    says: /installation not allowed to Write organization package/,
    remedy: `${packagesWrite}If it has that, the package belongs to another repository or organisation.`,
  },
  {
    host: github,
    status: [401, 403],
    says: /permission_denied: write_package/,
    remedy:
      'The package exists, and this repository may not write to it: in the settings of the package, under "Manage Actions ' +
      `access", add the repository with the role "Write". For a package of this repository: ${packagesWrite.trimEnd()}`,
  },
  {
    host: github,
    status: [401, 403],
    says: /permission_denied: create_package/,
    remedy:
      'The organisation does not let this login make packages: its settings, "Packages", "Package creation". An owner can ' +
      'also push the first image, and give this repository access to the package.',
  },
  {
    host: github,
    status: [401, 403],
    says: /token provided does not match expected scopes/,
    remedy: 'A personal access token needs the scope "write:packages", and must be of the kind "classic".',
  },
  {
    host: amazon,
    status: [404],
    says: /repository with name '[^']*' does not exist in the registry/,
    remedy:
      'Amazon makes no repository by a push: create it ("aws ecr create-repository --repository-name …"), or a repository ' +
      'creation template for pushes. The name in the message is without the registry; if it is not, the image has it twice.',
  },
  {
    host: amazon,
    status: [401, 403],
    says: /is not authorized to perform: ecr/,
    remedy:
      'Give the role or user of this job that action on the repository (the policy AmazonEC2ContainerRegistryPowerUser has ' +
      'all of a push); in another account, the policy of the repository has to allow it as well.',
  },
  {
    host: amazon,
    status: [401, 403],
    says: /authorization token has expired/,
    remedy: 'A login at Amazon lives for 12 hours: log in again, or leave that to this step.',
  },
  {
    host: dockerHub,
    status: [401, 403],
    says: /access token has insufficient scopes/,
    atLogin: true,
    remedy: 'The access token may not push: make one with "Read & Write".',
  },
  {
    host: dockerHub,
    status: [401, 403],
    says: /requested (?:access to the )?resource is (?:denied|not authorized)|insufficient_scope|authentication required/,
    remedy:
      'Check what stands before the "/": it is a user or organisation of Docker Hub, not the owner on GitHub, and this login ' +
      'has to be a member that may push there; an access token needs "Read & Write".',
  },
  {
    host: google,
    status: [401, 403],
    says: /artifactregistry\.repositories\.(?:upload|download)Artifacts/,
    remedy:
      'Give the service account or principal of this job the role "roles/artifactregistry.writer" on the repository, and ' +
      'check project, location and repository in the name: Google says the same of one that does not exist.',
  },
  {
    host: google,
    status: [404],
    says: /Repository "[^"]*" not found/,
    remedy: 'Create it: "gcloud artifacts repositories create … --repository-format=docker --location=…".',
  },
  {
    host: google,
    status: [400],
    says: /Missing image name/,
    remedy: 'Write the image as "LOCATION-docker.pkg.dev/PROJECT/REPOSITORY/IMAGE".',
  },
  {
    host: azure,
    status: [401, 403],
    says: /client with IP .* is not allowed access/,
    remedy: 'The firewall of the registry keeps this runner out: allow its address, or use a runner in its network.',
  },
  {
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

/** What to do about a refusal, where its words are known. Who is not logged in has to log in first. */
export function remedyOf({ status, text, registry, by }: Refused): string | undefined {
  const found = refusals.find((row) => row.host.test(registry) && row.status.includes(status) && row.says.test(text));
  if (status !== 401 || by === 'token') return found?.remedy;
  return by === 'password' && found?.atLogin === true ? found.remedy : undefined;
}
