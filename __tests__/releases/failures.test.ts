import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, test } from 'vitest';
import { createRepository, type TestRepository } from '../../scripts/runner/repository.ts';
import { ReleaseError } from '../../src/errors.ts';
import { createGitTag } from '../../src/releases/create-git-tag.ts';
import { ensureRelease } from '../../src/releases/ensure-release.ts';
import { refusedByGitHub } from '../../src/releases/failures.ts';
import { fullName, openHub, writes, type Hub } from './hub.ts';

const asked = { host: 'api.github.com', what: 'create the git tag v1.4.2', repository: fullName };

function failureOf(status: number, body: object | string): ReleaseError['failure'] {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return refusedByGitHub({ status, bytes: new TextEncoder().encode(text) }, asked).failure;
}

const workflows =
  'refusing to allow a GitHub App to create or update workflow `.github/workflows/e2e.yaml` without `workflows` permission';
const scope =
  'refusing to allow an OAuth App to create or update workflow `.github/workflows/ci.yml` without `workflow` scope';
const rules = 'Repository rule violations found\n\nCannot create ref due to creations being restricted.\n\n';

describe("GitHub's words", () => {
  const table: readonly (readonly [source: string, status: number, body: object, code: string, remedy: RegExp])[] = [
    [
      'opensearch-project/opensearch-java#1995',
      403,
      {
        message: 'Resource not accessible by integration',
        documentation_url: 'https://docs.github.com/rest',
        status: '403',
      },
      'contents-permission-missing',
      /^Add to the job:\n {2}permissions:\n {4}contents: write\n.*fork/s,
    ],
    [
      'googleapis/release-please-action#872',
      403,
      { message: 'Resource not accessible by personal access token' },
      'contents-permission-missing',
      /"Contents: Read and write"/,
    ],
    [
      'int128/release-typescript-action#690',
      403,
      { message: workflows },
      'workflows-permission-missing',
      /"workflows: write"/,
    ],
    [
      'peter-evans/create-pull-request#1713',
      422,
      { message: scope },
      'workflows-permission-missing',
      /scope "workflow"/,
    ],
    ['guardian/gha-scala-library-release-workflow#126', 422, { message: rules }, 'git-tag-protected', /ruleset/],
    [
      'googleapis/release-please-action#1194',
      422,
      {
        message: 'Validation Failed',
        errors: [
          { resource: 'Release', code: 'custom', field: 'pre_receive', message: `pre_receive ${rules}` },
          { resource: 'Release', code: 'custom', message: 'Published releases must have a valid tag' },
        ],
      },
      'git-tag-protected',
      /bypass/,
    ],
    [
      'open-telemetry/opentelemetry-java-instrumentation#6920',
      422,
      {
        message: 'Validation Failed',
        errors: ["pre_receive protected tag 'v1.19.1' check failed:\n  You're not authorized to create a tag"],
      },
      'git-tag-protected',
      /protected tag/,
    ],
    [
      'Actions-R-Us/actions-tagger#79, github/rest-api-description#4887',
      422,
      { message: 'Reference update failed', documentation_url: 'https://docs.github.com/rest' },
      'git-tag-protected',
      /ruleset/,
    ],
    [
      'github-community-projects/ospo-reusable-workflows#83',
      422,
      {
        message: 'Validation Failed',
        errors: [
          { resource: 'Release', code: 'custom', field: 'pre_receive', message: `pre_receive ${rules}` },
          {
            resource: 'Release',
            code: 'custom',
            field: 'tag_name',
            message: 'tag_name was used by an immutable release',
          },
        ],
      },
      'release-tag-spent',
      /next version/,
    ],
    [
      'asdf-vm/asdf#2329',
      422,
      { message: 'Cannot upload assets to an immutable release.' },
      'release-immutable',
      /next version/,
    ],
    [
      'GitHub Docs, "Troubleshooting the REST API"',
      401,
      { message: 'Bad credentials' },
      'github-token-refused',
      /github-token/,
    ],
    [
      'GitHub Docs, "Troubleshooting the REST API"',
      404,
      { message: 'Not Found' },
      'github-not-found',
      /cannot see the repository/,
    ],
    [
      'jhu-bids/TermHub#935',
      403,
      {
        message:
          'Resource protected by organization SAML enforcement. You must grant your Personal Access token access to this organization.',
      },
      'sso-required',
      /Configure SSO/,
    ],
    [
      'r-universe-org/help#247',
      403,
      { message: 'Repository was archived so is read-only.' },
      'repository-archived',
      /Unarchive/,
    ],
    [
      'aws/aperf#51',
      422,
      { message: 'Validation Failed', errors: [{ resource: 'Release', code: 'already_exists', field: 'tag_name' }] },
      'release-exists',
      /Another run/,
    ],
    [
      'GitHub Docs, "Troubleshooting the REST API"',
      500,
      { message: 'Server Error' },
      'github-failed',
      /githubstatus\.com/,
    ],
  ];
  test.each(table)('of %s (%d) become what to do', (_, status, body, code, remedy) => {
    const failure = failureOf(status, body);
    expect(failure).toMatchObject({ code, remedy: expect.stringMatching(remedy) as string });
    expect(failure.what).toMatch(/create the git tag v1\.4\.2/);
    expect(failure.value).not.toBe('');
  });

  it('that nobody knows are shown', () => {
    const body = {
      message: 'Validation Failed',
      errors: [{ resource: 'Release', field: 'tag_name', code: 'invalid' }],
    };
    expect(failureOf(422, body).value).toBe('Validation Failed: Release tag_name invalid');
  });

  it('cannot command the runner', () => {
    expect(failureOf(422, '::set-output name=a::b').value).not.toMatch(/^::/);
  });
});

describe('a run that may not', () => {
  let repository: TestRepository;
  let hub: Hub;
  beforeAll(async () => {
    repository = await createRepository({ files: { f: 'hi' }, fullName });
    await repository.tag('v1.4.2');
    await repository.push();
  });
  afterAll(() => repository.dispose());
  beforeEach(async () => {
    hub = await openHub({ repository });
  });
  afterEach(() => hub.dispose());

  const create = (): Promise<unknown> =>
    createGitTag(hub.api, { repository: fullName, tag: 'v2.0.0', commit: hub.commit, message: 'm' });
  const release = (): Promise<unknown> => {
    const flags = { prerelease: false, makeLatest: true, draft: false };
    const wanted = { tag: 'v1.4.2', commit: hub.commit, name: '1.4.2', body: () => 'text', assets: [] };
    return ensureRelease(hub.api, { repository: fullName, ...wanted, ...flags });
  };

  test.each([
    ['a git tag', () => create()],
    ['a release', () => release()],
  ])('create %s is told which permission to add', async (_, act) => {
    hub.server.settings.permission = 'read';
    await expect(act()).rejects.toMatchObject({
      failure: {
        code: 'contents-permission-missing',
        value: 'Resource not accessible by integration',
        remedy: expect.stringContaining('permissions:\n    contents: write') as string,
      },
    });
    expect(writes(hub)).toHaveLength(1);
  });

  it('create tags of that name is told about the rules, and leaves none', async () => {
    hub.server.settings.protectedTags = /^v/;
    await expect(create()).rejects.toMatchObject({ failure: { code: 'git-tag-protected' } });
    expect(await hub.api.tagRef(fullName, 'v2.0.0')).toBeUndefined();
  });

  it('see the repository is told so', async () => {
    hub.server.settings.permission = 'none';
    await expect(create()).rejects.toMatchObject({ failure: { code: 'github-not-found' } });
  });

  it('write because it has no token is told so', async () => {
    await hub.dispose();
    hub = await openHub({ repository, token: '' });
    await expect(create()).rejects.toMatchObject({ failure: { code: 'github-token-refused' } });
  });

  it('use the tag again, because an immutable release had it, is told so', async () => {
    const message = 'tag_name was used by an immutable release';
    const errors = [{ resource: 'Release', code: 'custom', field: 'tag_name', message }];
    const body = { message: 'Validation Failed', documentation_url: 'https://docs.github.com/rest', errors };
    hub.server.fail('POST /repos/{owner}/{repo}/releases', {
      kind: 'answer',
      when: 'before',
      reply: { status: 422, body },
    });
    await expect(release()).rejects.toMatchObject({ failure: { code: 'release-tag-spent' } });
  });
});
