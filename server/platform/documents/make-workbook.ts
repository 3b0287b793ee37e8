import type { Row } from 'write-excel-file/node';
import type { Cell } from './make-csv.ts';

export interface Sheet {
  /** At most 31 characters, without `: \ / ? * [ ]`, as spreadsheets want it. */
  name: string;
  /** The first line, which stays in sight; `width` is in characters. */
  columns: readonly { name: string; width: number }[];
  rows: readonly (readonly Cell[])[];
}

/** A workbook (XLSX). Every cell is a value, number or text: none can be a formula. No author is written into it. */
export async function makeWorkbook(sheets: readonly Sheet[]): Promise<Uint8Array<ArrayBuffer>> {
  const cell = (value: Cell) => (value === null ? null : typeof value === 'number' ? { value, type: Number } : { value, type: String });
  const head = (sheet: Sheet): Row => sheet.columns.map(({ name }) => ({ value: name, type: String, fontWeight: 'bold' as const }));
  // Loaded when a workbook is first asked for: a server that is asked for none does not hold it.
  const { default: writeExcelFile } = await import('write-excel-file/node');
  const file = await writeExcelFile(sheets.map((sheet) => ({
    sheet: sheet.name, data: [head(sheet), ...sheet.rows.map((row): Row => row.map(cell))], columns: sheet.columns.map(({ width }) => ({ width })), stickyRowsCount: 1,
  }))).toBuffer();
  return new Uint8Array(file);
}
