import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { StaffAccount } from '../../../contract/staff-accounts.ts';
import { answerWith, problem, type Answer } from '../../app/fake-api.ts';
import { openApp } from '../../app/open-app.tsx';
import { expectAccessible } from '../../ui/axe.ts';

const ada: StaffAccount = {
  id: '0198f4a0-0000-7000-8000-000000000021', givenName: 'Ada', familyName: 'Systemhag', title: 'Systemförvaltare', role: 'administrator',
  email: null, phone: null, active: true, signInSubject: 'ada', passkeys: 0, version: 3,
};
const nora: StaffAccount = { ...ada, id: '0198f4a0-0000-7000-8000-000000000022', givenName: 'Nora', familyName: 'Nykvist', title: 'Coach', role: 'coach', signInSubject: null, version: 1 };
const listOf = (items: StaffAccount[], signInIssuer: string | null = 'https://id.example.org') => ({ body: { items, total: items.length, signInIssuer } });
const address = 'GET /api/v1/staff-accounts';

const session = {
  person: { kind: 'staff', id: ada.id, name: 'Ada Systemhag', role: 'administrator', title: ada.title, agencyId: ada.id, agencyName: 'Granviks kommun' },
  today: '2026-11-21', demo: false,
} as const;
const answers = (more: Readonly<Record<string, Answer>>) => answerWith({ 'GET /api/v1/session': { body: session }, ...more });
const open = () => openApp('/staff');

describe('StaffPage', () => {
  it('shows who has an account, and who cannot sign in yet', async () => {
    await answers({ [address]: listOf([ada, { ...nora, active: false }]) });
    open();
    const row = within(await screen.findByRole('row', { name: /Nora Nykvist/ }));
    expect(row.getByText('Kan inte logga in ännu')).toBeTruthy();
    expect(row.getByText('Stängt')).toBeTruthy();
    await expectAccessible();
  });

  it('says what will be here when there is nothing, and what was wrong when it fails', async () => {
    await answers({ [address]: listOf([]) });
    open();
    expect(await screen.findByText('Ingen har något konto ännu')).toBeTruthy();
  });

  it('offers another try when the accounts cannot be read', async () => {
    await answers({ [address]: { status: 500, body: problem(500, 'unexpected-fault') } });
    open();
    expect((await screen.findByRole('alert')).textContent).toContain('Detalj unexpected-fault');
    expect(screen.getByRole('button', { name: 'Försök igen' })).toBeTruthy();
  });

  it('adds a colleague, and says what is missing first', async () => {
    const received = await answers({ [address]: listOf([ada]), 'POST /api/v1/staff-accounts': { status: 201, body: { ...nora, waits: false } } });
    const user = open();
    await user.click(await screen.findByRole('button', { name: 'Lägg till någon' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Ny i personalen' }));
    await user.click(dialog.getByRole('button', { name: 'Lägg till' }));
    expect(within(await dialog.findByRole('alert')).getAllByRole('link')).toHaveLength(4);
    await expectAccessible();
    await user.type(dialog.getByRole('textbox', { name: 'Förnamn' }), 'Nora');
    await user.type(dialog.getByRole('textbox', { name: 'Efternamn' }), 'Nykvist');
    await user.type(dialog.getByRole('textbox', { name: 'Titel' }), 'Coach');
    await user.selectOptions(dialog.getByRole('combobox', { name: 'Roll' }), 'coach');
    await user.click(dialog.getByRole('button', { name: 'Lägg till' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(received.find(({ address: to }) => to.startsWith('POST'))?.body).toEqual({ givenName: 'Nora', familyName: 'Nykvist', title: 'Coach', role: 'coach' });
  });

  it('links a sign-in, and shows the server\'s no', async () => {
    await answers({
      [address]: listOf([nora]),
      [`PUT /api/v1/staff-accounts/${nora.id}/sign-in`]: { status: 409, body: problem(409, 'sign-in-taken') },
    });
    const user = open();
    await user.click(await screen.findByRole('button', { name: 'Ändra Nora Nykvist' }));
    await user.type(await screen.findByRole('textbox', { name: /Vem det är/ }), 'ada');
    await user.click(screen.getByRole('button', { name: 'Föreslå kopplingen' }));
    expect((await screen.findByRole('alert')).textContent).toContain('Detalj sign-in-taken');
  });

  it('closes an account with a way back', async () => {
    const closed = { ...nora, active: false, version: 2, waits: false };
    const received = await answers({ [address]: listOf([nora]), [`PATCH /api/v1/staff-accounts/${nora.id}`]: { body: closed } });
    const user = open();
    await user.click(await screen.findByRole('button', { name: 'Ändra Nora Nykvist' }));
    await user.click(await screen.findByRole('button', { name: 'Stäng kontot' }));
    await user.click(await screen.findByRole('button', { name: 'Ångra' }));
    await waitFor(() => expect(received.filter(({ address: to }) => to.startsWith('PATCH')).map(({ body }) => body)).toEqual([
      { active: false, version: 1 }, { active: true, version: 2 },
    ]));
  });

  it('explains when there is no provider to link to', async () => {
    await answers({ [address]: listOf([nora], null) });
    const user = open();
    await user.click(await screen.findByRole('button', { name: 'Ändra Nora Nykvist' }));
    expect(screen.getByText(/Här finns ingen inloggningstjänst/)).toBeTruthy();
  });
});
