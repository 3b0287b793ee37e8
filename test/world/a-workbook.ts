import { crc32, deflateRawSync } from 'node:zlib';

/** A cell: text, a number, a day by its serial number, a formula, or nothing. */
export type WorkbookCell = string | number | null | { day: number } | { formula: string };

interface Part { name: string; bytes: Buffer; deflated?: Buffer; declares?: number }

function header(signature: number, { name, bytes, deflated, declares }: Required<Part>, offset: number | null): Buffer {
  const isCentral = offset !== null;
  const head = Buffer.alloc(isCentral ? 46 : 30);
  head.writeUInt32LE(signature, 0);
  const at = isCentral ? 2 : 0;
  if (isCentral) head.writeUInt16LE(20, 4);
  head.writeUInt16LE(20, 4 + at);
  head.writeUInt16LE(8, 8 + at);
  head.writeUInt32LE(crc32(bytes), 14 + at);
  head.writeUInt32LE(deflated.length, 18 + at);
  head.writeUInt32LE(declares, 22 + at);
  head.writeUInt16LE(name.length, 26 + at);
  if (isCentral) head.writeUInt32LE(offset, 42);
  return Buffer.concat([head, Buffer.from(name)]);
}

/** A packed file (ZIP) of parts, each of which may declare another size than it has. */
export function packed(parts: readonly Part[]): Buffer {
  const whole = parts.map((part) => ({ deflated: deflateRawSync(part.bytes), declares: part.bytes.length, ...part }));
  const places: number[] = [];
  const locals: Buffer[] = [];
  let length = 0;
  for (const part of whole) {
    places.push(length);
    const local = Buffer.concat([header(0x04034b50, part, null), part.deflated]);
    locals.push(local);
    length += local.length;
  }
  const central = Buffer.concat(whole.map((part, index) => header(0x02014b50, part, places[index] ?? 0)));
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(whole.length, 8);
  end.writeUInt16LE(whole.length, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(length, 16);
  return Buffer.concat([...locals, central, end]);
}

const letters = (column: number): string => (column < 26 ? String.fromCharCode(65 + column) : `${letters(Math.floor(column / 26) - 1)}${letters(column % 26)}`);

function sheetOf(rows: readonly (readonly WorkbookCell[])[], shared: string[]): string {
  const cellOf = (cell: WorkbookCell, place: string) => {
    if (cell === null) return '';
    if (typeof cell === 'number') return `<c r="${place}"><v>${cell}</v></c>`;
    if (typeof cell === 'string') return `<c r="${place}" t="s"><v>${shared.push(cell) - 1}</v></c>`;
    if ('day' in cell) return `<c r="${place}" s="1"><v>${cell.day}</v></c>`;
    return `<c r="${place}"><f>${cell.formula}</f><v>0</v></c>`;
  };
  const body = rows.map((row, index) => `<row r="${index + 1}">${row.map((cell, column) => cellOf(cell, `${letters(column)}${index + 1}`)).join('')}</row>`);
  return `<worksheet><sheetData>${body.join('')}</sheetData></worksheet>`;
}

/**
 * A workbook (XLSX) of one sheet, written by hand so that it can also be wrong.
 * @param wrong the XML of the sheet, or the packed part of it, in place of the right one.
 */
export function aWorkbook(rows: readonly (readonly WorkbookCell[])[], wrong: { sheet?: string; part?: Part } = {}): Buffer {
  const shared: string[] = [];
  const sheet = wrong.sheet ?? sheetOf(rows, shared);
  const part = (name: string, xml: string): Part => ({ name, bytes: Buffer.from(xml) });
  return packed([
    part('xl/workbook.xml', '<workbook xmlns:r="r"><sheets><sheet name="Blad1" sheetId="1" r:id="rId1"/></sheets></workbook>'),
    part('xl/_rels/workbook.xml.rels', '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>'),
    part('xl/styles.xml', '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>'),
    part('xl/sharedStrings.xml', `<sst>${shared.map((text) => `<si><t>${text}</t></si>`).join('')}</sst>`),
    wrong.part ?? part('xl/worksheets/sheet1.xml', sheet),
  ]);
}
