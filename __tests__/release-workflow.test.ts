/** The rules of the workflow that releases this repository: who can do what, and in which order. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { type Job, needsOf, type Workflow } from './e2e/workflow-file.ts';

type Jobs = Readonly<Record<string, Job & { readonly environment?: string }>>;

const text = readFileSync(join(import.meta.dirname, '../.github/workflows/release-action.yml'), 'utf8');

function faultsOf(changed: string): readonly string[] {
  const { jobs, on } = parse(changed) as Workflow & { readonly jobs: Jobs; readonly on: unknown };
  return [
    ...(JSON.stringify(on) === '{"push":{"tags":["v[0-9]+.[0-9]+.[0-9]+"]}}'
      ? []
      : ['it runs on more than a version tag']),
    ...(/\bsecrets\./.test(changed) ? ['it has a secret that lives longer than the run'] : []),
    ...Object.entries(jobs).flatMap(([name, job]) => jobFaults(job).map((fault) => `${name} ${fault}`)),
    ...publicationFaults(jobs),
  ];
}

/** Code of others does not run where something can be signed or written. */
function jobFaults({ permissions = {}, steps = [] }: Job): readonly string[] {
  const mayWrite = Object.values(permissions).includes('write');
  const runsPackages = steps.some(({ run = '' }) => /\bnpm\b|\.ci\/run/.test(run));
  return [
    ...(mayWrite && runsPackages ? ['can write, and runs packages'] : []),
    ...(permissions['id-token'] === 'write' && permissions['contents'] !== undefined
      ? ['signs, and has the sources']
      : []),
    ...(steps.some(({ run = '' }) => /gh release .*(?:%%|\bv\d+\b)/.test(run)) ? ['makes v1 a release'] : []),
  ];
}

/** Tested, packed, attested, approved, verified, uploaded, and only then published, once; v1 moves last. */
function publicationFaults(jobs: Jobs): readonly string[] {
  const publishing = Object.entries(jobs).filter(([, job]) => scripts(job).includes('--draft=false'));
  const [[name, job] = ['', {} as Job & { readonly environment?: string }]] = publishing;
  const before = ancestors(name, jobs);
  const script = scripts(job);
  const [verified, uploaded, published] = ['attestation verify', 'release upload', '--draft=false'].map((each) =>
    script.indexOf(each),
  ) as [number, number, number];
  const later = Object.entries(jobs).filter(([each]) => ancestors(each, jobs).includes(name));
  return [
    ...(publishing.length === 1 ? [] : ['there is not one job that publishes']),
    ...(job.environment === 'release' ? [] : ['nobody approves']),
    ...['draft', 'gate', 'pack', 'attest']
      .filter((each) => !before.includes(each))
      .map((each) => `it is published without ${each}`),
    ...(verified >= 0 && verified < uploaded && uploaded < published
      ? []
      : ['it is published before all of it is there and verified']),
    ...(later.some(([, each]) => scripts(each).includes('release upload'))
      ? ['something is added to what is immutable']
      : []),
    ...(script.includes('.immutable') ? [] : ['nobody looks whether it is immutable']),
    ...(later.some(([, each]) => scripts(each).includes('move-major-tag.ts'))
      ? []
      : ['v1 does not wait for the publication']),
  ];
}

function scripts({ steps = [] }: Job): string {
  return steps.map(({ run = '' }) => run).join('\n');
}

function ancestors(name: string, jobs: Jobs): readonly string[] {
  const needed = needsOf(jobs[name] ?? {});
  return [...needed, ...needed.flatMap((each) => ancestors(each, jobs))];
}

test('our own release keeps its rules', () => {
  expect(faultsOf(text)).toEqual([]);
});

describe('a breach is found', () => {
  test.each<[name: string, from: string, to: string, fault: string]>([
    ['a release of any tag', "'v[0-9]+.[0-9]+.[0-9]+'", "'*'", 'it runs on more than'],
    ['a token that was stored', '${{ github.token }}', '${{ secrets.PAT }}', 'lives longer'],
    [
      'packages beside the right to write',
      'node scripts/release/',
      'npm ci && node scripts/release/',
      'can write, and runs packages',
    ],
    [
      'sources beside the right to sign',
      '      attestations: write #',
      '      contents: read # x\n      attestations: write #',
      'attest signs, and has',
    ],
    ['no approval', '    environment: release', '    # environment: release', 'nobody approves'],
    ['no tests', 'needs: [gate]', 'needs: [draft]', 'without gate'],
    ['no attestation', 'needs: [attest]', 'needs: [pack]', 'without attest'],
    [
      'publication before the upload',
      'run: gh release upload',
      'run: gh release edit --draft=false; gh release upload',
      'before all of it',
    ],
    ['no verification', 'gh attestation verify', 'true', 'and verified'],
    ['a release of v1', 'gh release upload "$TAG"', 'gh release upload "${TAG%%.*}"', 'makes v1 a release'],
    ['a release that stays changeable', '.immutable', '.draft', 'nobody looks'],
    ['v1 before the publication', 'needs: [publish]', 'needs: [attest]', 'v1 does not wait'],
  ])('%s', (_, from, to, fault) => {
    const changed = text.replace(from, () => to);
    expect(changed).not.toBe(text);
    expect(faultsOf(changed).join('\n')).toContain(fault);
  });
});
