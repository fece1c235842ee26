/** The steps of docs/migrate.md, "From docker's actions", taken one by one by somebody who knows nothing else. */
import type { Job, Step, Workflow } from './workflow-file.ts';

type Inputs = NonNullable<Step['with']>;

export function migrated(workflow: Workflow): Workflow {
  const jobs = Object.entries(workflow.jobs).map(([name, job]) => [name, migratedJob(job)] as const);
  return { ...workflow, jobs: Object.fromEntries(jobs) };
}

function migratedJob(job: Job): Job {
  const steps = job.steps ?? [];
  const ours = oneStep(steps);
  const kept = steps.flatMap((step) => {
    if (isOf(step, 'build-push-action')) return [ours];
    return step.uses?.startsWith('docker/') === true ? [] : [step];
  });
  const text = JSON.stringify(kept).replaceAll('steps.meta.outputs', `steps.${ours.id ?? ''}.outputs`); // 5
  return { ...job, steps: JSON.parse(text) as readonly Step[] };
}

function isOf({ uses = '' }: Step, action: string): boolean {
  return uses.startsWith(`docker/${action}@`);
}

/** All that the other actions were told, in one step. */
function oneStep(steps: readonly Step[]): Step {
  const metadata = steps.find((step) => isOf(step, 'metadata-action'))?.with ?? {};
  const { with: build = {}, ...step } = steps.find((each) => isOf(each, 'build-push-action')) ?? {};
  const inputs = { ...login(steps), ...withoutComponent(metadata), ...withoutMetadata(build) };
  return { ...step, uses: 'release-image/action@v1', with: inputs };
}

/** 2 */
function login(steps: readonly Step[]): Inputs {
  const others = steps
    .filter((step) => isOf(step, 'login-action') && step.with?.['registry'] !== 'ghcr.io')
    .map((step) => ({ registry: 'docker.io', ...step.with }));
  if (others.length > 1) throw new Error('No page of ours has a workflow with two such logins yet.');
  return others[0] ?? {};
}

/** 4 */
function withoutMetadata(build: Inputs): Inputs {
  const entries = Object.entries(build).filter(
    ([, value]) => !/steps\.meta\.outputs|github\.event_name != 'pull_request'/.test(String(value)),
  );
  return Object.fromEntries(entries);
}

/** 6: `type=match,pattern=api/v(\d.\d.\d),group=1` is the version behind a prefix. */
function withoutComponent(metadata: Inputs): Inputs {
  const rule = /^type=match,pattern=(\S+)\(\\d\.\\d\.\\d\),group=1$/.exec(String(metadata['tags']));
  if (rule === null) return metadata;
  return { ...metadata, 'tag-prefix': rule[1], tags: 'type=semver,pattern={{version}}' };
}
