import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Pin, pinFault, pinsIn } from '../../scripts/pins.ts';
import { createRepository, type TestRepository } from '../../scripts/runner/repository.ts';

const workflows = globSync('.github/workflows/*.yml', { cwd: join(import.meta.dirname, '../..') });

test('the pins of our workflows are found, each once', () => {
  const texts = workflows.map((file) => readFileSync(join(import.meta.dirname, '../..', file), 'utf8'));
  const pins = pinsIn(texts.join('\n'));
  const used = texts.join('\n').matchAll(/uses: ([^@$\s]+@\S+)/g);
  expect(pins.length).toBe(new Set([...used].map(([, each]) => each)).size);
  expect(pins.map(({ repository }) => repository)).toContain('actions/checkout');
});

test('a pin with a path is one of its repository', () => {
  const text = `    uses: a/b/.github/workflows/c.yml@${'1'.repeat(40)} # v1.2.3\n`;
  expect(pinsIn(text)).toEqual([{ repository: 'a/b', commit: '1'.repeat(40), version: 'v1.2.3' }]);
});

describe('against a repository', () => {
  let action: TestRepository;
  let pin: Pin;
  beforeAll(async () => {
    action = await createRepository({ files: { 'action.yml': 'name: a' } });
    await action.tag('v1.2.3');
    await action.git('tag', 'v1.2.4');
    await action.push();
    pin = { repository: action.origin, commit: await action.sha(), version: 'v1.2.3' };
  });
  afterAll(async () => action.dispose());

  test.each(['v1.2.3', 'v1.2.4'])('a pin of the commit of %s, annotated or not, is right', async (version) => {
    expect(await pinFault({ ...pin, version }, '')).toBeUndefined();
  });

  test('a version that is not there is found', async () => {
    expect(await pinFault({ ...pin, version: 'v9.9.9' }, '')).toContain('has no v9.9.9');
  });

  test('a commit that only a fork has is found, and so is a tag that was moved', async () => {
    expect(await pinFault({ ...pin, commit: 'e'.repeat(40) }, '')).toContain(`v1.2.3 is ${pin.commit}, not eeee`);
    await action.write({ 'action.yml': 'name: evil' });
    const evil = await action.commit('Evil');
    await action.git('push', '--quiet', '--force', 'origin', `${evil}:refs/tags/v1.2.3`);
    expect(await pinFault(pin, '')).toContain(`v1.2.3 is ${evil}, not ${pin.commit}`);
  });

  test('a repository that does not answer is no pass', async () => {
    await expect(pinFault({ ...pin, repository: `${action.origin}-gone` }, '')).rejects.toThrow('gone');
  });
});
