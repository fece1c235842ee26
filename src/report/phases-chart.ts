import { diagram } from './mermaid.ts';
import { formatSeconds } from './units.ts';

/** What the phases of a run are called to people, by the laps of the stopwatch. */
const titles: ReadonlyMap<string, string> = new Map([
  ['start', 'Start'],
  ['plan', 'Plan'],
  ['look', 'Look'],
  ['build', 'Build and push'],
  ['publish', 'Tags'],
  ['announce', 'GitHub Release'],
]);

/** The axis has at most this many marks. */
const maxMarks = 10;

/** @returns where the time of a run went, as a Mermaid gantt chart; `undefined` when there are no phases to compare */
export function phasesChart(laps: ReadonlyMap<string, number>): string | undefined {
  const phases = [...laps].filter(([name, milliseconds]) => titles.has(name) && milliseconds >= 1);
  if (phases.length < 2) return undefined;
  const total = phases.reduce((sum, [, milliseconds]) => sum + milliseconds, 0);
  let begin = 0;
  const tasks = phases.map(([name, milliseconds]) => {
    const start = begin;
    begin += milliseconds;
    return `${titles.get(name) ?? ''} ${formatSeconds(milliseconds)} :${timeAt(start)}, ${timeAt(begin)}`;
  });
  return diagram([
    'gantt',
    '  dateFormat YYYY-MM-DD HH:mm:ss.SSS',
    `  axisFormat ${total < 3_600_000 ? '%M:%S' : '%H:%M:%S'}`,
    `  tickInterval ${markEvery(total)}second`,
    ...tasks.map((task) => `  ${task}`),
  ]);
}

/** A day on which no country changes its clocks: the reader's own time zone counts for Mermaid, and must not show. */
function timeAt(milliseconds: number): string {
  const time = new Date(Date.UTC(2001, 0, 1) + Math.round(milliseconds)).toISOString();
  return time.replace('T', ' ').replace('Z', '');
}

function markEvery(milliseconds: number): number {
  const steps = [1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 1800, 3600];
  return steps.find((seconds) => milliseconds / 1000 / seconds <= maxMarks) ?? 7200;
}
