import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { blocksRoutes } from '../../../contract/blocks.ts';
import { emergencyOpeningsRoutes } from '../../../contract/emergency-openings.ts';
import { answerWith, problem } from '../../app/fake-api.ts';
import { EmergencyBanner } from '../../app/sharing/EmergencyBanner.tsx';
import { EmergencyNews } from '../../app/sharing/EmergencyNews.tsx';
import { showPage } from '../../app/show-page.tsx';
import { expectAccessible } from '../../ui/axe.ts';
import { BlockMyPage } from './BlockMyPage.tsx';
import { BlocksPage } from './BlocksPage.tsx';
import { ConflictPage } from './ConflictPage.tsx';
import { caseId, coach, vilma } from './consents-pages.data.ts';
import { EmergencyCasePage } from './EmergencyCasePage.tsx';
import { EmergencyPage } from './EmergencyPage.tsx';

const leader = { ...coach, role: 'team-leader' as const };
const listed = emergencyOpeningsRoutes.listEmergencyOpenings.example.response;
const [opening] = listed.items;
const ofCase = (change: object = {}) => ({ [`GET /api/v1/cases/${caseId}/emergency-openings`]: { body: { items: [{ ...opening, caseId, ...change }], total: 1 } } });
const blocks = blocksRoutes.listBlocks.example.response;
const [block] = blocks.items;
const withBlocks = (change: object = {}) => ({ [`GET /api/v1/cases/${caseId}/blocks`]: { body: { ...blocks, ...change } } });
const inCase = (part: string) => ({ path: `/cases/$caseId/${part}`, at: `/cases/${caseId}/${part}` });
function Banner() { return <><h1>Sida</h1><EmergencyBanner caseId={caseId} /></>; }
function News() { return <><h1>Sida</h1><EmergencyNews caseId={caseId} /></>; }

describe('the page of an emergency', () => {
  const openPage = () => showPage(EmergencyPage, { path: '/emergency', at: '/emergency', person: coach });
  const list = { 'GET /api/v1/emergency-openings': { body: { ...listed, items: [], total: 0 } } };

  it('says what an opening gives and costs before one opens, and asks for all of it', async () => {
    await answerWith(list);
    const user = openPage();
    expect(await screen.findByText(/öppet i tre timmar/)).toBeTruthy();
    await user.type(screen.getByLabelText(/^Personnummer eller ärendekod/), 'Vilma');
    await user.click(screen.getByRole('button', { name: 'Öppna i tre timmar' }));
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toContain('Skriv hela personnumret');
    expect(alert.textContent).toContain('Skäl');
    await expectAccessible();
  });

  it('opens, and says the same of whoever cannot be opened without losing what was typed', async () => {
    const received = await answerWith({ ...list, 'POST /api/v1/emergency-openings': { status: 404, body: problem(404, 'not-found') } });
    const user = openPage();
    await user.type(await screen.findByLabelText(/^Personnummer eller ärendekod/), 'a1b2-c3d4');
    await user.click(screen.getByRole('radio', { name: /^Fara för någons liv/ }));
    await user.type(screen.getByLabelText(/^Vad har hänt/), 'Ringde jouren och svarar inte.');
    await user.click(screen.getByRole('button', { name: 'Öppna i tre timmar' }));
    expect(await screen.findByText('Det går inte att öppna')).toBeTruthy();
    expect(screen.getByLabelText<HTMLInputElement>(/^Personnummer eller ärendekod/).value).toBe('a1b2-c3d4');
    expect(received.find(({ address }) => address.startsWith('POST'))?.body).toEqual({ person: 'a1b2-c3d4', reasonKey: 'danger-to-life', words: 'Ringde jouren och svarar inte.' });
  });

  it('can be asked for again', async () => {
    await answerWith({ 'GET /api/v1/emergency-openings': { status: 500, body: problem(500, 'unexpected-fault') } });
    openPage();
    expect(await screen.findByRole('button', { name: /Försök igen/ })).toBeTruthy();
  });
});

describe('the review of an opening', () => {
  it('is written on the case, with a finding, why, and what is done', async () => {
    const received = await answerWith({ ...ofCase(), [`POST /api/v1/emergency-openings/${opening?.id}/review`]: { status: 201, body: opening } });
    const user = showPage(EmergencyCasePage, { ...inCase('emergency'), person: leader });
    expect(await screen.findByText('Ska granskas')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Granska nödöppningen av Olle Jourman' }));
    await user.click(await screen.findByRole('radio', { name: 'Nej, inte motiverad' }));
    await expectAccessible();
    await user.type(screen.getByLabelText(/^Varför/), 'Det gick att nå Karin.');
    await user.type(screen.getByLabelText(/^Vad gör ni nu/), 'Samtal med Olle.');
    await user.click(screen.getByRole('button', { name: 'Spara granskningen' }));
    expect(await screen.findByText(/^Granskningen är sparad/)).toBeTruthy();
    expect(received.find(({ address }) => address.startsWith('POST'))?.body).toEqual({ finding: 'not-justified', words: 'Det gick att nå Karin.', measures: 'Samtal med Olle.' });
  });
});

describe('the banner of a case', () => {
  const untilAt = new Date(Date.now() + 2.5 * 3_600_000).toISOString();

  it('counts down one\'s own opening, and ends it', async () => {
    const received = await answerWith({ ...ofCase({ isMine: true, mayReview: false, untilAt }), [`POST /api/v1/emergency-openings/${opening?.id}/end`]: { status: 204 } });
    const user = showPage(Banner, { path: '/', at: '/', person: coach });
    expect(await screen.findByText(/^Stänger om 2 tim 30 min/)).toBeTruthy();
    await expectAccessible();
    await user.click(screen.getByRole('button', { name: 'Avsluta nu' }));
    expect(await screen.findByText(/^Nödöppningen är avslutad/)).toBeTruthy();
    expect(received.some(({ address }) => address.endsWith('/end'))).toBe(true);
  });

  it('says that the time is up', async () => {
    await answerWith(ofCase({ isMine: true, untilAt: '2026-01-01T00:00:00.000Z' }));
    showPage(Banner, { path: '/', at: '/', person: coach });
    expect(await screen.findByText(/^Tiden är ute/)).toBeTruthy();
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('tells the others who reads here, and the leader to review it', async () => {
    await answerWith(ofCase({ untilAt }));
    showPage(Banner, { path: '/', at: '/', person: leader });
    expect(await screen.findByText('Olle Jourman läser här i en nödsituation')).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Granska' }).getAttribute('href')).toBe(`/cases/${caseId}/emergency`);
  });

  it('tells the person on her own page, with what the review found', async () => {
    await answerWith(ofCase({ words: null, review: { at: '2026-11-21T08:00:00.000Z', byName: 'Lena Ledsten', finding: 'justified', words: null, measures: null } }));
    showPage(News, { path: '/', at: '/', person: vilma });
    expect(await screen.findByText(/kom fram till att det var rätt/)).toBeTruthy();
    await expectAccessible();
  });
});

describe('shutting someone out, for the person', () => {
  const openPage = () => showPage(BlockMyPage, { path: '/my/blocks', at: '/my/blocks', person: vilma });

  it('takes two presses, and says before what comes of it', async () => {
    const received = await answerWith({ ...withBlocks({ items: [], total: 0 }), [`POST /api/v1/cases/${caseId}/blocks`]: { status: 201, body: block } });
    const user = openPage();
    await user.click(await screen.findByRole('button', { name: 'Stäng ute Karin Coachberg' }));
    const asked = screen.getByRole('group', { name: /^Vill du att Karin Coachberg inte ska se/ });
    expect(asked.textContent).toContain('pratar med dig om en ny coach');
    await expectAccessible();
    await user.click(within(asked).getByRole('button', { name: 'Ja, stäng ute' }));
    expect(await screen.findByText('Karin Coachberg ser inte det som står om dig längre')).toBeTruthy();
    expect(received.find(({ address }) => address.startsWith('POST'))?.body).toEqual({ staffId: block?.staffId });
  });

  it('is taken back in two presses', async () => {
    const received = await answerWith({ ...withBlocks({ choices: [] }), [`POST /api/v1/cases/${caseId}/blocks/${block?.id}/lift`]: { status: 204 } });
    const user = openPage();
    await user.click(await screen.findByRole('button', { name: 'Släpp in Karin Coachberg igen' }));
    await user.click(screen.getByRole('button', { name: 'Ja, släpp in' }));
    expect(await screen.findByText('Karin Coachberg kan se igen')).toBeTruthy();
    expect(received.find(({ address }) => address.startsWith('POST'))?.body).toEqual({ version: 1 });
  });
});

describe('who is shut out, for those who lead', () => {
  const openPage = () => showPage(BlocksPage, { ...inCase('blocks'), person: leader });

  it('stands with why and since when, and that another coach is needed', async () => {
    await answerWith(withBlocks());
    openPage();
    expect(await screen.findByText('Personen behöver en ny samordnande coach')).toBeTruthy();
    expect(screen.getByText(/Personen gjorde det själv/)).toBeTruthy();
    await expectAccessible();
  });

  it('is recorded when the person has said so', async () => {
    const received = await answerWith({ ...withBlocks({ items: [], total: 0 }), [`POST /api/v1/cases/${caseId}/blocks`]: { status: 201, body: block } });
    const user = openPage();
    await user.click(await screen.findByRole('button', { name: 'Skriv in en spärr åt personen' }));
    await user.click(await screen.findByRole('button', { name: 'Spärra' }));
    expect(await screen.findByRole('alert')).toBeTruthy();
    await user.selectOptions(screen.getByLabelText('Vem'), 'Karin Coachberg, Coach, Granviks kommun');
    await user.click(screen.getByRole('button', { name: 'Spärra' }));
    expect(await screen.findByText('Spärren gäller nu')).toBeTruthy();
    expect(received.find(({ address }) => address.startsWith('POST'))?.body).toEqual({ staffId: block?.staffId });
  });
});

describe('one\'s own conflict of interest', () => {
  it('is said by the code that the case gave, with a reason from the law', async () => {
    const reasons = blocksRoutes.listConflictReasons.example.response;
    const received = await answerWith({ 'GET /api/v1/conflict-reasons': { body: reasons }, 'POST /api/v1/own-conflicts': { status: 204 } });
    const user = showPage(ConflictPage, { path: '/conflict', at: '/conflict?code=A1B2-C3D4', person: coach });
    await user.click(await screen.findByRole('radio', { name: /^Jag känner personen/ }));
    await expectAccessible();
    await user.click(screen.getByRole('button', { name: 'Jag är jävig' }));
    expect(await screen.findByText(/^Om koden stämmer/)).toBeTruthy();
    expect(received.find(({ address }) => address.startsWith('POST'))?.body).toEqual({ caseCode: 'A1B2-C3D4', reasonKey: 'other-bond' });
  });
});
