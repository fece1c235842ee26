import { expect, test } from 'vitest';
import { exposedSecrets } from '../../src/build/exposed-secrets.ts';
import { Secret } from '../../src/tools/secret.ts';

const none = { buildArgs: [], labels: [], annotations: [] };
const secrets = [new Secret('hunter2-hunter2'), new Secret('main')];

test('a build argument with a secret in it is told by its name, with what to do', () => {
  const said = exposedSecrets({ ...none, buildArgs: ['URL=https://x:hunter2-hunter2@host/', 'A=1'] }, secrets);
  expect(said).toEqual([
    'The build argument "URL" has a secret in it, and whoever can pull the image can read it there. Give it in "secrets" ("URL=…"), ' +
      'and mount it where it is needed: "RUN --mount=type=secret,id=URL".',
  ]);
});

test('so are labels and annotations, and never what is in them', () => {
  const lines = ['note=hunter2-hunter2'];
  const said = exposedSecrets({ ...none, labels: lines, annotations: ['index:note=hunter2-hunter2'] }, secrets);
  expect(said.map((text) => text.split(' has ')[0])).toEqual(['The label "note"', 'The annotation "index:note"']);
  expect(said.join()).not.toContain('hunter2');
});

test.each<[string, string]>([
  ['a short one, which stands anywhere by chance', 'BRANCH=main'],
  ['a name, which is taken from the environment', 'hunter2-hunter2'],
])('nothing is said of %s', (_, line) => {
  const said = exposedSecrets({ ...none, buildArgs: [line] }, secrets);
  expect(said).toEqual([]);
});
