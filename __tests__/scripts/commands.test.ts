import { describe, expect, test } from 'vitest';
import { commandReader, parseCommand, parseOldCommand } from '../../scripts/runner/commands.ts';

const registered = new Set(['do-something']);
const name = 'do-something';

// The cases that actions/runner publishes: src/Test/L0/Worker/ActionCommandL0.cs, CommandParserV2Test.
describe('parseCommand', () => {
  test.each([
    ['::do-something k1=v1,::msg', { k1: 'v1' }, 'msg'],
    ['::do-something::', {}, ''],
    ['::do-something k1=;=%2C=%0D=%0A=]=%3A,::;-%0D-%0A-]-:-,', { k1: ';=,=\r=\n=]=:' }, ';-\r-\n-]-:-,'],
    [
      '::do-something k1=;=%252C=%250D=%250A=]=%253A,::;-%250D-%250A-]-:-,',
      { k1: ';=%2C=%0D=%0A=]=%3A' },
      ';-%0D-%0A-]-:-,',
    ],
    ['::do-something k1=,k2=,::', {}, ''],
    ['::do-something k1=v1::', { k1: 'v1' }, ''],
    ['   ::do-something k1=v1,::msg', { k1: 'v1' }, 'msg'],
    ['::Do-Something::msg', {}, 'msg'],
    ['::do-something =k1==v1=,K1=v2::', { k1: 'v2' }, ''],
  ])('reads %j', (line, properties, data) => {
    const command = parseCommand(line, registered);
    expect(command).toEqual({ name: command?.name, properties, data });
    expect(command?.name.toLowerCase()).toBe(name);
  });

  test.each(['   >>>   ::do-something k1=v1,::msg', '::do-something', '::other::msg', ':: do-something::', ''])(
    'takes %j for text',
    (line) => {
      expect(parseCommand(line, registered)).toBeUndefined();
    },
  );
});

// The same file, CommandParserTest.
describe('parseOldCommand', () => {
  test.each([
    ['##[do-something k1=v1;]msg', { k1: 'v1' }, 'msg'],
    ['##[do-something]', {}, ''],
    ['##[do-something k1=%3B=%0D=%0A=%5D;]%3B-%0D-%0A-%5D', { k1: ';=\r=\n=]' }, ';-\r-\n-]'],
    [
      '##[do-something k1=%253B=%250D=%250A=%255D;]%253B-%250D-%250A-%255D',
      { k1: '%3B=%0D=%0A=%5D' },
      '%3B-%0D-%0A-%5D',
    ],
    ['##[do-something k1=;k2=;]', {}, ''],
    ['>>>   ##[do-something k1=v1;]msg', { k1: 'v1' }, 'msg'],
  ])('reads %j', (line, properties, data) => {
    expect(parseOldCommand(line, registered)).toEqual({ name, properties, data });
  });

  test.each(['##[do-something', '##[other]msg', '##[other] ##[do-something]msg', '# #[do-something]', ''])(
    'takes %j for text',
    (line) => {
      expect(parseOldCommand(line, registered)).toBeUndefined();
    },
  );
});

describe('commandReader', () => {
  test('reads both grammars and nothing that is not registered', () => {
    const read = commandReader();
    expect(read('::error file=a.ts,line=3::broken')).toEqual({
      name: 'error',
      properties: { file: 'a.ts', line: '3' },
      data: 'broken',
    });
    expect(read('#7 0.1 ##[set-output name=digest;]sha256:0')?.name).toBe('set-output');
    expect(read('::unknown::x')).toBeUndefined();
  });

  test('obeys nothing between stop-commands and its token', () => {
    const read = commandReader();
    expect(read('::stop-commands::Token-1')?.name).toBe('stop-commands');
    expect(read('::error::x')).toBeUndefined();
    expect(read('##[error]x')).toBeUndefined();
    expect(read('::token-1::')?.name).toBe('token-1');
    expect(read('::error::x')?.name).toBe('error');
    expect(read('::token-1::')).toBeUndefined();
  });

  test.each(['', 'error', 'Pause-Logging'])('does not stop for the token %j, which the runner refuses', (token) => {
    const read = commandReader();
    read(`::stop-commands::${token}`);
    expect(read('::error::x')?.name).toBe('error');
  });
});
