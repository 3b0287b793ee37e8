/** One measured number with the limit that it is held to. */
export interface Figure {
  bench: string;
  metric: string;
  value: number;
  limit: number;
  better: 'higher' | 'lower';
}

/** Whether a figure keeps its limit; a limit that is just reached is kept. */
export function keepsLimit({ value, limit, better }: Pick<Figure, 'value' | 'limit' | 'better'>): boolean {
  return better === 'higher' ? value >= limit : value <= limit;
}

/** The line that a figure is printed as. */
export function lineOf({ bench, metric, value, limit, better }: Figure): string {
  return JSON.stringify({ bench, metric, value, limit, better, ok: keepsLimit({ value, limit, better }) });
}

/** The middle of some numbers; of an even count, the mean of the two in the middle. */
export function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  const [low, high] = [sorted[sorted.length % 2 === 0 ? half - 1 : half], sorted[half]];
  if (low === undefined || high === undefined) throw new Error('The median of nothing was asked for');
  return (low + high) / 2;
}

/** The smallest of the numbers that so large a share of them do not exceed. */
export function percentile(numbers: readonly number[], share: number): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  const found = sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)];
  if (found === undefined) throw new Error('A percentile of nothing was asked for');
  return found;
}

/** Rounded for print. */
export function rounded(value: number, decimals: number): number {
  return Number(value.toFixed(decimals));
}
