/** What a job has to be granted for the steps that it has: what GitHub would say only when it runs. */
import { parse } from 'yaml';
import type { Job, Step, Workflow } from './e2e/workflow-file.ts';

type Grants = Readonly<Record<string, 'read' | 'write'>>;

const ours = /^release-image\/action[/@]/;
/** The entrances that write to a registry; `plan` does not. */
const writers = /^release-image\/action(?:\/(?:build|merge|promote|rollback))?@/;

/** @returns one sentence for each grant that a job with steps of ours lacks */
export function permissionFaults(text: string): readonly string[] {
  const workflow = parse(text) as Workflow;
  return Object.entries(workflow.jobs).flatMap(([name, job]) => {
    const granted = job.permissions ?? workflow.permissions ?? {};
    return Object.entries(wantedBy(job)).flatMap(([scope, access]) =>
      [access, 'write'].includes(granted[scope] ?? '') ? [] : [`${name}: it needs ${scope}: ${access}`],
    );
  });
}

const toAttest: Grants = { 'id-token': 'write', attestations: 'write' };

function wantedBy(job: Job): Grants {
  if (job.uses?.includes('/release.yml@') === true) return { contents: 'read', packages: 'write' };
  if (job.uses?.includes('/release-attested.yml@') === true)
    return { contents: 'read', packages: 'write', ...toAttest };
  const each = (job.steps ?? []).map(wantedByStep);
  const writes = each.flatMap((grants) => Object.entries(grants).filter(([, access]) => access === 'write'));
  return { ...Object.assign({}, ...each), ...Object.fromEntries(writes) } as Grants;
}

function wantedByStep({ uses = '', with: given = {} }: Step): Grants {
  if (uses.startsWith('actions/checkout@')) return { contents: 'read' };
  if (uses.startsWith('aws-actions/configure-aws-credentials@')) return { 'id-token': 'write' };
  const isRelease = asks(given['bump'], 'none') || asks(given['release'], 'false');
  return {
    ...(ours.test(uses) ? { contents: 'read' } : {}), // they ask for the git tags
    ...(writers.test(uses) && usesToken(given) ? { packages: writes(given) ? 'write' : 'read' } : {}),
    ...(writers.test(uses) && isRelease ? { contents: 'write' } : {}),
    ...(writers.test(uses) && asks(given['attest'], 'false') ? toAttest : {}),
  };
}

/** Whether an input is there and is not the word for "no". */
function asks(value: unknown, no: string): boolean {
  return value !== undefined && JSON.stringify(value).replaceAll('"', '') !== no;
}

/** A check whether an image is reproducible only reads. */
function writes({ reproducible }: NonNullable<Step['with']>): boolean {
  return reproducible !== 'check';
}

/** Whether the token of the job is what pushes: to ghcr.io, unless the step brings a password for it. */
function usesToken({ images, push, password, registry }: NonNullable<Step['with']>): boolean {
  const isElsewhere = password !== undefined && (registry === undefined || registry === 'ghcr.io');
  return String(images).includes('ghcr.io/') && String(push) !== 'false' && !isElsewhere;
}
