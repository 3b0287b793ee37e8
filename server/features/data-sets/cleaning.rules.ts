import type { CleaningEffect, CleaningRule } from '../../../contract/data-cleaning.ts';

/** How many rows have each value of a column, as it came; null is a missing one. */
export type ValueCounts = ReadonlyMap<string | null, number>;

const numeric = /^[-+]?\d{1,15}(?:[.,]\d{1,10})?$/;

/** A number as Swedes and machines write it; null for anything else. */
export function numberOf(value: string): number | null {
  const plain = value.replaceAll(/[\s  ]/g, '').replaceAll('−', '-');
  return numeric.test(plain) ? Number(plain.replace(',', '.')) : null;
}

const isoDay = /^(\d{4})-?(0[1-9]|1[0-2])(?:-?(0[1-9]|[12]\d|3[01]))?(?:[T ].*)?$/;
const swedishDay = /^(?:0?[1-9]|[12]\d|3[01])[./-](?:0?[1-9]|1[0-2])[./-](\d{4})$/;

/** The year of a date written `2020-03-01`, `202003`, `20200301` or `1/3/2020`; null for anything else. */
export function yearOf(value: string): string | null {
  return (isoDay.exec(value) ?? swedishDay.exec(value))?.[1] ?? null;
}

/** The band that a number falls in, as its label. Bounds are lower bounds, rising. */
export function bandOf(number: number, from: readonly number[]): string {
  const index = from.findLastIndex((bound) => number >= bound);
  const [low, high] = [from[index], from[index + 1]];
  if (low === undefined) return `under ${from[0]}`;
  if (high === undefined) return `${low}+`;
  const whole = Number.isInteger(low) && Number.isInteger(high);
  // Whole bounds are about whole years and days: 16–24, not 16–25.
  return whole ? (high - 1 === low ? `${low}` : `${low}–${high - 1}`) : `${low} till under ${high}`;
}

const isOutside = (number: number, { least, most }: { least: number | null; most: number | null }) =>
  (least !== null && number < least) || (most !== null && number > most);

/** What a rule makes of one value of its column. A rule that drops rows leaves the value as it is. */
export function applyRule(rule: CleaningRule, value: string | null): string | null {
  if (value === null) return null;
  switch (rule.kind) {
    case 'trim': return value.trim().replaceAll(/\s+/g, ' ') || null;
    case 'fold-case': return value.toLocaleLowerCase('sv');
    case 'read-number': return numberOf(value)?.toString() ?? value;
    case 'map-values': return rule.from.includes(value) ? rule.to : value;
    case 'date-to-year': return yearOf(value) ?? value;
    case 'range-to-missing': {
      const number = numberOf(value);
      return number !== null && isOutside(number, rule) ? null : value;
    }
    case 'bands': {
      const number = numberOf(value);
      return number === null ? value : bandOf(number, rule.from);
    }
    case 'drop-rows':
    case 'drop-repeats': return value;
  }
}

/** The column that a rule is about; null when it is about whole rows. */
export const columnOf = (rule: CleaningRule): number | null => (rule.kind === 'drop-repeats' ? null : rule.column);

/** What the rules make of a value of one column, one after another. */
export function cleanValue(rules: readonly CleaningRule[], column: number, value: string | null): string | null {
  return rules.filter((rule) => columnOf(rule) === column).reduce(
    (cleaned: string | null, rule) => applyRule(rule, cleaned), value);
}

/** Whether a rule changes values of the column: one that drops rows by it does not. */
export const changes = (rule: CleaningRule, column: number): boolean =>
  columnOf(rule) === column && rule.kind !== 'drop-rows';

/** The rows that rules leave out, told by the values as they came. */
export interface DroppedRows {
  repeats: boolean;
  byColumn: readonly { column: number; values: readonly string[]; missing: boolean }[];
}

/**
 * Which rows are left out by the rules.
 * @param valuesOf the distinct values of a column as they came; asked for only where a rule drops rows by it.
 */
export function droppedRows(rules: readonly CleaningRule[], valuesOf: (column: number) => Iterable<string | null>): DroppedRows {
  return {
    repeats: rules.some(({ kind }) => kind === 'drop-repeats'),
    byColumn: rules.flatMap((rule, index) => {
      if (rule.kind !== 'drop-rows') return [];
      const before = rules.slice(0, index);
      const all = [...new Set([null, ...valuesOf(rule.column)])].filter((value) => rule.values.includes(cleanValue(before, rule.column, value)));
      return [{ column: rule.column, values: all.filter((value) => value !== null), missing: all.includes(null) }];
    }),
  };
}

/**
 * What one rule does after those before it.
 * @param counts of its column as it came, over the rows that the rules before left; null when the rule has no column.
 * @param rows before and after the rule.
 */
export function effectOf(
  before: readonly CleaningRule[], rule: CleaningRule, counts: ValueCounts | null, rows: { before: number; after: number },
): CleaningEffect {
  const effect: CleaningEffect = { rowsBefore: rows.before, rowsAfter: rows.after, cellsChanged: 0, missingBefore: 0, missingAfter: 0, valuesBefore: 0, valuesAfter: 0 };
  const column = columnOf(rule);
  if (counts === null || column === null) return effect;
  const values = { before: new Set<string>(), after: new Set<string>() };
  for (const [raw, count] of counts) {
    const was = cleanValue(before, column, raw);
    const is = applyRule(rule, was);
    const isLeft = !(rule.kind === 'drop-rows' && rule.values.includes(was));
    if (was !== is) effect.cellsChanged += count;
    if (was === null) effect.missingBefore += count;
    else values.before.add(was);
    if (is === null && isLeft) effect.missingAfter += count;
    else if (is !== null && isLeft) values.after.add(is);
  }
  return { ...effect, valuesBefore: values.before.size, valuesAfter: values.after.size };
}
