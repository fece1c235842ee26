/** What GitHub says when it refuses, and what its user has to change. */
interface Refusal {
  readonly code: string;
  readonly status: readonly number[];
  /** In its message, or in those of its `errors`. */
  readonly says: RegExp;
  readonly remedy: string;
}

/** What a token may be allowed, by its name under `permissions:`. */
export type Permission = 'contents' | 'pull-requests' | 'attestations';

export const contentsWrite = 'Add to the job:\n  permissions:\n    contents: write\n';

export const pullRequestsWrite = 'Add to the job:\n  permissions:\n    contents: read\n    pull-requests: write\n';

/** All that "attest" takes. */
export const attestationsWrite =
  'Add to the job:\n  permissions:\n    contents: read\n    packages: write\n    id-token: write\n    attestations: write\n';

const workflowsRemedy =
  'The commit has files in .github/workflows that are on no branch as they are here. No "permissions:" key allows that to ' +
  'GITHUB_TOKEN: push the branch that has the commit, or set "github-token" to a token with the permission "workflows: write" ' +
  '(GitHub App, fine-grained) or the scope "workflow" (classic).';

const rulesetRemedy =
  'A ruleset of the repository or the organisation ("Settings", "Rules") or a protected tag restricts tags with this name. Let ' +
  'the app whose token this is bypass it, or set "github-token" to the token of an app or a person that may.';

/** Most telling first. The words are those of public reports, which the test names row by row. */
const refusals: readonly Refusal[] = [
  {
    code: 'workflows-permission-missing',
    status: [403, 404, 422],
    says: /refusing to allow .* to create or update workflow|without `?workflows?`? (?:permission|scope)/is,
    remedy: workflowsRemedy,
  },
  {
    code: 'release-tag-spent',
    status: [422],
    says: /tag_name was used by an immutable release/,
    remedy:
      'GitHub never gives the tag of an immutable release to another one, even when it was deleted. Release the next version.',
  },
  {
    code: 'release-immutable',
    status: [403, 422],
    says: /immutable release/i,
    remedy: 'An immutable release keeps its files and its tag; its text can be changed. Release the next version.',
  },
  {
    code: 'git-tag-protected',
    status: [403, 409, 422],
    says: /rule violations|creations being restricted|protected (?:tag|ref)|not authorized to create a tag|^Reference update failed/im,
    remedy: rulesetRemedy,
  },
  {
    code: 'release-exists',
    status: [422],
    says: /^Validation Failed: Release tag_name already_exists/,
    remedy:
      'Another run published it in the meantime. Run the job again: it brings that release up to date. A draft is left over.',
  },
  {
    code: 'contents-permission-missing',
    status: [403],
    says: /Resource not accessible by integration/,
    remedy:
      `${contentsWrite}If it has that: a pull request from a fork never gets a token that can write; a workflow that is called ` +
      'needs it in the job that calls it; and a commit that changes .github/workflows needs a token with "workflows: write".',
  },
  {
    code: 'contents-permission-missing',
    status: [403],
    says: /Resource not accessible by personal access token/,
    remedy:
      'Give the token in "github-token" the repository permission "Contents: Read and write", for this repository.',
  },
  {
    code: 'sso-required',
    status: [403],
    says: /SAML enforcement/,
    remedy: 'Authorize the token in "github-token" for the organisation ("Configure SSO" in the list of tokens).',
  },
  {
    code: 'attestations-unavailable',
    status: [403, 404, 422],
    says: /Feature not available for .*private repositories/is,
    remedy:
      'GitHub has artifact attestations for public repositories, and for private ones of organisations on GitHub Enterprise ' +
      'Cloud. Leave "attest" out here.',
  },
  {
    code: 'repository-archived',
    status: [403],
    says: /archived so is read-only/,
    remedy: 'Nobody can write to an archived repository. Unarchive it in its settings.',
  },
];

/** The refusal that these words are known for; `undefined` when they are not known. */
export function knownRefusal(status: number, text: string): Pick<Refusal, 'code' | 'remedy'> | undefined {
  return refusals.find((refusal) => refusal.status.includes(status) && refusal.says.test(text));
}
