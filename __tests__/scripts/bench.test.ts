import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { medianParts, parsePhases, ratio, spread } from '../../scripts/bench/figures.ts';
import { fillInputs } from '../../scripts/bench/inputs.ts';
import { parseOptions } from '../../scripts/bench/options.ts';
import { reportLines } from '../../scripts/bench/report.ts';

const lap = (parts: Record<string, number>): { total: number; parts: Map<string, number> } => ({
  total: Object.values(parts).reduce((sum, part) => sum + part, 0),
  parts: new Map(Object.entries(parts)),
});

describe('spread', () => {
  test.each([
    [[3], { median: 3, lowest: 3, highest: 3 }],
    [[10, 9, 100], { median: 10, lowest: 9, highest: 100 }],
    [[4, 1, 2, 3], { median: 2.5, lowest: 1, highest: 4 }],
  ])('of %j is %j', (figures, expected) => {
    expect(spread(figures)).toEqual(expected);
  });

  it('has as many figures below its median as above it', () => {
    const figures = fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 1 });
    fc.assert(
      fc.property(figures, (numbers) => {
        const { median } = spread(numbers);
        const below = numbers.filter((number) => number < median).length;
        const above = numbers.filter((number) => number > median).length;
        expect(Math.max(below, above)).toBeLessThanOrEqual(numbers.length / 2);
      }),
    );
  });

  it('refuses nothing at all', () => {
    expect(() => spread([])).toThrow(RangeError);
  });
});

describe('ratio', () => {
  it('is taken pair by pair, so a slow moment of the machine that hits both does not count', () => {
    const slow = [lap({ a: 50 }), lap({ a: 500 }), lap({ a: 60 })];
    const slower = [lap({ a: 100 }), lap({ a: 1000 }), lap({ a: 100 })];
    expect(ratio(slow, slower)).toEqual({ median: 0.5, lowest: 0.5, highest: 0.6 });
  });
});

it('the parts of several laps become one median each, in the order of the first lap', () => {
  const laps = [lap({ start: 10, build: 1 }), lap({ start: 30, build: 3 }), lap({ start: 20, build: 9 })];
  expect([...medianParts(laps)]).toEqual([
    ['start', 20],
    ['build', 3],
  ]);
});

describe('the debug line of the action', () => {
  it('gives the phases in their order', () => {
    expect([...(parsePhases('Milliseconds: {"start":60,"plan":81,"build":300}') ?? [])]).toEqual([
      ['start', 60],
      ['plan', 81],
      ['build', 300],
    ]);
  });

  test.each(['', 'Milliseconds: many', 'The Milliseconds: {"start":60}'])('is not %j', (message) => {
    expect(parsePhases(message)).toBeUndefined();
  });
});

describe('the inputs of a chain', () => {
  const task = { registry: 'r.test', username: 'me', password: 'p', images: 'r.test/me/app', rules: 'type=sha' };
  const references = { tags: 'r.test/me/app:1', labels: 'a=b', annotations: 'manifest:a=b', version: '1' };
  const login = ['registry', 'username', 'password', 'logout'];
  const metadata = ['context', 'images', 'tags', 'labels', 'annotations', 'flavor'];
  const build = ['context', 'file', 'labels', 'annotations', 'network', 'push', 'tags', 'version'];

  test.each([
    ['an action that logs in', login, {}, { registry: 'r.test', username: 'me', password: 'p' }],
    ['the one that makes references of rules', metadata, {}, { images: 'r.test/me/app', tags: 'type=sha' }],
    [
      'the one that builds after it',
      build,
      references,
      {
        context: '.',
        push: 'true',
        tags: 'r.test/me/app:1',
        labels: 'a=b',
        annotations: 'manifest:a=b',
      },
    ],
    [
      'one that does everything',
      [...login, ...metadata, ...build],
      {},
      {
        ...{ registry: 'r.test', username: 'me', password: 'p', images: 'r.test/me/app', tags: 'type=sha' },
        ...{ context: '.', push: 'true' },
      },
    ],
  ])('of %s are filled by their names', (_kind, declared, outputs, expected) => {
    expect(fillInputs(new Set(declared), task, outputs)).toEqual(expected);
  });

  it('name the network for the action that builds, and for no other', () => {
    const withNetwork = { ...task, network: 'host' };
    expect(fillInputs(new Set(build), withNetwork, {})).toMatchObject({ network: 'host' });
    expect(fillInputs(new Set(['network']), withNetwork, {})).toEqual({});
  });

  it('take what an earlier action worked out before any rules', () => {
    expect(fillInputs(new Set([...metadata, 'push']), task, references)).toMatchObject({ tags: 'r.test/me/app:1' });
  });
});

describe('the options', () => {
  it('are nine pairs, every part and no peers when nothing is said', () => {
    expect(parseOptions([])).toMatchObject({ pairs: 9, only: undefined, peers: [], help: false });
  });

  it('name peers in the order of their chain', () => {
    expect(parseOptions(['--peer', '/a/login,/a/build', '--pairs', '21'])).toMatchObject({
      pairs: 21,
      peers: ['/a/login', '/a/build'],
    });
  });

  test.each([
    ['--pairs', '0'],
    ['--pairs', 'many'],
    ['--pears', '7'],
    ['--only', 'promote'],
  ])('refuse %s %s', (option, value) => {
    expect(() => parseOptions([option, value])).toThrow(option);
  });
});

it('the report shows each contender with its parts, and the first one against each of the others', () => {
  const lines = reportLines([
    { name: 'action', laps: [lap({ start: 50, build: 400 })] },
    { name: 'bare', laps: [lap({ login: 100, build: 800 })] },
    { name: 'peers', laps: [lap({ 'login-action': 4500 })] },
  ]);
  expect(lines.map((line) => line.replaceAll(/ +/g, ' '))).toEqual([
    'Milliseconds: the median (lowest to highest), then the median of each part',
    ' action 450 (450 to 450) start 50, build 400',
    ' bare 900 (900 to 900) login 100, build 800',
    ' peers 4500 (4500 to 4500) login-action 4500',
    'Ratio, pair by pair: the median (lowest to highest)',
    ' action / bare 0.50 (0.50 to 0.50)',
    ' action / peers 0.10 (0.10 to 0.10)',
  ]);
});
