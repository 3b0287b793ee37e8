import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  readCount, readDay, readEmail, readOrganisationNumber, readOwners, readPeriod, readPostalCode, readRate, readSek, readYesNo,
} from './project-page-values.ts';

type Reader = (text: string) => string | number | boolean | undefined;
type Row = [text: string, expected: ReturnType<Reader>];

const table: Record<string, { read: Reader; rows: Row[] }> = {
  days: { read: readDay, rows: [
    ['2023-03-01', '2023-03-01'], ['20230301', '2023-03-01'], ['2023/3/1', '2023-03-01'], ['2023.03.01', '2023-03-01'],
    ['1 mars 2023', '2023-03-01'], ['den 28 feb. 2026', '2026-02-28'], ['2023-03-01 00:00:00', '2023-03-01'], ['2024-02-29', '2024-02-29'],
    ['2023-02-29', undefined], ['2023-13-01', undefined], ['2023-031', undefined], ['1 brumaire 2023', undefined], ['snart', undefined],
  ] },
  amounts: { read: readSek, rows: [
    ['393 650', 393650], ['393650', 393650], ['393 650 kr', 393650], ['393.650', 393650], ['393,650', 393650], ['393 650,50', 393650.5],
    ['1 393 650 SEK', 1393650], ['0', 0], ['39 3650', undefined], ['-5', undefined], ['cirka 5', undefined], ['', undefined],
  ] },
  counts: { read: readCount, rows: [['140', 140], ['1 200', 1200], ['12 deltagare', 12], ['0', 0], ['ca 140', undefined], ['1,5', undefined]] },
  rates: { read: readRate, rows: [
    ['50%', 0.5], ['50 %', 0.5], ['40,5 %', 0.405], ['0,5', 0.5], ['0.46', 0.46], ['50', 0.5], ['100%', 1], ['101%', undefined], ['halva', undefined],
  ] },
  answers: { read: readYesNo, rows: [['Ja', true], ['NEJ', false], ['yes', true], ['nej.', false], ['Kanske', undefined]] },
  emails: { read: readEmail, rows: [['a.b@example.org', 'a.b@example.org'], ['mailto:a@example.org', 'a@example.org'], ['a@b', undefined], ['a b@c.d', undefined]] },
  postalCodes: { read: readPostalCode, rows: [['23581', '23581'], ['235 81', '23581'], ['SE-235 81', '23581'], ['2358', undefined]] },
  organisationNumbers: { read: readOrganisationNumber, rows: [
    ['2120001033', '2120001033'], ['212000-1033', '2120001033'], ['16212000-1033', '2120001033'], ['212000 1033', '2120001033'], ['212000', undefined],
  ] },
};

describe.each(Object.entries(table))('%s', (_, { read, rows }) => {
  test.each(rows)('%j is %j', (text, expected) => {
    expect(read(text)).toBe(expected);
  });
});

test.each([
  ['2022-05-01 - 2022-12-01', { startDate: '2022-05-01', endDate: '2022-12-01' }],
  ['2022-05-01–2022-12-01', { startDate: '2022-05-01', endDate: '2022-12-01' }],
  ['2022-05-01-2022-12-01', { startDate: '2022-05-01', endDate: '2022-12-01' }],
  ['20220501-20221201', { startDate: '2022-05-01', endDate: '2022-12-01' }],
  ['1 maj 2022 till 1 december 2022', { startDate: '2022-05-01', endDate: '2022-12-01' }],
  ['2022-05-01 -', { startDate: '2022-05-01', endDate: null }],
  ['- 2022-12-01', { startDate: null, endDate: '2022-12-01' }],
  ['2022-05-01', { startDate: '2022-05-01', endDate: null }],
  ['2022-05-01 - snart', undefined],
  ['-', undefined],
])('period %j', (text, expected) => {
  expect(readPeriod(text)).toEqual(expected);
});

test.each([
  ['Lunda kommun', ['Lunda kommun']],
  ['Lunda kommun, Region Bergslätt', ['Lunda kommun', 'Region Bergslätt']],
  ['Lunda kommun; Region Bergslätt', ['Lunda kommun', 'Region Bergslätt']],
  ['Samordningsförbundet Lunda, Vik och Ås, Viks kommun', ['Samordningsförbundet Lunda, Vik och Ås', 'Viks kommun']],
  ['Samordningsförbundet A, B, C och D (Norr, Söder)', ['Samordningsförbundet A, B, C och D (Norr, Söder)']],
  ['Region Bergslätt, Arbete och Hälsa', ['Region Bergslätt', 'Arbete och Hälsa']],
  ['Samordningsförbundet Lunda, Viks kommun, Ås och Näs', ['Samordningsförbundet Lunda', 'Viks kommun', 'Ås och Näs']],
  [',', undefined],
])('owners of %j', (text, expected) => {
  expect(readOwners(text)).toEqual(expected);
});

test('every amount is read back from its Swedish form, and every day from ISO', () => {
  fc.assert(fc.property(fc.integer({ min: 0, max: 2_000_000_000 }), (kronor) => {
    const grouped = String(kronor).replace(/\B(?=(\d{3})+$)/g, ' ');
    expect(readSek(`${grouped} kr`)).toBe(kronor);
    expect(readCount(grouped)).toBe(kronor);
  }));
  fc.assert(fc.property(fc.date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }), (date) => {
    const day = date.toISOString().slice(0, 10);
    expect(readDay(day)).toBe(day);
    expect(readDay(day.replaceAll('-', ''))).toBe(day);
  }));
});
