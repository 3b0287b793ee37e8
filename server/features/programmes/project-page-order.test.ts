import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { FundingProject } from '../../../contract/funding-project.ts';
import { readProjectPage } from './read-project-page.ts';

/** The labels of a page of 2021–2027 with a value each and what it should be read as. */
const known: readonly [label: string, value: string, key: keyof FundingProject, read: FundingProject[keyof FundingProject]][] = [
  ['Diarienummer', '23-017-S02', 'number', '23-017-S02'],
  ['Namn', 'Bron till arbete', 'name', 'Bron till arbete'],
  ['Startdatum', '2023-09-01', 'startDate', '2023-09-01'],
  ['Slutdatum', '2025-08-31', 'endDate', '2025-08-31'],
  ['Land som berörs', 'Sverige', 'country', 'Sverige'],
  ['Berörd fond', 'ESF+', 'fund', 'ESF+'],
  ['Program CCI', '2021SE05SFPR', 'cci', '2021SE05SFPR'],
  ['Projektägare', 'Lunda kommun, Region Bergslätt', 'owner', ['Lunda kommun', 'Region Bergslätt']],
  ['Unionens medfinansieringsgrad', '40 %', 'coFinancingRate', 0.4],
  ['Programområde', 'A', 'programmeArea', 'A'],
  ['Specifikt mål', 'A2A', 'specificObjective', 'A2A'],
  ['Region', 'Norra Mellansverige', 'region', 'Norra Mellansverige'],
  ['NUTS-2 kod', 'SE31', 'nuts2', 'SE31'],
  ['Stödmottagare postnr', '123 45', 'postalCode', '12345'],
  ['Antal deltagare', '1 140', 'plannedParticipants', 1140],
  ['Insats av strategisk betydelse', 'Ja', 'strategicImportance', true],
];
const description = 'Projektet ger stöd till den som står långt från arbete.\n\nStödet är individuellt.';

const oddSpace = fc.constantFrom(' ', '\u00a0', '\t', '\u2009', '\u202f', '  ');
const edge = fc.oneof({ weight: 3, arbitrary: fc.constant('') }, oddSpace);
const change = (text: string) => fc.constantFrom(text, text.toUpperCase(), text.toLowerCase(), text.normalize('NFD'));

const knownField = fc.shuffledSubarray([...known], { minLength: known.length }).chain((fields) =>
  fc.tuple(...fields.map(([label, value, key, read]) =>
    fc.record({ label: change(label), value: fc.boolean().map((empty) => (empty && key !== 'number' && key !== 'name' ? '' : value)), key: fc.constant(key), read: fc.constant(read), before: edge, after: edge }),
  )),
);
const extra = fc.uniqueArray(fc.constantFrom('Status', 'Utlysning', 'Antal anställda', 'Beslutsdatum'), { maxLength: 3 });

test('order, spacing, case, empty values and unknown labels do not matter', () => {
  fc.assert(
    fc.property(knownField, extra, oddSpace, fc.boolean(), fc.constantFrom('\n', '\r\n'), fc.nat(), (fields, extras, space, beside, newline, seed) => {
      const lines = fields.map(({ label, value, before, after }) => {
        const shown = value.replaceAll(' ', space.trim() === '' && space.length === 1 ? space : ' ');
        return beside ? [`${before}${label}${after}:${space}${shown}${after}`] : [`${before}${label}:${after}`, ...(shown === '' ? [] : [`${before}${shown}${after}`])];
      });
      for (const [index, label] of extras.entries()) lines.splice((seed + index * 7) % (lines.length + 1), 0, beside ? [`${label}: 7`] : [`${label}:`, '7']);
      const page = ['Cookies', '', 'Den här webbplatsen sparar kakor.', '', ...lines.flat(), '', description.replaceAll('\n', newline)].join(newline);

      const read = readProjectPage(page);
      if (!read.ok) throw new Error(read.reason);
      for (const field of fields) expect(read.project[field.key]).toEqual(field.value === '' ? null : field.read);
      expect(read.project.unknown).toEqual(Object.fromEntries(extras.map((label) => [label, '7'])));
      expect(read.project.description).toBe(description);
    }),
    { numRuns: 300 },
  );
});

test('any text at all is read or refused, never a fault', () => {
  const piece = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('\n', ':', 'Namn:', 'Region', '2022/00099 - X', ...known.map(([label]) => `${label}:\n`)));
  fc.assert(fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
    expect(readProjectPage(pieces.join(''))).toHaveProperty('ok');
  }));
});
