import { scaleLinear } from 'd3-scale';
import { addDays, daysBetween } from '../days.ts';

/** Where days fall on a line from `start` to `end` (ISO days) drawn from `low` to `high`. */
export function dayScale(start: string, end: string, low: number, high: number): (day: string) => number {
  const scale = scaleLinear().domain([0, Math.max(1, daysBetween(start, end))]).range([low, high]);
  return (day) => scale(daysBetween(start, day));
}

/** The first days of months between two days, every one, second, third, sixth or twelfth, so that at most `most` are named. */
export function monthTicks(start: string, end: string, most: number): string[] {
  const first = start.slice(8) === '01' ? start : addDays(`${start.slice(0, 7)}-28`, 4).slice(0, 7) + '-01';
  const months: string[] = [];
  for (let day = first; day <= end; day = `${addDays(`${day.slice(0, 7)}-28`, 4).slice(0, 7)}-01`) months.push(day);
  const step = [1, 2, 3, 6, 12].find((every) => months.length / every <= most) ?? 24;
  return months.filter((_, index) => index % step === 0);
}

/** The earliest and latest of some days. */
export function spanOf(days: readonly string[], fallback: string): { start: string; end: string } {
  const sorted = [...days].sort();
  return { start: sorted[0] ?? fallback, end: sorted.at(-1) ?? fallback };
}
