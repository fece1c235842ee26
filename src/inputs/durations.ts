import { invalidEntry } from '../errors.ts';

const [second, minute, hour] = [1000, 60_000, 3_600_000];

/**
 * Reads whole hours, minutes and seconds (`1h30m`, `90s`), as Go and so Docker write durations (Go, time.ParseDuration).
 * @returns milliseconds
 * @throws ReleaseError for anything else: a number without a unit could be seconds or minutes
 */
export function parseDuration(text: string): number {
  const parts = /^(?=\d)(?:(\d{1,6})h)?(?:(\d{1,6})m)?(?:(\d{1,6})s)?$/.exec(text);
  if (parts === null) throw invalidEntry('Not a duration', text, 'Write hours, minutes and seconds: 90s, 5m, 1h30m.');
  const [, hours = 0, minutes = 0, seconds = 0] = parts;
  return Number(hours) * hour + Number(minutes) * minute + Number(seconds) * second;
}
