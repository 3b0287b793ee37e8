import type { TextEncoding } from '../../../contract/data-files.ts';
import { TableFault } from './table-fault.ts';

type Bytes = AsyncIterable<Uint8Array>;

/** What a text file turned out to be written in. A file that says so itself, by its first bytes, is believed. */
export function encodingOf(start: Uint8Array, asked: TextEncoding): string {
  if (start[0] === 0xef && start[1] === 0xbb && start[2] === 0xbf) return 'utf-8';
  if (start[0] === 0xff && start[1] === 0xfe) return 'utf-16le';
  if (start[0] === 0xfe && start[1] === 0xff) return 'utf-16be';
  return asked;
}

const newline = 10;
const isContinuation = (byte: number | undefined) => byte !== undefined && byte >= 0x80 && byte < 0xc0;
const swedishLetters = new Set([0xe5, 0xe4, 0xf6, 0xc5, 0xc4, 0xd6, 0xe9, 0xc9, 0xfc, 0xe8, 0xe0]);

/** Whether the bytes above ASCII are those that Swedish letters have in Windows-1252. */
function readsAsWindows(bytes: Uint8Array): boolean {
  const high = bytes.filter((byte) => byte >= 0x80);
  const letters = high.filter((byte) => swedishLetters.has(byte));
  return letters.length > 0 && letters.length >= high.length * 0.8;
}

function isReadable(line: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(line);
    return true;
  } catch {
    return false;
  }
}

/** The row of the first line in a piece that is not UTF-8, as far as the lines tell. */
function faultOf(bytes: Uint8Array, linesBefore: number): TableFault {
  let start = 0;
  while (start < 3 && isContinuation(bytes[start])) start += 1;
  let row = linesBefore + 1;
  for (;;) {
    const end = bytes.indexOf(newline, start);
    const line = bytes.subarray(start, end === -1 ? bytes.length : end);
    if (end === -1 || !isReadable(line)) return new TableFault('file-not-utf8', { row }, readsAsWindows(bytes) ? 'reads-as-windows-1252' : undefined);
    start = end + 1;
    row += 1;
  }
}

function countLines(bytes: Uint8Array): number {
  let lines = 0;
  for (let at = bytes.indexOf(newline); at !== -1; at = bytes.indexOf(newline, at + 1)) lines += 1;
  return lines;
}

/** Characters that no cell holds; one of them parts values where they are kept. */
// oxlint-disable-next-line no-control-regex -- It is they that are looked for.
const control = /[\u0000\u001F]/;

/** The text of bytes, piece by piece. @throws TableFault where they are not of the encoding. */
export async function* decodeText(bytes: Bytes, encoding: string): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  let lines = 0;
  for await (const piece of bytes) {
    let text: string;
    try {
      text = decoder.decode(piece, { stream: true });
    } catch {
      throw faultOf(piece, lines);
    }
    const odd = text.search(control);
    if (odd !== -1) throw new TableFault('odd-character', { row: lines + text.slice(0, odd).split('\n').length });
    lines += countLines(piece);
    yield text;
  }
  try {
    yield decoder.decode();
  } catch {
    throw new TableFault('file-not-utf8', { row: lines + 1 });
  }
}
