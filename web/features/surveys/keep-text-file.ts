import { csvField } from '../../../contract/csv-field.ts';

/** Lets the browser keep a text as a file. Its name says nothing about a person. */
export function keepTextFile(name: string, text: string, type: 'text/csv' | 'application/yaml'): void {
  const address = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser has taken hold of the file by the next turn.
  setTimeout(() => URL.revokeObjectURL(address), 0);
}

/** Rows as a CSV file that a Swedish spreadsheet opens: semicolons, and a mark that says UTF-8. */
export const csvOf = (rows: readonly (readonly string[])[]): string => `\uFEFF${rows.map((row) => row.map(csvField).join(';')).join('\r\n')}\r\n`;
