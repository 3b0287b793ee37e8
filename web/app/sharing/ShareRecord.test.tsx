import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { SignedInPerson } from '../../../contract/sign-in.ts';
import { expectAccessible } from '../../ui/axe.ts';
import { answerWith, problem } from '../fake-api.ts';
import { showPage } from '../show-page.tsx';
import { FiledRecord } from './FiledRecord.tsx';
import { ShareRecord } from './ShareRecord.tsx';
import { ShareSet } from './ShareSet.tsx';
import { aDisclosure, api, aWay, caseId, coach, insurance, officer, recordId, refusedWay, sharingAnswers } from './sharing.data.ts';

function Own() {
  return <><p>Anteckningen</p><ShareRecord caseId={caseId} recordKind="session" recordId={recordId} category="session" what="samtalet" /></>;
}
function Received() {
  return <><p>Anteckningen</p><FiledRecord caseId={caseId} recordId={recordId} what="samtalet" /></>;
}
function OneTicked() {
  return <ShareSet caseId={caseId} category="session" ticked={[recordId]} onDone={() => undefined} />;
}
function NoneTicked() {
  return <ShareSet caseId={caseId} category="session" ticked={[]} onDone={() => undefined} />;
}
const open = (part: () => React.ReactNode, person: SignedInPerson = coach) => showPage(part, { path: '/', at: '/', person });

describe('ShareRecord', () => {
  it('opens the ticks where a way is open', async () => {
    await answerWith(sharingAnswers([aWay()]));
    const user = open(Own);
    await user.click(await screen.findByRole('button', { name: 'Dela: samtalet', expanded: false }));
    expect(screen.getByRole('checkbox', { name: 'Försäkringskassan' })).toBeTruthy();
    await expectAccessible();
  });

  it('says who has it, also where the way has been shut since', async () => {
    await answerWith(sharingAnswers([aWay({ open: null, closed: { reason: 'withdrawn', day: null } })], [aDisclosure()]));
    open(Own);
    expect(await screen.findByText('Delat med Försäkringskassan')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Ändra delning: samtalet' })).toBeTruthy();
  });

  it('is not there where no way is open and nobody has it', async () => {
    const received = await answerWith(sharingAnswers([refusedWay]));
    open(Own);
    await screen.findByText('Anteckningen');
    await expect.poll(() => received.length).toBe(2);
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('can be asked again when it fails', async () => {
    await answerWith({ ...sharingAnswers([aWay()]), [`GET ${api}/sharing-ways`]: { status: 500, body: problem(500, 'unexpected-fault') } });
    open(Own);
    expect(await screen.findByRole('button', { name: 'Försök igen: samtalet' })).toBeTruthy();
    await expectAccessible();
  });
});

describe('FiledRecord', () => {
  const filed = aDisclosure({ filed: { byName: 'Fia Kassman', at: '2026-11-14T09:00:00.000Z' } });

  it('lets the receiver say that it is entered in its own records, and take that back', async () => {
    let now = aDisclosure();
    const address = `${api}/disclosures/${now.id}/filed-copy`;
    const received = await answerWith({
      [`GET ${api}/disclosures`]: () => ({ body: { items: [now], total: 1 } }),
      [`PUT ${address}`]: () => { now = filed; return { body: filed }; },
      [`DELETE ${address}`]: () => { now = aDisclosure(); return { status: 204 }; },
    });
    const user = open(Received, officer);
    expect(await screen.findByText('Delat av Granviks kommun 12 november')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Förd till vår akt: samtalet' }));
    expect(await screen.findByText('Förd till er akt 14 november av Fia Kassman')).toBeTruthy();
    await expectAccessible();
    await user.click(screen.getByRole('button', { name: 'Ta bort märkningen: samtalet' }));
    await screen.findByRole('button', { name: 'Förd till vår akt: samtalet' });
    expect(received.map((one) => one.address.split(' ')[0])).toEqual(expect.arrayContaining(['PUT', 'DELETE']));
  });

  it('is not there for a record that is one\'s own', async () => {
    const received = await answerWith({ [`GET ${api}/disclosures`]: { body: { items: [filed], total: 1 } } });
    open(Received);
    await expect.poll(() => received.length).toBe(1);
    expect(screen.queryByRole('button')).toBeNull();
  });
});

describe('ShareSet', () => {
  const ids = [aDisclosure().id];

  it('gives those that are ticked, says what came of it, and takes back by one press', async () => {
    const received = await answerWith({
      ...sharingAnswers([aWay(), refusedWay]), [`POST ${api}/disclosures/set`]: { status: 201, body: { records: 1, disclosureIds: ids } },
      [`POST ${api}/disclosures/taken-back`]: { status: 201, body: { takenBack: 1 } },
    });
    const user = open(OneTicked);
    await user.click(await screen.findByRole('checkbox', { name: 'Försäkringskassan' }));
    await expectAccessible();
    await user.click(screen.getByRole('button', { name: 'Dela anteckningarna' }));
    expect(await screen.findByText('1 anteckning delas nu med Försäkringskassan')).toBeTruthy();
    expect(received.find(({ address }) => address.endsWith('/set'))?.body).toEqual({ records: [{ recordKind: 'session', recordId }], toAgencyIds: [insurance] });
    await user.click(screen.getByRole('button', { name: 'Ångra' }));
    await waitFor(() => expect(received.find(({ address }) => address.endsWith('/taken-back'))?.body).toEqual({ disclosureIds: ids }));
  });

  it('gives all since a day, asks for the day, and says when there was nothing', async () => {
    const received = await answerWith({ ...sharingAnswers([aWay()]), [`POST ${api}/disclosures/set`]: { status: 201, body: { records: 0, disclosureIds: [] } } });
    const user = open(NoneTicked);
    expect((await screen.findByRole<HTMLButtonElement>('button', { name: 'Dela anteckningarna' })).disabled).toBe(true);
    await user.click(screen.getByRole('radio', { name: /Alla som jag har skrivit/ }));
    await user.click(await screen.findByRole('checkbox', { name: 'Försäkringskassan' }));
    await user.click(screen.getByRole('button', { name: 'Dela anteckningarna' }));
    expect((await screen.findAllByText('Välj en dag.')).length).toBeGreaterThan(0);
    await user.type(screen.getByLabelText('Sedan'), '2026-11-01');
    await user.click(screen.getByRole('button', { name: 'Dela anteckningarna' }));
    expect(await screen.findByText('Du har inte skrivit någon anteckning sedan den dagen')).toBeTruthy();
    expect(received.find(({ address }) => address.endsWith('/set'))?.body).toEqual({ myNotesSince: '2026-11-01', toAgencyIds: [insurance] });
  });
});
