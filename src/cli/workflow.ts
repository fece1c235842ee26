import type { Command } from './contract.ts';
import { noSuchStep, severalSteps, unreadableWorkflow } from './workflow-failures.ts';

type Mapping = Readonly<Record<string, unknown>>;

/** What a workflow says, as its YAML parser gives it. */
export interface Workflow {
  readonly on: unknown;
  readonly env: Mapping;
  readonly steps: readonly Step[];
}

/** A step with `uses:`, or a job that is another workflow. */
export interface Step {
  /** `job.step`; the step is its `id`, else its `name`, else its number. */
  readonly place: string;
  /** What else it is called. */
  readonly names: readonly string[];
  readonly uses: string;
  readonly with: Mapping;
  /** `env:` of the job and of the step. */
  readonly env: Mapping;
}

/**
 * Takes what is needed out of a workflow.
 * @param parseYaml throws what its library throws
 * @throws ReleaseError when it is no workflow
 */
export function readWorkflow(
  { file, text }: { readonly file: string; readonly text: string },
  parseYaml: (text: string) => unknown,
): Workflow {
  const document = mappingOf(parsed());
  if (document['jobs'] === undefined) throw unreadableWorkflow(file, 'it has no "jobs"', undefined);
  const jobs = Object.entries(mappingOf(document['jobs']));
  return {
    on: document['on'],
    env: mappingOf(document['env']),
    steps: jobs.flatMap(([name, job]) => stepsOf(name, mappingOf(job))),
  };

  function parsed(): unknown {
    try {
      return parseYaml(text);
    } catch (error) {
      throw unreadableWorkflow(file, error instanceof Error ? (error.message.split('\n')[0] ?? '') : 'no YAML', error);
    }
  }
}

function stepsOf(job: string, { uses, steps, ...others }: Mapping): readonly Step[] {
  const env = mappingOf(others['env']);
  if (typeof uses === 'string') {
    const { 'build-secrets': secrets, ...given } = mappingOf(others['secrets']);
    const inputs = { ...mappingOf(others['with']), ...given, ...(secrets === undefined ? {} : { secrets }) };
    return [{ place: job, names: [], uses, with: inputs, env }];
  }
  if (!Array.isArray(steps)) return [];
  return steps.map(mappingOf).flatMap((step, index): readonly Step[] => {
    if (typeof step['uses'] !== 'string') return [];
    const names = [step['id'], step['name']].filter((name) => typeof name === 'string');
    const place = `${job}.${names[0] ?? String(index + 1)}`;
    return [
      { place, names, uses: step['uses'], with: mappingOf(step['with']), env: { ...env, ...mappingOf(step['env']) } },
    ];
  });
}

/** The folders of the action that say what a command can be told. A status looks at the images of any. */
const folders: Readonly<Record<Command, readonly string[]>> = {
  plan: ['', 'plan', 'build', '.github/workflows/release.yml'],
  release: ['', '.github/workflows/release.yml'],
  rollback: ['rollback'],
  promote: ['promote'],
  merge: ['merge'],
  status: ['', 'plan', 'build', 'rollback', 'promote', 'merge', '.github/workflows/release.yml'],
};

/**
 * The step that is meant: by name any step, and without a name the one that uses release-image for what the command does.
 * @param name its `id` or `name`, or `job.step`
 * @throws ReleaseError when there is none, or more than one
 */
export function findStep({ steps }: Workflow, command: Command, name: string | undefined): Step {
  const ours = steps.filter(({ uses }) => folders[command].includes(folderOf(uses) ?? '-'));
  const found = name === undefined ? ours : steps.filter((step) => step.place === name || step.names.includes(name));
  const places = (each: readonly Step[]): string[] => each.map(({ place, uses }) => `${place} (${uses})`);
  const [step, ...others] = found;
  if (step === undefined) throw noSuchStep(name, places(steps));
  if (others.length > 0) throw severalSteps(name, places(found));
  return step;
}

/** The folder of this action that `uses:` names: `rollback` of `release-image/action/rollback@v1`; of a step in its own repository as well. */
function folderOf(uses: string): string | undefined {
  return (
    /^(?:release-image\/action|\.|\$)(?:\/([^@]*))?(?:@.*)?$/.exec(uses)?.[1] ??
    (/^release-image\/action(@|$)/.test(uses) ? '' : undefined)
  );
}

export function mappingOf(value: unknown): Mapping {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Mapping) : {};
}
