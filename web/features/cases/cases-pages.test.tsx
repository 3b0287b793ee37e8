import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { answerWith, problem } from '../../app/fake-api.ts';
import type { Answer } from '../../app/fake-api.ts';
import { openApp } from '../../app/open-app.tsx';
import { expectAccessible } from '../../ui/axe.ts';
import { aHead, aTeamMember, caseId, coachbergId, leader, listItem, municipalityId, steget } from './cases-pages.data.ts';

const one = `/api/v1/cases/${caseId}`;
const staff = [
  { id: coachbergId, name: 'Karin Coachberg', title: 'Coach', role: 'coach', agencyId: municipalityId, agencyName: 'Granviks kommun' },
  { id: '0193a000-0000-7000-8000-000000000032', name: 'Petra Lugnvik', title: 'Psykolog', role: 'professional', agencyId: '0193a000-0000-7000-8000-000000000003', agencyName: 'Vuxenpsykiatrin Granvik' },
];

const answers = (more: Record<string, Answer> = {}) => answerWith({
  'GET /api/v1/session': { body: leader },
  'GET /api/v1/programmes': { body: { items: [steget], total: 1 } },
  'GET /api/v1/staff': { body: { items: staff, total: 2 } },
  'POST /api/v1/case-searches': { body: { items: [listItem], total: 1 } },
  [`GET ${one}`]: { body: aHead() },
  [`GET ${one}/team-members`]: { body: { items: [aTeamMember()], total: 1 } },
  ...more,
});

describe('the list of participants', () => {
  it('shows each with status, phase and coach', async () => {
    await answers();
    openApp('/cases');
    const row = within(await screen.findByRole('row', { name: /Vilma Testgren/ }));
    expect(row.getByText('Deltar')).toBeTruthy();
    expect(row.getByText('Kartläggning')).toBeTruthy();
    expect(screen.getByText('1 person')).toBeTruthy();
    await expectAccessible();
  });

  it('asks the server for what is typed, and says when nobody fits', async () => {
    const received = await answers({ 'POST /api/v1/case-searches': { body: { items: [], total: 0 } } });
    const user = openApp('/cases');
    await user.type(await screen.findByRole('searchbox', { name: 'Sök på namn' }), 'xyz');
    expect(await screen.findByText('Ingen passar in på det du söker')).toBeTruthy();
    await waitFor(() => expect(received.at(-1)).toMatchObject({ address: 'POST /api/v1/case-searches', body: { search: 'xyz' } }));
    // A name is in no address, where logs and histories would keep it.
    expect(`${window.location.href} ${received.map(({ address }) => address).join(' ')}`).not.toContain('xyz');
    await expectAccessible();
  });

  it('says what will be here, and offers another try when it fails', async () => {
    await answers({ 'POST /api/v1/case-searches': { body: { items: [], total: 0 } } });
    openApp('/cases');
    expect(await screen.findByText('Här kommer dina deltagare att stå')).toBeTruthy();
  });

  it('offers another try when it fails', async () => {
    await answers({ 'POST /api/v1/case-searches': { status: 500, body: problem(500, 'unexpected-fault') } });
    openApp('/cases');
    expect(await screen.findByRole('button', { name: 'Försök igen' })).toBeTruthy();
    await expectAccessible();
  });
});

describe('the case page', () => {
  it('keeps the name out of the browser\'s history, which stays on a shared computer', async () => {
    await answers();
    openApp(`/cases/${caseId}/team`);
    expect(await screen.findByRole('heading', { level: 1, name: 'Vilma Testgren' })).toBeTruthy();
    expect(document.title).toBe('Ärende 0000-0011 – Samsteg');
  });

  it('opens on a phone what is not needed to know whose page it is', async () => {
    await answers();
    const user = openApp(`/cases/${caseId}/team`);
    const more = await screen.findByRole('button', { name: 'Mer om ärendet' });
    expect(more.getAttribute('aria-expanded')).toBe('false');
    await user.click(more);
    expect(more.getAttribute('aria-expanded')).toBe('true');
    await expectAccessible();
  });

  it('says who leads, who answers for it and what one may see', async () => {
    await answers({ [`GET ${one}`]: { body: aHead({
      leadCoachCount: 2, allowedActions: ['record-work'],
      sight: { because: 'consent', ways: [{ fromAgencyName: 'Granviks kommun', categories: ['work', 'identity', 'plan'], validTo: '2027-02-28', byLaw: false }] },
    }) } });
    openApp(`/cases/${caseId}/team`);
    expect(await screen.findByRole('heading', { level: 1, name: 'Vilma Testgren' })).toBeTruthy();
    expect(screen.getByText('Granviks kommun delar namn, arbete och plan med dig, med samtycke till 28 februari 2027.')).toBeTruthy();
    expect(screen.getByText(/\(2 coacher hittills\)/)).toBeTruthy();
    expect(screen.queryByRole('link', { name: 'Skriv ut ur insatsen' })).toBeNull();
    expect(screen.queryByRole('link', { name: 'Aktualisering' })).toBeNull();
    await expectAccessible();
  });

  it('lets those who lead move the case to a newer model, and nobody else', async () => {
    const older = { programme: { ...aHead().programme, newestVersion: 2 } };
    const received = await answers({ [`GET ${one}`]: { body: aHead(older) }, [`POST ${one}/model-version`]: { status: 204 } });
    const user = openApp(`/cases/${caseId}/team`);
    const button = await screen.findByRole('button', { name: 'Flytta till version 2' });
    expect(screen.getByText(/Det här ärendet följer version 1/)).toBeTruthy();
    await expectAccessible();
    await user.click(button);
    expect(await screen.findByText('Ärendet följer nu version 2.')).toBeTruthy();
    expect(received.find(({ address }) => address === `POST ${one}/model-version`)?.body).toEqual({ modelVersion: 2, version: 3 });
  });

  it('says so when there is no such case', async () => {
    await answers({ [`GET ${one}`]: { status: 404, body: problem(404, 'not-found') } });
    openApp(`/cases/${caseId}/team`);
    expect(await screen.findByText('Detalj not-found')).toBeTruthy();
  });

  it('moves the person to another phase, and back again', async () => {
    const received = await answers({ [`POST ${one}/phase`]: { status: 204 } });
    const user = openApp(`/cases/${caseId}/team`);
    await user.click(await screen.findByRole('button', { name: 'Byt fas' }));
    await user.click(screen.getByRole('menuitem', { name: 'Planering' }));
    await user.click(await screen.findByRole('button', { name: 'Ångra' }));
    await waitFor(() => expect(received.filter(({ address }) => address.startsWith('POST')).map(({ body }) => body))
      .toEqual([{ phase: 'planning', version: 3 }, { phase: 'mapping', version: 4 }]));
  });
});

describe('the team', () => {
  it('is shown by agency, with every lead coach there has been', async () => {
    await answers({ [`GET ${one}/team-members`]: { body: { total: 2, items: [
      aTeamMember(), aTeamMember({ id: '0193a000-0000-7000-8000-000000000052', name: 'Olle Annanby', toOn: '2026-09-14', fromOn: '2026-08-03', endedReason: 'Föräldraledighet' }),
    ] } } });
    openApp(`/cases/${caseId}/team`);
    const history = await screen.findByRole('list', { name: 'Samordnande coacher genom tiden' });
    expect(within(history).getAllByRole('listitem').map((item) => item.textContent)).toEqual([
      expect.stringContaining('Karin Coachberg'), expect.stringContaining('Föräldraledighet'),
    ]);
    expect(screen.getByRole('heading', { level: 3, name: 'Granviks kommun' })).toBeTruthy();
  });

  it('says by the field that consent is missing', async () => {
    await answers({ [`POST ${one}/team-members`]: { status: 409, body: {
      ...problem(409, 'consent-missing'), errors: [{ path: 'staffId', code: 'consent-missing', message: 'Fråga personen om samtycke.' }],
    } } });
    const user = openApp(`/cases/${caseId}/team`);
    await user.click(await screen.findByRole('button', { name: 'Lägg till i teamet' }));
    const form = within(await screen.findByRole('form', { name: 'Lägg till i teamet' }));
    await user.type(form.getByRole('combobox', { name: 'Vem' }), 'petra');
    await user.click(await form.findByRole('option', { name: /Petra Lugnvik/ }));
    await user.type(form.getByRole('textbox', { name: 'Roll i teamet' }), 'Psykolog');
    await user.click(form.getByRole('button', { name: 'Lägg till i teamet' }));
    expect(await form.findByRole('link', { name: /Fråga personen om samtycke/ })).toBeTruthy();
    expect(form.getByRole<HTMLInputElement>('textbox', { name: 'Roll i teamet' }).value).toBe('Psykolog');
    await expectAccessible();
  });
});

describe('contact details', () => {
  it('say that they are not shared', async () => {
    await answers({ [`GET ${one}/contact`]: { status: 404, body: problem(404, 'not-found') } });
    openApp(`/cases/${caseId}/contact`);
    expect(await screen.findByText('Kontaktuppgifterna delas inte med dig')).toBeTruthy();
  });

  it('are changed over their version', async () => {
    const contact = { phone: '070-174 06 05', email: '', address: '', postalCode: '', city: '', bestWay: 'phone', mayChange: true, version: 4 };
    const received = await answers({ [`GET ${one}/contact`]: { body: contact }, [`PUT ${one}/contact`]: { body: contact } });
    const user = openApp(`/cases/${caseId}/contact`);
    await user.click(await screen.findByRole('button', { name: 'Ändra kontaktuppgifterna' }));
    await expectAccessible();
    const phone = screen.getByRole('textbox', { name: /Telefon/ });
    await user.clear(phone);
    await user.type(phone, 'ring mig');
    await user.click(screen.getByRole('button', { name: 'Spara kontaktuppgifterna' }));
    expect((await screen.findAllByText(/Skriv telefonnumret med siffror/)).length).toBeGreaterThan(0);
    await user.clear(phone);
    await user.type(phone, '070-174 06 06');
    await user.click(screen.getByRole('button', { name: 'Spara kontaktuppgifterna' }));
    await waitFor(() => expect(received.find(({ address }) => address.startsWith('PUT'))?.body).toMatchObject({ phone: '070-174 06 06', version: 4 }));
  });
});
