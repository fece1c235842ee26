/** Job summaries as they come out of whole runs, to be looked at and drawn. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { diagnose } from '../../src/build/failure.ts';
import { buildFailed } from '../../src/build/failures.ts';
import { parseTag } from '../../src/image/tag.ts';
import { parseVersion, type Version } from '../../src/image/version.ts';
import type { LineHistory } from '../../src/publish/line-history.ts';
import type { Retry } from '../../src/registry/retry.ts';
import { failureSummary, reportFailure } from '../../src/report/failure.ts';
import { rollbackSummary } from '../../src/report/rollback-summary.ts';
import type { Report } from '../../src/report/report.ts';
import { summaryOf } from '../../src/report/summary.ts';
import { parseRepository } from '../../src/image/repository.ts';
import { digestOf, outcome, planOf, reportOf, someResult } from './results.ts';

export interface Scene {
  readonly name: string;
  readonly markdown: string;
  /** Whether it is in the documentation. */
  readonly isPictured: boolean;
}

const image = 'ghcr.io/acme/widget';
const repository = parseRepository(image);
const [old, own, higher] = [digestOf('1'), digestOf('2'), digestOf('3')];
const [amd64, arm64] = [digestOf('4'), digestOf('5')];

export const history: LineHistory = {
  names: new Map([
    [old, '1.4.1'],
    [higher, '2.0.0'],
  ]),
  withdrawn: ['1.4.0'],
  previous: {
    digest: old,
    version: '1.4.1',
    platforms: [{ platform: 'linux/amd64', digest: amd64, size: 31_400_000 }],
  },
};

const tags = [
  outcome('created', '1.4.2', { repository }),
  outcome('moved', '1.4', { repository, from: old }),
  outcome('moved', '1', { repository, from: old }),
  outcome('kept', 'latest', { repository, from: higher, to: higher }),
];

const retry = { registry: 'ghcr.io', what: `write ${image}:1`, attempt: 1, wait: 1234, class: 'transient' } as const;
const retries: readonly Retry[] = [
  { ...retry, status: 502 },
  { ...retry, status: 502, attempt: 2 },
];

/** A release with everything that a summary can show. */
export function richReport(overrides: Partial<Report> = {}): Report {
  const platforms = [
    { platform: 'linux/amd64', digest: amd64, size: 30_100_000 },
    { platform: 'linux/arm64', digest: arm64, size: 29_800_000 },
  ];
  const steps = [
    { name: '[linux/amd64 build 1/3] FROM docker.io/library/golang:1.26', isCached: true, duration: 0 },
    { name: '[linux/amd64 build 2/3] COPY go.mod go.sum ./', isCached: true, duration: 0 },
    { name: '[linux/amd64 build 3/3] RUN go build -o /widget ./cmd/widget', isCached: false, duration: 21_400 },
  ];
  return reportOf(tags, {
    plan: planOf('always', [image]),
    result: someResult({ digest: own, tags, platforms, steps, retries }),
    history,
    duration: 47_300,
    phases: new Map([
      ['start', 240],
      ['plan', 610],
      ['look', 480],
      ['build', 41_200],
      ['publish', 3900],
      ['announce', 870],
    ]),
    ...overrides,
  });
}

const bad = versionOf('1.4.2');
const rollback = rollbackSummary({
  inputs: { request: { kind: 'withdraw', versions: [bad] }, reason: 'crashes on arm64', dryRun: false },
  outcomes: [
    {
      repository,
      floats: ['1.4', '1'].map((tag) => ({
        tag: parseTag(tag),
        state: 'moved' as const,
        before: own,
        now: old,
        versionBefore: parseTag('1.4.2'),
        versionNow: parseTag('1.4.1'),
      })),
      marks: new Map(),
      failures: [],
      warnings: [],
    },
  ],
});

/** Names that mean something to Markdown, HTML or Mermaid. */
export const evil = [
  'end',
  '%%{init: {"theme": "forest"}}%%',
  '"]:::x --> y',
  '<img src=x onerror="window.hit=1">',
  '&quot;&lt;b&gt;#quot;',
  '1. list `code` __bold__ [a](javascript:b)',
  'www.example.com',
  'ﬂ°°60¶ßimg src=x onerror=window.hit=1ﬂ°°62¶ß',
  'click v0 call alert()',
];

export const hostile = evil.map(hostileScene);

/** A release whose every name is `text`. */
export function hostileScene(text: string): Scene {
  const names = new Map([[old, text]]);
  const hostileTags = tags.map((tag) => ({ ...tag, tag: (tag.tag === '1.4' ? text : tag.tag) as typeof tag.tag }));
  const previous = { digest: old, version: text, platforms: [{ platform: text, digest: amd64, size: 1 }] };
  const steps = [{ name: `[1/1] ${text}`, isCached: true, duration: 1 }];
  const platforms = [{ platform: text, digest: amd64, size: 2 }];
  const result = someResult({ digest: own, tags: hostileTags, platforms, steps });
  const report = richReport({ result, history: { names, withdrawn: [text], previous } });
  return { name: `hostile: ${text}`, markdown: summaryOf(report), isPictured: false };
}

/** What BuildKit has said in fact (__tests__/build/recorded). */
function failure(recording: string): string {
  const lines = readFileSync(join(import.meta.dirname, '../build/recorded', recording), 'utf8').split('\n');
  return failureSummary(reportFailure(buildFailed(diagnose(lines))));
}

export const scenes: readonly Scene[] = [
  { name: 'diagnosis', markdown: failure('exec-format.txt'), isPictured: true },
  { name: 'no space', markdown: failure('no-space.txt'), isPictured: false },
  { name: 'release', markdown: summaryOf(richReport()), isPictured: true },
  { name: 'rollback', markdown: rollback, isPictured: true },
  {
    name: 'partly',
    markdown: summaryOf(
      richReport({
        result: someResult({
          digest: own,
          tags: [tags[0], outcome('failed', '1.4', { repository, from: old, to: old })].filter(
            (tag) => tag !== undefined,
          ),
        }),
      }),
    ),
    isPictured: false,
  },
];

function versionOf(text: string): Version {
  const version = parseVersion(text);
  if (version === undefined) throw new Error(`${text} is no version.`);
  return version;
}
