import { fileTypeFromBuffer } from 'file-type';
import { fileTypes } from '../../../../contract/route.ts';
import { FileFault, type CleanedFile } from './cleaned-file.ts';
import { cleanOffice } from './clean-office.ts';
import { cleanPdf } from './clean-pdf.ts';
import { cleanJpeg, cleanPng } from './clean-picture.ts';

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
 * A table as text, in UTF-8; null when the bytes are none. Excel in Swedish writes Windows-1252 by itself: what is not UTF-8
 * is read so, and handed out as UTF-8, which everyone reads alike.
 */
export function csvOf(bytes: Uint8Array): Uint8Array | null {
  const utf8 = decode('utf-8', bytes);
  if (utf8 !== null) return isTable(utf8) ? bytes : null;
  const western = decode('windows-1252', bytes);
  return western !== null && isTable(western) ? Buffer.from(western, 'utf8') : null;
}

/** A text without the signs that no table has, by which files of other kinds show. */
function decode(encoding: 'utf-8' | 'windows-1252', bytes: Uint8Array): string | null {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return /[^\P{Cc}\t\r\n]/u.test(text) ? null : text;
  } catch {
    return null;
  }
}

const macros = /macro-?enabled/i;

/**
 * Looks at what a file is by what is in it, never by its name, and takes out what it says of who made it.
 * @throws FileFault when it is of a kind that is not handed out, cannot be read, is locked, or can run something.
 */
export async function cleanBytes(bytes: Uint8Array): Promise<CleanedFile> {
  const found = await fileTypeFromBuffer(bytes);
  switch (found?.mime) {
    case fileTypes.pdf: return { mediaType: fileTypes.pdf, extension: 'pdf', ...await cleanPdf(bytes) };
    case fileTypes.docx: return { mediaType: fileTypes.docx, extension: 'docx', ...cleanOffice(bytes, 'word/document.xml') };
    case fileTypes.xlsx: return { mediaType: fileTypes.xlsx, extension: 'xlsx', ...cleanOffice(bytes, 'xl/workbook.xml') };
    case fileTypes.png: return { mediaType: fileTypes.png, extension: 'png', ...cleanPng(bytes) };
    case fileTypes.jpeg: return { mediaType: fileTypes.jpeg, extension: 'jpg', ...cleanJpeg(bytes) };
    case undefined: {
      const csv = csvOf(bytes);
      if (csv) return { mediaType: fileTypes.csv, extension: 'csv', bytes: csv, removed: [] };
    }
  }
  throw new FileFault(macros.test(found?.mime ?? '') ? 'file-with-active-content' : 'file-type-not-allowed');
}
