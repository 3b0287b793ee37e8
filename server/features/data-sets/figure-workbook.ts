import type { ReleasedFigure } from '../../../contract/figures.ts';
import type { Language } from '../../../contract/words.ts';
import { makeWorkbook } from '../../platform/documents/make-workbook.ts';
import { figureLines } from './figure-lines.ts';

const sheets = { sv: { table: 'Tabell', about: 'Om tabellen' }, en: { table: 'Table', about: 'About the table' } };

/** A released table as a workbook: the table to reckon with on the first sheet, what must be known to read it on the second. */
export function figureWorkbook(figure: ReleasedFigure, language: Language): Promise<Uint8Array<ArrayBuffer>> {
  const { about, header, lines } = figureLines(figure, language);
  const { table } = figure;
  const labels = [table.split, table.columns, table.rows].filter((one) => one !== null).length;
  const [title = '', ...rest] = about;
  return makeWorkbook([
    { name: sheets[language].table, columns: header.map((name, index) => ({ name, width: index < labels ? 34 : 18 })), rows: lines },
    { name: sheets[language].about, columns: [{ name: title, width: 120 }], rows: rest.map((line) => [line]) },
  ]);
}
