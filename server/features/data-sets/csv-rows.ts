import { TableFault } from './table-fault.ts';

/** No row is longer than this: a quotation mark that is never closed would swallow the rest of the file. */
const longestRow = 1_000_000;

/**
 * Reads CSV (RFC 4180) as its text comes, in pieces of any length, and gives whole rows. Written for speed, as no parser
 * that was tried tells where a row is broken and keeps up with the database: text without quotation marks, which codes and
 * numbers are, is split by the engine's own means.
 */
export class CsvRows {
  readonly #delimiter: string;
  #rest = '';
  /** Rows given so far, with empty ones, as a spreadsheet numbers them. */
  row = 0;

  constructor(delimiter: string) {
    this.#delimiter = delimiter;
  }

  /** The rows that are whole with this piece. An empty line is a row of one empty value. */
  push(text: string): string[][] {
    const all = this.#rest + text;
    const rows = all.includes('"') ? this.#quoted(all, false) : this.#plain(all);
    if (this.#rest.length > longestRow) throw new TableFault(this.#rest.includes('"') ? 'quote-unclosed' : 'file-not-a-table', { row: this.row + 1 });
    return rows;
  }

  /** The last row, which need not end with a line break. */
  end(): string[][] {
    const left = this.#rest;
    this.#rest = '';
    return left === '' ? [] : this.#quoted(left, true);
  }

  #plain(text: string): string[][] {
    const lines = text.split('\n');
    this.#rest = lines.pop() ?? '';
    const rows = lines.map((line) => (line.endsWith('\r') ? line.slice(0, -1) : line).split(this.#delimiter));
    this.row += rows.length;
    return rows;
  }

  #quoted(text: string, isLast: boolean): string[][] {
    const rows: string[][] = [];
    let start = 0;
    while (start < text.length) {
      const read = this.#oneRow(text, start, isLast);
      if (read === null) break;
      rows.push(read.values);
      this.row += 1;
      start = read.next;
    }
    this.#rest = text.slice(start);
    if (isLast && this.#rest !== '') throw new TableFault('quote-unclosed', { row: this.row + 1 });
    return rows;
  }

  /** One row from a place in the text; null when its end has not come yet. */
  #oneRow(text: string, from: number, isLast: boolean): { values: string[]; next: number } | null {
    const values: string[] = [];
    let at = from;
    for (;;) {
      const value = text[at] === '"' ? this.#quotedValue(text, at, isLast, values.length + 1) : this.#plainValue(text, at, isLast);
      if (value === null) return null;
      values.push(value.text);
      if (text[value.end] !== this.#delimiter) return { values, next: value.end + (text[value.end] === '\r' ? 2 : 1) };
      at = value.end + 1;
    }
  }

  #plainValue(text: string, from: number, isLast: boolean): { text: string; end: number } | null {
    const line = text.indexOf('\n', from);
    if (line === -1 && !isLast) return null;
    const lineEnd = line === -1 ? text.length : line;
    const delimiter = text.indexOf(this.#delimiter, from);
    if (delimiter !== -1 && delimiter < lineEnd) return { text: text.slice(from, delimiter), end: delimiter };
    const end = text[lineEnd - 1] === '\r' && lineEnd > from ? lineEnd - 1 : lineEnd;
    return { text: text.slice(from, end), end };
  }

  #quotedValue(text: string, from: number, isLast: boolean, column: number): { text: string; end: number } | null {
    let close = text.indexOf('"', from + 1);
    while (close !== -1 && text[close + 1] === '"') close = text.indexOf('"', close + 2);
    // What follows the mark decides whether it closes, and may come with the next piece.
    if (close === -1 || (!isLast && close + 2 >= text.length)) return null;
    const end = close + 1;
    const follows = text[end];
    const closes = follows === undefined || follows === this.#delimiter || follows === '\n' || (follows === '\r' && text[end + 1] === '\n');
    if (!closes) throw new TableFault('quote-unclosed', { row: this.row + 1, column });
    return { text: text.slice(from + 1, close).replaceAll('""', '"'), end };
  }
}

const delimiters = [';', '\t', '|', ','] as const;

/** The character that stands between the values: the one that parts the header row most, or the first that parts it at all where Swedes use comma for decimals. */
export function delimiterOf(headerLine: string): string {
  const bare = headerLine.replaceAll(/"(?:[^"]|"")*"/g, '');
  return delimiters.find((delimiter) => bare.includes(delimiter)) ?? ';';
}
