import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { consentsRoutes } from '../../../contract/consents.ts';
import type { SignedInPerson } from '../../../contract/sign-in.ts';
import { expectAccessible } from '../../ui/axe.ts';
import { answerWith, problem } from '../fake-api.ts';
import { showPage } from '../show-page.tsx';
import { ShareRecord } from './ShareRecord.tsx';

const { response: given } = consentsRoutes.recordConsent.example;
const disclosure = consentsRoutes.discloseRecord.example.response.items[0];
const caseId = '0198c0de-0000-7000-8000-000000000001';
const recordId = disclosure?.recordId ?? '';
const api = `/api/v1/cases/${caseId}`;
const coach: SignedInPerson = { kind: 'staff', id: caseId, name: 'Karin Coachberg', role: 'coach', title: 'Coach', agencyId: given.fromAgencyId, agencyName: given.fromAgencyName };
const world = (change: object, items: readonly unknown[] = []) => ({
  [`GET ${api}/consents`]: { body: { items: [{ ...given, categories: ['session'], ...change }], proposed: [], parties: [], total: 1 } },
  [`GET ${api}/disclosures`]: { body: { items, total: items.length } },
});

function Part() {
  return <><p>Anteckningen</p><ShareRecord caseId={caseId} recordKind="session" recordId={recordId} category="session" what="samtalet" /></>;
}
const open = () => showPage(Part, { path: '/', at: '/', person: coach });

describe('ShareRecord', () => {
  it('opens the ticks where a way is open', async () => {
    await answerWith(world({}));
    const user = open();
    await user.click(await screen.findByRole('button', { name: 'Dela: samtalet', expanded: false }));
    expect(screen.getByRole('checkbox', { name: given.toAgencyName })).toBeTruthy();
    await expectAccessible();
  });

  it('says who has it, also where the way has been shut since', async () => {
    await answerWith(world({ state: 'withdrawn' }, [disclosure]));
    open();
    expect(await screen.findByText(`Delat med ${given.toAgencyName}`)).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Ändra delning: samtalet' })).toBeTruthy();
  });

  it('is not there where no way is open and nobody has it', async () => {
    const received = await answerWith(world({ state: 'refused' }));
    open();
    await screen.findByText('Anteckningen');
    await expect.poll(() => received.length).toBe(2);
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('can be asked again when it fails', async () => {
    await answerWith({ ...world({}), [`GET ${api}/consents`]: { status: 500, body: problem(500, 'unexpected-fault') } });
    open();
    expect(await screen.findByRole('button', { name: 'Försök igen' })).toBeTruthy();
  });
});
