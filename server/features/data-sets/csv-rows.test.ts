import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CsvRows, delimiterOf } from './csv-rows.ts';

function readAll(text: string, delimiter = ';', size = text.length || 1): string[][] {
  const rows = new CsvRows(delimiter);
  const found: string[][] = [];
  for (let at = 0; at < text.length; at += size) found.push(...rows.push(text.slice(at, at + size)));
  return [...found, ...rows.end()];
}

const quote = (value: string) => (/[";\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value);

describe('rows of CSV', () => {
  it.each([
    ['a;b\n1;2\n', [['a', 'b'], ['1', '2']]],
    ['a;b\r\n1;2', [['a', 'b'], ['1', '2']]],
    ['"a;x";"b ""c"""\n;', [['a;x', 'b "c"'], ['', '']]],
    ['"two\nlines";b\n', [['two\nlines', 'b']]],
    ['a 5" skärm;b\n', [['a 5" skärm', 'b']]],
    ['a;b\n\n1;2\n', [['a', 'b'], [''], ['1', '2']]],
  ])('reads %j', (text, rows) => {
    expect(readAll(text)).toEqual(rows);
    expect(readAll(text, ';', 1)).toEqual(rows);
  });

  it('gives back what was written, in pieces of any length', () => {
    const value = fc.string({ unit: fc.constantFrom('a', 'å', '"', ';', '\n', ' ', '1'), maxLength: 6 });
    const width = fc.integer({ min: 2, max: 4 });
    fc.assert(fc.property(width.chain((columns) => fc.array(fc.array(value, { minLength: columns, maxLength: columns }), { minLength: 1, maxLength: 6 })), fc.integer({ min: 1, max: 9 }),
      (rows, size) => {
        const text = rows.map((row) => row.map(quote).join(';')).join('\n');
        expect(readAll(`${text}\n`, ';', size)).toEqual(rows);
      }), { numRuns: 200 });
  });

  it.each(['"a;b\n1;2\n', 'a;"b\n'])('names the row where a quotation mark is not closed in %j', (text) => {
    expect(() => readAll(text)).toThrow(expect.objectContaining({ problem: 'quote-unclosed', place: { row: 1 } }));
  });

  it('names the place where something stands after a closing mark', () => {
    expect(() => readAll('a;b\n1;"2"x\n')).toThrow(expect.objectContaining({ problem: 'quote-unclosed', place: { row: 2, column: 2 } }));
  });

  it('does not gather a file without line breaks', () => {
    const rows = new CsvRows(';');
    expect(() => { for (let piece = 0; piece < 30; piece += 1) rows.push('x'.repeat(50_000)); }).toThrow(expect.objectContaining({ problem: 'file-not-a-table' }));
  });

  it.each([['a;b,c', ';'], ['a\tb', '\t'], ['a,b', ','], ['"a;b",c', ','], ['a', ';']])('tells by %j what parts values', (header, delimiter) => {
    expect(delimiterOf(header)).toBe(delimiter);
  });
});
