import { screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { DataSet } from '../../../contract/data-sets.ts';
import { FigureTable, ReleasedFigure } from '../../../contract/figures.ts';
import type { SignedInPerson } from '../../../contract/sign-in.ts';
import { answerWith, problem } from '../../app/fake-api.ts';
import { showPage } from '../../app/show-page.tsx';
import { expectAccessible } from '../../ui/axe.ts';
import { FigurePage } from './FigurePage.tsx';
import { FiguresPage } from './FiguresPage.tsx';
import { NewFigurePage } from './NewFigurePage.tsx';

const id = '0198c0de-0000-7000-8000-000000000001';
const person: SignedInPerson = { kind: 'staff', id, name: 'Ingrid Rösjödal', role: 'project-owner', title: 'Förstudieledare', agencyId: id, agencyName: 'Finsam' };
const api = `/api/v1/prestudies/${id}/data-sets/${id}`;
const base = `/prestudies/${id}/data/${id}/figures`;
const path = '/prestudies/$prestudyId/data/$dataSetId/figures';

const column = (number: number, role: string, labelSv: string) => ({ number, name: labelSv, role, kind: 'code', pseudonymised: false, labelSv, labelEn: labelSv, source: '', codes: [] });
const set = DataSet.parse({
  id, name: 'Övningsgrupp', source: 'Påhittat', description: '', practice: true, threshold: 5, keepsKey: false, version: 1, mayWrite: true,
  columns: [column(1, 'diagnosis-group', 'Diagnos'), column(2, 'sex', 'Kön')],
  imports: [{ id, period: '2020', rows: 100, fileKind: 'csv', importedByName: 'Ingrid', importedAt: '2026-11-20T09:00:00Z' }],
});
const none = { share: null, low: null, high: null, mean: null };
const table = (exact: boolean) => FigureTable.parse({
  spec: { measure: 'people', rows: 1, columns: null, split: null, filter: null, periods: null }, exact, threshold: 5, columns: null, split: null, filter: null, periods: ['2020'],
  rows: { variable: 1, sv: 'Diagnos', en: 'Diagnosis', values: [{ code: 'p', sv: 'Psykiatrisk', en: 'Psychiatric' }, { code: 's', sv: 'Smärta', en: 'Pain' }] },
  groups: [{ split: null, column: null, total: { ...none, count: 97 }, known: 97, cells: [{ count: 94, share: 96.9, low: 91.3, high: 98.9, mean: null }, exact ? { ...none, count: 3, share: 3.1, low: 1, high: 8 } : { ...none, count: null }] }],
  differences: null, hidden: exact ? 0 : 1, hidesZeros: false,
});
const figure = ReleasedFigure.parse({
  id, title: 'Psykiatriska diagnoser är vanligast', measure: 'people', periods: ['2020'], releasedByName: 'Ingrid Rösjödal', releasedAt: '2026-11-20T09:00:00Z', withdrawnAt: null,
  note: '', dataSetId: id, dataSetName: 'Övningsgrupp', source: 'Påhittat', practice: true, table: table(false), mayWrite: false,
});
const guided = { key: 'diagnoses', question: { sv: 'Vilka?', en: 'Which?' }, sentence: { sv: 'Psykiatriska diagnoser är vanligast.', en: 'Psychiatric.' }, spec: { ...table(true).spec, columns: 2 } };

describe('the tables of a mapped group', () => {
  it('lead a newcomer to the sentences of the practice group, without a number', async () => {
    await answerWith({ [`GET ${api}`]: { body: set }, [`GET ${api}/figures`]: { body: { items: [], total: 0 } }, [`GET ${api}/guided-figures`]: { body: { items: [guided], total: 1 } } });
    showPage(FiguresPage, { path, at: base, person });
    const link = await screen.findByRole('link', { name: 'Öppna tabellen: Psykiatriska diagnoser är vanligast.' });
    expect(link.getAttribute('href')).toContain('rows=c1&columns=c2');
    expect(await screen.findByText('Ingen tabell är utlämnad ännu')).toBeTruthy();
    await expectAccessible();
  });

  it('are exact on the analyst’s own screen, and given out as others see them', async () => {
    let view = 'exact';
    await answerWith({ [`GET ${api}`]: { body: set }, [`POST ${api}/figures/draw`]: ({ body }: { body?: unknown }) => { view = (body as { view: string }).view; return { body: table(view === 'exact') }; } });
    showPage(NewFigurePage, { path: `${path}/new`, at: `${base}/new`, person });
    expect(await screen.findByText(/^3 · 3,1\s%$/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Lämna ut' })).toBeNull();
    await userEvent.click(screen.getByRole('radio', { name: /Så ser andra den/ }));
    const sentence = await screen.findByRole('textbox', { name: /Vad visar tabellen/ });
    expect(view).toBe('shown');
    expect((sentence as HTMLInputElement).value).toMatch(/^Psykiatrisk är vanligast: 94 av 97/);
    expect(screen.queryByText(/^3 · 3,1\s%$/)).toBeNull();
    await expectAccessible();
  });

  it('say why a table cannot be given out', async () => {
    await answerWith({ [`GET ${api}`]: { body: set }, [`POST ${api}/figures/draw`]: { status: 409, body: problem(409, 'figure-cannot-be-protected') } });
    showPage(NewFigurePage, { path: `${path}/new`, at: `${base}/new`, person });
    expect(await screen.findByText('Titel figure-cannot-be-protected')).toBeTruthy();
  });

  it('stand under their sentence for a reader, with what is hidden said', async () => {
    await answerWith({ [`GET ${api}`]: { body: { ...set, mayWrite: false } }, [`GET ${api}/figures/${id}`]: { body: figure } });
    showPage(FigurePage, { path: `${path}/$figureId`, at: `${base}/${id}`, person });
    const chart = within(await screen.findByRole('figure', { name: 'Psykiatriska diagnoser är vanligast' }));
    expect(chart.getAllByText('dolt').length).toBeGreaterThan(0);
    expect(screen.getByText(/1 tal är dolt/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Dra in tabellen' })).toBeNull();
    await expectAccessible();
  });
});
