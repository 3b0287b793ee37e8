import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { AccessibilityReport } from '../../../contract/accessibility-reports.ts';
import { prestudiesRoutes } from '../../../contract/prestudies.ts';
import { publicationsRoutes, type Publication } from '../../../contract/publications.ts';
import { answerWith, problem } from '../../app/fake-api.ts';
import { showPage } from '../../app/show-page.tsx';
import { expectAccessible } from '../../ui/axe.ts';
import { changeLanguage } from '../../ui/language.ts';
import { AccessibilityReportsPage } from './AccessibilityReportsPage.tsx';
import { EditPublicationPage } from './EditPublicationPage.tsx';
import { PublicationPage } from './PublicationPage.tsx';
import { PublicationsPage } from './PublicationsPage.tsx';

const prestudy = prestudiesRoutes.readPrestudy.example.response;
const example: Publication = structuredClone(publicationsRoutes.readPublication.example.response) as unknown as Publication;
const api = `/api/v1/prestudies/${prestudy.id}`;
const one = `${api}/publications/${example.id}`;
const at = `/prestudies/${prestudy.id}/publication`;
const someone = { kind: 'staff', id: '01990000-0000-7000-8000-000000000401', title: 'Projektägare', agencyId: '01990000-0000-7000-8000-000000000101', agencyName: 'Granviks kommun' } as const;
const leader = { ...someone, name: 'Ove Projektlund', role: 'project-owner' } as const;
const ok = (body: unknown) => ({ status: 200, body });
const review = { id: '01990000-0000-7000-8000-000000000952', askedByName: 'Lena Ledsten', askedAt: '2026-03-16T09:00:00Z', outcome: null, words: '', decidedByName: null, decidedAt: null, isOfNow: true };

const answers = (publication: Partial<Publication> = {}, part = 'leader') => ({
  [`GET ${api}`]: ok({ ...prestudy, myPart: part }),
  [`GET ${api}/publications`]: ok({ items: [{ ...example, ...publication }], total: 1 }),
  [`GET ${one}`]: ok({ ...example, ...publication }),
  [`GET ${api}/publication-material`]: ok({ findings: example.draft.findings.map((finding) => ({ ...finding, findingId: review.id, sv: 'Ett nytt rön.' })), quotations: [], ideas: [{ id: review.id, name: 'HUBen', blocks: [{ kind: 'paragraph', text: 'Idén i korthet.' }] }] }),
});
const openOne = () => showPage(PublicationPage, { path: '/prestudies/$prestudyId/publication/$publicationId', at: `${at}/${example.id}`, person: leader });
const openEdit = () => showPage(EditPublicationPage, { path: '/prestudies/$prestudyId/publication/$publicationId/edit', at: `${at}/${example.id}/edit`, person: leader });
const openList = () => showPage(PublicationsPage, { path: '/prestudies/$prestudyId/publication', at, person: leader });

describe('the pages of a pre-study', () => {
  it('say how they come when there are none, and begin with one press', async () => {
    await answerWith({ ...answers(), [`GET ${api}/publications`]: ok({ items: [], total: 0 }), 'GET /api/v1/programmes': ok({ items: [], total: 0, isReader: true }) });
    const user = openList();
    await user.click(await screen.findByRole('button', { name: 'Ny sida' }));
    const dialog = within(screen.getByRole('dialog', { name: 'Ny sida' }));
    await user.clear(dialog.getByLabelText('Rubrik'));
    await user.click(dialog.getByRole('button', { name: 'Skapa utkastet' }));
    expect(await dialog.findByRole('alert')).toBeTruthy();
    await expectAccessible();
  });
  it('stand with where each is, and a reader can only read', async () => {
    await answerWith(answers({ currentNumber: 1, state: 'draft' }, 'reader'));
    openList();
    expect(await screen.findByText('Ändrad efter publiceringen')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Ny sida' })).toBeNull();
    await expectAccessible();
  });
  it('offer another try when they cannot be read, in English too', async () => {
    changeLanguage('en');
    await answerWith({ ...answers(), [`GET ${api}/publications`]: { status: 500, body: problem(500, 'unexpected-fault') } });
    openList();
    expect(await screen.findByRole('button', { name: 'Try again' })).toBeTruthy();
  });
});

describe('one page', () => {
  it('says what it lacks before it can be reviewed', async () => {
    await answerWith(answers({ gaps: [{ gap: 'english', required: false }, { gap: 'contact', required: true }] }));
    openOne();
    const gaps = within((await screen.findByText('Innan den kan granskas')).closest('.notice') as HTMLElement);
    expect(gaps.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual(['Skriv hur läsaren når er: e-post eller telefon.', 'Sidan finns bara på svenska.']);
    expect(screen.queryByRole('button', { name: 'Be om granskning' })).toBeNull();
    await expectAccessible();
  });
  it('is approved or given back by another, with words', async () => {
    await answerWith(answers({ state: 'in-review', mayReview: true, reviews: [review] }));
    const user = openOne();
    await user.click(await screen.findByRole('button', { name: 'Lämna tillbaka' }));
    await user.click(screen.getByRole('button', { name: 'Lämna tillbaka med synpunkter' }));
    expect(await screen.findByRole('alert')).toBeTruthy();
    await expectAccessible();
  });
  it('waits when one\'s own', async () => {
    await answerWith(answers({ state: 'in-review', reviews: [review] }));
    openOne();
    expect(await screen.findByText('Väntar på att någon annan i teamet läser.')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Godkänn' })).toBeNull();
  });
  it('is published by the leader alone, and says so to others', async () => {
    await answerWith(answers({ state: 'approved' }, 'member'));
    openOne();
    expect(await screen.findByText('Den som leder förstudien kan publicera.')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Publicera' })).toBeNull();
  });
  it('shows its address, versions and the way back', async () => {
    await answerWith(answers({ state: 'published', currentNumber: 2, versions: [2, 1].map((number) => ({ number, publishedAt: '2026-03-16T09:00:00Z', publishedByName: 'Ove Projektlund', changeNote: '' })) }));
    openOne();
    expect((await screen.findByRole('link', { name: 'Version 1' })).getAttribute('href')).toBe(`/publications/${example.slug}/versions/1`);
    expect(screen.getByRole('button', { name: 'Dra tillbaka sidan' })).toBeTruthy();
    await expectAccessible();
  });
});

describe('writing a page', () => {
  it('puts blocks in order, brings in findings and the idea, and adds English', async () => {
    await answerWith(answers());
    const user = openEdit();
    await user.click(await screen.findByRole('button', { name: 'Lista i Lärdomar' }));
    await user.type(screen.getByLabelText('Lista, en rad för varje punkt'), 'Ett');
    await user.click(screen.getByRole('button', { name: 'Hämta text från idén HUBen' }));
    expect(screen.getByDisplayValue('Idén i korthet.')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Lägg till engelska' }));
    expect(screen.getByLabelText(/Rön 1 på engelska/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Ta bort rön 1' }));
    expect(screen.queryByDisplayValue('Samverkan brister.')).toBeNull();
    await expectAccessible();
  });
  it('says by the project facts that the Union pays, until someone says otherwise', async () => {
    await answerWith(answers());
    const user = openEdit();
    expect(await screen.findByRole('radio', { name: 'Som i projektfakta', checked: true })).toBeTruthy();
    await user.click(screen.getByRole('radio', { name: /Medfinansieras av Europeiska unionen/ }));
    expect(screen.getByRole('radio', { name: /Medfinansieras/, checked: true })).toBeTruthy();
  });
  it('says which block is empty, and keeps the rest', async () => {
    await answerWith(answers());
    const user = openEdit();
    await user.click(await screen.findByRole('button', { name: 'Stycke i Lärdomar' }));
    await user.click(screen.getByRole('button', { name: 'Spara utkastet' }));
    expect(within(await screen.findByRole('alert')).getAllByRole('link').length).toBeGreaterThan(0);
    expect(screen.getByDisplayValue('Många står utanför arbetsmarknaden.')).toBeTruthy();
  });
});

describe('what people say of accessibility', () => {
  const report: AccessibilityReport = { id: review.id, language: 'sv', page: '/publications', words: 'Tabellen går inte att läsa.', contact: '', receivedAt: '2026-03-16T09:00:00Z', handledAt: null, handledByName: null };
  const open = () => showPage(AccessibilityReportsPage, { path: '/accessibility-reports', at: '/accessibility-reports', person: { ...someone, name: 'Ada Systemhag', role: 'administrator' } });
  it('is listed with what to do about it', async () => {
    await answerWith({ 'GET /api/v1/accessibility-reports': ok({ items: [report, { ...report, id: example.id, handledAt: report.receivedAt, handledByName: 'Ada Systemhag' }], total: 2, isReader: true }) });
    open();
    expect(await screen.findByRole('button', { name: 'Åtgärdat' })).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Släng' })).toBeTruthy();
    await expectAccessible();
  });
  it('may be nothing yet', async () => {
    await answerWith({ 'GET /api/v1/accessibility-reports': ok({ items: [], total: 0, isReader: true }) });
    open();
    expect(await screen.findByText('Ingen har skrivit än')).toBeTruthy();
  });
  it('is for those who run the service, and the page says so to others', async () => {
    await answerWith({ 'GET /api/v1/accessibility-reports': ok({ items: [], total: 0, isReader: false }) });
    open();
    expect(await screen.findByText('Läses av den som driver tjänsten')).toBeTruthy();
    await expectAccessible();
  });
});
