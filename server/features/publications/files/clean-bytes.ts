import { fileTypeFromBuffer } from 'file-type';
import { fileTypes } from '../../../../contract/route.ts';
import { FileFault, type CleanedFile } from './cleaned-file.ts';
import { csvOf } from './clean-csv.ts';
import { cleanOffice } from './clean-office.ts';
import { cleanPdf } from './clean-pdf.ts';
import { cleanJpeg, cleanPng } from './clean-picture.ts';

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
