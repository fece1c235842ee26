import { commit, someFacts, someInputs } from '../__tests__/records.ts';
import { makePlan, type Plan } from '../src/plan/plan.ts';

/** One run of a workflow that names no tags. */
interface Run {
  readonly event?: string;
  readonly ref: string;
  /** What a reader sees of the ref, when that is not its name. */
  readonly shown?: string;
  /** The other tags in git. */
  readonly others?: readonly string[];
  readonly tagPrefix?: string;
}

const runs: readonly Run[] = [
  { ref: 'refs/tags/v1.4.2', others: ['v1.4.1', 'v1.3.0'] },
  { ref: 'refs/tags/v1.9.1', others: ['v2.0.1'] },
  { ref: 'refs/tags/v1.8.5', others: ['v1.9.1'] },
  { ref: 'refs/tags/v0.4.2' },
  { ref: 'refs/tags/v1.5.0-beta.2', others: ['v1.5.0-beta.1', 'v1.4.2'] },
  { ref: 'refs/tags/v1.2.3+build.5' },
  { ref: 'refs/tags/api/v1.2.3', others: ['web/v2.0.0'], tagPrefix: 'api/v' },
  { ref: 'refs/tags/nightly' },
  { event: 'release', ref: 'refs/tags/v1.4.2' },
  { ref: 'refs/heads/main' },
  { ref: 'refs/heads/feature/login' },
  { ref: `refs/heads/feature/${'long-'.repeat(30)}name`, shown: 'branch with a name of 162 characters' },
  { event: 'pull_request', ref: 'refs/pull/7/merge' },
  { event: 'schedule', ref: 'refs/heads/main' },
  { event: 'workflow_dispatch', ref: 'refs/heads/main' },
];

/** The head and the rows of the table "event and ref -> tags" for the default rules, made by the planner itself. */
export function tagRows(): { readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] } {
  const head = ['Event', 'Ref', 'Tags that are written', 'Tags that stay', 'Pushed'];
  const rows = runs.map((run) => {
    const plan = planOf(run);
    const written = plan.names.map(code).join(', ');
    return [code(run.event ?? 'push'), refOf(run), written, staying(plan), plan.push.push ? 'yes' : 'no'];
  });
  return { head, rows };
}

function planOf({ event = 'push', ref, others = [], tagPrefix = '' }: Run): Plan {
  const names = [ref.replace('refs/tags/', ''), ...others];
  const facts = { ...someFacts(ref, { name: event }), gitTags: { source: 'origin', names } as const };
  return makePlan(someInputs({ tagPrefix }), facts, { render: (text) => text, pep440: () => undefined });
}

function refOf({ ref, shown, others = [], tagPrefix }: Run): string {
  const [, kind = '', name = ''] = /^refs\/(heads|tags|pull)\/(.*?)(?:\/merge)?$/.exec(ref) ?? [];
  const words = { heads: 'branch', tags: 'tag', pull: 'pull request' }[kind] ?? 'ref';
  const beside = others.length === 0 ? '' : `, beside ${others.map(code).join(' and ')}`;
  const prefix = tagPrefix === undefined ? '' : `, with ${code(`tag-prefix: ${tagPrefix}`)}`;
  return `${shown ?? `${words} ${kind === 'pull' ? name : code(name)}`}${beside}${prefix}`;
}

function staying({ tags }: Plan): string {
  const kept = tags.filter(({ action }) => action === 'keep');
  return kept.map(({ name, other }) => `${code(name)} at ${code(other ?? '')}`).join(', ');
}

function code(text: string): string {
  const shown = text.replace(commit.slice(0, 7), '<commit>');
  return `\`${shown.length > 60 ? `${shown.slice(0, 20)}…${shown.slice(-12)}` : shown}\``;
}
