/** Names that are no image's: what a run would write over, or another run over it. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parsePlatform } from '../../src/image/platform.ts';
import type { Inputs } from '../../src/inputs/inputs.ts';
import { loadLanguages } from '../../src/plan/load-languages.ts';
import { partPlan } from '../../src/plan/part-plan.ts';
import { makePlan, type Plan } from '../../src/plan/plan.ts';
import { isReserved } from '../../src/plan/tag-text.ts';
import { literal, someBuildInputs, someFacts, someInputs } from '../records.ts';

async function planFor(ref: string, inputs: Partial<Inputs> = {}): Promise<Plan> {
  const all = someInputs(inputs);
  const facts = someFacts(ref);
  return makePlan(all, facts, await loadLanguages(all, { now: facts.created, commit: facts.created }));
}

const hash = '2a906e5642f59f25';

describe('a name that means something else is refused', () => {
  test.each([
    'withdrawn-1.4.2',
    `sha256-${'a'.repeat(64)}`,
    `sha256-${'a'.repeat(64)}.sig`,
    'part-860c1904a1ce-linux-arm64',
    `buildcache-main-linux-amd64-${hash}`,
    `buildcache-${hash}-${hash}`,
  ])('%s, as a branch and in a whole reference', async (name) => {
    const refusal = { failure: { code: 'reserved-tag', value: name } };
    await expect(planFor(`refs/heads/${name}`)).rejects.toMatchObject(refusal);
    await expect(planFor('refs/heads/main', { tags: [literal(`acme/app:${name}`)] })).rejects.toMatchObject(refusal);
  });

  test.each(['part-time', 'part-2', 'buildcache', 'buildcache-2', 'sha256-sum', 'departed-860c1904a1ce-x'])(
    '%s is a name like others',
    async (name) => {
      expect((await planFor(`refs/heads/${name}`)).names).toContain(name);
    },
  );
});

test('a part has a reserved name, whatever its platforms are', async () => {
  const plan = await planFor('refs/heads/main');
  const { sha } = someFacts('refs/heads/main').event;
  const platforms = ['linux/amd64', 'linux/arm/v7', 'windows/amd64'].map(parsePlatform);
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...platforms)), (some) => {
      const [part] = partPlan(plan, { platforms: some }, sha).repositories;
      expect(part?.tags.every(isReserved)).toBe(true);
    }),
  );
});

describe('a cache on a tag of the image', () => {
  const cacheTo = (entry: string): Partial<Inputs> => ({ build: someBuildInputs({ cacheTo: [entry] }) });

  test.each([
    'type=registry,ref=ghcr.io/acme/widget:1.4.2,mode=max',
    'type=registry,"ref=ghcr.io/acme/widget:1.4"',
    'type=registry,ref=ghcr.io/acme/widget',
    'REF=ghcr.io/acme/widget:1,type=registry',
    'ghcr.io/acme/widget:latest',
    'ghcr.io/acme/widget:cache,ghcr.io/acme/widget:latest',
  ])('is refused: %s', async (entry) => {
    await expect(planFor('refs/tags/v1.4.2', cacheTo(entry))).rejects.toThrow(
      /"cache-to" names a tag .*ghcr\.io\/acme/,
    );
  });

  test.each([
    'type=registry,ref=ghcr.io/acme/widget:buildcache,mode=max',
    'type=registry,ref=ghcr.io/acme/other:latest',
    'type=registry,ref=$CACHE',
    'type=gha,scope=latest',
    'type=inline',
    'type=local,dest=cache',
  ])('is another thing: %s', async (entry) => {
    expect((await planFor('refs/tags/v1.4.2', cacheTo(entry))).version).toBe('1.4.2');
  });
});
