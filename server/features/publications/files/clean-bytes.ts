import { fileTypeFromBuffer } from 'file-type';
import { fileTypes } from '../../../../contract/route.ts';
import { FileFault, type CleanedFile } from './cleaned-file.ts';
import { cleanOffice } from './clean-office.ts';
import { cleanPdf } from './clean-pdf.ts';
import { cleanJpeg, cleanPng } from './clean-picture.ts';

const separators = [',', ';', '\t'];

/** Whether bytes are a table as text: readable as UTF-8, and its first lines have the same number of columns, two at least. */
export function isCsv(bytes: Uint8Array): boolean {
  const text = readText(bytes);
  if (text === null || /^\s*</.test(text)) return false;
  const lines = text.split(/\r?\n/).slice(0, 20).filter((line) => line !== '' && !line.includes('"')).slice(0, 5);
  return separators.some((separator) => {
    const counts = new Set(lines.map((line) => line.split(separator).length));
    return counts.size === 1 && !counts.has(1);
  });
}

function readText(bytes: Uint8Array): string | null {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return text.includes('\0') ? null : text;
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
    case undefined: if (isCsv(bytes)) return { mediaType: fileTypes.csv, extension: 'csv', bytes, removed: [] };
  }
  throw new FileFault(macros.test(found?.mime ?? '') ? 'file-with-active-content' : 'file-type-not-allowed');
}
