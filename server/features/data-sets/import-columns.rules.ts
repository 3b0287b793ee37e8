import type { ColumnDecision } from '../../../contract/data-files.ts';
import { fail, type NamedError } from '../../platform/named-error.ts';

/** A column of a file that is read: where it stands in a row, counted from zero, and which column of the set it is. */
export interface ReadColumn { index: number; number: number; name: string; role: ColumnDecision['role']; isPseudonym: boolean }

/** A column that the set has since its first file. */
export interface KnownColumn { number: number; name: string; pseudonymised: boolean }

const fold = (name: string) => name.toLocaleLowerCase('sv');
const placeOf = (index: number) => [{ path: `column.${index + 1}`, code: 'columns-differ', message: '' }];

/**
 * Which columns of a file are read, by what was decided of each.
 * @param known the columns of the set; none before its first file. A later period must bring the same ones, in any order.
 */
export function columnsToRead(header: readonly string[], decisions: readonly ColumnDecision[], known: readonly KnownColumn[]): ReadColumn[] | NamedError {
  if (decisions.length !== header.length) return fail('columns-differ');
  const kept = header.flatMap((name, index) => {
    const { treatment = 'drop', role = 'free' } = decisions[index] ?? {};
    return treatment === 'drop' ? [] : [{ index, number: index + 1, name, role, isPseudonym: treatment === 'pseudonymise' }];
  });
  if (kept.length === 0) return fail('no-column-kept');
  if (known.length === 0) return kept;
  const numbers = new Map(known.map((column) => [fold(column.name), column]));
  const read: ReadColumn[] = [];
  for (const column of kept) {
    const before = numbers.get(fold(column.name));
    if (before?.pseudonymised !== column.isPseudonym) return fail('columns-differ', placeOf(column.index));
    read.push({ ...column, number: before.number });
  }
  return read.length === known.length ? read : fail('columns-differ');
}
