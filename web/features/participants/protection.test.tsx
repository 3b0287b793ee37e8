import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { SignedInPerson } from '../../../contract/sign-in.ts';
import { protectionRoutes } from '../../../contract/protection.ts';
import type { Protection } from '../../../contract/protection.ts';
import { answerWith, problem } from '../../app/fake-api.ts';
import { showPage } from '../../app/show-page.tsx';
import { expectAccessible } from '../../ui/axe.ts';
import { MyProtectionPage } from './MyProtectionPage.tsx';
import { ProtectionPage } from './ProtectionPage.tsx';

const caseId = '01990000-0000-7000-8000-000000000301';
const api = `/api/v1/cases/${caseId}`;
const now = protectionRoutes.readProtection.example.response;
const [named] = now.named;
const coach: SignedInPerson = {
  kind: 'staff', id: named?.staffId ?? '', name: 'Karin Coachberg', role: 'coach', title: 'Coach', agencyId: caseId, agencyName: 'Granviks kommun',
};
const candidate = { staffId: coach.id, name: coach.name, title: 'Coach', agencyName: 'Granviks kommun', leads: true, onTeam: true };
const unprotected: Protection = { ...now, kind: null, recordedOn: null, recordedByName: null, named: [], candidates: [candidate], mayShow: false };
const shown = protectionRoutes.showIdentity.example.response;

function Page() { return <><h1>Ärendet</h1><ProtectionPage /></>; }
const open = () => showPage(Page, { path: '/cases/$caseId/protection', at: `/cases/${caseId}/protection`, person: coach });
const sent = (received: { address: string; body: unknown }[], to: string) => received.find(({ address }) => address === `POST ${api}${to}`)?.body;

describe('the page of protected details', () => {
  it('records them: what each form asks is said at the choice, and what is missing', async () => {
    const received = await answerWith({ [`GET ${api}/protection`]: { body: unprotected }, [`POST ${api}/protection`]: { status: 204 } });
    const user = open();
    await user.click(await screen.findByRole('button', { name: 'Anteckna skyddade uppgifter' }));
    await expectAccessible();
    await user.click(screen.getByRole('button', { name: 'Skydda uppgifterna' }));
    expect((await screen.findByRole('alert')).textContent).toContain('Vilket skydd har personen?');
    await user.click(screen.getByRole('radio', { name: /^Skyddad folkbokföring/ }));
    await user.type(screen.getByRole('textbox', { name: /^Varför måste ni kunna nå personen/ }), 'Hon vill bli ringd');
    await user.click(screen.getByRole('button', { name: 'Skydda uppgifterna' }));
    expect(await screen.findByText('Uppgifterna är skyddade')).toBeTruthy();
    expect(sent(received, '/protection')).toMatchObject({ kind: 'protected-registration', staffIds: [coach.id], contactNeed: 'Hon vill bli ringd' });
  });

  it('stops an assumed identity where the earlier one is on file, with what to do instead', async () => {
    await answerWith({
      [`GET ${api}/protection`]: { body: unprotected },
      [`POST ${api}/protection`]: { status: 409, body: { ...problem(409, 'earlier-identity-on-file'), title: 'Den tidigare identiteten får inte kopplas till den nya' } },
    });
    const user = open();
    await user.click(await screen.findByRole('button', { name: 'Anteckna skyddade uppgifter' }));
    await user.click(screen.getByRole('radio', { name: /^Fingerade personuppgifter/ }));
    expect(screen.getByText('Är det den tidigare identiteten som finns här?')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Skydda uppgifterna' }));
    expect(await screen.findByText('Den tidigare identiteten får inte kopplas till den nya')).toBeTruthy();
  });

  it('shows who it is for a reason, and hides it again', async () => {
    const received = await answerWith({ [`GET ${api}/protection`]: { body: now }, [`POST ${api}/identity-views`]: { body: shown } });
    const user = open();
    expect(await screen.findByText('Sekretessmarkering')).toBeTruthy();
    expect(screen.queryByText(shown.name)).toBeNull();
    await user.click(screen.getByRole('radio', { name: 'Jag ska nå personen' }));
    await user.click(screen.getByRole('button', { name: 'Visa vem det är' }));
    expect(await screen.findByText(shown.name)).toBeTruthy();
    expect(sent(received, '/identity-views')).toEqual({ reason: 'reach-the-person' });
    await expectAccessible();
    await user.click(screen.getByRole('button', { name: 'Dölj' }));
    await waitFor(() => { expect(screen.queryByText(shown.name)).toBeNull(); });
    expect(screen.getByText('Uppgifterna är dolda igen.')).toBeTruthy();
  });

  it('says why the last one who leads cannot be ended', async () => {
    await answerWith({
      [`GET ${api}/protection`]: { body: now },
      [`POST ${api}/named-staff/${named?.id}/end`]: { status: 409, body: { ...problem(409, 'last-named'), title: 'Någon som leder måste vara kvar' } },
    });
    const user = open();
    await user.click(await screen.findByRole('button', { name: 'Avsluta för Karin Coachberg' }));
    expect(await screen.findByText('Någon som leder måste vara kvar')).toBeTruthy();
  });

  it('lifts the protection with how it is known', async () => {
    const received = await answerWith({ [`GET ${api}/protection`]: { body: now }, [`POST ${api}/protection/lift`]: { status: 204 } });
    const user = open();
    await user.click(await screen.findByRole('button', { name: 'Häv skyddet …' }));
    await user.type(screen.getByRole('textbox', { name: 'Hur vet ni att skyddet har upphört?' }), 'Markeringen är borttagen');
    await user.click(screen.getByRole('button', { name: 'Häv skyddet' }));
    expect(await screen.findByText('Skyddet är hävt')).toBeTruthy();
    expect(sent(received, '/protection/lift')).toEqual({ reason: 'Markeringen är borttagen' });
  });

  it('shows the person what is kept of her', async () => {
    await answerWith({ [`GET ${api}/protection`]: { body: { ...now, named: [], mayChange: false } }, [`POST ${api}/identity-views`]: { body: shown } });
    const user = showPage(MyProtectionPage, { path: '/', at: '/', person: { kind: 'participant', id: caseId, name: 'Skyddad identitet', caseIds: [caseId] } });
    await user.click(await screen.findByRole('button', { name: 'Visa mina uppgifter' }));
    expect(await screen.findByText(shown.name)).toBeTruthy();
    await expectAccessible();
  });
});
