/** Tags that move: to the highest version of their line, and along their branch. */
import { beforeAll, describe, expect, test } from 'vitest';
import type { RunEvent } from '../../scripts/runner/environment.ts';
import { imageCell } from './image-cell.ts';
import { createStage, type StagedRun } from './stage.ts';

const stage = await createStage({ Dockerfile: 'FROM scratch\nCOPY hello.txt /\n', 'hello.txt': 'hello\n' });
const { client, image, repository } = stage;

async function release(version: string): Promise<string> {
  await repository.write({ 'hello.txt': `hello from ${version}\n` });
  await repository.commit(version);
  await repository.tag(`v${version}`);
  await repository.push();
  return succeed(await stage.release(`refs/tags/v${version}`));
}

/** @returns the digest */
function succeed({ exitCode, outputs, log }: StagedRun): string {
  expect(exitCode, log).toBe(0);
  return outputs['digest'] ?? '';
}

describe('a fix of an old line, beside a new one', () => {
  let [old, wide, fix]: [string, string, StagedRun | undefined] = ['', '', undefined];
  const outputOf = (name: string): unknown => JSON.parse(fix?.outputs[name] ?? '');

  beforeAll(async () => {
    [old, wide] = [await release('1.4.2'), await release('2.0.0')];
    await repository.tag('v1.4.3');
    fix = await stage.release('refs/tags/v1.4.3');
    succeed(fix);
  });

  test('leaves latest, and moves the tags of its own line', async () => {
    const ours = fix?.outputs['digest'];
    for (const tag of ['1.4.3', '1.4', '1']) expect(await client.digest(`${image}:${tag}`)).toBe(ours);
    for (const tag of ['latest', '2', '2.0', '2.0.0']) expect(await client.digest(`${image}:${tag}`)).toBe(wide);
    expect(await client.digest(`${image}:1.4.2`)).toBe(old);
  });

  test('says so in its outputs: what has moved, where it was, and what was skipped', () => {
    const ours = fix?.outputs['digest'];
    expect(outputOf('moved-tags')).toEqual([
      { repository: image, tag: '1.4.3', to: ours, state: 'created' },
      { repository: image, tag: '1.4', from: old, to: ours, state: 'moved' },
      { repository: image, tag: '1', from: old, to: ours, state: 'moved' },
    ]);
    expect(outputOf('previous')).toEqual({ [`${image}:1.4`]: old, [`${image}:1`]: old });
    const reason = `it stands at ${wide}, which goes before this image`;
    expect(outputOf('skipped')).toEqual([{ repository: image, tag: 'latest', reason }]);
  });

  test('brings latest back where somebody else has pointed it at the old line', async () => {
    await client.point('latest', '1.4.3');
    await repository.tag('v1.4.4');
    const run = await stage.release('refs/tags/v1.4.4');
    succeed(run);
    expect(await client.digest(`${image}:latest`)).toBe(wide);
    const moved = JSON.parse(run.outputs['moved-tags'] ?? '') as { tag: string }[];
    const expected = { repository: image, tag: 'latest', from: fix?.outputs['digest'], to: wide, state: 'moved' };
    expect(moved.find(({ tag }) => tag === 'latest')).toEqual(expected);
    expect(run.summary).toContain(
      `| \`latest\` | \`${image}\` | moved | ${imageCell(fix?.outputs['digest'] ?? '', '1.4.3')} | ${imageCell(wide, '2.0.0')} |`,
    );
  });
});

describe('the push of a branch that is run again after the next push', () => {
  let event: RunEvent;
  let [older, newer]: [string, string] = ['', ''];

  beforeAll(async () => {
    const [ref, sha] = ['refs/heads/main', await repository.commit('One')];
    event = { name: 'push', ref, sha, payload: await repository.pushEvent(ref) };
    older = succeed(await stage.release(ref));
    await repository.commit('Two');
    newer = succeed(await stage.release(ref));
    await repository.git('checkout', '--quiet', '--detach', sha);
  });

  test('leaves the branch at the newer commit, and gives its own commit its tag', async () => {
    const run = await stage.release('refs/heads/main', { event });
    const digest = succeed(run);
    expect([older, newer]).not.toContain('');
    expect(await client.digest(`${image}:main`)).toBe(newer);
    const tag = `sha-${event.sha.slice(0, 7)}`;
    expect(await client.digest(`${image}:${tag}`)).toBe(digest);
    const reason = `it stands at ${newer}, which goes before this image`;
    expect(JSON.parse(run.outputs['skipped'] ?? '')).toEqual([{ repository: image, tag: 'main', reason }]);
  });

  test('builds nothing when the branch is all that it would write', async () => {
    const run = await stage.release('refs/heads/main', { event, inputs: { tags: 'type=ref,event=branch' } });
    expect(run.exitCode, run.log).toBe(0);
    expect(run.calls.map(({ argv }) => argv[0])).not.toContain('build');
    expect(run.outputs).not.toHaveProperty('digest');
    expect(run.summary).toMatch(/^### Nothing was built: `main` stands at a newer commit\n/);
    expect(await client.digest(`${image}:main`)).toBe(newer);
  });
});
