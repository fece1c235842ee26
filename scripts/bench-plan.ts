/**
 * How long a plan takes when the repository has many git tags: `npm run bench:plan`. Parsing the names of the tags is part
 * of it, asking git for them is not. Prints the median of 9 runs for each number of tags.
 */
import { someFacts, someInputs } from '../__tests__/records.ts';
import { makePlan } from '../src/plan/plan.ts';

const sizes = [1_000, 10_000, 100_000];
const runs = 9;
const limit = 300;

/** As they are in a large repository: components, stable versions and pre-releases, and tags that are no versions. */
function gitTags(count: number): readonly string[] {
  const kinds = [
    (n: number) => `v${Math.floor(n / 1000)}.${Math.floor(n / 20) % 50}.${n % 20}`,
    (n: number) => `v${Math.floor(n / 1000)}.${Math.floor(n / 20) % 50}.0-beta.${n % 20}`,
    (n: number) => `${Math.floor(n / 1000)}.${Math.floor(n / 20) % 50}.${n % 20}+build.${n}`,
    (n: number) => `api/v1.${Math.floor(n / 20)}.${n % 20}`,
    (n: number) => `nightly-2026-${n}`,
  ];
  return Array.from({ length: count }, (_, n) => kinds[n % kinds.length]?.(n) ?? '');
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

/** In milliseconds. */
function measure(count: number): number {
  const inputs = someInputs();
  const facts = { ...someFacts('refs/tags/v1.4.2'), gitTags: { source: 'origin', names: gitTags(count) } as const };
  const plan = (): number => {
    const start = performance.now();
    makePlan(inputs, facts, { render: (text) => text, pep440: () => undefined });
    return performance.now() - start;
  };
  for (let warmUp = 0; warmUp < 3; warmUp += 1) plan();
  return median(Array.from({ length: runs }, plan));
}

let before: number | undefined;
for (const count of sizes) {
  const time = measure(count);
  const growth = before === undefined ? '' : `, ${(time / before).toFixed(1)} times as long for 10 times as many`;
  console.log(`${count.toLocaleString('en').padStart(7)} git tags: ${time.toFixed(1).padStart(6)} ms${growth}`);
  before = time;
}
console.log(`The aim for the last is ${limit} ms.`);
