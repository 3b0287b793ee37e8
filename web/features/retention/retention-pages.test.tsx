import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { retentionRoutes, type DueRecords, type RetentionListDetail } from '../../../contract/retention.ts';
import { answerWith, problem, type Answer } from '../../app/fake-api.ts';
import { openApp } from '../../app/open-app.tsx';
import { expectAccessible } from '../../ui/axe.ts';

const rule = retentionRoutes.listDueRecords.example.response.rule;
const due: DueRecords = { ...retentionRoutes.listDueRecords.example.response.items[0], counts: [{ kind: 'session', count: 14 }], obstacle: null };
const other: DueRecords = { ...due, caseId: '0198f4a0-0000-7000-8000-00007f3a91c3', caseCode: '7F3A-91C3', doneBy: '2027-12-31' };
const held: DueRecords = { ...due, caseId: '0198f4a0-0000-7000-8000-00007f3a91c4', caseCode: '7F3A-91C4', obstacle: 'held' };
const list: RetentionListDetail = { ...retentionRoutes.readRetentionList.example.response, items: [{ ...due, outcome: null, outcomeAt: null }] };
const hold = retentionRoutes.listRetentionHolds.example.response.items[0];

const session = {
  person: { kind: 'staff', id: '0198f4a0-0000-7000-8000-000000000031', name: 'Lena Ledsten', role: 'team-leader', title: 'Teamledare', agencyId: '0198f4a0-0000-7000-8000-000000000001', agencyName: 'Granviks kommun' },
  today: '2027-01-21', demo: false,
} as const;
const answers = (more: Readonly<Record<string, Answer>>) => answerWith({
  'GET /api/v1/session': { body: session }, 'GET /api/v1/retention/due': { body: { items: [due, other, held], total: 3, rule } },
  'GET /api/v1/retention/lists': { body: { items: [list], total: 1 } }, 'GET /api/v1/retention/holds': { body: { items: [hold], total: 1 } }, ...more,
});
const listAddress = `GET /api/v1/retention/lists/${list.id}`;

describe('RetentionPage', () => {
  it('tells what is out of time by code, what is late, what stays and why, and by which rule', async () => {
    await answers({});
    openApp('/retention');
    const table = within(await screen.findByRole('table', { name: 'Ärenden som kan gallras' }));
    expect(table.getByRole('row', { name: /7F3A-91C2/ }).textContent).toMatch(/2020-05-14.*Försenat.*samtal och anteckningar 14/u);
    expect(table.getByRole('row', { name: /7F3A-91C3/ }).textContent).not.toContain('Försenat');
    expect(within(screen.getByRole('table', { name: /det står kvar/ })).getByRole('row', { name: /7F3A-91C4/ }).textContent).toContain('Stoppat');
    expect(screen.getByRole('heading', { name: 'Er regel: Socialtjänstens personakter' })).toBeTruthy();
    await expectAccessible();
  });

  it('proposes all but what was unticked', async () => {
    const received = await answers({ 'POST /api/v1/retention/lists': { status: 201, body: { id: list.id, cases: 1 } } });
    const user = openApp('/retention');
    await user.click(await screen.findByRole('checkbox', { name: '7F3A-91C3' }));
    await user.click(screen.getByRole('checkbox', { name: '7F3A-91C2' }));
    expect(screen.getByRole('button', { name: 'Föreslå gallring av 0 ärenden' })).toHaveProperty('disabled', true);
    await user.click(screen.getByRole('checkbox', { name: '7F3A-91C2' }));
    await user.click(screen.getByRole('button', { name: 'Föreslå gallring av 1 ärende' }));
    await waitFor(() => expect(received.find(({ address }) => address.startsWith('POST'))?.body).toEqual({ caseIds: [due.caseId] }));
  });

  it('stops one case with a reason, and asks for it first', async () => {
    const received = await answers({ 'POST /api/v1/retention/holds': { status: 201, body: { id: hold.id } } });
    const user = openApp('/retention');
    await user.click(await screen.findByRole('button', { name: 'Stoppa gallringen av 7F3A-91C2' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Stoppa gallringen av 7F3A-91C2' }));
    await user.click(dialog.getByRole('button', { name: 'Stoppa gallringen' }));
    expect(await dialog.findByRole('alert')).toBeTruthy();
    await expectAccessible();
    await user.click(dialog.getByRole('radio', { name: 'Tillsyn' }));
    await user.click(dialog.getByRole('button', { name: 'Stoppa gallringen' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(received.find(({ address }) => address.startsWith('POST'))?.body).toEqual({ caseId: due.caseId, wholePerson: false, reason: 'supervision', untilOn: null });
  });

  it('says so when there is nothing, and offers another try when it cannot be read', async () => {
    await answers({ 'GET /api/v1/retention/due': { body: { items: [], total: 0, rule: null } }, 'GET /api/v1/retention/lists': { status: 500, body: problem(500, 'unexpected-fault') } });
    openApp('/retention');
    expect(await screen.findByText('Inget ska gallras nu')).toBeTruthy();
    expect(await screen.findByRole('button', { name: 'Försök igen' })).toBeTruthy();
  });
});

describe('RetentionListPage', () => {
  it('lets a second person approve, and says that it cannot be undone', async () => {
    const received = await answers({ [listAddress]: { body: list }, [`POST /api/v1/retention/lists/${list.id}/approval`]: { status: 204 } });
    const user = openApp(`/retention/lists/${list.id}`);
    expect(await screen.findByText(/Det går inte att ångra/)).toBeTruthy();
    await expectAccessible();
    await user.click(screen.getByRole('button', { name: 'Godkänn gallringen' }));
    await waitFor(() => expect(received.some(({ address }) => address.endsWith('/approval'))).toBe(true));
  });

  it('does not let the one who proposed it approve', async () => {
    await answers({ [listAddress]: { body: { ...list, isOwn: true } } });
    openApp(`/retention/lists/${list.id}`);
    expect(await screen.findByRole('button', { name: 'Ta tillbaka' })).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Godkänn gallringen' })).toBeNull();
  });

  it('tells what became of each case when it is done, with the certificate', async () => {
    await answers({ [listAddress]: { body: { ...list, state: 'done', decidedByName: 'Ada Systemhag', decidedAt: '2026-11-24T09:00:00.000Z', items: [{ ...due, outcome: 'removed', outcomeAt: '2026-11-24T09:01:00.000Z' }] } } });
    openApp(`/retention/lists/${list.id}`);
    expect((await screen.findByRole('row', { name: /7F3A-91C2/ })).textContent).toContain('Gallrat');
    expect(screen.getByRole('button', { name: 'Hämta gallringsintyg (PDF)' })).toBeTruthy();
    await expectAccessible();
  });
});
