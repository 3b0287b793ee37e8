import { screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { answerWith, problem } from '../../app/fake-api.ts';
import { showPage } from '../../app/show-page.tsx';
import { expectAccessible } from '../../ui/axe.ts';
import { EditIdeaPage } from './EditIdeaPage.tsx';
import { IdeaPage } from './IdeaPage.tsx';
import { IdeasPage } from './IdeasPage.tsx';
import { draft, id, idea, openIdea, owner, prestudy } from './ideas-pages.data.ts';
import { ModelDraftPage } from './ModelDraftPage.tsx';
import { OpenDialoguePage } from './OpenDialoguePage.tsx';

const at = `/prestudies/${id}/ideas`;
const api = `/api/v1${at}`;
const reading = (part: 'leader' | 'reader' = 'leader') => ({ [`GET /api/v1/prestudies/${id}`]: { body: prestudy(part) } });
const open = (Page: () => React.ReactNode, path: string, here: string) => showPage(Page, { path: `/prestudies/$prestudyId/ideas${path}`, at: `${at}${here}`, person: owner });

describe('IdeasPage', () => {
  it('says what will be here, and lets a member add the first', async () => {
    const received = await answerWith({ ...reading(), [`GET ${api}`]: { body: { items: [], total: 0 } }, [`POST ${api}`]: { status: 201, body: { id } } });
    const user = open(IdeasPage, '', '');
    await user.click(await screen.findByRole('button', { name: 'Lägg till en idé' }));
    await user.click(screen.getByRole('button', { name: 'Spara idén' }));
    expect((await screen.findAllByText('Det här behöver fyllas i.')).length).toBeGreaterThan(0);
    await user.type(screen.getByLabelText('Vad kallar ni idén?'), 'Nära hem');
    await expectAccessible();
    await user.click(screen.getByRole('button', { name: 'Spara idén' }));
    await expect.poll(() => received.find(({ address }) => address.startsWith('POST'))?.body).toMatchObject({ name: 'Nära hem' });
  });

  it('tells of each idea what it lacks and who stands behind it', async () => {
    await answerWith({ ...reading('reader'), [`GET ${api}`]: { body: { items: [idea()], total: 1 } } });
    open(IdeasPage, '', '');
    expect(await screen.findByText('3 saker saknas. 2 stöder, 1 är oroliga.')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Lägg till en idé' })).toBeNull();
    await expectAccessible();
  });
});

describe('IdeaPage', () => {
  const read = `GET ${api}/${id}`;

  it('shows the chain as a picture and as a list, the sums, and what is missing', async () => {
    await answerWith({ ...reading(), [read]: { body: idea() } });
    const user = open(IdeaPage, '/$ideaId', `/${id}`);
    expect(await screen.findByRole('heading', { level: 2, name: 'Nära hem' })).toBeTruthy();
    expect(screen.getAllByRole('img', { name: /En kedja av 2 rutor och 1 pilar/ }).length).toBeGreaterThan(0);
    await user.click(screen.getByText('Kedjan som lista'));
    expect(screen.getByText('Leder till: Fler närmar sig arbete (1, om det stämmer att: Personen vill.)')).toBeTruthy();
    expect(screen.getByText('Medfinansieringen räcker inte.')).toBeTruthy();
    // 1,720 hours at 400: 688,000, and 40 per cent of it, of which the Union pays 40 per cent.
    expect(screen.getByText(/^963\s200 kr$/)).toBeTruthy();
    expect(screen.getByText(/^77\s920 kr$/)).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Någon risk saknar åtgärd' }).getAttribute('href')).toBe(`${at}/${id}/edit/risks`);
    await expectAccessible();
  });

  it('lets a reader read, and no more', async () => {
    await answerWith({ ...reading('reader'), [read]: { body: idea() } });
    open(IdeaPage, '/$ideaId', `/${id}`);
    await screen.findByRole('heading', { level: 2, name: 'Nära hem' });
    expect(screen.queryByRole('button', { name: 'Välj idén' })).toBeNull();
    expect(screen.queryByRole('link', { name: /Ändra/ })).toBeNull();
  });

  it('offers another try when it cannot be read', async () => {
    await answerWith({ ...reading(), [read]: { status: 404, body: problem(404, 'not-found') } });
    open(IdeaPage, '/$ideaId', `/${id}`);
    expect((await screen.findByRole('alert')).textContent).toContain('Detalj not-found');
  });
});

describe('EditIdeaPage', () => {
  it('adds a party with a key of its name, and keeps the others', async () => {
    const received = await answerWith({ ...reading(), [`GET ${api}/${id}`]: { body: idea() }, [`PATCH ${api}/${id}`]: { body: { version: 4 } } });
    const user = open(EditIdeaPage, '/$ideaId/edit/$section', `/${id}/edit/parties`);
    await user.click(await screen.findByRole('button', { name: 'Lägg till en part' }));
    const rows = screen.getAllByRole('group', { name: /^Rad/ });
    const fresh = within(rows.at(-1) ?? document.body);
    await user.type(fresh.getByLabelText('Part'), 'Näringslivet på ön');
    await user.selectOptions(fresh.getByLabelText('Slag'), 'business');
    await expectAccessible();
    await user.click(screen.getByRole('button', { name: 'Spara' }));
    await expect.poll(() => received.find(({ address }) => address.startsWith('PATCH'))?.body).toMatchObject({
      version: 3, parties: [{ key: 'granvik', roles: ['Coach'] }, { key: 'region' }, { key: 'naringslivet-pa-on', name: 'Näringslivet på ön', kind: 'business' }],
    });
  });

  it('sums the budget as it is written', async () => {
    await answerWith({ ...reading(), [`GET ${api}/${id}`]: { body: idea() }, [`GET /api/v1/prestudies/${id}/cost-options`]: { status: 404, body: problem(404, 'not-found') } });
    const user = open(EditIdeaPage, '/$ideaId/edit/$section', `/${id}/edit/budget`);
    expect(await screen.findByText(/^963\s200 kr$/)).toBeTruthy();
    await user.clear(screen.getByLabelText('Månader'));
    await user.type(screen.getByLabelText('Månader'), '6');
    expect(await screen.findByText(/^481\s600 kr$/)).toBeTruthy();
  });
});

describe('ModelDraftPage', () => {
  const model = `GET ${api}/${id}/model-draft`;

  it('has a field for each text that is missing and a line for each other fault', async () => {
    const received = await answerWith({
      ...reading(), [`GET ${api}/${id}`]: { body: idea('chosen') }, [model]: { body: draft(false) }, [`POST ${api}/${id}/model-draft-texts`]: { status: 201, body: { version: 3 } },
    });
    const user = open(ModelDraftPage, '/$ideaId/model', `/${id}/model`);
    await user.type(await screen.findByLabelText(/På engelska: Nära hem/), 'Close to home');
    expect(screen.getByText('Rad 1, Mål')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Lägg till det vanliga i avsnittet Förslag till vad som delas' })).toBeTruthy();
    await expectAccessible();
    await user.click(screen.getByRole('button', { name: 'Spara texterna' }));
    await expect.poll(() => received.find(({ address }) => address.startsWith('POST'))?.body).toEqual({ version: 2, texts: [{ path: 'name.en', text: 'Close to home' }] });
  });

  it('leads from a draft that holds to a programme', async () => {
    const received = await answerWith({
      ...reading(), [`GET ${api}/${id}`]: { body: idea('chosen') }, [model]: { body: draft(true) }, 'GET /api/v1/agencies': { body: { items: [{ id, name: 'Granviks kommun', kind: 'municipality' }], total: 1 } },
      [`POST ${api}/${id}/programme`]: { status: 201, body: { programmeId: id } },
    });
    const user = open(ModelDraftPage, '/$ideaId/model', `/${id}/model`);
    await user.click(await screen.findByRole('button', { name: 'Ta insatsen i bruk' }));
    await expectAccessible();
    await user.click(await screen.findByRole('button', { name: 'Ta i bruk' }));
    await expect.poll(() => received.find(({ address }) => address.startsWith('POST'))?.body).toEqual({
      draftVersion: 2, startsOn: '2026-11-21', endsOn: null, parties: [{ partyKey: 'granvik', agencyId: id }],
    });
  });
});

describe('OpenDialoguePage', () => {
  const token = 'abcdabcdabcdabcdabcdabcdabcdabcdabcdabcdabc';
  const openLink = (secret = token) => {
    window.location.hash = secret;
    return showPage(OpenDialoguePage, { path: '/dialogue', at: '/dialogue', person: owner });
  };
  afterEach(() => { window.location.hash = ''; });

  it('lets one who has the link read, say and comment', async () => {
    const received = await answerWith({ 'POST /api/v1/open-ideas': { body: openIdea }, 'POST /api/v1/idea-voices': { status: 204 } });
    const user = openLink();
    await user.click(await screen.findByRole('button', { name: 'Skicka' }));
    expect((await screen.findAllByText('Välj ett av alternativen.')).length).toBeGreaterThan(0);
    await user.click(screen.getByLabelText('Vi är oroliga för något'));
    await user.selectOptions(screen.getByLabelText('Vad är ni?'), 'business');
    await user.click(screen.getByText('Kommentera: Behovet'));
    await user.type(screen.getByLabelText(/Kommentar till: Behovet/), 'Vi saknas.');
    await expectAccessible();
    await user.click(screen.getByRole('button', { name: 'Skicka' }));
    expect(await screen.findByText('Tack, svaret är skickat')).toBeTruthy();
    expect(received.find(({ address }) => address.endsWith('idea-voices'))?.body).toEqual({ token, stance: 'concern', actorKind: 'business', who: '', comments: [{ section: 'need', words: 'Vi saknas.' }] });
  });

  it.each(['', '%'])('asks nobody about an address without its secret (%j)', async (secret) => {
    const received = await answerWith({});
    openLink(secret);
    expect(await screen.findByText('Länken är inte hel')).toBeTruthy();
    expect(received).toEqual([]);
    await expectAccessible();
  });

  it('says that a link does not hold', async () => {
    await answerWith({ 'POST /api/v1/open-ideas': { status: 404, body: problem(404, 'dialogue-closed') } });
    openLink();
    expect((await screen.findByRole('alert')).textContent).toContain('Detalj dialogue-closed');
    await expectAccessible();
  });
});
