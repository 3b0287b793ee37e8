import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { SignedInPerson } from '../../../contract/sign-in.ts';
import { expectAccessible } from '../../ui/axe.ts';
import { answerWith, problem } from '../fake-api.ts';
import { showPage } from '../show-page.tsx';
import { ShareWith } from './ShareWith.tsx';
import { aDisclosure, api, aWay, caseId, coach, insurance, recordId, refusedWay, sharingAnswers, vilma } from './sharing.data.ts';

const disclosure = aDisclosure();
const given = { [`POST ${api}/disclosures`]: { status: 201, body: { items: [disclosure], total: 1 } } };

function Part() {
  return <ShareWith caseId={caseId} recordKind="session" recordId={recordId} category="session" />;
}
const show = (person: SignedInPerson = coach) => showPage(Part, { path: '/', at: '/', person });

describe('ShareWith', () => {
  it('gives the record by one tick, and is grey with the reason where the person said no', async () => {
    const received = await answerWith({ ...sharingAnswers([aWay({ proposed: true }), refusedWay]), ...given });
    const user = show();
    const open = await screen.findByRole('checkbox', { name: /^Försäkringskassan/ });
    expect(open.closest('label')?.textContent).toContain('Insatsen föreslår');
    const shut = screen.getByRole<HTMLInputElement>('checkbox', { name: /^Vuxenpsykiatrin/ });
    expect(shut.disabled).toBe(true);
    expect(shut.closest('label')?.textContent).toContain('Personen har sagt nej.');
    await expectAccessible();
    await user.click(open);
    expect(await screen.findByText('Försäkringskassan kan läsa det nu')).toBeTruthy();
    expect(received.find(({ address }) => address.startsWith('POST'))?.body).toEqual({ recordKind: 'session', recordId, toAgencyIds: [insurance] });
  });

  it('takes it back by the same tick, and gives it again on undo', async () => {
    const received = await answerWith({ ...sharingAnswers([aWay()], [disclosure]), [`DELETE ${api}/disclosures/${disclosure.id}`]: { status: 204 }, ...given });
    const user = show();
    const box = await screen.findByRole<HTMLInputElement>('checkbox', { name: 'Försäkringskassan' });
    expect(box.checked).toBe(true);
    await user.click(box);
    await screen.findByText('Försäkringskassan kan inte läsa det längre');
    await user.click(screen.getByRole('button', { name: 'Ångra' }));
    await waitFor(() => expect(received.some(({ address }) => address === `POST ${api}/disclosures`)).toBe(true));
  });

  it('says honestly that what they have filed stays with them', async () => {
    const filed = aDisclosure({ filed: { byName: 'Fia Kassman', at: '2026-11-14T09:00:00.000Z' } });
    await answerWith({ ...sharingAnswers([aWay()], [filed]), [`DELETE ${api}/disclosures/${filed.id}`]: { status: 204 } });
    const user = show();
    const box = await screen.findByRole('checkbox');
    expect(box.closest('label')?.textContent).toContain('Försäkringskassan har fört in det i sin akt 14 november. Där finns det kvar.');
    await user.click(box);
    expect(await screen.findByText(/Det som Försäkringskassan redan har fört in i sina egna handlingar finns kvar där/)).toBeTruthy();
  });

  it('says that what was given is shut once the way is', async () => {
    const ended = aWay({ open: null, closed: { reason: 'expired', day: '2026-11-01' } });
    await answerWith(sharingAnswers([ended], [disclosure]));
    show();
    expect((await screen.findByRole('checkbox')).closest('label')?.textContent).toContain('Delat, men stängt nu. Samtycket gick ut 1 november.');
  });

  it('tells why it could not be done', async () => {
    await answerWith({ ...sharingAnswers([aWay()]), [`POST ${api}/disclosures`]: { status: 409, body: problem(409, 'consent-missing') } });
    const user = show();
    await user.click(await screen.findByRole('checkbox', { name: 'Försäkringskassan' }));
    expect((await screen.findByRole('alert')).textContent).toContain('Detalj consent-missing');
  });

  it('says where to begin while nobody has asked the person', async () => {
    await answerWith(sharingAnswers([]));
    show();
    expect(await screen.findByText(/Ingen har frågat personen om att dela ännu/)).toBeTruthy();
  });

  it('is not for the person herself', async () => {
    const received = await answerWith(sharingAnswers([aWay()]));
    show(vilma);
    await waitFor(() => expect(document.querySelector('main')).toBeTruthy());
    expect(screen.queryByRole('group')).toBeNull();
    expect(received).toEqual([]);
  });
});
