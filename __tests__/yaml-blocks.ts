/** The YAML in our pages: each block as the whole workflow that it is a part of. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { marked } from 'marked';
import { parse, stringify } from 'yaml';

const root = join(import.meta.dirname, '..');

export interface YamlBlock {
  /** `docs/merge.md 1` */
  readonly name: string;
  readonly text: string;
}

/** Every page of the project. */
export const pages = globSync(['*.md', '{docs,examples,plan,build,merge,promote,rollback}/**/*.md'], { cwd: root });
export const examples = globSync('examples/*.{yml,yaml}', { cwd: root }).toSorted();

/** The YAML blocks of a page, in lists and quotes too. */
export function blocksOf(page: string): readonly YamlBlock[] {
  const texts: string[] = [];
  void marked.walkTokens(marked.lexer(readFileSync(join(root, page), 'utf8')), (token) => {
    if (token.type === 'code' && /^ya?ml\b/.test(String(token.lang))) texts.push(String(token.text));
  });
  return texts.map((text, index) => ({ name: `${page} ${index + 1}`, text }));
}

type Mapping = Readonly<Record<string, unknown>>;

/** What a block is a part of, and with it a workflow that GitHub would take. */
export interface Placed {
  readonly part: 'workflow' | 'jobs' | 'job' | 'steps' | 'step' | 'inputs';
  readonly workflow: string;
}

/** @throws Error for what is no part of a workflow */
export function placed(text: string): Placed {
  const value = parse(text) as unknown;
  if (Array.isArray(value)) return { part: 'steps', workflow: workflowOf({ image: jobOf({ steps: value }) }) };
  if (typeof value !== 'object' || value === null) throw new Error('The block is neither a list nor a mapping.');
  const block = value as Mapping;
  const has = (...keys: readonly string[]): boolean => keys.some((key) => key in block);
  if (has('jobs')) {
    return has('on')
      ? { part: 'workflow', workflow: text }
      : { part: 'jobs', workflow: stringify({ on: 'push', ...block }) };
  }
  if (has('on', 'concurrency'))
    return { part: 'jobs', workflow: stringify({ on: 'push', ...block, jobs: { image: called } }) };
  if (has('steps')) return { part: 'job', workflow: workflowOf({ image: jobOf(block) }) };
  if (has('with')) return { part: 'step', workflow: workflowOf({ image: jobOf({ steps: [{ ...ours, ...block }] }) }) };
  if (has('runners'))
    return { part: 'inputs', workflow: workflowOf({ image: { ...called, with: { images, ...block } } }) };
  return { part: 'inputs', workflow: workflowOf({ image: jobOf({ steps: [{ ...ours, with: block }] }) }) };
}

const ours = { uses: 'release-image/action@v1' };
const reusable = { uses: 'release-image/action/.github/workflows/release.yml@v1' };
const images = 'ghcr.io/owner/app';
const called = { ...reusable, with: { images } };

function jobOf(block: Mapping): Mapping {
  return { 'runs-on': 'ubuntu-24.04', ...block };
}

function workflowOf(jobs: Mapping): string {
  return stringify({ on: 'push', jobs });
}
