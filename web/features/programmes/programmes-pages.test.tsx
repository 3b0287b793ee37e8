import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { Programme } from '../../../contract/programmes.ts';
import type { SignedInPerson } from '../../../contract/sign-in.ts';
import { answerWith, problem } from '../../app/fake-api.ts';
import { showPage } from '../../app/show-page.tsx';
import { expectAccessible } from '../../ui/axe.ts';
import { ProgrammePage } from './ProgrammePage.tsx';
import { ProgrammesPage } from './ProgrammesPage.tsx';

const id = '0198c0de-0000-7000-8000-000000000001';
const coach: SignedInPerson = { kind: 'staff', id, name: 'Karin Coachberg', role: 'coach', title: 'Coach', agencyId: id, agencyName: 'Granviks kommun' };
const words = (text: string) => ({ sv: text, en: text });
const source = { demand: 'S1', seed: '001_87aae1e460b3c4af' };
const assumed = { assumption: words('Det är antaget.') };

const programme = Programme.parse({
  id, key: 'prov', name: words('Provprogrammet'), ownerAgencyId: id, ownerAgencyName: 'Granviks kommun', startsOn: '2026-01-01', endsOn: null, modelVersion: 1,
  parties: [{ agencyId: id, agencyName: 'Granviks kommun', partyKey: 'municipality' }], versions: [1], fundingProject: null,
  model: {
    key: 'prov', version: 1, name: words('Provprogrammet'), purpose: [{ text: words('Närma sig arbete.'), source }], owner: { party: 'municipality', source },
    parties: [{ key: 'municipality', kind: 'municipality', name: words('Kommunen'), source }], targetGroup: { description: words('Alla som vill.'), ...assumed },
    phases: ['referred', 'activity', 'discharged'].map((key) => ({ key, label: words(`Fas ${key}`), ...assumed })), informationCategories: { used: ['plan'], ...assumed },
    cadences: [{ key: 'normal-stay', months: 6, source }, { key: 'placement-follow-up', everyWeeks: 2, sides: ['participant', 'employer'], source }],
    attendance: { mode: 'individual', source },
    goals: [{ key: 'work', level: 'individual', label: words('Fler i arbete'), measure: { kind: 'share-in-work', when: 'ever' }, target: { value: 30, unit: 'percent', compare: 'above', of: 200 }, source }],
  },
});
const read = `GET /api/v1/programmes/${id}`;
const open = () => showPage(ProgrammePage, { path: '/programmes/$programmeId', at: `/programmes/${id}`, person: coach });

describe('ProgrammePage', () => {
  it('tells what the programme is in words, with assumptions marked', async () => {
    await answerWith({ [read]: { body: programme }, 'GET /api/v1/instruments': { body: { items: [], total: 0 } } });
    open();
    expect(await screen.findByRole('heading', { level: 1, name: 'Provprogrammet' })).toBeTruthy();
    expect(screen.getByText('Vanlig tid i insatsen är 6 månader')).toBeTruthy();
    expect(screen.getByText('Mål: över 30 % av 200 deltagare')).toBeTruthy();
    expect(screen.getByText('Här: Granviks kommun')).toBeTruthy();
    expect(screen.getAllByText('Antagande').length).toBe(4);
    await expectAccessible();
  });

  it('shows where each fact comes from when asked', async () => {
    await answerWith({ [read]: { body: programme }, 'GET /api/v1/instruments': { body: { items: [], total: 0 } } });
    const user = open();
    await user.click(await screen.findByRole('button', { name: 'Visa varifrån uppgifterna kommer' }));
    expect(screen.getAllByText('Ur insatsens beskrivning: krav S1, underlag 001_87aae1e460b3c4af.').length).toBeGreaterThan(2);
    expect(screen.getAllByText(/Det är antaget/).length).toBe(4);
    await expectAccessible();
  });

  it('offers another try when it cannot be read', async () => {
    await answerWith({ [read]: { status: 404, body: problem(404, 'not-found') } });
    open();
    expect((await screen.findByRole('alert')).textContent).toContain('Detalj not-found');
  });
});

describe('ProgrammesPage', () => {
  const list = () => showPage(ProgrammesPage, { path: '/programmes', at: '/programmes', person: coach });

  it('lists the programmes with owner and time', async () => {
    await answerWith({ 'GET /api/v1/programmes': { body: { items: [programme], total: 1 } } });
    list();
    expect(await screen.findByRole('link', { name: /Provprogrammet.*Granviks kommun/ })).toBeTruthy();
    await expectAccessible();
  });

  it('says how a programme comes when there is none', async () => {
    await answerWith({ 'GET /api/v1/programmes': { body: { items: [], total: 0 } } });
    list();
    expect(await screen.findByText('Din organisation är inte med i något program')).toBeTruthy();
  });
});
