import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { FundingProject } from '../../../contract/funding-project.ts';
import { readProjectPage } from './read-project-page.ts';

const fixtures = new URL('../../../programmes/funding/', import.meta.url);
const older = readFileSync(new URL('arbetsloshetshalsovard.txt', fixtures), 'utf8');
const newer = readFileSync(new URL('nya-vagar-vellinge-plus.txt', fixtures), 'utf8');

/** The project on a page that is one; strict about its shape. */
function projectOn(text: string): FundingProject {
  const read = readProjectPage(text);
  if (!read.ok) throw new Error(`not read: ${read.reason}`);
  return FundingProject.parse(read.project);
}

describe('the two generations', () => {
  test('a page of 2014–2020, with a cookie banner above', () => {
    const { description, ...facts } = projectOn(older);
    expect(facts).toEqual({
      generation: '2014-2020', number: '2022/00099', name: 'Arbetslöshetshälsovård',
      owner: ['Samordningsförbundet Eslöv, Höör och Hörby (Finsam MittSkåne)', 'Samordningsförbundet Finsam MittSkåne'],
      ownerOrganisationNumber: null, region: 'Sydsverige', nuts2: null, startDate: '2022-05-01', endDate: '2022-12-01',
      plannedParticipants: 2, totalBudgetSek: 393650, grantedSek: 393650, coFinancingRate: 0.5, programmeArea: '2',
      specificObjective: '2.1', interventionType: '102', fund: null, cci: null, country: null, strategicImportance: null,
      childPoverty: null, contact: { name: 'Alva Exempelsdotter', email: 'alva.exempelsdotter@example.org' },
      postalCode: '24130', city: null, address: null, unknown: {},
    });
    expect(description?.split('\n\n')).toHaveLength(6);
    expect(description).toMatch(/^Förbundet såg i en kartläggning/);
    expect(description).toMatch(/- underlag till en ansökan i nästa program$/);
  });

  test('a page of 2021–2027', () => {
    const { description, ...facts } = projectOn(newer);
    expect(facts).toEqual({
      generation: '2021-2027', number: '22-002-S07', name: 'Nya Vägar i Vellinge +', owner: ['VELLINGE KOMMUN'],
      ownerOrganisationNumber: '2120001033', region: 'Sydsverige', nuts2: 'SE22', startDate: '2023-03-01', endDate: '2026-02-28',
      plannedParticipants: 140, totalBudgetSek: null, grantedSek: null, coFinancingRate: 0.4, programmeArea: 'A',
      specificObjective: 'A2A', interventionType: '140', fund: 'ESF+', cci: '2021SE05SFPR', country: 'Sverige',
      strategicImportance: false, childPoverty: false, contact: { name: null, email: null }, postalCode: '23581',
      city: 'VELLINGE', address: null, unknown: {},
    });
    expect(description?.split('\n\n')).toHaveLength(3);
  });
});

/** A small page of 2021–2027 with the given lines among its fields. */
const pageWith = (...lines: string[]) =>
  ['22-001-S01 - Provet', '', 'Diarienummer:', '22-001-S01', ...lines, 'Interventionstyp:', '140', '', 'Projektet hjälper människor till arbete.'].join('\n');

describe('how labels and values may stand', () => {
  test.each([
    ['value beside its label', ['Startdatum: 2023-03-01'], { startDate: '2023-03-01' }],
    ['no space after the colon', ['Region:Sydsverige'], { region: 'Sydsverige' }],
    ['a space before the colon', ['Region :', 'Sydsverige'], { region: 'Sydsverige' }],
    ['a tab instead of the colon', ['Region\tSydsverige'], { region: 'Sydsverige' }],
    ['no colon at all', ['Region', 'Sydsverige'], { region: 'Sydsverige' }],
    ['a blank line between', ['Region:', '', 'Sydsverige', 'Antal deltagare:', '', '12'], { region: 'Sydsverige', plannedParticipants: 12 }],
    ['empty, the next label follows', ['Stödmottagarens address:', 'Region:', 'Sydsverige'], { address: null, region: 'Sydsverige' }],
    ['only odd spaces as value', ['Region:', '\u00a0\t ', 'Antal deltagare:', '12'], { region: null, plannedParticipants: 12 }],
    ['another case and no accents', ['PROJEKTAGARE:', 'Lunda kommun', 'beviljat esf-stod:', '10'], { owner: ['Lunda kommun'], grantedSek: 10 }],
    ['other dashes in the label', ['Sekundärtema – motverka barnfattigdom:', 'Ja', 'NUTS 2-kod:', 'SE33'], { childPoverty: true, nuts2: 'SE33' }],
    ['a colon inside the label', ['EU:s medfinansieringsgrad: 40 %'], { coFinancingRate: 0.4 }],
    ['a colon inside the value', ['Namn:', 'Steget: en väg till arbete'], { name: 'Steget: en väg till arbete' }],
    ['no-break spaces in the label', ['Antal\u00a0deltagare:\u00a0', '\u00a0140\u00a0'], { plannedParticipants: 140 }],
    ['a value over two lines', ['Projektägare:', 'Lunda kommun,', 'Region Bergslätt', 'Region:', 'Nord'], { owner: ['Lunda kommun', 'Region Bergslätt'], region: 'Nord' }],
    ['a period over two lines', ['Projektperiod:', '2022-05-01 -', '2022-12-01'], { startDate: '2022-05-01', endDate: '2022-12-01' }],
    ['an amount over two lines', ['Total projektbudget:', '393', '650', 'Region:', 'Nord'], { totalBudgetSek: 393650, region: 'Nord' }],
    ['the same label twice, same value', ['Region:', 'Nord', 'Region:', 'Nord'], { region: 'Nord', unknown: {} }],
    ['the same label twice, first empty', ['Region:', 'Region:', 'Nord'], { region: 'Nord', unknown: {} }],
  ])('%s', (_, lines, expected) => {
    expect(projectOn(pageWith(...lines))).toMatchObject({ ...expected, interventionType: '140', description: 'Projektet hjälper människor till arbete.' });
  });

  test.each([
    ['CRLF', (text: string) => text.replaceAll('\n', '\r\n')],
    ['old Mac line ends', (text: string) => text.replaceAll('\n', '\r')],
    ['a byte-order mark', (text: string) => `\ufeff${text}`],
    ['trailing spaces', (text: string) => text.replaceAll('\n', ' \t\n')],
    ['blank lines everywhere', (text: string) => text.replaceAll('\n', '\n\n')],
    ['decomposed accents', (text: string) => text.normalize('NFD')],
    ['values beside labels', (text: string) => text.replaceAll(/:\n(?!\n)(?!\S[^\n]*:\n)/g, ': ')],
  ])('%s changes nothing', (_, change) => {
    for (const page of [older, newer]) {
      const { description, ...facts } = projectOn(change(page));
      const { description: expected, ...expectedFacts } = projectOn(page);
      expect(facts).toEqual(expectedFacts);
      expect(description).toBe(expected);
    }
  });
});

describe('nothing is lost in silence', () => {
  test.each([
    ['a label nobody knows', ['Antal anställda:', '14'], { 'Antal anställda': '14' }],
    ['one beside its value', ['Region: Nord', 'Antal anställda: 14', 'Antal deltagare: 3'], { 'Antal anställda': '14' }],
    ['one without value', ['Antal anställda:', 'Region:', 'Nord'], { 'Antal anställda': null }],
    ['one given twice', ['Delmål:', 'ett', 'Delmål:', 'två'], { Delmål: 'ett; två' }],
    ['a day that does not exist', ['Startdatum:', '2023-02-30'], { Startdatum: '2023-02-30' }],
    ['a word where a number belongs', ['Antal deltagare:', 'många'], { 'Antal deltagare': 'många' }],
    ['a share over the whole', ['Medfinansieringsgrad:', '140%'], { Medfinansieringsgrad: '140%' }],
    ['neither yes nor no', ['Insats av strategisk betydelse:', 'Kanske'], { 'Insats av strategisk betydelse': 'Kanske' }],
    ['an e-mail without host', ['E-post:', 'alva'], { 'E-post': 'alva' }],
    ['a second, different value', ['Region:', 'Nord', 'Region:', 'Syd'], { Region: 'Syd' }],
    ['words after a number', ['Antal deltagare:', '12', 'varav några på distans', 'Region:', 'Nord'], { 'Antal deltagare': 'varav några på distans' }],
  ])('%s', (_, lines, unknown) => {
    expect(projectOn(pageWith(...lines)).unknown).toEqual(unknown);
  });

  test('a label before the first known one, and one after the last', () => {
    const page = '22-001-S01 - Provet\n\nStatus:\nPågår\nDiarienummer:\n22-001-S01\nRegion:\nNord\nUtlysning:\nVår\n\nHär börjar texten om projektet.';
    expect(projectOn(page)).toMatchObject({ unknown: { Status: 'Pågår', Utlysning: 'Vår' }, description: 'Här börjar texten om projektet.' });
  });
});

describe('the description', () => {
  const describedAs = (...lines: string[]) => projectOn(`${pageWith('Region:', 'Nord')}\n\n${lines.join('\n')}`).description;
  const first = 'Projektet hjälper människor till arbete.';

  test.each([
    ['a heading with a colon stays text', ['Målgrupp:', 'Unga vuxna.'], `${first}\n\nMålgrupp:\nUnga vuxna.`],
    ['a known word again stays text', ['Region: hela länet berörs av det.'], `${first}\n\nRegion: hela länet berörs av det.`],
    ['furniture at the foot goes', ['Dela sidan', 'Kontakta oss', 'Box 1', '111 11 Orten', '© Fonden'], first],
    ['a whole foot goes, its unknown entries too', ['', 'Det var allt.', '', 'Hitta rätt', 'Om ESF-rådet', 'Vi använder kakor för din skull.', 'Växel 000'], `${first}\n\nDet var allt.`],
    ['a sentence about contact stays', ['Kontakt med arbetsgivare sker tidigt.', '', 'Tillbaka'], `${first}\n\nKontakt med arbetsgivare sker tidigt.`],
    ['many blank lines become one', ['', '', '', 'Slut.'], `${first}\n\nSlut.`],
  ])('%s', (_, lines, expected) => {
    expect(describedAs(...lines)).toBe(expected);
  });

  test('none gives null, also when the last field is empty', () => {
    expect(projectOn('22-001-S01 - Provet\nDiarienummer:\n22-001-S01\nRegion:\n').description).toBeNull();
    expect(projectOn(`22-001-S01 - Provet\nDiarienummer:\n22-001-S01\nInterventionstyp:\n\n${first}`)).toMatchObject({ interventionType: null, description: first });
  });

  test('fields below it are read too, and it stays whole', () => {
    const long = 'Projektet vänder sig till den som länge har stått utanför arbetslivet och som behöver stöd från flera håll på en gång.';
    const page = ['22-001-S01 - Provet', '', 'Diarienummer:', '22-001-S01', '', long, '', '- ett steg', '', 'Kontaktperson:', 'Ada Test', 'Region: Nord'].join('\n');
    expect(projectOn(page)).toMatchObject({ contact: { name: 'Ada Test' }, region: 'Nord', description: `${long}\n\n- ett steg`, unknown: {} });
  });

  test('right under the last field, without a blank line', () => {
    expect(projectOn(pageWith().replace('140\n\n', '140\n'))).toMatchObject({ interventionType: '140', description: first });
  });
});

describe('pages that are none', () => {
  test.each([
    ['nothing', '', 'no-project-labels'],
    ['a story', 'Projektet Steget drevs av kommunen.\n\nDet gick bra.', 'no-project-labels'],
    ['a contact form', 'Namn:\nAda\nE-post:\nada@example.org\nAdress:\nVägen 1', 'no-project-labels'],
    ['a form without any value', 'Projektnummer:\nNamn:\nProjektägare:\nRegion:\n', 'no-number-or-name'],
    ['a page of no generation', 'Namn:\nProvet\nProjektägare:\nLunda kommun\nProgramområde:\n2', 'generation-unclear'],
  ])('%s', (_, text, reason) => {
    expect(readProjectPage(text)).toEqual({ ok: false, reason });
  });

  test('the number alone tells the generation, and the heading gives number and name', () => {
    expect(projectOn('2019/00123 - Bron | Fonden\n\nRegion:\nNord')).toMatchObject({ generation: '2014-2020', number: '2019/00123', name: 'Bron', region: 'Nord' });
  });
});
