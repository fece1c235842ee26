import { isLoopback, type Registry } from '../image/registry.ts';

/** Who signs for a workflow, and whose word is taken for that. */
export interface Authority {
  /** For people. */
  readonly name: string;
  /** Where the identity of a workflow is exchanged for a certificate. */
  readonly fulcio: string;
  /** The public log in which every signature stands; `undefined` where what is private is signed. */
  readonly rekor: string | undefined;
  /** Who says when it was signed, where no log does. */
  readonly timestamps: string | undefined;
  readonly trust: TrustRoot;
}

/** Where the keys of an authority are published, by The Update Framework, and what that chain begins with. */
export interface TrustRoot {
  readonly mirror: string;
  readonly begins:
    /** A root that is part of @sigstore/tuf. */
    | { readonly with: 'known root' }
    /** One of the mirror's, if it is this one: the SHA-256 of its JSON without white space. */
    | { readonly with: 'pinned root'; readonly version: number; readonly sha256: string }
    /** The mirror's first one: whoever runs the mirror is GitHub for this run. */
    | { readonly with: 'first root' };
}

/** GitHub as a workflow sees it. */
export interface Home {
  /** `https://github.com` */
  readonly serverUrl: string;
  /** Whose identities these are: the beginning of `iss`. */
  readonly issuer: string;
  /** Who signs for a repository of this visibility, as the identity of the workflow states it. */
  authority(visibility: string): Authority;
}

/** The public instance of Sigstore (sigstore/sigstore-js, packages/sign and packages/tuf). */
const publicGood: Authority = {
  name: "Sigstore's public instance",
  fulcio: 'https://fulcio.sigstore.dev',
  rekor: 'https://rekor.sigstore.dev',
  timestamps: undefined,
  trust: { mirror: 'https://tuf-repo-cdn.sigstore.dev', begins: { with: 'known root' } },
};

/** GitHub's own (actions/toolkit, packages/attest/src/endpoints.ts). The root is the one that `gh` was given (cli/cli, embed/). */
const gitHubsOwn: Authority = {
  name: "GitHub's instance of Sigstore",
  fulcio: 'https://fulcio.githubapp.com',
  rekor: undefined,
  timestamps: 'https://timestamp.githubapp.com',
  trust: {
    mirror: 'https://tuf-repo.github.com',
    begins: {
      with: 'pinned root',
      version: 3,
      sha256: '9befe6d9f07563f70aaa658485f78d0943c5ba5cb2e03f3aaaaba34fe35ad688',
    },
  },
};

/**
 * What belongs to the GitHub at this address. A public repository is signed for in public, any other one is not, as
 * actions/attest has it.
 *
 * A server on this machine stands for GitHub and all of its authorities: nothing else says where they are, so that no variable
 * that an earlier step can set leads an identity elsewhere. The runner sets GITHUB_SERVER_URL itself for every step.
 * @returns `undefined` when there are no artifact attestations: on GitHub Enterprise Server
 */
export function homeAt(serverUrl: string): Home | undefined {
  if (serverUrl === 'https://github.com') {
    const issuer = 'https://token.actions.githubusercontent.com';
    return { serverUrl, issuer, authority: (visibility) => (visibility === 'public' ? publicGood : gitHubsOwn) };
  }
  const url = URL.canParse(serverUrl) ? new URL(serverUrl) : undefined;
  if (url === undefined || !isLoopback(url.host as Registry) || url.origin !== serverUrl) return undefined;
  const authority = (visibility: string): Authority => ({
    name: `The Sigstore of ${serverUrl}`,
    fulcio: `${serverUrl}/fulcio`,
    rekor: visibility === 'public' ? `${serverUrl}/rekor` : undefined,
    timestamps: visibility === 'public' ? undefined : `${serverUrl}/timestamp`,
    trust: { mirror: `${serverUrl}/tuf`, begins: { with: 'first root' } },
  });
  return { serverUrl, issuer: `${serverUrl}/token`, authority };
}
