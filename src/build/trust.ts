import path from 'node:path';
import { quote } from '../errors.ts';
import { isInside } from '../tools/is-inside.ts';
import type { BuildInputs } from '../inputs/inputs.ts';
import type { HeadOwner } from '../facts/head-owner.ts';

/** Whether what a run builds is this repository's own. */
export type Trust =
  | { readonly isTrusted: true }
  /** `because` is a sentence without its full stop. */
  | { readonly isTrusted: false; readonly because: string };

/** Where something is that a build is made of. */
export type BuildSource =
  /** In the workspace, as it is checked out. */
  | { readonly kind: 'workspace' }
  /** A commit that BuildKit fetches from this repository. */
  | { readonly kind: 'commit'; readonly sha: string }
  /** Anywhere else; foreign text. */
  | { readonly kind: 'elsewhere'; readonly text: string };

/** What the workspace holds. */
export interface CheckedOut {
  /** `undefined` when git does not say. */
  readonly sha: string | undefined;
  /** Whether that commit is in the history of one that this repository vouches for. */
  readonly isOwn: boolean;
  /** What is not as the commit has it; foreign text. `undefined` when git does not say. */
  readonly changedPaths: readonly string[] | undefined;
}

export interface TrustQuestion {
  readonly event: string;
  readonly owner: HeadOwner;
  /** Commits that this repository vouches for. */
  readonly ownCommits: ReadonlySet<string>;
  readonly sources: readonly BuildSource[];
  /** `undefined` when the workspace is no checkout. */
  readonly checkedOut: CheckedOut | undefined;
}

/**
 * An event that runs with the rights of this repository may be about a commit of somebody else. Then everything that is built has to
 * be of a commit that this repository has taken in; what cannot be told is not (docs/adr/0028). Pure.
 */
export function decideTrust(question: TrustQuestion): Trust {
  const { event, owner, sources } = question;
  if (owner.kind === 'own') return { isTrusted: true };
  const foreign = sources.flatMap((source) => strangeness(source, question) ?? []);
  if (foreign[0] === undefined) return { isTrusted: true };
  return { isTrusted: false, because: `the event is ${event}, about ${described(owner)}, and ${foreign[0]}` };
}

function described(owner: Exclude<HeadOwner, { kind: 'own' }>): string {
  if (owner.kind === 'unknown') return `${owner.about}, which may be of a fork`;
  return owner.name === undefined ? 'a commit of a fork that is gone' : `a commit of the fork ${quote(owner.name)}`;
}

/** Why something is not known to be this repository's own. */
function strangeness(source: BuildSource, question: TrustQuestion): string | undefined {
  switch (source.kind) {
    case 'workspace':
      return strangenessOf(question.checkedOut);
    case 'commit':
      return question.ownCommits.has(source.sha) ? undefined : notOwn(source.sha);
    case 'elsewhere':
      return `it is built from ${quote(source.text)}`;
  }
}

function strangenessOf(checkedOut: CheckedOut | undefined): string | undefined {
  if (checkedOut === undefined) return 'the workspace is no checkout of this repository';
  const { sha, isOwn, changedPaths } = checkedOut;
  if (sha === undefined || changedPaths === undefined) return 'git does not say what is checked out';
  if (!isOwn) return notOwn(sha);
  if (changedPaths.length === 0) return undefined;
  const shown = changedPaths.slice(0, 3).map((each) => quote(each));
  return `the workspace has files that the commit does not have like that: ${shown.join(', ')}${changedPaths.length > 3 ? ', …' : ''}`;
}

function notOwn(sha: string): string {
  return `what is built is ${sha}, which is not known to be in the history of this repository`;
}

export interface SourcesOptions {
  readonly workspace: string;
  /** Whether the workspace is a checkout: then it is the context where none is given. */
  readonly isGit: boolean;
  /** The commit of the default context. */
  readonly sha: string;
}

type SourceInputs = Pick<BuildInputs, 'context' | 'buildContexts' | 'file'>;

/** What a build is made of, as the inputs name it. Images that they name are the choice of whoever wrote the workflow. Pure. */
export function buildSources(inputs: SourceInputs, options: SourcesOptions): readonly BuildSource[] {
  const context = sourceOf(inputs.context ?? (options.isGit ? '.' : defaultContext), options);
  const named = inputs.buildContexts.map((entry) => entry.slice(entry.indexOf('=') + 1));
  const others = named.filter((text) => !text.startsWith('docker-image://')).map((text) => sourceOf(text, options));
  const { file } = inputs;
  const isOfContext = file === undefined || (context.kind === 'commit' && !path.isAbsolute(file) && isPath(file));
  return [context, ...others, ...(isOfContext ? [] : [sourceOf(file, options)])];
}

const defaultContext = '{{defaultContext}}';

function sourceOf(text: string, { workspace, sha }: SourcesOptions): BuildSource {
  // A folder of the commit may follow it: "{{defaultContext}}:app".
  if (text === '' || text === defaultContext || /^\{\{defaultContext\}\}:[\w./-]+$/.test(text))
    return { kind: 'commit', sha };
  const isHere = isPath(text) && isInside(path.resolve(workspace, text), workspace);
  return isHere ? { kind: 'workspace' } : { kind: 'elsewhere', text };
}

/** Neither a URL (`https://…`, `git@…`), nor an expression, nor standard input. */
function isPath(text: string): boolean {
  return text !== '-' && !text.includes('{{') && !/^[a-z][a-z0-9+.-]*:|^git@|^github\.com\//i.test(text);
}
