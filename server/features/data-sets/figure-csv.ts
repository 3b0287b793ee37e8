import type { ReleasedFigure } from '../../../contract/figures.ts';
import type { Language } from '../../../contract/words.ts';
import { csvField } from '../../../contract/csv-field.ts';
import type { Cell } from '../../platform/documents/make-csv.ts';
import { figureLines } from './figure-lines.ts';

/** A released table as CSV with semicolons, as spreadsheets here read it: its sentence and source first, then one line a cell. */
export function figureCsv(figure: ReleasedFigure, language: Language): string {
  const { about, header, lines } = figureLines(figure, language);
  const written = (cell: Cell) => (typeof cell === 'number' ? cell.toLocaleString(language, { useGrouping: false, maximumFractionDigits: 1 }) : cell);
  const all: Cell[][] = [...about.map((line) => [line]), header, ...lines];
  return `\uFEFF${all.map((line) => line.map((cell) => csvField(written(cell))).join(';')).join('\r\n')}\r\n`;
}
