/** A 95 % interval. */
export interface Interval { low: number; high: number }

const z = 1.959964;

/**
 * Wilson's score interval of a share, from 0 to 1: it stays within bounds and holds for small numbers too.
 * Source: Wilson, Probable Inference, the Law of Succession, and Statistical Inference, JASA 22 (1927).
 */
export function shareInterval(yes: number, all: number): Interval {
  const share = yes / all;
  const middle = (share + (z * z) / (2 * all)) / (1 + (z * z) / all);
  const half = (z / (1 + (z * z) / all)) * Math.sqrt((share * (1 - share)) / all + (z * z) / (4 * all * all));
  return { low: Math.max(0, middle - half), high: Math.min(1, middle + half) };
}

/**
 * The interval of a difference between two shares of different people, from -1 to 1: the later minus the earlier.
 * Source: Newcombe, Interval estimation for the difference between independent proportions, Statistics in Medicine 17
 * (1998), method 10, built of Wilson's intervals.
 */
export function differenceInterval(earlier: { yes: number; all: number }, later: { yes: number; all: number }): Interval {
  const before = earlier.yes / earlier.all;
  const after = later.yes / later.all;
  const one = shareInterval(earlier.yes, earlier.all);
  const two = shareInterval(later.yes, later.all);
  return {
    low: after - before - Math.hypot(after - two.low, one.high - before),
    high: after - before + Math.hypot(two.high - after, before - one.low),
  };
}
