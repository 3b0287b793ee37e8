import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { answerWith, problem } from '../../app/fake-api.ts';
import { showPage } from '../../app/show-page.tsx';
import { expectAccessible } from '../../ui/axe.ts';
import { changeLanguage } from '../../ui/language.ts';
import {
  aConsent, aDisclosure, answersWith, aProposal, caseId, disclosuresWith, expired, insurance, municipality, open, psychiatry, refused, vilma,
} from './consents-pages.data.ts';
import { MyConsentsPage } from './MyConsentsPage.tsx';

const api = `/api/v1/cases/${caseId}`;
const asked = aProposal(municipality, psychiatry);
const full = {
  [`GET ${api}/consents`]: answersWith([open, expired], [asked]),
  [`GET ${api}/disclosures`]: disclosuresWith(aDisclosure()),
  [`GET ${api}/legal-grounds`]: { body: { items: [], choices: [], kinds: [], total: 0 } },
};
const show = () => showPage(MyConsentsPage, { path: '/my/consents', at: '/my/consents', person: vilma });
const answered = { status: 201, body: aConsent(20, municipality, psychiatry) };
const sent = (received: Awaited<ReturnType<typeof answerWith>>) => received.find(({ address }) => address === `POST ${api}/consents`)?.body;

describe('my consents', () => {
  it('says in words who may tell whom about what, and until when', async () => {
    await answerWith(full);
    show();
    const given = within((await screen.findByText('Granviks kommun får berätta för Försäkringskassan om:')).closest('li') ?? document.body);
    expect(given.getByText('Ditt namn och din ålder, din plan, dina samtal och möten.')).toBeTruthy();
    expect(given.getByText('Till 28 februari 2027.')).toBeTruthy();
    expect(screen.getByText(/Inget tas ifrån dig om du säger nej/)).toBeTruthy();
    expect(screen.getByText('Ditt ja gick ut 1 november.')).toBeTruthy();
    expect(await screen.findByText('Granviks kommun lät Försäkringskassan läsa 1 sak')).toBeTruthy();
    await expectAccessible();
  });

  it('takes back a yes in two presses', async () => {
    const withdrawal = `POST ${api}/consents/${open.id}/withdrawal`;
    const received = await answerWith({ ...full, [withdrawal]: { status: 201, body: { ...open, state: 'withdrawn', version: 2 } } });
    const user = show();
    await user.click(await screen.findByRole('button', { name: 'Ta tillbaka: Granviks kommun får berätta för Försäkringskassan' }));
    expect(screen.getByRole('group', { name: 'Vill du ta tillbaka ditt ja?' }).textContent).toContain('Då slutar Försäkringskassan genast');
    await expectAccessible();
    await user.click(screen.getByRole('button', { name: 'Ja, ta tillbaka' }));
    expect(await screen.findByText('Du har tagit tillbaka ditt ja')).toBeTruthy();
    expect(received.find(({ address }) => address === withdrawal)?.body).toEqual({ version: 1 });
  });

  it.each([
    [/^Ja, det är okej/, 'given', 'Tack. Ditt ja är sparat.'],
    [/^Nej: /, 'refused', 'Tack. Ditt nej är sparat.'],
  ])('answers %s to what is asked, in one press', async (button, answer, thanks) => {
    const received = await answerWith({ ...full, [`POST ${api}/consents`]: answered });
    const user = show();
    await user.click(await screen.findByRole('button', { name: button }));
    expect(await screen.findByText(thanks)).toBeTruthy();
    expect(sent(received)).toEqual({
      fromAgencyId: municipality.id, toAgencyId: psychiatry.id, categories: asked.categories, purpose: asked.purpose, answer,
      validFrom: '2026-11-21', validTo: asked.validTo, howGiven: 'digital', language: 'sv',
    });
  });

  it('lets her choose what, with who she is always told', async () => {
    const received = await answerWith({ ...full, [`POST ${api}/consents`]: answered });
    const user = show();
    await user.click(await screen.findByRole('button', { name: 'Jag vill välja vad' }));
    expect(screen.getAllByRole('checkbox').map((box) => box.closest('label')?.textContent)).toEqual(['din plan', 'din hälsa']);
    await user.click(screen.getByRole('checkbox', { name: 'din hälsa' }));
    await user.click(screen.getByRole('checkbox', { name: 'din plan' }));
    await user.click(screen.getByRole('button', { name: /^Ja, det är okej/ }));
    expect(screen.getByText('Välj minst en sak, eller svara nej.')).toBeTruthy();
    await expectAccessible();
    expect(sent(received)).toBeUndefined();
    await user.click(screen.getByRole('checkbox', { name: 'din plan' }));
    await user.click(screen.getByRole('button', { name: /^Ja, det är okej/ }));
    await waitFor(() => expect(sent(received)).toMatchObject({ categories: ['identity', 'plan'], answer: 'given' }));
  });

  it('lets her change a no into a yes, asked as at first', async () => {
    const received = await answerWith({ ...full, [`GET ${api}/consents`]: answersWith([refused]), [`POST ${api}/consents`]: answered });
    const user = show();
    await user.click(await screen.findByRole('button', { name: /^Jag vill säga ja/ }));
    await user.click(screen.getByRole('button', { name: /^Ja, det är okej/ }));
    await waitFor(() => expect(sent(received)).toMatchObject({ answer: 'given', validFrom: '2026-11-21', validTo: '2027-05-20' }));
  });

  it('says that nobody may tell anything while she has said yes to nothing', async () => {
    await answerWith({ ...full, [`GET ${api}/consents`]: answersWith([refused]), [`GET ${api}/disclosures`]: disclosuresWith() });
    show();
    expect(await screen.findByText('Du har inte sagt ja till något')).toBeTruthy();
    expect(screen.getByText('Granviks kommun får inte berätta för Vuxenpsykiatrin Granvik om:')).toBeTruthy();
  });

  it('says so when there is nothing to answer', async () => {
    await answerWith({ ...full, [`GET ${api}/consents`]: answersWith([]) });
    show();
    expect(await screen.findByText('Det finns inget att svara på ännu')).toBeTruthy();
    await expectAccessible();
  });

  it('offers another try when it cannot be read, and tells why an answer was not saved', async () => {
    let fails = true;
    await answerWith({
      ...full, [`GET ${api}/consents`]: () => (fails ? { status: 503, body: problem(503, 'not-ready') } : answersWith([open], [asked])),
      [`POST ${api}/consents`]: { status: 409, body: problem(409, 'not-a-party') },
    });
    const user = show();
    expect((await screen.findByRole('alert')).textContent).toContain('Detalj not-ready');
    fails = false;
    await user.click(screen.getByRole('button', { name: 'Försök igen' }));
    await user.click(await screen.findByRole('button', { name: /^Nej: / }));
    expect((await screen.findByRole('alert')).textContent).toContain('Detalj not-a-party');
  });

  it('speaks English', async () => {
    changeLanguage('en');
    await answerWith({ ...full, [`GET ${api}/consents`]: answersWith([aConsent(21, municipality, insurance, { state: 'not-yet', validFrom: '2026-12-01' })]) });
    show();
    expect(await screen.findByText('Granviks kommun may tell Försäkringskassan about:')).toBeTruthy();
    expect(screen.getByText('From 1 December until 28 February 2027.')).toBeTruthy();
    await expectAccessible();
  });
});
