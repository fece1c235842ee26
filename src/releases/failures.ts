import { ReleaseError } from '../errors.ts';
import { clean } from '../tools/clean.ts';
import { listAt, parseJson, textAt } from '../tools/foreign-json.ts';
import type { HttpAnswer } from '../registry/answer.ts';
import { networkCode } from '../registry/failures.ts';
import { attestationsWrite, contentsWrite, knownRefusal, type Permission, pullRequestsWrite } from './refusals.ts';

/** What was asked of which host, for the sentence. */
export interface AskedOf {
  /** `api.github.com` */
  readonly host: string;
  /** `create the git tag v1.4.2` */
  readonly what: string;
  /** `owner/name` */
  readonly repository: string;
  readonly needs?: Permission | undefined;
}

type Refused = Pick<HttpAnswer, 'status' | 'bytes'>;

/** GitHub's answer is a refusal, or a fault that did not pass. */
export function refusedByGitHub({ status, bytes }: Refused, { host, what, repository, needs }: AskedOf): ReleaseError {
  const said = messageOf(bytes);
  const known = knownRefusal(status, said);
  const fail = (code: string, problem: string, remedy: string): ReleaseError =>
    new ReleaseError({ code, what: problem, value: said === '' ? undefined : clean(said), remedy });
  const refused = `GitHub does not let this token ${what} in ${repository} (${status})`;
  const isOfContents = known === undefined || known.code === 'contents-permission-missing';
  if (needs === 'pull-requests' && isOfContents && [401, 403, 404].includes(status)) {
    const isLocked = status === 403 && !said.startsWith('Resource not accessible by');
    if (isLocked) return fail('comment-refused', refused, 'Its words say why. A locked conversation takes no comment.');
    return fail('pull-requests-permission-missing', refused, pullRequestsWrite);
  }
  if (needs === 'attestations' && isOfContents && [401, 403, 404].includes(status))
    return fail('attestations-permission-missing', refused, attestationsWrite);
  if (known !== undefined) return fail(known.code, refused, known.remedy);
  if (status === 401) {
    return fail(
      'github-token-refused',
      refused,
      `Check "github-token"; GITHUB_TOKEN ends with its job. ${contentsWrite}`,
    );
  }
  if (status === 403) return fail('github-refused', refused, contentsWrite);
  if (status === 404) {
    return fail(
      'github-not-found',
      refused,
      `GitHub also says so when the token cannot see the repository. Check "github-token" and its access. ${contentsWrite}`,
    );
  }
  const remedy =
    status < 500
      ? 'Its words say what it does not like; the page that it names explains them.'
      : 'Run the job again: it is safe, and it does what is missing. githubstatus.com says whether GitHub has an incident.';
  return fail(status < 500 ? 'github-refused' : 'github-failed', `${host} answered ${status} (to ${what})`, remedy);
}

/** `message` and those of `errors` (GitHub Docs, "Troubleshooting the REST API", "Validation failed"), else the text itself. */
function messageOf(bytes: Uint8Array): string {
  const body = parseJson(bytes);
  if (body === undefined) return new TextDecoder().decode(bytes).trim();
  const errors = listAt(body, 'errors').map((error) => {
    const field = ['resource', 'field', 'code'].map((name) => textAt(error, name)).filter((part) => part !== undefined);
    return typeof error === 'string' ? error : (textAt(error, 'message') ?? field.join(' '));
  });
  return [textAt(body, 'message') ?? '', ...errors].filter((line) => line !== '').join(': ');
}

/** Whether there is nothing of that name. */
export function isMissing({ status }: Refused): boolean {
  return status === 404;
}

/** Whether the answer says that what was to be created is there (`already_exists`, "Reference already exists"). */
export function saysExists({ status, bytes }: Refused): boolean {
  if (status !== 422) return false;
  const body = parseJson(bytes);
  const isThere = listAt(body, 'errors').some((error) => textAt(error, 'code') === 'already_exists');
  return isThere || textAt(body, 'message') === 'Reference already exists';
}

/** No answer came, or only a part of one. */
export function githubUnreachable(host: string, cause: unknown): ReleaseError {
  const code = networkCode(cause);
  return new ReleaseError({
    code: 'github-unreachable',
    what: `Cannot reach ${host}${code === undefined ? '' : ` (${code})`}`,
    remedy:
      'Check the network and the proxy of the runner, and run the job again: it is safe, and it does what is missing.',
    cause,
  });
}

/** An answer that is not what GitHub's API description promises, or that would be dangerous to believe. */
export function unusableAnswer(host: string, what: string, value?: string): ReleaseError {
  return new ReleaseError({
    code: 'untrusted-answer',
    what: `${host} gave an answer that cannot be used (to ${what})`,
    value,
    remedy: 'Nothing of this answer was used. Check GITHUB_API_URL and any proxy before it.',
  });
}

/** The tag stands somewhere else, and tags are never moved. */
export function gitTagTaken(tag: string, { there, wanted }: { there: string; wanted: string }): ReleaseError {
  return new ReleaseError({
    code: 'git-tag-taken',
    what: `The git tag ${tag} is at ${there} already, and the image was built from ${wanted}`,
    value: tag,
    remedy: 'No git tag is ever moved. Release the next version, or delete the tag if nobody has used it yet.',
  });
}

/** The tag was there a moment ago, or has to be there by now. */
export function gitTagMissing(tag: string, wanted: string): ReleaseError {
  return new ReleaseError({
    code: 'git-tag-missing',
    what: `There is no git tag ${tag} at ${wanted}`,
    value: tag,
    remedy: 'Somebody has deleted it, or GitHub does not show it yet. Run the job again: it makes what is missing.',
  });
}

/** The image is out, and its release on GitHub is not what it should be. */
export function notAnnounced(tag: string, repository: string, cause: ReleaseError): ReleaseError {
  const { code, what, value, remedy } = cause.failure;
  return new ReleaseError({
    code,
    what: `The image is published, but not the release ${tag} of ${repository}: ${what}`,
    value,
    remedy: `${remedy.trimEnd()}\nThen run the job again: it is safe, and it makes what is missing.`,
    cause,
  });
}

/** The tags of the image are where they belong, and its releases on GitHub do not say so. */
export function rollbackNotAnnounced(cause: ReleaseError): ReleaseError {
  const { code, what, value, remedy } = cause.failure;
  return new ReleaseError({
    code,
    what: `The image is rolled back, but its releases on GitHub do not say so: ${what}`,
    value,
    remedy: `${remedy.trimEnd()}\nThen run it again: the tags stay where they are.`,
    cause,
  });
}
