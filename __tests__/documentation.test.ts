/** What a reader copies has to run: every YAML block of every page, and every example, as GitHub would read it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { Workflow } from './e2e/workflow-file.ts';
import { grammarFaults } from './github-grammar.ts';
import { jobFaults, nameFaults } from './workflow-names.ts';
import { permissionFaults } from './workflow-permissions.ts';
import { blocksOf, examples, pages, placed } from './yaml-blocks.ts';

const root = join(import.meta.dirname, '..');
const blocks = pages.flatMap(blocksOf);
const files = examples.map((name) => ({ name, text: readFileSync(join(root, name), 'utf8') }));

/** Everything that GitHub would have against a block, or that would make its run fail. */
async function faultsOf(text: string): Promise<readonly string[]> {
  const { part, workflow } = placed(text);
  const grammar = await grammarFaults(workflow);
  if (grammar.length > 0) return grammar;
  if (part === 'workflow') return [...nameFaults(workflow), ...permissionFaults(workflow)];
  // A part of a workflow names steps, inputs and jobs that are not shown.
  const jobs = Object.values((parse(workflow) as Workflow).jobs);
  const faults = jobs.flatMap(jobFaults).filter((fault) => !isAboutWhatIsNotShown(fault, workflow));
  return [...faults, ...(/^ *permissions:/m.test(text) ? permissionFaults(workflow) : [])];
}

function isAboutWhatIsNotShown(fault: string, workflow: string): boolean {
  const id = /^step ([a-z-]+) has no output/.exec(fault)?.[1];
  return id !== undefined && !workflow.includes(`id: ${id}\n`);
}

test('there are pages with blocks, and examples', () => {
  expect(pages).toEqual(expect.arrayContaining(['README.md', 'docs/merge.md', 'plan/README.md']));
  expect(blocks.length).toBeGreaterThan(25);
  expect(files.length).toBeGreaterThan(7);
});

test.each([...blocks, ...files])(
  '$name is what GitHub takes, with names that exist and the grants that it needs',
  async ({ text }) => {
    expect(await faultsOf(text)).toEqual([]);
  },
);

test.each(files)(
  '$name is a whole workflow, says in its first line what it does, and is named in a page',
  ({ name, text }) => {
    expect(placed(text).part).toBe('workflow');
    expect(text).toMatch(/^# [A-Z].*\.\n/);
    const named = pages.filter((page) =>
      readFileSync(join(root, page), 'utf8').includes(name.replace('examples/', '')),
    );
    expect(named).not.toEqual([]);
  },
);

test('the README begins with an example, which the tests of examples run', () => {
  const example = files.find(({ name }) => name.endsWith('/push-and-pull-request.yml'));
  const { concurrency, ...begun } = parse(example?.text ?? '') as Workflow;
  expect(concurrency).toBeDefined();
  expect(parse(blocksOf('README.md')[0]?.text ?? '')).toEqual(begun);
});

describe('a mistake in a page is found', () => {
  const workflow = `on: push
permissions: { contents: write, packages: write }
jobs:
  image:
    runs-on: ubuntu-24.04
    steps:
      - uses: actions/checkout@v7
      - id: release
        uses: release-image/action@v1
        with:
          images: ghcr.io/owner/app
          bump: auto
      - run: echo "\${{ steps.release.outputs.digest }}"
`;
  const steps =
    '- uses: release-image/action/rollback@v1\n  with:\n    images: ghcr.io/owner/app\n    withdraw: 1.4.2\n';
  const input = 'driver: kubernetes\ndriver-opts: |\n  replicas=3\n';
  const called = `jobs:
  image:
    permissions: { contents: read, packages: write }
    uses: release-image/action/.github/workflows/release.yml@v1
    with:
      images: ghcr.io/owner/app
`;

  test.each([workflow, steps, input, called])('what is right has no fault', async (text) => {
    expect(await faultsOf(text)).toEqual([]);
  });

  test.each<[name: string, text: string, from: string, to: string, fault: string]>([
    ['a key that GitHub does not know', workflow, 'runs-on:', 'run-on:', "Unexpected value 'run-on'"],
    ['an entrance that is not there', workflow, 'action@v1', 'action/release@v1', 'nobody here knows'],
    ['an input that is not there', workflow, 'images:', 'image:', 'has no input image'],
    ['an output that is not there', workflow, 'outputs.digest', 'outputs.digests', 'has no output digests'],
    ['no right to push', workflow, ', packages: write', '', 'it needs packages: write'],
    ['no right to tag', workflow, 'contents: write', 'contents: read', 'it needs contents: write'],
    ['no right to check out', workflow, 'contents: write, ', '', 'it needs contents: write'],
    ['an input of another entrance', steps, 'withdraw:', 'platforms:', 'has no input platforms'],
    ['an input in a block of inputs', input, 'driver-opts:', 'driver-options:', 'has no input driver-options'],
    ['an input of the reusable workflow', called, 'images:', 'image:', 'has no input image'],
    ['a right of the reusable workflow', called, 'packages: write', 'packages: read', 'it needs packages: write'],
  ])('%s', async (_, text, from, to, fault) => {
    const changed = text.replace(from, () => to);
    expect(changed).not.toBe(text);
    expect((await faultsOf(changed)).join('\n')).toContain(fault);
  });

  test('what is no YAML', async () => {
    await expect(faultsOf('a: b: c')).rejects.toThrow();
  });
});
