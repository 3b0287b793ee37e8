import { FileFault } from './cleaned-file.ts';

const separators = [',', ';', '\t'];

/** Whether a text is a table: its first lines have the same number of columns, two at least. */
function isTable(text: string): boolean {
  if (/^\s*</.test(text)) return false;
  const lines = text.split(/\r?\n/).slice(0, 20).filter((line) => line !== '' && !line.includes('"')).slice(0, 5);
  return separators.some((separator) => {
    const counts = new Set(lines.map((line) => line.split(separator).length));
    return counts.size === 1 && !counts.has(1);
  });
}

/**
 * A cell that a spreadsheet runs as a formula: = or @ first in it, or + or - before anything but a number or a pause (OWASP,
 * CSV injection). Whichever sign parts the cells in the program that opens the file.
 */
const formula = /(?:^|[,;\t])"?(?:[=@]|[+-](?![\d\s.,;"]|$))/m;

/** A text without the signs that no table has, by which files of other kinds show. */
function decode(encoding: 'utf-8' | 'windows-1252', bytes: Uint8Array): string | null {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return /[^\P{Cc}\t\r\n]/u.test(text) ? null : text;
  } catch {
    return null;
  }
}

/**
 * A table as text, in UTF-8; null when the bytes are none. Excel in Swedish writes Windows-1252 by itself: what is not UTF-8
 * is read so, and handed out as UTF-8, which everyone reads alike.
 * @throws FileFault when a cell would run in the program that opens it.
 */
export function csvOf(bytes: Uint8Array): Uint8Array | null {
  const utf8 = decode('utf-8', bytes);
  const text = utf8 ?? decode('windows-1252', bytes);
  if (text === null || !isTable(text)) return null;
  if (formula.test(text)) throw new FileFault('file-with-active-content');
  return utf8 === null ? Buffer.from(text, 'utf8') : bytes;
}
