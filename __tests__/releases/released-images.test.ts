import { describe, expect, test } from 'vitest';
import type { Digest } from '../../src/image/digest.ts';
import { parseRepository } from '../../src/image/repository.ts';
import { parseTag } from '../../src/image/tag.ts';
import { parseVersion } from '../../src/image/version.ts';
import type { Inputs } from '../../src/inputs/inputs.ts';
import { renderPlain } from '../../src/plan/plain-expressions.ts';
import { makePlan, type Plan } from '../../src/plan/plan.ts';
import type { TagOutcome } from '../../src/publish/outcome.ts';
import { isLatest, releasedImages } from '../../src/releases/released-images.ts';
import { someFacts, someInputs } from '../records.ts';

const [own, other] = ['a', 'b'].map((letter) => `sha256:${letter.repeat(64)}` as Digest) as [Digest, Digest];
const plain = someInputs();
const repositories = ['ghcr.io/acme/widget', 'acme/widget'];

function planOf(inputs: Partial<Inputs> = {}, gitTags: readonly string[] = []): Plan {
  const facts = { ...someFacts('refs/tags/v1.4.2'), gitTags: { source: 'origin', names: gitTags } as const };
  const all = { ...plain, images: repositories.map(parseRepository), ...inputs };
  return makePlan(all, facts, { render: renderPlain, pep440: () => undefined });
}

function outcomes(tags: Readonly<Record<string, Digest | undefined>>, names = repositories): TagOutcome[] {
  return names.flatMap((name) =>
    Object.entries(tags).map(([tag, to]) => {
      return { repository: parseRepository(name), tag: parseTag(tag), state: 'created', from: undefined, to } as const;
    }),
  );
}

describe('where a published version is', () => {
  test('is under its version tag in each repository, whatever comes first', () => {
    const tags = outcomes({ latest: other, '1.4.2': own, '1.4': own });
    expect(
      releasedImages(planOf(), { tags }).map(({ repository, tag, digest }) => [repository.name, tag, digest]),
    ).toEqual(repositories.map((name) => [name, '1.4.2', own]));
  });

  test('is under the version tag that the flavor gives', () => {
    const flavor = { ...plain.flavor, suffix: '-alpine' };
    const tags = outcomes({ latest: other, '1.4.2-alpine': own });
    expect(releasedImages(planOf({ flavor }), { tags })[0]).toMatchObject({ tag: '1.4.2-alpine', digest: own });
  });

  test('leaves out a repository that has none of its tags', () => {
    const tags = [
      ...outcomes({ '1.4.2': own }, ['ghcr.io/acme/widget']),
      ...outcomes({ '1.4.2': undefined }, ['acme/widget']),
    ];
    expect(releasedImages(planOf(), { tags })).toHaveLength(1);
  });
});

describe('whether its release is the latest', () => {
  const version = parseVersion('1.4.2');
  if (version === undefined) throw new Error('1.4.2 is a version.');
  const known = ['1.4.1', '2.0.0'].flatMap((text) => parseVersion(text) ?? []);
  const asked = (plan: Plan, latest: Digest | undefined): boolean =>
    isLatest(version, { plan, published: { tags: outcomes({ '1.4.2': own, latest }) }, known });

  test('says the floating tag, which knows of withdrawals', () => {
    expect(asked(planOf(), own)).toBe(true);
    expect(asked(planOf({}, ['v2.0.0']), own)).toBe(true);
    expect(asked(planOf(), other)).toBe(false);
    expect(asked(planOf(), undefined)).toBe(false);
  });

  test('say the versions in git, when there is no such tag', () => {
    const plan = planOf({ flavor: { ...plain.flavor, latest: 'false' } });
    const published = { tags: outcomes({ '1.4.2': own }) };
    expect(isLatest(version, { plan, published, known })).toBe(false);
    expect(isLatest(version, { plan, published, known: known.slice(0, 1) })).toBe(true);
  });
});
