import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, expect, test } from 'vitest';
import { createBoundedRun } from '../../src/tools/bounded-run.ts';
import { createGit } from '../../src/tools/git.ts';
import { createRepository } from '../../scripts/runner/repository.ts';
import { someFacts } from '../records.ts';
import { tally } from '../tally.ts';
import { corpus, refNames } from './corpus.ts';
import { judgeStep } from './entrances.ts';
import { changedOutputs, overhearing } from './judge-runner.ts';

const run = promisify(execFile);
const folder = await mkdtemp(join(tmpdir(), 'refs-'));
const repository = await createRepository({ files: { f: 'hi' } });
afterAll(() => Promise.all([rm(folder, { recursive: true }), repository.dispose()]));

/** The names of which git says that they are refs: it leaves out what `git check-ref-format` refuses. */
async function legalTags(names: readonly string[]): Promise<readonly string[]> {
  const sha = await repository.sha();
  const lines = names.map((name) => Buffer.from(`${sha} refs/tags/${name}\n`)).sort((a, b) => a.compare(b));
  const header = '# pack-refs with: peeled fully-peeled sorted \n';
  await writeFile(join(repository.folder, '.git/packed-refs'), Buffer.concat([Buffer.from(header), ...lines]));
  const { stdout } = await run('git', [
    '-C',
    repository.folder,
    'for-each-ref',
    '--format=%(refname:lstrip=2)',
    'refs/tags',
  ]);
  return stdout.split('\n').filter((name) => name !== '');
}

const names = refNames(320);
const legal = await legalTags(names);

/** A step that makes all it can of a ref. */
const everyRule = {
  INPUT_IMAGES: 'ghcr.io/acme/widget',
  INPUT_CONTEXT: '-',
  INPUT_TAGS: [
    ...['type=ref,event=branch', 'type=ref,event=tag', 'type=ref,event=pr', 'type=edge', 'type=sha', 'type=schedule'],
    ...[
      'type=semver,pattern={{version}}',
      'type=semver,pattern={{major}}.{{minor}}',
      'type=pep440,pattern={{version}}',
    ],
    ...[
      'type=match,pattern=(.*)',
      'type=raw,value=x{{branch}}y{{tag}}z{{base_ref}}',
      'type=raw,value=a,prefix={{branch}}-',
    ],
  ].join('\n'),
  INPUT_LABELS: 'ref={{branch}}{{tag}}\nbase={{base_ref}}',
  INPUT_ANNOTATIONS: 'index,manifest:ref={{branch}}{{tag}}',
};
const noRule = { INPUT_IMAGES: 'ghcr.io/acme/widget', INPUT_CONTEXT: '-' };

async function judgeRefs(refs: readonly string[]): Promise<{ tried: number; through: readonly string[] }> {
  const through: string[] = [];
  const outputs = new Set<string>();
  let tried = 0;
  await overhearing(async (ear) => {
    for (const [index, ref] of refs.entries()) {
      const facts = someFacts(ref, { baseRef: ref });
      const verdict = await judgeStep('release', index % 2 === 0 ? noRule : everyRule, { ear, facts });
      tried += 1;
      for (const output of verdict.outputs) outputs.add(output);
      if (verdict.faults.length > 0) through.push(`${JSON.stringify(ref)}: ${verdict.faults.join('; ')}`);
    }
  });
  return { tried, through: [...through, ...changedOutputs(outputs)] };
}

test('git takes nearly all of the names for refs', () => {
  expect(legal.length).toBeGreaterThan(300);
});

test('the tags that git has are read as git has them', async () => {
  const git = createGit(createBoundedRun(), repository.folder);
  const found = await git.localTags();
  expect(found).toEqual({ kind: 'names', names: legal });
  const commits = await git.remoteTagCommits();
  expect(commits).toMatchObject({ kind: 'tags' });
});

test('a branch or a tag of any name that git allows gives tags of their grammar, labels as they are, and no command', async () => {
  const refs = legal.map((name, index) => `refs/${index % 3 === 0 ? 'heads' : 'tags'}/${name}`);
  const { tried, through } = await judgeRefs(refs);
  expect(through).toEqual([]);
  tally('Refs that git allows', { tried, through: through.length });
});

// GITHUB_REF is what GitHub says, and GitHub is not bound to git's rules.
test('so does what git would not take for a ref', async () => {
  const prefixes = ['refs/heads/', 'refs/tags/', 'refs/pull/', ''];
  const { tried, through } = await judgeRefs(
    corpus(300)
      .slice(0, 200)
      .map((text, index) => `${prefixes[index % 4] ?? ''}${text}`),
  );
  expect(through).toEqual([]);
  tally('Refs that git does not allow', { tried, through: through.length });
});
