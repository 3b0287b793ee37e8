import type { FigureGroup, FigureTable } from '../../../contract/figures.ts';
import { periodVariable } from '../../../contract/figures.ts';
import { localeOf, type Language } from '../../ui/language.ts';
import type { Translate } from '../../ui/texts.ts';
import type { figuresTexts } from './figures.texts.ts';

export type FigureWords = Translate<(typeof figuresTexts)['sv']>;

/** A number as people write it, with one decimal at most. */
export const numberText = (value: number, language: Language) => value.toLocaleString(localeOf(language), { maximumFractionDigits: 1 });

/** A share or a mean as a table shows it: always with its decimal, so that they stand under each other. */
export const decimalText = (value: number, language: Language) => value.toLocaleString(localeOf(language), { minimumFractionDigits: 1, maximumFractionDigits: 1 });

const inAll = ({ groups }: FigureTable, column: number | null) => groups.find((group) => group.split === null && group.column === column);

/** The most common known value of a group; null when it, or one that could be larger, is hidden. */
function topOf(table: FigureTable, group: FigureGroup | undefined): number | null {
  const known = table.rows.values.flatMap(({ code }, index) => (code === null ? [] : [{ index, count: group?.cells[index]?.count ?? null }]));
  const best = known.filter(({ count }) => count !== null).toSorted((a, b) => (b.count ?? 0) - (a.count ?? 0))[0];
  const shown = known.reduce((sum, { count }) => sum + (count ?? 0), 0);
  const isHidden = known.some(({ count }) => count === null) && (group?.known ?? Infinity) - shown >= (best?.count ?? 0);
  return !best?.count || isHidden ? null : best.index;
}

/**
 * The finding that a table suggests, as a sentence; empty where what is shown gives none. It says that something has
 * changed, or differs, only when the intervals do.
 */
export function suggestedSentence(table: FigureTable, t: FigureWords, language: Language): string {
  const number = (value: number) => numberText(value, language);
  const comparesPeriods = table.columns?.variable === periodVariable && table.columns.values.length === 2;
  const [first, last] = comparesPeriods ? table.columns?.values.map((value) => value[language]) ?? [] : [];
  if (table.spec.measure === 'ill-health') return rateSentence(table, t, number, first, last);
  const label = (index: number) => table.rows.values[index]?.[language] ?? '';
  if (first !== undefined && last !== undefined) return changeSentence(table, t, number, label, first, last);
  const group = inAll(table, null);
  const top = topOf(table, group);
  const cell = top === null ? undefined : group?.cells[top];
  return (table.columns && contrastSentence(table, t, number, label, language))
    || (top === null || cell?.count == null || cell.share === null || !group?.known ? '' : t('top', { label: label(top), number: number(cell.count), known: number(group.known), share: number(cell.share) }));
}

type NumberWords = (value: number) => string;

function rateSentence(table: FigureTable, t: FigureWords, number: NumberWords, from: string | undefined, to: string | undefined): string {
  const [before, after] = [inAll(table, 0)?.total.mean, inAll(table, 1)?.total.mean];
  if (from !== undefined && to !== undefined && before != null && after != null) return t('rateBoth', { from, to, before: number(before), after: number(after) });
  const mean = inAll(table, null)?.total.mean;
  return mean == null ? '' : t('rate', { mean: number(mean) });
}

function changeSentence(table: FigureTable, t: FigureWords, number: NumberWords, label: (index: number) => string, from: string, to: string): string {
  const differences = table.differences?.find(({ split }) => split === null)?.cells ?? [];
  const sure = differences.map((difference, index) => ({ difference, index })).filter(({ difference }) => difference && (difference.low > 0 || difference.high < 0))
    .toSorted((a, b) => Math.abs(b.difference?.points ?? 0) - Math.abs(a.difference?.points ?? 0))[0];
  const shareAt = (column: number, index: number) => inAll(table, column)?.cells[index]?.share;
  const words = (index: number) => ({ label: label(index), before: number(shareAt(0, index) ?? 0), after: number(shareAt(1, index) ?? 0) });
  if (sure?.difference) return t(sure.difference.points > 0 ? 'rose' : 'fell', words(sure.index));
  const top = topOf(table, inAll(table, 0));
  return top !== null && top === topOf(table, inAll(table, 1)) ? t('topBoth', { ...words(top), from, to }) : '';
}

/** The value that differs most between two groups, where their intervals are apart. */
function contrastSentence(table: FigureTable, t: FigureWords, number: NumberWords, label: (index: number) => string, language: Language): string {
  const columns = table.columns?.values ?? [];
  const pairs = columns.flatMap((_one, a) => columns.map((_other, b) => [a, b] as const)).filter(([a, b]) => columns[a]?.code !== null && columns[b]?.code !== null);
  const apart = pairs.flatMap(([a, b]) => table.rows.values.flatMap((_value, index) => {
    const [one, other] = [inAll(table, a)?.cells[index], inAll(table, b)?.cells[index]];
    if (one?.share == null || other?.share == null || one.low === null || other.high === null || one.low <= other.high) return [];
    return [{ index, a, b, one: one.share, other: other.share }];
  })).toSorted((x, y) => (y.one - y.other) - (x.one - x.other))[0];
  if (!apart) return '';
  const name = (column: number) => columns[column]?.[language] ?? '';
  return t('more', { label: label(apart.index), one: name(apart.a), oneShare: number(apart.one), other: name(apart.b), otherShare: number(apart.other) });
}
