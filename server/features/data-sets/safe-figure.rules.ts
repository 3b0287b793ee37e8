import type { FigureTable } from '../../../contract/figures.ts';
import { fail, type NamedError } from '../../platform/named-error.ts';
import { countTable, type ShownTable } from '../../platform/statistics/count-tables.ts';
import { protectTable } from '../../platform/statistics/protect-table.ts';
import { ledgerOf, numberedTable, renumbered, type CodedTable, type Counted, type Ledger } from './figure-counts.rules.ts';
import { figureTable, type AboutFigure } from './figure-table.rules.ts';

export interface SafeFigure { table: FigureTable; ledger: Ledger }

/**
 * A table as others may see it, and how it is remembered.
 * @param earlier what was given out before and hangs together with it; `counted` holds the variables of all of them.
 */
export function safeFigure(about: AboutFigure, counted: Counted, coded: CodedTable, earlier: readonly Ledger[]): SafeFigure | NamedError {
  const told = earlier.map((one) => renumbered(counted, one));
  if (told.includes(null)) return fail('figure-data-changed');
  const shown = protectTable(counted.joint, numberedTable(counted, coded), told.filter((one): one is ShownTable => one !== null), about.threshold);
  if (!shown) return fail('figure-cannot-be-protected');
  const table = figureTable(about, counted, { table: shown, counts: shown.counts, days: countTable(counted.days, shown), exact: false, hidesZeros: shown.hidesZeros });
  return { table, ledger: ledgerOf(counted, coded, shown) };
}
