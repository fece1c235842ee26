import { expect, test } from 'vitest';
import { imageCell } from './image-cell.ts';
import { createStage } from './stage.ts';

const stage = await createStage({ Dockerfile: 'FROM scratch\nCOPY hello.txt /\n', 'hello.txt': 'hello\n' });

test('an image for two platforms is one index with both, and the outputs and the summary have both', async () => {
  await stage.repository.tag('v1.0.0');
  const run = await stage.release('refs/tags/v1.0.0', { inputs: { platforms: 'linux/amd64,linux/arm64' } });
  expect(run.exitCode, run.log).toBe(0);
  const { manifests = [] } = await stage.client.manifest('latest');
  const platforms = manifests
    .map(({ platform, digest }) => [`${platform?.os ?? ''}/${platform?.architecture ?? ''}`, digest] as const)
    .filter(([platform]) => platform !== 'unknown/unknown');
  expect(platforms.map(([platform]) => platform)).toEqual(['linux/amd64', 'linux/arm64']);
  expect(JSON.parse(run.outputs['platform-digests'] ?? '')).toEqual(Object.fromEntries(platforms));
  for (const [platform, digest] of platforms) {
    expect(run.summary).toMatch(new RegExp(`^\\| \`${platform}\` \\| .* \\| ${imageCell(digest)} \\|$`, 'm'));
  }
  expect(await stage.client.digest(`${stage.image}:1.0.0`)).toBe(run.outputs['digest']);
});

test('a release that is for fewer platforms than the one before says so', async () => {
  await stage.repository.commit('Version 1.0.1');
  await stage.repository.tag('v1.0.1');
  const run = await stage.release('refs/tags/v1.0.1', { inputs: { platforms: 'linux/amd64' } });
  expect(run.exitCode, run.log).toBe(0);
  const warnings = run.commands.filter(({ name }) => name === 'warning').map(({ data }) => data);
  expect(warnings).toEqual([
    expect.stringMatching(/^The tags were at an image for linux\/arm64, and this one is not: /),
  ]);
  expect(run.summary).toMatch(/^\| `linux\/arm64` \|\s+\| gone \|\s+\|$/m);
});
