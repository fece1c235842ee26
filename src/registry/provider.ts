import { dockerHub, type Registry } from '../image/registry.ts';

/** Who runs a registry, as far as its login can be asked for. */
export type Provider =
  | { readonly kind: 'github' }
  /** Amazon's registry of one account. Without a region the AWS CLI's own is used. */
  | { readonly kind: 'ecr'; readonly region: string | undefined }
  | { readonly kind: 'ecr-public' }
  | { readonly kind: 'google' }
  /** `name` is what Azure calls the registry. */
  | { readonly kind: 'azure'; readonly name: string }
  | { readonly kind: 'docker-hub' };

export type Amazon = Extract<Provider, { kind: 'ecr' | 'ecr-public' }>;

/** Whether a registry is Amazon's: by its name, always, or never (docker/login-action, `ecr`). */
export type Ecr = 'auto' | 'true' | 'false';

export interface ProviderOptions {
  /** GITHUB_SERVER_URL: the GitHub whose token the job has. */
  readonly serverUrl?: string | undefined;
  readonly ecr?: Ecr;
}

/**
 * The endpoints of AWS, "Amazon ECR endpoints and quotas", with those of the partitions that awslabs/amazon-ecr-credential-helper
 * knows (ecr-login/api/client.go): FIPS, dual-stack, China, the European sovereign cloud, and the isolated ones.
 */
const ecrHost = new RegExp(
  '^[0-9]{12}\\.dkr[.-]ecr(?:-fips)?\\.([a-z0-9-]+)\\.' +
    '(?:amazonaws\\.(?:com(?:\\.cn)?|eu)|on\\.(?:aws|amazonwebservices\\.(?:com\\.cn|eu))|' +
    'sc2s\\.sgov\\.gov|c2s\\.ic\\.gov|cloud\\.adc-e\\.uk|csp\\.hci\\.ic\\.gov)$',
);
/** The second one is dual-stack (AWS, "Making requests to Amazon ECR Public registries"). */
const ecrPublicHosts: readonly string[] = ['public.ecr.aws', 'ecr-public.aws.com'];
/** Google, "Repository and image names": `LOCATION-docker.pkg.dev`; `gcr.io` and those of the continents. */
const googleHost = /^(?:[a-z0-9-]+-docker\.pkg\.dev|(?:(?:us|eu|asia)\.)?gcr\.io)$/;
/** Microsoft's clouds: global, China, US government. A name may have a hash after a `-`, which `az` does not want. */
const azureHost = /^([a-z0-9]+)(?:-[a-z0-9]+)*\.azurecr\.(?:io|cn|us)$/;
/** Docker's hardened images are behind the accounts of Docker Hub (docker/login-action, src/dockerhub.ts). */
const dockerHubHosts: readonly string[] = [dockerHub, 'dhi.io'];

/** @returns `undefined` when nobody is known from whom a login could be had */
export function providerOf(
  registry: Registry,
  { serverUrl, ecr = 'auto' }: ProviderOptions = {},
): Provider | undefined {
  const isPublic = ecrPublicHosts.includes(registry);
  const [isEcr, region] = ecrHost.exec(registry) ?? [];
  if (ecr !== 'false' && isPublic) return { kind: 'ecr-public' };
  if (ecr === 'true' || (ecr === 'auto' && isEcr !== undefined)) return { kind: 'ecr', region };
  if (registry === githubRegistry(serverUrl)) return { kind: 'github' };
  if (dockerHubHosts.includes(registry)) return { kind: 'docker-hub' };
  if (googleHost.test(registry)) return { kind: 'google' };
  const name = azureHost.exec(registry)?.[1];
  return name === undefined ? undefined : { kind: 'azure', name };
}

export function isAmazon(provider: Provider | undefined): provider is Amazon {
  return provider?.kind === 'ecr' || provider?.kind === 'ecr-public';
}

/**
 * The container registry that belongs to a GitHub: `ghcr.io`, or `containers.` before the name of an Enterprise Server or of
 * a `ghe.com` (GitHub Docs, "Working with the Container registry"). A token is of no use at another's, and none of its business.
 */
function githubRegistry(serverUrl = ''): string | undefined {
  if (serverUrl === '') return 'ghcr.io';
  if (!URL.canParse(serverUrl)) return undefined;
  const { host } = new URL(serverUrl);
  return host === 'github.com' ? 'ghcr.io' : `containers.${host}`;
}
