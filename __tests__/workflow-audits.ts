/**
 * What zizmor looks for (docs.zizmor.sh/audits, 1.30), by its own names, in its strictest mode: it is not among the packages that npm or Debian
 * have. Those that ask GitHub are in scripts/pins.ts, or cannot be had.
 */
import { parse } from 'yaml';
import type { Job, Step, Workflow } from './e2e/workflow-file.ts';

/** A workflow, taken apart. */
interface Read {
  readonly workflow: Whole;
  readonly jobs: readonly WholeJob[];
  readonly steps: readonly Step[];
  /** What `uses:` names, of steps and of jobs. */
  readonly uses: readonly string[];
  /** The text without its comments. */
  readonly code: string;
  readonly text: string;
}

type Whole = Workflow & { readonly name?: string; readonly on?: unknown; readonly concurrency?: unknown };
type WholeJob = Job & {
  readonly name?: string;
  readonly environment?: unknown;
  readonly container?: string | { readonly image: string };
  readonly services?: Readonly<Record<string, { readonly image: string }>>;
};

/** Owners whose actions may be used at all. */
const known = ['actions', 'aws-actions', 'docker', 'release-image'];
/** Of these owners, what is archived (zizmor's data/archived-repos.txt). */
const archived = ['create-release', 'setup-elixir', 'setup-haskell', 'setup-ruby', 'upload-release-asset'];
/** Each says whether a workflow has what it is named after. */
const audits: Readonly<Record<string, (read: Read) => boolean>> = {
  'adhoc-packages': has(
    /\b(?:npm (?:i|install|add|exec)|npx|pip3? install|gem install|bundle add|yarn add|go install|cargo install|apt-get)\b/,
  ),
  'anonymous-definition': ({ workflow, jobs }) => ![workflow, ...jobs].every((each) => 'name' in each),
  'archived-uses': ({ uses }) => uses.some((each) => archived.some((name) => each.startsWith(`actions/${name}@`))),
  artipacked: ({ steps }) =>
    steps.some((step) => isOf(step, 'actions/checkout') && step.with?.['persist-credentials'] === undefined),
  'bot-conditions': has(
    /(?:if: .*|&& *|\|\| *)github\.(?:actor|triggering_actor)\b|github\.(?:actor|triggering_actor) *[!=]=/,
  ),
  'cache-poisoning': ({ jobs, steps }) => jobs.some(mayWrite) && steps.some(restoresCache),
  'concurrency-limits': (read) => !isLimited(read),
  'dangerous-triggers': ({ workflow: { on = {} } }) =>
    triggers(on).some((event) => /^(?:pull_request_target|workflow_run|issue_comment)$/.test(event)),
  'excessive-permissions': ({ workflow, jobs }) =>
    Object.keys(workflow.permissions ?? { all: '' }).length > 0 ||
    jobs.some((job) => typeof (job.permissions ?? 'all') === 'string'),
  'forbidden-uses': ({ uses }) =>
    uses.some((each) => !/^(?:\$\/|\.\/|docker:\/\/)/.test(each) && !known.includes(each.split('/')[0] ?? '')),
  'github-app': ({ steps }) =>
    steps.some(
      ({ uses = '', with: given = {} }) =>
        uses.includes('create-github-app-token@') &&
        (given['skip-token-revoke'] !== undefined || !Object.keys(given).some((key) => key.startsWith('permission-'))),
    ),
  'github-env': has(/GITHUB_(?:ENV|PATH)\b/),
  'hardcoded-container-credentials': has(/^ +credentials:/m),
  'insecure-commands': has(/ACTIONS_ALLOW_UNSECURE_COMMANDS/),
  'insecure-url-scheme': has(/\b(?:http|git|ftp):\/\/(?!localhost\b|127\.0\.0\.1\b)/),
  misfeature: has(/^ +shell: (?!bash\b)|pip-install:/m),
  obfuscation: ({ uses, code }) =>
    uses.some((each) => /\/\/|\/\.{1,2}(?:\/|@|$)/.test(each.replace(/^(?:docker:\/)?\.?\//, ''))) ||
    /fromJSON\(\s*toJSON\(|\$\{\{\s*format\((?:\s*'[^']*'\s*,?)+\)/i.test(code),
  'overprovisioned-secrets': has(/toJSON\(\s*secrets\s*\)|\bsecrets\[/i),
  'secrets-inherit': has(/^ +secrets: inherit\b/m),
  'secrets-outside-env': ({ jobs }) =>
    jobs.some(
      (job) =>
        job.environment === undefined &&
        job.uses === undefined &&
        /\bsecrets\.(?!GITHUB_TOKEN\b)/i.test(JSON.stringify(job)),
    ),
  'self-hosted-runner': has(/runs-on: .*self-hosted/),
  'self-repository': ({ uses }) => uses.some((each) => each.startsWith('./')),
  'superfluous-actions': ({ uses }) =>
    uses.some((each) =>
      /^(?:softprops\/action-gh-release|ncipollo\/release-action|peter-evans\/create-|addnab\/docker-run-action|sergeysova\/jq-action|EndBug\/add-and-commit)/.test(
        each,
      ),
    ),
  'template-injection': ({ steps }) =>
    steps.some(({ run = '', with: given }) => `${run}${JSON.stringify(given?.['script'] ?? '')}`.includes('${{')),
  'typosquat-uses': ({ uses }) => uses.some((each) => known.some((owner) => isNearly(each.split('/')[0] ?? '', owner))),
  'undocumented-permissions': ({ text }) =>
    text.split('\n').some((line) => /^ +[a-z-]+: (?:read|write)\b/.test(line) && !/ # .+/.test(line)) ||
    /permissions: \{ *[a-z]/.test(text),
  'unpinned-images': ({ jobs, steps }) =>
    [...jobs.flatMap(imagesOf), ...steps.flatMap(({ uses = '' }) => (uses.startsWith('docker://') ? [uses] : []))].some(
      (image) => !/@sha256:[0-9a-f]{64}$/.test(image),
    ),
  'unpinned-tools': ({ steps }) =>
    steps.some(
      ({ uses = '', with: given = {} }) =>
        /setup-trivy@|load-secrets-action@/.test(uses) &&
        ['', 'latest', undefined].includes(given['version'] as string | undefined),
    ),
  'unpinned-uses': ({ uses }) =>
    uses.some((each) => !each.startsWith('$/') && !/@(?:[0-9a-f]{40}|sha256:[0-9a-f]{64})$/.test(each)),
  'unredacted-secrets': has(/fromJSON\(\s*secrets\b/i),
  'unsound-condition': ({ jobs, steps, code }) =>
    /^ +(?:- )?if: [|>]/m.test(code) || [...jobs, ...steps].some((each) => /\}\}\s*\S|\S\s*\$\{\{/.test(each.if ?? '')),
  'unsound-contains': has(/contains\(\s*'/),
  'unsound-ternary': has(/&& *(?:''|false|0|null) *\|\|/),
  'use-trusted-publishing': ({ code }) => /\bnpm publish\b/.test(code) && /NODE_AUTH_TOKEN|NPM_TOKEN/.test(code),
};

/** The names of the audits that can be done from the text of a workflow. */
export const auditNames = Object.keys(audits);

/** @returns the names of what was found, without those in `except` */
export function audit(text: string, except: readonly string[] = []): readonly string[] {
  const workflow = parse(text) as Whole;
  const jobs: readonly WholeJob[] = Object.values(workflow.jobs);
  const steps = jobs.flatMap((job) => job.steps ?? []);
  const uses = [...jobs, ...steps].flatMap((each) => each.uses ?? []);
  const read = { workflow, jobs, steps, uses, code: text.replace(/(^| )#.*$/gm, ''), text };
  return auditNames.filter((name) => !except.includes(name) && audits[name]?.(read) === true);
}

function has(pattern: RegExp): (read: Read) => boolean {
  return ({ code }) => pattern.test(code);
}

function isOf({ uses = '' }: Step, action: string): boolean {
  return uses.startsWith(`${action}@`);
}

export function triggers(on: unknown): readonly string[] {
  if (typeof on === 'string') return [on];
  return Array.isArray(on) ? on.map(String) : Object.keys(on as object);
}

/** Who is called leaves it to the caller, but for its last job (workflows.test.ts). A group alone says nothing of who is cancelled. */
function isLimited({ workflow, jobs }: Read): boolean {
  if (triggers(workflow.on ?? {}).join() === 'workflow_call') return true;
  const says = (value: unknown): boolean =>
    typeof value === 'object' && value !== null && 'cancel-in-progress' in value;
  return says(workflow.concurrency) || jobs.every((job) => job.uses !== undefined || says(job.concurrency));
}

/** The images that run: of jobs, and of their services. */
function imagesOf({ container, services = {} }: WholeJob): readonly string[] {
  const containers = [container, ...Object.values(services)].filter((each) => each !== undefined);
  return containers.map((each) => (typeof each === 'string' ? each : each.image));
}

/** Whether what it makes is given to others. */
function mayWrite({ permissions = {} }: Job): boolean {
  return Object.values(permissions).includes('write');
}

/** A cache is written by who may only open a pull request. Of itself, setup-node keeps one where package.json names a manager. */
function restoresCache({ uses = '', with: options = {} }: Step): boolean {
  const [action = ''] = uses.split('@');
  const isSwitchedOff = options['package-manager-cache'] === false || options['cache'] === false;
  return action === 'actions/cache' || (action.startsWith('actions/setup-') && !isSwitchedOff);
}

/** Whether a name is another by one letter: left out, doubled, changed, or two of them swapped. */
function isNearly(name: string, other: string): boolean {
  const [letters, wanted] = [name.split(''), other.split('')];
  const without = (text: readonly string[]): readonly string[] => text.map((_, at) => text.toSpliced(at, 1).join(''));
  const swapped = wanted.map((letter, at) => wanted.toSpliced(at, 2, wanted[at + 1] ?? '', letter).join(''));
  const differing = letters.filter((letter, at) => letter !== wanted[at]).length;
  const isChanged = name.length === other.length && differing === 1;
  return (
    name !== other && (isChanged || [...swapped, ...without(wanted)].includes(name) || without(letters).includes(other))
  );
}
