import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { isFail } from '../../platform/named-error.ts';
import { aWorkbook, packed } from '../../../test/world/a-workbook.ts';
import { inspectFile } from './inspect-file.ts';

async function* pieces(bytes: Uint8Array, size = 7000): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function problemOf(bytes: Uint8Array, encoding: 'utf-8' | 'windows-1252' = 'utf-8'): Promise<string> {
  const answer = await inspectFile(pieces(bytes), encoding);
  if (!isFail(answer)) return 'read';
  return [answer.code, ...answer.errors.map(({ path, code }) => `${path}${code === answer.code ? '' : ` ${code}`}`)].join(' ').trim();
}

const text = (...lines: string[]) => Buffer.from(lines.join('\n'));

describe('a file that cannot be read is named, with the place', () => {
  it.each([
    ['nothing', Buffer.alloc(0), 'file-empty'],
    ['only line breaks', text('', '', ''), 'file-empty'],
    ['a PDF', Buffer.from('%PDF-1.7\n%âãÏÓ\n'), 'file-not-a-table'],
    ['an old Excel file', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), 'file-old-excel'],
    ['bytes', Buffer.from([1, 0, 2, 0, 3]), 'file-not-a-table'],
    ['no header', text('24;K', '31;M'), 'header-missing row.1.column.1'],
    ['a header with a hole', text('alder;;kon', '1;2;3'), 'header-missing row.1.column.2'],
    ['a header twice', text('alder;kon;Alder', '1;2;3'), 'header-repeated row.1.column.3'],
    ['too many columns', text(Array.from({ length: 201 }, (_, index) => `k${index}x`).join(';'), ''), 'too-many-columns row.1'],
    ['half a row', text('a;b', '1;2', '3'), 'row-uneven row.3'],
    ['a row too long', text('a;b', '1;2', '3;4;5'), 'row-uneven row.3'],
    ['an open quotation mark', text('a;b', '1;"2', '3;4'), 'quote-unclosed row.2'],
    ['a formula', text('a;b', '1;=SUM(A1)'), 'formula-in-file row.2.column.2'],
    ['a command', text('a;b', "1;-2+3+cmd|' /C calc'!A0"), 'formula-in-file row.2.column.2'],
    ['a formula in the header', text('a;=B', '1;2'), 'formula-in-file row.1.column.2'],
    ['a control character', text('a;b', '1;2', '3;\u001F'), 'odd-character row.3'],
    ['another encoding', Buffer.concat([text('a;b', '1;2', ''), Buffer.from([0x6b, 0xf6, 0x6e, 0x3b, 0x31, 0x0a])]), 'file-not-utf8 row.3 reads-as-windows-1252'],
    ['no encoding', Buffer.concat([text('a;b', ''), Buffer.from([0x81, 0xfe, 0x90, 0x3b, 0x31, 0x0a])]), 'file-not-utf8 row.2'],
    ['a long line', Buffer.alloc(1_200_000, 'x'), 'file-not-a-table'],
  ])('%s', async (_name, bytes, problem) => {
    expect(await problemOf(bytes)).toBe(problem);
  });

  it('reads what is written in Windows-1252, UTF-16 and with a mark first', async () => {
    expect(await problemOf(Buffer.from('kön;b\nå;1\n', 'latin1'), 'windows-1252')).toBe('read');
    expect(await problemOf(Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('kön;b\nå;1\n', 'utf16le')]))).toBe('read');
    const answer = await inspectFile(pieces(Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), text('kön;b', 'å;-', '-5;-24')])), 'utf-8');
    expect(answer).toMatchObject({ rows: 2, columns: [{ quality: { name: 'kön' } }, {}] });
  });

  it('stops at more rows than are taken', async () => {
    expect(await problemOf(Buffer.from(`a;b\n${'1;2\n'.repeat(200_001)}`))).toMatch(/^too-many-rows/);
  });
});

describe('a workbook', () => {
  const rows = [['alder', 'kon', 'dag'], [24, 'K', { day: 43_891 }], [31.5, 'M', null]] as const;

  it('is read: shared and written texts, numbers, days and empty cells', async () => {
    const answer = await inspectFile(pieces(aWorkbook(rows)), 'utf-8');
    expect(answer).toMatchObject({ fileKind: 'xlsx', sheet: { name: 'Blad1', others: 0 }, rows: 2, columns: [
      { role: 'age', kind: 'number', examples: ['24', '31.5'] }, { role: 'sex', examples: ['K', 'M'] }, { kind: 'date', examples: ['2020-03-01'], quality: { missing: 1 } }] });
  });

  it('is stopped at a formula, with the place', async () => {
    expect(await problemOf(aWorkbook([['a', 'b'], [1, { formula: 'A1*2' }]]))).toBe('formula-in-file row.2.column.2');
  });

  it('is broken when it is cut off, wherever', async () => {
    const whole = aWorkbook(rows);
    for (const share of [0.3, 0.6, 0.95]) expect(await problemOf(whole.subarray(0, Math.floor(whole.length * share)))).toBe('file-broken');
  });

  it('is broken when its XML is, or declares what blows up', async () => {
    expect(await problemOf(aWorkbook(rows, { sheet: '<worksheet><sheetData><row><c><v>1</row>' }))).toBe('file-broken');
    expect(await problemOf(aWorkbook(rows, { sheet: '<!DOCTYPE a [<!ENTITY b "bbb">]><worksheet>&b;</worksheet>' }))).toBe('file-broken');
  });

  it('is no table when it is another packed file', async () => {
    expect(await problemOf(packed([{ name: 'word/document.xml', bytes: Buffer.from('<a/>') }]))).toBe('file-not-a-table');
  });

  it('is stopped when it unpacks to more than a workbook does, whatever size it declares', async () => {
    const bomb = Buffer.alloc(30_000_000, ' ');
    const sheet = { name: 'xl/worksheets/sheet1.xml', bytes: bomb, deflated: deflateRawSync(bomb, { level: 9 }), declares: 1000 };
    expect(await problemOf(aWorkbook(rows, { part: sheet }))).toBe('file-unpacks-too-large');
  });
});
