import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { answerWith, problem } from '../../app/fake-api.ts';
import { showPage } from '../../app/show-page.tsx';
import { expectAccessible } from '../../ui/axe.ts';
import { changeLanguage } from '../../ui/language.ts';
import { AnswerPage } from './AnswerPage.tsx';
import { draftPlaceOf, readAnswerDraft } from './answer-draft.ts';
import { analyst, asked } from './surveys-pages.data.ts';

const token = '7-abcabcabcabcabcabcabca';
const opened = { 'POST /api/v1/survey-links/opened': { body: asked } };
const open = () => showPage(AnswerPage, { path: '/answer', at: `/answer#${token}`, person: analyst });
/** What this page keeps on the device. */
const kept = (store: Storage) => Object.keys(store).filter((key) => key.startsWith('samsteg:answer'));
const press = async (user: ReturnType<typeof open>, name: string) => user.click(await screen.findByRole('button', { name }));

describe('answering a survey', () => {
  beforeEach(() => { window.location.hash = token; });
  afterEach(() => {
    localStorage.clear();
    sessionStorage.clear();
    changeLanguage('sv');
  });

  it('says first why one is asked, what becomes of it, and that it is voluntary', async () => {
    const received = await answerWith(opened);
    open();
    for (const title of ['Varför vi frågar', 'Så används svaren', 'Vem du kan fråga', 'Det är frivilligt', 'Ditt svar och du']) expect(await screen.findByRole('heading', { name: title })).toBeTruthy();
    expect(received[0]?.body).toEqual({ token });
    expect(received[0]?.address).not.toContain(token);
    await expectAccessible();
  });

  it('goes section by section, asks what hangs on an answer, lets all be read through, and sends', async () => {
    const received = await answerWith({ ...opened, 'POST /api/v1/survey-answers': { status: 204 } });
    const user = open();
    await press(user, 'Börja');
    await screen.findByText('Träffas ni?');
    expect(screen.queryByText('Med vilka?')).toBeNull();
    await press(user, 'Nästa');
    expect((await screen.findByRole('alert')).textContent).toContain('Träffas ni? Svara på frågan.');
    await expectAccessible();
    await user.click(screen.getByRole('radio', { name: 'Ja' }));
    await user.click(screen.getByRole('checkbox', { name: 'Vården' }));
    await user.click(screen.getByRole('radio', { name: /^5, Helt/ }));
    await press(user, 'Nästa');
    await user.type(await screen.findByRole('textbox', { name: /Hur många timmar/ }), '99');
    await user.click(screen.getByRole('radio', { name: 'Svårt' }));
    await user.type(screen.getByRole('textbox', { name: /Vad saknas/ }), 'Möten.');
    await press(user, 'Läs igenom');
    expect((await screen.findByRole('alert')).textContent).toContain('Skriv ett helt tal från 0 till 40.');
    await user.clear(screen.getByRole('textbox', { name: /Hur många timmar/ }));
    await expectAccessible();
    await press(user, 'Läs igenom');
    expect(await screen.findByText('Vården: Svårt')).toBeTruthy();
    expect(within(screen.getByText('Hur många timmar?').parentElement as HTMLElement).getByText('Inget svar')).toBeTruthy();
    await expectAccessible();
    await press(user, 'Skicka mitt svar');
    expect(await screen.findByRole('heading', { name: 'Tack för ditt svar' })).toBeTruthy();
    expect(document.activeElement?.textContent).toContain('Tack för ditt svar');
    expect(received.at(-1)?.body).toEqual({ token, questionVersion: 1, answers: { met: 'yes', with: ['care'], sure: 5, reach: { one: 'hard' }, free: 'Möten.' } });
    expect(kept(localStorage)).toEqual([]);
  });

  it('keeps what is answered on the device, for the one who has the link, until it is taken away', async () => {
    await answerWith(opened);
    const user = open();
    await press(user, 'Börja');
    await user.click(await screen.findByRole('radio', { name: 'Nej' }));
    const place = await draftPlaceOf('personal', token);
    expect(readAnswerDraft(place)).toEqual({ questionVersion: 1, answers: { met: 'no' } });
    expect(place.key).not.toContain(token);
    expect(readAnswerDraft(await draftPlaceOf('personal', '8-another-link-altogether'))).toBeNull();
    expect(readAnswerDraft(place, Date.now() + 31 * 24 * 60 * 60 * 1000)).toBeNull();
    await press(user, 'Tillbaka');
    expect(await screen.findByText('Du har börjat svara förut. Dina svar finns kvar.')).toBeTruthy();
    await press(user, 'Ta bort mina svar härifrån');
    expect(readAnswerDraft(place)).toBeNull();
  });

  it('keeps it in the tab alone where all have the same link, and reminds the browser of an answer sent', async () => {
    await answerWith({ 'POST /api/v1/survey-links/opened': { body: { ...asked, way: 'link' } }, 'POST /api/v1/survey-answers': { status: 204 } });
    const user = open();
    await press(user, 'Börja');
    await user.click(await screen.findByRole('radio', { name: 'Nej' }));
    expect([kept(localStorage), kept(sessionStorage)]).toEqual([[], [expect.stringMatching(/^samsteg:answer:/)]]);
    await press(user, 'Nästa');
    await press(user, 'Läs igenom');
    await press(user, 'Skicka mitt svar');
    await screen.findByRole('heading', { name: 'Tack för ditt svar' });
    expect([kept(localStorage), kept(sessionStorage)]).toEqual([[`samsteg:answered:${asked.surveyId}`], []]);
  });

  it('loses nothing when the network is cut, and knows that the first try came through', async () => {
    let tries = 0;
    await answerWith({ ...opened, 'POST /api/v1/survey-answers': () => ({ status: 409, body: problem(409, 'survey-link-used') }) });
    const through = globalThis.fetch;
    const user = open();
    await press(user, 'Börja');
    await user.click(await screen.findByRole('radio', { name: 'Nej' }));
    await press(user, 'Nästa');
    await press(user, 'Läs igenom');
    globalThis.fetch = (...sent) => {
      tries += 1;
      return tries === 1 ? Promise.reject(new TypeError('cut')) : through(...sent);
    };
    await press(user, 'Skicka mitt svar');
    expect(await screen.findByRole('alert')).toBeTruthy();
    await press(user, 'Skicka mitt svar');
    expect(await screen.findByRole('heading', { name: 'Tack för ditt svar' })).toBeTruthy();
  });

  it.each([['survey-link-used', 'Länken är redan använd'], ['survey-not-open', 'Enkäten tar inte emot svar nu'], ['survey-link-not-valid', 'Länken leder inte till någon enkät']] as const)(
    'shows a closed door in plain words: %s', async (code, title) => {
      await answerWith({ 'POST /api/v1/survey-links/opened': { status: 409, body: problem(409, code) } });
      open();
      expect(await screen.findByRole('heading', { name: title })).toBeTruthy();
      await expectAccessible();
    });

  it('is read in English, with the Swedish marked where there is no other', async () => {
    changeLanguage('en');
    await answerWith(opened);
    const user = open();
    await press(user, 'Begin');
    expect(await screen.findByText('Do you meet?')).toBeTruthy();
    await waitFor(() => expect(screen.getByText('Hur säker är du?').closest('[lang]')?.getAttribute('lang')).toBe('sv'));
  });
});
