import { screen, waitFor, within } from '@testing-library/react';
import type { ReactNode } from 'react';
import { describe, expect, it } from 'vitest';
import { answerWith, problem } from '../../app/fake-api.ts';
import { showPage } from '../../app/show-page.tsx';
import { expectAccessible } from '../../ui/axe.ts';
import { changeLanguage } from '../../ui/language.ts';
import { ActorMapPage } from './ActorMapPage.tsx';
import { ActorPage } from './ActorPage.tsx';
import { actors, clinicId, contactId, details, leader, letter, meeting, meetingId, noActors, prestudyAs, prestudyId } from './actors-pages.data.ts';
import { ActorsPage } from './ActorsPage.tsx';
import { InfluencePage } from './InfluencePage.tsx';
import { LetterPage } from './LetterPage.tsx';
import { MeetingPage } from './MeetingPage.tsx';
import { MeetingsPage } from './MeetingsPage.tsx';

const api = `/api/v1/prestudies/${prestudyId}`;
const answers = {
  [`GET ${api}`]: { body: prestudyAs('leader') }, [`GET ${api}/actors`]: { body: actors }, [`GET ${api}/actors/${clinicId}`]: { body: details },
  [`GET ${api}/meetings`]: { body: { items: [meeting], total: 1 } }, [`GET ${api}/meetings/${meetingId}`]: { body: meeting },
};
const base = '/prestudies/$prestudyId/actors';
const at = `/prestudies/${prestudyId}/actors`;
const open = (page: () => ReactNode, below = '', ids = below) => showPage(page, { path: `${base}${below}`, at: `${at}${ids}`, person: leader });

describe('the list of actors', () => {
  it('says how far each has come, and which contact is late', async () => {
    await answerWith(answers);
    open(ActorsPage);
    const row = within(await screen.findByRole('row', { name: /^Vårdcentralen Klintvik/ }));
    expect(row.getByText('Träffad')).toBeTruthy();
    expect(row.getByText('Skulle ha varit i går')).toBeTruthy();
    expect(screen.getByText('2 aktörer. 1 deltar eller har skrivit under. 1 aktör väntar på kontakt som skulle ha varit.')).toBeTruthy();
    await expectAccessible();
  });

  it('narrows by name, and offers all again when none fits', async () => {
    await answerWith(answers);
    const user = open(ActorsPage);
    await user.type(await screen.findByLabelText('Sök på namn'), 'klint');
    await waitFor(() => expect(screen.queryByRole('row', { name: /^Arbetsförmedlingen/ })).toBeNull());
    await user.type(screen.getByLabelText('Sök på namn'), 'x');
    await user.click(await screen.findByRole('button', { name: 'Alla' }));
    expect(await screen.findByRole('row', { name: /^Arbetsförmedlingen/ })).toBeTruthy();
  });

  it('moves an actor on with one press, and back again', async () => {
    const post = `POST ${api}/actors/${clinicId}/contacts`;
    const remove = `DELETE ${api}/actors/${clinicId}/contacts/${contactId}`;
    const received = await answerWith({ ...answers, [post]: { status: 201, body: { id: contactId } }, [remove]: { status: 204 } });
    const user = open(ActorsPage);
    await user.click(await screen.findByRole('button', { name: 'Ändra läge för Vårdcentralen Klintvik' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Läge: Deltar' }));
    await user.click(await screen.findByRole('button', { name: 'Ångra' }));
    await waitFor(() => expect(received.map(({ address }) => address)).toContain(remove));
    expect(received.find(({ address }) => address === post)?.body).toEqual({ onDay: '2026-11-21', stage: 'taking-part', keepsNextContact: true });
  });

  it('says what a new actor lacks, and proposes the sector of its kind', async () => {
    await answerWith({ ...answers, [`GET ${api}/actors`]: { body: noActors } });
    const user = open(ActorsPage);
    expect(await screen.findByText('Inga aktörer ännu')).toBeTruthy();
    await user.click(await screen.findByRole('button', { name: 'Lägg till aktör' }));
    await user.selectOptions(await screen.findByLabelText('Slag'), 'social-insurance');
    await waitFor(() => expect((screen.getByLabelText('Sektor') as HTMLSelectElement).value).toBe('state'));
    await user.click(screen.getByRole('button', { name: 'Spara aktören' }));
    expect(await screen.findByRole('link', { name: /^Namn:/ })).toBeTruthy();
    await expectAccessible();
  });

  it('offers a reader nothing to change', async () => {
    await answerWith({ ...answers, [`GET ${api}`]: { body: prestudyAs('reader') } });
    open(ActorsPage);
    await screen.findByRole('row', { name: /^Arbetsförmedlingen/ });
    expect(screen.queryByRole('button', { name: /Lägg till|Ändra/ })).toBeNull();
  });

  it('says when it cannot be read', async () => {
    await answerWith({ ...answers, [`GET ${api}/actors`]: { status: 500, body: problem(500, 'unexpected-fault') } });
    open(ActorsPage);
    expect((await screen.findByRole('alert')).textContent).toContain('Detalj unexpected-fault');
  });
});

describe('the map', () => {
  it('says in words what its lines show, and lets the arrow keys go between actors', async () => {
    await answerWith(answers);
    const user = open(ActorMapPage, '/map');
    // jsdom knows no width: both pictures are there, as neither is hidden by a style.
    const [picture] = await screen.findAllByRole('group', { name: /^Samverkan mellan 2 aktörer/ });
    const map = within(picture as HTMLElement);
    const clinic = map.getByRole('link', { name: 'Vårdcentralen Klintvik, Region. Saknas: Arbetsförmedlingen (Regelbundna möten)' });
    clinic.focus();
    await user.keyboard('{ArrowRight}');
    expect(document.activeElement).toBe(map.getByRole('link', { name: /^Arbetsförmedlingen, Staten/ }));
    await user.keyboard('{ArrowLeft}');
    expect(document.activeElement).toBe(clinic);
    expect(within(screen.getByRole('table', { name: 'Samverkan' })).getByText('Regelbundna möten')).toBeTruthy();
    await expectAccessible();
  });

  it('is empty in words, too', async () => {
    await answerWith({ ...answers, [`GET ${api}/actors`]: { body: noActors } });
    open(ActorMapPage, '/map');
    expect(await screen.findByText('Kartan är tom')).toBeTruthy();
  });

  it('sets interest against influence, also in English', async () => {
    changeLanguage('en');
    await answerWith(answers);
    open(InfluencePage, '/influence');
    expect(await screen.findByText('1 actor has great interest and great influence.')).toBeTruthy();
    expect(screen.getByRole('heading', { name: 'Not judged' })).toBeTruthy();
    await expectAccessible();
  });
});

describe('one actor', () => {
  it('shows the way it has come, its people and its cooperation', async () => {
    await answerWith(answers);
    open(ActorPage, '/$actorId', `/${clinicId}`);
    expect((await screen.findByText('Träffad', { selector: '.step-path__label' })).closest('li')?.getAttribute('aria-current')).toBe('step');
    expect(screen.getByRole('link', { name: 'gunvor@example.org' }).getAttribute('href')).toBe('mailto:gunvor@example.org');
    expect((await screen.findByRole('link', { name: 'Gör till rön' })).getAttribute('href')).toContain('actor-relation');
    expect(screen.getByText('Tas bort automatiskt efter 31 dec. 2027, räknat från dagen förstudien slutar.')).toBeTruthy();
    await expectAccessible();
  });

  it('keeps a contact that the server refuses in the form', async () => {
    const refused = { ...problem(400, 'invalid-input'), errors: [{ path: 'nextContactOn', code: 'too-early', message: 'Dagen är för tidig.' }] };
    await answerWith({ ...answers, [`POST ${api}/actors/${clinicId}/contacts`]: { status: 400, body: refused } });
    const user = open(ActorPage, '/$actorId', `/${clinicId}`);
    await user.click(await screen.findByRole('button', { name: 'Anteckna kontakt' }));
    await user.type(await screen.findByLabelText(/^Vad sades/), 'Ringde upp.');
    await user.click(screen.getByRole('button', { name: 'Spara kontakten' }));
    expect((await screen.findAllByText(/Dagen är för tidig/)).length).toBeGreaterThan(0);
    expect((screen.getByLabelText(/^Vad sades/) as HTMLTextAreaElement).value).toBe('Ringde upp.');
    await expectAccessible();
  });
});

describe('meetings', () => {
  it('tell what came out, and lead on to a finding', async () => {
    await answerWith(answers);
    open(MeetingPage, '/meetings/$meetingId', `/meetings/${meetingId}`);
    expect(await screen.findByText('Ingen äger helheten.')).toBeTruthy();
    expect((await screen.findByRole('link', { name: 'Gör till rön' })).getAttribute('href')).toContain('workshop');
    await expectAccessible();
  });

  it('are written down with who was there', async () => {
    const post = `POST ${api}/meetings`;
    const received = await answerWith({ ...answers, [post]: { status: 201, body: { id: meetingId } } });
    const user = open(MeetingsPage, '/meetings');
    await user.click(await screen.findByRole('button', { name: 'Skriv in ett möte' }));
    await user.click(await screen.findByLabelText('Workshop'));
    await user.type(screen.getByLabelText('Rubrik'), 'Andra workshoppen');
    await user.click(screen.getByRole('checkbox', { name: 'Arbetsförmedlingen' }));
    await user.type(screen.getByLabelText('Rad 1'), 'Alla vill fortsätta.');
    await expectAccessible();
    await user.click(screen.getByRole('button', { name: 'Spara mötet' }));
    await waitFor(() => expect(received.find(({ address }) => address === post)?.body).toMatchObject({
      kind: 'workshop', title: 'Andra workshoppen', actorIds: [actors.items[0]?.id], outcomes: [{ kind: 'learned', words: 'Alla vill fortsätta.' }],
    }));
  });
});

describe('a letter of intent', () => {
  const path = `${api}/actors/${clinicId}/letter`;
  const openLetter = () => open(LetterPage, '/$actorId/letter', `/${clinicId}/letter`);

  it('is a proposal until it is saved, and is saved as it was changed', async () => {
    const received = await answerWith({ ...answers, [`GET ${path}`]: { body: letter }, [`PUT ${path}`]: { status: 204 } });
    const user = openLetter();
    expect(await screen.findByText('Det här är ett förslag. Det är inte sparat ännu.')).toBeTruthy();
    expect(screen.getByText(/Spara texten först/)).toBeTruthy();
    await user.type(screen.getByLabelText(/^Vad vi kan bidra med/), 'En rehabkoordinator.');
    await user.click(screen.getByRole('button', { name: 'Spara avsiktsförklaringen' }));
    await waitFor(() => expect(received.find(({ address }) => address === `PUT ${path}`)?.body).toMatchObject({ language: 'sv', version: null, content: { contribution: 'En rehabkoordinator.' } }));
    await expectAccessible();
  });

  it('does not change while it is signed, and its signature can be taken back', async () => {
    const signature = `PUT ${path}/signature`;
    const received = await answerWith({ ...answers, [`GET ${path}`]: { body: { ...letter, savedOn: '2026-11-01', signedOn: '2026-11-10', signedBy: 'Gunvor Klintehage', version: 2 } }, [signature]: { status: 204 } });
    const user = openLetter();
    expect(await screen.findByText('Underskriven 10 nov. av Gunvor Klintehage')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Spara avsiktsförklaringen' })).toBeNull();
    await user.click(await screen.findByRole('button', { name: 'Ta tillbaka underskriften' }));
    await waitFor(() => expect(received.find(({ address }) => address === signature)?.body).toEqual({ signedOn: null, version: 2 }));
    await expectAccessible();
  });
});
