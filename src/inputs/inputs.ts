import type { Platform } from '../image/platform.ts';
import type { Reference } from '../image/reference.ts';
import type { Registry } from '../image/registry.ts';
import type { Repository } from '../image/repository.ts';
import type { Version } from '../image/version.ts';
import type { Amazon, Provider } from '../registry/provider.ts';
import type { Login } from '../tools/login.ts';
import type { Secret } from '../tools/secret.ts';
import type { BuildSecret } from './build-secret.ts';
import type { BuilderInputs } from './builder-inputs.ts';
import type { DockerHubConnection } from './docker-hub-connection.ts';
import type { GateInputs } from './gate-inputs.ts';

/** The step's `with:` block as values. Nothing given is `undefined` or an empty list, never `''`. */
export interface Inputs {
  readonly images: readonly Repository[];
  readonly tags: readonly TagLine[];
  readonly flavor: Flavor;
  /** `key=value` lines; they may hold expressions (`{{branch}}`). */
  readonly labels: readonly string[];
  /** `[level:]key=value` lines; they may hold expressions. */
  readonly annotations: readonly string[];
  /** An explicit version, instead of the one in the git ref. */
  readonly version: Version | undefined;
  /** What git tags of this component begin with, before the version: `api/v`; `''` when there is one component only. */
  readonly tagPrefix: string;
  /** How a run on a branch comes to its version: by its commits, by this step in any case, or not at all. */
  readonly bump: Bump;
  /** Git pathspecs: only commits that touch one of them count; empty when all do. */
  readonly bumpPaths: readonly string[];
  /** Whether a version gets a release on GitHub, published or as a draft. */
  readonly release: GitHubRelease;
  /** Whether what is released is attested at GitHub before it gets a name. */
  readonly attest: boolean;
  /** Whether a Dockerfile that declares `ARG VERSION`, `REVISION` or `CREATED` gets them. */
  readonly versionArgs: boolean;
  /** Where ref and commit come from: the event, or the checkout (`context: git`). */
  readonly source: 'workflow' | 'git';
  readonly outputs: OutputInputs;
  readonly push: Push;
  /** Whether the image is only a part of one, pushed by its digest for a merge. */
  readonly digestOnly: boolean;
  /** Whether a run on an event that a fork can cause keeps its rights, whatever it builds. */
  readonly allowUntrustedEvents: boolean;
  readonly onExists: OnExists;
  readonly onFailure: OnFailure;
  readonly promote: Promote;
  readonly gates: GateInputs;
  readonly reproducible: Reproducible;
  readonly cache: CacheInput;
  /** How long a request waits at most in all because a registry asks for pauses, in milliseconds. */
  readonly maxWait: number;
  /** What the step says about logins, one entry for a registry. */
  readonly logins: readonly LoginInput[];
  /** Whether later steps of the job can use the logins of this one, and whether they end with the job. */
  readonly exportCredentials: boolean;
  readonly logout: boolean;
  readonly build: BuildInputs;
  readonly builder: BuilderInputs;
  readonly githubToken: Secret | undefined;
  readonly knobs: Knobs;
}

/** What docker's actions take from the environment. */
export interface Knobs {
  /** `DOCKER_METADATA_SHORT_SHA_LENGTH` */
  readonly shortShaLength: number;
  /** `DOCKER_METADATA_ANNOTATIONS_LEVELS` */
  readonly annotationLevels: readonly string[];
  /** `DOCKER_METADATA_SET_OUTPUT_ENV`: whether the outputs of a plan become variables of later steps as well. */
  readonly setOutputEnv: boolean;
  /** `SOURCE_DATE_EPOCH`, which buildx reads too: the time of the image, in seconds. */
  readonly sourceDateEpoch: string | undefined;
  /** `BUILDX_NO_DEFAULT_ATTESTATIONS`: neither buildx nor the action adds provenance by itself. */
  readonly noDefaultAttestations: boolean;
  /** `DOCKER_DEFAULT_GIT_CONTEXT_PR_HEAD_REF`: the default context of a pull request is its head, not the merge. */
  readonly pullRequestHead: boolean;
  /** `ACTIONS_RUNTIME_TOKEN` and an address: whether buildx is offered GitHub's cache (docker/buildx, build/opt.go, isActive). */
  readonly actionsCache: boolean;
  /** `BUILDX_SEND_GIT_QUERY_AS_INPUT`: the default context has its commit in the query, not in the fragment. */
  readonly gitQuery: boolean;
}

/** How outputs are written (docker/metadata-action, its README, "inputs"). */
export interface OutputInputs {
  readonly separators: { readonly tags: string; readonly labels: string; readonly annotations: string };
  readonly bakeTarget: string;
}

/** `auto` pushes on every event but pull requests. */
export type Push = 'auto' | 'always' | 'never';

export type Bump = 'none' | 'auto' | 'major' | 'minor' | 'patch' | 'prerelease';

export type GitHubRelease = 'false' | 'auto' | 'draft';

/** What becomes of a run that finds one of its version tags in the registry. `verify` accepts the image of the same commit. */
export type OnExists = 'verify' | 'skip' | 'fail' | 'overwrite';

/** What becomes of the floating tags when one of them cannot be moved: the others are moved, or all are put back. */
export type OnFailure = 'roll-forward' | 'restore';

/** Whether a version is the image of an earlier build of its commit from the same inputs: if there is one, in any case, or never. */
export type Promote = 'auto' | 'always' | 'never';

/** Whether the same commit is to give the same bytes. `check` releases nothing: it builds what is published again, and compares. */
export type Reproducible = 'false' | 'true' | 'check';

/** Where a build keeps its cache for the next one, when `cache-from` and `cache-to` do not say it. */
export type CacheInput = 'off' | 'auto' | 'gha' | 'registry';

/** What the step says about the login to one registry. */
export type LoginInput =
  | ({ readonly kind: 'password' } & Login)
  /** An access key of AWS, for which there is a password. */
  | ({ readonly kind: 'aws-key'; readonly provider: Amazon } & Login)
  /** Docker Hub takes the identity of the workflow for a password. */
  | ({ readonly kind: 'docker-hub' } & Pick<Login, 'registry' | 'username'> & DockerHubConnection)
  /** Whoever runs the registry is asked, even if Docker has a login. */
  | { readonly kind: 'provider'; readonly registry: Registry; readonly provider: Provider }
  /** Nobody is asked but Docker. */
  | { readonly kind: 'docker'; readonly registry: Registry };

/** What docker/build-push-action hands to buildx, under its names (its README, "inputs"). */
export interface BuildInputs {
  readonly addHosts: readonly string[];
  readonly allow: readonly string[];
  readonly attests: readonly string[];
  readonly buildArgs: readonly string[];
  readonly buildContexts: readonly string[];
  readonly builder: string | undefined;
  readonly cacheFrom: readonly string[];
  readonly cacheTo: readonly string[];
  readonly call: string | undefined;
  readonly cgroupParent: string | undefined;
  readonly context: string | undefined;
  readonly file: string | undefined;
  readonly load: boolean;
  readonly network: string | undefined;
  readonly noCache: boolean;
  readonly noCacheFilters: readonly string[];
  readonly outputs: readonly string[];
  readonly platforms: readonly Platform[];
  readonly provenance: string | undefined;
  readonly pull: boolean;
  readonly sbom: string | undefined;
  readonly secrets: readonly BuildSecret[];
  readonly shmSize: string | undefined;
  readonly ssh: readonly string[];
  readonly target: string | undefined;
  readonly ulimit: readonly string[];
}

/** One line of `tags`: a reference to be taken as it is, or a rule. */
export type TagLine =
  | { readonly kind: 'literal'; readonly reference: Reference }
  | { readonly kind: 'rule'; readonly rule: TagRule; readonly line: number };

/** What every rule of docker/metadata-action has (its README, "tags input"). Texts may hold expressions. */
export interface RuleAttributes {
  readonly enable: string;
  readonly priority: number;
  /** `undefined` leaves it to the flavor; `''` is no prefix. */
  readonly prefix: string | undefined;
  readonly suffix: string | undefined;
}

export type TagRule = RuleAttributes &
  (
    | {
        readonly type: 'semver';
        readonly pattern: string;
        readonly value: string | undefined;
        readonly match: RegExp | undefined;
      }
    | { readonly type: 'schedule'; readonly pattern: string }
    | {
        readonly type: 'pep440';
        readonly pattern: string;
        readonly value: string | undefined;
        readonly match: RegExp | undefined;
      }
    | { readonly type: 'match'; readonly pattern: RegExp; readonly group: number; readonly value: string | undefined }
    | { readonly type: 'edge'; readonly branch: string | undefined }
    | { readonly type: 'ref'; readonly event: 'branch' | 'tag' | 'pr' }
    | { readonly type: 'sha'; readonly format: 'short' | 'long' }
    | { readonly type: 'raw'; readonly value: string }
  );

/** What holds for all tags of all rules (docker/metadata-action, "flavor input"). */
export interface Flavor {
  readonly latest: 'auto' | 'true' | 'false';
  readonly prefix: string;
  readonly prefixLatest: boolean;
  readonly suffix: string;
  readonly suffixLatest: boolean;
}
