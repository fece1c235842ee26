import { expect, test } from 'vitest';
import { startMemoryRegistry } from '../registry/memory-registry.ts';
import { type Cost, filling, releaseAt } from './scale.ts';

interface Size {
  readonly tags: number;
  readonly repositories?: number;
  readonly hosts?: number;
  /** Old versions in the registry. */
  readonly versions?: number;
  readonly known?: number | undefined;
}

async function costOf(version: string, size: Size): Promise<Cost> {
  const { tags, repositories = 1, hosts = 1, versions = 20, known } = size;
  const registries = await Promise.all(Array.from({ length: hosts }, () => startMemoryRegistry({ pageSize: 100 })));
  const images = Array.from({ length: repositories }, (_, index) => {
    const registry = registries[index % hosts];
    registry?.fill(`acme/widget-${index}`, filling(version, versions));
    return `${registry?.host ?? ''}/acme/widget-${index}`;
  });
  const cost = await releaseAt({ version, tags, images, known });
  await Promise.all(registries.map((registry) => registry.stop()));
  return cost;
}

// Of each tag: what it is at, the write, and what it is at then; the version is looked at before the build, and written by
// it. Of each repository: the right to push (2), an earlier build of the commit, the image, and whether the version is withdrawn,
// before the build and in both surveys. Of each host: what login it wants. Once: the manifest and the configuration of the
// image that a float came from, for the report.
test.each<[what: string, size: Size, requests: number]>([
  ['4 tags', { tags: 4 }, 3 * 4 + 7 + 1 + 2],
  ['40 tags', { tags: 40 }, 3 * 40 + 7 + 1 + 2],
  ['40 tags in 3 repositories of one host', { tags: 40, repositories: 3 }, 3 * (3 * 40 + 7) + 1 + 2],
  ['40 tags in 3 repositories of 3 hosts', { tags: 40, repositories: 3, hosts: 3 }, 3 * (3 * 40 + 7 + 1) + 2],
])(
  'a release asks three times for each tag, 7 times for each repository, once for each host and twice for what was there before: %s',
  async (...row) => {
    const [, size, requests] = row;
    const { total } = await costOf('2.0.0', { ...size, known: 20 });
    expect(total).toBe(requests);
  },
);

test.each([100, 1000, 5000])('the number of older versions is no matter where git knows them: %i', async (versions) => {
  const { total } = await costOf('2.0.0', { tags: 4, versions, known: versions });
  expect(total).toBe(3 * 4 + 8 + 2);
});

test('where git does not answer, every survey reads the whole list once, and no version that is lower', async () => {
  const { total, requests } = await costOf('2.0.0', { tags: 4, versions: 1000, known: undefined });
  expect(requests['GET list']).toBe(2 * 11);
  expect(total).toBe(3 * 4 + 8 + 2 + 2 * 11);
});
