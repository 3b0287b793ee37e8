import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Consent, Disclosure } from '../../../contract/consents.ts';
import type { SignedInPerson } from '../../../contract/sign-in.ts';
import { expectAccessible } from '../../ui/axe.ts';
import { answerWith, problem } from '../fake-api.ts';
import { ShareWith } from './ShareWith.tsx';
import { showPage } from '../show-page.tsx';

const id = (number: number) => `0198c0de-0000-7000-8000-0000000000${String(number).padStart(2, '0')}`;
const [caseId, own, insurance, psychiatry, recordId] = [id(1), id(2), id(3), id(4), id(5)];
const coach: SignedInPerson = { kind: 'staff', id: id(6), name: 'Karin Coachberg', role: 'coach', title: 'Coach', agencyId: own, agencyName: 'Granviks kommun' };
const consent = (number: number, toAgencyId: string, toAgencyName: string, change: Partial<Consent> = {}): Consent => ({
  id: id(number), fromAgencyId: own, fromAgencyName: 'Granviks kommun', toAgencyId, toAgencyName, categories: ['identity', 'session'], purpose: 'Samordna',
  state: 'given', validFrom: '2026-09-01', validTo: '2027-02-28', howGiven: 'written', language: 'sv', recordedByName: null,
  recordedAt: '2026-09-01T08:00:00.000Z', endedAt: null, mayWithdraw: true, version: 1, ...change,
});
const disclosure: Disclosure = {
  id: id(9), recordKind: 'session', recordId, category: 'session', fromAgencyName: 'Granviks kommun', toAgencyId: insurance, toAgencyName: 'Försäkringskassan',
  disclosedByName: 'Karin Coachberg', disclosedAt: '2026-11-12T10:00:00.000Z', takenBackAt: null, open: true, filed: null,
};
const api = `/api/v1/cases/${caseId}`;
const items = [consent(10, insurance, 'Försäkringskassan'), consent(11, psychiatry, 'Vuxenpsykiatrin', { state: 'refused' })];
const consents = { [`GET ${api}/consents`]: { body: { items, proposed: [], parties: [], total: 2 } } };
const none = { [`GET ${api}/disclosures`]: { body: { items: [], total: 0 } } };
const shared = { [`GET ${api}/disclosures`]: { body: { items: [disclosure], total: 1 } } };

function Part() {
  return <ShareWith caseId={caseId} recordKind="session" recordId={recordId} category="session" />;
}
const show = (person: SignedInPerson = coach) => showPage(Part, { path: '/', at: '/', person });

describe('ShareWith', () => {
  it('gives the record by one tick, and is grey with the reason where the person said no', async () => {
    const received = await answerWith({ ...consents, ...none, [`POST ${api}/disclosures`]: { status: 201, body: { items: [disclosure], total: 1 } } });
    const user = show();
    const open = await screen.findByRole('checkbox', { name: 'Försäkringskassan' });
    const shut = screen.getByRole<HTMLInputElement>('checkbox', { name: /^Vuxenpsykiatrin/ });
    expect(shut.disabled).toBe(true);
    expect(shut.closest('label')?.textContent).toContain('Personen har sagt nej.');
    await expectAccessible();
    await user.click(open);
    expect(await screen.findByText('Försäkringskassan kan läsa det nu')).toBeTruthy();
    expect(received.find(({ address }) => address.startsWith('POST'))?.body).toEqual({ recordKind: 'session', recordId, toAgencyIds: [insurance] });
  });

  it('takes it back by the same tick, and gives it again on undo', async () => {
    const received = await answerWith({ ...consents, ...shared, [`DELETE ${api}/disclosures/${disclosure.id}`]: { status: 204 }, [`POST ${api}/disclosures`]: { status: 201, body: { items: [disclosure], total: 1 } } });
    const user = show();
    const box = await screen.findByRole<HTMLInputElement>('checkbox', { name: 'Försäkringskassan' });
    expect(box.checked).toBe(true);
    await user.click(box);
    await screen.findByText('Försäkringskassan kan inte läsa det längre');
    await user.click(screen.getByRole('button', { name: 'Ångra' }));
    await waitFor(() => expect(received.some(({ address }) => address === `POST ${api}/disclosures`)).toBe(true));
  });

  it('says that what was given is shut once the way is', async () => {
    const ended = consent(10, insurance, 'Försäkringskassan', { state: 'expired', validTo: '2026-11-01' });
    await answerWith({ [`GET ${api}/consents`]: { body: { items: [ended], proposed: [], parties: [], total: 1 } }, ...shared });
    show();
    expect((await screen.findByRole('checkbox')).closest('label')?.textContent).toContain('Delat, men stängt nu. Samtycket gick ut 1 november.');
  });

  it('tells why it could not be done', async () => {
    await answerWith({ ...consents, ...none, [`POST ${api}/disclosures`]: { status: 409, body: problem(409, 'consent-missing') } });
    const user = show();
    await user.click(await screen.findByRole('checkbox', { name: 'Försäkringskassan' }));
    expect((await screen.findByRole('alert')).textContent).toContain('Detalj consent-missing');
  });

  it('says where to begin while nobody has asked the person', async () => {
    await answerWith({ [`GET ${api}/consents`]: { body: { items: [], proposed: [], parties: [], total: 0 } }, ...none });
    show();
    expect(await screen.findByText(/Ingen har frågat personen om att dela ännu/)).toBeTruthy();
  });

  it('is not for the person herself', async () => {
    const received = await answerWith({ ...consents, ...none });
    show({ kind: 'participant', id: id(7), name: 'Vilma Testgren', caseIds: [caseId] });
    await waitFor(() => expect(document.querySelector('main')).toBeTruthy());
    expect(screen.queryByRole('group')).toBeNull();
    expect(received).toEqual([]);
  });
});
