import { cleanup, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ApplicationGround, type GroundBlock } from '../../../contract/application-grounds.ts';
import { answerWith, problem } from '../../app/fake-api.ts';
import { showPage } from '../../app/show-page.tsx';
import { expectAccessible } from '../../ui/axe.ts';
import { dropAllDrafts, readDraft } from '../../ui/form/drafts.ts';
import { groundDraftKey } from './ground-rows.ts';
import { GroundHeadingsPage } from './GroundHeadingsPage.tsx';
import { GroundPage } from './GroundPage.tsx';
import { id, owner } from './ideas-pages.data.ts';

const goneId = '0198c0de-0000-7000-8000-000000000002';
const path = `/prestudies/${id}/ideas/${id}/ground`;
const read = `GET /api/v1${path}`;
const write = `PUT /api/v1${path}/sections/need`;
const open = () => showPage(GroundPage, { path: '/prestudies/$prestudyId/ideas/$ideaId/ground', at: path, person: owner });

const words = (sv: string) => ({ sv, en: sv });
const asks = (key: string, heading: string) => ({ key, heading: words(heading), asks: words(`Vad gäller ${heading}?`), required: key === 'need', gathers: [] });
const filled: GroundBlock[] = [
  { kind: 'text', text: 'Första raden.\nAndra raden.' }, { kind: 'claim', text: 'Vägen är för lång.', findingIds: [id] }, { kind: 'claim', text: 'Ingen vet varför.', findingIds: [] },
  { kind: 'claim', text: 'Det var så förr.', findingIds: [goneId] }, { kind: 'figure', figureId: id }, { kind: 'budget' },
];
const suggested: GroundBlock[] = [{ kind: 'claim', text: 'Stödet finns i staden.', findingIds: [id] }];

function ground({ blocks = [], mayWrite = true, version = 1 }: { blocks?: GroundBlock[]; mayWrite?: boolean; version?: number }) {
  return ApplicationGround.parse({
    ideaName: 'Nära hem', mayWrite, formVersion: 0,
    form: { key: 'esf-plus', version: 1, name: words('ESF+'), asOf: '2026-11-22', verified: false, standing: words('Rubrikerna är ett förslag.'), source: 'Projektbanken', sections: [asks('need', 'Behovet'), asks('budget', 'Pengarna')] },
    sections: [{ key: 'need', blocks, version, changedByName: 'Karin Coachberg', suggested }, { key: 'budget', blocks: [], version: 0, changedByName: null, suggested: [] }],
    material: { findings: [{ id, sentence: 'Det är långt till stödet.', evidence: ['Enkäten (fråga 3)'], supported: true }], figures: [{ id, dataSetId: id, title: 'Avstånd till stöd', practice: false }] },
    gaps: [{ gap: 'claim-without-evidence', section: 'need', count: 2 }, { gap: 'principle-without-finding', section: 'need', count: 1 }, { gap: 'no-letter-of-intent', section: null, count: 1 }, { gap: 'budget-missing', section: null, count: 1 }, { gap: 'form-unverified', section: null, count: 1 }],
  });
}

afterEach(() => {
  dropAllDrafts();
  vi.unstubAllGlobals();
});

describe('GroundPage', () => {
  it('shows each heading with what it rests on, and leads to where what is missing is mended', async () => {
    await answerWith({ [read]: { body: ground({ blocks: filled }) } });
    open();
    expect(await screen.findByRole('heading', { level: 2, name: 'Underlag till ansökan: Nära hem' })).toBeTruthy();
    expect(screen.getByText('Rubrikerna är ett förslag.')).toBeTruthy();
    // Once under the claim, and once in what could be taken over.
    expect(screen.getAllByText('Enkäten (fråga 3)')).toHaveLength(2);
    expect(screen.getByText('saknar underlag')).toBeTruthy();
    expect(screen.getByText('Rönet är borttaget')).toBeTruthy();
    expect(screen.getByText('Tabell: Avstånd till stöd')).toBeTruthy();
    const leads = (name: string) => screen.getByRole('link', { name }).getAttribute('href');
    expect(leads('Behovet')).toBe('#ground-need');
    expect(screen.getByText('Ett påstående saknar underlag (2 ställen)')).toBeTruthy();
    expect(screen.getByText('0 av 1 avsnitt som behövs är klara.')).toBeTruthy();
    expect(document.getElementById('ground-need')).toBeTruthy();
    expect(leads('Inget rön handlar om principen')).toBe(`/prestudies/${id}/analysis/findings`);
    expect(leads('Ingen aktör har lämnat en avsiktsförklaring')).toBe(`/prestudies/${id}/actors`);
    expect(leads('Det finns ingen budget')).toBe(`/prestudies/${id}/ideas/${id}/edit/budget`);
    await expectAccessible();
  });

  it('takes over what the material has after what stands there', async () => {
    const received = await answerWith({ [read]: { body: ground({ blocks: filled }) }, [write]: { body: { version: 2 } } });
    const user = open();
    await user.click(await screen.findByRole('button', { name: 'Ta över ur materialet: Behovet' }));
    await expect.poll(() => received.find(({ address }) => address.startsWith('PUT'))?.body).toEqual({ blocks: [...filled, ...suggested], version: 1 });
    expect(screen.queryByRole('button', { name: 'Ta över ur materialet: Pengarna' })).toBeNull();
  });

  it('lets one write a claim with its findings, and move and remove rows', async () => {
    const received = await answerWith({ [read]: { body: ground({ blocks: filled.slice(0, 1) }) }, [write]: { body: { version: 2 } } });
    const user = open();
    await user.click(await screen.findByRole('button', { name: 'Ändra: Behovet' }));
    await user.click(screen.getByRole('button', { name: 'Lägg till påstående' }));
    await user.click(screen.getByRole('button', { name: 'Lägg till tabell' }));
    await user.click(screen.getByRole('button', { name: 'Spara' }));
    expect(screen.getByText('Skriv något, eller ta bort raden.')).toBeTruthy();
    expect(document.activeElement).toBe(screen.getByLabelText('Påstående, rad 2'));
    await user.type(screen.getByLabelText('Påstående, rad 2'), 'Samverkan brister.');
    await user.click(within(screen.getByRole('group', { name: /Rön som påståendet vilar på, rad 2/ })).getByRole('checkbox'));
    await expectAccessible();
    await user.click(screen.getByRole('button', { name: 'Ta bort rad 3' }));
    await user.click(screen.getByRole('button', { name: 'Flytta upp rad 2' }));
    await user.click(screen.getByRole('button', { name: 'Spara' }));
    await expect.poll(() => received.find(({ address }) => address.startsWith('PUT'))?.body).toEqual({ blocks: [{ kind: 'claim', text: 'Samverkan brister.', findingIds: [id] }, filled[0]], version: 1 });
    await expect.poll(() => screen.queryByRole('form')).toBeNull();
  });

  it('keeps what is typed when another has changed the section, and shows theirs before it is replaced', async () => {
    let version = 1;
    const received = await answerWith({
      [read]: () => ({ body: ground({ version, blocks: version === 1 ? [] : [{ kind: 'text', text: 'Karins ord.' }] }) }),
      [write]: () => {
        if (version === 2) return { body: { version: 3 } };
        version = 2;
        return { status: 409, body: problem(409, 'stale-version') };
      },
    });
    const user = open();
    await user.click(await screen.findByRole('button', { name: 'Skriv: Behovet' }));
    await user.click(screen.getByRole('button', { name: 'Lägg till text' }));
    await user.type(screen.getByLabelText('Text, rad 1'), 'Mina ord.');
    await user.click(screen.getByRole('button', { name: 'Spara' }));
    expect((await screen.findByRole('alert')).textContent).toContain('Detalj stale-version');
    expect(await screen.findByText('Karins ord.')).toBeTruthy();
    expect(screen.getByDisplayValue('Mina ord.')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Fortsätt med min text' }));
    await user.click(screen.getByRole('button', { name: 'Spara' }));
    await expect.poll(() => received.filter(({ address }) => address.startsWith('PUT')).at(-1)?.body).toEqual({ blocks: [{ kind: 'text', text: 'Mina ord.' }], version: 2 });
  });

  it('keeps what is typed when one leaves, and opens it again', async () => {
    await answerWith({ [read]: { body: ground({ blocks: filled.slice(0, 1) }) } });
    const user = open();
    await user.click(await screen.findByRole('button', { name: 'Ändra: Behovet' }));
    await user.click(screen.getByRole('button', { name: 'Lägg till text' }));
    await user.type(screen.getByLabelText('Text, rad 2'), 'Nästan klart');
    cleanup();
    const again = open();
    expect(await screen.findByDisplayValue('Nästan klart')).toBeTruthy();
    expect(screen.getByText('Det du skrev sist finns kvar här.')).toBeTruthy();
    await expectAccessible();
    await again.click(screen.getByRole('button', { name: 'Börja om' }));
    expect(screen.queryByDisplayValue('Nästan klart')).toBeNull();
    await again.click(screen.getByRole('button', { name: 'Avbryt' }));
    expect(readDraft(groundDraftKey(id, 'need'))).toBeNull();
  });

  it('fills what is empty in one press', async () => {
    const received = await answerWith({ [read]: { body: ground({}) }, [`POST /api/v1${path}/fillings`]: { body: { filled: 1 } } });
    const user = open();
    await user.click(await screen.findByRole('button', { name: 'Fyll de tomma avsnitten' }));
    expect(await screen.findByText('Ett avsnitt är fyllt')).toBeTruthy();
    expect(received.some(({ address }) => address === `POST /api/v1${path}/fillings`)).toBe(true);
  });

  it('hands out the file', async () => {
    const made: string[] = [];
    vi.stubGlobal('URL', Object.assign(URL, { createObjectURL: (blob: Blob) => { made.push(blob.type); return 'blob:x'; }, revokeObjectURL: () => undefined }));
    await answerWith({ [read]: { body: ground({}) }, [`${read}/file`]: { body: 'PK' } });
    const user = open();
    await user.click(await screen.findByRole('button', { name: 'Ladda ner som Word' }));
    await expect.poll(() => made.length).toBe(1);
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('lets a reader read, and no more', async () => {
    await answerWith({ [read]: { body: ground({ blocks: filled, mayWrite: false }) } });
    open();
    await screen.findByText('Vägen är för lång.');
    expect(screen.queryByRole('button', { name: /^(Skriv|Ändra|Ta över|Fyll)/ })).toBeNull();
    expect(screen.queryByRole('link', { name: 'Det finns ingen budget' })).toBeNull();
    expect(screen.getByRole('button', { name: 'Ladda ner som PDF' })).toBeTruthy();
  });

  it('says why a file or the page cannot be had', async () => {
    await answerWith({ [read]: { body: ground({}) }, [`${read}/file`]: { status: 503, body: problem(503, 'pdf-not-here') } });
    const user = open();
    await user.click(await screen.findByRole('button', { name: 'Ladda ner som PDF' }));
    expect((await screen.findByRole('alert')).textContent).toContain('Detalj pdf-not-here');
  });

  it('offers another try when it cannot be read', async () => {
    await answerWith({ [read]: { status: 404, body: problem(404, 'not-found') } });
    open();
    expect((await screen.findByRole('alert')).textContent).toContain('Detalj not-found');
    expect(screen.getByRole('button', { name: /Försök igen/ })).toBeTruthy();
  });
});

describe('GroundHeadingsPage', () => {
  const openHeadings = () => showPage(GroundHeadingsPage, { path: '/prestudies/$prestudyId/ideas/$ideaId/ground/headings', at: `${path}/headings`, person: owner });

  it('sets the headings of the call, keeping the keys of those that were there', async () => {
    const received = await answerWith({ [read]: { body: ground({}) }, [`PUT /api/v1${path}/form`]: { body: { version: 1 } } });
    const user = openHeadings();
    await user.type(await screen.findByLabelText('Vad heter utlysningen?'), 'Fler i arbete');
    await user.type(screen.getByLabelText('Var står rubrikerna?'), 'Utlysningen, avsnitt 4');
    await user.click(screen.getByRole('button', { name: 'Lägg till en rubrik' }));
    await user.type(screen.getAllByLabelText('Rubrik').at(-1) ?? document.body, 'Spridning');
    await user.type(screen.getAllByLabelText('Vad utlysningen frågar efter').at(-1) ?? document.body, 'Hur ni berättar.');
    await expectAccessible();
    await user.click(screen.getByRole('button', { name: 'Spara' }));
    await expect.poll(() => received.find(({ address }) => address.startsWith('PUT'))?.body).toMatchObject({
      name: 'Fler i arbete', version: 0, verified: false,
      headings: [{ key: 'need', heading: 'Behovet' }, { key: 'budget', heading: 'Pengarna' }, { key: null, heading: 'Spridning', asks: 'Hur ni berättar.', required: true, principle: null }],
    });
  });

  it('is for those who write', async () => {
    await answerWith({ [read]: { body: ground({ mayWrite: false }) } });
    openHeadings();
    expect(await screen.findByText('Den som arbetar i förstudien ändrar rubrikerna.')).toBeTruthy();
    expect(screen.queryByRole('textbox')).toBeNull();
  });
});
