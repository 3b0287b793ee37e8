import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { answerWith, problem } from '../../app/fake-api.ts';
import { showPage } from '../../app/show-page.tsx';
import { expectAccessible } from '../../ui/axe.ts';
import { changeLanguage } from '../../ui/language.ts';
import {
  aConsent, aDisclosure, aFilledForm, answersWith, aProposal, caseId, coach, disclosuresWith, expired, head, insurance, municipality, open, psychiatry, recordId, refused, replaced,
} from './consents-pages.data.ts';
import { ConsentsPage } from './ConsentsPage.tsx';

const api = `/api/v1/cases/${caseId}`;
const full = {
  [`GET ${api}`]: { body: head },
  [`GET ${api}/consents`]: answersWith([open, refused, expired, replaced]),
  [`GET ${api}/disclosures`]: disclosuresWith(aDisclosure()),
  [`GET ${api}/legal-grounds`]: { body: { items: [], choices: [], kinds: [], total: 0 } },
};
const empty = { ...full, [`GET ${api}/consents`]: answersWith([], [aProposal(municipality, insurance)]), [`GET ${api}/disclosures`]: disclosuresWith() };
const show = () => showPage(ConsentsPage, { path: '/cases/$caseId/consents', at: `/cases/${caseId}/consents`, person: coach });
const rowOf = (name: RegExp) => within(screen.getByRole('rowheader', { name }).closest('tr') ?? document.body);

describe('the tab for consents', () => {
  it('says the same in the picture, in words and in the table', async () => {
    await answerWith(full);
    show();
    await screen.findByRole('rowheader', { name: /^1Granviks kommun till Försäkringskassan/ });
    const pictures = screen.getAllByRole('img', { name: '1 väg är öppen. 2 är stängda.' });
    for (const picture of pictures) expect(picture.querySelectorAll('.ways__number')).toHaveLength(3);
    expect(rowOf(/^1Granviks/).getByText('Ja')).toBeTruthy();
    expect(rowOf(/till Vuxenpsykiatrin/).getByText('Nej')).toBeTruthy();
    expect(rowOf(/^\dVuxenpsykiatrin/).getByText('Har gått ut')).toBeTruthy();
    expect(rowOf(/^1Granviks/).getByText('Skriftligt, antecknat av Karin Coachberg')).toBeTruthy();
    await expectAccessible();
  });

  it('keeps what was said before, folded away', async () => {
    await answerWith(full);
    const user = show();
    await user.click(await screen.findByText('1 tidigare svar'));
    expect(within(screen.getByRole('table', { name: 'Tidigare svar' })).getByText('Ersatt')).toBeTruthy();
  });

  it('says what will be here while nobody has asked', async () => {
    await answerWith(empty);
    show();
    expect(await screen.findByText('Ingen har frågat ännu')).toBeTruthy();
    expect(await screen.findByText('Inget har delats ännu')).toBeTruthy();
    expect(screen.getByText(/Om namn, plan och hälsa\. Förslag: till 21 maj 2027\./)).toBeTruthy();
    await expectAccessible();
  });

  it.each([`GET ${api}`, `GET ${api}/consents`])('offers another try when %s fails', async (failing) => {
    let fails = true;
    await answerWith({ ...full, [failing]: () => (fails ? { status: 500, body: problem(500, 'unexpected-fault') } : full[failing] ?? {}) });
    const user = show();
    expect((await screen.findByRole('alert')).textContent).toContain('Detalj unexpected-fault');
    fails = false;
    await user.click(screen.getByRole('button', { name: 'Försök igen' }));
    expect(await screen.findByRole('table', { name: 'Vem får berätta vad för vem' })).toBeTruthy();
  });

  it('speaks English', async () => {
    changeLanguage('en');
    await answerWith(full);
    show();
    expect(await screen.findByRole('table', { name: 'Who may tell what to whom' })).toBeTruthy();
    await expectAccessible();
  });
});

describe('writing an answer', () => {
  const sheet = { [`POST ${api}/consent-form`]: ({ body }: { body: unknown }) => ({ body: aFilledForm(body as object) }) };
  const sentTo = (received: Awaited<ReturnType<typeof answerWith>>, path: string) => received.findLast(({ address }) => address === `POST ${api}${path}`)?.body;

  it('starts from what the programme proposes: the text first, then the answer as it was given', async () => {
    const received = await answerWith({ ...empty, ...sheet, [`POST ${api}/consents`]: { status: 201, body: aConsent(20, municipality, insurance) } });
    const user = show();
    await user.click(await screen.findByRole('button', { name: 'Skriv svaret om Försäkringskassan' }));
    expect(await screen.findByText('Du kan säga ja till allt, ja till en del, eller nej.')).toBeTruthy();
    expect(screen.getByRole('figure', { name: /^Granviks kommun vill få berätta för Vuxenpsykiatrin/ })).toBeTruthy();
    expect(sentTo(received, '/consent-form')).toMatchObject({ categories: ['identity', 'plan', 'health'], scope: 'case', language: 'sv', easyRead: false });
    await expectAccessible();
    await user.click(screen.getByRole('radio', { name: 'Lättläst' }));
    expect(await screen.findByText('Det är du som bestämmer.')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Skriv svaret' }));
    await user.click(await screen.findByRole('radio', { name: 'Nej' }));
    await user.click(screen.getByRole('radio', { name: 'Muntligt' }));
    await user.selectOptions(screen.getByLabelText('Språk ni talade'), 'ar');
    await user.click(screen.getByRole('button', { name: 'Spara svaret' }));
    expect(await screen.findByText('Personens nej är sparat')).toBeTruthy();
    expect(sentTo(received, '/consents')).toEqual({
      fromAgencyId: municipality.id, toAgencyId: insurance.id, asked: ['identity', 'plan', 'health'], categories: ['identity', 'plan', 'health'],
      purpose: 'Planera tillsammans', scope: 'case', form: { key: 'standard', version: 1, language: 'sv', easyRead: true },
      answer: 'refused', validFrom: '2026-11-21', validTo: '2027-05-21', howGiven: 'oral', language: 'ar',
    });
  });

  it('keeps what was asked beside a yes to some of it, and warns that a yes without the name opens nothing', async () => {
    const received = await answerWith({ ...empty, ...sheet, [`POST ${api}/consents`]: { status: 201, body: aConsent(20, municipality, insurance) } });
    const user = show();
    await user.click(await screen.findByRole('button', { name: 'Skriv svaret om Försäkringskassan' }));
    await user.click(await screen.findByRole('button', { name: 'Skriv svaret' }));
    await user.click(await screen.findByRole('radio', { name: 'Ja' }));
    expect(screen.queryByText(/kan Försäkringskassan inte se ärendet/)).toBeNull();
    await user.click(screen.getByRole('checkbox', { name: 'Namn' }));
    expect(screen.getByText(/kan Försäkringskassan inte se ärendet/)).toBeTruthy();
    await expectAccessible();
    await user.click(screen.getByRole('checkbox', { name: 'Namn' }));
    await user.click(screen.getByRole('checkbox', { name: 'Hälsa' }));
    await user.click(screen.getByRole('radio', { name: 'Skriftligt' }));
    await user.click(screen.getByRole('button', { name: 'Spara svaret' }));
    await waitFor(() => expect(sentTo(received, '/consents')).toMatchObject({ asked: ['identity', 'plan', 'health'], categories: ['plan', 'identity'] }));
  });

  it('asks for what is missing before the text is shown, and keeps what is written', async () => {
    await answerWith({ ...full, ...sheet });
    const user = show();
    await user.click(await screen.findByRole('button', { name: 'Fråga om samtycke' }));
    await user.type(await screen.findByLabelText('Varför de behöver veta det'), 'Mötas om planen');
    await user.click(screen.getByRole('button', { name: 'Visa texten för personen' }));
    await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText('Vem får veta')));
    await expectAccessible();
    await user.selectOptions(screen.getByLabelText('Vem får veta'), insurance.id);
    await user.click(screen.getByRole('radio', { name: /^I hela insatsen/ }));
    await user.click(screen.getByRole('button', { name: 'Visa texten för personen' }));
    await user.click(await screen.findByRole('button', { name: 'Skriv svaret' }));
    await user.click(await screen.findByRole('button', { name: 'Spara svaret' }));
    const links = within(await screen.findByRole('alert')).getAllByRole('link').map((link) => link.textContent?.split(/[:?]/)[0]);
    expect(links).toEqual(['Vad svarade personen', 'Hur personen svarade']);
    await user.click(screen.getByRole('button', { name: 'Tillbaka till texten' }));
    await user.click(await screen.findByRole('button', { name: 'Ändra frågan' }));
    expect(screen.getByLabelText<HTMLTextAreaElement>('Varför de behöver veta det').value).toBe('Mötas om planen');
  });

  it('shows what the server found wrong at its field, in the step where it is', async () => {
    const wrong = { ...problem(400, 'invalid-input'), errors: [{ path: 'validTo', code: 'too-early', message: 'Dagen är för tidig.' }] };
    await answerWith({ ...full, ...sheet, [`POST ${api}/consents`]: { status: 400, body: wrong } });
    const user = show();
    await user.click(await screen.findByRole('button', { name: 'Nytt svar om Försäkringskassan' }));
    await user.click(await screen.findByRole('button', { name: 'Ändra frågan' }));
    await user.click(screen.getByRole('button', { name: 'Visa texten för personen' }));
    await user.click(await screen.findByRole('button', { name: 'Skriv svaret' }));
    await user.click(await screen.findByRole('radio', { name: 'Ja' }));
    await user.click(screen.getByRole('radio', { name: 'Skriftligt' }));
    await user.click(screen.getByRole('button', { name: 'Spara svaret' }));
    expect(await screen.findByRole('link', { name: 'Gäller till och med: Dagen är för tidig.' })).toBeTruthy();
    expect(screen.getByLabelText('Gäller till och med')).toBeTruthy();
  });

  it('opens the very text that was shown, and makes it a file that the browser keeps', async () => {
    const form = `GET ${api}/consents/${open.id}/form`;
    const received = await answerWith({ ...full, [form]: { body: aFilledForm() }, [`GET ${api}/consents/${open.id}/form-file`]: { status: 503, body: problem(503, 'pdf-not-here') } });
    const user = show();
    await user.click(await screen.findByRole('button', { name: 'Visa texten som visades för Försäkringskassan, antecknad 1 sep.' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Texten som visades' }));
    expect(await dialog.findByText(/Text ”standard”, version 1/)).toBeTruthy();
    await user.click(dialog.getByRole('button', { name: 'Spara som PDF' }));
    expect((await dialog.findByRole('alert')).textContent).toContain('Detalj pdf-not-here');
    expect(received.some(({ address }) => address === `GET ${api}/consents/${open.id}/form-file?type=pdf`)).toBe(true);
  });

  it('renews a yes that is about to end, for as long as before and under the text of today', async () => {
    const ending = aConsent(30, municipality, insurance, { validFrom: '2026-06-01', validTo: '2026-12-01', mayRenew: true, state: 'partly-given', asked: ['identity', 'plan', 'session', 'health'] });
    const received = await answerWith({
      ...full, ...sheet, [`GET ${api}/consents`]: answersWith([ending]), [`POST ${api}/consents/${ending.id}/renewal`]: { status: 201, body: aConsent(31, municipality, insurance) },
    });
    const user = show();
    expect(await screen.findByText('Går ut om 10 dagar')).toBeTruthy();
    expect(screen.getByText('Inte hälsa')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Förnya samtycket till Försäkringskassan' }));
    await user.click(await screen.findByRole('radio', { name: 'Muntligt' }));
    await expectAccessible();
    await user.click(screen.getByRole('button', { name: 'Personen sa ja igen' }));
    expect(await screen.findByText('Samtycket är förnyat')).toBeTruthy();
    expect(sentTo(received, `/consents/${ending.id}/renewal`)).toEqual({
      version: 1, validTo: '2027-05-23', howGiven: 'oral', language: 'sv', form: { key: 'standard', version: 1, language: 'sv', easyRead: false },
    });
  });
});

describe('ending what is open', () => {
  it('takes two presses to take back a consent, and tells what will come of it before the second', async () => {
    const withdrawal = `POST ${api}/consents/${open.id}/withdrawal`;
    const received = await answerWith({ ...full, [withdrawal]: { status: 201, body: { ...open, state: 'withdrawn', mayWithdraw: false, version: 2 } } });
    const user = show();
    await user.click(await screen.findByRole('button', { name: 'Ta tillbaka samtycket från Granviks kommun till Försäkringskassan' }));
    const question = screen.getByRole('group', { name: 'Tar personen tillbaka sitt ja?' });
    expect(question).toBe(document.activeElement);
    expect(question.textContent).toContain('Försäkringskassan slutar genast att se det som Granviks kommun har delat');
    await expectAccessible();
    expect(received.some(({ address }) => address === withdrawal)).toBe(false);
    await user.click(screen.getByRole('button', { name: 'Ja, ta tillbaka' }));
    expect(await screen.findByText('Samtycket är tillbakataget')).toBeTruthy();
    expect(received.find(({ address }) => address === withdrawal)?.body).toEqual({ version: 1 });
  });

  it('gives the focus back to the one who keeps it, and tells why it could not be done', async () => {
    await answerWith({ ...full, [`POST ${api}/consents/${open.id}/withdrawal`]: { status: 409, body: problem(409, 'stale-version') } });
    const user = show();
    const button = /^Ta tillbaka samtycket från Granviks kommun/;
    await user.click(await screen.findByRole('button', { name: button }));
    await user.click(screen.getByRole('button', { name: 'Ja, ta tillbaka' }));
    expect((await screen.findByRole('alert')).textContent).toContain('Detalj stale-version');
    await user.click(screen.getByRole('button', { name: 'Behåll' }));
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('button', { name: button })));
  });

  it('stops sharing a record, and shares it again on undo', async () => {
    const one = aDisclosure();
    const received = await answerWith({
      ...full, [`DELETE ${api}/disclosures/${one.id}`]: { status: 204 }, [`POST ${api}/disclosures`]: { status: 201, ...disclosuresWith(one) },
    });
    const user = show();
    await user.click(await screen.findByText(/^Samtal eller anteckning: 1 öppen/));
    await user.click(await screen.findByRole('button', { name: 'Sluta dela Samtal eller anteckning med Försäkringskassan' }));
    await screen.findByText('Det delas inte längre med Försäkringskassan');
    await user.click(screen.getByRole('button', { name: 'Ångra' }));
    await waitFor(() => expect(received.find(({ address }) => address === `POST ${api}/disclosures`)?.body)
      .toEqual({ recordKind: 'session', recordId, toAgencyIds: [insurance.id] }));
  });

  it('stops sharing several at once, gives them again on undo, and says what stays where it is filed', async () => {
    const filed = { byName: 'Fia Kassman', at: '2026-11-14T09:00:00.000Z' };
    const two = [aDisclosure({ filed }), aDisclosure({ id: '0198c0de-0000-7000-8000-000000000071', recordId: '0198c0de-0000-7000-8000-000000000072' })];
    const received = await answerWith({
      ...full, [`GET ${api}/disclosures`]: disclosuresWith(...two), [`POST ${api}/disclosures/taken-back`]: { status: 201, body: { takenBack: 2 } },
      [`POST ${api}/disclosures/set`]: { status: 201, body: { records: 2, disclosureIds: [] } },
    });
    const user = show();
    await user.click(await screen.findByText(/^Samtal eller anteckning: 2 öppna/));
    expect(screen.getByText('Försäkringskassan har fört in det i sin akt 14 november. Där finns det kvar.')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Sluta dela alla 2 med Försäkringskassan: Samtal eller anteckning' }));
    await screen.findByText(/Försäkringskassan kan inte läsa de 2 längre. Det som Försäkringskassan redan har fört in/);
    await user.click(screen.getByRole('button', { name: 'Ångra' }));
    await waitFor(() => expect(received.find(({ address }) => address.endsWith('/disclosures/set'))?.body)
      .toEqual({ records: two.map(({ recordKind, recordId: one }) => ({ recordKind, recordId: one })), toAgencyIds: [insurance.id] }));
    expect(received.find(({ address }) => address.endsWith('/taken-back'))?.body).toEqual({ disclosureIds: two.map(({ id }) => id) });
    await expectAccessible();
  });

  it('lets an agency take back only what it gave', async () => {
    await answerWith({ ...full, [`GET ${api}/disclosures`]: disclosuresWith(aDisclosure({ fromAgencyName: psychiatry.name })) });
    const user = show();
    await user.click(await screen.findByText(/^Samtal eller anteckning: 1 öppen/));
    await screen.findByRole('table', { name: 'Uppgifter som har delats: Samtal eller anteckning' });
    expect(screen.queryByRole('button', { name: /^Sluta dela/ })).toBeNull();
  });

  it('tells of each kind how much is open to whom, and shows each record when asked', async () => {
    const measured = (number: string, change: object) => aDisclosure({ id: number, recordKind: 'measurement', category: 'progress', ...change });
    await answerWith({
      ...full,
      [`GET ${api}/disclosures`]: disclosuresWith(
        measured('0198c0de-0000-7000-8000-000000000061', {}), measured('0198c0de-0000-7000-8000-000000000062', { toAgencyName: psychiatry.name, open: false }), aDisclosure(),
      ),
    });
    const user = show();
    const group = await screen.findByText(/^Mätning: 1 av 2 öppna/);
    expect(group.textContent).toContain('till Försäkringskassan och Vuxenpsykiatrin Granvik');
    expect(screen.getByText(/^Samtal eller anteckning: 1 öppen/)).toBeTruthy();
    await user.click(group);
    expect(within(screen.getByRole('table', { name: 'Uppgifter som har delats: Mätning' })).getAllByRole('row')).toHaveLength(3);
    await expectAccessible();
  });
});
