import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Session } from '../../../contract/sign-in.ts';
import { expectAccessible } from '../../ui/axe.ts';
import { answerWith, problem, type Answer } from '../fake-api.ts';
import { openApp } from '../open-app.tsx';
import { showPage } from '../show-page.tsx';
import { ApprovalsReminder } from './ApprovalsReminder.tsx';
import { comingEnd } from './IdleWatch.tsx';

const later = (minutes: number) => new Date(Date.now() + minutes * 60_000).toISOString();
const limits = { idleMinutes: 60, endsAt: later(600) };
const administrator: Session = {
  today: '2026-11-21', demo: true, limits,
  person: { kind: 'staff', id: '0193a000-0000-7000-8000-000000000001', name: 'Ada Systemhag', role: 'administrator', title: 'Systemförvaltare', agencyId: '0193a000-0000-7000-8000-000000000002', agencyName: 'Granviks kommun' },
};
const teamLeader: NonNullable<Session['person']> = {
  kind: 'staff', id: '0193a000-0000-7000-8000-000000000003', name: 'Lena Ledsten', role: 'team-leader', title: 'Teamledare', agencyId: '0193a000-0000-7000-8000-000000000002', agencyName: 'Granviks kommun',
};
const here = {
  id: '0193a000-0000-7000-8000-000000000011', browser: 'firefox', system: 'windows', method: 'provider', startedAt: '2026-11-21T07:00:00.000Z', lastSeenAt: '2026-11-21T09:00:00.000Z', isThis: true,
};
const away = { ...here, id: '0193a000-0000-7000-8000-000000000012', browser: 'safari', system: 'ios', isThis: false };
const passkey = { id: '0193a000-0000-7000-8000-000000000021', name: 'Telefonen', createdAt: '2026-11-20T09:00:00.000Z', lastUsedAt: null };
const account = {
  'GET /api/v1/session': { body: administrator },
  'GET /api/v1/sign-ins': { body: { items: [here, away], total: 2 } },
  'GET /api/v1/passkeys': { body: { items: [passkey], total: 1 } },
  'GET /api/v1/sign-in-ways': { body: { provider: true, passkeyDomain: 'samsteg.example' } },
  'GET /api/v1/session/confirmation-ways': { body: { demo: true, provider: false, passkey: false } },
} satisfies Record<string, Answer>;

describe('your sign-ins', () => {
  it('are told by the device in words, with which one is here', async () => {
    await answerWith(account);
    openApp('/account');
    const list = within(await screen.findByRole('list', { name: 'Här är du inloggad' }));
    expect(list.getByText('Firefox på Windows')).toBeTruthy();
    expect(list.getByText('Här och nu')).toBeTruthy();
    expect(list.getAllByRole('button').map((button) => button.getAttribute('aria-label'))).toEqual(['Logga ut där, Safari på iPhone eller iPad']);
    expect(await screen.findByText('Passnycklar fungerar bara på samsteg.example.')).toBeTruthy();
    await expectAccessible();
  });

  it('are ended in one place, or everywhere but here', async () => {
    const received = await answerWith({
      ...account, [`DELETE /api/v1/sign-ins/${away.id}`]: { status: 204 }, 'DELETE /api/v1/sign-ins': { body: { ended: 2 } },
    });
    const user = openApp('/account');
    await user.click(await screen.findByRole('button', { name: 'Logga ut där, Safari på iPhone eller iPad' }));
    await screen.findByText('Utloggad på Safari på iPhone eller iPad');
    await user.click(screen.getByRole('button', { name: 'Logga ut överallt utom här' }));
    await screen.findByText('Utloggad på 2 ställen');
    expect(received.filter(({ address }) => address.startsWith('DELETE')).map(({ address }) => address))
      .toEqual([`DELETE /api/v1/sign-ins/${away.id}`, 'DELETE /api/v1/sign-ins']);
  });

  it('offer another try when they cannot be read', async () => {
    await answerWith({ ...account, 'GET /api/v1/sign-ins': { status: 500, body: problem(500, 'unexpected-fault') } });
    openApp('/account');
    expect((await screen.findByRole('alert')).textContent).toContain('Detalj unexpected-fault');
  });
});

describe('confirming that it is you', () => {
  const remove = `DELETE /api/v1/passkeys/${passkey.id}`;

  it('is asked for on the page itself, and the same request goes again', async () => {
    let confirmed = false;
    const received = await answerWith({
      ...account,
      [remove]: () => (confirmed ? { status: 204 } : { status: 403, body: problem(403, 'step-up-needed') }),
      'POST /api/v1/session/demo-confirmation': () => {
        confirmed = true;
        return { status: 204 };
      },
    });
    const user = openApp('/account');
    await user.click(await screen.findByRole('button', { name: 'Ta bort Telefonen' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Bekräfta att det är du' }));
    await expectAccessible();
    await user.click(await dialog.findByRole('button', { name: 'Ja, det är jag' }));
    await screen.findByText('Passnyckeln Telefonen är borttagen');
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(received.filter(({ address }) => address === remove)).toHaveLength(2);
  });

  it('can be turned back from: then the page says what was needed', async () => {
    await answerWith({ ...account, [remove]: { status: 403, body: problem(403, 'step-up-needed') } });
    const user = openApp('/account');
    await user.click(await screen.findByRole('button', { name: 'Ta bort Telefonen' }));
    await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Avbryt' }));
    expect((await screen.findByRole('alert')).textContent).toContain('Detalj step-up-needed');
  });

  it('says so when there is no way to', async () => {
    await answerWith({
      ...account, [remove]: { status: 403, body: problem(403, 'step-up-needed') },
      'GET /api/v1/session/confirmation-ways': { body: { demo: false, provider: false, passkey: false } },
    });
    const user = openApp('/account');
    await user.click(await screen.findByRole('button', { name: 'Ta bort Telefonen' }));
    expect(await screen.findByText(/Du har inget sätt att bekräfta här/)).toBeTruthy();
  });
});

describe('a session that is about to end', () => {
  const minute = 60_000;
  const used = Date.parse('2026-11-24T08:00:00Z');
  const end = '2026-11-24T16:00:00.000Z';
  it.each([
    ['while there is time', 56.9, null], ['two minutes before it ends for want of use', 57.1, 'idle'], ['when it has', 59.5, 'idle'],
    ['when it ends however much it is used', 476, 'end'],
  ])('is told of %s', (_when, minutes, kind) => {
    const lately = minutes > 100 ? used + 470 * minute : used;
    expect(comingEnd({ idleMinutes: 60, endsAt: end }, lately, used + minutes * minute)?.kind ?? null).toBe(kind);
  });

  it('goes on when the person says that they are here', async () => {
    let asked = 0;
    await answerWith({ ...account, 'GET /api/v1/session': () => {
      asked += 1;
      return { body: { ...administrator, limits: { ...limits, idleMinutes: asked > 1 ? 60 : 2 } } };
    } });
    const user = openApp('/account');
    const dialog = within(await screen.findByRole('dialog', { name: 'Är du kvar?' }));
    await user.click(dialog.getByRole('button', { name: 'Ja, jag är kvar' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(asked).toBe(2);
  });

  it('is told of once when nothing can prolong it', async () => {
    await answerWith({ ...account, 'GET /api/v1/session': { body: { ...administrator, limits: { idleMinutes: 60, endsAt: later(4) } } } });
    const user = openApp('/account');
    const dialog = await screen.findByRole('dialog', { name: 'Snart behöver du logga in igen' });
    expect(dialog.textContent).toContain('om 3 minuter');
    await user.click(within(dialog).getByRole('button', { name: 'Jag förstår' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });
});

describe('a one-time code', () => {
  const visitor = { body: { person: null, today: '2026-11-21', demo: false } };
  const passkeyOptions = { challenge: 'abc', rp: { id: 'samsteg.example', name: 'Samsteg' }, user: { id: 'AZ0', name: 'Mitt Samsteg', displayName: 'Mitt Samsteg' }, pubKeyCredParams: [] };

  it('is taken from the address, which then no longer shows it', async () => {
    const received = await answerWith({
      'GET /api/v1/session': visitor, 'GET /api/v1/sign-in-ways': account['GET /api/v1/sign-in-ways'],
      'POST /api/v1/invitations/opened': { body: { givenName: 'Vilma', kind: 'participant', provider: true, passkey: passkeyOptions } },
    });
    const user = openApp('/invitation#7K2M-XQ4D-9HTA');
    await user.click(await screen.findByRole('button', { name: 'Fortsätt' }));
    expect(await screen.findByRole('heading', { level: 1, name: 'Hej Vilma' })).toBeTruthy();
    expect(location.hash).toBe('');
    expect(document.title, 'the history of a shared computer').not.toContain('Vilma');
    expect(received.find(({ address }) => address.startsWith('POST'))?.body).toEqual({ code: '7K2M-XQ4D-9HTA' });
    expect(screen.getByRole('button', { name: 'Gå till e-legitimationen' })).toBeTruthy();
    await expectAccessible();
  });

  it('that does not hold is said so', async () => {
    await answerWith({ 'GET /api/v1/session': visitor, 'POST /api/v1/invitations/opened': { status: 404, body: problem(404, 'invitation-not-valid') } });
    const user = openApp('/invitation');
    await user.type(await screen.findByRole('textbox', { name: 'Kod' }), '7k2m');
    await user.click(screen.getByRole('button', { name: 'Fortsätt' }));
    expect((await screen.findByRole('alert')).textContent).toContain('Detalj invitation-not-valid');
    await expectAccessible();
  });
});

describe('what waits for a second person', () => {
  const proposal = {
    id: '0193a000-0000-7000-8000-000000000031', kind: 'invitation', staffId: '0193a000-0000-7000-8000-000000000041', staffName: 'Nora Nykvist', role: null, signInSubject: null,
    proposedByName: 'Ebba Andrahand', proposedAt: '2026-11-21T07:00:00.000Z', isOwn: false,
  };
  const own = { ...proposal, id: '0193a000-0000-7000-8000-000000000032', kind: 'role', role: 'team-leader', staffName: 'Karin Coachberg', isOwn: true };

  it('can be approved by another than the one who proposed it, who is then told the code', async () => {
    await answerWith({
      ...account, 'GET /api/v1/account-proposals': { body: { items: [proposal, own], total: 2 } },
      [`POST /api/v1/account-proposals/${proposal.id}/approval`]: { body: { invitation: { code: '7K2M-XQ4D-9HTA', expiresAt: later(60) } } },
    });
    const user = openApp('/approvals');
    expect(await screen.findByText('Karin Coachberg blir Teamledare')).toBeTruthy();
    expect(screen.getAllByRole('button', { name: /^Godkänn/ })).toHaveLength(1);
    await expectAccessible();
    await user.click(screen.getByRole('button', { name: 'Godkänn: Nora Nykvist får en kod till en passnyckel' }));
    expect(await screen.findByText('7K2M-XQ4D-9HTA')).toBeTruthy();
  });

  it('is told in one line on the day of a team leader, but for what she proposed herself', async () => {
    await answerWith({ ...account, 'GET /api/v1/account-proposals': { body: { items: [proposal, own], total: 2 } } });
    showPage(ApprovalsReminder, { path: '/', at: '/', person: teamLeader });
    const line = await screen.findByRole('link', { name: 'En ändring av ett konto väntar på ditt godkännande' });
    expect(line.getAttribute('href')).toBe('/approvals');
  });
});
