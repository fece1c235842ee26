/** Results of releases, to be overridden where a test cares. */
import { type Digest, parseDigest } from '../../src/image/digest.ts';
import { parseRepository } from '../../src/image/repository.ts';
import { parseTag } from '../../src/image/tag.ts';
import { makePlan, type Plan } from '../../src/plan/plan.ts';
import type { TagOutcome } from '../../src/publish/outcome.ts';
import type { Result } from '../../src/report/outputs.ts';
import type { Report } from '../../src/report/report.ts';
import { someFacts, someInputs } from '../records.ts';

/** `sha256:` and 64 times this digit. */
export function digestOf(digit: string): Digest {
  return parseDigest(`sha256:${digit.repeat(64)}`);
}

const digest = digestOf('2');

export function someResult(overrides: Partial<Result> = {}): Result {
  const amd64 = { platform: 'linux/amd64', digest: digestOf('3'), size: 1_234_567 };
  return { digest, imageId: digest, metadata: '{}', platforms: [amd64], tags: [], retries: [], ...overrides };
}

/** What became of `acme/widget:<tag>`. */
export function outcome(state: TagOutcome['state'], tag: string, fields: Partial<TagOutcome> = {}): TagOutcome {
  return {
    state,
    repository: parseRepository('acme/widget'),
    tag: parseTag(tag),
    from: undefined,
    to: digest,
    ...fields,
  };
}

export function planOf(push: 'always' | 'never', images = ['acme/widget'], ref = 'refs/tags/v1.4.2'): Plan {
  const inputs = someInputs({ images: images.map(parseRepository), push });
  return makePlan(inputs, someFacts(ref), { render: (text) => text, pep440: () => undefined });
}

export function reportOf(tags: readonly TagOutcome[], overrides: Partial<Report> = {}): Report {
  return {
    plan: planOf('always'),
    result: someResult({ tags }),
    start: { kind: 'build' },
    duration: 2345,
    ...overrides,
  };
}
