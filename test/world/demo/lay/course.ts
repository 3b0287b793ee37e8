import { daysBetween } from '../../../../server/features/programmes/public.ts';
import type { Life } from '../life.ts';

/** How a person is on a day of the way, 0 to 10, as their story's curve tells: a slow rise, with a relapse where it has one. */
export function courseOn(life: Life, day: number): number {
  const { from, to, dip } = life.story.curve;
  const share = Math.min(1, Math.max(0, day / life.story.ending.day));
  const rise = from + (to - from) * share * share * (3 - 2 * share);
  if (!dip) return rise;
  const off = (day - dip.day) / (dip.days / 2);
  return rise - dip.depth * Math.exp(-off * off);
}

/** Whether a day lies in the story's relapse. */
export function inDip(life: Life, day: number): boolean {
  const { dip } = life.story.curve;
  return dip !== undefined && Math.abs(day - dip.day) < dip.days / 2;
}

/** Days since admission; 0 for those never admitted. */
export function dayOf(life: Life, on: string): number {
  return life.admittedOn === null ? 0 : daysBetween(life.admittedOn, on);
}

/** The last day of the life so far: today, or the discharge. */
export function lastDay(life: Life): string {
  return life.dischargedOn ?? life.today;
}
