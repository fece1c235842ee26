import { expect, test } from 'vitest';
import { parseVersion } from '../../src/image/version.ts';
import { standingText, statusJson } from '../../src/report/status.ts';
import type { ImageStatus } from '../../src/status/model.ts';
import { readStatus } from '../../src/status/read-status.ts';
import { registryOf, repository } from '../rollback/history.ts';

const plain = { prefix: '', prefixLatest: false, suffix: '', suffixLatest: false };
const alpine = { ...plain, suffix: '-alpine' };

async function statusOf(
  there: string,
  { git, style = plain }: { git?: readonly string[] | undefined; style?: typeof plain } = {},
): Promise<ImageStatus> {
  const versions = git?.flatMap((text) => parseVersion(text) ?? []);
  const knownVersions = (): Promise<typeof versions> => Promise.resolve(versions);
  const [status] = await readStatus([repository], { client: registryOf(there).client, style, knownVersions });
  if (status === undefined) throw new Error('Every image has a status.');
  expect(status.failure).toBeUndefined();
  return status;
}

/** `latest@1.4.2 where it belongs` */
async function shownStatus(...asked: Parameters<typeof statusOf>): Promise<readonly string[]> {
  const { floats } = await statusOf(...asked);
  return floats.map((float) => `${float.tag}@${float.version ?? '?'} ${standingText(float)}`);
}

const right = 'where it belongs';

/** What is in the registry, as in the histories of rollbacks, and how each float stands, wide to narrow. */
test.each<[there: string, ...expected: string[]]>([
  [
    '1.3.0 1.4.2 1.3=1.3.0 1.4=1.4.2 1=1.4.2 latest=1.4.2',
    `latest@1.4.2 ${right}`,
    `1@1.4.2 ${right}`,
    `1.4@1.4.2 ${right}`,
    `1.3@1.3.0 ${right}`,
  ],
  ['1.4.1 1.4.2 latest=1.4.1', 'latest@1.4.1 1 version behind 1.4.2'],
  ['1.3.0 1.4.1 1.4.2 1.4.3 latest=1.4.1', 'latest@1.4.1 2 versions behind 1.4.3'],
  ['1.3.0 1.4.1 !1.4.2 1.4.3 latest=1.4.1', 'latest@1.4.1 1 version behind 1.4.3'],
  ['1.4.1 !1.4.2 latest=1.4.1', `latest@1.4.1 ${right}`],
  ['1.4.1 !1.4.2 latest=1.4.2', 'latest@1.4.2 at a withdrawn version, belongs to 1.4.1'],
  ['1.3.0 !1.4.2 1.4=1.4.2', '1.4@1.4.2 at a withdrawn version'],
  [
    '1.4.1 1.4.2(latest@1.4.1) latest=1.4.1',
    'latest@1.4.1 held at 1.4.1 since 1970-01-01T00:00:00Z, 1 version behind 1.4.2',
  ],
  ['1.4.0 1.4.1 1.4.2(latest@1.4.1) latest=1.4.0', 'latest@1.4.0 2 versions behind 1.4.2, belongs to 1.4.1'],
  ['1.4.1 1.4.2(latest@1.4.1) latest=1.4.2', 'latest@1.4.2 at another image, belongs to 1.4.1'],
  ['1.4.1 1.4.2(latest@1.4.1) 1.4.3 latest=1.4.3', `latest@1.4.3 ${right}`],
  ['1.4.2 2.0.0 1=2.0.0', '1@2.0.0 at another image, belongs to 1.4.2'],
  ['1.4.2 1.5.0-beta.1 1.5.0-beta.2 beta=1.5.0-beta.1', 'beta@1.5.0-beta.1 1 version behind 1.5.0-beta.2'],
  ['0.3.0 0.4.0 0.4=0.4.0 0=0.4.0', `0@0.4.0 ${right}`, `0.4@0.4.0 ${right}`],
  ['v1.4.1 v1.4.2 v1.4=v1.4.2', `v1.4@1.4.2 ${right}`],
  ['1.4.1 1.4.2 lts=1.4.1 slim=1.4.2', 'lts@1.4.1 not named after a version', 'slim@1.4.2 not named after a version'],
  ['1.4.1 !1.4.2 lts=1.4.2', 'lts@1.4.2 at a withdrawn version'],
  ['1.4.2 main=1.4.2 edge=1.4.2 pr-7=1.4.2 sha-860c190=1.4.2'],
  ['1.4.2'],
])('%s', async (there, ...expected) => {
  expect(await shownStatus(there)).toEqual(expected);
});

test('a version that git does not have is nobody’s highest, as for a release', async () => {
  const there = '1.4.1 1.4.2 latest=1.4.1';
  expect(await shownStatus(there, { git: ['1.4.1'] })).toEqual([`latest@1.4.1 ${right}`]);
  expect(await shownStatus(there, { git: ['1.4.1', '1.4.2', '1.4.3'] })).toEqual([
    'latest@1.4.1 1 version behind 1.4.2',
  ]);
  expect(await shownStatus(there, { git: ['0.1.0'] })).toEqual(['latest@1.4.1 1 version behind 1.4.2']);
});

test('a family of tags has its own versions', async () => {
  const there = '1.4.1-alpine 1.4.2-alpine 2.0.0 1.4-alpine=1.4.1-alpine latest=2.0.0';
  expect(await shownStatus(there, { style: alpine })).toEqual([
    'latest@2.0.0 at another image, belongs to 1.4.2-alpine',
    '1.4-alpine@1.4.1 1 version behind 1.4.2-alpine',
  ]);
});

test('the output has what a program needs', async () => {
  const status = await statusOf('1.4.1 !1.4.2 1.4.3(latest@1.4.1) latest=1.4.1 1=1.4.3');
  const audit = { actor: '', reason: '', run: '', time: new Date(0) };
  const digest = expect.stringMatching(/^sha256:/) as string;
  expect(statusJson([status])).toEqual([
    {
      repository: repository.name,
      floats: [
        {
          ...{ tag: 'latest', version: '1.4.1', digest, state: 'held', behind: 1 },
          ...{ belongs: { version: '1.4.1', digest }, held: { from: '1.4.3', ...audit } },
        },
        {
          ...{ tag: '1', version: '1.4.3', digest, state: 'right', behind: 0 },
          ...{ belongs: { version: '1.4.3', digest }, held: null },
        },
      ],
      withdrawn: [{ version: '1.4.2', ...audit }],
      warnings: [],
      error: null,
    },
  ]);
});
