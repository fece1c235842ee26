import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { hubot, octocat, startRegistry } from '../../scripts/engine/registry.ts';
import { imageCell } from './image-cell.ts';
import { createStage, engine } from './stage.ts';

const stage = await createStage({ Dockerfile: 'FROM scratch\nCOPY hello.txt /\n', 'hello.txt': 'hello\n' });
const other = await startRegistry({ engine, users: [hubot] });
afterAll(() => other.stop());

test('two registries, one with the login of the step and one with the user’s own, end with the same digest', async () => {
  const file = join(stage.config, 'config.json');
  const auth = Buffer.from(`${hubot.name}:${hubot.password}`).toString('base64');
  const config = `{ "auths" : {"${other.host}": {"auth":"${auth}"}},\n\t"detachKeys": "ctrl-e,e" }`;
  await writeFile(file, config);
  await stage.repository.tag('v1.0.0');
  const [one, two] = [stage.image, `${other.host}/hubot/copy`];

  const run = await stage.release('refs/tags/v1.0.0', {
    inputs: { images: `${one}\n${two}`, registry: stage.registry.host },
  });

  expect(run.exitCode, run.log).toBe(0);
  const { digest = '' } = run.outputs;
  expect(run.outputs['image-refs']).toBe(`${one}@${digest}\n${two}@${digest}`);
  const headers = { authorization: `Basic ${auth}`, accept: 'application/vnd.oci.image.index.v1+json' };
  for (const tag of ['1.0.0', '1.0', '1', 'latest']) {
    expect(await stage.client.digest(`${one}:${tag}`)).toBe(digest);
    const answer = await fetch(`http://${other.host}/v2/hubot/copy/manifests/${tag}`, { headers });
    expect(answer.headers.get('docker-content-digest')).toBe(digest);
    for (const name of [one, two])
      expect(run.summary).toContain(`| \`${tag}\` | \`${name}\` | created |  | ${imageCell(digest, '1.0.0')} |`);
  }
  expect(await readFile(file, 'utf8')).toBe(config);
  for (const { password } of [octocat, hubot]) expect(run.shownLog).not.toContain(password);
});

test('images on several registries and a username without "registry" are refused, and both hosts are named', async () => {
  const run = await stage.release('refs/tags/v1.0.0', {
    inputs: { images: `${stage.image},${other.host}/hubot/copy` },
  });
  expect(run.exitCode).toBe(1);
  const [error] = run.commands.filter(({ name }) => name === 'error');
  expect(error?.data).toContain(`- registry:`);
  expect(error?.data).toContain(`${stage.registry.host}, ${other.host}`);
  expect(run.requests).toEqual([]);
});
