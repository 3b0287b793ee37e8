import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { answerWith, problem } from '../../app/fake-api.ts';
import { showPage } from '../../app/show-page.tsx';
import { expectAccessible } from '../../ui/axe.ts';
import { changeLanguage } from '../../ui/language.ts';
import {
  aConsent, aDisclosure, aFilledForm, answersWith, aProposal, caseId, disclosuresWith, expired, insurance, municipality, open, psychiatry, refused, vilma,
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

  const sheet = { [`POST ${api}/consent-form`]: ({ body }: { body: unknown }) => ({ body: aFilledForm(body as object) }) };
  const read = /^Läs och svara: får Granviks kommun berätta för Vuxenpsykiatrin Granvik/;

  it.each([
    [/^Ja, till allt/, 'given', 'Tack. Ditt ja är sparat.'],
    [/^Nej: /, 'refused', 'Tack. Ditt nej är sparat.'],
  ])('answers %s to what is asked, in two presses: the text, and the answer', async (button, answer, thanks) => {
    const received = await answerWith({ ...full, ...sheet, [`POST ${api}/consents`]: answered });
    const user = show();
    await user.click(await screen.findByRole('button', { name: read }));
    expect(await screen.findByText('Text om withdraw')).toBeTruthy();
    await expectAccessible();
    await user.click(screen.getByRole('button', { name: button }));
    expect(await screen.findByText(thanks)).toBeTruthy();
    expect(sent(received)).toEqual({
      fromAgencyId: municipality.id, toAgencyId: psychiatry.id, asked: asked.categories, categories: asked.categories, purpose: asked.purpose, answer, scope: 'case',
      form: { key: 'standard', version: 1, language: 'sv', easyRead: false }, validFrom: '2026-11-21', validTo: asked.validTo, howGiven: 'digital', language: 'sv',
    });
  });

  it('lets her choose what, with who she is always told, in the reading she chose', async () => {
    const received = await answerWith({ ...full, ...sheet, [`POST ${api}/consents`]: answered });
    const user = show();
    await user.click(await screen.findByRole('button', { name: read }));
    await user.click(await screen.findByRole('radio', { name: 'Lättläst' }));
    await screen.findByText('Det är du som bestämmer.');
    await user.click(screen.getByRole('button', { name: 'Ja, till en del' }));
    expect(screen.getAllByRole('checkbox').map((box) => box.closest('label')?.textContent)).toEqual(['din plan', 'din hälsa']);
    await user.click(screen.getByRole('button', { name: 'Ja, till det jag kryssat för' }));
    expect(screen.getByText('Välj minst en sak, eller svara nej.')).toBeTruthy();
    await expectAccessible();
    expect(sent(received)).toBeUndefined();
    await user.click(screen.getByRole('checkbox', { name: 'din plan' }));
    await user.click(screen.getByRole('button', { name: 'Ja, till det jag kryssat för' }));
    await waitFor(() => expect(sent(received)).toMatchObject({ asked: ['identity', 'plan', 'health'], categories: ['identity', 'plan'], answer: 'given', form: { easyRead: true } }));
  });

  it('asks one thing at a time, and can be put off', async () => {
    await answerWith({ ...full, ...sheet, [`GET ${api}/consents`]: answersWith([], [asked, aProposal(municipality, insurance)]) });
    const user = show();
    expect(await screen.findByText('Fråga 1 av 2')).toBeTruthy();
    expect(screen.getAllByRole('button', { name: /^Läs och svara/ })).toHaveLength(1);
    await user.click(screen.getByRole('button', { name: 'Visa nästa fråga' }));
    expect(screen.getByText('Fråga 2 av 2')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: /^Läs och svara: får Granviks kommun berätta för Försäkringskassan/ }));
    await user.click(await screen.findByRole('button', { name: 'Jag svarar senare' }));
    expect(screen.getByRole('button', { name: /^Läs och svara/ })).toBeTruthy();
  });

  it('comes up before a yes runs out, and is said again in one press once the text is read', async () => {
    const ending = aConsent(40, municipality, insurance, { validFrom: '2026-06-01', validTo: '2026-11-28', mayRenew: true, asked: ['identity', 'plan', 'session', 'health'], state: 'partly-given' });
    const received = await answerWith({
      ...full, ...sheet, [`GET ${api}/consents`]: answersWith([ending]), [`POST ${api}/consents/${ending.id}/renewal`]: { status: 201, body: aConsent(41, municipality, insurance) },
    });
    const user = show();
    expect(await screen.findByText('Ditt ja går ut om 7 dagar')).toBeTruthy();
    expect(screen.getByText('Inte om: din hälsa.')).toBeTruthy();
    expect(screen.getByText('Karin Coachberg skrev ner ditt ja 1 september.')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: /^Läs och säg ja igen/ }));
    await user.click(await screen.findByRole('button', { name: 'Ja, till 20 maj 2027' }));
    expect(await screen.findByText('Tack. Ditt ja gäller en tid till.')).toBeTruthy();
    expect(received.find(({ address }) => address.endsWith('/renewal'))?.body).toMatchObject({ version: 1, validTo: '2027-05-20', howGiven: 'digital', form: { version: 1 } });
  });

  it('lets her change a no into a yes, asked as at first', async () => {
    const received = await answerWith({ ...full, ...sheet, [`GET ${api}/consents`]: answersWith([refused]), [`POST ${api}/consents`]: answered });
    const user = show();
    await user.click(await screen.findByRole('button', { name: /^Jag vill säga ja/ }));
    await user.click(await screen.findByRole('button', { name: /^Ja, till allt/ }));
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
      ...full, ...sheet, [`GET ${api}/consents`]: () => (fails ? { status: 503, body: problem(503, 'not-ready') } : answersWith([open], [asked])),
      [`POST ${api}/consents`]: { status: 409, body: problem(409, 'not-a-party') },
    });
    const user = show();
    expect((await screen.findByRole('alert')).textContent).toContain('Detalj not-ready');
    fails = false;
    await user.click(screen.getByRole('button', { name: 'Försök igen' }));
    await user.click(await screen.findByRole('button', { name: read }));
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
