import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { ProgrammeResults } from '../../../contract/indicators.ts';
import type { SignedInPerson } from '../../../contract/sign-in.ts';
import { answerWith, problem } from '../../app/fake-api.ts';
import { showPage } from '../../app/show-page.tsx';
import { expectAccessible } from '../../ui/axe.ts';
import { changeLanguage } from '../../ui/language.ts';
import { ResultsPage } from './ResultsPage.tsx';

const programmeId = '0198c0de-0000-7000-8000-000000000001';
const funder: SignedInPerson = { kind: 'staff', id: programmeId, name: 'Siv Förbundsdal', role: 'funder', title: 'Förbundschef', agencyId: programmeId, agencyName: 'Samordningsförbundet Granvik' };
const read = `GET /api/v1/programmes/${programmeId}/results`;
const words = (text: string) => ({ sv: text, en: text });
const goal = { level: 'individual', definition: words('Så här.'), basis: { assumption: words('Antaget.') }, counting: 'counted', target: null, standing: null, bySex: [] };

const results = ProgrammeResults.parse({
  programmeId, name: words('Steget'), countedOn: '2026-11-21', modelVersion: 1, threshold: 5,
  participants: { admitted: 60, active: 40, finished: 20, bySex: [{ sex: 'woman', count: 35 }, { sex: 'man', count: 25 }] },
  goals: [
    {
      ...goal, key: 'work', label: words('I arbete'), target: { value: 30, unit: 'percent', compare: 'above' }, standing: 'reached',
      figure: { yes: 20, no: 30, missing: 10, percent: 40, interval: { low: 27.6, high: 53.8 } },
      bySex: [{ sex: 'woman', yes: null, no: null, missing: 5, percent: null, interval: null }, { sex: 'man', yes: null, no: null, missing: 5, percent: null, interval: null }],
    },
    { ...goal, key: 'few', label: words('Få'), figure: { yes: null, no: null, missing: 0, percent: null, interval: null } },
    { ...goal, key: 'agreement', level: 'structure', label: words('Avtal'), counting: 'documented', figure: null },
  ],
  alsoCounted: [],
});

const open = () => showPage(ResultsPage, { path: '/programmes/$programmeId/results', at: `/programmes/${programmeId}/results`, person: funder });

describe('ResultsPage', () => {
  it('says first how many, then each goal as a sentence with its target, what is not known and chance', async () => {
    await answerWith({ [read]: { body: results } });
    open();
    expect(await screen.findByText('60 personer har antagits. 40 är med nu och 20 har avslutat. Kvinnor: 35, Män: 25.')).toBeTruthy();
    const work = within(screen.getByRole('article', { name: 'I arbete' }));
    expect(work.getByText(/^40\s%$/)).toBeTruthy();
    expect(work.getByText(/20 av 50. Om 10 personer vet vi inte. Med slumpen inräknad mellan 27,6 och 53,8\s%\./)).toBeTruthy();
    expect(work.getByText(/Målet är över 30\s%\./)).toBeTruthy();
    expect(work.getByText('Nått')).toBeTruthy();
    await expectAccessible();
  });

  it('says that a small number is hidden, never that it is nought', async () => {
    await answerWith({ [read]: { body: results } });
    open();
    const few = within(await screen.findByRole('article', { name: 'Få' }));
    expect(few.getByText('Visas inte')).toBeTruthy();
    expect(few.getByText('Antalet är så litet att det kunde peka ut någon.')).toBeTruthy();
    expect(screen.getByText(/Antal mellan 1 och 4 visas inte/)).toBeTruthy();
  });

  it('names the goals that cannot be counted', async () => {
    await answerWith({ [read]: { body: results } });
    open();
    expect(await screen.findByRole('heading', { name: 'Mål som inte räknas ur ärenden' })).toBeTruthy();
    expect(screen.getByText('Avtal')).toBeTruthy();
  });

  it('says how figures come while there is nobody', async () => {
    await answerWith({ [read]: { body: { ...results, participants: { admitted: 0, active: 0, finished: 0, bySex: [] } } } });
    open();
    expect(await screen.findByText('Ingen har antagits ännu')).toBeTruthy();
    await expectAccessible();
  });

  it('offers another try when they cannot be read, and is whole in English', async () => {
    changeLanguage('en');
    await answerWith({ [read]: { status: 500, body: problem(500, 'unexpected-fault') } });
    open();
    expect(await screen.findByRole('button', { name: 'Try again' })).toBeTruthy();
  });
});
