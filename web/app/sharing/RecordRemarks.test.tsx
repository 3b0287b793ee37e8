import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Correction, DifferingView } from '../../../contract/corrections.ts';
import type { SignedInPerson } from '../../../contract/sign-in.ts';
import { expectAccessible } from '../../ui/axe.ts';
import { answerWith, problem } from '../fake-api.ts';
import { showPage } from '../show-page.tsx';
import { RecordRemarks } from './RecordRemarks.tsx';
import { api, caseId, coach, recordId, vilma } from './sharing.data.ts';

const record = { recordKind: 'session' as const, recordId };
const correction: Correction = {
  id: caseId, ...record, field: 'note', earlier: 'Vill arbeta heltid.', reason: 'Hon sa halvtid.', correctedByName: 'Lena Ledsten', correctedAt: '2026-11-12T10:00:00.000Z',
};
const view: DifferingView = { id: '0198c0de-0000-7000-8000-000000000031', ...record, words: 'Jag sa halvtid.', saidAt: '2026-11-13T10:00:00.000Z', earlier: [] };
const answers = (corrections: Correction[], differingViews: DifferingView[]) => ({ [`GET ${api}/corrections`]: { body: { corrections, differingViews } } });

function Part() {
  return <><p>Anteckningen</p><RecordRemarks caseId={caseId} {...record} what="samtalet" /></>;
}
const show = (person: SignedInPerson = coach) => showPage(Part, { path: '/', at: '/', person });

describe('RecordRemarks', () => {
  it('folds what stood before to one line, and shows it struck with who and why', async () => {
    await answerWith(answers([correction], []));
    const user = show();
    const line = await screen.findByText('Rättad 12 november av Lena Ledsten');
    expect(line.closest('details')?.open).toBe(false);
    await user.click(line);
    expect(screen.getByRole('deletion').textContent).toBe('Struken text: Vill arbeta heltid.');
    expect(screen.getByText('Varför: Hon sa halvtid.')).toBeTruthy();
    await expectAccessible();
  });

  it('says how often it has been corrected, and gives no reason where none was asked', async () => {
    await answerWith(answers([correction, { ...correction, id: recordId, reason: null }], []));
    show();
    expect(await screen.findByText('Rättad 2 gånger, senast 12 november av Lena Ledsten')).toBeTruthy();
    expect(screen.getAllByText(/^Varför:/)).toHaveLength(1);
  });

  it('shows staff how the person sees it, without a way to change it', async () => {
    await answerWith(answers([], [{ ...view, earlier: [{ words: 'Nej.', saidAt: '2026-11-10T10:00:00.000Z' }] }]));
    show();
    expect(await screen.findByText('Jag sa halvtid.')).toBeTruthy();
    expect(screen.getByText('Vad deltagaren skrev tidigare')).toBeTruthy();
    expect(screen.queryByRole('button')).toBeNull();
    await expectAccessible();
  });

  it('says only that she took it back', async () => {
    await answerWith(answers([], [{ ...view, words: null }]));
    show();
    expect(await screen.findByText('Deltagaren hade skrivit sin egen syn, och tog tillbaka den 13 november.')).toBeTruthy();
  });

  it('lets the person write how she sees it', async () => {
    const received = await answerWith({ ...answers([], []), [`POST ${api}/differing-views`]: { status: 201, body: view } });
    const user = show(vilma);
    await user.click(await screen.findByRole('button', { name: 'Skriv hur du ser på det: samtalet' }));
    await user.click(await screen.findByRole('button', { name: 'Spara' }));
    expect(await screen.findByRole('alert')).toBeTruthy();
    await user.type(screen.getByRole('textbox', { name: /Så här ser jag på det/ }), 'Jag sa halvtid.');
    await expectAccessible();
    await user.click(screen.getByRole('button', { name: 'Spara' }));
    await screen.findByText('Sparat. Det står nu bredvid uppgiften');
    expect(received.find(({ address }) => address.startsWith('POST'))?.body).toEqual({ ...record, words: 'Jag sa halvtid.', replacesId: null });
  });

  it('lets her change it and take it back', async () => {
    const received = await answerWith({ ...answers([], [view]), [`DELETE ${api}/differing-views/${view.id}`]: { status: 204 } });
    const user = show(vilma);
    await user.click(await screen.findByRole('button', { name: 'Ändra hur du ser på det: samtalet' }));
    expect((await screen.findByRole<HTMLTextAreaElement>('textbox')).value).toBe('Jag sa halvtid.');
    await user.click(screen.getByRole('button', { name: 'Avbryt' }));
    await user.click(await screen.findByRole('button', { name: 'Ta tillbaka hur du ser på det: samtalet' }));
    expect(await screen.findByText('Du har tagit tillbaka det du skrev')).toBeTruthy();
    expect(received.some(({ address }) => address.startsWith('DELETE'))).toBe(true);
  });

  it('says on one line that it could not be read', async () => {
    let isDown = true;
    await answerWith({ [`GET ${api}/corrections`]: () => (isDown ? { status: 500, body: problem(500, 'unexpected-fault') } : answers([correction], [])[`GET ${api}/corrections`] ?? {}) });
    const user = show();
    const again = await screen.findByRole('button', { name: 'Försök igen' });
    isDown = false;
    await user.click(again);
    await waitFor(() => expect(screen.getByText(/^Rättad/)).toBeTruthy());
  });
});
