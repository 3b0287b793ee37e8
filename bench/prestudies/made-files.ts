import { strToU8, Zip, ZipDeflate } from 'fflate';
import { chanceFrom } from '../../test/world/demo/chance.ts';

/** As wide as the files that are read in. */
export const columns = 30;

const codes = ['kvinna', 'man', 'psykisk', 'rörelse', 'hjärta', 'övrigt', 'grundskola', 'gymnasium', 'eftergymnasial', 'F32', 'F41', 'M54'];

/** A file as a register gives out: codes, ages, months, amounts and empty cells. */
export function makeFile(rows: number): Buffer {
  const chance = chanceFrom('file-import');
  const header = Array.from({ length: columns }, (_each, column) => `kolumn ${column + 1}`).join(';');
  const cellOf = (row: number, column: number) => {
    if (column === 0) return String(row);
    if (chance.happens(0.03)) return '';
    if (column % 5 === 1) return String(chance.int(16, 66));
    if (column % 5 === 2) return String(chance.int(0, 25_000));
    return chance.pick(codes);
  };
  const lines = Array.from({ length: rows }, (_each, row) => Array.from({ length: columns }, (_cell, column) => cellOf(row, column)).join(';'));
  return Buffer.from(`${header}\n${lines.join('\n')}\n`);
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const parts = {
  '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
  'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${relations}"><sheets><sheet name="Blad1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
};

/** The same table as a workbook: texts by their number in the table of shared ones, as spreadsheet programs write them. */
export function makeWorkbook(file: Buffer): Buffer {
  const pieces: Uint8Array[] = [];
  const zip = new Zip((fault, piece) => {
    if (fault) throw fault;
    pieces.push(piece);
  });
  const add = (name: string, content: Iterable<string>) => {
    const part = new ZipDeflate(name, { level: 6 });
    zip.add(part);
    for (const piece of content) part.push(strToU8(piece));
    part.push(new Uint8Array(), true);
  };
  const shared = new Map<string, number>();
  const placeOf = (text: string) => {
    const place = shared.get(text) ?? shared.size;
    shared.set(text, place);
    return place;
  };
  const letters = Array.from({ length: columns }, (_each, column) => (column < 26 ? '' : 'A') + String.fromCharCode(65 + column % 26));
  const cellOf = (value: string, place: string) => {
    if (value === '') return '';
    return /^\d+$/.test(value) ? `<c r="${place}"><v>${value}</v></c>` : `<c r="${place}" t="s"><v>${placeOf(value)}</v></c>`;
  };
  add('xl/worksheets/sheet1.xml', function* sheet() {
    yield `<worksheet xmlns="${main}"><sheetData>`;
    for (const [nth, line] of file.toString().trimEnd().split('\n').entries()) {
      yield `<row r="${nth + 1}">${line.split(';').map((value, column) => cellOf(value, `${letters[column]}${nth + 1}`)).join('')}</row>`;
    }
    yield '</sheetData></worksheet>';
  }());
  add('xl/sharedStrings.xml', [`<sst xmlns="${main}">${[...shared.keys()].map((text) => `<si><t>${text}</t></si>`).join('')}</sst>`]);
  for (const [name, content] of Object.entries(parts)) add(name, [content]);
  zip.end();
  return Buffer.concat(pieces);
}
