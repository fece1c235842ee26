import { randomUUID } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What happened on GitHub, so that a workflow runs. */
export interface RunEvent {
  /** `push`, `pull_request`, `release`, … */
  readonly name: string;
  /** The whole ref: `refs/tags/v1.0.0`, `refs/pull/7/merge`. */
  readonly ref: string;
  readonly sha: string;
  /** What GitHub sends as the body of the event; `github.event`. */
  readonly payload?: object;
  /** Who caused it; `octocat` if nobody is named. */
  readonly actor?: string;
}

/** The job that a step runs in. */
export interface Job {
  readonly event: RunEvent;
  /** `owner/name` */
  readonly repository: string;
  readonly workspace: string;
  /** RUNNER_TEMP, a folder that exists. */
  readonly temp: string;
}

const server = 'https://github.com';

/**
 * The default environment of a job, as GitHub documents it ("Variables reference", "Default environment variables"), and
 * the event's payload, written where GITHUB_EVENT_PATH says. Nothing of our own environment is in it.
 */
export async function jobEnvironment(job: Job): Promise<Record<string, string>> {
  const eventPath = join(job.temp, '_github_workflow', 'event.json');
  await mkdir(join(job.temp, '_github_workflow'), { recursive: true });
  await writeFile(eventPath, JSON.stringify(job.event.payload ?? {}, null, 2));
  return {
    CI: 'true',
    HOME: process.env['HOME'] ?? '/',
    LANG: 'C.UTF-8',
    PATH: process.env['PATH'] ?? '/usr/bin:/bin',
    ...githubVariables(job),
    GITHUB_EVENT_PATH: eventPath,
    ...runnerVariables(job),
  };
}

function githubVariables({ event, repository, workspace }: Job): Record<string, string> {
  const actor = event.actor ?? 'octocat';
  const workflow = '.github/workflows/release.yml';
  return {
    GITHUB_ACTION: '__run',
    GITHUB_ACTIONS: 'true',
    GITHUB_ACTOR: actor,
    GITHUB_ACTOR_ID: '583231',
    GITHUB_API_URL: 'https://api.github.com',
    GITHUB_BASE_REF: pullRequestRef(event, 'base'),
    GITHUB_EVENT_NAME: event.name,
    GITHUB_GRAPHQL_URL: 'https://api.github.com/graphql',
    GITHUB_HEAD_REF: pullRequestRef(event, 'head'),
    GITHUB_JOB: 'release',
    GITHUB_REF: event.ref,
    GITHUB_REF_NAME: event.ref.replace(/^refs\/(heads|tags|pull)\//, ''),
    GITHUB_REF_PROTECTED: 'false',
    GITHUB_REF_TYPE: event.ref.startsWith('refs/tags/') ? 'tag' : 'branch',
    GITHUB_REPOSITORY: repository,
    GITHUB_REPOSITORY_ID: '1296269',
    GITHUB_REPOSITORY_OWNER: repository.split('/')[0] ?? '',
    GITHUB_REPOSITORY_OWNER_ID: '583231',
    GITHUB_RETENTION_DAYS: '90',
    GITHUB_RUN_ATTEMPT: '1',
    GITHUB_RUN_ID: '1658821493',
    GITHUB_RUN_NUMBER: '1',
    GITHUB_SERVER_URL: server,
    GITHUB_SHA: event.sha,
    GITHUB_TRIGGERING_ACTOR: actor,
    GITHUB_WORKFLOW: 'release',
    GITHUB_WORKFLOW_REF: `${repository}/${workflow}@${event.ref}`,
    GITHUB_WORKFLOW_SHA: event.sha,
    GITHUB_WORKSPACE: workspace,
  };
}

/** The branch a pull request comes from or goes to; empty for every other event. */
function pullRequestRef(event: RunEvent, side: 'base' | 'head'): string {
  const payload = event.payload as { pull_request?: Record<string, { ref?: string } | undefined> } | undefined;
  return payload?.pull_request?.[side]?.ref ?? '';
}

function runnerVariables(job: Job): Record<string, string> {
  return {
    RUNNER_ARCH: process.arch === 'arm64' ? 'ARM64' : 'X64',
    RUNNER_ENVIRONMENT: 'github-hosted',
    RUNNER_NAME: 'GitHub Actions 1',
    RUNNER_OS: process.platform === 'darwin' ? 'macOS' : 'Linux',
    RUNNER_TEMP: job.temp,
    RUNNER_TOOL_CACHE: join(job.temp, '_tool'),
    RUNNER_TRACKING_ID: `github_${randomUUID()}`,
    RUNNER_WORKSPACE: join(job.workspace, '..'),
  };
}
