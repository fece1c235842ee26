/**
 * The cases that actions/runner publishes for its own parser (src/Test/L0/Worker at 258d6c857), against the port that every
 * test of ours judges by. `L` is the line of the case in its file.
 */
import { describe, expect, test } from 'vitest';
import { commandAnywhere, commandAtStart, createRunner, linesOf, ordinalCommand } from './runner-commands.ts';

type Found = readonly [data: string, properties: Readonly<Record<string, string>>] | undefined;
type Case = readonly [where: string, line: string, found: Found];

const doSomething = new Set(['do-something']);
const somePath = '##[internal-set-repo-path repoFullName=actions/runner;workspaceRepo=true]somepath';

/** ActionCommandL0.cs, `CommandParserTest`: `TryParse`. */
const anywhere: readonly Case[] = [
  ['L23', '##[do-something k1=v1;]msg', ['msg', { k1: 'v1' }]],
  ['L36', '##[do-something]', ['', {}]],
  ['L45', '##[do-something k1=%3B=%0D=%0A=%5D;]%3B-%0D-%0A-%5D', [';-\r-\n-]', { k1: ';=\r=\n=]' }]],
  [
    'L58',
    '##[do-something k1=%253B=%250D=%250A=%255D;]%253B-%250D-%250A-%255D',
    ['%3B-%0D-%0A-%5D', { k1: '%3B=%0D=%0A=%5D' }],
  ],
  ['L71', '##[do-something k1=;k2=;]', ['', {}]],
  ['L80', '>>>   ##[do-something k1=v1;]msg', ['msg', { k1: 'v1' }]],
];

/** ActionCommandL0.cs, `CommandParserV2Test`: `TryParseV2`. */
const atStart: readonly Case[] = [
  ['L104', '::do-something k1=v1,::msg', ['msg', { k1: 'v1' }]],
  ['L117', '::do-something::', ['', {}]],
  ['L126', '::do-something k1=;=%2C=%0D=%0A=]=%3A,::;-%0D-%0A-]-:-,', [';-\r-\n-]-:-,', { k1: ';=,=\r=\n=]=:' }]],
  [
    'L139',
    '::do-something k1=;=%252C=%250D=%250A=]=%253A,::;-%250D-%250A-]-:-,',
    [';-%0D-%0A-]-:-,', { k1: ';=%2C=%0D=%0A=]=%3A' }],
  ],
  ['L152', '::do-something k1=,k2=,::', ['', {}]],
  ['L161', '::do-something k1=v1::', ['', { k1: 'v1' }]],
  ['L171', '   ::do-something k1=v1,::msg', ['msg', { k1: 'v1' }]],
  ['L183', '   >>>   ::do-something k1=v1,::msg', undefined],
];

/** ActionCommandManagerL0.cs, `IssueCommandInvalidColumns`, whose text is always the same. */
const issues: readonly Case[] = (
  [
    ['L293', { line: '1', endLine: '2', col: '1', endColumn: '2' }],
    ['L299', { col: '1', endColumn: '2' }],
    ['L307', { endLine: '1' }],
    ['L313', { line: '1', endColumn: '2' }],
    ['L324', { line: '4', endLine: '3' }],
    ['L330', { line: '1', endLine: '1', col: '3', endColumn: '2' }],
    ['L336', { line: '1', endLine: '1', col: '1', endColumn: '2' }],
    ['L344', { line: '1', col: '1', file: 'test.txt' }],
  ] as const
).map(([where, properties]) => {
  const written = Object.entries(properties).map(([name, value]) => `${name}=${value}`);
  return [where, `::warning ${written.join(',')}::this is a warning`, ['this is a warning', properties]];
});
const withoutLine: Case = [
  'L319',
  '::warning line=,endLine=3::this is a warning',
  ['this is a warning', { endLine: '3' }],
];

/** ActionCommandManagerL0.cs: whether each line of one step after the other is a command. */
const steps: readonly (readonly [where: string, lines: readonly (readonly [line: string, is: boolean])[]])[] = [
  ['EnablePluginInternalCommand', [[somePath, true]]],
  [
    'StopProcessCommand',
    [
      ['##[stop-commands]stopToken', true],
      ['##[set-env name=foo]bar', false],
      ['##[stopToken]', true],
      ['##[set-env name=foo]bar', true],
    ],
  ],
  [
    'StopProcessCommandAcceptsValidToken',
    [
      ['::stop-commands::randomToken', true],
      ['##[set-env name=foo]bar', false],
      ['::randomToken::', true],
      ['##[set-env name=foo]bar', true],
    ],
  ],
  [
    'EchoProcessCommand',
    [
      ['::echo::on', true],
      ['::echo::off', true],
      ['::echo::ON', true],
      ['::echo::Off   ', true],
    ],
  ],
  [
    'EchoProcessCommandInvalid',
    [
      ['::echo::invalid', true],
      ['::echo::', true],
    ],
  ],
  ['AddMatcherTranslatesFilePath', [['::add-matcher::/some-container-directory/my-matcher.json', true]]],
  [
    'AddMaskWithMultilineValue',
    [
      ['::add-mask::abc%0Ddef%0Aghi%0D%0Ajkl', true],
      ['::add-mask:: %0D  %0A   %0D%0A    %0D', true],
    ],
  ],
  [
    'SetOutputCommand_EmitsTelemetryOnce',
    [
      ['::set-output name=foo::bar', true],
      ['::set-output name=foo2::bar2', true],
    ],
  ],
  [
    'SaveStateCommand_EmitsTelemetryOnce',
    [
      ['::save-state name=foo::bar', true],
      ['::save-state name=foo2::bar2', true],
    ],
  ],
];

/** OutputManagerL0.cs, where `some-command` is the only command. */
const output: readonly (readonly [where: string, line: string, is: boolean])[] = [
  ['L68', 'ERROR: message 1', false],
  ['L69', 'NOT GOOD: message 2', false],
  ['L82', 'ERROR: message 3 END MESSAGE', false],
  ['L189', 'BAD: real bad', false],
  ['L190', ': not working', false],
  ['L232', 'Start: hello', false],
  ['L236', 'regular message 1', false],
  ['L332', '(12,34): real bad', false],
  ['L333', '(12,thirty-four): it is broken', false],
  ['L372', 'this line is an ERROR: it is broken', false],
  ['L373', '##[some-command]this line is a command even though it contains ERROR: not working', true],
  ['L374', 'this line is a command too ##[some-command]even though it contains ERROR: not working again', true],
  ['L375', '##[not-command]this line is an ERROR: it is broken again', false],
  ['L406', 'the error: \u001b[31mred, \u001b[1;31mbright red, \u001b[mreset', false],
  ['L571', 'ERRor: real bad', false],
  ['L575', 'ERROR! uh oh', false],
  ['L632', 'john.doe@contoso.com', false],
  ['L1017', '##[start-action display=Fake;id=fake]', false],
  ['L1032', '##[end-action id=fake;outcome=success;conclusion=success;duration_ms=100]', false],
  ['L1047', '##[group]My Group', false],
  ['L1062', 'Some text ##[start-action display=fake;id=fake] more text', false],
];

function shown(found: ReturnType<typeof commandAtStart>): Found {
  return found && [found.data, Object.fromEntries(found.properties)];
}

describe("the port of the runner's parser", () => {
  test.each(anywhere)(
    'finds what the runner finds anywhere in a line (ActionCommandL0.cs %s)',
    (_where, line, found) => {
      expect(shown(commandAnywhere(line, doSomething))).toEqual(found);
    },
  );

  test.each(atStart)('finds what the runner finds at its start (ActionCommandL0.cs %s)', (_where, line, found) => {
    expect(shown(commandAtStart(line, doSomething))).toEqual(found);
  });

  test.each([...issues, withoutLine])('reads properties (ActionCommandManagerL0.cs %s)', (_where, line, found) => {
    expect(shown(commandAtStart(line))).toEqual(found);
  });

  test.each(steps)('reads the lines of a step (ActionCommandManagerL0.cs %s)', (_where, lines) => {
    const runner = createRunner();
    expect(lines.map(([line]) => [line, runner.read(line) !== undefined])).toEqual(lines);
  });

  test('knows an internal command only while it is enabled (ActionCommandManagerL0.cs DisablePluginInternalCommand)', () => {
    expect(createRunner({ names: ['internal-set-repo-path'] }).read(somePath)?.data).toBe('somepath');
    expect(createRunner({ names: [] }).read(somePath)).toBeUndefined();
  });

  test.each(['stop-commands', '', 'set-env'])(
    'takes the token %j only from who insists (ActionCommandManagerL0.cs StopProcessCommand__FailOnInvalidStopTokens)',
    (token) => {
      expect(() => createRunner().read(`::stop-commands::${token}`)).toThrow();
      expect(createRunner({ anyToken: true }).read(`::stop-commands::${token}`)?.data).toBe(token);
    },
  );

  test.each(output)('tells a command from output (OutputManagerL0.cs %s)', (_where, line, is) => {
    expect(ordinalCommand(line, new Set(['some-command'])) !== undefined).toBe(is);
  });

  test('has more than sixty published cases', () => {
    const lines = steps.flatMap(([, each]) => each);
    const cases = [anywhere, atStart, issues, [withoutLine], lines, output, Array(2), Array(6)];
    expect(cases.flat().length).toBeGreaterThan(60);
  });

  test('ends lines where the runner does, and nowhere else', () => {
    const text = '\ufeffa\rb\r\nc\n\nd\u0085e\u2028f\u000bg';
    expect(linesOf(Buffer.from(text))).toEqual(['a', 'b', 'c', '', 'd\u0085e\u2028f\u000bg']);
  });
});
