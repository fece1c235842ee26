/**
 * What publishing costs where there are many tags, many repositories and slow registries: `npm run bench:publish`. Every
 * scenario is a process of its own against registries in memory that take half a second for each answer. A build is not
 * part of it.
 */
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { type Cost, filling, releaseAt, type Scale } from '../__tests__/publish/scale.ts';
import { type MemoryRegistry, startMemoryRegistry } from '../__tests__/registry/memory-registry.ts';

interface Scenario extends Omit<Scale, 'images'> {
  readonly name: string;
  /** Old versions in each repository. */
  readonly versions: number;
  readonly repositories: number;
  readonly hosts: number;
}

interface Result extends Cost {
  /** Mebibytes that the process had in memory before the release, and at most. */
  readonly memory: { readonly before: number; readonly peak: number };
}

const latency = 500;
const many = 100_000;
const one = { version: '2.0.0', repositories: 1, hosts: 1 };
const wide = { version: '2.0.0', versions: 20, known: 20, tags: 40 };
const scenarios: readonly Scenario[] = [
  { ...one, name: '4 tags, 100,000 versions, git answers', tags: 4, versions: many, known: many },
  { ...one, name: '4 tags, 100,000 versions, git does not answer', tags: 4, versions: many, known: undefined },
  {
    ...one,
    name: '4 tags, 100 of 100,000 versions are higher',
    version: '1.99.899',
    tags: 4,
    versions: many,
    known: many,
  },
  { ...wide, name: '40 tags, 1 repository', repositories: 1, hosts: 1 },
  { ...wide, name: '40 tags, 10 repositories on 10 hosts', repositories: 10, hosts: 10 },
  { ...wide, name: '40 tags, 10 repositories on one host', repositories: 10, hosts: 1 },
];

/** The most memory that this process has had. What `resourceUsage` says may be that of the process that started it. */
function peakMemory(): number {
  const found =
    process.platform === 'linux' ? /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8')) : null;
  return Number(found?.[1] ?? process.resourceUsage().maxRSS) / 1024;
}

/** The process of one scenario: a release, and one line that says what it cost. */
async function runScale(scale: Scale): Promise<void> {
  const before = process.memoryUsage.rss() / 1024 ** 2;
  const cost = await releaseAt(scale);
  const result: Result = { ...cost, memory: { before, peak: peakMemory() } };
  console.log(JSON.stringify(result));
}

async function startFilled({
  version,
  versions,
  repositories,
  hosts,
}: Scenario): Promise<{ registries: MemoryRegistry[]; images: string[] }> {
  const registries = await Promise.all(Array.from({ length: hosts }, () => startMemoryRegistry({ latency })));
  const images = Array.from({ length: repositories }, (_, index) => {
    const registry = registries[index % hosts];
    registry?.fill(`acme/widget-${index}`, filling(version, versions));
    return `${registry?.host ?? ''}/acme/widget-${index}`;
  });
  return { registries, images };
}

/** @param cache where Node keeps what it has compiled: without one, its TypeScript compiler is part of the memory */
async function measure(scenario: Scenario, cache: string): Promise<Result> {
  const { version, tags, known } = scenario;
  const { registries, images } = await startFilled(scenario);
  const scale: Scale = { version, tags, images, known };
  const args = [fileURLToPath(import.meta.url), JSON.stringify(scale)];
  const env = { ...process.env, NODE_COMPILE_CACHE: cache };
  const { stdout } = await promisify(execFile)(process.execPath, args, { env });
  await Promise.all(registries.map((registry) => registry.stop()));
  return JSON.parse(stdout) as Result;
}

async function measureAll(): Promise<(readonly [Scenario, Result])[]> {
  const cache = await mkdtemp(path.join(tmpdir(), 'bench-publish-'));
  try {
    await measure({ ...one, name: 'fills the cache', tags: 4, versions: 1, known: 1 }, cache);
    return await Promise.all(scenarios.map(async (scenario) => [scenario, await measure(scenario, cache)] as const));
  } finally {
    await rm(cache, { recursive: true });
  }
}

/** Three requests for each tag, and what is left. */
function rowOf(
  { name, tags, repositories }: Scenario,
  { requests, total, time, memory }: Result,
  alone: number,
): string[] {
  const [lists, all] = [requests['GET list'] ?? 0, tags * repositories];
  const rest = total - 3 * all - lists;
  return [
    name,
    String(total),
    `3 × ${all} ${rest < 0 ? '-' : '+'} ${Math.abs(rest)}${lists === 0 ? '' : ` + ${lists} pages`}`,
    `${(time / 1000).toFixed(1)} s`,
    repositories === 1 ? '' : (time / alone).toFixed(2),
    `${memory.peak.toFixed(0)} MiB (${memory.before.toFixed(0)})`,
  ];
}

function printTable(rows: readonly (readonly string[])[]): void {
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? [];
  for (const row of rows)
    console.log(
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    );
}

const [given] = process.argv.slice(2);
if (given !== undefined) {
  await runScale(JSON.parse(given) as Scale);
} else {
  console.log(`Every answer takes ${latency} ms; three requests at a time are sent to a host.\n`);
  const results = await measureAll();
  const alone =
    results.find(([{ tags, repositories }]) => tags === wide.tags && repositories === 1)?.[1].time ?? Number.NaN;
  const head = ['scenario', 'requests', 'of them', 'time', 'times one repository', 'peak memory (before)'];
  printTable([head, ...results.map(([scenario, result]) => rowOf(scenario, result, alone))]);
}
