import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fitted, maxSummary } from '../../src/report/fit.ts';
import { lineDiagram } from '../../src/report/line-diagram.ts';
import { phasesChart } from '../../src/report/phases-chart.ts';
import { changeText, lostLine, lostPlatforms } from '../../src/report/platform-table.ts';
import { summaryOf } from '../../src/report/summary.ts';
import { digestOf, outcome, planOf, reportOf, someResult } from './results.ts';
import { history, richReport } from './scenes.ts';

describe('the diagram of the line', () => {
  test('has the versions in order, the withdrawn ones struck, and the floats of one way in one box', () => {
    const floats = [
      { tag: '1.10', before: '1.9.1', now: '1.10.0' },
      { tag: '1', before: '1.9.1', now: '1.10.0' },
      { tag: 'latest', before: '2.0.0', now: '2.0.0' },
    ];
    expect(lineDiagram({ floats, withdrawn: ['1.9.2'] })).toMatchInlineSnapshot(`
      "\`\`\`mermaid
      flowchart LR
        v0["1.9.1"]
        v1["1.9.2 withdrawn"]
        v2["1.10.0"]
        v3["2.0.0"]
        v0 --- v1
        v1 --- v2
        v2 --- v3
        t0(["1.10#44; 1"])
        t0 -. before .-> v0
        t0 == now ==> v2
        t1(["latest"])
        t1 --> v3
        classDef withdrawn text-decoration:line-through,stroke-dasharray:4
        class v1 withdrawn
      \`\`\`"
    `);
  });

  test.each([
    ['no float was anywhere', [{ tag: '1', before: undefined, now: '1.0.0' }]],
    ['there is none', []],
  ])('is left out when %s', (_, floats) => {
    expect(lineDiagram({ floats, withdrawn: [] })).toBeUndefined();
  });

  test('stays small, however much there is to draw', () => {
    const floats = Array.from({ length: 5000 }, (_, index) => ({
      tag: `t${index}-${'x'.repeat(120)}`,
      before: `1.0.${index}`,
      now: `1.1.${index}`,
    }));
    const withdrawn = floats.map(({ before }) => before);
    expect(lineDiagram({ floats, withdrawn })?.length).toBeLessThan(20_000);
  });
});

describe('the chart of the phases', () => {
  test('puts them one after the other', () => {
    const laps = new Map([
      ['start', 200],
      ['plan', 0],
      ['build', 61_800],
      ['nameless', 5],
    ]);
    expect(phasesChart(laps)).toMatchInlineSnapshot(`
      "\`\`\`mermaid
      gantt
        dateFormat YYYY-MM-DD HH:mm:ss.SSS
        axisFormat %M:%S
        tickInterval 10second
        Start 0.2 s :2001-01-01 00:00:00.000, 2001-01-01 00:00:00.200
        Build and push 1 min 2 s :2001-01-01 00:00:00.200, 2001-01-01 00:01:02.000
      \`\`\`"
    `);
  });

  test('is left out when there is nothing to compare', () => {
    expect(phasesChart(new Map([['build', 61_800]]))).toBeUndefined();
  });
});

test.each([
  [1000, undefined, 'new'],
  [1000, 1000, 'same size'],
  [1500, 1000, '+500 B (+50.0 %)'],
  [29_000_000, 30_000_000, '−1.0 MB (−3.3 %)'],
  [5, 0, '+5 B'],
])('%d bytes after %s bytes are shown as %s', (size, before, expected) => {
  expect(changeText(size, before)).toBe(expected);
});

describe('the length of a summary', () => {
  test('is at most 64 KiB, whatever is in it', () => {
    const [old, own] = [digestOf('1'), digestOf('2')];
    const long = '漢'.repeat(3000);
    const tags = Array.from({ length: 5000 }, (_, index) =>
      outcome(index % 2 === 0 ? 'moved' : 'failed', `v${index}-${'x'.repeat(100)}`, { from: old, to: own }),
    );
    const platforms = tags.map((_, index) => ({ platform: `${long}${index}`, digest: own, size: index }));
    const steps = tags.map((_, index) => ({ name: `[1/1] ${long}${index}`, isCached: true, duration: 0 }));
    const images = Array.from({ length: 500 }, (_, index) => `ghcr.io/acme/${'x'.repeat(100)}/${index}`);
    const result = someResult({ digest: own, tags, platforms, steps });
    const text = summaryOf(richReport({ plan: planOf('always', images), result }));
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(maxSummary);
    expect(text).toMatch(/^### `1\.4\.2` is only partly published: 2500 of 5000 tags were not moved\n/);
    expect(text).toContain('… and 4900 more tags.');
    expect(text.match(/\*\*not moved\*\*/g)).toHaveLength(100);
    expect(text).toContain('Some of this summary was left out');
  });

  test('loses what costs most first', () => {
    const sections = [
      { text: 'first', cost: 0 },
      { text: 'x'.repeat(500), cost: 5 },
      { text: undefined, cost: 9 },
      { text: 'last', cost: 1 },
    ];
    expect(fitted(sections, 200)).toMatch(/^first\n\nlast\n\nSome of this summary/);
    expect(fitted(sections, 1000)).toBe(`first\n\n${'x'.repeat(500)}\n\nlast\n`);
  });

  test('is kept even by a first line that is too long, which stays whole characters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 200 }), (text) => {
        const cut = fitted(
          [
            { text, cost: 0 },
            { text: 'more', cost: 1 },
          ],
          200,
        );
        expect(Buffer.byteLength(cut)).toBeLessThanOrEqual(200);
        expect(cut).not.toContain('\uFFFD');
      }),
    );
  });
});

describe('how to take it back', () => {
  test('is the step that withdraws a version', () => {
    expect(summaryOf(richReport())).toContain(
      [
        '- uses: release-image/action/rollback@v1',
        '  with:',
        '    images: |',
        '      ghcr.io/acme/widget',
        '    withdraw: 1.4.2',
        '',
      ].join('\n'),
    );
  });

  test('is a command for each tag where there is no version', () => {
    const tags = [outcome('moved', 'main', { from: digestOf('1') })];
    const plan = planOf('always', ['acme/widget'], 'refs/heads/main');
    expect(summaryOf(reportOf(tags, { plan }))).toContain(
      `\ndocker buildx imagetools create --tag acme/widget:main acme/widget@${digestOf('1')}\n`,
    );
  });
});

test('platforms are compared with the image that the tags were at', () => {
  const summary = summaryOf(richReport());
  expect(summary).toContain('| Platform | Size | Since `1.4.1` | Digest |');
  expect(summary).toContain('| `linux/amd64` | 30.1 MB | −1.3 MB (−4.1 %) | `444444444444` |');
  expect(summary).toContain('| `linux/arm64` | 29.8 MB | new | `555555555555` |');
});

test('a platform that is gone is a row, and what is unknown is not called gone', () => {
  const [first] = history.previous?.platforms ?? [];
  const other = { platform: 'linux/s390x', digest: digestOf('6'), size: 1 };
  const previous = { digest: digestOf('1'), version: '1.4.1', platforms: [...(first ? [first] : []), other] };
  expect(summaryOf(richReport({ history: { ...history, previous } }))).toContain('| `linux/s390x` |  | gone |  |');
  const now = [{ ...other, platform: 'linux/amd64' }];
  expect(lostPlatforms(now, previous)).toEqual(['linux/s390x']);
  expect(lostPlatforms([{ ...other, platform: 'unknown' }], previous)).toEqual([]);
  expect(lostPlatforms(now, { ...previous, platforms: [{ ...other, platform: 'unknown' }] })).toEqual([]);
  expect(lostPlatforms(now, undefined)).toEqual([]);
  expect(lostLine(['linux/s390x'])).toContain('an image for linux/s390x, and this one is not');
});

test('an image that calls itself something else than a version is shown by its digest', () => {
  const names = new Map([[digestOf('1'), '<script>']]);
  expect(summaryOf(richReport({ history: { ...history, names } }))).toContain(
    'moved `1.4`, `1` from 111111111111 to 1.4.2',
  );
});
