import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { accessReasonsRoutes } from '../../../contract/access-reasons.ts';
import { legalGroundsRoutes } from '../../../contract/legal-grounds.ts';
import { answerWith, problem } from '../../app/fake-api.ts';
import { showPage } from '../../app/show-page.tsx';
import { expectAccessible } from '../../ui/axe.ts';
import { caseId, coach, municipality, vilma } from './consents-pages.data.ts';
import { GroundSection } from './GroundSection.tsx';
import { MyGrounds } from './MyGrounds.tsx';
import { WhyCasePage } from './WhyCasePage.tsx';

const api = `/api/v1/cases/${caseId}`;
const list = legalGroundsRoutes.listLegalGrounds.example.response;
const [ground] = list.items;
const withItems = (...items: readonly unknown[]) => ({ [`GET ${api}/legal-grounds`]: { body: { ...list, items, total: items.length } } });
function Section() { return <><h1>Sida</h1><GroundSection caseId={caseId} ownAgencyId={municipality.id} /></>; }
function Mine() { return <><h1>Sida</h1><MyGrounds caseId={caseId} /></>; }
const openSection = () => showPage(Section, { path: '/', at: '/', person: coach });

describe('grounds other than consent, for staff', () => {
  it('stand with statute, reason, what was given and who wrote it down', async () => {
    await answerWith(withItems(ground));
    openSection();
    expect(await screen.findByText('Försäkringskassan har begärt uppgifter')).toBeTruthy();
    expect(screen.getByText('Utbetalt försörjningsstöd januari till mars')).toBeTruthy();
    expect(screen.getByText(/110 kap\. 31 §/)).toBeTruthy();
    expect(screen.getByText('Inskrivet 16 mars av Karin Coachberg')).toBeTruthy();
    await expectAccessible();
  });

  it('are ended in two presses', async () => {
    const received = await answerWith({ ...withItems(ground), [`POST ${api}/legal-grounds/${ground?.id}/end`]: { status: 201, body: { ...ground, state: 'ended', mayEnd: false } } });
    const user = openSection();
    await user.click(await screen.findByRole('button', { name: /^Avsluta grunden till Försäkringskassan/ }));
    await user.click(await screen.findByRole('button', { name: 'Ja, avsluta' }));
    expect(await screen.findByText('Grunden är avslutad')).toBeTruthy();
    expect(received.find(({ address }) => address.startsWith('POST'))?.body).toEqual({ version: 1 });
  });

  it('are recorded: what the law does not give is grey, and what is missing is said', async () => {
    const control = { ...list.kinds[0], key: 'control', name: { sv: 'Kontroll', en: 'Control' } };
    const refused = { ...list.choices[0], groundKey: 'control', categories: [], refusal: 'not-from-here' };
    const received = await answerWith({
      [`GET ${api}/legal-grounds`]: { body: { items: [], total: 0, kinds: [...list.kinds, control], choices: [...list.choices, refused] } },
      [`POST ${api}/legal-grounds`]: { status: 201, body: ground },
    });
    const user = openSection();
    expect(await screen.findByText('Inget har lämnats utan personens samtycke.')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Skriv in en grund' }));
    await user.selectOptions(await screen.findByLabelText('Vem får uppgifterna'), 'Försäkringskassan');
    expect(screen.getByRole<HTMLInputElement>('radio', { name: /^Kontroll/ }).disabled).toBe(true);
    await user.click(screen.getByRole('radio', { name: /^Försäkringskassan har begärt/ }));
    await user.click(screen.getByRole('button', { name: 'Skriv in' }));
    expect((await screen.findByRole('alert')).textContent).toContain('Varför grunden gäller här');
    await expectAccessible();
    expect(screen.getByRole<HTMLInputElement>('checkbox', { name: /^Hälsa/ }).disabled).toBe(true);
    await user.click(screen.getByRole('checkbox', { name: 'Försörjning' }));
    await user.type(screen.getByRole('textbox', { name: /^Varför grunden gäller här/ }), 'De begärde det.');
    await user.type(screen.getByRole('textbox', { name: /^Vad ni lämnar/ }), 'Utbetalt stöd');
    await user.click(screen.getByRole('button', { name: 'Skriv in' }));
    expect(await screen.findByText('Grunden är inskriven. Personen ser den.')).toBeTruthy();
    expect(received.find(({ address }) => address.startsWith('POST'))?.body).toMatchObject({
      toAgencyId: ground?.toAgencyId, groundKey: 'duty-social-insurance', categories: ['income'], reason: 'De begärde det.', validFrom: '2026-11-21', validTo: '2026-12-20',
    });
  });

  it('can be asked for again', async () => {
    await answerWith({ [`GET ${api}/legal-grounds`]: { status: 500, body: problem(500, 'unexpected-fault') } });
    openSection();
    expect(await screen.findByRole('button', { name: 'Försök igen' })).toBeTruthy();
  });
});

describe('grounds other than consent, for the person', () => {
  it('say in plain words that it was without consent, and why', async () => {
    await answerWith(withItems(ground, { ...ground, id: caseId, state: 'written' }));
    showPage(Mine, { path: '/', at: '/', person: vilma });
    expect(await screen.findAllByText('Uppgifter har lämnats utan ditt samtycke, därför att Försäkringskassan bad om dem.')).toHaveLength(2);
    expect(screen.getByText(/Ingen får läsa något i Samsteg på grund av det\./)).toBeTruthy();
    await expectAccessible();
  });
});

describe('why a case is seen, and what is not', () => {
  it('says it in the rule\'s words, agency by agency, with what would be needed', async () => {
    await answerWith({ [`GET ${api}/sight`]: { body: accessReasonsRoutes.explainCase.example.response } });
    showPage(WhyCasePage, { path: '/cases/$caseId/sight', at: `/cases/${caseId}/sight`, person: coach });
    expect(await screen.findByText(/^Du är med i teamet runt personen\. Sedan 16 mars\./)).toBeTruthy();
    expect(screen.getByText('Plan, till 15 sep.')).toBeTruthy();
    expect(screen.getByText('Hälsa: personen har sagt ja, men inte till det här. Behöver ni det, be Granviks kommun att fråga.')).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Vad säger lagen om Granviks kommun?' }).getAttribute('href')).toBe('/guide?from=municipality&to=social-insurance&category=health');
    expect(screen.getByText('Ändra teamet')).toBeTruthy();
  });
});
