import { mostColumns, mostRows, type TextEncoding } from '../../../contract/data-files.ts';
import type { UploadedFile } from '../../platform/http/upload.ts';
import { CsvRows, delimiterOf } from './csv-rows.ts';
import { decodeText, encodingOf } from './decode-text.ts';
import { checkHeader } from './file-cells.rules.ts';
import { openWorkbook } from './open-workbook.ts';
import { TableFault } from './table-fault.ts';

/** Rows that follow each other in the file; a row that holds nothing is left out, so a batch may be shorter than it was. */
export interface RowBatch { rows: readonly string[][]; numbers: readonly number[] }

/** A table that is read from its first row to its last, once. */
export interface OpenTable {
  fileKind: 'csv' | 'xlsx';
  encoding: string;
  sheet: { name: string; others: number } | null;
  header: readonly string[];
  /** The rows after the header, each as wide as it. @throws TableFault where one cannot be read. */
  batches: AsyncGenerator<RowBatch>;
  close(): Promise<void>;
}

interface FoundRow { row: number; values: string[] }
type Source = AsyncGenerator<FoundRow[]>;

const startBytes = 4096;

/** The first bytes of a file, and all of them again. */
async function peek(file: UploadedFile): Promise<{ start: Uint8Array; all: AsyncGenerator<Uint8Array> }> {
  const source = file[Symbol.asyncIterator]();
  const pieces: Uint8Array[] = [];
  let length = 0;
  for (let next = await source.next(); !next.done; next = await source.next()) {
    pieces.push(next.value);
    length += next.value.byteLength;
    if (length >= startBytes) break;
  }
  const start = Buffer.concat(pieces);
  async function* all() {
    if (start.byteLength > 0) yield start;
    yield* { [Symbol.asyncIterator]: () => source };
  }
  return { start, all: all() };
}

const beginsWith = (bytes: Uint8Array, ...magic: number[]) => magic.every((byte, index) => bytes[index] === byte);

/** What a file is, by its content: its name and the type that is sent with it are never believed. */
function kindOf(start: Uint8Array): 'csv' | 'xlsx' {
  if (start.byteLength === 0) throw new TableFault('file-empty');
  if (beginsWith(start, 0x50, 0x4b, 0x03, 0x04)) return 'xlsx';
  if (beginsWith(start, 0xd0, 0xcf, 0x11, 0xe0)) throw new TableFault('file-old-excel');
  const isText = beginsWith(start, 0xff, 0xfe) || beginsWith(start, 0xfe, 0xff) || !start.includes(0);
  if (!isText || beginsWith(start, 0x25, 0x50, 0x44, 0x46)) throw new TableFault('file-not-a-table');
  return 'csv';
}

async function* textRows(bytes: AsyncIterable<Uint8Array>, encoding: string): Source {
  let rows: CsvRows | null = null;
  let start = '';
  const numbered = (from: CsvRows, found: string[][]) => found.map((values, index) => ({ row: from.row - found.length + index + 1, values }));
  for await (const text of decodeText(bytes, encoding)) {
    let piece = text;
    if (rows === null) {
      start += text;
      if (!start.includes('\n')) {
        if (start.length > 1_000_000) throw new TableFault('file-not-a-table');
        continue;
      }
      rows = new CsvRows(delimiterOf(start.slice(0, start.indexOf('\n'))));
      piece = start;
    }
    yield numbered(rows, rows.push(piece));
  }
  rows ??= new CsvRows(delimiterOf(start));
  // A file without a single line break has waited for one until now.
  if (rows.row === 0) yield numbered(rows, rows.push(start));
  yield numbered(rows, rows.end());
}

const isBlank = (values: readonly string[]) => values.every((value) => value === '');

/** The header row, and what comes after it. */
async function readHeader(source: Source): Promise<{ header: string[]; left: FoundRow[] }> {
  for (let next = await source.next(); !next.done; next = await source.next()) {
    const [first, ...left] = next.value.filter(({ values }) => !isBlank(values));
    if (!first) continue;
    if (first.values.length > mostColumns) throw new TableFault('too-many-columns', { row: first.row });
    return { header: checkHeader(first.values, first.row), left };
  }
  throw new TableFault('file-empty');
}

/** Holds a row to the header's width. A workbook leaves out empty cells at the end of a row. */
function fitRow({ row, values }: FoundRow, width: number, fileKind: OpenTable['fileKind']): void {
  if (fileKind === 'xlsx') {
    while (values.length < width) values.push('');
    while (values.length > width && values.at(-1) === '') values.pop();
  }
  if (values.length !== width) throw new TableFault('row-uneven', { row });
}

async function* batchesOf(source: Source, left: FoundRow[], width: number, fileKind: OpenTable['fileKind']): AsyncGenerator<RowBatch> {
  let count = 0;
  async function* all(): Source { yield left; yield* source; }
  for await (const found of all()) {
    const rows: string[][] = [];
    const numbers: number[] = [];
    for (const one of found) {
      if (one.values.length <= 1 && isBlank(one.values) && (width > 1 || fileKind === 'xlsx')) continue;
      fitRow(one, width, fileKind);
      rows.push(one.values);
      numbers.push(one.row);
    }
    count += rows.length;
    if (count > mostRows) throw new TableFault('too-many-rows', { row: numbers.at(-1) });
    if (rows.length > 0) yield { rows, numbers };
  }
}

/**
 * Opens the table that a file holds.
 * @param encoding of a text file that does not say its own.
 * @throws TableFault when it holds none.
 */
export async function openTable(file: UploadedFile, encoding: TextEncoding): Promise<OpenTable> {
  const { start, all } = await peek(file);
  if (kindOf(start) === 'xlsx') {
    const book = await openWorkbook(all);
    try {
      const { header, left } = await readHeader(book.rows);
      return { fileKind: 'xlsx', encoding: 'utf-8', sheet: book.sheet, header, batches: batchesOf(book.rows, left, header.length, 'xlsx'), close: () => book.close() };
    } catch (fault) {
      await book.close();
      throw fault;
    }
  }
  const written = encodingOf(start, encoding);
  const source = textRows(all, written);
  const { header, left } = await readHeader(source);
  const close = async () => { await source.return(undefined); };
  return { fileKind: 'csv', encoding: written, sheet: null, header, batches: batchesOf(source, left, header.length, 'csv'), close };
}
